//! Writing the demonstration, in slices that a killed run leaves whole or undone.

use super::places::{FIRMS, STORES};
use super::talk::Said;
use super::{DESK, Desk, Plan, RETURN_MARK, SOURCE, Tell, grouped};
use base::{Actor, CompanyId, Error, Permission};
use customers::companies::{self, CompanyChange};
use customers::interactions::{self, New};
use customers::people::{Person, actions as persons, bulk};
use db::Db;
use records::imports::actions::{Upload, upload, work};
use records::imports::{Columns, Import, OnProgress, Options, Report, store};
use serde_json::json;
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

/// The first import of orders from `source`, if there is one.
///
/// # Errors
/// Those of the database.
pub(super) fn import(db: &Db, by: &Actor, source: &'static str) -> Result<Option<Import>, Error> {
    let scope = by.may(Permission::ImportsRun)?;
    let (mut first, mut before) = (None, None);
    loop {
        let scope = scope.clone();
        let page = db.read_now(move |tx| store::recent(tx, &scope, before, IMPORTS_AT_ONCE))?;
        let is_last = page.len() < IMPORTS_AT_ONCE;
        before = page.last().map(|import| import.id);
        let theirs = page
            .into_iter()
            .rev()
            .find(|i| i.kind == "orders" && i.source == source);
        first = theirs.or(first);
        if is_last {
            return Ok(first);
        }
    }
}

impl Desk<'_> {
    /// Lays the receipts into the folder and makes their import, unless it was made.
    pub(super) fn upload(&self, csv: String, begun: Option<Import>) -> Result<Import, Error> {
        // A file that was lost meanwhile is there again, under the same name.
        let folder = &self.kinds.folder;
        let file = folder.store(self.by.account, csv.as_bytes(), BYTES_AT_MOST)?;
        if let Some(import) = begun {
            return Ok(import);
        }
        let options = Options {
            cancel_prefix: Some(RETURN_MARK.into()),
            ..Options::default()
        };
        let upload_of = Upload {
            kind: "orders".into(),
            file_name: "kandula-receipts.csv".into(),
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
    pub(super) fn firms(&self) -> Result<Vec<CompanyId>, Error> {
        let by = self.by.clone();
        let firms = self.db.bulk_now(move |tx| {
            FIRMS
                .iter()
                .map(|firm| {
                    let company = companies::actions::named(tx, &by, firm.name)?;
                    let custom = json!({ "sort": firm.sort, "shop": STORES[firm.store].english });
                    let change = CompanyChange {
                        custom: Some(custom),
                        ..CompanyChange::default()
                    };
                    companies::actions::update(tx, &by, company.id, change, None)?;
                    Ok::<_, Error>(company.id)
                })
                .collect::<Result<Vec<_>, _>>()
        })?;
        (self.tell)(&format!("companies     {:>8}", grouped(count(firms.len()))));
        Ok(firms)
    }

    /// Everybody who is not there yet; answers how many there are.
    pub(super) fn people(&self, plan: &Plan, firms: &[CompanyId]) -> Result<usize, Error> {
        let made: Result<Vec<Person>, Error> = plan
            .shoppers
            .iter()
            .zip(&plan.histories)
            .map(|(shopper, history)| shopper.person(*history, plan.day, &self.zone, firms))
            .collect();
        let people = Arc::new(made?);
        let hooks = crate::wiring::registry().hooks;
        for start in (0..people.len()).step_by(PEOPLE_AT_ONCE) {
            let (by, hooks, people) = (self.by.clone(), hooks.clone(), people.clone());
            self.db.bulk_now(move |tx| {
                let slice = &people[start..(start + PEOPLE_AT_ONCE).min(people.len())];
                let first = slice.first().and_then(|p| p.external_ids.first());
                let card = first.map_or("", |x| x.id.as_str());
                // A slice is there whole or not at all.
                if persons::find_by_external_id(tx, &by, SOURCE, card)?.is_none() {
                    bulk::insert(tx, &by, slice, &hooks)?;
                }
                Ok::<_, Error>(())
            })?;
        }
        (self.tell)(&format!(
            "people        {:>8}",
            grouped(count(people.len()))
        ));
        Ok(people.len())
    }

    /// Everything that was said; what is there is passed over.
    pub(super) fn interactions(
        &self,
        plan: &Plan,
        firms: &[CompanyId],
        said: Vec<Said>,
    ) -> Result<usize, Error> {
        let entries: Result<Vec<New>, Error> = said
            .into_iter()
            .enumerate()
            .map(|(n, said)| self.entry(n, said, plan, firms))
            .collect();
        let entries = Arc::new(entries?);
        for start in (0..entries.len()).step_by(ENTRIES_AT_ONCE) {
            let (account, entries) = (self.by.account, entries.clone());
            self.db.bulk_now(move |tx| {
                let end = (start + ENTRIES_AT_ONCE).min(entries.len());
                interactions::append_many(tx, account, entries[start..end].to_vec())
            })?;
        }
        (self.tell)(&format!(
            "interactions  {:>8}",
            grouped(count(entries.len()))
        ));
        Ok(entries.len())
    }

    fn entry(
        &self,
        number: usize,
        said: Said,
        plan: &Plan,
        firms: &[CompanyId],
    ) -> Result<New, Error> {
        let at = said.at.to_zoned(self.zone.clone());
        let at = at.map_err(Error::internal)?.timestamp();
        let shopper = plan
            .shoppers
            .get(said.shopper)
            .ok_or(Error::NotFound("person"))?;
        let id = format!("D{:06}", number + 1);
        Ok(New {
            person: Some(shopper.id(shopper.known_at(&self.zone)?)?),
            // What a firm's buyer says stands on the firm's page too.
            company: shopper.buys_for().and_then(|at| firms.get(at)).copied(),
            summary: said.text,
            properties: said.properties,
            ..New::outside(DESK, id, said.kind, said.channel, said.direction, at)
        })
    }

    /// Runs the import of the receipts, from where it stopped.
    pub(super) fn orders(&self, import: &Import) -> Result<Report, Error> {
        let shown = progress(self.tell);
        let report = work(
            self.db, &self.by, self.kinds, &self.home, import.id, false, shown,
        )?;
        let (orders, returns) = (report.get("orders_new"), report.get("returns_new"));
        (self.tell)(&format!("orders        {:>8}", grouped(orders)));
        (self.tell)(&format!("returns       {:>8}", grouped(returns)));
        Ok(report)
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

fn count(n: usize) -> i64 {
    i64::try_from(n).unwrap_or(i64::MAX)
}
