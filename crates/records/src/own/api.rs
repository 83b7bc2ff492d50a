//! Own fields for programs.

use super::input::{Change, NewField};
use super::{Choice, Field, Record, Texts, actions};
use ::web::etag::{self, IfMatch};
use ::web::{App, Cx, Doc, Failure, Id, Json, List, Query, Result};
use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use base::{Error, Timestamp, Uuid};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use utoipa::{IntoParams, ToSchema};

/// A choice of an own field.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = OwnFieldChoiceShown)]
pub(crate) struct ChoiceShown {
    /// What records keep.
    key: String,
    /// What people read, by language.
    labels: Texts,
}

/// An own field.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = OwnField)]
pub(crate) struct Shown {
    #[schema(value_type = String, format = "uuid")]
    id: Uuid,
    /// Of which records.
    record: Record,
    /// Under which key records keep the value.
    key: String,
    /// `text`, `long_text`, `number`, `money`, `date`, `time`, `truth`, `choice`, `choices`, `email`, `phone`, `url`,
    /// `person` or `company`.
    holds: &'static str,
    /// The currency of `money`; null for all else.
    currency: Option<String>,
    /// What it is called, by language.
    labels: Texts,
    /// What helps to fill it in, by language.
    help: Texts,
    /// What can be chosen, in this order.
    choices: Vec<ChoiceShown>,
    /// Whether whoever saves a record has to give a value.
    required: bool,
    /// Whether filters and lists shall find records quickly by it, and be sorted by it.
    indexed: bool,
    /// Whether they do: until all records were read they look at everybody.
    index_ready: bool,
    /// Whether no two records may have the same.
    unique: bool,
    /// What a new record has unless somebody says otherwise.
    default: Option<Value>,
    /// The heading under which it stands; empty for none.
    section: String,
    /// Its place within the section.
    position: i64,
    #[schema(value_type = String, format = DateTime)]
    created_at: Timestamp,
    #[schema(value_type = String, format = DateTime)]
    updated_at: Timestamp,
    /// When it was deleted; it can be brought back for 30 days.
    #[schema(value_type = Option<String>, format = DateTime)]
    deleted_at: Option<Timestamp>,
}

impl From<Choice> for ChoiceShown {
    fn from(choice: Choice) -> Self {
        Self {
            key: choice.key,
            labels: choice.labels,
        }
    }
}

impl From<Field> for Shown {
    fn from(field: Field) -> Self {
        let choices = field.choices.into_iter().map(ChoiceShown::from);
        Self {
            id: field.id,
            record: field.record,
            key: field.key,
            holds: field.holds.word(),
            currency: field.holds.currency().map(|c| c.code().to_owned()),
            labels: field.labels,
            help: field.help,
            choices: choices.collect(),
            required: field.required,
            indexed: field.index.is_wished(),
            index_ready: field.index.ready().is_some(),
            unique: field.unique,
            default: field.default,
            section: field.section,
            position: field.position,
            created_at: field.created_at,
            updated_at: field.updated_at,
            deleted_at: field.deleted_at,
        }
    }
}

/// Which fields are asked for.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[serde(default)]
pub(crate) struct Asked {
    /// `person` or `company`; both unless told.
    record: Option<String>,
    /// `true` for those that were deleted and can be brought back; whoever manages the account asks for them.
    deleted: Option<String>,
}

impl Asked {
    fn records(&self) -> std::result::Result<Vec<Record>, Error> {
        match self.record.as_deref() {
            None => Ok(Record::ALL.to_vec()),
            Some(word) => match word.parse() {
                Ok(record) => Ok(vec![record]),
                Err(_) => Err(Error::invalid("record", "choice", "")),
            },
        }
    }

    fn wants_deleted(&self) -> std::result::Result<bool, Error> {
        match self.deleted.as_deref() {
            None | Some("false") => Ok(false),
            Some("true") => Ok(true),
            Some(_) => Err(Error::invalid("deleted", "want-truth", "")),
        }
    }
}

/// `GET /api/v1/fields`
pub(crate) async fn index(
    State(app): State<App>,
    cx: Cx,
    Query(asked): Query<Asked>,
) -> Result<Json<List<Shown>>> {
    let (records, gone) = (asked.records()?, asked.wants_deleted()?);
    let read = app.db.read(move |tx| {
        let mut all = Vec::new();
        for record in &records {
            all.extend(match gone {
                true => actions::deleted(tx, &cx.actor, *record)?,
                false => actions::list(tx, &cx.actor, *record)?,
            });
        }
        Ok::<_, Error>(all)
    });
    let items = read.await?.into_iter().map(Shown::from).collect();
    Ok(Json(List { items, next: None }))
}

/// `POST /api/v1/fields`
pub(crate) async fn create(
    State(app): State<App>,
    cx: Cx,
    Json(sent): Json<NewField>,
) -> Result<Response> {
    let made = app
        .db
        .write(move |tx| actions::add(tx, &cx.actor, &sent))
        .await?;
    shows_at_once(&app);
    let place = [(header::LOCATION, format!("/api/v1/fields/{}", made.id))];
    Ok((StatusCode::CREATED, place, answer(made)).into_response())
}

/// `GET /api/v1/fields/{id}`
pub(crate) async fn show(State(app): State<App>, cx: Cx, Id(id): Id<Uuid>) -> Result<Response> {
    let read = app.db.read(move |tx| actions::get(tx, &cx.actor, id));
    Ok(answer(read.await?))
}

/// `PATCH /api/v1/fields/{id}`
pub(crate) async fn change(
    State(app): State<App>,
    cx: Cx,
    Id(id): Id<Uuid>,
    wanted: IfMatch,
    Json(sent): Json<Change>,
) -> Result<Response> {
    let changed = app.db.write(move |tx| {
        wanted.check(&version(&actions::get(tx, &cx.actor, id)?))?;
        Ok::<_, Failure>(actions::change(tx, &cx.actor, id, &sent)?)
    });
    Ok(answer(changed.await?))
}

/// `DELETE /api/v1/fields/{id}`
pub(crate) async fn delete(
    State(app): State<App>,
    cx: Cx,
    Id(id): Id<Uuid>,
    wanted: IfMatch,
) -> Result<StatusCode> {
    let gone = app.db.write(move |tx| {
        wanted.check(&version(&actions::get(tx, &cx.actor, id)?))?;
        Ok::<_, Failure>(actions::delete(tx, &cx.actor, id)?)
    });
    gone.await?;
    Ok(StatusCode::NO_CONTENT)
}

/// `POST /api/v1/fields/{id}/restore`
pub(crate) async fn restore(State(app): State<App>, cx: Cx, Id(id): Id<Uuid>) -> Result<Response> {
    let back = app.db.write(move |tx| actions::restore(tx, &cx.actor, id));
    Ok(answer(back.await?))
}

/// Whoever is known to the process is asked for anew, with the account that has its first field now.
pub(super) fn shows_at_once(app: &App) {
    if let Some(identity) = app.find::<identity::Identity>() {
        identity.forget();
    }
}

/// What a change of a field replaces; its place is changed by itself.
pub(super) fn version(field: &Field) -> String {
    format!("\"{}\"", field.version)
}

fn answer(field: Field) -> Response {
    let version = version(&field);
    (etag::header(&version), Json(Shown::from(field))).into_response()
}

fn doc(summary: &'static str) -> Doc {
    Doc::new("Own fields", summary)
}

pub(crate) fn index_doc() -> Doc {
    doc("List own fields")
        .detail(
            "What the account wants to know of people and companies besides what everybody knows, in the order of \
             pages: by section and place. All at once, at most 100 for each kind of record.",
        )
        .query::<Asked>()
        .answers::<List<Shown>>(200)
}

pub(crate) fn create_doc() -> Doc {
    doc("Add an own field")
        .detail(
            "The key never changes; what the field holds changes by `/kind`. At most 100 for each kind of record; beyond \
             that, 409. Records keep \
             text as text, `number` as a number with at most 15 digits and six decimals, `money` as a whole number in \
             the currency's smallest unit, `date` as `2026-01-31`, `time` as `2026-01-31T10:00:00Z`, `truth` as true \
             or false, `choice` as a choice's key, `choices` as a list of keys, `email` in small letters, `phone` with its \
             country code (E.164, `+94771234567`), `url` as an address with http or https, `person` and `company` as \
             the id of one.",
        )
        .body::<NewField>()
        .answers::<Shown>(201)
}

pub(crate) fn show_doc() -> Doc {
    doc("Read an own field").answers::<Shown>(200)
}

pub(crate) fn change_doc() -> Doc {
    doc("Change an own field")
        .detail("What is left out stays. The key cannot be changed; what the field holds changes by `/kind`.")
        .body::<Change>()
        .answers::<Shown>(200)
}

pub(crate) fn delete_doc() -> Doc {
    doc("Delete an own field")
        .detail(
            "Records keep their values, so that it can be brought back within 30 days. Then they go, and its key can be \
             given again.",
        )
        .answers_empty(204)
}

pub(crate) fn restore_doc() -> Doc {
    doc("Bring a deleted own field back")
        .detail("Within 30 days, with the values that records kept. One that is there is answered as it is.")
        .answers::<Shown>(200)
}
