//! Files as people bring them: broken lines, wrong widths, open quotes, huge lines.

use super::{LineError, Lines, Preview};
use base::Error;
use std::io::Write;

fn lines_of(bytes: &[u8]) -> Vec<String> {
    let mut file = tempfile::NamedTempFile::new().unwrap();
    file.write_all(bytes).unwrap();
    let mut lines = match Lines::open(file.path()) {
        Ok(lines) => lines,
        Err(Error::Invalid(errors)) => return vec![format!("no: {}", errors[0].code)],
        Err(other) => panic!("{other}"),
    };
    let mut out = Vec::new();
    loop {
        match lines.read() {
            Ok(None) => return out,
            Ok(Some(Ok(line))) => {
                out.push(format!(
                    "{}: {}|{}",
                    line.number,
                    line.value(0),
                    line.value(1)
                ));
            }
            Ok(Some(Err(broken))) => {
                out.push(format!(
                    "{}: {} {}",
                    broken.number,
                    broken.why.code(),
                    broken.raw
                ));
            }
            Err(Error::Invalid(errors)) => {
                out.push(format!("no: {} {}", errors[0].code, errors[0].detail));
                return out;
            }
            Err(other) => panic!("{other}"),
        }
    }
}

#[test]
fn lines_keep_their_number_whatever_stands_between() {
    assert_eq!(
        lines_of(b"\xEF\xBB\xBFa,b\r\n1, 2 \r\n\r\n\"x\ny\",3\n4,5"),
        ["2: 1|2", "4: x\ny|3", "6: 4|5"]
    );
}

#[test]
fn the_delimiter_is_found() {
    assert_eq!(lines_of(b"a;b\n1,5;2\n"), ["2: 1,5|2"]);
    assert_eq!(lines_of(b"a\tb\n1\t2\n"), ["2: 1|2"]);
    assert_eq!(
        lines_of(b"\"a;x\",b\n1,2\n"),
        ["2: 1|2"],
        "not inside quotes"
    );
}

#[test]
fn a_broken_line_is_refused_alone() {
    assert_eq!(
        lines_of(b"a,b\n\xC3\xA9\xC3\xA8\xC3\xAA\xC3\xAB,2\n1,2,3\n\xFF,x\n4,5\n"),
        [
            "2: éèêë|2",
            "3: line-width 1,2,3",
            "4: line-not-utf8 \u{fffd},x",
            "5: 4|5"
        ]
    );
}

#[test]
fn a_line_of_ten_megabytes_is_refused_alone() {
    let mut file = b"a,b\n1,".to_vec();
    file.extend(std::iter::repeat_n(b'x', 10_000_000));
    file.extend(b"\n3,4\n");
    assert_eq!(
        lines_of(&file),
        [
            format!("2: {} ", LineError::TooLong.code()),
            "3: 3|4".into()
        ]
    );
}

#[test]
fn a_quote_that_nobody_closes_costs_one_line() {
    assert_eq!(
        lines_of(b"a,b\n1,2\n\"open,y\n3,4\n5,\"x\n6,7\n"),
        [
            "2: 1|2",
            // As it can be taken: the mark doubled, for it is part of the text.
            "3: line-open-quote \"\"\"open\",y",
            "4: 3|4",
            "5: line-open-quote 5,\"\"\"x\"",
            "6: 6|7"
        ]
    );
    let seen = lines_of(b"a,b,c\n1\n2,\"x\n3,4,5\n");
    assert_eq!(seen[0], "2: line-width 1");
    assert!(seen[1].starts_with("3: line-open-quote"), "{seen:?}");
    assert_eq!(seen[2], "4: 3|4");
}

#[test]
fn a_quote_that_is_open_for_forty_megabytes_costs_one_line() {
    let mut file = b"a,b\n1,2\n\"open,z\n".to_vec();
    file.extend(std::iter::repeat_n(b"x,y\n".as_slice(), 10_000_000).flatten());
    let seen = lines_of(&file);
    assert_eq!(seen.len(), 10_000_002);
    assert!(seen[1].starts_with("3: line-open-quote"), "{}", seen[1]);
    assert_eq!(seen[10_000_001], "10000003: x|y");
}

#[test]
fn a_file_without_a_usable_header_is_refused() {
    assert_eq!(lines_of(b"\n\n"), ["no: file-without-header"]);
    assert_eq!(lines_of(b"a,a\n1,2\n"), ["no: file-column-twice"]);
    assert_eq!(lines_of(b"\x89PNG\r\n\x1A\n"), ["no: file-not-a-table"]);
    assert_eq!(
        lines_of(b"a\x00\x01\x02b,c\n1,2\n"),
        ["no: file-not-a-table"]
    );
}

#[test]
fn other_encodings_are_read() {
    // UTF-16 with its mark and without; é in the code page of western Europe.
    assert_eq!(
        lines_of(b"\xFF\xFEa\0,\0b\0\n\x001\0,\x002\0\n\0"),
        ["2: 1|2"]
    );
    assert_eq!(lines_of(b"a\0,\0b\0\n\x001\0,\x002\0\n\0"), ["2: 1|2"]);
    assert_eq!(
        lines_of(b"name,town\nCaf\xE9 Z\xFCrich,K\xF6ln\n"),
        ["2: Café Zürich|Köln"]
    );
}

#[test]
fn a_file_without_names_of_columns_has_those_of_a_spreadsheet() {
    let mut file = tempfile::NamedTempFile::new().unwrap();
    file.write_all(b"536365,6,2.55\n536366,8,3.39\n").unwrap();
    let lines = Lines::open(file.path()).unwrap();
    assert_eq!(lines.header(), ["A", "B", "C"]);
    assert_eq!(
        lines_of(b"536365,6,2.55\n536366,8,3.39\n"),
        ["1: 536365|6", "2: 536366|8"]
    );
}

#[test]
fn a_preview_shows_the_first_good_lines() {
    let mut file = tempfile::NamedTempFile::new().unwrap();
    file.write_all(b"a,b\nbroken\n1,2\n3,4\n5,6\n").unwrap();
    let preview = Preview::read(file.path(), 2).unwrap();
    assert_eq!(preview.rows, [["1", "2"], ["3", "4"]]);
}
