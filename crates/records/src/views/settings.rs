//! The page of settings: with which view each list opens for each role, and what is shared.

use super::model::{Listed, View, Visibility};
use super::pages::{self, OfList, Settings};
use super::{actions, defaults, rules, store};
use ::web::flash::Flash;
use ::web::{App, Cx, Form, Result};
use axum::extract::State;
use axum::response::{IntoResponse as _, Response};
use base::{Error, Permission};
use db::Tx;
use identity::teams::lookup;
use std::collections::HashMap;

/// `GET /a/{account}/settings/views`
pub(crate) async fn index(State(app): State<App>, cx: Cx) -> Result<Response> {
    let (known, reader) = (app.clone(), cx.clone());
    let read = app.db.read(move |tx| of_account(&known, tx, &reader));
    Ok(pages::settings(&cx, &read.await?).into_response())
}

fn of_account(app: &App, tx: &Tx<'_>, cx: &Cx) -> std::result::Result<Settings, Error> {
    let scope = cx.actor.may(Permission::AccountManage)?;
    let roles = identity::roles::named(tx, &scope, &cx.l)?;
    let ids: Vec<_> = roles.iter().map(|one| one.role).collect();
    let (mut lists, mut owners, mut all) = (Vec::new(), HashMap::new(), Vec::new());
    for of in Listed::ALL
        .iter()
        .copied()
        .filter(|of| rules::list(app, tx, cx, *of).is_ok())
    {
        let shared = store::all_offered(tx, &scope, of)?;
        owners.extend(actions::owners(
            tx,
            &scope,
            &shared.iter().collect::<Vec<_>>(),
        )?);
        let open = shared
            .iter()
            .filter(|view| view.visibility == Visibility::Shared);
        let open: Vec<View> = open.cloned().collect();
        lists.push(OfList {
            of,
            choices: defaults::choices(app, tx, cx, of, &open)?,
            chosen: defaults::of_roles(tx, &scope, of, &ids)?,
            shared,
        });
    }
    let teams = lookup::all(tx, &scope)?.into_iter();
    all.extend(teams.map(|team| (team.id.to_string(), team.name)));
    Ok(Settings {
        roles,
        lists,
        owners,
        teams: all,
    })
}

/// `POST /a/{account}/settings/views`
pub(crate) async fn set_for_roles(
    State(app): State<App>,
    cx: Cx,
    Form(sent): Form<HashMap<String, String>>,
) -> Result<Response> {
    let (known, asking) = (app.clone(), cx.clone());
    let set = app.db.write(move |tx| {
        let of = sent.get("type").and_then(|of| of.parse().ok());
        let of: Listed = of.ok_or(Error::invalid("type", "choice", ""))?;
        for (name, view) in &sent {
            let Some(role) = name.strip_prefix("role.") else {
                continue;
            };
            let role = role
                .parse()
                .map_err(|_| Error::invalid("role", "choice", ""))?;
            defaults::set_for_role(tx, &known, &asking, (of, role, view))?;
        }
        Ok::<_, Error>(())
    });
    set.await?;
    let word = Flash::good(cx.l.t("views-default-kept"));
    Ok(::web::go_with(
        &app,
        cx.htmx,
        &cx.to("settings/views"),
        &word,
    ))
}
