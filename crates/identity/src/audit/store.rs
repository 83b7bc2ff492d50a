//! The rows of the audit trail: appended, never changed.

use base::{Actor, ActorKind, Scope, Timestamp, Uuid};
use db::{DbError, Dialect, FromRow, Row, Sql, Tx, Value};

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
        #[cfg(debug_assertions)]
        {
            let missing = super::trail::said::missing(kind, action, &detail);
            assert!(
                missing.is_empty(),
                "{kind}/{action}: no words for {missing:?}"
            );
        }
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

/// Keeps the names of what is about to go.
pub(super) fn keep_names(
    tx: &mut Tx<'_>,
    scope: &Scope,
    kind: &str,
    names: &[(Uuid, String)],
) -> Result<(), DbError> {
    if names.is_empty() {
        return Ok(());
    }
    let mut sql = Sql::new("INSERT INTO identity_gone (account_id, gone_id, kind, name) VALUES");
    for (at, (id, name)) in names.iter().enumerate() {
        let row: [Value; 4] = [
            scope.account.into(),
            (*id).into(),
            kind.into(),
            name.as_str().into(),
        ];
        sql = sql.push_list(if at == 0 { "" } else { "," }, row);
    }
    let sql = sql.push(" ON CONFLICT (account_id, gone_id) DO UPDATE SET name = excluded.name");
    tx.exec(sql).map(drop)
}

/// The names of these as far as they are of the account's own making: of what is there, else of what is gone.
pub(super) fn names(
    tx: &Tx<'_>,
    scope: &Scope,
    ids: &[Uuid],
) -> Result<Vec<(Uuid, String)>, DbError> {
    let start = "SELECT id, name FROM (
       SELECT 1 AS place, gone_id AS id, name FROM identity_gone WHERE account_id = ";
    let mut sql = Sql::new(start)
        .bind(scope.account)
        .push_in(" AND gone_id", ids.iter().copied());
    for (start, which) in [
        (
            " UNION ALL SELECT 2, m.user_id, u.name FROM identity_member m
              JOIN identity_user u ON u.user_id = m.user_id WHERE m.account_id = ",
            " AND m.user_id",
        ),
        (
            " UNION ALL SELECT 2, token_id, name FROM identity_token WHERE account_id = ",
            " AND token_id",
        ),
        (
            " UNION ALL SELECT 2, team_id, name FROM identity_team WHERE account_id = ",
            " AND team_id",
        ),
        (
            " UNION ALL SELECT 2, role_id, name FROM identity_role WHERE account_id = ",
            " AND role_id",
        ),
        (
            " UNION ALL SELECT 2, invitation_id, email FROM identity_invitation WHERE account_id = ",
            " AND invitation_id",
        ),
    ] {
        sql = sql.push(start).bind(scope.account);
        sql = sql.push_in(which, ids.iter().copied());
    }
    // What is there stands last, and so counts.
    tx.all(
        sql.push(") named ORDER BY place, id LIMIT ")
            .bind(2 * ids.len()),
    )
}

/// Everybody who belonged to the account and left, by name; at most `limit`.
pub(super) fn former_members(
    tx: &Tx<'_>,
    scope: &Scope,
    limit: u32,
) -> Result<Vec<(Uuid, String)>, DbError> {
    let sql = Sql::new(
        "SELECT g.gone_id, g.name FROM identity_gone g WHERE g.kind = 'member'
            AND NOT EXISTS (SELECT 1 FROM identity_member m
                             WHERE m.account_id = g.account_id AND m.user_id = g.gone_id)
            AND g.account_id = ",
    )
    .bind(scope.account);
    tx.all(
        sql.push(" ORDER BY g.name, g.gone_id LIMIT ")
            .bind(i64::from(limit)),
    )
}

/// Forgets the words of searches that found this record; `alone` for those that found nothing else.
pub(super) fn forget_words(
    tx: &mut Tx<'_>,
    scope: &Scope,
    id: Uuid,
    alone: bool,
) -> Result<(), DbError> {
    let start = match tx.dialect() {
        Dialect::Sqlite => "UPDATE identity_audit SET detail = json_remove(detail, '$.words')",
        Dialect::Postgres => "UPDATE identity_audit SET detail = detail - 'words'",
    };
    let sql = Sql::new(start)
        .push(" WHERE action = 'search' AND account_id = ")
        .bind(scope.account);
    let sql = match alone {
        true => sql.push(" AND subject_id = ").bind(id),
        false => sql
            .push(" AND subject_id IS NULL AND CAST(detail AS text) LIKE ")
            .bind(format!("%{id}%")),
    };
    tx.exec(sql).map(drop)
}

/// The last row that tells of a change of a record.
#[derive(Debug)]
pub(super) struct Latest {
    pub(super) at: Timestamp,
    pub(super) user: Option<base::UserId>,
    pub(super) name: Option<String>,
    pub(super) actor: String,
    pub(super) detail: serde_json::Value,
}

impl FromRow for Latest {
    fn from_row(row: &Row<'_>) -> Result<Self, DbError> {
        Ok(Self {
            at: row.get(0)?,
            user: row.get(1)?,
            name: row.get(2)?,
            actor: row.get(3)?,
            detail: row.get(4)?,
        })
    }
}

/// Who did the last of these things to the record, and when.
pub(super) fn latest(
    tx: &Tx<'_>,
    scope: &Scope,
    (kind, id): (&str, Uuid),
    actions: &[&str],
) -> Result<Option<Latest>, DbError> {
    let sql = Sql::new(
        "SELECT t.at, t.user_id, u.name, t.actor_kind, t.detail
           FROM identity_audit t LEFT JOIN identity_user u ON u.user_id = t.user_id
          WHERE t.account_id = ",
    )
    .bind(scope.account);
    let sql = sql.push(" AND t.subject_id = ").bind(id);
    let sql = sql.push(" AND t.subject_kind = ").bind(kind);
    let sql = sql.push_in(" AND t.action", actions.iter().copied());
    tx.opt(sql.push(" ORDER BY t.audit_id DESC LIMIT 1"))
}
