//! From the file's names of customers and products to ids: from what earlier slices learned, from the
//! database, or new. A file without numbers of customers names them by mail address or telephone.

use super::draft::Draft;
use super::slice::Slice;
use super::write::Context;
use crate::products;
use base::{Error, PersonId, ProductId, Stage};
use customers::people::bulk::{self, Details, Wanted};
use customers::people::reached;
use db::Tx;
use records::imports::Report;
use std::collections::HashMap;

/// Names that a cache holds at most before it starts anew.
const CACHED_AT_MOST: usize = 200_000;

/// Ids that earlier slices found or made.
#[derive(Default)]
pub(super) struct Caches {
    people: HashMap<String, Met>,
    products: HashMap<String, (ProductId, String)>,
}

/// A person whom this run has met, and which kinds of details it has brought for them.
#[derive(Clone, Copy)]
struct Met {
    id: PersonId,
    kinds: u8,
}

/// The part of the caches that one slice needs.
#[derive(Default)]
pub(super) struct Names {
    people: HashMap<String, Met>,
    /// Of orders of this slice whose customer has no number: who it is, by the order's number.
    buyers: HashMap<String, PersonId>,
    products: HashMap<String, (ProductId, String)>,
}

impl Caches {
    pub(super) fn for_slice(&self, slice: &Slice) -> Names {
        let mut names = Names::default();
        for draft in &slice.orders {
            if let Some(customer) = draft.remembered_by()
                && let Some(met) = self.people.get(customer)
            {
                names.people.insert(customer.to_owned(), *met);
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
            .extend(names.people.iter().map(|(name, met)| (name.clone(), *met)));
        self.products.extend(
            names
                .products
                .iter()
                .map(|(name, p)| (name.clone(), p.clone())),
        );
    }
}

/// What the orders of one slice bring for people who have to be looked up.
#[derive(Default)]
struct Brought<'s> {
    people: Vec<(&'s str, u8, Details)>,
    places: HashMap<&'s str, usize>,
}

impl<'s> Brought<'s> {
    /// Takes in an order's customer, unless they were met before with all that it tells.
    fn add(&mut self, draft: &'s Draft, cached: &Names) {
        let Some(id) = draft.customer.as_deref() else {
            return;
        };
        let before = cached.people.get(id).map(|met| met.kinds);
        let kinds = draft.told.kinds();
        if before.is_some_and(|before| kinds & !before == 0) {
            return;
        }
        let at = *self.places.entry(id).or_insert_with(|| {
            let nothing = (id, before.unwrap_or(0), Details::default());
            self.people.push(nothing);
            self.people.len() - 1
        });
        let (_, brought, details) = &mut self.people[at];
        *brought |= kinds;
        details.fill_from(&draft.told.details);
    }

    fn wanted(&self) -> Vec<Wanted<'_>> {
        let wanted = self.people.iter().map(|(id, _, details)| Wanted {
            name: details.name.as_deref(),
            details: Some(details).filter(|d| **d != Details::default()),
            ..Wanted::id(id)
        });
        wanted.collect()
    }

    fn met(&self, name: String, id: PersonId) -> (String, Met) {
        let at = self.places.get(name.as_str());
        let kinds = at.map_or(0, |at| self.people[*at].1);
        (name, Met { id, kinds })
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
    let mut brought = Brought::default();
    let mut products: Vec<(&str, &str)> = Vec::new();
    let mut unnumbered: Vec<&Draft> = Vec::new();
    for draft in drafts {
        brought.add(draft, cached);
        if draft.contact().is_some() && !is_met(draft, cached) {
            unnumbered.push(draft);
        }
        for line in &draft.lines {
            if !cached.products.contains_key(&line.product) {
                let name = context.product_names.get(&line.product);
                products.push((&line.product, name.unwrap_or(&line.description)));
            }
        }
    }
    let source = &context.import.source;
    let mut learned = Names::default();
    let wanted = brought.wanted();
    if !wanted.is_empty() {
        let stage = Stage::Customer;
        let found = bulk::resolve(tx, &context.by, source, &wanted, stage, &context.hooks)?;
        report.count(
            "people_new",
            i64::try_from(found.made.len()).unwrap_or(i64::MAX),
        );
        let met = found.people.into_iter();
        let met = met.map(|(name, id)| brought.met(name, id));
        learned.people.extend(met);
    }
    if !unnumbered.is_empty() {
        learn_buyers(tx, context, &unnumbered, &mut learned, report)?;
    }
    if !products.is_empty() {
        let (found, made) = products::resolve(tx, &context.scope, source, &products)?;
        report.count("products_new", made);
        learned.products = found;
    }
    Ok(learned)
}

/// Whether the customer was met before with all that this order tells of them.
fn is_met(draft: &Draft, cached: &Names) -> bool {
    let met = draft.remembered_by().and_then(|by| cached.people.get(by));
    met.is_some_and(|met| draft.told.kinds() & !met.kinds == 0)
}

/// Finds or makes the customers of these orders by mail address or telephone.
fn learn_buyers(
    tx: &mut Tx<'_>,
    context: &Context,
    drafts: &[&Draft],
    learned: &mut Names,
    report: &mut Report,
) -> Result<(), Error> {
    let told: Vec<&Details> = drafts.iter().map(|draft| &draft.told.details).collect();
    let found = reached::resolve(tx, &context.by, &told, Stage::Customer, &context.hooks)?;
    let made = i64::try_from(found.made).unwrap_or(i64::MAX);
    report.count("people_new", made);
    for (draft, person) in drafts.iter().zip(found.people) {
        let Some(id) = person else { continue };
        learned.buyers.insert(draft.number.clone(), id);
        // Whose telephone it is may change with the next order; whose mail address, not within a file.
        if let Some(by) = draft.remembered_by() {
            let nobody = Met { id, kinds: 0 };
            let met = learned.people.entry(by.to_owned()).or_insert(nobody);
            met.kinds |= draft.told.kinds();
        }
    }
    Ok(())
}

/// Where a slice's names are found.
pub(super) struct Lookup<'n> {
    pub(super) cached: &'n Names,
    pub(super) learned: &'n Names,
}

impl Lookup<'_> {
    pub(super) fn person(&self, draft: &Draft) -> Result<Option<PersonId>, Error> {
        if let Some(id) = self.learned.buyers.get(&draft.number) {
            return Ok(Some(*id));
        }
        let people = [&self.cached.people, &self.learned.people];
        let met = draft.remembered_by();
        let met = met.and_then(|by| people.iter().find_map(|of| of.get(by)));
        match (met, &draft.customer) {
            (Some(met), _) => Ok(Some(met.id)),
            // Nothing is told of them, or several people have what is.
            (None, None) => Ok(None),
            (None, Some(_)) => Err(Error::internal("a person was not resolved")),
        }
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
