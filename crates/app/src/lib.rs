//! The one program: command line, configuration, the list of areas, and what an operator looks at.
//!
//! A library only so that tests of the whole can reach the list of areas.

pub mod cli;
pub mod commands;
pub mod config;
pub mod daily;
pub mod demo;
mod in_use;
pub mod log;
pub mod operations;
pub mod queue;
pub mod reference;
pub mod schedules;
mod settling;
pub mod traces;
pub mod wiring;
