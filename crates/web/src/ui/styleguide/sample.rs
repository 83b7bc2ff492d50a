//! The account, the person and the moment that the style guide shows.

use crate::flash::Flash;
use crate::{AccountRef, Cx, Locale, Visitor};
use base::{AccountId, Actor, Currency, Language, Money, Timestamp, Uuid};
use std::sync::Arc;

/// Names in every script that the program must show well: a name, a place, orders.
pub(super) const PEOPLE: &[(&str, &str, i64)] = &[
    ("Nimali Perera", "Colombo", 14),
    ("ශ්‍රීමා ප්‍රනාන්දු", "මහනුවර", 3),
    ("አበበች ጎበና", "አዲስ አበባ", 1_207),
    ("ലക്ഷ്മി കൃഷ്ണൻ", "തൃശ്ശൂർ", 28),
    ("Maximiliane von Wolkenstein-Trostburg", "Łódź", 0),
];

/// A context with every permission, as the visitor reads.
pub(super) fn context(to: &Visitor) -> Cx {
    let id = AccountId(Uuid::nil());
    let account = AccountRef {
        id,
        slug: "demo".into(),
        name: "Serendib Crafts".into(),
        currency: currency(),
        zone: "Asia/Colombo".into(),
        language: Language::English,
        own_fields: 0,
    };
    Cx {
        actor: Actor::system(id),
        account: Arc::new(account),
        user_name: PEOPLE[0].0.into(),
        l: to.l.clone(),
        csrf: to.csrf.clone(),
        htmx: to.htmx,
        path: to.path.clone(),
        theme: to.theme,
        flash: None::<Flash>,
        eyes: None,
        several_accounts: true,
    }
}

/// Rupees.
fn currency() -> Currency {
    match "LKR".parse() {
        Ok(currency) => currency,
        Err(_) => unreachable!("ISO 4217 has rupees"),
    }
}

/// An amount in rupees, as the reader writes it.
pub(super) fn rupees(l: &Locale, minor: i64) -> String {
    l.money(Money {
        minor,
        currency: currency(),
    })
}

/// A fixed moment, so that the page is always the same.
pub(super) fn moment(hours: i64) -> Timestamp {
    Timestamp::from_second(1_795_000_000 - hours * 3600).unwrap_or(Timestamp::UNIX_EPOCH)
}
