//! What waits for SQLite's writer and for its readers. Who waits for work sleeps: a channel would have its receivers
//! look again and again for a while.

use crate::task::Task;
use std::collections::VecDeque;
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::thread::{self, Thread};

/// Most small writes that share one commit.
const GROUP_AT_MOST: usize = 64;

pub(crate) type Boxed = Box<dyn Task>;

fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// What waits for the writer: people first, bulk work between them.
#[derive(Default)]
pub(crate) struct Writes {
    state: Mutex<Writing>,
    arrived: Condvar,
}

#[derive(Default)]
struct Writing {
    people: VecDeque<Boxed>,
    bulk: VecDeque<Boxed>,
    bulk_is_next: bool,
    closed: bool,
}

impl Writes {
    pub(crate) fn push(&self, task: Boxed, bulk: bool) {
        let mut state = locked(&self.state);
        if bulk {
            state.bulk.push_back(task);
        } else {
            state.people.push_back(task);
        }
        self.arrived.notify_one();
    }

    /// The next group: all waiting small writes, or one bulk slice, in turns when both wait. None at the end.
    pub(crate) fn next(&self) -> Option<Vec<Boxed>> {
        let mut state = locked(&self.state);
        loop {
            let bulk_turn = state.people.is_empty() || state.bulk_is_next;
            if bulk_turn && let Some(task) = state.bulk.pop_front() {
                state.bulk_is_next = false;
                return Some(vec![task]);
            }
            if !state.people.is_empty() {
                state.bulk_is_next = true;
                let many = state.people.len().min(GROUP_AT_MOST);
                return Some(state.people.drain(..many).collect());
            }
            if state.closed {
                return None;
            }
            state = self
                .arrived
                .wait(state)
                .unwrap_or_else(PoisonError::into_inner);
        }
    }

    pub(crate) fn close(&self) {
        locked(&self.state).closed = true;
        self.arrived.notify_all();
    }
}

/// What waits for any of the readers. The reader that worked last is woken first: the pages that it read are still in
/// the processor's memory, while one that slept for long finds its own nowhere near. With a million people a list costs a quarter less
/// so, and readers that are not needed hold no pages.
#[derive(Default)]
pub(crate) struct Reads(Mutex<Reading>);

#[derive(Default)]
struct Reading {
    tasks: VecDeque<Boxed>,
    /// Readers that sleep, the one that worked last at the end.
    asleep: Vec<Thread>,
    closed: bool,
}

impl Reads {
    pub(crate) fn push(&self, task: Boxed) {
        let mut state = locked(&self.0);
        state.tasks.push_back(task);
        if let Some(reader) = state.asleep.pop() {
            reader.unpark();
        }
    }

    /// The next task, for the reader that asks. None at the end.
    pub(crate) fn next(&self) -> Option<Boxed> {
        let me = thread::current();
        loop {
            let mut state = locked(&self.0);
            // Nobody need have woken it: a thread may wake by itself.
            state.asleep.retain(|reader| reader.id() != me.id());
            if let Some(task) = state.tasks.pop_front() {
                return Some(task);
            }
            if state.closed {
                return None;
            }
            state.asleep.push(me.clone());
            drop(state);
            thread::park();
        }
    }

    pub(crate) fn close(&self) {
        let mut state = locked(&self.0);
        state.closed = true;
        for reader in state.asleep.drain(..) {
            reader.unpark();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{DbError, Tx};
    use std::sync::{Arc, mpsc};
    use std::thread::ThreadId;

    /// Tells which thread took it.
    struct Tells(mpsc::Sender<ThreadId>);

    impl Task for Tells {
        fn run(&mut self, _: &mut Tx<'_>) -> bool {
            true
        }

        fn answer(self: Box<Self>, _: Result<(), DbError>) {
            self.0.send(thread::current().id()).unwrap();
        }
    }

    fn until_asleep(reads: &Reads, many: usize) {
        while locked(&reads.0).asleep.len() < many {
            thread::yield_now();
        }
    }

    #[test]
    fn the_reader_that_worked_last_works_next_and_all_end() {
        let reads = Arc::new(Reads::default());
        let readers: Vec<_> = (0..3)
            .map(|_| {
                let reads = reads.clone();
                thread::spawn(move || {
                    while let Some(task) = reads.next() {
                        task.answer(Ok(()));
                    }
                })
            })
            .collect();
        let (told, tells) = mpsc::channel();
        let mut who = Vec::new();
        for _ in 0..20 {
            until_asleep(&reads, 3);
            reads.push(Box::new(Tells(told.clone())));
            who.push(tells.recv().unwrap());
        }
        who.dedup();
        assert_eq!(
            who.len(),
            1,
            "one reader for all that came one after the other"
        );
        reads.close();
        for reader in readers {
            reader.join().unwrap();
        }
    }

    #[test]
    fn what_came_before_the_end_is_still_read() {
        let reads = Reads::default();
        let (told, tells) = mpsc::channel();
        reads.push(Box::new(Tells(told)));
        reads.close();
        reads.next().unwrap().answer(Ok(()));
        assert_eq!(tells.recv(), Ok(thread::current().id()));
        assert!(reads.next().is_none());
    }
}
