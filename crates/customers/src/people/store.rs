//! The rows of people, how they can be reached, their ids elsewhere and their tags.

use super::model::{Name, Person};
use crate::preferences::columns::{kept, reached_by, wishes};
use crate::profile::store::{self as belongings, fill};
use crate::quick;
use crate::reach::{owned_by, seen, within};
use base::{CompanyId, PersonId, Scope, Stage, Timestamp, UserId};
use db::{DbError, FromRow, Row, Sql, Tx, Value};
use records::own::Record;
use records::own::index::folded;
use serde_json::{Value as Json, json};
use std::collections::HashSet;

impl FromRow for Person {
    fn from_row(row: &Row<'_>) -> Result<Self, DbError> {
        let tags: Json = row.get(9)?;
        Ok(Self {
            name: Name {
                full: row.get(1)?,
                given: row.get(2)?,
                family: row.get(3)?,
            },
            stage: row.get(4)?,
            language: row.get(5)?,
            time_zone: row.get(6)?,
            company: row.get::<Option<CompanyId>>(7)?,
            owner: row.get::<Option<UserId>>(8)?,
            keeper: row.get::<Option<UserId>>(8)?,
            tags: serde_json::from_value(tags).unwrap_or_default(),
            custom: row.get(10)?,
            created_at: row.get(11)?,
            updated_at: row.get(12)?,
            version: row.get(13)?,
            company_name: row.get(14)?,
            preferences: wishes(row, 15)?,
            ..Person::blank(row.get(0)?, Timestamp::UNIX_EPOCH)
        })
    }
}

fn columns() -> Sql {
    Sql::new(
        "SELECT p.id, p.name_full, p.name_given, p.name_family, p.stage, p.language, p.time_zone,
                p.company_id, p.owner_id, p.tags, p.custom, p.created_at, p.updated_at, p.version, c.name,
                p.preferences
           FROM customers_person p
           LEFT JOIN customers_company c ON c.account_id = p.account_id AND c.id = p.company_id
          WHERE p.account_id = ",
    )
}

/// A person with everything that belongs to them and that the scope shows.
pub fn get(tx: &Tx<'_>, scope: &Scope, id: PersonId) -> Result<Option<Person>, DbError> {
    let whole = whole(tx, scope, id)?;
    whole
        .map(|person| seen::seen(tx, person, scope))
        .transpose()
}

/// A person with hidden fields as well, for what changes or indexes them.
pub fn whole(tx: &Tx<'_>, scope: &Scope, id: PersonId) -> Result<Option<Person>, DbError> {
    let sql = columns().bind(scope.account).push(" AND p.id = ").bind(id);
    let Some(person) = tx.opt::<Person>(sql.and(owned_by(scope, "p.owner_id")))? else {
        return Ok(None);
    };
    let mut people = vec![person];
    fill(tx, scope, &mut people)?;
    Ok(people.pop())
}

/// The people of these ids that the scope reaches, with what it shows, in the order of the ids; at most 200.
pub fn get_many(tx: &Tx<'_>, scope: &Scope, ids: &[PersonId]) -> Result<Vec<Person>, DbError> {
    seen::seen_all(tx, whole_many(tx, scope, ids)?, scope)
}

/// The same with hidden fields.
pub fn whole_many(tx: &Tx<'_>, scope: &Scope, ids: &[PersonId]) -> Result<Vec<Person>, DbError> {
    let sql = columns()
        .bind(scope.account)
        .push_in(" AND p.id", ids.iter().copied());
    let sql = sql
        .and(owned_by(scope, "p.owner_id"))
        .push(" ORDER BY p.id LIMIT 200");
    let mut people = tx.all::<Person>(sql)?;
    fill(tx, scope, &mut people)?;
    people.sort_by_cached_key(|p| ids.iter().position(|id| *id == p.id));
    Ok(people)
}

/// Writes a new person.
pub fn insert(tx: &mut Tx<'_>, scope: &Scope, p: &Person) -> Result<(), DbError> {
    insert_rows(tx, scope, std::slice::from_ref(p))
}

/// Writes new people as fast as the engine can; all of their rows.
pub fn insert_rows(tx: &mut Tx<'_>, scope: &Scope, people: &[Person]) -> Result<(), DbError> {
    let rows = people.iter().map(|p| -> [Value; 21] {
        let shown = p.shown_as();
        [
            scope.account.into(),
            p.id.into(),
            (&p.name.full).into(),
            (&p.name.given).into(),
            (&p.name.family).into(),
            language::sort_key(&shown).into(),
            shown.into(),
            p.stage.into(),
            p.language.as_deref().into(),
            p.time_zone.as_deref().into(),
            p.company.into(),
            p.owner.into(),
            json!(p.tags).into(),
            (&p.custom).into(),
            p.created_at.into(),
            p.updated_at.into(),
            p.version.into(),
            reached_by(p.preferences.as_ref()),
            kept(p.preferences.as_ref()),
            p.tag_marks().into(),
            folded(&p.custom).into(),
        ]
    });
    tx.insert_many("customers_person", PERSON_COLUMNS, rows)?;
    let customs = people.iter().map(|p| (p.id.0, &p.custom));
    quick::made(tx, scope, Record::Person, customs)?;
    belongings::insert(tx, scope, people)
}

const PERSON_COLUMNS: [&str; 21] = [
    "account_id",
    "id",
    "name_full",
    "name_given",
    "name_family",
    "sort_key",
    "shown_as",
    "stage",
    "language",
    "time_zone",
    "company_id",
    "owner_id",
    "tags",
    "custom",
    "created_at",
    "updated_at",
    "version",
    "reached_by",
    "preferences",
    "tag_marks",
    "custom_folded",
];

/// Writes a changed person over the row that has `version - 1`; whether it was still there.
pub fn update(tx: &mut Tx<'_>, scope: &Scope, p: &Person) -> Result<bool, DbError> {
    let before = quick::before(tx, scope, Record::Person, p.id.0)?;
    let shown = p.shown_as();
    let sql = Sql::new("UPDATE customers_person SET name_full = ")
        .bind(&p.name.full)
        .push(", name_given = ")
        .bind(&p.name.given)
        .push(", name_family = ")
        .bind(&p.name.family)
        .push(", sort_key = ")
        .bind(language::sort_key(&shown))
        .push(", shown_as = ")
        .bind(shown)
        .push(", stage = ")
        .bind(p.stage)
        .push(", language = ")
        .bind(p.language.as_deref())
        .push(", time_zone = ")
        .bind(p.time_zone.as_deref())
        .push(", company_id = ")
        .bind(p.company)
        .push(", owner_id = ")
        .bind(p.owner)
        .push(", tags = ")
        .bind(json!(p.tags))
        .push(", tag_marks = ")
        .bind(p.tag_marks())
        .push(", custom = ")
        .bind(&p.custom)
        .push(", custom_folded = ")
        .bind(folded(&p.custom))
        .push(", reached_by = ")
        .bind(reached_by(p.preferences.as_ref()))
        .push(", preferences = ")
        .bind(kept(p.preferences.as_ref()))
        .push(", updated_at = ")
        .bind(p.updated_at)
        .push(", version = ")
        .bind(p.version)
        .push(" WHERE account_id = ")
        .bind(scope.account)
        .push(" AND id = ")
        .bind(p.id)
        .push(" AND version = ")
        .bind(p.version - 1)
        .and(owned_by(scope, "owner_id"));
    if tx.exec(sql)? != 1 {
        return Ok(false);
    }
    before.written(tx, scope, (p.id.0, &p.custom))?;
    Ok(true)
}

/// Who of these people is at one of these stages, and at which.
pub(super) fn at_stages(
    tx: &Tx<'_>,
    scope: &Scope,
    people: &[PersonId],
    stages: &[Stage],
) -> Result<Vec<(PersonId, Stage)>, DbError> {
    let sql = Sql::new("SELECT id, stage FROM customers_person WHERE account_id = ");
    let sql = sql.bind(scope.account);
    let sql = sql.push_in(" AND id", people.iter().copied());
    tx.all(
        sql.push_in(" AND stage", stages.iter().copied())
            .push(" ORDER BY id"),
    )
}

/// Gives people a stage, as a change of each.
pub(super) fn set_stage(
    tx: &mut Tx<'_>,
    scope: &Scope,
    people: &[PersonId],
    stage: Stage,
) -> Result<(), DbError> {
    let now = tx.now();
    let sql = Sql::new("UPDATE customers_person SET stage = ").bind(stage);
    let sql = sql.push(", version = version + 1, updated_at = ").bind(now);
    let sql = sql.push(" WHERE account_id = ").bind(scope.account);
    tx.exec(sql.push_in(" AND id", people.iter().copied()))
        .map(drop)
}

/// Whether there is such a person within the scope.
pub fn exists(tx: &Tx<'_>, scope: &Scope, id: PersonId) -> Result<bool, DbError> {
    let sql = Sql::new("SELECT CAST(1 AS bigint) FROM customers_person WHERE account_id = ")
        .bind(scope.account);
    let sql = sql
        .push(" AND id = ")
        .bind(id)
        .and(owned_by(scope, "owner_id"));
    Ok(tx.opt::<i64>(sql.push(" LIMIT 1"))?.is_some())
}

/// Whom another program calls `id`.
pub fn by_external_id(
    tx: &Tx<'_>,
    scope: &Scope,
    source: &str,
    id: &str,
) -> Result<Option<PersonId>, DbError> {
    tx.opt(
        Sql::new("SELECT person_id FROM customers_external_id WHERE account_id = ")
            .bind(scope.account)
            .push(" AND source = ")
            .bind(source)
            .push(" AND external_id = ")
            .bind(id)
            .and(within(scope, "person_id")),
    )
}

/// Whom these ids of one source belong to; unknown ones are missing in the answer.
pub fn by_external_ids(
    tx: &Tx<'_>,
    scope: &Scope,
    source: &str,
    ids: &[&str],
) -> Result<Vec<(String, PersonId)>, DbError> {
    tx.all(
        Sql::new("SELECT external_id, person_id FROM customers_external_id WHERE account_id = ")
            .bind(scope.account)
            .push(" AND source = ")
            .bind(source)
            .push_in(" AND external_id", ids.iter().copied())
            .and(within(scope, "person_id"))
            .push(" ORDER BY external_id"),
    )
}

/// Who can be reached by this normalised value, at most 20.
pub fn by_contact(
    tx: &Tx<'_>,
    scope: &Scope,
    kind: &'static str,
    value: &str,
) -> Result<Vec<PersonId>, DbError> {
    tx.all(
        Sql::new("SELECT DISTINCT person_id FROM customers_contact_point WHERE account_id = ")
            .bind(scope.account)
            .push(" AND kind = ")
            .bind(kind)
            .push(" AND value = ")
            .bind(value)
            .and(within(scope, "person_id"))
            .push(" ORDER BY person_id LIMIT 20"),
    )
}

/// Whose one normalised value is: of several people the first and the last.
#[derive(Debug)]
pub struct Held {
    pub value: String,
    pub first: PersonId,
    pub last: PersonId,
}

impl FromRow for Held {
    fn from_row(row: &Row<'_>) -> Result<Self, DbError> {
        Ok(Self {
            value: row.get(0)?,
            first: row.get(1)?,
            last: row.get(2)?,
        })
    }
}

/// Who can be reached by these normalised values, in any order; without those by which nobody can. However many share
/// one, it costs two steps. They are asked for in steps of powers of two, so that few statements are to be planned.
pub fn holders(
    tx: &Tx<'_>,
    scope: &Scope,
    kind: &'static str,
    values: &[String],
) -> Result<Vec<Held>, DbError> {
    let holder = |order: &'static str| {
        Sql::new("(SELECT c.person_id FROM customers_contact_point c WHERE c.account_id = ")
            .bind(scope.account)
            .push(" AND c.kind = ")
            .bind(kind)
            .push(" AND c.value = asked.value")
            .and(within(scope, "c.person_id"))
            .push(order)
            .push(" LIMIT 1)")
    };
    let mut sql = Sql::new("WITH asked(value) AS (VALUES ");
    let padding = values.last().into_iter().cycle();
    let asked = values.len().next_power_of_two();
    for (at, value) in values.iter().chain(padding).take(asked).enumerate() {
        sql = sql
            .push(if at == 0 { "(" } else { ", (" })
            .bind(value)
            .push(")");
    }
    let found = sql
        .push(") SELECT value, first, last FROM (SELECT value, ")
        .and(holder(" ORDER BY c.person_id"))
        .push(" AS first, ")
        .and(holder(" ORDER BY c.person_id DESC"))
        .push(" AS last FROM asked) found WHERE first IS NOT NULL ORDER BY value LIMIT ")
        .bind(asked);
    tx.all(found)
}

/// Which kinds of contact points these people have.
pub fn kinds_of_contacts(
    tx: &Tx<'_>,
    scope: &Scope,
    ids: &[PersonId],
) -> Result<HashSet<(PersonId, String)>, DbError> {
    let rows: Vec<(PersonId, String)> = tx.all(
        Sql::new(
            "SELECT DISTINCT person_id, kind FROM customers_contact_point WHERE account_id = ",
        )
        .bind(scope.account)
        .push_in(" AND person_id", ids.iter().copied())
        .and(within(scope, "person_id"))
        .push(" ORDER BY person_id, kind"),
    )?;
    Ok(rows.into_iter().collect())
}

/// Removes a person with all that is only theirs; the log keeps what happened, without whom.
pub fn delete(tx: &mut Tx<'_>, scope: &Scope, id: PersonId) -> Result<(), DbError> {
    let before = quick::before(tx, scope, Record::Person, id.0)?;
    before.written(tx, scope, (id.0, &Json::Null))?;
    belongings::delete(tx, scope, &belongings::PEOPLE, id.0)?;
    for start in [
        "DELETE FROM customers_note WHERE account_id = ",
        "UPDATE customers_interaction SET person_id = NULL WHERE account_id = ",
    ] {
        let of = Sql::new(start).bind(scope.account);
        tx.exec(of.push(" AND person_id = ").bind(id))?;
    }
    let person = Sql::new("DELETE FROM customers_person WHERE account_id = ").bind(scope.account);
    tx.exec(person.push(" AND id = ").bind(id))?;
    Ok(())
}
