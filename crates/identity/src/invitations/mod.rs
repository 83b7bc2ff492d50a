//! Invitations into an account: a link with a secret, for one person, for a week.

mod actions;
pub(crate) mod api;
pub(crate) mod pages;
pub(crate) mod store;
pub(crate) mod web;

pub use actions::{Accept, Made, accept, invite, join, renew, withdraw};
pub(crate) use store::withdraw_of;
