//! What is written beside a record with its values.

use super::store::{self, Entry};
use super::value::keys;
use crate::own::{Field, Record};
use base::{Scope, Uuid};
use db::{DbError, Tx};
use serde_json::Value as Json;

/// How the name of a taken value's key begins, where it becomes an error: the field's key and the record follow.
const TAKEN: &str = "records_field_index:";

/// The fields of such records that have an index.
#[derive(Clone, Debug)]
pub struct Quick(Vec<Field>);

/// Another record has a value of which no two may be alike.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Taken {
    /// The field's key.
    pub key: String,
    /// Who has it.
    pub record: Uuid,
}

impl Taken {
    /// What an error of the database tells of it.
    pub fn of(e: &DbError) -> Option<Self> {
        let DbError::Unique(name) = e else {
            return None;
        };
        let (key, record) = name.strip_prefix(TAKEN)?.split_once(':')?;
        Some(Self {
            key: key.to_owned(),
            record: record.parse().ok()?,
        })
    }

    fn error(&self) -> DbError {
        DbError::Unique(format!("{TAKEN}{}:{}", self.key, self.record))
    }
}

impl Quick {
    /// Those of the account.
    ///
    /// # Errors
    /// Those of the database.
    pub fn of(tx: &Tx<'_>, scope: &Scope, record: Record) -> Result<Self, DbError> {
        Ok(Self(store::quick(tx, scope, record)?))
    }

    /// These.
    #[cfg(test)]
    pub(crate) fn with(fields: Vec<Field>) -> Self {
        Self(fields)
    }

    /// One of them alone.
    pub(super) fn one(field: Field) -> Self {
        Self(vec![field])
    }

    /// Whether nothing is written beside such records.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether some value may stand once alone.
    pub fn has_unique(&self) -> bool {
        self.0.iter().any(|field| field.unique)
    }

    /// What stands beside a record of these values.
    pub(super) fn entries(&self, record: Uuid, custom: &Json) -> Vec<Entry> {
        let mut all = Vec::new();
        for field in &self.0 {
            let value = custom.get(&field.key).unwrap_or(&Json::Null);
            let keys = keys(field.holds, value).into_iter();
            all.extend(keys.map(|key| (field.index.number, key, record)));
        }
        all
    }

    /// The first of these that another record has and no two may have.
    fn taken_of<'a>(
        &self,
        tx: &Tx<'_>,
        scope: &Scope,
        entries: impl Iterator<Item = &'a Entry>,
    ) -> Result<Option<Taken>, DbError> {
        for entry in entries {
            let mut fields = self.0.iter().filter(|field| field.unique);
            let Some(field) = fields.find(|field| field.index.number == entry.0) else {
                continue;
            };
            if let Some(record) = store::holder(tx, scope, entry)? {
                let key = field.key.clone();
                return Ok(Some(Taken { key, record }));
            }
        }
        Ok(None)
    }

    /// Takes values away that another record has, in the table or among these, and no two may have: of what no person
    /// typed, who could be told.
    ///
    /// # Errors
    /// Those of the database.
    pub fn give_way<'a>(
        &self,
        tx: &Tx<'_>,
        scope: &Scope,
        records: impl Iterator<Item = (Uuid, &'a mut Json)>,
    ) -> Result<(), DbError> {
        let mut given: Vec<(i64, Vec<u8>)> = Vec::new();
        for (record, custom) in records {
            for field in self.0.iter().filter(|field| field.unique) {
                let one = Quick::one(field.clone());
                let Some(entry) = one.entries(record, custom).pop() else {
                    continue;
                };
                let key = (entry.0, entry.1.clone());
                let taken = given.contains(&key) || store::holder(tx, scope, &entry)?.is_some();
                match custom.as_object_mut().filter(|_| taken) {
                    Some(all) => drop(all.remove(&field.key)),
                    None => given.push(key),
                }
            }
        }
        Ok(())
    }

    /// Brings the rows of a record in line with its values: `before` is what they were, nothing of a new one; `after`
    /// what they are, nothing of one that goes.
    ///
    /// # Errors
    /// `Unique`, of which [`Taken::of`] tells more; those of the database.
    pub fn written(
        &self,
        tx: &mut Tx<'_>,
        scope: &Scope,
        record: Uuid,
        (before, after): (&Json, &Json),
    ) -> Result<(), DbError> {
        if self.is_empty() || before == after {
            return Ok(());
        }
        let (old, new) = (self.entries(record, before), self.entries(record, after));
        for gone in old.iter().filter(|entry| !new.contains(entry)) {
            store::remove(tx, scope, gone)?;
        }
        let fresh: Vec<Entry> = new.into_iter().filter(|e| !old.contains(e)).collect();
        if let Some(taken) = self.taken_of(tx, scope, fresh.iter())? {
            return Err(taken.error());
        }
        store::put(tx, scope, &fresh)
    }

    /// The rows of new records.
    ///
    /// # Errors
    /// As [`Quick::written`].
    pub fn made<'a>(
        &self,
        tx: &mut Tx<'_>,
        scope: &Scope,
        records: impl Iterator<Item = (Uuid, &'a Json)>,
    ) -> Result<(), DbError> {
        if self.has_unique() {
            for (record, custom) in records {
                self.written(tx, scope, record, (&Json::Null, custom))?;
            }
            return Ok(());
        }
        let all: Vec<Entry> = records
            .flat_map(|(record, custom)| self.entries(record, custom))
            .collect();
        store::put(tx, scope, &all)
    }
}
