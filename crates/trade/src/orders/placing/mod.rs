//! Orders that programs place one by one: a shop's checkout, a till.
//!
//! Once by source and number: what comes again with the same content is answered, not doubled; with
//! other content it is refused, for an import may be told to replace, a program has to know.

mod actions;
pub(crate) mod api;
mod input;

pub(crate) use actions::set_status;
pub(crate) use input::why;

#[cfg(test)]
mod tests;
