//! Tokens over HTTP: made and revoked on the settings page.

use super::actions::{self, NewToken};
use crate::accounts::web::{Settings, settings_page};
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use base::{Error, Permission, Role, Timestamp, TokenId};
use jiff::tz::TimeZone;
use serde::Deserialize;
use std::collections::BTreeMap;
use web::flash::Flash;
use web::{App, Cx, Form, Id, Result};

/// What the form says; `only.people.read=on` and its like hold the token to some permissions.
#[derive(Deserialize)]
pub(crate) struct New {
    /// Not `name`: the account's own field on the same page is called so.
    #[serde(alias = "token_name")]
    name: String,
    role: Role,
    /// For how many days it works; empty for ever.
    #[serde(default)]
    days: String,
    /// The last day on which it works, instead of `days`; empty for none.
    #[serde(default)]
    until: String,
    #[serde(flatten)]
    more: BTreeMap<String, String>,
}

impl New {
    fn only(&self) -> Option<Vec<Permission>> {
        let names = self.more.keys().filter_map(|key| key.strip_prefix("only."));
        let listed: Vec<Permission> = names.filter_map(Permission::from_name).collect();
        (!listed.is_empty()).then_some(listed)
    }

    fn token(&self, zone: &TimeZone, now: Timestamp) -> std::result::Result<NewToken, Error> {
        let until = actions::until(&self.until, zone, now)?;
        Ok(NewToken {
            name: self.name.clone(),
            role: self.role,
            permissions: self.only(),
            expires_at: match until {
                Some(at) => Some(at),
                None => actions::expiry(&self.days, now)?,
            },
        })
    }
}

/// `POST /a/{account}/settings/tokens`: answers with the page, for the secret is shown only here.
pub(crate) async fn create(
    State(app): State<App>,
    cx: Cx,
    Form(sent): Form<New>,
) -> Result<Response> {
    let (by, now, zone) = (cx.actor.clone(), app.clock.now(), cx.l.zone().clone());
    let made = app
        .db
        .write(move |tx| actions::create(tx, &by, &sent.token(&zone, now)?))
        .await;
    let mut page = Settings::default();
    let status = match web::tried(made)? {
        Ok((_, secret)) => {
            page.secret = Some(secret);
            StatusCode::OK
        }
        Err(errors) => {
            page.token_errors = errors;
            StatusCode::UNPROCESSABLE_ENTITY
        }
    };
    settings_page(&app, &cx, status, page).await
}

/// `POST /a/{account}/settings/tokens/{id}/revocation`.
pub(crate) async fn revoke(
    State(app): State<App>,
    cx: Cx,
    Id(id): Id<TokenId>,
) -> Result<Response> {
    let by = cx.actor.clone();
    app.db.write(move |tx| actions::revoke(tx, &by, id)).await?;
    crate::forget(&app);
    let word = Flash::good(cx.l.t("tokens-revoked"));
    Ok(web::go_with(&app, cx.htmx, &cx.to("settings"), &word))
}
