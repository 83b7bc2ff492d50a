//! How each user wants days, times, numbers and money shown, and in which time zone: on their own page, and
//! for programs under `/api/v1/me`.
//!
//! What is the same for everybody keeps the account's zone: reports, and what jobs do when a day begins.

mod actions;
pub(crate) mod api;
mod model;
pub(crate) mod pages;
mod store;
#[cfg(test)]
mod tests;
pub(crate) mod web;

pub(crate) use model::{Typed, Wished};
