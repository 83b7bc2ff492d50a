//! The log: everything that happened between the firm and a person, appended once and never changed; only
//! with whom it was may be told later, when nobody could be named at first.

pub(crate) mod api;
pub(crate) mod input;
pub(crate) mod place;
mod space;
pub(crate) mod store;
pub mod words;

#[cfg(test)]
mod tests;

use base::{
    AccountId, Channel, CompanyId, Direction, InteractionId, Kind, PersonId, Scope, Timestamp,
    UserId, Uuid,
};
use db::{DbError, Tx};
use serde::Serialize;
use serde_json::{Value as Json, json};
use std::collections::HashSet;
use utoipa::ToSchema;

pub use space::Space;
pub use store::{Shares, Subject, Wanted, shares, timeline};

/// The source of what people and rules do here; ids of other sources come from outside.
pub const OURS: &str = "bandhu";

/// Longest summary, in characters; longer ones are cut.
pub const SUMMARY_CHARS: usize = 500;

/// One entry of the log, as the API shows it.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct Interaction {
    /// The id.
    #[schema(value_type = String, format = "uuid")]
    pub id: InteractionId,
    /// With whom, when that is known.
    #[schema(value_type = Option<String>, format = "uuid")]
    pub person: Option<PersonId>,
    /// With which company, when it was with the company rather than with one person.
    #[schema(value_type = Option<String>, format = "uuid")]
    pub company: Option<CompanyId>,
    /// When it happened.
    #[schema(value_type = String, format = "date-time")]
    pub occurred_at: Timestamp,
    /// Where.
    #[schema(value_type = web::words::Channel)]
    pub channel: Channel,
    /// What.
    #[schema(value_type = web::words::Kind)]
    pub kind: Kind,
    /// Who did it.
    #[schema(value_type = web::words::Direction)]
    pub direction: Direction,
    /// Which program told of it; `bandhu` for what was done here.
    pub source: String,
    /// Its id there.
    pub external_id: String,
    /// In a few words.
    pub summary: String,
    /// Whatever else is known of it.
    #[schema(value_type = Object, required = false)]
    #[serde(skip_serializing_if = "Json::is_null")]
    pub properties: Json,
    /// The record that it was about, for example an order.
    pub about: Option<About>,
    /// Which colleague did or wrote it; none for a program, and for what came from outside.
    #[schema(value_type = Option<String>, format = "uuid")]
    pub created_by: Option<UserId>,
    /// The names of the fields above that the caller may not see: they are left out, rather than empty.
    #[schema(value_type = Vec<String>)]
    pub hidden: Vec<&'static str>,
    /// Among whose ids `external_id` stands.
    #[serde(skip)]
    pub space: Space,
}

impl Interaction {
    /// The entry as the scope shows it: where a field of people is hidden, it may stand among what a program
    /// told beside the entry, which is left out as a whole. What we noted of a stage is known to hold no other.
    pub(crate) fn seen(mut self, scope: &Scope) -> Self {
        let ours = self.source == OURS && self.kind == Kind::StageChange && scope.shows("stage");
        if !scope.hidden.is_empty() && !ours {
            self.properties = Json::Null;
            self.hidden = vec!["properties"];
        }
        self
    }
}

/// The record that an interaction was about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct About {
    /// What kind of record: `order`, `note`.
    pub kind: String,
    /// Its id.
    #[schema(value_type = String, format = "uuid")]
    pub id: Uuid,
}

/// An entry to append.
#[derive(Clone, Debug, PartialEq)]
pub struct New {
    /// With whom.
    pub person: Option<PersonId>,
    /// With which company.
    pub company: Option<CompanyId>,
    /// When it happened.
    pub occurred_at: Timestamp,
    /// Where.
    pub channel: Channel,
    /// What.
    pub kind: Kind,
    /// Who did it.
    pub direction: Direction,
    /// Which program tells of it.
    pub source: String,
    /// Its id there; empty for a new id of our own.
    pub external_id: String,
    /// Among whose ids that stands.
    pub space: Space,
    /// In a few words; may be empty when `about` says it all.
    pub summary: String,
    /// Whatever else is known of it: an object.
    pub properties: Json,
    /// The record that it was about.
    pub about: Option<(&'static str, Uuid)>,
    /// Which colleague did or wrote it.
    pub created_by: Option<UserId>,
}

impl New {
    /// Something that was done or written here.
    pub fn ours(kind: Kind, channel: Channel, direction: Direction, at: Timestamp) -> Self {
        Self::outside(OURS, "", kind, channel, direction, at)
    }

    /// Something of which another program tells.
    pub fn outside(
        source: impl Into<String>,
        external_id: impl Into<String>,
        kind: Kind,
        channel: Channel,
        direction: Direction,
        at: Timestamp,
    ) -> Self {
        Self {
            person: None,
            company: None,
            occurred_at: at,
            channel,
            kind,
            direction,
            source: source.into(),
            external_id: external_id.into(),
            space: Space::Records,
            summary: String::new(),
            properties: json!({}),
            about: None,
            created_by: None,
        }
    }
}

/// What became of an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Appended {
    /// It was written.
    New(InteractionId),
    /// The source has told of it before; nothing was written.
    AlreadyThere(InteractionId),
}

impl Appended {
    /// The entry's id, old or new.
    pub fn id(self) -> InteractionId {
        match self {
            Appended::New(id) | Appended::AlreadyThere(id) => id,
        }
    }
}

/// Appends one entry, once for each (source, external id).
///
/// # Errors
/// Those of the database.
pub fn append(tx: &mut Tx<'_>, account: AccountId, new: New) -> Result<Appended, DbError> {
    let ready = Ready::of(new);
    if let [Some(id)] = space::there(tx, account, std::slice::from_ref(&ready))?[..] {
        return Ok(Appended::AlreadyThere(id));
    }
    let id = ready.id;
    write(tx, account, vec![ready])?;
    Ok(Appended::New(id))
}

/// Appends many entries in a few statements; what is already there, or comes twice, is passed over.
/// Answers how many were written.
///
/// # Errors
/// Those of the database; `Unique` when another writer told of the same meanwhile.
pub fn append_many(tx: &mut Tx<'_>, account: AccountId, new: Vec<New>) -> Result<u64, DbError> {
    let written = append_each(tx, account, new)?;
    Ok(written.iter().flatten().count() as u64)
}

/// Appends the entries of records that are new themselves: one that is passed over would be on no timeline.
///
/// # Errors
/// As [`append_many`]; `Other` when one is there already.
pub fn append_new(tx: &mut Tx<'_>, account: AccountId, new: Vec<New>) -> Result<(), DbError> {
    let told = new.len() as u64;
    match told - append_many(tx, account, new)? {
        0 => Ok(()),
        over => Err(DbError::Other(format!(
            "{over} of {told} entries of new records are in the log already"
        ))),
    }
}

/// [`append_many`] that answers the new id of each entry, and nothing for one that was passed over.
///
/// # Errors
/// As [`append_many`].
pub fn append_each(
    tx: &mut Tx<'_>,
    account: AccountId,
    new: Vec<New>,
) -> Result<Vec<Option<InteractionId>>, DbError> {
    let ready: Vec<Ready> = new.into_iter().map(Ready::of).collect();
    let there = space::there(tx, account, &ready)?;
    let mut seen: HashSet<(String, String)> = HashSet::with_capacity(ready.len());
    let mut written = Vec::with_capacity(ready.len());
    let mut fresh = Vec::with_capacity(ready.len());
    for (one, there) in ready.into_iter().zip(there) {
        let key = (one.new.source.clone(), one.new.external_id.clone());
        let is_new = there.is_none() && seen.insert(key);
        written.push(is_new.then_some(one.id));
        fresh.extend(is_new.then_some(one));
    }
    if !fresh.is_empty() {
        write(tx, account, fresh)?;
    }
    Ok(written)
}

/// Writes entries and makes their words findable.
fn write(tx: &mut Tx<'_>, account: AccountId, ready: Vec<Ready>) -> Result<(), DbError> {
    let spoken = words::of_new(&ready);
    store::insert(tx, account, ready)?;
    words::put(tx, account, &spoken)
}

/// Says with whom entries were that nobody could be named for until now; those that have somebody stay
/// as they are. Answers how many were told. At most 500 at once.
///
/// # Errors
/// Those of the database.
pub fn name_person(
    tx: &mut Tx<'_>,
    scope: &Scope,
    entries: &[InteractionId],
    person: PersonId,
) -> Result<u64, DbError> {
    let named = store::name_person(tx, scope, entries, person)?;
    words::named(tx, scope, entries)?;
    Ok(named)
}

/// Deletes entries that are nobody's: of people or companies they stay. Answers how many went. At most 500
/// at once.
///
/// # Errors
/// Those of the database.
pub fn forget_nobodys(
    tx: &mut Tx<'_>,
    scope: &Scope,
    entries: &[InteractionId],
) -> Result<u64, DbError> {
    store::delete_nobodys(tx, scope, entries)
}

/// An entry with its id; its id elsewhere as it is kept.
pub(crate) struct Ready {
    pub(crate) id: InteractionId,
    pub(crate) new: New,
}

impl Ready {
    fn of(mut new: New) -> Self {
        let id = InteractionId::new();
        if new.external_id.is_empty() {
            new.external_id = id.to_string();
        }
        new.external_id = new.space.kept(&new.external_id);
        if let Some((end, _)) = new.summary.char_indices().nth(SUMMARY_CHARS) {
            new.summary.truncate(end);
        }
        Self { id, new }
    }
}
