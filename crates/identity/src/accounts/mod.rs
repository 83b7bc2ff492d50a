//! Accounts: one workspace of one firm, with its owner and members.

mod actions;
pub(crate) mod api;
mod pages;
pub(crate) mod store;
pub(crate) mod web;

pub use actions::{
    Created, NewAccount, add_member, change, count_own_fields, create, find, has_no_own_fields,
    next,
};
pub(crate) use actions::{check_name, fold_email, is_email};
