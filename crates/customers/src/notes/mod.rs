//! Notes: what a colleague wrote down about a person. They stand on the timeline.

pub(crate) mod api;
mod changes;
pub(crate) mod pages;
pub(crate) mod store;
pub(crate) mod web;

#[cfg(test)]
mod tests;

use crate::interactions::{self, New};
use crate::trail::{self, Mark};
use crate::{index, people, values};
use base::{
    Actor, Channel, Direction, Error, Kind, NoteId, Permission, PersonId, Timestamp, UserId,
};
use db::Tx;
use serde::Serialize;
use serde_json::json;
use utoipa::ToSchema;

use changes::taken_away;
pub use changes::{change, forget_removed, may_change, remove, restore};

/// Longest note, in characters.
pub const BODY_CHARS: usize = 10_000;

/// A note, as the API shows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct Note {
    /// The id.
    #[schema(value_type = String, format = "uuid")]
    pub id: NoteId,
    /// About whom.
    #[schema(value_type = String, format = "uuid")]
    pub person: PersonId,
    /// The text; plain, with line breaks.
    pub body: String,
    /// Who wrote it; none for a program.
    #[schema(value_type = Option<String>, format = "uuid")]
    pub created_by: Option<UserId>,
    /// When.
    #[schema(value_type = String, format = "date-time")]
    pub created_at: Timestamp,
    /// When the text was last changed; null while it is as it was first written.
    #[schema(value_type = Option<String>, format = "date-time")]
    pub updated_at: Option<Timestamp>,
    /// Who looks after the person, and so whose note it is.
    #[serde(skip)]
    pub owner: Option<UserId>,
}

/// Writes a note about a person; it appears on the timeline and in the search.
///
/// # Errors
/// `Invalid` (field `body`) with `required` or `too-long`; `NotFound` for the person; `Forbidden`.
pub fn add(tx: &mut Tx<'_>, by: &Actor, person: PersonId, body: &str) -> Result<Note, Error> {
    let scope = by.may(Permission::NotesWrite)?;
    let body =
        values::paragraphs(body, BODY_CHARS).map_err(|r| Error::Invalid(vec![r.at("body")]))?;
    let read = by.may(Permission::PeopleRead)?;
    let Some(about) = people::store::whole(tx, &read, person)? else {
        return Err(Error::NotFound("person"));
    };
    if !scope.owners.reach(about.owner) {
        return Err(Error::Forbidden(Permission::NotesWrite.as_str()));
    }
    let note = Note {
        id: NoteId::new(),
        person,
        body,
        created_by: by.user,
        created_at: tx.now(),
        updated_at: None,
        owner: about.owner,
    };
    store::insert(tx, &scope, &note)?;
    let mut entry = New::ours(Kind::Note, Channel::Other, Direction::None, note.created_at);
    entry.person = Some(person);
    entry.external_id = note.id.to_string();
    entry.summary = index::note_title(&note.body);
    entry.about = Some(("note", note.id.0));
    entry.created_by = by.user;
    interactions::append(tx, scope.account, entry)?;
    index::note(tx, scope.account, note.id, &note.body)?;
    let detail = json!({ "person": person });
    let mark = Mark {
        kind: "note",
        id: note.id.0,
        event: "note.added",
        action: "create",
        detail,
    };
    trail::leave(tx, by, mark)?;
    Ok(note)
}

/// Whether the actor may write a note about this person: the page shows the form then.
pub fn may_add(by: &Actor, person: &people::Person) -> bool {
    let scope = by.may(Permission::NotesWrite);
    scope.is_ok_and(|scope| scope.owners.reach(person.keeper))
}

/// Reads a note.
///
/// # Errors
/// `NotFound`; `Forbidden`.
pub fn get(tx: &Tx<'_>, by: &Actor, id: NoteId) -> Result<Note, Error> {
    let scope = by.may(Permission::PeopleRead)?;
    store::get(tx, &scope, id)?.ok_or(Error::NotFound("note"))
}
