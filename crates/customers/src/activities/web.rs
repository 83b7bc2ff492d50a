//! Calls, meetings and visits in the browser: changed, taken away, brought back.

use super::api::meant;
use super::typed::Typed;
use super::{Activity, change, get, may_change, pages, remove, restore, taken_away};
use crate::companies;
use crate::people::lookup;
use ::web::etag::{self, IfMatch};
use ::web::flash::Flash;
use ::web::gone::{self, Gone};
use ::web::meanwhile::{Back, Faster};
use ::web::{App, Cx, Failure, Form, Id, Result, go_with, see};
use axum::extract::State;
use axum::response::{IntoResponse as _, Response};
use base::{ActivityId, Error, FieldError, Permission, Scope};
use db::{DbError, Tx};
use identity::audit::{self, LastChange};
use maud::Markup;

/// `GET /a/{account}/activities/{id}`: leads to the record with which it was.
pub(crate) async fn show(
    State(app): State<App>,
    cx: Cx,
    Id(id): Id<ActivityId>,
) -> Result<Response> {
    let by = cx.actor.clone();
    let activity = app.db.read(move |tx| get(tx, &by, id)).await?;
    Ok(see(&cx.to(&activity.page())))
}

/// It, the name of whom it was with, and who changed it last in words; that somebody saw it is noted.
async fn read(app: &App, cx: &Cx, id: ActivityId) -> Result<(Activity, String, Faster)> {
    let (by, told) = (cx.actor.clone(), cx.clone());
    let found = app.db.read(move |tx| {
        let activity = get(tx, &by, id)?;
        if !may_change(&by, &activity) {
            return Err(Error::Forbidden(Permission::AccountManage.as_str()));
        }
        let scope = by.may(Permission::PeopleRead)?;
        let name = name_of(tx, &scope, &activity)?;
        let last = audit::last_change(tx, &scope, ("activity", id.0), activity.updated_at)?;
        let said = LastChange::said(last.as_ref(), &told);
        Ok::<_, Error>((activity, name, said))
    });
    let (activity, name, said) = found.await?;
    let person = activity.person.map(|person| person.0);
    audit::read_of(app, &cx.actor, ("view", "activity"), &[id.0], person);
    Ok((activity, name, said))
}

fn name_of(tx: &Tx<'_>, scope: &Scope, a: &Activity) -> std::result::Result<String, DbError> {
    let name = match (a.person, a.company) {
        (Some(id), _) => lookup::names(tx, scope, &[id])?.remove(&id),
        (None, Some(id)) => companies::store::get(tx, scope, id)?.map(|c| c.name),
        (None, None) => None,
    };
    Ok(name.unwrap_or_default())
}

/// `GET /a/{account}/activities/{id}/edit`
pub(crate) async fn edit(State(app): State<App>, cx: Cx, Id(id): Id<ActivityId>) -> Result<Markup> {
    let (activity, name, _) = read(&app, &cx, id).await?;
    let typed = Typed::of(&activity, cx.l.zone());
    Ok(pages::edit(&cx, &activity, &name, &typed, &Back::default()))
}

/// `POST /a/{account}/activities/{id}/edit`
pub(crate) async fn update(
    State(app): State<App>,
    cx: Cx,
    Id(id): Id<ActivityId>,
    Form(typed): Form<Typed>,
) -> Result<Response> {
    let saved = save(&app, &cx, id, typed.clone()).await;
    if gone::met(&saved) {
        return taken_from(&app, &cx, id, &typed).await;
    }
    let faults = match saved? {
        Ok(a) => return Ok(back(&app, &cx, &a, &said(&cx, "activity-saved"))),
        Err(faults) => faults,
    };
    let (activity, name, who) = read(&app, &cx, id).await?;
    let parts = pages::parts(&cx, &activity, Some(&typed));
    let form = Back::new(faults, who, &typed.sent, parts);
    let now = Typed::of(&activity, cx.l.zone());
    let typed = typed.with(&now, |part| form.took_over(part));
    let page = pages::edit(&cx, &activity, &name, &typed, &form);
    Ok((form.status(), page).into_response())
}

/// What is left of the form of one that somebody took away meanwhile.
async fn taken_from(app: &App, cx: &Cx, id: ActivityId, typed: &Typed) -> Result<Response> {
    let (by, told) = (cx.actor.clone(), cx.clone());
    let read = app.db.read(move |tx| {
        let (activity, keeps) = taken_away(tx, &by, id)?;
        let scope = by.may(Permission::PeopleRead)?;
        let name = name_of(tx, &scope, &activity)?;
        let removal = audit::removal(tx, &scope, ("activity", id.0))?;
        let said = removal.map_or_else(|| told.l.t("ui-gone"), |removal| removal.said(&told));
        Ok::<_, Error>((activity, keeps, name, said))
    });
    let (activity, keeps, name, said) = read.await?;
    let parts = pages::parts(cx, &activity, Some(typed));
    let mut page = Gone::new(said).parts(&typed.sent, &parts);
    if keeps {
        let path = cx.to(&format!("activities/{id}/edit"));
        page = page.back(path, &typed.fields());
    }
    let (nav, crumbs) = pages::place(cx, &activity, &name);
    Ok(page.page(cx, nav, crumbs))
}

/// It as it was saved, or what its form says.
async fn save(
    app: &App,
    cx: &Cx,
    id: ActivityId,
    typed: Typed,
) -> Result<std::result::Result<Activity, Option<Vec<FieldError>>>> {
    let (by, zone) = (cx.actor.clone(), cx.l.zone().clone());
    let changed = app.db.write(move |tx| {
        let sent = typed.sent.clone();
        if sent.brings_back() && taken_away(tx, &by, id).is_ok() {
            restore(tx, &by, id)?;
        }
        meant(tx, &by, id, &IfMatch::of_form(sent.version()))?;
        sent.decided()?;
        let now = Typed::of(&get(tx, &by, id)?, &zone);
        let told = typed.clone().with(&now, |part| sent.takes_theirs(part));
        let at = tx.now();
        Ok::<_, Failure>(change(tx, &by, id, |a| told.told(Some(a), &zone, at))?)
    });
    Ok(etag::meant(changed.await)?.done())
}

/// `POST /a/{account}/activities/{id}/removal`
pub(crate) async fn take_away(
    State(app): State<App>,
    cx: Cx,
    Id(id): Id<ActivityId>,
) -> Result<Response> {
    let by = cx.actor.clone();
    let activity = app.db.write(move |tx| remove(tx, &by, id)).await?;
    let undo = cx.to(&format!("activities/{id}/restoration"));
    let flash = said(&cx, "activity-taken-away").undo(undo);
    Ok(back(&app, &cx, &activity, &flash))
}

/// `POST /a/{account}/activities/{id}/restoration`
pub(crate) async fn bring_back(
    State(app): State<App>,
    cx: Cx,
    Id(id): Id<ActivityId>,
) -> Result<Response> {
    let by = cx.actor.clone();
    let activity = app.db.write(move |tx| restore(tx, &by, id)).await?;
    Ok(back(&app, &cx, &activity, &said(&cx, "activity-restored")))
}

fn said(cx: &Cx, key: &str) -> Flash {
    Flash::good(cx.l.t(key))
}

fn back(app: &App, cx: &Cx, a: &Activity, flash: &Flash) -> Response {
    go_with(app, cx.htmx, &cx.to(&a.page()), flash)
}
