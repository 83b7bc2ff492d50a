//! The whole program: every route, the command line, and what happens when it is killed.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod asks;
mod backup;
#[cfg(target_os = "linux")]
mod cluster;
mod columns;
mod daily;
#[cfg(target_os = "linux")]
mod failover;
mod figures;
mod full_disk;
mod held_file;
mod intake;
mod kills;
mod lost_server;
mod moving;
mod nonsense;
mod objects;
mod operator;
mod pace;
#[cfg(target_os = "linux")]
mod power;
mod program;
mod queue;
mod reach;
mod reference;
mod refused_lines;
mod reloads;
mod repeats;
mod schedules;
#[cfg(unix)]
mod secrecy;
mod served;
mod stops;
mod traces;
mod trail;
mod upgrades;
mod views;
mod walk;
mod walked;
#[cfg(target_os = "linux")]
mod ways;
mod zones;
