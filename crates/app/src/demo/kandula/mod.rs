//! A chain of shops in Sri Lanka: groceries for every day, boxes for the New Year, lists for schools.

mod goods;
mod name_lists;
mod names;
mod phrases;
mod places;

use super::company::Company;
use super::goods::{Item, Sold};
use super::people::Habit;
use base::{Language, Role};
use jiff::civil::Date;

/// Kandula Stores.
pub(super) const KANDULA: Company = Company {
    slug: "kandula",
    name: "Kandula Stores",
    currency: "LKR",
    zone: "Asia/Colombo",
    language: Language::English,
    local: "si",
    country: "LK",
    owner: ("demo@bandhu.example", "Nimali Perera"),
    colleagues: &[
        ("member@bandhu.example", "Sanduni Herath", Role::Member),
        ("reader@bandhu.example", "Ravi Kandasamy", Role::ReadOnly),
    ],
    luck: 0,
    file: "kandula-receipts",
    card: "M",
    sku: "KS",
    stores: places::STORES,
    web_percent: 14,
    without_card: 1_100,
    tells_channel: false,
    towns: places::TOWNS,
    provinces: places::PROVINCES,
    streets: places::STREETS,
    address: ("{house} {street}", "අංක {house}, {street}"),
    firms: places::FIRMS,
    landlines: &[
        "+94812######",
        "+94912######",
        "+94372######",
        "+94112######",
    ],
    firm_fields: ["Type", "Shop"],
    items: goods::ITEMS,
    school: goods::SCHOOL,
    bulk: in_kitchens,
    standing: |_| None,
    rhythm,
    basket,
    is_festive,
    threads: phrases::THREADS,
    feast: (4, 2, 11),
    named: names::name,
    phone,
    mail_domains: &["example.lk", "example.lk", "example.com"],
    labels: ["mobile", "home", "work"],
    network: "instagram",
    tags: ["bulk", "school-list", "home-delivery", "hamper", "senior"],
};

/// Kitchens take no umbrellas, and no sweets for the season.
fn in_kitchens(item: &Item) -> i64 {
    match item.sold {
        Sold::Kilo => item.weight * 4,
        Sold::Gram => item.weight,
        _ if item.is_lasting() && item.price_e4 < 20_000_000 => item.weight / 4,
        _ => 0,
    }
}

fn rhythm(habit: Habit) -> ((i64, i64), usize) {
    match habit {
        Habit::Weekly => ((5, 11), usize::MAX),
        Habit::Monthly => ((18, 42), usize::MAX),
        Habit::NowAndThen => ((35, 130), usize::MAX),
        Habit::Few => ((20, 150), 4),
        Habit::Once | Habit::Never => ((0, 3), 1),
        Habit::Stopped => ((14, 45), usize::MAX),
        Habit::Bulk => ((8, 16), usize::MAX),
        Habit::School => ((45, 100), usize::MAX),
    }
}

fn basket(habit: Habit) -> (i64, i64) {
    match habit {
        Habit::Weekly => (3, 12),
        Habit::Monthly | Habit::Stopped => (4, 16),
        Habit::NowAndThen => (1, 8),
        Habit::Bulk => (4, 9),
        Habit::School => (3, 8),
        Habit::Few | Habit::Once | Habit::Never => (1, 6),
    }
}

/// The weeks before the New Year in April and before Christmas.
fn is_festive(on: Date) -> bool {
    matches!((on.month(), on.day()), (4, 4..=13) | (12, 16..=24))
}

/// Far enough apart that no two people share one; a crowd has the other networks' prefixes.
fn phone(number: usize) -> String {
    const PREFIXES: [u8; 7] = [71, 70, 76, 75, 72, 78, 74];
    match number.checked_sub(super::people::PEOPLE) {
        None => format!("+9477{:07}", 2_000_000 + number * 1_237),
        Some(n) => {
            let (prefix, own) = (PREFIXES[n % PREFIXES.len()], n / PREFIXES.len());
            format!("+94{prefix}{:07}", 2_000_000 + own * 53)
        }
    }
}
