//! Preferences at the door: from the API's shape, and each value as it is typed.

use super::{LIKES_AT_MOST, Like, Preferences};
use crate::input::{Given, Reader, listed};
use crate::values::{self, Fault, LABEL_CHARS, NAME_CHARS};
use base::Day;
use utoipa::ToSchema;
use web::words;

/// Longest contact: a postal address in a line.
const CONTACT_CHARS: usize = 500;

/// Reads the field `preferences`: absent, nothing, or all of them.
pub(crate) fn read(r: &mut Reader<'_>) -> Option<Option<Preferences>> {
    match r.maybe("preferences", all) {
        Given::Absent => None,
        Given::Null => Some(None),
        Given::Some(preferences) => Some(preferences.if_any()),
    }
}

fn all(r: &mut Reader<'_>) -> Option<Preferences> {
    let contact = |text: &str| values::line(text, CONTACT_CHARS);
    let read = Preferences {
        reached_by: r.text("reached_by", listed).some(),
        contact: r.text("contact", contact).some().filter(|c| !c.is_empty()),
        from: r.text("from", clock).some(),
        until: r.text("until", clock).some(),
        days: in_order(r.texts("days", Day::ALL.len(), listed).unwrap_or_default()),
        time_zone: r.text("time_zone", values::time_zone).some(),
        likes: r.objects("likes", LIKES_AT_MOST, like).unwrap_or_default(),
    };
    if read.from.is_some() && read.from == read.until {
        return r.refuse("until", Fault::new("same-hours", "")).some();
    }
    if read.from.is_some() != read.until.is_some() {
        return r.refuse("until", Fault::new("both-hours", "")).some();
    }
    Some(read)
}

fn like(r: &mut Reader<'_>) -> Option<Like> {
    let label = r
        .text("label", |text| values::line(text, LABEL_CHARS))
        .some();
    let value = r.needed("value", value);
    Some(Like {
        label: label.unwrap_or_default(),
        value: value?,
    })
}

/// Each day once, as weeks have them.
pub(super) fn in_order(mut days: Vec<Day>) -> Vec<Day> {
    days.sort_unstable();
    days.dedup();
    days
}

/// What a like is about: a line of 1 to 60 characters.
pub(super) fn label(text: &str) -> Result<String, Fault> {
    some(values::line(text, LABEL_CHARS)?)
}

/// What a like is: a line of 1 to 200 characters.
pub(super) fn value(text: &str) -> Result<String, Fault> {
    some(values::line(text, NAME_CHARS)?)
}

fn some(text: String) -> Result<String, Fault> {
    match text.is_empty() {
        true => Err(Fault::new("required", "")),
        false => Ok(text),
    }
}

/// A time of the day by the clock of 24 hours: `9:30` is `09:30`.
///
/// # Errors
/// `clock`.
pub(super) fn clock(text: &str) -> Result<String, Fault> {
    let refused = || Fault::new("clock", values::shortened(text));
    let (hours, minutes) = text.trim().split_once([':', '.']).ok_or_else(refused)?;
    let part = |text: &str, most: u8| {
        let digits = language::digits_only(text);
        let whole = (1..=2).contains(&text.chars().count()) && digits.len() == text.chars().count();
        digits.parse().ok().filter(|n: &u8| whole && *n <= most)
    };
    let hours = part(hours, 23).ok_or_else(refused)?;
    let minutes = part(minutes, 59).ok_or_else(refused)?;
    Ok(format!("{hours:02}:{minutes:02}"))
}

/// How and when somebody wants to be reached, and what they like: all of it.
#[derive(ToSchema)]
#[allow(dead_code)]
pub(crate) struct PreferencesInput {
    /// `mail`, `phone`, `sms`, `whatsapp`, `telegram`, `post`, or `none`: not at all.
    #[schema(value_type = Option<words::Way>)]
    reached_by: Option<String>,
    /// One of the person's contacts of that way, as the person has it.
    contact: Option<String>,
    /// Not before: `09:00`.
    from: Option<String>,
    /// Not after: `17:30`; before `from` it is of the next day; never the same as `from`.
    until: Option<String>,
    /// `monday` to `sunday`; none means any.
    #[schema(value_type = Option<Vec<words::Day>>)]
    days: Option<Vec<String>>,
    /// The zone of the hours (IANA), where it is not the record's or the account's.
    time_zone: Option<String>,
    /// Interests, sizes, favourite things; at most 50.
    likes: Option<Vec<Like>>,
}
