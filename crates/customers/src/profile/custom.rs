//! The firm's own fields of a record: what a change may put there, and what is shown of them.
//!
//! Values stand in one JSON object under the keys of the fields (`records::own`). What stands under a key without a
//! field came with events or files; it stays as it is.

use super::custom_links::{self, Linked, Offers};
use base::{Error, Scope};
use db::{DbError, Tx};
use records::own::{self, CUSTOM, Fault, Field, Record};
use serde_json::{Map, Value as Json};

/// The firm's own fields of such records, with what the values of some lead to.
#[derive(Clone, Debug, Default)]
pub(crate) struct Own {
    /// Those that the scope shows, in the order of pages.
    pub(crate) fields: Vec<Field>,
    pub(crate) linked: Linked,
    /// What could be meant in a form, where that was not clear.
    pub(crate) offers: Offers,
}

impl Own {
    /// The fields of such records that the scope shows, for a page of these values.
    ///
    /// # Errors
    /// Those of the database.
    pub(crate) fn seen<'a>(
        tx: &Tx<'_>,
        scope: &Scope,
        record: Record,
        customs: impl Iterator<Item = &'a Json>,
    ) -> Result<Self, DbError> {
        let fields = own::visible(own::seen(tx, scope, record)?, scope);
        let linked = Linked::of(tx, scope, &fields, customs)?;
        Ok(Self {
            fields,
            linked,
            offers: Offers::new(),
        })
    }

    /// The same with these fields alone.
    pub(crate) fn only(&self, fields: Vec<Field>) -> Self {
        Self {
            fields,
            ..self.clone()
        }
    }
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
/// `Invalid` with `custom.<key>` for each value that does not fit, or is needed and missing;
/// `Conflict("field-change-runs")` for another value of a field whose values are converted at this moment, where nobody
/// could tell which kind it is; those of the database.
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
    let closed = own::unwritable(tx, scope, &fields)?;
    let sent = sent.unwrap_or_default();
    let nothing = Map::new();
    let stood = before.and_then(Json::as_object).unwrap_or(&nothing);
    let mut all = sent.as_object().cloned().unwrap_or_default();
    let mut faults = Vec::new();
    for field in &fields {
        let (key, told) = (&field.key, all.remove(&field.key));
        let wants = told.as_ref().filter(|value| !value.is_null());
        if closed.contains(key) && wants != stood.get(key) && wants.is_some() {
            return Err(Error::Conflict("field-change-runs"));
        }
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
        let value = reached(tx, scope, field, (value, stood.get(key)))?;
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

/// Refuses a value that leads to nothing within reach; what was there stays, whatever became of it.
fn reached(
    tx: &Tx<'_>,
    scope: &Scope,
    field: &Field,
    (value, stood): (Result<Option<Json>, Fault>, Option<&Json>),
) -> Result<Result<Option<Json>, Fault>, DbError> {
    let (Some(record), Ok(Some(new))) = (field.holds.leads_to(), &value) else {
        return Ok(value);
    };
    if field.deleted_at.is_some() || stood == Some(new) {
        return Ok(value);
    }
    Ok(match custom_links::is_there(tx, scope, record, new)? {
        true => value,
        false => Err(Fault::new("link-unknown", "")),
    })
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
