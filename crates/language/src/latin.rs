//! Names of other scripts in Latin letters, as people write them in mails and on forms.
//!
//! No scientific transliteration: what comes out is what [`crate::name_key()`] compares, so that `සුනිල්` and `Sunil`,
//! `ሰላም` and `Selam`, `അനു` and `Anu` meet. Nothing is looked up; the tables follow Unicode's charts.

use crate::fold;
use crate::indic::Akshara;

/// `text` folded and in Latin letters where its script is known: Sinhala, Ethiopic, Arabic, Cyrillic, Greek,
/// Devanagari, Bengali, Gurmukhi, Gujarati, Odia, Tamil, Telugu, Kannada, Malayalam. Letters of other scripts stay.
///
/// Words are separated by one space, as [`crate::fold()`] leaves them; at most four times as long as what `fold` answers.
///
/// ```
/// assert_eq!(language::latin("සුනිල් පෙරේරා"), "sunil pereraa");
/// assert_eq!(language::latin("ሰላም"), "selam");
/// ```
pub fn latin(text: &str) -> String {
    let folded = fold(text);
    if folded.is_ascii() {
        return folded;
    }
    let mut out = String::with_capacity(folded.len());
    for (at, word) in folded.split(' ').enumerate() {
        if at > 0 {
            out.push(' ');
        }
        romanise(word, &mut out);
    }
    out
}

/// Whether short vowels are left out where `text` is written: there, only consonants can be compared.
pub fn lacks_vowels(text: &str) -> bool {
    text.chars().any(|c| matches!(c, '\u{0590}'..='\u{06FF}'))
}

fn romanise(word: &str, out: &mut String) {
    let start = out.len();
    let mut akshara = Akshara::default();
    let mut letters = word.chars().peekable();
    let mut first = true;
    while let Some(c) = letters.next() {
        let next = letters.peek().copied();
        if akshara.push(c, next, out) {
            first = false;
            continue;
        }
        akshara.close(out);
        match u32::from(c) {
            0x1200..=0x135A => ethiopic(c, first && next.is_some(), out),
            0x0600..=0x06FF => arabic(c, first, out),
            0x0370..=0x03FF | 0x0400..=0x045F | 0x0490 | 0x0491 => match european(c) {
                Some(latin) => out.push_str(latin),
                None => out.push(c),
            },
            _ => out.push(c),
        }
        first = false;
    }
    akshara.finish(out);
    if out.len() == start {
        out.push_str(word);
    }
}

/// The consonants of the rows of eight from U+1200. The order of the vowels is that of the syllabary.
const ROWS: [&str; 44] = [
    "h", "l", "h", "m", "s", "r", "s", "sh", "q", "qw", "q", "qw", "b", "v", "t", "ch", "h", "hw",
    "n", "ny", "", "k", "kw", "kh", "khw", "w", "", "z", "zh", "y", "d", "d", "j", "g", "gw", "g",
    "t", "ch", "p", "ts", "ts", "f", "p", "",
];

fn ethiopic(c: char, begins: bool, out: &mut String) {
    let at = u32::from(c) - 0x1200;
    let row = ROWS.get((at / 8) as usize).copied().unwrap_or("");
    let open = row.is_empty() || row == "h";
    out.push_str(row);
    out.push_str(match at % 8 {
        0 if open => "a",
        0 | 4 => "e",
        1 => "u",
        2 => "i",
        3 => "a",
        5 if row.is_empty() => "e",
        5 if begins => "i", // ግርማ is Girma: a word does not begin with two consonants.
        5 => "",
        6 => "o",
        _ => "wa",
    });
}

fn arabic(c: char, first: bool, out: &mut String) {
    out.push_str(match c {
        'ا' | 'ى' | 'ة' | 'ٱ' => "a",
        'ب' => "b",
        'پ' => "p",
        'ت' | 'ط' | 'ٹ' => "t",
        'ث' => "th",
        'ج' => "j",
        'چ' => "ch",
        'ح' | 'ه' | 'ہ' | 'ھ' => "h",
        'خ' => "kh",
        'د' | 'ڈ' | 'ض' => "d",
        'ذ' | 'ز' | 'ظ' | 'ژ' => "z",
        'ر' | 'ڑ' => "r",
        'س' | 'ص' => "s",
        'ش' => "sh",
        'غ' => "gh",
        'ف' => "f",
        'ق' => "q",
        'ك' | 'ک' => "k",
        'گ' => "g",
        'ل' => "l",
        'م' => "m",
        'ن' | 'ں' => "n",
        'و' if first => "w",
        'و' => "u",
        'ي' | 'ی' if first => "y",
        'ي' | 'ی' | 'ے' => "i",
        _ => "", // Ain and hamza leave no letter in Latin.
    });
}

/// Cyrillic (as in passports, ICAO Doc 9303, without its soft sign) and Greek letters.
fn european(c: char) -> Option<&'static str> {
    Some(match c {
        'а' | 'α' => "a",
        'б' => "b",
        'в' | 'β' => "v",
        'г' | 'ґ' | 'γ' => "g",
        'д' | 'δ' | 'ђ' => "d",
        'е' | 'э' | 'є' | 'ε' => "e",
        'ж' => "zh",
        'з' | 'ζ' => "z",
        'и' | 'й' | 'і' | 'ї' | 'ι' | 'η' => "i",
        'ј' => "j",
        'к' | 'κ' => "k",
        'л' | 'λ' => "l",
        'љ' => "lj",
        'м' | 'μ' => "m",
        'н' | 'ν' => "n",
        'њ' => "nj",
        'о' | 'ο' | 'ω' => "o",
        'п' | 'π' => "p",
        'р' | 'ρ' => "r",
        'с' | 'σ' => "s",
        'т' | 'τ' => "t",
        'ћ' => "c",
        'у' | 'ў' => "u",
        'ф' | 'φ' => "f",
        'х' => "kh",
        'ц' => "ts",
        'ч' | 'χ' => "ch",
        'џ' => "dzh",
        'ш' | 'щ' => "sh",
        'ъ' | 'ь' => "",
        'ы' | 'υ' => "y",
        'ю' => "yu",
        'я' => "ya",
        'θ' => "th",
        'ξ' => "x",
        'ψ' => "ps",
        _ => return None,
    })
}
