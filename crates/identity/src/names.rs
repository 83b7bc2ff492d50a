//! The names that people give to accounts, themselves, teams, roles and tokens.

use base::{Error, FieldError};

/// The name without blanks at its ends: 1 to `max` characters, none of them for control, which PostgreSQL would refuse
/// in part and nobody could see.
///
/// # Errors
/// `required`, `too-long`, `control-characters`.
pub(crate) fn read<'n>(field: &str, name: &'n str, max: usize) -> Result<&'n str, FieldError> {
    let fault = |code, detail: String| FieldError {
        field: field.to_owned(),
        code,
        detail,
    };
    let name = name.trim();
    match name.chars().count() {
        0 => Err(fault("required", String::new())),
        n if n > max => Err(fault("too-long", max.to_string())),
        _ if name.chars().any(char::is_control) => Err(fault("control-characters", String::new())),
        _ => Ok(name),
    }
}

/// [`read`] where nothing else can be wrong.
///
/// # Errors
/// `Invalid`.
pub(crate) fn check<'n>(field: &str, name: &'n str, max: usize) -> Result<&'n str, Error> {
    read(field, name, max).map_err(|fault| Error::Invalid(vec![fault]))
}
