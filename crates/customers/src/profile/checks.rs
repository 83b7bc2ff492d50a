//! What is asked of a change, and what follows from it, alike for people and companies.

use super::{Profile, Profiled, store};
use crate::interactions::{self, New, Subject};
use crate::people::model::Change;
use crate::{companies, people, phones, places, quick};
use base::{
    Actor, Channel, CompanyId, Direction, EXAMPLE_MARK, Error, Kind, PersonId, Scope, Stage, Uuid,
};
use db::{DbError, Tx};
use records::own::index::Taken;
use records::own::{CUSTOM, Record};
use serde_json::json;

/// Numbers that no country has stay where they stood; nobody writes them anew.
///
/// # Errors
/// `Invalid` with the path of each such number.
pub(crate) fn phones(change: &Change, before: Profile<'_>) -> Result<(), Error> {
    let stood = |e164: &str| before.phones.iter().any(|phone| phone.e164 == e164);
    let mut faults = Vec::new();
    for (at, phone) in change.phones.iter().flatten().enumerate() {
        if !stood(&phone.e164)
            && let Err(refused) = phones::international(&phone.e164)
        {
            faults.push(refused.at(format!("phones.{at}.e164")));
        }
    }
    match faults.is_empty() {
        true => Ok(()),
        false => Err(Error::Invalid(faults)),
    }
}

/// The change with countries by their letters, however they were told. Whoever saves a record mends what stood
/// there by name; what nobody knows stays where it stood, and is not taken anew.
///
/// # Errors
/// `Invalid` with the path of each country that nobody knows.
pub(crate) fn countries(mut change: Change, before: Profile<'_>) -> Result<Change, Error> {
    let mut faults = Vec::new();
    let stood = before.addresses;
    let mut addresses = change.addresses.unwrap_or_else(|| stood.to_vec());
    for (at, address) in addresses.iter_mut().enumerate() {
        match address.country.as_str() {
            "" => {}
            told => match places::country(told) {
                Ok(iso) => address.country = iso,
                Err(_) if stood.iter().any(|a| a.country == told) => {}
                Err(refused) => faults.push(refused.at(format!("addresses.{at}.country"))),
            },
        }
    }
    change.addresses = Some(addresses);
    match faults.is_empty() {
        true => Ok(change),
        false => Err(Error::Invalid(faults)),
    }
}

/// What a program calls one record it calls no other of that kind.
///
/// # Errors
/// `Invalid` with `id-taken-by` and where the other record is; with `id-taken` where that is out of the actor's reach.
pub(crate) fn external_ids<P: Profiled>(
    tx: &Tx<'_>,
    scope: &Scope,
    change: &Change,
    record: &P,
) -> Result<(), Error> {
    let has = record.profile().external_ids;
    let new = change.external_ids.iter().flatten();
    for external in new.filter(|id| !has.contains(id)) {
        let holder = store::holder(tx, scope, P::TABLES, external)?;
        let Some(holder) = holder.filter(|id| *id != record.uuid()) else {
            continue;
        };
        return Err(match reached(tx, scope, record.subject(), holder)? {
            Some(path) => Error::invalid("external_ids", "id-taken-by", path),
            None => Error::invalid("external_ids", "id-taken", ""),
        });
    }
    Ok(())
}

/// Where programs read the other record, if the actor may.
///
/// # Errors
/// Those of the database.
pub(super) fn reached(
    tx: &Tx<'_>,
    scope: &Scope,
    of: Subject,
    holder: Uuid,
) -> Result<Option<String>, DbError> {
    let (list, there) = match of {
        Subject::Person(_) => (
            "people",
            people::store::exists(tx, scope, PersonId(holder))?,
        ),
        Subject::Company(_) => (
            "companies",
            companies::store::exists(tx, scope, CompanyId(holder))?,
        ),
    };
    // Who does not see such ids does not learn whose they are.
    let told = there && scope.shows("external_id");
    Ok(told.then(|| format!("/api/v1/{list}/{holder}")))
}

/// A new stage is something that happened with the record, so the timeline shows it.
///
/// # Errors
/// Those of the database.
pub(crate) fn note_stage(
    tx: &mut Tx<'_>,
    by: &Actor,
    of: Subject,
    (before, now): (Stage, Stage),
) -> Result<(), Error> {
    if before == now {
        return Ok(());
    }
    let mut new = New::ours(Kind::StageChange, Channel::Other, Direction::None, tx.now());
    match of {
        Subject::Person(id) => new.person = Some(id),
        Subject::Company(id) => new.company = Some(id),
    }
    new.properties = json!({ "from": before, "to": now });
    new.created_by = by.user;
    interactions::append(tx, by.account, new)?;
    Ok(())
}

/// Another writer gave the id meanwhile.
pub(crate) fn taken(e: DbError) -> Error {
    match e {
        DbError::Unique(key)
            if key.starts_with("customers_external_id")
                || key.starts_with("customers_company_external_id") =>
        {
            Error::invalid("external_ids", "id-taken", "")
        }
        other => other.into(),
    }
}

/// As [`taken`], and for a value of an own field of which no two records may be alike: what the other record is called and
/// which it is, where the scope shows it.
pub(crate) fn taken_by(tx: &Tx<'_>, scope: &Scope, record: Record, e: DbError) -> Error {
    let Some(other) = Taken::of(&e) else {
        return taken(e);
    };
    let names = quick::store::names(tx, scope, record, &[other.record]);
    let name = names.ok().and_then(|mut names| names.remove(&other.record));
    let detail = name.map(|name| format!("{name}{EXAMPLE_MARK}{}", other.record));
    let field = format!("{CUSTOM}.{}", other.key);
    Error::invalid(field, "taken", detail.unwrap_or_default())
}
