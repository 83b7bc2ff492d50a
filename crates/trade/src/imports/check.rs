//! The dry run: what a run would do, without a write.

use super::draft::Draft;
use super::feed::{Unit, feed};
use super::paid;
use super::parse::Parser;
use super::scan::{key, scan};
use super::store::{self, Known};
use crate::orders::{Sort, Status};
use crate::products;
use base::{Error, Permission, Scope};
use customers::people::bulk;
use customers::people::reached::{Book, Meant, Reached};
use records::imports::{Lines, Refusal, Report, Run};
use std::collections::{HashMap, HashSet};

/// Orders that are looked up together.
const LOOKED_UP_AT_ONCE: usize = 200;

pub(super) fn check(run: &Run, refuse: &mut dyn FnMut(Refusal)) -> Result<Report, Error> {
    let scan = scan(run)?;
    let mut check = Check {
        run,
        scope: run.by.may(Permission::ImportsRun)?,
        prefix: Parser::new(run, Lines::open(&run.path)?.header())?.cancel_prefix,
        waiting: Vec::new(),
        met: Met::default(),
        report: Report {
            dates: Some(scan.dates.clone()),
            ..Report::default()
        },
    };
    let lines = i64::try_from(scan.lines).unwrap_or(i64::MAX);
    check.report.count("lines", lines);
    feed(run, &scan, &mut |unit, read| {
        match unit {
            Unit::Refused(refusal) => {
                check.report.count("lines_refused", 1);
                refuse(refusal);
            }
            Unit::Order(draft) => check.waiting.push(*draft),
        }
        if check.waiting.len() >= LOOKED_UP_AT_ONCE {
            check.compare(refuse)?;
            (run.on_progress)(read, &check.report);
        }
        Ok(())
    })?;
    check.compare(refuse)?;
    Ok(check.report)
}

/// A dry run under way.
struct Check<'r> {
    run: &'r Run,
    scope: Scope,
    prefix: String,
    /// Orders that are yet to be looked up.
    waiting: Vec<Draft>,
    met: Met,
    report: Report,
}

/// Customers and products that were looked up, by hash of what the file calls them.
#[derive(Default)]
struct Met {
    people: HashSet<u64>,
    products: HashSet<u64>,
    /// Customers without a number, by hash of mail address and telephone.
    reached: Book<u64>,
}

impl Check<'_> {
    /// Looks the waiting orders up, and counts what a run would do with them.
    fn compare(&mut self, refuse: &mut dyn FnMut(Refusal)) -> Result<(), Error> {
        let drafts = std::mem::take(&mut self.waiting);
        let known = self.orders(&drafts)?;
        let kept = self.kept(&drafts, &known)?;
        let (mut read, mut new) = (Vec::with_capacity(drafts.len()), Vec::new());
        for draft in &drafts {
            match known.get(&draft.number) {
                None => new.push(draft),
                Some(order) if order.content_hash == draft.content_hash() => {
                    self.report.count("orders_unchanged", 1);
                    continue;
                }
                Some(_) if paid::holds(&kept, draft) => continue,
                Some(_) => self.report.count("orders_changed", 1),
            }
            read.push(draft);
        }
        let refused = i64::try_from(kept.len()).unwrap_or(i64::MAX);
        self.report.count("lines_refused", refused);
        kept.into_iter().for_each(refuse);
        let nobodys = self.meet(&read)?;
        for draft in new {
            let has_buyer = match draft.contact() {
                Some(_) => !nobodys.contains(draft.number.as_str()),
                None => draft.customer.is_some(),
            };
            count_new(&mut self.report, draft, draft.sort(&self.prefix), has_buyer)?;
        }
        self.count_names(&read)
    }

    /// Counts the customers without a number whom a run would make for these orders; the numbers of orders of whose
    /// customers nobody can tell who they are.
    fn meet<'d>(&mut self, drafts: &[&'d Draft]) -> Result<HashSet<&'d str>, Error> {
        let told = drafts.iter().filter_map(|d| Some((*d, d.contact()?)));
        let told: Vec<(&Draft, Reached<&str>)> = told.collect();
        let just_told: Vec<Reached<&str>> = told.iter().map(|(_, told)| *told).collect();
        let asked = self.met.reached.asks(&just_told, key);
        let by = self.run.by.clone();
        let answer = self
            .run
            .slices
            .db()
            .read_now(move |tx| asked.look(tx, &by))?;
        self.met.reached.learn(&answer, key);
        let mut nobodys = HashSet::new();
        for (draft, told) in told {
            match self.met.reached.meet(told.map(key)) {
                Meant::Known(_) => {}
                Meant::New(_) => self.report.count("people_new", 1),
                Meant::Shared => drop(nobodys.insert(draft.number.as_str())),
            }
        }
        Ok(nobodys)
    }

    /// Orders that a run would refuse to replace.
    fn kept(
        &self,
        drafts: &[Draft],
        known: &HashMap<String, Known>,
    ) -> Result<Vec<Refusal>, Error> {
        let options = &self.run.import.columns.options;
        if options.on_change.as_deref() != Some("replace") {
            return Ok(Vec::new());
        }
        let differs = |draft: &&Draft| {
            let there = known.get(&draft.number);
            there.is_some_and(|order| order.content_hash != draft.content_hash())
        };
        let changed: Vec<Draft> = drafts.iter().filter(differs).cloned().collect();
        let (scope, source) = (self.scope.clone(), self.run.import.source.clone());
        self.run.slices.db().read_now(move |tx| {
            let changed: Vec<&Draft> = changed.iter().collect();
            paid::refused(tx, &scope, &source, &changed)
        })
    }

    fn orders(&self, drafts: &[Draft]) -> Result<HashMap<String, Known>, Error> {
        let numbers: Vec<String> = drafts.iter().map(|d| d.number.clone()).collect();
        let (scope, source) = (self.scope.clone(), self.run.import.source.clone());
        let known = self.run.slices.db().read_now(move |tx| {
            let numbers: Vec<&str> = numbers.iter().map(String::as_str).collect();
            store::known(tx, &scope, &source, &numbers)
        });
        Ok(known?)
    }

    /// Counts the customers and products that a run would make for these orders.
    fn count_names(&mut self, drafts: &[&Draft]) -> Result<(), Error> {
        let people = drafts.iter().filter_map(|d| d.customer.as_deref());
        let people = fresh(&mut self.met.people, people);
        let lines = drafts.iter().flat_map(|d| &d.lines);
        let products = fresh(&mut self.met.products, lines.map(|l| l.product.as_str()));
        let (by, scope) = (self.run.by.clone(), self.scope.clone());
        let source = self.run.import.source.clone();
        let counted = self.run.slices.db().read_now(move |tx| {
            let people: Vec<&str> = people.iter().map(String::as_str).collect();
            let products: Vec<&str> = products.iter().map(String::as_str).collect();
            let known_people = bulk::known(tx, &by, &source, &people)?;
            let known_products = products::known(tx, &scope, &source, &products)?;
            Ok::<_, db::DbError>((
                people.len() - known_people.len(),
                products.len() - known_products.len(),
            ))
        });
        let (people, products) = counted?;
        let number = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
        self.report.count("people_new", number(people));
        self.report.count("products_new", number(products));
        Ok(())
    }
}

/// Those that were not met before, each once.
fn fresh<'n>(met: &mut HashSet<u64>, names: impl Iterator<Item = &'n str>) -> Vec<String> {
    let new = names.filter(|name| met.insert(key(name)));
    new.map(str::to_owned).collect()
}

/// Counts an order that is not there yet; the same in the dry run and the run.
pub(super) fn count_new(
    report: &mut Report,
    draft: &Draft,
    sort: Sort,
    has_buyer: bool,
) -> Result<(), Error> {
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
    if !has_buyer {
        report.count("orders_anonymous", 1);
        if let Some(told) = draft.contact() {
            let shared = told.email.or(told.phone).unwrap_or_default();
            report.leave_out("left_out_shared", draft.line, shared);
        }
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
