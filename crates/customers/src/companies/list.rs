//! The list of companies.

use crate::listing::{self, Search};
use crate::people::list::fields::{STAGES, WAYS};
use crate::reach::fields::with_parts;
use crate::{owners, reach};
use base::{Actor, CompanyId, Error, Permission, Scope};
use db::Tx;
use records::filter::{Absence, Column, FieldDef, FieldKind, Fields, Filter, Rows};
use records::lists::{ListQuery, ListSpec, Sort, Whose};
use records::own::Record;
use records::views::{self, Listed};
use std::sync::{Arc, LazyLock};
use web::{Cx, List, Page};

static PEOPLE: Rows = Rows {
    table: "customers_person",
    on: "company_id",
    value: None,
    at: Some("created_at"),
    only: None,
    index: None,
    marks: None,
};

const fn contact(kind: &'static str) -> Rows {
    Rows {
        table: "customers_company_contact",
        on: "company_id",
        value: Some("value"),
        at: None,
        only: Some(("kind", kind)),
        index: Some("customers_company_contact_value"),
        marks: None,
    }
}

const fn place(kind: &'static str) -> Rows {
    Rows {
        table: "customers_company_place",
        index: Some("customers_company_place_value"),
        marks: None,
        ..contact(kind)
    }
}

static EMAILS: Rows = contact("email");
static PHONES: Rows = contact("phone");
static HANDLES: Rows = contact("handle");
static COUNTRIES: Rows = place("country");
static CITIES: Rows = place("city");
static TAGS: Rows = Rows {
    table: "customers_company_tag",
    on: "company_id",
    value: Some("tag"),
    at: None,
    only: None,
    index: Some("customers_company_tag_tag"),
    marks: None,
};
static EXTERNAL_IDS: Rows = Rows {
    table: "customers_company_external_id",
    on: "company_id",
    value: Some("external_id"),
    at: None,
    only: None,
    index: None,
    marks: None,
};

/// The table of companies.
pub(crate) const TABLE: &str = "customers_company";

/// Everything that companies can be filtered and sorted by.
pub(crate) static SPEC: LazyLock<Arc<ListSpec>> = LazyLock::new(|| {
    use FieldKind::{Colleague, Folded, Id, Number, Text, Time, Word};
    let own = |name, key, kind, column| FieldDef::new(name, key, kind, Column::Own(column));
    let many = |name, key, kind, rows| FieldDef::new(name, key, kind, Column::Many(rows));
    let fields = Fields::new([
        own("name", "company-name", Folded, "sort_key")
            .shown("name")
            .sortable(),
        own("stage", "person-stage", Word(&STAGES), "stage")
            .absent(Absence::Never)
            .then(&["name"]),
        many("email", "person-email", Text, &EMAILS).found(),
        many("phone", "person-phone", Text, &PHONES).found(),
        many("handle", "person-handle", Text, &HANDLES).found(),
        many("tags", "person-tags", Text, &TAGS).found(),
        many("country", "person-address-country", Folded, &COUNTRIES).found(),
        many("city", "person-address-city", Folded, &CITIES).found(),
        many("people", "company-people", Number, &PEOPLE),
        many("external_id", "person-external-id", Text, &EXTERNAL_IDS),
        own("language", "person-language", Text, "language").then(&["name"]),
        own("time_zone", "person-time-zone", Text, "time_zone"),
        own("owner", "person-owner", Colleague, "owner_id").then(&["name"]),
        own("reached_by", "person-reached-by", Word(&WAYS), "reached_by").spoken("way"),
        own("created", "company-created", Time, "created_at").sortable(),
        own("updated", "company-updated", Time, "updated_at").sortable(),
        own("id", "company-id", Id, "id"),
    ]);
    Arc::new(ListSpec {
        table: TABLE,
        alias: "c",
        id: "id",
        whose: Whose::Within(reach::companies_near),
        only: None,
        fields,
        sort: Sort::up("name"),
    })
});

/// The list as an actor sees it, and the scope in which they read it.
///
/// # Errors
/// `Forbidden`; those of the database.
pub(crate) fn readable(tx: &Tx<'_>, by: &Actor) -> Result<(Scope, Arc<ListSpec>), Error> {
    let mut scope = by.may(Permission::PeopleRead)?;
    // How many people a company has tells of those out of reach.
    if !scope.reaches_all() {
        scope.hidden.0.push("people".to_owned());
    }
    scope.hidden.0 = with_parts(scope.hidden.0);
    let spec = listing::with_own(tx, &scope, &SPEC, Record::Company)?;
    Ok((scope, spec))
}

/// The list with everybody's fields.
pub fn spec() -> &'static ListSpec {
    &SPEC
}

/// Which companies are in a part of the list, for programs.
///
/// # Errors
/// `Forbidden`; `NotFound` for the view; `Invalid` for `view`, `filter`, `sort` and `after`.
pub(crate) fn ids(
    tx: &Tx<'_>,
    cx: &Cx,
    (q, view, filter, sort): (&str, &str, &str, &str),
    page: &Page,
) -> Result<List<CompanyId>, Error> {
    let (scope, spec) = readable(tx, &cx.actor)?;
    let (mut filter, mut sort) = (filter.to_owned(), sort.to_owned());
    let parts = (view, &mut filter, &mut sort);
    views::for_program(tx, cx, (Listed::Companies, &spec.fields), parts)?;
    let context = owners::context(tx, cx, &scope, &filter)?;
    let query = ListQuery {
        filter: match filter.trim() {
            "" => Filter::All(Vec::new()),
            text => spec.fields.parse(text)?,
        },
        sort: (!sort.is_empty()).then(|| Sort::from(sort.clone())),
        columns: Vec::new(),
        page: page.clone(),
    };
    let search = Search {
        among: reach::companies_found(reach::Nearby::of(tx, &scope)?, &scope),
        q,
        sorted: !sort.is_empty(),
    };
    let rows = listing::rows(tx, &scope, &spec, query, search, &context)?;
    Ok(rows.map(|row| CompanyId(row.id)))
}
