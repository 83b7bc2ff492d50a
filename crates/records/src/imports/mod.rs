//! Imports: from a file that somebody dropped to rows that an area writes.
//!
//! This part knows files, columns, values, refusals and progress; what a line means is told by an
//! [`ImportKind`] that an area registers. An import that was stopped at any moment goes on from its
//! checkpoint, which is written in the same transaction as the rows.

pub mod actions;
mod answers;
pub(crate) mod api;
mod columns;
pub mod dates;
mod files;
mod form;
mod job;
mod lines;
mod live;
mod load;
mod model;
mod pages;
pub mod refused;
mod running;
pub mod store;
pub mod sweep;
#[cfg(test)]
mod tests;
mod upload;
mod values;
pub(crate) mod web;
mod words;
mod workbook;

pub use columns::{Columns, FieldSpec, Options, recognise};
pub use dates::Dates;
pub use files::{Folder, StoredFile};
pub use job::{Nudged, RunImport, Wake};
pub use lines::{Broken, Line, LineError, Lines, Preview};
pub use model::{
    Checkpoint, Import, ImportKind, Kinds, LeftOut, OnProgress, Problem, Refusal, Report, Run,
    State,
};
pub use upload::{Place, Received, receive};
pub use values::{decimal, spreadsheet_id};
