//! Lines of a delimited file, one at a time, however long or broken a line is.

use crate::imports::files;
use base::Error;
use csv::{ByteRecord, ReaderBuilder};
use std::io::{self, Read};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

/// A longer line is refused.
const LINE_BYTES_AT_MOST: usize = 1_000_000;
/// Beyond this, within one line, the file is given up: most likely a quote that nobody closed.
const RUNAWAY_BYTES: u64 = 32_000_000;
/// How much of the file is looked at to find its delimiter.
const SNIFF_BYTES: usize = 16 * 1024;

/// Reads the lines of a stored file.
pub struct Lines {
    reader: csv::Reader<Guard>,
    record: ByteRecord,
    columns: usize,
    packed_read: Arc<AtomicU64>,
    since_line: Arc<AtomicU64>,
    header: Vec<String>,
    /// The number of the line before: no two have the same.
    last: u64,
}

/// One line: its number in the file (the header is 1) and its values.
pub struct Line<'a> {
    /// Where it starts.
    pub number: u64,
    values: &'a ByteRecord,
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
    fn new(number: u64, why: LineError, values: &ByteRecord) -> Self {
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

fn raw(values: &ByteRecord) -> String {
    if values.is_empty() {
        return String::new();
    }
    let mut writer = csv::Writer::from_writer(Vec::new());
    // A record that was read can be written; if not, the number of the line must do.
    let _ = writer.write_byte_record(values);
    let bytes = writer.into_inner().unwrap_or_default();
    String::from_utf8_lossy(&bytes)
        .trim_end()
        .replace('\0', "")
        .chars()
        .take(4_000)
        .collect()
}

impl Lines {
    /// Opens a file and reads its header.
    ///
    /// # Errors
    /// `Invalid` when there is no header or a column stands twice; `Unavailable` when it cannot be read.
    pub fn open(path: &Path) -> Result<Self, Error> {
        let opened = files::open(path)?;
        let mut text = opened.text;
        let mut head = vec![0; SNIFF_BYTES];
        let n = fill(&mut text, &mut head)?;
        head.truncate(n);
        if head.starts_with(&[0xEF, 0xBB, 0xBF]) {
            head.drain(..3);
        }
        if head.starts_with(&[0xFF, 0xFE]) || head.starts_with(&[0xFE, 0xFF]) {
            return Err(Error::invalid("file", "file-utf16", ""));
        }
        let delimiter = sniff(&head);
        let since_line = Arc::new(AtomicU64::new(0));
        let guard = Guard {
            text: Box::new(io::Cursor::new(head).chain(text)),
            since_line: since_line.clone(),
            last: b'\n',
        };
        let reader = ReaderBuilder::new()
            .delimiter(delimiter)
            .flexible(true)
            .has_headers(false)
            .buffer_capacity(64 * 1024)
            .from_reader(guard);
        let mut lines = Self {
            reader,
            record: ByteRecord::new(),
            columns: 0,
            packed_read: opened.read,
            since_line,
            header: Vec::new(),
            last: 1,
        };
        lines.read_header()?;
        Ok(lines)
    }

    fn read_header(&mut self) -> Result<(), Error> {
        if !self.advance()? {
            return Err(Error::invalid("file", "file-without-header", ""));
        }
        for value in &self.record {
            if super::workbook::is_no_table(value) {
                return Err(Error::invalid("file", "file-not-a-table", ""));
            }
            let name = std::str::from_utf8(value)
                .map_err(|_| Error::invalid("file", "file-header-not-utf8", ""))?;
            // Every other byte of UTF-16 is NUL for the letters of most headers.
            if name.bytes().filter(|byte| *byte == 0).count() * 3 > name.len() {
                return Err(Error::invalid("file", "file-utf16", ""));
            }
            let name = name.replace(char::is_control, "");
            let name = name.trim();
            if !name.is_empty() && self.header.iter().any(|h| h == name) {
                return Err(Error::invalid("file", "file-column-twice", name));
            }
            self.header.push(name.to_owned());
        }
        self.columns = self.record.len();
        Ok(())
    }

    /// The names of the columns.
    pub fn header(&self) -> &[String] {
        &self.header
    }

    /// Bytes of the stored (packed) file that were read so far.
    pub fn bytes_read(&self) -> u64 {
        self.packed_read.load(Ordering::Relaxed)
    }

    /// The next line; a broken one as its number, its reason and its raw text.
    ///
    /// # Errors
    /// `Invalid` when the file cannot be read any further.
    pub fn read(&mut self) -> Result<Option<Result<Line<'_>, Broken>>, Error> {
        loop {
            if !self.advance()? {
                return Ok(None);
            }
            let blank = self.record.len() <= 1 && self.record.get(0).is_none_or(<[u8]>::is_empty);
            if !blank {
                break;
            }
        }
        let number = self.number().max(self.last + 1);
        self.last = number;
        let fault = if self.record.as_slice().len() > LINE_BYTES_AT_MOST {
            Some(LineError::TooLong)
        } else if self.record.len() != self.columns {
            let spans = self.record.as_slice().contains(&b'\n');
            Some(if spans {
                LineError::OpenQuote
            } else {
                LineError::Width
            })
        } else if std::str::from_utf8(self.record.as_slice()).is_err()
            || self.record.iter().any(|v| std::str::from_utf8(v).is_err())
        {
            Some(LineError::NotUtf8)
        } else {
            None
        };
        Ok(Some(match fault {
            None => Ok(Line {
                number,
                values: &self.record,
            }),
            Some(LineError::TooLong) => {
                self.record = ByteRecord::new();
                Err(Broken::new(number, LineError::TooLong, &self.record))
            }
            Some(why) => Err(Broken::new(number, why, &self.record)),
        }))
    }

    /// The line on which the record starts: every line has ended with a line feed, see [`Guard`].
    fn number(&self) -> u64 {
        let within = self
            .record
            .as_slice()
            .iter()
            .filter(|b| **b == b'\n')
            .count();
        let after = self.reader.position().line();
        after.saturating_sub(1 + u64::try_from(within).unwrap_or(0))
    }

    fn advance(&mut self) -> Result<bool, Error> {
        self.since_line.store(0, Ordering::Relaxed);
        self.reader.read_byte_record(&mut self.record).map_err(|e| {
            let at = self.record.position().map_or(0, csv::Position::line);
            match e.kind() {
                csv::ErrorKind::Io(e) if e.kind() == io::ErrorKind::FileTooLarge => {
                    Error::invalid("file", "file-open-quote", at)
                }
                _ => Error::invalid("file", "file-broken", e),
            }
        })
    }
}

/// The header and the first lines, for the page on which columns are chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Preview {
    /// The names of the columns.
    pub header: Vec<String>,
    /// The first lines' values.
    pub rows: Vec<Vec<String>>,
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
        Ok(Self { header, rows: seen })
    }
}

/// Counts what one line swallows, and lets every line end with a line feed, the last one too, so that
/// numbers of lines are those that an editor shows.
struct Guard {
    text: Box<dyn Read + Send>,
    since_line: Arc<AtomicU64>,
    /// The last byte, as it stood in the file.
    last: u8,
}

impl Read for Guard {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        loop {
            let n = self.text.read(buffer)?;
            if n == 0 {
                return Ok(self.end(buffer));
            }
            if self.since_line.fetch_add(n as u64, Ordering::Relaxed) > RUNAWAY_BYTES {
                return Err(io::ErrorKind::FileTooLarge.into());
            }
            let kept = self.unix(&mut buffer[..n]);
            // No bytes would mean the end.
            if kept > 0 {
                return Ok(kept);
            }
        }
    }
}

impl Guard {
    fn end(&mut self, buffer: &mut [u8]) -> usize {
        match buffer.first_mut() {
            Some(first) if !matches!(self.last, b'\n' | b'\r') => {
                *first = b'\n';
                self.last = b'\n';
                1
            }
            _ => 0,
        }
    }

    /// Makes `\r\n` and `\r` one line feed, in place; how many bytes stay.
    fn unix(&mut self, bytes: &mut [u8]) -> usize {
        let before = std::mem::replace(&mut self.last, bytes[bytes.len() - 1]);
        if before != b'\r' && !bytes.contains(&b'\r') {
            return bytes.len();
        }
        let (mut before, mut kept) = (before, 0);
        for at in 0..bytes.len() {
            let byte = bytes[at];
            if !(byte == b'\n' && before == b'\r') {
                bytes[kept] = if byte == b'\r' { b'\n' } else { byte };
                kept += 1;
            }
            before = byte;
        }
        kept
    }
}

fn fill(from: &mut impl Read, buffer: &mut [u8]) -> Result<usize, Error> {
    let mut filled = 0;
    while filled < buffer.len() {
        match from.read(&mut buffer[filled..]) {
            Ok(0) => break,
            Ok(n) => filled += n,
            Err(e) if e.kind() == io::ErrorKind::Interrupted => {}
            Err(e) => return Err(Error::invalid("file", "file-broken", e)),
        }
    }
    Ok(filled)
}

/// The delimiter that the first line uses most, outside quotes.
fn sniff(head: &[u8]) -> u8 {
    let mut counts = [(b',', 0), (b';', 0), (b'\t', 0), (b'|', 0)];
    let mut quoted = false;
    for byte in head {
        match byte {
            b'"' => quoted = !quoted,
            b'\n' if !quoted => break,
            other if !quoted => {
                if let Some((_, n)) = counts.iter_mut().find(|(d, _)| d == other) {
                    *n += 1;
                }
            }
            _ => {}
        }
    }
    // The first of equals wins, so a file of one column is read with commas.
    counts
        .iter()
        .rev()
        .max_by_key(|(_, n)| *n)
        .map_or(b',', |(d, _)| *d)
}
