//! The intake over HTTP: unpack, take in slices, answer after the last commit.

use super::actions::{self, Taking};
use super::answer::{self, Refusal, RefusedEvent, Taken};
use super::body::Envelope;
use super::message::{Call, Clocks, Message};
use super::{posthog, segment};
use crate::keys::Arrived;
use ::web::{App, Visitor};
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use base::Error;
use customers::values::Refused;
use customers::{Hooks, Registry};
use serde_json::value::RawValue;
use std::sync::Arc;

/// Messages that one transaction takes.
const SLICE: usize = 250;
/// Messages that one request brings at most.
const MESSAGES_MAX: usize = 5_000;
/// How often a slice is tried that another writer was faster with.
const TRIES: usize = 5;

macro_rules! calls {
    ($($name:ident => $call:ident),* $(,)?) => {$(
        #[doc = concat!("`POST /v1/", stringify!($name), "`")]
        pub(crate) async fn $name(State(app): State<App>, visitor: Visitor, arrived: Arrived) -> Response {
            one(&app, &visitor, arrived, Call::$call).await
        }
    )*};
}

calls! {
    identify => Identify, track => Track, page => Page, screen => Screen, group => Group, alias => Alias,
}

/// `POST /v1/batch`
pub(crate) async fn batch(State(app): State<App>, visitor: Visitor, arrived: Arrived) -> Response {
    let read = read_batch(&arrived);
    finish(&app, &visitor, arrived, read, None).await
}

/// `POST /batch/`, `POST /capture/` and their like.
pub(crate) async fn capture(
    State(app): State<App>,
    visitor: Visitor,
    arrived: Arrived,
) -> Response {
    let read = read_posthog(&arrived);
    finish(&app, &visitor, arrived, read, Some(1)).await
}

/// `OPTIONS` of all of them.
pub(crate) async fn preflight() -> Response {
    answer::preflight()
}

async fn one(app: &App, visitor: &Visitor, arrived: Arrived, call: Call) -> Response {
    let read = read_one(&arrived, call);
    finish(app, visitor, arrived, read, None).await
}

/// What of a request could be read, by its place in the batch.
#[derive(Default)]
struct Read {
    messages: Vec<Message>,
    places: Vec<usize>,
    refused: Vec<(usize, Option<String>, Refused)>,
}

impl Read {
    fn add(&mut self, at: usize, read: (Result<Message, Refused>, Option<String>)) {
        match read {
            (Ok(message), _) => {
                self.messages.push(message);
                self.places.push(at);
            }
            (Err(refused), id) => self.refused.push((at, id, refused)),
        }
    }
}

fn read_one(arrived: &Arrived, call: Call) -> Result<Read, Refusal> {
    let envelope = Envelope::read(&arrived.body)?;
    let clocks = segment::clocks(&envelope, arrived.at);
    let mut read = Read::default();
    read.add(0, segment::read(whole(&arrived.body)?, Some(call), clocks));
    Ok(read)
}

fn read_batch(arrived: &Arrived) -> Result<Read, Refusal> {
    let envelope = Envelope::read(&arrived.body)?;
    let clocks = segment::clocks(&envelope, arrived.at);
    let mut read = Read::default();
    for (at, raw) in not_too_many(events(&envelope)?)?.into_iter().enumerate() {
        read.add(at, segment::read(raw, None, clocks));
    }
    Ok(read)
}

fn read_posthog(arrived: &Arrived) -> Result<Read, Refusal> {
    let envelope = Envelope::read(&arrived.body)?;
    let clocks: Clocks = segment::clocks(&envelope, arrived.at);
    let events = match (&envelope, envelope.field("batch")) {
        (Envelope::List(events), _) => events.clone(),
        (_, Some(_)) => events(&envelope)?,
        (_, None) => vec![whole(&arrived.body)?],
    };
    let mut read = Read::default();
    for (at, raw) in not_too_many(events)?.into_iter().enumerate() {
        read.add(at, posthog::read(raw, clocks));
    }
    Ok(read)
}

fn whole(body: &[u8]) -> Result<&RawValue, Refusal> {
    serde_json::from_slice(body).map_err(|e| Refusal::new(StatusCode::BAD_REQUEST, "bad-json", e))
}

fn events<'a>(envelope: &Envelope<'a>) -> Result<Vec<&'a RawValue>, Refusal> {
    let missing = || Refusal::new(StatusCode::BAD_REQUEST, "batch-missing", "");
    let raw = envelope.field("batch").ok_or_else(missing)?;
    match Envelope::read(raw.get().as_bytes())? {
        Envelope::List(events) => Ok(events),
        Envelope::Fields(_) => Err(missing()),
    }
}

fn not_too_many(events: Vec<&RawValue>) -> Result<Vec<&RawValue>, Refusal> {
    match events.len() > MESSAGES_MAX {
        true => Err(Refusal::new(
            StatusCode::PAYLOAD_TOO_LARGE,
            "batch-long",
            MESSAGES_MAX,
        )),
        false => Ok(events),
    }
}

async fn finish(
    app: &App,
    visitor: &Visitor,
    arrived: Arrived,
    read: Result<Read, Refusal>,
    status: Option<u8>,
) -> Response {
    let taken = match read {
        Ok(read) => take(app, visitor, &arrived, read).await,
        Err(refusal) => Err(refusal),
    };
    match taken {
        Ok(taken) if taken.success => answer::open(StatusCode::OK, Taken { status, ..taken }),
        Ok(taken) => answer::open(StatusCode::BAD_REQUEST, taken),
        Err(refusal) => answer::failed(Some(visitor), refusal),
    }
}

/// Takes what could be read; slices before one that fails stay, and are passed over when all of it comes
/// again.
async fn take(
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
    let total = read.messages.len();
    for (at, part) in read.messages.chunks(SLICE).enumerate() {
        let places = &read.places[at * SLICE..];
        for (of_part, why) in slice(app, arrived, &hooks, part.to_vec()).await? {
            refused.push((places[of_part], Some(part[of_part].id.clone()), why));
        }
    }
    refused.sort_by_key(|(at, ..)| *at);
    Ok(taken(visitor, total, refused))
}

fn taken(visitor: &Visitor, read: usize, refused: Vec<(usize, Option<String>, Refused)>) -> Taken {
    let all: Vec<RefusedEvent> = refused
        .into_iter()
        .map(|(index, message_id, why)| RefusedEvent {
            index,
            message_id: message_id.filter(|id| !id.is_empty()),
            code: why.code,
            message: answer::words(visitor, &why),
        })
        .collect();
    // Those that contradict what is known were read, and are refused all the same.
    let contradict = all.iter().filter(|e| e.code == "event-two-people").count();
    let accepted = read - contradict;
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

/// One transaction, again when another writer told of the same meanwhile.
async fn slice(
    app: &App,
    arrived: &Arrived,
    hooks: &Hooks,
    messages: Vec<Message>,
) -> Result<Vec<(usize, Refused)>, Error> {
    let messages = Arc::new(messages);
    let mut tried = 0;
    loop {
        let (by, source) = (arrived.by.clone(), arrived.source.clone());
        let (hooks, messages) = (hooks.clone(), messages.clone());
        let done = app
            .db
            .write(move |tx| {
                let with = Taking {
                    by: &by,
                    source: &source,
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
