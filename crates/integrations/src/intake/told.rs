//! What a slice of messages wrote into records, for the audit trail. The log shows by itself what happened; whose
//! records were made, and which fields of whom were filled, stands in the trail: a row for all who were made, and a
//! row for all of whom the same fields were filled.

use base::{Actor, Error, Uuid, WriteKeyId};
use db::Tx;
use identity::audit;
use serde_json::{Value as Json, json};
use std::collections::{BTreeMap, BTreeSet};

/// What was written.
#[derive(Default)]
pub(super) struct Told {
    pub(super) people: Records,
    pub(super) companies: Records,
}

/// Records of one kind.
#[derive(Default)]
pub(super) struct Records {
    made: BTreeSet<Uuid>,
    changed: BTreeMap<Uuid, BTreeSet<&'static str>>,
}

impl Records {
    pub(super) fn made(&mut self, id: Uuid) {
        self.made.insert(id);
    }

    /// Fields that were filled; of one that was made here it says nothing more.
    pub(super) fn changed(&mut self, id: Uuid, fields: &[&'static str]) {
        if !fields.is_empty() && !self.made.contains(&id) {
            self.changed.entry(id).or_default().extend(fields);
        }
    }

    fn leave(
        &self,
        tx: &mut Tx<'_>,
        (by, key): (&Actor, WriteKeyId),
        kind: &str,
    ) -> Result<(), Error> {
        let mut alike: BTreeMap<&BTreeSet<&str>, Vec<Uuid>> = BTreeMap::new();
        for (id, fields) in &self.changed {
            alike.entry(fields).or_default().push(*id);
        }
        let made: Vec<Uuid> = self.made.iter().copied().collect();
        let made = (!made.is_empty()).then(|| ("create", made, json!({ "write_key": key })));
        let changed = alike.into_iter().map(|(fields, ids)| {
            let detail = json!({ "fields": fields, "write_key": key });
            ("update", ids, detail)
        });
        for (action, ids, mut detail) in made.into_iter().chain(changed) {
            let one = match ids[..] {
                [one] => Some(one),
                _ => None,
            };
            if let (None, Json::Object(fields)) = (one, &mut detail) {
                fields.insert("ids".to_owned(), json!(ids));
            }
            audit::record(tx, by, action, kind, one, detail)?;
        }
        Ok(())
    }
}

impl Told {
    /// Writes the rows.
    ///
    /// # Errors
    /// Those of the database.
    pub(super) fn leave(&self, tx: &mut Tx<'_>, by: &Actor, key: WriteKeyId) -> Result<(), Error> {
        self.people.leave(tx, (by, key), "person")?;
        self.companies.leave(tx, (by, key), "company")
    }
}
