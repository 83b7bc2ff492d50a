//! The form of a company: the fields that it has in common with people are people's own.

mod formed;
pub(super) mod pages;
pub(crate) mod web;
