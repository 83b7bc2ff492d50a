//! `dev`: serves while you work; a saved file rebuilds what it belongs to and restarts the server.

use crate::{Outcome, assets, prerequisites, project, say};
use clap::Args;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Child;
use std::thread::sleep;
use std::time::{Duration, SystemTime};

/// How often the files are looked at.
const LOOK_MS: u64 = 400;
/// Folders that no change is awaited in.
const SKIPPED: [&str; 5] = ["node_modules", "dist", "target", ".git", "data"];

#[derive(Args)]
pub struct Arguments {
    /// Folder of the workspace's database and files [default: data/dev in the project]
    #[arg(long)]
    data: Option<PathBuf>,
    /// Port on 127.0.0.1
    #[arg(long, default_value_t = 7300)]
    port: u16,
}

/// Runs until it is stopped.
///
/// # Errors
/// If a prerequisite is missing; a failing build is shown and the next change awaited.
pub fn run(arguments: &Arguments) -> Outcome {
    prerequisites::check_building()?;
    assets::run()?;
    let root = project::root();
    let front = [root.join("frontend")];
    let back = [
        root.join("crates"),
        root.join("locales"),
        root.join("Cargo.toml"),
    ];
    let mut seen = (newest(&front), newest(&back));
    let mut server = serve(arguments);
    loop {
        sleep(Duration::from_millis(LOOK_MS));
        let now = (newest(&front), newest(&back));
        if now.0 != seen.0
            && let Err(why) = assets::bundle()
        {
            say::failed(&why);
        }
        if now != seen {
            stop(server);
            server = serve(arguments);
            // What the bundler wrote is not another change.
            seen = (newest(&front), newest(&back));
        }
    }
}

fn serve(arguments: &Arguments) -> Option<Child> {
    say::step("building and serving");
    let mut cargo = project::cargo();
    let build = cargo
        .args(["build", "--quiet", "--package", "bandhu"])
        .status();
    if !build.is_ok_and(|status| status.success()) {
        say::failed("the build failed; waiting for the next change");
        return None;
    }
    let kept = project::root().join("data/dev");
    let server = project::binary(false).and_then(|binary| {
        std::process::Command::new(binary)
            .arg("demo")
            .arg("--data-dir")
            .arg(arguments.data.as_ref().unwrap_or(&kept))
            .arg("--listen")
            .arg(format!("127.0.0.1:{}", arguments.port))
            .arg("--styleguide")
            .env_remove("BANDHU_DATABASE")
            .spawn()
            .map_err(|e| format!("bandhu does not start: {e}"))
    });
    server.inspect_err(|why| say::failed(why)).ok()
}

fn stop(server: Option<Child>) {
    if let Some(mut server) = server {
        // It may have ended by itself; then there is nothing to stop.
        let _ = server.kill();
        let _ = server.wait();
    }
}

/// When the newest file under `places` was written, and how many files there are.
fn newest(places: &[PathBuf]) -> (Option<SystemTime>, usize) {
    let mut newest = None;
    let mut count = 0;
    for place in places {
        look(place, &mut newest, &mut count);
    }
    (newest, count)
}

fn look(path: &Path, newest: &mut Option<SystemTime>, count: &mut usize) {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    if SKIPPED.contains(&name.as_ref()) {
        return;
    }
    if let Ok(entries) = fs::read_dir(path) {
        for entry in entries.flatten() {
            look(&entry.path(), newest, count);
        }
        return;
    }
    *count += 1;
    let written = path.metadata().and_then(|meta| meta.modified()).ok();
    *newest = (*newest).max(written);
}
