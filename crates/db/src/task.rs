//! A closure on its way to a database thread, and its answer on the way back.

use crate::figures::Passage;
use crate::{DbError, Mark, Tx};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
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
    /// What it writes for the request that it belongs to, if that carries a mark.
    mark: Option<Arc<Mark>>,
    marked: bool,
}

impl<F, T, E> Task for Closure<F, T, E>
where
    F: Fn(&mut Tx<'_>) -> Result<T, E> + Send,
    T: Send,
    E: From<DbError> + Send,
{
    fn run(&mut self, tx: &mut Tx<'_>) -> bool {
        let (run, mark) = (&self.run, self.mark.as_deref());
        let work = || -> Result<(T, bool), E> {
            let value = run(tx)?;
            let marked = mark.map_or(Ok(false), |mark| mark.beside(tx))?;
            Ok((value, marked))
        };
        let outcome = self
            .passage
            .run(|| catch_unwind(AssertUnwindSafe(work)))
            .unwrap_or_else(|_| Err(DbError::Other("a transaction panicked".into()).into()));
        self.marked = matches!(outcome, Ok((_, true)));
        let ok = outcome.is_ok();
        self.result = Some(outcome.map(|(value, _)| value));
        ok
    }

    fn answer(self: Box<Self>, transaction: Result<(), DbError>) {
        let result = match (transaction, self.result) {
            (Ok(()), Some(result)) => result,
            (Ok(()), None) => Err(DbError::Other("the transaction did not run".into()).into()),
            (Err(e), _) => Err(e.into()),
        };
        if let (true, Ok(_), Some(mark)) = (self.marked, &result, &self.mark) {
            mark.keep();
        }
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
    mark: Option<Arc<Mark>>,
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
            mark,
            marked: false,
        }),
        answer,
    )
}
