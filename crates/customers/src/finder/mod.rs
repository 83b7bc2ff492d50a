//! Search over everything: a page, the palette's part, the API.

pub(crate) mod api;
pub(crate) mod details;
pub(crate) mod pages;
mod store;
pub(crate) mod web;

#[cfg(test)]
mod tests;

use crate::reach::fields;
use crate::{Registry, SearchKind};
use ::web::Cx;
use base::{Actor, Error, Uuid};
use db::Tx;
use records::search::{self, Among, Hit};

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
    let scope = fields::reader(by, registry)?;
    let known: Vec<Among<'_>> = registry
        .kinds()
        .filter(|k| kinds.is_empty() || kinds.iter().any(|wanted| wanted == k.kind))
        .filter_map(|k| (k.among)(by, &scope))
        .collect();
    Ok(search::find(tx, by.account, q, &known, limit)?)
}

/// A hit, and what tells it from others of its name; empty where nothing does.
#[derive(Clone, Debug)]
pub(crate) struct Told {
    pub(crate) hit: Hit,
    pub(crate) detail: String,
}

/// As `find`, with what tells the hits apart, in the reader's words.
///
/// # Errors
/// As `find`.
pub(crate) fn told(
    tx: &Tx<'_>,
    cx: &Cx,
    registry: &Registry,
    q: &str,
    kinds: &[String],
    limit: usize,
) -> Result<Vec<Told>, Error> {
    let scope = fields::reader(&cx.actor, registry)?;
    let hits = find(tx, &cx.actor, registry, q, kinds, limit)?;
    let mut details = details::of_hits(tx, &scope, cx, registry, &hits)?;
    let told = |hit: Hit| Told {
        detail: details.remove(&hit.id).unwrap_or_default(),
        hit,
    };
    Ok(hits.into_iter().map(told).collect())
}

/// The people among the hits, for the audit.
pub(crate) fn people(hits: &[Told]) -> Vec<Uuid> {
    hits.iter()
        .filter(|told| told.hit.kind == "person")
        .map(|told| told.hit.id)
        .collect()
}

/// The hits of one kind.
pub(crate) fn of<'a>(hits: &'a [Hit], kind: &'a SearchKind) -> impl Iterator<Item = &'a Hit> {
    hits.iter().filter(move |hit| hit.kind == kind.kind)
}
