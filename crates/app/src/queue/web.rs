//! Background work for browsers.

use super::{actions, live, pages};
use ::web::flash::Flash;
use ::web::sse::Before;
use ::web::{App, Cursor, Cx, Form, Id, List, Page, Query, Result, go_with};
use axum::extract::State as Shared;
use axum::response::Response;
use base::{Error, JobId, Permission};
use jobs::queue::{self, Shown, State};
use maud::Markup;
use serde::Deserialize;

#[derive(Deserialize)]
pub(crate) struct Asked {
    #[serde(default)]
    state: String,
}

/// `GET /a/{account}/admin/jobs`
pub(crate) async fn index(
    Shared(app): Shared<App>,
    cx: Cx,
    Query(asked): Query<Asked>,
    part: Page,
) -> Result<Markup> {
    let state = state(&asked.state)?;
    let found = list(&app, &cx, state, &part).await?;
    let place = |job: &Shown| Cursor::new(&(job.updated_at, job.id));
    let about = about(&app, &cx).await?;
    let page = pages::Listed {
        cx: &cx,
        now: app.clock.now(),
        state,
        jobs: &List::of(found, &part, place),
        about: &about,
    };
    Ok(pages::index(&page))
}

async fn about(app: &App, cx: &Cx) -> Result<pages::About> {
    let by = cx.actor.clone();
    let about = app.db.read(move |tx| {
        let scope = by.may(Permission::AccountManage)?;
        Ok::<_, Error>(pages::About {
            counts: queue::counts(tx, &scope)?,
            kinds: queue::dead_kinds(tx, &scope)?,
            digest: queue::digest(tx, &scope)?,
        })
    });
    Ok(about.await?)
}

/// The state that an address names; none means those that need a person.
pub(super) fn state(name: &str) -> Result<State> {
    match name {
        "" => Ok(State::Dead),
        name => State::named(name)
            .ok_or_else(|| Error::invalid("state", "job-state-unknown", name).into()),
    }
}

/// One more than the part holds, for `List::of`.
pub(super) async fn list(app: &App, cx: &Cx, state: State, part: &Page) -> Result<Vec<Shown>> {
    let (by, place, limit) = (cx.actor.clone(), part.place()?, part.limit as usize + 1);
    let found = app.db.read(move |tx| {
        let scope = by.may(Permission::AccountManage)?;
        Ok::<_, Error>(queue::list(tx, &scope, state, place, limit)?)
    });
    Ok(found.await?)
}

/// One job; that somebody saw what it was given is recorded.
pub(super) async fn one(app: &App, cx: &Cx, id: JobId) -> Result<Shown> {
    let by = cx.actor.clone();
    let found = app.db.read(move |tx| {
        let scope = by.may(Permission::AccountManage)?;
        queue::one(tx, &scope, id)
    });
    let job = found.await?;
    identity::audit::read(app, &cx.actor, "view", "job", &[id.0]);
    Ok(job)
}

/// After a change: the worker looks, and so do the open pages.
pub(crate) fn moved(app: &App, cx: &Cx) {
    if let Some(wake) = app.find::<records::imports::Wake>() {
        (wake.0)();
    }
    app.nudge(cx.actor.account, super::TOPIC, None);
}

/// `GET /a/{account}/admin/jobs/{id}`
pub(crate) async fn show(Shared(app): Shared<App>, cx: Cx, Id(id): Id<JobId>) -> Result<Markup> {
    let job = one(&app, &cx, id).await?;
    Ok(pages::one(&cx, &job))
}

/// What a form says besides the job in its address.
#[derive(Deserialize)]
pub(crate) struct Told {
    /// The kind of which all are meant.
    #[serde(default)]
    name: String,
    /// The list in which the button stood.
    #[serde(default)]
    from: String,
}

/// `POST /a/{account}/admin/jobs/{id}/retry`
pub(crate) async fn retry(
    Shared(app): Shared<App>,
    cx: Cx,
    Id(id): Id<JobId>,
    Form(told): Form<Told>,
) -> Result<Response> {
    let by = cx.actor.clone();
    app.db.write(move |tx| actions::retry(tx, &by, id)).await?;
    let word = Flash::good(cx.l.t("jobs-retried"));
    Ok(back(&app, &cx, state(&told.from)?, &word))
}

/// `POST /a/{account}/admin/jobs/retry`: all dead ones of a kind.
pub(crate) async fn retry_all(
    Shared(app): Shared<App>,
    cx: Cx,
    Form(told): Form<Told>,
) -> Result<Response> {
    let (by, name) = (cx.actor.clone(), told.name);
    let many = app
        .db
        .write(move |tx| actions::retry_all(tx, &by, &name))
        .await?;
    let n = i64::try_from(many).unwrap_or(i64::MAX);
    let word = cx.l.tx("jobs-retried-all", &[("n", n.into())]);
    Ok(back(&app, &cx, State::Dead, &Flash::good(word)))
}

/// `POST /a/{account}/admin/jobs/{id}/removal`
pub(crate) async fn remove(
    Shared(app): Shared<App>,
    cx: Cx,
    Id(id): Id<JobId>,
) -> Result<Response> {
    let by = cx.actor.clone();
    let was = app.db.write(move |tx| actions::discard(tx, &by, id));
    let state = was.await?.state;
    let undo = cx.to(&format!("admin/jobs/{id}/restoration"));
    let word = Flash::good(cx.l.t("jobs-discarded")).undo(undo);
    Ok(back(&app, &cx, state, &word))
}

/// `POST /a/{account}/admin/jobs/{id}/restoration`
pub(crate) async fn restore(
    Shared(app): Shared<App>,
    cx: Cx,
    Id(id): Id<JobId>,
) -> Result<Response> {
    let by = cx.actor.clone();
    let restored = app.db.write(move |tx| actions::restore(tx, &by, id));
    let state = restored.await?.state;
    Ok(back(
        &app,
        &cx,
        state,
        &Flash::good(cx.l.t("jobs-restored")),
    ))
}

/// On to the list of a state.
fn back(app: &App, cx: &Cx, state: State, word: &Flash) -> Response {
    moved(app, cx);
    let path = cx.to(&format!("admin/jobs?state={}", state.as_str()));
    go_with(app, cx.htmx, &path, word)
}

#[derive(Deserialize)]
pub(crate) struct Seen {
    #[serde(default)]
    seen: String,
}

/// `GET /a/{account}/admin/jobs/live`
pub(crate) async fn watch(
    Shared(app): Shared<App>,
    cx: Cx,
    Query(seen): Query<Seen>,
    before: Before,
) -> Result<Response> {
    Ok(live::answer(&app, &cx, seen.seen, before))
}
