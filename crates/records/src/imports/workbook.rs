//! The first sheet of a workbook as CSV, cell by cell, whatever the workbook claims of its size.

use base::Error;
use calamine::{DataRef, DataType as _, Reader as _, Xlsx, XlsxError};
use std::fs::File;
use std::io::{self, BufReader, BufWriter, Read, Seek, SeekFrom, Write};
use std::path::Path;

/// What a workbook may unpack to, in bytes.
struct Limits {
    /// All parts together: some million rows of five columns do.
    all: u64,
    /// A part other than a sheet: these are held in memory.
    part: u64,
}

const LIMITS: Limits = Limits {
    all: 400_000_000,
    part: 100_000_000,
};
/// What the sheet may come to as text: a short cell may stand for a long one that is stored once.
const TEXT_BYTES_AT_MOST: u64 = 2_000_000_000;
/// Rows that a sheet can have.
const ROWS_AT_MOST: u32 = 1_048_576;

/// Writes the first sheet into an unnamed file beside the workbook and opens it.
///
/// # Errors
/// `Invalid` when it is no workbook, or one that unpacks to more than is sensible.
pub(super) fn open(path: &Path) -> Result<impl Read + Send + use<>, Error> {
    unpacks_sensibly(path, &LIMITS)?;
    let mut book: Xlsx<BufReader<File>> =
        calamine::open_workbook(path).map_err(|e: XlsxError| broken(e))?;
    let name = book.sheet_names().into_iter().next();
    let name = name.ok_or_else(|| broken("no sheet"))?;
    let folder = path.parent().unwrap_or(path);
    let file = tempfile::tempfile_in(folder).map_err(disk)?;
    let mut text = Text {
        out: BufWriter::new(file),
        left: TEXT_BYTES_AT_MOST,
        row: Vec::new(),
        at: None,
        first_column: 0,
        width: None,
    };
    let mut cells = book.worksheet_cells_reader(&name).map_err(broken)?;
    while let Some(cell) = cells.next_cell().map_err(broken)? {
        text.add(cell.get_position(), cell.get_value())?;
    }
    text.finish()
}

/// Unpacks every part once and counts: what a part says of its size is not to be believed.
fn unpacks_sensibly(path: &Path, limits: &Limits) -> Result<(), Error> {
    let file = File::open(path).map_err(disk)?;
    let mut archive = zip::ZipArchive::new(BufReader::new(file)).map_err(broken)?;
    let mut left = limits.all;
    for at in 0..archive.len() {
        let part = archive.by_index(at).map_err(broken)?;
        let limit = match part.name().map_err(broken)?.contains("worksheets/") {
            true => left,
            false => left.min(limits.part),
        };
        let bytes = io::copy(&mut part.take(limit + 1), &mut io::sink()).map_err(broken)?;
        if bytes > limit {
            return Err(too_large());
        }
        left -= bytes;
    }
    Ok(())
}

/// The sheet on its way into a file.
struct Text {
    out: BufWriter<File>,
    /// Bytes that it may still come to.
    left: u64,
    row: Vec<String>,
    /// The row that is being gathered, counted from 0.
    at: Option<u32>,
    first_column: u32,
    /// Columns of the first row; a row that has more gets one more, which refuses it.
    width: Option<usize>,
}

impl Text {
    fn add(&mut self, (row, column): (u32, u32), value: &DataRef<'_>) -> Result<(), Error> {
        if row >= ROWS_AT_MOST {
            return Err(broken("a row beyond the last one"));
        }
        let text = cell_text(value);
        if text.is_empty() {
            return Ok(());
        }
        if self.at != Some(row) {
            self.end_row()?;
            self.skip_to(row)?;
            if self.width.is_none() {
                self.first_column = column;
            }
            self.at = Some(row);
        }
        let column = match column.checked_sub(self.first_column) {
            Some(column) => usize::try_from(column).unwrap_or(usize::MAX),
            None => usize::MAX,
        };
        let column = column.min(self.width.unwrap_or(16_384));
        if self.row.len() <= column {
            self.row.resize(column + 1, String::new());
        }
        self.row[column] = text;
        Ok(())
    }

    /// Empty rows become empty lines, so that the numbers of lines are those of rows.
    fn skip_to(&mut self, row: u32) -> Result<(), Error> {
        let before = self.at.map_or(0, |at| at + 1);
        for _ in before..row {
            self.put("\n")?;
        }
        Ok(())
    }

    fn end_row(&mut self) -> Result<(), Error> {
        if self.row.is_empty() {
            return Ok(());
        }
        let width = *self.width.get_or_insert(self.row.len());
        if self.row.len() < width {
            self.row.resize(width, String::new());
        }
        let mut row = std::mem::take(&mut self.row);
        for (at, value) in row.iter().enumerate() {
            if at > 0 {
                self.put(",")?;
            }
            match value.contains([',', '"', '\n', '\r']) {
                true => self.put(&format!("\"{}\"", value.replace('"', "\"\"")))?,
                false => self.put(value)?,
            }
        }
        row.clear();
        self.row = row;
        self.put("\n")
    }

    fn put(&mut self, text: &str) -> Result<(), Error> {
        let left = self.left.checked_sub(text.len() as u64);
        self.left = left.ok_or_else(too_large)?;
        self.out.write_all(text.as_bytes()).map_err(disk)
    }

    fn finish(mut self) -> Result<impl Read + Send + use<>, Error> {
        self.end_row()?;
        let mut file = self.out.into_inner().map_err(|e| disk(e.into_error()))?;
        file.seek(SeekFrom::Start(0)).map_err(disk)?;
        Ok(file)
    }
}

fn cell_text(cell: &DataRef<'_>) -> String {
    match cell {
        DataRef::DateTime(at) if at.is_datetime() => {
            let (year, month, day, hour, minute, second, _) = at.to_ymd_hms_milli();
            format!("{year:04}-{month:02}-{day:02} {hour:02}:{minute:02}:{second:02}")
        }
        DataRef::DateTimeIso(text) => text.clone(),
        DataRef::Bool(yes) => yes.to_string(),
        other => other.as_string().unwrap_or_default(),
    }
}

fn too_large() -> Error {
    let megabytes = LIMITS.all / 1_000_000;
    Error::invalid("file", "file-unpacks-too-large", megabytes)
}

fn broken(e: impl ToString) -> Error {
    Error::invalid("file", "file-not-a-workbook", e)
}

fn disk(e: io::Error) -> Error {
    Error::Unavailable(format!("cannot unpack the workbook: {e}"))
}

/// Whether a file that begins so is a picture, a letter or the workbook of a time before XLSX.
pub(super) fn is_no_table(head: &[u8]) -> bool {
    const OTHERS: [&[u8]; 5] = [
        b"\x89PNG",
        b"\xff\xd8\xff",
        b"GIF8",
        b"%PDF-",
        b"\xd0\xcf\x11\xe0",
    ];
    OTHERS.iter().any(|begin| head.starts_with(begin))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Whether a workbook of these parts, each of so many equal bytes, is unpacked; `lie` is what each says of its
    /// size.
    fn unpacks(parts: &[(&str, usize)], lie: Option<u32>) -> Result<(), String> {
        let mut zip = zip::ZipWriter::new(io::Cursor::new(Vec::new()));
        for (name, bytes) in parts {
            let options = zip::write::SimpleFileOptions::default();
            zip.start_file(*name, options).unwrap();
            zip.write_all(&vec![b'x'; *bytes]).unwrap();
        }
        let mut book = zip.finish().unwrap().into_inner();
        if let Some(lie) = lie {
            let said = u32::try_from(parts[0].1).unwrap().to_le_bytes();
            let places: Vec<usize> = (0..book.len() - 4)
                .filter(|at| book[*at..*at + 4] == said)
                .collect();
            assert!(!places.is_empty());
            for at in places {
                book[at..at + 4].copy_from_slice(&lie.to_le_bytes());
            }
        }
        let file = tempfile::NamedTempFile::new().unwrap();
        std::fs::write(file.path(), book).unwrap();
        let limits = Limits {
            all: 10_000,
            part: 4_000,
        };
        match unpacks_sensibly(file.path(), &limits) {
            Err(Error::Invalid(errors)) => Err(errors[0].code.to_owned()),
            other => {
                other.unwrap();
                Ok(())
            }
        }
    }

    #[test]
    fn a_workbook_that_unpacks_to_too_much_is_refused_whichever_part_does() {
        let (one, two) = ("xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml");
        let shared = "xl/sharedStrings.xml";
        for parts in [
            &[(one, 10_000)][..],
            &[(one, 6_000), (two, 4_000)],
            &[(shared, 4_000), (one, 6_000)],
        ] {
            assert_eq!(unpacks(parts, None), Ok(()), "{parts:?}");
        }
        let refused = || Err("file-unpacks-too-large".to_owned());
        for parts in [
            &[(one, 10_001)][..],
            &[(one, 6_000), (two, 4_001)],
            &[(shared, 4_001)],
            &[(shared, 4_000), (one, 6_001)],
            &[(one, 7_000), (shared, 3_001)],
        ] {
            assert_eq!(unpacks(parts, None), refused(), "{parts:?}");
        }
        // What a part says of its size is not believed, whoever finds it out first.
        assert!(unpacks(&[(one, 20_123)], Some(10)).is_err());
    }
}
