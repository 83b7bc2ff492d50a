//! Lines of files as they come: packed, broken, in any encoding.
#![no_main]

use bandhu_fuzz::file_of;
use base::Error;
use libfuzzer_sys::fuzz_target;
use records::imports::{Lines, Preview};

fuzz_target!(|bytes: &[u8]| any_file(bytes));

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
    let (mut last, mut seen) = (0, 0);
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
