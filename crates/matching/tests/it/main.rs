//! Published sets, made-up people, and what holds for any records.
#![allow(
    missing_docs,
    dead_code,
    clippy::unwrap_used,
    clippy::print_stderr,
    clippy::print_stdout
)]

#[path = "../../examples/measure/generate.rs"]
mod generate;
#[path = "../../examples/measure/judge.rs"]
mod judge;
#[path = "../../examples/measure/sets.rs"]
mod sets;

mod properties;
mod published;
mod robust;
mod rules;
