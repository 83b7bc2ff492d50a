//! The file of refused lines: what is wrong with each, then the file's own columns, so that it can be
//! mended in a spreadsheet and brought again.

use super::{Import, Refusal, store, words};
use ::web::{App, Cx, Locale};
use axum::body::Body;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use base::Scope;
use bytes::Bytes;
use db::DbError;
use futures_util::stream;
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
                return Ok::<_, DbError>(None);
            };
            let found = app
                .db
                .read(move |tx| store::refusals(tx, &scope, id, after, LINES_AT_ONCE));
            let found: Vec<Refusal> = found.await?;
            let next = found
                .last()
                .filter(|_| found.len() == LINES_AT_ONCE)
                .map(|r| r.line);
            Ok(Some((
                Bytes::from(csv(&l, &header, &found, after == 0)),
                next,
            )))
        }
    });
    let headers = [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8".to_owned()),
        (
            header::CONTENT_DISPOSITION,
            format!("attachment; filename=\"{name}\""),
        ),
    ];
    (headers, Body::from_stream(pieces)).into_response()
}

/// What the file is called: after the one that was brought, in letters that every system takes.
fn called(import: &Import) -> String {
    let stem = import.file_name.split('.').next().unwrap_or_default();
    let plain = |c: &char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_');
    match stem.chars().filter(plain).collect::<String>() {
        stem if stem.is_empty() => format!("refused-{}.csv", import.id),
        stem => format!("{stem}-refused.csv"),
    }
}

/// The lines as CSV; the first piece begins with the names of the columns, after the mark by which
/// spreadsheets know UTF-8.
fn csv(l: &Locale, header: &[String], refusals: &[Refusal], first: bool) -> Vec<u8> {
    let mut out = csv::WriterBuilder::new()
        .flexible(true)
        .from_writer(Vec::new());
    if first {
        let about = ABOUT.map(|name| l.word("import-refused", name));
        // Writing to memory does not fail.
        let _ = out.write_record(about.iter().chain(header));
    }
    for r in refusals {
        let reason = words::reason(l, &r.code, &r.detail);
        let mut row = vec![
            r.line.to_string(),
            r.code.clone(),
            reason,
            r.field.clone(),
            harmless(&r.detail),
        ];
        row.extend(own(&r.raw).iter().map(|value| harmless(value)));
        row.resize(row.len().max(ABOUT.len() + header.len()), String::new());
        let _ = out.write_record(row);
    }
    let bytes = out.into_inner().unwrap_or_default();
    if first {
        [b"\xEF\xBB\xBF".as_slice(), &bytes].concat()
    } else {
        bytes
    }
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

/// A value that a spreadsheet would run as a formula gets a quote before it (OWASP, CSV injection).
fn harmless(value: &str) -> String {
    let mut signs = value.chars();
    match (signs.next(), signs.next()) {
        (Some('=' | '+' | '@' | '\t' | '\r'), _) => format!("'{value}"),
        (Some('-'), Some(next)) if !next.is_ascii_digit() && next != '.' => format!("'{value}"),
        _ => value.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_formula_does_not_run_and_a_number_stays_one() {
        assert_eq!(harmless("=1+2"), "'=1+2");
        assert_eq!(harmless("-cmd"), "'-cmd");
        assert_eq!(harmless("-5.50"), "-5.50");
        assert_eq!(harmless("536365,a"), "536365,a");
    }
}
