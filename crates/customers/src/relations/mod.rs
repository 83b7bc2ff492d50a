//! How people and companies belong together: who brought whom, families, households, parents of companies,
//! and whatever a firm calls it.

mod actions;
pub(crate) mod api;
mod model;
pub(crate) mod pages;
pub(crate) mod store;
pub(crate) mod web;

#[cfg(test)]
mod tests;

pub use actions::{add, forget_removed, get, of, remove, restore};
pub(crate) use actions::{known, names};
pub use model::{End, How, New, Relation, RelationKind};
