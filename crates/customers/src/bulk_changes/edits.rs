//! Stages and tags of many records: each is changed as one by hand is, with all that is asked and left behind there.

use super::apply::{Outcome, With};
use super::model::{Becomes, Left, parts};
use crate::companies::{self, CompanyChange};
use crate::interactions::Subject;
use crate::people::{self, Change};
use crate::profile::Profiled as _;
use base::{Actor, Error, Permission, Stage, Uuid};
use db::Tx;
use std::collections::HashMap;

/// Changes these records; what became of them.
///
/// # Errors
/// Those of the database.
pub(super) fn slice(
    tx: &mut Tx<'_>,
    with: &With<'_>,
    records: &[Subject],
    was: &HashMap<Uuid, Becomes>,
) -> Result<Outcome, Error> {
    let mut outcome = Outcome::default();
    for of in records.iter().copied() {
        match one(tx, with, of, was.get(&parts(of).1)) {
            Ok(Ok(before)) => outcome.made.push((of, before)),
            Ok(Err(why)) => outcome.left.push((of, why)),
            Err(e) => outcome.left.push((of, left(e)?)),
        }
    }
    Ok(outcome)
}

/// Why a record was left, where that is what the error says.
fn left(e: Error) -> Result<Left, Error> {
    match e {
        Error::NotFound(_) => Ok(Left::Gone),
        Error::Forbidden(what) if what.starts_with("field.") => Ok(Left::Locked),
        Error::Forbidden(_) => Ok(Left::Reach),
        Error::Invalid(_) => Ok(Left::Locked),
        other => Err(other),
    }
}

/// Changes one; what it was before, or why it stays.
fn one(
    tx: &mut Tx<'_>,
    with: &With<'_>,
    of: Subject,
    was: Option<&Becomes>,
) -> Result<Result<Becomes, Left>, Error> {
    let (stage, tags) = now(tx, with.by, of)?;
    let wish = match (&with.change.becomes, was) {
        // It is something else by now.
        (Becomes::Before(after), Some(before)) => match is_still(after, before, stage, &tags) {
            true => before,
            false => return Ok(Err(Left::Since)),
        },
        (Becomes::Before(_), None) => return Ok(Err(Left::Since)),
        (wish, _) => wish,
    };
    let Some((change, before)) = planned(wish, stage, tags) else {
        return Ok(Err(Left::Same));
    };
    let bulk = Some(with.change.id);
    match of {
        Subject::Person(id) => {
            let person = people::actions::update_in(tx, with.by, with.hooks, id, change, bulk);
            drop(person?);
        }
        Subject::Company(id) => {
            let change = CompanyChange {
                profile: change,
                ..CompanyChange::default()
            };
            drop(companies::actions::update_in(
                tx, with.by, id, change, bulk,
            )?);
        }
    }
    Ok(Ok(before))
}

/// The stage and the tags that a record has, hidden ones as well; of one that may be read. Whether it may be changed
/// is asked when it is.
pub(super) fn now(tx: &Tx<'_>, by: &Actor, of: Subject) -> Result<(Stage, Vec<String>), Error> {
    let read = by.may(Permission::PeopleRead)?;
    Ok(match of {
        Subject::Person(id) => {
            let person = people::store::whole(tx, &read, id)?;
            let person = person.ok_or(Error::NotFound("person"))?;
            (person.stage, person.profile().tags.to_vec())
        }
        Subject::Company(id) => {
            let company = companies::store::get(tx, &read, id)?;
            let company = company.ok_or(Error::NotFound("company"))?;
            (company.stage, company.profile().tags.to_vec())
        }
    })
}

/// Whether a record is as this change left it: then it can go back to what it was before.
fn is_still(after: &Becomes, before: &Becomes, stage: Stage, tags: &[String]) -> bool {
    match (after, before) {
        (Becomes::Stage(made), _) => *made == stage,
        // The way back takes what was given and gives what was taken.
        (_, Becomes::Tags { add, remove }) => {
            remove.iter().all(|tag| tags.contains(tag)) && !add.iter().any(|tag| tags.contains(tag))
        }
        _ => false,
    }
}

/// What has to be changed for this wish, and what leads back; nothing where it is so already.
fn planned(wish: &Becomes, stage: Stage, tags: Vec<String>) -> Option<(Change, Becomes)> {
    match wish {
        Becomes::Stage(to) if *to != stage => {
            let change = Change {
                stage: Some(*to),
                ..Change::default()
            };
            Some((change, Becomes::Stage(stage)))
        }
        Becomes::Tags { add, remove } => {
            let lost: Vec<String> = remove
                .iter()
                .filter(|t| tags.contains(t))
                .cloned()
                .collect();
            let got: Vec<String> = add.iter().filter(|t| !tags.contains(t)).cloned().collect();
            if lost.is_empty() && got.is_empty() {
                return None;
            }
            let kept = tags.into_iter().filter(|tag| !lost.contains(tag));
            let change = Change {
                tags: Some(kept.chain(got.iter().cloned()).collect()),
                ..Change::default()
            };
            let back = Becomes::Tags {
                add: lost,
                remove: got,
            };
            Some((change, back))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tags(list: &[&str]) -> Vec<String> {
        list.iter().map(|tag| (*tag).to_owned()).collect()
    }

    fn wish(add: &[&str], remove: &[&str]) -> Becomes {
        Becomes::Tags {
            add: tags(add),
            remove: tags(remove),
        }
    }

    /// The way back undoes what was done to this record and nothing else.
    #[test]
    fn tags_are_given_and_taken_and_lead_back_to_what_was() {
        let (change, back) = planned(
            &wish(&["vip", "new"], &["old", "none"]),
            Stage::Lead,
            tags(&["old", "vip", "x"]),
        )
        .unwrap();
        assert_eq!(change.tags, Some(tags(&["vip", "x", "new"])));
        assert_eq!(back, wish(&["old"], &["new"]));
        let after = wish(&["vip", "new"], &["old", "none"]);
        let still = |now: &[&str]| is_still(&after, &back, Stage::Lead, &tags(now));
        assert!(still(&["vip", "x", "new"]) && still(&["new"]));
        assert!(!still(&["vip"]), "somebody took the tag away since");
        assert!(
            !still(&["new", "old"]),
            "somebody gave the old one back since"
        );
        let (change, _) = planned(&back, Stage::Lead, tags(&["vip", "x", "new"])).unwrap();
        assert_eq!(change.tags, Some(tags(&["vip", "x", "old"])));
        assert_eq!(
            planned(&wish(&["vip"], &["none"]), Stage::Lead, tags(&["vip"])),
            None
        );
    }

    #[test]
    fn a_stage_leads_back_to_the_one_before() {
        let (change, back) =
            planned(&Becomes::Stage(Stage::Customer), Stage::Lead, Vec::new()).unwrap();
        assert_eq!(
            (change.stage, back),
            (Some(Stage::Customer), Becomes::Stage(Stage::Lead))
        );
        assert_eq!(
            planned(&Becomes::Stage(Stage::Lead), Stage::Lead, Vec::new()),
            None
        );
    }
}
