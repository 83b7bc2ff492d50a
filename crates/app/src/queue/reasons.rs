//! Why background work failed, in sentences for people; what the program wrote stays beside them.

use super::pages::short;
use ::web::{Cx, Locale};
use jobs::queue::Shown;
use maud::{Markup, html};

/// What the text of a reason tells of its cause, the first that fits: a piece of it in small letters, and the word of
/// its sentence.
const KNOWN: &[(&str, &str)] = &[
    ("no space left", "disk-full"),
    ("disk is full", "disk-full"),
    ("diskfull", "disk-full"),
    ("database is busy", "busy"),
    ("database is locked", "busy"),
    ("took too long", "busy"),
    ("connection lost", "lost"),
    ("connection refused", "lost"),
    ("payload cannot be read", "not-understood"),
    ("no such job", "not-understood"),
    ("no longer belongs to the account", "gone"),
    ("no actor", "gone"),
    ("broke off", "broke-off"),
    ("directory", "file"),
    ("permission denied", "file"),
    ("no such file", "file"),
];

/// The word of the sentence for a reason.
fn word(reason: &str) -> &'static str {
    let small = reason.to_lowercase();
    let known = KNOWN.iter().find(|(piece, _)| small.contains(piece));
    known.map_or("other", |(_, word)| word)
}

/// The sentence for a reason.
pub(crate) fn said(l: &Locale, reason: &str) -> String {
    l.word("jobs-why", word(reason))
}

/// The sentence, and behind it what the program wrote, whole.
pub(super) fn whole(l: &Locale, reason: &str) -> Markup {
    html! {
        (said(l, reason))
        details.fold { summary { (l.t("jobs-why-written")) } code.reason { (reason) } }
    }
}

/// The sentence in a list; what the program wrote shows where it is pointed at.
pub(super) fn brief(l: &Locale, reason: &str) -> Markup {
    html! { span.reason title=(short(reason)) { (said(l, reason)) } }
}

/// The page of what a job works on, where it has one, and the key of its name.
pub(super) fn subject(cx: &Cx, job: &Shown) -> Option<(&'static str, String)> {
    let (field, key, pages) = match job.name.as_str() {
        "records.import" => ("import", "audit-kind-import", "imports"),
        "customers.bulk_change" => ("change", "audit-kind-bulk-change", "bulk-changes"),
        _ => return None,
    };
    let id = job.payload.get(field)?.as_str()?;
    let id: base::Uuid = id.parse().ok()?;
    Some((key, cx.to(&format!("{pages}/{id}"))))
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::Language;

    #[test]
    fn known_causes_have_sentences_in_every_language() {
        for (reason, expected) in [
            ("io: No space left on device (os error 28)", "disk-full"),
            ("the disk is full", "disk-full"),
            ("the database is busy: locked", "busy"),
            (
                "the payload cannot be read: missing field `change`",
                "not-understood",
            ),
            ("no such job: x.y", "not-understood"),
            ("who started it no longer belongs to the account", "gone"),
            ("the import broke off: task panicked", "broke-off"),
            ("io: Is a directory (os error 21)", "file"),
            ("unknown zone Mars/Olympus", "other"),
        ] {
            assert_eq!(word(reason), expected, "{reason}");
            for language in Language::ALL {
                let said = said(&Locale::new(*language, "UTC"), reason);
                assert!(!said.starts_with("jobs-why"), "{language}: {said}");
            }
        }
    }
}
