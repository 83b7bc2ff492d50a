//! Bulk changes for programs.

use super::actions::{self, New};
use super::listed::{self, Listed};
use super::model::{Becomes, BulkChange, Chosen, Kinds, Left, parts};
use super::web::woken;
use crate::input::word;
use crate::{Registry, values};
use axum::extract::State;
use axum::response::Response;
use base::{BulkChangeId, Error, Stage, UserId, Uuid};
use serde::{Deserialize, Deserializer, Serialize};
use utoipa::{IntoParams, ToSchema};
use web::words;
use web::{App, Cursor, Cx, Id, Json, List, Page, Query, Result, created};

/// A change of many records.
#[derive(Serialize, ToSchema)]
#[schema(as = BulkChange)]
pub(crate) struct Shown {
    #[schema(format = "uuid")]
    id: String,
    /// `people`, `companies`, or `all` for what somebody looks after.
    kind: &'static str,
    /// Who gets them: the id of a colleague, or null for nobody; missing where it does something else.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<String>, format = "uuid")]
    owner: Option<Option<UserId>>,
    /// Their new stage; missing where it does something else.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<words::Stage>)]
    stage: Option<Stage>,
    /// Tags that they get; missing where it does something else.
    #[serde(skip_serializing_if = "Option::is_none")]
    add_tags: Option<Vec<String>>,
    /// Tags that they lose; missing where it does something else.
    #[serde(skip_serializing_if = "Option::is_none")]
    remove_tags: Option<Vec<String>>,
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
        let undoes = match (&change.becomes, &change.chosen) {
            (Becomes::Before(_), Chosen::MadeBy(id)) => Some(*id),
            _ => None,
        };
        let wished = Said::of(&change.becomes);
        Self {
            id: change.id.to_string(),
            kind: change.kinds.as_str(),
            owner: wished.owner,
            stage: wished.stage,
            add_tags: wished.add_tags,
            remove_tags: wished.remove_tags,
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

/// What records become, or were: one of owner, stage and tags.
#[derive(Default, Serialize, ToSchema)]
#[schema(as = BulkChangeValue)]
pub(crate) struct Said {
    /// The id of a colleague, or null for nobody.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<String>, format = "uuid")]
    owner: Option<Option<UserId>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<words::Stage>)]
    stage: Option<Stage>,
    /// Tags that the record gets by this.
    #[serde(skip_serializing_if = "Option::is_none")]
    add_tags: Option<Vec<String>>,
    /// Tags that the record loses by this.
    #[serde(skip_serializing_if = "Option::is_none")]
    remove_tags: Option<Vec<String>>,
}

impl Said {
    fn of(what: &Becomes) -> Self {
        match what {
            Becomes::Owner(to) => Self {
                owner: Some(*to),
                ..Self::default()
            },
            Becomes::Stage(stage) => Self {
                stage: Some(*stage),
                ..Self::default()
            },
            Becomes::Tags { add, remove } => Self {
                add_tags: Some(add.clone()),
                remove_tags: Some(remove.clone()),
                ..Self::default()
            },
            Becomes::Before(_) => Self::default(),
        }
    }
}

/// A record of a bulk change.
#[derive(Serialize, ToSchema)]
#[schema(as = BulkChangeRecord)]
pub(crate) struct OfRecord {
    /// `person` or `company`.
    kind: &'static str,
    #[schema(format = "uuid")]
    id: String,
    /// Null where it is no longer there, or not for the caller to see.
    name: Option<String>,
    /// What would lead back: what it was before, or the tags that it lost and got. Null where it was left, or where
    /// the field is hidden from the caller.
    was: Option<Said>,
    /// Why it was left: `same` (it was so already), `gone`, `reach` (not the caller's to change), `locked` (the field is
    /// locked, or the change does not fit) or `since` (changed again since). Null where it was changed.
    left: Option<&'static str>,
}

impl From<Listed> for OfRecord {
    fn from(listed: Listed) -> Self {
        let (kind, id) = parts(listed.part.of);
        Self {
            kind,
            id: id.to_string(),
            name: listed.name,
            was: listed.part.was.as_ref().map(Said::of),
            left: listed.part.left.map(Left::as_str),
        }
    }
}

/// Which records are listed.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[serde(default)]
pub(crate) struct Which {
    /// `changed` (unless told) or `left`.
    of: String,
}

/// What is wished: either `ids` or `filter`; and either `owner`, or `stage`, or tags.
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
    /// Their new stage.
    stage: Option<String>,
    /// Tags that they get.
    add_tags: Option<Vec<String>>,
    /// Tags that they lose.
    remove_tags: Option<Vec<String>>,
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
        let tags = (self.add_tags, self.remove_tags);
        let becomes = wish(self.owner, self.stage, tags)?;
        Ok(New {
            kinds,
            chosen,
            becomes,
        })
    }
}

/// The one change that is wished.
fn wish(
    owner: Option<Option<UserId>>,
    stage: Option<String>,
    (add, remove): (Option<Vec<String>>, Option<Vec<String>>),
) -> std::result::Result<Becomes, Error> {
    match (owner, stage, add.is_some() || remove.is_some()) {
        (Some(owner), None, false) => Ok(Becomes::Owner(owner)),
        (None, Some(stage), false) => Ok(Becomes::Stage(staged(&stage)?)),
        (None, None, true) => Ok(Becomes::Tags {
            add: tagged("add_tags", add)?,
            remove: tagged("remove_tags", remove)?,
        }),
        (None, None, false) => Err(Error::invalid("owner", "required", "")),
        _ => Err(Error::invalid("owner", "one-change", "")),
    }
}

fn staged(text: &str) -> std::result::Result<Stage, Error> {
    word(text).map_err(|refused| Error::Invalid(vec![refused.at("stage")]))
}

/// Tags as a person's are read: each tidied, none twice.
fn tagged(
    field: &'static str,
    tags: Option<Vec<String>>,
) -> std::result::Result<Vec<String>, Error> {
    let tags = tags.unwrap_or_default();
    let read = values::tags_of(tags.iter().map(String::as_str));
    read.map_err(|refused| Error::Invalid(vec![refused.at(field)]))
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

/// `GET /api/v1/bulk-changes/{id}/records`
pub(crate) async fn records(
    State(app): State<App>,
    cx: Cx,
    Id(id): Id<BulkChangeId>,
    Query(which): Query<Which>,
    page: Page,
) -> Result<Json<List<OfRecord>>> {
    let changed = match which.of.as_str() {
        "" | "changed" => true,
        "left" => false,
        other => return Err(Error::invalid("of", "choice", other).into()),
    };
    let reader = cx.actor.clone();
    let (found, _) = app
        .db
        .read(move |tx| listed::load(tx, &reader, id, changed, &page))
        .await?;
    listed::seen(&app, &cx.actor, &found.items);
    Ok(Json(found.map(OfRecord::from)))
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
