//! The rows of companies.

use super::model::Company;
use super::pages::Member;
use crate::preferences::columns::{kept, reached_by, wishes};
use crate::profile::store::{self as belongings, fill};
use crate::quick;
use crate::reach::{self, fields, owned_by, seen};
use base::{CompanyId, PersonId, Scope, Timestamp, UserId};
use db::{DbError, FromRow, Row, Sql, Tx, Value};
use records::own::Record;
use records::own::index::folded;
use serde_json::{Value as Json, json};
use std::collections::HashMap;

impl FromRow for Company {
    fn from_row(row: &Row<'_>) -> Result<Self, DbError> {
        let tags: Json = row.get(11)?;
        Ok(Self {
            id: row.get(0)?,
            custom: row.get(2)?,
            created_at: row.get(3)?,
            updated_at: row.get(4)?,
            version: row.get(5)?,
            owner: row.get(6)?,
            preferences: wishes(row, 7)?,
            stage: row.get(8)?,
            language: row.get(9)?,
            time_zone: row.get(10)?,
            tags: serde_json::from_value(tags).unwrap_or_default(),
            ..Company::blank(row.get(1)?, Timestamp::UNIX_EPOCH)
        })
    }
}

const COLUMNS: &str = "SELECT id, name, custom, created_at, updated_at, version, owner_id, preferences, stage, language, time_zone, tags
   FROM customers_company c WHERE account_id = ";

/// One company, with hidden fields as well.
pub fn get(tx: &Tx<'_>, scope: &Scope, id: CompanyId) -> Result<Option<Company>, DbError> {
    let sql = Sql::new(COLUMNS).bind(scope.account).push(" AND id = ");
    let sql = sql.bind(id).and(reach::company(scope, "c.id"));
    let mut found: Vec<Company> = tx.opt(sql)?.into_iter().collect();
    fill(tx, scope, &mut found)?;
    Ok(found.pop())
}

/// Whether there is such a company within the scope.
pub fn exists(tx: &Tx<'_>, scope: &Scope, id: CompanyId) -> Result<bool, DbError> {
    Ok(!names(tx, scope, &[id])?.is_empty())
}

/// Who looks after a company, whoever asks; nothing where there is none.
pub(super) fn owner(tx: &Tx<'_>, scope: &Scope, id: CompanyId) -> Result<Option<UserId>, DbError> {
    let sql = Sql::new("SELECT owner_id FROM customers_company WHERE account_id = ");
    let sql = sql.bind(scope.account).push(" AND id = ").bind(id);
    Ok(tx.opt::<Option<UserId>>(sql)?.flatten())
}

/// The companies of these ids with what the scope shows of them, in the order of the ids; at most 200.
pub fn get_many(tx: &Tx<'_>, scope: &Scope, ids: &[CompanyId]) -> Result<Vec<Company>, DbError> {
    let sql = Sql::new(COLUMNS)
        .bind(scope.account)
        .push_in(" AND id", ids.iter().copied())
        .and(reach::company(scope, "c.id"));
    let mut found: Vec<Company> = tx.all(sql.push(" ORDER BY id LIMIT 200"))?;
    fill(tx, scope, &mut found)?;
    found.sort_by_key(|c| ids.iter().position(|id| *id == c.id));
    seen::seen_companies(tx, found, scope)
}

impl FromRow for Member {
    fn from_row(row: &Row<'_>) -> Result<Self, DbError> {
        Ok(Self {
            id: row.get(0)?,
            name: row.get(1)?,
            stage: row.get(2)?,
        })
    }
}

/// The people of a company that the scope reaches, by name, at most `limit`.
pub fn people(
    tx: &Tx<'_>,
    scope: &Scope,
    id: CompanyId,
    limit: u32,
) -> Result<Vec<Member>, DbError> {
    let sql = Sql::new("SELECT id, ")
        .push(fields::shown_as(scope))
        .push(", stage FROM customers_person WHERE account_id = ")
        .bind(scope.account)
        .push(" AND company_id = ")
        .bind(id)
        .and(owned_by(scope, "owner_id"));
    tx.all(sql.push(" ORDER BY sort_key, id LIMIT ").bind(limit))
}

/// How many people a company has, and how many of them the scope reaches.
pub(super) fn counted(tx: &Tx<'_>, scope: &Scope, id: CompanyId) -> Result<(i64, i64), DbError> {
    let people = |within: Sql| {
        Sql::new("SELECT COUNT(*) FROM customers_person WHERE account_id = ")
            .bind(scope.account)
            .push(" AND company_id = ")
            .bind(id)
            .and(within)
    };
    let all: i64 = tx.one(people(Sql::default()))?;
    match scope.reaches_all() {
        true => Ok((all, all)),
        false => Ok((all, tx.one(people(owned_by(scope, "owner_id")))?)),
    }
}

/// Hands over everybody who belongs to a company, by name.
pub(super) fn each_member(
    tx: &Tx<'_>,
    scope: &Scope,
    id: CompanyId,
    mut take: impl FnMut(PersonId),
) -> Result<(), DbError> {
    let sql = Sql::new("SELECT id FROM customers_person WHERE account_id = ")
        .bind(scope.account)
        .push(" AND company_id = ")
        .bind(id);
    tx.each(sql.push(" ORDER BY sort_key, id LIMIT 1000000"), |row| {
        take(row.get(0)?);
        Ok(())
    })
}

/// The companies of exactly this name, oldest first; at most 2, so that one knows whether it is the only one.
pub fn by_name(tx: &Tx<'_>, scope: &Scope, name: &str) -> Result<Vec<Company>, DbError> {
    let sql = Sql::new(COLUMNS)
        .bind(scope.account)
        .push(" AND sort_key = ")
        .bind(language::sort_key(name))
        .and(reach::company(scope, "c.id"));
    let mut found = tx.all(sql.push(" ORDER BY sort_key, id LIMIT 2"))?;
    fill(tx, scope, &mut found)?;
    Ok(found)
}

/// The company of this id, or those of this name, with their names; at most 200, as far as the scope reaches.
///
/// # Errors
/// Those of the database.
pub fn meant(tx: &Tx<'_>, scope: &Scope, text: &str) -> Result<Vec<(CompanyId, String)>, DbError> {
    let sql = Sql::new("SELECT id, name FROM customers_company c WHERE account_id = ");
    let sql = sql.bind(scope.account);
    let sql = match text.parse::<CompanyId>() {
        Ok(id) => sql.push(" AND id = ").bind(id),
        Err(_) => sql.push(" AND sort_key = ").bind(language::sort_key(text)),
    };
    tx.all(
        sql.and(reach::company(scope, "c.id"))
            .push(" ORDER BY sort_key, id LIMIT 200"),
    )
}

/// Writes a new company.
pub fn insert(tx: &mut Tx<'_>, scope: &Scope, c: &Company) -> Result<(), DbError> {
    let row: [Value; 16] = [
        scope.account.into(),
        c.id.into(),
        (&c.name).into(),
        language::sort_key(&c.name).into(),
        (&c.custom).into(),
        c.created_at.into(),
        c.updated_at.into(),
        c.version.into(),
        c.owner.into(),
        reached_by(c.preferences.as_ref()),
        kept(c.preferences.as_ref()),
        c.stage.into(),
        c.language.as_deref().into(),
        c.time_zone.as_deref().into(),
        json!(c.tags).into(),
        folded(&c.custom).into(),
    ];
    let columns = [
        "account_id",
        "id",
        "name",
        "sort_key",
        "custom",
        "created_at",
        "updated_at",
        "version",
        "owner_id",
        "reached_by",
        "preferences",
        "stage",
        "language",
        "time_zone",
        "tags",
        "custom_folded",
    ];
    tx.insert_many("customers_company", columns, [row])?;
    let custom = std::iter::once((c.id.0, &c.custom));
    quick::made(tx, scope, Record::Company, custom)?;
    belongings::insert(tx, scope, std::slice::from_ref(c))
}

/// Writes a changed company over the row that has `version - 1`; whether it was still there.
pub fn update(tx: &mut Tx<'_>, scope: &Scope, c: &Company) -> Result<bool, DbError> {
    let before = quick::before(tx, scope, Record::Company, c.id.0)?;
    let sql = Sql::new("UPDATE customers_company SET name = ")
        .bind(&c.name)
        .push(", sort_key = ")
        .bind(language::sort_key(&c.name))
        .push(", owner_id = ")
        .bind(c.owner)
        .push(", reached_by = ")
        .bind(reached_by(c.preferences.as_ref()))
        .push(", preferences = ")
        .bind(kept(c.preferences.as_ref()))
        .push(", stage = ")
        .bind(c.stage)
        .push(", language = ")
        .bind(c.language.as_deref())
        .push(", time_zone = ")
        .bind(c.time_zone.as_deref())
        .push(", tags = ")
        .bind(json!(c.tags))
        .push(", custom = ")
        .bind(&c.custom)
        .push(", custom_folded = ")
        .bind(folded(&c.custom))
        .push(", updated_at = ")
        .bind(c.updated_at)
        .push(", version = ")
        .bind(c.version)
        .push(" WHERE account_id = ")
        .bind(scope.account)
        .push(" AND id = ")
        .bind(c.id)
        .push(" AND version = ")
        .bind(c.version - 1);
    if tx.exec(sql)? != 1 {
        return Ok(false);
    }
    before.written(tx, scope, (c.id.0, &c.custom))?;
    Ok(true)
}

/// Removes a company with all that is only its own; its people and the log stay, without it.
pub fn delete(tx: &mut Tx<'_>, scope: &Scope, id: CompanyId) -> Result<(), DbError> {
    let before = quick::before(tx, scope, Record::Company, id.0)?;
    before.written(tx, scope, (id.0, &Json::Null))?;
    belongings::delete(tx, scope, &belongings::COMPANIES, id.0)?;
    for start in [
        "UPDATE customers_person SET company_id = NULL WHERE account_id = ",
        "UPDATE customers_interaction SET company_id = NULL WHERE account_id = ",
    ] {
        tx.exec(
            Sql::new(start)
                .bind(scope.account)
                .push(" AND company_id = ")
                .bind(id),
        )?;
    }
    let company = Sql::new("DELETE FROM customers_company WHERE account_id = ").bind(scope.account);
    tx.exec(company.push(" AND id = ").bind(id))?;
    Ok(())
}

/// Which company people belong to; nothing where that is hidden.
///
/// # Errors
/// Those of the database.
pub fn memberships(tx: &Tx<'_>, scope: &Scope) -> Result<HashMap<PersonId, CompanyId>, DbError> {
    let mut out = HashMap::new();
    if !scope.shows("company") {
        return Ok(out);
    }
    let sql = Sql::new(
        "SELECT id, company_id FROM customers_person WHERE company_id IS NOT NULL AND account_id = ",
    );
    let sql = sql.bind(scope.account).and(owned_by(scope, "owner_id"));
    tx.each(sql, |row| {
        out.insert(row.get(0)?, row.get(1)?);
        Ok(())
    })?;
    Ok(out)
}

/// The condition, beginning with ` AND `, that the column names somebody who belongs to the company.
pub fn of_company(scope: &Scope, person: &'static str, id: CompanyId) -> Sql {
    of_companies(scope, person, &[id])
}

/// As [`of_company`], of any of these.
pub fn of_companies(scope: &Scope, person: &'static str, ids: &[CompanyId]) -> Sql {
    let sql = Sql::new(" AND ")
        .push(person)
        .push(" IN (SELECT mp.id FROM customers_person mp WHERE mp.account_id = ")
        .bind(scope.account);
    match ids {
        [id] => sql.push(" AND mp.company_id = ").bind(*id).push(")"),
        ids => sql
            .push_in(" AND mp.company_id", ids.iter().copied())
            .push(")"),
    }
}

/// How companies are called; those out of reach are left out.
///
/// # Errors
/// Those of the database.
pub fn names(
    tx: &Tx<'_>,
    scope: &Scope,
    ids: &[CompanyId],
) -> Result<HashMap<CompanyId, String>, DbError> {
    let mut out = HashMap::with_capacity(ids.len());
    for part in ids.chunks(NAMED_AT_ONCE) {
        let sql = Sql::new("SELECT c.id, c.name FROM customers_company c WHERE c.account_id = ");
        let sql = sql
            .bind(scope.account)
            .push_in(" AND c.id", part.iter().copied())
            .and(reach::company(scope, "c.id"));
        tx.each(sql.push(" ORDER BY c.id"), |row| {
            out.insert(row.get(0)?, row.get(1)?);
            Ok(())
        })?;
    }
    Ok(out)
}

/// Companies whose names one statement reads.
const NAMED_AT_ONCE: usize = 500;
