//! Whose records, and which of their fields: the conditions that keep every query of people, and of all that
//! belongs to them, within what a scope reaches. Other areas take them from here, so that each exists once.

pub mod fields;
pub(crate) mod seen;
mod store;

#[cfg(test)]
mod tests;

pub use store::{
    Nearby, companies_near, company, entries_near, entry, found, near, owned_by, within,
};
pub(crate) use store::{
    activities_found, belonging, companies_found, files_found, messages_found, people_found,
};
