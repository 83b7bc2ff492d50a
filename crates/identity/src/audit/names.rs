//! The names of records that the trail speaks of. The trail keeps ids alone, for it outlives what they name:
//! customers are named as long as they are there; colleagues, tokens, teams and roles for good.

use super::gone;
use super::trail::store::Line;
use base::{Actor, Error, Permission, Uuid};
use db::Tx;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// Reads the names of records of one kind, as far as the actor may see them; those who are gone are missing.
pub type NamesOf = fn(&Tx<'_>, &Actor, &[Uuid]) -> Result<HashMap<Uuid, String>, Error>;

/// How what the trail speaks of is called.
#[derive(Clone, Debug, Default)]
pub(crate) struct Named {
    /// Records by their ids; those who are gone are missing.
    pub(crate) records: HashMap<Uuid, String>,
    /// Fields that the account thought of itself, by their names in filters.
    pub(crate) fields: HashMap<String, String>,
}

/// What areas registered: each kind of record with its names. One value in the web's map of parts.
#[derive(Clone, Debug, Default)]
pub struct Names(pub Vec<(&'static str, NamesOf)>);

impl Names {
    /// What several areas registered, together.
    #[must_use]
    pub fn and(mut self, other: Self) -> Self {
        self.0.extend(other.0);
        self
    }

    /// The names of all that these rows speak of: what they are about, what their details name, and, with
    /// `lists`, each record of those that are about many.
    pub(super) fn of(
        &self,
        tx: &Tx<'_>,
        by: &Actor,
        lines: &[Line],
        lists: bool,
    ) -> Result<HashMap<Uuid, String>, Error> {
        let mut ids: BTreeMap<String, BTreeSet<Uuid>> = BTreeMap::new();
        for line in lines {
            let mut add = |kind: &str, id: Uuid| {
                ids.entry(kind.to_owned()).or_default().insert(id);
            };
            if let Some(id) = line.subject {
                add(&line.kind, id);
            }
            collect(&line.kind, &line.detail, lists, &mut add);
        }
        self.named(tx, by, &ids)
    }

    /// The name of one record whose kind nobody said.
    pub(super) fn one(&self, tx: &Tx<'_>, by: &Actor, id: Uuid) -> Result<Option<String>, Error> {
        let kinds = self.0.iter().map(|(kind, _)| (*kind).to_owned());
        let ids = kinds.map(|kind| (kind, BTreeSet::from([id]))).collect();
        let own = gone::names(tx, &by.may(Permission::AccountManage)?, &[id])?;
        let mut all = self.named(tx, by, &ids)?;
        all.extend(own);
        Ok(all.remove(&id))
    }

    fn named(
        &self,
        tx: &Tx<'_>,
        by: &Actor,
        ids: &BTreeMap<String, BTreeSet<Uuid>>,
    ) -> Result<HashMap<Uuid, String>, Error> {
        let scope = by.may(Permission::AccountManage)?;
        let areas: HashMap<&str, NamesOf> = self.0.iter().copied().collect();
        // Whatever no area knows is of the account's own making: members, tokens, teams, roles.
        let mut own = Vec::new();
        let mut all = HashMap::new();
        for (kind, ids) in ids {
            let ids: Vec<Uuid> = ids.iter().copied().collect();
            if let Some(names) = areas.get(kind.as_str()) {
                all.extend(names(tx, by, &ids)?);
            }
            own.extend(ids);
        }
        let own: Vec<Uuid> = own.into_iter().filter(|id| !all.contains_key(id)).collect();
        all.extend(gone::names(tx, &scope, &own)?);
        Ok(all)
    }
}

/// Of what kind the record is whose id stands under this name in a detail.
fn kind_of<'a>(kind: &'a str, name: &'a str) -> &'a str {
    match name {
        "ids" => kind,
        "people" => "person",
        name => name,
    }
}

fn collect(kind: &str, detail: &Value, lists: bool, add: &mut impl FnMut(&str, Uuid)) {
    let Value::Object(fields) = detail else {
        return;
    };
    for (name, value) in fields {
        if matches!(name.as_str(), "ids" | "people") && !lists {
            continue;
        }
        match value {
            Value::String(text) => {
                if let Ok(id) = text.parse() {
                    add(kind_of(kind, name), id);
                }
            }
            Value::Array(list) => {
                let ids = list.iter().filter_map(|v| v.as_str()?.parse().ok());
                ids.for_each(|id| add(kind_of(kind, name), id));
            }
            inner => collect(kind, inner, lists, add),
        }
    }
}
