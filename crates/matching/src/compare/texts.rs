//! Texts of several words: what both have, weighed by how rare each word is.

use crate::level::Level;
use crate::params::FieldParams;
use crate::similarity::jaro_winkler;
use crate::value::{Value, Word};

/// The weight of the words that both texts have, as a share of the weight of all: 0 to 1.
///
/// A word weighs ln(1 + N / n), n of N values holding it (inverse document frequency, K. Spärck Jones 1972). A word that
/// is nearly another counts nine tenths (the soft TF-IDF of Cohen, Ravikumar & Fienberg 2003), one with a digit in it
/// only when it is the same.
fn common(params: &FieldParams, a: &[Word], b: &[Word]) -> f64 {
    let (a, b) = (&a[..a.len().min(64)], &b[..b.len().min(64)]);
    let values = params.values.total() as f64;
    let side = |these: &[Word], those: &[Word]| -> (f64, f64) {
        let (mut got, mut all) = (0.0, 0.0);
        for x in these {
            let weight = params.words.says(x.hash, values);
            all += weight;
            got += weight * partner(x, those);
        }
        (got, all)
    };
    let (got_a, all_a) = side(a, b);
    let (got_b, all_b) = side(b, a);
    (got_a + got_b) / (all_a + all_b).max(f64::MIN_POSITIVE)
}

fn partner(x: &Word, those: &[Word]) -> f64 {
    if those.iter().any(|y| y.hash == x.hash) {
        return 1.0;
    }
    if x.digits || x.text.len() < 3 {
        return 0.0;
    }
    let mut best: f64 = 0.0;
    let begins = x.text.as_bytes()[0];
    for y in those.iter().filter(|y| !y.digits && y.text.len() >= 3) {
        // Words that begin otherwise, or differ much in length, are not nearly the same.
        if y.text.as_bytes()[0] != begins {
            continue;
        }
        let (short, long) = (
            x.text.len().min(y.text.len()),
            x.text.len().max(y.text.len()),
        );
        let alike = if y.text.starts_with(&*x.text) || x.text.starts_with(&*y.text) {
            0.85
        } else if short >= 4 && long - short <= 3 && jaro_winkler(&x.text, &y.text) >= 0.9 {
            0.9
        } else {
            0.0
        };
        best = best.max(alike);
    }
    best
}

/// A firm's name, without its legal form.
pub(super) fn company(params: &FieldParams, a: &Value, b: &Value) -> Level {
    if a.key == b.key {
        return Level::Spelling;
    }
    let alike = common(params, &a.words, &b.words).max(letters(a, b));
    match alike {
        s if s >= 0.85 => Level::Near,
        s if s >= 0.6 => Level::Similar,
        s if s >= 0.3 => Level::Part,
        _ => Level::Different,
    }
}

/// All letters together, for words run together or torn apart.
fn letters(a: &Value, b: &Value) -> f64 {
    let (short, long) = (
        a.latin.len().min(b.latin.len()),
        a.latin.len().max(b.latin.len()),
    );
    let same_start = a.latin.bytes().next() == b.latin.bytes().next();
    if !same_start || short * 5 < long * 4 {
        return 0.0;
    }
    let alike = jaro_winkler(&a.latin, &b.latin);
    if alike >= 0.93 { alike } else { 0.0 }
}

/// A street with its number: with another number it is another house, however much else is the same.
pub(super) fn address(params: &FieldParams, a: &Value, b: &Value) -> Level {
    let alike = common(params, &a.words, &b.words).max(letters(a, b));
    let number = |w: &&Word| w.digits;
    let (mut some_a, mut some_b, mut both) = (false, false, false);
    for x in a.words.iter().filter(number) {
        some_a = true;
        both |= b.words.iter().any(|y| y.hash == x.hash);
    }
    some_b |= b.words.iter().any(|y| y.digits);
    let other_house = some_a && some_b && !both;
    match alike {
        s if s >= 0.5 && other_house => Level::Part,
        s if s >= 0.85 => Level::Near,
        s if s >= 0.55 => Level::Similar,
        s if s >= 0.3 => Level::Part,
        _ => Level::Different,
    }
}

/// A title or a product.
pub(super) fn text(params: &FieldParams, a: &Value, b: &Value) -> Level {
    if a.latin == b.latin {
        return Level::Same;
    }
    let alike = common(params, &a.words, &b.words);
    let alike = if alike >= 0.2 {
        alike.max(letters_of_title(a, b))
    } else {
        alike
    };
    match alike {
        s if s >= 0.9 => Level::Near,
        s if s >= 0.7 => Level::Similar,
        s if s >= 0.5 => Level::Part,
        s if s >= 0.3 => Level::Little,
        _ => Level::Different,
    }
}

fn letters_of_title(a: &Value, b: &Value) -> f64 {
    let digits = |v: &Value| -> Vec<u64> {
        v.words
            .iter()
            .filter(|w| w.digits)
            .map(|w| w.hash)
            .collect()
    };
    if a.latin.len().min(b.latin.len()) >= 8 && digits(a) == digits(b) {
        letters(a, b)
    } else {
        0.0
    }
}
