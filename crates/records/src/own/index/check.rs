//! Whether the index says what the records say, and making it anew where it does not.

use super::actions::begin;
use super::job::{DropIndex, Readers};
use super::store;
use super::writing::Quick;
use crate::own::{Field, Record};
use base::{Actor, Error, Scope};
use db::{Db, Tx};

/// Records that are compared in one transaction.
const AT_ONCE: usize = 500;

/// What does not agree, in words for an operator: a field of which a record has no row, or more rows than the records
/// give.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Differs {
    /// Which field.
    pub field: String,
    /// How.
    pub how: String,
}

/// Compares the whole indexes of an account with its records; how many there are, and what differs.
///
/// # Errors
/// Those of the database.
pub fn check(db: &Db, scope: &Scope, readers: &Readers) -> Result<(usize, Vec<Differs>), Error> {
    let (mut indexes, mut all) = (0, Vec::new());
    for reader in &readers.0 {
        let whole = scope.clone();
        let record = reader.record;
        let fields = db.read_now(move |tx| store::quick(tx, &whole, record))?;
        for field in fields.into_iter().filter(|f| f.index.ready().is_some()) {
            indexes += 1;
            let (whole, readers) = (scope.clone(), readers.clone());
            let name = format!("{record}.{}", field.key);
            // One reading of everything: nobody writes in between.
            let found = db.read_now(move |tx| compared(tx, &whole, &readers, &field))?;
            all.extend(found.map(|how| Differs { field: name, how }));
        }
    }
    Ok((indexes, all))
}

/// How the index of a field and the records differ, if they do.
///
/// # Errors
/// Those of the database.
pub fn compared(
    tx: &Tx<'_>,
    scope: &Scope,
    readers: &Readers,
    field: &Field,
) -> Result<Option<String>, Error> {
    let reader = readers.of(field.record)?;
    let quick = Quick::one(field.clone());
    let (mut after, mut meant) = (None, 0_i64);
    loop {
        let records = (reader.next)(tx, scope, after, AT_ONCE)?;
        let Some((last, _)) = records.last() else {
            break;
        };
        after = Some(*last);
        for (id, custom) in &records {
            for entry in quick.entries(*id, custom) {
                meant += 1;
                if !store::has(tx, scope, &entry)? {
                    return Ok(Some(format!("a value of the record {id} has no row")));
                }
            }
        }
    }
    let rows = store::count(tx, scope, field.index.number)?;
    Ok((rows != meant).then(|| format!("{rows} rows where the records give {meant}")))
}

/// Has every index of an account that differs filled anew by the jobs of the server; how many.
///
/// # Errors
/// Those of the database.
pub fn mend(db: &Db, scope: &Scope, readers: &Readers) -> Result<usize, Error> {
    let (whole, readers) = (scope.clone(), readers.clone());
    db.bulk_now(move |tx| {
        let mut mended = 0;
        for record in Record::ALL {
            for field in store::quick(tx, &whole, *record)? {
                let ready = field.index.ready().is_some();
                if ready && compared(tx, &whole, &readers, &field)?.is_some() {
                    let number = field.index.number;
                    begin(tx, &whole, &field)?;
                    let by = Actor::system(whole.account);
                    jobs::enqueue(tx, &by, Some(&number.to_string()), &DropIndex { number })?;
                    mended += 1;
                }
            }
        }
        Ok::<_, Error>(mended)
    })
}
