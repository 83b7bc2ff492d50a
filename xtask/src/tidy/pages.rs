//! Pages work without script: whatever htmx asks for, an address or a form asks for as well.

use super::Violation;
use super::source::Source;
use super::tree::Tree;

/// What htmx sends.
const ASKS: [&str; 5] = ["hx-get=", "hx-post=", "hx-put=", "hx-patch=", "hx-delete="];
/// What a form sends with itself.
const CONTROLS: [&str; 3] = ["select", "input", "textarea"];

/// Looks at each element with one of [`ASKS`].
pub fn check(tree: &Tree) -> Vec<Violation> {
    let mut found = Vec::new();
    for source in &tree.rust {
        for at in ASKS.iter().flat_map(|word| source.find(word)) {
            if !works_alone(source, at) {
                let what = "without script nothing happens: give the element an href, or a form with action";
                let line = source.line(at);
                found.push(Violation::new("script", &source.path, line, what));
            }
        }
    }
    found
}

/// Whether the element whose attribute stands here does something without htmx.
fn works_alone(source: &Source, at: usize) -> bool {
    let code = source.code.as_bytes();
    let begin = start(code, at);
    // What stands in literals is blank in the code.
    let tag = source.text[begin..end(code, at)].trim_start();
    let has = |word: &str| tag.contains(word);
    let name = tag.split(|c: char| !c.is_ascii_alphanumeric() && c != '-');
    let name = name.into_iter().next().unwrap_or_default();
    match name {
        "form" => has(" action="),
        // What chooses sends its form: the file that shows it shows that form.
        _ if CONTROLS.contains(&name) => has(" name=") && source.code.contains(" action="),
        "button" if has("type=\"submit\"") || !has(" type=") => within_form(source, begin),
        _ => has(" href="),
    }
}

/// Whether an element around this place is a form with an action.
fn within_form(source: &Source, mut at: usize) -> bool {
    let code = source.code.as_bytes();
    while let Some(outer) = opens(code, at) {
        let begin = start(code, outer);
        let tag = source.code[begin..outer].trim_start();
        if tag.starts_with("form") && tag.contains(" action=") {
            return true;
        }
        at = outer;
    }
    false
}

/// Where the brace stands that holds this place.
fn opens(code: &[u8], at: usize) -> Option<usize> {
    let mut depth = 0;
    for i in (0..at).rev() {
        match code[i] {
            b'}' => depth += 1,
            b'{' if depth == 0 => return Some(i),
            b'{' => depth -= 1,
            _ => {}
        }
    }
    None
}

/// Where the element begins: behind the brace or the semicolon before it; values in braces are its own.
fn start(code: &[u8], at: usize) -> usize {
    let (mut depth, mut i) = (0, at);
    while i > 0 {
        let valued = || {
            code[..i - 1]
                .iter()
                .rev()
                .find(|b| !b.is_ascii_whitespace())
        };
        match code[i - 1] {
            b')' => depth += 1,
            b'(' => depth -= 1,
            b'}' if depth > 0 => depth += 1,
            b'}' if is_value(code, i - 1) => depth += 1,
            b'{' if depth > 0 => depth -= 1,
            b'{' if valued() == Some(&b'=') => {}
            b'{' | b'}' | b';' if depth == 0 => return i,
            _ => {}
        }
        i -= 1;
    }
    0
}

/// Whether the brace that closes here belongs to a value: `hx-target={ "#" (id) }`.
fn is_value(code: &[u8], closes: usize) -> bool {
    let Some(open) = opens(code, closes) else {
        return false;
    };
    let before = code[..open].iter().rev();
    before.into_iter().find(|b| !b.is_ascii_whitespace()) == Some(&b'=')
}

/// Where the element's tag ends: at its own brace or semicolon.
fn end(code: &[u8], at: usize) -> usize {
    let mut depth = 0;
    for (i, byte) in code.iter().enumerate().skip(at) {
        let valued = code[..i].iter().rev().find(|b| !b.is_ascii_whitespace()) == Some(&b'=');
        match byte {
            b'(' => depth += 1,
            b')' => depth -= 1,
            b'{' if depth > 0 || valued => depth += 1,
            b'}' if depth > 0 => depth -= 1,
            b'{' | b'}' | b';' if depth == 0 => return i,
            _ => {}
        }
    }
    code.len()
}
