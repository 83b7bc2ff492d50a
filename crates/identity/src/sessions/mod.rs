//! Signing in and out: users, their sessions, and the patience with wrong passwords.

pub(crate) mod actions;
pub(crate) mod agent;
pub(crate) mod api;
mod attempts;
pub(crate) mod choices;
pub(crate) mod ending;
pub(crate) mod entry;
mod failures;
pub(crate) mod pages;
pub(crate) mod store;
pub(crate) mod web;

pub(crate) use actions::{begin, later, note, renew_duty};
pub use actions::{change_password, change_wishes, renew_password_now, sign_out};
pub use entry::{SignIn, sign_in};
pub(crate) use entry::{code_tried, codes_wait, confirm};
pub(crate) use failures::tell_all;
pub use failures::tell_what_is_left;
