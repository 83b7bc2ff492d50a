//! What the API takes for an entry of the log.

use super::{New, OURS, SUMMARY_CHARS, Space};
use crate::input::{Reader, listed, word};
use crate::people::input::id_text;
use crate::values::{self, Fault};
use crate::{Known, Registry};
use base::{Channel, Direction, Error, Kind, Timestamp, Uuid};
use serde_json::Value as Json;
use utoipa::ToSchema;
use web::words;

/// A new entry, for the API's description.
#[derive(ToSchema)]
#[allow(dead_code)]
pub(crate) struct InteractionInput {
    /// With whom (an id).
    person: Option<String>,
    /// With which company (an id).
    company: Option<String>,
    /// When (RFC 3339); now unless told.
    #[schema(format = "date-time")]
    occurred_at: Option<String>,
    /// Where; `other` unless told.
    #[schema(value_type = Option<words::Channel>)]
    channel: Option<String>,
    /// What.
    #[schema(value_type = words::Kind)]
    kind: String,
    /// `in` they did, `out` we did, `none` unless told.
    #[schema(value_type = Option<words::Direction>)]
    direction: Option<String>,
    /// Which program tells of it; with it `external_id` is needed.
    source: Option<String>,
    /// Its id there: what comes again with it is accepted once.
    external_id: Option<String>,
    /// In a few words.
    summary: Option<String>,
    /// Whatever else is known of it.
    #[schema(value_type = Option<Object>)]
    properties: Option<Json>,
    /// The record that it was about, within the caller's reach: its kind, which is `order`, and its id.
    about: Option<AboutInput>,
}

/// The record that an entry was about, for the API's description.
#[derive(ToSchema)]
#[allow(dead_code)]
pub(crate) struct AboutInput {
    /// `order`.
    kind: String,
    /// The id.
    #[schema(format = "uuid")]
    id: String,
}

/// Reads a new entry; `now` is its time unless it says another.
///
/// # Errors
/// `Invalid` with every fault and its path.
pub(crate) fn new(
    body: &Json,
    now: Timestamp,
    registry: &Registry,
) -> Result<(New, Option<Known>), Error> {
    let mut r = Reader::new(body)?;
    let kind = r.needed("kind", listed);
    let source = r.text("source", foreign).some();
    let external_id = match source.is_some() {
        true => r.needed("external_id", id_text),
        false => r
            .text("external_id", |_| {
                Err::<String, _>(Fault::new("source-missing", ""))
            })
            .some(),
    };
    let new = New {
        space: match source.is_some() {
            true => Space::Programs,
            false => Space::Records,
        },
        person: r.text("person", word).some(),
        company: r.text("company", word).some(),
        summary: r
            .text("summary", |t| values::line(t, SUMMARY_CHARS))
            .some()
            .unwrap_or_default(),
        properties: r
            .object("properties")
            .some()
            .unwrap_or_else(|| serde_json::json!({})),
        ..New::outside(
            source.unwrap_or_else(|| OURS.to_owned()),
            external_id.unwrap_or_default(),
            kind.unwrap_or(Kind::Event),
            r.text("channel", listed).some().unwrap_or(Channel::Other),
            r.text("direction", listed)
                .some()
                .unwrap_or(Direction::None),
            r.text("occurred_at", values::time).some().unwrap_or(now),
        )
    };
    let about = r.maybe("about", |r| {
        let of = |text: &str| {
            let kinds = registry.about.iter();
            let mut known = kinds.filter(|(kind, _)| *kind == text);
            known.next().copied().ok_or(Fault::new("choice", ""))
        };
        let (kind, id) = (r.needed("kind", of), r.needed("id", word::<Uuid>));
        Some((kind?, id?))
    });
    r.finish()?;
    let Some(((kind, known), id)) = about.some() else {
        return Ok((new, None));
    };
    let about = Some((kind, id));
    Ok((New { about, ..new }, Some(known)))
}

/// Our own name means what was done here.
fn foreign(text: &str) -> Result<String, Fault> {
    match id_text(text)? {
        ours if ours == OURS => Err(Fault::new("taken", "")),
        source => Ok(source),
    }
}
