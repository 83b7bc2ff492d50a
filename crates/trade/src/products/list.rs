//! The list of products: what it can be found and sorted by.

use super::{Product, found, store};
use ::web::{Cx, List, Page};
use base::{Actor, Error, Permission, ProductId};
use db::Tx;
use records::filter::{
    Column, Context, FieldDef, FieldKind, Fields, Filter, Literal, Op, Operand, Test,
};
use records::lists::{self, Count, ListQuery, ListSpec, Sort, Whose};
use records::views::Opened;
use serde::Deserialize;
use std::collections::HashMap;
use std::sync::{Arc, LazyLock};

/// Products that a search shows.
const FOUND_AT_MOST: usize = 100;
/// Sources that the choice offers.
const SOURCES_AT_MOST: usize = 50;

static SPEC: LazyLock<ListSpec> = LazyLock::new(|| {
    use FieldKind::{Folded, Id, Text, Time};
    let own = |name, key, kind, column| FieldDef::new(name, key, kind, Column::Own(column));
    ListSpec {
        table: "trade_product",
        alias: "p",
        id: "id",
        whose: Whose::Nobody,
        only: None,
        fields: Fields::new([
            own("name", "product-name", Folded, "sort_key")
                .shown("name")
                .sortable(),
            own("source", "product-source", Text, "source").then(&["name"]),
            own("created", "product-since", Time, "created_at").sortable(),
            own("id", "product-code", Id, "id"),
        ]),
        sort: Sort::up("name"),
    }
});

/// What products can be sorted and filtered by.
pub(crate) fn spec() -> &'static ListSpec {
    &SPEC
}

/// What stands in the address of the page.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    /// Words of a name or a code.
    pub(super) q: String,
    /// One source alone.
    pub(super) source: String,
    /// A field, with `-` before it for the last first.
    pub(super) sort: String,
    /// What else holds, in the language of filters.
    pub(super) filter: String,
    /// The id of a saved view.
    pub(super) view: String,
    /// The saved view that stands open; what the address leaves out is the view's.
    #[serde(skip)]
    pub(super) saved: Option<Arc<Opened>>,
    /// Whether the list begins otherwise, so that an address has to say that all are meant.
    #[serde(skip)]
    pub(super) begins_otherwise: bool,
}

impl Asked {
    /// The order that is asked for; by name where there is no such one.
    pub(super) fn order(&self) -> Sort {
        let asked: Result<Sort, _> = self.sort.parse();
        let known = |sort: &Sort| ["name", "created"].contains(&sort.field.as_str());
        let sort = asked.ok().filter(known);
        // Within one source they stand by name.
        let whole = self.source.is_empty() && self.filter.is_empty();
        let named = sort.filter(|sort| whole || sort.field == "name");
        named.unwrap_or_else(|| SPEC.sort.clone())
    }

    /// The source and what else holds.
    ///
    /// # Errors
    /// `Invalid` (field `filter`).
    pub(super) fn whole(&self) -> Result<Filter, Error> {
        let more = SPEC.fields.parse(self.filter.trim())?;
        let source = Filter::Test(Test {
            field: "source".to_owned(),
            op: Op::Is,
            value: Operand::One(Literal::Text(self.source.clone())),
            within_days: None,
        });
        let source = (!self.source.is_empty()).then_some(source).into_iter();
        Ok(Filter::All(match more {
            Filter::All(list) => source.chain(list).collect(),
            one => source.chain([one]).collect(),
        }))
    }
}

/// A part of the list.
#[derive(Clone, Debug)]
pub(crate) struct Listed {
    pub(crate) products: List<Product>,
    /// How many there are; none where it is not asked.
    pub(crate) count: Option<Count>,
    pub(crate) sources: Vec<String>,
}

/// Reads a part of the list, or what the words find, best first.
///
/// # Errors
/// `Forbidden`, also for who does not see all orders: products belong to nobody; `Invalid` for `after`.
pub(crate) fn listed(tx: &Tx<'_>, cx: &Cx, asked: &Asked, page: &Page) -> Result<Listed, Error> {
    let scope = cx.actor.may(Permission::OrdersRead)?;
    if !scope.reaches_all() {
        return Err(Error::Forbidden(Permission::OrdersRead.as_str()));
    }
    let sources = store::sources(tx, &scope, SOURCES_AT_MOST)?;
    let q = asked.q.trim();
    if !q.is_empty() {
        let among: Vec<_> = found(&cx.actor).into_iter().collect();
        let hits = records::search::find(tx, scope.account, q, &among, FOUND_AT_MOST)?;
        let ids: Vec<ProductId> = hits.iter().map(|hit| ProductId(hit.id)).collect();
        let items = in_order(tx, cx, &ids)?;
        return Ok(Listed {
            products: List { items, next: None },
            count: None,
            sources,
        });
    }
    let context = Context::of(tx, &cx.account);
    let query = ListQuery {
        filter: asked.whole()?,
        sort: Some(asked.order()),
        columns: Vec::new(),
        page: page.clone(),
    };
    let rows = lists::rows(tx, &scope, spec(), &query, &context)?;
    let ids: Vec<ProductId> = rows.items.iter().map(|row| ProductId(row.id)).collect();
    let count = match page.after {
        Some(_) => None,
        None => Some(lists::count(tx, &scope, spec(), &query.filter, &context)?),
    };
    Ok(Listed {
        products: List {
            items: in_order(tx, cx, &ids)?,
            next: rows.next,
        },
        count,
        sources,
    })
}

fn in_order(tx: &Tx<'_>, cx: &Cx, ids: &[ProductId]) -> Result<Vec<Product>, Error> {
    let scope = cx.actor.may(Permission::OrdersRead)?;
    let mut found: HashMap<ProductId, Product> = super::by_ids(tx, &scope, ids)?;
    Ok(ids.iter().filter_map(|id| found.remove(id)).collect())
}

/// The sources that products come from, for who may make one.
///
/// # Errors
/// `Forbidden`, also for who does not reach all orders.
pub(super) fn sources(tx: &Tx<'_>, by: &Actor) -> Result<Vec<String>, Error> {
    let scope = by.may(Permission::OrdersWrite)?;
    match scope.reaches_all() {
        true => Ok(store::sources(tx, &scope, SOURCES_AT_MOST)?),
        false => Err(Error::Forbidden(Permission::OrdersWrite.as_str())),
    }
}
