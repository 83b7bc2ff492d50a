//! The conditions themselves. Each begins with ` AND `, and is nothing for who sees all records.

use super::fields;
use base::{Owners, Scope};
use db::{DbError, Sql, Tx};
use records::lists::Within;
use records::search::{Among, RECORD};

/// People of one reach that are taken one by one, rather than looked for among all.
const FEW: i64 = 5_000;

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

/// Whether few people are within reach: counted by their owners, up to a bound.
fn are_few(tx: &Tx<'_>, scope: &Scope) -> Result<bool, DbError> {
    let sql = Sql::new(
        "SELECT COUNT(*) FROM (SELECT 1 AS one FROM customers_person rp WHERE rp.account_id = ",
    );
    let sql = sql.bind(scope.account).and(owned_by(scope, "rp.owner_id"));
    let counted: i64 = tx.one(sql.push(" LIMIT ").bind(FEW + 1).push(") counted"))?;
    Ok(counted <= FEW)
}

/// The column names a company within reach: one of its people is. Nothing is, where people's companies
/// are hidden.
pub fn company(scope: &Scope, company: &'static str) -> Sql {
    match (scope.shows("company"), scope.reaches_all()) {
        (false, _) => Sql::new(" AND 1 = 0"),
        (true, true) => Sql::default(),
        (true, false) => Sql::new(" AND ").and(company_exists(scope, company)),
    }
}

fn company_exists(scope: &Scope, company: &'static str) -> Sql {
    Sql::new("EXISTS (SELECT 1 FROM customers_person rp WHERE rp.account_id = ")
        .bind(scope.account)
        .push(" AND rp.company_id = ")
        .push(company)
        .and(owned_by(scope, "rp.owner_id"))
        .push(")")
}

/// As [`company`], for the list of companies.
///
/// # Errors
/// Those of the database.
pub fn companies_near(tx: &Tx<'_>, scope: &Scope) -> Result<Within, DbError> {
    let few = are_few(tx, scope)?;
    let condition = match few && scope.shows("company") {
        false => company(scope, "c.id"),
        true => Sql::new(
            " AND c.id IN (SELECT rp.company_id FROM customers_person rp WHERE rp.account_id = ",
        )
        .bind(scope.account)
        .push(" AND rp.company_id IS NOT NULL")
        .and(owned_by(scope, "rp.owner_id"))
        .push(")"),
    };
    Ok(Within { condition, few })
}

/// As [`entry`], for the log of the whole account: few people's entries are found by the people.
///
/// # Errors
/// Those of the database.
pub fn entries_near(tx: &Tx<'_>, scope: &Scope) -> Result<Sql, DbError> {
    if scope.reaches_all() || !are_few(tx, scope)? {
        return Ok(entry(scope));
    }
    let of = |column: &'static str| {
        Sql::new("SELECT ri.id FROM customers_interaction ri WHERE ri.account_id = ")
            .bind(scope.account)
            .push(column)
            .bind(scope.account)
            .and(owned_by(scope, "rp.owner_id"))
    };
    let people =
        of(" AND ri.person_id IN (SELECT rp.id FROM customers_person rp WHERE rp.account_id = ");
    let sql = Sql::new(" AND i.id IN (").and(people);
    if !scope.shows("company") {
        return Ok(sql.push("))"));
    }
    let companies = of(
        " AND ri.person_id IS NULL AND ri.company_id IN (SELECT rp.company_id FROM customers_person rp
           WHERE rp.company_id IS NOT NULL AND rp.account_id = ",
    );
    Ok(sql.push(") UNION ALL ").and(companies).push("))"))
}

/// An entry of the log is within reach: its person is, or it has none and its company is.
pub fn entry(scope: &Scope) -> Sql {
    if scope.reaches_all() {
        return Sql::default();
    }
    let company = match scope.shows("company") {
        true => company_exists(scope, "i.company_id"),
        false => Sql::new("1 = 0"),
    };
    Sql::new(" AND (")
        .and(exists(scope, "i.person_id"))
        .push(" OR (i.person_id IS NULL AND ")
        .and(company)
        .push("))")
}

/// The people whom a search finds. Whoever is known by a hidden field alone is not found by it.
pub(crate) fn people_found(scope: &Scope) -> Among<'static> {
    let masked = match fields::masks(scope) {
        false => Sql::default(),
        true => Sql::new(" AND EXISTS (SELECT 1 FROM customers_person rm WHERE rm.account_id = ")
            .bind(scope.account)
            .push(" AND rm.id = ")
            .push(RECORD)
            .push(" AND rm.masked_key <> '')"),
    };
    Among {
        kind: "person",
        titles_only: fields::hides_words(scope),
        within: within(scope, RECORD).and(masked),
    }
}

/// The companies that a search finds.
pub(crate) fn companies_found(scope: &Scope) -> Among<'static> {
    Among {
        within: company(scope, RECORD),
        ..Among::all("company")
    }
}

/// The notes that a search finds: those about people within reach.
pub(crate) fn notes_found(scope: &Scope) -> Among<'static> {
    if scope.reaches_all() {
        return Among::all("note");
    }
    let note = Sql::new(" AND EXISTS (SELECT 1 FROM customers_note rn WHERE rn.account_id = ")
        .bind(scope.account)
        .push(" AND rn.id = ")
        .push(RECORD)
        .and(within(scope, "rn.person_id"))
        .push(")");
    Among {
        within: note,
        ..Among::all("note")
    }
}
