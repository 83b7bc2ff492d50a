//! Own fields: what an account wants to know of people and companies besides what everybody knows.
//!
//! This part knows what fields there are and which values fit them. The values stand in the records themselves, as JSON
//! under the field's key (`docs/adr/0038-own-fields.md`), and are kept and shown by the area of the record.

pub mod actions;
pub(crate) mod api;
mod conversion;
mod forget;
mod form;
mod hideable;
pub mod index;
mod input;
mod kept;
mod keys;
mod model;
mod moments;
mod pages;
mod rules;
pub mod store;
mod values;
pub(crate) mod web;
pub(crate) use conversion::{api as conversion_api, web as conversion_web};

#[cfg(test)]
mod forget_tests;
#[cfg(test)]
mod rules_tests;
#[cfg(test)]
pub(crate) mod testing;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod values_tests;

pub use crate::text::Fault;
pub use conversion::{ConvertField, unwritable};
pub use forget::ForgetFields;
pub use hideable::{CUSTOM, hideable, name_in_lists, visible};
pub use input::{Change, ChoiceInput, NewField, Turn};
pub use kept::{Home, Homes};
pub use model::{Choice, Field, Holds, Record, Texts};
pub use store::{deleted_keys, every, has_any, live, seen};
