//! What an import at the command line says of columns that a file lacks.

use crate::program::{Program, text};
use serde_json::Value;

#[test]
fn what_stands_in_for_a_missing_column_is_said() {
    let program = Program::new();
    let file = program.path("till.csv");
    std::fs::write(
        &file,
        "bill no,date,item,qty,price\n1,2025-01-05,Soap,1,90\n",
    )
    .unwrap();
    let import = |more: &[&str]| {
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
        let done = program.run(&[&plain[..], more].concat());
        assert!(done.status.success(), "{}", text(&done.stderr));
        text(&done.stdout)
    };
    let said = import(&["--dry-run"]);
    let wanted = "no column holds line.product; line.description is taken in its place";
    assert!(said.contains(wanted), "{said}");
    let json: Value = serde_json::from_str(&import(&["--json"])).unwrap();
    assert_eq!(
        json["taken_in_its_place"]["line.product"],
        "line.description"
    );
    assert_eq!(json["counts"]["orders_new"], 1);
}
