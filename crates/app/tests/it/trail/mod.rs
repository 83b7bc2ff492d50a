//! The audit trail is whole: whoever reads what is known of a person leaves a row that names this person, and
//! whoever changes something a row that says who, what and of which record. A new route that does neither fails here.

mod file;
pub mod planted;
mod printed;
pub mod reads;
mod writes;

use crate::walk::Walk;
use base::Uuid;
use db::{DbError, FromRow, Row, Sql};
use serde_json::Value;
use std::collections::HashSet;

/// What only looks.
const READS: [&str; 4] = ["view", "list", "search", "export"];

/// A row of the trail.
#[derive(Clone, Debug)]
struct Entry {
    id: Uuid,
    actor: String,
    user: Option<Uuid>,
    action: String,
    kind: String,
    subject: Option<Uuid>,
    detail: Value,
}

impl FromRow for Entry {
    fn from_row(row: &Row<'_>) -> Result<Self, DbError> {
        Ok(Self {
            id: row.get(0)?,
            actor: row.get(1)?,
            user: row.get(2)?,
            action: row.get(3)?,
            kind: row.get(4)?,
            subject: row.get(5)?,
            detail: row.get(6)?,
        })
    }
}

impl Entry {
    fn is_read(&self) -> bool {
        READS.contains(&self.action.as_str())
    }

    /// Whether the record is the row's subject, or stands among those of which it tells.
    fn names(&self, id: &str) -> bool {
        let subject = self.subject.map(|id| id.to_string());
        subject.as_deref() == Some(id) || self.detail.to_string().contains(id)
    }
}

/// What the trail has learned since it was asked last.
#[derive(Default)]
struct Trail(HashSet<Uuid>);

impl Trail {
    async fn news(&mut self, walk: &Walk) -> Vec<Entry> {
        identity::audit::flush(&walk.world.app).await;
        let account = walk.world.shop.account;
        let read = walk.world.app.db.read(move |tx| {
            let sql =
                "SELECT audit_id, actor_kind, user_id, action, subject_kind, subject_id, detail
                         FROM identity_audit WHERE account_id = ";
            tx.all::<Entry>(Sql::new(sql).bind(account).push(" ORDER BY audit_id"))
        });
        let mut all = read.await.unwrap();
        all.retain(|entry| self.0.insert(entry.id));
        all
    }
}
