//! Own fields: what an account wants to know of people and companies besides what everybody knows.
//!
//! This part knows what fields there are and which values fit them. The values stand in the records themselves, as JSON
//! under the field's key (`docs/adr/0038-own-fields.md`), and are kept and shown by the area of the record.

pub mod actions;
pub(crate) mod api;
mod form;
mod hideable;
pub mod index;
mod input;
mod keys;
mod model;
mod pages;
mod rules;
pub mod store;
mod text;
mod values;
pub(crate) mod web;

#[cfg(test)]
mod rules_tests;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod values_tests;

pub use hideable::{CUSTOM, hideable, name_in_lists, visible};
pub use input::{Change, ChoiceInput, NewField};
pub use model::{Choice, Fault, Field, Holds, Record, Texts};
pub use store::{deleted_keys, every, has_any, live, seen};
pub use text::turns_direction;
