//! From the file's names of customers and products to ids: from what earlier slices learned, from the
//! database, or new.

use super::draft::Draft;
use super::slice::Slice;
use super::write::Context;
use crate::products;
use base::{Error, PersonId, ProductId, Stage};
use customers::people::bulk::{self, Wanted};
use db::Tx;
use records::imports::Report;
use std::collections::HashMap;

/// Names that a cache holds at most before it starts anew.
const CACHED_AT_MOST: usize = 200_000;

/// Ids that earlier slices found or made.
#[derive(Default)]
pub(super) struct Caches {
    people: HashMap<String, PersonId>,
    products: HashMap<String, (ProductId, String)>,
}

/// The part of the caches that one slice needs.
#[derive(Default)]
pub(super) struct Names {
    people: HashMap<String, PersonId>,
    products: HashMap<String, (ProductId, String)>,
}

impl Caches {
    pub(super) fn for_slice(&self, slice: &Slice) -> Names {
        let mut names = Names::default();
        for draft in &slice.orders {
            if let Some(customer) = &draft.customer
                && let Some(id) = self.people.get(customer)
            {
                names.people.insert(customer.clone(), *id);
            }
            for line in &draft.lines {
                if let Some(known) = self.products.get(&line.product) {
                    names
                        .products
                        .entry(line.product.clone())
                        .or_insert_with(|| known.clone());
                }
            }
        }
        names
    }

    pub(super) fn learn(&mut self, names: &Names) {
        if self.people.len() > CACHED_AT_MOST {
            self.people.clear();
        }
        if self.products.len() > CACHED_AT_MOST {
            self.products.clear();
        }
        self.people
            .extend(names.people.iter().map(|(name, id)| (name.clone(), *id)));
        self.products.extend(
            names
                .products
                .iter()
                .map(|(name, p)| (name.clone(), p.clone())),
        );
    }
}

/// Finds or makes the people and products that no cache knows.
pub(super) fn learn_names<'s>(
    tx: &mut Tx<'_>,
    context: &Context,
    drafts: impl Iterator<Item = &'s Draft>,
    cached: &Names,
    report: &mut Report,
) -> Result<Names, Error> {
    let mut people: Vec<Wanted<'_>> = Vec::new();
    let mut products: Vec<(&str, &str)> = Vec::new();
    for draft in drafts {
        if let Some(id) = draft.customer.as_deref()
            && !cached.people.contains_key(id)
        {
            people.push(Wanted {
                external_id: id,
                name: draft.customer_name.as_deref(),
            });
        }
        for line in &draft.lines {
            if !cached.products.contains_key(&line.product) {
                products.push((&line.product, &line.description));
            }
        }
    }
    let source = &context.import.source;
    let mut learned = Names::default();
    if !people.is_empty() {
        let found = bulk::resolve(
            tx,
            &context.by,
            source,
            &people,
            Stage::Customer,
            &context.hooks,
        )?;
        report.count("people_new", i64::try_from(found.made).unwrap_or(i64::MAX));
        learned.people.extend(found.people);
    }
    if !products.is_empty() {
        let (found, made) = products::resolve(tx, &context.scope, source, &products)?;
        report.count("products_new", made);
        learned.products = found;
    }
    Ok(learned)
}

/// Where a slice's names are found.
pub(super) struct Lookup<'n> {
    pub(super) cached: &'n Names,
    pub(super) learned: &'n Names,
}

impl Lookup<'_> {
    pub(super) fn person(&self, draft: &Draft) -> Result<Option<PersonId>, Error> {
        let Some(customer) = &draft.customer else {
            return Ok(None);
        };
        let found = self
            .cached
            .people
            .get(customer)
            .or_else(|| self.learned.people.get(customer));
        found
            .copied()
            .map(Some)
            .ok_or_else(|| Error::internal("a person was not resolved"))
    }

    pub(super) fn product(&self, code: &str) -> Result<&(ProductId, String), Error> {
        let found = self
            .cached
            .products
            .get(code)
            .or_else(|| self.learned.products.get(code));
        found.ok_or_else(|| Error::internal("a product was not resolved"))
    }
}
