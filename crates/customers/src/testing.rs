//! What the tests of this area share: databases with its tables, an actor, quick people.

use crate::people::model::Change;
use crate::people::{Person, actions};
use crate::{Hooks, MIGRATIONS};
use base::{AccountId, Actor, ActorKind, Error, Role, UserId};
use db::{Area, Db};

pub(crate) static AREAS: &[&Area] = &[
    &events::MIGRATIONS,
    &jobs::MIGRATIONS,
    &identity::MIGRATIONS,
    &records::MIGRATIONS,
    &MIGRATIONS,
];

/// A member of an account of its own.
pub(crate) fn member() -> Actor {
    acting(AccountId::new(), Role::Member)
}

/// One who may delete as well.
pub(crate) fn manager() -> Actor {
    acting(AccountId::new(), Role::Manager)
}

/// A user with this role.
pub(crate) fn acting(account: AccountId, role: Role) -> Actor {
    Actor {
        account,
        user: Some(UserId::new()),
        kind: ActorKind::User,
        roles: vec![role],
        rights: None,
        via: None,
        own_fields: None,
    }
}

/// The change that gives a name.
pub(crate) fn called(name: &str) -> Change {
    Change {
        full: Some(name.to_owned()),
        ..Change::default()
    }
}

/// A person of that name, written.
pub(crate) fn person(db: &Db, by: &Actor, name: &str) -> Person {
    made(db, by, called(name)).unwrap()
}

/// A person of that change.
pub(crate) fn made(db: &Db, by: &Actor, change: Change) -> Result<Person, Error> {
    let by = by.clone();
    db.write_now(move |tx| actions::create(tx, &by, &Hooks::default(), change.clone()))
}
