//! The demonstration: invented companies with two years of customers (a chain of shops in Sri Lanka, an
//! online school in Ethiopia, a shop with an agency in Kerala) and, where its file is at hand, a real shop
//! beside them.
//!
//! All of it follows from the day of seeding: the same day gives the same people, amounts and counts.
//! A seeding that was killed goes on at the next start, with the day on which it began.
//! More than two thousand people come in waves, so that no more than a wave is held in memory.

mod accounts;
mod birana;
mod company;
#[cfg(test)]
mod company_tests;
mod firms;
mod goods;
mod kandula;
mod kayal;
mod people;
mod phrases;
mod random;
mod shop;
mod shopping;
mod talk;
#[cfg(test)]
mod tests;
mod waves;
mod write;

pub use accounts::PASSWORD;
pub use people::PEOPLE;
pub use shop::load as load_shop;

use base::{Actor, CompanyId, Error, Timestamp};
use company::Company;
use db::Db;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use people::{History, Shopper};
use records::imports::actions::Home;
use records::imports::{Import, Kinds};
use shopping::Trip;
use waves::Wave;

/// What tells of the orders, and calls people by the numbers of their cards.
const SOURCE: &str = "till";
/// What tells of everything else.
const DESK: &str = "desk";
/// Stands before the numbers of receipts for what comes back.
const RETURN_MARK: &str = "R-";
/// The companies, the one with the crowd first.
static COMPANIES: [Company; 3] = [kandula::KANDULA, birana::BIRANA, kayal::KAYAL];

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

/// A company as the one who starts the demonstration meets it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Introduction {
    /// The word in its addresses.
    pub slug: &'static str,
    /// Its name.
    pub name: &'static str,
    /// With what its owner signs in.
    pub owner: &'static str,
}

/// The companies of the demonstration, the first with the crowd.
pub fn companies() -> impl Iterator<Item = Introduction> {
    COMPANIES.iter().map(|company| Introduction {
        slug: company.slug,
        name: company.name,
        owner: company.owner.0,
    })
}

/// Makes the company's account with all that is in it, or what a killed run left out; nothing when it is
/// whole. `people`: at least [`PEOPLE`].
///
/// # Errors
/// `NotFound` when there is no such company; `Unavailable` when disk or database cannot go on, the next
/// start goes on; `Conflict` when it was made with another number of people that cannot grow into this.
pub fn seed(
    db: &Db,
    kinds: &Kinds,
    slug: &str,
    people: usize,
    tell: Tell,
) -> Result<Option<Seeded>, Error> {
    let of = COMPANIES.iter().find(|company| company.slug == slug);
    let of = of.ok_or(Error::NotFound("company"))?;
    let account = accounts::of(db, of)?;
    let by = Actor::system(account.id);
    let begun = write::imports(db, &by, SOURCE)?;
    let waves = waves::left(of, people, &begun)?;
    if waves.is_empty() {
        return Ok(None);
    }
    let home = Home {
        currency: account.currency,
        zone: account.zone.clone(),
    };
    let desk = Desk {
        db,
        kinds,
        of,
        by,
        home,
        zone: TimeZone::get(of.zone).map_err(Error::internal)?,
        tell,
    };
    let day = desk.day(begun.first());
    let mut seeded = Seeded::default();
    for wave in waves {
        seeded.add(desk.fill(&Plan::of(of, wave, day), &begun)?);
    }
    Ok(Some(seeded))
}

/// Everything that there is to write of a wave.
struct Plan {
    wave: Wave,
    day: Date,
    shoppers: Vec<Shopper>,
    histories: Vec<History>,
    trips: Vec<Trip>,
}

impl Plan {
    fn of(of: &'static Company, wave: Wave, day: Date) -> Self {
        let shoppers = people::everybody(of, wave.people(), day);
        let trips = shopping::receipts(of, wave.number, &shoppers, day);
        let histories = shopping::histories(&shoppers, &trips);
        Self {
            wave,
            day,
            shoppers,
            histories,
            trips,
        }
    }

    /// How the desk calls the entry with this number in the wave, from 0.
    fn entry_id(&self, number: usize) -> String {
        match self.wave.number {
            0 => format!("D{:06}", number + 1),
            wave => format!("D{wave:02}-{:06}", number + 1),
        }
    }
}

impl Seeded {
    fn add(&mut self, more: Self) {
        self.companies = more.companies;
        self.people += more.people;
        self.interactions += more.interactions;
        self.orders += more.orders;
        self.returns += more.returns;
    }
}

/// Who writes, and where.
struct Desk<'d> {
    db: &'d Db,
    kinds: &'d Kinds,
    of: &'static Company,
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
    fn fill(&self, plan: &Plan, begun: &[Import]) -> Result<Seeded, Error> {
        let file_name = plan.wave.file(self.of);
        let begun = begun.iter().find(|import| import.file_name == file_name);
        let csv = shopping::csv(self.of, &plan.shoppers, &plan.trips)?;
        let import = self.upload(file_name, csv, begun.cloned())?;
        let firms: Vec<CompanyId> = self.firms(plan.day)?;
        let people = self.people(plan, &firms)?;
        let interactions = self.interactions(plan, &firms)?;
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
