//! Looking through the few records that are within reach, on SQLite: where more hold the words than are
//! looked at, the few among them may be older than all of those.

use super::query::{FEW_AT, in_space};
use crate::search::model::{Among, Asked, Space, parts};
use crate::store::counted;
use base::{AccountId, Uuid};
use db::{DbError, Sql, Tx};

/// Records that are taken from the few at most.
const TAKEN: i64 = 2_000;

/// Whether more records hold the words than were looked at.
pub(crate) fn were_more(
    tx: &Tx<'_>,
    account: AccountId,
    among: &Among<'_>,
    asked: &Asked,
) -> Result<bool, DbError> {
    let space = Space::of(account, among.kind);
    let quoted = |words: Vec<String>| words.join(" AND ");
    let begun = quoted(asked.words.iter().map(|w| format!("\"{w}\"*")).collect());
    let words = "SELECT 1 FROM records_search_word w WHERE records_search_word MATCH ";
    let words = in_space(Sql::new(words).bind(begun), "w.rowid", space);
    if counted(tx, words, FEW_AT)? >= FEW_AT {
        return Ok(true);
    }
    let (long, _) = asked.long_and_short();
    if long.is_empty() {
        return Ok(false);
    }
    let held = quoted(long.iter().map(|w| format!("\"{w}\"")).collect());
    let parts = "SELECT 1 FROM records_search_part p WHERE records_search_part MATCH ";
    let parts = in_space(Sql::new(parts).bind(held), "p.rowid", space);
    Ok(counted(tx, parts, FEW_AT)? >= FEW_AT)
}

/// Those of the few that hold the words, best first, newest first among equals.
pub(crate) fn of_few(
    tx: &Tx<'_>,
    account: AccountId,
    among: &Among<'_>,
    few: &Sql,
    asked: &Asked,
) -> Result<Vec<(Uuid, String)>, DbError> {
    let mut sql = Sql::new(
        "SELECT d.record_id, d.title, d.search_text, d.doc FROM records_search_doc d WHERE d.account_id = ",
    );
    sql = sql.bind(account).push(" AND d.kind = ").bind(among.kind);
    sql = sql.push(" AND d.record_id IN (").and(few.clone()).push(")");
    for word in &asked.words {
        sql = sql
            .push(" AND instr(d.search_text, ")
            .bind(word)
            .push(") > 0");
    }
    let mut found = Vec::new();
    tx.each(sql.push(" ORDER BY d.doc DESC LIMIT ").bind(TAKEN), |row| {
        let text: String = row.get(2)?;
        if let Some(class) = class(&text, asked, !among.has_texts()) {
            found.push((class, row.get::<Uuid>(0)?, row.get::<String>(1)?));
        }
        Ok(())
    })?;
    found.sort_by_key(|(class, ..)| *class);
    Ok(found
        .into_iter()
        .map(|(_, id, title)| (id, title))
        .collect())
}

/// How well a record fits: 0 by its title, 1 by its words, 2 by parts of words.
fn class(text: &str, asked: &Asked, titles_only: bool) -> Option<u8> {
    let (title, _) = parts(text);
    let begins = |text: &str, word: &str| text.split_whitespace().any(|one| one.starts_with(word));
    let all = |text: &str| asked.words.iter().all(|word| begins(text, word));
    match () {
        () if all(title) => Some(0),
        () if titles_only => None,
        () if all(text) => Some(1),
        () => {
            let (_, short) = asked.long_and_short();
            short.iter().all(|word| begins(text, word)).then_some(2)
        }
    }
}
