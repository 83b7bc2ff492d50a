//! The scripts of India and Sri Lanka: consonants carry an `a` until a vowel sign or a virama takes it away.

/// What a character of these scripts does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Letter {
    Consonant(&'static str),
    Vowel(&'static str),
    Sign(&'static str),
    Virama,
    /// Anusvara: a nasal.
    Nasal,
    /// A mark that leaves nothing in Latin.
    Silent,
}

use Letter::{Consonant, Nasal, Sign, Silent, Virama, Vowel};

/// One consonant and what follows it, on its way into Latin.
#[derive(Default)]
pub(crate) struct Akshara {
    open: bool,
    keeps_last_a: bool,
    /// For Tamil, whose stops are written alike voiced and voiceless.
    before: Before,
}

#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Before {
    #[default]
    Start,
    Vowel,
    Nasal,
    Stop,
}

impl Akshara {
    /// Takes `c` when it belongs to one of these scripts; `next` is the character behind it.
    pub(crate) fn push(&mut self, c: char, next: Option<char>, out: &mut String) -> bool {
        let Some(letter) = letter(c) else {
            return false;
        };
        match letter {
            Consonant(latin) => self.consonant(c, latin, next, out),
            Vowel(latin) => {
                self.close(out);
                out.push_str(latin);
                self.before = Before::Vowel;
            }
            Sign(latin) => {
                self.open = false;
                out.push_str(latin);
                self.before = Before::Vowel;
            }
            Virama => self.open = false,
            Nasal => {
                self.close(out);
                let last = next.is_none() && matches!(c, '\u{0D02}' | '\u{0C02}' | '\u{0B82}');
                out.push(if last { 'm' } else { 'n' });
                self.before = Before::Nasal;
            }
            Silent => {}
        }
        true
    }

    fn consonant(&mut self, c: char, latin: &'static str, next: Option<char>, out: &mut String) {
        self.close(out);
        let tamil = matches!(c, '\u{0B80}'..='\u{0BFF}');
        let said = if tamil {
            tamil_stop(c, self.before, next).unwrap_or(latin)
        } else {
            latin
        };
        out.push_str(said);
        self.open = true;
        // Hindi and its neighbours do not say the last one.
        self.keeps_last_a = !matches!(c, '\u{0900}'..='\u{0B7F}');
        self.before = match latin {
            "n" | "m" | "ng" => Before::Nasal,
            _ => Before::Stop,
        };
    }

    /// Says the vowel that an open consonant carries.
    pub(crate) fn close(&mut self, out: &mut String) {
        if self.open {
            out.push('a');
            self.before = Before::Vowel;
        }
        self.open = false;
    }

    /// The end of the word.
    pub(crate) fn finish(&mut self, out: &mut String) {
        self.open &= self.keeps_last_a;
        self.close(out);
    }
}

/// க ச ட த ப: voiced between vowels and after a nasal, voiceless at the beginning and doubled.
fn tamil_stop(c: char, before: Before, next: Option<char>) -> Option<&'static str> {
    let doubled = next == Some('\u{0BCD}') || before == Before::Stop;
    let voiced = !doubled && matches!(before, Before::Vowel | Before::Nasal);
    Some(match (c, voiced) {
        ('க', true) => "g",
        ('க', false) => "k",
        ('ச', true) if before == Before::Nasal => "j",
        ('ச', _) if doubled => "ch",
        ('ச', _) => "s",
        ('ட', true) => "d",
        ('த', true) if before == Before::Nasal => "d",
        ('த', _) => "th",
        ('ப', true) => "b",
        _ => return None,
    })
}

/// What `c` is, when it belongs to one of these scripts.
pub(crate) fn letter(c: char) -> Option<Letter> {
    match u32::from(c) {
        code @ 0x0D80..=0x0DFF => sinhala(code),
        code @ 0x0900..=0x0D7F => iscii(code & 0x7F),
        _ => None,
    }
}

/// Nine scripts have their letters at the same places of their blocks: that of the Indian standard IS 13194 (ISCII).
fn iscii(offset: u32) -> Option<Letter> {
    Some(match offset {
        0x01 | 0x02 => Nasal,
        0x03 => Consonant("h"),
        0x05 => Vowel("a"),
        0x06 => Vowel("aa"),
        0x07 | 0x08 => Vowel("i"),
        0x09 | 0x0A => Vowel("u"),
        0x0B | 0x60 => Vowel("ri"),
        0x0C => Vowel("l"),
        0x0D..=0x0F => Vowel("e"),
        0x10 => Vowel("ai"),
        0x11..=0x13 => Vowel("o"),
        0x14 => Vowel("au"),
        0x15..=0x39 => Consonant(ISCII_CONSONANTS[(offset - 0x15) as usize]),
        0x3E => Sign("aa"),
        0x3F | 0x40 => Sign("i"),
        0x41 | 0x42 => Sign("u"),
        0x43 | 0x44 => Sign("ri"),
        0x45..=0x47 => Sign("e"),
        0x48 => Sign("ai"),
        0x49..=0x4B => Sign("o"),
        0x4C | 0x57 => Sign("au"),
        0x4D => Virama,
        0x3C | 0x3D | 0x55 | 0x56 => Silent,
        0x5F => Consonant("y"),
        _ => return None,
    })
}

const ISCII_CONSONANTS: [&str; 37] = [
    "k", "kh", "g", "gh", "ng", "ch", "chh", "j", "jh", "n", "t", "th", "d", "dh", "n", "th", "th",
    "d", "dh", "n", "n", "p", "ph", "b", "bh", "m", "y", "r", "r", "l", "l", "zh", "v", "sh", "sh",
    "s", "h",
];

fn sinhala(code: u32) -> Option<Letter> {
    Some(match code {
        0x0D81 | 0x0D82 => Nasal,
        0x0D83 => Consonant("h"),
        0x0D85 => Vowel("a"),
        0x0D86 => Vowel("aa"),
        0x0D87 | 0x0D88 => Vowel("a"),
        0x0D89 | 0x0D8A => Vowel("i"),
        0x0D8B | 0x0D8C => Vowel("u"),
        0x0D8D | 0x0D8E => Vowel("ri"),
        0x0D91 | 0x0D92 => Vowel("e"),
        0x0D93 => Vowel("ai"),
        0x0D94 | 0x0D95 => Vowel("o"),
        0x0D96 => Vowel("au"),
        0x0D9A..=0x0DC6 => match SINHALA_CONSONANTS[(code - 0x0D9A) as usize] {
            "" => return None,
            latin => Consonant(latin),
        },
        0x0DCA => Virama,
        0x0DCF => Sign("aa"),
        0x0DD0 | 0x0DD1 => Sign("a"),
        0x0DD2 | 0x0DD3 => Sign("i"),
        0x0DD4 | 0x0DD6 => Sign("u"),
        0x0DD8 | 0x0DF2 => Sign("ri"),
        0x0DD9 | 0x0DDA => Sign("e"),
        0x0DDB => Sign("ai"),
        0x0DDC | 0x0DDD => Sign("o"),
        0x0DDE => Sign("au"),
        _ => return None,
    })
}

/// From U+0D9A to U+0DC6; empty where Unicode has no letter.
const SINHALA_CONSONANTS: [&str; 45] = [
    "k", "kh", "g", "gh", "ng", "ng", "ch", "chh", "j", "jh", "n", "gn", "nj", "t", "th", "d",
    "dh", "n", "nd", "th", "th", "d", "dh", "n", "", "nd", "p", "ph", "b", "bh", "m", "mb", "y",
    "r", "", "l", "", "", "v", "sh", "sh", "s", "h", "l", "f",
];
