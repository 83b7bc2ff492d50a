//! One slice: each record is changed, left as it is, or refused.

use super::model::{Becomes, BulkChange, Chosen, Tally, parts};
use super::store;
use crate::companies;
use crate::interactions::Subject;
use crate::trail;
use base::{Actor, Error, Scope, UserId, Uuid};
use db::Tx;
use identity::members::colleagues;
use serde_json::json;
use std::collections::{BTreeMap, HashMap, HashSet};

/// Who acts, and within what.
pub(super) struct With<'a> {
    pub by: &'a Actor,
    pub scope: &'a Scope,
    pub change: &'a BulkChange,
}

enum Decision {
    Give(Option<UserId>),
    Same,
    Refused,
}

/// Changes these records; what became of them.
///
/// # Errors
/// Those of the database.
pub(super) fn slice(tx: &mut Tx<'_>, with: &With<'_>, records: &[Subject]) -> Result<Tally, Error> {
    let ids: Vec<Uuid> = records.iter().map(|of| parts(*of).1).collect();
    let was = match (&with.change.becomes, &with.change.chosen) {
        (Becomes::Before(_), Chosen::MadeBy(id)) => store::was(tx, with.scope, *id, &ids)?,
        _ => HashMap::new(),
    };
    let owners = owners(tx, with.scope, records)?;
    let here = belonging(tx, with, &was)?;
    let mut tally = Tally::default();
    let (mut given, mut made) = (BTreeMap::new(), Vec::new());
    for of in records.iter().copied() {
        let Some(owner) = owners.get(&parts(of).1).copied() else {
            tally.refused += 1;
            continue;
        };
        match decide(tx, with, (&was, &here), (of, owner))? {
            Decision::Same => tally.same += 1,
            Decision::Refused => tally.refused += 1,
            Decision::Give(to) => {
                tally.changed += 1;
                given.entry(to).or_insert_with(Vec::new).push(of);
                made.push((of, Becomes::Owner(owner)));
            }
        }
    }
    for (to, records) in given {
        give(tx, with, to, &records)?;
    }
    store::insert_made(tx, with.scope, with.change.id, &made)?;
    Ok(tally)
}

/// Who looks after each of them now; those who are gone are missing.
fn owners(
    tx: &Tx<'_>,
    scope: &Scope,
    records: &[Subject],
) -> Result<HashMap<Uuid, Option<UserId>>, Error> {
    let (people, companies) = split(records);
    let mut all: HashMap<Uuid, Option<UserId>> = HashMap::with_capacity(records.len());
    if !people.is_empty() {
        all.extend(store::owners_of_people(tx, scope, &people)?);
    }
    if !companies.is_empty() {
        all.extend(store::owners_of_companies(tx, scope, &companies)?);
    }
    Ok(all)
}

fn split(records: &[Subject]) -> (Vec<Uuid>, Vec<Uuid>) {
    let mut both = (Vec::new(), Vec::new());
    for of in records {
        match of {
            Subject::Person(id) => both.0.push(id.0),
            Subject::Company(id) => both.1.push(id.0),
        }
    }
    both
}

/// Those of the wished owners who work here.
fn belonging(
    tx: &Tx<'_>,
    with: &With<'_>,
    was: &HashMap<Uuid, Becomes>,
) -> Result<HashSet<UserId>, Error> {
    let wished = was.values().chain([&with.change.becomes]);
    let users: HashSet<UserId> = wished
        .filter_map(|one| match one {
            Becomes::Owner(to) => *to,
            Becomes::Before(_) => None,
        })
        .collect();
    let users: Vec<UserId> = users.into_iter().collect();
    let names = colleagues::here(tx, with.scope, &users)?;
    Ok(names.into_keys().collect())
}

fn decide(
    tx: &Tx<'_>,
    with: &With<'_>,
    (was, here): (&HashMap<Uuid, Becomes>, &HashSet<UserId>),
    (of, owner): (Subject, Option<UserId>),
) -> Result<Decision, Error> {
    let to = match (&with.change.becomes, &with.change.chosen) {
        // Somebody else took it over before its turn came.
        (Becomes::Owner(_), Chosen::Of(from)) if owner != Some(*from) => return Ok(Decision::Same),
        (Becomes::Owner(to), _) => *to,
        // It is something else by now.
        (Becomes::Before(after), _) if **after != Becomes::Owner(owner) => {
            return Ok(Decision::Refused);
        }
        (Becomes::Before(_), _) => match was.get(&parts(of).1) {
            Some(Becomes::Owner(before)) => *before,
            _ => return Ok(Decision::Refused),
        },
    };
    let may_change = match of {
        Subject::Person(_) => with.scope.owners.reach(owner),
        Subject::Company(id) => companies::reaches(tx, with.scope, id, owner)?,
    };
    let may_give = with.scope.owners.reach(to)
        && with.scope.changes("owner")
        && to.is_none_or(|user| here.contains(&user));
    Ok(match (may_change, to == owner) {
        (false, _) => Decision::Refused,
        (true, true) => Decision::Same,
        (true, false) if may_give => Decision::Give(to),
        (true, false) => Decision::Refused,
    })
}

/// Gives these to a colleague or to nobody, with all that a change by hand leaves behind.
fn give(
    tx: &mut Tx<'_>,
    with: &With<'_>,
    to: Option<UserId>,
    records: &[Subject],
) -> Result<(), Error> {
    let (people, companies) = split(records);
    let detail = json!({ "fields": ["owner"], "bulk_change": with.change.id });
    if !people.is_empty() {
        store::give_people(tx, with.scope, &people, to)?;
        trail::leave_all(tx, with.by, ("person", &people), "person.updated", &detail)?;
    }
    if !companies.is_empty() {
        store::give_companies(tx, with.scope, &companies, to)?;
        let event = "company.updated";
        trail::leave_all(tx, with.by, ("company", &companies), event, &detail)?;
    }
    Ok(())
}
