//! The real program on a fresh data folder, and what its command line answers.

use serde_json::Value;
use std::path::{Path, PathBuf};
use std::pin::pin;
use std::process::{Command, Output};
use std::task::{Context, Waker};
use std::time::Duration;

/// A data folder with the account `shop`.
pub struct Program {
    folder: tempfile::TempDir,
    /// Another database than the file in the folder.
    database: Option<String>,
    /// Words before the program's own: what it is started by.
    started_by: Vec<String>,
}

impl Program {
    pub fn new() -> Self {
        Self::in_folder(tempfile::tempdir().unwrap(), None, Vec::new())
    }

    /// On a database at this address.
    pub fn on(database: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        Self::in_folder(folder, Some(database.to_owned()), Vec::new())
    }

    /// With what lies in a folder already and a database that is there.
    pub fn on_existing(database: &str, data: &Path) -> Self {
        let folder = tempfile::tempdir().unwrap();
        std::fs::rename(data, folder.path().join("data")).unwrap();
        Self {
            folder,
            database: Some(database.to_owned()),
            started_by: Vec::new(),
        }
    }

    /// Every command is started by these words; the program's data lie in `data` of the folder.
    pub fn in_folder(
        folder: tempfile::TempDir,
        database: Option<String>,
        started_by: Vec<String>,
    ) -> Self {
        let program = Self {
            folder,
            database,
            started_by,
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
        let program = env!("CARGO_BIN_EXE_bandhu");
        let mut command = match self.started_by.split_first() {
            None => Command::new(program),
            Some((first, rest)) => {
                let mut command = Command::new(first);
                command.args(rest).arg(program);
                command
            }
        };
        command
            .env_remove("BANDHU_DATABASE")
            .env("BANDHU_DATA_DIR", self.path("data"));
        if let Some(database) = &self.database {
            command.env("BANDHU_DATABASE", database);
        }
        command.args(arguments);
        command
    }

    /// Imports a file that must go in whole; the command's answer.
    pub fn imported(&self, file: &Path) -> Value {
        let arguments = self.import(file);
        let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
        self.json(&arguments)
    }

    /// What must be the same however an import came to its end: totals and each customer's figures.
    pub fn figures(&self) -> Vec<Value> {
        let sales = &["report", "sales", "--account", "shop", "--json"][..];
        let rfm = &["report", "rfm", "--account", "shop", "--json"][..];
        let rfm = [rfm, &["--as-of", "2025-06-01"]].concat();
        let mut lines: Vec<Value> = [sales, &rfm]
            .iter()
            .flat_map(|report| {
                let printed = text(&self.run(report).stdout);
                let lines = printed.lines().map(|l| serde_json::from_str(l).unwrap());
                lines.collect::<Vec<Value>>()
            })
            .collect();
        for line in &mut lines {
            line.as_object_mut().unwrap().remove("person_id");
        }
        lines.sort_by_key(ToString::to_string);
        lines
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
fn a_file_of_another_source_needs_a_flag() {
    let program = Program::new();
    let file = program.path("orders.csv");
    std::fs::write(&file, ORDERS).unwrap();
    let till = program.import(&file);
    let till: Vec<&str> = till.iter().map(String::as_str).collect();
    program.json(&till);
    let web: Vec<&str> = till
        .iter()
        .map(|a| if *a == "till" { "web" } else { a })
        .collect();
    let refused = program.run(&web);
    assert!(!refused.status.success());
    let said = text(&refused.stderr);
    assert!(
        said.contains("--source till") && said.contains("--again"),
        "{said}"
    );
    let sales = ["report", "sales", "--account", "shop", "--json"];
    assert_eq!(program.json(&sales)["orders"], 2, "nothing was doubled");
    let dry: Vec<&str> = web.iter().copied().chain(["--dry-run"]).collect();
    assert_eq!(program.json(&dry)["other_source"], "till");
    let again: Vec<&str> = web.iter().copied().chain(["--again"]).collect();
    assert_eq!(program.json(&again)["counts"]["orders_new"], 2);
    assert_eq!(program.json(&sales)["orders"], 4, "as was asked for");
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
    let again = program.run(&["backup", copy]);
    let said = text(&again.stderr);
    assert!(!again.status.success());
    assert!(
        said.contains("is already there") && !said.contains("internal"),
        "{said}"
    );
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
fn a_copys_checksum_is_the_one_that_sha256sum_checks() {
    let program = Program::new();
    let copy = program.path("copy.db");
    let made = program.run(&["backup", copy.to_str().unwrap()]);
    assert!(made.status.success(), "{}", text(&made.stderr));
    let check = || {
        let mut sums = Command::new("sha256sum");
        sums.args(["-c", "copy.db.sha256"])
            .current_dir(copy.parent().unwrap());
        sums.output().unwrap()
    };
    assert!(check().status.success(), "{}", text(&check().stderr));
    let printed = text(&made.stdout);
    let kept = std::fs::read_to_string(program.path("copy.db.sha256")).unwrap();
    assert!(
        printed.contains(kept.split(' ').next().unwrap()),
        "{printed}"
    );
    // A copy of an earlier version has its XXH3 beside it, and it still counts.
    std::fs::remove_file(program.path("copy.db.sha256")).unwrap();
    let sum = db::earlier_checksum(&copy).unwrap();
    let restore = ["restore", copy.to_str().unwrap(), "--force"];
    std::fs::write(program.path("copy.db.checksum"), format!("xxh3:{sum}\n")).unwrap();
    assert!(program.run(&restore).status.success());
    std::fs::write(program.path("copy.db.checksum"), "xxh3:0\n").unwrap();
    assert!(text(&program.run(&restore).stderr).contains("damaged"));
}

#[test]
fn only_what_makes_a_database_makes_one() {
    let program = Program::new();
    let orders = program.path("orders.csv");
    std::fs::write(&orders, ORDERS).unwrap();
    let import = program.import(&orders);
    let import: Vec<&str> = import.iter().map(String::as_str).collect();
    let copy = program.path("copy.db");
    let commands: [&[&str]; 6] = [
        &import,
        &["report", "rfm", "--account", "shop"],
        &["report", "sales", "--account", "shop"],
        &["token", "create", "--account", "shop"],
        &["backup", copy.to_str().unwrap()],
        &["doctor"],
    ];
    for arguments in commands {
        let mut command = program.command(arguments);
        let output = command
            .env("BANDHU_DATA_DIR", program.path("none"))
            .output();
        let output = output.unwrap();
        assert!(!output.status.success(), "{arguments:?}");
        let said = text(&output.stderr) + &text(&output.stdout);
        let path = program.path("none").join("bandhu.db");
        assert!(
            said.contains(&format!("there is no database at {}", path.display())),
            "{said}"
        );
        assert!(
            said.contains("--data-dir") && said.contains("BANDHU_DATA_DIR"),
            "{said}"
        );
        assert!(!program.path("none").exists(), "{arguments:?}");
    }
    let mut migrate = program.command(&["migrate"]);
    migrate.env("BANDHU_DATA_DIR", program.path("none"));
    assert!(migrate.status().unwrap().success());
    assert!(program.path("none").join("bandhu.db").exists());
}

#[test]
fn plain_reports_speak_of_money_days_and_names() {
    let program = Program::new();
    let file = program.path("orders.csv");
    std::fs::write(&file, ORDERS).unwrap();
    program.imported(&file);
    let rfm = ["report", "rfm", "--account", "shop"];
    let rfm = text(
        &program
            .run(&[&rfm[..], &["--as-of", "2025-01-04"]].concat())
            .stdout,
    );
    // 2.50 + 2 × 2.50 in two orders, the last of them 38 hours before the day began. Nobody is below an only
    // customer, who is in the first classes.
    let words: Vec<&str> = rfm.split_whitespace().collect();
    assert_eq!(
        words,
        [
            "77", "1", "day", "2", "orders", "7.50", "GBP", "net", "R1", "F1", "M1"
        ]
    );
    let sales = ["report", "sales", "--account", "shop"];
    let plain = text(&program.run(&sales).stdout);
    assert!(
        plain.contains("7.50 GBP") && !plain.contains("minor"),
        "{plain}"
    );
    let months = text(
        &program
            .run(&[&sales[..], &["--by", "month"]].concat())
            .stdout,
    );
    assert!(
        months.contains("2 orders")
            && months.contains("1 customer ")
            && months.contains("7.50 GBP net"),
        "{months}"
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
        text(&empty.stdout).contains("there is no database at"),
        "{}",
        text(&empty.stdout)
    );
    assert!(!program.path("new").exists(), "the doctor makes nothing");
}

/// A program that finds two records.
fn with_an_index() -> Program {
    let program = Program::new();
    let url = format!("sqlite:{}", program.path("data/bandhu.db").display());
    let db = db::Db::open(&url, db::Options::default()).unwrap();
    db.write_now(move |tx| {
        let put = |tx: &mut db::Tx<'_>, id| {
            let (account, id) = (
                base::AccountId(base::Uuid::from_u128(1)),
                base::Uuid::from_u128(id),
            );
            records::search::put(tx, account, "person", id, "Ann Perera", "Kandy")
        };
        put(tx, 1)?;
        put(tx, 2)
    })
    .unwrap();
    program
}

/// Loses the words of the search index in this file, and nothing else.
fn damage_index(file: &Path) {
    let lose = "DELETE FROM records_search_word_data WHERE id > 10";
    let url = format!("sqlite:{}", file.display());
    let db = db::Db::open(&url, db::Options::default()).unwrap();
    db.write_now(move |tx| tx.exec(db::Sql::new(lose))).unwrap();
    close(db, file);
}

/// Lets go of the database, so that all of it stands in its file.
fn close(db: db::Db, file: &Path) {
    // Only a connection that may write puts everything into the file itself, and only the last one does: the writer
    // is kept busy until the readers are gone.
    let busy = db.write(|_| {
        std::thread::sleep(Duration::from_millis(500));
        Ok::<_, db::DbError>(())
    });
    let _ = pin!(busy).poll(&mut Context::from_waker(Waker::noop()));
    drop(db);
    let log = PathBuf::from(format!("{}-wal", file.display()));
    crate::served::until("the file is closed", || !log.exists());
}

/// What a backup took along of it is put back all the same, and said; what else is wrong is refused as before.
#[test]
fn a_backup_whose_search_index_alone_is_damaged_is_put_back_with_a_new_one() {
    let program = with_an_index();
    let file = program.path("copy.db");
    let copy = file.to_str().unwrap();
    assert!(program.run(&["backup", copy]).status.success());
    let before = db::checksum(&file).unwrap();
    damage_index(&file);
    let sums = program.path("copy.db.sha256");
    let kept = std::fs::read_to_string(&sums).unwrap();
    let told = kept.replace(&before, &db::checksum(&file).unwrap());
    assert_ne!(kept, told);
    std::fs::write(&sums, told).unwrap();
    let back = program.run(&["restore", copy, "--force"]);
    let said = text(&back.stdout);
    assert!(back.status.success(), "{said} {}", text(&back.stderr));
    assert!(
        said.contains("the search index in the backup is damaged (")
            && said.contains("made  search: 2 records"),
        "{said}"
    );
    let fine = program.run(&["doctor"]);
    assert!(fine.status.success(), "{}", text(&fine.stdout));
}

/// Writes nonsense over the last page but one, which is of a table that is filled for it.
fn damage_a_page(file: &Path) {
    let url = format!("sqlite:{}", file.display());
    let db = db::Db::open(&url, db::Options::default()).unwrap();
    let fill = "CREATE TABLE filler AS WITH RECURSIVE n (i) AS
                (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 50) SELECT randomblob(3000) FROM n";
    db.write_now(move |tx| tx.exec(db::Sql::new(fill))).unwrap();
    // A copy, made page by page, has no log.
    let whole = PathBuf::from(format!("{}.whole", file.display()));
    db.backup(&whole, |_| true).unwrap();
    close(db, file);
    let mut bytes = std::fs::read(&whole).unwrap();
    let page = bytes.len() - 2 * 4_096;
    bytes[page..page + 4_096].fill(0xA5);
    std::fs::write(file, bytes).unwrap();
    std::fs::remove_file(whole).unwrap();
}

/// A copy of good data is worth more than none; whatever else is wrong is refused, also beside the index.
#[test]
fn a_database_whose_search_index_alone_is_damaged_is_backed_up_with_a_warning() {
    let program = with_an_index();
    let database = program.path("data/bandhu.db");
    let file = program.path("copy.db");
    let copy = file.to_str().unwrap();
    damage_index(&database);
    let made = program.run(&["backup", copy]);
    let said = text(&made.stdout);
    assert!(made.status.success(), "{said} {}", text(&made.stderr));
    assert!(
        said.contains("the search index is damaged (") && said.contains("`bandhu doctor --mend`"),
        "{said}"
    );
    let told = program.run(&["doctor"]);
    assert!(!told.status.success(), "a backup mends nothing");
    assert!(text(&told.stdout).contains("ok    backup: the last one is 0 hours old"));

    damage_a_page(&database);
    let other = program.path("other.db");
    let refused = program.run(&["backup", other.to_str().unwrap()]);
    let why = text(&refused.stderr);
    assert!(!refused.status.success(), "{}", text(&refused.stdout));
    assert!(why.contains("malformed"), "{why}");
    assert!(!other.exists() && !program.path("other.db.sha256").exists());

    let back = program.run(&["restore", copy, "--force"]);
    let said = text(&back.stdout);
    assert!(back.status.success(), "{said} {}", text(&back.stderr));
    assert!(said.contains("made  search: 2 records"), "{said}");
    let fine = program.run(&["doctor"]);
    assert!(fine.status.success(), "{}", text(&fine.stdout));
    let made = program.run(&["backup", other.to_str().unwrap()]);
    let said = text(&made.stdout);
    assert!(made.status.success() && !said.contains("damaged"), "{said}");
}

#[test]
fn a_damaged_index_of_the_search_is_told_and_made_anew() {
    let program = with_an_index();
    damage_index(&program.path("data/bandhu.db"));
    let told = program.run(&["doctor"]);
    assert!(!told.status.success());
    assert!(
        text(&told.stdout).contains("bandhu doctor --mend"),
        "{}",
        text(&told.stdout)
    );
    let mended = program.run(&["doctor", "--mend"]);
    assert!(mended.status.success(), "{}", text(&mended.stdout));
    assert!(
        text(&mended.stdout).contains("made  search: 2 records"),
        "{}",
        text(&mended.stdout)
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

#[test]
fn a_damaged_key_is_said_and_not_replaced() {
    let program = Program::new();
    let key = program.path("data/secret.key");
    std::fs::write(&key, b"half a key").unwrap();
    let output = program.run(&["serve", "--listen", "127.0.0.1:0"]);
    let said = text(&output.stderr);
    assert!(!output.status.success());
    assert!(said.contains("secret.key is damaged (10 bytes"), "{said}");
    assert_eq!(std::fs::read(&key).unwrap(), b"half a key");
}

/// A code is for programs; who types commands reads a sentence and which of them it is about.
#[test]
fn a_command_says_what_is_wrong_in_a_sentence() {
    let program = Program::new();
    let report = [
        "report",
        "rfm",
        "--account",
        "shop",
        "--as-of",
        "2026-02-30",
    ];
    let wrong = program.run(&report);
    assert!(!wrong.status.success());
    let said = text(&wrong.stderr);
    assert!(said.starts_with("bandhu: as_of: "), "{said}");
    assert!(
        !said.contains("date-wrong") && said.contains("Example: "),
        "{said}"
    );
}
