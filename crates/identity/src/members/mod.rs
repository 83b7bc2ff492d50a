//! Who belongs to an account, and as what.

pub(crate) mod actions;
pub(crate) mod api;
pub mod colleagues;
pub(crate) mod pages;
pub(crate) mod store;
pub(crate) mod web;

pub use actions::{ask_new_password, change_role, remove, take_second_factor};

#[cfg(test)]
mod tests;
