//! The queue as people of an account see it, and what they may decide.

use crate::{Priority, store};
use base::{Error, JobId, Scope, Timestamp, Trace};
use db::{DbError, Tx};

/// Counts stop beyond this.
pub const COUNTED_AT_MOST: i64 = 10_000;
/// Jobs of a kind that one request lets run again.
pub const RETRIED_AT_ONCE: usize = 200;

/// Where a list goes on: when the last row changed, and its id.
pub type Place = (Timestamp, JobId);

/// How a job stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// Given up; kept until somebody decides, or for [`crate::DEAD_KEPT_DAYS`].
    Dead,
    /// Its time has not come, or no worker was free.
    Waiting,
    /// In a worker's hands.
    Running,
    /// Over.
    Done,
    /// Put aside by a person.
    Discarded,
}

impl State {
    /// Every state, what needs a person first.
    pub const ALL: [State; 5] = [
        State::Dead,
        State::Waiting,
        State::Running,
        State::Done,
        State::Discarded,
    ];

    /// The name in tables, addresses and the API.
    pub fn as_str(self) -> &'static str {
        match self {
            State::Dead => "dead",
            State::Waiting => "waiting",
            State::Running => "running",
            State::Done => "done",
            State::Discarded => "discarded",
        }
    }

    /// The state of that name, if there is one.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.as_str() == name)
    }

    pub(crate) fn of(name: &str) -> Self {
        Self::named(name).unwrap_or(State::Dead)
    }

    /// Whether somebody may let it run (again) now, or put it aside.
    pub fn is_open(self) -> bool {
        matches!(self, State::Dead | State::Waiting)
    }
}

/// A job as it is shown.
#[derive(Clone, Debug, PartialEq)]
pub struct Shown {
    /// Its id.
    pub id: JobId,
    /// Its kind, for example `records.import`.
    pub name: String,
    /// How urgent it is.
    pub priority: Priority,
    /// How it stands.
    pub state: State,
    /// What keeps a second one out.
    pub key: Option<String>,
    /// Tries that were begun since it was queued or last brought back.
    pub attempts: i64,
    /// Why the last try failed.
    pub reason: Option<String>,
    /// What it was given.
    pub payload: serde_json::Value,
    /// When it is due.
    pub run_at: Timestamp,
    /// When it was queued.
    pub created_at: Timestamp,
    /// When its state changed last.
    pub updated_at: Timestamp,
    /// What it was queued for; none for what no request began.
    pub trace: Option<Trace>,
}

/// How many dead jobs of a kind there are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kind {
    /// The jobs' name.
    pub name: String,
    /// How many.
    pub jobs: i64,
}

/// Jobs of a state, the last changed first.
///
/// # Errors
/// Those of the database.
pub fn list(
    tx: &Tx<'_>,
    scope: &Scope,
    state: State,
    after: Option<Place>,
    limit: usize,
) -> Result<Vec<Shown>, DbError> {
    store::list(tx, scope, state, after, limit)
}

/// One job.
///
/// # Errors
/// `NotFound`; those of the database.
pub fn one(tx: &Tx<'_>, scope: &Scope, id: JobId) -> Result<Shown, Error> {
    store::one(tx, scope, id)?.ok_or(Error::NotFound("job"))
}

/// How many of each state there are, in the order of [`State::ALL`]; at most one more than
/// [`COUNTED_AT_MOST`].
///
/// # Errors
/// Those of the database.
pub fn counts(tx: &Tx<'_>, scope: &Scope) -> Result<[i64; 5], DbError> {
    let mut counts = [0; 5];
    for (count, state) in counts.iter_mut().zip(State::ALL) {
        *count = store::count(tx, scope, state)?;
    }
    Ok(counts)
}

/// A word that is another one as soon as anything in the account's queue is.
///
/// # Errors
/// Those of the database.
pub fn digest(tx: &Tx<'_>, scope: &Scope) -> Result<String, DbError> {
    let mut out = String::new();
    for (count, state) in counts(tx, scope)?.iter().zip(State::ALL) {
        let at = store::changed_at(tx, scope, state)?;
        let at = at.map_or(0, |at| at.as_microsecond());
        out.push_str(&format!("{count:x}.{at:x}-"));
    }
    out.pop();
    Ok(out)
}

/// The kinds of dead jobs, by name, at most 50.
///
/// # Errors
/// Those of the database.
pub fn dead_kinds(tx: &Tx<'_>, scope: &Scope) -> Result<Vec<Kind>, DbError> {
    store::dead_kinds(tx, scope)
}

/// Lets a dead job, or one that waits for its next try, run now, with all its tries before it.
///
/// # Errors
/// `NotFound`; `Conflict` when it is neither dead nor waiting, or when another one of its kind and
/// key is on its way; those of the database.
pub fn retry(tx: &mut Tx<'_>, scope: &Scope, id: JobId) -> Result<Shown, Error> {
    let job = one(tx, scope, id)?;
    if !job.state.is_open() {
        return Err(Error::Conflict("job-not-open"));
    }
    match store::revive(tx, scope, id)? {
        true => one(tx, scope, id),
        false => Err(Error::Conflict("job-again-waiting")),
    }
}

/// Lets up to [`RETRIED_AT_ONCE`] dead jobs of a kind run again; those that do.
///
/// One whose key another unfinished job has stays dead.
///
/// # Errors
/// Those of the database.
pub fn retry_all(tx: &mut Tx<'_>, scope: &Scope, name: &str) -> Result<Vec<JobId>, DbError> {
    let mut revived = Vec::new();
    for id in store::dead_of(tx, scope, name, RETRIED_AT_ONCE)? {
        if store::revive(tx, scope, id)? {
            revived.push(id);
        }
    }
    Ok(revived)
}

/// Puts a dead or waiting job aside; it can be brought back until it is swept.
///
/// # Errors
/// `NotFound`; `Conflict` when it is neither dead nor waiting; those of the database.
pub fn discard(tx: &mut Tx<'_>, scope: &Scope, id: JobId) -> Result<Shown, Error> {
    let job = one(tx, scope, id)?;
    match store::discard(tx, scope, id)? {
        true => Ok(job),
        false => Err(Error::Conflict("job-not-open")),
    }
}

/// Brings a discarded job back to what it was.
///
/// # Errors
/// `NotFound`; `Conflict` when it is not discarded, or when another one of its kind and key is on
/// its way; those of the database.
pub fn restore(tx: &mut Tx<'_>, scope: &Scope, id: JobId) -> Result<Shown, Error> {
    let job = one(tx, scope, id)?;
    if job.state != State::Discarded {
        return Err(Error::Conflict("job-not-discarded"));
    }
    match store::restore(tx, scope, id)? {
        true => one(tx, scope, id),
        false => Err(Error::Conflict("job-again-waiting")),
    }
}
