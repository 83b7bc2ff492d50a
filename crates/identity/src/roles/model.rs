//! What a role of the firm's own is made of.

use base::{Permission, Role, RoleId};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use utoipa::ToSchema;

/// On whose records a permission holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "lowercase")]
pub enum Reach {
    /// Those that one owns oneself.
    Own,
    /// Those of everybody in one's teams and in the teams below them.
    Team,
    /// Everybody's, and those of nobody.
    All,
}

impl Reach {
    /// Every reach, narrowest first.
    pub const ALL: &'static [Reach] = &[Reach::Own, Reach::Team, Reach::All];

    /// The word in tables, forms and the API.
    pub fn as_str(self) -> &'static str {
        match self {
            Reach::Own => "own",
            Reach::Team => "team",
            Reach::All => "all",
        }
    }

    /// The reach of this word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|r| r.as_str() == word)
    }
}

/// What a role of the firm's own can grant: daily work and its reports. The account, its owners and its
/// write keys stay with owners and administrators, so that nobody can give themselves more.
pub(crate) const GRANTABLE: &[Permission] = &[
    Permission::PeopleRead,
    Permission::PeopleWrite,
    Permission::PeopleDelete,
    Permission::NotesWrite,
    Permission::OrdersRead,
    Permission::OrdersWrite,
    Permission::ImportsRun,
    Permission::ReportsRead,
    Permission::ViewsShare,
];

/// A role to be made, or what one becomes.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewRole {
    /// The name, 1 to 60 characters, unlike that of the account's other roles.
    pub name: String,
    /// What it allows and on whose records, by the permission's name, for example `people.read`.
    #[serde(default)]
    pub grants: BTreeMap<String, Reach>,
    /// Fields of people that its holders do not see.
    #[serde(default)]
    pub hidden: Vec<String>,
    /// Fields of people that its holders see and cannot change.
    #[serde(default)]
    pub locked: Vec<String>,
}

impl NewRole {
    /// The reach that it gives to `p`.
    pub(crate) fn reach(&self, p: Permission) -> Option<Reach> {
        self.grants.get(p.as_str()).copied()
    }
}

/// What nobody can change without seeing it.
const SEEN_FIRST: &[(Permission, Permission)] = &[
    (Permission::PeopleWrite, Permission::PeopleRead),
    (Permission::PeopleDelete, Permission::PeopleRead),
    (Permission::NotesWrite, Permission::PeopleRead),
    (Permission::OrdersWrite, Permission::OrdersRead),
];

/// What shows or changes the records of all, whosever they are.
const OF_ALL: &[(Permission, &[Permission])] = &[
    (
        Permission::ReportsRead,
        &[Permission::PeopleRead, Permission::OrdersRead],
    ),
    (
        Permission::ImportsRun,
        &[
            Permission::PeopleRead,
            Permission::PeopleWrite,
            Permission::OrdersRead,
            Permission::OrdersWrite,
        ],
    ),
];

impl NewRole {
    /// Permissions that do not go with the others: the field and the code.
    pub(crate) fn misfits(&self) -> Vec<(&'static str, &'static str)> {
        let wider = SEEN_FIRST
            .iter()
            .filter(|(change, see)| self.reach(*change) > self.reach(*see))
            .map(|(change, _)| (grant_field(*change), "reach-unseen"));
        let leaks = OF_ALL
            .iter()
            .filter(|(of_all, needed)| {
                self.reach(*of_all).is_some()
                    && needed.iter().any(|p| self.reach(*p) != Some(Reach::All))
            })
            .map(|(of_all, _)| (grant_field(*of_all), "reach-of-all"));
        wider.chain(leaks).collect()
    }
}

fn grant_field(p: Permission) -> &'static str {
    match p {
        Permission::PeopleWrite => "grant.people.write",
        Permission::PeopleDelete => "grant.people.delete",
        Permission::NotesWrite => "grant.notes.write",
        Permission::OrdersWrite => "grant.orders.write",
        Permission::ReportsRead => "grant.reports.read",
        Permission::ImportsRun => "grant.imports.run",
        _ => "grants",
    }
}

/// A role that there is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct OwnRole {
    pub id: RoleId,
    pub role: NewRole,
}

/// All roles that the account has of its own, by name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Roles(pub Vec<OwnRole>);

impl Roles {
    /// The name of a role, in the reader's language where it is one that every firm has.
    pub(crate) fn name(&self, l: &web::Locale, role: Role) -> String {
        let Role::Own(id) = role else {
            return l.word("role", role.word());
        };
        let found = self.0.iter().find(|own| own.id == id);
        found.map_or_else(|| l.word("role", role.word()), |own| own.role.name.clone())
    }

    /// The roles that the reader may give, weakest first and the firm's own last: value and name.
    pub(crate) fn givable(&self, cx: &web::Cx) -> Vec<(String, String)> {
        let own = self.0.iter().map(|own| Role::Own(own.id));
        let roles = Role::ALL.iter().rev().copied().chain(own);
        roles
            .filter(|role| cx.may(role.given_by()))
            .map(|role| (role.to_string(), self.name(&cx.l, role)))
            .collect()
    }
}
