//! Puts records into the index and takes them out.

use super::SQLITE_TITLE;
use super::put_postgres::put_postgres;
use crate::search::model::{Doc, Space, parts, search_text};
use base::{AccountId, Uuid};
use db::{DbError, Dialect, FromRow, Row, Sql, Tx};
use std::collections::{HashMap, HashSet};

/// Makes a record findable, or findable by its new words.
///
/// # Errors
/// Those of the database.
pub fn put(
    tx: &mut Tx<'_>,
    account: AccountId,
    kind: &str,
    id: Uuid,
    title: &str,
    text: &str,
) -> Result<(), DbError> {
    put_many(
        tx,
        account,
        [Doc {
            kind,
            id,
            title,
            text,
        }],
    )
}

/// Makes many records findable; of a record that comes twice the last counts.
///
/// # Errors
/// Those of the database.
pub fn put_many<'a>(
    tx: &mut Tx<'_>,
    account: AccountId,
    docs: impl IntoIterator<Item = Doc<'a>>,
) -> Result<(), DbError> {
    match tx.dialect() {
        Dialect::Sqlite => {
            let mut next = HashMap::new();
            docs.into_iter()
                .try_for_each(|doc| put_sqlite(tx, account, &doc, &mut next))
        }
        Dialect::Postgres => {
            let (mut place, mut batch): (HashMap<_, usize>, Vec<Doc<'_>>) = Default::default();
            for doc in docs {
                match place
                    .get(&(doc.kind, doc.id))
                    .and_then(|at| batch.get_mut(*at))
                {
                    Some(earlier) => *earlier = doc,
                    None => {
                        place.insert((doc.kind, doc.id), batch.len());
                        batch.push(doc);
                    }
                }
            }
            batch
                .chunks(ROWS_A_STATEMENT)
                .try_for_each(|rows| put_postgres(tx, account, rows))
        }
    }
}

/// Rows of one INSERT on PostgreSQL.
const ROWS_A_STATEMENT: usize = 100;

/// Takes a record out of the index; nothing happens when it is not in it. It is found no more at once; its words leave
/// SQLite's file when the index next merges the part that holds them. FTS5 could rewrite that part at once (`secure-delete`), but
/// of an index without places of words (`detail=none`) SQLite 3.54.1 then spoils pages, after which nothing can be written.
///
/// # Errors
/// Those of the database.
pub fn remove(tx: &mut Tx<'_>, account: AccountId, kind: &str, id: Uuid) -> Result<(), DbError> {
    remove_many(tx, account, kind, &[id])
}

/// Takes records of one kind out of the index, at most 500 at once; as [`remove`].
///
/// # Errors
/// Those of the database.
pub fn remove_many(
    tx: &mut Tx<'_>,
    account: AccountId,
    kind: &str,
    ids: &[Uuid],
) -> Result<(), DbError> {
    if tx.dialect() == Dialect::Sqlite {
        let mut known = Vec::new();
        for id in ids {
            known.extend(old(tx, account, kind, *id)?);
        }
        known.iter().try_for_each(|old| unindex(tx, old))?;
    }
    let sql = Sql::new("DELETE FROM records_search_doc WHERE account_id = ").bind(account);
    let sql = sql.push(" AND kind = ").bind(kind);
    tx.exec(sql.push_in(" AND record_id", ids.iter().copied()))
        .map(|_| ())
}

struct Old {
    doc: i64,
    title: String,
    search_text: String,
}

impl FromRow for Old {
    fn from_row(row: &Row<'_>) -> Result<Self, DbError> {
        Ok(Self {
            doc: row.get(0)?,
            title: row.get(1)?,
            search_text: row.get(2)?,
        })
    }
}

fn old(tx: &Tx<'_>, account: AccountId, kind: &str, id: Uuid) -> Result<Option<Old>, DbError> {
    let sql =
        Sql::new("SELECT doc, title, search_text FROM records_search_doc WHERE account_id = ");
    let sql = sql.bind(account).push(" AND kind = ").bind(kind);
    tx.opt(sql.push(" AND record_id = ").bind(id))
}

/// `next` remembers the next free number of each space while many are put.
fn put_sqlite(
    tx: &mut Tx<'_>,
    account: AccountId,
    doc: &Doc<'_>,
    next: &mut HashMap<Space, i64>,
) -> Result<(), DbError> {
    let text = search_text(doc);
    let number = match old(tx, account, doc.kind, doc.id)? {
        Some(old) if old.title == doc.title && old.search_text == text => return Ok(()),
        Some(old) => {
            unindex(tx, &old)?;
            let sql = Sql::new("UPDATE records_search_doc SET title = ").bind(doc.title);
            let sql = sql
                .push(", search_text = ")
                .bind(&text)
                .push(" WHERE account_id = ");
            let sql = sql.bind(account).push(" AND kind = ").bind(doc.kind);
            tx.exec(sql.push(" AND record_id = ").bind(doc.id))?;
            old.doc
        }
        None => {
            let space = Space::of(account, doc.kind);
            let number = match next.get(&space) {
                Some(number) => *number,
                None => next_doc(tx, space)?,
            };
            next.insert(space, number + 1);
            let sql = Sql::new(
                "INSERT INTO records_search_doc (account_id, kind, record_id, doc, title, search_text) VALUES (",
            );
            let sql = sql
                .bind(account)
                .push(", ")
                .bind(doc.kind)
                .push(", ")
                .bind(doc.id);
            let sql = sql.push(", ").bind(number).push(", ").bind(doc.title);
            tx.exec(sql.push(", ").bind(&text).push(")"))?;
            number
        }
    };
    index(tx, number, &text)
}

/// The number after the greatest of its space. SQLite has one writer, so nobody else takes it.
fn next_doc(tx: &Tx<'_>, space: Space) -> Result<i64, DbError> {
    let (first, last) = space.docs();
    let sql = Sql::new("SELECT max(doc) FROM records_search_doc WHERE doc BETWEEN ").bind(first);
    let greatest: Option<i64> = tx.one(sql.push(" AND ").bind(last))?;
    Ok(greatest.map_or(first, |doc| doc + 1))
}

pub(super) fn index(tx: &mut Tx<'_>, doc: i64, text: &str) -> Result<(), DbError> {
    let sql = Sql::new("INSERT INTO records_search_word (rowid, words) VALUES (").bind(doc);
    tx.exec(sql.push(", ").bind(terms(text, SQLITE_TITLE, "")).push(")"))?;
    let sql = Sql::new("INSERT INTO records_search_part (rowid, search_text) VALUES (").bind(doc);
    tx.exec(sql.push(", ").bind(text).push(")")).map(|_| ())
}

/// Takes the words out of both indexes, which keep no text and must be told what they hold.
fn unindex(tx: &mut Tx<'_>, old: &Old) -> Result<(), DbError> {
    let words = terms(&old.search_text, SQLITE_TITLE, "");
    let sql = Sql::new(
        "INSERT INTO records_search_word (records_search_word, rowid, words) VALUES ('delete', ",
    );
    tx.exec(sql.bind(old.doc).push(", ").bind(words).push(")"))?;
    let sql = Sql::new(
        "INSERT INTO records_search_part (records_search_part, rowid, search_text) VALUES ('delete', ",
    );
    tx.exec(
        sql.bind(old.doc)
            .push(", ")
            .bind(&old.search_text)
            .push(")"),
    )
    .map(|_| ())
}

/// The words to index, each once: those of the title behind `of_title`, then all behind `of_all`.
pub(super) fn terms(search_text: &str, of_title: &str, of_all: &str) -> String {
    let (title, body) = parts(search_text);
    let titles = title.split_ascii_whitespace();
    let all = titles.clone().chain(body.split_ascii_whitespace());
    let mut seen = HashSet::new();
    let mut out = String::with_capacity(search_text.len() * 2);
    for (class, word) in titles
        .map(|w| (of_title, w))
        .chain(all.map(|w| (of_all, w)))
    {
        if seen.insert((class, word)) {
            if !out.is_empty() {
                out.push(' ');
            }
            out.extend([class, word]);
        }
    }
    out
}
