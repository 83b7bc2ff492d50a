//! People: who they are, how to reach them, and what is done with their records.

pub mod actions;
pub mod bulk;
pub mod input;
pub mod model;
pub(crate) mod store;

#[cfg(test)]
mod tests;

pub use model::{Address, Change, Email, ExternalId, Handle, Name, Person, Phone};
