//! The list of people, or of companies: what is asked for in the address, and what was found.

pub mod fields;
pub(crate) mod filter;
pub(crate) mod json;
mod lead;
pub mod of;
pub(crate) mod pages;
pub(crate) mod store;
pub(crate) mod views;
pub(crate) mod web;
pub(crate) mod whole;

#[cfg(test)]
pub(super) mod tests;

use crate::listing::{self, Search};
use crate::profile::custom_links::Linked;
use crate::{Registry, companies, owners};
use ::web::{Cx, List, Page, links};
use base::{CompanyId, Error, Scope, Timestamp, UserId, Uuid};
use db::Tx;
use fields::ATTACHED;
use jiff::tz::TimeZone;
use of::Of;
use records::filter::{Context, FieldKind, Filter, FilterError, Literal, ME, Op, Operand, Test};
use records::lists::{Cell, Count, ListQuery, ListSpec, Row, Sort};
use records::views::Opened;
use serde::Deserialize;
use std::collections::HashMap;
use std::sync::Arc;
use store::Attached;

/// What stands in the address.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct Asked {
    /// A ready view: `all`, `mine`, `best`, `new`; or the id of a saved one.
    pub view: String,
    /// Words to search for.
    pub q: String,
    /// A filter's text or JSON.
    pub filter: String,
    /// A field, with `-` before it for the greatest first.
    pub sort: String,
    /// Fields to show, with commas between them.
    pub columns: String,
    /// The saved view that stands open; what the address leaves out is the view's.
    #[serde(skip)]
    pub saved: Option<Arc<Opened>>,
    /// Whether the list begins otherwise, so that an address has to say that all are meant.
    #[serde(skip)]
    pub begins_otherwise: bool,
}

/// A ready view: what it shows unless the address says otherwise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum View {
    /// Everybody.
    All,
    /// Those who bought for most, by the net sum.
    Best,
    /// Those who are new since the first of the month.
    New,
    /// Those whom the reader looks after.
    Mine,
}

impl View {
    /// Every view that makes sense with these fields.
    pub fn all(spec: &ListSpec) -> impl Iterator<Item = View> {
        let best = spec.fields.get("net").is_some_and(|f| f.sortable);
        [View::All, View::Mine, View::Best, View::New]
            .into_iter()
            .filter(move |v| match v {
                View::Best => best,
                View::Mine => spec.fields.get("owner").is_some(),
                View::All | View::New => true,
            })
    }

    /// The word in the address.
    pub fn as_str(self) -> &'static str {
        match self {
            View::All => "all",
            View::Best => "best",
            View::New => "new",
            View::Mine => "mine",
        }
    }

    fn sort(self, spec: &ListSpec) -> Sort {
        match self {
            View::All | View::Mine => spec.sort.clone(),
            View::Best => Sort::down("net"),
            View::New => Sort::down("created"),
        }
    }

    fn columns(self, spec: &ListSpec) -> &'static [&'static str] {
        match self {
            View::All | View::Mine if spec.table == companies::list::TABLE => {
                &["name", "stage", "email", "phone", "tags"]
            }
            View::All | View::Mine => &["name", "stage", "email", "orders", "net", "last_order"],
            View::Best => &["name", "orders", "net", "last_order", "rfm", "r", "f", "m"],
            View::New => &["name", "stage", "email", "created"],
        }
    }

    fn filter(self, now: Timestamp, zone: &TimeZone) -> Filter {
        match self {
            View::All => Filter::All(Vec::new()),
            View::Mine => one("owner", Op::Is, Literal::Text(ME.into())),
            View::Best => one("net", Op::Greater, Literal::Text("0".into())),
            View::New => {
                let first = zone.to_datetime(now).date().first_of_month();
                one("created", Op::AtLeast, Literal::Text(first.to_string()))
            }
        }
    }
}

fn one(field: &str, op: Op, value: Literal) -> Filter {
    let value = match value {
        Literal::Text(text) => text.parse().map_or(Literal::Text(text), Literal::Number),
        other => other,
    };
    Filter::Test(Test {
        field: field.into(),
        op,
        value: Operand::One(value),
        within_days: None,
    })
}

/// What the address means with these fields.
#[derive(Clone, Debug)]
pub struct Meant {
    /// Which ready view.
    pub view: View,
    /// What somebody typed, apart from the view's own condition.
    pub filter: Filter,
    /// What was wrong with it, if it was: nobody is looked for then.
    pub fault: Option<FilterError>,
    /// The order.
    pub sort: Sort,
    /// Whether the order was asked for, rather than the view's own.
    pub sorted: bool,
    /// Fields to show, the name first.
    pub columns: Vec<String>,
    /// The view's condition and the filter as one text, as it would be saved.
    pub whole: String,
}

impl Meant {
    /// Reads the address. Columns and orders that do not exist (any more) fall back to the view's.
    pub fn of(asked: &Asked, spec: &ListSpec) -> Self {
        let view = View::all(spec)
            .find(|v| v.as_str() == asked.view)
            .unwrap_or(View::All);
        let (filter, fault) = match asked.filter.trim() {
            _ if let Some(fault) = views::unseen(asked) => (Filter::Any(Vec::new()), Some(fault)),
            "" => (Filter::All(Vec::new()), None),
            text => match spec.fields.parse(text) {
                Ok(filter) => (filter, None),
                Err(e) => (Filter::Any(Vec::new()), Some(e)),
            },
        };
        let wished: Option<Sort> = asked.sort.parse().ok().filter(|s| sortable(spec, s));
        let sorted = wished.is_some();
        let sort = wished.unwrap_or_else(|| view.sort(spec));
        let mut columns = links::words(&asked.columns);
        columns.retain(|c| can_show(spec, c));
        if columns.is_empty() {
            columns = view.columns(spec).iter().map(|c| (*c).to_owned()).collect();
            columns.retain(|c| can_show(spec, c));
        }
        columns.retain(|c| c != "name");
        columns.insert(0, "name".to_owned());
        Self {
            view,
            filter,
            fault,
            sort,
            sorted,
            columns,
            whole: String::new(),
        }
    }
}

impl Meant {
    /// Holds the values of the filter against their fields as well, which takes the account's days and
    /// currency.
    ///
    /// # Errors
    /// Those of the database.
    pub(crate) fn tried(
        mut self,
        tx: &Tx<'_>,
        cx: &Cx,
        asked: &Asked,
        spec: &ListSpec,
    ) -> Result<Self, Error> {
        if self.fault.is_none() && !asked.filter.trim().is_empty() {
            let scope = cx.actor.may(base::Permission::PeopleRead)?;
            let context = owners::context(tx, cx, &scope, &asked.filter)?;
            self.fault = spec.fields.read(&asked.filter, spec.base(), &context).err();
        }
        if self.fault.is_none() {
            let zone = Context::of(tx, &cx.account).zone;
            self.whole = whole::filter(asked, spec, tx.now(), &zone)?;
        }
        Ok(self)
    }
}

fn sortable(spec: &ListSpec, sort: &Sort) -> bool {
    spec.fields.get(&sort.field).is_some_and(|f| f.sortable)
}

/// Whether a list can show the field: those with one value, and those of which the first is read.
pub fn can_show(spec: &ListSpec, name: &str) -> bool {
    let attached = ATTACHED.contains(&name);
    let field = spec.fields.get(name);
    field.is_some_and(|f| attached || (f.is_listable() && f.name != "id"))
}

/// What was found.
#[derive(Clone, Debug)]
pub struct Found {
    /// The names of companies and colleagues that the filter means by their ids, and of the owners that the
    /// list shows.
    pub named: HashMap<Uuid, String>,
    /// What the firm's own fields in the list lead to.
    pub(crate) linked: Linked,
    /// The records, with a cell for each of `cells`.
    pub rows: List<Row>,
    /// The fields of the cells, in their order.
    pub cells: Vec<String>,
    /// The first contact points, tags and companies of those shown, where asked for.
    pub attached: HashMap<Uuid, Attached>,
    /// How many there are; not counted for further parts and searches.
    pub count: Option<Count>,
}

impl Found {
    /// Nothing, for nothing was looked for.
    pub fn nothing() -> Self {
        let rows = List {
            items: Vec::new(),
            next: None,
        };
        Self {
            named: HashMap::new(),
            linked: Linked::default(),
            rows,
            cells: Vec::new(),
            attached: HashMap::new(),
            count: None,
        }
    }

    /// The ids of those shown, for the audit.
    pub fn ids(&self) -> Vec<Uuid> {
        self.rows.items.iter().map(|r| r.id).collect()
    }
}

/// Reads a part of the list, with the registry that its reader may see.
///
/// # Errors
/// `Forbidden`; `Invalid` for `after`; those of the database.
pub fn load(
    tx: &Tx<'_>,
    cx: &Cx,
    (of, registry): (Of, &Registry),
    (scope, spec): (&Scope, &ListSpec),
    (asked, meant): (&Asked, &Meant),
    page: &Page,
) -> Result<Found, Error> {
    let context = owners::context(tx, cx, scope, &asked.filter)?;
    let own = meant.view.filter(tx.now(), &context.zone);
    let filter = listing::both(own, meant.filter.clone());
    let cells = cells(&meant.columns);
    let company = cells.last().is_some_and(|c| c == "company");
    let query = ListQuery {
        filter,
        sort: Some(meant.sort.clone()),
        columns: cells.clone(),
        page: page.clone(),
    };
    let counted = page.after.is_none() && asked.q.is_empty();
    let search = Search {
        among: of.among(tx, scope)?,
        q: &asked.q,
        sorted: meant.sorted,
    };
    let rows = listing::rows(tx, scope, spec, query.clone(), search, &context)?;
    let count = match counted && rows.next.is_some() {
        true => Some(of.count(tx, registry, (scope, spec), &query.filter, &context)?),
        false => None,
    };
    let mut attached = HashMap::new();
    if meant.columns.iter().any(|c| ATTACHED.contains(&c.as_str())) {
        let ids: Vec<Uuid> = rows.items.iter().map(|r| r.id).collect();
        let companies = if company {
            company_ids(&rows.items)
        } else {
            Vec::new()
        };
        attached = store::attached(tx, scope, (of.tables(), &ids), &companies, &meant.columns)?;
    }
    let mut named = named(tx, scope, &meant.filter, spec)?;
    named.extend(owned(tx, scope, &rows.items, &cells, &context)?);
    let led = lead::by_filter(&meant.filter, spec);
    named.extend(led.read(tx, scope)?.names().clone());
    let linked = lead::by_cells(&rows.items, &cells, spec).read(tx, scope)?;
    Ok(Found {
        named,
        linked,
        rows,
        cells,
        attached,
        count,
    })
}

/// The names of the owners in the list, and of all colleagues where the filter speaks of some.
fn owned(
    tx: &Tx<'_>,
    scope: &Scope,
    rows: &[Row],
    cells: &[String],
    context: &Context,
) -> Result<HashMap<Uuid, String>, Error> {
    let all = context.colleagues.all.iter();
    let mut named: HashMap<Uuid, String> = all.map(|c| (c.id.0, c.name.clone())).collect();
    if let Some(at) = cells.iter().position(|c| c == "owner") {
        let mut owners: Vec<UserId> = rows
            .iter()
            .filter_map(|row| match row.cells.get(at) {
                Some(Cell::Id(id)) => Some(UserId(*id)),
                _ => None,
            })
            .collect();
        owners.sort_unstable();
        owners.dedup();
        let names = owners::names(tx, scope, &owners)?;
        named.extend(names.into_iter().map(|(id, name)| (id.0, name)));
    }
    Ok(named)
}

/// The names of companies that the filter means by their ids.
fn named(
    tx: &Tx<'_>,
    scope: &Scope,
    filter: &Filter,
    spec: &ListSpec,
) -> Result<HashMap<Uuid, String>, Error> {
    let is_named = |name: &str| {
        let field = spec.fields.get(name);
        field.is_some_and(|f| matches!(f.kind, FieldKind::Named(_)))
    };
    let mut ids = Vec::new();
    for test in filter.tests() {
        let values = match &test.value {
            Operand::One(one) if is_named(&test.field) => std::slice::from_ref(one),
            Operand::Many(list) if is_named(&test.field) => list.as_slice(),
            _ => &[],
        };
        ids.extend(values.iter().filter_map(|value| match value {
            Literal::Text(text) => Uuid::try_parse(text).ok().map(CompanyId),
            _ => None,
        }));
    }
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    ids.truncate(200);
    let found = companies::store::names(tx, scope, &ids)?;
    Ok(found.into_iter().map(|(id, name)| (id.0, name)).collect())
}

/// The cells to read for these columns: those beside the rows are read apart, a company by its id.
fn cells(columns: &[String]) -> Vec<String> {
    let own = columns.iter().filter(|c| !ATTACHED.contains(&c.as_str()));
    let company = columns.iter().filter(|c| *c == "company");
    own.chain(company).cloned().collect()
}

/// The companies of rows whose last cell is the company's id.
fn company_ids(rows: &[Row]) -> Vec<(Uuid, CompanyId)> {
    rows.iter()
        .filter_map(|row| match row.cells.last() {
            Some(Cell::Id(id)) => Some((row.id, CompanyId(*id))),
            _ => None,
        })
        .collect()
}
