//! Which own fields a role shows, and what roles know of them.

use super::store::every;
use super::{Field, Record};
use base::Scope;
use db::{DbError, Tx};
use identity::{HideableField, Label};
use web::Locale;

/// Hides all of them at once, and stands before the key of each.
pub const CUSTOM: &str = "custom";

/// The name by which filters, columns and roles know the field: `custom.crew`.
pub fn name_in_lists(key: &str) -> String {
    format!("{CUSTOM}.{key}")
}

/// Those of the fields that the scope shows.
pub fn visible(fields: Vec<Field>, scope: &Scope) -> Vec<Field> {
    let shows = |field: &Field| scope.shows(CUSTOM) && scope.shows(&name_in_lists(&field.key));
    fields.into_iter().filter(shows).collect()
}

/// Every field that a role can hide or lock, of people and companies: those of one key are hidden together. What was
/// deleted can come back, and is hidden then from whom it was hidden before.
///
/// # Errors
/// Those of the database.
pub fn hideable(tx: &Tx<'_>, scope: &Scope, l: &Locale) -> Result<Vec<HideableField>, DbError> {
    let mut all: Vec<HideableField> = Vec::new();
    for record in Record::ALL {
        for field in every(tx, scope, *record)? {
            let name = name_in_lists(&field.key);
            if all.iter().any(|known| known.name == name) {
                continue;
            }
            let label = field.label(l.language().as_str()).to_owned();
            let label = match field.deleted_at {
                Some(_) => l.tx("own-deleted-one", &[("name", label.into())]),
                None => label,
            };
            all.push(HideableField {
                name: name.into(),
                label: Label::Said(label),
                lockable: true,
            });
        }
    }
    Ok(all)
}
