//! Many people at once, for imports: finds whom another program's ids mean and makes those who are
//! missing, in a handful of statements.

use super::model::{Address, Change, Email, ExternalId, Person, Phone};
use super::store;
use crate::profile::{own, store as belongings};
use crate::{Hooks, Marked, index, quick};
use base::{Actor, PersonId, Scope, Stage};
use db::{DbError, Tx};
use records::own::Record;
use serde_json::{Map, Value as Json, json};
use std::collections::{HashMap, HashSet};

/// Ids that one statement asks for at most.
const ASKED_AT_ONCE: usize = 500;
/// People whom one statement reads at most.
const READ_AT_ONCE: usize = 200;

/// Somebody as a file or a shop names them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Wanted<'a> {
    /// The id there.
    pub external_id: &'a str,
    /// The name, where one is told; used for new people only.
    pub name: Option<&'a str>,
    /// What else is told; of people who are there it fills gaps only.
    pub details: Option<&'a Details>,
}

/// What a file tells of a person; each value is already valid.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Details {
    /// The name.
    pub name: Option<String>,
    /// A mail address.
    pub email: Option<String>,
    /// A telephone number (E.164).
    pub phone: Option<String>,
    /// A postal address.
    pub address: Option<Address>,
    /// The language to speak with them.
    pub language: Option<String>,
    /// Their time zone (IANA).
    pub time_zone: Option<String>,
    /// Whatever else, for the firm's own fields, by [`own::fields`].
    pub custom: Map<String, Json>,
}

impl Details {
    /// Takes what it lacks from another.
    pub fn fill_from(&mut self, other: &Self) {
        fn fill<T: Clone>(gap: &mut Option<T>, from: &Option<T>) {
            if gap.is_none() {
                gap.clone_from(from);
            }
        }
        fill(&mut self.name, &other.name);
        fill(&mut self.email, &other.email);
        fill(&mut self.phone, &other.phone);
        fill(&mut self.address, &other.address);
        fill(&mut self.language, &other.language);
        fill(&mut self.time_zone, &other.time_zone);
        for (name, value) in &other.custom {
            let gap = self.custom.entry(name.clone());
            gap.or_insert_with(|| value.clone());
        }
    }

    /// What of it a person lacks; nothing that is there is touched.
    pub(super) fn gaps(&self, person: &Person) -> Change {
        let mut change = Change::default();
        if !person.has_name() {
            change.full.clone_from(&self.name);
        }
        if person.emails.is_empty() {
            change.emails = self.email.clone().map(|address| {
                vec![Email {
                    address,
                    label: String::new(),
                    verified: false,
                }]
            });
        }
        if person.phones.is_empty() {
            change.phones = self.phone.clone().map(|e164| {
                vec![Phone {
                    e164,
                    label: String::new(),
                }]
            });
        }
        if person.addresses.is_empty() {
            change.addresses = self.address.clone().map(|address| vec![address]);
        }
        if person.language.is_none() {
            change.language = self.language.clone().map(Some);
        }
        if person.time_zone.is_none() {
            change.time_zone = self.time_zone.clone().map(Some);
        }
        change.custom = own::filled(&person.custom, &self.custom);
        change
    }
}

impl<'a> Wanted<'a> {
    /// Somebody of whom only the id is known.
    pub fn id(external_id: &'a str) -> Self {
        Self {
            external_id,
            name: None,
            details: None,
        }
    }
}

/// Who was found or made.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Resolved {
    /// Each id with its person.
    pub people: Vec<(String, PersonId)>,
    /// Those of them who are new.
    pub made: Vec<PersonId>,
    /// Those who were there and got what they lacked: the names of these fields.
    pub filled: Vec<(PersonId, Vec<&'static str>)>,
}

/// The people that `source` calls by these ids, each once, in the order of first mention; who is
/// missing is made with `stage`, with search documents, events and the hooks of other areas; who is there
/// gets what they lack of the details. Where somebody is wanted more than once, or by several ids, what is told
/// first counts.
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
    let of_known = gathered(wanted, |w| known.get(w.external_id).copied());
    let filled = fill_gaps(tx, by, &scope, &of_known)?;
    let told = gathered(wanted, |w| Some(w.external_id));
    let mut missing: Vec<Person> = once
        .iter()
        .filter(|w| !known.contains_key(w.external_id))
        .map(|w| fresh(tx, source, w, told.get(w.external_id), stage))
        .collect();
    if !missing.is_empty() {
        let own = missing.iter_mut().map(|p| (p.id.0, &mut p.custom));
        quick::give_way(tx, &scope, Record::Person, own)?;
        insert(tx, by, &missing, hooks)?;
    }
    let made: Vec<PersonId> = missing.iter().map(|p| p.id).collect();
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
    Ok(Resolved {
        people,
        made,
        filled,
    })
}

/// What is told of each, whoever they are by `whose`, in the order in which it is told.
fn gathered<'a, K: Eq + std::hash::Hash>(
    wanted: &[Wanted<'a>],
    whose: impl Fn(&Wanted<'a>) -> Option<K>,
) -> HashMap<K, Details> {
    let mut told: HashMap<K, Details> = HashMap::new();
    for one in wanted {
        if let (Some(details), Some(who)) = (one.details, whose(one)) {
            told.entry(who).or_default().fill_from(details);
        }
    }
    told
}

/// Which of these ids of a source belong to somebody.
///
/// # Errors
/// Those of the database.
pub fn known(
    tx: &Tx<'_>,
    by: &Actor,
    source: &str,
    ids: &[&str],
) -> Result<HashSet<String>, DbError> {
    let scope = whole(by);
    let mut there = HashSet::new();
    for part in ids.chunks(ASKED_AT_ONCE) {
        let found = store::by_external_ids(tx, &scope, source, part)?;
        there.extend(found.into_iter().map(|(id, _)| id));
    }
    Ok(there)
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
    let made: Vec<Marked> = people.iter().map(Person::marked).collect();
    hooks.people_created(tx, scope.account, &made)?;
    index::people(tx, &scope, people)?;
    for one in made {
        note(tx, by, one.person, "person.created")?;
    }
    Ok(())
}

/// Gives people who are there what they lack of what is told; answers which fields of whom that were.
pub(super) fn fill_gaps(
    tx: &mut Tx<'_>,
    by: &Actor,
    scope: &Scope,
    told: &HashMap<PersonId, Details>,
) -> Result<Vec<(PersonId, Vec<&'static str>)>, DbError> {
    let mut ids: Vec<PersonId> = told.keys().copied().collect();
    ids.sort_unstable();
    let mut filled = Vec::new();
    for part in ids.chunks(READ_AT_ONCE) {
        for mut person in store::get_many(tx, scope, part)? {
            let change = told.get(&person.id).map(|d| d.gaps(&person));
            let now = tx.now();
            // A person who can be told apart now can be so with more known.
            let changed = person.apply(change.unwrap_or_default(), now);
            if let Some(fields) = changed.ok().filter(|fields| !fields.is_empty()) {
                filled.push((person.id, fields));
                let own = std::iter::once((person.id.0, &mut person.custom));
                quick::give_way(tx, scope, Record::Person, own)?;
                save(tx, by, scope, person)?;
            }
        }
    }
    Ok(filled)
}

pub(super) fn save(
    tx: &mut Tx<'_>,
    by: &Actor,
    scope: &Scope,
    mut person: Person,
) -> Result<(), DbError> {
    person.version += 1;
    if !store::update(tx, scope, &person)? {
        return Err(DbError::Busy("a person was changed meanwhile".into()));
    }
    belongings::replace_contacts(tx, scope, &person)?;
    index::people(tx, scope, std::slice::from_ref(&person))?;
    note(tx, by, person.id, "person.updated")
}

fn note(tx: &mut Tx<'_>, by: &Actor, id: PersonId, name: &'static str) -> Result<(), DbError> {
    let new = events::New {
        subject_kind: "person",
        subject_id: id.0,
        name,
        version: 1,
        data: json!({}),
    };
    events::record(tx, by, new)
}

fn fresh(
    tx: &Tx<'_>,
    source: &str,
    wanted: &Wanted<'_>,
    details: Option<&Details>,
    stage: Stage,
) -> Person {
    let full = wanted
        .name
        .and_then(|n| crate::values::line(n, crate::values::NAME_CHARS).ok());
    let mut blank = Person::blank(PersonId::new(), tx.now());
    // Without a name, nothing but the id that is set below may be there to know the person by.
    blank.name.full = full.unwrap_or_default();
    if let Some(details) = details {
        let now = tx.now();
        let _ = blank.apply(details.gaps(&blank), now);
    }
    Person {
        external_ids: vec![ExternalId {
            source: source.to_owned(),
            id: wanted.external_id.to_owned(),
        }],
        stage,
        ..blank
    }
}

/// Bulk work reaches the whole account; who started it was asked for the permission.
pub(super) fn whole(by: &Actor) -> Scope {
    Scope::all(by.account)
}
