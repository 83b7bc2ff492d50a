//! The trail to be read: who changed or saw what, by user, kind, record and days.

pub(crate) mod api;
pub(crate) mod file;
mod pages;
pub(crate) mod said;
pub(crate) mod store;
pub(crate) mod web;
mod words;

#[cfg(test)]
mod tests;
