//! Saved views: how somebody looks at a list, kept under a name, for themselves, a team or everybody
//! (`docs/adr/0040-saved-views.md`).
//!
//! This part knows which views there are, who sees and changes them, and how an address opens one. What a view shows is
//! the list's own doing: areas register their lists in [`Lists`], and ask [`opening`] what an address means.

pub(crate) mod actions;
pub(crate) mod api;
mod bar;
pub(crate) mod defaults;
mod input;
mod model;
mod opened;
mod pages;
mod reader;
mod rules;
pub(crate) mod settings;
pub(crate) mod store;
pub(crate) mod web;

#[cfg(test)]
mod tests;

pub use bar::{Bar, Now, unseen};
pub use model::{Base, Listed, Lists, View, Viewable, Visibility};
pub use opened::{NO_FILTER, Opened, Opening, Sent, for_program, opening, written};
