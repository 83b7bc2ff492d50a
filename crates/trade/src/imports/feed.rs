//! The second look: units of work in an order that depends on the file alone.

use super::details::Told;
use super::draft::Draft;
use super::fields;
use super::parse::{Parsed, Parser, Wrong};
use super::scan::{Scan, key};
use super::scattered::Scattered;
use base::Error;
use records::imports::dates::Moments;
use records::imports::{Broken, Line, Lines, Refusal, Run};

/// What the file yields.
#[derive(Debug)]
pub(super) enum Unit {
    /// A whole order.
    Order(Box<Draft>),
    /// A line that is not taken.
    Refused(Refusal),
}

/// Hands every unit to `take`, with the bytes of the file read so far. Orders come when their last
/// line was read; scattered ones at the end, in an order that the file decides.
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
    let mut scattered = Scattered::new(scan.scattered_lines, &run.path)?;
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
            scattered.add(&parser, key, parsed)?;
            continue;
        }
        match &mut open {
            Some((current, draft)) if *current == key => extend(&parser, draft, parsed),
            _ => {
                if let Some((_, done)) = open.replace((key, start(&parser, parsed))) {
                    take(Unit::Order(Box::new(done)), read)?;
                }
            }
        }
    }
    let read = lines.bytes_read();
    if let Some((_, last)) = open {
        take(Unit::Order(Box::new(last)), read)?;
    }
    scattered.finish(&parser, &mut |draft| {
        take(Unit::Order(Box::new(draft)), read)
    })
}

pub(super) fn start(parser: &Parser, parsed: Parsed<'_>) -> Draft {
    let mut draft = Draft {
        number: parsed.number.to_owned(),
        line: parsed.row,
        customer: parsed.customer.map(str::to_owned),
        by_contact: parser.by_contact,
        told: Told::default(),
        status: None,
        at: parsed.at,
        currency: parsed.currency,
        lines: Vec::new(),
    };
    extend(parser, &mut draft, parsed);
    draft
}

pub(super) fn extend(parser: &Parser, draft: &mut Draft, parsed: Parsed<'_>) {
    parser.tell(&mut draft.told, &mut draft.status, &parsed);
    draft.lines.push(parsed.line);
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
