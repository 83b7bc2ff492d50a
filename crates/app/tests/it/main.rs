//! The whole program: every route, the command line, and what happens when it is killed.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod daily;
mod kills;
mod program;
mod walk;
