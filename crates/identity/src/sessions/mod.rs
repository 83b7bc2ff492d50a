//! Signing in and out: users, their sessions, and the patience with wrong passwords.

pub(crate) mod actions;
mod attempts;
pub(crate) mod pages;
pub(crate) mod store;
pub(crate) mod web;

pub use actions::{SignIn, change_password, change_wishes, sign_in, sign_out};
pub(crate) use actions::{begin, later};
