//! Changes of many records at once: given to a colleague, tagged or moved to another stage from a list, or everything
//! of one who leaves given to another.
//!
//! What is wished is a row, and a job does it in slices, each one transaction: killed in the middle it goes on
//! behind the last slice. Each record is changed as one by hand would be, with its event and its row in the
//! audit trail; what was there before is kept, so that it can be taken back.

mod actions;
pub(crate) mod api;
mod apply;
pub(crate) mod asking;
pub(crate) mod choice;
mod edits;
mod gather;
mod holdings;
mod job;
mod listed;
mod model;
pub(crate) mod pages;
pub(crate) mod store;
pub(crate) mod web;

pub use actions::{New, begin, hand_over, undo};
pub use holdings::Owned;
pub use job::{Moved, RunBulkChange, work};
pub use model::{Becomes, BulkChange, Chosen, Kinds, Left, Part, State};
