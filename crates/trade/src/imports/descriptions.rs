//! What a file calls its products: of all descriptions of a product the commonest is its name, so that
//! a remark on one line ("mailout", "damaged") does not become it.

use std::collections::HashMap;

/// Different descriptions that are counted of one product; a rare one gives way to the next.
const KEPT_EACH: usize = 32;
/// Bytes of codes and descriptions that are held at most. Products that come after that are named as on
/// their first line.
const BYTES_AT_MOST: usize = 32 << 20;
/// What a code or a description needs beside its own bytes.
const BYTES_BESIDE: usize = 48;

/// The descriptions that a first look through the file has met, by product.
pub(super) struct Descriptions {
    products: HashMap<String, Vec<Told>>,
    seen: u64,
    bytes_left: usize,
}

/// One description of a product: on how many lines it stood, and where last.
struct Told {
    text: String,
    lines: u64,
    last: u64,
}

/// The names of products by their codes.
pub(super) type ProductNames = HashMap<String, String>;

impl Default for Descriptions {
    fn default() -> Self {
        Self::holding(BYTES_AT_MOST)
    }
}

impl Descriptions {
    fn holding(bytes: usize) -> Self {
        Self {
            products: HashMap::new(),
            seen: 0,
            bytes_left: bytes,
        }
    }

    /// Takes in a line; an empty description tells nothing.
    pub(super) fn add(&mut self, code: &str, text: &str) {
        if text.trim().is_empty() {
            return;
        }
        self.seen += 1;
        if !self.products.contains_key(code) {
            if !self.takes(code.len() + text.len() + 2 * BYTES_BESIDE) {
                return;
            }
            self.products.insert(code.to_owned(), Vec::new());
        }
        let fits = self.bytes_left >= text.len() + BYTES_BESIDE;
        let Some(told) = self.products.get_mut(code) else {
            return;
        };
        let last = self.seen;
        if let Some(same) = told.iter_mut().find(|t| t.text == text) {
            same.lines += 1;
            same.last = last;
            return;
        }
        let new = Told {
            text: text.to_owned(),
            lines: 1,
            last,
        };
        match told.is_empty() {
            true => told.push(new),
            false if fits && told.len() < KEPT_EACH => {
                self.bytes_left -= text.len() + BYTES_BESIDE;
                told.push(new);
            }
            // Those that were met again stay; of the others the oldest gives way.
            false => replace_once_met(told, new),
        }
    }

    fn takes(&mut self, bytes: usize) -> bool {
        let fits = self.bytes_left >= bytes;
        if fits {
            self.bytes_left -= bytes;
        }
        fits
    }

    /// The commonest description of each product; of those that are equally common the latest.
    pub(super) fn names(self) -> ProductNames {
        let commonest = |told: Vec<Told>| told.into_iter().max_by_key(|t| (t.lines, t.last));
        let names = self.products.into_iter();
        let names = names.filter_map(|(code, told)| Some((code, commonest(told)?.text)));
        names.collect()
    }
}

fn replace_once_met(told: &mut [Told], new: Told) {
    let once = told.iter_mut().filter(|t| t.lines == 1);
    if let Some(oldest) = once.min_by_key(|t| t.last) {
        *oldest = new;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(lines: &[(&str, &str)], code: &str) -> Option<String> {
        let mut seen = Descriptions::default();
        for (code, text) in lines {
            seen.add(code, text);
        }
        seen.names().remove(code)
    }

    #[test]
    fn the_commonest_counts_then_the_latest_and_never_an_empty_one() {
        let told = [
            ("A", "mailout"),
            ("A", "BAG"),
            ("B", "CUP"),
            ("A", ""),
            ("A", " "),
            ("A", ""),
            ("A", "BAG"),
        ];
        assert_eq!(check(&told, "A").as_deref(), Some("BAG"));
        assert_eq!(check(&told, "B").as_deref(), Some("CUP"));
        assert_eq!(check(&[("A", "")], "A"), None);
        let tie = [("A", "OLD"), ("A", "NEW"), ("A", "OLD"), ("A", "NEW")];
        assert_eq!(check(&tie, "A").as_deref(), Some("NEW"));
        let turned = [("A", "NEW"), ("A", "OLD"), ("A", "NEW"), ("A", "OLD")];
        assert_eq!(check(&turned, "A").as_deref(), Some("OLD"));
    }

    #[test]
    fn a_thousand_remarks_hide_no_name_that_comes_again() {
        let mut seen = Descriptions::default();
        for n in 0..1_000 {
            seen.add("A", &format!("remark {n}"));
            if n % 20 == 0 {
                seen.add("A", "BAG");
            }
        }
        assert!(seen.products["A"].len() <= KEPT_EACH);
        assert_eq!(seen.names()["A"], "BAG");
    }

    #[test]
    fn what_is_held_is_bounded_and_what_was_held_is_still_counted() {
        // Room for one product with one description: 1 + 3 + 96 bytes.
        let mut seen = Descriptions::holding(100);
        for (code, text) in [("A", "one"), ("A", "two"), ("B", "cup"), ("A", "two")] {
            seen.add(code, text);
        }
        assert_eq!(seen.bytes_left, 0);
        assert_eq!(
            seen.names(),
            ProductNames::from([("A".into(), "two".into())])
        );
    }
}
