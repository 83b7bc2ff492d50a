//! What all kinds of records share: the filter language, lists, and the search index.
//!
//! Knows nothing of people, companies or orders: areas register their tables and fields here.

pub mod filter;
pub mod imports;
pub mod lists;
pub mod own;
pub mod phones;
mod routes;
pub mod search;
mod store;
pub mod text;
pub mod views;

pub use routes::routes;

/// The tables of this area.
pub static MIGRATIONS: db::Area = db::area!(
    "records",
    [
        "0001_search.sql",
        "0002_import.sql",
        "0003_import_again.sql",
        "0004_no_sweep.sql",
        "0005_terms.sql",
        "0007_own_fields.sql",
        "0008_own_conversions.sql",
        "0010_field_index.sql",
        "0012_views.sql"
    ]
);

/// What this area registers for the audit trail: own fields and views by their names.
pub fn names() -> identity::audit::Names {
    identity::audit::Names(vec![
        ("field", own::actions::named),
        ("view", views::actions::named),
    ])
}
