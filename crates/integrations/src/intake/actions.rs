//! Taking messages: whose they are, what they tell of people and companies, what happened.

use super::message::{Call, Group, Message};
use super::{claim, store};
use base::{
    Actor, Channel, Direction, Error, InteractionId, Kind, Permission, PersonId, Scope, Stage,
    WriteKeyId,
};
use customers::Hooks;
use customers::companies::CompanyChange;
use customers::interactions::{self, New};
use customers::people::bulk::{self, Details, Wanted};
use customers::people::{self, arrivals};
use customers::values::Refused;
use db::{DbError, Tx};
use identity::audit;
use serde_json::json;
use std::collections::{HashMap, HashSet};

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
) -> Result<Vec<(usize, Refused)>, Error> {
    let scope = with.by.may(Permission::EventsWrite)?;
    let mut slice = Slice {
        with,
        scope,
        people: HashMap::new(),
        links: HashMap::new(),
        linked: Vec::new(),
        refused: Vec::new(),
        people_made: 0,
        companies_made: 0,
    };
    slice.know_visitors(tx, messages)?;
    slice.join_ids(tx, messages)?;
    slice.resolve(tx, messages)?;
    let happened = slice.who(messages);
    slice.link(tx)?;
    slice.append(tx, messages, happened)?;
    slice.companies(tx, messages)?;
    slice.leave_trail(tx)?;
    Ok(slice.refused)
}

/// What is known while a slice is taken.
struct Slice<'a> {
    with: &'a Taking<'a>,
    scope: Scope,
    /// People by the ids that the source gives them.
    people: HashMap<String, PersonId>,
    /// People by the ids of visitors.
    links: HashMap<String, PersonId>,
    /// Links that are new, in the order of the messages.
    linked: Vec<(String, PersonId)>,
    refused: Vec<(usize, Refused)>,
    people_made: usize,
    companies_made: usize,
}

impl Slice<'_> {
    fn know_visitors(&mut self, tx: &Tx<'_>, messages: &[Message]) -> Result<(), DbError> {
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
        Ok(())
    }

    /// Two ids are one person: the one who has one of them gets the other, too. Two people who are there
    /// already are never made one by a program that may only append.
    fn join_ids(&mut self, tx: &mut Tx<'_>, messages: &[Message]) -> Result<(), DbError> {
        let joins = messages
            .iter()
            .enumerate()
            .filter_map(|(at, m)| Some((at, m.call, m.user.as_deref()?, m.previous.as_deref()?)));
        let joins: Vec<_> = joins.collect();
        if joins.is_empty() {
            return Ok(());
        }
        let ids: Vec<&str> = joins.iter().flat_map(|(_, _, a, b)| [*a, *b]).collect();
        let known = arrivals::known(tx, self.with.by, self.with.source, &ids)?;
        self.people.extend(known);
        for (at, call, user, previous) in joins {
            if user != previous {
                self.join(tx, at, call, (user, previous))?;
            }
        }
        Ok(())
    }

    fn join(
        &mut self,
        tx: &mut Tx<'_>,
        at: usize,
        call: Call,
        (user, previous): (&str, &str),
    ) -> Result<(), DbError> {
        let of_user = self.people.get(user).copied();
        let named = self.people.get(previous).copied();
        let before = named.or_else(|| self.links.get(previous).copied());
        match (of_user, before) {
            (Some(one), Some(other)) if one != other && call == Call::Alias => {
                self.refused
                    .push((at, Refused::new("event-two-people", "")));
            }
            (Some(_), Some(_)) => {}
            (None, Some(person)) if call == Call::Alias || named.is_some() => {
                self.also_called(tx, person, user)?;
            }
            (Some(person), None) if call == Call::Alias => {
                self.also_called(tx, person, previous)?;
                self.new_link(previous, person);
            }
            (None, None) if call == Call::Alias => {
                self.make(tx, &[Wanted::id(user)])?;
                if let Some(person) = self.people.get(user).copied() {
                    self.also_called(tx, person, previous)?;
                    self.new_link(previous, person);
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn also_called(&mut self, tx: &mut Tx<'_>, person: PersonId, id: &str) -> Result<(), DbError> {
        if arrivals::add_id(tx, self.with.by, person, self.with.source, id)? {
            self.people.insert(id.to_owned(), person);
        }
        Ok(())
    }

    /// Finds or makes everybody whom the source names, and fills gaps from what is told of them.
    fn resolve(&mut self, tx: &mut Tx<'_>, messages: &[Message]) -> Result<(), DbError> {
        let mut order: Vec<&str> = Vec::new();
        let mut told: HashMap<&str, Option<Details>> = HashMap::new();
        for message in messages.iter().filter(|m| m.call != Call::Alias) {
            let Some(user) = message.user.as_deref() else {
                continue;
            };
            let all = told.entry(user).or_insert_with(|| {
                order.push(user);
                None
            });
            match (all.as_mut(), &message.traits) {
                (Some(all), Some(more)) => all.fill_from(more),
                (None, Some(more)) => *all = Some(more.clone()),
                _ => {}
            }
        }
        let wanted: Vec<Wanted<'_>> = order
            .iter()
            .map(|user| Wanted {
                external_id: user,
                name: None,
                details: told.get(user).and_then(Option::as_ref),
            })
            .collect();
        self.make(tx, &wanted)
    }

    fn make(&mut self, tx: &mut Tx<'_>, wanted: &[Wanted<'_>]) -> Result<(), DbError> {
        if wanted.is_empty() {
            return Ok(());
        }
        let with = self.with;
        let found = bulk::resolve(tx, with.by, with.source, wanted, Stage::Lead, with.hooks)?;
        self.people_made += found.made;
        self.people.extend(found.people);
        Ok(())
    }

    /// Whose each message is, in their order: who makes themselves known takes what they did before in
    /// the same batch with them, and what the device does afterwards is theirs.
    fn who(&mut self, messages: &[Message]) -> Vec<Option<PersonId>> {
        let mut whose: Vec<Option<PersonId>> = vec![None; messages.len()];
        let mut unknown: HashMap<&str, Vec<usize>> = HashMap::new();
        for (at, message) in messages.iter().enumerate() {
            let user = message.user.as_ref();
            let person = user.and_then(|u| self.people.get(u).copied());
            match (person, message.anonymous.as_deref()) {
                (Some(person), Some(visitor)) => {
                    for earlier in unknown.remove(visitor).unwrap_or_default() {
                        whose[earlier] = Some(person);
                    }
                    self.new_link(visitor, person);
                    whose[at] = Some(person);
                }
                (Some(person), None) => whose[at] = Some(person),
                (None, Some(visitor)) => {
                    whose[at] = self.links.get(visitor).copied();
                    if whose[at].is_none() {
                        unknown.entry(visitor).or_default().push(at);
                    }
                }
                (None, None) => {}
            }
        }
        whose
    }

    fn new_link(&mut self, visitor: &str, person: PersonId) {
        let before = self.links.insert(visitor.to_owned(), person);
        if before != Some(person) {
            self.linked.push((visitor.to_owned(), person));
        }
    }

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
    fn append(
        &self,
        tx: &mut Tx<'_>,
        messages: &[Message],
        whose: Vec<Option<PersonId>>,
    ) -> Result<(), DbError> {
        let happened: Vec<(&Message, Option<PersonId>)> = messages
            .iter()
            .zip(whose)
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

    /// Finds or makes companies, and puts people into them who have none.
    fn companies(&mut self, tx: &mut Tx<'_>, messages: &[Message]) -> Result<(), Error> {
        for message in messages {
            let Some(group) = &message.group else {
                continue;
            };
            let company = self.company(tx, group)?;
            let user = message.user.as_ref().and_then(|u| self.people.get(u));
            let visitor = message.anonymous.as_ref();
            let person = user.or_else(|| visitor.and_then(|v| self.links.get(v)));
            if let Some(person) = person {
                arrivals::join_company(tx, self.with.by, *person, company)?;
            }
        }
        Ok(())
    }

    fn company(&mut self, tx: &mut Tx<'_>, group: &Group) -> Result<base::CompanyId, Error> {
        let source = self.with.source;
        if let Some(known) = store::company(tx, &self.scope, source, &group.id)?
            && arrivals::company_exists(tx, self.with.by, known)?
        {
            return Ok(known);
        }
        let name = group.name.clone().filter(|n| !n.is_empty());
        let custom = group.domain.as_ref().map(|d| json!({ "domain": d }));
        let change = CompanyChange {
            name: Some(name.unwrap_or_else(|| group.id.clone())),
            profile: people::Change {
                custom,
                ..people::Change::default()
            },
            ..CompanyChange::default()
        };
        let made = arrivals::make_company(tx, self.with.by, change)?;
        store::name_company(tx, &self.scope, source, &group.id, made)?;
        self.companies_made += 1;
        Ok(made)
    }

    /// The log shows by itself what came; that records were made stands in the audit trail.
    fn leave_trail(&self, tx: &mut Tx<'_>) -> Result<(), Error> {
        if self.people_made + self.companies_made == 0 {
            return Ok(());
        }
        let (people, companies) = (self.people_made, self.companies_made);
        let detail =
            json!({ "people": people, "companies": companies, "write_key": self.with.key });
        audit::record(tx, self.with.by, "create", "person", None, detail)
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
