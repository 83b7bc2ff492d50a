//! What must be on the machine before anything is built or tested, and how the tests get what they lack.

use crate::{Outcome, run, say};
use std::fs;
use std::path::PathBuf;
use std::process::{Command, Stdio};

/// The oldest Node.js that the front end's tools accept.
const NODE_MAJOR: u32 = 20;

/// What the tests need from Debian, and why.
const PACKAGES: [(&str, &str); 6] = [
    ("postgresql-15", "the second database of the store tests"),
    ("chromium", "the browser tests"),
    ("fonts-noto-core", "pages in every script"),
    ("fonts-sil-abyssinica", "pages in Amharic"),
    ("fonts-smc", "pages in Malayalam"),
    ("fonts-lklug-sinhala", "pages in Sinhala"),
];

/// What building needs and this machine lacks: one line each, empty if all is there.
pub fn missing_for_building() -> Vec<String> {
    let mut missing = Vec::new();
    if run::find("cargo").is_none() && std::env::var_os("CARGO").is_none() {
        missing.push("cargo (Rust) is missing: install it from https://rustup.rs".to_owned());
    }
    if run::find("cc").is_none() {
        missing.push("cc (a C compiler) is missing: apt-get install gcc libc6-dev".to_owned());
    }
    match node_major() {
        None => missing.push(format!(
            "node is missing: install Node.js {NODE_MAJOR} or newer from https://nodejs.org"
        )),
        Some(major) if major < NODE_MAJOR => missing.push(format!(
            "node is version {major}: Node.js {NODE_MAJOR} or newer is needed"
        )),
        Some(_) => {}
    }
    if run::find("npm").is_none() {
        missing.push("npm is missing: it comes with Node.js from https://nodejs.org".to_owned());
    }
    missing
}

/// Refuses to begin when something that building needs is missing; each in its own line.
pub fn check_building() -> Outcome {
    let missing = missing_for_building();
    for line in &missing {
        say::failed(line);
    }
    match missing.len() {
        0 => Ok(()),
        1 => Err("one prerequisite is missing; nothing was built".to_owned()),
        n => Err(format!("{n} prerequisites are missing; nothing was built")),
    }
}

fn node_major() -> Option<u32> {
    let version = run::quiet("node", Command::new("node").arg("--version")).ok()?;
    major_of(&version)
}

fn major_of(version: &str) -> Option<u32> {
    let digits = version.trim().strip_prefix('v')?;
    digits.split('.').next()?.parse().ok()
}

/// Installs what the tests need and lack; needs Debian and root.
///
/// # Errors
/// Names the packages that are still missing afterwards; the caller goes on without them.
pub fn install_for_testing() -> Outcome {
    let missing = missing_packages()?;
    if missing.is_empty() {
        say::done("everything that the tests need is installed");
        return Ok(());
    }
    for (package, why) in &missing {
        say::step(&format!("{package} is missing ({why})"));
    }
    let names: Vec<&str> = missing.iter().map(|(name, _)| *name).collect();
    let list = names.join(" ");
    if !is_root() {
        return Err(format!(
            "missing, and only root may install: apt-get install {list}"
        ));
    }
    say::step(&format!("installing from Debian: apt-get install {list}"));
    run::quiet("apt-get update", apt().args(["update", "--quiet"]))?;
    let mut install = apt();
    install.args(["install", "--yes", "--quiet", "--no-install-recommends"]);
    run::quiet("apt-get install", install.args(&names))?;
    let left = missing_packages()?;
    if left.is_empty() {
        return Ok(());
    }
    let left: Vec<&str> = left.iter().map(|(name, _)| *name).collect();
    Err(format!("still missing: {}", left.join(" ")))
}

fn apt() -> Command {
    let mut command = Command::new("apt-get");
    command.env("DEBIAN_FRONTEND", "noninteractive");
    command
}

fn missing_packages() -> Outcome<Vec<(&'static str, &'static str)>> {
    if run::find("dpkg-query").is_none() {
        // Not Debian: the programs can be looked for, the fonts must be trusted.
        let there = [postgres_programs().is_some(), chromium().is_some()];
        let lacking = PACKAGES.into_iter().zip(there).filter(|(_, ok)| !ok);
        return Ok(lacking.map(|(package, _)| package).collect());
    }
    Ok(PACKAGES
        .into_iter()
        .filter(|(name, _)| !installed(name))
        .collect())
}

fn installed(package: &str) -> bool {
    let another_way = match package {
        "postgresql-15" => postgres_programs().is_some(),
        "chromium" => chromium().is_some(),
        _ => false,
    };
    another_way
        || Command::new("dpkg-query")
            .args(["--show", "--showformat=${db:Status-Status}", package])
            .stderr(Stdio::null())
            .output()
            .is_ok_and(|output| output.stdout == b"installed")
}

/// The folder of `initdb` and `postgres`, PostgreSQL 15 first.
pub fn postgres_programs() -> Option<PathBuf> {
    let debian = PathBuf::from("/usr/lib/postgresql");
    let mut folders = vec![debian.join("15/bin")];
    if let Ok(versions) = fs::read_dir(&debian) {
        folders.extend(versions.flatten().map(|entry| entry.path().join("bin")));
    }
    let on_path = run::find("initdb").and_then(|path| path.parent().map(PathBuf::from));
    folders
        .into_iter()
        .chain(on_path)
        .find(|folder| folder.join("initdb").exists() && folder.join("postgres").exists())
}

/// The browser of the tests.
pub fn chromium() -> Option<PathBuf> {
    ["chromium", "chromium-browser", "google-chrome"]
        .into_iter()
        .find_map(run::find)
}

/// True if this process may do everything on this machine.
pub fn is_root() -> bool {
    use std::os::unix::fs::MetadataExt;
    fs::metadata("/proc/self").is_ok_and(|meta| meta.uid() == 0)
}

#[cfg(test)]
mod tests {
    use super::major_of;

    #[test]
    fn versions_are_read() {
        assert_eq!(major_of("v20.20.2\n"), Some(20));
        assert_eq!(major_of("nonsense"), None);
    }
}
