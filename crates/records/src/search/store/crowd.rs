//! Beginnings of words that many hold, on PostgreSQL. Its index puts all records together that hold a word with such a
//! beginning, hundreds of thousands among a million people, before it answers the first. Where so many do, looking in
//! some places finds enough of them: among the newest, then in a hundred places that lie evenly among all. Where that
//! finds too few, so few hold it that the index is quick.

use super::Pass;
use super::look::Question;
use super::parts_postgres::text_holds;
use super::query::begun;
use crate::search::model::{Among, PART_CHARS_AT_LEAST, Space};
use base::Uuid;
use db::{DbError, Dialect, Sql, Tx};

/// A kind with so many records in all accounts is a crowd; below, the index answers within some milliseconds.
const CROWD: i64 = 20_000;

/// How many records are looked at: among the newest, in each of the hundred places, and in all. A kind that came at one
/// time is in some of the places only, which then have to do.
type Look = (i64, i64, i64);

/// For one or two letters: some milliseconds. Who finds too few there knows that not one in a hundred has them.
const LOOK_FOR_SHORT: Look = (1_000, 30, 4_000);
/// For more letters, which fewer have: a millisecond.
const LOOK_FOR_LONG: Look = (500, 50, 2_000);
/// The kinds of which there are crowds, as far as the server's figures of the table know.
pub(crate) struct Crowds(Vec<String>);

impl Crowds {
    /// None on SQLite, whose index begins with the newest.
    ///
    /// # Errors
    /// Those of the database.
    pub(crate) fn of(tx: &Tx<'_>) -> Result<Self, DbError> {
        Self::from(tx, CROWD)
    }

    /// The kinds with at least so many records.
    pub(crate) fn from(tx: &Tx<'_>, many: i64) -> Result<Self, DbError> {
        if tx.dialect() == Dialect::Sqlite {
            return Ok(Self(Vec::new()));
        }
        let sql = Sql::new(
            "SELECT k.kind FROM pg_stats s
               JOIN pg_class c ON c.oid = to_regclass('records_search_doc'),
                    unnest(CAST(CAST(s.most_common_vals AS text) AS text[]), s.most_common_freqs) k(kind, share)
              WHERE s.schemaname = current_schema() AND s.tablename = 'records_search_doc'
                AND s.attname = 'kind' AND CAST(k.share * c.reltuples AS bigint) >= ",
        );
        Ok(Self(tx.all(sql.bind(many))?))
    }

    /// Records that hold the words, newest first, at most `enough`; fewer where the index has to be asked.
    pub(crate) fn look(
        &self,
        pass: Pass,
        question: &Question<'_, '_>,
        among: &Among<'_>,
        enough: usize,
    ) -> Result<Vec<(Uuid, String)>, DbError> {
        let (account, words) = (question.account, &question.asked.words);
        let all = among.within.is_empty() && among.few.is_none();
        // One in some thousands has a number.
        if !all || pass == Pass::Phone || !self.0.iter().any(|kind| kind == among.kind) {
            return Ok(Vec::new());
        }
        let (newest, each, most) = match words.iter().any(|word| is_short(word)) {
            true => LOOK_FOR_SHORT,
            false => LOOK_FOR_LONG,
        };
        let sql = places(newest, each)
            .push(
                " SELECT d.record_id, d.title FROM (SELECT d.* FROM places p CROSS JOIN LATERAL
                    (SELECT d.record_id, d.title, d.words, d.search_text FROM records_search_doc d
                      WHERE d.account_id = ",
            )
            .bind(account)
            .push(" AND d.kind = ")
            .bind(among.kind)
            .push(
                " AND d.record_id >= p.since AND d.record_id < p.before
                  ORDER BY d.record_id DESC LIMIT p.many) d LIMIT ",
            )
            .bind(most)
            .push(") d WHERE TRUE");
        let sql = match pass {
            Pass::Parts => text_holds(sql, words.iter().map(String::as_str)),
            _ => {
                sql.push(" AND d.words @@ ")
                    .and(begun(Space::of(account, among.kind), pass, words))
            }
        };
        // Some of the newest are met again in the other places.
        let sql = sql.push(" LIMIT ").bind(2 * enough);
        Ok(newest_first(question.tx.all(sql)?, enough))
    }
}

/// Whether so many words begin so that the index is slow.
pub(super) fn is_short(word: &str) -> bool {
    word.chars().count() < PART_CHARS_AT_LEAST
}

/// Each once, newest first, at most `limit`.
pub(super) fn newest_first(mut found: Vec<(Uuid, String)>, limit: usize) -> Vec<(Uuid, String)> {
    found.sort_by(|(a, _), (b, _)| b.cmp(a));
    found.dedup_by_key(|(id, _)| *id);
    found.truncate(limit);
    found
}

/// The newest, then a hundred places between which there are about as many records, by what the server counted last.
fn places(newest: i64, each: i64) -> Sql {
    Sql::new(
        "WITH known AS MATERIALIZED (
           SELECT CAST(CAST(s.histogram_bounds AS text) AS uuid[]) AS ids FROM pg_stats s
            WHERE s.schemaname = current_schema() AND s.tablename = 'records_search_doc' AND s.attname = 'record_id'),
         places AS MATERIALIZED (
           SELECT l.since, l.before, l.many FROM (
             SELECT CAST('00000000-0000-0000-0000-000000000000' AS uuid) AS since,
                    CAST('ffffffff-ffff-ffff-ffff-ffffffffffff' AS uuid) AS before, CAST(",
    )
    .bind(newest)
    .push(
        " AS bigint) AS many, CAST(NULL AS integer) AS place
             UNION ALL
             SELECT k.ids[at], k.ids[least(at + w.step, cardinality(k.ids))], CAST(",
    )
    .bind(each)
    .push(
        " AS bigint), at FROM known k, LATERAL (SELECT 1 + (cardinality(k.ids) - 2) / 100 AS step) w,
                    generate_series(1, cardinality(k.ids) - 1, w.step) at) l
            ORDER BY l.place DESC NULLS FIRST)",
    )
}
