//! Notes that are changed, taken away and brought back: by those who wrote them, or by an administrator.

use super::{BODY_CHARS, Note, get, store};
use crate::authors::{self, kept_since};
use crate::interactions::store::set_summary;
use crate::trail::{self, Mark};
use crate::{index, values};
use base::{Actor, Error, NoteId, Permission, Scope};
use db::Tx;
use serde_json::json;

/// Whether the actor may change this note.
pub fn may_change(by: &Actor, note: &Note) -> bool {
    allowed(by, note).is_ok()
}

fn allowed(by: &Actor, note: &Note) -> Result<Scope, Error> {
    authors::allowed(by, note.created_by, Some(note.owner))
}

/// Changes the text.
///
/// # Errors
/// `Invalid` (field `body`) with `required` or `too-long`; `NotFound`; `Forbidden` to those who neither
/// wrote it nor manage the account.
pub fn change(tx: &mut Tx<'_>, by: &Actor, id: NoteId, body: &str) -> Result<Note, Error> {
    let note = get(tx, by, id)?;
    let scope = allowed(by, &note)?;
    let body =
        values::paragraphs(body, BODY_CHARS).map_err(|r| Error::Invalid(vec![r.at("body")]))?;
    if body == note.body {
        return Ok(note);
    }
    let note = Note {
        body,
        updated_at: Some(tx.now()),
        ..note
    };
    store::update(tx, &scope, &note)?;
    show(tx, &scope, &note)?;
    leave(tx, by, &note, "note.changed", "update")?;
    Ok(note)
}

/// Takes a note away; for a day it can be brought back.
///
/// # Errors
/// `NotFound`; `Forbidden` as [`change`].
pub fn remove(tx: &mut Tx<'_>, by: &Actor, id: NoteId) -> Result<Note, Error> {
    let note = get(tx, by, id)?;
    let scope = allowed(by, &note)?;
    let now = tx.now();
    store::set_removed(tx, &scope, id, Some(now))?;
    set_summary(tx, &scope, &id.to_string(), "")?;
    index::remove_note(tx, scope.account, id)?;
    leave(tx, by, &note, "note.removed", "delete")?;
    Ok(note)
}

/// Brings a note back that was taken away less than a day ago.
///
/// # Errors
/// `NotFound` when there is no such note or its text is gone; `Forbidden` as [`change`].
pub fn restore(tx: &mut Tx<'_>, by: &Actor, id: NoteId) -> Result<Note, Error> {
    let scope = by.may(Permission::PeopleRead)?;
    let note = store::removed(tx, &scope, id)?.filter(|note| !note.body.is_empty());
    let note = note.ok_or(Error::NotFound("note"))?;
    let scope = allowed(by, &note)?;
    store::set_removed(tx, &scope, id, None)?;
    show(tx, &scope, &note)?;
    leave(tx, by, &note, "note.restored", "restore")?;
    Ok(note)
}

/// A note that was taken away from whom might have changed it, and whether it still can be brought back.
///
/// # Errors
/// `NotFound`; `Forbidden`.
pub(super) fn taken_away(tx: &Tx<'_>, by: &Actor, id: NoteId) -> Result<(Note, bool), Error> {
    let scope = by.may(Permission::PeopleRead)?;
    let note = store::removed(tx, &scope, id)?.filter(|note| may_change(by, note));
    let note = note.ok_or(Error::NotFound("note"))?;
    let keeps = !note.body.is_empty();
    Ok((note, keeps))
}

/// Empties the notes that were taken away more than a day ago; how many.
///
/// # Errors
/// `Forbidden`; those of the database.
pub fn forget_removed(tx: &mut Tx<'_>, by: &Actor) -> Result<u64, Error> {
    let scope = by.may(Permission::NotesWrite)?;
    let before = kept_since(tx.now())?;
    Ok(store::forget_removed(tx, &scope, before)?)
}

/// What of a note stands in its entry of the log and in the search index.
fn show(tx: &mut Tx<'_>, scope: &Scope, note: &Note) -> Result<(), Error> {
    let title = index::note_title(&note.body);
    set_summary(tx, scope, &note.id.to_string(), &title)?;
    Ok(index::note(tx, scope.account, note.id, &note.body)?)
}

fn leave(
    tx: &mut Tx<'_>,
    by: &Actor,
    note: &Note,
    event: &'static str,
    action: &'static str,
) -> Result<(), Error> {
    let detail = json!({ "person": note.person });
    let (kind, id) = ("note", note.id.0);
    trail::leave(
        tx,
        by,
        Mark {
            kind,
            id,
            event,
            action,
            detail,
        },
    )
}
