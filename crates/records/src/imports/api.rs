//! Imports for programs: the same steps as on the page.

use super::load::{bring, list, queue};
use super::upload::{Received, receive};
use super::{Columns, Import, Refusal, Report, State, actions, store, words};
use ::web::{App, Cursor, Cx, Doc, Id, Json, List, Locale, Page, Query, Result, created};
use axum::extract::{Request, State as Shared};
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};
use base::{Error, ImportId, Permission, Timestamp, Uuid};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use utoipa::{IntoParams, ToSchema};

/// An import as the API shows it.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Import)]
pub(crate) struct Shown {
    #[schema(value_type = String)]
    id: Uuid,
    /// What the file holds: `orders`.
    kind: String,
    /// `uploaded`, `checking`, `checked`, `running`, `done` or `failed`.
    #[schema(value_type = String)]
    state: State,
    file_name: String,
    /// SHA-256 of the file, in hexadecimal.
    file_hash: String,
    file_bytes: i64,
    /// Where the records come from: with their number it makes them themselves.
    source: String,
    columns: Columns,
    progress: Progress,
    /// What a check would do or a run did, so far.
    report: Counts,
    /// Why it failed; null otherwise.
    failure: Option<Failure>,
    /// The same file, brought before.
    #[schema(value_type = Option<String>)]
    same_file: Option<Uuid>,
    #[schema(value_type = String, format = DateTime)]
    created_at: Timestamp,
    #[schema(value_type = String, format = DateTime)]
    updated_at: Timestamp,
    #[schema(value_type = Option<String>, format = DateTime)]
    finished_at: Option<Timestamp>,
}

/// Bytes of the file.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Progress {
    done: i64,
    total: i64,
}

/// Counts by name, and sums in minor units of the currency.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Counts {
    counts: BTreeMap<String, i64>,
    sums_minor: BTreeMap<String, i64>,
    currency: Option<String>,
}

impl From<&Report> for Counts {
    fn from(report: &Report) -> Self {
        let Report {
            counts,
            sums,
            currency,
        } = report.clone();
        Self {
            counts,
            sums_minor: sums,
            currency,
        }
    }
}

#[derive(Debug, Serialize, ToSchema)]
#[schema(as = ImportFailure)]
pub(crate) struct Failure {
    /// A stable word.
    code: String,
    /// The same for people.
    message: String,
}

/// A line that was not taken.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = ImportRefusal)]
pub(crate) struct Refused {
    /// Its number in the file; the header is 1.
    line: u64,
    /// The field that is wrong; empty when it is the whole line.
    field: String,
    /// A stable word.
    code: String,
    /// The same for people.
    message: String,
    /// The refused value.
    value: String,
    /// The line itself, cut at 4,000 characters.
    raw: String,
}

fn failure(l: &Locale, import: &Import) -> Option<Failure> {
    let kept = import
        .error
        .as_deref()
        .filter(|_| import.state == State::Failed)?;
    Some(Failure {
        code: kept.split(' ').next().unwrap_or_default().to_owned(),
        message: words::failure(l, kept),
    })
}

fn shown(l: &Locale, import: &Import, same_file: Option<ImportId>) -> Shown {
    Shown {
        id: import.id.0,
        kind: import.kind.clone(),
        state: import.state,
        file_name: import.file_name.clone(),
        file_hash: import.file_hash.clone(),
        file_bytes: import.file_bytes,
        source: import.source.clone(),
        columns: import.columns.clone(),
        progress: Progress {
            done: import.progress_done,
            total: import.progress_total,
        },
        report: (&import.report).into(),
        failure: failure(l, import),
        same_file: same_file.map(|id| id.0),
        created_at: import.created_at,
        updated_at: import.updated_at,
        finished_at: import.finished_at,
    }
}

/// `GET /api/v1/imports`
pub(crate) async fn index(
    Shared(app): Shared<App>,
    cx: Cx,
    part: Page,
) -> Result<Json<List<Shown>>> {
    let found = list(&app, &cx, part).await?;
    Ok(Json(found.map(|import| shown(&cx.l, &import, None))))
}

pub(crate) fn index_doc() -> Doc {
    Doc::new("Imports", "List imports, newest first")
        .page()
        .answers::<List<Shown>>(200)
}

/// What may stand in the address of an upload; a form's fields of the same names do as well.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[serde(default)]
pub(crate) struct Told {
    /// What the file holds; `orders` unless told.
    kind: Option<String>,
    /// 1 to 60 letters, digits, `-`, `_`, `.`; that of the last import unless told.
    source: Option<String>,
    file_name: Option<String>,
    /// `{"columns": {"Column name": "field path"}, "options": {…}}` as JSON; columns are recognised by
    /// their names unless told.
    columns: Option<String>,
    /// `true` checks at once, `false` imports at once; without it nothing starts yet.
    dry_run: Option<String>,
}

impl Told {
    /// Puts what the address says over what the form says.
    fn over(self, received: &mut Received) {
        let named = [
            ("kind", self.kind),
            ("source", self.source),
            ("file_name", self.file_name),
            ("columns", self.columns),
            ("dry_run", self.dry_run),
        ];
        let told = named
            .into_iter()
            .filter_map(|(name, value)| Some((name.to_owned(), value?)));
        received.fields.extend(told);
    }
}

/// `POST /api/v1/imports`
pub(crate) async fn create(
    Shared(app): Shared<App>,
    cx: Cx,
    Query(told): Query<Told>,
    request: Request,
) -> Result<Response> {
    let mut received = receive(&app, request).await?;
    told.over(&mut received);
    let columns = columns_of(received.fields.get("columns"))?;
    let start = flag(received.fields.get("dry_run"))?;
    let import = bring(&app, &cx, received, columns).await?;
    if let Some(dry) = start {
        queue(&app, &cx, import.id, dry).await?;
    }
    let made = read(&app, &cx, import.id).await?;
    Ok(created(&format!("/api/v1/imports/{}", import.id), made))
}

fn columns_of(text: Option<&String>) -> Result<Option<Columns>> {
    let Some(text) = text.filter(|t| !t.is_empty()) else {
        return Ok(None);
    };
    let columns: Columns =
        serde_json::from_str(text).map_err(|e| Error::invalid("columns", "bad-json", e))?;
    match columns.options.faults() {
        faults if faults.is_empty() => Ok(Some(columns)),
        faults => Err(Error::Invalid(faults).into()),
    }
}

fn flag(text: Option<&String>) -> Result<Option<bool>> {
    match text.map(String::as_str) {
        None | Some("") => Ok(None),
        Some("true" | "1") => Ok(Some(true)),
        Some("false" | "0") => Ok(Some(false)),
        Some(_) => Err(Error::invalid("dry_run", "choice", "").into()),
    }
}

pub(crate) fn create_doc() -> Doc {
    Doc::new("Imports", "Bring a file")
        .detail(
            "The file as the body, or as the field `file` of a multipart form. CSV, also packed \
                 with gzip or xz, or XLSX. `Idempotency-Key` has no effect here: the same file is \
                 known by its content (`same_file`), and its records by their source and number.",
        )
        .query::<Told>()
        .raw_body("application/octet-stream")
        .answers::<Shown>(201)
}

async fn read(app: &App, cx: &Cx, id: ImportId) -> Result<Shown> {
    let by = cx.actor.clone();
    let (import, twin) = app
        .db
        .read(move |tx| {
            let scope = by.may(Permission::ImportsRun)?;
            let import = actions::get(tx, &by, id)?;
            let twin = store::twin(tx, &scope, &import)?;
            Ok::<_, Error>((import, twin))
        })
        .await?;
    Ok(shown(&cx.l, &import, twin.map(|t| t.id)))
}

/// `GET /api/v1/imports/{id}`
pub(crate) async fn show(
    Shared(app): Shared<App>,
    cx: Cx,
    Id(id): Id<ImportId>,
) -> Result<Json<Shown>> {
    Ok(Json(read(&app, &cx, id).await?))
}

pub(crate) fn show_doc() -> Doc {
    Doc::new("Imports", "One import: how far it is, what it did").answers::<Shown>(200)
}

/// `POST /api/v1/imports/{id}/check`
pub(crate) async fn check(
    Shared(app): Shared<App>,
    cx: Cx,
    Id(id): Id<ImportId>,
) -> Result<Response> {
    start(&app, &cx, id, true).await
}

/// `POST /api/v1/imports/{id}/start`
pub(crate) async fn run(
    Shared(app): Shared<App>,
    cx: Cx,
    Id(id): Id<ImportId>,
) -> Result<Response> {
    start(&app, &cx, id, false).await
}

async fn start(app: &App, cx: &Cx, id: ImportId, dry: bool) -> Result<Response> {
    queue(app, cx, id, dry).await?;
    Ok((StatusCode::ACCEPTED, Json(read(app, cx, id).await?)).into_response())
}

pub(crate) fn check_doc() -> Doc {
    Doc::new("Imports", "Check an import: what it would do").answers::<Shown>(202)
}

pub(crate) fn run_doc() -> Doc {
    Doc::new("Imports", "Run an import, or let it go on").answers::<Shown>(202)
}

/// `GET /api/v1/imports/{id}/refusals`
pub(crate) async fn refusals(
    Shared(app): Shared<App>,
    cx: Cx,
    Id(id): Id<ImportId>,
    part: Page,
) -> Result<Json<List<Refused>>> {
    let by = cx.actor.clone();
    let (after, limit) = (part.place::<u64>()?.unwrap_or(0), part.limit as usize + 1);
    let rows = app.db.read(move |tx| {
        let scope = by.may(Permission::ImportsRun)?;
        actions::get(tx, &by, id)?;
        Ok::<_, Error>(store::refusals(tx, &scope, id, after, limit)?)
    });
    let rows = List::of(rows.await?, &part, |r: &Refusal| Cursor::new(&r.line));
    identity::audit::read(&app, &cx.actor, "list", "import", &[id.0]);
    Ok(Json(rows.map(|r| refused(&cx.l, r))))
}

fn refused(l: &Locale, r: Refusal) -> Refused {
    let message = words::reason(l, &r.code, &r.detail);
    Refused {
        line: r.line,
        field: r.field,
        code: r.code,
        message,
        value: r.detail,
        raw: r.raw,
    }
}

pub(crate) fn refusals_doc() -> Doc {
    Doc::new("Imports", "Lines that were not taken")
        .page()
        .answers::<List<Refused>>(200)
}
