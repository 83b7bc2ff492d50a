//! On whose records, and on which of their fields.

use crate::{AccountId, Permission, Role, UserId};

/// What somebody may do, worked out: each permission with whose records it reaches.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rights {
    /// What is allowed; what is not here is not.
    pub grants: Vec<(Permission, Owners)>,
    /// Fields of people that stay out of everything.
    pub hidden: FieldSet,
    /// Fields of people that are shown and cannot be changed.
    pub locked: FieldSet,
}

impl Rights {
    /// What one of the fixed roles comes to.
    pub fn of(role: Role) -> Self {
        let granted = Permission::ALL.iter().copied().filter(|p| role.grants(*p));
        Self {
            grants: granted.map(|p| (p, Owners::All)).collect(),
            ..Self::default()
        }
    }

    /// The same with those permissions only for which `keep` says so.
    #[must_use]
    pub fn only(mut self, keep: impl Fn(Permission) -> bool) -> Self {
        self.grants.retain(|(p, _)| keep(*p));
        self
    }

    pub(crate) fn scope(&self, account: AccountId, p: Permission) -> Option<Scope> {
        let (_, owners) = self.grants.iter().find(|(granted, _)| *granted == p)?;
        // What has no reach is for all or none: less than all is none.
        if !p.has_reach() && *owners != Owners::All {
            return None;
        }
        Some(Scope {
            account,
            owners: owners.clone(),
            hidden: self.hidden.clone(),
            locked: self.locked.clone(),
            own_fields: None,
        })
    }
}

/// Whose records a scope reaches. A record without an owner is reached by `All` alone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Owners {
    /// Everybody's.
    All,
    /// Those of the named users.
    Team(Vec<UserId>),
    /// One's own.
    Own(UserId),
}

impl Owners {
    /// Whether a record of this owner is within reach.
    pub fn reach(&self, owner: Option<UserId>) -> bool {
        match self {
            Owners::All => true,
            Owners::Team(users) => owner.is_some_and(|owner| users.contains(&owner)),
            Owners::Own(user) => owner == Some(*user),
        }
    }

    /// Whether everything that `other` reaches is within reach.
    pub fn covers(&self, other: &Owners) -> bool {
        match other {
            Owners::All => *self == Owners::All,
            Owners::Team(users) => users.iter().all(|user| self.reach(Some(*user))),
            Owners::Own(user) => self.reach(Some(*user)),
        }
    }
}

/// Fields of people, by the names that filters and columns know them by.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FieldSet(pub Vec<String>);

impl FieldSet {
    /// Whether this field is among them.
    pub fn has(&self, field: &str) -> bool {
        self.0.iter().any(|one| one == field)
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// What a store may read or change: no store function without one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scope {
    /// The account; every query carries it.
    pub account: AccountId,
    /// Whose records.
    pub owners: Owners,
    /// Which fields stay out.
    pub hidden: FieldSet,
    /// Which fields cannot be changed; those that are hidden cannot either.
    pub locked: FieldSet,
    /// As the actor's, see `Actor::own_fields`: for reading alone.
    pub own_fields: Option<i64>,
}

impl Scope {
    /// Everything in the account.
    pub fn all(account: AccountId) -> Self {
        Self {
            account,
            owners: Owners::All,
            hidden: FieldSet::default(),
            locked: FieldSet::default(),
            own_fields: None,
        }
    }

    /// Whether every record of the account is within reach.
    pub fn reaches_all(&self) -> bool {
        self.owners == Owners::All
    }

    /// Whether this field of a person may be seen.
    pub fn shows(&self, field: &str) -> bool {
        !self.hidden.has(field)
    }

    /// Whether this field of a person may be changed.
    pub fn changes(&self, field: &str) -> bool {
        self.shows(field) && !self.locked.has(field)
    }
}
