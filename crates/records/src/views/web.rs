//! Views for browsers.

use super::actions::{self, Way};
use super::api::version;
use super::bar::manage;
use super::input::{Change, NewView};
use super::model::{Listed, View, Visibility};
use super::opened::address;
use super::pages::{self, All, New, One, Typed};
use super::reader::Reader;
use super::{defaults, rules, store};
use ::web::etag::{self, IfMatch};
use ::web::flash::Flash;
use ::web::meanwhile::Back;
use ::web::{App, Cx, Failure, Form, Id, Query, Result, links, tried};
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};
use base::{Error, FieldError, Uuid};
use db::Tx;
use identity::audit::{self, LastChange};
use identity::members::colleagues;
use identity::teams::lookup;
use serde::Deserialize;
use std::collections::HashMap;

type Tried<T> = std::result::Result<T, Error>;

/// Of which list: people unless told.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    #[serde(rename = "type")]
    of: String,
    view: String,
    way: String,
}

impl Asked {
    fn of(&self) -> Listed {
        self.of.parse().unwrap_or(Listed::People)
    }
}

/// `GET /a/{account}/views`
pub(crate) async fn index(
    State(app): State<App>,
    cx: Cx,
    Query(asked): Query<Asked>,
) -> Result<Response> {
    let (known, reader, of) = (app.clone(), cx.clone(), asked.of());
    let read = app.db.read(move |tx| all(&known, tx, &reader, of));
    Ok(pages::all(&cx, &read.await?).into_response())
}

fn all(app: &App, tx: &Tx<'_>, cx: &Cx, of: Listed) -> Tried<All> {
    let reader = Reader::of(tx, cx, of)?;
    let mut own = match reader.me {
        Some(me) => store::of_owner(tx, &reader.scope, of, Some(me))?,
        None => Vec::new(),
    };
    let mut deleted = own.clone();
    own.retain(|view| view.deleted_at.is_none());
    deleted.retain(|view| view.deleted_at.is_some());
    let offered = reader.offered(tx, of)?;
    let others: Vec<&View> = offered.iter().collect();
    let every: Vec<View> = own.iter().chain(&offered).cloned().collect();
    let sees = |of: &Listed| cx.may(of.needs()) && rules::list(app, tx, cx, *of).is_ok();
    Ok(All {
        of,
        lists: Listed::ALL.iter().copied().filter(sees).collect(),
        owners: actions::owners(tx, &reader.scope, &others)?,
        teams: teams(tx, &reader, true)?,
        choices: defaults::choices(app, tx, cx, of, &every)?,
        chosen: defaults::of(tx, cx, &reader, of)?.mine.unwrap_or_default(),
        own,
        offered,
        deleted,
    })
}

/// Teams by value and name: all, or those with which the reader may share.
fn teams(tx: &Tx<'_>, reader: &Reader, all: bool) -> Tried<Vec<(String, String)>> {
    let teams = lookup::all(tx, &reader.scope)?.into_iter();
    let offered = teams.filter(|team| all || reader.manages || reader.teams.contains(&team.id));
    Ok(offered
        .map(|team| (team.id.to_string(), team.name))
        .collect())
}

/// The names of colleagues.
fn names(tx: &Tx<'_>, reader: &Reader) -> Tried<HashMap<Uuid, String>> {
    let all = colleagues::all(tx, &reader.scope)?.into_iter();
    Ok(all.map(|one| (one.id.0, one.name)).collect())
}

/// `GET /a/{account}/views/new`
pub(crate) async fn new(
    State(app): State<App>,
    cx: Cx,
    Query(typed): Query<Typed>,
) -> Result<Response> {
    let page = blank(&app, &cx, typed, Vec::new()).await?;
    Ok(pages::new(&cx, &page).into_response())
}

async fn blank(app: &App, cx: &Cx, typed: Typed, errors: Vec<FieldError>) -> Result<New> {
    let (known, cx) = (app.clone(), cx.clone());
    let of: Listed = typed.of.parse().unwrap_or(Listed::People);
    let read = app.db.read(move |tx| {
        let reader = Reader::of(tx, &cx, of)?;
        let list = rules::list(&known, tx, &cx, of)?;
        let teams = reader.shares.then(|| teams(tx, &reader, false));
        Ok::<_, Error>(New {
            of,
            filter: list.spec.fields.parse(&typed.filter).ok(),
            fields: list.spec.fields.clone(),
            names: names(tx, &reader)?,
            teams: teams.transpose()?,
            typed: typed.clone(),
            errors: errors.clone(),
        })
    });
    Ok(read.await?)
}

/// Who is to see it, as the form's one choice says it.
fn visibility(typed: &Typed) -> (String, Option<base::TeamId>) {
    match typed.visibility.split_once(':') {
        Some((word, team)) => (word.to_owned(), team.parse().ok()),
        None if typed.visibility.is_empty() => (Visibility::Private.as_str().to_owned(), None),
        None => (typed.visibility.clone(), None),
    }
}

/// `POST /a/{account}/views`
pub(crate) async fn create(
    State(app): State<App>,
    cx: Cx,
    Form(typed): Form<Typed>,
) -> Result<Response> {
    let (known, asking) = (app.clone(), cx.clone());
    let wanted = wanted(&typed);
    let made = app
        .db
        .write(move |tx| actions::create(tx, &known, &asking, &wanted));
    match in_form(made.await)? {
        Ok(view) => Ok(opened(&app, &cx, &view, "views-saved")),
        Err(errors) => {
            let page = blank(&app, &cx, typed, errors).await?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, pages::new(&cx, &page)).into_response())
        }
    }
}

fn wanted(typed: &Typed) -> NewView {
    let (visibility, team) = visibility(typed);
    NewView {
        of: typed.of.clone(),
        name: typed.name.clone(),
        description: typed.description.clone(),
        filter: Some(typed.filter.as_str().into()),
        sort: Some(typed.sort.clone()),
        columns: links::words(&typed.columns),
        visibility,
        team,
    }
}

/// What the form can show: wrong fields, and that there is no room, above all of them.
fn in_form<T>(outcome: Tried<T>) -> Result<std::result::Result<T, Vec<FieldError>>> {
    match outcome {
        Err(Error::Conflict(code)) => Ok(Err(vec![FieldError {
            field: String::new(),
            code,
            detail: String::new(),
        }])),
        other => tried(other),
    }
}

fn load(app: &App, tx: &Tx<'_>, cx: &Cx, id: Uuid) -> Tried<One> {
    let (view, may_change) = actions::get(tx, cx, id)?;
    let reader = Reader::of(tx, cx, view.of)?;
    let list = rules::list(app, tx, cx, view.of)?;
    // Who may not share still keeps a view as it is shared.
    let shares = reader.shares || view.visibility != Visibility::Private;
    let teams = shares.then(|| teams(tx, &reader, view.visibility.team().is_some()));
    let mut owners = actions::owners(tx, &reader.scope, &[&view])?;
    let owner = view.owner.filter(|owner| reader.me != Some(*owner));
    let wished = defaults::of(tx, cx, &reader, view.of)?.mine;
    Ok(One {
        may_change: may_change && cx.eyes.is_none(),
        fields: list.spec.fields.clone(),
        names: names(tx, &reader)?,
        teams: teams.transpose()?,
        owner: owner.and_then(|owner| owners.remove(&owner)),
        link: link(app, cx, &view),
        is_default: wished == Some(id.to_string()),
        last: audit::last_change(tx, &reader.scope, ("view", id), None)?,
        typed: None,
        back: Back::default(),
        view,
    })
}

/// The whole address that opens a view, to be sent to somebody.
fn link(app: &App, cx: &Cx, view: &View) -> String {
    let open = address(cx, view.of, &view.id.to_string());
    format!("{}{open}", app.config.public_url)
}

/// `GET /a/{account}/views/{id}`
pub(crate) async fn show(State(app): State<App>, cx: Cx, Id(id): Id<Uuid>) -> Result<Response> {
    let (known, reader) = (app.clone(), cx.clone());
    let read = app.db.read(move |tx| load(&known, tx, &reader, id));
    Ok(pages::one(&cx, &read.await?).into_response())
}

/// `POST /a/{account}/views/{id}`
pub(crate) async fn change(
    State(app): State<App>,
    cx: Cx,
    Id(id): Id<Uuid>,
    Form(typed): Form<Typed>,
) -> Result<Response> {
    let faults = match save(&app, &cx, id, typed.clone()).await? {
        Ok(view) => return Ok(opened(&app, &cx, &view, "views-saved")),
        Err(faults) => faults,
    };
    let (known, reader) = (app.clone(), cx.clone());
    let one = app.db.read(move |tx| load(&known, tx, &reader, id)).await?;
    let said = LastChange::said(one.last.as_ref(), &cx);
    let now = pages::parts(&cx, &one, Some(&typed));
    let back = Back::new(faults, said, &typed.sent, now);
    let typed = typed.with(&one.view, |part| back.took_over(part));
    let page = One {
        typed: Some(typed),
        back,
        ..one
    };
    Ok((page.back.status(), pages::one(&cx, &page)).into_response())
}

/// Whether it was saved, or what its form says.
async fn save(
    app: &App,
    cx: &Cx,
    id: Uuid,
    typed: Typed,
) -> Result<std::result::Result<View, Option<Vec<FieldError>>>> {
    let (known, cx) = (app.clone(), cx.clone());
    let changed = app.db.write(move |tx| {
        let told = typed.sent.clone();
        let (now, _) = actions::get(tx, &cx, id)?;
        IfMatch::of_form(told.version()).check(&version(&now))?;
        told.decided()?;
        let typed = typed.clone().with(&now, |part| told.takes_theirs(part));
        Ok::<_, Failure>(actions::change(tx, &known, &cx, id, &renamed(typed))?)
    });
    Ok(etag::meant(changed.await)?.done())
}

/// Name, description and who sees it, as the form has them; who may not share has no such choice in it.
fn renamed(typed: Typed) -> Change {
    let has_choice = !typed.visibility.is_empty();
    let (word, team) = visibility(&typed);
    Change {
        name: Some(typed.name),
        description: Some(typed.description),
        visibility: has_choice.then_some(word),
        team,
        ..Change::default()
    }
}

/// What a list shows now.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Content {
    filter: String,
    sort: String,
    columns: String,
}

/// `POST /a/{account}/views/{id}/content`
pub(crate) async fn put_content(
    State(app): State<App>,
    cx: Cx,
    Id(id): Id<Uuid>,
    Form(sent): Form<Content>,
) -> Result<Response> {
    let (known, asking) = (app.clone(), cx.clone());
    let wanted = Change {
        filter: Some(Some(sent.filter.into())),
        sort: Some(Some(sent.sort)),
        columns: Some(links::words(&sent.columns)),
        ..Change::default()
    };
    let saved = app
        .db
        .write(move |tx| actions::change(tx, &known, &asking, id, &wanted));
    Ok(opened(&app, &cx, &saved.await?, "views-saved"))
}

/// `POST /a/{account}/views/{id}/move`
pub(crate) async fn shift(
    State(app): State<App>,
    cx: Cx,
    Id(id): Id<Uuid>,
    Form(sent): Form<Asked>,
) -> Result<Response> {
    let asking = cx.clone();
    let way = match sent.way.as_str() {
        "down" => Way::Down,
        _ => Way::Up,
    };
    let moved = app.db.write(move |tx| actions::shift(tx, &asking, id, way));
    let of = moved.await?.of;
    Ok(::web::go(cx.htmx, &manage(&cx, of)))
}

/// `POST /a/{account}/views/{id}/removal`
pub(crate) async fn remove(State(app): State<App>, cx: Cx, Id(id): Id<Uuid>) -> Result<Response> {
    let asking = cx.clone();
    let gone = app.db.write(move |tx| actions::delete(tx, &asking, id));
    let gone = gone.await?;
    let said =
        cx.l.tx("views-gone", &[("name", gone.name.as_str().into())]);
    let word = Flash::good(said).undo(cx.to(&format!("views/{id}/restoration")));
    let list = cx.to(gone.of.path());
    Ok(::web::go_with(&app, cx.htmx, &list, &word))
}

/// `POST /a/{account}/views/{id}/restoration`
pub(crate) async fn restore(State(app): State<App>, cx: Cx, Id(id): Id<Uuid>) -> Result<Response> {
    let asking = cx.clone();
    let back = app.db.write(move |tx| actions::restore(tx, &asking, id));
    Ok(opened(&app, &cx, &back.await?, "views-back"))
}

/// `POST /a/{account}/views/{id}/default`
pub(crate) async fn make_default(
    State(app): State<App>,
    cx: Cx,
    Id(id): Id<Uuid>,
) -> Result<Response> {
    begin(&app, &cx, id, true).await
}

/// `POST /a/{account}/views/{id}/default/usual`
pub(crate) async fn end_default(
    State(app): State<App>,
    cx: Cx,
    Id(id): Id<Uuid>,
) -> Result<Response> {
    begin(&app, &cx, id, false).await
}

async fn begin(app: &App, cx: &Cx, id: Uuid, on: bool) -> Result<Response> {
    let (known, asking) = (app.clone(), cx.clone());
    let view = app.db.write(move |tx| {
        let (view, _) = actions::get(tx, &asking, id)?;
        let wanted = if on { id.to_string() } else { String::new() };
        defaults::set_mine(tx, &known, &asking, (view.of, &wanted))?;
        Ok::<_, Error>(view)
    });
    let view = view.await?;
    let word = if on {
        "views-default-set"
    } else {
        "views-default-unset"
    };
    Ok(opened(app, cx, &view, word))
}

/// `POST /a/{account}/views/default`
pub(crate) async fn choose_default(
    State(app): State<App>,
    cx: Cx,
    Form(sent): Form<Asked>,
) -> Result<Response> {
    let (known, asking, of) = (app.clone(), cx.clone(), sent.of());
    let set = app
        .db
        .write(move |tx| defaults::set_mine(tx, &known, &asking, (of, &sent.view)));
    set.await?;
    let word = Flash::good(cx.l.t("views-default-kept"));
    Ok(::web::go_with(&app, cx.htmx, &manage(&cx, of), &word))
}

/// To the list with the view open, and a word.
fn opened(app: &App, cx: &Cx, view: &View, word: &str) -> Response {
    let said = cx.l.tx(word, &[("name", view.name.as_str().into())]);
    let open = address(cx, view.of, &view.id.to_string());
    ::web::go_with(app, cx.htmx, &open, &Flash::good(said))
}
