//! Imports for programs: the same steps as on the page.

use super::answers::{Refused, Shown, refused, shown};
use super::load::{bring, flag, list, queue};
use super::upload::{Place, Received, receive};
use super::{Columns, Refusal, actions, store};
use ::web::{App, Cursor, Cx, Doc, Id, Json, List, Page, Query, Result, created};
use axum::extract::{Request, State as Shared};
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};
use base::{Error, ImportId, Permission};
use serde::Deserialize;
use utoipa::IntoParams;

/// `GET /api/v1/imports`
pub(crate) async fn index(
    Shared(app): Shared<App>,
    cx: Cx,
    part: Page,
) -> Result<Json<List<Shown>>> {
    let found = list(&app, &cx, part).await?;
    Ok(Json(found.map(|import| shown(&cx.l, &import, None, None))))
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
    /// `true` imports a file that was imported under another source, whose orders then come a second
    /// time; without it such a file is refused with `file-under-other-source`.
    again: Option<String>,
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
            ("again", self.again),
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
    let mut received = receive(&app, cx.actor.account, request, Place::of_imports(&app)).await?;
    told.over(&mut received);
    let columns = columns_of(received.fields.get("columns"))?;
    let start = flag("dry_run", received.fields.get("dry_run"))?;
    let import = bring(&app, &cx, received, columns, start == Some(false)).await?;
    if let Some(dry) = start {
        queue(&app, &cx, import.id, dry, import.again).await?;
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
    let (import, twin, other) = app
        .db
        .read(move |tx| {
            let scope = by.may(Permission::ImportsRun)?;
            let import = actions::get(tx, &by, id)?;
            let twin = store::twin(tx, &scope, &import)?;
            let other = store::elsewhere(tx, &scope, &import)?;
            Ok::<_, Error>((import, twin, other))
        })
        .await?;
    let other = other.map(|import| import.source);
    Ok(shown(&cx.l, &import, twin.map(|t| t.id), other))
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
    start(&app, &cx, id, true, false).await
}

/// `POST /api/v1/imports/{id}/start`
pub(crate) async fn run(
    Shared(app): Shared<App>,
    cx: Cx,
    Id(id): Id<ImportId>,
    Query(told): Query<Again>,
) -> Result<Response> {
    let again = flag("again", told.again.as_ref())?;
    start(&app, &cx, id, false, again == Some(true)).await
}

/// What may stand in the address of a start.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[serde(default)]
pub(crate) struct Again {
    /// `true` imports a file that was imported under another source, whose orders then come a second
    /// time; without it such a file is refused with `file-under-other-source`.
    again: Option<String>,
}

async fn start(app: &App, cx: &Cx, id: ImportId, dry: bool, again: bool) -> Result<Response> {
    queue(app, cx, id, dry, again).await?;
    Ok((StatusCode::ACCEPTED, Json(read(app, cx, id).await?)).into_response())
}

pub(crate) fn check_doc() -> Doc {
    Doc::new("Imports", "Check an import: what it would do").answers::<Shown>(202)
}

pub(crate) fn run_doc() -> Doc {
    Doc::new("Imports", "Run an import, or let it go on")
        .query::<Again>()
        .answers::<Shown>(202)
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

pub(crate) fn refusals_doc() -> Doc {
    Doc::new("Imports", "Lines that were not taken")
        .page()
        .answers::<List<Refused>>(200)
}
