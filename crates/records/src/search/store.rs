//! The index on both engines: two FTS5 tables on SQLite, a tsvector and trigrams on PostgreSQL.

use super::model::{Asked, Doc, Hit, Space, parts, search_text};
use base::{AccountId, Owners, Scope, Uuid};
use db::{DbError, Dialect, FromRow, Row, Sql, Tx};
use std::collections::{HashMap, HashSet};

/// Most hits that one search answers.
const HITS_AT_MOST: usize = 200;

/// How many records that hold the long words' parts are looked at for the short words.
const LOOKED_AT: i64 = 2_000;

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
    put_many(tx, account, [Doc { kind, id, title, text }])
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
            docs.into_iter().try_for_each(|doc| put_sqlite(tx, account, &doc, &mut next))
        }
        Dialect::Postgres => {
            let (mut place, mut batch): (HashMap<_, usize>, Vec<Doc<'_>>) = Default::default();
            for doc in docs {
                match place.get(&(doc.kind, doc.id)).and_then(|at| batch.get_mut(*at)) {
                    Some(earlier) => *earlier = doc,
                    None => {
                        place.insert((doc.kind, doc.id), batch.len());
                        batch.push(doc);
                    }
                }
            }
            batch.chunks(ROWS_A_STATEMENT).try_for_each(|rows| put_postgres(tx, account, rows))
        }
    }
}

/// Rows of one INSERT on PostgreSQL.
const ROWS_A_STATEMENT: usize = 100;

/// Takes a record out of the index; nothing happens when it is not in it.
///
/// # Errors
/// Those of the database.
pub fn remove(tx: &mut Tx<'_>, account: AccountId, kind: &str, id: Uuid) -> Result<(), DbError> {
    if tx.dialect() == Dialect::Sqlite
        && let Some(old) = old(tx, account, kind, id)?
    {
        unindex(tx, &old)?;
    }
    let sql = Sql::new("DELETE FROM records_search_doc WHERE account_id = ").bind(account);
    let sql = sql.push(" AND kind = ").bind(kind).push(" AND record_id = ").bind(id);
    tx.exec(sql).map(|_| ())
}

struct Old {
    doc: i64,
    title: String,
    search_text: String,
}

impl FromRow for Old {
    fn from_row(row: &Row<'_>) -> Result<Self, DbError> {
        Ok(Self { doc: row.get(0)?, title: row.get(1)?, search_text: row.get(2)? })
    }
}

fn old(tx: &Tx<'_>, account: AccountId, kind: &str, id: Uuid) -> Result<Option<Old>, DbError> {
    let sql = Sql::new("SELECT doc, title, search_text FROM records_search_doc WHERE account_id = ");
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
            let sql = sql.push(", search_text = ").bind(&text).push(" WHERE account_id = ");
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
            let sql = Sql::new("INSERT INTO records_search_doc (account_id, kind, record_id, doc, title, search_text) VALUES (");
            let sql = sql.bind(account).push(", ").bind(doc.kind).push(", ").bind(doc.id);
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

fn index(tx: &mut Tx<'_>, doc: i64, text: &str) -> Result<(), DbError> {
    let (title, body) = parts(text);
    let sql = Sql::new("INSERT INTO records_search_word (rowid, title, body) VALUES (").bind(doc);
    tx.exec(sql.push(", ").bind(title).push(", ").bind(body).push(")"))?;
    let sql = Sql::new("INSERT INTO records_search_part (rowid, search_text) VALUES (").bind(doc);
    tx.exec(sql.push(", ").bind(text).push(")")).map(|_| ())
}

/// Takes the words out of both indexes, which keep no text and must be told what they hold.
fn unindex(tx: &mut Tx<'_>, old: &Old) -> Result<(), DbError> {
    let (title, body) = parts(&old.search_text);
    let sql = Sql::new("INSERT INTO records_search_word (records_search_word, rowid, title, body) VALUES ('delete', ");
    let sql = sql.bind(old.doc).push(", ").bind(title).push(", ").bind(body);
    tx.exec(sql.push(")"))?;
    let sql = Sql::new("INSERT INTO records_search_part (records_search_part, rowid, search_text) VALUES ('delete', ");
    tx.exec(sql.bind(old.doc).push(", ").bind(&old.search_text).push(")")).map(|_| ())
}

fn put_postgres(tx: &mut Tx<'_>, account: AccountId, docs: &[Doc<'_>]) -> Result<(), DbError> {
    let mut sql = Sql::new("INSERT INTO records_search_doc (account_id, kind, record_id, title, search_text, words) VALUES ");
    for (number, doc) in docs.iter().enumerate() {
        let (text, mark) = (search_text(doc), Space::of(account, doc.kind).mark());
        sql = sql.push(if number == 0 { "(" } else { ", (" }).bind(account);
        sql = sql.push(", ").bind(doc.kind).push(", ").bind(doc.id).push(", ").bind(doc.title);
        sql = sql.push(", ").bind(format!("{mark} {text}"));
        sql = sql.push(", array_to_tsvector(string_to_array(").bind(lexemes(&mark, &text));
        sql = sql.push(", ' ')))");
    }
    let sql = sql.push(
        " ON CONFLICT (account_id, kind, record_id) DO UPDATE
             SET title = excluded.title, search_text = excluded.search_text, words = excluded.words
           WHERE (records_search_doc.title, records_search_doc.search_text)
                 IS DISTINCT FROM (excluded.title, excluded.search_text)",
    );
    tx.exec(sql).map(|_| ())
}

/// Between mark and word: any word of the record, or a word of its title.
const ANY: &str = ".";
const TITLE: &str = ":";

fn lexemes(mark: &str, text: &str) -> String {
    let (title, body) = parts(text);
    let of_title = title.split_ascii_whitespace().map(|word| (TITLE, word));
    let of_all = title.split_ascii_whitespace().chain(body.split_ascii_whitespace());
    let mut seen = HashSet::new();
    let mut out = String::with_capacity(text.len() * 2);
    for (class, word) in of_title.chain(of_all.map(|word| (ANY, word))) {
        if seen.insert((class, word)) {
            if !out.is_empty() {
                out.push(' ');
            }
            out.extend([mark, class, word]);
        }
    }
    out
}

/// The records of these kinds that `query` finds, at most `limit` (<= 200), best first: those with all
/// words in the title, then those with all words, then those with all words as parts of words; within
/// each in the order of `kinds`, newest first. Any query is fine; one without letters and digits finds
/// nothing.
///
/// The index does not know whose a record is: a scope that does not reach all records finds nothing
/// here, and one with hidden fields finds by titles only.
///
/// # Errors
/// Those of the database.
pub fn find(
    tx: &Tx<'_>,
    scope: &Scope,
    query: &str,
    kinds: &[&str],
    limit: usize,
) -> Result<Vec<Hit>, DbError> {
    let asked = Asked::read(query);
    let (limit, mut hits) = (limit.min(HITS_AT_MOST), Vec::new());
    if asked.words.is_empty() || scope.owners != Owners::All {
        return Ok(hits);
    }
    let mut passes = vec![Pass::Title];
    if scope.hidden.0.is_empty() {
        passes.extend([Pass::Words, Pass::Phone, Pass::Parts]);
    }
    for pass in passes {
        for kind in kinds {
            if hits.len() >= limit {
                return Ok(hits);
            }
            let Some(sql) = pass.sql(tx.dialect(), scope.account, kind, &asked, limit) else {
                continue;
            };
            for (id, title) in tx.all::<(Uuid, String)>(sql)? {
                let known = hits.iter().any(|hit: &Hit| hit.id == id && hit.kind == *kind);
                if !known && hits.len() < limit {
                    hits.push(Hit { kind: (*kind).to_owned(), id, title });
                }
            }
        }
    }
    Ok(hits)
}

/// One way of looking.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Pass {
    /// The beginnings of words of the title.
    Title,
    /// The beginnings of any words.
    Words,
    /// The last digits of a telephone number.
    Phone,
    /// The middle of words.
    Parts,
}

impl Pass {
    /// The query; none when this way cannot find anything.
    pub(super) fn sql(
        self,
        dialect: Dialect,
        account: AccountId,
        kind: &str,
        asked: &Asked,
        limit: usize,
    ) -> Option<Sql> {
        let space = Space::of(account, kind);
        let found = match (self, dialect) {
            (Pass::Parts, Dialect::Sqlite) => sqlite_parts(space, asked)?,
            (Pass::Parts, Dialect::Postgres) => postgres_parts(space, asked)?,
            (Pass::Phone, _) => {
                let phone = [asked.phone.clone()?];
                words(dialect, space, self, &phone)
            }
            _ => words(dialect, space, self, &asked.words),
        };
        let sql = found.push(" AND d.account_id = ").bind(account).push(" AND d.kind = ").bind(kind);
        Some(match dialect {
            Dialect::Sqlite => sql.push(" ORDER BY d.doc DESC LIMIT ").bind(limit),
            // Sorting is for the eye: of a word that thousands have, some are taken and sorted.
            Dialect::Postgres => Sql::new("SELECT f.record_id, f.title FROM (")
                .and(sql)
                .push(" LIMIT ")
                .bind(LOOKED_AT)
                .push(") f ORDER BY f.record_id DESC LIMIT ")
                .bind(limit),
        })
    }
}

/// Records that hold words with these beginnings; the query is of quoted words only, so that nothing in
/// it can be an operator.
fn words(dialect: Dialect, space: Space, pass: Pass, words: &[String]) -> Sql {
    match dialect {
        Dialect::Sqlite => {
            let all: Vec<String> = words.iter().map(|word| format!("\"{word}\"*")).collect();
            let column = if pass == Pass::Title { "title : " } else { "" };
            let matched = format!("{column}({})", all.join(" AND "));
            let sql = Sql::new(
                "SELECT d.record_id, d.title FROM records_search_word w
                  CROSS JOIN records_search_doc d ON d.doc = w.rowid
                  WHERE records_search_word MATCH ",
            );
            in_space(sql.bind(matched), "w.rowid", space)
        }
        Dialect::Postgres => {
            let (mark, class) = (space.mark(), if pass == Pass::Title { TITLE } else { ANY });
            let all: Vec<String> =
                words.iter().map(|word| format!("'{mark}{class}{word}':*")).collect();
            Sql::new(
                "SELECT d.record_id, d.title FROM records_search_doc d
                  WHERE d.words @@ CAST(CAST(",
            )
            .bind(all.join(" & "))
            .push(" AS text) AS tsquery)")
        }
    }
}

fn in_space(sql: Sql, column: &'static str, space: Space) -> Sql {
    let (first, last) = space.docs();
    let sql = sql.push(" AND ").push(column).push(" >= ").bind(first);
    sql.push(" AND ").push(column).push(" <= ").bind(last)
}

/// Records with the long words anywhere; the short ones must begin words, which is looked up in the
/// newest of them.
fn sqlite_parts(space: Space, asked: &Asked) -> Option<Sql> {
    let (long, short) = asked.long_and_short();
    if long.is_empty() {
        return None;
    }
    let all: Vec<String> = long.iter().map(|word| format!("\"{word}\"")).collect();
    let sql = Sql::new(
        "SELECT d.record_id, d.title FROM (SELECT p.rowid AS doc FROM records_search_part p
          WHERE records_search_part MATCH ",
    );
    let sql = in_space(sql.bind(all.join(" AND ")), "p.rowid", space);
    let mut sql = sql.push(" ORDER BY p.rowid DESC LIMIT ").bind(LOOKED_AT);
    sql = sql.push(") f CROSS JOIN records_search_doc d ON d.doc = f.doc WHERE 1 = 1");
    for word in short {
        sql = sql.push(" AND instr(' ' || replace(d.search_text, char(10), ' '), ").bind(format!(" {word}"));
        sql = sql.push(") > 0");
    }
    Some(sql)
}

/// As `sqlite_parts`. The text begins with the mark of its space, which the trigrams hold as well;
/// folded words have no sign that LIKE reads.
fn postgres_parts(space: Space, asked: &Asked) -> Option<Sql> {
    let (long, short) = asked.long_and_short();
    let (first, others) = long.split_first()?;
    let mut sql = Sql::new("SELECT d.record_id, d.title FROM records_search_doc d WHERE d.search_text LIKE ");
    sql = sql.bind(format!("{} %{first}%", space.mark()));
    for word in others {
        sql = sql.push(" AND d.search_text LIKE ").bind(format!("%{word}%"));
    }
    for word in short {
        sql = sql.push(" AND strpos(' ' || replace(d.search_text, chr(10), ' '), ").bind(format!(" {word}"));
        sql = sql.push(") > 0");
    }
    Some(sql)
}
