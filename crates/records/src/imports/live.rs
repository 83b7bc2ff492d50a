//! How far an import is, told to the page that waits for it.

use super::{Import, State, words};
use ::web::{Cx, Locale};
use serde_json::json;

/// What the page is told; nothing of an import that is no longer at work.
pub(super) fn progress(cx: &Cx, import: &Import) -> Option<String> {
    if !import.state.is_busy() {
        return None;
    }
    let (text, detail) = texts(cx, import);
    #[expect(clippy::cast_precision_loss, reason = "a share of a bar")]
    let value = import.progress_done as f64 / import.progress_total.max(1) as f64;
    let told = json!({ "value": value, "text": text, "detail": detail });
    Some(told.to_string())
}

/// What is going on, and how far it is.
pub(super) fn texts(cx: &Cx, import: &Import) -> (String, String) {
    let l = &cx.l;
    let share = import.progress_done.max(0) * 100 / import.progress_total.max(1);
    let mut detail = vec![l.tx("import-share", &[("n", share.min(100).into())])];
    if import.state == State::Running {
        for name in ["lines_new", "lines_refused"] {
            let n = import.report.get(name);
            if n > 0 {
                detail.push(format!(
                    "{}: {}",
                    words::counted(l, "import-count", name),
                    l.number(n)
                ));
            }
        }
    }
    (said(l, import.state), detail.join(" · "))
}

/// What goes on. The last word of a progress comes when the state has moved on already.
fn said(l: &Locale, state: State) -> String {
    match state.is_busy() {
        true => l.word("import-busy", state.as_str()),
        false => l.word("import-state", state.as_str()),
    }
}

#[cfg(test)]
mod tests {
    use super::{Locale, State, said};
    use base::Language;

    #[test]
    fn every_state_of_an_import_has_its_words_in_every_language() {
        for language in Language::ALL {
            let l = Locale::new(*language, "UTC");
            for state in State::ALL {
                let words = said(&l, state);
                assert!(!words.starts_with("import-"), "{language}: {words}");
            }
        }
    }
}
