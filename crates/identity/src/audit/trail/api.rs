//! The trail for programs.

use super::store::{self, Line};
use super::web::Asked;
use axum::extract::State;
use base::{Error, Permission};
use serde::Serialize;
use utoipa::ToSchema;
use web::{App, Cursor, Cx, Json, List, Page, Query, Result};

/// One row of the audit trail.
#[derive(Serialize, ToSchema)]
#[schema(as = AuditEntry)]
pub(crate) struct Shown {
    #[schema(format = "uuid")]
    id: String,
    #[schema(format = "date-time")]
    at: String,
    /// `user`, `token`, `write_key`, `job` or `system`.
    actor: String,
    /// The user, or who made the token; null for the system's own doing.
    #[schema(format = "uuid")]
    user: Option<String>,
    /// For example `view`, `list`, `change`, `export`.
    action: String,
    /// The kind of record, for example `person`.
    kind: String,
    /// The record; null where there were several, whose ids stand in the detail.
    #[schema(format = "uuid")]
    record: Option<String>,
    /// What there is to say besides, by action.
    #[schema(value_type = Object)]
    detail: serde_json::Value,
}

impl From<Line> for Shown {
    fn from(line: Line) -> Self {
        Self {
            id: line.id.to_string(),
            at: line.at.to_string(),
            actor: line.actor_kind,
            user: line.user_id.map(|id| id.to_string()),
            action: line.action,
            kind: line.kind,
            record: line.subject.map(|id| id.to_string()),
            detail: line.detail,
        }
    }
}

/// `GET /api/v1/audit`.
pub(crate) async fn list(
    State(app): State<App>,
    cx: Cx,
    page: Page,
    Query(asked): Query<Asked>,
) -> Result<Json<List<Shown>>> {
    let wanted = asked.wanted(&cx)?;
    let lines = app
        .db
        .read(move |tx| {
            let scope = cx.actor.may(Permission::AccountManage)?;
            let rows = store::list(tx, &scope, &wanted, page.place()?, page.limit + 1)?;
            Ok::<_, Error>(List::of(rows, &page, |line| Cursor::new(&line.id)))
        })
        .await?;
    Ok(Json(lines.map(Shown::from)))
}
