//! Numbers as the reader's language writes them, or with the marks that the reader chose.

use super::formats;
use super::writing::Numbers;
use base::Language;

/// Keeps a number in one line.
const NO_BREAK_SPACE: &str = "\u{a0}";

/// The mark between groups, the one before decimals, and how many figures a group beyond the first has.
fn marks(wish: Numbers) -> Option<(&'static str, &'static str, usize)> {
    match wish {
        Numbers::Language => None,
        Numbers::CommaPoint => Some((",", ".", 3)),
        Numbers::LakhPoint => Some((",", ".", 2)),
        Numbers::PointComma => Some((".", ",", 3)),
        Numbers::SpaceComma => Some((NO_BREAK_SPACE, ",", 3)),
    }
}

/// `n` ten-to-the-`places`ths.
pub(super) fn decimal(language: Language, wish: Numbers, n: i64, places: u32) -> String {
    let Some((between, point, group)) = marks(wish) else {
        return formats::decimal(language, n, places);
    };
    let places = usize::try_from(places).unwrap_or(0);
    let figures = format!("{:0>width$}", n.unsigned_abs(), width = places + 1);
    let (whole, part) = figures.split_at(figures.len() - places);
    let sign = if n < 0 { "-" } else { "" };
    let mut out = format!("{sign}{}", grouped(whole, between, group));
    if !part.is_empty() {
        out.push_str(point);
        out.push_str(part);
    }
    out
}

/// Three figures stand together at the end, `group` everywhere before.
fn grouped(whole: &str, between: &str, group: usize) -> String {
    let mut out = String::new();
    for (at, figure) in whole.char_indices() {
        let left = whole.len() - at;
        let begins = left == 3 || (left > 3 && (left - 3).is_multiple_of(group));
        if at > 0 && begins {
            out.push_str(between);
        }
        out.push(figure);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(n: i64, places: u32) -> Vec<String> {
        let wishes = Numbers::ALL.iter();
        wishes
            .map(|wish| decimal(Language::English, *wish, n, places))
            .collect()
    }

    #[test]
    fn a_number_has_the_marks_that_the_reader_chose() {
        assert_eq!(
            all(123_456_789, 2),
            [
                "1,234,567.89",
                "1,234,567.89",
                "12,34,567.89",
                "1.234.567,89",
                "1\u{a0}234\u{a0}567,89"
            ]
        );
        assert_eq!(all(-5, 2), ["-0.05", "-0.05", "-0.05", "-0,05", "-0,05"]);
        assert_eq!(
            all(1_000, 0),
            ["1,000", "1,000", "1,000", "1.000", "1\u{a0}000"]
        );
        assert_eq!(all(999, 0), ["999"; 5]);
        assert_eq!(all(100_000, 0)[2], "1,00,000");
        assert_eq!(all(10_000_000, 0)[2], "1,00,00,000");
        assert_eq!(all(i64::MIN, 0)[3], "-9.223.372.036.854.775.808");
    }
}
