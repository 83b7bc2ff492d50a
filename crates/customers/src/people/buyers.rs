//! Whoever has bought is a customer.

use super::store;
use crate::interactions::Subject;
use crate::profile::checks;
use crate::trail;
use base::{Actor, Error, PersonId, Scope, Stage, Uuid};
use db::Tx;
use serde_json::json;

/// The stages of those of whom no purchase is known. Who came further, or has left, stays there.
const BEFORE: [Stage; 3] = [Stage::Subscriber, Stage::Lead, Stage::Prospect];

/// Makes customers of those who were none before they ordered, with an entry on their timelines. Call it in the
/// transaction that writes their orders, for whoever may write those: it takes no right to change people.
///
/// # Errors
/// Those of the database.
pub fn have_bought(
    tx: &mut Tx<'_>,
    by: &Actor,
    people: impl IntoIterator<Item = PersonId>,
) -> Result<(), Error> {
    let scope = Scope::all(by.account);
    let people: Vec<PersonId> = people.into_iter().collect();
    let risen = store::at_stages(tx, &scope, &people, &BEFORE)?;
    if risen.is_empty() {
        return Ok(());
    }
    let ids: Vec<PersonId> = risen.iter().map(|(id, _)| *id).collect();
    store::set_stage(tx, &scope, &ids, Stage::Customer)?;
    for (id, before) in risen {
        checks::note_stage(tx, by, Subject::Person(id), (before, Stage::Customer))?;
    }
    let ids: Vec<Uuid> = ids.iter().map(|id| id.0).collect();
    let detail = json!({ "fields": ["stage"] });
    trail::leave_all(tx, by, ("person", &ids), "person.updated", &detail)
}
