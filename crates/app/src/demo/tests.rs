//! The whole seed in a database: the counts that are stated, once, and the same after stops.

use super::*;
use base::{Clock, Permission, Stage};
use customers::interactions::{Subject, Wanted, timeline};
use customers::people::actions::find_by_external_id;
use db::Options;
use identity::sessions::{SignIn, sign_in};
use jiff::ToSpan as _;
use kandula::KANDULA;
use std::panic::{AssertUnwindSafe, catch_unwind};

/// A moment of the day of the stated counts.
const NOW: &str = "2026-07-18T05:06:07Z";

/// The counts of that day.
const STATED: Seeded = Seeded {
    companies: 16,
    people: 2_000,
    interactions: 3_979,
    orders: 18_028,
    returns: 489,
};

const SLUG: &str = KANDULA.slug;
const ZONE: &str = KANDULA.zone;

/// The same of the online school.
const BIRANA_STATED: Seeded = Seeded {
    companies: 12,
    people: 2_000,
    interactions: 4_363,
    orders: 15_816,
    returns: 453,
};

/// The same of the shop with an agency.
const KAYAL_STATED: Seeded = Seeded {
    companies: 12,
    people: 2_000,
    interactions: 3_935,
    orders: 16_589,
    returns: 448,
};

struct Bench {
    db: Db,
    clock: Clock,
    kinds: Kinds,
    _folder: tempfile::TempDir,
}

impl Bench {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let clock = Clock::fixed(NOW.parse().unwrap());
        let options = Options {
            clock: clock.clone(),
            ..Options::default()
        };
        let url = format!("sqlite:{}", folder.path().join("demo.db").display());
        let db = Db::open(&url, options).unwrap();
        db.migrate(crate::wiring::AREAS).unwrap();
        let kinds = crate::wiring::imports(folder.path().join("files"));
        Self {
            db,
            clock,
            kinds,
            _folder: folder,
        }
    }

    fn by(&self) -> Actor {
        Actor::system(identity::actions::find_account(&self.db, SLUG).unwrap().id)
    }
}

#[test]
fn a_stopped_seeding_goes_on_another_day_and_ends_with_what_is_stated() {
    let b = Bench::new();
    let stops: [Tell; 2] = [
        |line| assert!(!line.starts_with("people"), "stop"),
        |line| assert!(!line.contains('…'), "stop"),
    ];
    for stop in stops {
        assert!(
            catch_unwind(AssertUnwindSafe(|| seed(
                &b.db, &b.kinds, SLUG, PEOPLE, stop
            )))
            .is_err()
        );
        b.clock.set(b.clock.now() + 24.hours());
    }
    assert_eq!(
        seed(&b.db, &b.kinds, SLUG, PEOPLE, |_| {}).unwrap(),
        Some(STATED)
    );
    assert_eq!(
        seed(&b.db, &b.kinds, SLUG, PEOPLE, |_| {}).unwrap(),
        None,
        "all of it is there"
    );
    everybody_comes_in(&b);
    nothing_was_refused(&b, SLUG);
    the_best_customer_has_a_full_page(&b);
    a_crowd_joins_them_and_a_stop_brings_nobody_twice(&b);
}

fn a_crowd_joins_them_and_a_stop_brings_nobody_twice(b: &Bench) {
    let seed = |people, tell: Tell| seed(&b.db, &b.kinds, SLUG, people, tell);
    // 300 more than the two thousand are one wave; it stops when they are written, not what they said.
    let stop: Tell = |line| assert!(!line.ends_with(" 300"), "stop");
    assert!(catch_unwind(AssertUnwindSafe(|| seed(2_300, stop))).is_err());
    b.clock.set(b.clock.now() + 24.hours());
    // The day is that of the very first try.
    let wave = waves::left(&KANDULA, 2_300, &[]).unwrap()[1];
    let day = NOW.parse::<Timestamp>().unwrap();
    let day = day.to_zoned(TimeZone::get(ZONE).unwrap()).date();
    let plan = Plan::of(&KANDULA, wave, day);
    let returns = plan.trips.iter().filter(|t| t.is_return).count();
    let expected = Seeded {
        companies: 16,
        people: 300,
        interactions: talk::everything(&plan.shoppers, &plan.trips, day).len(),
        orders: i64::try_from(plan.trips.len() - returns).unwrap(),
        returns: i64::try_from(returns).unwrap(),
    };
    assert_eq!(seed(2_300, |_| {}), Ok(Some(expected)));
    assert_eq!(seed(2_300, |_| {}), Ok(None));
    // Cards count from 10,001: the last of 2,300 has 12,300.
    let by = b.by();
    let found = |card: &'static str| {
        let by = by.clone();
        let read =
            b.db.read_now(move |tx| find_by_external_id(tx, &by, SOURCE, card));
        read.unwrap().is_some()
    };
    assert_eq!((found("M12300"), found("M12301")), (true, false));
    // Who asks for fewer takes what is there; another crowd would bring receipts twice.
    assert_eq!(seed(2_000, |_| {}), Ok(None));
    let other = Err(Error::Conflict("demo-of-another-size"));
    assert_eq!(seed(2_400, |_| {}), other);
}

/// Every receipt is read as it was made: "Bole, Addis Ababa" is one shop, not two columns.
fn nothing_was_refused(b: &Bench, slug: &str) {
    let by = Actor::system(identity::actions::find_account(&b.db, slug).unwrap().id);
    let imports = write::imports(&b.db, &by, SOURCE).unwrap();
    let of = COMPANIES.iter().find(|of| of.slug == slug).unwrap();
    let day = NOW.parse::<Timestamp>().unwrap();
    let day = day.to_zoned(TimeZone::get(of.zone).unwrap()).date();
    let plan = Plan::of(of, waves::left(of, PEOPLE, &[]).unwrap()[0], day);
    let lines: usize = plan.trips.iter().map(|trip| trip.lines.len()).sum();
    let read = |name: &str| imports.iter().map(|i| i.report.get(name)).sum::<i64>();
    let lines = i64::try_from(lines).unwrap();
    assert_eq!((read("lines"), read("lines_refused")), (lines, 0), "{slug}");
    // Firms are known for three years, longer than anybody who buys for them.
    let firm = of.firms[0].name;
    let found =
        b.db.write_now(move |tx| customers::companies::actions::named(tx, &by, firm));
    let since = found
        .unwrap()
        .created_at
        .to_zoned(TimeZone::get(of.zone).unwrap());
    assert_eq!(since.date(), day.saturating_sub(3.years()), "{slug}");
}

fn everybody_comes_in(b: &Bench) {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .unwrap();
    for email in [
        "demo@bandhu.example",
        "member@bandhu.example",
        "reader@bandhu.example",
    ] {
        let attempt = SignIn {
            email: email.into(),
            password: PASSWORD.into(),
            address: String::new(),
            agent: "test".into(),
        };
        assert!(runtime.block_on(sign_in(&b.db, attempt)).is_ok(), "{email}");
    }
}

fn the_best_customer_has_a_full_page(b: &Bench) {
    let by = b.by();
    let day = NOW
        .parse::<Timestamp>()
        .unwrap()
        .to_zoned(TimeZone::get(ZONE).unwrap())
        .date();
    let (asker, currency) = (by.clone(), "LKR".parse().unwrap());
    let lines =
        b.db.read_now(move |tx| trade::rfm::lines(tx, &asker, day, ZONE, currency))
            .unwrap();
    assert!(
        lines.len() > 1_700 && lines.len() < 2_000,
        "{} have bought",
        lines.len()
    );
    let best = lines[0].external_id.clone().unwrap();
    assert_eq!(lines[0].f, 5);
    b.db.read_now(move |tx| {
        let person = find_by_external_id(tx, &by, SOURCE, &best)?.unwrap();
        assert!(
            [Stage::Loyal, Stage::Advocate].contains(&person.stage),
            "{:?}",
            person.stage
        );
        let wanted = Wanted {
            limit: 500,
            ..Wanted::default()
        };
        let scope = by.may(Permission::PeopleRead)?;
        let entries = timeline(tx, &scope, Subject::Person(person.id), &wanted)?;
        let orders = entries.iter().filter(|e| e.source == SOURCE).count();
        assert!(
            orders > 20 && orders < entries.len(),
            "{orders} of {}",
            entries.len()
        );
        assert!(
            entries.iter().all(|e| e.occurred_at >= person.created_at),
            "{}",
            person.created_at
        );
        Ok::<_, Error>(())
    })
    .unwrap();
}

#[test]
fn the_other_companies_speak_their_own_language() {
    let b = Bench::new();
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .unwrap();
    for (slug, language, stated) in [
        ("birana", base::Language::Amharic, BIRANA_STATED),
        ("kayal", base::Language::Malayalam, KAYAL_STATED),
    ] {
        let seeded = seed(&b.db, &b.kinds, slug, PEOPLE, |_| {}).unwrap();
        assert_eq!(seeded, Some(stated), "{slug}");
        let again = seed(&b.db, &b.kinds, slug, PEOPLE, |_| {}).unwrap();
        assert_eq!(again, None, "{slug}");
        let of = COMPANIES.iter().find(|of| of.slug == slug).unwrap();
        let found = identity::actions::find_account(&b.db, slug).unwrap();
        assert_eq!(
            (found.currency.code(), found.zone.as_str()),
            (of.currency, of.zone)
        );
        let mails = of.colleagues.iter().map(|(mail, _, _)| *mail);
        for email in mails.chain([of.owner.0]) {
            let attempt = SignIn {
                email: email.into(),
                password: PASSWORD.into(),
                address: String::new(),
                agent: "test".into(),
            };
            assert!(runtime.block_on(sign_in(&b.db, attempt)).is_ok(), "{email}");
        }
        assert_eq!(of.language, language);
        nothing_was_refused(&b, slug);
    }
    let none = seed(&b.db, &b.kinds, "nobody", PEOPLE, |_| {});
    assert_eq!(none, Err(Error::NotFound("company")));
}

/// All that is told of people, orders and the log, without the ids, which are made anew in each database.
fn content(b: &Bench) -> [Vec<String>; 3] {
    let people = "SELECT e.external_id, p.name_full, p.stage, p.created_at FROM customers_person p
          JOIN customers_external_id e ON e.account_id = p.account_id AND e.person_id = p.id
         ORDER BY e.source, e.external_id";
    let orders =
        "SELECT number, status, total_minor, occurred_at FROM trade_order ORDER BY source, number";
    let log = "SELECT kind, channel, summary, occurred_at FROM customers_interaction
         ORDER BY occurred_at, kind, channel, summary";
    [
        told::<(String, String, String, Timestamp)>(b, people),
        told::<(String, String, i64, Timestamp)>(b, orders),
        told::<(String, String, String, Timestamp)>(b, log),
    ]
}

fn told<R: db::FromRow + std::fmt::Debug>(b: &Bench, asked: &'static str) -> Vec<String> {
    let read = b.db.read_now(move |tx| {
        let mut rows = Vec::new();
        tx.each(db::Sql::new(asked), |row| {
            rows.push(format!("{:?}", R::from_row(row)?));
            Ok(())
        })?;
        Ok::<_, db::DbError>(rows)
    });
    read.unwrap()
}

/// Who shows it and who tries it out see the same people with the same orders, on every machine.
#[test]
fn two_databases_get_the_same_content() {
    let (one, two) = (Bench::new(), Bench::new());
    for b in [&one, &two] {
        assert_eq!(
            seed(&b.db, &b.kinds, SLUG, PEOPLE, |_| {}),
            Ok(Some(STATED))
        );
    }
    let (first, second) = (content(&one), content(&two));
    let many = [2_000, 18_028 + 489, 3_979];
    for ((first, second), many) in first.iter().zip(&second).zip(many) {
        assert!(first.len() >= many, "{} of {many}", first.len());
        let other = first.iter().zip(second).find(|(a, b)| a != b);
        assert_eq!((other, first.len()), (None, second.len()));
    }
    // They are people and not one person many times.
    let mut names: Vec<&str> = first[0]
        .iter()
        .filter_map(|p| p.split('"').nth(3))
        .collect();
    names.sort_unstable();
    names.dedup();
    assert!(names.len() > 500, "{} names", names.len());
}
