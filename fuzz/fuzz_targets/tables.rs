//! Tables of others: whatever the bytes, reading ends and tells every row once; what is written by the rules reads back.
#![no_main]

use libfuzzer_sys::fuzz_target;
use sheets::{Dialect, Fault, Reader, Shape};

fuzz_target!(|bytes: &[u8]| {
    any_bytes(bytes);
    if let Ok(text) = std::str::from_utf8(bytes) {
        by_the_rules(text);
    }
});

/// Rows come in the order of their lines; one without a fault has as many values as the table has columns.
fn any_bytes(bytes: &[u8]) {
    let mut reader = Reader::open(bytes).expect("bytes can be read");
    let columns = reader.shape().columns;
    let mut last = 0;
    while let Some(row) = reader.read().expect("bytes can be read") {
        assert!(row.line > last, "line {} after {last}", row.line);
        last = row.line;
        let fits = columns == 0 || row.cells.len() == columns;
        assert!(
            fits || matches!(
                row.fault,
                Some(Fault::Width | Fault::OpenQuote | Fault::TooLong | Fault::NotUtf8)
            )
        );
        assert!(
            row.mended.is_none() || fits,
            "{:?} in line {last}",
            row.mended
        );
    }
    assert!(last <= bytes.len() as u64 + 1);
}

/// Three columns of whatever the text holds, every value quoted.
fn by_the_rules(text: &str) {
    let values: Vec<&str> = text.split('\u{1}').collect();
    let rows: Vec<&[&str]> = values.chunks_exact(3).collect();
    let blank = |row: &&[&str]| row.concat().bytes().all(|b| b.is_ascii_whitespace());
    let quoted = |value: &&str| format!("\"{}\"", value.replace('"', "\"\""));
    let line = |row: &&[&str]| row.iter().map(quoted).collect::<Vec<_>>().join(",") + "\r\n";
    let written: String = rows.iter().map(line).collect();
    let shape = Shape {
        columns: 3,
        ..Shape::plain(Dialect::default())
    };
    let mut reader = Reader::with(written.as_bytes(), shape).expect("bytes can be read");
    // Lines of a value that look like rows, and a value of more lines than a value may have are other matters.
    let ends = text.bytes().filter(|b| matches!(b, b'\n' | b'\r')).count();
    if ends > 1_000 || ends > 1 && text.contains(',') {
        return;
    }
    for wanted in rows.iter().filter(|row| !blank(row)) {
        let row = reader.read().expect("bytes can be read").expect("a row");
        assert_eq!((row.fault, row.mended), (None, None));
        let found: Vec<&[u8]> = row.cells.iter().collect();
        let wanted: Vec<&[u8]> = wanted.iter().map(|value| value.as_bytes()).collect();
        assert_eq!(found, wanted);
    }
    assert!(reader.read().expect("bytes can be read").is_none());
}
