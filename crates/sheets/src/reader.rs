//! Row by row through a table.

use crate::cells::Cells;
use crate::dialect::Scan;
use crate::encoding::{Charset, Decoded};
use crate::lines::{LINE_BYTES_AT_MOST, Lines};
use crate::mend::{self, Mended};
use crate::shape::{self, Shape};
use memchr::memchr;
use std::io::{self, Cursor, Read};

/// A value may go over so many lines.
const LINES_AT_MOST: usize = 2_000;
/// How much of the text is looked at to find out its shape.
const LOOK_BYTES: usize = 64 * 1024;

/// Why a row cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Fault {
    /// It has other than the table's number of values.
    Width,
    /// It opens a quotation mark that is not closed where it should be.
    OpenQuote,
    /// It is longer than a megabyte.
    TooLong,
    /// It is not UTF-8, as the lines before it are.
    NotUtf8,
}

/// One row.
#[derive(Clone, Copy, Debug)]
pub struct Row<'a> {
    /// The line on which it begins, as an editor counts them, from 1.
    pub line: u64,
    /// What it holds. Of a row with a [`Fault`] as much as could be read.
    pub cells: &'a Cells,
    /// Why it cannot be taken as it is.
    pub fault: Option<Fault>,
    /// What was mended in it.
    pub mended: Option<Mended>,
}

impl<'a> Row<'a> {
    /// One value without blanks around it; empty where there is none.
    pub fn value(&self, column: usize) -> &'a str {
        let bytes = self.cells.get(column).unwrap_or_default();
        std::str::from_utf8(bytes).unwrap_or("").trim()
    }
}

/// A table that is being read.
pub struct Reader<R> {
    lines: Lines<R>,
    shape: Shape,
    header: Option<Vec<String>>,
    cells: Cells,
    /// Bytes of the row that was given out last.
    given: usize,
    /// The number of the line at which what is kept begins.
    number: u64,
    /// How many lines the row has that was given out last.
    height: u64,
}

/// A file of whatever encoding, its beginning read already.
pub type Opened<R> = io::Chain<Cursor<Vec<u8>>, Decoded<R>>;

impl<R: Read> Reader<Opened<R>> {
    /// Looks at the beginning of a file, whatever its encoding, and makes ready to read it.
    ///
    /// # Errors
    /// Those of `from`.
    pub fn open(from: R) -> io::Result<Self> {
        let mut text = Decoded::new(from)?;
        let charset = text.charset();
        let mut head = Vec::new();
        text.by_ref()
            .take(LOOK_BYTES as u64)
            .read_to_end(&mut head)?;
        let whole = head.len() < LOOK_BYTES;
        let shape = Shape {
            charset,
            ..shape::look(&head, whole)
        };
        Self::with(Cursor::new(head).chain(text), shape)
    }
}

impl<R: Read> Reader<R> {
    /// Reads a text in UTF-8 whose shape is known.
    ///
    /// # Errors
    /// Those of `from`.
    pub fn with(from: R, shape: Shape) -> io::Result<Self> {
        let mut reader = Self {
            lines: Lines::new(from),
            shape,
            header: None,
            cells: Cells::default(),
            given: 0,
            number: 1,
            height: 0,
        };
        reader.skip_to_table()?;
        reader.read_header()?;
        Ok(reader)
    }

    /// What was found at the beginning.
    pub fn shape(&self) -> &Shape {
        &self.shape
    }

    /// The encoding of the file.
    pub fn charset(&self) -> Charset {
        self.shape.charset
    }

    /// The names of the columns, where the file has any.
    pub fn header(&self) -> Option<&[String]> {
        self.header.as_deref()
    }

    /// The next row that holds anything; nothing at the end.
    ///
    /// # Errors
    /// Those of the stream. What is wrong with a single row is its [`Fault`].
    pub fn read(&mut self) -> io::Result<Option<Row<'_>>> {
        while let Some((fault, mended)) = self.advance()? {
            let blank = self.cells.are_blank() && fault != Some(Fault::TooLong);
            if blank || self.is_header_again() {
                continue;
            }
            return Ok(Some(Row {
                line: self.number,
                cells: &self.cells,
                fault,
                mended,
            }));
        }
        Ok(None)
    }

    fn skip_to_table(&mut self) -> io::Result<()> {
        for _ in 0..self.shape.skip {
            if let Some(line) = self.lines.line(0)? {
                self.lines.drop_first(line.next);
                self.number += 1;
            }
        }
        Ok(())
    }

    fn read_header(&mut self) -> io::Result<()> {
        let mut names: Option<Vec<String>> = None;
        for _ in 0..self.shape.header {
            while let Some(_read) = self.advance()? {
                if self.cells.are_blank() {
                    continue;
                }
                let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).trim().to_owned();
                let row: Vec<String> = self.cells.iter().map(text).collect();
                let row = self.fitting(row);
                names = Some(match names {
                    None => row,
                    Some(above) => join(above, &row),
                });
                break;
            }
        }
        self.header = names;
        Ok(())
    }

    /// The names of a header that has more of them than the table has columns, without the empty ones.
    fn fitting(&self, mut names: Vec<String>) -> Vec<String> {
        let columns = self.shape.columns;
        while columns > 0
            && names.len() > columns
            && let Some(at) = names.iter().position(String::is_empty)
        {
            names.remove(at);
        }
        names
    }

    /// The header once more, as in a file that was put together of several.
    fn is_header_again(&self) -> bool {
        let Some(header) = &self.header else {
            return false;
        };
        header.len() > 1
            && self.cells.len() == header.len()
            && header
                .iter()
                .zip(self.cells.iter())
                .all(|(name, cell)| name.as_bytes() == cell.trim_ascii())
    }

    /// Reads the next row into `cells`.
    fn advance(&mut self) -> io::Result<Option<(Option<Fault>, Option<Mended>)>> {
        self.lines.drop_first(self.given);
        self.number += self.height;
        (self.given, self.height) = (0, 1);
        self.cells.clear();
        let Some(line) = self.lines.line(0)? else {
            self.height = 0;
            return Ok(None);
        };
        self.given = line.next;
        if line.too_long {
            return Ok(Some((Some(Fault::TooLong), None)));
        }
        let mut scan = Scan::new();
        let text = &self.lines.kept()[..line.end];
        self.shape.dialect.scan(text, &mut self.cells, &mut scan);
        let first = (line.end, line.next);
        if scan.is_open() {
            self.go_on(&mut scan, first)?;
        }
        let (fault, mended) = self.judge(scan, first.0);
        Ok(Some((fault.or(self.not_utf8()), mended)))
    }

    /// Reads on behind the line's end while a quoted value is open.
    fn go_on(&mut self, scan: &mut Scan, first: (usize, usize)) -> io::Result<()> {
        let mut end = first.1;
        for height in 2..=LINES_AT_MOST {
            let Some(line) = self.lines.line(end)? else {
                return Ok(());
            };
            if line.too_long || line.end > LINE_BYTES_AT_MOST {
                return Ok(());
            }
            let row = &self.lines.kept()[..line.end];
            self.shape.dialect.scan(row, &mut self.cells, scan);
            if !scan.clean {
                return Ok(());
            }
            if !scan.is_open() {
                if self.are_rows(first.1, end) {
                    scan.clean = false;
                    return Ok(());
                }
                self.given = line.next;
                self.height = height as u64;
                return Ok(());
            }
            end = line.next;
        }
        Ok(())
    }

    /// Whether what lies between two lines that each have an odd mark are rows of the table by themselves: then the marks
    /// are two mistakes, and not the two ends of one value.
    fn are_rows(&self, from: usize, to: usize) -> bool {
        let columns = self.shape.columns;
        let between = self.lines.kept().get(from..to).unwrap_or_default();
        let mut cells = Cells::default();
        let mut is_row = |line: &[u8]| {
            cells.clear();
            self.shape.dialect.scan(line, &mut cells, &mut Scan::new());
            cells.len() == columns
        };
        let lines = between.split(|b| matches!(b, b'\n' | b'\r'));
        let mut lines = lines.filter(|line| !line.is_empty()).peekable();
        let has_marks = memchr(self.shape.dialect.quote, between).is_some();
        columns > 1 && !has_marks && lines.peek().is_some() && lines.all(&mut is_row)
    }

    /// Whether the row is one of the table, or can be made one.
    fn judge(&mut self, scan: Scan, end: usize) -> (Option<Fault>, Option<Mended>) {
        let columns = self.shape.columns;
        let whole = scan.clean && !scan.is_open();
        if whole && (self.cells.len() == columns || columns == 0) {
            return (None, None);
        }
        if whole && self.cells.len() > columns {
            let mended = mend::drop_surplus(&mut self.cells, &self.shape.usual);
            return (mended.is_none().then_some(Fault::Width), mended);
        }
        let line = &self.lines.kept()[..end];
        let may = memchr(self.shape.dialect.quote, line).is_some() || self.cells.len() == 1;
        if self.height == 1
            && may
            && columns > 0
            && let Some(mended) =
                mend::mend(line, &self.shape.dialect, (columns, whole), &mut self.cells)
        {
            return (None, Some(mended));
        }
        if whole {
            return (Some(Fault::Width), None);
        }
        self.as_it_stands(end);
        (Some(Fault::OpenQuote), None)
    }

    /// The line's values without regard to quotation marks that do not fit: enough to show it.
    fn as_it_stands(&mut self, end: usize) {
        let line = &self.lines.kept()[..end];
        self.cells.clear();
        let mut scan = Scan::new();
        self.shape.dialect.scan(line, &mut self.cells, &mut scan);
        if scan.is_open() {
            self.cells.end();
        }
    }

    fn not_utf8(&self) -> Option<Fault> {
        let broken = self
            .cells
            .iter()
            .any(|cell| std::str::from_utf8(cell).is_err());
        broken.then_some(Fault::NotUtf8)
    }
}

/// One header out of two lines: what stands below is said behind what stands above.
fn join(above: Vec<String>, below: &[String]) -> Vec<String> {
    let mut names = above;
    names.resize(names.len().max(below.len()), String::new());
    for (name, more) in names.iter_mut().zip(below) {
        if name.is_empty() {
            name.clone_from(more);
        } else if !more.is_empty() && name != more {
            name.push(' ');
            name.push_str(more);
        }
    }
    names
}
