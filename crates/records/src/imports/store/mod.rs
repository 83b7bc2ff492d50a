//! SQL of imports.

mod refusals;
mod same_file;
mod sweep;

pub(crate) use refusals::clear_refusals;
pub use refusals::{add_refusals, problems, refusals};
pub use same_file::{elsewhere, same_file, twin};
pub(crate) use same_file::{lock_same_file, set_again, written_source};
pub(crate) use sweep::{needed, sweep_past};

use crate::imports::model::Brought;
use crate::imports::{Checkpoint, Columns, Import, Report, State};
use base::{ImportId, Scope, UserId};
use db::{DbError, FromRow, Row, Sql, Tx, Value};

/// Imports among which the source of another file is looked for.
const SOURCES_LOOKED_AT: i64 = 50;

const COLUMNS: &str = "SELECT id, kind, state, file_name, file_hash, file_bytes, source, options, \
progress_done, progress_total, checkpoint, report, error, created_by, created_at, finished_at, \
updated_at, again, written, swept_at FROM records_import";

pub(crate) fn insert(
    tx: &mut Tx<'_>,
    scope: &Scope,
    import: &Import,
    by: Option<UserId>,
) -> Result<(), DbError> {
    let now = tx.now();
    tx.insert_many(
        "records_import",
        [
            "account_id",
            "id",
            "kind",
            "state",
            "file_name",
            "file_hash",
            "file_bytes",
            "source",
            "options",
            "progress_done",
            "progress_total",
            "checkpoint",
            "report",
            "created_by",
            "created_at",
            "updated_at",
            "again",
        ],
        [[
            scope.account.into(),
            import.id.into(),
            (&import.kind).into(),
            import.state.as_str().into(),
            (&import.file_name).into(),
            (&import.file_hash).into(),
            import.file_bytes.into(),
            (&import.source).into(),
            json(&import.columns)?,
            import.progress_done.into(),
            import.progress_total.into(),
            json(&import.checkpoint)?,
            json(&import.report)?,
            by.into(),
            now.into(),
            now.into(),
            import.again.into(),
        ]],
    )?;
    Ok(())
}

/// One import.
///
/// # Errors
/// Those of the database.
pub fn get(tx: &Tx<'_>, scope: &Scope, id: ImportId) -> Result<Option<Import>, DbError> {
    tx.opt(
        Sql::new(COLUMNS)
            .push(" WHERE account_id = ")
            .bind(scope.account)
            .push(" AND id = ")
            .bind(id),
    )
}

/// Imports, newest first, before `before`.
///
/// # Errors
/// Those of the database.
pub fn recent(
    tx: &Tx<'_>,
    scope: &Scope,
    before: Option<ImportId>,
    limit: usize,
) -> Result<Vec<Import>, DbError> {
    let mut sql = Sql::new(COLUMNS)
        .push(" WHERE account_id = ")
        .bind(scope.account);
    if let Some(before) = before {
        sql = sql
            .push(" AND (created_at, id) < (SELECT created_at, id FROM records_import WHERE account_id = ")
            .bind(scope.account)
            .push(" AND id = ")
            .bind(before)
            .push(")");
    }
    tx.all(
        sql.push(" ORDER BY created_at DESC, id DESC LIMIT ")
            .bind(limit),
    )
}

/// Changes the state, if it is one of `from`; whether it was.
pub(crate) fn set_state(
    tx: &mut Tx<'_>,
    scope: &Scope,
    id: ImportId,
    from: &[State],
    to: State,
    error: Option<&str>,
) -> Result<bool, DbError> {
    let now = tx.now();
    let finished = matches!(to, State::Done | State::Failed).then_some(now);
    let touched = tx.exec(
        one(
            Sql::new("UPDATE records_import SET state = ")
                .bind(to.as_str())
                .push(", error = ")
                .bind(error)
                .push(", finished_at = ")
                .bind(finished)
                .push(", updated_at = ")
                .bind(now),
            scope,
            id,
        )
        .push_in(" AND state", from.iter().map(|s| s.as_str())),
    )?;
    Ok(touched == 1)
}

/// Other choices: what was found out with the ones before no longer holds.
pub(crate) fn set_columns(
    tx: &mut Tx<'_>,
    scope: &Scope,
    id: ImportId,
    columns: &Columns,
    source: &str,
) -> Result<(), DbError> {
    let now = tx.now();
    clear_refusals(tx, scope, id)?;
    tx.exec(one(
        Sql::new("UPDATE records_import SET state = 'uploaded', error = NULL, finished_at = NULL, progress_done = 0, options = ")
            .bind(json(columns)?)
            .push(", checkpoint = ")
            .bind(json(&Checkpoint::default())?)
            .push(", report = ")
            .bind(json(&Report::default())?)
            .push(", source = ")
            .bind(source)
            .push(", updated_at = ")
            .bind(now),
        scope,
        id,
    ))?;
    Ok(())
}

/// Notes how far a check has read; it has nothing else to keep.
pub(crate) fn set_read(
    tx: &mut Tx<'_>,
    scope: &Scope,
    id: ImportId,
    done: u64,
) -> Result<(), DbError> {
    let now = tx.now();
    tx.exec(
        one(
            Sql::new("UPDATE records_import SET progress_done = ")
                .bind(i64::try_from(done).unwrap_or(i64::MAX))
                .push(", updated_at = ")
                .bind(now),
            scope,
            id,
        )
        .push(" AND state = 'checking'"),
    )?;
    Ok(())
}

/// Takes an import away, with its refused lines.
pub(crate) fn remove(tx: &mut Tx<'_>, scope: &Scope, id: ImportId) -> Result<(), DbError> {
    clear_refusals(tx, scope, id)?;
    tx.exec(one(Sql::new("DELETE FROM records_import"), scope, id))?;
    Ok(())
}

/// Under which sources files of that kind came, newest first: one of them is most likely that of the next.
///
/// # Errors
/// Those of the database.
pub fn sources(tx: &Tx<'_>, scope: &Scope, kind: &str) -> Result<Vec<Brought>, DbError> {
    tx.all(
        Sql::new("SELECT source, file_name FROM records_import WHERE account_id = ")
            .bind(scope.account)
            .push(" AND kind = ")
            .bind(kind)
            .push(" ORDER BY created_at DESC, id DESC LIMIT ")
            .bind(SOURCES_LOOKED_AT),
    )
}

/// [`sources`] of the imports that came before this one.
///
/// # Errors
/// Those of the database.
pub fn sources_before(
    tx: &Tx<'_>,
    scope: &Scope,
    import: &Import,
) -> Result<Vec<Brought>, DbError> {
    tx.all(
        Sql::new("SELECT source, file_name FROM records_import WHERE account_id = ")
            .bind(scope.account)
            .push(" AND kind = ")
            .bind(&import.kind)
            .push(" AND id <> ")
            .bind(import.id)
            .push(" AND created_at <= ")
            .bind(import.created_at)
            .push(" ORDER BY created_at DESC, id DESC LIMIT ")
            .bind(SOURCES_LOOKED_AT),
    )
}

impl FromRow for Brought {
    fn from_row(row: &Row<'_>) -> Result<Self, DbError> {
        Ok(Self {
            source: row.get(0)?,
            file_name: row.get(1)?,
        })
    }
}

/// Writes how far a run has come; in the same transaction as its rows. What was once written stays so.
///
/// # Errors
/// Those of the database.
pub fn set_progress(
    tx: &mut Tx<'_>,
    scope: &Scope,
    id: ImportId,
    done: u64,
    checkpoint: Checkpoint,
    report: &Report,
) -> Result<(), DbError> {
    let now = tx.now();
    tx.exec(one(
        Sql::new("UPDATE records_import SET progress_done = ")
            .bind(i64::try_from(done).unwrap_or(i64::MAX))
            .push(", checkpoint = ")
            .bind(json(&checkpoint)?)
            .push(", report = ")
            .bind(json(report)?)
            .push(", written = written OR ")
            .bind(checkpoint.units > 0)
            .push(", updated_at = ")
            .bind(now),
        scope,
        id,
    ))?;
    Ok(())
}

fn one(sql: Sql, scope: &Scope, id: ImportId) -> Sql {
    sql.push(" WHERE account_id = ")
        .bind(scope.account)
        .push(" AND id = ")
        .bind(id)
}

fn json<T: serde::Serialize>(value: &T) -> Result<Value, DbError> {
    serde_json::to_string(value)
        .map(Value::Json)
        .map_err(|e| DbError::Other(e.to_string()))
}

fn read<T: serde::de::DeserializeOwned>(value: serde_json::Value) -> Result<T, DbError> {
    serde_json::from_value(value).map_err(|e| DbError::Other(e.to_string()))
}

impl FromRow for Import {
    fn from_row(row: &Row<'_>) -> Result<Self, DbError> {
        let state: String = row.get(2)?;
        Ok(Import {
            id: row.get(0)?,
            kind: row.get(1)?,
            state: State::parse(&state).ok_or_else(|| DbError::Other(format!("state {state}")))?,
            file_name: row.get(3)?,
            file_hash: row.get(4)?,
            file_bytes: row.get(5)?,
            source: row.get(6)?,
            columns: read(row.get(7)?)?,
            progress_done: row.get(8)?,
            progress_total: row.get(9)?,
            checkpoint: read(row.get(10)?)?,
            report: read(row.get(11)?)?,
            error: row.get(12)?,
            created_by: row.get(13)?,
            created_at: row.get(14)?,
            finished_at: row.get(15)?,
            updated_at: row.get(16)?,
            again: row.get(17)?,
            written: row.get(18)?,
            swept_at: row.get(19)?,
        })
    }
}
