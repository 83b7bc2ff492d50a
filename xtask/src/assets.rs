//! The front end: packages when their list changed, then one bundle in frontend/dist.

use crate::{Outcome, project, run, say};
use serde_json::{Map, Value};
use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::Instant;

/// Installs packages if needed and builds the bundle.
///
/// # Errors
/// If npm or the bundler fails.
pub fn run() -> Outcome {
    packages()?;
    bundle()
}

/// `npm ci`, only when what is installed is not what package-lock.json names.
fn packages() -> Outcome {
    let folder = project::frontend();
    let wanted = packages_in(&folder.join("package-lock.json"))?;
    let hidden = folder.join("node_modules/.package-lock.json");
    if packages_in(&hidden).is_ok_and(|installed| same(&wanted, &installed)) {
        return Ok(());
    }
    say::step("front-end packages: npm ci");
    let mut npm = Command::new("npm");
    npm.args(["ci", "--no-audit", "--no-fund", "--loglevel=error"])
        .current_dir(&folder);
    run::shown("npm ci", &mut npm)
}

fn packages_in(lock: &Path) -> Outcome<Map<String, Value>> {
    let failed = |e: &dyn std::fmt::Display| format!("{}: {e}", lock.display());
    let text = fs::read_to_string(lock).map_err(|e| failed(&e))?;
    let json: Value = serde_json::from_str(&text).map_err(|e| failed(&e))?;
    let packages = json["packages"].as_object().cloned();
    packages.ok_or_else(|| failed(&"it names no packages"))
}

/// True if all that is wanted is installed; parts for other systems are left out by npm.
fn same(wanted: &Map<String, Value>, installed: &Map<String, Value>) -> bool {
    let all = wanted.iter().filter(|(path, _)| !path.is_empty());
    let complete = all.into_iter().all(|(path, package)| {
        let there = installed.get(path);
        there == Some(package) || (there.is_none() && package["optional"] == true)
    });
    complete && installed.keys().all(|path| wanted.contains_key(path))
}

/// Bundles without looking at the packages.
///
/// # Errors
/// If the bundler fails.
pub fn bundle() -> Outcome {
    let begun = Instant::now();
    let mut node = Command::new("node");
    node.arg("build.mjs").current_dir(project::frontend());
    run::shown("node build.mjs", &mut node)?;
    let ms = begun.elapsed().as_millis();
    say::done(&format!("front end bundled in {ms} ms"));
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn installed_packages_are_recognised() {
        let map = |text: &str| serde_json::from_str::<Map<String, Value>>(text).unwrap();
        let wanted = map(r#"{"": {}, "a": {"version": "1"}, "b": {"optional": true}}"#);
        assert!(same(&wanted, &map(r#"{"a": {"version": "1"}}"#)));
        assert!(!same(&wanted, &map(r#"{"a": {"version": "2"}}"#)));
        assert!(!same(&wanted, &map(r#"{"b": {"optional": true}}"#)));
        assert!(!same(&wanted, &map(r#"{"a": {"version": "1"}, "c": {}}"#)));
    }
}
