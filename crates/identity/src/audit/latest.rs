//! Who changed a record last: for a form that comes back because somebody else was faster.

use super::store::{self, Latest};
use base::{Error, Scope, Timestamp, UserId, Uuid};
use db::Tx;
use web::Cx;

/// A change of a record, as far as the trail tells of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LastChange {
    at: Timestamp,
    user: Option<UserId>,
    /// Whoever it was in words; none where the trail tells of no change at that time.
    name: Option<String>,
    /// What acted: `user`, `token`, `job`.
    actor: String,
}

/// The last change of the record; `at`: when the record says that it was changed, where it does. What the trail has
/// no row of (an import) is told with its time alone.
///
/// # Errors
/// Those of the database.
pub fn last_change(
    tx: &Tx<'_>,
    scope: &Scope,
    (kind, id): (&str, Uuid),
    at: Option<Timestamp>,
) -> Result<Option<LastChange>, Error> {
    let found = store::latest(tx, scope, (kind, id))?;
    let told = found.filter(|one| at.is_none_or(|at| one.at >= at));
    Ok(match (told, at) {
        (Some(one), _) => Some(of(one)),
        (None, Some(at)) => Some(LastChange {
            at,
            user: None,
            name: None,
            actor: String::new(),
        }),
        (None, None) => None,
    })
}

fn of(one: Latest) -> LastChange {
    LastChange {
        at: one.at,
        user: one.user,
        name: one.name,
        actor: one.actor,
    }
}

impl LastChange {
    /// "Asha changed this while you were writing: 26 November 2026, 10:42".
    pub fn said(of: Option<&Self>, cx: &Cx) -> String {
        let l = &cx.l;
        let Some(change) = of else {
            return l.t("ui-stale");
        };
        let when = ("when", l.date_time(change.at).into());
        let by_hand = change.actor == "user";
        if by_hand && change.user.is_some() && change.user == cx.actor.user {
            return l.tx("ui-stale-own", &[when]);
        }
        let what = match change.actor.as_str() {
            "" | "user" => None,
            actor => Some(l.word("audit-by", actor)),
        };
        let who = match (&change.name, what) {
            (Some(name), Some(what)) => Some(format!("{name} ({what})")),
            (Some(name), None) => Some(name.clone()),
            (None, what) => what,
        };
        match who {
            Some(who) => l.tx("ui-stale-by", &[("who", who.into()), when]),
            None => l.tx("ui-stale-at", &[when]),
        }
    }
}
