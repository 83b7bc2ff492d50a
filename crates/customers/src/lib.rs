//! Customers: people and companies, how they can be reached, and the one log of what happened.
//!
//! Knows nothing of orders, mails or tickets: what other areas show or do here, they register in
//! [`Registry`]. The log is appended to and never changed.

pub mod activities;
mod authors;
pub mod bulk_changes;
pub mod companies;
pub mod earlier;
pub mod files;
mod finder;
mod index;
pub mod input;
pub mod interactions;
mod listing;
mod named;
pub mod notes;
mod owners;
pub mod people;
pub mod places;
pub mod preferences;
pub(crate) mod profile;
pub mod quick;
pub mod reach;
mod registry;
pub mod relations;
pub mod removed;
mod routes;
#[cfg(test)]
mod testing;
mod timeline;
mod trail;
pub mod values;
mod versions;

pub use named::names;
pub use profile::own::fields as own_fields;
pub use records::phones;
pub use registry::{
    CustomerPanel, HitDetails, Hooks, Known, Marked, Panel, PersonCreated, PersonDeleted,
    PersonTagged, Registry, SearchKind, Tile, TimelineKind, TimelineRef, TimelineRow,
};
pub use routes::routes;

/// The lists of this area that can have saved views.
pub fn viewable() -> impl Iterator<Item = records::views::Viewable> {
    people::list::views::LISTS.iter().copied()
}

/// This area's tables.
pub static MIGRATIONS: db::Area = db::area!(
    "customers",
    [
        "0001_start.sql",
        "0002_note_changes.sql",
        "0003_places.sql",
        "0004_activities.sql",
        "0005_owners.sql",
        "0006_relations.sql",
        "0009_reach.sql",
        "0010_files.sql",
        "0011_stage_created.sql",
        "0012_bulk_changes.sql",
        "0013_language.sql",
        "0015_words.sql",
        "0016_preferences.sql",
        "0017_sparse.sql",
        "0019_company_profile.sql",
        "0020_tag_marks.sql",
        "0022_bulk_left.sql",
        "0023_country_words.sql",
        "0024_earlier.sql",
        "0025_folded_texts.sql"
    ]
);

/// Where the values of own fields of people and companies stand.
pub fn homes() -> records::own::Homes {
    let home = |record, table| records::own::Home {
        record,
        table,
        column: "custom",
        folded: "custom_folded",
    };
    records::own::Homes(vec![
        home(records::own::Record::Person, "customers_person"),
        home(records::own::Record::Company, "customers_company"),
    ])
}
