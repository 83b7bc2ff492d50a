//! Who changed a record last, or took it away: for a form that comes back because somebody else was faster.

use super::store::{self, Latest};
use super::trail::store::EDITS;
use base::{Error, Scope, Timestamp, UserId, Uuid};
use db::Tx;
use serde_json::Value;
use web::Cx;
use web::meanwhile::Faster;

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
    let found = store::latest(tx, scope, (kind, id), &EDITS)?;
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

/// That a record was taken away, as the trail tells of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Removal {
    last: LastChange,
    /// What the trail keeps of it besides.
    pub detail: Value,
}

/// The last time that the record was taken away; whether it is there again the trail does not say.
///
/// # Errors
/// Those of the database.
pub fn removal(
    tx: &Tx<'_>,
    scope: &Scope,
    (kind, id): (&str, Uuid),
) -> Result<Option<Removal>, Error> {
    let found = store::latest(tx, scope, (kind, id), &["delete"])?;
    Ok(found.map(|mut one| Removal {
        detail: one.detail.take(),
        last: of(one),
    }))
}

impl Removal {
    /// "Asha took this away while you were writing: 26 November 2026, 10:42".
    pub fn said(&self, cx: &Cx) -> String {
        self.last
            .told(cx, ["ui-gone-own", "ui-gone-by", "ui-gone-at"])
    }
}

impl LastChange {
    /// "Asha changed this while you were writing: 26 November 2026, 10:42".
    pub fn said(of: Option<&Self>, cx: &Cx) -> Faster {
        let Some(change) = of else {
            return Faster::other(cx.l.t("ui-stale"));
        };
        let said = change.told(cx, ["ui-stale-own", "ui-stale-by", "ui-stale-at"]);
        match change.is_own(cx) {
            true => Faster::own(said),
            false => Faster::other(said),
        }
    }

    /// Whether whoever reads this made it, by hand.
    fn is_own(&self, cx: &Cx) -> bool {
        self.actor == "user" && self.user.is_some() && self.user == cx.actor.user
    }

    /// In the words for oneself, for somebody who is known, and for what has no name.
    fn told(&self, cx: &Cx, [own, by, at]: [&str; 3]) -> String {
        let l = &cx.l;
        let when = ("when", l.date_time(self.at).into());
        if self.is_own(cx) {
            return l.tx(own, &[when]);
        }
        let what = match self.actor.as_str() {
            "" | "user" => None,
            actor => Some(l.word("audit-by", actor)),
        };
        let who = match (&self.name, what) {
            (Some(name), Some(what)) => Some(format!("{name} ({what})")),
            (Some(name), None) => Some(name.clone()),
            (None, what) => what,
        };
        match who {
            Some(who) => l.tx(by, &[("who", who.into()), when]),
            None => l.tx(at, &[when]),
        }
    }
}
