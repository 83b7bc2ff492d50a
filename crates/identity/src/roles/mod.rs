//! Roles that a firm puts together itself: what each allows, on whose records, and which fields it leaves out.

mod actions;
pub(crate) mod api;
mod hideable;
mod model;
mod named;
mod pages;
mod parts;
pub(crate) mod rights;
mod store;
pub(crate) mod web;

pub use actions::{create, delete, replace};
pub use hideable::{Hideable, HideableField, Label, MoreHideable};
pub use model::{NewRole, Reach};
pub use named::{Named, named};
pub use rights::actor_now;

pub(crate) use actions::check;
pub(crate) use actions::own_name;
pub(crate) use model::Roles;
pub(crate) use pages::{comes_to, explained, permission};
pub(crate) use store::{get, roles};

#[cfg(test)]
mod tests;
