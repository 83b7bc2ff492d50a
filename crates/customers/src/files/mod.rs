//! Files that are attached to a person or a company. What they hold lies on disk, under the hash of its
//! content and never under the name that somebody gave it; the row comes after the content, so that what a row
//! names is there.

mod actions;
pub(crate) mod api;
mod model;
pub(crate) mod store;
pub mod sweep;
pub(crate) mod web;

#[cfg(test)]
mod tests;

pub use actions::{add, forget_removed, get, may_change, remove, restore};
pub use model::{File, New, media_type, plain_name, shows_itself};

use records::imports::Folder;

/// Where attached files lie, and how large one may be.
#[derive(Clone, Debug)]
pub struct Shelf {
    /// The folder; in it one for each account.
    pub folder: Folder,
    /// The largest file, in bytes.
    pub limit: u64,
}
