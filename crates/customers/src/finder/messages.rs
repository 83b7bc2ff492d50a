//! What people said, as a search shows it: the words around those that were looked for, with whom, and when.

use super::details::joined;
use crate::interactions::words::{self, MESSAGE, store};
use ::web::Cx;
use base::{Scope, Uuid};
use db::{DbError, Tx};
use language::{Part, excerpt};
use records::search::{self, Hit};
use std::collections::HashMap;

/// Signs of an excerpt: two lines on a phone, one on a desk.
const EXCERPT_SIGNS: usize = 140;

/// Of each message among the hits what tells it apart, and the excerpt. What is left out is not there any more,
/// or out of reach.
pub(super) fn of_hits(
    tx: &Tx<'_>,
    scope: &Scope,
    cx: &Cx,
    q: &str,
    hits: &[Hit],
) -> Result<HashMap<Uuid, (String, Vec<Part>)>, DbError> {
    let said = hits.iter().filter(|hit| hit.kind == MESSAGE);
    let ids: Vec<Uuid> = said.map(|hit| hit.id).collect();
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let asked = search::words(q);
    let found = store::found(tx, scope, &ids)?;
    Ok(found
        .into_iter()
        .map(|f| (f.id.0, (detail(cx, &f), shown(scope, &f, &asked))))
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
