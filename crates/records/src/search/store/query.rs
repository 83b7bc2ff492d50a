//! The queries of a search, one for each way of looking.

use super::crowd::is_short;
use super::look::Question;
use super::parts_postgres::postgres_parts;
use super::{SQLITE_TITLE, postgres_class};
use crate::search::model::{Among, Asked, Space};
use base::AccountId;
use db::{DbError, Dialect, Sql};

/// How many records that hold the long words' parts are looked at for the short words.
const LOOKED_AT: i64 = 2_000;

/// How many of the newest records that hold the words are looked at for those within reach, on SQLite.
const REACHED_AT: i64 = 5_000;

/// How many records within reach PostgreSQL takes and sorts.
const NEAR_AT: i64 = 200;

/// How many it takes beside those that looking around in a crowd has met: each lies on a page of its own.
const BESIDE_AT: i64 = 500;

/// The same where few are within reach: beyond these one looks through the few.
pub(super) const FEW_AT: i64 = 2_000;

/// How many records are looked at first; none for as many as hold the words.
fn bound(among: &Among<'_>) -> Option<i64> {
    match (&among.few, among.within.is_empty()) {
        (Some(_), _) => Some(FEW_AT),
        (None, false) => Some(REACHED_AT),
        (None, true) => None,
    }
}

/// One way of looking.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Pass {
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
    /// The query; none when this way cannot find anything. `has_some`: looking around in a crowd has met some already.
    ///
    /// # Errors
    /// Those of the database.
    pub(crate) fn sql(
        self,
        question: &Question<'_, '_>,
        among: &Among<'_>,
        limit: usize,
        has_some: bool,
    ) -> Result<Option<Sql>, DbError> {
        let (account, asked) = (question.account, question.asked);
        let dialect = question.tx.dialect();
        let space = Space::of(account, among.kind);
        let near = bound(among);
        let found = match (self, dialect) {
            (Pass::Parts, Dialect::Sqlite) => sqlite_parts(space, asked, near),
            (Pass::Parts, Dialect::Postgres) => postgres_parts(question, among.kind)?,
            (Pass::Phone, _) => asked
                .phone
                .clone()
                .map(|phone| words(dialect, space, self, &[phone], near)),
            _ => Some(words(dialect, space, self, &asked.words, near)),
        };
        Ok(found.map(|found| match dialect {
            // The number of the index, not of the row: so the index answers in order and stops.
            Dialect::Sqlite => of_kind(found, account, among.kind)
                .and(among.within.clone())
                .push(" ORDER BY f.rowid DESC LIMIT ")
                .bind(limit),
            Dialect::Postgres => postgres(found, account, among, limit, has_some),
        }))
    }
}

fn of_kind(sql: Sql, account: AccountId, kind: &str) -> Sql {
    let sql = sql.push(" AND d.account_id = ").bind(account);
    sql.push(" AND d.kind = ").bind(kind)
}

/// Sorting is for the eye: of a word that thousands have, some are taken and sorted. The first part is planned by
/// itself, or the limit would make reading the table look cheap.
fn postgres(
    found: Sql,
    account: AccountId,
    among: &Among<'_>,
    limit: usize,
    has_some: bool,
) -> Sql {
    // The words stand behind their account and kind. Were those asked for here, the key would be read for all of their
    // records, to be held against the words'.
    let sql = Sql::new("WITH f AS MATERIALIZED (").and(found);
    let sql = sql.push("), g AS (SELECT d.record_id, d.title FROM f d WHERE TRUE");
    let sql = of_kind(sql, account, among.kind).and(among.within.clone());
    let taken = match (among.within.is_empty(), has_some) {
        (true, false) => LOOKED_AT,
        (true, true) => BESIDE_AT,
        // Each that is taken may stand for many that are out of reach.
        (false, _) => NEAR_AT,
    };
    sql.push(" LIMIT ")
        .bind(taken)
        .push(") SELECT g.record_id, g.title FROM g ORDER BY g.record_id DESC LIMIT ")
        .bind(limit)
}

/// Records that hold words with these beginnings; the query is of quoted words only, so that nothing in
/// it can be an operator.
fn words(dialect: Dialect, space: Space, pass: Pass, words: &[String], near: Option<i64>) -> Sql {
    match dialect {
        Dialect::Sqlite => {
            let class = if pass == Pass::Title {
                SQLITE_TITLE
            } else {
                ""
            };
            let all: Vec<String> = words
                .iter()
                .map(|word| format!("\"{class}{word}\"*"))
                .collect();
            if let Some(looked_at) = near {
                let start = Sql::new(
                    "SELECT d.record_id, d.title FROM (SELECT w.rowid AS rowid FROM records_search_word w
                      WHERE records_search_word MATCH ",
                );
                let sql = in_space(start.bind(all.join(" AND ")), "w.rowid", space);
                let sql = sql.push(" ORDER BY w.rowid DESC LIMIT ").bind(looked_at);
                return sql
                    .push(") f CROSS JOIN records_search_doc d ON d.doc = f.rowid WHERE 1 = 1");
            }
            let sql = Sql::new(
                "SELECT d.record_id, d.title FROM records_search_word f
                  CROSS JOIN records_search_doc d ON d.doc = f.rowid
                  WHERE records_search_word MATCH ",
            );
            in_space(sql.bind(all.join(" AND ")), "f.rowid", space)
        }
        Dialect::Postgres => postgres_words(space, pass, words),
    }
}

/// Short words beside longer ones are looked for in what holds the longer: in the index they would be slow.
pub(super) fn postgres_words(space: Space, pass: Pass, words: &[String]) -> Sql {
    let (short, long): (Vec<&String>, Vec<&String>) = words.iter().partition(|word| is_short(word));
    let sql = Sql::new(POSTGRES_FOUND).push("d.words @@ ");
    if short.is_empty() || long.is_empty() {
        return sql.and(begun(space, pass, words));
    }
    let sql = sql.and(begun(space, pass, &long)).push(" AND (d.words @@ ");
    sql.and(begun(space, pass, &short)).push(") IS TRUE")
}

/// The beginning of PostgreSQL's queries of the index.
const POSTGRES_FOUND: &str =
    "SELECT d.record_id, d.title, d.account_id, d.kind FROM records_search_doc d WHERE ";

/// PostgreSQL's query for words with these beginnings.
pub(super) fn begun(space: Space, pass: Pass, words: &[impl AsRef<str>]) -> Sql {
    let (mark, class) = (space.mark(), postgres_class(pass));
    let all: Vec<String> = words
        .iter()
        .map(|word| format!("'{mark}{class}{}':*", word.as_ref()))
        .collect();
    let sql = Sql::new("CAST(CAST(").bind(all.join(" & "));
    sql.push(" AS text) AS tsquery)")
}

pub(super) fn in_space(sql: Sql, column: &'static str, space: Space) -> Sql {
    let (first, last) = space.docs();
    let sql = sql.push(" AND ").push(column).push(" >= ").bind(first);
    sql.push(" AND ").push(column).push(" <= ").bind(last)
}

/// Records with the long words anywhere; the short ones must begin words, which is looked up in the
/// newest of them.
fn sqlite_parts(space: Space, asked: &Asked, near: Option<i64>) -> Option<Sql> {
    let (long, short) = asked.long_and_short();
    if long.is_empty() {
        return None;
    }
    let all: Vec<String> = long.iter().map(|word| format!("\"{word}\"")).collect();
    let sql = Sql::new(
        "SELECT d.record_id, d.title FROM (SELECT p.rowid AS rowid FROM records_search_part p
          WHERE records_search_part MATCH ",
    );
    let sql = in_space(sql.bind(all.join(" AND ")), "p.rowid", space);
    let looked_at = near.unwrap_or(LOOKED_AT);
    let mut sql = sql.push(" ORDER BY p.rowid DESC LIMIT ").bind(looked_at);
    sql = sql.push(") f CROSS JOIN records_search_doc d ON d.doc = f.rowid WHERE 1 = 1");
    for word in short {
        sql = sql
            .push(" AND instr(' ' || replace(d.search_text, char(10), ' '), ")
            .bind(format!(" {word}"));
        sql = sql.push(") > 0");
    }
    Some(sql)
}
