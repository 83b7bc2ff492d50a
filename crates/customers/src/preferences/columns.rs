//! Preferences as columns: whole, and the way once more for filters.

use super::Preferences;
use db::{DbError, Row, Value};
use serde_json::{Value as Json, json};

/// What a row keeps in `preferences`.
pub(crate) fn wishes(row: &Row<'_>, at: usize) -> Result<Option<Preferences>, DbError> {
    let kept: Option<Json> = row.get(at)?;
    // What a later version wrote and this one does not know is no reason to lose the record.
    Ok(kept.and_then(|json| serde_json::from_value(json).ok()))
}

/// The column `preferences`.
pub(crate) fn kept(of: Option<&Preferences>) -> Value {
    of.map(|p| json!(p)).into()
}

/// The column `reached_by`.
pub(crate) fn reached_by(of: Option<&Preferences>) -> Value {
    of.and_then(|p| p.reached_by).map(|way| way.as_str()).into()
}
