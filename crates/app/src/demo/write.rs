//! Writing the demonstration, in slices that a killed run leaves whole or undone.

use super::people::Shopper;
use super::talk::{self, Said};
use super::{DESK, Desk, Plan, RETURN_MARK, SOURCE, Tell, grouped};
use base::{Actor, CompanyId, Error, Permission};
use customers::companies;
use customers::interactions::{self, New};
use customers::people::{Person, actions as persons, bulk};
use db::Db;
use jiff::ToSpan as _;
use jiff::civil::Date;
use records::imports::actions::{Upload, upload, work};
use records::imports::{Columns, Import, OnProgress, Options, Report, store};
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

/// People of a slice.
const PEOPLE_AT_ONCE: usize = 50;
/// Entries of a slice.
const ENTRIES_AT_ONCE: usize = 250;
/// Imports that are looked at together.
const IMPORTS_AT_ONCE: usize = 50;
/// Orders between two lines of progress.
const ORDERS_PER_LINE: i64 = 5_000;
/// More than the file of receipts will ever have.
const BYTES_AT_MOST: u64 = 200_000_000;

/// The imports of orders from `source`, the first one first.
///
/// # Errors
/// Those of the database.
pub(super) fn imports(db: &Db, by: &Actor, source: &'static str) -> Result<Vec<Import>, Error> {
    let scope = by.may(Permission::ImportsRun)?;
    let (mut found, mut before) = (Vec::new(), None);
    loop {
        let scope = scope.clone();
        let page = db.read_now(move |tx| store::recent(tx, &scope, before, IMPORTS_AT_ONCE))?;
        let is_last = page.len() < IMPORTS_AT_ONCE;
        before = page.last().map(|import| import.id);
        found.extend(
            page.into_iter()
                .filter(|i| i.kind == "orders" && i.source == source),
        );
        if is_last {
            found.reverse();
            return Ok(found);
        }
    }
}

impl Desk<'_> {
    /// Lays the receipts into the folder and makes their import, unless it was made.
    pub(super) fn upload(
        &self,
        file_name: String,
        csv: Vec<u8>,
        begun: Option<Import>,
    ) -> Result<Import, Error> {
        // A file that was lost meanwhile is there again, under the same name.
        let folder = &self.kinds.folder;
        let file = folder.store(self.by.account, csv.as_slice(), BYTES_AT_MOST)?;
        if let Some(import) = begun {
            return Ok(import);
        }
        let options = Options {
            cancel_prefix: Some(RETURN_MARK.into()),
            ..Options::default()
        };
        let upload_of = Upload {
            kind: "orders".into(),
            file_name,
            file,
            source: SOURCE.into(),
            columns: Some(Columns {
                options,
                ..Columns::default()
            }),
            again: false,
        };
        let (by, kinds) = (self.by.clone(), self.kinds.clone());
        self.db
            .write_now(move |tx| upload(tx, &by, &kinds, &upload_of))
    }

    /// The firms, in the order of the list.
    pub(super) fn firms(&self, day: Date) -> Result<Vec<CompanyId>, Error> {
        let (by, of) = (self.by.clone(), self.of);
        // Longer than anybody who buys for them.
        let since = day.saturating_sub(3.years()).to_zoned(self.zone.clone());
        let since = since.map_err(Error::internal)?.timestamp();
        let firms = self.db.bulk_now(move |tx| {
            let (mut ids, mut steps) = (Vec::new(), Vec::new());
            for at in 0..of.firms.len() {
                let change = of.firm(at, since);
                let company = companies::actions::named_with(tx, &by, change)?;
                steps.extend(of.firm_steps(at, company.id, since));
                ids.push(company.id);
            }
            interactions::append_many(tx, by.account, steps)?;
            Ok::<_, Error>(ids)
        })?;
        self.count("companies", firms.len());
        Ok(firms)
    }

    /// Everybody of the plan who is not there yet; answers how many there are.
    pub(super) fn people(&self, plan: &Plan, firms: &[CompanyId]) -> Result<usize, Error> {
        let hooks = crate::wiring::registry().hooks;
        let slices = plan.shoppers.chunks(PEOPLE_AT_ONCE);
        for (shoppers, histories) in slices.zip(plan.histories.chunks(PEOPLE_AT_ONCE)) {
            let made: Result<Vec<Person>, Error> = shoppers
                .iter()
                .zip(histories)
                .map(|(shopper, history)| shopper.person(*history, plan.day, &self.zone, firms))
                .collect();
            let (by, hooks, slice) = (self.by.clone(), hooks.clone(), made?);
            self.db.bulk_now(move |tx| {
                let first = slice.first().and_then(|p| p.external_ids.first());
                let card = first.map_or("", |x| x.id.as_str());
                // A slice is there whole or not at all.
                if persons::find_by_external_id(tx, &by, SOURCE, card)?.is_none() {
                    bulk::insert(tx, &by, &slice, &hooks)?;
                }
                Ok::<_, Error>(())
            })?;
        }
        self.count("people", plan.shoppers.len());
        Ok(plan.shoppers.len())
    }

    /// Everything that was said; what is there is passed over.
    pub(super) fn interactions(&self, plan: &Plan, firms: &[CompanyId]) -> Result<usize, Error> {
        let said = talk::everything(&plan.shoppers, &plan.trips, plan.day);
        let first = plan.shoppers.first().map_or(0, |s| s.number);
        for (slice, said) in said.chunks(ENTRIES_AT_ONCE).enumerate() {
            let entries: Result<Vec<New>, Error> = said
                .iter()
                .enumerate()
                .map(|(n, said)| {
                    let id = plan.entry_id(slice * ENTRIES_AT_ONCE + n);
                    let shopper = plan.shoppers.get(said.shopper - first);
                    self.entry(id, said, shopper.ok_or(Error::NotFound("person"))?, firms)
                })
                .collect();
            let (account, entries) = (self.by.account, entries?);
            self.db
                .bulk_now(move |tx| interactions::append_many(tx, account, entries.clone()))?;
        }
        self.count("interactions", said.len());
        Ok(said.len())
    }

    fn entry(
        &self,
        id: String,
        said: &Said,
        shopper: &Shopper,
        firms: &[CompanyId],
    ) -> Result<New, Error> {
        let at = said.at.to_zoned(self.zone.clone());
        let at = at.map_err(Error::internal)?.timestamp();
        Ok(New {
            person: Some(shopper.id(shopper.known_at(&self.zone)?)?),
            // What a firm's buyer says stands on the firm's page too.
            company: shopper.buys_for().and_then(|at| firms.get(at)).copied(),
            summary: said.text.clone(),
            properties: said.properties.clone(),
            ..New::outside(DESK, id, said.kind, said.channel, said.direction, at)
        })
    }

    /// Runs the import of the receipts, from where it stopped.
    pub(super) fn orders(&self, import: &Import) -> Result<Report, Error> {
        let shown = progress(self.tell);
        let report = work(
            &jobs::Slices::unresting(self.db),
            &self.by,
            self.kinds,
            &self.home,
            import.id,
            false,
            shown,
        )?;
        let (orders, returns) = (report.get("orders_new"), report.get("returns_new"));
        (self.tell)(&format!("orders        {:>8}", grouped(orders)));
        (self.tell)(&format!("returns       {:>8}", grouped(returns)));
        Ok(report)
    }

    fn count(&self, what: &str, n: usize) {
        let n = grouped(i64::try_from(n).unwrap_or(i64::MAX));
        (self.tell)(&format!("{what:<13} {n:>8}"));
    }
}

/// A line each few thousand orders.
pub(super) fn progress(tell: Tell) -> OnProgress {
    let told = AtomicI64::new(0);
    Arc::new(move |_, report: &Report| {
        let part = report.get("orders_new") / ORDERS_PER_LINE;
        if told.swap(part, Ordering::Relaxed) < part {
            tell(&format!(
                "orders        {:>8} …",
                grouped(report.get("orders_new"))
            ));
        }
    })
}
