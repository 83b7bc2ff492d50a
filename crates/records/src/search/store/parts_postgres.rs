//! The middle of words on PostgreSQL. Its index of groups of three letters says which records hold all groups of a word,
//! not which hold the word: of two million messages it let 75,000 be read for nothing. So we look for the letters in the
//! vocabulary, some thousands of words, and for the records by whole words. Numbers are many and held by one each: of
//! these the index of groups knows more than a vocabulary would.

use super::crowd::is_short;
use super::look::Question;
use super::postgres_class;
use super::query::Pass;
use crate::search::model::Space;
use base::AccountId;
use db::{DbError, Sql, Tx};
use std::rc::Rc;

/// Words of the vocabulary that are followed for each that is asked for, the shortest first: they are the most like it.
const FOLLOWED: i64 = 100;

/// What the vocabulary knows of a search in one kind: for each long word without digits the words that hold it, the rarest
/// first; none where it knows no such word of one of them, so that no record of the kind can be found.
pub(super) type Known = Option<Rc<Vec<Vec<String>>>>;

/// Asks the vocabulary of a kind.
pub(super) fn known(question: &Question<'_, '_>, kind: &str) -> Result<Known, DbError> {
    let (long, _) = question.asked.long_and_short();
    let mut known = Vec::new();
    for word in long.into_iter().filter(|word| !has_digits(word)) {
        let terms = terms(question.tx, question.account, kind, word)?;
        if terms.is_empty() {
            return Ok(None);
        }
        known.push(terms);
    }
    known.sort_by_key(Vec::len);
    Ok(Some(Rc::new(known)))
}

fn has_digits(word: &str) -> bool {
    word.contains(|c: char| c.is_ascii_digit())
}

/// Records with the long words anywhere; the short ones must begin words.
pub(super) fn postgres_parts(
    question: &Question<'_, '_>,
    kind: &str,
) -> Result<Option<Sql>, DbError> {
    let (long, short) = question.asked.long_and_short();
    let Some(known) = question.known(kind)?.filter(|_| !long.is_empty()) else {
        return Ok(None);
    };
    let mut sql = Sql::new("SELECT f.record_id, f.title, f.account_id, f.kind FROM ");
    let held =
        "(SELECT d.record_id, d.title, d.account_id, d.kind FROM records_search_doc d WHERE ";
    sql = match known.first() {
        // One word after the other, until there are enough.
        Some(fewest) => sql
            .push("unnest(string_to_array(")
            .bind(fewest.join(" "))
            .push(", ' ')) t(term) CROSS JOIN LATERAL ")
            .push(held)
            .push("d.words @@ CAST(t.term AS tsquery)"),
        None => sql.push(held).push("TRUE"),
    };
    for terms in known.iter().skip(1) {
        sql = sql.push(" AND d.words @@ CAST(CAST(");
        sql = sql.bind(terms.join("|")).push(" AS text) AS tsquery)");
    }
    let mut mark = format!("%{}", Space::of(question.account, kind).short_mark());
    for number in long.into_iter().filter(|word| has_digits(word)) {
        // Folded words have no sign that LIKE reads.
        let like = format!("{mark}%{number}%");
        sql = sql.push(" AND d.search_text LIKE ").bind(like);
        mark.clear();
    }
    Ok(Some(text_holds(sql, short.into_iter()).push(") f")))
}

/// The words of the vocabulary that hold these letters, as the index of words is asked for them.
fn terms(tx: &Tx<'_>, account: AccountId, kind: &str, word: &str) -> Result<Vec<String>, DbError> {
    let space = Space::of(account, kind);
    // As where words are looked for: account and kind are asked for of what the index found.
    let sql = Sql::new(
        "WITH f AS MATERIALIZED (SELECT t.account_id, t.kind, t.term FROM records_search_term t WHERE t.term LIKE ",
    );
    let sql = sql.bind(format!("%{}%{word}%", space.short_mark()));
    let sql = sql.push(") SELECT substr(f.term, 5) FROM f WHERE f.account_id = ");
    let sql = sql.bind(account).push(" AND f.kind = ").bind(kind);
    let sql = sql.push(" ORDER BY length(f.term), f.term LIMIT ");
    let found: Vec<String> = tx.all(sql.bind(FOLLOWED))?;
    Ok(found.iter().map(|term| asked_for(space, term)).collect())
}

/// How the index of words is asked for a word of the vocabulary.
pub(super) fn asked_for(space: Space, term: &str) -> String {
    let (mark, class) = (space.mark(), postgres_class(Pass::Words));
    match term.strip_suffix('*') {
        Some(begun) => format!("'{mark}{class}{begun}':*"),
        None => format!("'{mark}{class}{term}'"),
    }
}

/// The text of `d` holds the words: short ones at the beginning of its words, others anywhere.
pub(super) fn text_holds<'a>(sql: Sql, words: impl Iterator<Item = &'a str>) -> Sql {
    words.fold(sql, |sql, word| {
        // Behind the mark and the space after it.
        let (text, wanted) = match is_short(word) {
            true => (
                " AND strpos(' ' || replace(substr(d.search_text, 10), chr(10), ' '), ",
                format!(" {word}"),
            ),
            false => (" AND strpos(substr(d.search_text, 10), ", word.to_owned()),
        };
        sql.push(text).bind(wanted).push(") > 0")
    })
}
