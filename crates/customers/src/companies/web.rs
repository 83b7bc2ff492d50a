//! Companies for browsers.

use super::model::Company;
use super::pages;
use super::{actions, record};
use crate::Registry;
use crate::activities::typed::Typed as WrittenDown;
use crate::interactions::Subject;
use crate::people::list as list_of;
use crate::people::list::of::Of;
use crate::profile::gone;
use crate::timeline::{self, Asked};
use ::web::flash::Flash;
use ::web::ui::Nav;
use ::web::{App, Cx, Form, Id, Page, Query, Result, go_with, tried};
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use base::{CompanyId, Error, FieldError};
use identity::audit;
use maud::Markup;
use serde::Deserialize;

/// Whether only those are shown whom the reader looks after: as addresses said it before there were views.
#[derive(Clone, Copy, Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Mine {
    mine: bool,
}

/// `GET /a/{account}/companies`
pub(crate) async fn index(
    State(app): State<App>,
    cx: Cx,
    part: Page,
    Query(mut asked): Query<list_of::Asked>,
    Query(before): Query<Mine>,
    Query(pairs): Query<Vec<(String, String)>>,
) -> Result<Response> {
    if before.mine {
        asked.view = "mine".to_owned();
    }
    list_of::web::answer(&app, &cx, Of::Companies, (&asked, &pairs), &part).await
}

/// `GET /a/{account}/companies/{id}`
pub(crate) async fn show(
    State(app): State<App>,
    cx: Cx,
    Id(id): Id<CompanyId>,
    part: Page,
    Query(asked): Query<Asked>,
) -> Result<Markup> {
    let (reader, registry, wanted) = (cx.clone(), app.get::<Registry>(), asked.clone());
    let record = app
        .db
        .read(move |tx| record::load(tx, &reader, &registry, id, &wanted, &part))
        .await?;
    let people = record.people.iter().map(|member| member.id.0);
    let people = people.chain(record.relations.people());
    audit::read_of(&app, &cx.actor, ("view", "company"), &[id.0], people);
    Ok(pages::show(&cx, &asked, &record))
}

/// What of the timeline the page shows already.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Seen {
    seen: String,
}

/// `GET /a/{account}/companies/{id}/live`
pub(crate) async fn watch(
    State(app): State<App>,
    cx: Cx,
    Id(id): Id<CompanyId>,
    Query(shown): Query<Seen>,
) -> Result<Response> {
    let of = Subject::Company(id);
    Ok(timeline::live::answer(&app, &cx, of, shown.seen).await?)
}

/// `POST /a/{account}/companies/{id}/log`
pub(crate) async fn write_down(
    State(app): State<App>,
    cx: Cx,
    Id(id): Id<CompanyId>,
    Form(typed): Form<WrittenDown>,
) -> Result<Response> {
    let written = typed.written(&app, &cx, Subject::Company(id)).await;
    if matches!(written, Err(Error::NotFound(_))) {
        return gone::log::<Company>(&app, &cx, id.0, &typed).await;
    }
    match tried(written)? {
        Ok(_) if cx.htmx => {
            let log = log(&app, &cx, id, &WrittenDown::default(), &[]).await?;
            let saved = Flash::good(cx.l.t("activity-saved"));
            Ok((saved.at_once(), log).into_response())
        }
        Ok(_) => Ok(back(&app, &cx, id, "activity-saved")),
        Err(errors) => {
            let log = log(&app, &cx, id, &typed, &errors).await?;
            Ok(timeline::pages::refused(&cx, Nav::Companies, log))
        }
    }
}

/// The part of the company's page that a new entry belongs to, with its timeline from the beginning.
async fn log(
    app: &App,
    cx: &Cx,
    id: CompanyId,
    typed: &WrittenDown,
    errors: &[FieldError],
) -> Result<Markup> {
    let (reader, registry) = (cx.clone(), app.get::<Registry>());
    let (asked, part) = (Asked::default(), Page::default());
    let record = app
        .db
        .read(move |tx| record::load(tx, &reader, &registry, id, &asked, &part))
        .await?;
    Ok(pages::log(cx, &Asked::default(), &record, typed, errors))
}

/// `GET /a/{account}/companies/{id}/delete`
pub(crate) async fn confirm_delete(
    State(app): State<App>,
    cx: Cx,
    Id(id): Id<CompanyId>,
) -> Result<Markup> {
    let by = cx.actor.clone();
    let company = app.db.read(move |tx| actions::get_to_delete(tx, &by, id));
    let company = company.await?;
    audit::read(&app, &cx.actor, "view", "company", &[id.0]);
    Ok(pages::confirm_delete(&cx, &company))
}

/// `POST /a/{account}/companies/{id}/delete`
pub(crate) async fn delete(
    State(app): State<App>,
    cx: Cx,
    Id(id): Id<CompanyId>,
) -> Result<Response> {
    let by = cx.actor.clone();
    app.db
        .write(move |tx| actions::delete(tx, &by, id, None))
        .await?;
    Ok(go_with(
        &app,
        cx.htmx,
        &cx.to("companies"),
        &Flash::good(cx.l.t("company-deleted")),
    ))
}

/// The company's page, with a word about what was done.
pub(super) fn back(app: &App, cx: &Cx, id: CompanyId, key: &str) -> Response {
    let path = cx.to(&format!("companies/{id}"));
    go_with(app, cx.htmx, &path, &Flash::good(cx.l.t(key)))
}
