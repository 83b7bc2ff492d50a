//! Files on their way in: from the request's body to the folder, piece by piece, never whole in memory.

use super::{Folder, Kinds, StoredFile};
use ::web::{App, Failure, Result};
use axum::RequestExt as _;
use axum::extract::multipart::{Field, Multipart, MultipartError};
use axum::extract::{FromRequest as _, Request};
use axum::http::{StatusCode, header};
use base::{AccountId, Error};
use bytes::{Buf as _, Bytes};
use futures_util::{Stream, StreamExt as _};
use std::collections::BTreeMap;
use std::io::{self, Read};
use std::pin::pin;
use tokio::sync::mpsc::{Receiver, channel};

/// Pieces that wait for the disk.
const PIECES_AHEAD: usize = 8;
/// The longest value of a field beside the file.
const FIELD_BYTES_AT_MOST: usize = 64 * 1024;

/// What a request brought.
#[derive(Debug, Default)]
pub struct Received {
    /// The fields of the form that are not the file.
    pub fields: BTreeMap<String, String>,
    /// What the file was called, if it was told, and where it lies now.
    pub file: Option<(String, StoredFile)>,
}

/// Where a file is kept, and how large it may be.
#[derive(Clone, Debug)]
pub struct Place {
    /// The folder; in it one for each account.
    pub folder: Folder,
    /// The largest file, in bytes.
    pub limit: u64,
}

impl Place {
    /// Where files of imports are kept.
    pub(super) fn of_imports(app: &App) -> Self {
        Self {
            folder: app.get::<Kinds>().folder.clone(),
            limit: app.config.upload_max as u64,
        }
    }
}

/// Reads a form with a file, or a body that is the file, into the account's folder at `place`.
///
/// # Errors
/// `Invalid` (field `file`) with `file-too-large` or `file-empty`; a request that broke off; what the disk
/// refuses.
pub async fn receive(
    app: &App,
    account: AccountId,
    request: Request,
    place: Place,
) -> Result<Received> {
    let kind = request
        .headers()
        .get(header::CONTENT_TYPE)
        .and_then(|v| v.to_str().ok());
    if kind.is_some_and(|k| k.starts_with("multipart/form-data")) {
        return form(app, account, request, &place).await;
    }
    let body = request.into_limited_body().into_data_stream();
    let pieces = body.map(|piece| piece.map_err(|_| broken_off()));
    let stored = keep(&place, account, pieces).await?;
    Ok(Received {
        file: Some((String::new(), stored)),
        ..Received::default()
    })
}

async fn form(app: &App, account: AccountId, request: Request, place: &Place) -> Result<Received> {
    let parts = Multipart::from_request(request, app).await;
    let mut parts = parts.map_err(|_| Failure::Status(StatusCode::BAD_REQUEST, "broken-off"))?;
    let mut received = Received::default();
    while let Some(field) = parts.next_field().await.map_err(|e| refused(&e))? {
        let name = field.name().unwrap_or_default().to_owned();
        if name == "file" {
            let called = field.file_name().unwrap_or_default().to_owned();
            let stored = keep(
                place,
                account,
                field.map(|piece| piece.map_err(|e| refused(&e))),
            )
            .await?;
            received.file = Some((called, stored));
        } else {
            received.fields.insert(name, value(field).await?);
        }
    }
    Ok(received)
}

async fn value(mut field: Field<'_>) -> Result<String> {
    let mut bytes = Vec::new();
    while let Some(piece) = field.chunk().await.map_err(|e| refused(&e))? {
        bytes.extend_from_slice(&piece);
        if bytes.len() > FIELD_BYTES_AT_MOST {
            return Err(Failure::Status(StatusCode::PAYLOAD_TOO_LARGE, "too-large"));
        }
    }
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

fn refused(e: &MultipartError) -> Failure {
    match e.status() {
        StatusCode::PAYLOAD_TOO_LARGE => {
            Failure::Status(StatusCode::PAYLOAD_TOO_LARGE, "too-large")
        }
        _ => broken_off(),
    }
}

fn broken_off() -> Failure {
    Failure::Status(StatusCode::BAD_REQUEST, "broken-off")
}

/// Writes what comes into the folder; a thread of its own waits for the disk.
async fn keep(
    place: &Place,
    account: AccountId,
    pieces: impl Stream<Item = Result<Bytes>>,
) -> Result<StoredFile> {
    let Place { folder, limit } = place.clone();
    let (sender, receiver) = channel(PIECES_AHEAD);
    let writing = tokio::task::spawn_blocking(move || {
        folder.store(
            account,
            Pieces {
                receiver,
                now: Bytes::new(),
            },
            limit,
        )
    });
    let mut pieces = pin!(pieces);
    let mut failed = None;
    while let Some(piece) = pieces.next().await {
        let sent = match piece {
            Ok(bytes) => sender.send(Ok(bytes)).await,
            Err(failure) => {
                failed = Some(failure);
                sender
                    .send(Err(io::ErrorKind::ConnectionAborted.into()))
                    .await
            }
        };
        // The writer has gone when it refused the file: its own answer says why.
        if sent.is_err() || failed.is_some() {
            break;
        }
    }
    drop(sender);
    let stored = writing.await.map_err(Error::internal)?;
    match failed {
        Some(failure) => Err(failure),
        None => Ok(stored?),
    }
}

/// Pieces from the network, read by a thread.
struct Pieces {
    receiver: Receiver<io::Result<Bytes>>,
    now: Bytes,
}

impl Read for Pieces {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        while self.now.is_empty() {
            match self.receiver.blocking_recv() {
                Some(next) => self.now = next?,
                None => return Ok(0),
            }
        }
        let n = self.now.len().min(buffer.len());
        buffer[..n].copy_from_slice(&self.now[..n]);
        self.now.advance(n);
        Ok(n)
    }
}
