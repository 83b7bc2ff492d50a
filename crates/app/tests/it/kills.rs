//! Killed in the middle of an import, again and again: the same figures, nothing doubled.

use crate::program::Program;
use std::fmt::Write as _;
use std::process::Stdio;
use std::time::Duration;

const KILLS: u64 = 20;

/// As many lines, in orders of four lines each.
pub fn orders(lines: u32) -> String {
    let mut out = String::from("order,date,sku,qty,price,customer\n");
    for n in 0..lines {
        let (order, minute) = (n / 4, (n / 4) % 60);
        let sign = if order % 40 == 7 { "-" } else { "" };
        let prefix = if order % 40 == 7 { "C" } else { "" };
        let _ = writeln!(
            out,
            "{prefix}{order},2025-03-04 10:{minute:02}:00,P{},{sign}{},1.2{},{}",
            n % 700,
            1 + n % 5,
            n % 10,
            order % 1_500
        );
    }
    out
}

#[test]
fn an_import_survives_twenty_kills() {
    let (calm, killed) = (Program::new(), Program::new());
    let file = calm.path("orders.csv");
    std::fs::write(&file, orders(60_000)).unwrap();
    let arguments = calm.import(&file);
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let straight = calm.json(&arguments);
    let mut random = 0x9E37_79B9_7F4A_7C15_u64;
    let mut cut_in_the_middle = 0;
    for _ in 0..KILLS {
        // Numbers of xorshift64: the same moments each time, as far as the machine allows.
        random ^= random << 13;
        random ^= random >> 7;
        random ^= random << 17;
        let mut child = killed
            .command(&arguments)
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        std::thread::sleep(Duration::from_millis(150 + random % 900));
        if child.try_wait().unwrap().is_none() {
            cut_in_the_middle += 1;
        }
        let _ = child.kill();
        child.wait().unwrap();
    }
    let resumed = killed.json(&arguments);
    assert!(cut_in_the_middle > 0, "every run was over before its kill");
    // Unless a run got to its end between two kills: then the next one found everything there.
    if resumed["resumed"] == true && resumed["same_file_imported_at"].is_null() {
        assert_eq!(resumed["counts"], straight["counts"]);
        assert_eq!(resumed["sums_minor"], straight["sums_minor"]);
    }
    assert_eq!(killed.figures(), calm.figures());
}
