//! Who acts, and what they may do.

use crate::{AccountId, Error, Rights, RoleId, Scope, UserId};
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;
use std::sync::Arc;
use uuid::Uuid;

/// One thing that can be allowed. Routes and actions name it; roles grant it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs)]
pub enum Permission {
    PeopleRead,
    PeopleWrite,
    PeopleDelete,
    NotesWrite,
    OrdersRead,
    OrdersWrite,
    ImportsRun,
    ReportsRead,
    ViewsShare,
    AccountManage,
    EventsWrite,
    OwnersManage,
}

impl Permission {
    /// Every permission.
    pub const ALL: &'static [Permission] = &[
        Permission::PeopleRead,
        Permission::PeopleWrite,
        Permission::PeopleDelete,
        Permission::NotesWrite,
        Permission::OrdersRead,
        Permission::OrdersWrite,
        Permission::ImportsRun,
        Permission::ReportsRead,
        Permission::ViewsShare,
        Permission::AccountManage,
        Permission::EventsWrite,
        Permission::OwnersManage,
    ];

    /// The permission of this name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|p| p.as_str() == name)
    }

    /// Whether it can be given for one's own records or those of a team; the others are for all or none.
    pub fn has_reach(self) -> bool {
        use Permission::*;
        matches!(
            self,
            PeopleRead | PeopleWrite | PeopleDelete | NotesWrite | OrdersRead | OrdersWrite
        )
    }

    /// Whether it changes nothing.
    pub fn is_read(self) -> bool {
        use Permission::*;
        matches!(self, PeopleRead | OrdersRead | ReportsRead)
    }

    /// The name for logs and error answers.
    pub fn as_str(self) -> &'static str {
        match self {
            Permission::PeopleRead => "people.read",
            Permission::PeopleWrite => "people.write",
            Permission::PeopleDelete => "people.delete",
            Permission::NotesWrite => "notes.write",
            Permission::OrdersRead => "orders.read",
            Permission::OrdersWrite => "orders.write",
            Permission::ImportsRun => "imports.run",
            Permission::ReportsRead => "reports.read",
            Permission::ViewsShare => "views.share",
            Permission::AccountManage => "account.manage",
            Permission::EventsWrite => "events.write",
            Permission::OwnersManage => "owners.manage",
        }
    }
}

/// A bundle of permissions. Written as its name, one that the firm made itself as its id.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub enum Role {
    /// Everything, the other owners included.
    Owner,
    /// Everything but the owners.
    Admin,
    /// Daily work, deleting, imports, the reports of all, and views for everybody.
    Manager,
    /// Daily work: reads and writes, but neither deletes people nor imports, and not the account.
    Member,
    /// Looks, never changes.
    ReadOnly,
    /// What the firm put together itself; [`Actor::rights`] say what it allows.
    Own(RoleId),
}

impl Role {
    /// Every role that each firm has, strongest first.
    pub const ALL: &'static [Role] = &[
        Role::Owner,
        Role::Admin,
        Role::Manager,
        Role::Member,
        Role::ReadOnly,
    ];

    /// The name in texts; every role of the firm's own is `own`.
    pub fn word(self) -> &'static str {
        match self {
            Role::Owner => "owner",
            Role::Admin => "admin",
            Role::Manager => "manager",
            Role::Member => "member",
            Role::ReadOnly => "read-only",
            Role::Own(_) => "own",
        }
    }

    /// The permission that one needs to give this role, or to take it away.
    pub fn given_by(self) -> Permission {
        match self {
            Role::Owner => Permission::OwnersManage,
            _ => Permission::AccountManage,
        }
    }

    /// Whether it allows `p`; one of the firm's own allows nothing by itself.
    pub fn grants(self, p: Permission) -> bool {
        use Permission::*;
        match self {
            Role::Owner => true,
            Role::Admin => p != OwnersManage,
            Role::Manager => !matches!(p, AccountManage | OwnersManage | EventsWrite),
            // What is deleted does not come back, and what is shared stands on everybody's pages: that takes more
            // than daily work.
            Role::Member => !matches!(
                p,
                ImportsRun | PeopleDelete | ViewsShare | AccountManage | OwnersManage | EventsWrite
            ),
            Role::ReadOnly => p.is_read(),
            Role::Own(_) => false,
        }
    }
}

impl fmt::Display for Role {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Role::Own(id) => id.fmt(f),
            fixed => f.write_str(fixed.word()),
        }
    }
}

impl FromStr for Role {
    type Err = String;
    fn from_str(s: &str) -> Result<Self, String> {
        let fixed = Role::ALL.iter().copied().find(|r| r.word() == s);
        fixed
            .or_else(|| s.parse().ok().map(Role::Own))
            .ok_or_else(|| format!("unknown role: {s}"))
    }
}

impl From<Role> for String {
    fn from(role: Role) -> Self {
        role.to_string()
    }
}

impl TryFrom<String> for Role {
    type Error = String;
    fn try_from(s: String) -> Result<Self, String> {
        s.parse()
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
    /// As what.
    pub roles: Vec<Role>,
    /// What that comes to, where it is not simply what the roles grant: a role of the firm's own, a token
    /// for some permissions only, a look through somebody else's eyes. A job keeps the permissions alone,
    /// without any reach: who runs it works them out again.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "kept")]
    pub rights: Option<Arc<Rights>>,
    /// What they act through, for the audit trail: the token, or the member whose eyes are lent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub via: Option<Uuid>,
    /// How many own fields were ever added to the account, as it was read with the account: 0 says that it never had
    /// any. None: not known.
    #[serde(skip)]
    pub own_fields: Option<i64>,
}

/// How a job keeps rights: the names of the permissions, which reach nothing when they are read again.
mod kept {
    use super::{Arc, Permission};
    use crate::{Owners, Rights};
    use serde::{Deserialize, Deserializer, Serializer};

    pub(super) fn serialize<S: Serializer>(
        rights: &Option<Arc<Rights>>,
        to: S,
    ) -> Result<S::Ok, S::Error> {
        let grants = rights.iter().flat_map(|rights| &rights.grants);
        to.collect_seq(grants.map(|(p, _)| p.as_str()))
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(
        from: D,
    ) -> Result<Option<Arc<Rights>>, D::Error> {
        let names = Vec::<String>::deserialize(from)?;
        let known = names.iter().filter_map(|name| Permission::from_name(name));
        Ok(Some(Arc::new(Rights {
            grants: known.map(|p| (p, Owners::Team(Vec::new()))).collect(),
            ..Rights::default()
        })))
    }
}

impl Actor {
    /// The system itself, with every permission: command line and its own jobs.
    pub fn system(account: AccountId) -> Self {
        Self {
            account,
            user: None,
            kind: ActorKind::System,
            roles: vec![Role::Owner],
            rights: None,
            via: None,
            own_fields: None,
        }
    }

    /// Whoever holds a write key of the account.
    pub fn write_key(account: AccountId) -> Self {
        Self {
            account,
            user: None,
            kind: ActorKind::WriteKey,
            roles: Vec::new(),
            rights: None,
            via: None,
            own_fields: None,
        }
    }

    /// The scope in which the actor may do `p`.
    ///
    /// # Errors
    /// `Forbidden` when nothing grants it.
    pub fn may(&self, p: Permission) -> Result<Scope, Error> {
        let everything = Scope::all(self.account);
        let granted = match (self.kind, &self.rights) {
            (ActorKind::WriteKey, _) => (p == Permission::EventsWrite).then_some(everything),
            (_, Some(rights)) => rights.scope(self.account, p),
            (_, None) => (self.roles.iter().any(|r| r.grants(p))).then_some(everything),
        };
        let granted = granted.ok_or(Error::Forbidden(p.as_str()))?;
        Ok(Scope {
            own_fields: self.own_fields,
            ..granted
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{FieldSet, Owners};

    fn actor(role: Role) -> Actor {
        Actor {
            account: AccountId::new(),
            user: None,
            kind: ActorKind::User,
            roles: vec![role],
            rights: None,
            via: None,
            own_fields: None,
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
        assert!(actor(Role::Member).may(Permission::PeopleDelete).is_err());
        assert!(actor(Role::Manager).may(Permission::PeopleDelete).is_ok());
        assert!(actor(Role::Manager).may(Permission::ViewsShare).is_ok());
        assert!(actor(Role::Member).may(Permission::ViewsShare).is_err());
        assert!(actor(Role::ReadOnly).may(Permission::ViewsShare).is_err());
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
    fn rights_decide_instead_of_the_role() {
        let (me, other) = (UserId::new(), UserId::new());
        let mut by = actor(Role::Owner);
        by.rights = Some(Arc::new(Rights {
            grants: vec![
                (Permission::PeopleRead, Owners::Team(vec![me, other])),
                (Permission::PeopleWrite, Owners::Own(me)),
            ],
            hidden: FieldSet(vec!["phone".into()]),
            locked: FieldSet(vec!["tags".into()]),
        }));
        let read = by.may(Permission::PeopleRead).unwrap();
        assert!(read.owners.reach(Some(other)) && !read.owners.reach(None));
        let write = by.may(Permission::PeopleWrite).unwrap();
        assert!(write.owners.reach(Some(me)) && !write.owners.reach(Some(other)));
        assert!(!write.shows("phone") && !write.changes("phone"));
        assert!(write.shows("tags") && !write.changes("tags") && write.changes("name"));
        assert!(by.may(Permission::NotesWrite).is_err());
        // Kept with a job it reaches nothing until somebody works it out again, and never more than it was.
        let json = serde_json::to_string(&by).unwrap();
        let read: Actor = serde_json::from_str(&json).unwrap();
        assert_eq!(read.roles, by.roles);
        let reach = read.may(Permission::PeopleRead).unwrap().owners;
        assert!(!reach.reach(Some(me)) && !reach.reach(None));
        assert!(read.may(Permission::NotesWrite).is_err());
        let plain = actor(Role::Member);
        let json = serde_json::to_string(&plain).unwrap();
        assert_eq!(serde_json::from_str::<Actor>(&json).unwrap(), plain);
    }

    #[test]
    fn a_role_is_written_as_its_name_or_its_id() {
        for role in Role::ALL.iter().copied().chain([Role::Own(RoleId::new())]) {
            assert_eq!(role.to_string().parse(), Ok(role));
        }
        assert!("own".parse::<Role>().is_err());
        assert!(Rights::of(Role::Own(RoleId::new())).grants.is_empty());
        let read = Rights::of(Role::Admin).only(Permission::is_read);
        assert_eq!(read.grants, Rights::of(Role::ReadOnly).grants);
    }

    #[test]
    fn the_scope_is_that_of_the_account() {
        let by = actor(Role::Admin);
        assert_eq!(by.may(Permission::PeopleRead).unwrap().account, by.account);
    }
}
