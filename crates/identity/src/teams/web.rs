//! Teams over HTTP.

use super::api::meant;
use super::model::{NewTeam, Team};
use super::pages::{self, One, Page};
use super::{actions, store};
use crate::audit::{self, LastChange};
use crate::members;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use base::{Actor, Error, FieldError, Permission, TeamId, UserId};
use db::Tx;
use serde::Deserialize;
use web::etag::{self, IfMatch};
use web::flash::Flash;
use web::meanwhile::{self, Back};
use web::{App, Cx, Failure, Form, Id, Path, Result};

/// Members that the choice of a team's page offers.
const CHOICE_MAX: u32 = 1_000;

/// `GET /a/{account}/settings/teams`.
pub(crate) async fn list(State(app): State<App>, cx: Cx) -> Result<Response> {
    list_page(&app, &cx, StatusCode::OK, Page::default()).await
}

async fn list_page(app: &App, cx: &Cx, status: StatusCode, page: Page) -> Result<Response> {
    let scope = cx.actor.may(Permission::AccountManage)?;
    let tree = app.db.read(move |tx| store::tree(tx, &scope)).await?;
    let page = Page { tree, ..page };
    Ok((status, pages::list(cx, &page)).into_response())
}

/// A team's name and its place, as the forms send them.
#[derive(Clone, Deserialize)]
pub(crate) struct Sent {
    pub(super) name: String,
    #[serde(default)]
    pub(super) parent: String,
    /// What the form showed, and whose should stay; empty for a new one.
    #[serde(flatten)]
    sent: meanwhile::Sent,
}

impl Sent {
    /// The same with what the team is called and stands below now, wherever `theirs` says so.
    fn with(mut self, now: &Team, theirs: impl Fn(&str) -> bool) -> Self {
        if theirs("name") {
            self.name.clone_from(&now.name);
        }
        if theirs("parent") {
            self.parent = now.parent.map(|id| id.to_string()).unwrap_or_default();
        }
        self
    }

    fn team(&self) -> std::result::Result<NewTeam, Error> {
        let parent = match self.parent.as_str() {
            "" => None,
            id => Some(
                id.parse()
                    .map_err(|_| Error::invalid("parent", "team-unknown", ""))?,
            ),
        };
        Ok(NewTeam {
            name: self.name.clone(),
            parent,
        })
    }
}

/// `POST /a/{account}/settings/teams`.
pub(crate) async fn create(
    State(app): State<App>,
    cx: Cx,
    Form(sent): Form<Sent>,
) -> Result<Response> {
    let (by, new) = (cx.actor.clone(), sent.clone());
    let made = app
        .db
        .write(move |tx| actions::create(tx, &by, &new.team()?));
    let errors = match web::tried(made.await)? {
        Ok(id) => return Ok(done(&app, &cx, &one_of(id), "teams-made")),
        Err(errors) => errors,
    };
    let page = Page {
        name: sent.name,
        errors,
        ..Page::default()
    };
    list_page(&app, &cx, StatusCode::UNPROCESSABLE_ENTITY, page).await
}

fn one_of(id: TeamId) -> String {
    format!("settings/teams/{id}")
}

/// `GET /a/{account}/settings/teams/{id}`.
pub(crate) async fn show(State(app): State<App>, cx: Cx, Id(id): Id<TeamId>) -> Result<Response> {
    let by = cx.actor.clone();
    let one = app.db.read(move |tx| load(tx, &by, id)).await?;
    Ok(pages::one(&cx, &one).into_response())
}

fn load(tx: &Tx<'_>, by: &Actor, id: TeamId) -> std::result::Result<One, Error> {
    let scope = by.may(Permission::AccountManage)?;
    let tree = store::tree(tx, &scope)?;
    let team = tree.get(id).ok_or(Error::NotFound("team"))?.clone();
    let inside = store::members(tx, &scope, id)?;
    let mut others = members::store::list(tx, &scope, None, CHOICE_MAX)?;
    others.retain(|m| inside.iter().all(|one| one.id != m.id));
    Ok(One {
        last: audit::last_change(tx, &scope, ("team", id.0), None)?,
        team,
        tree,
        inside,
        others,
        typed: None,
        back: Back::default(),
    })
}

/// `POST /a/{account}/settings/teams/{id}`.
pub(crate) async fn change(
    State(app): State<App>,
    cx: Cx,
    Id(id): Id<TeamId>,
    Form(sent): Form<Sent>,
) -> Result<Response> {
    let faults = match save(&app, &cx, id, sent.clone()).await? {
        Ok(()) => return Ok(done(&app, &cx, "settings/teams", "teams-changed")),
        Err(faults) => faults,
    };
    let by = cx.actor.clone();
    let one = app.db.read(move |tx| load(tx, &by, id)).await?;
    let parts = pages::parts(&cx.l, &one, Some(&sent));
    let said = LastChange::said(one.last.as_ref(), &cx);
    let back = Back::new(faults, said, &sent.sent, parts);
    let typed = sent.with(&one.team, |part| back.took_over(part));
    let one = One {
        typed: Some(typed),
        back,
        ..one
    };
    Ok((one.back.status(), pages::one(&cx, &one)).into_response())
}

/// Whether it was saved, or what its form says.
async fn save(
    app: &App,
    cx: &Cx,
    id: TeamId,
    sent: Sent,
) -> Result<std::result::Result<(), Option<Vec<FieldError>>>> {
    let by = cx.actor.clone();
    let changed = app.db.write(move |tx| {
        let told = sent.sent.clone();
        meant(tx, &by, id, &IfMatch::of_form(told.version()))?;
        told.decided()?;
        let tree = store::tree(tx, &by.may(Permission::AccountManage)?)?;
        let now = tree.get(id).ok_or(Error::NotFound("team"))?;
        let sent = sent.clone().with(now, |part| told.takes_theirs(part));
        Ok::<_, Failure>(actions::change(tx, &by, id, &sent.team()?)?)
    });
    Ok(etag::meant(changed.await)?.done())
}

/// `POST /a/{account}/settings/teams/{id}/removal`.
pub(crate) async fn remove_team(
    State(app): State<App>,
    cx: Cx,
    Id(id): Id<TeamId>,
) -> Result<Response> {
    let by = cx.actor.clone();
    app.db.write(move |tx| actions::delete(tx, &by, id)).await?;
    Ok(done(&app, &cx, "settings/teams", "teams-removed"))
}

#[derive(Deserialize)]
pub(crate) struct Who {
    user: UserId,
}

/// `POST /a/{account}/settings/teams/{id}/members`.
pub(crate) async fn add(
    State(app): State<App>,
    cx: Cx,
    Id(id): Id<TeamId>,
    Form(who): Form<Who>,
) -> Result<Response> {
    let by = cx.actor.clone();
    app.db
        .write(move |tx| actions::add(tx, &by, id, who.user))
        .await?;
    Ok(done(&app, &cx, &one_of(id), "teams-added"))
}

/// `POST /a/{account}/settings/teams/{id}/members/removal`.
pub(crate) async fn take_out(
    State(app): State<App>,
    cx: Cx,
    Id(id): Id<TeamId>,
    Form(who): Form<Who>,
) -> Result<Response> {
    let by = cx.actor.clone();
    let user = who.user;
    app.db
        .write(move |tx| actions::remove(tx, &by, id, user))
        .await?;
    crate::forget(&app);
    let undo = cx.to(&format!("{}/members/{user}/restoration", one_of(id)));
    let word = Flash::good(cx.l.t("teams-taken-out")).undo(undo);
    Ok(web::go_with(&app, cx.htmx, &cx.to(&one_of(id)), &word))
}

/// `POST /a/{account}/settings/teams/{id}/members/{user}/restoration`.
pub(crate) async fn put_back(
    State(app): State<App>,
    cx: Cx,
    Path((_, id, user)): Path<(String, TeamId, UserId)>,
) -> Result<Response> {
    let by = cx.actor.clone();
    app.db
        .write(move |tx| actions::add(tx, &by, id, user))
        .await?;
    Ok(done(&app, &cx, &one_of(id), "teams-put-back"))
}

fn done(app: &App, cx: &Cx, path: &str, word: &str) -> Response {
    crate::forget(app);
    let word = Flash::good(cx.l.t(word));
    web::go_with(app, cx.htmx, &cx.to(path), &word)
}

/// The teams that one may stand below, indented by level; `id` itself and those below it are left out.
pub(super) fn places(page: &super::model::Tree, id: Option<TeamId>) -> Vec<(String, String)> {
    let own = id
        .map(|id| page.with_those_below(&[id]))
        .unwrap_or_default();
    let named = |(level, team): (usize, &Team)| {
        let name = format!("{}{}", "\u{2003}".repeat(level), team.name);
        (team.id.to_string(), name)
    };
    let order = page.in_order().into_iter();
    order
        .filter(|(_, team)| !own.contains(&team.id))
        .map(named)
        .collect()
}
