//! Lines of a delimited file, one at a time, however long or broken a line is.

use crate::imports::files;
use base::Error;
use sheets::{Cells, Charset, Fault, Reader};
use std::io::Read;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

/// Reads the lines of a stored file.
pub struct Lines {
    reader: Reader<sheets::Opened<Box<dyn Read + Send>>>,
    packed_read: Arc<AtomicU64>,
    header: Vec<String>,
}

/// One line: its number in the file (the header is 1) and its values.
pub struct Line<'a> {
    /// Where it starts.
    pub number: u64,
    values: &'a Cells,
}

/// Why a line cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LineError {
    /// It holds other than the header's number of values.
    Width,
    /// It opens a quote that is not closed where it should be, and so swallows lines after it.
    OpenQuote,
    /// It is longer than a megabyte.
    TooLong,
    /// It is not UTF-8.
    NotUtf8,
}

/// A line that cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Broken {
    /// Where it starts.
    pub number: u64,
    /// What is wrong with it.
    pub why: LineError,
    /// The line itself, as far as it can be shown.
    pub raw: String,
    values: Vec<String>,
}

impl Broken {
    fn new(number: u64, why: LineError, values: &Cells) -> Self {
        let text = |v: &[u8]| String::from_utf8_lossy(v).trim().to_owned();
        Self {
            number,
            why,
            raw: raw(values),
            values: values.iter().map(text).collect(),
        }
    }

    /// The value in a column, as far as it can be read: enough to tell which record it belongs to.
    pub fn value(&self, column: usize) -> &str {
        self.values.get(column).map_or("", String::as_str)
    }
}

impl LineError {
    /// What is to be said of a row.
    fn of(row: &sheets::Row<'_>) -> Option<Self> {
        use sheets::Mended;
        let mended = row.mended.map(|mended| match mended {
            Mended::StrayQuote | Mended::MissingDelimiter => Self::OpenQuote,
            Mended::OtherDelimiter | Mended::SurplusDelimiter => Self::Width,
        });
        let fault = row.fault.map(|fault| match fault {
            Fault::Width => Self::Width,
            Fault::OpenQuote => Self::OpenQuote,
            Fault::TooLong => Self::TooLong,
            Fault::NotUtf8 => Self::NotUtf8,
        });
        fault.or(mended)
    }

    /// The code of its text.
    pub fn code(self) -> &'static str {
        match self {
            LineError::Width => "line-width",
            LineError::OpenQuote => "line-open-quote",
            LineError::TooLong => "line-too-long",
            LineError::NotUtf8 => "line-not-utf8",
        }
    }
}

impl Line<'_> {
    /// The value in a column, trimmed; empty when the line has no such column.
    pub fn value(&self, column: usize) -> &str {
        self.values
            .get(column)
            .map_or("", |v| std::str::from_utf8(v).unwrap_or("").trim())
    }

    /// The line as it would stand in a file, for the file of refused lines; cut at 4,000 characters.
    pub fn raw(&self) -> String {
        raw(self.values)
    }
}

fn raw(values: &Cells) -> String {
    if values.is_empty() {
        return String::new();
    }
    let mut writer = csv::Writer::from_writer(Vec::new());
    // A record that was read can be written; if not, the number of the line must do.
    let _ = writer.write_record(values.iter());
    let bytes = writer.into_inner().unwrap_or_default();
    String::from_utf8_lossy(&bytes)
        .trim_end()
        .replace('\0', "")
        .chars()
        .take(4_000)
        .collect()
}

impl Lines {
    /// Opens a file and reads its header; a file without one has columns that are called as spreadsheets call them.
    ///
    /// # Errors
    /// `Invalid` when it holds no table or a column stands twice; `Unavailable` when it cannot be read.
    pub fn open(path: &Path) -> Result<Self, Error> {
        let opened = files::open(path)?;
        let reader = Reader::open(opened.text).map_err(broken)?;
        let header = header(&reader)?;
        Ok(Self {
            reader,
            packed_read: opened.read,
            header,
        })
    }

    /// The encoding in which the file is written.
    pub fn charset(&self) -> Charset {
        self.reader.charset()
    }

    /// The names of the columns.
    pub fn header(&self) -> &[String] {
        &self.header
    }

    /// Bytes of the stored (packed) file that were read so far.
    pub fn bytes_read(&self) -> u64 {
        self.packed_read.load(Ordering::Relaxed)
    }

    /// The next line; a broken one as its number, its reason and its raw text. One that was mended is refused as well,
    /// with what it was read as: in the file of refused lines it stands as it can be taken.
    ///
    /// # Errors
    /// `Invalid` when the file cannot be read any further.
    pub fn read(&mut self) -> Result<Option<Result<Line<'_>, Broken>>, Error> {
        let Some(row) = self.reader.read().map_err(broken)? else {
            return Ok(None);
        };
        let (number, values) = (row.line, row.cells);
        Ok(Some(match LineError::of(&row) {
            Some(why) => Err(Broken::new(number, why, values)),
            None => Ok(Line { number, values }),
        }))
    }
}

/// The names of the columns.
fn header<R: Read>(reader: &Reader<R>) -> Result<Vec<String>, Error> {
    let Some(named) = reader.header() else {
        return match reader.shape().columns {
            0 => Err(Error::invalid("file", "file-without-header", "")),
            columns => Ok((0..columns).map(letters).collect()),
        };
    };
    let mut header: Vec<String> = Vec::new();
    for name in named {
        let hidden = name.chars().filter(|c| c.is_control()).count();
        if name.contains('\u{FFFD}') || hidden * 3 > name.len() {
            return Err(Error::invalid("file", "file-not-a-table", ""));
        }
        let name = name.replace(char::is_control, "");
        let name = name.trim();
        if !name.is_empty() && header.iter().any(|h| h == name) {
            return Err(Error::invalid("file", "file-column-twice", name));
        }
        header.push(name.to_owned());
    }
    Ok(header)
}

/// What a spreadsheet calls a column: A to Z, AA, AB and so on.
fn letters(column: usize) -> String {
    let last = char::from(b'A' + u8::try_from(column % 26).unwrap_or(0));
    match column / 26 {
        0 => last.to_string(),
        before => letters(before - 1) + &last.to_string(),
    }
}

fn broken(e: std::io::Error) -> Error {
    Error::invalid("file", "file-broken", e)
}

/// The header and the first lines, for the page on which columns are chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Preview {
    /// The names of the columns.
    pub header: Vec<String>,
    /// The first lines' values.
    pub rows: Vec<Vec<String>>,
    /// The encoding in which the file is written.
    pub charset: Charset,
}

impl Preview {
    /// Reads at most `rows` lines.
    ///
    /// # Errors
    /// As [`Lines::open`].
    pub fn read(path: &Path, rows: usize) -> Result<Self, Error> {
        let mut lines = Lines::open(path)?;
        let header = lines.header().to_vec();
        let mut seen = Vec::new();
        while seen.len() < rows {
            match lines.read()? {
                None => break,
                Some(Ok(line)) => {
                    seen.push(
                        (0..header.len())
                            .map(|c| line.value(c).to_owned())
                            .collect(),
                    );
                }
                Some(Err(_)) => {}
            }
        }
        Ok(Self {
            charset: lines.charset(),
            header,
            rows: seen,
        })
    }
}
