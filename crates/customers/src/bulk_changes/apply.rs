//! One slice: each record is changed, left as it is, or refused.

use super::model::{Becomes, BulkChange, Chosen, Left, Tally, parts};
use super::{edits, store};
use crate::Hooks;
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
    pub hooks: &'a Hooks,
    pub scope: &'a Scope,
    pub change: &'a BulkChange,
}

enum Decision {
    Give(Option<UserId>),
    Left(Left),
}

/// What became of the records of a slice.
#[derive(Default)]
pub(super) struct Outcome {
    /// With what they were before.
    pub made: Vec<(Subject, Becomes)>,
    /// With the reason.
    pub left: Vec<(Subject, Left)>,
}

impl Outcome {
    fn tally(&self) -> Tally {
        let many = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
        let same = self.left.iter().filter(|(_, why)| *why == Left::Same);
        let same = many(same.count());
        Tally {
            changed: many(self.made.len()),
            same,
            refused: many(self.left.len()) - same,
        }
    }
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
    let outcome = match with.change.becomes.what() {
        Becomes::Stage(_) | Becomes::Tags { .. } => edits::slice(tx, with, records, &was)?,
        Becomes::Owner(_) | Becomes::Before(_) => owned(tx, with, records, &was)?,
    };
    store::insert_made(tx, with.scope, with.change.id, &outcome.made)?;
    store::insert_left(tx, with.scope, with.change.id, &outcome.left)?;
    Ok(outcome.tally())
}

/// Gives these records to whom they are to belong.
fn owned(
    tx: &mut Tx<'_>,
    with: &With<'_>,
    records: &[Subject],
    was: &HashMap<Uuid, Becomes>,
) -> Result<Outcome, Error> {
    let owners = owners(tx, with.scope, records)?;
    let here = belonging(tx, with, was)?;
    let mut outcome = Outcome::default();
    let mut given = BTreeMap::new();
    for of in records.iter().copied() {
        let decided = match owners.get(&parts(of).1).copied() {
            None => Decision::Left(Left::Gone),
            Some(owner) => match decide(tx, with, (was, &here), (of, owner))? {
                Decision::Give(to) => {
                    outcome.made.push((of, Becomes::Owner(owner)));
                    Decision::Give(to)
                }
                left => left,
            },
        };
        match decided {
            Decision::Give(to) => given.entry(to).or_insert_with(Vec::new).push(of),
            Decision::Left(why) => outcome.left.push((of, why)),
        }
    }
    for (to, records) in given {
        give(tx, with, to, &records)?;
    }
    Ok(outcome)
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
            _ => None,
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
        (Becomes::Owner(_), Chosen::Of(from)) if owner != Some(*from) => {
            return Ok(Decision::Left(Left::Same));
        }
        (Becomes::Owner(to), _) => *to,
        // It is something else by now.
        (Becomes::Before(after), _) if **after != Becomes::Owner(owner) => {
            return Ok(Decision::Left(Left::Since));
        }
        _ => match was.get(&parts(of).1) {
            Some(Becomes::Owner(before)) => *before,
            _ => return Ok(Decision::Left(Left::Since)),
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
        (false, _) => Decision::Left(Left::Reach),
        (true, true) => Decision::Left(Left::Same),
        (true, false) if may_give => Decision::Give(to),
        (true, false) => Decision::Left(Left::Locked),
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
