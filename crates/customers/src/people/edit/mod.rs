//! Changing a person in the browser: one field where it stands, or all of them in a form.

mod formed;
pub(crate) mod pages;
pub(crate) mod undo;
pub(crate) mod web;
