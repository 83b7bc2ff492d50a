//! What a table looks like: found out by reading its beginning in every way that is known, and taking the one in which it
//! looks most like a table.
//!
//! The measure follows G. J. J. van den Burg, A. Nazábal and C. Sutton, "Wrangling messy CSV files by detecting row and
//! type patterns" (2019): how regular the rows are, times how many values look like something. Here rows that break the
//! rules of quotation count against a reading as well.

use crate::cells::Cells;
use crate::dialect::{Dialect, Escape};
use crate::encoding::Charset;
use crate::kind::{Kind, kind_of};
use crate::reader::Reader;
use std::collections::BTreeMap;
use std::io::Cursor;

/// What stands between values, the commonest first: of equals the first wins.
pub(crate) const DELIMITERS: [u8; 8] = [b',', b';', b'\t', b'|', b'^', b'~', 0x1F, b' '];
/// How many rows are looked at.
const ROWS_AT_MOST: usize = 300;
/// How many lines may stand above the table.
const SKIP_AT_MOST: usize = 20;
/// How many lines a header may have.
const HEADER_AT_MOST: usize = 3;

/// What a file looks like.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shape {
    /// Its encoding.
    pub charset: Charset,
    /// How its values are told apart.
    pub dialect: Dialect,
    /// How many values most rows have; 0 when nobody knows.
    pub columns: usize,
    /// Lines above the table that do not belong to it.
    pub skip: usize,
    /// Rows that name the columns: none, one, or several that are read as one.
    pub header: usize,
    /// What most values of each column look like, where that is more than words.
    pub usual: Vec<Option<Kind>>,
}

impl Shape {
    /// A table by a dialect of which nothing else is known.
    pub fn plain(dialect: Dialect) -> Self {
        Self {
            charset: Charset::UTF_8,
            dialect,
            columns: 0,
            skip: 0,
            header: 0,
            usual: Vec::new(),
        }
    }
}

/// Looks at the beginning of a text; `whole` when nothing comes after it.
pub(crate) fn look(head: &[u8], whole: bool) -> Shape {
    let head = match head.iter().rposition(|b| matches!(b, b'\n' | b'\r')) {
        // The last line may be cut.
        Some(at) if !whole => &head[..=at],
        _ => head,
    };
    let (told, head) = told(head);
    let best = candidates(head, told)
        .into_iter()
        .map(|dialect| (value(head, dialect), dialect))
        .reduce(|best, next| if next.0 > best.0 { next } else { best });
    let dialect = best.map_or_else(Dialect::default, |(_, dialect)| dialect);
    let mut shape = Shape {
        columns: usual_width(&rows(head, Shape::plain(dialect))),
        ..Shape::plain(dialect)
    };
    let found = rows(head, shape.clone());
    let above = above(&found, shape.columns);
    let first = found.iter().position(|row| row.line > above);
    let table = &found[first.unwrap_or(0)..];
    shape.usual = usual_kinds(table.get(1..).unwrap_or_default(), shape.columns);
    shape.header = headers(table, &shape.usual);
    shape.skip = above + usize::from(told.is_some());
    shape
}

/// The delimiter that Excel writes on a line of its own, `sep=;`, and what comes after it.
fn told(head: &[u8]) -> (Option<u8>, &[u8]) {
    match head {
        [
            b's' | b'S',
            b'e' | b'E',
            b'p' | b'P',
            b'=',
            delimiter,
            rest @ ..,
        ] if matches!(rest, [b'\n' | b'\r', ..]) => {
            let rest = rest.strip_prefix(b"\r\n").unwrap_or(&rest[1..]);
            (Some(*delimiter), rest)
        }
        _ => (None, head),
    }
}

/// Every dialect for which there is a reason in the text.
fn candidates(head: &[u8], told: Option<u8>) -> Vec<Dialect> {
    let has = |needle: &[u8]| memchr::memmem::find(head, needle).is_some();
    let mut found = Vec::new();
    for delimiter in DELIMITERS {
        let is_there = head.contains(&delimiter) || delimiter == b',';
        if told.map_or(!is_there, |told| told != delimiter) {
            continue;
        }
        for quote in [b'"', b'\''] {
            let ends = [delimiter, b'\n', b'\r'].map(|end| [quote, end]);
            let stands = has(&[delimiter, quote]) && ends.iter().any(|pair| has(pair));
            if quote == b'\'' && !stands {
                continue;
            }
            for escape in [Escape::Doubled, Escape::Backslash] {
                if escape == Escape::Backslash && !has(&[b'\\', quote]) {
                    continue;
                }
                for spaced in [false, true] {
                    if spaced && (delimiter == b' ' || !has(&[delimiter, b' '])) {
                        continue;
                    }
                    found.push(Dialect {
                        delimiter,
                        quote,
                        escape,
                        spaced,
                    });
                }
            }
        }
    }
    if let (Some(delimiter), true) = (told, found.is_empty()) {
        found.push(Dialect {
            delimiter,
            ..Dialect::default()
        });
    }
    found
}

/// A row of the beginning.
pub(crate) struct Found {
    /// The line on which it begins.
    line: usize,
    /// What it holds.
    cells: Vec<String>,
    /// It fits the dialect's rules.
    clean: bool,
}

/// The first rows by a shape.
fn rows(head: &[u8], shape: Shape) -> Vec<Found> {
    let mut found = Vec::new();
    let Ok(mut reader) = Reader::with(Cursor::new(head), shape) else {
        return found;
    };
    while found.len() < ROWS_AT_MOST
        && let Ok(Some(row)) = reader.read()
    {
        found.push(Found {
            line: usize::try_from(row.line).unwrap_or(usize::MAX),
            cells: texts(row.cells),
            clean: row.fault.is_none() && row.mended.is_none(),
        });
    }
    found
}

fn texts(cells: &Cells) -> Vec<String> {
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    cells.iter().map(text).collect()
}

/// How many values most rows have; of equals the higher number.
fn usual_width(rows: &[Found]) -> usize {
    let mut counts: BTreeMap<usize, usize> = BTreeMap::new();
    for row in rows {
        *counts.entry(row.cells.len()).or_default() += 1;
    }
    let most = counts.iter().max_by_key(|(_, n)| **n);
    most.map_or(0, |(width, _)| *width)
}

/// How much the text looks like a table when it is read by a dialect.
fn value(head: &[u8], dialect: Dialect) -> f64 {
    let rows = rows(head, Shape::plain(dialect));
    let width = usual_width(&rows);
    if rows.is_empty() || dialect.delimiter == b' ' && width < 3 {
        return 0.0;
    }
    let share = |n: usize| n as f64 / rows.len() as f64;
    let regular = share(rows.iter().filter(|r| r.cells.len() == width).count());
    let clean = share(rows.iter().filter(|r| r.clean).count());
    let depth = match width {
        0 | 1 => 0.01,
        w => (w - 1) as f64 / w as f64,
    };
    let blank = if dialect.delimiter == b' ' { 0.8 } else { 1.0 };
    regular * depth * clean * clean * blank * meaning(&rows)
}

/// How many of the values look like something, from 0 to 1.
fn meaning(rows: &[Found]) -> f64 {
    let mut sum = 0.0;
    let mut cells = 0_u32;
    for cell in rows.iter().flat_map(|row| &row.cells) {
        cells += 1;
        sum += match kind_of(cell) {
            Kind::Text if cell.starts_with(['"', '\'']) || cell.ends_with('"') => 0.1,
            Kind::Text if cell.contains([';', '\t', '|']) => 0.2,
            _ if cell.starts_with(' ') => 0.7,
            Kind::Text => 0.8,
            Kind::Empty => 0.9,
            _ => 1.0,
        };
    }
    sum / f64::from(cells.max(1))
}

/// How many lines stand above the table: a title, a date, blanks.
fn above(rows: &[Found], columns: usize) -> usize {
    if columns < 3 {
        return 0;
    }
    let filled = |row: &Found| row.cells.iter().filter(|c| !c.trim().is_empty()).count();
    let thin = |row: &Found| filled(row) * 3 <= columns;
    let first = rows
        .iter()
        .take(SKIP_AT_MOST + 1)
        .position(|row| !thin(row));
    match first {
        Some(at) if at > 0 => rows[at].line - 1,
        _ => 0,
    }
}

/// How many of the first rows name the columns.
fn headers(rows: &[Found], kinds: &[Option<Kind>]) -> usize {
    let Some((first, body)) = rows.split_first() else {
        return 0;
    };
    let columns = kinds.len();
    let is_text = |row: &Found, at: usize| {
        row.cells
            .get(at)
            .is_some_and(|cell| kind_of(cell) == Kind::Text)
    };
    let typed: Vec<usize> = (0..columns).filter(|at| kinds[*at].is_some()).collect();
    let named = typed.iter().filter(|at| is_text(first, **at)).count();
    let like_data = (0..columns).filter(|at| {
        let kind = first
            .cells
            .get(*at)
            .map_or(Kind::Empty, |cell| kind_of(cell));
        !matches!(kind, Kind::Text | Kind::Empty) && kinds[*at].is_none_or(|usual| usual == kind)
    });
    if like_data.count() > named {
        return 0;
    }
    let more = (0..HEADER_AT_MOST - 1).take_while(|at| {
        let below = body.get(at + 1..).filter(|below| below.len() > 1);
        let kinds = below.map_or_else(Vec::new, |below| usual_kinds(below, columns));
        let typed: Vec<usize> = (0..kinds.len()).filter(|c| kinds[*c].is_some()).collect();
        typed.len() >= 2 && typed.iter().all(|c| is_text(&body[*at], *c))
    });
    1 + more.count()
}

/// What the values of each column look like, where four of five look alike and are not words.
fn usual_kinds(body: &[Found], columns: usize) -> Vec<Option<Kind>> {
    (0..columns)
        .map(|at| {
            let mut counts: BTreeMap<Kind, usize> = BTreeMap::new();
            for row in body.iter().filter(|row| row.cells.len() == columns) {
                let kind = row.cells.get(at).map_or(Kind::Empty, |cell| kind_of(cell));
                *counts.entry(kind).or_default() += 1;
            }
            counts.remove(&Kind::Empty);
            let all: usize = counts.values().sum();
            let (kind, most) = counts.into_iter().max_by_key(|(_, n)| *n)?;
            (kind != Kind::Text && most * 5 >= all * 4).then_some(kind)
        })
        .collect()
}
