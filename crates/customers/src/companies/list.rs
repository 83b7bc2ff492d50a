//! The list of companies.

use crate::listing::{self, Search};
use crate::{owners, reach};
use base::{Actor, CompanyId, Error, Permission, Scope};
use db::Tx;
use records::filter::{Column, FieldDef, FieldKind, Fields, Filter, Rows};
use records::lists::{Cell, Count, ListQuery, ListSpec, Sort, Whose, count};
use std::sync::LazyLock;
use web::{Cx, List, Page};

static PEOPLE: Rows = Rows {
    table: "customers_person",
    on: "company_id",
    value: None,
    at: Some("created_at"),
    only: None,
};

/// Everything that companies can be filtered and sorted by.
pub(crate) static SPEC: LazyLock<ListSpec> = LazyLock::new(|| {
    let own = |name, key, kind, column| FieldDef::new(name, key, kind, Column::Own(column));
    let fields = Fields::new([
        own("name", "company-name", FieldKind::Folded, "sort_key")
            .shown("name")
            .sortable(),
        FieldDef::new(
            "people",
            "company-people",
            FieldKind::Number,
            Column::Many(&PEOPLE),
        ),
        own("owner", "person-owner", FieldKind::Colleague, "owner_id"),
        own("created", "company-created", FieldKind::Time, "created_at").sortable(),
        own("updated", "company-updated", FieldKind::Time, "updated_at"),
        own("id", "company-id", FieldKind::Id, "id"),
    ]);
    ListSpec {
        table: "customers_company",
        alias: "c",
        id: "id",
        whose: Whose::Within(reach::companies_near),
        only: None,
        fields,
        sort: Sort::up("name"),
    }
});

/// A company as a list shows it.
#[derive(Clone, Debug)]
pub(crate) struct Line {
    pub(crate) id: CompanyId,
    pub(crate) name: String,
}

/// The list as an actor sees it, and the scope in which they read it.
///
/// # Errors
/// `Forbidden`.
pub(crate) fn readable(by: &Actor) -> Result<(Scope, ListSpec), Error> {
    let mut scope = by.may(Permission::PeopleRead)?;
    // How many people a company has tells of those out of reach.
    if !scope.reaches_all() {
        scope.hidden.0.push("people".to_owned());
    }
    let spec = SPEC.without(&scope.hidden.0);
    Ok((scope, spec))
}

/// Reads a part of the list, and for a first part that is not all how many there are.
///
/// # Errors
/// `Forbidden`; `Invalid` for `filter`, `sort` and `after`.
pub(crate) fn load(
    tx: &Tx<'_>,
    cx: &Cx,
    q: &str,
    filter: &str,
    sort: &str,
    page: &Page,
) -> Result<(List<Line>, Option<Count>), Error> {
    let (scope, spec) = readable(&cx.actor)?;
    let filter_text = filter;
    let filter = match filter.trim() {
        "" => Filter::All(Vec::new()),
        text => spec.fields.parse(text)?,
    };
    let query = ListQuery {
        filter,
        sort: (!sort.is_empty()).then(|| Sort::from(sort.to_owned())),
        columns: vec!["name".to_owned()],
        page: page.clone(),
    };
    let context = owners::context(tx, cx, &scope, filter_text)?;
    let search = Search {
        among: reach::companies_found(tx, &scope)?,
        q,
        sorted: !sort.is_empty(),
    };
    let rows = listing::rows(tx, &scope, &spec, query.clone(), search, &context)?;
    let counted = match rows.next.is_some() && page.after.is_none() {
        true => Some(count(tx, &scope, &spec, &query.filter, &context)?),
        false => None,
    };
    let line = |row: records::lists::Row| {
        let name = match row.cells.into_iter().next() {
            Some(Cell::Text(name)) => name,
            _ => String::new(),
        };
        Line {
            id: CompanyId(row.id),
            name,
        }
    };
    Ok((rows.map(line), counted))
}
