//! SQL for whoever looks after the program: how the queue of all accounts stands.

use crate::Priority;
use crate::queue::COUNTED_AT_MOST;
use base::Timestamp;
use db::{DbError, Sql, Tx};

/// How the queue of all accounts stands, in figures.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Standing {
    /// Kind, state and number of those that are not over, and of those that were given up; of each state no more
    /// than [`COUNTED_AT_MOST`] are looked at.
    pub jobs: Vec<(String, &'static str, i64)>,
    /// For how long the one has been due that has waited longest, in seconds; 0 when none waits.
    pub overdue_s: i64,
}

/// The kinds of a state with their numbers, by name.
pub(crate) fn kinds_sql(state: &'static str) -> Sql {
    Sql::new("SELECT name, count(*) FROM (SELECT name FROM jobs_job WHERE state = ")
        .bind(state)
        .push(" LIMIT ")
        .bind(COUNTED_AT_MOST)
        .push(") AS counted GROUP BY name ORDER BY name")
}

/// When the first of a priority is or was due.
pub(crate) fn first_due_sql(priority: Priority) -> Sql {
    Sql::new("SELECT min(run_at) FROM jobs_job WHERE state = 'waiting' AND priority = ")
        .bind(priority.as_i64())
}

/// How the queue stands now.
///
/// # Errors
/// Those of the database.
pub fn standing(tx: &Tx<'_>) -> Result<Standing, DbError> {
    let mut found = Standing::default();
    for state in ["waiting", "running", "dead"] {
        let kinds = tx.all::<(String, i64)>(kinds_sql(state))?;
        found
            .jobs
            .extend(kinds.into_iter().map(|(name, n)| (name, state, n)));
    }
    for priority in [Priority::Urgent, Priority::Usual, Priority::Background] {
        let first: Option<Timestamp> = tx.one(first_due_sql(priority))?;
        let ago_s = first.map_or(0, |at| tx.now().as_second() - at.as_second());
        found.overdue_s = found.overdue_s.max(ago_s);
    }
    Ok(found)
}
