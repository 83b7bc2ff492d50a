//! The rows of attached files.

use super::model::File;
use crate::interactions::Subject;
use crate::reach::{belonging, fields};
use base::{FileId, Scope, Timestamp, Uuid};
use db::{DbError, FromRow, Row, Sql, Tx, Value};
use std::collections::HashSet;

impl FromRow for File {
    fn from_row(row: &Row<'_>) -> Result<Self, DbError> {
        Ok(Self {
            id: row.get(0)?,
            person: row.get(1)?,
            company: row.get(2)?,
            name: row.get(3)?,
            media_type: row.get(4)?,
            bytes: row.get(5)?,
            hash: row.get(6)?,
            created_by: row.get(7)?,
            created_at: row.get(8)?,
            owner: row.get(9)?,
        })
    }
}

/// A file as a timeline needs it: also when it was taken away.
pub struct Standing {
    /// The file; without its name once that is gone.
    pub file: File,
    /// When it was taken away.
    pub removed_at: Option<Timestamp>,
}

impl FromRow for Standing {
    fn from_row(row: &Row<'_>) -> Result<Self, DbError> {
        Ok(Self {
            file: File::from_row(row)?,
            removed_at: row.get(10)?,
        })
    }
}

/// A file is seen by whom its person or its company is seen.
fn select(scope: &Scope) -> Sql {
    Sql::new(
        "SELECT f.id, f.person_id, f.company_id, f.name, f.media_type, f.bytes, f.hash, f.created_by,
                f.created_at, p.owner_id, f.removed_at
           FROM customers_file f
           LEFT JOIN customers_person p ON p.account_id = f.account_id AND p.id = f.person_id
          WHERE f.account_id = ",
    )
    .bind(scope.account)
    .and(belonging(scope, "f.person_id", "f.company_id"))
}

/// Writes a new one.
pub fn insert(tx: &mut Tx<'_>, scope: &Scope, f: &File) -> Result<(), DbError> {
    let row: [Value; 10] = [
        scope.account.into(),
        f.id.into(),
        f.person.into(),
        f.company.into(),
        (&f.name).into(),
        (&f.media_type).into(),
        f.bytes.into(),
        (&f.hash).into(),
        f.created_by.into(),
        f.created_at.into(),
    ];
    let columns = [
        "account_id",
        "id",
        "person_id",
        "company_id",
        "name",
        "media_type",
        "bytes",
        "hash",
        "created_by",
        "created_at",
    ];
    tx.insert_many("customers_file", columns, [row])?;
    Ok(())
}

/// One of them.
pub fn get(tx: &Tx<'_>, scope: &Scope, id: FileId) -> Result<Option<File>, DbError> {
    let sql = select(scope).push(" AND f.removed_at IS NULL AND f.id = ");
    tx.opt(sql.bind(id))
}

/// One that was taken away at `since` or later.
pub fn removed(
    tx: &Tx<'_>,
    scope: &Scope,
    id: FileId,
    since: Timestamp,
) -> Result<Option<File>, DbError> {
    let sql = select(scope).push(" AND f.removed_at >= ").bind(since);
    tx.opt(sql.push(" AND f.id = ").bind(id))
}

/// These, as a page of a timeline needs them; at most 200.
pub fn standing(tx: &Tx<'_>, scope: &Scope, ids: &[Uuid]) -> Result<Vec<Standing>, DbError> {
    let sql = select(scope).push_in(" AND f.id", ids.iter().copied());
    tx.all(sql.push(" ORDER BY f.id LIMIT 200"))
}

/// Those of a record, latest first: up to `limit + 1`.
pub fn list(
    tx: &Tx<'_>,
    scope: &Scope,
    with: Subject,
    before: Option<FileId>,
    limit: u32,
) -> Result<Vec<File>, DbError> {
    let sql = select(scope).push(" AND f.removed_at IS NULL");
    let mut sql = match with {
        Subject::Person(id) => sql.push(" AND f.person_id = ").bind(id),
        Subject::Company(id) => sql.push(" AND f.company_id = ").bind(id),
    };
    if let Some(id) = before {
        sql = sql.push(" AND f.id < ").bind(id);
    }
    tx.all(sql.push(" ORDER BY f.id DESC LIMIT ").bind(limit + 1))
}

/// Notes when one was taken away; none brings it back.
pub fn set_removed(
    tx: &mut Tx<'_>,
    scope: &Scope,
    id: FileId,
    at: Option<Timestamp>,
) -> Result<(), DbError> {
    tx.exec(
        Sql::new("UPDATE customers_file SET removed_at = ")
            .bind(at)
            .push(" WHERE account_id = ")
            .bind(scope.account)
            .push(" AND id = ")
            .bind(id),
    )?;
    Ok(())
}

/// Empties the names of what was taken away before, and lets go of the content; how many.
pub fn forget_removed(tx: &mut Tx<'_>, scope: &Scope, before: Timestamp) -> Result<u64, DbError> {
    tx.exec(
        Sql::new("UPDATE customers_file SET name = '', hash = '' WHERE account_id = ")
            .bind(scope.account)
            .push(" AND removed_at < ")
            .bind(before)
            .push(" AND hash <> ''"),
    )
}

/// All of a record that goes.
pub(crate) fn ids_with(tx: &Tx<'_>, scope: &Scope, with: Subject) -> Result<Vec<FileId>, DbError> {
    let sql = Sql::new("SELECT id FROM customers_file WHERE account_id = ").bind(scope.account);
    let sql = match with {
        Subject::Person(id) => sql.push(" AND person_id = ").bind(id),
        Subject::Company(id) => sql.push(" AND company_id = ").bind(id),
    };
    tx.all(sql.push(" ORDER BY id"))
}

/// Files with whom they are and when they came, for a search.
pub(crate) fn told_apart(
    tx: &Tx<'_>,
    scope: &Scope,
    ids: &[Uuid],
) -> Result<Vec<(FileId, Option<String>, Timestamp)>, DbError> {
    let sql = Sql::new("SELECT f.id, COALESCE(p.")
        .push(fields::shown_as(scope))
        .push(
            ", c.name), f.created_at
               FROM customers_file f
               LEFT JOIN customers_person p ON p.account_id = f.account_id AND p.id = f.person_id
               LEFT JOIN customers_company c ON c.account_id = f.account_id AND c.id = f.company_id
              WHERE f.removed_at IS NULL AND f.account_id = ",
        )
        .bind(scope.account)
        .push_in(" AND f.id", ids.iter().copied())
        .and(belonging(scope, "f.person_id", "f.company_id"));
    tx.all(sql.push(" ORDER BY f.id LIMIT ").bind(ids.len()))
}

/// Removes all of a record that goes.
pub fn delete_with(tx: &mut Tx<'_>, scope: &Scope, with: Subject) -> Result<(), DbError> {
    let sql = Sql::new("DELETE FROM customers_file WHERE account_id = ").bind(scope.account);
    let sql = match with {
        Subject::Person(id) => sql.push(" AND person_id = ").bind(id),
        Subject::Company(id) => sql.push(" AND company_id = ").bind(id),
    };
    tx.exec(sql).map(drop)
}

/// Which of these hashes rows still name, whoever may see them.
pub fn needed(tx: &Tx<'_>, scope: &Scope, hashes: &[String]) -> Result<HashSet<String>, DbError> {
    let sql = Sql::new("SELECT DISTINCT hash FROM customers_file WHERE account_id = ")
        .bind(scope.account)
        .push_in(" AND hash", hashes.iter().map(String::as_str))
        .push(" ORDER BY hash LIMIT ")
        .bind(hashes.len());
    Ok(tx.all::<String>(sql)?.into_iter().collect())
}
