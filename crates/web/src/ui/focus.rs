//! Where typing starts when a form comes back with faults: in the first field that is wrong.

use maud::{Markup, PreEscaped};

const WRONG: &str = " aria-invalid=\"true\"";
const FOCUS: &str = " autofocus";

/// The same page with the focus in its first wrong field; unchanged when nothing is wrong.
///
/// Text from outside cannot pretend to be a field: maud escapes `<`, `>` and `"` in it.
pub(super) fn first_wrong(content: Markup) -> Markup {
    let html = content.0;
    if !html.contains(WRONG) {
        return PreEscaped(html);
    }
    let mut out = String::with_capacity(html.len() + FOCUS.len());
    let mut is_set = false;
    let mut rest = html.as_str();
    while let Some(start) = rest.find('<') {
        let end = rest[start..].find('>').map_or(rest.len(), |n| start + n);
        out.push_str(&rest[..start]);
        let tag = without_focus(&rest[start..end]);
        let takes = !is_set && tag.contains(WRONG);
        match takes {
            true => out.push_str(&tag.replacen(WRONG, &format!("{FOCUS}{WRONG}"), 1)),
            false => out.push_str(&tag),
        }
        is_set |= takes;
        rest = &rest[end..];
    }
    out.push_str(rest);
    PreEscaped(out)
}

/// A tag without the attribute; what stands in quotes is somebody's value and stays.
fn without_focus(tag: &str) -> String {
    let parts = tag.split('"').enumerate();
    let kept = parts.map(|(i, part)| match i % 2 {
        0 => part.replace(FOCUS, ""),
        _ => part.to_owned(),
    });
    kept.collect::<Vec<_>>().join("\"")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(html: &str) -> String {
        first_wrong(PreEscaped(html.to_owned())).0
    }

    #[test]
    fn the_first_wrong_field_is_the_only_one_with_the_focus() {
        assert_eq!(
            check(
                r#"<p>an autofocus</p><input name="a" autofocus value="x autofocus"><input name="b" aria-invalid="true"><input aria-invalid="true">"#
            ),
            r#"<p>an autofocus</p><input name="a" value="x autofocus"><input name="b" autofocus aria-invalid="true"><input aria-invalid="true">"#
        );
    }

    #[test]
    fn a_page_without_faults_stays_as_it_is() {
        let page = r#"<input autofocus><b title="aria-invalid=&quot;true&quot;">"#;
        assert_eq!(check(page), page);
    }
}
