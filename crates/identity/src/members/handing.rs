//! Handing over what a member looks after: on their page, when they leave or at any time, and for programs.

use super::colleagues::{self, Colleague};
use super::holdings::{Held, Holdings, NOBODY};
use super::one::One;
use super::{actions, store, web as members};
use crate::roles::rights;
use axum::extract::State;
use axum::response::Response;
use base::{Actor, Error, FieldError, Permission, Rights, UserId, Uuid};
use db::Tx;
use maud::{Markup, html};
use serde::{Deserialize, Serialize};
use std::collections::HashSet;
use std::sync::Arc;
use utoipa::ToSchema;
use web::flash::Flash;
use web::ui::{self, Button, Errors, Select};
use web::{App, Cx, Form, Id, Json, Result, tried};

/// Members among whom one is chosen.
const HEIRS_MAX: u32 = 500;

/// Whoever can take over, by name: everybody who may change people, but the one who hands over.
pub(super) fn heirs(
    tx: &Tx<'_>,
    by: &Actor,
    user: UserId,
) -> std::result::Result<Vec<Colleague>, Error> {
    let scope = by.may(Permission::AccountManage)?;
    let mut writing = HashSet::new();
    for member in store::list(tx, &scope, None, HEIRS_MAX)? {
        let rights = rights::of(tx, scope.account, Some(member.id), member.role)?;
        let rights = rights.map_or_else(|| Rights::of(member.role), |r| Rights::clone(&r));
        if rights
            .grants
            .iter()
            .any(|(p, _)| *p == Permission::PeopleWrite)
        {
            writing.insert(member.id);
        }
    }
    let mut all = colleagues::all(tx, &scope)?;
    all.retain(|one| one.id != user && writing.contains(&one.id));
    Ok(all)
}

/// What was registered, or nothing.
pub(super) fn holdings(app: &App) -> Arc<Holdings> {
    app.find::<Holdings>().unwrap_or_default()
}

/// How many of what, each leading to its list.
pub(super) fn held(cx: &Cx, held: &[Held]) -> Markup {
    html! {
        p.row {
            @for one in held.iter().filter(|one| one.n > 0) {
                a href=(cx.to(&one.path)) { (cx.l.tx(one.text_key, &[("n", one.n.into())])) }
            }
        }
    }
}

/// The choice of who takes over; nothing is chosen beforehand.
pub(super) fn choice(cx: &Cx, one: &One, name: &'static str, errors: &Errors) -> Select {
    let l = &cx.l;
    let first = [
        (String::new(), l.t("members-successor-choose")),
        (NOBODY.to_owned(), l.t("members-successor-nobody")),
    ];
    let heirs = one.heirs.iter().map(|c| (c.id.to_string(), c.name.clone()));
    Select::new(
        name,
        l.t("members-successor"),
        first.into_iter().chain(heirs),
    )
    .required()
    .error(errors.of(name))
}

/// The form that hands everything over while the member stays.
pub(super) fn form(cx: &Cx, one: &One, errors: &[FieldError]) -> Markup {
    let l = &cx.l;
    let path = format!("settings/members/{}/hand-over", one.member.id);
    let errors = Errors::new(l, errors);
    html! {
        form.form method="post" action=(cx.to(&path)) {
            (ui::csrf_field(&cx.csrf))
            p.soft { (l.t("members-hand-over-what")) }
            (held(cx, &one.held))
            (choice(cx, one, "to", &errors))
            div.form-foot { (Button::submit(l.t("members-hand-over-do"))) }
        }
    }
}

#[derive(Deserialize)]
pub(crate) struct Typed {
    #[serde(default)]
    to: String,
}

/// `POST /a/{account}/settings/members/{id}/hand-over`.
pub(crate) async fn hand_over(
    State(app): State<App>,
    cx: Cx,
    Id(id): Id<UserId>,
    Form(sent): Form<Typed>,
) -> Result<Response> {
    let (by, holdings) = (cx.actor.clone(), holdings(&app));
    let begun = app.db.write(move |tx| {
        let to = named(&sent.to).map_err(|e| at("to", e))?;
        actions::hand_over(tx, &by, id, to, &holdings).map_err(|e| at("to", e))
    });
    match tried(begun.await)? {
        Ok(run) => Ok(followed(&app, &cx, Some(run), "members-handed-over")),
        Err(errors) => members::refused(&app, &cx, id, errors).await,
    }
}

fn named(text: &str) -> std::result::Result<Option<UserId>, Error> {
    let named = super::successor(text)?;
    named.ok_or_else(|| Error::invalid("successor", "successor-needed", ""))
}

/// The same fault at the field of this form.
fn at(field: &'static str, e: Error) -> Error {
    match e {
        Error::Invalid(mut errors) => {
            errors.iter_mut().for_each(|one| one.field = field.into());
            Error::Invalid(errors)
        }
        other => other,
    }
}

/// To the page on which the hand-over can be followed, or back to the members where nothing was handed over.
pub(super) fn followed(app: &App, cx: &Cx, run: Option<Uuid>, word: &str) -> Response {
    crate::forget(app);
    let path = run.and_then(|run| holdings(app).path(run));
    let path = path.unwrap_or_else(|| "settings/members".to_owned());
    web::go_with(app, cx.htmx, &cx.to(&path), &Flash::good(cx.l.t(word)))
}

/// To whom a member hands over.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct HandOver {
    /// The id of a colleague; null for nobody.
    #[schema(format = "uuid")]
    to: Option<String>,
}

/// A hand-over that was begun.
#[derive(Serialize, ToSchema)]
pub(crate) struct Begun {
    /// The bulk change that does it; null where there was nothing to do.
    #[schema(value_type = Option<String>, format = "uuid")]
    pub(super) bulk_change: Option<Uuid>,
}

/// `POST /api/v1/members/{id}/hand-over`.
pub(crate) async fn create(
    State(app): State<App>,
    cx: Cx,
    Id(id): Id<UserId>,
    Json(sent): Json<HandOver>,
) -> Result<Json<Begun>> {
    let holdings = holdings(&app);
    let run = app
        .db
        .write(move |tx| {
            let to = sent.to.as_deref().unwrap_or(NOBODY);
            let to = named(to).map_err(|e| at("to", e))?;
            actions::hand_over(tx, &cx.actor, id, to, &holdings).map_err(|e| at("to", e))
        })
        .await?;
    let bulk_change = Some(run);
    Ok(Json(Begun { bulk_change }))
}
