//! Visitors who never say who they are: kept for as long as the account wishes since they were last here, then
//! forgotten, with what they did.

pub(crate) mod actions;
pub(crate) mod api;
pub(crate) mod pages;
mod store;
mod sweep;
#[cfg(test)]
mod tests;
pub(crate) mod web;

pub use actions::{MONTHS, USUAL_MONTHS};
pub use sweep::SweepVisitors;
