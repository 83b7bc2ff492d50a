//! Which records a bulk change means.

use super::model::{Chosen, Kinds};
use super::store;
use crate::Registry;
use crate::interactions::Subject;
use crate::people::list::of::Of;
use crate::places;
use base::{Actor, CompanyId, Currency, Error, PersonId, Scope, UserId, Uuid};
use db::Tx;
use identity::members::colleagues;
use jiff::tz::TimeZone;
use records::filter::{Context, Filter};
use records::lists::{self, Count, ListSpec};
use std::sync::Arc;

/// All of them.
///
/// # Errors
/// `Invalid` for a filter that is understood no more; `Forbidden`; those of the database.
pub(super) fn records(
    tx: &Tx<'_>,
    by: &Actor,
    registry: &Registry,
    kinds: Kinds,
    chosen: &Chosen,
) -> Result<Vec<Subject>, Error> {
    let scope = Scope::all(by.account);
    match chosen {
        Chosen::Of(user) => of(tx, &scope, *user),
        Chosen::These(ids) => Ok(each(kinds, ids.clone())),
        Chosen::MadeBy(id) => Ok(store::made(tx, &scope, *id)?),
        Chosen::Found { .. } => {
            let found = Found::new(tx, by, registry, kinds, chosen)?;
            let ids = lists::ids(tx, &found.scope, &found.spec, &found.filter, &found.context)?;
            Ok(each(kinds, ids))
        }
    }
}

/// How many there are, as far as it is worth counting; for what a filter finds.
///
/// # Errors
/// `Invalid` (field `filter`); `Forbidden`; those of the database.
pub(super) fn count(
    tx: &Tx<'_>,
    by: &Actor,
    registry: &Registry,
    kinds: Kinds,
    chosen: &Chosen,
) -> Result<Count, Error> {
    let found = Found::new(tx, by, registry, kinds, chosen)?;
    lists::count(tx, &found.scope, &found.spec, &found.filter, &found.context)
}

fn of(tx: &Tx<'_>, scope: &Scope, user: UserId) -> Result<Vec<Subject>, Error> {
    let mut all = each(Kinds::People, store::people_of(tx, scope, user)?);
    all.extend(each(
        Kinds::Companies,
        store::companies_of(tx, scope, user)?,
    ));
    Ok(all)
}

fn each(kinds: Kinds, ids: Vec<Uuid>) -> Vec<Subject> {
    let one = |id| match kinds {
        Kinds::Companies => Subject::Company(CompanyId(id)),
        Kinds::People | Kinds::All => Subject::Person(PersonId(id)),
    };
    ids.into_iter().map(one).collect()
}

/// A filter with everything that it takes to run it.
struct Found {
    scope: Scope,
    spec: Arc<ListSpec>,
    filter: Filter,
    context: Context,
}

impl Found {
    fn new(
        tx: &Tx<'_>,
        by: &Actor,
        registry: &Registry,
        kinds: Kinds,
        chosen: &Chosen,
    ) -> Result<Self, Error> {
        let Chosen::Found {
            filter,
            zone,
            currency,
        } = chosen
        else {
            return Err(Error::internal("only a filter finds"));
        };
        let of = match kinds {
            Kinds::Companies => Of::Companies,
            Kinds::People | Kinds::All => Of::People,
        };
        let (scope, spec) = of.readable(tx, by, registry)?;
        let context = context(tx, by, &scope, (filter, zone, currency))?;
        let filter = match filter.trim() {
            "" => Filter::All(Vec::new()),
            text => spec.fields.read(text, spec.base(), &context)?,
        };
        Ok(Self {
            scope,
            spec,
            filter,
            context,
        })
    }
}

fn context(
    tx: &Tx<'_>,
    by: &Actor,
    scope: &Scope,
    (filter, zone, currency): (&str, &str, &str),
) -> Result<Context, Error> {
    let currency: Currency = currency.parse().map_err(Error::internal)?;
    let all = match filter.contains("owner") {
        true => colleagues::all(tx, scope)?,
        false => Vec::new(),
    };
    let context = Context {
        account: by.account,
        dialect: tx.dialect(),
        now: tx.now(),
        zone: TimeZone::get(zone).unwrap_or(TimeZone::UTC),
        home: places::country_of_zone(zone),
        currency,
        colleagues: Default::default(),
    };
    Ok(context.among(by.user, all))
}
