//! What is read out of small tables, with and without mistakes.

use crate::{Cells, Dialect, Escape, Fault, Kind, Mended, Reader, Shape, kind_of};
use proptest::prelude::*;
use std::io::Read;

/// The values of a row in one line of text.
fn joined(cells: &Cells) -> String {
    let text = |cell: &[u8]| String::from_utf8_lossy(cell).into_owned();
    cells.iter().map(text).collect::<Vec<_>>().join("¦")
}

/// The names of the columns, and each row: its line, its values, and what is to be said of it.
fn read(bytes: &[u8]) -> (Vec<String>, Vec<String>) {
    let mut reader = Reader::open(bytes).expect("a slice can be read");
    let header = reader.header().unwrap_or_default().to_vec();
    let mut rows = Vec::new();
    while let Some(row) = reader.read().expect("a slice can be read") {
        let said = match (row.fault, row.mended) {
            (Some(fault), _) => format!(" {fault:?}"),
            (None, Some(mended)) => format!(" {mended:?}"),
            (None, None) => String::new(),
        };
        rows.push(format!("{}:{}{said}", row.line, joined(row.cells)));
    }
    (header, rows)
}

/// A table of four columns, two of them numbers, with one more line in the middle.
fn with_line(line: &str) -> String {
    let (_, rows) = read(
        format!("name,born,phone,town\nAnu,1990,077,\"Kochi, old\"\nSunil,1985,071,Galle\n{line}\nSelam,1999,091,Adama\n")
            .as_bytes(),
    );
    assert_eq!(rows[0], "2:Anu¦1990¦077¦Kochi, old");
    assert_eq!(rows[rows.len() - 1], "5:Selam¦1999¦091¦Adama", "{rows:?}");
    assert_eq!(rows.len(), 4, "{rows:?}");
    rows[2].clone()
}

#[test]
fn lines_are_those_of_an_editor_whatever_ends_them() {
    let wanted = ["2:Anu¦31", "5:Sunil\n(two)¦45", "7:Tigist¦28"];
    let text = "name,age\nAnu,31\n\n,\n\"Sunil\n(two)\",45\nTigist,28";
    assert_eq!(read(text.as_bytes()).1, wanted);
    let windows = text.replace('\n', "\r\n");
    let kept = wanted.map(|row| row.replace('\n', "\r\n"));
    assert_eq!(read(windows.as_bytes()).1, kept);
    let mac = text.replace('\n', "\r");
    assert_eq!(
        read(mac.as_bytes()).1,
        wanted.map(|row| row.replace('\n', "\r"))
    );
}

#[test]
fn delimiters_and_quotation_marks_are_found() {
    let dialect = |text: &str| {
        Reader::open(text.as_bytes())
            .expect("a slice")
            .shape()
            .dialect
    };
    let of = |delimiter| Dialect {
        delimiter,
        ..Dialect::default()
    };
    // A comma stands in each price, as regularly as the semicolon: but what it would tell apart looks like nothing.
    assert_eq!(dialect("what;price\nsalt;1,50\nrice;2,75\n"), of(b';'));
    assert_eq!(
        dialect("what\tprice\nsalt, fine\t1.50\nrice\t2.75\n"),
        of(b'\t')
    );
    assert_eq!(dialect("a|b|c\n1|2|3\n"), of(b'|'));
    assert_eq!(
        dialect("Anu Thomas\nSunil Perera\n"),
        of(b','),
        "names are no table of two columns"
    );
    assert_eq!(dialect("sep=;\na;b\n1,2;3,4\n"), of(b';'));
    let single = dialect("a,b\n1,'x, y'\n2,'z, z'\n3,w\n");
    assert_eq!(single.quote, b'\'');
    let backslash = dialect("a,b\n1,\"x \\\", y\"\n2,\"z\"\n");
    assert_eq!(backslash.escape, Escape::Backslash);
    assert!(dialect("a, b\n1, x\n2, y\n").spaced);
    assert_eq!(read(b"a, b\n1, \"x, y\"\n2, z\n").1, ["2:1¦x, y", "3:2¦z"]);
}

#[test]
fn one_mistake_in_a_line_is_mended_and_said() {
    assert_eq!(
        with_line("\"Bini,1977,078,Kandy"),
        "4:\"Bini¦1977¦078¦Kandy StrayQuote"
    );
    assert_eq!(
        with_line("Bini,1977,078,\"Kandy"),
        "4:Bini¦1977¦078¦\"Kandy StrayQuote"
    );
    assert_eq!(
        with_line("Bini,1977,078,\"Kandy \"old\", town\""),
        "4:Bini¦1977¦078¦Kandy \"old\", town StrayQuote"
    );
    assert_eq!(
        with_line("\"Bini\",1977,\"078\"\"Kandy, town\""),
        "4:Bini¦1977¦078¦Kandy, town MissingDelimiter"
    );
    assert_eq!(
        with_line("Bini;1977;078;Kandy"),
        "4:Bini¦1977¦078¦Kandy OtherDelimiter"
    );
    assert_eq!(
        with_line("Bini,,1977,078,Kandy"),
        "4:Bini¦1977¦078¦Kandy SurplusDelimiter"
    );
}

#[test]
fn what_cannot_be_mended_is_one_fault_and_costs_no_other_line() {
    assert_eq!(with_line("Bini,1977,078"), "4:Bini¦1977¦078 Width");
    assert_eq!(
        with_line("Bini,1977,078,Kandy,9"),
        "4:Bini¦1977¦078¦Kandy¦9 Width"
    );
    // Without the empty value a town would stand where telephone numbers do.
    assert_eq!(
        with_line("Bini,1977,Kandy,,x"),
        "4:Bini¦1977¦Kandy¦¦x Width"
    );
    assert_eq!(with_line("Bini,\"1977"), "4:Bini¦1977 OpenQuote");
    let mut bytes = b"name,town\nAnu,Kochi\n".to_vec();
    bytes.extend_from_slice("සුනිල්,ගාල්ල\n".as_bytes());
    let mut long = bytes.clone();
    long.extend(vec![b'x'; 300_000]);
    long.extend_from_slice(b",y\n\xFF\xFE,z\nSelam,Adama\n");
    let rows = read(&long).1;
    assert!(rows[2].ends_with("x¦y"), "300 kB are not too long");
    assert!(rows[3].ends_with("NotUtf8"), "{}", rows[3]);
    assert_eq!(rows[4], "6:Selam¦Adama");
}

#[test]
fn two_marks_far_apart_do_not_swallow_the_rows_between() {
    let rows = read(b"name,town\nAnu,\"\nSunil,Galle\nBini,Kandy\nSelam,\"\nEden,Adama\n").1;
    assert_eq!(
        rows,
        [
            "2:Anu¦\" StrayQuote",
            "3:Sunil¦Galle",
            "4:Bini¦Kandy",
            "5:Selam¦\" StrayQuote",
            "6:Eden¦Adama"
        ]
    );
    // A letter within a value has commas, too, but not one in every line.
    let rows = read(b"name,note\nAnu,\"Dear all,\n\nyes, gladly, and soon,\nAnu\"\nSunil,x\n").1;
    assert_eq!(
        rows,
        [
            "2:Anu¦Dear all,\n\nyes, gladly, and soon,\nAnu",
            "6:Sunil¦x"
        ]
    );
}

#[test]
fn a_line_of_any_length_takes_no_more_memory_than_a_long_one() {
    let text = b"a,b\n1,2\n"
        .chain(std::io::repeat(b'x').take(50_000_000))
        .chain(&b"\n3,4\n"[..]);
    let mut reader = Reader::open(text).expect("it can be read");
    let mut said = Vec::new();
    while let Some(row) = reader.read().expect("it can be read") {
        said.push((row.line, row.fault, joined(row.cells).len()));
    }
    assert_eq!(
        said,
        [(2, None, 4), (3, Some(Fault::TooLong), 0), (4, None, 4)]
    );
}

#[test]
fn what_stands_above_the_table_is_passed_and_names_are_told_from_data() {
    let (header, rows) =
        read(b"Customers of July,,\n,,\nname,age,town\nAnu,31,Kochi\nSunil,45,Galle\n");
    assert_eq!(header, ["name", "age", "town"]);
    assert_eq!(rows, ["4:Anu¦31¦Kochi", "5:Sunil¦45¦Galle"]);
    let (header, rows) = read(b"Anu,31,a@example.com\nSunil,45,s@example.com\n");
    assert!(header.is_empty());
    assert_eq!(rows.len(), 2);
    let (header, rows) =
        read(b"name,contact,contact\n,phone,mail\nAnu,31,a@b.lk\nSunil,45,s@b.lk\n");
    assert_eq!(header, ["name", "contact phone", "contact mail"]);
    assert_eq!(rows.len(), 2);
    let (header, rows) = read(b"name,phone\nAnu,none\nSunil,45\nBini,46\n");
    assert_eq!(
        header,
        ["name", "phone"],
        "one column with a look is too little for a second line"
    );
    assert_eq!(rows.len(), 3);
    let (header, rows) =
        read(b"name,contact,contact\ngiven,phone,mail\nAnu,31,a@b.lk\nSunil,45,s@b.lk\n");
    assert_eq!(header, ["name given", "contact phone", "contact mail"]);
    assert_eq!(rows.len(), 2);
    assert_eq!(read(b"name\nAnu\nSunil\n").0, ["name"]);
    assert_eq!(read(b"").0, [""; 0]);
    // Two files in one, each with its header.
    assert_eq!(read(b"n,m\nx,1\nn,m\ny,2\n").1, ["2:x¦1", "4:y¦2"]);
}

#[test]
fn encodings_are_told_marked_and_guessed() {
    let text = "ስም;ከተማ\nሰላም;አዳማ\nአበበ;ጅማ\n";
    let wanted = ["2:ሰላም¦አዳማ", "3:አበበ¦ጅማ"];
    let wide: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let big: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
    let marked = [b"\xFF\xFE".to_vec(), wide.clone()].concat();
    let utf8 = [b"\xEF\xBB\xBF".to_vec(), text.as_bytes().to_vec()].concat();
    for (bytes, name) in [
        (wide, "UTF-16LE"),
        (big, "UTF-16BE"),
        (marked, "UTF-16LE"),
        (utf8, "UTF-8"),
    ] {
        let reader = Reader::open(&bytes[..]).expect("a slice");
        assert_eq!(reader.charset().name(), name);
        assert_eq!(read(&bytes).1, wanted, "{name}");
        assert_eq!(read(&bytes).0, ["ስም", "ከተማ"], "{name}");
    }
    // Café, Müller and Ångström as Windows wrote them in western Europe: é = E9, ü = FC, Å = C5, ö = F6.
    let western = b"name;town\nCaf\xE9 M\xFCller;K\xF6ln\n\xC5ngstr\xF6m;Malm\xF6\n";
    // One byte that is none does not make another encoding of a file in UTF-8.
    let (_, rows) = read(&[text.as_bytes(), b"\xC5;x\n"].concat());
    assert_eq!(rows[..2], wanted);
    assert!(rows[2].ends_with("NotUtf8"), "{}", rows[2]);
    assert_eq!(read(western).1, ["2:Café Müller¦Köln", "3:Ångström¦Malmö"]);
}

#[test]
fn kinds_of_values() {
    for (value, kind) in [
        (" ", Kind::Empty),
        ("-1,250.50", Kind::Number),
        ("$74.69", Kind::Number),
        ("Rs 1,500", Kind::Number),
        ("077 391 9824", Kind::Number),
        ("28/01/2018", Kind::Date),
        ("2026-01-31T10:00:00Z", Kind::Date),
        ("31.1.26 9:30", Kind::Date),
        ("00:15", Kind::Time),
        ("9:30:00 PM", Kind::Time),
        ("a.b@example.com", Kind::Mail),
        ("https://example.com/x?y=1", Kind::Web),
        ("MG-8769", Kind::Text),
        ("ගාල්ල", Kind::Text),
        ("12/45", Kind::Text),
    ] {
        assert_eq!(kind_of(value), kind, "{value}");
    }
}

/// A table as RFC 4180 writes it.
fn written(rows: &[Vec<String>]) -> String {
    let cell = |cell: &String| format!("\"{}\"", cell.replace('"', "\"\""));
    let line = |row: &Vec<String>| row.iter().map(cell).collect::<Vec<_>>().join(",") + "\r\n";
    rows.iter().map(line).collect()
}

proptest! {
    /// What was written by the rules is read as it was, whatever stands in it and however the stream is cut. (A value has
    /// fewer commas than would make a row of a line of it.)
    #[test]
    fn what_is_written_is_read(rows in prop::collection::vec(prop::collection::vec("(?s)[a,;\"'\\\\\n\r අ]{1,6}x", 8), 1..6), cut in 1_usize..7) {
        let text = written(&rows);
        let shape = Shape { columns: 8, ..Shape::plain(Dialect::default()) };
        let stream = Slow { bytes: text.as_bytes(), cut };
        let mut reader = Reader::with(stream, shape).expect("a slice");
        for wanted in &rows {
            let row = reader.read().expect("a slice").expect("a row");
            prop_assert_eq!((row.fault, row.mended), (None, None));
            let found: Vec<_> = row.cells.iter().map(|c| String::from_utf8_lossy(c).into_owned()).collect();
            prop_assert_eq!(&found, wanted);
        }
        prop_assert!(reader.read().expect("a slice").is_none());
    }

    /// Nonsense ends, and every line of it is told at most once and in its order.
    #[test]
    fn nonsense_is_read_to_its_end(bytes in prop::collection::vec(prop::sample::select(b"a1,;\t\"'\\\n\r \x00\xFF".to_vec()), 0..300)) {
        let mut reader = Reader::open(&bytes[..]).expect("a slice");
        let mut last = 0;
        while let Some(row) = reader.read().expect("a slice") {
            prop_assert!(row.line > last);
            last = row.line;
            if row.fault.is_none() && !row.cells.is_empty() && row.mended.is_some() {
                prop_assert_ne!(row.mended, Some(Mended::OtherDelimiter).filter(|_| row.cells.len() < 3));
            }
        }
        prop_assert!(last <= bytes.len() as u64 + 1);
    }
}

/// A stream that gives a few bytes at a time.
struct Slow<'a> {
    bytes: &'a [u8],
    cut: usize,
}

impl Read for Slow<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        let n = self.cut.min(buffer.len());
        self.bytes.read(&mut buffer[..n])
    }
}
