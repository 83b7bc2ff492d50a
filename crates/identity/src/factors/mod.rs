//! The second factor: codes by time (TOTP, RFC 6238) and recovery codes.

pub(crate) mod actions;
mod model;
mod pages;
pub(crate) mod store;
pub(crate) mod web;

#[cfg(test)]
mod tests;
