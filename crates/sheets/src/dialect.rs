//! How the values of a line are told apart, and how one line is read by it.

use crate::Cells;
use memchr::{memchr, memchr2};

/// How a quotation mark stands within a quoted value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Escape {
    /// Twice, as RFC 4180 wants it.
    Doubled,
    /// Behind a backslash, as MySQL writes it; doubled ones are understood as well.
    Backslash,
}

/// How the values of a line are told apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Dialect {
    /// What stands between two values.
    pub delimiter: u8,
    /// What stands around a value that holds delimiters or line ends.
    pub quote: u8,
    /// How a quotation mark stands within such a value.
    pub escape: Escape,
    /// Whether a blank after a delimiter belongs to it.
    pub spaced: bool,
}

impl Default for Dialect {
    /// RFC 4180.
    fn default() -> Self {
        Self {
            delimiter: b',',
            quote: b'"',
            escape: Escape::Doubled,
            spaced: false,
        }
    }
}

/// How far a row was read.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Scan {
    /// The first byte that was not read.
    at: usize,
    /// Within a quoted value.
    within: bool,
    /// Whether all of it is as the dialect wants it: no mark stands where none may.
    pub clean: bool,
}

impl Scan {
    pub(crate) fn new() -> Self {
        Self {
            clean: true,
            ..Self::default()
        }
    }

    /// Whether a quoted value is still open: the row may go on behind the end of the line.
    pub(crate) fn is_open(self) -> bool {
        self.within
    }
}

impl Dialect {
    /// Reads a row from where `scan` stands to the end of `row`, which ends where a line ends.
    pub(crate) fn scan(&self, row: &[u8], cells: &mut Cells, scan: &mut Scan) {
        loop {
            if !scan.within {
                let from = self.start(row, scan.at);
                if row.get(from) == Some(&self.quote) {
                    scan.within = true;
                    scan.at = from + 1;
                } else {
                    let end = memchr(self.delimiter, &row[from..]).map_or(row.len(), |n| from + n);
                    cells.push(&row[from..end]);
                    cells.end();
                    if end == row.len() {
                        return;
                    }
                    scan.at = end + 1;
                    continue;
                }
            }
            match self.quoted(row, cells, scan) {
                // The line ends within the value, or with it.
                None => return,
                Some(next) => scan.at = next,
            }
        }
    }

    /// Where a value begins: behind the blanks that belong to the delimiter, or that stand before a quotation mark.
    pub(crate) fn start(&self, row: &[u8], at: usize) -> usize {
        let blanks = row[at..].iter().take_while(|b| **b == b' ').count();
        let behind = at + blanks;
        if self.delimiter != b' ' && (self.spaced || row.get(behind) == Some(&self.quote)) {
            behind
        } else {
            at
        }
    }

    /// Reads within a quoted value up to its end; where the next value begins, if there is one.
    fn quoted(&self, row: &[u8], cells: &mut Cells, scan: &mut Scan) -> Option<usize> {
        let backslash = match self.escape {
            Escape::Doubled => self.quote,
            Escape::Backslash => b'\\',
        };
        loop {
            let Some(n) = memchr2(self.quote, backslash, &row[scan.at..]) else {
                cells.push(&row[scan.at..]);
                scan.at = row.len();
                return None;
            };
            let mark = scan.at + n;
            cells.push(&row[scan.at..mark]);
            let after = row.get(mark + 1).copied();
            if row[mark] != self.quote {
                let escaped = after.filter(|b| *b == self.quote || *b == b'\\');
                cells.push(escaped.as_ref().map_or(b"\\", std::slice::from_ref));
                scan.at = mark + 1 + usize::from(escaped.is_some());
            } else if after == Some(self.quote) {
                cells.push(&[self.quote]);
                scan.at = mark + 2;
            } else if let Some(end) = self.closes(row, mark) {
                scan.within = false;
                scan.at = end;
                cells.end();
                return (end < row.len()).then_some(end + 1);
            } else {
                scan.clean = false;
                cells.push(&[self.quote]);
                scan.at = mark + 1;
            }
        }
    }

    /// Where the delimiter stands that ends the value which the mark closes, or the end of the row; nothing when
    /// something else comes after the mark.
    pub(crate) fn closes(&self, row: &[u8], mark: usize) -> Option<usize> {
        let blanks = match self.delimiter {
            b' ' => 0,
            _ => row[mark + 1..].iter().take_while(|b| **b == b' ').count(),
        };
        let end = mark + 1 + blanks;
        match row.get(end) {
            None => Some(row.len()),
            Some(byte) => (*byte == self.delimiter).then_some(end),
        }
    }
}
