//! Tells an open page that something stands on its timeline which it does not show yet.

use crate::interactions::{self, Interaction, Subject, Wanted};
use crate::{companies, people};
use axum::response::Response;
use base::{Error, Permission};
use futures_util::{Stream, StreamExt as _, stream};
use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::pin::Pin;
use std::time::Duration;
use web::sse::{self, Before, Live};
use web::{App, Cx, Nudge};

/// The topic of the nudges of those who write to the log.
pub(crate) const TOPIC: &str = "log";
/// Other processes may write, whose nudges do not come here.
const LOOK_EVERY: Duration = Duration::from_secs(3);
/// A page need not move faster.
const REST: Duration = Duration::from_millis(300);
/// Entries that are looked at: what comes in is among the latest.
const LOOKED_AT: u32 = 20;

type Nudges = Pin<Box<dyn Stream<Item = Nudge> + Send>>;

/// What the latest entries look like, in a word that changes when one comes, changes or goes.
pub(crate) fn mark(entries: &[Interaction]) -> String {
    let mut hasher = DefaultHasher::new();
    for entry in entries.iter().take(LOOKED_AT as usize) {
        (entry.id, entry.occurred_at, &entry.summary).hash(&mut hasher);
        entry.properties.to_string().hash(&mut hasher);
    }
    format!("{:016x}", hasher.finish())
}

/// Answers with `changed` whenever the timeline is no longer as `seen`; nothing is told of a record that is
/// out of reach.
///
/// # Errors
/// `NotFound` for the record; `Forbidden`; those of the database.
pub(crate) async fn answer(
    app: &App,
    cx: &Cx,
    of: Subject,
    seen: String,
) -> Result<Response, Error> {
    let watch = Watch {
        app: app.clone(),
        cx: cx.clone(),
        of,
        seen,
        nudges: Box::pin(sse::nudges(app, cx.actor.account, TOPIC, Before::Nothing)),
    };
    look(app.clone(), cx.clone(), of).await?;
    let events = stream::unfold(watch, |watch| async { watch.next().await });
    Ok(sse::stream(app, events))
}

struct Watch {
    app: App,
    cx: Cx,
    of: Subject,
    seen: String,
    nudges: Nudges,
}

impl Watch {
    /// Waits until it is another; ends with the record, or with the reader's right to see it.
    async fn next(mut self) -> Option<(Live, Self)> {
        loop {
            let now = look(self.app.clone(), self.cx.clone(), self.of)
                .await
                .ok()?;
            if now != self.seen {
                self.seen.clone_from(&now);
                return Some((Live::new("changed", now), self));
            }
            let _ = tokio::time::timeout(LOOK_EVERY, self.nudges.next()).await;
            tokio::time::sleep(REST).await;
        }
    }
}

async fn look(app: App, cx: Cx, of: Subject) -> Result<String, Error> {
    let read = app.db.read(move |tx| {
        let by = &cx.actor;
        let scope = by.may(Permission::PeopleRead)?;
        match of {
            Subject::Person(id) => people::actions::get(tx, by, id).map(drop)?,
            Subject::Company(id) => companies::actions::get(tx, by, id).map(drop)?,
        }
        let part = Wanted {
            limit: LOOKED_AT,
            ..Wanted::default()
        };
        interactions::timeline(tx, &scope, of, &part).map_err(Error::from)
    });
    Ok(mark(&read.await?))
}

#[cfg(test)]
mod tests {
    use super::mark;
    use crate::interactions::{Subject, Wanted, timeline};
    use crate::notes;
    use crate::testing::{AREAS, member, person};
    use base::Permission;
    use db::testing::both;

    #[test]
    fn the_mark_changes_with_what_comes_changes_and_goes() {
        both(AREAS, |db| {
            let by = member();
            let ann = person(&db, &by, "Ann").id;
            let now = || {
                let scope = by.may(Permission::PeopleRead).unwrap();
                let part = Wanted {
                    limit: 50,
                    ..Wanted::default()
                };
                let read = db.read_now(move |tx| timeline(tx, &scope, Subject::Person(ann), &part));
                mark(&read.unwrap())
            };
            let mut seen = vec![now()];
            assert_eq!(now(), seen[0], "nothing happened");
            let acting = by.clone();
            let note = db
                .write_now(move |tx| notes::add(tx, &acting, ann, "kettles"))
                .unwrap();
            seen.push(now());
            let acting = by.clone();
            db.write_now(move |tx| notes::change(tx, &acting, note.id, "lamps"))
                .unwrap();
            seen.push(now());
            let acting = by.clone();
            db.write_now(move |tx| notes::remove(tx, &acting, note.id))
                .unwrap();
            seen.push(now());
            let unique: std::collections::HashSet<&String> = seen.iter().collect();
            assert_eq!(unique.len(), 4, "{seen:?}");
        });
    }
}
