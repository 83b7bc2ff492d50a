//! `Idempotency-Key`: a program that repeats a POST gets the first answer again, and nothing is done twice.
//!
//! Answers are kept for a day. The first transaction that changes something for the request notes at its key that it
//! did ([`db::Mark`]). So a key whose request ended without an answer that could be kept (the process died, it took
//! too long, it failed half way, its answer is a secret) tells whether there was a change: then the key is never taken
//! anew, and whoever repeats it is told to look (docs/adr/0035).

use crate::auth::BoxFuture;
use crate::{App, Cx, Failure};
use axum::body::{Body, Bytes};
use axum::extract::Request;
use axum::http::{HeaderName, HeaderValue, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use base::{AccountId, Error, Timestamp};
use db::Mark;
use sha2::{Digest as _, Sha256};
use std::sync::Arc;

/// The most characters of a key.
const KEY_MAX_CHARS: usize = 200;
/// Longer answers are not kept.
const ANSWER_MAX_BYTES: usize = 1 << 20;
const HEADER: &str = "idempotency-key";

/// Keeps answers; `identity` fulfils it. Registered as `Answers(Arc::new(…))`.
pub trait Remember: Send + Sync + 'static {
    /// Takes the key for a request with this fingerprint, or says what became of the one before.
    ///
    /// # Errors
    /// Only when the database cannot be asked.
    fn begin(&self, account: AccountId, key: Key) -> BoxFuture<'_, Result<Begun, Error>>;

    /// Notes at the key, beside the first change of the request that holds it, that there is one. No change is kept
    /// for a request that no longer holds its key.
    fn mark(&self, hold: Hold) -> Arc<Mark>;

    /// Keeps the answer. None lets the key go, so that the request can be repeated, unless it has changed something.
    ///
    /// # Errors
    /// Only when the database cannot be asked.
    fn end(&self, hold: Hold, kept: Option<Kept>) -> BoxFuture<'_, Result<(), Error>>;
}

/// What is registered in the [`App`]; without it the header has no effect.
pub struct Answers(pub Arc<dyn Remember>);

/// A key with the request that it stands for, both as SHA-256.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Key {
    /// Of the caller and the header.
    pub key: [u8; 32],
    /// Of the method, the path and the body.
    pub request: [u8; 32],
}

/// A key in the hands of a running request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hold {
    /// Whose key.
    pub account: AccountId,
    /// Which.
    pub key: Key,
    /// When it was taken: who takes it from a request that counts as dead holds it since later.
    pub since: Timestamp,
}

/// What became of a key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Begun {
    /// It is taken now; the request runs.
    New(Hold),
    /// The request is done; this was its answer.
    Done(Kept),
    /// The request is still running.
    Running,
    /// The request is over and has changed something; there is no answer to give.
    Changed,
    /// The key was used for another request.
    Other,
}

/// A kept answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// The status code.
    pub status: u16,
    /// The type of the body.
    pub content_type: String,
    /// Where the made thing is; empty when nothing was made.
    pub location: String,
    /// The body.
    pub body: Vec<u8>,
}

/// Runs the request, once if it carries a key.
pub(crate) async fn run(app: &App, request: Request, next: Next) -> Response {
    match once(app, request, next).await {
        Ok(response) => response,
        Err(failure) => failure.into_response(),
    }
}

async fn once(app: &App, request: Request, next: Next) -> Result<Response, Failure> {
    let keyed = *request.method() == Method::POST && request.headers().contains_key(HEADER);
    let account = request.extensions().get::<Cx>().map(|cx| cx.actor.account);
    let (Some(answers), Some(account), true) = (app.find::<Answers>(), account, keyed) else {
        return Ok(next.run(request).await);
    };
    let (key, request) = key_of(app, request).await?;
    let hold = match answers.0.begin(account, key).await? {
        Begun::New(hold) => hold,
        Begun::Done(kept) => return Ok(replay(kept)),
        Begun::Running => return Err(Error::Conflict("once-running").into()),
        Begun::Changed => return Err(Error::Conflict("once-changed").into()),
        Begun::Other => return Err(Error::Conflict("once-other").into()),
    };
    let response = db::marking(answers.0.mark(hold), next.run(request)).await;
    let (response, kept) = read(response).await;
    answers.0.end(hold, kept).await?;
    Ok(response)
}

async fn key_of(app: &App, request: Request) -> Result<(Key, Request), Failure> {
    let (parts, body) = request.into_parts();
    let sent = parts
        .headers
        .get(HEADER)
        .and_then(|v| v.to_str().ok())
        .unwrap_or_default();
    if sent.is_empty() || sent.len() > KEY_MAX_CHARS {
        return Err(Error::invalid("Idempotency-Key", "idempotency-key", KEY_MAX_CHARS).into());
    }
    let body = axum::body::to_bytes(body, app.config.body_max).await;
    let body = body.map_err(|_| Failure::Status(StatusCode::PAYLOAD_TOO_LARGE, "too-large"))?;
    // Each token has keys of its own: another may see less, or number its requests alike.
    let actor = parts.extensions.get::<Cx>().map(|cx| &cx.actor);
    let text = |id: Option<String>| id.unwrap_or_default();
    let user = text(actor.and_then(|actor| actor.user).map(|id| id.to_string()));
    let via = text(actor.and_then(|actor| actor.via).map(|id| id.to_string()));
    let path = parts.uri.path_and_query().map_or("", |p| p.as_str());
    let key = Key {
        key: digest(&[user.as_bytes(), via.as_bytes(), sent.as_bytes()]),
        request: digest(&[parts.method.as_str().as_bytes(), path.as_bytes(), &body]),
    };
    Ok((key, Request::from_parts(parts, Body::from(body))))
}

fn digest(pieces: &[&[u8]]) -> [u8; 32] {
    let mut hash = Sha256::new();
    for piece in pieces {
        hash.update((piece.len() as u64).to_be_bytes());
        hash.update(piece);
    }
    hash.finalize().into()
}

/// The answer with what is to be kept of it: successes only, for what failed without a change may be tried again.
async fn read(response: Response) -> (Response, Option<Kept>) {
    if !response.status().is_success() || is_secret(&response) {
        return (response, None);
    }
    let (parts, body) = response.into_parts();
    let Ok(body) = axum::body::to_bytes(body, usize::MAX).await else {
        return (
            Failure::Error(Error::internal("an answer broke off")).into_response(),
            None,
        );
    };
    let text = |name: HeaderName| {
        let value = parts.headers.get(name).and_then(|v| v.to_str().ok());
        value.unwrap_or_default().to_owned()
    };
    let kept = (body.len() <= ANSWER_MAX_BYTES).then(|| Kept {
        status: parts.status.as_u16(),
        content_type: text(header::CONTENT_TYPE),
        location: text(header::LOCATION),
        body: body.to_vec(),
    });
    (Response::from_parts(parts, Body::from(body)), kept)
}

/// Whether a handler said that nobody may keep its answer: it holds what is stored as a hash only.
fn is_secret(response: &Response) -> bool {
    let said = response.headers().get(header::CACHE_CONTROL);
    said.is_some_and(|v| v.as_bytes() == b"no-store")
}

fn replay(kept: Kept) -> Response {
    let mut response = Bytes::from(kept.body).into_response();
    *response.status_mut() = StatusCode::from_u16(kept.status).unwrap_or(StatusCode::OK);
    let headers = response.headers_mut();
    headers.insert("idempotency-replayed", HeaderValue::from_static("true"));
    for (name, value) in [
        (header::CONTENT_TYPE, kept.content_type),
        (header::LOCATION, kept.location),
    ] {
        headers.remove(&name);
        if let (false, Ok(value)) = (value.is_empty(), HeaderValue::from_str(&value)) {
            headers.insert(name, value);
        }
    }
    response
}
