//! What others' own readers make of what we tell: `prometheus-client` reads `/metrics`, `opentelemetry-proto` the spans.

use super::intake;
use crate::gate::browser;
use crate::product::Product;
use crate::{Outcome, project, run};
use std::fs;
use std::process::Command;

/// What is installed, each at the version that was last proven.
const LIBRARIES: [&str; 2] = ["opentelemetry-proto==1.45.2", "prometheus-client==0.26.0"];
const SCRIPT: &str = include_str!("watched.py");

/// Installs the libraries into a folder of their own and lets them watch a fresh server.
///
/// # Errors
/// If something is not read as it should; on a build machine also if there is no Python with pip.
pub fn prove() -> Outcome<String> {
    let Some(python) = intake::python("watched-python", &LIBRARIES)? else {
        return Ok("Left out: no Python with pip on this machine.".to_owned());
    };
    browser::build()?;
    let scratch = tempfile::tempdir().map_err(|e| format!("temporary folder: {e}"))?;
    let binary = project::binary(false)?;
    let product = Product::on_sqlite(binary.clone(), &scratch.path().join("watched"))?;
    product.prepare()?;
    let script = scratch.path().join("watched.py");
    fs::write(&script, SCRIPT).map_err(|e| format!("{}: {e}", script.display()))?;
    let mut watching = Command::new(python);
    watching.arg(&script);
    // Where its database and its folder are.
    for (name, value) in product.command(&[]).get_envs() {
        watching.env(name, value.unwrap_or_default());
    }
    watching
        .env("WATCHED_PROGRAM", binary)
        .env("WATCHED_TOKEN", product.token()?);
    run::shown("the readers of Prometheus and OpenTelemetry", &mut watching)?;
    Ok(format!(
        "{} read what a server tells of known requests.",
        LIBRARIES.join(" and ")
    ))
}
