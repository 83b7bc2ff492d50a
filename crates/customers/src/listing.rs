//! What lists of people and of companies share: searching within a list, the account's days and sums.

use base::{Error, Scope};
use db::{DbError, Tx};
use records::filter::{Context, FieldDef, Filter, Literal, Op, Operand, Test};
use records::lists::{self, ListQuery, ListSpec, Row};
use records::own::{self, CUSTOM, Record};
use records::search::{self, Among};
use std::sync::Arc;
use web::{List, Page};

/// How many hits of a search are looked at when a filter leaves some of them out.
const HITS: usize = 200;

/// The list with the firm's own fields, as far as the scope shows what it has.
///
/// # Errors
/// Those of the database.
pub(crate) fn with_own(
    tx: &Tx<'_>,
    scope: &Scope,
    spec: &Arc<ListSpec>,
    record: Record,
) -> Result<Arc<ListSpec>, DbError> {
    let own = match scope.shows(CUSTOM) {
        true => own::seen(tx, scope, record)?,
        false => Vec::new(),
    };
    if own.is_empty() && scope.hidden.is_empty() {
        return Ok(Arc::clone(spec));
    }
    let mut spec = ListSpec::clone(spec);
    let own = own.into_iter().map(|field| FieldDef::custom(field, CUSTOM));
    spec.fields = spec.fields.with(own).visible(&scope.hidden.0);
    Ok(Arc::new(spec))
}

/// A search within a list.
#[derive(Clone, Debug)]
pub(crate) struct Search<'a> {
    /// The kind of record in the index, as far as it may be found.
    pub(crate) among: Among<'static>,
    /// What is searched for; empty for the whole list.
    pub(crate) q: &'a str,
    /// Whether the list's order counts, rather than that of the search.
    pub(crate) sorted: bool,
}

/// The rows of a query, narrowed to what the search finds: then in one part.
///
/// # Errors
/// `Invalid` for the query's parts; those of the database.
pub(crate) fn rows(
    tx: &Tx<'_>,
    scope: &Scope,
    spec: &ListSpec,
    mut query: ListQuery,
    wanted: Search<'_>,
    context: &Context,
) -> Result<List<Row>, Error> {
    if wanted.q.trim().is_empty() {
        return lists::rows(tx, scope, spec, &query, context);
    }
    let unfiltered = query.filter == Filter::All(Vec::new());
    let many = if unfiltered {
        query.page.limit as usize
    } else {
        HITS
    };
    let hits = search::find(tx, scope.account, wanted.q, &[wanted.among], many)?;
    if hits.is_empty() {
        return Ok(List {
            items: Vec::new(),
            next: None,
        });
    }
    let ids = hits
        .iter()
        .map(|hit| Literal::Text(hit.id.to_string()))
        .collect();
    let among = Test {
        field: "id".into(),
        op: Op::In,
        value: Operand::Many(ids),
        within_days: None,
    };
    query.filter = both(query.filter, Filter::Test(among));
    query.page = Page {
        limit: Page::MAX,
        after: None,
    };
    let mut found = lists::rows(tx, scope, spec, &query, context)?;
    if !wanted.sorted {
        found
            .items
            .sort_by_key(|row| hits.iter().position(|hit| hit.id == row.id));
    }
    Ok(found)
}

/// Both conditions; one that holds for everything is left out.
pub(crate) fn both(a: Filter, b: Filter) -> Filter {
    match (a, b) {
        (Filter::All(none), other) | (other, Filter::All(none)) if none.is_empty() => other,
        (a, b) => Filter::All(vec![a, b]),
    }
}
