//! Opens the intake to whoever has a write key: by Basic authentication, or in the body.

use super::store::{self, Holder};
use crate::intake::answer::{self, Refusal};
use crate::intake::body::{self, Envelope};
use ::web::keys::{OpenByKey, Opened};
use ::web::pace::Of;
use ::web::{App, BoxFuture, Visitor};
use axum::extract::{FromRequestParts, Request};
use axum::http::request::Parts;
use axum::http::{HeaderMap, header};
use base::{Actor, Error, Timestamp, WriteKeyId};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use bytes::Bytes;
use db::DbError;
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

/// How long a key is remembered; another node's revocation shows after this.
const REMEMBER_SECONDS: i64 = 5;
/// More than this many at once are forgotten together.
const REMEMBER_MAX: usize = 10_000;
/// "Last used" is written at most so often.
const TOUCH_SECONDS: i64 = 3_600;
/// No key is longer.
const KEY_MAX_BYTES: usize = 200;

type Memory = HashMap<String, (Timestamp, Arc<Holder>)>;

/// Recognises keys, with a memory of five seconds; clones share it.
#[derive(Clone, Default)]
pub struct KeyDoor(Arc<Mutex<Memory>>);

/// What came through the door: the unpacked body, whose it is, and when.
#[derive(Clone, Debug)]
pub(crate) struct Arrived {
    pub by: Actor,
    pub source: String,
    pub key: WriteKeyId,
    pub body: Bytes,
    pub at: Timestamp,
}

impl<S: Sync> FromRequestParts<S> for Arrived {
    type Rejection = ::web::Failure;
    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Self::Rejection> {
        let arrived = parts.extensions.get::<Arrived>().cloned();
        arrived.ok_or_else(|| Error::internal("an intake without its door").into())
    }
}

impl OpenByKey for KeyDoor {
    fn open<'a>(&'a self, app: &'a App, request: Request) -> BoxFuture<'a, Opened> {
        Box::pin(async move {
            let visitor = request.extensions().get::<Visitor>().cloned();
            let opened = self.let_in(app, request).await;
            opened.map_err(|why| Box::new(answer::failed(visitor.as_ref(), why)))
        })
    }
}

impl KeyDoor {
    /// Forgets all keys: called when one is revoked here.
    pub(super) fn forget(app: &App) {
        if let Some(door) = app.find::<KeyDoor>() {
            door.memory().clear();
        }
    }

    fn memory(&self) -> std::sync::MutexGuard<'_, Memory> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    async fn let_in(&self, app: &App, request: Request) -> Result<(Request, Actor), Refusal> {
        let at = app.clock.now();
        let (mut parts, sent) = request.into_parts();
        let in_head = basic_user(&parts.headers);
        let limit = body::limit(parts.uri.path());
        let body = body::read(sent, limit).await?;
        let key = match in_head {
            Some(key) => key,
            None => Envelope::read(&body)?.key().ok_or(Refusal::NO_KEY)?,
        };
        let holder = self.holder(app, &key).await?.ok_or(Refusal::WRONG_KEY)?;
        // Before the events are read; they are counted when it is known how many there are.
        let standing = app.ask(Of::Events, &holder.id.to_string(), 0);
        if let Some(standing) = standing.filter(|s| s.wait_s().is_some()) {
            return Err(Refusal::too_fast(standing));
        }
        let by = Actor::write_key(holder.account);
        parts.extensions.insert(Arrived {
            by: by.clone(),
            source: holder.source.clone(),
            key: holder.id,
            body,
            at,
        });
        Ok((Request::from_parts(parts, axum::body::Body::empty()), by))
    }

    async fn holder(&self, app: &App, key: &str) -> Result<Option<Arc<Holder>>, Error> {
        if key.is_empty() || key.len() > KEY_MAX_BYTES || key.contains('\0') {
            return Ok(None);
        }
        let now = app.clock.now();
        let known = self.memory().get(key).cloned();
        if let Some((at, holder)) = known
            // A clock that was set back does not make it any younger.
            && (0..REMEMBER_SECONDS).contains(&(now.as_second() - at.as_second()))
        {
            return Ok(Some(holder));
        }
        let asked = key.to_owned();
        let found = app
            .db
            .read(move |tx| store::by_secret(tx, &asked))
            .await?
            .map(Arc::new);
        let Some(holder) = found else { return Ok(None) };
        touch(app, &holder).await;
        let mut memory = self.memory();
        if memory.len() >= REMEMBER_MAX {
            memory.clear();
        }
        memory.insert(key.to_owned(), (now, holder.clone()));
        Ok(Some(holder))
    }
}

/// A full disk or a held database keeps nobody out: "last used" is written the next time.
async fn touch(app: &App, holder: &Holder) {
    let now = app.clock.now().as_second();
    let used = holder.used_at.map(Timestamp::as_second);
    if used.is_some_and(|at| (0..TOUCH_SECONDS).contains(&(now - at))) {
        return;
    }
    let (account, id) = (holder.account, holder.id);
    let touched: Result<(), DbError> = app.db.write(move |tx| store::touch(tx, account, id)).await;
    if let Err(e) = touched {
        tracing::warn!(error = %e, "when a write key was last used could not be noted");
    }
}

/// The user name of Basic authentication (RFC 7617); the password does not count.
fn basic_user(headers: &HeaderMap) -> Option<String> {
    let line = headers.get(header::AUTHORIZATION)?.to_str().ok()?;
    let (scheme, coded) = line.split_once(' ')?;
    if !scheme.eq_ignore_ascii_case("basic") {
        return None;
    }
    let pair = String::from_utf8(STANDARD.decode(coded.trim()).ok()?).ok()?;
    let user = pair.split_once(':').map_or(pair.as_str(), |(user, _)| user);
    Some(user.to_owned())
}
