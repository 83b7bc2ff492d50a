//! What people and companies have in common: how to reach them, what others call them, tags, how far they have come.
//!
//! Each rule, statement and piece of a page of these exists once, for both; what differs is where the rows are.

pub(crate) mod addresses;
pub(crate) mod checks;
pub(crate) mod custom;
pub(crate) mod custom_form;
pub(crate) mod custom_links;
pub(crate) mod custom_page;
pub(crate) mod form;
pub(crate) mod gone;
pub(crate) mod ids;
pub mod own;
pub(crate) mod pages;
pub(crate) mod store;

use crate::interactions::Subject;
use crate::people::model::{Address, Change, Email, ExternalId, Handle, Phone};
use crate::preferences::Preferences;
use base::{Stage, UserId, Uuid};
use records::own::Record;
use serde_json::Value as Json;
use store::Tables;

/// A record that has all of this.
pub(crate) trait Profiled: Clone {
    /// Where its rows are.
    const TABLES: &'static Tables;
    /// Whose own fields it has.
    const RECORD: Record;

    /// Which record it is.
    fn subject(&self) -> Subject;

    /// The record of that kind with this id.
    fn subject_of(id: Uuid) -> Subject;

    /// What it has, to be read.
    fn profile(&self) -> Profile<'_>;

    /// The same, to be changed.
    fn profile_mut(&mut self) -> ProfileMut<'_>;

    /// Its id.
    fn uuid(&self) -> Uuid {
        match self.subject() {
            Subject::Person(id) => id.0,
            Subject::Company(id) => id.0,
        }
    }
}

/// See [`Profiled`].
#[derive(Clone, Copy, Debug)]
pub(crate) struct Profile<'a> {
    pub(crate) external_ids: &'a [ExternalId],
    pub(crate) emails: &'a [Email],
    pub(crate) phones: &'a [Phone],
    pub(crate) handles: &'a [Handle],
    pub(crate) addresses: &'a [Address],
    pub(crate) language: Option<&'a str>,
    pub(crate) time_zone: Option<&'a str>,
    pub(crate) preferences: Option<&'a Preferences>,
    pub(crate) tags: &'a [String],
    pub(crate) owner: Option<UserId>,
    /// The owner's name, where it was read for a page.
    pub(crate) owner_name: Option<&'a str>,
    pub(crate) stage: Stage,
    pub(crate) custom: &'a Json,
}

/// See [`Profiled`].
#[derive(Debug)]
pub(crate) struct ProfileMut<'a> {
    pub(crate) external_ids: &'a mut Vec<ExternalId>,
    pub(crate) emails: &'a mut Vec<Email>,
    pub(crate) phones: &'a mut Vec<Phone>,
    pub(crate) handles: &'a mut Vec<Handle>,
    pub(crate) addresses: &'a mut Vec<Address>,
    pub(crate) language: &'a mut Option<String>,
    pub(crate) time_zone: &'a mut Option<String>,
    pub(crate) preferences: &'a mut Option<Preferences>,
    pub(crate) tags: &'a mut Vec<String>,
    pub(crate) owner: &'a mut Option<UserId>,
    pub(crate) stage: &'a mut Stage,
    pub(crate) custom: &'a mut Json,
}

/// Reads and changes the fields of that name: people and companies call them alike.
macro_rules! profiled {
    ($record:ty, $tables:expr, $subject:path, $kind:expr) => {
        impl $crate::profile::Profiled for $record {
            const RECORD: records::own::Record = $kind;
            const TABLES: &'static $crate::profile::store::Tables = $tables;

            fn subject(&self) -> $crate::interactions::Subject {
                $subject(self.id)
            }

            fn subject_of(id: base::Uuid) -> $crate::interactions::Subject {
                $subject(id.into())
            }

            fn profile(&self) -> $crate::profile::Profile<'_> {
                $crate::profile::Profile {
                    external_ids: &self.external_ids,
                    emails: &self.emails,
                    phones: &self.phones,
                    handles: &self.handles,
                    addresses: &self.addresses,
                    language: self.language.as_deref(),
                    time_zone: self.time_zone.as_deref(),
                    preferences: self.preferences.as_ref(),
                    tags: &self.tags,
                    owner: self.owner,
                    owner_name: self.owner_name.as_deref(),
                    stage: self.stage,
                    custom: &self.custom,
                }
            }

            fn profile_mut(&mut self) -> $crate::profile::ProfileMut<'_> {
                $crate::profile::ProfileMut {
                    external_ids: &mut self.external_ids,
                    emails: &mut self.emails,
                    phones: &mut self.phones,
                    handles: &mut self.handles,
                    addresses: &mut self.addresses,
                    language: &mut self.language,
                    time_zone: &mut self.time_zone,
                    preferences: &mut self.preferences,
                    tags: &mut self.tags,
                    owner: &mut self.owner,
                    stage: &mut self.stage,
                    custom: &mut self.custom,
                }
            }
        }
    };
}
pub(crate) use profiled;

impl ProfileMut<'_> {
    /// Takes ways to be reached and ids elsewhere; each address, number, handle and id counts once.
    pub(crate) fn apply_contacts(&mut self, change: &mut Change, changed: &mut Vec<&'static str>) {
        let ids = change.external_ids.take().map(unique);
        set(self.external_ids, ids, "external_ids", changed);
        let emails = change.emails.take();
        let emails = emails.map(|l| unique_by(l, |e| e.address.clone()));
        set(self.emails, emails, "emails", changed);
        let phones = change.phones.take();
        let phones = phones.map(|l| unique_by(l, |p| p.e164.clone()));
        set(self.phones, phones, "phones", changed);
        let handle = |h: &Handle| (h.network.clone(), h.handle.to_lowercase());
        let handles = change.handles.take().map(|l| unique_by(l, handle));
        set(self.handles, handles, "handles", changed);
        let addresses = change.addresses.take().map(|l| unique_by(l, Address::key));
        set(self.addresses, addresses, "addresses", changed);
    }

    /// Takes everything else but preferences, for which the contacts must stand already.
    pub(crate) fn apply_rest(&mut self, change: &mut Change, changed: &mut Vec<&'static str>) {
        set(self.language, change.language.take(), "language", changed);
        set(
            self.time_zone,
            change.time_zone.take(),
            "time_zone",
            changed,
        );
        set(self.tags, change.tags.take().map(unique), "tags", changed);
        set(self.owner, change.owner.take(), "owner", changed);
        set(self.stage, change.stage.take(), "stage", changed);
        set(self.custom, change.custom.take(), "custom", changed);
    }
}

/// Takes a value that is said and another one, and tells of it.
pub(crate) fn set<T: PartialEq>(
    field: &mut T,
    value: Option<T>,
    name: &'static str,
    changed: &mut Vec<&'static str>,
) {
    if let Some(value) = value
        && *field != value
    {
        *field = value;
        changed.push(name);
    }
}

fn unique<T: PartialEq>(list: Vec<T>) -> Vec<T> {
    let mut out: Vec<T> = Vec::with_capacity(list.len());
    for item in list {
        if !out.contains(&item) {
            out.push(item);
        }
    }
    out
}

fn unique_by<T, K: PartialEq>(list: Vec<T>, key: impl Fn(&T) -> K) -> Vec<T> {
    let mut seen = Vec::with_capacity(list.len());
    let mut out = Vec::with_capacity(list.len());
    for item in list {
        let key = key(&item);
        if !seen.contains(&key) {
            seen.push(key);
            out.push(item);
        }
    }
    out
}
