//! Orders, returns and adjustments with their lines.

pub(crate) mod api;
mod find;
pub(crate) mod hits;
mod model;
mod pages;
pub mod store;
pub(crate) mod timeline;
pub(crate) mod web;

pub use model::{Line, Order, Sort, Status};
