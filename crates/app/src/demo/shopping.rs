//! What was bought: two years of receipts from four shops and the web, as a till exports them.

use super::goods::{ITEMS, Item, Sold};
use super::people::{DAYS, Habit, History, Shopper};
use super::places::{STORES, WEB};
use super::random::Random;
use jiff::ToSpan as _;
use jiff::civil::{Date, DateTime, time};

/// Receipts of people without a card.
const WITHOUT_CARD: u64 = 1_100;
/// Receipts in a hundred of which something comes back.
const RETURNED_PERCENT: i64 = 3;

/// One line of a receipt.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Bought {
    pub(super) item: &'static Item,
    /// In thousandths; below zero for what comes back.
    pub(super) quantity_milli: i64,
    /// In ten-thousandths of a rupee.
    pub(super) price_e4: i64,
}

/// One receipt.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Trip {
    /// By the clock in the shop.
    pub(super) at: DateTime,
    pub(super) store: usize,
    /// Whose card was shown.
    pub(super) shopper: Option<usize>,
    pub(super) lines: Vec<Bought>,
    pub(super) is_return: bool,
    pub(super) number: String,
}

/// Every receipt before `day`, in the order of time, with their numbers.
pub(super) fn receipts(shoppers: &[Shopper], day: Date) -> Vec<Trip> {
    let mut trips: Vec<Trip> = shoppers.iter().flat_map(|s| of_shopper(s, day)).collect();
    trips.extend((0..WITHOUT_CARD).filter_map(|n| without_card(n, day)));
    trips.sort_by_key(|t| (t.at, t.store, t.is_return, t.shopper));
    let mut next: Vec<[u32; 2]> = STORES.iter().map(|s| [s.first, 1]).collect();
    for trip in &mut trips {
        let count = &mut next[trip.store][usize::from(trip.is_return)];
        let mark = if trip.is_return {
            super::RETURN_MARK
        } else {
            ""
        };
        trip.number = format!("{mark}{}-{:06}", STORES[trip.store].code, count);
        *count += 1;
    }
    trips
}

/// What each shopper's receipts come to, by their numbers.
pub(super) fn histories(shoppers: &[Shopper], trips: &[Trip]) -> Vec<History> {
    let mut out = vec![History::default(); shoppers.len()];
    for trip in trips.iter().filter(|t| !t.is_return) {
        if let Some(history) = trip.shopper.and_then(|at| out.get_mut(at)) {
            history.orders += 1;
            history.last = history.last.max(Some(trip.at.date()));
        }
    }
    out
}

fn of_shopper(shopper: &Shopper, day: Date) -> Vec<Trip> {
    let mut random = Random::of("trips", shopper.number as u64);
    let mut trips = Vec::new();
    for on in days(shopper, day, &mut random) {
        let away = if random.percent(5) {
            random.index(STORES.len())
        } else {
            shopper.store
        };
        let store = if shopper.store == WEB && random.percent(25) {
            shopper.town.store
        } else {
            away
        };
        let lines = basket(shopper.habit, on, day, &mut random);
        if lines.is_empty() {
            continue;
        }
        let at = hour(store, on, &mut random);
        let trip = Trip {
            at,
            store,
            shopper: Some(shopper.number),
            lines,
            is_return: false,
            number: String::new(),
        };
        let back = if random.percent(RETURNED_PERCENT) {
            bring_back(&trip, day, &mut random)
        } else {
            None
        };
        trips.push(trip);
        trips.extend(back);
    }
    trips
}

/// The days on which somebody comes: after they are known and before `day`.
fn days(shopper: &Shopper, day: Date, random: &mut Random) -> Vec<Date> {
    let history_begins = day.saturating_sub(DAYS.days());
    let mut on = shopper.joined.max(history_begins);
    let last = match shopper.habit {
        Habit::Stopped => day.saturating_sub(random.between(366, 510).days()),
        _ => day.saturating_sub(1.days()),
    };
    let (gap, most) = match shopper.habit {
        Habit::Weekly => ((5, 11), usize::MAX),
        Habit::Monthly => ((18, 42), usize::MAX),
        Habit::NowAndThen => ((35, 130), usize::MAX),
        Habit::Few => ((20, 150), 4),
        Habit::Once => ((0, 3), 1),
        Habit::Stopped => ((14, 45), usize::MAX),
        Habit::Never => return Vec::new(),
        Habit::Kitchen => ((8, 16), usize::MAX),
        Habit::School => ((45, 100), usize::MAX),
    };
    // Who was known before the history begins is in the middle of a gap.
    on = on.saturating_add(random.between(0, gap.1 / 2).days());
    let mut found = Vec::new();
    while on <= last && found.len() < most {
        found.push(on);
        on = on.saturating_add(random.between(gap.0, gap.1).max(1).days());
    }
    found
}

fn hour(store: usize, on: Date, random: &mut Random) -> DateTime {
    // Busy before work and after it; the web also late.
    let hours: &[i8] = match store {
        WEB => &[8, 10, 12, 13, 19, 20, 20, 21, 21, 22, 22, 23],
        _ => &[
            8, 8, 9, 9, 10, 11, 12, 13, 15, 16, 17, 17, 18, 18, 18, 19, 19, 20,
        ],
    };
    let mut sixty = || i8::try_from(random.between(0, 59)).unwrap_or(0);
    let (minute, second) = (sixty(), sixty());
    on.to_datetime(time(*random.pick(hours), minute, second, 0))
}

fn basket(habit: Habit, on: Date, day: Date, random: &mut Random) -> Vec<Bought> {
    let (festive, age) = (is_festive(on), (day - on).get_days());
    let (few, many) = match habit {
        Habit::Weekly => (3, 12),
        Habit::Monthly | Habit::Stopped => (4, 16),
        Habit::NowAndThen => (1, 8),
        Habit::Kitchen => (4, 9),
        Habit::School => (3, 8),
        Habit::Few | Habit::Once | Habit::Never => (1, 6),
    };
    let wanted = random.between(few, many) + if festive { random.between(1, 5) } else { 0 };
    // What cannot be had is left out once, not at each draw.
    let shelf: Vec<(&'static Item, i64)> = ITEMS
        .iter()
        .map(|item| (item, attraction(item, habit, on)))
        .filter(|(_, weight)| *weight > 0)
        .collect();
    let mut lines: Vec<Bought> = Vec::new();
    for _ in 0..wanted {
        let item = random.weighted(&shelf, |(_, weight)| *weight).0;
        if lines.iter().all(|line| line.item.code != item.code) {
            let quantity_milli = quantity(item, habit, random);
            lines.push(Bought {
                item,
                quantity_milli,
                price_e4: price(item, age),
            });
        }
    }
    lines
}

/// The weeks before the New Year in April and before Christmas.
fn is_festive(on: Date) -> bool {
    matches!((on.month(), on.day()), (4, 4..=13) | (12, 16..=24))
}

fn attraction(item: &Item, habit: Habit, on: Date) -> i64 {
    if !item.is_sold_on(on) {
        return 0;
    }
    match habit {
        Habit::School if item.is_for_school() => item.weight * 20,
        Habit::Kitchen => match item.sold {
            Sold::Kilo => item.weight * 4,
            Sold::Gram => item.weight,
            // Kitchens take no umbrellas, and no sweets for the season.
            Sold::Each if item.is_lasting() && item.price_e4 < 20_000_000 => item.weight / 4,
            Sold::Each => 0,
        },
        _ => item.weight,
    }
}

fn quantity(item: &Item, habit: Habit, random: &mut Random) -> i64 {
    let in_bulk = matches!(habit, Habit::Kitchen | Habit::School);
    match item.sold {
        Sold::Each if in_bulk && item.price_e4 < 10_000_000 => random.between(4, 30) * 1_000,
        Sold::Each if item.price_e4 >= 10_000_000 => 1_000,
        Sold::Each => *random.pick(&[1, 1, 1, 1, 1, 1, 2, 2, 2, 3, 4]) * 1_000,
        Sold::Kilo if in_bulk => random.between(6, 60) * 500,
        // The scale shows steps of five grams.
        Sold::Kilo => random.between(30, 360) * 5,
        Sold::Gram if in_bulk => random.between(10, 40) * 25_000,
        Sold::Gram => random.between(1, 8) * 25_000,
    }
}

/// The price so many days ago: prices went up twice, by a little.
fn price(item: &Item, days_ago: i32) -> i64 {
    let percent = match days_ago {
        450.. => 91,
        180..450 => 96,
        _ => 100,
    };
    let step = match item.sold {
        Sold::Each if item.price_e4 >= 2_000_000 => 50_000,
        Sold::Each | Sold::Kilo => 5_000,
        Sold::Gram => 25,
    };
    match percent {
        100 => item.price_e4,
        _ => (item.price_e4 * percent / 100 / step).max(1) * step,
    }
}

/// One or two things of a receipt that come back within two weeks.
fn bring_back(of: &Trip, day: Date, random: &mut Random) -> Option<Trip> {
    let on = of.at.date().saturating_add(random.between(1, 14).days());
    let most = usize::try_from(random.between(1, 2)).unwrap_or(1);
    let start = random.index(of.lines.len());
    let returned = |line: &Bought| Bought {
        quantity_milli: -line.quantity_milli,
        ..*line
    };
    let lines: Vec<Bought> = of.lines[start..].iter().take(most).map(returned).collect();
    let at = hour(of.store, on, random);
    (on < day).then_some(Trip {
        at,
        lines,
        is_return: true,
        ..of.clone()
    })
}

fn without_card(number: u64, day: Date) -> Option<Trip> {
    let mut random = Random::of("without card", number);
    let on = day.saturating_sub(random.between(1, DAYS).days());
    let store = random.index(WEB);
    let lines = basket(Habit::Once, on, day, &mut random);
    let at = hour(store, on, &mut random);
    let trip = Trip {
        at,
        store,
        shopper: None,
        lines,
        is_return: false,
        number: String::new(),
    };
    (!trip.lines.is_empty()).then_some(trip)
}

/// The till's export: one line for each thing on each receipt.
pub(super) fn csv(shoppers: &[Shopper], trips: &[Trip]) -> String {
    let mut out = String::with_capacity(trips.len() * 700);
    out.push_str("Receipt No,Date,Member ID,Member Name,SKU,Item Name,Qty,Unit Price,Store\n");
    for trip in trips {
        let (card, name) = match trip.shopper.and_then(|at| shoppers.get(at)) {
            Some(shopper) => (shopper.card(), shopper.named.full()),
            None => (String::new(), String::new()),
        };
        let head = format!(
            "{},{},{card},{name}",
            trip.number,
            trip.at.strftime("%Y-%m-%d %H:%M:%S")
        );
        for line in &trip.lines {
            let quantity = decimal(line.quantity_milli, 3);
            let price = decimal(line.price_e4, 4);
            let (sku, item, store) = (line.item.sku(), line.item.name, STORES[trip.store].english);
            out.push_str(&format!(
                "{head},{sku},\"{item}\",{quantity},{price},{store}\n"
            ));
        }
    }
    out
}

/// A whole number of `1/10^places` as a decimal, without zeros at its end.
fn decimal(value: i64, places: usize) -> String {
    let sign = if value < 0 { "-" } else { "" };
    let digits = format!("{:0width$}", value.unsigned_abs(), width = places + 1);
    let (whole, rest) = digits.split_at(digits.len() - places);
    match rest.trim_end_matches('0') {
        "" => format!("{sign}{whole}"),
        rest => format!("{sign}{whole}.{rest}"),
    }
}

#[cfg(test)]
mod tests {
    use super::super::people::everybody;
    use super::*;
    use jiff::civil::date;

    const DAY: Date = date(2026, 7, 18);

    fn made() -> (Vec<Shopper>, Vec<Trip>) {
        let shoppers = everybody(DAY);
        let trips = receipts(&shoppers, DAY);
        (shoppers, trips)
    }

    #[test]
    fn the_same_day_gives_the_same_file() {
        let ((shoppers, one), (_, two)) = (made(), made());
        assert!(one == two, "the receipts differ");
        let part = one.len() - 300..one.len();
        let text = csv(&shoppers, &one[part.clone()]);
        assert_eq!(text, csv(&shoppers, &two[part]));
        assert!(
            text.lines()
                .all(|l| l.matches('"').count() == 2 || l.starts_with("Receipt No"))
        );
        assert!(!text.chars().any(|c| c.is_control() && c != '\n'));
        let other = DAY.tomorrow().unwrap();
        assert!(
            one != receipts(&everybody(other), other),
            "another day is another history"
        );
    }

    #[test]
    fn receipts_are_many_and_few_people_bring_most() {
        let (shoppers, trips) = made();
        let orders = trips.iter().filter(|t| !t.is_return).count();
        let returns = trips.len() - orders;
        assert!((15_000..20_000).contains(&orders), "{orders}");
        assert!(
            (orders / 50..orders / 25).contains(&returns),
            "{returns} of {orders}"
        );
        let mut counts: Vec<usize> = histories(&shoppers, &trips)
            .iter()
            .map(|h| h.orders)
            .collect();
        counts.sort_unstable_by_key(|n| std::cmp::Reverse(*n));
        let best: usize = counts[..counts.len() / 5].iter().sum();
        assert!(
            best * 100 / orders > 60,
            "a fifth brings {best} of {orders}"
        );
        assert!(counts.iter().filter(|n| **n == 1).count() > 600);
    }

    #[test]
    fn receipts_lie_within_the_two_years_and_after_the_card() {
        let (shoppers, trips) = made();
        for trip in &trips {
            let on = trip.at.date();
            assert!(on < DAY && i64::from((DAY - on).get_days()) <= DAYS, "{on}");
            assert!(trip.shopper.is_none_or(|at| shoppers[at].joined <= on));
            assert!(
                trip.lines
                    .iter()
                    .all(|l| (l.quantity_milli < 0) == trip.is_return)
            );
        }
        let numbers: std::collections::BTreeSet<&str> =
            trips.iter().map(|t| t.number.as_str()).collect();
        assert_eq!(numbers.len(), trips.len());
        assert_eq!(
            trips.iter().map(|t| t.at.date()).max(),
            Some(DAY.yesterday().unwrap())
        );
    }

    #[test]
    fn decimals_are_written_short() {
        for (value, places, text) in [
            (350, 3, "0.35"),
            (-1_000, 3, "-1"),
            (114_375, 4, "11.4375"),
            (2_485_000, 4, "248.5"),
            (5, 3, "0.005"),
        ] {
            assert_eq!(decimal(value, places), text);
        }
    }
}
