//! Schedules for browsers.

use super::{actions, pages};
use crate::queue;
use ::web::flash::Flash;
use ::web::{App, Cx, Id, Result, go_with};
use axum::extract::State;
use axum::response::Response;
use base::{Error, Permission};
use jobs::planned;
use maud::Markup;

/// More than an account ever has.
const SHOWN_AT_MOST: usize = 200;

/// `GET /a/{account}/admin/jobs/schedules`
pub(crate) async fn index(State(app): State<App>, cx: Cx) -> Result<Markup> {
    let by = cx.actor.clone();
    let read = app.db.read(move |tx| {
        let scope = by.may(Permission::AccountManage)?;
        let all = planned::list(tx, &scope, "", SHOWN_AT_MOST)?;
        Ok::<_, Error>((all, jobs::queue::digest(tx, &scope)?))
    });
    let (all, digest) = read.await?;
    Ok(pages::index(&cx, &all, &digest, app.clock.now()))
}

/// `POST /a/{account}/admin/jobs/schedules/{key}/pause`
pub(crate) async fn pause(State(app): State<App>, cx: Cx, Id(key): Id<String>) -> Result<Response> {
    let by = cx.actor.clone();
    app.db
        .write(move |tx| actions::pause(tx, &by, &key))
        .await?;
    Ok(back(&app, &cx, "schedules-is-paused"))
}

/// `POST /a/{account}/admin/jobs/schedules/{key}/resumption`
pub(crate) async fn resume(
    State(app): State<App>,
    cx: Cx,
    Id(key): Id<String>,
) -> Result<Response> {
    let by = cx.actor.clone();
    app.db
        .write(move |tx| actions::resume(tx, &by, &key))
        .await?;
    Ok(back(&app, &cx, "schedules-resumed"))
}

/// `POST /a/{account}/admin/jobs/schedules/{key}/run`
pub(crate) async fn run(State(app): State<App>, cx: Cx, Id(key): Id<String>) -> Result<Response> {
    let by = cx.actor.clone();
    app.db.write(move |tx| actions::run(tx, &by, &key)).await?;
    Ok(back(&app, &cx, "jobs-retried"))
}

fn back(app: &App, cx: &Cx, word: &str) -> Response {
    queue::moved(app, cx);
    let word = Flash::good(cx.l.t(word));
    go_with(app, cx.htmx, &cx.to("admin/jobs/schedules"), &word)
}
