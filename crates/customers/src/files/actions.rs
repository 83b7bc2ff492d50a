//! What is done with attached files: one use case, one transaction.

use super::model::{File, New};
use super::store;
use crate::activities::owner_of;
use crate::authors::{allowed, kept_since};
use crate::index;
use crate::interactions::store::follow;
use crate::interactions::{self, New as Entry, Subject};
use crate::trail::{self, Mark};
use base::{Actor, Channel, Direction, Error, FileId, Kind, Permission};
use db::Tx;
use serde_json::json;

/// Attaches a file whose content lies in the folder; it appears on the timeline.
///
/// # Errors
/// `NotFound` for the person or the company; `Forbidden`.
pub fn add(tx: &mut Tx<'_>, by: &Actor, new: New) -> Result<File, Error> {
    let scope = by.may(Permission::NotesWrite)?;
    let owner = owner_of(tx, by, new.with)?;
    let (person, company) = match new.with {
        Subject::Person(id) => (Some(id), None),
        Subject::Company(id) => (None, Some(id)),
    };
    let file = File {
        id: FileId::new(),
        person,
        company,
        name: super::plain_name(&new.name),
        media_type: new.media_type.to_owned(),
        bytes: i64::try_from(new.bytes).unwrap_or(i64::MAX),
        hash: new.hash,
        created_by: by.user,
        created_at: tx.now(),
        owner,
    };
    store::insert(tx, &scope, &file)?;
    interactions::append(tx, scope.account, entry(&file))?;
    index::file(tx, &scope, file.id, &file.name)?;
    leave(tx, by, &file, "file.added", "create")?;
    Ok(file)
}

/// Reads what is known of a file.
///
/// # Errors
/// `NotFound`; `Forbidden`.
pub fn get(tx: &Tx<'_>, by: &Actor, id: FileId) -> Result<File, Error> {
    let scope = by.may(Permission::PeopleRead)?;
    store::get(tx, &scope, id)?.ok_or(Error::NotFound("file"))
}

/// Whether the actor may take it away.
pub fn may_change(by: &Actor, file: &File) -> bool {
    allowed(by, file.created_by, file.keeper()).is_ok()
}

/// Takes a file away; for a day it can be brought back.
///
/// # Errors
/// `NotFound`; `Forbidden` to those who neither attached it nor manage the account.
pub fn remove(tx: &mut Tx<'_>, by: &Actor, id: FileId) -> Result<File, Error> {
    let file = get(tx, by, id)?;
    let scope = allowed(by, file.created_by, file.keeper())?;
    let now = tx.now();
    store::set_removed(tx, &scope, id, Some(now))?;
    index::remove_files(tx, &scope, &[id])?;
    let mut silent = entry(&file);
    silent.summary.clear();
    silent.properties = json!({});
    follow(tx, &scope, &silent)?;
    leave(tx, by, &file, "file.removed", "delete")?;
    Ok(file)
}

/// Brings back a file that was taken away less than a day ago.
///
/// # Errors
/// `NotFound`; `Forbidden` as [`remove`].
pub fn restore(tx: &mut Tx<'_>, by: &Actor, id: FileId) -> Result<File, Error> {
    let scope = by.may(Permission::PeopleRead)?;
    let since = kept_since(tx.now())?;
    let found = store::removed(tx, &scope, id, since)?;
    let file = found.ok_or(Error::NotFound("file"))?;
    let scope = allowed(by, file.created_by, file.keeper())?;
    store::set_removed(tx, &scope, id, None)?;
    follow(tx, &scope, &entry(&file))?;
    index::file(tx, &scope, id, &file.name)?;
    leave(tx, by, &file, "file.restored", "restore")?;
    Ok(file)
}

/// Forgets the names of files that were taken away more than a day ago, and that their content is needed;
/// how many.
///
/// # Errors
/// `Forbidden`; those of the database.
pub fn forget_removed(tx: &mut Tx<'_>, by: &Actor) -> Result<u64, Error> {
    let scope = by.may(Permission::NotesWrite)?;
    let before = kept_since(tx.now())?;
    Ok(store::forget_removed(tx, &scope, before)?)
}

/// What the log says of it.
fn entry(f: &File) -> Entry {
    let mut entry = Entry::ours(Kind::File, Channel::Other, Direction::None, f.created_at);
    entry.person = f.person;
    entry.company = f.company;
    entry.external_id = f.id.to_string();
    entry.summary.clone_from(&f.name);
    entry.properties = json!({ "bytes": f.bytes, "media_type": f.media_type });
    entry.about = Some(("file", f.id.0));
    entry.created_by = f.created_by;
    entry
}

fn leave(
    tx: &mut Tx<'_>,
    by: &Actor,
    f: &File,
    event: &'static str,
    action: &'static str,
) -> Result<(), Error> {
    let mark = Mark {
        kind: "file",
        id: f.id.0,
        event,
        action,
        detail: json!({ "person": f.person, "company": f.company, "bytes": f.bytes }),
    };
    trail::leave(tx, by, mark)
}
