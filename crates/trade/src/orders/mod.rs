//! Orders, returns and adjustments with their lines.

pub(crate) mod added;
pub(crate) mod api;
mod find;
pub(crate) mod hits;
pub(crate) mod list;
mod list_page;
mod model;
mod pages;
pub(crate) mod placing;
pub mod store;
pub(crate) mod timeline;
pub(crate) mod web;

#[cfg(test)]
mod reach_tests;

pub(crate) use pages::{badge, quantity};

pub use model::{Line, Order, Sort, Status};
