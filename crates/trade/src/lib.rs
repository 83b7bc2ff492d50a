//! Trade: products, orders, returns, and what each person's orders come to.
//!
//! Knows nothing of outside shops and tills: those hand their orders in. Money is in minor units,
//! never in floating point.

pub mod imports;
pub mod orders;
pub mod products;
pub mod rfm;
pub mod sales;
#[cfg(test)]
mod testing;
pub mod totals;

/// The area's tables.
pub static MIGRATIONS: db::Area = db::area!("trade", ["0001_start.sql"]);
