//! What stands beside hits, in one query for all of a kind.

use crate::people::model::Address;
use crate::reach::{self, fields, owned_by};
use base::{CompanyId, NoteId, PersonId, Scope, Timestamp};
use db::{DbError, Sql, Tx};
use std::collections::HashMap;

/// How a person can be told from others.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Contact {
    /// The company's name.
    pub(super) company: Option<String>,
    /// The city of the first address that has one.
    pub(super) city: Option<String>,
    email: Option<String>,
    phone: Option<String>,
}

impl Contact {
    /// Whether there is a mail address or a telephone number.
    pub(super) fn is_reachable(&self) -> bool {
        self.email.is_some() || self.phone.is_some()
    }

    /// The first mail address, else the first telephone number.
    pub(super) fn reached_by(&self) -> Option<String> {
        self.email.clone().or_else(|| self.phone.clone())
    }

    fn take(&mut self, kind: &str, shown: String) {
        let (place, value) = match kind {
            "email" => (&mut self.email, Some(shown)),
            "phone" => (&mut self.phone, Some(shown)),
            _ => {
                let city = serde_json::from_str::<Address>(&shown).map(|a| a.city);
                (&mut self.city, city.ok().filter(|c| !c.is_empty()))
            }
        };
        if place.is_none() {
            *place = value;
        }
    }
}

/// The people's companies and first contact points; hidden fields stay out.
pub(super) fn contacts(
    tx: &Tx<'_>,
    scope: &Scope,
    people: &[PersonId],
) -> Result<HashMap<PersonId, Contact>, DbError> {
    let mut out: HashMap<PersonId, Contact> = HashMap::with_capacity(people.len());
    if people.is_empty() {
        return Ok(out);
    }
    let shown = |field: &str| fields::shows(scope, field);
    let kinds = ["address", "email", "phone"]
        .into_iter()
        .filter(|kind| shown(kind));
    let sql = Sql::new(
        "SELECT p.id, c.name, k.kind, k.shown_as FROM customers_person p
           LEFT JOIN customers_company c ON c.account_id = p.account_id AND c.id = p.company_id
           LEFT JOIN customers_contact_point k ON k.account_id = p.account_id AND k.person_id = p.id",
    )
    .push_in(" AND k.kind", kinds)
    .push(" WHERE p.account_id = ")
    .bind(scope.account)
    .push_in(" AND p.id", people.iter().copied())
    .and(owned_by(scope, "p.owner_id"))
    .push(" ORDER BY p.id, k.kind, k.position");
    tx.each(sql, |row| {
        let one = out.entry(row.get(0)?).or_default();
        if shown("company") {
            one.company = row.get(1)?;
        }
        if let Some(kind) = row.get::<Option<String>>(2)? {
            one.take(&kind, row.get(3)?);
        }
        Ok(())
    })?;
    Ok(out)
}

/// The first contact points of companies within reach; hidden fields stay out.
pub(super) fn contacts_of_companies(
    tx: &Tx<'_>,
    scope: &Scope,
    companies: &[CompanyId],
) -> Result<HashMap<CompanyId, Contact>, DbError> {
    let mut out: HashMap<CompanyId, Contact> = HashMap::with_capacity(companies.len());
    let kinds = ["address", "email", "phone"];
    let kinds = kinds.into_iter().filter(|kind| fields::shows(scope, kind));
    let sql =
        "SELECT company_id, kind, shown_as FROM customers_company_contact k WHERE account_id = ";
    let sql = Sql::new(sql)
        .bind(scope.account)
        .push_in(" AND company_id", companies.iter().copied())
        .push_in(" AND kind", kinds)
        .and(reach::company(scope, "k.company_id"));
    tx.each(sql.push(" ORDER BY company_id, kind, position"), |row| {
        let kind: String = row.get(1)?;
        out.entry(row.get(0)?).or_default().take(&kind, row.get(2)?);
        Ok(())
    })?;
    Ok(out)
}

/// The day since when companies are known, and how many people they have.
pub(super) fn companies(
    tx: &Tx<'_>,
    scope: &Scope,
    ids: &[CompanyId],
) -> Result<Vec<(CompanyId, Timestamp, i64)>, DbError> {
    let people = Sql::new(
        "(SELECT COUNT(*) FROM customers_person p WHERE p.account_id = c.account_id AND p.company_id = c.id",
    )
    .and(owned_by(scope, "p.owner_id"))
    .push(")");
    tx.all(
        Sql::new("SELECT c.id, c.created_at, ")
            .and(people)
            .push(" FROM customers_company c WHERE c.account_id = ")
            .bind(scope.account)
            .push_in(" AND c.id", ids.iter().copied())
            .and(reach::company(scope, "c.id"))
            .push(" ORDER BY c.id LIMIT ")
            .bind(ids.len()),
    )
}

/// Of whom notes are, and when they were written.
pub(super) fn notes(
    tx: &Tx<'_>,
    scope: &Scope,
    ids: &[NoteId],
) -> Result<Vec<(NoteId, String, Timestamp)>, DbError> {
    tx.all(
        Sql::new("SELECT n.id, p.")
            .push(fields::shown_as(scope))
            .push(
                ", n.created_at FROM customers_note n
               JOIN customers_person p ON p.account_id = n.account_id AND p.id = n.person_id
              WHERE n.account_id = ",
            )
            .bind(scope.account)
            .push_in(" AND n.id", ids.iter().copied())
            .and(owned_by(scope, "p.owner_id"))
            .push(" ORDER BY n.id LIMIT ")
            .bind(ids.len()),
    )
}
