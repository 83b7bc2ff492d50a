//! The rows of the log.

use super::space::Held;
use super::{About, Interaction, New, Ready, Space};
use crate::reach;
use base::{AccountId, Channel, CompanyId, InteractionId, Kind, PersonId, Scope, Timestamp, Uuid};
use db::{DbError, FromRow, Row, Sql, Tx, Value};

/// Ids that one statement asks for at most.
const ASKED_AT_ONCE: usize = 500;

/// Records whose words stand in their entries, and go with them.
const HAND_WRITTEN: [&str; 3] = ["note", "activity", "file"];

/// How many of the latest entries are counted for the filters of a timeline.
pub const COUNTED_AT_MOST: u32 = 1_000;

/// Whose timeline.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    /// A person's.
    Person(PersonId),
    /// A company's own.
    Company(CompanyId),
}

/// Which part of a timeline, latest first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wanted {
    /// Only these channels; empty for all.
    pub channels: Vec<Channel>,
    /// Only these kinds; empty for all.
    pub kinds: Vec<Kind>,
    /// Only what comes after this entry in the list: earlier in time.
    pub before: Option<(Timestamp, InteractionId)>,
    /// At most so many, plus one that shows that there is more.
    pub limit: u32,
}

impl FromRow for Interaction {
    fn from_row(row: &Row<'_>) -> Result<Self, DbError> {
        let (kind, id): (Option<String>, Option<Uuid>) = (row.get(11)?, row.get(12)?);
        let kept: String = row.get(8)?;
        let (space, external_id) = Space::told(&kept);
        Ok(Self {
            id: row.get(0)?,
            person: row.get(1)?,
            company: row.get(2)?,
            occurred_at: row.get(3)?,
            channel: row.get(4)?,
            kind: row.get(5)?,
            direction: row.get(6)?,
            source: row.get(7)?,
            external_id: external_id.to_owned(),
            space,
            summary: row.get(9)?,
            properties: row.get(10)?,
            about: kind.zip(id).map(|(kind, id)| About { kind, id }),
            created_by: row.get(13)?,
            hidden: Vec::new(),
        })
    }
}

const COLUMNS: &str =
    "SELECT id, person_id, company_id, occurred_at, channel, kind, direction, source,
        external_id, summary, properties, ref_kind, ref_id, created_by
   FROM customers_interaction i
  WHERE account_id = ";

/// A part of a timeline: up to `wanted.limit + 1` entries, latest first.
pub fn timeline(
    tx: &Tx<'_>,
    scope: &Scope,
    of: Subject,
    wanted: &Wanted,
) -> Result<Vec<Interaction>, DbError> {
    let found: Vec<Interaction> = tx.all(timeline_sql(scope, of, wanted))?;
    Ok(found.into_iter().map(|i| i.seen(scope)).collect())
}

pub(super) fn timeline_sql(scope: &Scope, of: Subject, wanted: &Wanted) -> Sql {
    let mut sql = subject(Sql::new(COLUMNS).bind(scope.account), of).and(reach::entry(scope));
    if let Some((at, id)) = wanted.before {
        sql = sql
            .push(" AND (occurred_at, id) < (")
            .bind(at)
            .push(", ")
            .bind(id)
            .push(")");
    }
    if !wanted.kinds.is_empty() {
        sql = sql.push_in(" AND kind", wanted.kinds.iter().copied());
    }
    if !wanted.channels.is_empty() {
        sql = sql.push_in(" AND channel", wanted.channels.iter().copied());
    }
    sql.push(" ORDER BY occurred_at DESC, id DESC LIMIT ")
        .bind(wanted.limit + 1)
}

fn subject(sql: Sql, of: Subject) -> Sql {
    match of {
        Subject::Person(id) => sql.push(" AND person_id = ").bind(id),
        Subject::Company(id) => sql.push(" AND company_id = ").bind(id),
    }
}

/// How many of each channel and kind there are among the latest entries.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shares {
    /// Channel, kind, number.
    pub counted: Vec<(Channel, Kind, i64)>,
    /// Whether there are more than were counted.
    pub more: bool,
}

/// Counts the latest `COUNTED_AT_MOST` entries by channel and kind.
pub fn shares(tx: &Tx<'_>, scope: &Scope, of: Subject) -> Result<Shares, DbError> {
    let counted: Vec<(Channel, Kind, i64)> = tx.all(shares_sql(scope, of))?;
    let all: i64 = counted.iter().map(|(_, _, n)| n).sum();
    Ok(Shares {
        counted,
        more: all >= i64::from(COUNTED_AT_MOST),
    })
}

pub(super) fn shares_sql(scope: &Scope, of: Subject) -> Sql {
    let inner = Sql::new(
        "SELECT channel, kind, COUNT(*) FROM (SELECT channel, kind FROM customers_interaction i WHERE account_id = ",
    );
    subject(inner.bind(scope.account), of)
        .and(reach::entry(scope))
        .push(" ORDER BY occurred_at DESC, id DESC LIMIT ")
        .bind(COUNTED_AT_MOST)
        .push(") latest GROUP BY channel, kind ORDER BY channel, kind LIMIT 1000")
}

/// Entries of the whole account in the order of their arrival, latest first: up to `limit + 1`.
pub fn arrivals(
    tx: &Tx<'_>,
    scope: &Scope,
    before: Option<InteractionId>,
    limit: u32,
) -> Result<Vec<Interaction>, DbError> {
    let mut sql = Sql::new(COLUMNS).bind(scope.account);
    if let Some(id) = before {
        sql = sql.push(" AND id < ").bind(id);
    }
    let sql = sql.and(reach::entries_near(tx, scope)?);
    let found: Vec<Interaction> = tx.all(sql.push(" ORDER BY id DESC LIMIT ").bind(limit + 1))?;
    Ok(found.into_iter().map(|i| i.seen(scope)).collect())
}

/// One entry.
pub fn get(tx: &Tx<'_>, scope: &Scope, id: InteractionId) -> Result<Option<Interaction>, DbError> {
    let sql = Sql::new(COLUMNS).bind(scope.account);
    let sql = sql.push(" AND id = ").bind(id).and(reach::entry(scope));
    Ok(tx.opt::<Interaction>(sql)?.map(|i| i.seen(scope)))
}

impl FromRow for Held {
    fn from_row(row: &Row<'_>) -> Result<Self, DbError> {
        let (kind, id): (Option<String>, Option<Uuid>) = (row.get(2)?, row.get(3)?);
        Ok(Self {
            id: row.get(0)?,
            external_id: row.get(1)?,
            about: kind.zip(id),
        })
    }
}

/// The entries of a source under these ids, as they are kept.
pub(super) fn held(
    tx: &Tx<'_>,
    account: AccountId,
    source: &str,
    ids: &[&str],
) -> Result<Vec<Held>, DbError> {
    let mut found = Vec::new();
    for part in ids.chunks(ASKED_AT_ONCE) {
        let sql = Sql::new(
            "SELECT id, external_id, ref_kind, ref_id FROM customers_interaction WHERE account_id = ",
        )
        .bind(account)
        .push(" AND source = ")
        .bind(source)
        .push_in(" AND external_id", part.iter().copied())
        .push(" ORDER BY external_id");
        found.extend(tx.all::<Held>(sql)?);
    }
    Ok(found)
}

/// Gives an entry another id, so that the one that belongs there has room.
pub(super) fn make_room(
    tx: &mut Tx<'_>,
    account: AccountId,
    entry: InteractionId,
    external_id: &str,
) -> Result<(), DbError> {
    let sql = Sql::new("UPDATE customers_interaction SET external_id = ").bind(external_id);
    let sql = sql.push(" WHERE account_id = ").bind(account);
    tx.exec(sql.push(" AND id = ").bind(entry)).map(drop)
}

/// The beginning of a record of ours as it stands in its entry: it follows the record, and goes with it.
pub(crate) fn set_summary(
    tx: &mut Tx<'_>,
    scope: &Scope,
    external_id: &str,
    summary: &str,
) -> Result<(), DbError> {
    tx.exec(
        Sql::new("UPDATE customers_interaction SET summary = ")
            .bind(summary)
            .push(" WHERE account_id = ")
            .bind(scope.account)
            .push(" AND source = ")
            .bind(super::OURS)
            .push(" AND external_id = ")
            .bind(external_id),
    )?;
    Ok(())
}

/// What stands in the entry of a record of ours that was changed: the entry follows it in time, place and words.
pub(crate) fn follow(tx: &mut Tx<'_>, scope: &Scope, record: &New) -> Result<(), DbError> {
    tx.exec(
        Sql::new("UPDATE customers_interaction SET occurred_at = ")
            .bind(record.occurred_at)
            .push(", channel = ")
            .bind(record.channel)
            .push(", direction = ")
            .bind(record.direction)
            .push(", summary = ")
            .bind(&record.summary)
            .push(", properties = ")
            .bind(&record.properties)
            .push(" WHERE account_id = ")
            .bind(scope.account)
            .push(" AND source = ")
            .bind(super::OURS)
            .push(" AND external_id = ")
            .bind(&record.external_id),
    )?;
    Ok(())
}

/// Empties what people wrote by hand, what was said, and what programs told, in the entries of somebody who goes: kind,
/// channel and day stay. What a company's people said stays with them when the company goes. Entries of orders hold
/// their numbers alone, and stay as the orders do.
pub(crate) fn forget_words(tx: &mut Tx<'_>, scope: &Scope, of: Subject) -> Result<(), DbError> {
    let start =
        "UPDATE customers_interaction SET summary = '', properties = '{}' WHERE account_id = ";
    let sql = subject(Sql::new(start).bind(scope.account), of);
    let sql = match of {
        Subject::Person(_) => sql.push(" AND NOT (ref_kind IS NOT NULL"),
        Subject::Company(_) => sql
            .push_in(" AND (person_id IS NULL OR ref_kind", HAND_WRITTEN)
            .push(") AND NOT (ref_kind IS NOT NULL"),
    };
    let orders = [Kind::Order, Kind::Return, Kind::Payment].map(Kind::as_str);
    tx.exec(sql.push_in(" AND kind", orders).push(")"))
        .map(drop)
}

/// Gives entries without a person this one.
pub(super) fn name_person(
    tx: &mut Tx<'_>,
    scope: &Scope,
    entries: &[InteractionId],
    person: PersonId,
) -> Result<u64, DbError> {
    tx.exec(
        Sql::new("UPDATE customers_interaction SET person_id = ")
            .bind(person)
            .push(" WHERE account_id = ")
            .bind(scope.account)
            .push_in(" AND id", entries.iter().copied())
            .push(" AND person_id IS NULL"),
    )
}

/// Deletes entries that have neither person nor company.
pub(super) fn delete_nobodys(
    tx: &mut Tx<'_>,
    scope: &Scope,
    entries: &[InteractionId],
) -> Result<u64, DbError> {
    tx.exec(
        Sql::new("DELETE FROM customers_interaction WHERE account_id = ")
            .bind(scope.account)
            .push_in(" AND id", entries.iter().copied())
            .push(" AND person_id IS NULL AND company_id IS NULL"),
    )
}

/// Writes entries; answers how many.
pub(crate) fn insert(
    tx: &mut Tx<'_>,
    account: AccountId,
    ready: impl IntoIterator<Item = Ready>,
) -> Result<u64, DbError> {
    let now = tx.now();
    let rows = ready.into_iter().map(|Ready { id, new }| -> [Value; 16] {
        [
            account.into(),
            id.into(),
            new.person.into(),
            new.company.into(),
            new.occurred_at.into(),
            new.channel.into(),
            new.kind.into(),
            new.direction.into(),
            new.source.into(),
            new.external_id.into(),
            new.summary.into(),
            new.properties.into(),
            new.about.map(|(kind, _)| kind).into(),
            new.about.map(|(_, id)| id).into(),
            new.created_by.into(),
            now.into(),
        ]
    });
    let columns = [
        "account_id",
        "id",
        "person_id",
        "company_id",
        "occurred_at",
        "channel",
        "kind",
        "direction",
        "source",
        "external_id",
        "summary",
        "properties",
        "ref_kind",
        "ref_id",
        "created_by",
        "created_at",
    ];
    tx.insert_many("customers_interaction", columns, rows)
}
