//! Customers whom a file knows by no number: who of the people that is, by their mail address or telephone number.
//!
//! One after the other, as the file tells them, each as if those before were written already:
//! - by the mail address: whoever alone has it; where nobody has it or none is told, by the telephone number: whoever
//!   alone has that, unless they have another mail address, for then it is somebody else's telephone, too;
//! - of two who have what was told none is chosen: a sum on the wrong page is worse than one on none;
//! - where nobody has it, it is somebody new.

use super::bulk::{Details, fill_gaps, insert, whole};
use super::model::Person;
use super::store;
use crate::Hooks;
use base::{Actor, PersonId, Stage};
use db::{DbError, Tx};
use std::collections::{BTreeSet, HashMap, HashSet};
use std::hash::Hash;

/// Values that one statement asks for at most.
const ASKED_AT_ONCE: usize = 200;

/// What is told of somebody to know them by; at least one of both.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Reached<T> {
    /// The mail address.
    pub email: Option<T>,
    /// The telephone number (E.164).
    pub phone: Option<T>,
}

impl<'d> Reached<&'d str> {
    /// What the details tell; none where they tell of neither.
    pub fn of(details: &'d Details) -> Option<Self> {
        let (email, phone) = (details.email.as_deref(), details.phone.as_deref());
        (email.is_some() || phone.is_some()).then_some(Self { email, phone })
    }
}

impl<T> Reached<T> {
    /// With both made into something else.
    pub fn map<U>(self, to: impl Fn(T) -> U) -> Reached<U> {
        Reached {
            email: self.email.map(&to),
            phone: self.phone.map(to),
        }
    }
}

/// Who is meant: a place in the book.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Meant {
    /// Somebody who was there, or new before.
    Known(usize),
    /// Somebody new.
    New(usize),
    /// One of several, nobody can tell which.
    Shared,
}

/// Who has which mail address and telephone number, as far as it was asked, and those who came since. `K` is what values
/// are remembered by: themselves, or a hash where a whole file is looked through.
#[derive(Debug)]
pub struct Book<K> {
    people: Vec<Someone>,
    emails: HashMap<K, Holders>,
    phones: HashMap<K, Holders>,
    places: HashMap<PersonId, usize>,
}

#[derive(Clone, Copy, Debug)]
struct Someone {
    id: Option<PersonId>,
    has_email: bool,
    has_phone: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Holders {
    None,
    One(usize),
    Several,
}

impl Holders {
    fn and(self, at: usize) -> Self {
        match self {
            Self::None => Self::One(at),
            Self::One(other) if other == at => self,
            Self::One(_) | Self::Several => Self::Several,
        }
    }
}

impl<K> Default for Book<K> {
    fn default() -> Self {
        Self {
            people: Vec::new(),
            emails: HashMap::new(),
            phones: HashMap::new(),
            places: HashMap::new(),
        }
    }
}

/// Values of which a book does not know yet who has them.
#[derive(Clone, Debug, Default)]
pub struct Asked {
    emails: Vec<String>,
    phones: Vec<String>,
}

/// Who has them.
#[derive(Debug)]
pub struct Answer {
    asked: Asked,
    emails: Vec<store::Held>,
    phones: Vec<store::Held>,
    /// What kinds of contact points those people have.
    kinds: HashSet<(PersonId, String)>,
}

impl Asked {
    /// Looks up who has them.
    ///
    /// # Errors
    /// Those of the database.
    pub fn look(&self, tx: &Tx<'_>, by: &Actor) -> Result<Answer, DbError> {
        let scope = whole(by);
        let look = |kind, values: &[String]| -> Result<Vec<store::Held>, DbError> {
            let mut held = Vec::new();
            for part in values.chunks(ASKED_AT_ONCE) {
                held.extend(store::holders(tx, &scope, kind, part)?);
            }
            Ok(held)
        };
        let (emails, phones) = (look("email", &self.emails)?, look("phone", &self.phones)?);
        let held = emails.iter().chain(&phones);
        let people: BTreeSet<PersonId> = held.flat_map(|h| [h.first, h.last]).collect();
        let people: Vec<PersonId> = people.into_iter().collect();
        let mut kinds = HashSet::new();
        for part in people.chunks(ASKED_AT_ONCE) {
            kinds.extend(store::kinds_of_contacts(tx, &scope, part)?);
        }
        let asked = self.clone();
        Ok(Answer {
            asked,
            emails,
            phones,
            kinds,
        })
    }
}

impl<K: Eq + Hash> Book<K> {
    /// What of this the book has to ask for.
    pub fn asks(&self, told: &[Reached<&str>], key: impl Fn(&str) -> K) -> Asked {
        let new = |known: &HashMap<K, Holders>, value: fn(&Reached<&str>) -> Option<String>| {
            let values: BTreeSet<String> = told.iter().filter_map(value).collect();
            let new = values.into_iter().filter(|v| !known.contains_key(&key(v)));
            new.collect()
        };
        Asked {
            emails: new(&self.emails, |told| told.email.map(str::to_owned)),
            phones: new(&self.phones, |told| told.phone.map(str::to_owned)),
        }
    }

    /// Takes in what was asked for.
    pub fn learn(&mut self, answer: &Answer, key: impl Fn(&str) -> K) {
        for held in answer.emails.iter().chain(&answer.phones) {
            for id in [held.first, held.last] {
                let (places, people) = (&mut self.places, &mut self.people);
                places.entry(id).or_insert_with(|| {
                    let has = |kind: &str| answer.kinds.contains(&(id, kind.to_owned()));
                    people.push(Someone {
                        id: Some(id),
                        has_email: has("email"),
                        has_phone: has("phone"),
                    });
                    people.len() - 1
                });
            }
        }
        let places = &self.places;
        for (of, asked, held) in [
            (&mut self.emails, &answer.asked.emails, &answer.emails),
            (&mut self.phones, &answer.asked.phones, &answer.phones),
        ] {
            of.extend(asked.iter().map(|value| (key(value), Holders::None)));
            for held in held {
                let both = [held.first, held.last];
                let places = both.iter().filter_map(|id| places.get(id));
                let holders = places.fold(Holders::None, |holders, at| holders.and(*at));
                of.insert(key(&held.value), holders);
            }
        }
    }

    /// Who that is, after all that were met before; what was told of them is theirs from then on where they lacked it.
    pub fn meet(&mut self, told: Reached<K>) -> Meant {
        let holders = |of: &HashMap<K, Holders>, value: &Option<K>| {
            let found = value.as_ref().and_then(|value| of.get(value).copied());
            found.unwrap_or(Holders::None)
        };
        let by_email = holders(&self.emails, &told.email);
        let by_phone = holders(&self.phones, &told.phone);
        let meant = match (by_email, by_phone) {
            (Holders::One(at), _) => Meant::Known(at),
            (Holders::Several, _) => Meant::Shared,
            (Holders::None, Holders::One(at)) if told.email.is_none() => Meant::Known(at),
            (Holders::None, Holders::One(at)) if !self.people[at].has_email => Meant::Known(at),
            (Holders::None, Holders::Several) if told.email.is_none() => Meant::Shared,
            (Holders::None, _) => {
                self.people.push(Someone {
                    id: None,
                    has_email: false,
                    has_phone: false,
                });
                Meant::New(self.people.len() - 1)
            }
        };
        if let Meant::Known(at) | Meant::New(at) = meant {
            self.give(at, told);
        }
        meant
    }

    fn give(&mut self, at: usize, told: Reached<K>) {
        let Some(someone) = self.people.get_mut(at) else {
            return;
        };
        let email = told.email.filter(|_| !someone.has_email);
        let phone = told.phone.filter(|_| !someone.has_phone);
        someone.has_email |= email.is_some();
        someone.has_phone |= phone.is_some();
        for (of, value) in [(&mut self.emails, email), (&mut self.phones, phone)] {
            if let Some(value) = value {
                let holders = of.entry(value).or_insert(Holders::None);
                *holders = holders.and(at);
            }
        }
    }

    fn id(&self, at: usize) -> Option<PersonId> {
        self.people.get(at).and_then(|someone| someone.id)
    }
}

/// Who was found or made.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Resolved {
    /// In the order in which they were told; none where nothing was told, or several people have it.
    pub people: Vec<Option<PersonId>>,
    /// How many of them are new.
    pub made: usize,
}

/// Finds or makes the people who are told of; who is new gets `stage`, who is there what they lack of the details.
/// The caller has asked for the permission and writes the audit row of the whole.
///
/// # Errors
/// Those of the database.
pub fn resolve(
    tx: &mut Tx<'_>,
    by: &Actor,
    told: &[&Details],
    stage: Stage,
    hooks: &Hooks,
) -> Result<Resolved, DbError> {
    let reached: Vec<Option<Reached<&str>>> = told.iter().map(|d| Reached::of(d)).collect();
    let mut book = Book::<String>::default();
    let asked: Vec<Reached<&str>> = reached.iter().flatten().copied().collect();
    let answer = book.asks(&asked, str::to_owned).look(tx, by)?;
    book.learn(&answer, str::to_owned);
    let mut places: Vec<Option<usize>> = Vec::with_capacity(told.len());
    let mut gathered: HashMap<usize, Details> = HashMap::new();
    for (reached, details) in reached.into_iter().zip(told) {
        let meant = reached.map(|r| book.meet(r.map(str::to_owned)));
        let at = match meant {
            Some(Meant::Known(at) | Meant::New(at)) => Some(at),
            Some(Meant::Shared) | None => None,
        };
        if let Some(at) = at {
            gathered.entry(at).or_default().fill_from(details);
        }
        places.push(at);
    }
    let mut made: HashMap<usize, Person> = HashMap::new();
    let mut known: HashMap<PersonId, Details> = HashMap::new();
    for (at, details) in gathered {
        match book.id(at) {
            Some(id) => drop(known.insert(id, details)),
            None => drop(made.insert(at, fresh(tx, &details, stage))),
        }
    }
    fill_gaps(tx, by, &whole(by), &known)?;
    let ids: HashMap<usize, PersonId> = made.iter().map(|(at, p)| (*at, p.id)).collect();
    let mut made: Vec<(usize, Person)> = made.into_iter().collect();
    made.sort_by_key(|(at, _)| *at);
    let made: Vec<Person> = made.into_iter().map(|(_, person)| person).collect();
    if !made.is_empty() {
        insert(tx, by, &made, hooks)?;
    }
    let id = |at: usize| book.id(at).or_else(|| ids.get(&at).copied());
    Ok(Resolved {
        people: places.into_iter().map(|at| at.and_then(id)).collect(),
        made: made.len(),
    })
}

fn fresh(tx: &Tx<'_>, details: &Details, stage: Stage) -> Person {
    let now = tx.now();
    let mut person = Person::blank(PersonId::new(), now);
    // There is a way to reach them, or they would not have come here: enough to know them by.
    let _ = person.apply(details.gaps(&person), now);
    Person { stage, ..person }
}
