//! One or two letters, on PostgreSQL: its index puts all records together that hold a word with such a beginning, tens
//! of thousands among a million, before it answers the first. Among the newest there mostly are enough of them.

use super::Pass;
use super::query::begun;
use crate::search::model::{Among, Asked, Space};
use base::{AccountId, Uuid};
use db::{DbError, Dialect, Sql, Tx};

/// Longer beginnings of words are rare enough for the index, in characters.
const SHORT: usize = 2;
/// How many of the newest are looked at: less than a millisecond.
const LOOKED_AT: i64 = 2_000;

/// The newest records that hold the words, where there are `limit` of them among the newest of their kind; none where
/// the index has to be asked.
pub(super) fn newest(
    pass: Pass,
    tx: &Tx<'_>,
    account: AccountId,
    among: &Among<'_>,
    asked: &Asked,
    limit: usize,
) -> Result<Option<Vec<(Uuid, String)>>, DbError> {
    let short = asked.words.iter().all(|word| word.chars().count() <= SHORT);
    let all = among.within.is_empty() && among.few.is_none();
    let fits = matches!(pass, Pass::Title | Pass::Words) && short && all;
    if tx.dialect() != Dialect::Postgres || !fits {
        return Ok(None);
    }
    let sql = Sql::new(
        "WITH f AS MATERIALIZED (SELECT d.record_id, d.title, d.words FROM records_search_doc d WHERE d.account_id = ",
    );
    let sql = sql.bind(account).push(" AND d.kind = ").bind(among.kind);
    let sql = sql
        .push(" ORDER BY d.record_id DESC LIMIT ")
        .bind(LOOKED_AT);
    let sql = sql.push(") SELECT f.record_id, f.title FROM f WHERE f.words @@ ");
    let sql = sql.and(begun(Space::of(account, among.kind), pass, &asked.words));
    // They come in the order of the inner query: sorting them there would read all before the first is told.
    let mut found: Vec<(Uuid, String)> = tx.all(sql.push(" LIMIT ").bind(limit))?;
    found.sort_by(|(a, _), (b, _)| b.cmp(a));
    Ok((found.len() >= limit).then_some(found))
}
