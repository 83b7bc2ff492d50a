//! Companies: whom people belong to.

pub mod actions;
pub mod model;
pub(crate) mod store;

#[cfg(test)]
mod tests;

pub use model::{Company, CompanyChange};
