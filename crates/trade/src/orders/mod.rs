//! Orders, returns and adjustments with their lines.

mod model;
pub mod store;

pub use model::{Line, Order, Sort};
