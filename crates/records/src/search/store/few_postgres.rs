//! Looking through the few records that are within reach, on PostgreSQL: where many hold the words, the few are read
//! once for every way of looking, rather than the many once for each. Where not so many do, the index is asked, and each
//! that it finds for its reach.

use super::Pass;
use super::crowd::{is_short, newest_first};
use super::look::Question;
use super::parts_postgres::{postgres_parts, text_holds};
use super::query::{FEW_AT, begun, postgres_words};
use crate::search::model::{Among, Asked, Space};
use base::{AccountId, Uuid};
use db::{DbError, Sql};
use std::collections::HashMap;

/// Records that are taken from the few at most.
const TAKEN: i64 = 500;
/// Who finds so many in some places knows that many hold the words.
const MANY: usize = 12;

/// How well a record fits: 0 by its title, 1 by its words, 2 by parts of words.
type Class = i64;

/// What was found out about the few of each kind in one search.
#[derive(Default)]
pub(crate) struct Fews {
    found: HashMap<String, Vec<(Class, Uuid, String)>>,
    many: HashMap<(String, bool), bool>,
}

impl Fews {
    /// Those of the few that hold the words so, newest first, at most `limit`; none where the index has to be asked.
    pub(super) fn find(
        &mut self,
        pass: Pass,
        question: &Question<'_, '_>,
        among: &Among<'_>,
        limit: usize,
    ) -> Result<Option<Vec<(Uuid, String)>>, DbError> {
        let most = match pass {
            Pass::Title => 0,
            Pass::Words => 1,
            Pass::Parts => 2,
            // One in some thousands has a number.
            Pass::Phone => return Ok(None),
        };
        let Some(few) = &among.few else {
            return Ok(None);
        };
        let key = (among.kind.to_owned(), pass == Pass::Parts);
        let many = match self.many.get(&key) {
            Some(many) => *many,
            None => hold_many(pass, question, among.kind)?,
        };
        self.many.insert(key, many);
        if !many {
            return Ok(None);
        }
        let known = match self.found.remove(among.kind) {
            Some(known) => known,
            None => {
                let sql = few_sql(question.account, among.kind, few, question.asked);
                question.tx.all(sql)?
            }
        };
        let so = known.iter().filter(|(class, ..)| *class <= most);
        let found = so.map(|(_, id, title)| (*id, title.clone())).collect();
        self.found.insert(among.kind.to_owned(), known);
        Ok(Some(newest_first(found, limit)))
    }
}

/// Whether more hold the words so than are worth being asked for their reach.
fn hold_many(pass: Pass, question: &Question<'_, '_>, kind: &str) -> Result<bool, DbError> {
    let Question {
        tx,
        account,
        asked,
        crowds,
        ..
    } = question;
    let space = Space::of(*account, kind);
    let held = match pass {
        Pass::Parts => postgres_parts(question, kind)?,
        _ => {
            let everybody = Among::all(kind);
            let looked = crowds.look(Pass::Words, question, &everybody, MANY)?;
            if looked.len() >= MANY {
                return Ok(true);
            }
            Some(postgres_words(space, Pass::Words, &asked.words))
        }
    };
    let Some(held) = held else {
        return Ok(false);
    };
    let sql = Sql::new("WITH f AS MATERIALIZED (").and(held);
    let sql = sql
        .push(") SELECT count(*) FROM (SELECT 1 FROM f LIMIT ")
        .bind(FEW_AT);
    Ok(tx.one::<i64>(sql.push(") held"))? >= FEW_AT)
}

/// Some of the few that hold the words somehow, and how: the query begins with the few.
pub(crate) fn few_sql(account: AccountId, kind: &str, few: &Sql, asked: &Asked) -> Sql {
    let space = Space::of(account, kind);
    let held = |pass| {
        let sql = Sql::new("(d.words @@ ").and(begun(space, pass, &asked.words));
        sql.push(") IS TRUE")
    };
    let mut sql = Sql::new("SELECT CAST(CASE WHEN ")
        .and(held(Pass::Title))
        .push(" THEN 0 WHEN ")
        .and(held(Pass::Words))
        .push(" THEN 1 ELSE 2 END AS bigint), d.record_id, d.title FROM (")
        .and(few.clone())
        .push(") k(id) JOIN records_search_doc d ON d.account_id = ")
        .bind(account)
        .push(" AND d.kind = ")
        .bind(kind)
        .push(" AND d.record_id = k.id WHERE (")
        .and(held(Pass::Words));
    if asked.words.iter().any(|word| !is_short(word)) {
        sql = sql.push(" OR TRUE");
        sql = text_holds(sql, asked.words.iter().map(String::as_str));
    }
    sql.push(") LIMIT ").bind(TAKEN)
}
