//! Where things lie: the project's folders, the built program, the reference data.

use crate::Outcome;
use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The project's folder: the one in which the command was called, for clones may share a target
/// folder, and with it the built command.
pub fn root() -> PathBuf {
    let here =
        env::var_os("CARGO_MANIFEST_DIR").unwrap_or_else(|| env!("CARGO_MANIFEST_DIR").into());
    let here = PathBuf::from(here);
    here.parent().map_or(here.clone(), Path::to_path_buf)
}

/// The folder of the front end.
pub fn frontend() -> PathBuf {
    root().join("frontend")
}

/// The cargo that runs this command, so that a chosen toolchain stays chosen.
pub fn cargo() -> Command {
    let mut command = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.current_dir(root());
    command
}

/// Cargo's target folder, wherever environment or configuration put it.
pub fn target() -> Outcome<PathBuf> {
    let output = cargo()
        .args(["metadata", "--no-deps", "--format-version", "1"])
        .output()
        .map_err(|e| format!("cargo metadata does not start: {e}"))?;
    let metadata: serde_json::Value = serde_json::from_slice(&output.stdout)
        .map_err(|e| format!("cargo metadata cannot be read: {e}"))?;
    let folder = metadata["target_directory"].as_str();
    folder
        .map(PathBuf::from)
        .ok_or_else(|| "cargo metadata names no target folder".to_owned())
}

/// The built `bandhu`.
pub fn binary(release: bool) -> Outcome<PathBuf> {
    let profile = if release { "release" } else { "debug" };
    Ok(target()?.join(profile).join("bandhu"))
}

/// The folder of reference data that holds `set`, from `BANDHU_DATA` or beside the project.
pub fn data(set: &str) -> Option<PathBuf> {
    let named = env::var_os("BANDHU_DATA").map(PathBuf::from);
    let beside = root().join("../shared/data");
    [named, Some(beside)]
        .into_iter()
        .flatten()
        .find(|folder| folder.join(set).is_dir())
        .map(|folder| fs::canonicalize(&folder).unwrap_or(folder))
}

/// True on a build machine (`CI=true`), where nothing may be left out silently.
pub fn ci() -> bool {
    env::var("CI").is_ok_and(|value| value == "true" || value == "1")
}

/// A path as it reads from the project's folder.
pub fn relative(path: &Path) -> String {
    path.strip_prefix(root())
        .unwrap_or(path)
        .display()
        .to_string()
}
