//! Rooms: a crate depends only on smaller tiers; drivers live in `db`, clients in `outbound`.

use super::Violation;
use super::tree::{File, Tree};
use std::collections::BTreeMap;
use toml::{Table, Value};

/// SQL drivers: one crate knows them, so that the rest can be moved between databases.
const DRIVERS: [&str; 8] = [
    "rusqlite",
    "libsqlite3-sys",
    "postgres",
    "tokio-postgres",
    "deadpool-postgres",
    "sqlx",
    "diesel",
    "sea-orm",
];
/// Clients: one crate knows them, so that timeouts, limits and the address guard cannot be forgotten.
const CLIENTS: [&str; 7] = [
    "reqwest",
    "lettre",
    "hyper",
    "ureq",
    "isahc",
    "async-imap",
    "curl",
];

struct Manifest<'a> {
    path: &'a str,
    name: String,
    tier: Option<i64>,
    dependencies: Vec<String>,
}

/// Reads every crate's manifest.
pub fn check(tree: &Tree) -> Vec<Violation> {
    let mut violations = Vec::new();
    let mut manifests = Vec::new();
    for file in tree.ending("toml").filter(|file| is_manifest(&file.path)) {
        match file.text.parse::<Table>() {
            Ok(table) => manifests.push(read(file, &table)),
            Err(e) => violations.push(Violation::new("manifest", &file.path, 0, e.to_string())),
        }
    }
    let tiers: BTreeMap<&str, i64> = manifests
        .iter()
        .filter_map(|manifest| Some((manifest.name.as_str(), manifest.tier?)))
        .collect();
    for manifest in &manifests {
        violations.extend(check_one(manifest, &tiers));
    }
    violations
}

fn check_one(manifest: &Manifest, tiers: &BTreeMap<&str, i64>) -> Vec<Violation> {
    let Manifest {
        path,
        name,
        tier,
        dependencies,
    } = manifest;
    let mut found = Vec::new();
    let mut say = |rule, what: String| found.push(Violation::new(rule, path, 0, what));
    let Some(tier) = tier else {
        say(
            "tier",
            format!("{name} states no tier: [package.metadata] tier = N"),
        );
        return found;
    };
    for dependency in dependencies {
        if let Some(other) = tiers.get(dependency.as_str())
            && other >= tier
        {
            say(
                "tier",
                format!("{name} ({tier}) may not depend on {dependency} ({other})"),
            );
        }
        if DRIVERS.contains(&dependency.as_str()) && name != "db" {
            say(
                "driver",
                format!("{name} may not know {dependency}: drivers live in db"),
            );
        }
        if CLIENTS.contains(&dependency.as_str()) && name != "outbound" {
            say(
                "client",
                format!("{name} may not know {dependency}: clients live in outbound"),
            );
        }
    }
    found
}

fn is_manifest(path: &str) -> bool {
    path == "xtask/Cargo.toml" || (path.starts_with("crates/") && path.ends_with("/Cargo.toml"))
}

fn read<'a>(file: &'a File, table: &Table) -> Manifest<'a> {
    let package = table.get("package");
    let name = package.and_then(|p| p.get("name")).and_then(Value::as_str);
    let tier = package
        .and_then(|p| p.get("metadata"))
        .and_then(|metadata| metadata.get("tier"))
        .and_then(Value::as_integer);
    let mut dependencies = Vec::new();
    collect(table, &mut dependencies);
    if let Some(targets) = table.get("target").and_then(Value::as_table) {
        for target in targets.values().filter_map(Value::as_table) {
            collect(target, &mut dependencies);
        }
    }
    Manifest {
        path: &file.path,
        name: name.unwrap_or_default().to_owned(),
        tier,
        dependencies,
    }
}

/// Dependencies of every kind, by their real names.
fn collect(table: &Table, into: &mut Vec<String>) {
    for kind in ["dependencies", "dev-dependencies", "build-dependencies"] {
        let Some(list) = table.get(kind).and_then(Value::as_table) else {
            continue;
        };
        for (name, how) in list {
            let renamed = how.get("package").and_then(Value::as_str);
            into.push(renamed.unwrap_or(name).to_owned());
        }
    }
}
