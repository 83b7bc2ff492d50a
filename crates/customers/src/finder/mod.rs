//! Search over everything: a page, the palette's part, the API.

pub(crate) mod api;
pub(crate) mod details;
mod messages;
pub(crate) mod pages;
mod store;
pub(crate) mod web;

#[cfg(test)]
mod tests;

use crate::interactions::words::MESSAGE;
use crate::reach::{Nearby, fields};
use crate::{Registry, SearchKind};
use ::web::Cx;
use base::{Actor, Error, Kind, Timestamp, Uuid};
use db::Tx;
use language::Part;
use records::search::{self, Among, Hit};
use std::cmp::Reverse;

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
    let nearby = Nearby::of(tx, &scope)?;
    let (mut known, mut said): (Vec<Among<'_>>, Vec<Among<'_>>) = Default::default();
    for kind in registry.kinds() {
        if kinds.is_empty() || kinds.iter().any(|wanted| wanted == kind.kind) {
            let among = (kind.among)(nearby, by, &scope);
            match kind.kind == MESSAGE {
                true => said.extend(among),
                false => known.extend(among),
            }
        }
    }
    let mut hits = search::find(tx, by.account, q, &known, limit)?;
    // What people said has its part, and what the others leave.
    let part = match known.is_empty() {
        true => limit,
        false => (limit - hits.len()).max(limit / SAID_PART),
    };
    let said = search::find(tx, by.account, q, &said, part)?;
    hits.truncate(limit - said.len());
    hits.extend(said);
    Ok(hits)
}

/// Of the hits at least one in so many is what people said, when there is such.
const SAID_PART: usize = 4;

/// A hit, and what tells it from others of its name; empty where nothing does.
#[derive(Clone, Debug)]
pub(crate) struct Told {
    pub(crate) hit: Hit,
    pub(crate) detail: String,
    /// Of what people said: the words around those that were looked for.
    pub(crate) excerpt: Vec<Part>,
    /// Of what people said: how.
    pub(crate) said: Option<Kind>,
    /// Of what people said: when.
    pub(crate) at: Option<Timestamp>,
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
    let mut said = messages::of_hits(tx, &scope, cx, q, &hits)?;
    let told = |hit: Hit| {
        if hit.kind == MESSAGE {
            return said.remove(&hit.id).map(|said| Told {
                hit,
                detail: said.detail,
                excerpt: said.excerpt,
                said: Some(said.kind),
                at: Some(said.at),
            });
        }
        Some(Told {
            detail: details.remove(&hit.id).unwrap_or_default(),
            hit,
            excerpt: Vec::new(),
            said: None,
            at: None,
        })
    };
    let mut told: Vec<Told> = hits.into_iter().filter_map(told).collect();
    newest_first(&mut told);
    Ok(told)
}

/// What people said, the latest first, behind all else; the others stay as they are.
fn newest_first(told: &mut [Told]) {
    told.sort_by_key(|told| told.at.map(Reverse));
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
