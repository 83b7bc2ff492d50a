//! Bulk changes for programs.

use super::actions::{self, New};
use super::model::{Becomes, BulkChange, Chosen, Kinds};
use super::web::woken;
use crate::Registry;
use axum::extract::State;
use axum::response::Response;
use base::{BulkChangeId, Error, UserId, Uuid};
use serde::{Deserialize, Deserializer, Serialize};
use utoipa::ToSchema;
use web::{App, Cursor, Cx, Id, Json, List, Page, Result, created};

/// A change of many records.
#[derive(Serialize, ToSchema)]
#[schema(as = BulkChange)]
pub(crate) struct Shown {
    #[schema(format = "uuid")]
    id: String,
    /// `people`, `companies`, or `all` for what somebody looks after.
    kind: &'static str,
    /// Who gets them: the id of a colleague, or null for nobody; missing where it takes another one back.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<String>, format = "uuid")]
    owner: Option<Option<UserId>>,
    /// The bulk change that it takes back.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<String>, format = "uuid")]
    undoes: Option<BulkChangeId>,
    /// The one by which it is taken back.
    #[schema(value_type = Option<String>, format = "uuid")]
    undone_by: Option<BulkChangeId>,
    /// `running`, `done`, or `stopped` where who began it may not go on.
    state: &'static str,
    /// How many records it is about; null until they are listed.
    total: Option<i64>,
    /// How many are different now.
    changed: i64,
    /// How many were so already.
    unchanged: i64,
    /// How many stayed as they are: gone, out of reach, or, when it takes another one back, changed since.
    refused: i64,
    #[schema(format = "date-time")]
    created_at: String,
    #[schema(format = "date-time")]
    finished_at: Option<String>,
}

impl From<BulkChange> for Shown {
    fn from(change: BulkChange) -> Self {
        let (owner, undoes) = match (&change.becomes, &change.chosen) {
            (Becomes::Owner(to), _) => (Some(*to), None),
            (Becomes::Before(_), Chosen::MadeBy(id)) => (None, Some(*id)),
            (Becomes::Before(_), _) => (None, None),
        };
        Self {
            id: change.id.to_string(),
            kind: change.kinds.as_str(),
            owner,
            undoes,
            undone_by: change.undone_by,
            state: change.state.as_str(),
            total: change.total,
            changed: change.tally.changed,
            unchanged: change.tally.same,
            refused: change.tally.refused,
            created_at: change.created_at.to_string(),
            finished_at: change.finished_at.map(|at| at.to_string()),
        }
    }
}

/// What is wished: either `ids` or `filter`.
#[derive(Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewBulkChange {
    /// `people` or `companies`.
    kind: String,
    /// Which records, by their ids: at most 5,000.
    #[schema(value_type = Option<Vec<String>>)]
    ids: Option<Vec<Uuid>>,
    /// Which records, by a filter as lists take it; empty for all.
    filter: Option<String>,
    /// Who gets them: the id of a colleague, or null for nobody.
    #[serde(default, deserialize_with = "said")]
    #[schema(value_type = Option<String>, format = "uuid")]
    owner: Option<Option<UserId>>,
}

/// Tells null from nothing.
fn said<'de, D: Deserializer<'de>>(
    from: D,
) -> std::result::Result<Option<Option<UserId>>, D::Error> {
    Option::deserialize(from).map(Some)
}

impl NewBulkChange {
    fn read(self, cx: &Cx) -> std::result::Result<New, Error> {
        let kinds = Kinds::from_word(&self.kind).filter(|kinds| *kinds != Kinds::All);
        let kinds =
            kinds.ok_or_else(|| Error::invalid("kind", "bulk-kind", "people, companies"))?;
        let chosen = match (self.ids, self.filter) {
            (Some(mut ids), None) => {
                ids.sort_unstable();
                ids.dedup();
                Chosen::These(ids)
            }
            (None, Some(filter)) => Chosen::Found {
                filter,
                zone: cx.account.zone.clone(),
                currency: cx.account.currency.code().to_owned(),
            },
            _ => return Err(Error::invalid("ids", "ids-or-filter", "")),
        };
        let owner = self.owner;
        let owner = owner.ok_or_else(|| Error::invalid("owner", "required", ""))?;
        Ok(New {
            kinds,
            chosen,
            becomes: Becomes::Owner(owner),
        })
    }
}

/// `POST /api/v1/bulk-changes`
pub(crate) async fn create(
    State(app): State<App>,
    cx: Cx,
    Json(sent): Json<NewBulkChange>,
) -> Result<Response> {
    let registry = app.get::<Registry>();
    let begun = app
        .db
        .write(move |tx| {
            let new = sent.clone().read(&cx)?;
            actions::begin(tx, &cx.actor, &registry, new)
        })
        .await?;
    woken(&app);
    Ok(answer(begun))
}

/// `GET /api/v1/bulk-changes`
pub(crate) async fn list(State(app): State<App>, cx: Cx, page: Page) -> Result<Json<List<Shown>>> {
    let found = app
        .db
        .read(move |tx| {
            let rows = actions::list(tx, &cx.actor, page.place()?, page.limit + 1)?;
            Ok::<_, Error>(List::of(rows, &page, |change| Cursor::new(&change.id)))
        })
        .await?;
    Ok(Json(found.map(Shown::from)))
}

/// `GET /api/v1/bulk-changes/{id}`
pub(crate) async fn get(
    State(app): State<App>,
    cx: Cx,
    Id(id): Id<BulkChangeId>,
) -> Result<Json<Shown>> {
    let read = app.db.read(move |tx| actions::get(tx, &cx.actor, id));
    Ok(Json(read.await?.into()))
}

/// `POST /api/v1/bulk-changes/{id}/undo`
pub(crate) async fn undo(
    State(app): State<App>,
    cx: Cx,
    Id(id): Id<BulkChangeId>,
) -> Result<Response> {
    let begun = app.db.write(move |tx| actions::undo(tx, &cx.actor, id));
    let begun = begun.await?;
    woken(&app);
    Ok(answer(begun))
}

fn answer(begun: BulkChange) -> Response {
    let path = format!("/api/v1/bulk-changes/{}", begun.id);
    created(&path, Shown::from(begun))
}
