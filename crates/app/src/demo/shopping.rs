//! What was bought: two years of receipts from the shops and the web, as a till exports them.

use super::company::Company;
use super::goods::{Item, Sold};
use super::people::{DAYS, Habit, History, Shopper};
use super::random::Random;
use jiff::ToSpan as _;
use jiff::civil::{Date, DateTime, time};

/// Receipts in a hundred of which something comes back.
const RETURNED_PERCENT: i64 = 3;

/// One line of a receipt.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Bought {
    pub(super) item: &'static Item,
    /// In thousandths; below zero for what comes back.
    pub(super) quantity_milli: i64,
    /// In ten-thousandths of the currency.
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

/// Every receipt of these people before `day`, in the order of time, with their numbers. Those without
/// a card come with the first wave; the tills of further waves count by themselves.
pub(super) fn receipts(of: &Company, wave: usize, shoppers: &[Shopper], day: Date) -> Vec<Trip> {
    let mut trips: Vec<Trip> = shoppers.iter().flat_map(|s| of_shopper(s, day)).collect();
    if wave == 0 {
        trips.extend((0..of.without_card).filter_map(|n| without_card(of, n, day)));
    }
    trips.sort_by_key(|t| (t.at, t.store, t.is_return, t.shopper));
    let first = |first| if wave == 0 { first } else { 1 };
    let mut next: Vec<[u32; 2]> = of.stores.iter().map(|s| [first(s.first), 1]).collect();
    let till = match wave {
        0 => String::new(),
        wave => format!("{wave:02}"),
    };
    for trip in &mut trips {
        let count = &mut next[trip.store][usize::from(trip.is_return)];
        let mark = if trip.is_return {
            super::RETURN_MARK
        } else {
            ""
        };
        trip.number = format!("{mark}{}{till}-{count:06}", of.stores[trip.store].code);
        *count += 1;
    }
    trips
}

/// What each shopper's receipts come to, in the order of the shoppers.
pub(super) fn histories(shoppers: &[Shopper], trips: &[Trip]) -> Vec<History> {
    let mut out = vec![History::default(); shoppers.len()];
    let first = shoppers.first().map_or(0, |s| s.number);
    for trip in trips.iter().filter(|t| !t.is_return) {
        if let Some(history) = trip.shopper.and_then(|at| out.get_mut(at - first)) {
            history.orders += 1;
            history.last = history.last.max(Some(trip.at.date()));
        }
    }
    out
}

fn of_shopper(shopper: &Shopper, day: Date) -> Vec<Trip> {
    let of = shopper.of;
    let mut random = of.random("trips", shopper.number);
    let mut trips = Vec::new();
    for on in days(shopper, day, &mut random) {
        let away = if random.percent(5) {
            random.index(of.stores.len())
        } else {
            shopper.store
        };
        let store = if shopper.store == of.web() && random.percent(25) {
            shopper.town.store
        } else {
            away
        };
        let habit = shopper.habit;
        let (few, many) = match shopper.is_of_the_crowd() {
            true => (1, 2),
            false => (of.basket)(habit),
        };
        let lines = basket(of, habit, (few, many), (on, day), &mut random);
        if lines.is_empty() {
            continue;
        }
        let at = hour(store == of.web(), on, &mut random);
        let trip = Trip {
            at,
            store,
            shopper: Some(shopper.number),
            lines,
            is_return: false,
            number: String::new(),
        };
        let back = if random.percent(RETURNED_PERCENT) {
            bring_back(of, &trip, day, &mut random)
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
    if shopper.habit == Habit::Never {
        return Vec::new();
    }
    let (gap, most) = (shopper.of.rhythm)(shopper.habit);
    // Who was known before the history begins is in the middle of a gap.
    on = on.saturating_add(random.between(0, gap.1 / 2).days());
    let mut found = Vec::new();
    while on <= last && found.len() < most {
        found.push(on);
        on = on.saturating_add(random.between(gap.0, gap.1).max(1).days());
    }
    found
}

fn hour(is_web: bool, on: Date, random: &mut Random) -> DateTime {
    // Busy before work and after it; the web also late.
    let hours: &[i8] = match is_web {
        true => &[8, 10, 12, 13, 19, 20, 20, 21, 21, 22, 22, 23],
        false => &[
            8, 8, 9, 9, 10, 11, 12, 13, 15, 16, 17, 17, 18, 18, 18, 19, 19, 20,
        ],
    };
    let mut sixty = || i8::try_from(random.between(0, 59)).unwrap_or(0);
    let (minute, second) = (sixty(), sixty());
    on.to_datetime(time(*random.pick(hours), minute, second, 0))
}

/// What is taken on a day, seen from the day of seeding; so many things, from and to.
fn basket(
    of: &Company,
    habit: Habit,
    (few, many): (i64, i64),
    (on, day): (Date, Date),
    random: &mut Random,
) -> Vec<Bought> {
    let (festive, age) = ((of.is_festive)(on), (day - on).get_days());
    let wanted = random.between(few, many) + if festive { random.between(1, 5) } else { 0 };
    // What cannot be had is left out once, not at each draw.
    let shelf: Vec<(&'static Item, i64)> = of
        .items
        .iter()
        .map(|item| (item, attraction(of, item, habit, on)))
        .filter(|(_, weight)| *weight > 0)
        .collect();
    let mut lines: Vec<Bought> = Vec::new();
    let mut put = |item: &'static Item, random: &mut Random| {
        if lines.iter().all(|line| line.item.code != item.code) {
            let quantity_milli = quantity(item, habit, random);
            lines.push(Bought {
                item,
                quantity_milli,
                price_e4: price(item, age),
            });
        }
    };
    let standing = (of.standing)(habit).and_then(|code| of.items.iter().find(|i| i.code == code));
    if let Some(item) = standing {
        put(item, random);
    }
    for _ in 0..wanted {
        put(random.weighted(&shelf, |(_, weight)| *weight).0, random);
    }
    lines
}

fn attraction(of: &Company, item: &Item, habit: Habit, on: Date) -> i64 {
    if !item.is_sold_on(on) {
        return 0;
    }
    match habit {
        Habit::School if item.season == of.school => item.weight * 20,
        Habit::Bulk => (of.bulk)(item),
        _ => item.weight,
    }
}

fn quantity(item: &Item, habit: Habit, random: &mut Random) -> i64 {
    let in_bulk = matches!(habit, Habit::Bulk | Habit::School);
    match item.sold {
        Sold::Seat if in_bulk => random.between(4, 40) * 1_000,
        Sold::Seat => 1_000,
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
        Sold::Each | Sold::Seat if item.price_e4 >= 2_000_000 => 50_000,
        Sold::Each | Sold::Seat | Sold::Kilo => 5_000,
        Sold::Gram => 25,
    };
    match percent {
        100 => item.price_e4,
        _ => (item.price_e4 * percent / 100 / step).max(1) * step,
    }
}

/// One or two things of a receipt that come back within two weeks.
fn bring_back(at: &Company, of: &Trip, day: Date, random: &mut Random) -> Option<Trip> {
    let on = of.at.date().saturating_add(random.between(1, 14).days());
    let most = usize::try_from(random.between(1, 2)).unwrap_or(1);
    let start = random.index(of.lines.len());
    let returned = |line: &Bought| Bought {
        quantity_milli: -line.quantity_milli,
        ..*line
    };
    let lines: Vec<Bought> = of.lines[start..].iter().take(most).map(returned).collect();
    let at = hour(of.store == at.web(), on, random);
    (on < day).then_some(Trip {
        at,
        lines,
        is_return: true,
        ..of.clone()
    })
}

fn without_card(of: &Company, number: u64, day: Date) -> Option<Trip> {
    let mut random = Random::of("without card", of.luck.wrapping_add(number));
    let on = day.saturating_sub(random.between(1, DAYS).days());
    let store = random.index(of.web());
    let habit = Habit::Once;
    let lines = basket(of, habit, (of.basket)(habit), (on, day), &mut random);
    let at = hour(false, on, &mut random);
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
///
/// # Errors
/// None that can happen: what is written stays in memory.
pub(super) fn csv(
    of: &Company,
    shoppers: &[Shopper],
    trips: &[Trip],
) -> Result<Vec<u8>, base::Error> {
    let mut out = csv::Writer::from_writer(Vec::with_capacity(trips.len() * 400));
    let columns = if of.tells_channel {
        &HEAD[..]
    } else {
        &HEAD[..HEAD.len() - 1]
    };
    out.write_record(columns).map_err(base::Error::internal)?;
    let first = shoppers.first().map_or(0, |s| s.number);
    for trip in trips {
        let (card, name) = match trip.shopper.and_then(|at| shoppers.get(at - first)) {
            Some(shopper) => (shopper.card(), shopper.named.full()),
            None => (String::new(), String::new()),
        };
        let at = trip.at.strftime("%Y-%m-%d %H:%M:%S").to_string();
        let store = &of.stores[trip.store];
        for line in &trip.lines {
            let quantity = decimal(line.quantity_milli, 3);
            let price = decimal(line.price_e4, 4);
            let sku = format!("{}-{}", of.sku, line.item.code);
            let values = [
                trip.number.as_str(),
                &at,
                &card,
                &name,
                &sku,
                line.item.name,
                &quantity,
                &price,
                store.english,
                store.channel,
            ];
            out.write_record(&values[..columns.len()])
                .map_err(base::Error::internal)?;
        }
    }
    out.into_inner().map_err(base::Error::internal)
}

/// The columns of the till's export; the last one stands only where receipts name their channel.
const HEAD: [&str; 10] = [
    "Receipt No",
    "Date",
    "Member ID",
    "Member Name",
    "SKU",
    "Item Name",
    "Qty",
    "Unit Price",
    "Store",
    "Channel",
];

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
    use super::super::kandula::KANDULA;
    use super::super::people::{PEOPLE, everybody};
    use super::*;
    use jiff::civil::date;

    const DAY: Date = date(2026, 7, 18);

    fn made() -> (Vec<Shopper>, Vec<Trip>) {
        let shoppers = everybody(&KANDULA, 0..PEOPLE, DAY);
        let trips = receipts(&KANDULA, 0, &shoppers, DAY);
        (shoppers, trips)
    }

    #[test]
    fn the_same_day_gives_the_same_file() {
        let ((shoppers, one), (_, two)) = (made(), made());
        assert!(one == two, "the receipts differ");
        let part = one.len() - 300..one.len();
        let text =
            |trips: &[Trip]| String::from_utf8(csv(&KANDULA, &shoppers, trips).unwrap()).unwrap();
        let first = text(&one[part.clone()]);
        assert_eq!(first, text(&two[part]));
        assert!(!first.chars().any(|c| c.is_control() && c != '\n'));
        let other = DAY.tomorrow().unwrap();
        assert!(
            one != receipts(&KANDULA, 0, &everybody(&KANDULA, 0..PEOPLE, other), other),
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
