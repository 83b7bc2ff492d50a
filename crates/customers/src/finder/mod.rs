//! Search over everything: a page, the palette's part, the API.

pub(crate) mod api;
pub(crate) mod pages;
pub(crate) mod web;

#[cfg(test)]
mod tests;

use crate::{Registry, SearchKind};
use base::{Actor, Error, Permission, Uuid};
use db::Tx;
use records::search::{self, Hit};

/// The hits of a query among `kinds` (all when empty), best first, at most `limit`.
///
/// # Errors
/// `Forbidden`; those of the database.
pub(crate) fn find(
    tx: &Tx<'_>,
    by: &Actor,
    registry: &Registry,
    q: &str,
    kinds: &[String],
    limit: usize,
) -> Result<Vec<Hit>, Error> {
    let scope = by.may(Permission::PeopleRead)?;
    let known: Vec<&str> = registry
        .kinds()
        .map(|k| k.kind)
        .filter(|k| kinds.is_empty() || kinds.iter().any(|wanted| wanted == k))
        .collect();
    Ok(search::find(tx, &scope, q, &known, limit)?)
}

/// The people among the hits, for the audit.
pub(crate) fn people(hits: &[Hit]) -> Vec<Uuid> {
    hits.iter()
        .filter(|hit| hit.kind == "person")
        .map(|hit| hit.id)
        .collect()
}

/// The hits of one kind.
pub(crate) fn of<'a>(hits: &'a [Hit], kind: &'a SearchKind) -> impl Iterator<Item = &'a Hit> {
    hits.iter().filter(move |hit| hit.kind == kind.kind)
}
