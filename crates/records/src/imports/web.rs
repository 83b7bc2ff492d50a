//! Imports for browsers.

use super::actions::{self, Home, Upload};
use super::form::Choice;
use super::pages::{self, Listed, Shown};
use super::upload::{Received, receive};
use super::{Columns, Import, Kinds, Lines, Preview, Problem, Refusal, State, Wake, live, refused, store};
use ::web::flash::Flash;
use ::web::{App, Cursor, Cx, Form, Id, List, Page, Query, Result, go, go_with, tried};
use axum::extract::{Request, State as Shared};
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};
use base::{Error, FieldError, ImportId, Permission};
use maud::Markup;
use serde::Deserialize;
use std::sync::Arc;

/// Lines that are read to show what a column holds.
const PREVIEW_LINES: usize = 20;
/// Refused lines that the page shows.
const REFUSED_SHOWN: usize = 20;
/// The kind of a file of which nothing else is said.
pub(super) const USUAL_KIND: &str = "orders";

/// `GET /a/{account}/imports`
pub(crate) async fn index(Shared(app): Shared<App>, cx: Cx, part: Page) -> Result<Markup> {
    let imports = list(&app, &cx, part).await?;
    let (now, upload_max) = (app.clock.now(), app.config.upload_max);
    Ok(pages::index(&Listed { cx: &cx, imports: &imports, now, upload_max }))
}

/// A part of the list, newest first.
pub(super) async fn list(app: &App, cx: &Cx, part: Page) -> Result<List<Import>> {
    let scope = cx.actor.may(Permission::ImportsRun)?;
    let before: Option<ImportId> = part.place()?;
    let limit = part.limit as usize + 1;
    let rows = app.db.read(move |tx| store::recent(tx, &scope, before, limit)).await?;
    Ok(List::of(rows, &part, |import| Cursor::new(&import.id)))
}

/// `GET /a/{account}/imports/new`
pub(crate) async fn new(Shared(app): Shared<App>, cx: Cx) -> Markup {
    pages::new(&cx, app.config.upload_max)
}

/// `POST /a/{account}/imports`
pub(crate) async fn create(Shared(app): Shared<App>, cx: Cx, request: Request) -> Result<Response> {
    let received = receive(&app, request).await?;
    let import = bring(&app, &cx, received, None).await?;
    Ok(go(cx.htmx, &pages::path(&cx, &import, "")))
}

/// Makes an import of a file that has come. A source that is not told is that of the last import.
pub(super) async fn bring(
    app: &App,
    cx: &Cx,
    mut received: Received,
    columns: Option<Columns>,
) -> Result<Import> {
    let (name, file) = received.file.ok_or_else(|| Error::invalid("file", "required", ""))?;
    let mut told = |name| received.fields.remove(name).filter(|v: &String| !v.is_empty());
    let kind = told("kind").unwrap_or_else(|| USUAL_KIND.to_owned());
    let (source, file_name) = (told("source"), told("file_name").unwrap_or(name));
    let kinds = app.get::<Kinds>();
    let path = kinds.folder.path(&file.hash);
    let header = blocking(move || Ok(Lines::open(&path)?.header().to_vec())).await?;
    let by = cx.actor.clone();
    let made = app.db.write(move |tx| {
        let scope = by.may(Permission::ImportsRun)?;
        let source = match &source {
            Some(source) => source.clone(),
            None => store::last_source(tx, &scope, &kind)?.unwrap_or_else(|| "shop".to_owned()),
        };
        let (kind, file_name, file) = (kind.clone(), file_name.clone(), file.clone());
        let upload = Upload { kind, file_name, file, source, columns: columns.clone() };
        actions::add(tx, &by, &kinds, &upload, &header)
    });
    Ok(made.await?)
}

/// Work on a file, which may take seconds.
async fn blocking<T: Send + 'static>(
    work: impl FnOnce() -> std::result::Result<T, Error> + Send + 'static,
) -> std::result::Result<T, Error> {
    tokio::task::spawn_blocking(work).await.map_err(Error::internal)?
}

#[derive(Deserialize)]
pub(crate) struct Asked {
    #[serde(default)]
    step: String,
}

/// `GET /a/{account}/imports/{id}`
pub(crate) async fn show(
    Shared(app): Shared<App>,
    cx: Cx,
    Id(id): Id<ImportId>,
    Query(asked): Query<Asked>,
) -> Result<Markup> {
    let loaded = load(&app, &cx, id).await?;
    let choosing = match loaded.import.state {
        State::Uploaded | State::Failed => true,
        State::Checked => asked.step == "columns",
        _ => false,
    };
    Ok(loaded.page(&app, &cx, choosing, None, &[]).await)
}

struct Loaded {
    import: Import,
    twin: Option<Import>,
    problems: Vec<Problem>,
    refusals: Vec<Refusal>,
    kinds: Arc<Kinds>,
}

async fn load(app: &App, cx: &Cx, id: ImportId) -> Result<Loaded> {
    let (by, kinds) = (cx.actor.clone(), app.get::<Kinds>());
    let loaded = app.db.read(move |tx| {
        let scope = by.may(Permission::ImportsRun)?;
        let import = actions::get(tx, &by, id)?;
        Ok::<_, Error>(Loaded {
            twin: store::twin(tx, &scope, &import)?,
            problems: store::problems(tx, &scope, id)?,
            refusals: store::refusals(tx, &scope, id, 0, REFUSED_SHOWN)?,
            kinds: kinds.clone(),
            import,
        })
    });
    Ok(loaded.await?)
}

impl Loaded {
    async fn preview(&self) -> std::result::Result<Preview, Vec<FieldError>> {
        let path = self.kinds.folder.path(&self.import.file_hash);
        match blocking(move || Preview::read(&path, PREVIEW_LINES)).await {
            Ok(preview) => Ok(preview),
            Err(Error::Invalid(errors)) => Err(errors),
            Err(other) => {
                tracing::error!(import = %self.import.id, error = %other, "the file cannot be read");
                let (field, detail) = ("file".to_owned(), String::new());
                Err(vec![FieldError { field, code: "file-gone", detail }])
            }
        }
    }

    async fn page(
        &self,
        app: &App,
        cx: &Cx,
        choosing: bool,
        choice: Option<&Choice>,
        errors: &[FieldError],
    ) -> Markup {
        let preview = if choosing { Some(self.preview().await) } else { None };
        let kind = self.kinds.find(&self.import.kind).ok();
        pages::page(&Shown {
            cx,
            import: &self.import,
            now: app.clock.now(),
            fields: kind.as_ref().map_or(&[], |kind| kind.fields()),
            links: kind.as_ref().map_or(&[], |kind| kind.links()),
            twin: self.twin.as_ref(),
            preview,
            choice,
            errors,
            problems: &self.problems,
            refusals: &self.refusals,
        })
    }
}

/// `POST /a/{account}/imports/{id}/check`: takes the choices, if the form holds them, and checks.
pub(crate) async fn check(
    Shared(app): Shared<App>,
    cx: Cx,
    Id(id): Id<ImportId>,
    Form(form): Form<Vec<(String, String)>>,
) -> Result<Response> {
    if !form.iter().any(|(name, _)| name == "columns") {
        return start(&app, &cx, id, true).await;
    }
    let loaded = load(&app, &cx, id).await?;
    let header = loaded.preview().await.map(|p| p.header).unwrap_or_default();
    let choice = Choice::of(&form, &header);
    match tried(choose(&app, &cx, id, &choice, header).await)? {
        Ok(()) => start(&app, &cx, id, true).await,
        Err(errors) => {
            let page = loaded.page(&app, &cx, true, Some(&choice), &errors).await;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
        }
    }
}

/// Keeps what was chosen.
async fn choose(
    app: &App,
    cx: &Cx,
    id: ImportId,
    choice: &Choice,
    header: Vec<String>,
) -> std::result::Result<(), Error> {
    let (by, kinds, choice) = (cx.actor.clone(), app.get::<Kinds>(), choice.clone());
    let chosen = app.db.write(move |tx| {
        actions::choose(tx, &by, &kinds, id, &choice.source, &choice.columns, &header)
    });
    chosen.await
}

/// `POST /a/{account}/imports/{id}/run`: imports, or goes on.
pub(crate) async fn run(Shared(app): Shared<App>, cx: Cx, Id(id): Id<ImportId>) -> Result<Response> {
    start(&app, &cx, id, false).await
}

async fn start(app: &App, cx: &Cx, id: ImportId, dry: bool) -> Result<Response> {
    queue(app, cx, id, dry).await?;
    Ok(go(cx.htmx, &cx.to(&format!("imports/{id}"))))
}

/// Puts the work into the queue and wakes who does it.
pub(super) async fn queue(app: &App, cx: &Cx, id: ImportId, dry: bool) -> Result<()> {
    let by = cx.actor.clone();
    let home = Home { currency: cx.account.currency, zone: cx.account.zone.clone() };
    app.db.write(move |tx| actions::start(tx, &by, &home, id, dry)).await?;
    if let Some(wake) = app.find::<Wake>() {
        (wake.0)();
    }
    app.nudge(cx.actor.account, "import", Some(id.0));
    Ok(())
}

/// `POST /a/{account}/imports/{id}/removal`
pub(crate) async fn remove(Shared(app): Shared<App>, cx: Cx, Id(id): Id<ImportId>) -> Result<Response> {
    let by = cx.actor.clone();
    app.db.write(move |tx| actions::remove(tx, &by, id)).await?;
    let word = Flash::good(cx.l.t("import-removed"));
    Ok(go_with(&app, cx.htmx, &cx.to("imports"), &word))
}

/// `GET /a/{account}/imports/{id}/live`
pub(crate) async fn watch(Shared(app): Shared<App>, cx: Cx, Id(id): Id<ImportId>) -> Result<Response> {
    let by = cx.actor.clone();
    app.db.read(move |tx| actions::get(tx, &by, id)).await?;
    Ok(live::answer(&app, &cx, id))
}

/// `GET /a/{account}/imports/{id}/refused.csv`
pub(crate) async fn refused(Shared(app): Shared<App>, cx: Cx, Id(id): Id<ImportId>) -> Result<Response> {
    let (by, scope) = (cx.actor.clone(), cx.actor.may(Permission::ImportsRun)?);
    app.db.read(move |tx| actions::get(tx, &by, id)).await?;
    identity::audit::read(&app, &cx.actor, "export", "import", &[id.0]);
    Ok(refused::file(&app, &cx, &scope, id))
}
