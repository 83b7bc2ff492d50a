//! How long visitors are kept.

use super::store;
use base::{Actor, Error, Permission, Scope};
use db::{DbError, Tx};
use identity::audit;
use serde_json::json;
use std::ops::RangeInclusive;

/// Months unless an account wishes otherwise. Browsers and the guidance of data protection authorities let a
/// visitor's mark live for 13 months at most (CNIL, guidelines on cookies, 2020): who comes later comes as
/// another visitor, and what waits for the old one waits in vain.
pub const USUAL_MONTHS: i64 = 13;
/// What may be wished for.
pub const MONTHS: RangeInclusive<i64> = 1..=60;

/// The months of the account.
///
/// # Errors
/// Those of the database.
pub(super) fn months(tx: &Tx<'_>, scope: &Scope) -> Result<i64, DbError> {
    Ok(store::months(tx, scope)?.unwrap_or(USUAL_MONTHS))
}

/// The months of the account, for people.
///
/// # Errors
/// `Forbidden`; those of the database.
pub(crate) fn kept(tx: &Tx<'_>, by: &Actor) -> Result<i64, Error> {
    let scope = by.may(Permission::AccountManage)?;
    Ok(months(tx, &scope)?)
}

/// Changes the months; who has not been here for longer is forgotten with the next sweep.
///
/// # Errors
/// `Forbidden`; `Invalid` for the months.
pub(crate) fn keep(tx: &mut Tx<'_>, by: &Actor, wished: i64) -> Result<i64, Error> {
    let scope = by.may(Permission::AccountManage)?;
    if !MONTHS.contains(&wished) {
        let range = format!("{}–{}", MONTHS.start(), MONTHS.end());
        return Err(Error::invalid("visitor_months", "visitor-months", range));
    }
    if months(tx, &scope)? != wished {
        store::set_months(tx, &scope, wished)?;
        let detail = json!({ "visitor_months": wished });
        audit::record(tx, by, "change", "account", Some(scope.account.0), detail)?;
    }
    Ok(wished)
}
