//! A closure on its way to a database thread, and its answer on the way back.

use crate::figures::Passage;
use crate::{DbError, Tx};
use std::panic::{AssertUnwindSafe, catch_unwind};
use tokio::sync::oneshot;

/// One transaction's work. `run` may be called again; `answer` is called once, after the commit.
pub(crate) trait Task: Send {
    /// Runs the closure; false when it answered with an error and must be rolled back.
    fn run(&mut self, tx: &mut Tx<'_>) -> bool;
    /// Sends the result, or `Err` when the transaction itself failed.
    fn answer(self: Box<Self>, transaction: Result<(), DbError>);
}

struct Closure<F, T, E> {
    run: F,
    result: Option<Result<T, E>>,
    reply: oneshot::Sender<Result<T, E>>,
    passage: Passage,
}

impl<F, T, E> Task for Closure<F, T, E>
where
    F: Fn(&mut Tx<'_>) -> Result<T, E> + Send,
    T: Send,
    E: From<DbError> + Send,
{
    fn run(&mut self, tx: &mut Tx<'_>) -> bool {
        let run = &self.run;
        let outcome = self
            .passage
            .run(|| catch_unwind(AssertUnwindSafe(|| run(tx))))
            .unwrap_or_else(|_| Err(DbError::Other("a transaction panicked".into()).into()));
        let ok = outcome.is_ok();
        self.result = Some(outcome);
        ok
    }

    fn answer(self: Box<Self>, transaction: Result<(), DbError>) {
        let result = match (transaction, self.result) {
            (Ok(()), Some(result)) => result,
            (Ok(()), None) => Err(DbError::Other("the transaction did not run".into()).into()),
            (Err(e), _) => Err(e.into()),
        };
        // It is over before anybody hears of it.
        drop(self.passage);
        // Nobody listens any more when the request was given up; the work is done all the same.
        let _ = self.reply.send(result);
    }
}

/// A task and the place where its answer arrives.
#[allow(clippy::type_complexity)]
pub(crate) fn task<F, T, E>(
    run: F,
    passage: Passage,
) -> (Box<dyn Task>, oneshot::Receiver<Result<T, E>>)
where
    F: Fn(&mut Tx<'_>) -> Result<T, E> + Send + 'static,
    T: Send + 'static,
    E: From<DbError> + Send + 'static,
{
    let (reply, answer) = oneshot::channel();
    (
        Box::new(Closure {
            run,
            result: None,
            reply,
            passage,
        }),
        answer,
    )
}
