//! What happened beside the shopping: who wrote, called, came by or was noted, in whole threads.

use super::goods::Item;
use super::people::{DAYS, Habit, Shopper};
use super::phrases::{Step, Thread, When, With};
use super::random::Random;
use super::shopping::Trip;
use base::{Channel, Direction, Kind};
use jiff::ToSpan as _;
use jiff::civil::{Date, DateTime, date, time};
use serde_json::{Value as Json, json};

/// One entry for somebody's timeline.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Said {
    pub(super) shopper: usize,
    /// By the clock in the shop.
    pub(super) at: DateTime,
    pub(super) channel: Channel,
    pub(super) kind: Kind,
    pub(super) direction: Direction,
    pub(super) text: String,
    pub(super) properties: Json,
}

/// Everything that happened before `day`, person by person.
pub(super) fn everything(shoppers: &[Shopper], trips: &[Trip], day: Date) -> Vec<Said> {
    let mut theirs: Vec<Vec<&Trip>> = vec![Vec::new(); shoppers.len()];
    let first = shoppers.first().map_or(0, |s| s.number);
    for trip in trips.iter().filter(|t| !t.is_return) {
        if let Some(list) = trip.shopper.and_then(|at| theirs.get_mut(at - first)) {
            list.push(trip);
        }
    }
    let mut out = Vec::new();
    for (shopper, trips) in shoppers.iter().zip(&theirs) {
        of_shopper(shopper, trips, day, &mut out);
    }
    out
}

fn of_shopper(shopper: &Shopper, trips: &[&Trip], day: Date, out: &mut Vec<Said>) {
    let mut random = shopper.of.random("talk", shopper.number);
    let threads = shopper.of.threads;
    let fitting: Vec<&Thread> = threads.iter().filter(|t| fits(t, shopper, trips)).collect();
    let (few, many) = match shopper.habit {
        Habit::Weekly => (2, 6),
        Habit::Monthly => (0, 3),
        Habit::NowAndThen => (0, 2),
        Habit::Few | Habit::Once if shopper.is_of_the_crowd() => (1, 2),
        Habit::Few | Habit::Once => (0, 1),
        Habit::Stopped | Habit::Never => (1, 2),
        Habit::Bulk => (8, 14),
        Habit::School => (4, 7),
    };
    let mut told = Vec::new();
    for _ in 0..random.between(few, many) {
        if fitting.is_empty() {
            break;
        }
        let thread = *random.weighted(&fitting, |t| t.weight);
        let Some((begin, item)) = begin(thread, shopper, trips, day, &mut random) else {
            continue;
        };
        // Hardly anybody asks the same thing twice.
        if told.contains(&thread) && thread.with == With::Buyers {
            continue;
        }
        told.push(thread);
        out.extend(
            thread
                .steps
                .iter()
                .filter_map(|step| say(step, shopper, begin, item, day)),
        );
    }
    out.extend(gone(shopper, trips, day));
}

fn fits(thread: &Thread, shopper: &Shopper, trips: &[&Trip]) -> bool {
    match thread.with {
        With::Bulk => shopper.habit == Habit::Bulk,
        With::School => shopper.habit == Habit::School,
        With::Never => trips.is_empty(),
        With::Lapsed => shopper.habit == Habit::Stopped,
        With::Web => shopper.store == shopper.of.web() && !trips.is_empty(),
        With::Buyers => !trips.is_empty() && !matches!(shopper.habit, Habit::Bulk | Habit::School),
    }
}

/// When the thread begins, and what it may be about; nothing when that has not come yet.
fn begin(
    thread: &Thread,
    shopper: &Shopper,
    trips: &[&Trip],
    day: Date,
    random: &mut Random,
) -> Option<(DateTime, Option<&'static Item>)> {
    let first = shopper.joined.max(day.saturating_sub(DAYS.days()));
    let last = trips.last().map(|t| t.at.date());
    let mut item = None;
    let on = match thread.when {
        When::Anytime => {
            let until = last.unwrap_or(day).max(first.saturating_add(3.days()));
            first.saturating_add(
                random
                    .between(0, i64::from((until - first).get_days()))
                    .days(),
            )
        }
        When::AfterOrder => {
            let trip = trips.get(random.index(trips.len()))?;
            item = trip.lines.first().map(|line| line.item);
            trip.at.date().saturating_add(1.days())
        }
        When::LongAfter => last?.saturating_add(random.between(70, 160).days()),
        When::Feast => {
            let year = day.year() - i16::from(random.percent(40));
            let (month, from, to) = shopper.of.feast;
            let on = date(
                year,
                month,
                i8::try_from(random.between(from, to)).unwrap_or(2),
            );
            (first < on).then_some(on)?
        }
    };
    let hour = i8::try_from(random.between(9, 18)).unwrap_or(9);
    let minute = i8::try_from(random.between(0, 59)).unwrap_or(0);
    Some((on.to_datetime(time(hour, minute, 0, 0)), item))
}

fn say(
    step: &Step,
    shopper: &Shopper,
    begin: DateTime,
    item: Option<&'static Item>,
    day: Date,
) -> Option<Said> {
    let at = begin.saturating_add(step.after_min.minutes());
    let store = shopper.of.stores[shopper.town.store];
    let (text, store, town) = match shopper.is_local() {
        true => (step.local, store.local, shopper.town.local),
        false => (step.english, store.english, shopper.town.english),
    };
    // "Red Onions, loose" is called by its name alone.
    let item = item
        .and_then(|i| i.name.split([',', '፣']).next())
        .unwrap_or_default();
    let text = text
        .replace("{store}", store)
        .replace("{town}", town)
        .replace("{item}", item);
    (at.date() < day).then(|| Said {
        shopper: shopper.number,
        at,
        channel: step.channel,
        kind: step.kind,
        direction: step.direction,
        text,
        properties: json!({}),
    })
}

/// A year without an order ends in another stage.
fn gone(shopper: &Shopper, trips: &[&Trip], day: Date) -> Option<Said> {
    let on = trips.last()?.at.date().saturating_add(366.days());
    (on < day).then(|| Said {
        shopper: shopper.number,
        at: on.to_datetime(time(3, 0, 0, 0)),
        channel: Channel::Other,
        kind: Kind::StageChange,
        direction: Direction::None,
        text: String::new(),
        properties: json!({ "from": "customer", "to": "former" }),
    })
}

#[cfg(test)]
mod tests {
    use super::super::kandula::KANDULA;
    use super::super::people::{PEOPLE, everybody};
    use super::super::shopping::receipts;
    use super::*;
    use std::collections::BTreeMap;

    const DAY: Date = date(2026, 7, 18);

    #[test]
    fn timelines_are_full_and_end_before_today() {
        let shoppers = everybody(&KANDULA, 0..PEOPLE, DAY);
        let trips = receipts(&KANDULA, 0, &shoppers, DAY);
        let said = everything(&shoppers, &trips, DAY);
        assert_eq!(said, everything(&shoppers, &trips, DAY));
        assert!((3_600..4_400).contains(&said.len()), "{}", said.len());
        let mut kinds: BTreeMap<&str, usize> = BTreeMap::new();
        for entry in &said {
            assert!(entry.at.date() < DAY && shoppers[entry.shopper].joined <= entry.at.date());
            *kinds.entry(entry.kind.as_str()).or_default() += 1;
        }
        for kind in [
            "message",
            "call",
            "note",
            "visit",
            "survey_answer",
            "delivery",
            "meeting",
        ] {
            assert!(
                kinds.get(kind).is_some_and(|n| *n >= 3),
                "{kind}: {kinds:?}"
            );
        }
        let sinhala = said
            .iter()
            .filter(|s| shoppers[s.shopper].is_local())
            .count();
        assert!((45..65).contains(&(sinhala * 100 / said.len())));
    }
}
