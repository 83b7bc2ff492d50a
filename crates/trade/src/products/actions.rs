//! Making a product, and giving one another name.

use super::{Product, found_by, store};
use base::{Actor, Error, Permission, ProductId, Scope};
use customers::interactions::OURS;
use customers::values::{self, Fault};
use db::Tx;
use identity::audit;
use records::search;
use serde_json::json;

/// Longest source and code, as orders have them.
const CODE_CHARS: usize = 100;
/// Longest name, as lines of orders have it.
pub(super) const NAME_CHARS: usize = 300;

/// What became of it.
pub(super) enum Made {
    New(Product),
    AlreadyThere(Product),
}

/// Makes a product, once for each source and code: again with the same name, the one that is there is answered.
///
/// # Errors
/// `Invalid` by field; `Conflict("product-there")` for another name; `Forbidden`, also for who does not reach all
/// orders: products belong to nobody.
pub(super) fn create(
    tx: &mut Tx<'_>,
    by: &Actor,
    source: &str,
    code: &str,
    name: &str,
) -> Result<Made, Error> {
    let scope = writer(by)?;
    let mut faults = Vec::new();
    let mut kept = |field: &str, text: &str, most: usize| match values::line(text, most) {
        Ok(text) if text.is_empty() => {
            faults.push(Fault::new("required", "").at(field));
            text
        }
        Ok(text) => text,
        Err(refused) => {
            faults.push(refused.at(field));
            String::new()
        }
    };
    let source = kept("source", source, CODE_CHARS);
    let (code, name) = (
        kept("code", code, CODE_CHARS),
        kept("name", name, NAME_CHARS),
    );
    if source == OURS {
        faults.push(Fault::new("taken", "").at("source"));
    }
    if !faults.is_empty() {
        return Err(Error::Invalid(faults));
    }
    let known = store::by_codes(tx, &scope, &source, &[&code])?.remove(&code);
    if let Some((id, known)) = known {
        return match known == name {
            true => Ok(Made::AlreadyThere(get(tx, &scope, id)?)),
            false => Err(Error::Conflict("product-there")),
        };
    }
    let new = (ProductId::new(), code.as_str(), name.as_str());
    store::insert(tx, &scope, &source, &[new])?;
    search::put_many(tx, scope.account, [found_by(&new)])?;
    let detail = json!({ "source": source, "number": code, "name": name });
    audit::record(tx, by, "create", "product", Some(new.0.0), detail)?;
    Ok(Made::New(get(tx, &scope, new.0)?))
}

/// Gives a product another name; imports and orders that come later do not change it.
///
/// # Errors
/// `Invalid` for the name; `NotFound`; `Forbidden`, as for [`create`].
pub(super) fn rename(
    tx: &mut Tx<'_>,
    by: &Actor,
    id: ProductId,
    name: &str,
) -> Result<Product, Error> {
    let scope = writer(by)?;
    let name = values::line(name, NAME_CHARS).map_err(|r| Error::Invalid(vec![r.at("name")]))?;
    if name.is_empty() {
        return Err(Error::invalid("name", "required", ""));
    }
    let mut product = get(tx, &scope, id)?;
    if product.name == name {
        return Ok(product);
    }
    store::rename(tx, &scope, id, &name)?;
    let doc = (id, product.code.as_str(), name.as_str());
    search::put_many(tx, scope.account, [found_by(&doc)])?;
    let detail = json!({ "from": product.name, "to": name });
    audit::record(tx, by, "change", "product", Some(id.0), detail)?;
    product.name = name;
    Ok(product)
}

/// Takes a product away that no order holds; one that was sold stays, for orders and figures speak of it.
///
/// # Errors
/// `NotFound`; `Conflict("product-sold")`; `Forbidden`, as for [`create`].
pub(super) fn delete(tx: &mut Tx<'_>, by: &Actor, id: ProductId) -> Result<(), Error> {
    let scope = writer(by)?;
    let product = get(tx, &scope, id)?;
    if store::is_held(tx, &scope, id)? {
        return Err(Error::Conflict("product-sold"));
    }
    let name = super::pages::name(&product);
    audit::keep_name(tx, &scope, "product", id.0, name)?;
    store::delete(tx, &scope, id)?;
    search::remove(tx, scope.account, "product", id.0)?;
    let detail = json!({ "source": product.source, "number": product.code, "name": name });
    audit::record(tx, by, "delete", "product", Some(id.0), detail)
}

/// Reads a product that the actor may change.
///
/// # Errors
/// `NotFound`; `Forbidden`, as for [`create`].
pub(super) fn get_to_change(tx: &Tx<'_>, by: &Actor, id: ProductId) -> Result<Product, Error> {
    get(tx, &writer(by)?, id)
}

/// Who took a product away, for those who could have changed it.
///
/// # Errors
/// `NotFound` where there never was one, and for all others.
pub(super) fn removal(tx: &Tx<'_>, by: &Actor, id: ProductId) -> Result<audit::Removal, Error> {
    let none = || Error::NotFound("product");
    let scope = by.may(Permission::OrdersRead)?;
    if !scope.reaches_all() || !may_change(by) {
        return Err(none());
    }
    audit::removal(tx, &scope, ("product", id.0))?.ok_or_else(none)
}

/// Whether the actor may make and change products: pages show the buttons then; each action asks again.
pub(super) fn may_change(by: &Actor) -> bool {
    writer(by).is_ok()
}

/// The scope of who may change products.
fn writer(by: &Actor) -> Result<Scope, Error> {
    let scope = by.may(Permission::OrdersWrite)?;
    match scope.reaches_all() {
        true => Ok(scope),
        false => Err(Error::Forbidden(Permission::OrdersWrite.as_str())),
    }
}

fn get(tx: &Tx<'_>, scope: &Scope, id: ProductId) -> Result<Product, Error> {
    let found = super::by_ids(tx, scope, &[id])?.remove(&id);
    found.ok_or(Error::NotFound("product"))
}

/// The names of products, for the audit trail.
///
/// # Errors
/// Those of the database.
pub(crate) fn named(
    tx: &Tx<'_>,
    by: &Actor,
    ids: &[base::Uuid],
) -> Result<std::collections::HashMap<base::Uuid, String>, Error> {
    let Ok(scope) = by.may(Permission::OrdersRead) else {
        return Ok(std::collections::HashMap::new());
    };
    let ids: Vec<ProductId> = ids.iter().copied().map(ProductId).collect();
    let found = super::by_ids(tx, &scope, &ids)?.into_values();
    let called = found.map(|p| (p.id.0, super::pages::name(&p).to_owned()));
    Ok(called.collect())
}
