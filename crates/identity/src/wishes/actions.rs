//! Changing one's wishes.

use super::model::Wished;
use super::store;
use crate::sessions;
use base::{Error, Language, UserId};
use db::Tx;
use web::Theme;

/// Everything that a user may wish for.
pub(super) struct Whole {
    pub(super) name: String,
    pub(super) language: Language,
    pub(super) theme: Theme,
    pub(super) wished: Wished,
}

/// Changes how the user sees days, times and numbers.
///
/// # Errors
/// Those of the database.
pub(super) fn change(tx: &mut Tx<'_>, user: UserId, wished: &Wished) -> Result<(), Error> {
    Ok(store::update(tx, user, wished)?)
}

/// Changes all of it at once.
///
/// # Errors
/// `Invalid` for the name.
pub(super) fn change_all(tx: &mut Tx<'_>, user: UserId, whole: &Whole) -> Result<(), Error> {
    sessions::actions::change_wishes(tx, user, &whole.name, whole.language, whole.theme)?;
    change(tx, user, &whole.wished)
}
