//! The rows of visitors, and of what waits for them.

use base::{InteractionId, PersonId, Scope};
use db::{DbError, Sql, Tx, Value};

/// Ids that one statement asks for at most.
const ASKED_AT_ONCE: usize = 500;

/// Who these visitors are, as far as that is known.
pub(super) fn visitors(
    tx: &Tx<'_>,
    scope: &Scope,
    source: &str,
    ids: &[&str],
) -> Result<Vec<(String, PersonId)>, DbError> {
    let mut found = Vec::new();
    for part in ids.chunks(ASKED_AT_ONCE) {
        let sql = Sql::new(
            "SELECT anonymous_id, person_id FROM integrations_visitor WHERE account_id = ",
        )
        .bind(scope.account)
        .push(" AND source = ")
        .bind(source)
        .push_in(" AND anonymous_id", part.iter().copied())
        .push(" ORDER BY anonymous_id");
        found.extend(tx.all::<(String, PersonId)>(sql)?);
    }
    Ok(found)
}

/// Writes who a visitor is, whoever they were before.
pub(crate) fn link(
    tx: &mut Tx<'_>,
    scope: &Scope,
    source: &str,
    id: &str,
    person: PersonId,
) -> Result<(), DbError> {
    let row: [Value; 5] = [
        scope.account.into(),
        source.into(),
        id.into(),
        person.into(),
        tx.now().into(),
    ];
    let into = "INSERT INTO integrations_visitor
                  (account_id, source, anonymous_id, person_id, linked_at)";
    let sql = Sql::new(into).push_list(" VALUES", row).push(
        " ON CONFLICT (account_id, source, anonymous_id)
          DO UPDATE SET person_id = excluded.person_id, linked_at = excluded.linked_at",
    );
    tx.exec(sql).map(drop)
}

/// Forgets which visitors a person was.
pub(super) fn forget(tx: &mut Tx<'_>, scope: &Scope, person: PersonId) -> Result<(), DbError> {
    tx.exec(
        Sql::new("DELETE FROM integrations_visitor WHERE account_id = ")
            .bind(scope.account)
            .push(" AND person_id = ")
            .bind(person),
    )
    .map(drop)
}

/// Keeps which entries of the log wait for which visitor.
pub(super) fn wait(
    tx: &mut Tx<'_>,
    scope: &Scope,
    source: &str,
    waiting: &[(String, InteractionId)],
) -> Result<(), DbError> {
    if waiting.is_empty() {
        return Ok(());
    }
    let now = tx.now();
    let rows = waiting.iter().map(|(visitor, entry)| -> [Value; 5] {
        [
            scope.account.into(),
            source.into(),
            visitor.into(),
            (*entry).into(),
            now.into(),
        ]
    });
    let columns = [
        "account_id",
        "source",
        "anonymous_id",
        "interaction_id",
        "came_at",
    ];
    tx.insert_many("integrations_visit", columns, rows)
        .map(drop)
}

/// What waits for a visitor, first come first: up to `limit`.
pub(super) fn waiting(
    tx: &Tx<'_>,
    scope: &Scope,
    source: &str,
    visitor: &str,
    limit: usize,
) -> Result<Vec<InteractionId>, DbError> {
    tx.all(
        Sql::new("SELECT interaction_id FROM integrations_visit WHERE account_id = ")
            .bind(scope.account)
            .push(" AND source = ")
            .bind(source)
            .push(" AND anonymous_id = ")
            .bind(visitor)
            .push(" ORDER BY interaction_id LIMIT ")
            .bind(limit),
    )
}

/// These entries wait no longer.
pub(crate) fn waited(
    tx: &mut Tx<'_>,
    scope: &Scope,
    source: &str,
    visitor: &str,
    entries: &[InteractionId],
) -> Result<(), DbError> {
    tx.exec(
        Sql::new("DELETE FROM integrations_visit WHERE account_id = ")
            .bind(scope.account)
            .push(" AND source = ")
            .bind(source)
            .push(" AND anonymous_id = ")
            .bind(visitor)
            .push_in(" AND interaction_id", entries.iter().copied()),
    )
    .map(drop)
}
