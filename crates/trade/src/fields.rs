//! What the list of people can be filtered and sorted by, and show, of their orders.

use records::filter::{Absence, Column, FieldDef, FieldKind, Rows, Source};

/// Every person has a row there.
static TOTALS: Source = Source {
    alias: "tc",
    table: "trade_customer",
    on: "person_id",
    marks: &["tag_marks"],
};

/// Months with a counted order, `YYYY-MM`.
static MONTHS: Rows = Rows {
    table: "trade_month_customer",
    on: "person_id",
    value: Some("month"),
    at: None,
    only: None,
    index: None,
    marks: None,
};

const fn field(
    name: &'static str,
    label_key: &'static str,
    kind: FieldKind,
    column: &'static str,
) -> FieldDef {
    FieldDef::new(name, label_key, kind, Column::Joined(&TOTALS, column)).absent(Absence::Never)
}

/// The fields, in the order in which screens show them. Those that sort have an index behind the
/// account.
pub(crate) fn of_people() -> [FieldDef; 11] {
    use FieldKind::{Money, Number, Text, Time};
    [
        field("orders", "person-orders", Number, "orders").sortable(),
        field("gross", "person-gross", Money, "gross_minor"),
        field("returned", "person-returned", Money, "returned_minor"),
        field("net", "person-net", Money, "net_minor").sortable(),
        field("paid", "person-paid", Money, "paid_minor"),
        field(
            "outstanding",
            "person-outstanding",
            Money,
            "outstanding_minor",
        )
        .sortable(),
        field("last_order", "person-last-order", Time, "last_order_at")
            .sortable()
            .absent(Absence::Epoch),
        FieldDef::new("bought_in", "person-bought-in", Text, Column::Many(&MONTHS)).found(),
        field("r", "person-r", Number, "r").absent(Absence::Zero),
        field("f", "person-f", Number, "f").absent(Absence::Zero),
        field("m", "person-m", Number, "m").absent(Absence::Zero),
    ]
}
