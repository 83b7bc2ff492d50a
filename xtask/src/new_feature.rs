//! `new feature <area> <name>`: the usual files of a feature, with their heads, so that all features look alike.

use crate::{Outcome, project, say};
use clap::Subcommand;
use std::fs;
use std::path::Path;

#[derive(Subcommand)]
pub enum New {
    /// The files of one feature in an area that exists
    Feature {
        /// The crate: customers, trade, …
        area: String,
        /// The feature, a noun in the plural: deals, notes, …
        name: String,
    },
}

/// The files of a feature and what each is for.
const FILES: [(&str, &str); 7] = [
    (
        "model",
        "pure rules and types; knows nothing of databases or pages",
    ),
    ("actions", "one use case each, one transaction each"),
    ("store", "the SQL, one query a function, the scope in each"),
    ("pages", "view structs to HTML, pure"),
    ("web", "parse, call, answer: pages"),
    ("api", "parse, call, answer: JSON with its OpenAPI"),
    (
        "tests",
        "rules, stores on both databases, a story through HTTP",
    ),
];

/// Makes the files and the module line.
///
/// # Errors
/// If the area does not exist, the name is none, or the feature is there already.
pub fn run(new: &New) -> Outcome {
    let New::Feature { area, name } = new;
    feature(&project::root().join("crates").join(area), area, name)?;
    say::done(&format!(
        "crates/{area}/src/{name}: now its URLs in routes.rs and its texts in locales/"
    ));
    Ok(())
}

fn feature(krate: &Path, area: &str, name: &str) -> Outcome {
    let good = name.starts_with(|c: char| c.is_ascii_lowercase())
        && name
            .chars()
            .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_');
    if !good {
        return Err(format!(
            "'{name}' is no name for a module: small letters, digits and _"
        ));
    }
    let root = krate.join("src/lib.rs");
    let lib = fs::read_to_string(&root).map_err(|_| format!("there is no area '{area}'"))?;
    let folder = krate.join("src").join(name);
    if folder.exists() || krate.join(format!("src/{name}.rs")).exists() {
        return Err(format!("the feature '{name}' is there already"));
    }
    let failed = |e: std::io::Error| format!("{}: {e}", folder.display());
    fs::create_dir(&folder).map_err(failed)?;
    for (file, purpose) in FILES {
        let text = format!("//! {}: {purpose}.\n", title(name));
        fs::write(folder.join(format!("{file}.rs")), text).map_err(failed)?;
    }
    fs::write(folder.join("mod.rs"), module(name)).map_err(failed)?;
    let lib = with_module(&lib, name);
    fs::write(&root, lib).map_err(|e| format!("{}: {e}", root.display()))
}

/// `mod.rs`: what the feature is, then its files.
fn module(name: &str) -> String {
    let mut text = format!(
        "//! {}: say in one sentence what they are for.\n\n",
        title(name)
    );
    for (file, _) in FILES.iter().filter(|(file, _)| *file != "tests") {
        let public = if *file == "web" || *file == "api" {
            "pub "
        } else {
            "pub(crate) "
        };
        text.push_str(&format!("{public}mod {file};\n"));
    }
    text + "\n#[cfg(test)]\nmod tests;\n"
}

fn title(name: &str) -> String {
    let words = name.replace('_', " ");
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters).collect()
    })
}

/// Puts `mod name;` among the other module lines, or after the head.
fn with_module(lib: &str, name: &str) -> String {
    let line = format!("mod {name};");
    let mut lines: Vec<&str> = lib.lines().collect();
    let is_module = |text: &&str| text.starts_with("mod ") || text.starts_with("pub mod ");
    let bare = |text: &str| text.trim_start_matches("pub ").to_owned();
    let after = lines
        .iter()
        .rposition(|text| is_module(text) && bare(text) < line);
    let before = lines.iter().position(is_module);
    let head = lines
        .iter()
        .position(|text| !text.starts_with("//!") && !text.starts_with("#!["));
    let at = after
        .map(|i| i + 1)
        .or(before)
        .unwrap_or_else(|| head.unwrap_or(lines.len()));
    lines.insert(at, &line);
    lines.join("\n") + "\n"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_feature_gets_its_files_once() {
        let krate = tempfile::tempdir().unwrap();
        fs::create_dir(krate.path().join("src")).unwrap();
        let lib = krate.path().join("src/lib.rs");
        fs::write(
            &lib,
            "//! Sales.\n\nmod boards;\npub mod quotes;\n\nuse x;\n",
        )
        .unwrap();
        feature(krate.path(), "sales", "deals").unwrap();
        let text = fs::read_to_string(&lib).unwrap();
        assert_eq!(
            text,
            "//! Sales.\n\nmod boards;\nmod deals;\npub mod quotes;\n\nuse x;\n"
        );
        for (file, _) in FILES {
            let text =
                fs::read_to_string(krate.path().join(format!("src/deals/{file}.rs"))).unwrap();
            assert!(text.starts_with("//! Deals: "), "{text}");
        }
        assert!(
            feature(krate.path(), "sales", "deals")
                .unwrap_err()
                .contains("already")
        );
        assert!(
            feature(krate.path(), "sales", "Deals")
                .unwrap_err()
                .contains("no name")
        );
        assert!(
            feature(&krate.path().join("x"), "x", "deals")
                .unwrap_err()
                .contains("no area")
        );
    }
}
