//! Which script a text is written in: for fonts, line height and the choice of a language.

/// A script that the program treats in its own way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs)]
pub enum Script {
    Latin,
    Greek,
    Cyrillic,
    Hebrew,
    Arabic,
    Devanagari,
    Bengali,
    Tamil,
    Malayalam,
    Sinhala,
    Thai,
    Ethiopic,
    Hangul,
    Kana,
    Han,
    /// Letters of any other script.
    Other,
}

impl Script {
    /// The code of ISO 15924; `Zzzz` for any other script.
    pub fn code(self) -> &'static str {
        match self {
            Script::Latin => "Latn",
            Script::Greek => "Grek",
            Script::Cyrillic => "Cyrl",
            Script::Hebrew => "Hebr",
            Script::Arabic => "Arab",
            Script::Devanagari => "Deva",
            Script::Bengali => "Beng",
            Script::Tamil => "Taml",
            Script::Malayalam => "Mlym",
            Script::Sinhala => "Sinh",
            Script::Thai => "Thai",
            Script::Ethiopic => "Ethi",
            Script::Hangul => "Hang",
            Script::Kana => "Kana",
            Script::Han => "Hani",
            Script::Other => "Zzzz",
        }
    }
}

/// The script of most of the letters in `text`, the one met first when two have as many; none when it
/// has no letter. Looks at the first 1,000 characters.
pub fn script_of(text: &str) -> Option<Script> {
    let mut seen: Vec<(Script, u32)> = Vec::new();
    for script in text.chars().take(1_000).filter_map(script_of_char) {
        match seen.iter_mut().find(|(known, _)| *known == script) {
            Some((_, count)) => *count += 1,
            None => seen.push((script, 1)),
        }
    }
    let most = seen.iter().map(|(_, count)| *count).max()?;
    seen.into_iter()
        .find(|(_, count)| *count == most)
        .map(|(script, _)| script)
}

/// Whether it is a letter or belongs to one: Unicode's `Alphabetic`. The standard library walks through its whole
/// table for whatever is not ASCII; the scripts that this program is used in are asked for by themselves.
pub fn is_letter(c: char) -> bool {
    match c {
        'a'..='z'
        | 'A'..='Z'
        | '\u{D85}'..='\u{D96}'
        | '\u{D9A}'..='\u{DB1}'
        | '\u{DB3}'..='\u{DBB}'
        | '\u{DC0}'..='\u{DC6}'
        | '\u{D12}'..='\u{D3A}'
        | '\u{D05}'..='\u{D0C}'
        | '\u{1200}'..='\u{1248}'
        | '\u{1260}'..='\u{1288}'
        | '\u{1290}'..='\u{12B0}'
        | '\u{12D8}'..='\u{1310}'
        | '\u{1318}'..='\u{135A}' => true,
        _ => c.is_alphabetic(),
    }
}

/// The script of one letter; none for digits, marks, punctuation. Unicode's blocks, `Blocks.txt`.
pub(crate) fn script_of_char(c: char) -> Option<Script> {
    if !is_letter(c) {
        return None;
    }
    Some(match u32::from(c) {
        0x0041..=0x024F | 0x1E00..=0x1EFF | 0x2C60..=0x2C7F | 0xA720..=0xA7FF | 0xFF21..=0xFF5A => {
            Script::Latin
        }
        0x0370..=0x03FF | 0x1F00..=0x1FFF => Script::Greek,
        0x0400..=0x052F | 0x1C80..=0x1C8F | 0x2DE0..=0x2DFF | 0xA640..=0xA69F => Script::Cyrillic,
        0x0590..=0x05FF | 0xFB1D..=0xFB4F => Script::Hebrew,
        0x0600..=0x06FF | 0x0750..=0x077F | 0x0860..=0x08FF | 0xFB50..=0xFDFF | 0xFE70..=0xFEFF => {
            Script::Arabic
        }
        0x0900..=0x097F => Script::Devanagari,
        0x0980..=0x09FF => Script::Bengali,
        0x0B80..=0x0BFF => Script::Tamil,
        0x0D00..=0x0D7F => Script::Malayalam,
        0x0D80..=0x0DFF => Script::Sinhala,
        0x0E00..=0x0E7F => Script::Thai,
        0x1200..=0x139F | 0x2D80..=0x2DDF | 0xAB00..=0xAB2F | 0x1E7E0..=0x1E7FF => Script::Ethiopic,
        0x1100..=0x11FF | 0x3130..=0x318F | 0xAC00..=0xD7FF => Script::Hangul,
        0x3040..=0x30FF | 0x31F0..=0x31FF | 0xFF66..=0xFF9F => Script::Kana,
        0x2E80..=0x2FDF | 0x3400..=0x9FFF | 0xF900..=0xFAFF | 0x20000..=0x3FFFF => Script::Han,
        _ => Script::Other,
    })
}
