//! People: who they are, how to reach them, and what is done with their records.

pub mod actions;
pub(crate) mod api;
pub mod arrivals;
pub mod bulk;
pub mod buyers;
pub(crate) mod edit;
pub(crate) mod form;
pub mod input;
pub mod list;
pub mod lookup;
pub mod model;
pub mod reached;
pub(crate) mod record;
pub(crate) mod store;

#[cfg(test)]
mod country_tests;
#[cfg(test)]
mod model_tests;
#[cfg(test)]
mod reached_tests;
#[cfg(test)]
mod tests;

pub use model::{Address, Change, Email, ExternalId, Handle, Name, Person, Phone};
