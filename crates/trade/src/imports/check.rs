//! The dry run: what a run would do, without a write.

use super::draft::Draft;
use super::feed::{Unit, feed};
use super::parse::Parser;
use super::scan::scan;
use super::store;
use crate::orders::{Sort, Status};
use base::{Error, Permission, Scope};
use db::Db;
use records::imports::{Lines, Refusal, Report, Run};

/// Orders that are looked up together.
const LOOKED_UP_AT_ONCE: usize = 200;

pub(super) fn check(run: &Run, refuse: &mut dyn FnMut(Refusal)) -> Result<Report, Error> {
    let scope = run.by.may(Permission::ImportsRun)?;
    let scan = scan(run)?;
    let prefix = Parser::new(run, Lines::open(&run.path)?.header())?.cancel_prefix;
    let mut report = Report {
        dates: Some(scan.dates.clone()),
        ..Report::default()
    };
    report.count("lines", i64::try_from(scan.lines).unwrap_or(i64::MAX));
    let mut waiting: Vec<Draft> = Vec::new();
    feed(run, &scan, &mut |unit, read| {
        match unit {
            Unit::Refused(refusal) => {
                report.count("lines_refused", 1);
                refuse(refusal);
            }
            Unit::Order(draft) => waiting.push(*draft),
        }
        if waiting.len() >= LOOKED_UP_AT_ONCE {
            compare(
                &run.db,
                &scope,
                &run.import.source,
                &mut waiting,
                &prefix,
                &mut report,
            )?;
            (run.on_progress)(read, &report);
        }
        Ok(())
    })?;
    compare(
        &run.db,
        &scope,
        &run.import.source,
        &mut waiting,
        &prefix,
        &mut report,
    )?;
    Ok(report)
}

fn compare(
    db: &Db,
    scope: &Scope,
    source: &str,
    drafts: &mut Vec<Draft>,
    prefix: &str,
    report: &mut Report,
) -> Result<(), Error> {
    let numbers: Vec<String> = drafts.iter().map(|d| d.number.clone()).collect();
    let (asked, from) = (scope.clone(), source.to_owned());
    let known = db.read_now(move |tx| {
        let numbers: Vec<&str> = numbers.iter().map(String::as_str).collect();
        store::known(tx, &asked, &from, &numbers)
    })?;
    for draft in drafts.drain(..) {
        match known.get(&draft.number) {
            None => count_new(report, &draft, draft.sort(prefix))?,
            Some(order) if order.content_hash == draft.content_hash() => {
                report.count("orders_unchanged", 1);
            }
            Some(_) => report.count("orders_changed", 1),
        }
    }
    Ok(())
}

/// Counts an order that is not there yet; the same in the dry run and the run.
pub(super) fn count_new(report: &mut Report, draft: &Draft, sort: Sort) -> Result<(), Error> {
    let total = draft.total().map_err(Error::internal)?;
    draft.told.count(report);
    match draft.status.unwrap_or_default() {
        Status::Paid => {}
        Status::Open => report.count("orders_open", 1),
        Status::Cancelled => report.count("orders_cancelled", 1),
    }
    let (count, sum) = match sort {
        Sort::Order => ("orders_new", "orders_sum"),
        Sort::Return => ("returns_new", "returns_sum"),
        Sort::Adjustment => ("adjustments_new", "adjustments_sum"),
    };
    report.count(count, 1);
    report.count(
        "lines_new",
        i64::try_from(draft.lines.len()).unwrap_or(i64::MAX),
    );
    if draft.customer.is_none() {
        report.count("orders_anonymous", 1);
    }
    match &report.currency {
        None => report.currency = Some(total.currency.code().to_owned()),
        Some(code) if code == total.currency.code() => {}
        // Sums of several currencies are not one sum.
        Some(_) => {
            report.count("orders_other_currency", 1);
            return Ok(());
        }
    }
    report.sum(sum, total.minor);
    Ok(())
}
