//! A row of the trail in words.

use super::said::Speaker;
use super::store::Line;
use crate::audit::names::Named;
use web::Locale;

/// Who did it: the user's name, or what acted.
pub(super) fn actor(l: &Locale, line: &Line) -> String {
    let what = match (&line.via, line.actor_kind.as_str()) {
        (Some(token), "token") => format!("{} “{token}”", l.word("audit-by", "token")),
        (_, kind) => l.word("audit-by", kind),
    };
    match (&line.user, line.actor_kind.as_str()) {
        (Some(name), "user") => match &line.via {
            Some(eyes) => l.tx(
                "audit-eyes",
                &[
                    ("name", name.as_str().into()),
                    ("eyes", eyes.as_str().into()),
                ],
            ),
            None => name.clone(),
        },
        (Some(name), _) => format!("{name} ({what})"),
        (None, _) => what,
    }
}

/// What they did. Payments that were taken back stood as deleted once.
pub(super) fn did(l: &Locale, line: &Line) -> String {
    let action = match (line.kind.as_str(), line.action.as_str()) {
        ("payment", "delete") => "reverse",
        (_, action) => action,
    };
    word(l, "audit-did", action)
}

/// The word of a closed list; as the trail names it where a newer version wrote it.
pub(super) fn word(l: &Locale, family: &str, word: &str) -> String {
    Speaker::new(l, &Named::default()).word(family, word)
}
