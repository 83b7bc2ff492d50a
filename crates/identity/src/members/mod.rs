//! Who belongs to an account, and as what.

pub(crate) mod actions;
pub(crate) mod api;
pub mod colleagues;
pub(crate) mod handing;
mod holdings;
mod one;
pub(crate) mod pages;
pub(crate) mod sessions;
pub(crate) mod store;
pub(crate) mod web;

pub use actions::{Leaving, ask_new_password, change_role, remove, take_second_factor};
pub(crate) use holdings::successor;
pub use holdings::{Held, Holdings, Holds};

#[cfg(test)]
mod sessions_tests;
#[cfg(test)]
mod tests;
