//! What lists of people can be filtered by, sorted by and show.

use crate::{Registry, places};
use base::{Kind, Stage, Way};
use records::filter::{Absence, Column, FieldDef, FieldKind, Fields, Names, Rows, Via};
use records::lists::{ListSpec, Sort, Whose};
use std::sync::LazyLock;

pub(crate) static STAGES: LazyLock<Vec<&'static str>> =
    LazyLock::new(|| Stage::ALL.iter().map(|s| s.as_str()).collect());
pub(crate) static WAYS: LazyLock<Vec<&'static str>> =
    LazyLock::new(|| Way::ALL.iter().map(|w| w.as_str()).collect());
static KINDS: LazyLock<Vec<&'static str>> =
    LazyLock::new(|| Kind::ALL.iter().map(|k| k.as_str()).collect());

const fn contact(kind: &'static str) -> Rows {
    Rows {
        table: "customers_contact_point",
        on: "person_id",
        value: Some("value"),
        at: None,
        only: Some(("kind", kind)),
        index: Some("customers_contact_point_value"),
        marks: None,
    }
}

static COMPANIES: Names = Names {
    table: "customers_company",
    id: "id",
    key: "sort_key",
};
/// Where the person belongs whom a record names in its column `person_id`.
static OF_PERSON: Via = Via {
    by: "person_id",
    table: "customers_person",
    id: "id",
    value: "company_id",
};
static EMAILS: Rows = contact("email");
static PHONES: Rows = contact("phone");
static HANDLES: Rows = contact("handle");
static TAGS: Rows = Rows {
    table: "customers_tag",
    on: "person_id",
    value: Some("tag"),
    at: None,
    only: None,
    index: Some("customers_tag_tag"),
    marks: Some("tag_marks"),
};
static EXTERNAL_IDS: Rows = Rows {
    table: "customers_external_id",
    on: "person_id",
    value: Some("external_id"),
    at: None,
    only: None,
    index: None,
    marks: None,
};
const fn place(kind: &'static str) -> Rows {
    Rows {
        table: "customers_place",
        on: "person_id",
        value: Some("value"),
        at: None,
        only: Some(("kind", kind)),
        index: Some("customers_place_value"),
        marks: None,
    }
}
static COUNTRIES: Rows = place("country");
static CITIES: Rows = place("city");
static INTERACTIONS: Rows = Rows {
    table: "customers_interaction",
    on: "person_id",
    value: Some("kind"),
    at: Some("occurred_at"),
    only: None,
    index: None,
    marks: None,
};

/// The list of people with the fields that other areas registered.
pub fn spec(registry: &Registry) -> ListSpec {
    use FieldKind::{Colleague, Folded, Id, Named, Text, Time, Word};
    let own = |name, key, kind, column| FieldDef::new(name, key, kind, Column::Own(column));
    let many = |name, key, kind, rows| FieldDef::new(name, key, kind, Column::Many(rows));
    let fields = Fields::new([
        own("name", "person-name", Folded, "sort_key")
            .shown("shown_as")
            .sortable(),
        own("stage", "person-stage", Word(&STAGES), "stage")
            .absent(Absence::Never)
            .then(&["name", "created"]),
        many("email", "person-email", Text, &EMAILS).found(),
        many("phone", "person-phone", Text, &PHONES).found(),
        many("handle", "person-handle", Text, &HANDLES).found(),
        many("tags", "person-tags", Text, &TAGS).found(),
        many("country", "person-address-country", Folded, &COUNTRIES)
            .found()
            .also(places::same_country),
        many("city", "person-address-city", Folded, &CITIES).found(),
        own("company", "person-company", Named(&COMPANIES), "company_id").then(&["name"]),
        many("external_id", "person-external-id", Text, &EXTERNAL_IDS),
        own("language", "person-language", Text, "language")
            .then(&["name"])
            .holding(&["stage"]),
        own("time_zone", "person-time-zone", Text, "time_zone"),
        own("reached_by", "person-reached-by", Word(&WAYS), "reached_by")
            .spoken("way")
            .then(&["name"]),
        own("owner", "person-owner", Colleague, "owner_id").then(&["name"]),
        many(
            "interactions",
            "person-interactions",
            Word(&KINDS),
            &INTERACTIONS,
        )
        .spoken("kind"),
        own("created", "person-created", Time, "created_at").sortable(),
        own("updated", "person-updated", Time, "updated_at").sortable(),
        own("id", "person-id", Id, "id"),
    ]);
    ListSpec {
        table: "customers_person",
        alias: "p",
        id: "id",
        whose: Whose::Owner("owner_id"),
        only: None,
        fields: fields.with(registry.person_fields.iter().cloned()),
        sort: Sort::up("name"),
    }
}

/// The name for those from whom something is hidden that stands in for one. It sorts without an index: a firm
/// that hides contact points from who sees all people pays for it.
pub(crate) const MASKED_NAME: FieldDef = FieldDef::new(
    "name",
    "person-name",
    FieldKind::Folded,
    Column::Own("masked_key"),
)
.shown("masked_as")
.sortable();

/// The company to which the person of a record belongs now, for lists of what belongs to people: their table has a
/// column `person_id`, and an index as [`Via`] wants it.
pub fn company_of() -> FieldDef {
    let kind = FieldKind::Named(&COMPANIES);
    FieldDef::new("company", "person-company", kind, Column::Of(&OF_PERSON)).found()
}

/// Columns that are not a field's own value but the first of several: read for the rows shown.
pub(crate) const ATTACHED: [&str; 4] = ["email", "phone", "tags", "company"];
