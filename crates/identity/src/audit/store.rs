//! The rows of the audit trail: appended, never changed.

use base::{Actor, ActorKind, Timestamp, Uuid};
use db::{DbError, Sql, Tx, Value};

/// One row of the trail.
#[derive(Clone, Debug)]
pub struct Entry([Value; 10]);

const COLUMNS: [&str; 10] = [
    "account_id",
    "audit_id",
    "at",
    "actor_kind",
    "user_id",
    "action",
    "subject_kind",
    "subject_id",
    "detail",
    "via_id",
];

impl Entry {
    /// A row that happened at `at`.
    pub fn new(
        by: &Actor,
        at: Timestamp,
        action: &str,
        kind: &str,
        id: Option<Uuid>,
        detail: serde_json::Value,
    ) -> Self {
        Self([
            by.account.into(),
            Uuid::now_v7().into(),
            at.into(),
            kind_word(by.kind).into(),
            by.user.into(),
            action.into(),
            kind.into(),
            id.into(),
            detail.into(),
            by.via.into(),
        ])
    }
}

fn kind_word(kind: ActorKind) -> &'static str {
    match kind {
        ActorKind::User => "user",
        ActorKind::Token => "token",
        ActorKind::WriteKey => "write_key",
        ActorKind::Job => "job",
        ActorKind::System => "system",
    }
}

pub(super) fn insert(tx: &mut Tx<'_>, entry: Entry) -> Result<(), DbError> {
    let into = "INSERT INTO identity_audit
                  (account_id, audit_id, at, actor_kind, user_id, action, subject_kind, subject_id, detail,
                   via_id)";
    tx.exec(Sql::new(into).push_list(" VALUES", entry.0))
        .map(drop)
}

pub(super) fn insert_all(tx: &mut Tx<'_>, entries: Vec<Entry>) -> Result<(), DbError> {
    tx.insert_many("identity_audit", COLUMNS, entries.into_iter().map(|e| e.0))
        .map(drop)
}
