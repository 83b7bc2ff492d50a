//! One member with all that their page tells.

use super::colleagues::Colleague;
use super::handing;
use super::holdings::{Held, Holdings};
use super::sessions;
use super::store::{self, Member};
use crate::roles::Roles;
use crate::sessions::store::Running;
use crate::teams::Team;
use crate::{factors, roles, teams, tokens};
use base::{Actor, Error, Permission, UserId};
use db::Tx;

/// One member, and how many tokens they made.
pub(crate) struct One {
    pub member: Member,
    pub tokens: i64,
    /// The roles of the firm's own.
    pub roles: Roles,
    /// The teams that they are in, by name.
    pub teams: Vec<Team>,
    pub second_factor: bool,
    /// What they look after.
    pub held: Vec<Held>,
    /// Who could take it over.
    pub heirs: Vec<Colleague>,
    /// Where they are signed in.
    pub sessions: Vec<Running>,
}

impl One {
    /// Reads all of it.
    ///
    /// # Errors
    /// `Forbidden`; `NotFound`; those of the database.
    pub(super) fn of(
        tx: &Tx<'_>,
        by: &Actor,
        holdings: &Holdings,
        id: UserId,
    ) -> Result<Self, Error> {
        let scope = by.may(Permission::AccountManage)?;
        let member = store::get(tx, &scope, id)?.ok_or(Error::NotFound("member"))?;
        let mut teams = teams::store::tree(tx, &scope)?.0;
        let own = teams::store::teams_of(tx, &scope, id)?;
        teams.retain(|team| own.contains(&team.id));
        Ok(Self {
            member,
            tokens: tokens::store::count_of(tx, &scope, id)?,
            roles: roles::roles(tx, &scope)?,
            teams,
            second_factor: factors::store::totp(tx, id)?.is_some(),
            held: holdings.held(tx, &scope, id)?,
            heirs: handing::heirs(tx, by, id)?,
            sessions: sessions::shown(tx, by, id)?,
        })
    }

    pub(super) fn holds_some(&self) -> bool {
        self.held.iter().any(|held| held.n > 0)
    }
}
