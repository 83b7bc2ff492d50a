//! Who shops: where people live, how often they come, and to whom they belong.

use super::company::{Company, Firm, Named, Town, Trade};
use super::random::Random;
use base::{CompanyId, Error, PersonId, Stage, Timestamp, Uuid};
use customers::people::{Address, Email, ExternalId, Handle, Name, Person, Phone};
use jiff::ToSpan as _;
use jiff::civil::{Date, time};
use jiff::tz::TimeZone;
use std::ops::Range;

/// How many people a company knows, unless somebody asks for a crowd.
pub const PEOPLE: usize = 2_000;
/// Days of history before the day of seeding.
pub(super) const DAYS: i64 = 730;

/// How often somebody comes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Habit {
    Weekly,
    Monthly,
    NowAndThen,
    Few,
    Once,
    /// Came each month and stopped about a year ago.
    Stopped,
    /// Asked, subscribed, and never bought.
    Never,
    /// Buys for a firm that is no school: a hotel, a tea shop, an office.
    Bulk,
    /// Buys for a school.
    School,
}

/// All of them.
#[cfg(test)]
pub(super) const EVERY_HABIT: &[Habit] = &[
    Habit::Weekly,
    Habit::Monthly,
    Habit::NowAndThen,
    Habit::Few,
    Habit::Once,
    Habit::Stopped,
    Habit::Never,
    Habit::Bulk,
    Habit::School,
];

/// Shares of the habits, in percent.
const HABITS: &[(Habit, i64)] = &[
    (Habit::Weekly, 4),
    (Habit::Monthly, 14),
    (Habit::NowAndThen, 22),
    (Habit::Few, 11),
    (Habit::Once, 32),
    (Habit::Stopped, 11),
    (Habit::Never, 6),
];

/// Shares of the habits in a crowd, in percent: most people come once.
const CROWD: &[(Habit, i64)] = &[
    (Habit::Monthly, 3),
    (Habit::NowAndThen, 8),
    (Habit::Few, 20),
    (Habit::Once, 57),
    (Habit::Stopped, 3),
    (Habit::Never, 9),
];

/// Somebody who shops, or might.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Shopper {
    /// Where.
    pub(super) of: &'static Company,
    /// From 0.
    pub(super) number: usize,
    pub(super) named: Named,
    pub(super) habit: Habit,
    pub(super) town: Town,
    /// Where they usually shop.
    pub(super) store: usize,
    /// Their place among the firms.
    pub(super) firm: Option<usize>,
    /// When they were first known; with the firm's card, or as a first question.
    pub(super) joined: Date,
}

/// The people with these numbers, as known on `day`.
pub(super) fn everybody(of: &'static Company, numbers: Range<usize>, day: Date) -> Vec<Shopper> {
    numbers.map(|number| shopper(of, number, day)).collect()
}

fn shopper(of: &'static Company, number: usize, day: Date) -> Shopper {
    let mut random = of.random("shopper", number);
    let firm = firm_of(of, number);
    let buyer = firm
        .filter(|_| number / 20 < of.firms.len())
        .map(|at| &of.firms[at]);
    let near = |firm: &Firm| of.towns.iter().find(|t| t.store == firm.store).copied();
    let town = firm
        .and_then(|at| near(&of.firms[at]))
        .unwrap_or_else(|| *random.pick(of.towns));
    let habits = if number < PEOPLE { HABITS } else { CROWD };
    let habit = match buyer.map(|firm| firm.trade) {
        Some(Trade::School) => Habit::School,
        Some(Trade::Bulk) => Habit::Bulk,
        None => random.weighted(habits, |(_, weight)| *weight).0,
    };
    let store = if buyer.is_none() && random.percent(of.web_percent) {
        of.web()
    } else {
        town.store
    };
    let days = known_since(habit, &mut random);
    let joined = day.saturating_sub(days.days());
    Shopper {
        of,
        number,
        named: (of.named)(number),
        habit,
        town,
        store,
        firm,
        joined,
    }
}

/// One in twenty belongs to a firm, the first of each firm does its shopping; in a crowd they are few.
fn firm_of(of: &Company, number: usize) -> Option<usize> {
    let one_in = if number < PEOPLE { 20 } else { 400 };
    (number % one_in == 7).then_some(number / one_in % of.firms.len())
}

/// Days since somebody is known: a third was known before the till's history begins.
fn known_since(habit: Habit, random: &mut Random) -> i64 {
    match habit {
        Habit::Bulk | Habit::School => random.between(DAYS - 60, DAYS + 300),
        Habit::Stopped => random.between(520, DAYS + 200),
        Habit::Once | Habit::Never | Habit::Few => random.between(4, DAYS - 2),
        _ if random.percent(35) => random.between(DAYS, DAYS + 365),
        _ => random.between(20, DAYS - 2),
    }
}

/// What somebody's orders say: their number and the day of the last.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct History {
    pub(super) orders: usize,
    pub(super) last: Option<Date>,
}

impl Company {
    /// The stream of numbers for one thing about the person with this number.
    pub(super) fn random(&self, topic: &str, number: usize) -> Random {
        Random::of(topic, self.luck.wrapping_add(number as u64))
    }
}

impl Shopper {
    /// Whether they were added to the two thousand, who buy and say less than those.
    pub(super) fn is_of_the_crowd(&self) -> bool {
        self.number >= PEOPLE
    }

    /// The number of the loyalty card, by which the till knows them.
    pub(super) fn card(&self) -> String {
        format!("{}{}", self.of.card, 10_001 + self.number)
    }

    /// Whether they are spoken and written to in the language of the country.
    pub(super) fn is_local(&self) -> bool {
        self.named.language() == self.of.local
    }

    /// The firm for which they do the shopping.
    pub(super) fn buys_for(&self) -> Option<usize> {
        self.firm
            .filter(|_| matches!(self.habit, Habit::Bulk | Habit::School))
    }

    /// How far they have come, as their orders show it.
    pub(super) fn stage(&self, history: History, day: Date) -> Stage {
        let mut random = self.of.random("stage", self.number);
        let Some(last) = history.last else {
            return *random.pick(&[Stage::Subscriber, Stage::Lead, Stage::Lead, Stage::Prospect]);
        };
        let silent = i64::from((day - last).get_days());
        match history.orders {
            _ if silent > 365 => Stage::Former,
            40.. if silent <= 30 && random.percent(30) => Stage::Advocate,
            15.. if silent <= 90 => Stage::Loyal,
            _ => Stage::Customer,
        }
    }

    /// The person as the customers' area keeps them.
    ///
    /// # Errors
    /// `Internal` when the day is out of range.
    pub(super) fn person(
        &self,
        history: History,
        day: Date,
        zone: &TimeZone,
        firms: &[CompanyId],
    ) -> Result<Person, Error> {
        let created_at = self.known_at(zone)?;
        let mut random = self.of.random("person", self.number);
        let mut person = Person::blank(self.id(created_at)?, created_at);
        person.external_ids = vec![ExternalId {
            source: super::SOURCE.into(),
            id: self.card(),
        }];
        person.name = Name {
            full: self.named.full(),
            given: self.named.given.clone(),
            family: self.named.family.clone(),
        };
        person.emails = self.emails(&mut random);
        person.phones = self.phones(&mut random);
        person.handles = self.handles(&mut random);
        person.addresses = self.addresses(&mut random);
        person.language = Some(self.named.language().into());
        person.time_zone = random.percent(60).then(|| self.of.zone.to_owned());
        person.tags = self.tags(&mut random);
        person.stage = self.stage(history, day);
        person.company = self.firm.and_then(|at| firms.get(at)).copied();
        person.company_name = person
            .company
            .and(self.firm)
            .map(|at| self.of.firms[at].name.to_owned());
        Ok(person)
    }

    /// The same for everybody each time: in the order of the days on which they were first known.
    pub(super) fn id(&self, known_at: Timestamp) -> Result<PersonId, Error> {
        let millis = u64::try_from(known_at.as_millisecond()).map_err(Error::internal)?;
        let mut random = self.of.random("id", self.number);
        let bytes: [u8; 10] = std::array::from_fn(|_| random.next().to_le_bytes()[0]);
        let id: Uuid = uuid::Builder::from_unix_timestamp_millis(millis, &bytes).into_uuid();
        Ok(PersonId(id))
    }

    /// The moment at which they were first known.
    pub(super) fn known_at(&self, zone: &TimeZone) -> Result<Timestamp, Error> {
        let mut random = self.of.random("known", self.number);
        // Before the shops open, and so before the first purchase.
        let minute = i8::try_from(random.between(0, 59)).unwrap_or(0);
        let at = self.joined.to_datetime(time(7, minute, 0, 0));
        Ok(at
            .to_zoned(zone.clone())
            .map_err(Error::internal)?
            .timestamp())
    }

    /// How many in a hundred tell something: of a crowd, who mostly come once, half as many.
    fn told(&self, percent: i64) -> i64 {
        if self.is_of_the_crowd() {
            percent / 2
        } else {
            percent
        }
    }

    fn emails(&self, random: &mut Random) -> Vec<Email> {
        if !random.percent(self.told(68)) {
            return Vec::new();
        }
        let local = self.named.latin.to_lowercase().replace(' ', ".");
        let domain = random.pick(self.of.mail_domains);
        let address = format!("{local}{}@{domain}", self.number + 1);
        vec![Email {
            address,
            label: String::new(),
            verified: random.percent(60),
        }]
    }

    fn phones(&self, random: &mut Random) -> Vec<Phone> {
        if !random.percent(92) {
            return Vec::new();
        }
        vec![Phone {
            e164: (self.of.phone)(self.number),
            label: self.of.labels[0].into(),
        }]
    }

    fn handles(&self, random: &mut Random) -> Vec<Handle> {
        if !random.percent(6) {
            return Vec::new();
        }
        let family = self
            .named
            .latin
            .split(' ')
            .next_back()
            .unwrap_or_default()
            .to_lowercase();
        vec![Handle {
            network: self.of.network.into(),
            handle: format!("{family}_{}", self.number + 1),
        }]
    }

    fn addresses(&self, random: &mut Random) -> Vec<Address> {
        if !random.percent(self.told(75)) {
            return Vec::new();
        }
        let street = random.pick(self.of.streets);
        let house = random.between(1, 240).to_string();
        let (province, form) = (self.of.provinces[self.town.store], self.of.address);
        let (form, street, city, region) = match self.is_local() {
            true => (form.1, street.1, self.town.local, province.1),
            false => (form.0, street.0, self.town.english, province.0),
        };
        let street = form.replace("{house}", &house).replace("{street}", street);
        vec![Address {
            street,
            city: city.into(),
            region: region.into(),
            postal_code: self.town.postal_code.into(),
            country: self.of.country.into(),
            label: self.of.labels[if self.firm.is_some() { 2 } else { 1 }].into(),
        }]
    }

    fn tags(&self, random: &mut Random) -> Vec<String> {
        let [bulk, school, web, gifts, faithful] = self.of.tags;
        let mut tags = Vec::new();
        let mut tag = |applies: bool, name: &str| {
            if applies {
                tags.push(name.to_owned());
            }
        };
        tag(matches!(self.habit, Habit::Bulk | Habit::School), bulk);
        tag(self.habit == Habit::School || random.percent(9), school);
        tag(self.store == self.of.web(), web);
        tag(random.percent(7), gifts);
        tag(self.habit == Habit::Weekly && random.percent(30), faithful);
        tags
    }
}

#[cfg(test)]
mod tests {
    use super::super::kandula::KANDULA;
    use super::*;
    use jiff::civil::date;
    use std::collections::BTreeSet;

    #[test]
    fn everybody_is_the_same_on_the_same_day_and_can_be_told_apart() {
        let (one, two) = (
            everybody(&KANDULA, 0..PEOPLE, date(2026, 7, 18)),
            everybody(&KANDULA, 0..PEOPLE, date(2026, 7, 18)),
        );
        assert_eq!(one, two);
        let zone = TimeZone::get(KANDULA.zone).unwrap();
        let people: Vec<Person> = one
            .iter()
            .map(|s| {
                s.person(History::default(), date(2026, 7, 18), &zone, &[])
                    .unwrap()
            })
            .collect();
        assert_eq!(
            people.iter().map(|p| p.id).collect::<BTreeSet<_>>().len(),
            PEOPLE
        );
        let mails: Vec<&str> = people
            .iter()
            .flat_map(|p| &p.emails)
            .map(|e| e.address.as_str())
            .collect();
        let phones: Vec<&str> = people
            .iter()
            .flat_map(|p| &p.phones)
            .map(|e| e.e164.as_str())
            .collect();
        assert_eq!(mails.iter().collect::<BTreeSet<_>>().len(), mails.len());
        assert_eq!(phones.iter().collect::<BTreeSet<_>>().len(), phones.len());
        assert!(
            mails
                .iter()
                .all(|m| customers::values::email(m).as_deref() == Ok(*m)),
            "{mails:?}"
        );
        assert!(
            phones
                .iter()
                .all(|p| customers::phones::international(p).as_deref() == Ok(*p)),
            "{phones:?}"
        );
    }

    #[test]
    fn a_few_come_often_and_many_once() {
        let all = everybody(&KANDULA, 0..PEOPLE, date(2026, 7, 18));
        let count = |habit: Habit| all.iter().filter(|s| s.habit == habit).count();
        assert!(
            (60..100).contains(&count(Habit::Weekly)),
            "{}",
            count(Habit::Weekly)
        );
        assert!(
            (580..700).contains(&count(Habit::Once)),
            "{}",
            count(Habit::Once)
        );
        assert!(
            (170..260).contains(&count(Habit::Stopped)),
            "{}",
            count(Habit::Stopped)
        );
        assert_eq!((count(Habit::Bulk), count(Habit::School)), (11, 5));
        assert_eq!(all.iter().filter(|s| s.firm.is_some()).count(), 100);
    }

    #[test]
    fn the_stage_follows_the_orders() {
        let (day, all) = (
            date(2026, 7, 18),
            everybody(&KANDULA, 0..PEOPLE, date(2026, 7, 18)),
        );
        let stage = |orders, last| all[0].stage(History { orders, last }, day);
        assert_eq!(stage(3, Some(date(2025, 7, 17))), Stage::Former);
        assert_eq!(stage(3, Some(date(2025, 7, 18))), Stage::Customer);
        assert_eq!(stage(20, Some(date(2026, 7, 1))), Stage::Loyal);
        assert!([Stage::Subscriber, Stage::Lead, Stage::Prospect].contains(&stage(0, None)));
    }
}
