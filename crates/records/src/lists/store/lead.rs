//! By which condition the records of a filter are found, where they are few among many.
//!
//! SQLite sorts by walking an index: records of which there are fifty are met soon where one in ten meets
//! the filter, and after a million where hardly any does. What a condition finds is counted up to a bound
//! first, and remembered for a while. PostgreSQL knows how its values are spread and chooses by itself, but not
//! when the records of those whom a condition names were made: it would take them for spread evenly.

use super::super::recent::Recent;
use super::ListSpec;
use crate::filter::{Context, Fields, Filter, Found, Test, found_by};
use crate::store::{counted_as_few, is_few};
use base::Error;
use db::{Dialect, Sql, Tx};
use std::sync::LazyLock;

/// How many seconds it is remembered how many a condition finds.
const REMEMBERED_SECONDS: i64 = 10;
/// How many conditions of one filter are looked at.
const LOOKED_AT: usize = 4;

static REMEMBERED: LazyLock<Recent<i64>> = LazyLock::new(|| Recent::seconds(REMEMBERED_SECONDS));

/// What the condition finds that finds least.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Lead {
    /// Which records.
    pub(super) found: Found,
    /// Whether they are few.
    pub(super) few: bool,
}

/// The one of the conditions that all hold by which the fewest records are found; none where no index
/// finds records by any of them.
///
/// # Errors
/// `Invalid` for `filter`; those of the database.
pub(crate) fn lead(
    tx: &Tx<'_>,
    spec: &ListSpec,
    fields: &Fields,
    filter: &Filter,
    cx: &Context,
) -> Result<Option<Lead>, Error> {
    let mut least: Option<(i64, Found)> = None;
    for test in parts(filter).into_iter().take(LOOKED_AT) {
        let Some(found) = found_by(test, fields, (spec.table, spec.base()), cx)? else {
            continue;
        };
        if cx.dialect == Dialect::Postgres && !found.straight {
            continue;
        }
        let many = how_many(tx, spec, test, &found.ids, cx)?;
        if least.as_ref().is_none_or(|(fewest, _)| many < *fewest) {
            least = Some((many, found));
        }
    }
    Ok(least.map(|(many, found)| Lead {
        found,
        few: is_few(many),
    }))
}

/// How many rows the condition finds, as far as that tells few from many.
fn how_many(
    tx: &Tx<'_>,
    spec: &ListSpec,
    test: &Test,
    ids: &Sql,
    cx: &Context,
) -> Result<i64, Error> {
    let me = cx.colleagues.me;
    let question = format!("{} {} {me:?}", spec.table, Filter::Test(test.clone()));
    REMEMBERED.get(cx.account, question, cx.now, || {
        Ok(counted_as_few(tx, ids.clone())?)
    })
}

/// The conditions that must all hold.
fn parts(filter: &Filter) -> Vec<&Test> {
    match filter {
        Filter::All(list) => list.iter().flat_map(parts).collect(),
        Filter::Test(test) => vec![test],
        Filter::Any(_) | Filter::Not(_) => Vec::new(),
    }
}
