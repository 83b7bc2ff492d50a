//! The API against its own description: Schemathesis makes up requests out of the OpenAPI document and
//! looks whether every answer is one that the document promises.

use super::orders;
use crate::gate::browser;
use crate::postgres::Cluster;
use crate::product::Product;
use crate::{Outcome, project, run, say};
use std::path::Path;
use std::process::Command;

/// Requests made up for each route and phase.
const EXAMPLES: usize = 100;
/// Lines of the file that is imported first, so that there is something to find.
const LINES: usize = 2_000;
/// A schema cannot say all that a rule asks for (a known time zone, a free external id), so that a
/// request that fits the schema may rightly be refused.
const LEFT_OUT: &str = "positive_data_acceptance";

/// Whether Schemathesis is installed; it is a Python program.
pub fn is_here() -> bool {
    run::find("schemathesis").is_some()
}

/// Runs it against a fresh server on each database.
///
/// # Errors
/// If it is not installed, or finds an answer that the description does not promise.
pub fn prove() -> Outcome<String> {
    if !is_here() {
        return Err("schemathesis is not installed (pip install 'schemathesis>=4,<5')".to_owned());
    }
    browser::build()?;
    let cluster = Cluster::start()?;
    cluster.execute("CREATE DATABASE api")?;
    let scratch = tempfile::tempdir().map_err(|e| format!("temporary folder: {e}"))?;
    let binary = project::binary(false)?;
    let folder = |name: &str| {
        let folder = scratch.path().join(name);
        std::fs::create_dir_all(&folder).map_err(|e| format!("{}: {e}", folder.display()))?;
        Ok::<_, String>(folder)
    };
    let sqlite = Product::on_sqlite(binary.clone(), &folder("sqlite")?)?;
    let postgres = Product::new(binary, cluster.url_of("api"), &folder("postgres")?);
    let mut told = Vec::new();
    for (name, product) in [("SQLite", &sqlite), ("PostgreSQL", &postgres)] {
        say::step(&format!("Schemathesis on {name}"));
        told.push(format!("{} on {name}", ask(product, scratch.path())?));
    }
    Ok(format!(
        "No answer but those described and no fault of the server in made-up requests: {}.",
        told.join(", ")
    ))
}

/// How many requests were made.
fn ask(product: &Product, scratch: &Path) -> Outcome<u64> {
    product.prepare()?;
    let file = scratch.join("orders.csv");
    orders::write(&file, LINES)?;
    run::quiet("bandhu import orders", &mut product.import(&file))?;
    let token = product.token()?;
    let server = product.serve_unlimited()?;
    let mut asking = Command::new("schemathesis");
    asking
        .arg("run")
        .arg(format!("http://127.0.0.1:{}/api/openapi.json", server.port))
        .args(["--header", &format!("Authorization: Bearer {token}")])
        .args(["--checks", "all", "--exclude-checks", LEFT_OUT])
        .args(["--max-examples", &EXAMPLES.to_string()])
        .current_dir(scratch); // It leaves its memory where it runs.
    let (passed, output) = run::read_along("schemathesis", &mut asking)?;
    match (passed, requests(&output)) {
        (true, Some(count)) => Ok(count),
        (true, None) => Err("schemathesis told no number of requests".to_owned()),
        (false, _) => Err("schemathesis found what it printed above".to_owned()),
    }
}

/// `4779 generated, …` in its summary.
fn requests(output: &str) -> Option<u64> {
    output.lines().find_map(|line| {
        let (count, _) = line.trim().split_once(" generated,")?;
        count.parse().ok()
    })
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_number_of_requests_is_read() {
        let said = "6 operations mostly rejected generated data\nTest cases:\n  4779 generated, 4779 passed, 46 skipped\n\nSeed: 2\n";
        assert_eq!(super::requests(said), Some(4_779));
        assert_eq!(super::requests("nothing"), None);
    }
}
