//! Members for programs.

use super::actions::{self, Leaving};
use super::handing::{self, Begun};
use super::store::{self, Member};
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use base::{Actor, Error, Permission, UserId};
use db::Tx;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use utoipa::{IntoParams, ToSchema};
use web::etag::{self, IfMatch};
use web::{App, Cursor, Cx, Failure, Id, Json, List, Page, Query, Result};

/// Somebody who belongs to the account.
#[derive(Serialize, ToSchema)]
#[schema(as = Member)]
pub(crate) struct Shown {
    #[schema(format = "uuid")]
    id: String,
    name: String,
    email: String,
    /// `owner`, `admin`, `manager`, `member` or `read-only`.
    role: String,
    #[schema(format = "date-time")]
    joined_at: String,
    /// When they last visited a page; null for never.
    #[schema(format = "date-time")]
    seen_at: Option<String>,
    /// Whether they choose a new password at their next sign-in.
    new_password: bool,
    /// How many records of each kind they look after; told of one member alone.
    #[serde(skip_serializing_if = "Option::is_none")]
    looks_after: Option<BTreeMap<&'static str, i64>>,
}

impl From<Member> for Shown {
    fn from(m: Member) -> Self {
        Self {
            id: m.id.to_string(),
            name: m.name,
            email: m.email,
            role: m.role.to_string(),
            joined_at: m.joined_at.to_string(),
            seen_at: m.seen_at.map(|at| at.to_string()),
            new_password: m.new_password,
            looks_after: None,
        }
    }
}

/// `GET /api/v1/members`.
pub(crate) async fn list(State(app): State<App>, cx: Cx, page: Page) -> Result<Json<List<Shown>>> {
    let members = app
        .db
        .read(move |tx| {
            let scope = cx.actor.may(Permission::AccountManage)?;
            let rows = store::list(tx, &scope, page.place()?, page.limit + 1)?;
            Ok::<_, Error>(List::of(rows, &page, |m| Cursor::new(&m.id)))
        })
        .await?;
    Ok(Json(members.map(Shown::from)))
}

/// The version of a member: what can be changed of one, the role.
fn version(member: &Member) -> String {
    etag::of_content(&member.role.to_string())
}

/// Refuses a change that is meant for another version of the member than the one that is there.
fn meant(tx: &Tx<'_>, by: &Actor, id: UserId, wanted: &IfMatch) -> Result<()> {
    if wanted.0.is_none() {
        return Ok(());
    }
    let scope = by.may(Permission::AccountManage)?;
    let member = store::get(tx, &scope, id)?.ok_or(Error::NotFound("member"))?;
    wanted.check(&version(&member))
}

/// `GET /api/v1/members/{id}`.
pub(crate) async fn get(State(app): State<App>, cx: Cx, Id(id): Id<UserId>) -> Result<Response> {
    let holdings = handing::holdings(&app);
    let (member, held) = app
        .db
        .read(move |tx| {
            let scope = cx.actor.may(Permission::AccountManage)?;
            let member = store::get(tx, &scope, id)?.ok_or(Error::NotFound("member"))?;
            Ok::<_, Error>((member, holdings.held(tx, &scope, id)?))
        })
        .await?;
    let tag = etag::header(&version(&member));
    let mut shown = Shown::from(member);
    shown.looks_after = Some(held.iter().map(|one| (one.name, one.n)).collect());
    Ok((tag, Json(shown)).into_response())
}

/// What can be changed of a member.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct MemberChange {
    /// `owner`, `admin`, `manager`, `member` or `read-only`.
    #[schema(pattern = "^(owner|admin|manager|member|read-only)$")]
    role: String,
}

/// `PATCH /api/v1/members/{id}`.
pub(crate) async fn change(
    State(app): State<App>,
    cx: Cx,
    Id(id): Id<UserId>,
    wanted: IfMatch,
    Json(sent): Json<MemberChange>,
) -> Result<Response> {
    let role = crate::role_of(&sent.role)?;
    let member = app
        .db
        .write(move |tx| {
            meant(tx, &cx.actor, id, &wanted)?;
            actions::change_role(tx, &cx.actor, id, role)?;
            let scope = cx.actor.may(Permission::AccountManage)?;
            let member = store::get(tx, &scope, id)?.ok_or(Error::NotFound("member"))?;
            Ok::<_, Failure>(member)
        })
        .await?;
    crate::forget(&app);
    let tag = etag::header(&version(&member));
    Ok((tag, Json(Shown::from(member))).into_response())
}

/// How a member is removed.
#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(crate) struct Removal {
    /// Leave the tokens that they made at work; without it they are revoked.
    #[serde(default)]
    keep_tokens: bool,
    /// Who takes over what they look after: the id of a colleague, or `nobody`. Needed where they look after
    /// something.
    #[serde(default)]
    successor: String,
}

/// `DELETE /api/v1/members/{id}`.
pub(crate) async fn remove(
    State(app): State<App>,
    cx: Cx,
    Id(id): Id<UserId>,
    wanted: IfMatch,
    Query(how): Query<Removal>,
) -> Result<Response> {
    let holdings = handing::holdings(&app);
    let bulk_change = app
        .db
        .write(move |tx| {
            meant(tx, &cx.actor, id, &wanted)?;
            let leaving = Leaving {
                keep_tokens: how.keep_tokens,
                successor: super::successor(&how.successor)?,
            };
            Ok::<_, Failure>(actions::remove(tx, &cx.actor, id, leaving, &holdings)?)
        })
        .await?;
    crate::forget(&app);
    Ok(match bulk_change {
        None => StatusCode::NO_CONTENT.into_response(),
        some => Json(Begun { bulk_change: some }).into_response(),
    })
}
