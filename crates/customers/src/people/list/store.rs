//! What stands beside the rows of a list: the first contact points, the tags, the company's name.

use crate::profile::store::Tables;
use base::{CompanyId, Scope, Uuid};
use db::{DbError, Dialect, Sql, Tx};
use std::collections::HashMap;

/// What is read for a row of the list, as far as its columns ask for it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Attached {
    /// The first mail address.
    pub email: Option<String>,
    /// The first telephone number.
    pub phone: Option<String>,
    /// All tags.
    pub tags: Vec<String>,
    /// The company and its name.
    pub company: Option<(CompanyId, String)>,
}

/// Reads it for all rows, in at most one query for each kind.
pub fn attached(
    tx: &Tx<'_>,
    scope: &Scope,
    of: (&Tables, &[Uuid]),
    companies: &[(Uuid, CompanyId)],
    columns: &[String],
) -> Result<HashMap<Uuid, Attached>, DbError> {
    let mut out: HashMap<Uuid, Attached> = HashMap::with_capacity(of.1.len());
    let wants = |name: &str| columns.iter().any(|c| c == name);
    let kinds: Vec<&'static str> = ["email", "phone"]
        .into_iter()
        .filter(|k| wants(k))
        .collect();
    if !of.1.is_empty() && !kinds.is_empty() {
        contacts(tx, scope, of, &kinds, &mut out)?;
    }
    if !of.1.is_empty() && wants("tags") {
        tags(tx, scope, of, &mut out)?;
    }
    if !companies.is_empty() {
        let names = names(tx, scope, companies)?;
        for (person, company) in companies {
            let name = names.get(company).cloned();
            out.entry(*person).or_default().company = name.map(|name| (*company, name));
        }
    }
    Ok(out)
}

fn contacts(
    tx: &Tx<'_>,
    scope: &Scope,
    of: (&Tables, &[Uuid]),
    kinds: &[&'static str],
    out: &mut HashMap<Uuid, Attached>,
) -> Result<(), DbError> {
    tx.each(contacts_sql(scope, tx.dialect(), of, kinds), |row| {
        let (person, kind): (Uuid, String) = (row.get(0)?, row.get(1)?);
        let one = out.entry(person).or_default();
        let place = if kind == "email" {
            &mut one.email
        } else {
            &mut one.phone
        };
        if place.is_none() {
            *place = Some(row.get(2)?);
        }
        Ok(())
    })
}

/// Where one kind is wanted, a look at the index for each person finds it; for two, one look reads all that they
/// have: a plus keeps SQLite from looking for each kind by itself.
pub(super) fn contacts_sql(
    scope: &Scope,
    dialect: Dialect,
    (tables, ids): (&Tables, &[Uuid]),
    kinds: &[&'static str],
) -> Sql {
    let sql = Sql::new("SELECT ")
        .push(tables.on)
        .push(", kind, shown_as FROM ");
    let sql = sql.push(tables.contacts).push(" WHERE account_id = ");
    let sql = sql.bind(scope.account).push(" AND ").push(tables.on);
    let sql = sql.push_in("", ids.iter().copied());
    let sql = match (kinds, dialect) {
        ([kind], _) => sql.push(" AND kind = ").bind(*kind),
        (_, Dialect::Sqlite) => sql.push_in(" AND +kind", kinds.iter().copied()),
        (_, Dialect::Postgres) => sql.push_in(" AND kind", kinds.iter().copied()),
    };
    let sql = sql.push(" ORDER BY ").push(tables.on);
    sql.push(", kind, position")
}

fn tags(
    tx: &Tx<'_>,
    scope: &Scope,
    (tables, ids): (&Tables, &[Uuid]),
    out: &mut HashMap<Uuid, Attached>,
) -> Result<(), DbError> {
    let sql = Sql::new("SELECT ").push(tables.on).push(", tag FROM ");
    let sql = sql.push(tables.tags).push(" WHERE account_id = ");
    let sql = sql.bind(scope.account).push(" AND ").push(tables.on);
    let sql = sql.push_in("", ids.iter().copied());
    let sql = sql.push(" ORDER BY ").push(tables.on).push(", tag");
    tx.each(sql, |row| {
        out.entry(row.get(0)?).or_default().tags.push(row.get(1)?);
        Ok(())
    })
}

fn names(
    tx: &Tx<'_>,
    scope: &Scope,
    companies: &[(Uuid, CompanyId)],
) -> Result<HashMap<CompanyId, String>, DbError> {
    let rows: Vec<(CompanyId, String)> = tx.all(
        Sql::new("SELECT id, name FROM customers_company WHERE account_id = ")
            .bind(scope.account)
            .push_in(" AND id", companies.iter().map(|(_, id)| *id))
            .push(" ORDER BY id LIMIT 200"),
    )?;
    Ok(rows.into_iter().collect())
}
