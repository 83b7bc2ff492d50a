//! Puts records into PostgreSQL's index: their words, and those that the vocabulary does not know yet.

use super::put::terms;
use super::{Pass, postgres_class};
use crate::search::model::{Doc, Space, search_text, term};
use base::AccountId;
use db::{DbError, Sql, Tx};
use std::collections::BTreeSet;

/// Puts records of different ids. What the vocabulary lacks goes there in one order, so that two who put the same new
/// words do not wait for each other.
pub(super) fn put_postgres(
    tx: &mut Tx<'_>,
    account: AccountId,
    docs: &[Doc<'_>],
) -> Result<(), DbError> {
    let texts: Vec<String> = docs.iter().map(search_text).collect();
    let mut sql = Sql::new(
        "WITH terms AS (INSERT INTO records_search_term (account_id, kind, term)
           SELECT ",
    )
    .bind(account)
    .push(
        ", split_part(line, ' ', 1), substr(line, strpos(line, ' ') + 1) FROM unnest(string_to_array(",
    )
    .bind(terms_of(account, docs, &texts))
    .push(
        ", chr(10))) line ON CONFLICT DO NOTHING)
         INSERT INTO records_search_doc (account_id, kind, record_id, title, search_text, words) VALUES ",
    );
    for (number, (doc, text)) in docs.iter().zip(&texts).enumerate() {
        let mark = Space::of(account, doc.kind).mark();
        sql = sql
            .push(if number == 0 { "(" } else { ", (" })
            .bind(account);
        sql = sql
            .push(", ")
            .bind(doc.kind)
            .push(", ")
            .bind(doc.id)
            .push(", ")
            .bind(doc.title);
        sql = sql.push(", ").bind(format!("{mark} {text}"));
        sql = sql.push(", array_to_tsvector(string_to_array(").bind(terms(
            text,
            &format!("{mark}{}", postgres_class(Pass::Title)),
            &format!("{mark}{}", postgres_class(Pass::Words)),
        ));
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

/// Lines of a kind, the mark and a word of the vocabulary, each once and sorted.
fn terms_of(account: AccountId, docs: &[Doc<'_>], texts: &[String]) -> String {
    let mut lines = BTreeSet::new();
    for (doc, text) in docs.iter().zip(texts) {
        let mark = Space::of(account, doc.kind).short_mark();
        let terms = text.split_ascii_whitespace().filter_map(term);
        lines.extend(terms.map(|term| format!("{} {mark} {term}", doc.kind)));
    }
    let lines: Vec<String> = lines.into_iter().collect();
    lines.join("\n")
}
