//! What waits for the search's indexes on PostgreSQL is brought into them, once writing rests.

use db::{Db, Dialect};
use std::time::Duration;
use tokio::sync::watch;

/// How often it looks. While much is written, the lists are full sooner, and PostgreSQL brings them in by itself.
const LOOK_EVERY: Duration = Duration::from_secs(10);

/// Looks every few seconds, until `stop` becomes true.
pub async fn run(db: Db, mut stop: watch::Receiver<bool>) {
    let mut is_told = false;
    while db.dialect() == Dialect::Postgres && !*stop.borrow() {
        tokio::select! {
            () = tokio::time::sleep(LOOK_EVERY) => {}
            _ = stop.changed() => return,
        }
        match db.bulk(records::search::settle).await {
            Ok(()) => is_told = false,
            Err(e) if !is_told => {
                is_told = true;
                tracing::warn!(error = %e, "what waits for the search's indexes cannot be brought in; searches are slower");
            }
            Err(_) => {}
        }
    }
}
