//! What a member looks after in the areas above, which know it: it is handed over before they go.

use base::{Actor, Error, Scope, UserId, Uuid};
use db::{DbError, Tx};
use std::sync::Arc;

/// Records of one kind that a member looks after.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Held {
    /// The kind's name in the API.
    pub name: &'static str,
    /// The key of the text that says how many they are, with `n`.
    pub text_key: &'static str,
    /// How many.
    pub n: i64,
    /// The path of their list within the account, without a slash before it.
    pub path: String,
}

/// Who knows what members look after.
pub trait Holds: Send + Sync {
    /// What this member looks after, by kind.
    ///
    /// # Errors
    /// Those of the database.
    fn held(&self, tx: &Tx<'_>, scope: &Scope, user: UserId) -> Result<Vec<Held>, DbError>;

    /// Whether records are being given to this member at this moment.
    ///
    /// # Errors
    /// Those of the database.
    fn is_receiving(&self, tx: &Tx<'_>, scope: &Scope, user: UserId) -> Result<bool, DbError>;

    /// Gives all of it to a colleague, or to nobody, soon; answers the id under which that can be followed.
    ///
    /// # Errors
    /// `Forbidden`; `Invalid` (field `successor`); `Conflict("still-receiving")`.
    fn hand_over(
        &self,
        tx: &mut Tx<'_>,
        by: &Actor,
        from: UserId,
        to: Option<UserId>,
    ) -> Result<Uuid, Error>;

    /// Where a hand-over is shown: a path within the account, without a slash before it.
    fn path(&self, id: Uuid) -> String;
}

/// What the areas above registered; one value in the web's map of parts.
#[derive(Clone, Default)]
pub struct Holdings(pub Option<Arc<dyn Holds>>);

impl Holdings {
    /// What this member looks after, by kind; nothing where no area has owners.
    ///
    /// # Errors
    /// Those of the database.
    pub(crate) fn held(
        &self,
        tx: &Tx<'_>,
        scope: &Scope,
        user: UserId,
    ) -> Result<Vec<Held>, DbError> {
        match &self.0 {
            Some(holds) => holds.held(tx, scope, user),
            None => Ok(Vec::new()),
        }
    }

    /// Gives all of it to a colleague, or to nobody.
    ///
    /// # Errors
    /// As [`Holds::hand_over`]; `NotFound` where no area has owners.
    pub(crate) fn hand_over(
        &self,
        tx: &mut Tx<'_>,
        by: &Actor,
        from: UserId,
        to: Option<UserId>,
    ) -> Result<Uuid, Error> {
        let holds = self.0.as_ref().ok_or(Error::NotFound("holdings"))?;
        holds.hand_over(tx, by, from, to)
    }

    /// What a leaving member looks after goes to `successor`, who must be named where there is something.
    ///
    /// # Errors
    /// `Invalid` (field `successor`) with `successor-needed` when nobody is named, or as [`Holds::hand_over`];
    /// `Conflict("still-receiving")`.
    pub(super) fn leave(
        &self,
        tx: &mut Tx<'_>,
        by: &Actor,
        scope: &Scope,
        (user, successor): (UserId, Option<Option<UserId>>),
    ) -> Result<Option<Uuid>, Error> {
        let Some(holds) = &self.0 else {
            return Ok(None);
        };
        if holds.is_receiving(tx, scope, user)? {
            return Err(Error::Conflict("still-receiving"));
        }
        let holds_some = holds.held(tx, scope, user)?.iter().any(|held| held.n > 0);
        match successor {
            _ if !holds_some => Ok(None),
            None => Err(Error::invalid("successor", "successor-needed", "")),
            Some(to) => holds.hand_over(tx, by, user, to).map(Some),
        }
    }

    /// Where a hand-over is shown.
    pub(crate) fn path(&self, id: Uuid) -> Option<String> {
        self.0.as_ref().map(|holds| holds.path(id))
    }
}

/// Stands for nobody where a successor is named.
pub(crate) const NOBODY: &str = "nobody";

/// Reads who takes over: an id, `nobody`, or nothing.
///
/// # Errors
/// `Invalid` (field `successor`) with `unknown-colleague`.
pub(crate) fn successor(text: &str) -> Result<Option<Option<UserId>>, Error> {
    match text.trim() {
        "" => Ok(None),
        NOBODY => Ok(Some(None)),
        id => match id.parse() {
            Ok(user) => Ok(Some(Some(user))),
            Err(_) => Err(Error::invalid("successor", "unknown-colleague", id)),
        },
    }
}
