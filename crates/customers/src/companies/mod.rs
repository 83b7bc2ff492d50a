//! Companies: whom people belong to.

pub mod actions;
pub(crate) mod api;
pub mod arrivals;
pub(crate) mod edit;
pub(crate) mod list;
pub mod model;
pub(crate) mod pages;
mod record;
pub(crate) mod store;
pub(crate) mod web;
mod words;

#[cfg(test)]
mod tests;

pub(crate) use actions::reaches;
pub(crate) use list::readable;
pub use list::spec;
pub use model::{Company, CompanyChange};
pub use store::{meant, memberships, names, of_companies, of_company};
pub use words::RenewWords;
