//! API tokens: a secret for a program, with a role in one account.

mod actions;
pub(crate) mod api;
pub(crate) mod store;
pub(crate) mod web;

#[cfg(test)]
mod tests;

pub use actions::{NewToken, create, create_now, expiry, revoke};
