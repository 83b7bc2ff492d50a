//! A shop with an agency in Kerala: things for the house over the counter, and at the desk beside it
//! tickets, forms, parcels and the service of appliances.

mod goods;
mod names;
mod phrases;
mod places;

use super::company::Company;
use super::goods::{Item, Sold};
use super::people::Habit;
use base::{Language, Role};
use jiff::civil::Date;

const LUCK: u64 = 2 << 40;

/// Kayal, called after the backwaters.
pub(super) const KAYAL: Company = Company {
    slug: "kayal",
    name: "കായൽ സ്റ്റോഴ്സ് & ഏജൻസി",
    currency: "INR",
    zone: "Asia/Kolkata",
    language: Language::Malayalam,
    local: "ml",
    country: "IN",
    owner: ("kayal@bandhu.example", "രാധിക മേനോൻ"),
    colleagues: &[
        ("member@kayal.example", "ബിനോയ് കുര്യൻ", Role::Member),
        ("reader@kayal.example", "ഷാഹിന കോയ", Role::ReadOnly),
    ],
    luck: LUCK,
    file: "kayal-receipts",
    card: "K",
    sku: "KY",
    stores: places::STORES,
    web_percent: 12,
    without_card: 900,
    tells_channel: true,
    towns: places::TOWNS,
    provinces: places::DISTRICTS,
    streets: places::STREETS,
    address: ("{house}, {street}", "വീട്ടുനമ്പർ {house}, {street}"),
    firms: places::FIRMS,
    landlines: &[
        "+914842######",
        "+914872######",
        "+914812######",
        "+914952######",
    ],
    firm_fields: ["ഇനം", "ശാഖ"],
    items: goods::ITEMS,
    school: goods::SCHOOL,
    bulk: for_kitchens,
    standing,
    rhythm,
    basket,
    is_festive,
    threads: phrases::THREADS,
    feast: (8, 16, 24),
    named: names::name,
    phone: |number| format!("+919447{:06}", 100_000 + number * 437),
    mail_domains: &["example.com", "example.com", "example.net"],
    labels: ["മൊബൈൽ", "വീട്", "ജോലിസ്ഥലം"],
    network: "instagram",
    tags: ["മൊത്തം", "സ്കൂൾ ലിസ്റ്റ്", "ഹോം ഡെലിവറി", "സമ്മാനം", "മുതിർന്ന പൗരൻ"],
};

/// Kitchens take what is weighed, and what lasts and is not dear.
fn for_kitchens(item: &Item) -> i64 {
    match item.sold {
        Sold::Kilo => item.weight * 4,
        Sold::Gram => item.weight,
        Sold::Each if item.is_lasting() && item.price_e4 < 10_000_000 => item.weight / 3,
        _ => 0,
    }
}

/// Who comes a few times a year has the purifier looked after.
fn standing(habit: Habit) -> Option<u32> {
    (habit == Habit::Few).then_some(goods::SERVICE)
}

fn rhythm(habit: Habit) -> ((i64, i64), usize) {
    match habit {
        Habit::Weekly => ((5, 10), usize::MAX),
        Habit::Monthly => ((20, 40), usize::MAX),
        Habit::NowAndThen => ((35, 130), usize::MAX),
        Habit::Few => ((170, 200), 4),
        Habit::Once | Habit::Never => ((0, 3), 1),
        Habit::Stopped => ((16, 45), usize::MAX),
        Habit::Bulk => ((7, 14), usize::MAX),
        Habit::School => ((60, 120), usize::MAX),
    }
}

fn basket(habit: Habit) -> (i64, i64) {
    match habit {
        Habit::Weekly => (3, 10),
        Habit::Monthly | Habit::Stopped => (3, 12),
        Habit::NowAndThen => (1, 6),
        Habit::Bulk => (4, 8),
        Habit::School => (3, 7),
        Habit::Few => (0, 2),
        Habit::Once | Habit::Never => (1, 4),
    }
}

/// The days of Onam, before Vishu and before Christmas.
fn is_festive(on: Date) -> bool {
    matches!(
        (on.month(), on.day()),
        (8, 18..=31) | (9, 1..=8) | (4, 8..=14) | (12, 17..=24)
    )
}
