//! Wishing a field quick, and unique, on its page.

use super::actions;
use super::job::Readers;
use super::pages::{Alike, Quickness};
use crate::own::web::{done, load};
use crate::own::{Field, pages};
use ::web::{App, Cx, Form, Id, Result};
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};
use base::{Actor, Error, Permission, Uuid};
use db::Tx;
use serde::Deserialize;

/// The form with its one button.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Wish {
    indexed: String,
    unique: String,
}

/// What the field's page shows of its index.
pub(in crate::own) fn shown(
    tx: &Tx<'_>,
    by: &Actor,
    field: &Field,
) -> std::result::Result<Quickness, Error> {
    Ok(Quickness {
        filling: actions::filling(tx, by, field.id)?,
        alike: Vec::new(),
    })
}

/// `POST /a/{account}/settings/fields/{id}/index`
pub(crate) async fn index(
    State(app): State<App>,
    cx: Cx,
    Id(id): Id<Uuid>,
    Form(sent): Form<Wish>,
) -> Result<Response> {
    let by = cx.actor.clone();
    let wished = sent.indexed == "true";
    let made = app.db.write(move |tx| actions::wish(tx, &by, id, wished));
    let field = made.await?;
    if let Some(wake) = app.find::<crate::imports::Wake>() {
        (wake.0)();
    }
    let word = match wished {
        true => "own-quick-begun",
        false => "own-quick-ended",
    };
    Ok(done(&app, &cx, &field, word))
}

/// `POST /a/{account}/settings/fields/{id}/unique`
pub(crate) async fn unique(
    State(app): State<App>,
    cx: Cx,
    Id(id): Id<Uuid>,
    Form(sent): Form<Wish>,
) -> Result<Response> {
    let by = cx.actor.clone();
    let wished = sent.unique == "true";
    let made = app.db.write(move |tx| actions::unique(tx, &by, id, wished));
    match ::web::tried(made.await)? {
        Ok(field) => Ok(done(&app, &cx, &field, "own-changed")),
        Err(_) => refused(&app, &cx, id).await,
    }
}

/// The page with those that are alike.
async fn refused(app: &App, cx: &Cx, id: Uuid) -> Result<Response> {
    let (by, readers) = (cx.actor.clone(), app.find::<Readers>());
    let read = app.db.read(move |tx| {
        let mut page = load(tx, &by, id)?;
        let found = actions::alike(tx, &by, id)?;
        let ids: Vec<Uuid> = found.iter().map(|(_, record)| *record).collect();
        let names = match (&readers, by.may(Permission::PeopleRead)) {
            (Some(readers), Ok(scope)) => (readers.of(page.field.record)?.names)(tx, &scope, &ids)?,
            _ => Default::default(),
        };
        let alike = found.into_iter().map(|(value, record)| Alike {
            value,
            record,
            name: names.get(&record).cloned(),
        });
        page.quick.alike = alike.collect();
        Ok::<_, Error>(page)
    });
    let page = read.await?;
    Ok((StatusCode::UNPROCESSABLE_ENTITY, pages::one(cx, &page)).into_response())
}
