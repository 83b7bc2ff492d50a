//! Who shops: two thousand people, where they live, how often they come, and to whom they belong.

use super::names::{self, Named, Naming};
use super::places::{FIRMS, Firm, PROVINCES, STREETS, TOWNS, Town, Trade, WEB};
use super::random::Random;
use base::{CompanyId, Error, PersonId, Stage, Timestamp, Uuid};
use customers::people::{Address, Email, ExternalId, Handle, Name, Person, Phone};
use jiff::ToSpan as _;
use jiff::civil::{Date, time};
use jiff::tz::TimeZone;

/// How many people the firm knows.
pub(super) const PEOPLE: usize = 2_000;
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
    /// Buys for a hotel or a tea shop.
    Kitchen,
    /// Buys for a school.
    School,
}

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

/// Somebody who shops, or might.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Shopper {
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

/// Everybody, as known on `day`.
pub(super) fn everybody(day: Date) -> Vec<Shopper> {
    (0..PEOPLE).map(|number| shopper(number, day)).collect()
}

fn shopper(number: usize, day: Date) -> Shopper {
    let mut random = Random::of("shopper", number as u64);
    // One in twenty belongs to a firm; the first of each firm does its shopping.
    let firm = (number % 20 == 7).then_some(number / 20 % FIRMS.len());
    let buyer = firm
        .filter(|_| number / 20 < FIRMS.len())
        .map(|at| &FIRMS[at]);
    let near = |firm: &Firm| TOWNS.iter().find(|t| t.store == firm.store).copied();
    let town = firm
        .and_then(|at| near(&FIRMS[at]))
        .unwrap_or_else(|| *random.pick(TOWNS));
    let habit = match buyer.map(|firm| firm.trade) {
        Some(Trade::School) => Habit::School,
        Some(Trade::Kitchen) => Habit::Kitchen,
        None => random.weighted(HABITS, |(_, weight)| *weight).0,
    };
    let store = if buyer.is_none() && random.percent(14) {
        WEB
    } else {
        town.store
    };
    let days = known_since(habit, &mut random);
    let joined = day.saturating_sub(days.days());
    Shopper {
        number,
        named: names::name(number),
        habit,
        town,
        store,
        firm,
        joined,
    }
}

/// Days since somebody is known: a third was known before the till's history begins.
fn known_since(habit: Habit, random: &mut Random) -> i64 {
    match habit {
        Habit::Kitchen | Habit::School => random.between(DAYS - 60, DAYS + 300),
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

impl Shopper {
    /// The number of the loyalty card, by which the till knows them.
    pub(super) fn card(&self) -> String {
        format!("M{}", 10_001 + self.number)
    }

    /// Whether they are spoken and written to in Sinhala.
    pub(super) fn is_sinhala(&self) -> bool {
        self.named.naming == Naming::Sinhala
    }

    /// The firm for which they do the shopping.
    pub(super) fn buys_for(&self) -> Option<usize> {
        self.firm
            .filter(|_| matches!(self.habit, Habit::Kitchen | Habit::School))
    }

    /// How far they have come, as their orders show it.
    pub(super) fn stage(&self, history: History, day: Date) -> Stage {
        let mut random = Random::of("stage", self.number as u64);
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
        let mut random = Random::of("person", self.number as u64);
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
        person.time_zone = random.percent(60).then(|| super::ZONE.to_owned());
        person.tags = self.tags(&mut random);
        person.stage = self.stage(history, day);
        person.company = self.firm.and_then(|at| firms.get(at)).copied();
        person.company_name = person
            .company
            .and(self.firm)
            .map(|at| FIRMS[at].name.to_owned());
        Ok(person)
    }

    /// The same for everybody each time: in the order of the days on which they were first known.
    pub(super) fn id(&self, known_at: Timestamp) -> Result<PersonId, Error> {
        let millis = u64::try_from(known_at.as_millisecond()).map_err(Error::internal)?;
        let mut random = Random::of("id", self.number as u64);
        let bytes: [u8; 10] = std::array::from_fn(|_| random.next().to_le_bytes()[0]);
        let id: Uuid = uuid::Builder::from_unix_timestamp_millis(millis, &bytes).into_uuid();
        Ok(PersonId(id))
    }

    /// The moment at which they were first known.
    pub(super) fn known_at(&self, zone: &TimeZone) -> Result<Timestamp, Error> {
        let mut random = Random::of("known", self.number as u64);
        // Before the shops open, and so before the first purchase.
        let minute = i8::try_from(random.between(0, 59)).unwrap_or(0);
        let at = self.joined.to_datetime(time(7, minute, 0, 0));
        Ok(at
            .to_zoned(zone.clone())
            .map_err(Error::internal)?
            .timestamp())
    }

    fn emails(&self, random: &mut Random) -> Vec<Email> {
        if !random.percent(68) {
            return Vec::new();
        }
        let local = self.named.latin.to_lowercase().replace(' ', ".");
        let domain = random.pick(&["example.lk", "example.lk", "example.com"]);
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
        // Far enough apart that no two people share one.
        let e164 = format!("+9477{:07}", 2_000_000 + self.number * 1_237);
        vec![Phone {
            e164,
            label: "mobile".into(),
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
            network: "instagram".into(),
            handle: format!("{family}_{}", self.number + 1),
        }]
    }

    fn addresses(&self, random: &mut Random) -> Vec<Address> {
        if !random.percent(75) {
            return Vec::new();
        }
        let (english, sinhala) = random.pick(STREETS);
        let house = random.between(1, 240);
        let province = PROVINCES[self.town.store];
        let (street, city, region) = match self.is_sinhala() {
            true => (
                format!("අංක {house}, {sinhala}"),
                self.town.sinhala,
                province.1,
            ),
            false => (format!("{house} {english}"), self.town.english, province.0),
        };
        vec![Address {
            street,
            city: city.into(),
            region: region.into(),
            postal_code: self.town.postal_code.into(),
            country: "LK".into(),
            label: if self.firm.is_some() {
                "work".into()
            } else {
                "home".into()
            },
        }]
    }

    fn tags(&self, random: &mut Random) -> Vec<String> {
        let mut tags = Vec::new();
        let mut tag = |applies: bool, name: &str| {
            if applies {
                tags.push(name.to_owned());
            }
        };
        tag(matches!(self.habit, Habit::Kitchen | Habit::School), "bulk");
        tag(
            self.habit == Habit::School || random.percent(9),
            "school-list",
        );
        tag(self.store == WEB, "home-delivery");
        tag(random.percent(7), "hamper");
        tag(self.habit == Habit::Weekly && random.percent(30), "senior");
        tags
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;
    use std::collections::BTreeSet;

    #[test]
    fn everybody_is_the_same_on_the_same_day_and_can_be_told_apart() {
        let (one, two) = (everybody(date(2026, 7, 18)), everybody(date(2026, 7, 18)));
        assert_eq!(one, two);
        let zone = TimeZone::get(super::super::ZONE).unwrap();
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
                .all(|p| customers::values::phone(p).as_deref() == Ok(*p)),
            "{phones:?}"
        );
    }

    #[test]
    fn a_few_come_often_and_many_once() {
        let all = everybody(date(2026, 7, 18));
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
        assert_eq!((count(Habit::Kitchen), count(Habit::School)), (11, 5));
        assert_eq!(all.iter().filter(|s| s.firm.is_some()).count(), 100);
    }

    #[test]
    fn the_stage_follows_the_orders() {
        let (day, all) = (date(2026, 7, 18), everybody(date(2026, 7, 18)));
        let stage = |orders, last| all[0].stage(History { orders, last }, day);
        assert_eq!(stage(3, Some(date(2025, 7, 17))), Stage::Former);
        assert_eq!(stage(3, Some(date(2025, 7, 18))), Stage::Customer);
        assert_eq!(stage(20, Some(date(2026, 7, 1))), Stage::Loyal);
        assert!([Stage::Subscriber, Stage::Lead, Stage::Prospect].contains(&stage(0, None)));
    }
}
