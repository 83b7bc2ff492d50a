//! What an import at the command line says of lines that it refused, and the file of them.

use crate::program::{Program, text};
use std::os::unix::fs::PermissionsExt as _;
use std::path::PathBuf;

/// One order that can be taken, on line 2, and twelve whose day there is not, on lines 3 to 14.
fn orders(program: &Program) -> PathBuf {
    let mut lines = "order,date,sku,qty,price,customer\n1,2025-01-01,A,1,2.50,77\n".to_owned();
    for order in 2..14 {
        lines.push_str(&format!("{order},2025-02-30,\"A, B\",1,2.50,77\n"));
    }
    let file = program.path("orders.csv");
    std::fs::write(&file, lines).unwrap();
    file
}

fn import(program: &Program, more: &[&str]) -> std::process::Output {
    let file = orders(program);
    let file = file.to_str().unwrap();
    let plain = [
        "import",
        "orders",
        file,
        "--account",
        "shop",
        "--source",
        "till",
    ];
    program.run(&[&plain[..], more].concat())
}

#[test]
fn the_first_ten_are_printed_with_their_reason() {
    let program = Program::new();
    let done = import(&program, &[]);
    let said = text(&done.stdout);
    assert!(done.status.success(), "{}", text(&done.stderr));
    let told: Vec<&str> = said.lines().filter(|l| l.starts_with("line ")).collect();
    // Lines 3 to 12; 13 and 14 are counted.
    assert_eq!(told.len(), 10, "{said}");
    assert!(
        told[0].starts_with("line 3: ") && told[9].starts_with("line 12: "),
        "{said}"
    );
    assert!(
        told[0].contains("2025-02-30") && !told[0].contains("time-wrong"),
        "{said}"
    );
    assert!(
        said.contains("and 2 more refused lines: with --refused FILE"),
        "{said}"
    );
}

#[test]
fn all_of_them_go_to_a_new_closed_file_as_the_page_gives_it() {
    let program = Program::new();
    let (dry, file) = (program.path("dry.csv"), program.path("refused.csv"));
    let checked = import(&program, &["--dry-run", "--refused", dry.to_str().unwrap()]);
    assert!(checked.status.success(), "{}", text(&checked.stderr));
    let done = import(&program, &["--json", "--refused", file.to_str().unwrap()]);
    assert!(done.status.success(), "{}", text(&done.stderr));
    let json: serde_json::Value = serde_json::from_slice(&done.stdout).unwrap();
    assert_eq!(json["refused"].as_array().unwrap().len(), 10);
    assert_eq!(json["refused"][9]["line"], 12);
    assert_eq!(json["refused"][0]["code"], "time-wrong");
    let mode = std::fs::metadata(&file).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o600);
    let written = std::fs::read_to_string(&file).unwrap();
    assert_eq!(std::fs::read_to_string(&dry).unwrap(), written);
    assert!(
        written.starts_with('\u{feff}'),
        "spreadsheets know UTF-8 by it"
    );
    // The line of the names and twelve more; each ends with the line's own six columns.
    assert_eq!(written.lines().count(), 13, "{written}");
    let last = written.lines().last().unwrap();
    assert!(
        last.starts_with("14,time-wrong,") && last.ends_with(",13,2025-02-30,\"A, B\",1,2.50,77"),
        "{last}"
    );
    let head = written.lines().next().unwrap();
    assert!(
        head.ends_with(",order,date,sku,qty,price,customer"),
        "{head}"
    );
}

#[test]
fn what_is_there_is_not_written_over_and_nothing_is_imported() {
    let program = Program::new();
    let file = program.path("refused.csv");
    std::fs::write(&file, "mine").unwrap();
    let nowhere = program.path("none/refused.csv");
    for (to, why) in [
        (&file, "is already there"),
        (&nowhere, "there is no folder"),
    ] {
        let refused = import(&program, &["--refused", to.to_str().unwrap()]);
        let said = text(&refused.stderr);
        assert!(!refused.status.success());
        assert!(
            said.contains(why) && said.contains("nothing was imported"),
            "{said}"
        );
    }
    assert_eq!(std::fs::read_to_string(&file).unwrap(), "mine");
    let sales = program.json(&["report", "sales", "--account", "shop", "--json"]);
    assert_eq!(sales["orders"], 0);
    // Where every line is taken there is no file.
    let good = program.path("good.csv");
    std::fs::write(&good, "order,date,sku,qty,price\n1,2025-01-01,A,1,2.50\n").unwrap();
    let none = program.path("none.csv");
    let args = [
        "import",
        "orders",
        good.to_str().unwrap(),
        "--account",
        "shop",
        "--source",
        "till",
    ];
    let done = program.run(&[&args[..], &["--refused", none.to_str().unwrap()]].concat());
    assert!(
        text(&done.stdout).contains("no line was refused"),
        "{}",
        text(&done.stderr)
    );
    assert!(!none.exists());
}
