//! Who sees a view, and who may change it.

use super::model::{Listed, View, Visibility};
use super::store;
use ::web::Cx;
use base::{Actor, Error, Permission, Scope, TeamId, UserId};
use db::Tx;
use identity::teams::lookup;

/// Somebody who looks at views of a list.
pub(super) struct Reader {
    /// For the rows of views, which belong to the account.
    pub(super) scope: Scope,
    /// Who they are; nobody for a program.
    pub(super) me: Option<UserId>,
    /// The teams that they belong to.
    pub(super) teams: Vec<TeamId>,
    /// Whether they administrate the account.
    pub(super) manages: bool,
    /// Whether they may share.
    pub(super) shares: bool,
}

impl Reader {
    /// The reader of a page, or a program.
    ///
    /// # Errors
    /// `Forbidden` for who does not see the list.
    pub(super) fn of(tx: &Tx<'_>, cx: &Cx, of: Listed) -> Result<Self, Error> {
        Self::who(tx, &cx.actor, cx.whose(), of)
    }

    fn who(tx: &Tx<'_>, by: &Actor, me: Option<UserId>, of: Listed) -> Result<Self, Error> {
        by.may(of.needs())?;
        let scope = Scope::all(by.account);
        let teams = match me {
            Some(me) => lookup::around(tx, &scope, me)?,
            None => Vec::new(),
        };
        Ok(Self {
            me,
            teams,
            manages: by.may(Permission::AccountManage).is_ok(),
            shares: by.may(Permission::ViewsShare).is_ok(),
            scope,
        })
    }

    fn owns(&self, view: &View) -> bool {
        view.owner.is_some() && view.owner == self.me
    }

    /// Whether they see it. A private view is its owner's alone; whoever administrates views sees those of all teams.
    pub(super) fn sees(&self, view: &View) -> bool {
        self.owns(view)
            || match view.visibility {
                Visibility::Private => false,
                Visibility::Team(team) => self.manages || self.teams.contains(&team),
                Visibility::Shared => true,
            }
    }

    /// Whether they may change it: who owns it, and of what others see, who administrates the account; of what a
    /// program made, who may share.
    pub(super) fn may_change(&self, view: &View) -> bool {
        let others = view.owner.is_none() && self.shares;
        self.owns(view) || (self.sees(view) && (self.manages || others))
    }

    /// Their own views that are there, in their order.
    pub(super) fn own(&self, tx: &Tx<'_>, of: Listed) -> Result<Vec<View>, Error> {
        let mut own = match self.me {
            Some(me) => store::of_owner(tx, &self.scope, of, Some(me))?,
            None => Vec::new(),
        };
        own.retain(|view| view.deleted_at.is_none());
        Ok(own)
    }

    /// What others share with them: those of their teams first.
    pub(super) fn offered(&self, tx: &Tx<'_>, of: Listed) -> Result<Vec<View>, Error> {
        let mut offered = store::offered(tx, &self.scope, of, &self.teams)?;
        offered.retain(|view| !self.owns(view));
        offered.sort_by_key(|view| view.visibility == Visibility::Shared);
        Ok(offered)
    }
}
