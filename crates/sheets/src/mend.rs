//! What a line was meant to be that does not fit its table: the reading with the fewest mistakes that has the right number
//! of values.
//!
//! A quotation mark too many or too few, or a delimiter that is missing between two quoted values, breaks a line for every
//! strict reader, and with an open mark all lines up to the next mark. Each such mistake has a cost; among all readings
//! of the line with the table's number of values, the cheapest is taken. Values without quotation marks are never guessed
//! apart.

use crate::kind::{Kind, kind_of};
use crate::{Cells, Dialect};
use memchr::memchr;
use std::collections::BTreeMap;

/// What was wrong with a line that was read all the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Mended {
    /// A quotation mark that closes nothing, or is never closed: it is part of the text.
    StrayQuote,
    /// Two quoted values stand beside each other with nothing between them.
    MissingDelimiter,
    /// The line has another delimiter than the table.
    OtherDelimiter,
    /// A delimiter stands twice: the empty value between the two belongs to no column.
    SurplusDelimiter,
}

/// More quotation marks in one line are not tried.
const MARKS_AT_MOST: usize = 200;
/// More empty values in one line are not taken out.
const SURPLUS_AT_MOST: usize = 3;
/// A quotation mark within a quoted value that is not doubled.
const LONE: u32 = 2;
/// A quotation mark that opens nothing.
const OPENS_NOTHING: u32 = 3;
/// A delimiter that is missing behind a closing mark.
const MISSING: u32 = 3;
/// A mark that could close the value, and is taken as text.
const PASSED: u32 = 5;

/// One way to read a value.
#[derive(Clone, Copy, Debug)]
struct Step {
    /// From where to where its text goes.
    text: (usize, usize),
    /// Where the next value begins; behind the line when there is none.
    next: usize,
    quoted: bool,
    cost: u32,
    mended: Option<Mended>,
}

/// The cheapest way to a place in the line: what it costs, the step before, and from where that step was made.
type Best = BTreeMap<(usize, usize), (u32, Option<(Step, usize)>)>;

/// Reads a line into exactly `columns` values, if there is a way. Of a line whose quotation marks are all in order
/// (`clean`) they are left alone.
pub(crate) fn mend(
    line: &[u8],
    dialect: &Dialect,
    (columns, clean): (usize, bool),
    cells: &mut Cells,
) -> Option<Mended> {
    if let Some(mended) = cheapest(line, dialect, (columns, clean), cells) {
        return Some(mended);
    }
    other_delimiter(line, dialect, columns, cells).then_some(Mended::OtherDelimiter)
}

/// Takes as many empty values out of a row as it has too many: those without which most of the others look like their
/// columns do. Nothing is done where some column that has a look would get something else.
pub(crate) fn drop_surplus(cells: &mut Cells, usual: &[Option<Kind>]) -> Option<Mended> {
    let surplus = cells.len().checked_sub(usual.len())?;
    if surplus == 0 || surplus > SURPLUS_AT_MOST {
        return None;
    }
    let mut kept: Vec<Vec<u8>> = cells.iter().map(<[u8]>::to_vec).collect();
    for _ in 0..surplus {
        let empty = (0..kept.len()).filter(|at| kept[*at].trim_ascii().is_empty());
        let best = empty.min_by_key(|at| strangers(kept.iter().enumerate(), *at, usual))?;
        kept.remove(best);
    }
    if strangers(kept.iter().enumerate(), usize::MAX, usual) > 0 {
        return None;
    }
    cells.clear();
    for cell in &kept {
        cells.push(cell);
        cells.end();
    }
    Some(Mended::SurplusDelimiter)
}

/// How many values do not look as their column does, when the one at `without` is left out.
fn strangers<'a>(
    cells: impl Iterator<Item = (usize, &'a Vec<u8>)>,
    without: usize,
    usual: &[Option<Kind>],
) -> usize {
    let left = cells.filter(|(at, _)| *at != without).map(|(_, cell)| cell);
    let strange = left.zip(usual).filter(|(cell, usual)| {
        let kind = kind_of(&String::from_utf8_lossy(cell));
        usual.is_some_and(|usual| kind != usual && kind != Kind::Empty)
    });
    strange.count()
}

fn cheapest(
    line: &[u8],
    dialect: &Dialect,
    (columns, clean): (usize, bool),
    cells: &mut Cells,
) -> Option<Mended> {
    let marks: Vec<usize> = memchr::memchr_iter(dialect.quote, line).collect();
    if marks.is_empty() || marks.len() > MARKS_AT_MOST {
        return None;
    }
    let end = line.len() + 1;
    let mut best: Best = BTreeMap::from([((0, 0), (0, None))]);
    let mut at = (0, 0);
    while let Some((&place, &(cost, _))) = best.range(at..).next() {
        let (start, count) = place;
        if start < end && count < columns {
            let ways = steps(line, dialect, &marks, start).into_iter();
            for step in ways.filter(|s| !clean || s.mended != Some(Mended::StrayQuote)) {
                let whole = cost + step.cost;
                let reached = best.entry((step.next, count + 1));
                let kept = reached.or_insert((u32::MAX, None));
                if whole < kept.0 {
                    *kept = (whole, Some((step, start)));
                }
            }
        }
        at = (start, count + 1);
    }
    let steps = way(&best, (end, columns))?;
    cells.clear();
    for step in &steps {
        write(&line[step.text.0..step.text.1], step.quoted, dialect, cells);
    }
    steps.iter().find_map(|step| step.mended)
}

/// The steps that lead to a place.
fn way(best: &Best, to: (usize, usize)) -> Option<Vec<Step>> {
    let mut steps = Vec::new();
    let mut place = to;
    loop {
        match best.get(&place)? {
            (_, None) => break,
            (_, Some((step, from))) => {
                steps.push(*step);
                place = (*from, place.1 - 1);
            }
        }
    }
    steps.reverse();
    Some(steps)
}

/// Every way to read the value that begins at `start`.
fn steps(line: &[u8], dialect: &Dialect, marks: &[usize], start: usize) -> Vec<Step> {
    let from = dialect.start(line, start.min(line.len()));
    let end = memchr(dialect.delimiter, &line[from..]).map_or(line.len(), |n| from + n);
    let opens = line.get(from) == Some(&dialect.quote);
    let mut steps = vec![Step {
        text: (from, end),
        next: end + 1,
        quoted: false,
        cost: if opens { OPENS_NOTHING } else { 0 },
        mended: opens.then_some(Mended::StrayQuote),
    }];
    if opens {
        quoted(line, dialect, marks, from, &mut steps);
    }
    steps
}

/// The ways to read a value that begins with a quotation mark: one for each mark that may close it.
fn quoted(line: &[u8], dialect: &Dialect, marks: &[usize], from: usize, steps: &mut Vec<Step>) {
    let mut cost = 0;
    let mut inner = marks.iter().copied().filter(|m| *m > from).peekable();
    while let Some(mark) = inner.next() {
        let is_pair = inner.peek() == Some(&(mark + 1));
        let closes = dialect.closes(line, mark);
        let mended = (cost > 0).then_some(Mended::StrayQuote);
        let step = |next, cost, mended| Step {
            text: (from + 1, mark),
            next,
            quoted: true,
            cost,
            mended,
        };
        if let Some(end) = closes {
            steps.push(step(end + 1, cost, mended));
            cost += PASSED;
        } else if is_pair {
            let missing = Some(Mended::MissingDelimiter);
            steps.push(step(mark + 1, cost + MISSING, missing));
            // Either both are one mark of the text, or the second closes.
            let second = mark + 1;
            if let Some(end) = dialect.closes(line, second) {
                steps.push(Step {
                    text: (from + 1, second),
                    ..step(end + 1, cost + LONE, Some(Mended::StrayQuote))
                });
            }
            inner.next();
        } else {
            cost += LONE;
        }
    }
}

/// Writes a value, doubled marks as one.
fn write(text: &[u8], quoted: bool, dialect: &Dialect, cells: &mut Cells) {
    let mut rest = text;
    while quoted && let Some(n) = memchr(dialect.quote, rest) {
        let doubled = rest.get(n + 1) == Some(&dialect.quote);
        cells.push(&rest[..=n]);
        rest = &rest[n + 1 + usize::from(doubled)..];
    }
    cells.push(rest);
    cells.end();
}

/// Reads a line by another delimiter, if that alone gives the right number of values.
fn other_delimiter(line: &[u8], dialect: &Dialect, columns: usize, cells: &mut Cells) -> bool {
    if columns < 3 {
        return false;
    }
    for delimiter in crate::shape::DELIMITERS {
        let other = Dialect {
            delimiter,
            ..*dialect
        };
        if delimiter == dialect.delimiter || memchr(delimiter, line).is_none() {
            continue;
        }
        let mut scan = crate::dialect::Scan::new();
        let mut read = Cells::default();
        other.scan(line, &mut read, &mut scan);
        if scan.clean && !scan.is_open() && read.len() == columns {
            *cells = read;
            return true;
        }
    }
    false
}
