//! The part of a text around the words that somebody looked for, for the eye.

use crate::display::signs;
use crate::fold;

/// Signs that stand before the first hit at most, so that one reads how it came to it.
const BEFORE: usize = 40;
/// A run without spaces of more signs is no single word: within it the hit alone is marked. Chinese, Thai
/// and Khmer are written so, and whatever somebody pasted.
const WORD_SIGNS: usize = 40;
/// Signs of one piece of such a run.
const PIECE_SIGNS: usize = 20;
/// Shortest word that is looked for within words as well, in characters.
const WITHIN_CHARS: usize = 3;

/// A part of an excerpt.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// What stands there.
    pub text: String,
    /// Whether it is what was looked for.
    pub hit: bool,
}

/// About `max` signs of `text` in one line around the first of `words`, which are folded as `tokens`
/// answers them; what is left out shows as `…`. Without a hit it is the beginning.
///
/// Neither the cuts nor the marks ever stand within what a reader takes for one sign.
///
/// ```
/// let parts = language::excerpt("Where are my blue lamps?", &["lamp".into()], 80);
/// let marked: Vec<&str> = parts.iter().filter(|p| p.hit).map(|p| p.text.as_str()).collect();
/// assert_eq!(marked, ["lamps"]);
/// ```
pub fn excerpt(text: &str, words: &[String], max: usize) -> Vec<Part> {
    let mut pieces: Vec<Piece<'_>> = Vec::new();
    for run in text.split_whitespace() {
        match signs(run).nth(WORD_SIGNS) {
            None => word(run, words, &mut pieces),
            Some(_) => long_run(run, words, &mut pieces),
        }
    }
    let (from, to) = window(&pieces, max);
    let mut parts = Vec::new();
    if from > 0 {
        push(&mut parts, "…", false);
    }
    for (at, piece) in pieces.iter().enumerate().take(to).skip(from) {
        if piece.space && at > from {
            push(&mut parts, " ", false);
        }
        push(&mut parts, piece.text, piece.hit);
    }
    if to < pieces.len() {
        push(&mut parts, "…", false);
    }
    parts
}

struct Piece<'a> {
    text: &'a str,
    signs: usize,
    hit: bool,
    /// Whether a space stands before it.
    space: bool,
}

impl<'a> Piece<'a> {
    fn new(text: &'a str, hit: bool, space: bool) -> Self {
        Self {
            text,
            signs: signs(text).count(),
            hit,
            space,
        }
    }
}

/// A word with the punctuation around it; the word as a whole is the hit.
fn word<'a>(run: &'a str, words: &[String], pieces: &mut Vec<Piece<'a>>) {
    let folded = fold(run);
    let holds = |wanted: &String| {
        let within = wanted.chars().count() >= WITHIN_CHARS && folded.contains(wanted.as_str());
        within || folded.split(' ').any(|w| w.starts_with(wanted.as_str()))
    };
    if !words.iter().any(holds) {
        pieces.push(Piece::new(run, false, true));
        return;
    }
    let (start, end) = core(run);
    let mut space = true;
    for (text, hit) in [
        (&run[..start], false),
        (&run[start..end], true),
        (&run[end..], false),
    ] {
        if !text.is_empty() {
            pieces.push(Piece::new(text, hit, space));
            space = false;
        }
    }
}

/// Where the first sign with a letter or digit begins, and where the last one ends.
fn core(run: &str) -> (usize, usize) {
    let (mut at, mut start, mut end) = (0, None, run.len());
    for sign in signs(run) {
        let next = at + sign.len();
        if sign.chars().any(char::is_alphanumeric) {
            start.get_or_insert(at);
            end = next;
        }
        at = next;
    }
    (start.unwrap_or(0), end)
}

/// A long run: pieces of some signs, and the first hit as a piece of its own.
fn long_run<'a>(run: &'a str, words: &[String], pieces: &mut Vec<Piece<'a>>) {
    // Of each sign: where it begins in the run, and where its folded form begins.
    let (mut folded, mut places, mut at) = (String::new(), Vec::new(), 0);
    for sign in signs(run) {
        places.push((at, folded.len()));
        folded.push_str(&fold(sign));
        at += sign.len();
    }
    let found = words.iter().filter(|w| !w.is_empty());
    let found = found.filter_map(|w| folded.find(w.as_str()).map(|from| (from, from + w.len())));
    let hit = found.min().map(|(from, to)| {
        let first = places
            .partition_point(|(_, f)| *f <= from)
            .saturating_sub(1);
        let after = places.partition_point(|(_, f)| *f < to);
        let start = places.get(first).map_or(0, |(at, _)| *at);
        let end = places.get(after).map_or(run.len(), |(at, _)| *at);
        (start, end)
    });
    let (start, end) = hit.unwrap_or((run.len(), run.len()));
    let mut space = true;
    for (text, hit) in [
        (&run[..start], false),
        (&run[start..end], true),
        (&run[end..], false),
    ] {
        let mut rest = text;
        while !rest.is_empty() {
            let many = if hit { usize::MAX } else { PIECE_SIGNS };
            let length = signs(rest).take(many).map(str::len).sum();
            let (piece, next) = rest.split_at(length);
            pieces.push(Piece::new(piece, hit, space));
            (space, rest) = (false, next);
        }
    }
}

/// Which pieces are shown.
fn window(pieces: &[Piece<'_>], max: usize) -> (usize, usize) {
    let width = |piece: &Piece<'_>| piece.signs + usize::from(piece.space);
    let hit = pieces.iter().position(|p| p.hit).unwrap_or(0);
    let (mut from, mut before) = (hit, 0);
    while from > 0 && before + width(&pieces[from - 1]) <= BEFORE.min(max / 2) {
        from -= 1;
        before += width(&pieces[from]);
    }
    let (mut to, mut shown) = (hit, before);
    while to < pieces.len() && (to == hit || shown + width(&pieces[to]) <= max) {
        shown += width(&pieces[to]);
        to += 1;
    }
    (from, to)
}

fn push(parts: &mut Vec<Part>, text: &str, hit: bool) {
    match parts.last_mut().filter(|last| last.hit == hit) {
        Some(last) => last.text.push_str(text),
        None => parts.push(Part {
            text: text.to_owned(),
            hit,
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::{Part, excerpt};
    use crate::tokens;
    use proptest::prelude::*;

    /// The excerpt with hits in brackets.
    fn shown(text: &str, query: &str, max: usize) -> String {
        let mark = |p: Part| match p.hit {
            true => format!("[{}]", p.text),
            false => p.text,
        };
        excerpt(text, &tokens(query), max)
            .into_iter()
            .map(mark)
            .collect()
    }

    #[test]
    fn the_word_is_marked_without_what_stands_around_it() {
        for (text, query, expected) in [
            (
                "Where are my (blue) lamps?",
                "blue LAMP",
                "Where are my ([blue]) [lamps]?",
            ),
            ("line one\n\nline two", "two", "line one line [two]"),
            ("The café, again", "cafe", "The [café], again"),
            ("nothing of it", "kettle", "nothing of it"),
            ("lampshades and lamps", "shade", "[lampshades] and lamps"),
            ("a kettle", "et", "a kettle"),
            ("", "x", ""),
            ("<b>lamp</b>", "lamp", "<[b>lamp</b]>"),
            ("ශ්‍රී ලංකාවට එන බඩු", "ශ්‍රී", "[ශ්‍රී] ලංකාවට එන බඩු"),
            ("ሰላም ለዓለም", "ዓለም", "ሰላም [ለዓለም]"),
            ("എന്റെ വിളക്കുകൾ എവിടെ?", "വിളക്കുകള്‍", "എന്റെ [വിളക്കുകൾ] എവിടെ?"),
        ] {
            assert_eq!(shown(text, query, 80), expected);
        }
    }

    #[test]
    fn what_is_far_from_the_hit_is_left_out_at_spaces() {
        let text = format!("{} kettle {}", "word ".repeat(50), "more ".repeat(50));
        // Before it at most 40 signs: eight words of five. After it up to 80 in all: 40 are there, " kettle"
        // makes 47, six more words of five 77.
        let expected = format!(
            "…{}[kettle] {}…",
            "word ".repeat(8),
            "more ".repeat(6).trim_end()
        );
        assert_eq!(shown(&text, "kettle", 80), expected);
    }

    #[test]
    fn a_run_without_spaces_is_cut_and_marked_by_signs() {
        let text = format!("{}水壶{}", "我".repeat(60), "你".repeat(60));
        let expected = format!("…{}[水壶]{}…", "我".repeat(40), "你".repeat(20));
        assert_eq!(shown(&text, "水壶", 80), expected);
        // A conjunct is one sign: it is marked whole when a part of it is asked for.
        let text = format!("{}ශ්‍රී{}", "ක".repeat(50), "ග".repeat(50));
        assert!(shown(&text, "ශ්‍රී", 80).contains("[ශ්‍රී]"));
    }

    proptest! {
        #[test]
        fn an_excerpt_is_made_of_whole_signs(text in "(\\PC|[ක-ෆ]|්‍|ැ|[അ-ഹ]|്|ا|́| ){0,200}", from in 0usize..200, max in 2usize..90) {
            let all: Vec<String> = text.split_whitespace().flat_map(crate::display::signs).map(str::to_owned).collect();
            let word: String = text.chars().skip(from).take(4).collect();
            for part in excerpt(&text, &tokens(&word), max) {
                let body = part.text.trim_matches('…');
                for sign in body.split(' ').filter(|w| !w.is_empty()).flat_map(crate::display::signs) {
                    prop_assert!(all.iter().any(|s| s == sign), "{sign:?} of {body:?} is no sign of {text:?}");
                }
            }
        }
    }
}
