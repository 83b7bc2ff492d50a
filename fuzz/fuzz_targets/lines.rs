//! Lines of files as they come: packed, broken, in any encoding. What is simple is read exactly.
#![no_main]

use bandhu_fuzz::file_of;
use base::Error;
use libfuzzer_sys::fuzz_target;
use records::imports::{Lines, Preview};

fuzz_target!(|bytes: &[u8]| {
    any_file(bytes);
    if let Ok(text) = std::str::from_utf8(bytes)
        && !text.contains(['"', '\r', '\0'])
    {
        plain_file(text);
    }
});

/// Numbers of lines rise, every line is whole or says why not, and the end comes.
fn any_file(bytes: &[u8]) {
    let file = file_of(bytes);
    let mut lines = match Lines::open(file.path()) {
        Ok(lines) => lines,
        Err(Error::Invalid(errors)) => return assert!(!errors.is_empty()),
        Err(other) => panic!("not the file's fault: {other}"),
    };
    let columns = lines.header().len();
    let packed = bytes.starts_with(&[0x1f, 0x8b])
        || bytes.starts_with(b"\xfd7zXZ")
        || bytes.starts_with(b"PK");
    let most = 2 + bytes.iter().filter(|b| matches!(b, b'\n' | b'\r')).count();
    let (mut last, mut seen) = (1, 0);
    loop {
        let number = match lines.read() {
            Ok(None) => break,
            Err(Error::Invalid(_)) => break,
            Err(other) => panic!("not the file's fault: {other}"),
            Ok(Some(Ok(line))) => {
                for column in 0..columns {
                    assert_eq!(line.value(column), line.value(column).trim());
                }
                assert!(line.raw().chars().count() <= 4_000);
                line.number
            }
            Ok(Some(Err(broken))) => {
                assert!(broken.raw.chars().count() <= 4_000);
                broken.number
            }
        };
        assert!(number > last, "{number} after {last}");
        last = number;
        seen += 1;
        assert!(packed || seen <= most, "{seen} lines in a file of {most}");
    }
    assert!(packed || last as usize <= most, "line {last} of {most}");
    let _ = Preview::read(file.path(), 5);
}

/// Without quotes a line is what stands between two line ends, a value what stands between commas.
fn plain_file(text: &str) {
    let header = "a,b,c";
    let file = file_of(format!("{header}\n{text}").as_bytes());
    let mut lines = Lines::open(file.path()).expect("a header of three columns");
    for (at, expected) in text
        .split('\n')
        .enumerate()
        .filter(|(_, line)| !line.is_empty())
    {
        let number = at as u64 + 2;
        let values: Vec<&str> = expected.split(',').map(str::trim).collect();
        match lines.read().expect("a plain file is read to its end") {
            Some(Ok(line)) => {
                assert_eq!((line.number, values.len()), (number, 3));
                let found: Vec<&str> = (0..3).map(|column| line.value(column)).collect();
                assert_eq!(found, values);
            }
            Some(Err(broken)) => {
                assert_eq!(broken.number, number);
                assert_ne!(values.len(), 3, "{expected:?} is whole: {broken:?}");
            }
            None => panic!("line {number} is missing"),
        }
    }
    assert!(matches!(lines.read(), Ok(None)), "a line too many");
}
