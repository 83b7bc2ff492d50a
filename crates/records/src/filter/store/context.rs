//! What a filter's meaning depends on besides its fields: who asks, where and when.

use base::{AccountId, Currency, Timestamp, UserId};
use db::{Dialect, Tx};
use identity::members::colleagues::Colleague;
use jiff::tz::TimeZone;
use web::AccountRef;
use web::locale::zones;

/// What a filter's meaning depends on besides its fields.
#[derive(Clone, Debug)]
pub struct Context {
    /// The account, for records that are meant by their names.
    pub account: AccountId,
    /// The engine that will run it.
    pub dialect: Dialect,
    /// Now, for spans of days.
    pub now: Timestamp,
    /// The zone in which days begin: the reader's, or the account's where all must see the same.
    pub zone: TimeZone,
    /// The account's country (two letters), where its zone is one's alone: for telephone numbers as they are dialled
    /// there.
    pub home: Option<String>,
    /// The account's currency, for sums.
    pub currency: Currency,
    /// Who asks, and their colleagues by id and name: needed where a filter means some of them.
    pub colleagues: Colleagues,
}

/// Who asks, and whom they work with.
#[derive(Clone, Debug, Default)]
pub struct Colleagues {
    /// Who `me` is; nobody for the program itself.
    pub me: Option<UserId>,
    /// Everybody in the account.
    pub all: Vec<Colleague>,
}

impl Context {
    /// What it is in this account now, with the account's days.
    pub fn of(tx: &Tx<'_>, account: &AccountRef) -> Self {
        Self {
            account: account.id,
            dialect: tx.dialect(),
            now: tx.now(),
            zone: TimeZone::get(&account.zone).unwrap_or(TimeZone::UTC),
            home: zones::country(&account.zone),
            currency: account.currency,
            colleagues: Colleagues::default(),
        }
    }

    /// The same with the days of a reader's zone.
    #[must_use]
    pub fn in_zone(mut self, zone: &TimeZone) -> Self {
        self.zone = zone.clone();
        self
    }

    /// The same for a filter that may mean colleagues.
    #[must_use]
    pub fn among(mut self, me: Option<UserId>, all: Vec<Colleague>) -> Self {
        self.colleagues = Colleagues { me, all };
        self
    }
}
