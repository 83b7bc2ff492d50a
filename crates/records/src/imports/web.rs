//! Imports for browsers.

use super::form::Choice;
use super::load::{self, bring, list, load, queue};
use super::pages::{self, Listed};
use super::upload::{Place, receive};
use super::{Import, Kinds, State, actions, live, refused};
use ::web::flash::Flash;
use ::web::sse::Before;
use ::web::{App, Cx, Failure, Form, Id, Page, Query, Result, go, go_with, progress, tried};
use axum::extract::{Request, State as Shared};
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};
use base::{Error, ImportId, Permission};
use db::Tx;
use maud::Markup;
use serde::Deserialize;

/// `GET /a/{account}/imports`
pub(crate) async fn index(Shared(app): Shared<App>, cx: Cx, part: Page) -> Result<Markup> {
    let imports = list(&app, &cx, part).await?;
    let (now, upload_max) = (app.clock.now(), app.config.upload_max);
    Ok(pages::index(&Listed {
        cx: &cx,
        imports: &imports,
        now,
        upload_max,
    }))
}

/// `GET /a/{account}/imports/new`
pub(crate) async fn new(Shared(app): Shared<App>, cx: Cx) -> Markup {
    pages::new(&cx, app.config.upload_max, &[])
}

/// `POST /a/{account}/imports`
pub(crate) async fn create(Shared(app): Shared<App>, cx: Cx, request: Request) -> Result<Response> {
    match brought(&app, &cx, request).await {
        Ok(import) => Ok(go(cx.htmx, &pages::path(&cx, &import, ""))),
        Err(Failure::Error(Error::Invalid(errors))) => {
            let page = pages::new(&cx, app.config.upload_max, &errors);
            Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
        }
        Err(other) => Err(other),
    }
}

async fn brought(app: &App, cx: &Cx, request: Request) -> Result<Import> {
    let received = receive(app, cx.actor.account, request, Place::of_imports(app)).await?;
    bring(app, cx, received, None, false).await
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
    let choosing = chooses(loaded.import.state, asked.step == "columns");
    Ok(loaded.page(&app, &cx, choosing, None, &[]).await)
}

/// Whether the page shows the choice of columns.
fn chooses(state: State, asked: bool) -> bool {
    match state {
        State::Uploaded | State::Failed => true,
        State::Checked => asked,
        _ => false,
    }
}

/// `POST /a/{account}/imports/{id}/check`: takes the choices that the form holds, and checks.
pub(crate) async fn check(
    Shared(app): Shared<App>,
    cx: Cx,
    Id(id): Id<ImportId>,
    Form(form): Form<Vec<(String, String)>>,
) -> Result<Response> {
    let told = |field: &str| form.iter().any(|(name, _)| name == field);
    if !told("columns") && !told("date_format") {
        return start(&app, &cx, id, true).await;
    }
    let loaded = load(&app, &cx, id).await?;
    let header = loaded.preview().await.map(|p| p.header).unwrap_or_default();
    let choice = match told("columns") {
        true => Choice::of(&form, &header),
        false => Choice::dates(&form, &loaded.import),
    };
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
        actions::choose(
            tx,
            &by,
            &kinds,
            id,
            &choice.source,
            &choice.columns,
            &header,
        )
    });
    chosen.await
}

/// `POST /a/{account}/imports/{id}/run`: imports, or goes on.
pub(crate) async fn run(
    Shared(app): Shared<App>,
    cx: Cx,
    Id(id): Id<ImportId>,
    Form(form): Form<Vec<(String, String)>>,
) -> Result<Response> {
    let again = form.iter().any(|(name, _)| name == "again");
    match tried(queue(&app, &cx, id, false, again).await)? {
        Ok(()) => Ok(go(cx.htmx, &cx.to(&format!("imports/{id}")))),
        Err(errors) => {
            let loaded = load(&app, &cx, id).await?;
            let choosing = chooses(loaded.import.state, false);
            let page = loaded.page(&app, &cx, choosing, None, &errors).await;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
        }
    }
}

async fn start(app: &App, cx: &Cx, id: ImportId, dry: bool) -> Result<Response> {
    queue(app, cx, id, dry, false).await?;
    Ok(go(cx.htmx, &cx.to(&format!("imports/{id}"))))
}

/// `POST /a/{account}/imports/{id}/removal`
pub(crate) async fn remove(
    Shared(app): Shared<App>,
    cx: Cx,
    Id(id): Id<ImportId>,
) -> Result<Response> {
    let by = cx.actor.clone();
    app.db.write(move |tx| actions::remove(tx, &by, id)).await?;
    let word = Flash::good(cx.l.t("import-removed"));
    Ok(go_with(&app, cx.htmx, &cx.to("imports"), &word))
}

/// `GET /a/{account}/imports/{id}/live`
pub(crate) async fn watch(
    Shared(app): Shared<App>,
    cx: Cx,
    Id(id): Id<ImportId>,
    before: Before,
) -> Result<Response> {
    let look = move |tx: &Tx<'_>, cx: &Cx| {
        let import = actions::get(tx, &cx.actor, id)?;
        Ok(live::progress(cx, &import))
    };
    progress::watch(&app, &cx, "import", before, look).await
}

/// `GET /a/{account}/imports/{id}/refused.csv`
pub(crate) async fn refused(
    Shared(app): Shared<App>,
    cx: Cx,
    Id(id): Id<ImportId>,
) -> Result<Response> {
    let (by, scope) = (cx.actor.clone(), cx.actor.may(Permission::ImportsRun)?);
    let import = app.db.read(move |tx| actions::get(tx, &by, id)).await?;
    identity::audit::read(&app, &cx.actor, "export", "import", &[id.0]);
    let header = load::header(&app, cx.actor.account, &import).await;
    Ok(refused::file(&app, &cx, &scope, &import, header))
}
