//! The intake over HTTP: unpack, take in slices, answer after the last commit.

use super::answer::{self, Refusal, Taken};
use super::body::Envelope;
use super::counted::Counted;
use super::message::{Call, Clocks};
use super::taking::{self, Read};
use super::{posthog, segment};
use crate::keys::Arrived;
use ::web::{App, Visitor};
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use serde_json::value::RawValue;

/// Messages that one request brings at most.
const MESSAGES_MAX: usize = 5_000;

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
        Ok(read) => taking::take(app, visitor, &arrived, read).await,
        Err(refusal) => Err(refusal),
    };
    if let Some(counted) = app.find::<Counted>() {
        counted.add(taken.as_ref().ok());
    }
    match taken {
        Ok(taken) if taken.success => answer::open(StatusCode::OK, Taken { status, ..taken }),
        Ok(taken) => answer::open(StatusCode::BAD_REQUEST, taken),
        Err(refusal) => answer::failed(Some(visitor), refusal),
    }
}
