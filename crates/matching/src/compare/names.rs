//! Names of persons and places: spelled otherwise, in another script, shortened, with a slip of the hand.

use crate::level::Level;
use crate::similarity::{at_most, jaro_winkler, slips};
use crate::value::{Value, Word};

/// A given or a family name, of one word or several.
pub(super) fn name(a: &Value, b: &Value) -> Level {
    if a.key == b.key
        || alike_sounds(
            &a.key,
            &a.sound,
            &b.key,
            &b.sound,
            a.vowelless || b.vowelless,
        )
    {
        return Level::Spelling;
    }
    let shorter = a.latin.len().min(b.latin.len());
    // Most pairs have little in common: seen by their letters alone.
    let hopeless = at_most(&a.latin, &b.latin) < 0.75;
    let apart = if hopeless {
        3
    } else {
        slips(&a.latin, &b.latin, 2)
    };
    let alike = if hopeless {
        0.0
    } else {
        jaro_winkler(&a.latin, &b.latin)
    };
    if (apart == 1 && shorter >= 4) || alike >= 0.92 {
        Level::Near
    } else if short_form(a, b) {
        Level::Short
    } else if alike >= 0.82 || (apart <= 2 && shorter >= 6) || (apart == 1 && shorter >= 3) {
        Level::Similar
    } else {
        Level::Different
    }
}

/// The same consonants, and vowels not too far apart where both are written.
fn alike_sounds(
    key: &str,
    sound: &str,
    other_key: &str,
    other_sound: &str,
    vowelless: bool,
) -> bool {
    sound == other_sound
        && sound.len() >= if vowelless { 2 } else { 3 }
        && (vowelless || jaro_winkler(key, other_key) >= 0.8)
}

/// An initial, a nickname, the beginning of the name, or one of its words.
fn short_form(a: &Value, b: &Value) -> bool {
    let (few, many) = if (a.words.len(), &a.text) <= (b.words.len(), &b.text) {
        (a, b)
    } else {
        (b, a)
    };
    if few.words.len() == 1 && many.words.len() == 1 {
        return short_word(&few.words[0], &many.words[0]);
    }
    few.words.len() < many.words.len()
        && few
            .words
            .iter()
            .all(|w| many.words.iter().any(|m| m.hash == w.hash || initial(w, m)))
}

fn short_word(a: &Word, b: &Word) -> bool {
    let (short, long) = if a.text.len() <= b.text.len() {
        (a, b)
    } else {
        (b, a)
    };
    initial(short, long)
        || (short.text.chars().count() >= 3 && long.text.starts_with(&*short.text))
        || a.forms.iter().any(|form| b.forms.contains(form))
}

fn initial(a: &Word, b: &Word) -> bool {
    let (short, long) = if a.text.len() <= b.text.len() {
        (a, b)
    } else {
        (b, a)
    };
    let mut signs = short.text.chars();
    matches!((signs.next(), signs.next()), (Some(first), None) if long.text.starts_with(first))
}

/// How well two words of whole names agree: 1 the same, 0 not at all.
fn word(a: &Word, b: &Word) -> f64 {
    if a.text == b.text {
        return 1.0;
    }
    if a.key == b.key || alike_sounds(&a.key, &a.sound, &b.key, &b.sound, false) {
        return 0.97;
    }
    if a.digits || b.digits {
        return 0.0;
    }
    let shorter = a.text.len().min(b.text.len());
    let alike = jaro_winkler(&a.text, &b.text);
    if alike >= 0.92 || (shorter >= 4 && slips(&a.text, &b.text, 1) == 1) {
        0.9
    } else if short_word(a, b) {
        0.8
    } else if alike >= 0.85 && shorter >= 4 {
        0.7
    } else {
        0.0
    }
}

/// The best partner for each word of the shorter name: how many found one, how well the worst of them, and how many of
/// them are more than an initial.
fn pair_up(few: &[Word], many: &[Word]) -> (usize, f64, usize) {
    let mut all: Vec<(f64, usize, usize)> = Vec::new();
    for (i, x) in few.iter().enumerate().take(12) {
        for (j, y) in many.iter().enumerate().take(12) {
            let alike = word(x, y);
            if alike > 0.0 {
                all.push((alike, i, j));
            }
        }
    }
    all.sort_by(|a, b| {
        b.0.total_cmp(&a.0)
            .then(a.1.abs_diff(a.2).cmp(&b.1.abs_diff(b.2)))
    });
    let (mut taken_few, mut taken_many) = (0_u16, 0_u16);
    let (mut found, mut worst, mut whole) = (0, 1.0_f64, 0);
    for (alike, i, j) in all {
        if taken_few & (1 << i) == 0 && taken_many & (1 << j) == 0 {
            taken_few |= 1 << i;
            taken_many |= 1 << j;
            found += 1;
            worst = worst.min(alike);
            let length = few[i].text.len().min(many[j].text.len());
            whole += usize::from(length > 1);
        }
    }
    (found, worst, whole)
}

/// A whole name, whatever the order of its words.
pub(super) fn full_name(a: &Value, b: &Value) -> Level {
    if a.key == b.key {
        return Level::Spelling;
    }
    let (few, many) = if (a.words.len(), &a.text) <= (b.words.len(), &b.text) {
        (a, b)
    } else {
        (b, a)
    };
    let (found, worst, whole) = pair_up(&few.words, &many.words);
    let all = found == few.words.len();
    let as_many = few.words.len() == many.words.len();
    match () {
        () if all && as_many && worst >= 0.97 => Level::Spelling,
        () if all && as_many && worst >= 0.9 => Level::Near,
        () if all && found >= 2 && whole >= 1 => Level::Short,
        () if jaro_winkler(&a.latin, &b.latin) >= 0.93 => Level::Near,
        () if found >= 2 && whole >= 2 => Level::Similar,
        () if whole >= 1 => Level::Part,
        () => Level::Different,
    }
}

/// A town: spelled otherwise, mistyped, or with a word more.
pub(super) fn place(a: &Value, b: &Value) -> Level {
    if a.key == b.key {
        return Level::Spelling;
    }
    let shorter = a.latin.len().min(b.latin.len());
    let hopeless = at_most(&a.latin, &b.latin) < 0.75;
    let apart = if hopeless {
        4
    } else {
        slips(&a.latin, &b.latin, 3)
    };
    if !hopeless && jaro_winkler(&a.latin, &b.latin) >= 0.88
        || (shorter >= 4 && apart <= (shorter / 4).min(3))
    {
        return Level::Near;
    }
    let (few, many) = if (a.words.len(), &a.text) <= (b.words.len(), &b.text) {
        (a, b)
    } else {
        (b, a)
    };
    let within = |these: &Value, those: &Value| {
        let mut words = these.words.iter();
        words.all(|w| those.words.iter().any(|m| m.hash == w.hash))
    };
    let first = |w: &Word| w.text.chars().next();
    let capitals: String = many.words.iter().filter_map(first).collect();
    let part = if few.words.len() < many.words.len() {
        within(few, many) || *few.latin == *capitals
    } else {
        within(few, many) && within(many, few)
    };
    if part { Level::Part } else { Level::Different }
}

/// Several persons: how many of them are in both lists.
pub(super) fn people(a: &Value, b: &Value) -> Level {
    let (few, many) = if (a.words.len(), &a.text) <= (b.words.len(), &b.text) {
        (a, b)
    } else {
        (b, a)
    };
    let mut taken = vec![false; many.words.len()];
    let mut found = 0_u32;
    for x in few.words.iter().take(40) {
        let partner = many
            .words
            .iter()
            .take(40)
            .enumerate()
            .find(|(j, y)| !taken[*j] && person(x, y));
        if let Some((j, _)) = partner {
            taken[j] = true;
            found += 1;
        }
    }
    let both = few.words.len() + many.words.len();
    let share = 2.0 * f64::from(found) / both as f64;
    match share {
        s if s >= 0.99 => Level::Same,
        s if s >= 0.75 || found as usize == few.words.len() && found >= 2 => Level::Near,
        s if s >= 0.5 => Level::Similar,
        s if s > 0.0 => Level::Part,
        _ => Level::Different,
    }
}

/// A member of a list: the same last word, and initials that do not contradict; or nearly the same letters.
fn person(a: &Word, b: &Word) -> bool {
    if a.hash == b.hash {
        return true;
    }
    if a.sound.bytes().next() != b.sound.bytes().next() {
        return false;
    }
    let last = a.key == b.key || (a.key.len() >= 5 && slips(&a.key, &b.key, 1) <= 1);
    last || (a.text.len().abs_diff(b.text.len()) <= 3 && jaro_winkler(&a.text, &b.text) >= 0.95)
}
