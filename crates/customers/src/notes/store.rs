//! The rows of notes.

use super::Note;
use crate::reach::owned_by;
use base::{NoteId, PersonId, Scope, Timestamp, Uuid};
use db::{DbError, FromRow, Row, Sql, Tx, Value};

impl FromRow for Note {
    fn from_row(row: &Row<'_>) -> Result<Self, DbError> {
        Ok(Self {
            id: row.get(0)?,
            person: row.get(1)?,
            body: row.get(2)?,
            created_by: row.get(3)?,
            created_at: row.get(4)?,
            updated_at: row.get(5)?,
            owner: row.get(7)?,
        })
    }
}

/// A note as a timeline needs it: also when it was taken away.
pub struct Standing {
    /// The note; without its text once that is gone.
    pub note: Note,
    /// Whether it was taken away.
    pub removed: bool,
}

impl FromRow for Standing {
    fn from_row(row: &Row<'_>) -> Result<Self, DbError> {
        let removed: Option<Timestamp> = row.get(6)?;
        Ok(Self {
            note: Note::from_row(row)?,
            removed: removed.is_some(),
        })
    }
}

/// A note is seen by whom its person is seen.
fn select(scope: &Scope) -> Sql {
    Sql::new(
        "SELECT n.id, n.person_id, n.body, n.created_by, n.created_at, n.updated_at, n.removed_at, p.owner_id
           FROM customers_note n
           JOIN customers_person p ON p.account_id = n.account_id AND p.id = n.person_id
          WHERE n.account_id = ",
    )
    .bind(scope.account)
    .and(owned_by(scope, "p.owner_id"))
}

/// Writes a new note.
pub fn insert(tx: &mut Tx<'_>, scope: &Scope, note: &Note) -> Result<(), DbError> {
    let row: [Value; 6] = [
        scope.account.into(),
        note.id.into(),
        note.person.into(),
        (&note.body).into(),
        note.created_by.into(),
        note.created_at.into(),
    ];
    let columns = [
        "account_id",
        "id",
        "person_id",
        "body",
        "created_by",
        "created_at",
    ];
    tx.insert_many("customers_note", columns, [row])?;
    Ok(())
}

/// One note.
pub fn get(tx: &Tx<'_>, scope: &Scope, id: NoteId) -> Result<Option<Note>, DbError> {
    tx.opt(
        select(scope)
            .push(" AND n.removed_at IS NULL AND n.id = ")
            .bind(id),
    )
}

/// One note that was taken away and still has its text.
pub fn removed(tx: &Tx<'_>, scope: &Scope, id: NoteId) -> Result<Option<Note>, DbError> {
    tx.opt(
        select(scope)
            .push(" AND n.removed_at IS NOT NULL AND n.id = ")
            .bind(id),
    )
}

/// Writes a changed text.
pub fn update(tx: &mut Tx<'_>, scope: &Scope, note: &Note) -> Result<(), DbError> {
    tx.exec(
        Sql::new("UPDATE customers_note SET body = ")
            .bind(&note.body)
            .push(", updated_at = ")
            .bind(note.updated_at)
            .push(" WHERE account_id = ")
            .bind(scope.account)
            .push(" AND id = ")
            .bind(note.id),
    )?;
    Ok(())
}

/// Notes when a note was taken away; none brings it back.
pub fn set_removed(
    tx: &mut Tx<'_>,
    scope: &Scope,
    id: NoteId,
    at: Option<Timestamp>,
) -> Result<(), DbError> {
    tx.exec(
        Sql::new("UPDATE customers_note SET removed_at = ")
            .bind(at)
            .push(" WHERE account_id = ")
            .bind(scope.account)
            .push(" AND id = ")
            .bind(id),
    )?;
    Ok(())
}

/// Empties notes that were taken away before; how many.
pub fn forget_removed(tx: &mut Tx<'_>, scope: &Scope, before: Timestamp) -> Result<u64, DbError> {
    tx.exec(
        Sql::new("UPDATE customers_note SET body = '' WHERE account_id = ")
            .bind(scope.account)
            .push(" AND removed_at < ")
            .bind(before)
            .push(" AND body <> ''"),
    )
}

/// These notes, as a page of a timeline needs them; at most 200.
pub fn standing(tx: &Tx<'_>, scope: &Scope, ids: &[Uuid]) -> Result<Vec<Standing>, DbError> {
    tx.all(
        select(scope)
            .push_in(" AND n.id", ids.iter().copied())
            .push(" ORDER BY n.id LIMIT 200"),
    )
}

/// Notes, latest first, of one person or of all: up to `limit + 1`.
pub fn list(
    tx: &Tx<'_>,
    scope: &Scope,
    person: Option<PersonId>,
    before: Option<(Timestamp, NoteId)>,
    limit: u32,
) -> Result<Vec<Note>, DbError> {
    let mut sql = select(scope).push(" AND n.removed_at IS NULL");
    if let Some(person) = person {
        sql = sql.push(" AND n.person_id = ").bind(person);
    }
    if let Some((at, id)) = before {
        sql = match person {
            Some(_) => sql
                .push(" AND (n.created_at, n.id) < (")
                .bind(at)
                .push(", ")
                .bind(id)
                .push(")"),
            None => sql.push(" AND n.id < ").bind(id),
        };
    }
    // The ids of notes grow with time, so the primary key serves the list of all.
    let order = match person {
        Some(_) => " ORDER BY n.created_at DESC, n.id DESC LIMIT ",
        None => " ORDER BY n.id DESC LIMIT ",
    };
    tx.all(sql.push(order).bind(limit + 1))
}

/// The ids of all notes about a person, for taking them out of the index.
pub fn ids_of(tx: &Tx<'_>, scope: &Scope, person: PersonId) -> Result<Vec<NoteId>, DbError> {
    tx.all(
        Sql::new("SELECT id FROM customers_note WHERE account_id = ")
            .bind(scope.account)
            .push(" AND person_id = ")
            .bind(person)
            .push(" ORDER BY created_at, id LIMIT 10000"),
    )
}
