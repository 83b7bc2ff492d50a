//! SQL of the event log, and how it goes from one engine to the other.

use crate::{Event, New};
use base::{Actor, EventId, Timestamp, Uuid};
use db::carry::{Differs, Into, Kind, Lay};
use db::{DbError, Dialect, FromRow, Row, Sql, Tx, Value};

pub(crate) fn insert(tx: &mut Tx<'_>, by: &Actor, new: &[New]) -> Result<(), DbError> {
    let actor = serde_json::to_value(by).map_err(|e| DbError::Other(e.to_string()))?;
    let at = tx.now();
    let rows = new.iter().map(|new| -> [Value; 9] {
        [
            by.account.into(),
            EventId::new().into(),
            at.into(),
            (&actor).into(),
            new.subject_kind.into(),
            new.subject_id.into(),
            new.name.into(),
            i64::from(new.version).into(),
            (&new.data).into(),
        ]
    });
    tx.insert_many("events_event", COLUMNS, rows).map(drop)
}

const COLUMNS: [&str; 9] = [
    "account_id",
    "id",
    "at",
    "actor",
    "subject_kind",
    "subject_id",
    "name",
    "version",
    "data",
];

/// The next events after the subscriber's place, oldest first.
pub(crate) fn unseen(tx: &Tx<'_>, reader: &str, limit: usize) -> Result<Vec<Event>, DbError> {
    let place: Option<(i64, Uuid)> = tx.opt(
        Sql::new("SELECT position, last_id FROM events_reader WHERE subscriber = ").bind(reader),
    )?;
    // Events that were carried over from SQLite stand below zero.
    let (position, last_id) = place.unwrap_or((i64::MIN, Uuid::nil()));
    let columns = "SELECT position, account_id, id, at, actor, subject_kind, subject_id, name, \
                   version, data FROM events_event WHERE ";
    tx.all(match tx.dialect() {
        Dialect::Sqlite => Sql::new(columns)
            .push("position > ")
            .bind(position)
            .push(" ORDER BY position LIMIT ")
            .bind(limit),
        Dialect::Postgres => Sql::new(columns)
            .push("(position, id) > (")
            .bind(position)
            .push(", ")
            .bind(last_id)
            .push(") AND position < pg_snapshot_xmin(pg_current_snapshot())::text::bigint")
            .push(" ORDER BY position, id LIMIT ")
            .bind(limit),
    })
}

pub(crate) fn remember(tx: &mut Tx<'_>, reader: &str, last: &Event) -> Result<(), DbError> {
    tx.exec(
        Sql::new("INSERT INTO events_reader (subscriber, position, last_id) VALUES (")
            .bind(reader)
            .push(", ")
            .bind(last.position)
            .push(", ")
            .bind(last.id)
            .push(
                ") ON CONFLICT (subscriber) DO UPDATE SET position = excluded.position,
                 last_id = excluded.last_id",
            ),
    )?;
    Ok(())
}

/// Deletes the oldest events, some `limit` of them at most, as far as they are older than `before` and every subscriber
/// has passed them; how many. On PostgreSQL those of one transaction go together.
pub(crate) fn forget(tx: &mut Tx<'_>, before: Timestamp, limit: usize) -> Result<u64, DbError> {
    let sql = "DELETE FROM events_event WHERE position IN (SELECT position FROM
                 (SELECT position, at FROM events_event ORDER BY position LIMIT ";
    let passed = ") AND position < coalesce((SELECT min(position) FROM events_reader), ";
    tx.exec(
        Sql::new(sql)
            .bind(limit)
            .push(") oldest WHERE at < ")
            .bind(before)
            .push(passed)
            .bind(i64::MAX)
            .push(")"),
    )
}

impl FromRow for Event {
    fn from_row(row: &Row<'_>) -> Result<Self, DbError> {
        Ok(Event {
            position: row.get(0)?,
            account: row.get(1)?,
            id: row.get(2)?,
            at: row.get(3)?,
            actor: row.get(4)?,
            subject_kind: row.get(5)?,
            subject_id: row.get(6)?,
            name: row.get(7)?,
            version: row.get(8)?,
            data: row.get(9)?,
        })
    }
}

/// Where the first event stands on PostgreSQL that came from SQLite: below every transaction's id, so that
/// subscribers read it before whatever the server itself writes.
const CARRIED: i64 = -(1 << 62);

/// The log goes over in its order and is numbered anew, for positions mean something else on each engine.
pub(crate) const CARRY_EVENTS: Differs = Differs {
    table: "events_event",
    read: |of| match of {
        Dialect::Sqlite => {
            "SELECT account_id, id, at, actor, subject_kind, subject_id, name, version, data
               FROM events_event ORDER BY position"
        }
        Dialect::Postgres => {
            "SELECT account_id, id, at, actor, subject_kind, subject_id, name, version, data
               FROM events_event ORDER BY position, id"
        }
    },
    kinds: &[
        Kind::Id,
        Kind::Id,
        Kind::Time,
        Kind::Json,
        Kind::Text,
        Kind::Id,
        Kind::Text,
        Kind::Int,
        Kind::Json,
    ],
    ordered: true,
    into: |_| {
        &[Into {
            table: "events_event",
            columns: &[
                "position",
                "account_id",
                "id",
                "at",
                "actor",
                "subject_kind",
                "subject_id",
                "name",
                "version",
                "data",
            ],
        }]
    },
    lay: |to| -> Lay {
        Box::new(move |before, mut row| {
            let seen = i64::try_from(before).unwrap_or(i64::MAX).saturating_add(1);
            row.insert(0, position(to, seen).into());
            vec![row]
        })
    },
};

/// How far subscribers have read: how many events they have seen, on both engines.
pub(crate) const CARRY_READERS: Differs = Differs {
    table: "events_reader",
    read: |of| {
        match of {
        Dialect::Sqlite => {
            "SELECT r.subscriber, (SELECT count(*) FROM events_event e WHERE e.position <= r.position), r.last_id
               FROM events_reader r"
        }
        Dialect::Postgres => {
            "SELECT r.subscriber, (SELECT count(*) FROM events_event e
                                    WHERE (e.position, e.id) <= (r.position, r.last_id)), r.last_id
               FROM events_reader r"
        }
    }
    },
    kinds: &[Kind::Text, Kind::Int, Kind::Id],
    ordered: false,
    into: |_| {
        &[Into {
            table: "events_reader",
            columns: &["subscriber", "position", "last_id"],
        }]
    },
    lay: |to| -> Lay {
        Box::new(move |_, mut row| {
            if let Some(Value::Int(seen)) = row.get_mut(1) {
                *seen = position(to, *seen);
            }
            vec![row]
        })
    },
};

/// Where an event stands, counted from 1 in the order of the log.
fn position(on: Dialect, event: i64) -> i64 {
    match on {
        Dialect::Sqlite => event,
        Dialect::Postgres => CARRIED + event,
    }
}
