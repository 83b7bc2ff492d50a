//! What a company's page shows, read in one transaction.

use super::model::Company;
use super::pages::{Member, Record};
use super::{actions, store};
use crate::Registry;
use crate::interactions::Subject;
use crate::profile::custom::Own;
use crate::timeline::{self, Asked};
use crate::{activities, owners, relations};
use base::{CompanyId, Error, Permission, Scope};
use db::Tx;
use records::own;
use web::{Cx, Page};

/// People of a company that its page shows.
const PEOPLE: u32 = 20;

/// Reads the whole page.
///
/// # Errors
/// `NotFound`; `Forbidden`; `Invalid` for `after`.
pub(super) fn load(
    tx: &Tx<'_>,
    cx: &Cx,
    registry: &Registry,
    id: CompanyId,
    asked: &Asked,
    part: &Page,
) -> Result<Record, Error> {
    let (scope, with) = (cx.actor.may(Permission::PeopleRead)?, Subject::Company(id));
    let company = named_owner(tx, cx, &scope, id)?;
    let (people, more_people) = members(tx, &scope, id)?;
    let (changes, deletes) = actions::rights_on(tx, &cx.actor, id)?;
    Ok(Record {
        own: Own::seen(
            tx,
            &scope,
            own::Record::Company,
            std::iter::once(&company.custom),
        )?,
        panels: registry.panels_of_company(tx, &scope, cx, id)?,
        writes: activities::may_add(tx, &cx.actor, with)?.then_some(registry.attachment_most),
        changes,
        deletes,
        relations: relations::web::load(tx, cx, with)?,
        company,
        people,
        more_people,
        timeline: timeline::load(tx, &scope, cx, registry, with, asked, part)?,
        now: tx.now(),
    })
}

/// The company, and how the colleague is called who looks after it.
fn named_owner(tx: &Tx<'_>, cx: &Cx, scope: &Scope, id: CompanyId) -> Result<Company, Error> {
    let mut company = actions::get(tx, &cx.actor, id)?;
    company.owner_name = owners::name(tx, scope, company.owner)?;
    Ok(company)
}

/// The first of its people, and whether there are more.
fn members(tx: &Tx<'_>, scope: &Scope, id: CompanyId) -> Result<(Vec<Member>, bool), Error> {
    let mut people = store::people(tx, scope, id, PEOPLE + 1)?;
    let more = people.len() > PEOPLE as usize;
    people.truncate(PEOPLE as usize);
    Ok((people, more))
}
