//! What was paid for orders and given back, in parts, by any means, in the order's own currency.
//!
//! A payment in another currency is refused: which rate held is what the bank says, and it says it in the currency
//! in which the money arrived. Whoever takes another currency places the order in it, or records what it came to.
//! A record is never changed or lost: one made in error is taken back, and stays, marked.

pub(crate) mod actions;
pub(crate) mod api;
mod doubts;
mod input;
mod model;
pub(crate) mod pages;
pub(crate) mod store;
pub(crate) mod timeline;
pub(crate) mod web;

#[cfg(test)]
mod tests;

pub use actions::{Taken, record};
pub use input::New;
pub(crate) use input::Typed;
pub use model::{Balance, Done, Method, Payment, Way};
