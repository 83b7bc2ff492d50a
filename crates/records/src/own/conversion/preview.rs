//! What a change would come to, before anything is changed.

use super::convert::converted;
use crate::own::Field;
use crate::own::kept::{Home, store as kept};
use ::web::Locale;
use base::Scope;
use db::{DbError, Tx};
use serde_json::Value as Json;

/// Records that a preview looks at most: more would let the page wait for seconds.
pub(super) const LOOKED_AT_MOST: usize = 100_000;
/// Records that one statement reads.
const AT_ONCE: usize = 2_000;
/// Values of those that would be lost that are shown.
const EXAMPLES: usize = 20;
/// Different texts that are told apart, to propose choices.
const DIFFERENT: usize = 50;

/// What a change would come to.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Preview {
    /// Records that were looked at.
    pub(super) looked: i64,
    /// Whether there are more than were looked at.
    pub(super) more: bool,
    /// Of these, how many have a value.
    pub(super) holding: i64,
    /// Whose value fits.
    pub(super) fits: i64,
    /// Whose value does not.
    pub(super) lost: i64,
    /// Some of the values that do not fit, each once, as they are read now.
    pub(super) examples: Vec<String>,
}

/// Looks at the values; nothing is written.
///
/// # Errors
/// Those of the database.
pub(super) fn preview(
    tx: &Tx<'_>,
    scope: &Scope,
    home: Home,
    (before, after): (&Field, &Field),
    l: &Locale,
) -> Result<Preview, DbError> {
    let mut out = Preview::default();
    each(tx, scope, (home, &before.key), &mut out, |out, value| {
        out.holding += 1;
        if converted(before, after, value, l).is_some() {
            out.fits += 1;
            return;
        }
        out.lost += 1;
        let said = before.said(value, l);
        if out.examples.len() < EXAMPLES && !out.examples.contains(&said) {
            out.examples.push(said);
        }
    })?;
    Ok(out)
}

/// The different values as they are read now, the commonest kind of proposal for choices; nothing where there are many.
///
/// # Errors
/// Those of the database.
pub(super) fn different(
    tx: &Tx<'_>,
    scope: &Scope,
    home: Home,
    before: &Field,
    l: &Locale,
) -> Result<Vec<String>, DbError> {
    let mut found: Vec<String> = Vec::new();
    let mut out = Preview::default();
    each(tx, scope, (home, &before.key), &mut out, |_, value| {
        let said = before.said(value, l);
        if found.len() <= DIFFERENT && !said.is_empty() && !found.contains(&said) {
            found.push(said);
        }
    })?;
    found.sort();
    Ok(match found.len() > DIFFERENT {
        true => Vec::new(),
        false => found,
    })
}

fn each(
    tx: &Tx<'_>,
    scope: &Scope,
    of: (Home, &str),
    out: &mut Preview,
    mut take: impl FnMut(&mut Preview, &Json),
) -> Result<(), DbError> {
    let mut after = None;
    loop {
        let rows = kept::values(tx, scope, of, after, AT_ONCE)?;
        for (_, text) in &rows {
            out.looked += 1;
            let value = text
                .as_deref()
                .and_then(|text| serde_json::from_str(text).ok());
            if let Some(value) = value.filter(|value: &Json| !value.is_null()) {
                take(out, &value);
            }
        }
        after = rows.last().map(|(id, _)| *id);
        if rows.len() < AT_ONCE {
            return Ok(());
        }
        if out.looked >= LOOKED_AT_MOST as i64 {
            out.more = !kept::values(tx, scope, of, after, 1)?.is_empty();
            return Ok(());
        }
    }
}
