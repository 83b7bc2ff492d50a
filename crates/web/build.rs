//! Gathers `locales/<language>/<area>.ftl` into one table, and sees to it that the front end's
//! folder exists, so that the server builds before the first front-end build.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

fn main() -> io::Result<()> {
    let root = PathBuf::from(env::var("CARGO_MANIFEST_DIR").unwrap_or_default()).join("../..");
    let out = PathBuf::from(env::var("OUT_DIR").unwrap_or_default());
    fs::create_dir_all(root.join("frontend/dist"))?;
    println!(
        "cargo:rerun-if-changed={}",
        root.join("frontend/dist").display()
    );
    let locales = root.join("locales").canonicalize()?;
    println!("cargo:rerun-if-changed={}", locales.display());
    fs::write(out.join("texts.rs"), table(&locales)?)
}

/// `(language, area, text)` of every file, sorted so that builds are equal.
fn table(locales: &Path) -> io::Result<String> {
    let mut out = String::from("&[\n");
    for language in ["en", "si", "am", "ml"] {
        let folder = locales.join(language);
        let mut files: Vec<PathBuf> = match fs::read_dir(&folder) {
            Ok(entries) => entries.filter_map(|e| e.ok().map(|e| e.path())).collect(),
            Err(_) => Vec::new(),
        };
        files.retain(|f| f.extension().is_some_and(|e| e == "ftl"));
        files.sort();
        for file in files {
            let area = file
                .file_stem()
                .and_then(|s| s.to_str())
                .unwrap_or_default()
                .to_owned();
            let path = file.display().to_string();
            writeln!(out, "    ({language:?}, {area:?}, include_str!({path:?})),")
                .map_err(io::Error::other)?;
        }
    }
    out.push(']');
    Ok(out)
}
