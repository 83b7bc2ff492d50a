//! Takes what of a request could be read: in slices, each one transaction, with an answer for each message.

use super::actions::{self, Taking};
use super::answer::{self, Refusal, RefusedEvent, Taken};
use super::message::Message;
use crate::keys::Arrived;
use ::web::pace::Of;
use ::web::{App, Visitor};
use base::Error;
use customers::values::Fault;
use customers::{Hooks, Registry};
use db::Dialect;
use std::sync::Arc;
use tokio::sync::Mutex;

/// Messages that one transaction takes.
const SLICE: usize = 250;
/// How often a slice is tried that another writer was faster with.
const TRIES: usize = 5;

/// What of a request could be read, by its place in the batch.
#[derive(Default)]
pub(super) struct Read {
    messages: Vec<Message>,
    places: Vec<usize>,
    refused: Vec<(usize, Option<String>, Fault)>,
}

impl Read {
    pub(super) fn add(&mut self, at: usize, read: (Result<Message, Fault>, Option<String>)) {
        match read {
            (Ok(message), _) => {
                self.messages.push(message);
                self.places.push(at);
            }
            (Err(refused), id) => self.refused.push((at, id, refused)),
        }
    }
}

/// Takes what could be read; slices before one that fails stay, and are passed over when all of it comes
/// again.
pub(super) async fn take(
    app: &App,
    visitor: &Visitor,
    arrived: &Arrived,
    read: Read,
) -> Result<Taken, Refusal> {
    let hooks = app
        .find::<Registry>()
        .map(|r| r.hooks.clone())
        .unwrap_or_default();
    let mut refused = read.refused;
    let unread = refused.len();
    let total = read.messages.len();
    let came = u32::try_from(total + refused.len()).unwrap_or(u32::MAX);
    app.ask(Of::Events, &arrived.key.to_string(), came);
    for (at, part) in read.messages.chunks(SLICE).enumerate() {
        let places = &read.places[at * SLICE..];
        for (of_part, why) in slice(app, arrived, &hooks, part.to_vec()).await? {
            refused.push((places[of_part], Some(part[of_part].id.clone()), why));
        }
    }
    // Those that contradict what is known were read, and are refused all the same.
    let contradict = refused.len() - unread;
    refused.sort_by_key(|(at, ..)| *at);
    Ok(taken(visitor, total - contradict, refused))
}

fn taken(
    visitor: &Visitor,
    accepted: usize,
    refused: Vec<(usize, Option<String>, Fault)>,
) -> Taken {
    let all: Vec<RefusedEvent> = refused
        .into_iter()
        .map(|(index, message_id, why)| RefusedEvent {
            index,
            message_id: message_id.filter(|id| !id.is_empty()),
            code: why.code,
            message: answer::words(visitor, &why),
        })
        .collect();
    let success = accepted > 0 || all.is_empty();
    let first = all.first().filter(|_| !success);
    Taken {
        success,
        accepted,
        code: first.map(|e| e.code),
        message: first.map(|e| e.message.clone()),
        refused: all,
        status: None,
    }
}

/// Whose turn it is to write. On PostgreSQL slices that write at the same time collide on the pages of one
/// index and start again and again; one after the other they do not. SQLite has its one writer already,
/// which lets those that wait share a commit.
#[derive(Default)]
pub(crate) struct Turn(Mutex<()>);

/// One transaction, again when another writer told of the same meanwhile.
async fn slice(
    app: &App,
    arrived: &Arrived,
    hooks: &Hooks,
    messages: Vec<Message>,
) -> Result<Vec<(usize, Fault)>, Error> {
    let turn = app.find::<Turn>();
    let _writing = match (&turn, app.db.dialect()) {
        (Some(turn), Dialect::Postgres) => Some(turn.0.lock().await),
        _ => None,
    };
    let messages = Arc::new(messages);
    let mut tried = 0;
    loop {
        let (by, source) = (arrived.by.clone(), arrived.source.clone());
        let (key, hooks, messages) = (arrived.key, hooks.clone(), messages.clone());
        let done = app
            .db
            .write(move |tx| {
                let with = Taking {
                    by: &by,
                    source: &source,
                    key,
                    hooks: &hooks,
                };
                actions::take(tx, &with, &messages)
            })
            .await;
        tried += 1;
        match done {
            Err(Error::Conflict("already-there")) if tried < TRIES => {}
            other => return other,
        }
    }
}
