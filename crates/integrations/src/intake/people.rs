//! Whom messages mean: who their ids are, ids that become one person's, visitors who make themselves known.

use super::actions::Slice;
use super::message::{Call, Message};
use super::store;
use base::{PersonId, Stage};
use customers::people::arrivals;
use customers::people::bulk::{self, Wanted};
use customers::people::model::CONTACTS_AT_MOST;
use customers::values::Fault;
use db::{DbError, Tx};
use std::collections::HashSet;
use std::ops::Range;

impl Slice<'_> {
    /// Reads who visitors are, and whose the ids are that are joined.
    pub(super) fn know(&mut self, tx: &Tx<'_>, messages: &[Message]) -> Result<(), DbError> {
        let named = messages
            .iter()
            .flat_map(|m| m.anonymous.iter().chain(&m.previous));
        let ids: HashSet<&str> = named.map(String::as_str).collect();
        if ids.is_empty() {
            return Ok(());
        }
        let mut ids: Vec<&str> = ids.into_iter().collect();
        ids.sort_unstable();
        let found = store::visitors(tx, &self.scope, self.with.source, &ids)?;
        self.links.extend(found);
        let joined = messages
            .iter()
            .filter_map(|m| Some([m.user.as_deref()?, m.previous.as_deref()?]));
        let ids: Vec<&str> = joined.flatten().collect();
        if !ids.is_empty() {
            let known = arrivals::known(tx, self.with.by, self.with.source, &ids)?;
            self.people.extend(known);
        }
        Ok(())
    }

    /// Messages between which no ids are joined: whom they mean, and whose they are.
    pub(super) fn part(
        &mut self,
        tx: &mut Tx<'_>,
        messages: &[Message],
        part: Range<usize>,
    ) -> Result<(), DbError> {
        let taken = |at: &usize| self.refused.iter().all(|(refused, _)| refused != at);
        let part: Vec<usize> = part.filter(taken).collect();
        self.resolve(tx, part.iter().map(|at| &messages[*at]))?;
        for at in part {
            self.who(at, &messages[at]);
        }
        Ok(())
    }

    /// Two ids are one person: the one who has one of them gets the other, too. Two people who are there
    /// already are never made one by a program that may only append.
    pub(super) fn join(
        &mut self,
        tx: &mut Tx<'_>,
        at: usize,
        message: &Message,
    ) -> Result<(), DbError> {
        let (Some(user), Some(previous)) = (&message.user, &message.previous) else {
            return Ok(());
        };
        if user == previous {
            return Ok(());
        }
        let is_alias = message.call == Call::Alias;
        let of_user = self.people.get(user).copied();
        let named = self.people.get(previous).copied();
        let before = named.or_else(|| self.links.get(previous).copied());
        match (of_user, before) {
            (Some(one), Some(other)) if one != other && is_alias => {
                self.refuse(at, "event-two-people");
            }
            (Some(_), Some(_)) => {}
            (None, Some(person)) if is_alias || named.is_some() => {
                self.also_called(tx, at, person, user)?;
            }
            (Some(person), None) if is_alias => self.also_was(tx, at, person, previous)?,
            (None, None) if is_alias => {
                self.make(tx, &[Wanted::id(user)])?;
                if let Some(person) = self.people.get(user).copied() {
                    self.also_was(tx, at, person, previous)?;
                }
            }
            _ => {}
        }
        Ok(())
    }

    /// What somebody was called before: they get the id, and are the visitor of that id.
    fn also_was(
        &mut self,
        tx: &mut Tx<'_>,
        at: usize,
        person: PersonId,
        previous: &str,
    ) -> Result<(), DbError> {
        if self.also_called(tx, at, person, previous)? {
            self.new_link(previous, person);
        }
        Ok(())
    }

    /// Whether the person could get the id: a message that joins it to somebody who has too many is refused, for
    /// the id would make another person the next time.
    fn also_called(
        &mut self,
        tx: &mut Tx<'_>,
        at: usize,
        person: PersonId,
        id: &str,
    ) -> Result<bool, DbError> {
        let added = arrivals::add_id(tx, self.with.by, person, self.with.source, id)?;
        match added {
            true => {
                self.people.insert(id.to_owned(), person);
                self.told.people.changed(person.0, &["external_ids"]);
            }
            false => self.refuse(at, "event-ids-full"),
        }
        Ok(added)
    }

    fn refuse(&mut self, at: usize, code: &'static str) {
        let detail = match code {
            "event-ids-full" => CONTACTS_AT_MOST.to_string(),
            _ => String::new(),
        };
        self.refused.push((at, Fault::new(code, detail)));
    }

    /// Finds or makes everybody whom the source names, and fills gaps from what is told of them.
    fn resolve<'m>(
        &mut self,
        tx: &mut Tx<'_>,
        messages: impl Iterator<Item = &'m Message>,
    ) -> Result<(), DbError> {
        let mut seen = HashSet::new();
        let mut wanted: Vec<Wanted<'m>> = Vec::new();
        for message in messages.filter(|m| m.call != Call::Alias) {
            let Some(user) = message.user.as_deref() else {
                continue;
            };
            if seen.insert(user) || message.traits.is_some() {
                wanted.push(Wanted {
                    details: message.traits.as_ref(),
                    ..Wanted::id(user)
                });
            }
        }
        self.make(tx, &wanted)
    }

    fn make(&mut self, tx: &mut Tx<'_>, wanted: &[Wanted<'_>]) -> Result<(), DbError> {
        if wanted.is_empty() {
            return Ok(());
        }
        let with = self.with;
        let found = bulk::resolve(tx, with.by, with.source, wanted, Stage::Lead, with.hooks)?;
        self.people.extend(found.people);
        for person in found.made {
            self.told.people.made(person.0);
        }
        for (person, fields) in found.filled {
            self.told.people.changed(person.0, &fields);
        }
        Ok(())
    }

    /// Whose a message is: who makes themselves known takes what they did before in the same slice with them,
    /// and what the device does afterwards is theirs.
    fn who(&mut self, at: usize, message: &Message) {
        let user = message.user.as_ref();
        let person = user.and_then(|u| self.people.get(u).copied());
        let visitor = message.anonymous.as_deref();
        if let (Some(person), Some(visitor)) = (person, visitor) {
            self.new_link(visitor, person);
        }
        let person = person.or_else(|| self.links.get(visitor?).copied());
        self.whose[at] = person;
        if let (None, Some(visitor)) = (person, visitor) {
            let waiting = self.unknown.entry(visitor.to_owned()).or_default();
            waiting.push(at);
        }
        if message.group.is_some() {
            self.members.push((at, person));
        }
    }

    fn new_link(&mut self, visitor: &str, person: PersonId) {
        for earlier in self.unknown.remove(visitor).unwrap_or_default() {
            self.whose[earlier] = Some(person);
        }
        let before = self.links.insert(visitor.to_owned(), person);
        if before != Some(person) {
            self.linked.push((visitor.to_owned(), person));
        }
    }
}
