//! What the system does by itself in every account once a day has begun there.

use base::{Actor, Error};
use db::Db;
use jobs::Worker;
use std::time::Duration;
use tokio::sync::watch;

/// How often it looks whether a day has begun somewhere.
const LOOK_EVERY: Duration = Duration::from_secs(600);
/// Accounts that one transaction looks at.
const ACCOUNTS_AT_ONCE: usize = 50;

/// Looks now and every ten minutes, until `stop` becomes true.
pub async fn run(db: Db, worker: Worker, mut stop: watch::Receiver<bool>) {
    while !*stop.borrow() {
        match look(&db).await {
            Ok(0) => {}
            Ok(_) => worker.wake(),
            Err(e) => tracing::warn!(error = %e, "the daily work could not be queued"),
        }
        tokio::select! {
            _ = tokio::time::sleep(LOOK_EVERY) => {}
            _ = stop.changed() => {}
        }
    }
}

/// Queues what is due in each account; how many jobs that were.
///
/// # Errors
/// Those of the database.
pub async fn look(db: &Db) -> Result<usize, Error> {
    let (mut queued, mut previous) = (0, None);
    loop {
        let accounts = db
            .read(move |tx| identity::accounts::next(tx, previous, ACCOUNTS_AT_ONCE))
            .await?;
        let Some(last) = accounts.last() else {
            return Ok(queued);
        };
        previous = Some(last.id);
        queued += db
            .write(move |tx| {
                let mut due = 0;
                for account in &accounts {
                    let by = Actor::system(account.id);
                    due += usize::from(trade::rfm::enqueue_if_due(tx, &by, &account.zone)?);
                    due += usize::from(records::imports::sweep::enqueue_if_due(tx, &by)?);
                    due += usize::from(trade::turnover::enqueue_if_due(tx, &by, &account.zone)?);
                    customers::notes::forget_removed(tx, &by)?;
                    customers::activities::forget_removed(tx, &by)?;
                    customers::relations::forget_removed(tx, &by)?;
                    customers::files::forget_removed(tx, &by)?;
                    due += usize::from(customers::files::sweep::enqueue_if_due(tx, &by)?);
                    let words = customers::interactions::words::fill::enqueue_if_due(tx, &by)?;
                    due += usize::from(words);
                }
                Ok::<_, Error>(due)
            })
            .await?;
    }
}
