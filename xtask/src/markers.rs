//! Replaces the part of a document that a command owns, between two comments.

use crate::{Outcome, project};
use std::fs;

/// Puts `body` between `<!-- NAME:begin -->` and `<!-- NAME:end -->` of the document at `path`.
///
/// # Errors
/// If the document cannot be read or written, or lacks the marks.
pub fn replace(path: &str, name: &str, body: &str) -> Outcome {
    let file = project::root().join(path);
    let text = fs::read_to_string(&file).map_err(|e| format!("{path}: {e}"))?;
    let new = between(&text, name, body).ok_or_else(|| format!("{path} has no marks '{name}'"))?;
    fs::write(&file, new).map_err(|e| format!("{path}: {e}"))
}

fn between(text: &str, name: &str, body: &str) -> Option<String> {
    let begin = format!("<!-- {name}:begin -->");
    let end = format!("<!-- {name}:end -->");
    let start = text.find(&begin)? + begin.len();
    let stop = start + text[start..].find(&end)?;
    Some(format!(
        "{}\n{}\n{}",
        &text[..start],
        body.trim(),
        &text[stop..]
    ))
}

#[cfg(test)]
mod tests {
    use super::between;

    #[test]
    fn only_the_marked_part_changes() {
        let text = "a\n<!-- x:begin -->\nold\n<!-- x:end -->\nz\n";
        let new = between(text, "x", "new").unwrap();
        assert_eq!(new, "a\n<!-- x:begin -->\nnew\n<!-- x:end -->\nz\n");
        assert_eq!(between(&new, "x", "new").unwrap(), new);
        assert_eq!(between(text, "y", "new"), None);
    }
}
