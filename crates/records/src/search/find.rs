//! A search: one way of looking after the other until there are enough hits.

use super::model::{Among, Asked, Hit, Seen, Texts};
use super::store::{Fews, Pass, Question, of_few, were_more};
use base::{AccountId, Uuid};
use db::{DbError, Dialect, Tx};
use std::collections::HashMap;

/// Most hits that one search answers.
const HITS_AT_MOST: usize = 200;

/// Every way of looking, the best first.
const PASSES: [Pass; 4] = [Pass::Title, Pass::Words, Pass::Phone, Pass::Parts];

/// The records of these kinds that `query` finds, at most `limit` (<= 200), best first: those with all
/// words in the title, then those with all words, then those with all words as parts of words (in the
/// title first); within each in the order of the kinds, newest first. Any query is fine; one without
/// letters and digits finds nothing.
///
/// # Errors
/// Those of the database.
pub fn find(
    tx: &Tx<'_>,
    account: AccountId,
    query: &str,
    kinds: &[Among<'_>],
    limit: usize,
) -> Result<Vec<Hit>, DbError> {
    let asked = Asked::read(query);
    let (limit, mut hits) = (limit.min(HITS_AT_MOST), Vec::new());
    if asked.words.is_empty() {
        return Ok(hits);
    }
    let (question, mut fews) = (Question::of(tx, account, &asked)?, Fews::default());
    let ways = PASSES
        .iter()
        .flat_map(|pass| kinds.iter().map(move |among| (*pass, among)));
    for (pass, among) in ways.filter(|(pass, among)| *pass == Pass::Title || among.has_texts()) {
        if hits.len() >= limit {
            break;
        }
        let take = if pass == Pass::Parts {
            HITS_AT_MOST
        } else {
            limit
        };
        let mut found = pass.find(&question, &mut fews, among, take, limit)?;
        if pass == Pass::Parts {
            found.sort_by_cached_key(|(_, title)| !asked.is_within(title));
        }
        add(&mut hits, found, among, limit);
    }
    for among in kinds {
        if let (Texts::Seen(seen), true) = (&among.texts, hits.len() < limit) {
            let found = told_in(&question, &mut fews, among, seen)?;
            add(&mut hits, found, among, limit);
        }
    }
    if tx.dialect() == Dialect::Sqlite {
        for among in kinds {
            let Some(few) = among.few.as_ref().filter(|_| hits.len() < limit) else {
                continue;
            };
            if were_more(tx, account, among, &asked)? {
                let found = of_few(tx, account, among, few, &asked)?;
                add(&mut hits, found, among, limit);
            }
        }
    }
    Ok(hits)
}

/// Of the newest records that hold the words anywhere, those that hold them in what the reader may see.
fn told_in(
    question: &Question<'_, '_>,
    fews: &mut Fews,
    among: &Among<'_>,
    seen: &Seen,
) -> Result<Vec<(Uuid, String)>, DbError> {
    let mut found: Vec<(Uuid, String)> = Vec::new();
    for pass in [Pass::Words, Pass::Phone, Pass::Parts] {
        for (id, title) in pass.find(question, fews, among, HITS_AT_MOST, HITS_AT_MOST)? {
            if found.len() < HITS_AT_MOST && found.iter().all(|(known, _)| *known != id) {
                found.push((id, title));
            }
        }
    }
    let ids: Vec<Uuid> = found.iter().map(|(id, _)| *id).collect();
    let texts: HashMap<Uuid, String> = seen(question.tx, &ids)?.into_iter().collect();
    let is_told = |id: &Uuid| {
        texts
            .get(id)
            .is_some_and(|text| question.asked.is_told_in(text))
    };
    found.retain(|(id, _)| is_told(id));
    Ok(found)
}

/// Adds what is not there yet, up to the limit.
fn add(hits: &mut Vec<Hit>, found: Vec<(Uuid, String)>, among: &Among<'_>, limit: usize) {
    for (id, title) in found {
        let known = |hit: &Hit| hit.id == id && hit.kind == among.kind;
        if !hits.iter().any(known) {
            hits.push(Hit {
                kind: among.kind.to_owned(),
                id,
                title,
            });
        }
    }
    hits.truncate(limit);
}
