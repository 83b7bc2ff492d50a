//! Finding any record by its words, in every script.
//!
//! An area puts a record's title and text in the transaction that changes the record. A search first
//! looks for records whose titles hold words that begin as those asked for, then for any of their
//! words, then for the middle of words. Text is folded by `language`, so both engines answer alike.

mod find;
mod model;
mod store;

pub use find::find;
pub use model::{Among, Doc, Hit, RECORD, Seen, TEXT_BYTES_AT_MOST, Texts, WORDS_AT_MOST, words};
pub use store::{
    CARRY, Forgetting, TERMS, forget, put, put_many, rebuild, remove, remove_many, settle,
};

#[cfg(test)]
mod tests;
