//! What stands beside people and companies with the values of own fields: rows by which they are found
//! (`records::own::index`), and their texts as filters compare them.

pub mod folding;
pub(crate) mod store;
#[cfg(test)]
mod tests;

use base::Scope;
use db::{DbError, Tx};
use records::own::Record;
use records::own::index::Quick;
use records::own::index::job::{Reader, Readers};
use serde_json::Value as Json;

/// How people and companies are read, for the work on their own fields.
pub fn readers() -> Readers {
    Readers(vec![
        Reader {
            record: Record::Person,
            count: |tx, scope| store::count(tx, scope, Record::Person),
            next: |tx, scope, after, most| store::next(tx, scope, Record::Person, (after, most)),
            names: |tx, scope, ids| store::names(tx, scope, Record::Person, ids),
        },
        Reader {
            record: Record::Company,
            count: |tx, scope| store::count(tx, scope, Record::Company),
            next: |tx, scope, after, most| store::next(tx, scope, Record::Company, (after, most)),
            names: |tx, scope, ids| store::names(tx, scope, Record::Company, ids),
        },
    ])
}

/// The rows of new records.
///
/// # Errors
/// `Unique` where another has what no two may have; those of the database.
pub(crate) fn made<'a>(
    tx: &mut Tx<'_>,
    scope: &Scope,
    record: Record,
    records: impl Iterator<Item = (base::Uuid, &'a Json)>,
) -> Result<(), DbError> {
    let with: Vec<_> = records.filter(|(_, custom)| !is_nothing(custom)).collect();
    if with.is_empty() {
        return Ok(());
    }
    let quick = Quick::of(tx, scope, record)?;
    match quick.is_empty() {
        true => Ok(()),
        false => quick.made(tx, scope, with.into_iter()),
    }
}

/// Takes values away that another record has already and no two may have: of what came with files and events, whose
/// records are taken all the same.
///
/// # Errors
/// Those of the database.
pub(crate) fn give_way<'a>(
    tx: &Tx<'_>,
    scope: &Scope,
    record: Record,
    records: impl Iterator<Item = (base::Uuid, &'a mut Json)>,
) -> Result<(), DbError> {
    let with: Vec<_> = records.filter(|(_, custom)| !is_nothing(custom)).collect();
    if with.is_empty() {
        return Ok(());
    }
    Quick::of(tx, scope, record)?.give_way(tx, scope, with.into_iter())
}

/// What stood in a record before it is written over, where rows follow it.
pub(crate) struct Before {
    quick: Quick,
    custom: Json,
}

/// What stands in a record that is about to be changed or deleted.
///
/// # Errors
/// Those of the database.
pub(crate) fn before(
    tx: &Tx<'_>,
    scope: &Scope,
    record: Record,
    id: base::Uuid,
) -> Result<Before, DbError> {
    let quick = Quick::of(tx, scope, record)?;
    let custom = match quick.is_empty() {
        true => None,
        false => store::custom(tx, scope, record, id)?,
    };
    Ok(Before {
        quick,
        custom: custom.unwrap_or_default(),
    })
}

impl Before {
    /// Brings the rows in line with what stands there now; nothing of a record that is gone.
    ///
    /// # Errors
    /// As [`made`].
    pub(crate) fn written(
        &self,
        tx: &mut Tx<'_>,
        scope: &Scope,
        (id, now): (base::Uuid, &Json),
    ) -> Result<(), DbError> {
        self.quick.written(tx, scope, id, (&self.custom, now))
    }
}

fn is_nothing(custom: &Json) -> bool {
    custom.as_object().is_none_or(serde_json::Map::is_empty)
}
