//! What the API takes for a call, a meeting or a visit.

use super::{Activity, Told};
use crate::input::{Given, Reader, listed, word};
use crate::interactions::Subject;
use crate::values::{self, Fault};
use base::{CompanyId, Error, Kind, PersonId, Timestamp};
use serde_json::Value as Json;
use utoipa::ToSchema;
use web::words;

/// A new call, meeting or visit, for the API's description.
#[derive(ToSchema)]
#[allow(dead_code)]
pub(crate) struct ActivityInput {
    /// With whom (an id); either this or `company`.
    person: Option<String>,
    /// With which company (an id).
    company: Option<String>,
    /// `call`, `meeting` or `visit`.
    kind: String,
    /// When it began (RFC 3339); now unless told, and never later than now.
    #[schema(format = "date-time")]
    occurred_at: Option<String>,
    /// Where; `phone` for a call, `store` for a visit and `other` for a meeting unless told.
    #[schema(value_type = Option<words::Channel>)]
    channel: Option<String>,
    /// `in` they did, `out` we did; a call is `out` unless told, the others `none`.
    #[schema(value_type = Option<words::Direction>)]
    direction: Option<String>,
    /// How long it took: 1 to 1,440.
    minutes: Option<i64>,
    /// What came of it, in at most 200 characters.
    outcome: Option<String>,
    /// At most 10,000 characters of plain text.
    body: Option<String>,
}

/// What is to change of it, for the API's description.
#[derive(ToSchema)]
#[allow(dead_code)]
pub(crate) struct ActivityChange {
    /// When it began (RFC 3339), never later than now.
    #[schema(format = "date-time")]
    occurred_at: Option<String>,
    /// Where.
    #[schema(value_type = Option<words::Channel>)]
    channel: Option<String>,
    /// `in` they did, `out` we did, `none` neither.
    #[schema(value_type = Option<words::Direction>)]
    direction: Option<String>,
    /// How long it took: 1 to 1,440; null for not known.
    minutes: Option<i64>,
    /// What came of it, in at most 200 characters.
    outcome: Option<String>,
    /// At most 10,000 characters of plain text.
    body: Option<String>,
}

/// Reads a new one; `now` is its time unless it says another.
///
/// # Errors
/// `Invalid` with every fault and its path.
pub(crate) fn new(body: &Json, now: Timestamp) -> Result<(Subject, Told), Error> {
    let mut r = Reader::new(body)?;
    let person = r.text("person", word::<PersonId>).some();
    let company = r.text("company", word::<CompanyId>).some();
    let with = match (person, company) {
        (Some(id), None) => Some(Subject::Person(id)),
        (None, Some(id)) => Some(Subject::Company(id)),
        (Some(_), Some(_)) => r.refuse("company", Fault::new("one-of-both", "")).some(),
        (None, None) if body.get("person").is_some_and(|p| !p.is_null()) => None,
        (None, None) if body.get("company").is_some_and(|c| !c.is_null()) => None,
        (None, None) => r.refuse("person", Fault::new("required", "")).some(),
    };
    let kind = r.needed("kind", listed::<Kind>).unwrap_or(Kind::Call);
    let told = told(&mut r, Told::of(kind, now));
    r.finish()?;
    let with = with.ok_or_else(|| Error::invalid("person", "required", ""))?;
    Ok((with, told))
}

/// Reads what is to change of one.
///
/// # Errors
/// `Invalid` with every fault and its path.
pub(crate) fn change(body: &Json, before: &Activity) -> Result<Told, Error> {
    let mut r = Reader::new(body)?;
    for name in [
        "id",
        "person",
        "company",
        "kind",
        "created_by",
        "created_at",
        "updated_at",
    ] {
        r.ignore(name);
    }
    let told = told(&mut r, before.told());
    r.finish()?;
    Ok(told)
}

/// What stands there, with what is not said as `before`.
fn told(r: &mut Reader<'_>, before: Told) -> Told {
    let text = |text: &str| Ok::<_, Fault>(text.to_owned());
    Told {
        kind: before.kind,
        occurred_at: r
            .text("occurred_at", values::time)
            .some()
            .unwrap_or(before.occurred_at),
        channel: r.text("channel", listed).some().unwrap_or(before.channel),
        direction: r
            .text("direction", listed)
            .some()
            .unwrap_or(before.direction),
        minutes: match r.whole("minutes") {
            Given::Absent => before.minutes,
            Given::Null => None,
            Given::Some(n) => Some(n),
        },
        outcome: emptied(r.text("outcome", text), before.outcome),
        body: emptied(r.text("body", text), before.body),
    }
}

/// Null empties a text.
fn emptied(given: Given<String>, before: String) -> String {
    given.change().map_or(before, Option::unwrap_or_default)
}
