//! The firm's own fields of a record: what a change may put there, and what is shown of them.
//!
//! Values stand in one JSON object under the keys of the fields (`records::own`). What stands under a key without a
//! field came with events or files; it stays as it is.

use base::{Error, Scope};
use db::{DbError, Tx};
use records::own::{self, CUSTOM, Field, Record};
use serde_json::{Map, Value as Json};

/// The fields that the scope shows, in the order of pages.
///
/// # Errors
/// Those of the database.
pub(crate) fn seen_fields(
    tx: &Tx<'_>,
    scope: &Scope,
    record: Record,
) -> Result<Vec<Field>, DbError> {
    Ok(own::visible(own::seen(tx, scope, record)?, scope))
}

/// Whether the field may be changed, of records that may be.
pub(crate) fn changes(scope: &Scope, field: &Field) -> bool {
    scope.changes(CUSTOM) && scope.changes(&own::name_in_lists(&field.key))
}

/// Takes away what is hidden by itself: whoever does not see the field does not see that there is one.
pub(crate) fn clear(scope: &Scope, custom: &mut Json) {
    if let Some(all) = custom.as_object_mut() {
        all.retain(|key, _| scope.shows(&own::name_in_lists(key)));
    }
}

/// Whether fields that are required must be there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Asks {
    /// Whoever makes or changes the record says all of them.
    All,
    /// It is made in passing, by its name alone.
    Nothing,
}

/// The object as it is kept after a change: what fits its field, with what stood under keys of fields that were
/// deleted. A new record (`before` is none) has the defaults of what nobody spoke of.
///
/// # Errors
/// `Invalid` with `custom.<key>` for each value that does not fit, or is needed and missing; those of the database.
pub(crate) fn kept(
    tx: &Tx<'_>,
    scope: &Scope,
    record: Record,
    (sent, before): (Option<Json>, Option<&Json>),
    asks: Asks,
) -> Result<Option<Json>, Error> {
    if sent.is_none() && before.is_some() {
        return Ok(None);
    }
    let fields = own::every(tx, scope, record)?;
    if fields.is_empty() {
        return Ok(sent);
    }
    let sent = sent.unwrap_or_default();
    let nothing = Map::new();
    let stood = before.and_then(Json::as_object).unwrap_or(&nothing);
    let mut all = sent.as_object().cloned().unwrap_or_default();
    let mut faults = Vec::new();
    for field in &fields {
        let (key, told) = (&field.key, all.remove(&field.key));
        let value = match (field.deleted_at, told) {
            (Some(_), _) => Ok(stood.get(key).cloned()),
            (None, told) if !changes(scope, field) => {
                let stands = match before {
                    Some(_) => stood.get(key),
                    None => field.default.as_ref(),
                };
                Ok(untouched(scope, field, (stands, told))?)
            }
            // What fits no longer stays where nobody touched it.
            (None, Some(same)) if stood.get(key) == Some(&same) => Ok(Some(same)),
            (None, None) if before.is_none() && field.default.is_some() => {
                Ok(field.default.clone())
            }
            (None, None) if asks == Asks::Nothing => Ok(None),
            (None, told) => field.checked(&told.unwrap_or_default()),
        };
        match value {
            Ok(Some(value)) => {
                all.insert(key.clone(), value);
            }
            Ok(None) => {}
            Err(fault) => faults.push(fault.at(format!("{CUSTOM}.{key}"))),
        }
    }
    match faults.is_empty() {
        true => Ok(Some(Json::Object(all))),
        false => Err(Error::Invalid(faults)),
    }
}

/// What stays under the key of a field that may not be changed.
///
/// # Errors
/// `Forbidden` where another value is told.
fn untouched(
    scope: &Scope,
    field: &Field,
    (stands, told): (Option<&Json>, Option<Json>),
) -> Result<Option<Json>, Error> {
    let told = told.filter(|value| !value.is_null());
    let seen = scope.shows(CUSTOM) && scope.shows(&own::name_in_lists(&field.key));
    match told {
        Some(told) if !seen || stands != Some(&told) => Err(Error::Forbidden("field.custom")),
        _ => Ok(stands.cloned()),
    }
}

/// Takes away what stands under the keys of deleted fields.
///
/// # Errors
/// Those of the database.
pub(crate) fn without_deleted<'a>(
    tx: &Tx<'_>,
    scope: &Scope,
    record: Record,
    customs: impl Iterator<Item = &'a mut Json>,
) -> Result<(), DbError> {
    let gone = own::deleted_keys(tx, scope, record)?;
    if gone.is_empty() {
        return Ok(());
    }
    for custom in customs {
        if let Some(all) = custom.as_object_mut() {
            all.retain(|key, _| !gone.contains(key));
        }
    }
    Ok(())
}
