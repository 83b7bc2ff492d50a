//! Attached files in the browser: brought, read, taken away, brought back. Programs bring and read them in the
//! same way.

use super::{File, New, Shelf, add, get, media_type, remove, restore, shows_itself};
use crate::activities;
use crate::interactions::Subject;
use ::web::flash::Flash;
use ::web::{App, Cx, Id, Result, go_with, tried};
use axum::body::{Body, Bytes};
use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, header};
use axum::response::{IntoResponse as _, Response};
use base::{CompanyId, Error, FileId, PersonId};
use db::Tx;
use futures_util::stream;
use identity::audit;
use records::imports::{Place, StoredFile, receive};
use std::fmt::Write as _;
use std::io::Read as _;
use std::path::PathBuf;

/// Bytes of a content that are looked at to tell what it is.
const HEAD_BYTES: u64 = 8_192;
/// Bytes that are read and sent at once.
const PIECE_BYTES: usize = 64 * 1024;
/// What may be shown of a PDF: browsers do not open one in a sandbox, and their viewers are one themselves.
const PDF_CAGE: &str = "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'";
/// Nothing that is kept for somebody else runs, loads or sends anything.
const CAGE: &str = "sandbox; default-src 'none'; img-src 'self'; style-src 'unsafe-inline'";

/// Takes the file of a request and attaches it; `called` is its name, where the request itself does not tell.
pub(super) async fn bring(
    app: &App,
    cx: &Cx,
    with: Subject,
    called: &str,
    request: Request,
) -> Result<File> {
    // Who may not write here is told so before anything is kept.
    let by = cx.actor.clone();
    let may = move |tx: &Tx<'_>| activities::owner_of(tx, &by, with).map(drop);
    app.db.read(may).await?;
    let (told, stored) = keep(app, cx, request).await?;
    let name = if told.is_empty() { called } else { &told };
    let new = described(app, cx, with, name, stored).await?;
    let by = cx.actor.clone();
    Ok(app.db.write(move |tx| add(tx, &by, new.clone())).await?)
}

/// What is known of a content that lies in the folder.
async fn described(
    app: &App,
    cx: &Cx,
    with: Subject,
    name: &str,
    stored: StoredFile,
) -> Result<New> {
    let shelf = app.get::<Shelf>();
    let path = shelf.folder.path(cx.actor.account, &stored.hash);
    let head = tokio::task::spawn_blocking(move || head(path)).await;
    let head = head.map_err(Error::internal)??;
    Ok(New {
        with,
        name: name.to_owned(),
        media_type: media_type(&head),
        bytes: stored.bytes,
        hash: stored.hash,
    })
}

/// The name and the content, which lies in the folder then.
async fn keep(app: &App, cx: &Cx, request: Request) -> Result<(String, StoredFile)> {
    let shelf = app.get::<Shelf>();
    let place = Place {
        folder: shelf.folder.clone(),
        limit: shelf.limit,
    };
    let received = receive(app, cx.actor.account, request, place).await;
    let file = received.map_err(too_large)?.file;
    Ok(file.ok_or_else(|| Error::invalid("file", "required", ""))?)
}

/// A larger file than this account takes is none to be split or packed, as one of an import is.
fn too_large(failure: ::web::Failure) -> ::web::Failure {
    match failure {
        ::web::Failure::Error(Error::Invalid(mut errors)) => {
            for e in errors.iter_mut().filter(|e| e.code == "file-too-large") {
                e.code = "attachment-too-large";
            }
            Error::Invalid(errors).into()
        }
        other => other,
    }
}

fn head(path: PathBuf) -> std::result::Result<Vec<u8>, Error> {
    let mut head = Vec::new();
    let file = std::fs::File::open(path).map_err(|e| unreadable(&e))?;
    file.take(HEAD_BYTES)
        .read_to_end(&mut head)
        .map_err(|e| unreadable(&e))?;
    Ok(head)
}

fn unreadable(e: &std::io::Error) -> Error {
    match e.kind() {
        std::io::ErrorKind::NotFound => Error::NotFound("file"),
        _ => Error::Unavailable(format!("cannot read the file: {e}")),
    }
}

/// `POST /a/{account}/people/{id}/files`
pub(crate) async fn create_of_person(
    State(app): State<App>,
    cx: Cx,
    Id(id): Id<PersonId>,
    request: Request,
) -> Result<Response> {
    let made = bring(&app, &cx, Subject::Person(id), "", request).await;
    answer(&app, &cx, &format!("people/{id}"), made)
}

/// `POST /a/{account}/companies/{id}/files`
pub(crate) async fn create_of_company(
    State(app): State<App>,
    cx: Cx,
    Id(id): Id<CompanyId>,
    request: Request,
) -> Result<Response> {
    let made = bring(&app, &cx, Subject::Company(id), "", request).await;
    answer(&app, &cx, &format!("companies/{id}"), made)
}

/// Leads to the record, which says what became of the file.
fn answer(app: &App, cx: &Cx, page: &str, made: Result<File>) -> Result<Response> {
    let made = match made {
        Ok(file) => Ok(file),
        Err(::web::Failure::Error(e)) => Err(e),
        Err(other) => return Err(other),
    };
    let flash = match tried(made)? {
        Ok(_) => Flash::good(cx.l.t("file-added")),
        Err(errors) => Flash::bad(errors.first().map(|e| cx.l.error(e)).unwrap_or_default()),
    };
    Ok(go_with(app, cx.htmx, &cx.to(page), &flash))
}

/// `GET /a/{account}/files/{id}` and `GET /api/v1/files/{id}/content`
pub(crate) async fn content(
    State(app): State<App>,
    cx: Cx,
    Id(id): Id<FileId>,
) -> Result<Response> {
    let by = cx.actor.clone();
    let file = app.db.read(move |tx| get(tx, &by, id)).await?;
    let path = app.get::<Shelf>().folder.path(cx.actor.account, &file.hash);
    let opened = tokio::task::spawn_blocking(move || std::fs::File::open(path))
        .await
        .map_err(Error::internal)?
        .map_err(|e| unreadable(&e))?;
    let person = file.person.map(|person| person.0);
    audit::read_of(&app, &cx.actor, ("view", "file"), &[id.0], person);
    Ok((headers(&file), Body::from_stream(pieces(opened))).into_response())
}

/// The content piece by piece; a thread of its own waits for the disk.
fn pieces(file: std::fs::File) -> impl stream::Stream<Item = std::io::Result<Bytes>> {
    stream::try_unfold(file, |mut file| async move {
        let read = tokio::task::spawn_blocking(move || {
            let mut buffer = vec![0; PIECE_BYTES];
            let n = file.read(&mut buffer)?;
            buffer.truncate(n);
            Ok::<_, std::io::Error>((buffer, file))
        });
        let (buffer, file) = read.await.map_err(std::io::Error::other)??;
        Ok((!buffer.is_empty()).then(|| (Bytes::from(buffer), file)))
    })
}

fn headers(file: &File) -> HeaderMap {
    let shown = shows_itself(&file.media_type);
    let how = if shown { "inline" } else { "attachment" };
    let text = match file.media_type.as_str() {
        "text/plain" => "text/plain; charset=utf-8",
        other => other,
    };
    let cage = match file.media_type.as_str() {
        "application/pdf" => PDF_CAGE,
        _ => CAGE,
    };
    let all = [
        (header::CONTENT_TYPE, text.to_owned()),
        (header::CONTENT_LENGTH, file.bytes.to_string()),
        (header::CONTENT_DISPOSITION, disposition(how, &file.name)),
        (header::CONTENT_SECURITY_POLICY, cage.to_owned()),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff".to_owned()),
        (header::CACHE_CONTROL, "private, no-store".to_owned()),
    ];
    let value = |(name, text): (HeaderName, String)| {
        HeaderValue::from_str(&text).ok().map(|value| (name, value))
    };
    all.into_iter().filter_map(value).collect()
}

/// The name for any browser (RFC 6266): in ASCII, and percent-encoded as it is.
fn disposition(how: &str, name: &str) -> String {
    let plain = |c: char| {
        if c.is_ascii_alphanumeric() || "-_. ".contains(c) {
            c
        } else {
            '_'
        }
    };
    let ascii: String = name.chars().map(plain).collect();
    let mut encoded = String::new();
    for b in name.bytes() {
        match b {
            b if b.is_ascii_alphanumeric() || b"-_.".contains(&b) => encoded.push(char::from(b)),
            b => {
                let _ = write!(encoded, "%{b:02X}");
            }
        }
    }
    format!("{how}; filename=\"{ascii}\"; filename*=UTF-8''{encoded}")
}

/// `POST /a/{account}/files/{id}/removal`
pub(crate) async fn take_away(
    State(app): State<App>,
    cx: Cx,
    Id(id): Id<FileId>,
) -> Result<Response> {
    let by = cx.actor.clone();
    let file = app.db.write(move |tx| remove(tx, &by, id)).await?;
    let undo = cx.to(&format!("files/{id}/restoration"));
    let flash = Flash::good(cx.l.t("activity-taken-away")).undo(undo);
    Ok(go_with(&app, cx.htmx, &cx.to(&file.page()), &flash))
}

/// `POST /a/{account}/files/{id}/restoration`
pub(crate) async fn bring_back(
    State(app): State<App>,
    cx: Cx,
    Id(id): Id<FileId>,
) -> Result<Response> {
    let by = cx.actor.clone();
    let file = app.db.write(move |tx| restore(tx, &by, id)).await?;
    let flash = Flash::good(cx.l.t("activity-restored"));
    Ok(go_with(&app, cx.htmx, &cx.to(&file.page()), &flash))
}

#[cfg(test)]
mod tests {
    use super::disposition;

    #[test]
    fn a_name_cannot_break_out_of_its_header() {
        let said = disposition("attachment", "a\"; x=\"ගිව.pdf");
        assert_eq!(
            said,
            "attachment; filename=\"a__ x__\u{5f}__.pdf\"; filename*=UTF-8''a%22%3B%20x%3D%22%E0%B6%9C%E0%B7%92%E0%B7%80.pdf"
        );
        assert!(disposition("inline", "ගිවිසුම.pdf").is_ascii());
    }
}
