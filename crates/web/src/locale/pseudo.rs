//! A language that nobody speaks, for tests: English with accents, two fifths longer, in brackets. What stands
//! outside of brackets was never given to translators; what is cut was made for short words.
//!
//! It is no language to choose: builds for development alone know it, and only where `BANDHU_PSEUDO` is `true`.

/// Names the wish for it.
const VARIABLE: &str = "BANDHU_PSEUDO";

/// The text, disguised where that is wished for.
pub(super) fn disguised(text: String) -> String {
    if cfg!(debug_assertions) && is_wished() {
        disguise(&text)
    } else {
        text
    }
}

fn is_wished() -> bool {
    static WISHED: std::sync::OnceLock<bool> = std::sync::OnceLock::new();
    *WISHED.get_or_init(|| std::env::var(VARIABLE).is_ok_and(|value| value == "true"))
}

fn disguise(text: &str) -> String {
    let mut out = String::with_capacity(text.len() * 2);
    out.push('⟦');
    out.extend(text.chars().map(accented));
    // Words of five letters and less, so that lines break as they do in a language.
    let more = text.chars().count() * 2 / 5;
    for at in 0..more {
        out.push(if at % 6 == 0 { ' ' } else { 'ö' });
    }
    out.push('⟧');
    out
}

fn accented(c: char) -> char {
    const PLAIN: &str = "aceinorsuyzACEINORSUYZ";
    const ACCENTED: &str = "áçéíñóŕšúýžÁÇÉÍÑÓŔŠÚÝŽ";
    let at = PLAIN.chars().position(|plain| plain == c);
    at.and_then(|at| ACCENTED.chars().nth(at)).unwrap_or(c)
}

#[cfg(test)]
mod tests {
    use super::disguise;

    #[test]
    fn a_text_is_accented_bracketed_and_two_fifths_longer() {
        assert_eq!(disguise("People"), "⟦Péóplé ö⟧");
        assert_eq!(disguise("Add a note"), "⟦Ádd á ñóté ööö⟧");
        assert_eq!(disguise(""), "⟦⟧");
        let long = disguise(&"word ".repeat(20));
        assert_eq!(long.chars().count(), 142, "100, 40 more, two brackets");
    }
}
