//! Taking messages: in their order, so that a batch does what the same messages do that come one by one.

use super::message::{Call, Message};
use super::told::Told;
use super::{claim, store};
use base::InteractionId;
use base::{Actor, Channel, Direction, Error, Kind, Permission, PersonId, Scope, WriteKeyId};
use customers::Hooks;
use customers::interactions::{self, New, Space};
use customers::values::Fault;
use db::{DbError, Tx};
use std::collections::HashMap;

/// What a slice of messages is taken with.
pub(super) struct Taking<'a> {
    pub by: &'a Actor,
    pub source: &'a str,
    /// The key that it came with.
    pub key: WriteKeyId,
    pub hooks: &'a Hooks,
}

/// Takes messages in one transaction; answers those that contradict what is known, by their place.
///
/// # Errors
/// `Forbidden`; those of the database, `Unique` when another writer told of the same meanwhile.
pub(super) fn take(
    tx: &mut Tx<'_>,
    with: &Taking<'_>,
    messages: &[Message],
) -> Result<Vec<(usize, Fault)>, Error> {
    let scope = with.by.may(Permission::EventsWrite)?;
    let mut slice = Slice {
        with,
        scope,
        people: HashMap::new(),
        links: HashMap::new(),
        linked: Vec::new(),
        whose: vec![None; messages.len()],
        unknown: HashMap::new(),
        members: Vec::new(),
        refused: Vec::new(),
        told: Told::default(),
    };
    slice.know(tx, messages)?;
    // What stands before two ids are joined is known before: in between many are resolved at once.
    let mut from = 0;
    for (at, message) in messages.iter().enumerate() {
        if message.user.is_some() && message.previous.is_some() {
            slice.part(tx, messages, from..at)?;
            slice.join(tx, at, message)?;
            from = at;
        }
    }
    slice.part(tx, messages, from..messages.len())?;
    slice.link(tx)?;
    slice.append(tx, messages)?;
    slice.companies(tx, messages)?;
    slice.told.leave(tx, with.by, with.key)?;
    Ok(slice.refused)
}

/// What is known while a slice is taken.
pub(super) struct Slice<'a> {
    pub(super) with: &'a Taking<'a>,
    pub(super) scope: Scope,
    /// People by the ids that the source gives them.
    pub(super) people: HashMap<String, PersonId>,
    /// People by the ids of visitors.
    pub(super) links: HashMap<String, PersonId>,
    /// Links that are new, in the order of the messages.
    pub(super) linked: Vec<(String, PersonId)>,
    /// Whose each message is.
    pub(super) whose: Vec<Option<PersonId>>,
    /// Messages of visitors who are nobody yet.
    pub(super) unknown: HashMap<String, Vec<usize>>,
    /// Messages that put somebody into a company, with whom they meant when they came.
    pub(super) members: Vec<(usize, Option<PersonId>)>,
    pub(super) refused: Vec<(usize, Fault)>,
    /// What is written into records.
    pub(super) told: Told,
}

impl Slice<'_> {
    /// Writes new links, and gives people what they did before they were known.
    fn link(&mut self, tx: &mut Tx<'_>) -> Result<(), DbError> {
        for (visitor, person) in &self.linked {
            let (by, source) = (self.with.by, self.with.source);
            store::link(tx, &self.scope, source, visitor, *person)?;
            claim::claim(tx, by, &self.scope, source, visitor, *person)?;
        }
        Ok(())
    }

    /// Appends what happened, once each, and keeps for whom the rest waits.
    fn append(&self, tx: &mut Tx<'_>, messages: &[Message]) -> Result<(), DbError> {
        let happened: Vec<(&Message, Option<PersonId>)> = messages
            .iter()
            .zip(self.whose.iter().copied())
            .filter(|(m, _)| m.call.happened())
            .collect();
        if happened.is_empty() {
            return Ok(());
        }
        let new = happened.iter().map(|(m, person)| self.entry(m, *person));
        let written = interactions::append_each(tx, self.scope.account, new.collect())?;
        let waiting: Vec<(String, InteractionId)> = happened
            .iter()
            .zip(written)
            .filter(|((_, person), _)| person.is_none())
            .filter_map(|((m, _), id)| Some((m.anonymous.clone()?, id?)))
            .collect();
        store::wait(tx, &self.scope, self.with.source, &waiting)
    }

    fn entry(&self, message: &Message, person: Option<PersonId>) -> New {
        let (kind, channel, way) = match (message.call, message.said()) {
            (_, Some(way)) => (Kind::Message, Channel::Webchat, way),
            (Call::Page | Call::Screen, _) => (Kind::PageView, message.channel, Direction::In),
            _ => (Kind::Event, message.channel, Direction::In),
        };
        // What was said stands among the properties, as the whole text of a message does.
        let summary = match kind {
            Kind::Message => String::new(),
            _ => message.name.clone(),
        };
        New {
            person,
            space: Space::Keys,
            summary,
            properties: message.properties.clone(),
            ..New::outside(
                self.with.source,
                &message.id,
                kind,
                channel,
                way,
                message.at,
            )
        }
    }
}

/// A person goes: no visitor is them any more.
pub(crate) fn on_person_deleted(
    tx: &mut Tx<'_>,
    account: base::AccountId,
    person: PersonId,
) -> Result<(), DbError> {
    store::forget(tx, &Scope::all(account), person)
}
