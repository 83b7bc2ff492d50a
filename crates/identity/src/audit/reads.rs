//! Reads of personal data, gathered for a second and written together; when failed sign-ins are told.

use super::store::{self, Entry};
use crate::sessions;
use base::{Actor, Uuid};
use db::{Db, DbError};
use serde_json::{Map, Value, json};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;
use web::App;

/// How long a read may wait to be written.
const WAIT: Duration = Duration::from_secs(1);
/// How long what could not be written waits for the next attempt.
const WAIT_AGAIN: Duration = Duration::from_secs(5);
/// More than this many waiting are written at once.
const WAITING_MAX: usize = 500;
/// Of what was searched no more is kept.
const WORDS_CHARS: usize = 100;
/// The most that is kept for later while the database refuses.
const KEPT_MAX: usize = 20_000;

/// What waits to be written; registered once in the wiring: `.with(audit::Reads::default())`.
#[derive(Clone, Default)]
pub struct Reads {
    waiting: Arc<Mutex<Vec<Entry>>>,
    /// Held by whoever writes: what is on its way is waited for, too.
    writing: Arc<tokio::sync::Mutex<()>>,
    /// Whether somebody is about to tell the trails of failed sign-ins.
    telling: Arc<AtomicBool>,
}

impl Reads {
    /// How many rows wait to be written.
    pub fn waiting(&self) -> usize {
        self.waiting
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .len()
    }

    /// Adds a row; says whether it is the first that waits, and whether there are many.
    fn add(&self, entry: Entry) -> (bool, bool) {
        let mut waiting = self.waiting.lock().unwrap_or_else(PoisonError::into_inner);
        waiting.push(entry);
        (waiting.len() == 1, waiting.len() == WAITING_MAX)
    }

    fn take(&self) -> Vec<Entry> {
        std::mem::take(&mut *self.waiting.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// Puts rows back before those that came meanwhile; what is beyond the limit is lost, and said.
    fn put_back(&self, mut entries: Vec<Entry>) {
        let mut waiting = self.waiting.lock().unwrap_or_else(PoisonError::into_inner);
        entries.append(&mut waiting);
        let lost = entries.len().saturating_sub(KEPT_MAX);
        if lost > 0 {
            tracing::error!(lost, "audit rows of reads are lost");
            entries.truncate(KEPT_MAX);
        }
        *waiting = entries;
    }

    /// Writes what waits; false when the database refused and it waits again.
    async fn write(&self, db: &Db) -> bool {
        let _turn = self.writing.lock().await;
        let entries = Arc::new(self.take());
        if entries.is_empty() {
            return true;
        }
        let these = entries.clone();
        let written = db
            .bulk(move |tx| store::insert_all(tx, these.to_vec()))
            .await;
        let Err(e) = written as Result<(), DbError> else {
            return true;
        };
        let many = entries.len();
        tracing::warn!(many, error = %e, "audit rows of reads could not be written yet");
        self.put_back(Arc::unwrap_or_clone(entries));
        false
    }
}

/// Lets the trails know of failed sign-ins in a second: however many fail meanwhile, they are written together.
pub(crate) fn tell_failed_sign_ins(app: &App) {
    let Some(reads) = app.find::<Reads>() else {
        tracing::error!("audit::Reads is not registered: failed sign-ins wait for the next start");
        return;
    };
    if reads.telling.swap(true, Ordering::AcqRel) {
        return;
    }
    let (reads, db) = (reads.as_ref().clone(), app.db.clone());
    tokio::spawn(async move {
        tokio::time::sleep(WAIT).await;
        reads.telling.store(false, Ordering::Release);
        tell(&db).await;
    });
}

async fn tell(db: &Db) {
    if let Err(e) = sessions::tell_all(db).await {
        tracing::error!(error = %e, "failed sign-ins could not be told to the trails yet");
    }
}

/// Records that `by` saw records of a kind: one row a request, whatever the number of ids.
///
/// `action` says how: `view`, `list`, `search`, `export`.
pub fn read(app: &App, by: &Actor, action: &str, kind: &str, ids: &[Uuid]) {
    keep(app, by, (action, kind), ids, Map::new());
}

/// [`read`] of what a search for `words` found. The words stay as long as all whom they found are there: they may
/// be a name. See [`super::forget_words`].
pub fn searched(app: &App, by: &Actor, kind: &str, ids: &[Uuid], words: &str) {
    let mut more = Map::new();
    let said: String = words.trim().chars().take(WORDS_CHARS).collect();
    if !said.is_empty() && !ids.is_empty() {
        more.insert("words".into(), said.into());
    }
    keep(app, by, ("search", kind), ids, more);
}

/// [`read`] of a list that can be searched, or [`searched`] where words were given.
pub fn listed(app: &App, by: &Actor, kind: &str, ids: &[Uuid], words: &str) {
    match words.trim() {
        "" => read(app, by, "list", kind, ids),
        words => searched(app, by, kind, ids, words),
    }
}

/// [`read`] of records that tell of people: an order, a note, a company with those who work there. The row is found
/// by each of these people, too.
pub fn read_of(
    app: &App,
    by: &Actor,
    how: (&str, &str),
    ids: &[Uuid],
    people: impl IntoIterator<Item = Uuid>,
) {
    let mut people: Vec<Uuid> = people.into_iter().collect();
    people.sort_unstable();
    people.dedup();
    let mut more = Map::new();
    match people.as_slice() {
        [] => {}
        [one] => drop(more.insert("person".into(), json!(one))),
        many => drop(more.insert("people".into(), json!(many))),
    }
    keep(app, by, how, ids, more);
}

/// [`read`] of a whole report or file: `told` says what was asked for and how many there were.
pub fn exported(app: &App, by: &Actor, kind: &str, told: Value) {
    let more = match told {
        Value::Object(more) => more,
        _ => Map::new(),
    };
    keep(app, by, ("export", kind), &[], more);
}

fn keep(
    app: &App,
    by: &Actor,
    (action, kind): (&str, &str),
    ids: &[Uuid],
    mut detail: Map<String, Value>,
) {
    let Some(reads) = app.find::<Reads>() else {
        tracing::error!("audit::Reads is not registered: reads are not recorded");
        return;
    };
    let only = if let [id] = ids { Some(*id) } else { None };
    if only.is_none() {
        detail.insert("ids".into(), json!(ids));
    }
    let entry = Entry::new(by, app.clock.now(), action, kind, only, detail.into());
    let (first, many) = reads.add(entry);
    if first || many {
        let (reads, db) = (reads.as_ref().clone(), app.db.clone());
        tokio::spawn(async move {
            if !many {
                tokio::time::sleep(WAIT).await;
            }
            while !reads.write(&db).await {
                tokio::time::sleep(WAIT_AGAIN).await;
            }
        });
    }
}

/// Writes what waits; called when the program stops.
pub async fn flush(app: &App) {
    tell(&app.db).await;
    if let Some(reads) = app.find::<Reads>()
        && !reads.write(&app.db).await
    {
        tracing::error!("the program stops with audit rows of reads unwritten");
    }
}
