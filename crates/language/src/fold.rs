//! Folding: two spellings that a person takes for the same word become the same text.
//!
//! Both databases index and compare only folded text, so that they answer alike. Changing what `fold`
//! answers means filling the search index and the sort columns again.

use crate::ethiopic::{self, Numeral};
use crate::script::is_letter;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Folds `text` for search: words of lower-case letters, marks and ASCII digits, one space between.
///
/// - compatibility forms (width, ligatures, superscripts) are resolved: Unicode NFKD, then NFC;
/// - invisible characters go (joiners, soft hyphen, direction and variation marks), which makes the two
///   spellings of Sinhala conjuncts one; Malayalam chillu letters become consonant and virama;
/// - full lower case; `ß`, `æ`, `ø` and their like become ASCII; accents of Latin, Greek and Cyrillic,
///   Arabic and Hebrew points, Ethiopic gemination marks go; vowel signs, viramas and the marks of all
///   other scripts stay;
/// - Ethiopic letters of one sound in Amharic become one (see `ethiopic`);
/// - decimal digits of every script become ASCII, Ethiopic numerals their value;
/// - everything else (punctuation, apostrophes, symbols, emoji) separates words.
///
/// Idempotent. The answer has at most 11 times the bytes of `text` and is empty when it holds neither
/// letter nor digit.
pub fn fold(text: &str) -> String {
    let mut out = Folded {
        text: String::with_capacity(text.len()),
        numeral: Numeral::default(),
    };
    for c in text.nfkd() {
        out.push(c);
    }
    out.finish()
}

struct Folded {
    text: String,
    numeral: Numeral,
}

impl Folded {
    fn push(&mut self, c: char) {
        if c.is_ascii_alphanumeric() {
            self.flush();
            self.text.push(c.to_ascii_lowercase());
        } else if invisible(c) || stripped_mark(c) {
            // Nothing remains of it, and the word goes on.
        } else if ethiopic::is_numeral(c) {
            self.numeral.push(c);
        } else {
            self.flush();
            self.push_other(c);
        }
    }

    fn push_other(&mut self, c: char) {
        if let Some(digit) = digit(c) {
            self.text.push(digit);
        } else if let Some(consonant) = chillu_consonant(c) {
            self.text.push(consonant);
            self.text.push(MALAYALAM_VIRAMA);
        } else if is_apostrophe(c) {
            self.space();
        } else if is_letter(c) || c.is_numeric() {
            self.push_letter(c);
        } else if is_combining_mark(c) {
            self.text.push(c);
        } else {
            self.space();
        }
    }

    fn push_letter(&mut self, c: char) {
        for lower in c.to_lowercase() {
            match spelled_out(lower) {
                Some(ascii) => self.text.push_str(ascii),
                None if stripped_mark(lower) => {}
                None => self.text.push(ethiopic::homophone(lower)),
            }
        }
    }

    fn space(&mut self) {
        if !self.text.is_empty() && !self.text.ends_with(' ') {
            self.text.push(' ');
        }
    }

    fn flush(&mut self) {
        self.numeral.flush_into(&mut self.text);
    }

    fn finish(mut self) -> String {
        self.flush();
        if self.text.ends_with(' ') {
            self.text.pop();
        }
        if self.text.is_ascii() {
            self.text
        } else {
            malayalam(self.text.nfc().collect())
        }
    }
}

const MALAYALAM_VIRAMA: char = '\u{0D4D}';
const MALAYALAM_E: char = '\u{0D46}';
const MALAYALAM_AU: char = '\u{0D4C}';
const MALAYALAM_AU_LENGTH: char = '\u{0D57}';

/// Merges two pairs of Malayalam spellings: a chillu before a virama (ൻ്റ, by now with two viramas) is
/// ന്റ, and ൌ is the old spelling of ൗ.
fn malayalam(text: String) -> String {
    if !text.contains([MALAYALAM_VIRAMA, MALAYALAM_AU]) {
        return text;
    }
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            MALAYALAM_VIRAMA if out.ends_with(MALAYALAM_VIRAMA) => {}
            MALAYALAM_AU => {
                while out.ends_with(MALAYALAM_E) {
                    out.pop();
                }
                out.push(MALAYALAM_AU_LENGTH);
            }
            other => out.push(other),
        }
    }
    out
}

/// The consonant of a Malayalam chillu letter or of the dot reph. The Unicode Standard, section 12.9:
/// older text spells a chillu as consonant, virama, ZWJ.
fn chillu_consonant(c: char) -> Option<char> {
    Some(match c {
        '\u{0D7A}' => 'ണ',
        '\u{0D7B}' => 'ന',
        '\u{0D7C}' | '\u{0D4E}' => 'ര',
        '\u{0D7D}' => 'ല',
        '\u{0D7E}' => 'ള',
        '\u{0D7F}' => 'ക',
        '\u{0D54}' => 'മ',
        '\u{0D55}' => 'യ',
        '\u{0D56}' => 'ഴ',
        _ => return None,
    })
}

/// Unicode's Default_Ignorable_Code_Point: what no reader sees.
pub(crate) fn invisible(c: char) -> bool {
    matches!(c,
        '\u{00AD}' | '\u{034F}' | '\u{061C}' | '\u{115F}' | '\u{1160}' | '\u{17B4}' | '\u{17B5}'
        | '\u{180B}'..='\u{180F}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}'
        | '\u{2060}'..='\u{206F}' | '\u{3164}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{FFA0}'
        | '\u{FFF0}'..='\u{FFF8}' | '\u{1BCA0}'..='\u{1BCA3}' | '\u{1D173}'..='\u{1D17A}'
        | '\u{E0000}'..='\u{E0FFF}')
}

/// Marks that a search ignores: accents that belong to no script of their own, Cyrillic's enclosing
/// marks, Hebrew and Arabic points with the tatweel, Ethiopic gemination.
fn stripped_mark(c: char) -> bool {
    matches!(c,
        '\u{0300}'..='\u{036F}' | '\u{0483}'..='\u{0489}' | '\u{0591}'..='\u{05BD}' | '\u{05BF}'
        | '\u{05C1}' | '\u{05C2}' | '\u{05C4}' | '\u{05C5}' | '\u{05C7}' | '\u{0610}'..='\u{061A}'
        | '\u{0640}' | '\u{064B}'..='\u{065F}' | '\u{0670}' | '\u{06D6}'..='\u{06DC}'
        | '\u{06DF}'..='\u{06E4}' | '\u{06E7}' | '\u{06E8}' | '\u{06EA}'..='\u{06ED}'
        | '\u{135D}'..='\u{135F}' | '\u{1AB0}'..='\u{1AFF}' | '\u{1DC0}'..='\u{1DFF}'
        | '\u{20D0}'..='\u{20FF}' | '\u{A66F}'..='\u{A672}' | '\u{FE20}'..='\u{FE2F}')
}

/// Signs that serve as apostrophes although Unicode counts them among the letters.
fn is_apostrophe(c: char) -> bool {
    matches!(c, '\u{02B9}'..='\u{02BF}' | '\u{02C8}' | '\u{02CA}'..='\u{02CC}' | '\u{02EE}'
        | '\u{055A}' | '\u{07F4}' | '\u{07F5}' | '\u{A78B}' | '\u{A78C}')
}

/// Letters that people without them on their keyboard spell in ASCII, and the two letters that lower
/// case leaves apart (final sigma, dotless i).
fn spelled_out(lower: char) -> Option<&'static str> {
    Some(match lower {
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'ø' => "o",
        'đ' | 'ð' | 'ɗ' => "d",
        'þ' => "th",
        'ł' => "l",
        'ħ' => "h",
        'ŧ' => "t",
        'ı' => "i",
        'ŋ' => "n",
        'ɓ' => "b",
        'ƙ' => "k",
        'ƴ' => "y",
        'ς' => "σ",
        _ => return None,
    })
}

/// The ASCII digit of a decimal digit (Unicode category Nd) of any script.
fn digit(c: char) -> Option<char> {
    let code = u32::from(c);
    let at = ZEROS.partition_point(|zero| *zero <= code);
    let zero = ZEROS.get(at.checked_sub(1)?)?;
    char::from_digit(code.checked_sub(*zero).filter(|d| *d < 10)?, 10)
}

/// The zeros of all scripts, ascending; nine digits follow each. Width and mathematical forms are
/// resolved before. Unicode 17, `extracted/DerivedNumericType.txt`.
const ZEROS: &[u32] = &[
    0x0030, 0x0660, 0x06F0, 0x07C0, 0x0966, 0x09E6, 0x0A66, 0x0AE6, 0x0B66, 0x0BE6, 0x0C66, 0x0CE6,
    0x0D66, 0x0DE6, 0x0E50, 0x0ED0, 0x0F20, 0x1040, 0x1090, 0x17E0, 0x1810, 0x1946, 0x19D0, 0x1A80,
    0x1A90, 0x1B50, 0x1BB0, 0x1C40, 0x1C50, 0xA620, 0xA8D0, 0xA900, 0xA9D0, 0xA9F0, 0xAA50, 0xABF0,
    0x104A0, 0x10D30, 0x10D40, 0x11066, 0x110F0, 0x11136, 0x111D0, 0x112F0, 0x11450, 0x114D0,
    0x11650, 0x116C0, 0x116D0, 0x116DA, 0x11730, 0x118E0, 0x11950, 0x11BF0, 0x11C50, 0x11D50,
    0x11DA0, 0x11DE0, 0x11F50, 0x16130, 0x16A60, 0x16AC0, 0x16B50, 0x16D70, 0x1E140, 0x1E2F0,
    0x1E4F0, 0x1E5F1, 0x1E950,
];
