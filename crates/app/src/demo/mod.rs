//! The demonstration: an invented chain of shops in Sri Lanka with two years of customers, and, where
//! its file is at hand, a real shop beside it.
//!
//! All of it follows from the day of seeding: the same day gives the same people, amounts and counts.
//! A seeding that was killed goes on at the next start, with the day on which it began.

mod accounts;
mod goods;
mod name_lists;
mod names;
mod people;
mod phrases;
mod places;
mod random;
mod shop;
mod shopping;
mod talk;
#[cfg(test)]
mod tests;
mod write;

pub use accounts::{OWNER, PASSWORD, SLUG};
pub use shop::load as load_shop;

use base::{Actor, CompanyId, Error, Timestamp};
use db::Db;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use people::{History, Shopper};
use records::imports::actions::Home;
use records::imports::{Import, Kinds, State};
use shopping::Trip;

/// What tells of the orders, and calls people by the numbers of their cards.
const SOURCE: &str = "till";
/// What tells of everything else.
const DESK: &str = "desk";
/// The zone of the shops.
const ZONE: &str = "Asia/Colombo";
/// Stands before the numbers of receipts for what comes back.
const RETURN_MARK: &str = "R-";

/// Where lines of progress go.
pub type Tell = fn(&str);

/// What was written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Seeded {
    /// Firms.
    pub companies: usize,
    /// People.
    pub people: usize,
    /// Entries of timelines beside orders.
    pub interactions: usize,
    /// Orders, returns aside.
    pub orders: i64,
    /// Returns.
    pub returns: i64,
}

/// Makes the account with all that is in it, or what a killed run left out; nothing when it is whole.
///
/// # Errors
/// `Unavailable` when disk or database cannot go on; the next start goes on.
pub fn seed(db: &Db, kinds: &Kinds, tell: Tell) -> Result<Option<Seeded>, Error> {
    let account = accounts::kandula(db)?;
    let by = Actor::system(account.id);
    let begun = write::import(db, &by, SOURCE)?;
    if begun
        .as_ref()
        .is_some_and(|import| import.state == State::Done)
    {
        return Ok(None);
    }
    let home = Home {
        currency: account.currency,
        zone: account.zone.clone(),
    };
    let desk = Desk {
        db,
        kinds,
        by,
        home,
        zone: TimeZone::get(ZONE).map_err(Error::internal)?,
        tell,
    };
    let plan = Plan::on(desk.day(begun.as_ref()));
    desk.fill(&plan, begun).map(Some)
}

/// Everything that there is to write.
struct Plan {
    day: Date,
    shoppers: Vec<Shopper>,
    histories: Vec<History>,
    trips: Vec<Trip>,
}

impl Plan {
    fn on(day: Date) -> Self {
        let shoppers = people::everybody(day);
        let trips = shopping::receipts(&shoppers, day);
        let histories = shopping::histories(&shoppers, &trips);
        Self {
            day,
            shoppers,
            histories,
            trips,
        }
    }
}

/// Who writes, and where.
struct Desk<'d> {
    db: &'d Db,
    kinds: &'d Kinds,
    by: Actor,
    home: Home,
    zone: TimeZone,
    tell: Tell,
}

impl Desk<'_> {
    /// The day before which everything happened: that of the first try.
    fn day(&self, begun: Option<&Import>) -> Date {
        let at: Timestamp = begun.map_or_else(|| self.db.clock().now(), |import| import.created_at);
        at.to_zoned(self.zone.clone()).date()
    }

    /// The import of the receipts comes first, as it remembers the day, and runs last, when everybody
    /// is known.
    fn fill(&self, plan: &Plan, begun: Option<Import>) -> Result<Seeded, Error> {
        let import = self.upload(shopping::csv(&plan.shoppers, &plan.trips), begun)?;
        let firms: Vec<CompanyId> = self.firms()?;
        let people = self.people(plan, &firms)?;
        let said = talk::everything(&plan.shoppers, &plan.trips, plan.day);
        let interactions = self.interactions(plan, &firms, said)?;
        let report = self.orders(&import)?;
        Ok(Seeded {
            companies: firms.len(),
            people,
            interactions,
            orders: report.get("orders_new"),
            returns: report.get("returns_new"),
        })
    }
}

/// A number with commas between its thousands, for lines on a terminal.
fn grouped(n: i64) -> String {
    let digits = n.to_string();
    let mut out = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}
