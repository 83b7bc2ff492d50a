//! An online school in Ethiopia: learning by the month, courses, and books that are brought to the house.

mod goods;
mod names;
mod phrases;
mod places;

use super::company::Company;
use super::goods::{Item, Sold};
use super::people::Habit;
use base::{Language, Role};
use jiff::civil::Date;

const LUCK: u64 = 1 << 40;

/// Birana, called after the parchment of old books.
pub(super) const BIRANA: Company = Company {
    slug: "birana",
    name: "ብራና ኦንላይን ትምህርት",
    currency: "ETB",
    zone: "Africa/Addis_Ababa",
    language: Language::Amharic,
    local: "am",
    country: "ET",
    owner: ("birana@bandhu.example", "ሰላማዊት ታደሰ"),
    colleagues: &[
        ("member@birana.example", "ዳዊት መኮንን", Role::Member),
        ("reader@birana.example", "ሐና ግርማ", Role::ReadOnly),
    ],
    luck: LUCK,
    file: "birana-receipts",
    card: "B",
    sku: "BR",
    stores: places::STORES,
    web_percent: 78,
    without_card: 160,
    tells_channel: true,
    towns: places::TOWNS,
    provinces: places::REGIONS,
    streets: places::KEBELES,
    address: ("{street}, house no. {house}", "{street}፣ የቤት ቁጥር {house}"),
    firms: places::FIRMS,
    landlines: &[
        "+25111550####",
        "+25122111####",
        "+25158220####",
        "+25146220####",
    ],
    firm_fields: ["ዓይነት", "ቅርንጫፍ"],
    items: goods::ITEMS,
    school: goods::SCHOOL,
    bulk: for_teams,
    standing,
    rhythm,
    basket,
    is_festive,
    threads: phrases::THREADS,
    feast: (9, 2, 9),
    named: names::name,
    phone: |number| format!("+2519{:08}", 11_000_000 + number * 8_209),
    mail_domains: &["example.com", "example.com", "example.org"],
    labels: ["ሞባይል", "ቤት", "ሥራ"],
    network: "telegram",
    tags: ["ድርጅት", "ትምህርት ቤት", "ኦንላይን", "ስጦታ", "ታማኝ ደንበኛ"],
};

/// Offices take courses for work.
fn for_teams(item: &Item) -> i64 {
    match item.sold {
        Sold::Seat if item.is_lasting() && item.code >= 200 => item.weight,
        _ => 0,
    }
}

/// Who learns each month pays for the month; schools and offices pay for their heads.
fn standing(habit: Habit) -> Option<u32> {
    match habit {
        Habit::Monthly | Habit::Stopped => Some(goods::MONTH),
        Habit::Weekly => Some(goods::LIVE),
        Habit::Bulk => Some(goods::TEAM),
        Habit::School => Some(goods::TERM),
        Habit::NowAndThen | Habit::Few | Habit::Once | Habit::Never => None,
    }
}

fn rhythm(habit: Habit) -> ((i64, i64), usize) {
    match habit {
        Habit::Weekly => ((6, 8), usize::MAX),
        Habit::Monthly | Habit::Stopped | Habit::Bulk => ((29, 32), usize::MAX),
        Habit::NowAndThen => ((40, 150), usize::MAX),
        Habit::Few => ((30, 160), 4),
        Habit::Once | Habit::Never => ((0, 3), 1),
        Habit::School => ((88, 100), usize::MAX),
    }
}

/// Beside what is taken each time.
fn basket(habit: Habit) -> (i64, i64) {
    match habit {
        Habit::Weekly | Habit::Monthly | Habit::Stopped | Habit::Bulk => (0, 1),
        Habit::School => (1, 3),
        Habit::NowAndThen | Habit::Few => (1, 3),
        Habit::Once | Habit::Never => (1, 2),
    }
}

/// The days before Enkutatash and before Genna.
fn is_festive(on: Date) -> bool {
    matches!((on.month(), on.day()), (9, 3..=10) | (1, 1..=6))
}
