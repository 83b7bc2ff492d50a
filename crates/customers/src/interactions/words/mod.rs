//! What of the log can be found by its words: what people said or wrote, and not what machines noted. What was
//! written down here by hand is a record of its own, and found as such.

mod forget;
pub(crate) mod store;

#[cfg(test)]
mod tests;

use super::{Interaction, Ready};
use base::{AccountId, InteractionId, Kind, Scope};
use db::{DbError, Tx};
use records::search::{self, Doc};
use serde_json::Value as Json;

pub use forget::ForgetWords;
pub(crate) use forget::enqueue as forget;

/// The kind under which they stand in the index.
pub(crate) const MESSAGE: &str = "message";

/// Kinds of entries that carry a human's words.
pub(crate) const SPOKEN: [Kind; 9] = [
    Kind::Message,
    Kind::Call,
    Kind::Meeting,
    Kind::Visit,
    Kind::Comment,
    Kind::Mention,
    Kind::Note,
    Kind::Ticket,
    Kind::SurveyAnswer,
];

/// Where programs put the whole text of a message: ours, a common one, and that of Segment's convention for
/// live chats.
const BODIES: [&str; 3] = ["body", "text", "message_body"];

/// An entry that can be found by its words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Spoken {
    pub(crate) id: InteractionId,
    pub(crate) summary: String,
    pub(crate) body: String,
}

/// The whole text of a message; empty where only a summary was told.
pub(crate) fn body(properties: &Json) -> &str {
    let told = BODIES
        .iter()
        .filter_map(|name| properties.get(*name)?.as_str());
    told.map(str::trim)
        .find(|t| !t.is_empty())
        .unwrap_or_default()
}

/// The text of an entry as one reads it: the summary is left out where the body begins with it.
pub(crate) fn text(summary: &str, properties: &Json) -> String {
    let (body, start) = (body(properties), summary.trim_end_matches(['…', '.', ' ']));
    match (body.is_empty(), start.is_empty() || body.starts_with(start)) {
        (true, _) => summary.to_owned(),
        (_, true) => body.to_owned(),
        _ => format!("{summary}\n{body}"),
    }
}

impl Interaction {
    /// The text that stands on the timeline.
    pub(crate) fn text(&self) -> String {
        match is_spoken(self.kind, self.about.as_ref().map(|a| a.kind.as_str())) {
            true => text(&self.summary, &self.properties),
            false => self.summary.clone(),
        }
    }
}

/// What somebody said or wrote, unless its words stand in the record that it is about. Of an order they do not.
fn is_spoken(kind: Kind, about: Option<&str>) -> bool {
    about.is_none_or(|about| about == "order") && SPOKEN.contains(&kind)
}

impl Spoken {
    /// What of a new entry is found. With nobody yet, it leads nowhere, and waits.
    pub(super) fn of(Ready { id, new }: &Ready) -> Option<Self> {
        let somebodys = new.person.is_some() || new.company.is_some();
        (somebodys && is_spoken(new.kind, new.about.map(|(kind, _)| kind)))
            .then(|| Self::new(*id, &new.summary, &new.properties))
            .flatten()
    }

    pub(super) fn new(id: InteractionId, summary: &str, properties: &Json) -> Option<Self> {
        let body = body(properties);
        (!summary.is_empty() || !body.is_empty()).then(|| Self {
            id,
            summary: summary.to_owned(),
            body: body.to_owned(),
        })
    }
}

/// Makes entries findable. The summary is the title, for the body is not for those from whom fields of people
/// are hidden.
///
/// # Errors
/// Those of the database.
pub(super) fn put(tx: &mut Tx<'_>, account: AccountId, spoken: &[Spoken]) -> Result<(), DbError> {
    let docs = spoken.iter().map(|s| Doc {
        kind: MESSAGE,
        id: s.id.0,
        title: &s.summary,
        text: &s.body,
    });
    search::put_many(tx, account, docs)
}

/// Makes entries findable that somebody was named for.
///
/// # Errors
/// Those of the database.
pub(crate) fn named(
    tx: &mut Tx<'_>,
    scope: &Scope,
    entries: &[InteractionId],
) -> Result<(), DbError> {
    let spoken = store::spoken(tx, scope, entries)?;
    put(tx, scope.account, &spoken)
}

/// The entries that are to be indexed of those to be appended.
pub(super) fn of_new(ready: &[Ready]) -> Vec<Spoken> {
    ready.iter().filter_map(Spoken::of).collect()
}
