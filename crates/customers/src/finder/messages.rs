//! What people said, as a search shows it: the words around those that were looked for, with whom, and when.

use super::details::joined;
use crate::interactions::words::{self, MESSAGE, store};
use ::web::Cx;
use base::{Kind, Scope, Timestamp, Uuid};
use db::{DbError, Tx};
use language::{Part, excerpt};
use records::search::{self, Hit};
use std::collections::HashMap;

/// Signs of an excerpt: two lines on a phone, one on a desk.
const EXCERPT_SIGNS: usize = 140;

/// A message among the hits: what tells it apart, the excerpt, and how it was said.
pub(super) struct Said {
    pub(super) detail: String,
    pub(super) excerpt: Vec<Part>,
    pub(super) kind: Kind,
    pub(super) at: Timestamp,
}

/// Each message among the hits. What is left out is not there any more,
/// or out of reach.
pub(super) fn of_hits(
    tx: &Tx<'_>,
    scope: &Scope,
    cx: &Cx,
    q: &str,
    hits: &[Hit],
) -> Result<HashMap<Uuid, Said>, DbError> {
    let said = hits.iter().filter(|hit| hit.kind == MESSAGE);
    let ids: Vec<Uuid> = said.map(|hit| hit.id).collect();
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let asked = search::words(q);
    let found = store::found(tx, scope, &ids)?;
    Ok(found
        .into_iter()
        .map(|f| {
            let said = Said {
                detail: detail(cx, &f),
                excerpt: shown(scope, &f, &asked),
                kind: f.kind,
                at: f.at,
            };
            (f.id.0, said)
        })
        .collect())
}

fn shown(scope: &Scope, f: &store::Found, asked: &[String]) -> Vec<Part> {
    // As on the timeline: what a program told beside the summary may hold a hidden field.
    let text = match scope.hidden.is_empty() {
        true => words::text(&f.summary, &f.properties),
        false => f.summary.clone(),
    };
    excerpt(&text, asked, EXCERPT_SIGNS)
}

fn detail(cx: &Cx, f: &store::Found) -> String {
    let l = &cx.l;
    let kind = l.word("kind", f.kind.as_str());
    let channel =
        (f.channel != base::Channel::Other).then(|| l.word("channel", f.channel.as_str()));
    joined([
        Some(f.with.clone()),
        Some(kind),
        channel,
        Some(l.date(f.at)),
    ])
}
