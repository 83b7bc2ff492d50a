//! Events of sites and apps, in the convention of Segment's and PostHog's libraries.
//!
//! A message is accepted once by its id. What happened becomes an entry of the log; what is told of a
//! person fills gaps and never overwrites. A visitor's entries wait until we know who the visitor is.

pub(crate) mod actions;
pub(crate) mod answer;
#[cfg(test)]
mod batch_tests;
pub(crate) mod body;
mod claim;
mod counted;
mod groups;
mod message;
mod people;
mod posthog;
mod segment;
pub(crate) mod store;
mod strict;
mod taking;
#[cfg(test)]
mod tests;
mod told;
#[cfg(test)]
mod told_tests;
pub(crate) mod web;

pub use claim::ClaimVisits;
pub use counted::Counted;
pub(crate) use taking::Turn;
