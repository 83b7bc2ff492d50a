//! Many people at once, for imports: finds whom another program's ids mean and makes those who are
//! missing, in a handful of statements.

use super::model::{ExternalId, Name, Person};
use super::store;
use crate::{Hooks, index};
use base::{Actor, Owners, PersonId, Scope, Stage};
use db::{DbError, Tx};
use serde_json::json;
use std::collections::{HashMap, HashSet};

/// Ids that one statement asks for at most.
const ASKED_AT_ONCE: usize = 500;

/// Somebody as a file or a shop names them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Wanted<'a> {
    /// The id there.
    pub external_id: &'a str,
    /// The name, where one is told; used for new people only.
    pub name: Option<&'a str>,
}

impl<'a> Wanted<'a> {
    /// Somebody of whom only the id is known.
    pub fn id(external_id: &'a str) -> Self {
        Self {
            external_id,
            name: None,
        }
    }
}

/// Who was found or made.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Resolved {
    /// Each id with its person.
    pub people: Vec<(String, PersonId)>,
    /// How many of them are new.
    pub made: usize,
}

/// The people that `source` calls by these ids, each once, in the order of first mention; who is
/// missing is made with `stage`, with search documents, events and the hooks of other areas.
///
/// A name that breaks the rules for names is left out: the id stays to know the person by.
/// The caller has asked for the permission and writes the audit row of the whole.
///
/// # Errors
/// Those of the database; `Unique` when another writer made the same person meanwhile.
pub fn resolve(
    tx: &mut Tx<'_>,
    by: &Actor,
    source: &str,
    wanted: &[Wanted<'_>],
    stage: Stage,
    hooks: &Hooks,
) -> Result<Resolved, DbError> {
    let scope = whole(by);
    let mut seen = HashSet::with_capacity(wanted.len());
    let once: Vec<Wanted<'_>> = wanted
        .iter()
        .copied()
        .filter(|w| seen.insert(w.external_id))
        .collect();
    let mut known: HashMap<String, PersonId> = HashMap::with_capacity(once.len());
    for part in once.chunks(ASKED_AT_ONCE) {
        let ids: Vec<&str> = part.iter().map(|w| w.external_id).collect();
        known.extend(store::by_external_ids(tx, &scope, source, &ids)?);
    }
    let missing: Vec<Person> = once
        .iter()
        .filter(|w| !known.contains_key(w.external_id))
        .map(|w| fresh(tx, source, w, stage))
        .collect();
    if !missing.is_empty() {
        insert(tx, by, &missing, hooks)?;
    }
    let made = missing.len();
    known.extend(missing.into_iter().filter_map(|p| {
        let id = p.external_ids.into_iter().next()?.id;
        Some((id, p.id))
    }));
    let people = once
        .iter()
        .filter_map(|w| {
            known
                .get(w.external_id)
                .map(|id| (w.external_id.to_owned(), *id))
        })
        .collect();
    Ok(Resolved { people, made })
}

/// Writes new people that are already valid, with search documents, events and hooks: for imports of
/// people and demonstration data.
///
/// # Errors
/// Those of the database.
pub fn insert(
    tx: &mut Tx<'_>,
    by: &Actor,
    people: &[Person],
    hooks: &Hooks,
) -> Result<(), DbError> {
    let scope = whole(by);
    store::insert_rows(tx, &scope, people)?;
    let ids: Vec<PersonId> = people.iter().map(|p| p.id).collect();
    hooks.people_created(tx, scope.account, &ids)?;
    index::people(tx, &scope, people)?;
    for id in ids {
        let new = events::New {
            subject_kind: "person",
            subject_id: id.0,
            name: "person.created",
            version: 1,
            data: json!({}),
        };
        events::record(tx, by, new)?;
    }
    Ok(())
}

fn fresh(tx: &Tx<'_>, source: &str, wanted: &Wanted<'_>, stage: Stage) -> Person {
    let full = wanted
        .name
        .and_then(|n| crate::values::line(n, crate::values::NAME_CHARS).ok());
    Person {
        name: Name {
            full: full.unwrap_or_default(),
            ..Name::default()
        },
        external_ids: vec![ExternalId {
            source: source.to_owned(),
            id: wanted.external_id.to_owned(),
        }],
        stage,
        ..Person::blank(PersonId::new(), tx.now())
    }
}

/// Bulk work reaches the whole account; who started it was asked for the permission.
fn whole(by: &Actor) -> Scope {
    Scope {
        account: by.account,
        owners: Owners::All,
        hidden: base::FieldSet::default(),
    }
}
