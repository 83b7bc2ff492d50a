//! Who acts, what they may do, and on whose records.

use crate::{AccountId, Error, UserId};
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// One thing that can be allowed. Routes and actions name it; roles grant it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs)]
pub enum Permission {
    PeopleRead,
    PeopleWrite,
    NotesWrite,
    OrdersRead,
    OrdersWrite,
    ImportsRun,
    ReportsRead,
    AccountManage,
    EventsWrite,
    OwnersManage,
}

impl Permission {
    /// Every permission.
    pub const ALL: &'static [Permission] = &[
        Permission::PeopleRead,
        Permission::PeopleWrite,
        Permission::NotesWrite,
        Permission::OrdersRead,
        Permission::OrdersWrite,
        Permission::ImportsRun,
        Permission::ReportsRead,
        Permission::AccountManage,
        Permission::EventsWrite,
        Permission::OwnersManage,
    ];

    /// The name for logs and error answers.
    pub fn as_str(self) -> &'static str {
        match self {
            Permission::PeopleRead => "people.read",
            Permission::PeopleWrite => "people.write",
            Permission::NotesWrite => "notes.write",
            Permission::OrdersRead => "orders.read",
            Permission::OrdersWrite => "orders.write",
            Permission::ImportsRun => "imports.run",
            Permission::ReportsRead => "reports.read",
            Permission::AccountManage => "account.manage",
            Permission::EventsWrite => "events.write",
            Permission::OwnersManage => "owners.manage",
        }
    }
}

/// A bundle of permissions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// Everything, the other owners included.
    Owner,
    /// Everything but the owners.
    Admin,
    /// Daily work, imports and the reports of all.
    Manager,
    /// Daily work: reads and writes, but neither imports nor the account.
    Member,
    /// Looks, never changes.
    ReadOnly,
}

impl Role {
    /// Every role, strongest first.
    pub const ALL: &'static [Role] = &[
        Role::Owner,
        Role::Admin,
        Role::Manager,
        Role::Member,
        Role::ReadOnly,
    ];

    /// The name in tables and the API.
    pub fn as_str(self) -> &'static str {
        match self {
            Role::Owner => "owner",
            Role::Admin => "admin",
            Role::Manager => "manager",
            Role::Member => "member",
            Role::ReadOnly => "read-only",
        }
    }

    /// The permission that one needs to give this role, or to take it away.
    pub fn given_by(self) -> Permission {
        match self {
            Role::Owner => Permission::OwnersManage,
            _ => Permission::AccountManage,
        }
    }

    fn grants(self, p: Permission) -> bool {
        use Permission::*;
        match self {
            Role::Owner => true,
            Role::Admin => p != OwnersManage,
            Role::Manager => !matches!(p, AccountManage | OwnersManage | EventsWrite),
            Role::Member => !matches!(p, ImportsRun | AccountManage | OwnersManage | EventsWrite),
            Role::ReadOnly => matches!(p, PeopleRead | OrdersRead | ReportsRead),
        }
    }
}

impl fmt::Display for Role {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl FromStr for Role {
    type Err = String;
    fn from_str(s: &str) -> Result<Self, String> {
        Role::ALL
            .iter()
            .copied()
            .find(|r| r.as_str() == s)
            .ok_or_else(|| format!("unknown role: {s}"))
    }
}

/// What kind of thing acts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ActorKind {
    /// Somebody at a screen.
    User,
    /// A program with an API token.
    Token,
    /// A site or an app with a write key: may append events and nothing else, whatever its roles.
    WriteKey,
    /// Background work on somebody's behalf.
    Job,
    /// The system itself.
    System,
}

/// Who acts, within one account.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Actor {
    /// The account in which all of it happens.
    pub account: AccountId,
    /// Whose doing it is; none for the system's own.
    pub user: Option<UserId>,
    /// At a screen, by token, by job, or the system.
    pub kind: ActorKind,
    /// What they are allowed.
    pub roles: Vec<Role>,
}

impl Actor {
    /// The system itself, with every permission: command line and its own jobs.
    pub fn system(account: AccountId) -> Self {
        Self {
            account,
            user: None,
            kind: ActorKind::System,
            roles: vec![Role::Owner],
        }
    }

    /// Whoever holds a write key of the account.
    pub fn write_key(account: AccountId) -> Self {
        Self {
            account,
            user: None,
            kind: ActorKind::WriteKey,
            roles: Vec::new(),
        }
    }

    /// The scope in which the actor may do `p`.
    ///
    /// # Errors
    /// `Forbidden` when no role grants it.
    pub fn may(&self, p: Permission) -> Result<Scope, Error> {
        let granted = match self.kind {
            ActorKind::WriteKey => p == Permission::EventsWrite,
            _ => self.roles.iter().any(|r| r.grants(p)),
        };
        if granted {
            Ok(Scope {
                account: self.account,
                owners: Owners::All,
                hidden: FieldSet::default(),
            })
        } else {
            Err(Error::Forbidden(p.as_str()))
        }
    }
}

/// Whose records a scope reaches.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Owners {
    /// Everybody's.
    All,
    /// Those of the named users.
    Team(Vec<UserId>),
    /// One's own.
    Own(UserId),
}

/// Fields that stay hidden, by path.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FieldSet(pub Vec<String>);

/// What a store may read or change: no store function without one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scope {
    /// The account; every query carries it.
    pub account: AccountId,
    /// Whose records.
    pub owners: Owners,
    /// Which fields stay out.
    pub hidden: FieldSet,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn actor(role: Role) -> Actor {
        Actor {
            account: AccountId::new(),
            user: None,
            kind: ActorKind::User,
            roles: vec![role],
        }
    }

    #[test]
    fn a_reader_reads_and_a_member_does_not_import() {
        assert!(actor(Role::ReadOnly).may(Permission::PeopleRead).is_ok());
        assert_eq!(
            actor(Role::ReadOnly).may(Permission::NotesWrite),
            Err(Error::Forbidden("notes.write"))
        );
        assert!(actor(Role::Member).may(Permission::PeopleWrite).is_ok());
        assert!(actor(Role::Member).may(Permission::ImportsRun).is_err());
        for p in Permission::ALL {
            assert!(actor(Role::Owner).may(*p).is_ok());
        }
    }

    #[test]
    fn a_write_key_appends_events_and_nothing_else() {
        let mut key = Actor::write_key(AccountId::new());
        // Even one that was given a role by mistake.
        key.roles = vec![Role::Owner];
        for p in Permission::ALL {
            assert_eq!(key.may(*p).is_ok(), *p == Permission::EventsWrite, "{p:?}");
        }
        assert!(actor(Role::Member).may(Permission::EventsWrite).is_err());
    }

    #[test]
    fn an_admin_does_all_but_owners_and_a_manager_imports() {
        for p in Permission::ALL {
            let allowed = actor(Role::Admin).may(*p).is_ok();
            assert_eq!(allowed, *p != Permission::OwnersManage, "{}", p.as_str());
        }
        assert!(actor(Role::Manager).may(Permission::ImportsRun).is_ok());
        assert!(actor(Role::Manager).may(Permission::AccountManage).is_err());
        assert!(actor(Role::Admin).may(Role::Owner.given_by()).is_err());
        assert!(actor(Role::Admin).may(Role::Admin.given_by()).is_ok());
    }

    #[test]
    fn the_scope_is_that_of_the_account() {
        let by = actor(Role::Admin);
        assert_eq!(by.may(Permission::PeopleRead).unwrap().account, by.account);
    }
}
