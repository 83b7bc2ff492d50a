//! Teams: a tree of groups of members. Whose records a role of reach "team" sees follows from it.

mod actions;
pub(crate) mod api;
pub mod lookup;
mod model;
mod pages;
pub(crate) mod store;
pub(crate) mod web;

pub use actions::{add, change, create, delete, remove};
pub use model::NewTeam;
pub(crate) use model::Team;

#[cfg(test)]
mod tests;
