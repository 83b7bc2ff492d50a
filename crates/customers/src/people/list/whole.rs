//! Everything that a list of people shows, for what is done with all of them.

use super::{Asked, Meant};
use crate::listing;
use base::{Error, Timestamp};
use jiff::tz::TimeZone;
use records::filter::Filter;
use records::lists::ListSpec;

/// The view's condition and the filter of the address as one text.
///
/// # Errors
/// `Invalid` (field `filter`).
pub(crate) fn filter(
    asked: &Asked,
    spec: &ListSpec,
    now: Timestamp,
    zone: &TimeZone,
) -> Result<String, Error> {
    let meant = Meant::of(asked, spec);
    if let Some(fault) = meant.fault {
        return Err(fault.into());
    }
    let whole = listing::both(meant.view.filter(now, zone), meant.filter);
    Ok(match whole {
        Filter::All(none) if none.is_empty() => String::new(),
        other => other.to_string(),
    })
}
