//! A search: one way of looking after the other until there are enough hits.

use super::model::{Asked, Hit};
use super::store::Pass;
use base::{Owners, Scope};
use db::{DbError, Tx};

/// Most hits that one search answers.
const HITS_AT_MOST: usize = 200;

/// The records of these kinds that `query` finds, at most `limit` (<= 200), best first: those with all
/// words in the title, then those with all words, then those with all words as parts of words (in the
/// title first); within each in the order of `kinds`, newest first. Any query is fine; one without
/// letters and digits finds nothing.
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
    let passes = match scope.hidden.0.is_empty() {
        true => [Pass::Title, Pass::Words, Pass::Phone, Pass::Parts].as_slice(),
        false => &[Pass::Title],
    };
    for (pass, kind) in passes
        .iter()
        .flat_map(|pass| kinds.iter().map(move |kind| (*pass, *kind)))
    {
        if hits.len() >= limit {
            break;
        }
        let take = if pass == Pass::Parts {
            HITS_AT_MOST
        } else {
            limit
        };
        let mut found = pass.find(tx, scope.account, kind, &asked, take)?;
        if pass == Pass::Parts {
            found.sort_by_cached_key(|(_, title)| !asked.is_within(title));
        }
        for (id, title) in found {
            if !hits
                .iter()
                .any(|hit: &Hit| hit.id == id && hit.kind == kind)
            {
                hits.push(Hit {
                    kind: kind.to_owned(),
                    id,
                    title,
                });
            }
        }
        hits.truncate(limit);
    }
    Ok(hits)
}
