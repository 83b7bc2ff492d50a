//! The conditions themselves. Each begins with ` AND `, and is nothing for who sees all records.

use super::fields;
use crate::interactions::words::SPOKEN;
use crate::{companies, index, people};
use base::{CompanyId, Owners, PersonId, Scope};
use db::{DbError, Sql, Tx};
use records::lists::{self, Within};
use records::search::{Among, RECORD, Seen, Texts};
use std::sync::Arc;

/// The column of the user who looks after a person is within reach.
pub fn owned_by(scope: &Scope, column: &'static str) -> Sql {
    match &scope.owners {
        Owners::All => Sql::default(),
        Owners::Team(users) => Sql::new(" AND ")
            .push(column)
            .push_in("", users.iter().copied()),
        Owners::Own(user) => Sql::new(" AND ").push(column).push(" = ").bind(*user),
    }
}

/// The column names a person within reach. What belongs to nobody is not.
pub fn within(scope: &Scope, person: &'static str) -> Sql {
    if scope.reaches_all() {
        return Sql::default();
    }
    Sql::new(" AND ").and(exists(scope, person))
}

fn exists(scope: &Scope, person: &'static str) -> Sql {
    Sql::new("EXISTS (SELECT 1 FROM customers_person rp WHERE rp.account_id = ")
        .bind(scope.account)
        .push(" AND rp.id = ")
        .push(person)
        .and(owned_by(scope, "rp.owner_id"))
        .push(")")
}

/// As [`within`], for a list: where few people are within reach, their records are found by them.
///
/// # Errors
/// Those of the database.
pub fn near(tx: &Tx<'_>, scope: &Scope, person: &'static str) -> Result<Within, DbError> {
    if scope.reaches_all() {
        return Ok(Within::default());
    }
    let few = are_few(tx, scope)?;
    let condition = match few {
        false => within(scope, person),
        true => Sql::new(" AND ")
            .push(person)
            .push(" IN (SELECT rp.id FROM customers_person rp WHERE rp.account_id = ")
            .bind(scope.account)
            .and(owned_by(scope, "rp.owner_id"))
            .push(")"),
    };
    Ok(Within { condition, few })
}

/// Whether few people are within the reach of whoever searches; counted once for all kinds of a search, for it
/// takes milliseconds.
#[derive(Clone, Copy, Debug)]
pub struct Nearby {
    few: bool,
}

impl Nearby {
    /// Counts those of the scope.
    ///
    /// # Errors
    /// Those of the database.
    pub fn of(tx: &Tx<'_>, scope: &Scope) -> Result<Self, DbError> {
        let few = !scope.reaches_all() && are_few(tx, scope)?;
        Ok(Self { few })
    }
}

/// Whether few people are within reach: counted by their owners, up to a bound.
fn are_few(tx: &Tx<'_>, scope: &Scope) -> Result<bool, DbError> {
    let sql = Sql::new("SELECT 1 AS one FROM customers_person rp WHERE rp.account_id = ");
    let sql = sql.bind(scope.account).and(owned_by(scope, "rp.owner_id"));
    lists::are_few(tx, sql)
}

/// The column names a company within reach: who looks after it is, or one of its people. Nothing is, where
/// people's companies are hidden.
pub fn company(scope: &Scope, company: &'static str) -> Sql {
    match (scope.shows("company"), scope.reaches_all()) {
        (false, _) => Sql::new(" AND 1 = 0"),
        (true, true) => Sql::default(),
        (true, false) => Sql::new(" AND ").and(company_exists(scope, company)),
    }
}

fn company_exists(scope: &Scope, company: &'static str) -> Sql {
    Sql::new("(EXISTS (SELECT 1 FROM customers_company rc WHERE rc.account_id = ")
        .bind(scope.account)
        .push(" AND rc.id = ")
        .push(company)
        .and(owned_by(scope, "rc.owner_id"))
        .push(") OR EXISTS (SELECT 1 FROM customers_person rp WHERE rp.account_id = ")
        .bind(scope.account)
        .push(" AND rp.company_id = ")
        .push(company)
        .and(owned_by(scope, "rp.owner_id"))
        .push("))")
}

/// The query of the ids of all companies within reach.
fn companies(scope: &Scope) -> Sql {
    Sql::new("SELECT rp.company_id FROM customers_person rp WHERE rp.account_id = ")
        .bind(scope.account)
        .push(" AND rp.company_id IS NOT NULL")
        .and(owned_by(scope, "rp.owner_id"))
        .push(" UNION ALL SELECT rc.id FROM customers_company rc WHERE rc.account_id = ")
        .bind(scope.account)
        .and(owned_by(scope, "rc.owner_id"))
}

/// As [`company`], for the list of companies.
///
/// # Errors
/// Those of the database.
pub fn companies_near(tx: &Tx<'_>, scope: &Scope) -> Result<Within, DbError> {
    let few = are_few(tx, scope)?;
    let condition = match few && scope.shows("company") {
        false => company(scope, "c.id"),
        true => Sql::new(" AND c.id IN (").and(companies(scope)).push(")"),
    };
    Ok(Within { condition, few })
}

/// What belongs to a person, or else to a company, is within reach as they are: the columns name them.
pub(crate) fn belonging(scope: &Scope, person: &'static str, company: &'static str) -> Sql {
    let of_company = match (scope.reaches_all(), scope.shows("company")) {
        (true, true) => return Sql::default(),
        // What belongs to nobody at all is everybody's.
        (true, false) => {
            let of_nobody = Sql::new(" AND (").push(person).push(" IS NOT NULL OR ");
            return of_nobody.push(company).push(" IS NULL)");
        }
        (false, true) => company_exists(scope, company),
        (false, false) => Sql::new("1 = 0"),
    };
    Sql::new(" AND (")
        .and(exists(scope, person))
        .push(" OR (")
        .push(person)
        .push(" IS NULL AND ")
        .and(of_company)
        .push("))")
}

/// An entry of the log, called `i`, is within reach: its person is, or it has none and its company is.
pub fn entry(scope: &Scope) -> Sql {
    belonging(scope, "i.person_id", "i.company_id")
}

/// What was written down by hand, called `a`, is within reach as they are.
fn activity(scope: &Scope) -> Sql {
    belonging(scope, "a.person_id", "a.company_id")
}

/// The same of an attached file, called `f`.
fn file(scope: &Scope) -> Sql {
    belonging(scope, "f.person_id", "f.company_id")
}

/// As [`entry`], for the log of the whole account: few people's entries are found by the people.
///
/// # Errors
/// Those of the database.
pub fn entries_near(tx: &Tx<'_>, scope: &Scope) -> Result<Sql, DbError> {
    let nearby = Nearby::of(tx, scope)?;
    match few_of(nearby, scope, "customers_interaction", &Sql::default()) {
        Some(few) => Ok(Sql::new(" AND i.id IN (").and(few).push(")")),
        None => Ok(entry(scope)),
    }
}

/// The query of the ids of rows that belong to people or companies within reach, where those are few, and of
/// these only such as fulfil what is `asked` of the row `rr`.
fn few_of(nearby: Nearby, scope: &Scope, table: &'static str, asked: &Sql) -> Option<Sql> {
    let people = few_people(nearby, scope)?;
    let rows = |column: &'static str| {
        Sql::new("SELECT rr.id FROM ")
            .push(table)
            .push(" rr WHERE rr.account_id = ")
            .bind(scope.account)
            .and(asked.clone())
            .push(column)
    };
    let of_people = rows(" AND rr.person_id IN (").and(people).push(")");
    if !scope.shows("company") {
        return Some(of_people);
    }
    let of_companies = rows(" AND rr.person_id IS NULL AND rr.company_id IN (");
    let of_companies = of_companies.and(companies(scope)).push(")");
    Some(of_people.push(" UNION ALL ").and(of_companies))
}

/// The activities that a search finds.
pub(crate) fn activities_found(nearby: Nearby, scope: &Scope) -> Among<'static> {
    let table = "customers_activity";
    belongings_found(
        nearby,
        scope,
        "activity",
        (table, " a WHERE a.account_id = ", " AND a.id = "),
        activity,
        &Sql::default(),
    )
}

/// The files that a search finds.
pub(crate) fn files_found(nearby: Nearby, scope: &Scope) -> Among<'static> {
    let table = "customers_file";
    belongings_found(
        nearby,
        scope,
        "file",
        (table, " f WHERE f.account_id = ", " AND f.id = "),
        file,
        &Sql::default(),
    )
}

/// The messages that a search finds: by their summaries alone where a field of people is hidden, for it may
/// stand in what a program told beside them.
pub(crate) fn messages_found(nearby: Nearby, scope: &Scope) -> Among<'static> {
    let table = "customers_interaction";
    let found = belongings_found(
        nearby,
        scope,
        "message",
        (table, " i WHERE i.account_id = ", " AND i.id = "),
        entry,
        // The index of the timeline knows the kind: most entries are of others.
        &Sql::default().push_in(" AND rr.kind", SPOKEN),
    );
    Among {
        texts: match scope.hidden.is_empty() {
            true => Texts::Count,
            false => Texts::Hidden,
        },
        ..found
    }
}

/// What belongs to people or companies and is found; the table with its name and its columns.
fn belongings_found(
    nearby: Nearby,
    scope: &Scope,
    kind: &'static str,
    (table, of_account, of_id): (&'static str, &'static str, &'static str),
    belongs: fn(&Scope) -> Sql,
    asked: &Sql,
) -> Among<'static> {
    if scope.reaches_all() && scope.shows("company") {
        return Among::all(kind);
    }
    let one = Sql::new(" AND EXISTS (SELECT 1 FROM ")
        .push(table)
        .push(of_account)
        .bind(scope.account)
        .push(of_id)
        .push(RECORD)
        .and(belongs(scope))
        .push(")");
    Among {
        within: one,
        few: few_of(nearby, scope, table, asked),
        ..Among::all(kind)
    }
}

/// The people within reach, where they are few: the query of their ids.
fn few_people(nearby: Nearby, scope: &Scope) -> Option<Sql> {
    if scope.reaches_all() || !nearby.few {
        return None;
    }
    let sql = Sql::new("SELECT rp.id FROM customers_person rp WHERE rp.account_id = ");
    Some(sql.bind(scope.account).and(owned_by(scope, "rp.owner_id")))
}

/// The records of an area that a search finds: those of people within reach. `table` has columns `account_id`,
/// `id` and `person_id`.
pub fn found(
    nearby: Nearby,
    scope: &Scope,
    kind: &'static str,
    table: &'static str,
) -> Among<'static> {
    if scope.reaches_all() {
        return Among::all(kind);
    }
    let one = Sql::new(" AND EXISTS (SELECT 1 FROM ")
        .push(table)
        .push(" rr WHERE rr.account_id = ")
        .bind(scope.account)
        .push(" AND rr.id = ")
        .push(RECORD)
        .and(within(scope, "rr.person_id"))
        .push(")");
    let few = few_people(nearby, scope).map(|people| {
        Sql::new("SELECT rr.id FROM ")
            .push(table)
            .push(" rr WHERE rr.account_id = ")
            .bind(scope.account)
            .push(" AND rr.person_id IN (")
            .and(people)
            .push(")")
    });
    Among {
        kind,
        texts: Texts::Count,
        within: one,
        few,
    }
}

/// By what people are found for whoever does not see everything of them: as they see them.
fn seen_of_people(scope: Scope) -> Seen {
    Arc::new(move |tx, ids| {
        let ids: Vec<PersonId> = ids.iter().copied().map(PersonId).collect();
        let people = people::store::get_many(tx, &scope, &ids)?;
        let told = |p: &people::Person| format!("{} {}", p.shown_as(), index::person_text(p));
        Ok(people.iter().map(|p| (p.id.0, told(p))).collect())
    })
}

/// The people whom a search finds. Whoever is known by a hidden field alone is not found by it.
pub(crate) fn people_found(nearby: Nearby, scope: &Scope) -> Among<'static> {
    let few = few_people(nearby, scope);
    let (masked, few) = match fields::masks(scope) {
        false => (Sql::default(), few),
        true => (
            Sql::new(" AND EXISTS (SELECT 1 FROM customers_person rm WHERE rm.account_id = ")
                .bind(scope.account)
                .push(" AND rm.id = ")
                .push(RECORD)
                .push(" AND rm.masked_key <> '')"),
            few.map(|few| few.push(" AND rp.masked_key <> ''")),
        ),
    };
    Among {
        kind: "person",
        texts: match fields::hides_words(scope) {
            true => Texts::Seen(seen_of_people(scope.clone())),
            false => Texts::Count,
        },
        within: within(scope, RECORD).and(masked),
        few,
    }
}

/// The same of companies.
fn seen_of_companies(scope: Scope) -> Seen {
    Arc::new(move |tx, ids| {
        let ids: Vec<CompanyId> = ids.iter().copied().map(CompanyId).collect();
        let companies = companies::store::get_many(tx, &scope, &ids)?;
        let told = |c: &companies::Company| format!("{} {}", c.name, index::company_text(c));
        Ok(companies.iter().map(|c| (c.id.0, told(c))).collect())
    })
}

/// The companies that a search finds. Whoever is known by a hidden field alone is not found by it.
pub(crate) fn companies_found(nearby: Nearby, scope: &Scope) -> Among<'static> {
    let few = few_people(nearby, scope).map(|_| companies(scope));
    Among {
        texts: match fields::hides_words(scope) {
            true => Texts::Seen(seen_of_companies(scope.clone())),
            false => Texts::Count,
        },
        within: company(scope, RECORD),
        few: few.filter(|_| scope.shows("company")),
        ..Among::all("company")
    }
}
