//! Schedules for programs.

use super::{actions, words};
use crate::queue;
use ::web::{App, Cursor, Cx, Doc, Id, Json, List, Locale, Page, Result};
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};
use base::{Error, Permission, Timestamp};
use jobs::planned::{self, Planned};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// A schedule as the API shows it.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Schedule)]
pub(crate) struct Shown {
    /// What it is called in its account, for example `rfm`.
    key: String,
    /// The kind of job that it queues, for example `trade.rfm`.
    name: String,
    /// The same in words of the caller's language.
    title: String,
    /// When it comes, in words of the caller's language, in its own zone.
    when: String,
    /// Minute, hour, day of the month, month, day of the week.
    cron: String,
    /// The IANA zone in which these are meant.
    time_zone: String,
    paused: bool,
    /// Null while it is paused.
    #[schema(value_type = Option<String>, format = DateTime)]
    next_at: Option<Timestamp>,
    /// When it queued a job last; until the first one, when its time came last and nothing was to do.
    #[schema(value_type = Option<String>, format = DateTime)]
    last_at: Option<Timestamp>,
    /// Whether nothing was to do then, and it has not queued a job yet.
    idle: bool,
    /// How that job stands, as long as it is kept: `dead`, `waiting`, `running`, `done` or `discarded`.
    last_state: Option<&'static str>,
    /// Why it failed.
    last_reason: Option<String>,
}

fn shown(l: &Locale, one: Planned) -> Shown {
    Shown {
        title: queue::words(l, &one.name),
        when: words::when(l, &one.cron),
        key: one.key,
        name: one.name,
        cron: one.cron,
        time_zone: one.zone,
        paused: one.paused_at.is_some(),
        next_at: one.next_at,
        last_at: one.last_at,
        idle: one.idle,
        last_state: one.last_state.map(|state| state.as_str()),
        last_reason: one.last_reason,
    }
}

/// `GET /api/v1/schedules`
pub(crate) async fn index(State(app): State<App>, cx: Cx, part: Page) -> Result<Json<List<Shown>>> {
    let (by, after) = (cx.actor.clone(), part.place::<String>()?);
    let limit = part.limit as usize + 1;
    let read = app.db.read(move |tx| {
        let scope = by.may(Permission::AccountManage)?;
        let after = after.as_deref().unwrap_or_default();
        Ok::<_, Error>(planned::list(tx, &scope, after, limit)?)
    });
    let found = List::of(read.await?, &part, |one| Cursor::new(&one.key));
    Ok(Json(found.map(|one| shown(&cx.l, one))))
}

pub(crate) fn index_doc() -> Doc {
    Doc::new("Schedules", "List what the account does by itself, by key")
        .page()
        .answers::<List<Shown>>(200)
}

/// `GET /api/v1/schedules/{key}`
pub(crate) async fn show(
    State(app): State<App>,
    cx: Cx,
    Id(key): Id<String>,
) -> Result<Json<Shown>> {
    let by = cx.actor.clone();
    let read = app.db.read(move |tx| {
        let scope = by.may(Permission::AccountManage)?;
        planned::one(tx, &scope, &key)
    });
    Ok(Json(shown(&cx.l, read.await?)))
}

pub(crate) fn show_doc() -> Doc {
    Doc::new("Schedules", "One schedule").answers::<Shown>(200)
}

/// What can be changed of a schedule.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = ScheduleChange)]
pub(crate) struct Change {
    /// Whether it rests.
    paused: bool,
}

/// `PATCH /api/v1/schedules/{key}`: what it is already changes nothing.
pub(crate) async fn change(
    State(app): State<App>,
    cx: Cx,
    Id(key): Id<String>,
    Json(sent): Json<Change>,
) -> Result<Json<Shown>> {
    let by = cx.actor.clone();
    let written = app.db.write(move |tx| {
        let scope = by.may(Permission::AccountManage)?;
        let now = planned::one(tx, &scope, &key)?;
        match (sent.paused, now.paused_at.is_some()) {
            (true, false) => actions::pause(tx, &by, &key),
            (false, true) => actions::resume(tx, &by, &key),
            _ => Ok(now),
        }
    });
    let changed = written.await?;
    queue::moved(&app, &cx);
    Ok(Json(shown(&cx.l, changed)))
}

pub(crate) fn change_doc() -> Doc {
    Doc::new("Schedules", "Pause a schedule, or let it go on")
        .detail("It goes on from its next time: what came to pass while it was paused is left out.")
        .body::<Change>()
        .answers::<Shown>(200)
}

/// `POST /api/v1/schedules/{key}/run`
pub(crate) async fn run(State(app): State<App>, cx: Cx, Id(key): Id<String>) -> Result<Response> {
    let by = cx.actor.clone();
    let queued = app.db.write(move |tx| actions::run(tx, &by, &key)).await?;
    queue::moved(&app, &cx);
    Ok((StatusCode::ACCEPTED, Json(shown(&cx.l, queued))).into_response())
}

pub(crate) fn run_doc() -> Doc {
    Doc::new("Schedules", "Let the job of a schedule run now")
        .detail(
            "Also while it is paused; its times stay. 409 with the code `job-again-waiting` when its last job is \
             not over.",
        )
        .answers::<Shown>(202)
}
