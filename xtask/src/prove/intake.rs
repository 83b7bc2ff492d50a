//! Libraries of others, unchanged, against the intake: Segment's and PostHog's for Python fill a timeline.
//! (Segment's for Node does so in the gate.)

use crate::gate::browser;
use crate::product::{ACCOUNT, Product};
use crate::{Outcome, project, run, say};
use std::fs;
use std::path::PathBuf;
use std::process::Command;

/// What is installed, each at the version that was last proven.
const LIBRARIES: [&str; 2] = ["segment-analytics-python==2.4.0", "posthog==7.91.1"];
const SCRIPT: &str = include_str!("intake.py");

/// Installs the libraries into a folder of their own and lets them send to a fresh server.
///
/// # Errors
/// If an event does not arrive as it should; on a build machine also if there is no Python with pip.
pub fn prove() -> Outcome<String> {
    let Some(python) = python("intake-python", &LIBRARIES)? else {
        return Ok("Left out: no Python with pip on this machine.".to_owned());
    };
    browser::build()?;
    let scratch = tempfile::tempdir().map_err(|e| format!("temporary folder: {e}"))?;
    let product = Product::on_sqlite(project::binary(false)?, &scratch.path().join("intake"))?;
    product.prepare()?;
    let (key, token) = (product.write_key(ACCOUNT)?, product.token()?);
    let server = product.serve()?;
    let script = scratch.path().join("intake.py");
    fs::write(&script, SCRIPT).map_err(|e| format!("{}: {e}", script.display()))?;
    let mut sending = Command::new(python);
    sending
        .arg(&script)
        .env("INTAKE_URL", format!("http://127.0.0.1:{}", server.port))
        .env("INTAKE_WRITE_KEY", key)
        .env("INTAKE_TOKEN", token);
    run::shown("the libraries for Python", &mut sending)?;
    Ok(format!(
        "{} fill a person's timeline, plain and packed, and what comes twice is taken once.",
        LIBRARIES.join(" and ")
    ))
}

/// The interpreter of a folder that has the libraries; none, loudly, where there is no Python with pip.
pub(super) fn python(name: &str, libraries: &[&str]) -> Outcome<Option<PathBuf>> {
    let lacking = "no python3 with venv and pip (apt-get install python3-venv)";
    let folder = project::target()?.join(name);
    let python = folder.join("bin/python");
    let made = run::find("python3").is_some()
        && run::quiet(
            "python3 -m venv",
            Command::new("python3").args(["-m", "venv"]).arg(&folder),
        )
        .is_ok();
    if !made {
        if project::ci() {
            return Err(lacking.to_owned());
        }
        say::skipped(&format!("the libraries for Python ({lacking})"));
        return Ok(None);
    }
    let mut install = Command::new(&python);
    install.args([
        "-m",
        "pip",
        "install",
        "--quiet",
        "--disable-pip-version-check",
    ]);
    run::shown("pip install", install.args(libraries))?;
    Ok(Some(python))
}
