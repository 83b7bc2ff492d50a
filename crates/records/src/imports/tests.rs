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
        lines_of(b"a,b\n1,2\n1,2,3\n\xFF,x\n4,5\n"),
        [
            "2: 1|2",
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
fn a_quote_that_nobody_closes_ends_the_file_with_its_line() {
    let mut file = b"a,b\n1,2\n\"open,".to_vec();
    file.extend(std::iter::repeat_n(b"x,y\n".as_slice(), 10_000_000).flatten());
    let seen = lines_of(&file);
    assert_eq!(seen.len(), 2, "{seen:?}");
    assert_eq!(seen[0], "2: 1|2");
    assert!(seen[1].starts_with("no: file-open-quote"), "{}", seen[1]);
}

#[test]
fn an_open_quote_near_the_end_is_named_and_no_two_lines_share_a_number() {
    let seen = lines_of(b"a,b\n1,2\n1\n2,\"x\n3,4\n5,6\n");
    assert_eq!(seen.len(), 3, "{seen:?}");
    assert_eq!(&seen[..2], ["2: 1|2", "3: line-width 1"]);
    assert!(seen[2].starts_with("4: "), "{seen:?}");
    let short = lines_of(b"a,b,c\n1\n2,\"x\n3,4\n");
    assert!(short[0].starts_with("2: line-width"), "{short:?}");
    assert!(short[1].starts_with("3: line-open-quote"), "{short:?}");
}

#[test]
fn a_file_without_a_usable_header_is_refused() {
    assert_eq!(lines_of(b"\n\n"), ["no: file-without-header"]);
    assert_eq!(lines_of(b"a,a\n1,2\n"), ["no: file-column-twice"]);
    assert_eq!(lines_of(b"\xFF\xFEa\0,\0b\0\n\0"), ["no: file-utf16"]);
    assert_eq!(lines_of(b"a\0b\0,\0c\0\n\0"), ["no: file-utf16"]);
}

#[test]
fn a_preview_shows_the_first_good_lines() {
    let mut file = tempfile::NamedTempFile::new().unwrap();
    file.write_all(b"a,b\nbroken\n1,2\n3,4\n5,6\n").unwrap();
    let preview = Preview::read(file.path(), 2).unwrap();
    assert_eq!(preview.rows, [["1", "2"], ["3", "4"]]);
}
