//! `demo`: from a fresh clone to a workspace in the browser.

use crate::{Outcome, assets, prerequisites, project, run, say};
use clap::Args;
use std::path::PathBuf;
use std::time::Instant;

#[derive(Args)]
pub struct Arguments {
    /// Folder of the demo's database and files [default: data/demo in the project]
    #[arg(long)]
    data: Option<PathBuf>,
    /// Port on 127.0.0.1
    #[arg(long, default_value_t = 7300)]
    port: u16,
    /// Do not open a browser
    #[arg(long)]
    no_open: bool,
    /// What else `bandhu demo` understands: -- --people 100000
    #[arg(last = true)]
    more: Vec<String>,
}

/// Builds, then serves in the foreground until it is stopped.
///
/// # Errors
/// If a prerequisite is missing or a step fails.
pub fn run(arguments: &Arguments) -> Outcome {
    prerequisites::check_building()?;
    say::step("1 of 3: front end");
    assets::run()?;
    say::step("2 of 3: release build (several minutes the first time)");
    let begun = Instant::now();
    build_release()?;
    say::done(&format!("built in {} s", begun.elapsed().as_secs()));
    say::step("3 of 3: demo workspace");
    serve(arguments)
}

/// The program as users get it.
///
/// # Errors
/// If it does not compile.
pub fn build_release() -> Outcome {
    build(true)
}

/// Compiles the program as it is delivered, or as it is tested.
///
/// # Errors
/// If it does not compile.
pub fn build(release: bool) -> Outcome {
    let mut cargo = project::cargo();
    cargo.args(["build", "--package", "bandhu"]);
    if release {
        cargo.arg("--release");
    }
    run::shown("cargo build", &mut cargo)
}

fn serve(arguments: &Arguments) -> Outcome {
    use std::os::unix::process::CommandExt;
    let mut command = std::process::Command::new(project::binary(true)?);
    let kept = project::root().join("data/demo");
    command
        .arg("demo")
        .arg("--data-dir")
        .arg(arguments.data.as_ref().unwrap_or(&kept))
        .arg("--listen")
        .arg(format!("127.0.0.1:{}", arguments.port))
        .env_remove("BANDHU_DATABASE"); // The demo fills a database of its own.
    if let Some(folder) = project::data("online_retail") {
        command.arg("--shop-data").arg(folder.join("online_retail"));
    }
    command.args(&arguments.more);
    if !arguments.no_open {
        open_when_ready(arguments.port);
    }
    // This process becomes the server, so that Ctrl-C reaches it and nothing stays behind.
    let error = command.exec();
    Err(format!("bandhu demo does not start: {error}"))
}

/// Leaves a small shell behind that opens the browser once the address answers.
fn open_when_ready(port: u16) {
    let desktop = std::env::var_os("DISPLAY").or_else(|| std::env::var_os("WAYLAND_DISPLAY"));
    if desktop.is_none() || run::find("xdg-open").is_none() {
        return;
    }
    let script = format!(
        "for i in 1 2 3 4 5 6 7 8 9; do sleep 1; \
         if (exec 3<>/dev/tcp/127.0.0.1/{port}) 2>/dev/null; then \
         exec xdg-open http://127.0.0.1:{port}/; fi; done"
    );
    // Without a browser the printed address is enough.
    let _ = std::process::Command::new("bash")
        .args(["-c", &script])
        .spawn();
}
