//! The second look: units of work in an order that depends on the file alone.

use super::draft::{Draft, DraftLine};
use super::fields;
use super::parse::{Parsed, Parser, Wrong};
use super::scan::{Scan, key};
use base::Error;
use records::imports::dates::Moments;
use records::imports::{Broken, Line, Lines, Refusal, Run};
use std::collections::HashMap;

/// What the file yields.
#[derive(Debug)]
pub(super) enum Unit {
    /// A whole order.
    Order(Draft),
    /// A line that is not taken.
    Refused(Refusal),
}

/// Hands every unit to `take`, with the bytes of the file read so far. Orders come when their last
/// line was read; scattered ones at the end, in the order of their first lines.
///
/// # Errors
/// Those of the file and of `take`.
pub(super) fn feed(
    run: &Run,
    scan: &Scan,
    take: &mut dyn FnMut(Unit, u64) -> Result<(), Error>,
) -> Result<(), Error> {
    let mut lines = Lines::open(&run.path)?;
    let parser = Parser::new(run, lines.header())?;
    let mut moments = parser.moments(scan.rule.clone());
    let mut open: Option<(u64, Draft)> = None;
    let mut scattered = Scattered::default();
    loop {
        let read = lines.bytes_read();
        let Some(line) = lines.read()? else { break };
        let (key, parsed) = match understand(&parser, &mut moments, scan, &line) {
            Ok(found) => found,
            Err(refusal) => {
                take(Unit::Refused(refusal), read)?;
                continue;
            }
        };
        if scan.scattered.contains(&key) {
            scattered.add(parsed);
            continue;
        }
        match &mut open {
            Some((current, draft)) if *current == key => draft.lines.push(parsed.line),
            _ => {
                if let Some((_, done)) = open.replace((key, start(parsed))) {
                    take(Unit::Order(done), read)?;
                }
            }
        }
    }
    let read = lines.bytes_read();
    if let Some((_, last)) = open {
        take(Unit::Order(last), read)?;
    }
    for draft in scattered.drafts {
        take(Unit::Order(draft), read)?;
    }
    Ok(())
}

/// Orders whose lines lie apart, held until the end of the file.
#[derive(Default)]
struct Scattered {
    drafts: Vec<Draft>,
    places: HashMap<String, usize>,
}

impl Scattered {
    fn add(&mut self, parsed: Parsed<'_>) {
        match self.places.get(parsed.number) {
            Some(place) => self.drafts[*place].lines.push(parsed.line),
            None => {
                self.places
                    .insert(parsed.number.to_owned(), self.drafts.len());
                self.drafts.push(start(parsed));
            }
        }
    }
}

fn start(parsed: Parsed<'_>) -> Draft {
    let mut lines: Vec<DraftLine> = Vec::with_capacity(16);
    lines.push(parsed.line);
    Draft {
        number: parsed.number.to_owned(),
        customer: parsed.customer.map(str::to_owned),
        customer_name: parsed.customer_name.map(str::to_owned),
        at: parsed.at,
        currency: parsed.currency,
        lines,
    }
}

fn understand<'l>(
    parser: &Parser,
    moments: &mut Moments,
    scan: &Scan,
    line: &'l Result<Line<'_>, Broken>,
) -> Result<(u64, Parsed<'l>), Refusal> {
    let line = match line {
        Ok(line) => line,
        Err(broken) => {
            return Err(Refusal {
                line: broken.number,
                field: String::new(),
                code: broken.why.code().to_owned(),
                detail: String::new(),
                raw: broken.raw.clone(),
            });
        }
    };
    let parsed = parser
        .line(line, |text| moments.read(text))
        .map_err(|wrong| refusal(line, &wrong))?;
    let key = key(parsed.number);
    match scan.refused.get(&key) {
        None => Ok((key, parsed)),
        Some(cause) if cause.code.starts_with("order-") => Err(refusal(line, cause)),
        // This line is sound, but its order is not taken without the one that is not.
        Some(_) => Err(refusal(
            line,
            &Wrong::new(fields::NUMBER, "order-incomplete", parsed.number),
        )),
    }
}

fn refusal(line: &Line<'_>, wrong: &Wrong) -> Refusal {
    Refusal {
        line: line.number,
        field: wrong.field.to_owned(),
        code: wrong.code.to_owned(),
        detail: wrong.value.clone(),
        raw: line.raw(),
    }
}
