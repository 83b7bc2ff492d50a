//! Files that others collected, and what is published of them. They are looked for where `BANDHU_DATA` says.

#![allow(clippy::expect_used, clippy::print_stderr)]

use serde_json::Value;
use sheets::Reader;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The folder of a collection; with `CI` it has to be there.
fn collection(name: &str) -> Option<PathBuf> {
    let found = std::env::var_os("BANDHU_DATA")
        .map(|data| PathBuf::from(data).join(name))
        .filter(|folder| folder.is_dir());
    if found.is_none() {
        assert!(
            std::env::var_os("CI").is_none(),
            "{name} is not in BANDHU_DATA"
        );
        eprintln!("SKIPPED: {name} is not here; set BANDHU_DATA");
    }
    found
}

/// A table as it was read: the names of its columns, its rows.
type Table = (Option<Vec<String>>, Vec<Vec<String>>);

fn read(bytes: &[u8]) -> Table {
    let mut reader = Reader::open(bytes).expect("bytes can be read");
    let header = reader.header().map(<[String]>::to_vec);
    let mut rows = Vec::new();
    while let Some(row) = reader.read().expect("bytes can be read") {
        let text = |cell: &[u8]| String::from_utf8_lossy(cell).into_owned();
        rows.push(row.cells.iter().map(text).collect());
    }
    (header, rows)
}

/// Each file of csv-spectrum has its rows as JSON beside it. In one of them the collection contradicts itself: the
/// telephone number of `location_coordinates.json` is not that of the CSV.
#[test]
fn csv_spectrum() {
    let Some(folder) = collection("csv_spectrum") else {
        return;
    };
    let mut seen = 0;
    for entry in std::fs::read_dir(folder.join("csvs")).expect("a folder") {
        let path = entry.expect("an entry").path();
        let name = path
            .file_stem()
            .expect("a name")
            .to_string_lossy()
            .into_owned();
        let (header, rows) = read(&std::fs::read(&path).expect("a file"));
        let header = header.expect("a header");
        let objects: Vec<Value> = rows
            .iter()
            .map(|row| {
                header
                    .iter()
                    .cloned()
                    .zip(row.iter().cloned().map(Value::from))
                    .collect()
            })
            .collect();
        let json = std::fs::read(folder.join("json").join(format!("{name}.json"))).expect("a file");
        let json = String::from_utf8_lossy(&json).into_owned();
        let mut wanted: Value = serde_json::from_str(&json).expect("JSON");
        if name == "location_coordinates" {
            wanted["Contact Phone Number"] = Value::from("2095257564");
            wanted = Value::from(vec![wanted]);
        }
        assert_eq!(Value::from(objects), wanted, "{name}");
        seen += 1;
    }
    assert_eq!(seen, 12);
}

/// What is compared of a table: precision, recall and F1 of one kind of its parts, as multisets.
fn measures(wanted: &[String], found: &[String]) -> [f64; 3] {
    if wanted.is_empty() {
        return [1.0; 3];
    }
    let mut left: BTreeMap<&String, i64> = BTreeMap::new();
    for part in wanted {
        *left.entry(part).or_default() += 1;
    }
    let mut both = 0.0;
    for part in found {
        let n = left.entry(part).or_default();
        if *n > 0 {
            both += 1.0;
        }
        *n -= 1;
    }
    if both == 0.0 {
        return [0.0; 3];
    }
    let (precision, recall) = (both / wanted.len() as f64, both / found.len() as f64);
    [
        precision,
        recall,
        2.0 * precision * recall / (precision + recall),
    ]
}

/// The simple score of Pollock for one file, from 0 to 10: one for being read at all, and nine measures of the header, the
/// rows and the values (G. Vitagliano and others, "Pollock: A Data Loading Benchmark", 2023).
fn score(wanted: &Table, found: &Table) -> f64 {
    let header = |t: &Table| t.0.clone().unwrap_or_default();
    let rows = |t: &Table| -> Vec<String> { t.1.iter().map(|r| r.join("\u{1F}")).collect() };
    let cells = |t: &Table| -> Vec<String> { t.1.concat() };
    let parts = [
        measures(&header(wanted), &header(found)),
        measures(&rows(wanted), &rows(found)),
        measures(&cells(wanted), &cells(found)),
    ];
    1.0 + parts.iter().flatten().sum::<f64>()
}

/// The clean files are plain: every value quoted, marks doubled, as [`read`] is known to read them by csv-spectrum. Whether
/// the first row names the columns is told by the parameters beside them.
fn clean(bytes: &[u8], has_header: bool) -> Table {
    let shape = sheets::Shape {
        header: usize::from(has_header),
        ..sheets::Shape::plain(sheets::Dialect::default())
    };
    let mut reader = Reader::with(bytes, shape).expect("bytes can be read");
    let header = reader.header().map(<[String]>::to_vec);
    let mut rows = Vec::new();
    while let Some(row) = reader.read().expect("bytes can be read") {
        let text = |cell: &[u8]| String::from_utf8_lossy(cell).into_owned();
        rows.push(row.cells.iter().map(text).collect());
    }
    (header, rows)
}

/// Pollock's 2,290 polluted files, read without being told anything of them, against the clean file of each. Published
/// simple scores of programs that are told the parameters: DuckDB 9.961, SQLite 9.955, Python's csv 9.721.
#[test]
fn pollock() {
    let Some(folder) = collection("pollock") else {
        return;
    };
    let unpacked = Path::new(env!("CARGO_TARGET_TMPDIR")).join("pollock");
    std::fs::create_dir_all(&unpacked).expect("a folder");
    let status = Command::new("tar")
        .args(["--extract", "--xz", "--file"])
        .arg(folder.join("pollock_polluted_files.tar.xz"))
        .arg("--directory")
        .arg(&unpacked)
        .status();
    assert!(status.expect("tar").success());
    let root = unpacked.join("polluted_files");
    let mut scores = BTreeMap::new();
    for entry in std::fs::read_dir(root.join("csv")).expect("a folder") {
        let name = entry
            .expect("an entry")
            .file_name()
            .to_string_lossy()
            .into_owned();
        let read_file =
            |part: &str, name: &str| std::fs::read(root.join(part).join(name)).expect("a file");
        let parameters = read_file("parameters", &format!("{name}_parameters.json"));
        let parameters: Value = serde_json::from_slice(&parameters).expect("JSON");
        let has_header = parameters["header_lines"] != 0;
        let wanted = clean(&read_file("clean", &name), has_header);
        let found = read(&read_file("csv", &name));
        scores.insert(name, score(&wanted, &found));
    }
    let sum: f64 = scores.values().sum();
    let average = sum / scores.len() as f64;
    let below = scores.values().filter(|s| **s < 9.999).count();
    eprintln!(
        "{average:.3} of 10, {below} of {} files below 10",
        scores.len()
    );
    assert_eq!(scores.len(), 2290);
    assert!(average >= 9.97, "{average}");
}
