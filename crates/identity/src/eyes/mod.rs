//! "See it as …": an administrator looks through a member's eyes, to see what a role shows and hides.
//! Nothing can be changed meanwhile, and the trail names who really looked.

mod actions;
pub(crate) mod web;

pub(crate) use actions::look;

#[cfg(test)]
mod tests;
