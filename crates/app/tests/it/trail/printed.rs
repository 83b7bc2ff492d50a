//! What the command line prints was read as well.

use crate::program::Program;
use db::{Db, Options, Sql};
use serde_json::{Value, json};

const ORDERS: &str = "order,date,sku,qty,price,customer
1,2025-01-01,A,1,2.00,77
2,2025-01-02,A,1,3.00,78
";

#[test]
fn a_printed_report_leaves_rows_that_name_everybody_in_it() {
    let program = Program::new();
    let file = program.path("orders.csv");
    std::fs::write(&file, ORDERS).unwrap();
    program.imported(&file);
    let report = [
        "report",
        "rfm",
        "--account",
        "shop",
        "--as-of",
        "2025-01-04",
        "--json",
    ];
    let printed = program.run(&report);
    let printed = String::from_utf8(printed.stdout).unwrap();
    let lines = printed
        .lines()
        .map(|line| serde_json::from_str::<Value>(line).unwrap());
    let people: Vec<Value> = lines.map(|line| line["person_id"].clone()).collect();
    assert_eq!(people.len(), 2, "{printed}");
    let of_companies = [&report[..], &["--of", "companies"]].concat();
    assert!(program.run(&of_companies).status.success());
    let url = format!("sqlite:{}", program.path("data/bandhu.db").display());
    let db = Db::open(&url, Options::default()).unwrap();
    let sql =
        "SELECT subject_kind, detail FROM identity_audit WHERE action = 'export' ORDER BY audit_id";
    let rows = db
        .read_now(|tx| tx.all::<(String, Value)>(Sql::new(sql)))
        .unwrap();
    // Of companies there are none, and so no row that names some.
    let expected = [
        (
            "rfm".to_owned(),
            json!({ "as_of": "2025-01-04", "found": 2 }),
        ),
        ("person".to_owned(), json!({ "ids": people })),
        (
            "rfm".to_owned(),
            json!({ "as_of": "2025-01-04", "found": 0 }),
        ),
    ];
    assert_eq!(rows, expected);
}
