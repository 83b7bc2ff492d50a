//! The entries of the log that hold words, and how far those that were there before are indexed.

use super::{SPOKEN, Spoken};
use crate::interactions::Subject;
use base::{InteractionId, Kind, Scope, Timestamp, Uuid};
use db::{DbError, FromRow, Row, Sql, Tx};
use serde_json::Value as Json;

impl FromRow for Spoken {
    fn from_row(row: &Row<'_>) -> Result<Self, DbError> {
        let properties: Json = row.get(2)?;
        Ok(Self {
            id: row.get(0)?,
            summary: row.get(1)?,
            body: super::body(&properties).to_owned(),
        })
    }
}

/// Those of these entries (at most 500) that hold words and have somebody.
pub(crate) fn spoken(
    tx: &Tx<'_>,
    scope: &Scope,
    ids: &[InteractionId],
) -> Result<Vec<Spoken>, DbError> {
    let sql = Sql::new(
        "SELECT id, summary, properties FROM customers_interaction
          WHERE ref_id IS NULL AND (person_id IS NOT NULL OR company_id IS NOT NULL) AND account_id = ",
    );
    let sql = sql
        .bind(scope.account)
        .push_in(" AND id", ids.iter().copied())
        .push_in(" AND kind", SPOKEN)
        .push(" ORDER BY id LIMIT ")
        .bind(ids.len());
    let mut found: Vec<Spoken> = tx.all(sql)?;
    found.retain(|s| !s.summary.is_empty() || !s.body.is_empty());
    Ok(found)
}

/// The entries that may hold words of a person or a company, and are nobody else's.
pub(crate) fn of_subject(
    tx: &Tx<'_>,
    scope: &Scope,
    of: Subject,
) -> Result<Vec<InteractionId>, DbError> {
    let sql = Sql::new("SELECT id FROM customers_interaction WHERE account_id = ");
    let sql = sql.bind(scope.account);
    let sql = match of {
        Subject::Person(id) => {
            let of_person = sql.push(" AND person_id = ").bind(id);
            of_person.push(" AND company_id IS NULL")
        }
        Subject::Company(id) => {
            let of_company = sql.push(" AND company_id = ").bind(id);
            of_company.push(" AND person_id IS NULL")
        }
    };
    tx.all(sql.push_in(" AND kind", SPOKEN).push(" ORDER BY id"))
}

/// What stands beside a message that was found.
pub(crate) struct Found {
    pub(crate) id: InteractionId,
    /// How the person is called, else the company.
    pub(crate) with: String,
    pub(crate) at: Timestamp,
    pub(crate) kind: Kind,
    pub(crate) channel: base::Channel,
    pub(crate) summary: String,
    pub(crate) properties: Json,
}

impl FromRow for Found {
    fn from_row(row: &Row<'_>) -> Result<Self, DbError> {
        Ok(Self {
            id: row.get(0)?,
            with: row.get(1)?,
            at: row.get(2)?,
            kind: row.get(3)?,
            channel: row.get(4)?,
            summary: row.get(5)?,
            properties: row.get(6)?,
        })
    }
}

/// The entries among these whose person or company is there and within reach.
pub(crate) fn found(tx: &Tx<'_>, scope: &Scope, ids: &[Uuid]) -> Result<Vec<Found>, DbError> {
    let sql = Sql::new("SELECT i.id, COALESCE(p.")
        .push(crate::reach::fields::shown_as(scope))
        .push(
            ", c.name), i.occurred_at, i.kind, i.channel, i.summary, i.properties
               FROM customers_interaction i
               LEFT JOIN customers_person p ON p.account_id = i.account_id AND p.id = i.person_id
               LEFT JOIN customers_company c ON c.account_id = i.account_id AND c.id = i.company_id
              WHERE i.account_id = ",
        )
        .bind(scope.account)
        .push_in(" AND i.id", ids.iter().copied())
        .push(" AND (p.id IS NOT NULL OR (i.person_id IS NULL AND c.id IS NOT NULL))")
        .and(crate::reach::entry(scope));
    tx.all(sql.push(" ORDER BY i.id LIMIT ").bind(ids.len()))
}
