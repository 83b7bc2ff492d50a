//! The file of refused lines: what is wrong with each, then the file's own columns, so that it can be
//! mended in a spreadsheet and brought again.

use super::{Import, Refusal, store, words};
use ::web::csv::Csv;
use ::web::{App, Cx, Locale};
use axum::body::Body;
use axum::response::Response;
use base::{Error, ImportId, Scope};
use bytes::Bytes;
use db::{Db, Tx};
use futures_util::stream;
use std::io::Write;
use std::sync::Arc;

/// Lines that one piece of the answer holds.
const LINES_AT_ONCE: usize = 2_000;

/// What is said of a line before its own columns.
const ABOUT: [&str; 5] = ["line", "code", "reason", "field", "value"];

/// Answers all refused lines of an import as CSV, however many there are; `header` names the columns
/// of its file.
pub(super) fn file(
    app: &App,
    cx: &Cx,
    scope: &Scope,
    import: &Import,
    header: Vec<String>,
) -> Response {
    let (app, l, scope) = (app.clone(), cx.l.clone(), scope.clone());
    let (id, name) = (import.id, called(import));
    let header: Arc<[String]> = header.into();
    let pieces = stream::try_unfold(Some(0_u64), move |after| {
        let (app, l, scope, header) = (app.clone(), l.clone(), scope.clone(), header.clone());
        async move {
            let Some(after) = after else {
                return Ok::<_, Error>(None);
            };
            let found = app
                .db
                .read(move |tx| store::refusals(tx, &scope, id, after, LINES_AT_ONCE));
            let found: Vec<Refusal> = found.await?;
            let next = found
                .last()
                .filter(|_| found.len() == LINES_AT_ONCE)
                .map(|r| r.line);
            let lines = csv(&l, &header, &found, after == 0)?;
            Ok(Some((Bytes::from(lines), next)))
        }
    });
    ::web::csv::file(&name, Body::from_stream(pieces))
}

/// Writes the same file to `out`, in the language of `l`; how many lines were refused.
///
/// # Errors
/// Those of the database and of `out`.
pub fn write(
    db: &Db,
    scope: &Scope,
    id: ImportId,
    header: &[String],
    l: &Locale,
    out: &mut dyn Write,
) -> Result<usize, Error> {
    let (mut after, mut all) = (0, 0);
    loop {
        let scope = scope.clone();
        let read = move |tx: &Tx<'_>| store::refusals(tx, &scope, id, after, LINES_AT_ONCE);
        let found = db.read_now(read)?;
        out.write_all(&csv(l, header, &found, after == 0)?)
            .map_err(|e| Error::Unavailable(e.to_string()))?;
        all += found.len();
        match found.last() {
            Some(last) if found.len() == LINES_AT_ONCE => after = last.line,
            _ => return Ok(all),
        }
    }
}

/// Why a line was refused, in a sentence that begins with the name of the field, where it is about one.
pub fn reason(l: &Locale, refusal: &Refusal) -> String {
    let reason = words::reason(l, &refusal.code, &refusal.detail);
    match refusal.field.as_str() {
        "" => reason,
        field => format!("{}: {reason}", words::field(l, field)),
    }
}

/// What the file is called, but for its ending: after the one that was brought, in letters that every system takes.
fn called(import: &Import) -> String {
    let stem = import.file_name.split('.').next().unwrap_or_default();
    let plain = |c: &char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_');
    match stem.chars().filter(plain).collect::<String>() {
        stem if stem.is_empty() => format!("refused-{}", import.id),
        stem => format!("{stem}-refused"),
    }
}

/// The lines as CSV; the first piece begins with the names of the columns, after the mark by which
/// spreadsheets know UTF-8.
fn csv(l: &Locale, header: &[String], refusals: &[Refusal], first: bool) -> Result<Vec<u8>, Error> {
    let mut out = Csv::default();
    if first {
        let about = ABOUT.map(|name| l.word("import-refused", name));
        out.line(about.iter().chain(header))?;
    }
    for r in refusals {
        let reason = words::reason(l, &r.code, &r.detail);
        let mut row = vec![
            r.line.to_string(),
            r.code.clone(),
            reason,
            r.field.clone(),
            r.detail.clone(),
        ];
        row.extend(own(&r.raw));
        row.resize(row.len().max(ABOUT.len() + header.len()), String::new());
        out.line(row)?;
    }
    let bytes = out.bytes()?;
    Ok(match first {
        true => [b"\xEF\xBB\xBF".as_slice(), &bytes].concat(),
        false => bytes,
    })
}

/// The values of the line itself.
fn own(raw: &str) -> Vec<String> {
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .from_reader(raw.as_bytes());
    let record = reader
        .records()
        .next()
        .and_then(Result::ok)
        .unwrap_or_default();
    record.iter().map(str::to_owned).collect()
}
