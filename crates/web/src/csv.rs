//! CSV for spreadsheets: the one writer of what leaves the house as a table, so that no cell runs as a formula.

use axum::body::Body;
use axum::http::header;
use axum::response::{IntoResponse as _, Response};
use base::Error;
use csv::{QuoteStyle, ReaderBuilder, StringRecord, Terminator, Writer, WriterBuilder};
use serde::Serialize;
use std::borrow::Cow;

/// Lines of CSV (RFC 4180) in memory.
pub struct Csv(Writer<Vec<u8>>);

impl Default for Csv {
    /// Quotes where they are needed.
    fn default() -> Self {
        Self::of(&mut WriterBuilder::new())
    }
}

impl Csv {
    /// Quotes around every cell.
    pub fn quoted() -> Self {
        let mut how = WriterBuilder::new();
        how.quote_style(QuoteStyle::Always);
        Self::of(how.terminator(Terminator::CRLF))
    }

    fn of(how: &mut WriterBuilder) -> Self {
        let how = how.flexible(true).has_headers(false);
        Self(how.from_writer(Vec::new()))
    }

    /// A line of these cells.
    ///
    /// # Errors
    /// None: memory takes all.
    pub fn line(&mut self, cells: impl IntoIterator<Item = impl AsRef<str>>) -> Result<(), Error> {
        for cell in cells {
            let cell = harmless(cell.as_ref());
            self.0.write_field(&*cell).map_err(Error::internal)?;
        }
        self.0.write_record(None::<&[u8]>).map_err(Error::internal)
    }

    /// A line of the fields of a struct, in their order.
    ///
    /// # Errors
    /// `Internal` for what has no cells.
    pub fn row(&mut self, fields: &impl Serialize) -> Result<(), Error> {
        let mut plain = WriterBuilder::new()
            .has_headers(false)
            .from_writer(Vec::new());
        plain.serialize(fields).map_err(Error::internal)?;
        let plain = plain.into_inner().map_err(Error::internal)?;
        let mut cells = StringRecord::new();
        let mut read = ReaderBuilder::new().has_headers(false).from_reader(&*plain);
        read.read_record(&mut cells).map_err(Error::internal)?;
        self.line(&cells)
    }

    /// All lines.
    ///
    /// # Errors
    /// None: memory takes all.
    pub fn bytes(self) -> Result<Vec<u8>, Error> {
        self.0.into_inner().map_err(Error::internal)
    }
}

/// The answer that a browser keeps as a file of this name, which has plain signs alone.
pub fn file(name: &str, lines: impl Into<Body>) -> Response {
    let headers = [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8".to_owned()),
        (
            header::CONTENT_DISPOSITION,
            format!("attachment; filename=\"{name}.csv\""),
        ),
    ];
    (headers, lines.into()).into_response()
}

/// Signs with which spreadsheets begin what they run, also in their wide forms (OWASP, CSV injection).
const RUN: [char; 11] = [
    '=', '+', '-', '@', '\t', '\r', '\n', '\u{ff1d}', '\u{ff0b}', '\u{ff0d}', '\u{ff20}',
];

/// A cell that a spreadsheet would run as a formula gets a quote before it; a number below zero stays one.
fn harmless(cell: &str) -> Cow<'_, str> {
    let number = cell.strip_prefix('-').is_some_and(is_number);
    match cell.starts_with(RUN) && !number {
        true => Cow::Owned(format!("'{cell}")),
        false => Cow::Borrowed(cell),
    }
}

/// Digits with signs among them that belong to numbers, and nothing that could be worked out.
fn is_number(text: &str) -> bool {
    let of_number = |c: char| c.is_ascii_digit() || matches!(c, '.' | ',');
    text.starts_with(|c: char| c.is_ascii_digit() || c == '.') && text.chars().all(of_number)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(mut csv: Csv, cells: &[&str]) -> String {
        csv.line(cells).unwrap();
        String::from_utf8(csv.bytes().unwrap()).unwrap()
    }

    #[test]
    fn a_formula_does_not_run_and_a_number_stays_one() {
        for (cell, safe) in [
            ("=1+2", "'=1+2"),
            ("+94771234567", "'+94771234567"),
            ("@SUM(A1)", "'@SUM(A1)"),
            ("\t=1", "'\t=1"),
            ("＝1", "'＝1"),
            ("-cmd", "'-cmd"),
            ("-", "'-"),
            // Begins like a number, and is none.
            ("-2+3+cmd|' /C calc'!A0", "'-2+3+cmd|' /C calc'!A0"),
            ("-5.50", "-5.50"),
            ("-1,250.00", "-1,250.00"),
            ("a=1", "a=1"),
            ("", ""),
        ] {
            assert_eq!(harmless(cell), safe);
        }
    }

    #[test]
    fn each_cell_of_a_line_and_of_a_row_is_made_harmless() {
        let cells = ["=1+1", "a\"b,c", "-1", ""];
        assert_eq!(written(Csv::default(), &cells), "'=1+1,\"a\"\"b,c\",-1,\n");
        assert_eq!(
            written(Csv::quoted(), &cells),
            "\"'=1+1\",\"a\"\"b,c\",\"-1\",\"\"\r\n"
        );
        #[derive(Serialize)]
        struct Row {
            name: &'static str,
            sum: i64,
            of: Option<String>,
        }
        let mut csv = Csv::default();
        let (sum, of) = (-7, None);
        csv.row(&Row {
            name: "=x\n,y",
            sum,
            of,
        })
        .unwrap();
        let line = String::from_utf8(csv.bytes().unwrap()).unwrap();
        assert_eq!(line, "\"'=x\n,y\",-7,\n");
    }

    #[test]
    fn an_answer_is_kept_as_a_file() {
        let answer = file("rfm-2026-01-01", "a\n");
        let header = |name| answer.headers()[name].to_str().unwrap().to_owned();
        assert_eq!(header("content-type"), "text/csv; charset=utf-8");
        assert_eq!(
            header("content-disposition"),
            "attachment; filename=\"rfm-2026-01-01.csv\""
        );
    }
}
