//! The account's settings for programs.

use super::{actions, store};
use axum::extract::State;
use base::{Error, Permission};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use web::{App, Cx, Json, Result};

/// The account and what is set for all of it.
#[derive(Serialize, ToSchema)]
#[schema(as = Account)]
pub(crate) struct Shown {
    #[schema(format = "uuid")]
    id: String,
    /// The word in the addresses of its pages, `/a/{slug}/`.
    slug: String,
    name: String,
    /// Of all sums; ISO 4217. It stays.
    currency: String,
    /// IANA name: the days of reports, and of lists for who has no zone of their own.
    time_zone: String,
    /// `en`, `si`, `am` or `ml`: of those who have not chosen one.
    language: &'static str,
    /// Whether everybody needs a second factor to sign in.
    second_factor: bool,
}

/// What is to change; what is left out stays.
#[derive(Clone, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct AccountChange {
    /// 1 to 100 characters.
    name: Option<String>,
    /// IANA name.
    time_zone: Option<String>,
    /// Whoever has none sets it up at the next sign-in.
    second_factor: Option<bool>,
}

/// `GET /api/v1/account`.
pub(crate) async fn get(State(app): State<App>, cx: Cx) -> Result<Json<Shown>> {
    let scope = cx.actor.may(Permission::AccountManage)?;
    let read = app.db.read(move |tx| store::second_factor(tx, &scope));
    let second_factor = read.await?;
    let (name, zone) = (cx.account.name.clone(), cx.account.zone.clone());
    Ok(Json(shown(&cx, name, zone, second_factor)))
}

/// `PATCH /api/v1/account`.
pub(crate) async fn change(
    State(app): State<App>,
    cx: Cx,
    Json(sent): Json<AccountChange>,
) -> Result<Json<Shown>> {
    let asking = cx.clone();
    let written = app.db.write(move |tx| {
        let scope = asking.actor.may(Permission::AccountManage)?;
        let name = sent.name.as_ref().unwrap_or(&asking.account.name);
        let zone = sent.time_zone.as_ref().unwrap_or(&asking.account.zone);
        let second_factor = match sent.second_factor {
            Some(wanted) => wanted,
            None => store::second_factor(tx, &scope)?,
        };
        let changed = actions::change(tx, &asking.actor, name, zone, second_factor);
        let zone = changed.map_err(as_sent)?;
        Ok::<_, Error>((name.trim().to_owned(), zone, second_factor))
    });
    let (name, zone, second_factor) = written.await?;
    crate::forget(&app);
    Ok(Json(shown(&cx, name, zone, second_factor)))
}

/// The form calls the zone otherwise.
fn as_sent(e: Error) -> Error {
    match e {
        Error::Invalid(mut faults) => {
            for fault in faults.iter_mut().filter(|fault| fault.field == "zone") {
                "time_zone".clone_into(&mut fault.field);
            }
            Error::Invalid(faults)
        }
        other => other,
    }
}

fn shown(cx: &Cx, name: String, time_zone: String, second_factor: bool) -> Shown {
    let account = &cx.account;
    Shown {
        id: account.id.to_string(),
        slug: account.slug.clone(),
        name,
        currency: account.currency.code().to_owned(),
        time_zone,
        language: account.language.as_str(),
        second_factor,
    }
}
