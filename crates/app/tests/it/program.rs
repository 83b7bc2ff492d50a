//! The real program on a fresh data folder, and what its command line answers.

use serde_json::Value;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// A data folder with the account `shop`.
pub struct Program {
    folder: tempfile::TempDir,
}

impl Program {
    pub fn new() -> Self {
        let program = Self {
            folder: tempfile::tempdir().unwrap(),
        };
        let made = program.json(&[
            "account",
            "create",
            "--name",
            "Shop",
            "--slug",
            "shop",
            "--email",
            "owner@shop.example",
            "--currency",
            "GBP",
            "--zone",
            "Europe/London",
            "--json",
        ]);
        assert_eq!(made["account"], "shop");
        assert!(made["password"].as_str().unwrap().len() >= 12);
        program
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_bandhu"));
        command
            .env_remove("BANDHU_DATABASE")
            .env("BANDHU_DATA_DIR", self.path("data"));
        command.args(arguments);
        command
    }

    pub fn run(&self, arguments: &[&str]) -> Output {
        self.command(arguments).output().unwrap()
    }

    /// The answer of a command that must succeed.
    pub fn json(&self, arguments: &[&str]) -> Value {
        let output = self.run(arguments);
        assert!(
            output.status.success(),
            "{arguments:?}: {}",
            text(&output.stderr)
        );
        serde_json::from_slice(&output.stdout).unwrap()
    }

    pub fn import(&self, file: &Path) -> Vec<String> {
        [
            "import",
            "orders",
            file.to_str().unwrap(),
            "--account",
            "shop",
            "--source",
            "till",
            "--json",
        ]
        .map(str::to_owned)
        .to_vec()
    }
}

pub fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

const ORDERS: &str = "order,date,sku,qty,price,customer\n\
1,2025-01-01 10:00:00,A,1,2.50,77\n2,2025-01-02 10:00:00,A,2,2.50,77\n";

#[test]
fn a_file_goes_in_once_and_comes_out_as_figures() {
    let program = Program::new();
    let file = program.path("orders.csv");
    std::fs::write(&file, ORDERS).unwrap();
    let arguments = program.import(&file);
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let dry: Vec<&str> = arguments.iter().copied().chain(["--dry-run"]).collect();
    assert_eq!(program.json(&dry)["counts"]["orders_new"], 2);
    let first = program.json(&arguments);
    assert_eq!(
        first["counts"]["orders_new"], 2,
        "the dry run wrote nothing"
    );
    assert_eq!(first["sums_minor"]["orders_sum"], 750);
    let again = program.json(&arguments);
    assert_eq!(again["counts"]["orders_unchanged"], 2);
    assert!(again["same_file_imported_at"].is_string(), "it is said");
    let rfm = program.json(&[
        "report",
        "rfm",
        "--account",
        "shop",
        "--as-of",
        "2025-01-04",
        "--json",
    ]);
    assert_eq!(rfm["external_id"], "77");
    // From 2 January 10:00 to the first moment of 4 January lie 38 hours: one whole day.
    assert_eq!(
        (&rfm["recency_days"], &rfm["frequency"]),
        (&1.into(), &2.into())
    );
    assert_eq!(
        (&rfm["net_minor"], &rfm["currency"]),
        (&750.into(), &"GBP".into())
    );
    let sales = program.json(&["report", "sales", "--account", "shop", "--json"]);
    assert_eq!(
        (&sales["lines"], &sales["sum_minor"]),
        (&2.into(), &750.into())
    );
    let by = |what| {
        program.json(&[
            "report",
            "sales",
            "--account",
            "shop",
            "--json",
            "--by",
            what,
        ])
    };
    let (month, product) = (by("month"), by("product"));
    assert_eq!(
        (&month["month"], &month["net_minor"]),
        (&"2025-01".into(), &750.into())
    );
    assert_eq!(
        (&product["code"], &product["sold_milli"]),
        (&"A".into(), &3_000.into())
    );
    let wrong = program.run(&[
        "report",
        "sales",
        "--account",
        "shop",
        "--by",
        "month",
        "--from",
        "2025-02",
        "--to",
        "2025-01",
    ]);
    assert!(!wrong.status.success());
}

#[test]
fn a_token_is_printed_as_json() {
    let program = Program::new();
    let made = program.json(&["token", "create", "--account", "shop", "--json"]);
    assert!(made["token"].as_str().unwrap().starts_with("bandhu_"));
    let unknown = program.run(&["token", "create", "--account", "nobody"]);
    assert!(!unknown.status.success());
    assert!(text(&unknown.stderr).contains("account not found"));
}

#[test]
fn a_backup_is_checked_and_comes_back() {
    let program = Program::new();
    let copy = program.path("copy.db");
    let copy = copy.to_str().unwrap();
    let elsewhere = program
        .command(&["backup", copy])
        .env("BANDHU_DATA_DIR", program.path("no"))
        .output();
    let elsewhere = elsewhere.unwrap();
    assert!(
        !elsewhere.status.success(),
        "a folder without a database is not backed up"
    );
    assert!(text(&elsewhere.stderr).contains("BANDHU_DATA_DIR"));
    assert!(program.run(&["backup", copy]).status.success());
    let refused = program.run(&["restore", copy]);
    assert!(
        text(&refused.stderr).contains("--force"),
        "what is there is not written over"
    );
    program.json(&[
        "account",
        "create",
        "--name",
        "Late",
        "--email",
        "x@y.example",
        "--json",
    ]);
    assert!(program.run(&["restore", copy, "--force"]).status.success());
    let late = program.run(&["token", "create", "--account", "late"]);
    assert!(!late.status.success(), "what came after the backup is gone");
    program.json(&["token", "create", "--account", "shop", "--json"]);
    let mut bytes = std::fs::read(copy).unwrap();
    bytes[5_000] ^= 1;
    std::fs::write(copy, bytes).unwrap();
    let damaged = program.run(&["restore", copy, "--force"]);
    assert!(
        text(&damaged.stderr).contains("damaged"),
        "{}",
        text(&damaged.stderr)
    );
}

#[test]
fn the_doctor_finds_what_is_wrong() {
    let program = Program::new();
    let fine = program.run(&["doctor"]);
    assert!(fine.status.success(), "{}", text(&fine.stdout));
    let empty = program
        .command(&["doctor"])
        .env("BANDHU_DATA_DIR", program.path("new"))
        .output();
    let empty = empty.unwrap();
    assert!(!empty.status.success());
    assert!(
        text(&empty.stdout).contains("migrations are waiting"),
        "{}",
        text(&empty.stdout)
    );
}

#[test]
fn a_file_that_is_not_there_is_one_clear_line() {
    let program = Program::new();
    let arguments = program.import(Path::new("no-such-file.csv"));
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let output = program.run(&arguments);
    assert!(!output.status.success());
    assert_eq!(text(&output.stderr).lines().count(), 1);
    assert!(text(&output.stderr).contains("no-such-file.csv"));
}
