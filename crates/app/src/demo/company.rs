//! What tells one demonstration company from another: its words, places, goods and people's names.

use super::goods::{Item, Season};
use super::people::Habit;
use super::phrases::Thread;
use base::{Language, Role};
use jiff::civil::Date;

/// Everything about a company that the makers of people, receipts and talk need.
pub(super) struct Company {
    /// The word in its addresses.
    pub(super) slug: &'static str,
    pub(super) name: &'static str,
    pub(super) currency: &'static str,
    /// The zone of the shops.
    pub(super) zone: &'static str,
    /// The account's own.
    pub(super) language: Language,
    /// The language of the country, of those that the program knows; who does not speak it is written to
    /// in English.
    pub(super) local: &'static str,
    /// ISO 3166.
    pub(super) country: &'static str,
    /// With what the owner signs in, and the name.
    pub(super) owner: (&'static str, &'static str),
    /// The owner's colleagues.
    pub(super) colleagues: &'static [(&'static str, &'static str, Role)],
    /// Added to the numbers of people, so that no two companies have the same luck.
    pub(super) luck: u64,
    /// What the file of its receipts is called, without ending.
    pub(super) file: &'static str,
    /// Stands before the numbers of cards.
    pub(super) card: &'static str,
    /// Stands before the numbers of goods.
    pub(super) sku: &'static str,
    /// The shops; the last is on the web.
    pub(super) stores: &'static [Store],
    /// How many in a hundred shop on the web.
    pub(super) web_percent: i64,
    /// Receipts of people without a card.
    pub(super) without_card: u64,
    /// Whether receipts name their channel.
    pub(super) tells_channel: bool,
    pub(super) towns: &'static [Town],
    /// Provinces or regions by shop, in English and in the country's language.
    pub(super) provinces: &'static [(&'static str, &'static str)],
    /// Streets that every town has, in both languages.
    pub(super) streets: &'static [(&'static str, &'static str)],
    /// How an address is put together of `{house}` and `{street}`, in both languages.
    pub(super) address: (&'static str, &'static str),
    pub(super) firms: &'static [Firm],
    /// Numbers of offices near each shop (E.164), with `#` for what differs.
    pub(super) landlines: &'static [&'static str],
    /// What the firms' own fields are called: what a firm is, and its nearest shop.
    pub(super) firm_fields: [&'static str; 2],
    pub(super) items: &'static [Item],
    /// When goods for school are sold.
    pub(super) school: Season,
    /// How much firms that are no schools want a thing, beside the others.
    pub(super) bulk: fn(&Item) -> i64,
    /// The thing that somebody of this habit takes each time, by its code.
    pub(super) standing: fn(Habit) -> Option<u32>,
    /// Days between two purchases, from and to, and how many there are at most.
    pub(super) rhythm: fn(Habit) -> ((i64, i64), usize),
    /// How many things somebody takes, from and to.
    pub(super) basket: fn(Habit) -> (i64, i64),
    /// Days on which people take more.
    pub(super) is_festive: fn(Date) -> bool,
    pub(super) threads: &'static [Thread],
    /// The days on which talk of the year's feast begins: month, first, last.
    pub(super) feast: (i8, i64, i64),
    /// The name of the person with this number.
    pub(super) named: fn(usize) -> Named,
    /// The mobile number of the person with this number (E.164); no two share one.
    pub(super) phone: fn(usize) -> String,
    pub(super) mail_domains: &'static [&'static str],
    /// What numbers and addresses are called: a mobile, at home, at work.
    pub(super) labels: [&'static str; 3],
    /// Where people have handles.
    pub(super) network: &'static str,
    /// Tags: for firms, for school, for the web, for gifts, for the faithful.
    pub(super) tags: [&'static str; 5],
}

impl Company {
    /// The place of the web shop among the shops.
    pub(super) fn web(&self) -> usize {
        self.stores.len() - 1
    }
}

impl PartialEq for Company {
    fn eq(&self, other: &Self) -> bool {
        self.slug == other.slug
    }
}

impl Eq for Company {}

impl std::fmt::Debug for Company {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.slug)
    }
}

/// Which naming people follow.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Naming {
    /// Sinhala names in Sinhala script.
    Sinhala,
    /// Names in Latin letters.
    Latin,
    /// Tamil names, mostly in Latin letters: the own given name and the father's.
    Tamil,
    /// Names of Muslims, in Latin letters.
    Muslim,
    /// In Ethiopic script: the own name and the father's.
    Amharic,
    /// In Malayalam script.
    Malayalam,
}

/// A person's name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Named {
    pub(super) naming: Naming,
    pub(super) given: String,
    /// Empty where people have none.
    pub(super) family: String,
    /// What stands between the given name and the end where there is no family name: the father's name.
    pub(super) father: String,
    /// Initials of ancestral names, as official letters have them; may be empty.
    pub(super) initials: &'static str,
    /// The name in Latin letters, for mail addresses.
    pub(super) latin: String,
}

impl Named {
    /// As it is written on a letter.
    pub(super) fn full(&self) -> String {
        let parts = [self.initials, &self.given, &self.father, &self.family];
        let told: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        told.join(" ")
    }

    /// The language to speak, of those that the program knows.
    pub(super) fn language(&self) -> &'static str {
        match self.naming {
            Naming::Sinhala => "si",
            Naming::Amharic => "am",
            Naming::Malayalam => "ml",
            Naming::Latin | Naming::Tamil | Naming::Muslim => "en",
        }
    }
}

/// One shop, or the web shop.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Store {
    /// Stands before the number of each receipt.
    pub(super) code: &'static str,
    /// The number of the first receipt in these two years.
    pub(super) first: u32,
    pub(super) english: &'static str,
    pub(super) local: &'static str,
    /// How its orders come in, as a file of orders says it.
    pub(super) channel: &'static str,
}

pub(super) const fn store(
    code: &'static str,
    first: u32,
    english: &'static str,
    local: &'static str,
    channel: &'static str,
) -> Store {
    Store {
        code,
        first,
        english,
        local,
        channel,
    }
}

/// A town near a shop.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Town {
    /// Its nearest shop.
    pub(super) store: usize,
    pub(super) english: &'static str,
    pub(super) local: &'static str,
    /// Empty where letters carry none.
    pub(super) postal_code: &'static str,
}

pub(super) const fn town(
    store: usize,
    english: &'static str,
    local: &'static str,
    postal_code: &'static str,
) -> Town {
    Town {
        store,
        english,
        local,
        postal_code,
    }
}

/// What a firm is, and so what it buys.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Trade {
    School,
    /// Kitchens, offices: whoever takes much of what is no school's.
    Bulk,
}

/// A firm that buys for itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Firm {
    pub(super) name: &'static str,
    /// The name in Latin letters, for mail addresses.
    pub(super) latin: &'static str,
    /// As the firm's own field says it.
    pub(super) sort: &'static str,
    pub(super) trade: Trade,
    /// Its nearest shop.
    pub(super) store: usize,
}

pub(super) const fn firm(
    name: &'static str,
    latin: &'static str,
    sort: &'static str,
    trade: Trade,
    store: usize,
) -> Firm {
    Firm {
        name,
        latin,
        sort,
        trade,
        store,
    }
}
