//! What a member looks after, told to the page of members.

use super::{actions, store};
use base::{Actor, Error, Scope, UserId, Uuid};
use db::{DbError, Tx};
use identity::members::{Held, Holds};

/// People and companies with an owner.
#[derive(Clone, Copy, Debug)]
pub struct Owned;

impl Holds for Owned {
    fn held(&self, tx: &Tx<'_>, scope: &Scope, user: UserId) -> Result<Vec<Held>, DbError> {
        let (people, companies) = store::held_by(tx, scope, user)?;
        let held = |name, text_key, n| Held {
            name,
            text_key,
            n,
            path: format!("{name}?filter=owner%3D%22{user}%22"),
        };
        Ok(vec![
            held("people", "people-count", people),
            held("companies", "companies-count", companies),
        ])
    }

    fn is_receiving(&self, tx: &Tx<'_>, scope: &Scope, user: UserId) -> Result<bool, DbError> {
        actions::is_receiving(tx, scope, user)
    }

    fn hand_over(
        &self,
        tx: &mut Tx<'_>,
        by: &Actor,
        from: UserId,
        to: Option<UserId>,
    ) -> Result<Uuid, Error> {
        Ok(actions::hand_over(tx, by, from, to)?.id.0)
    }

    fn path(&self, id: Uuid) -> String {
        format!("bulk-changes/{id}")
    }
}
