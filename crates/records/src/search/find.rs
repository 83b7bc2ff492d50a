//! A search: one way of looking after the other until there are enough hits.

use super::model::{Among, Asked, Hit};
use super::store::Pass;
use base::AccountId;
use db::{DbError, Tx};

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
    let ways = PASSES
        .iter()
        .flat_map(|pass| kinds.iter().map(move |among| (*pass, among)));
    for (pass, among) in ways.filter(|(pass, among)| *pass == Pass::Title || !among.titles_only) {
        if hits.len() >= limit {
            break;
        }
        let take = if pass == Pass::Parts {
            HITS_AT_MOST
        } else {
            limit
        };
        let mut found = pass.find(tx, account, among, &asked, take)?;
        if pass == Pass::Parts {
            found.sort_by_cached_key(|(_, title)| !asked.is_within(title));
        }
        for (id, title) in found {
            if !hits
                .iter()
                .any(|hit: &Hit| hit.id == id && hit.kind == among.kind)
            {
                hits.push(Hit {
                    kind: among.kind.to_owned(),
                    id,
                    title,
                });
            }
        }
        hits.truncate(limit);
    }
    Ok(hits)
}
