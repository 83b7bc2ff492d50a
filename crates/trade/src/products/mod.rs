//! What is sold, known by its code at each source. Codes that differ only in case are two products.

pub(crate) mod actions;
pub(crate) mod api;
mod edit_pages;
pub(crate) mod held;
mod list;
mod list_page;
pub(crate) mod pages;
mod store;
pub(crate) mod views;
pub(crate) mod web;

#[cfg(test)]
mod page_tests;
#[cfg(test)]
mod tests;

use ::web::Cx;
use base::{Actor, Error, Permission, ProductId, Scope, Timestamp, Uuid};
use customers::Registry;
use db::{DbError, Tx};
use records::search::{self, Among, Doc};
use std::collections::{HashMap, HashSet};

/// What is sold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Product {
    /// Its id.
    pub id: ProductId,
    /// Where it comes from.
    pub source: String,
    /// Its code there.
    pub code: String,
    /// What the lines of the import that brought it call it most often; empty when none was told.
    pub name: String,
    /// When it was first heard of.
    pub created_at: Timestamp,
}

/// Products in the order of their ids, which is that in which they became known. They belong to nobody: who does
/// not see all orders sees them in the lines of those within reach only.
///
/// # Errors
/// Those of the database.
pub fn list(
    tx: &Tx<'_>,
    scope: &Scope,
    after: Option<ProductId>,
    limit: usize,
) -> Result<Vec<Product>, DbError> {
    if !scope.reaches_all() {
        return Ok(Vec::new());
    }
    store::list(tx, scope, after, limit)
}

/// The products with these ids.
///
/// # Errors
/// Those of the database.
pub fn by_ids(
    tx: &Tx<'_>,
    scope: &Scope,
    ids: &[ProductId],
) -> Result<HashMap<ProductId, Product>, DbError> {
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let products = store::by_ids(tx, scope, ids)?;
    Ok(products.into_iter().map(|p| (p.id, p)).collect())
}

/// A product's id and name, by its code.
pub type ByCode = HashMap<String, (ProductId, String)>;

/// How the search knows a product: by its name, and by its code.
fn found_by<'a>((id, code, name): &(ProductId, &'a str, &'a str)) -> Doc<'a> {
    Doc {
        kind: "product",
        id: id.0,
        title: if name.is_empty() { code } else { name },
        text: code,
    }
}

/// The products that a search finds; none for who does not see all orders.
pub(crate) fn found(by: &Actor) -> Option<Among<'static>> {
    let scope = by.may(Permission::OrdersRead).ok()?;
    scope.reaches_all().then(|| Among::all("product"))
}

/// Which code each of these products has, for those who see several of one name.
pub(crate) fn details(
    tx: &Tx<'_>,
    _: &Scope,
    cx: &Cx,
    _: &Registry,
    ids: &[Uuid],
) -> Result<HashMap<Uuid, String>, Error> {
    let Ok(scope) = cx.actor.may(Permission::OrdersRead) else {
        return Ok(HashMap::new());
    };
    let ids: Vec<ProductId> = ids.iter().copied().map(ProductId).collect();
    let found = by_ids(tx, &scope, &ids)?;
    let told = found.into_iter();
    Ok(told
        .map(|(id, p)| (id.0, format!("{} · {}", p.code, p.source)))
        .collect())
}

/// Codes that one statement asks for at most.
const ASKED_AT_ONCE: usize = 400;

/// Which of these codes of a source are there.
///
/// # Errors
/// Those of the database.
pub fn known(
    tx: &Tx<'_>,
    scope: &Scope,
    source: &str,
    codes: &[&str],
) -> Result<HashSet<String>, DbError> {
    let mut there = HashSet::new();
    for part in codes.chunks(ASKED_AT_ONCE) {
        there.extend(store::by_codes(tx, scope, source, part)?.into_keys());
    }
    Ok(there)
}

/// Finds the products with these codes and makes those that are missing, with the first name that
/// is told. Answers them all, and how many are new.
///
/// # Errors
/// Those of the database.
pub fn resolve(
    tx: &mut Tx<'_>,
    scope: &Scope,
    source: &str,
    wanted: &[(&str, &str)],
) -> Result<(ByCode, i64), DbError> {
    let mut names: HashMap<&str, &str> = HashMap::new();
    let mut codes: Vec<&str> = Vec::new();
    for (code, name) in wanted {
        let known = names.entry(code).or_insert_with(|| {
            codes.push(code);
            name
        });
        if known.is_empty() {
            *known = name;
        }
    }
    let mut found: ByCode = HashMap::new();
    for part in codes.chunks(ASKED_AT_ONCE) {
        found.extend(store::by_codes(tx, scope, source, part)?);
    }
    let missing: Vec<(ProductId, &str, &str)> = codes
        .iter()
        .filter(|code| !found.contains_key(**code))
        .map(|code| (ProductId::new(), *code, names[code]))
        .collect();
    store::insert(tx, scope, source, &missing)?;
    search::put_many(tx, scope.account, missing.iter().map(found_by))?;
    let made = i64::try_from(missing.len()).unwrap_or(i64::MAX);
    found.extend(
        missing
            .into_iter()
            .map(|(id, code, name)| (code.to_owned(), (id, name.to_owned()))),
    );
    Ok((found, made))
}
