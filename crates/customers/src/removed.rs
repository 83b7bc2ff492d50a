//! What was taken away, and can be brought back no more, goes for good; so do the words that only it held.

use crate::{activities, files, notes, relations};
use jobs::{Context, Job, JobError, Priority};
use records::search::{self, Forgetting};
use serde::{Deserialize, Serialize};

/// Forgets an account's notes, activities, relations and files that were taken away long enough ago.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct ForgetRemoved {}

impl Job for ForgetRemoved {
    const NAME: &'static str = "customers.forget_removed";
    const VERSION: u16 = 1;
    const PRIORITY: Priority = Priority::Background;

    async fn run(self, context: Context) -> Result<(), JobError> {
        let by = context.by.clone();
        let forgotten = context.slice(move |tx| {
            notes::forget_removed(tx, &by)?;
            activities::forget_removed(tx, &by)?;
            relations::forget_removed(tx, &by)?;
            files::forget_removed(tx, &by)
        });
        forgotten.await?;
        // And the words that nobody holds any more.
        let (account, mut far) = (context.by.account, Some(Forgetting::default()));
        while let Some(at) = far {
            let slice = context.slice(move |tx| search::forget(tx, account, &at));
            far = slice.await?;
        }
        Ok(())
    }
}
