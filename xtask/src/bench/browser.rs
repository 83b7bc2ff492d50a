//! What a browser shows: time until the list is visible, and Lighthouse's scores of list and record page on a phone.

use super::Bench;
use super::figure::{Figure, Limit};
use super::load;
use crate::product::{ACCOUNT, EMAIL, PASSWORD};
use crate::{Outcome, prerequisites, project, run};
use std::process::Command;

/// Runs `browser.mjs` beside this file with the front end's packages.
///
/// # Errors
/// If there is no browser or the script fails.
pub fn measure(bench: &mut Bench) -> Outcome<Vec<Figure>> {
    let chromium = prerequisites::chromium().ok_or("no browser (apt-get install chromium)")?;
    let person = load::a_person(bench)?;
    let port = bench.server()?.port;
    let script = project::root().join("xtask/src/bench/browser.mjs");
    let mut node = Command::new("node");
    node.arg(script)
        .arg(format!("http://127.0.0.1:{port}"))
        .arg(format!("/a/{ACCOUNT}/people"))
        .arg(person)
        .args([EMAIL, PASSWORD])
        .current_dir(project::frontend())
        .env("CHROMIUM", &chromium)
        .env("CHROME_PATH", &chromium);
    let printed = run::quiet("browser.mjs", &mut node)?;
    let json: serde_json::Value =
        serde_json::from_str(&printed).map_err(|e| format!("browser.mjs printed: {e}"))?;
    let number = |name: &str| {
        json[name]
            .as_f64()
            .ok_or_else(|| format!("browser.mjs gave no {name}"))
    };
    let mut figures = vec![Figure::new(
        "list visible in Chromium",
        number("visible_ms")?,
        "ms",
        Limit::AtMost(400.0),
    )];
    for page in ["list", "person"] {
        for category in ["performance", "accessibility", "best-practices"] {
            let what = format!("{page}: {category}");
            figures.push(Figure::new(
                format!("Lighthouse, phone, {what}"),
                number(&what)?,
                "points",
                Limit::AtLeast(95.0),
            ));
        }
    }
    Ok(figures)
}
