//! What orders come to by day, month and product: kept beside the orders by whoever writes them, so
//! that no page adds up all of them.
//!
//! Counted are the orders and returns of people's totals (`totals`), of anonymous buyers as well: paid
//! orders above zero, and returns, in the account's currency. Days begin in the account's zone. The
//! sums by day and the customers of a month are right in every transaction; products are added up
//! anew for months that changed, after an import and by a job.

pub mod actions;
pub(crate) mod api;
mod chart;
mod job;
pub(crate) mod kept;
mod model;
mod pages;
pub(crate) mod product_page;
pub(crate) mod store;
#[cfg(test)]
mod tests;
pub(crate) mod web;

pub use actions::{Month, ProductSums};
pub use job::RefreshTurnover;
pub use kept::refresh;
pub use model::{MONTHS_AT_MOST, Period, Rank};
