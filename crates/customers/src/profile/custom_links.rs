//! What the firm's own fields lead to: people and companies by their names, as far as the reader may see them.
//!
//! A value is an id. What it leads to may be out of reach, and then nobody learns more than that there is something; or
//! it was deleted, and the value stays until somebody takes it away.

use super::custom_form::name_of;
use crate::finder::{self, Told};
use crate::people::form::Typed;
use crate::people::lookup;
use crate::{Registry, companies};
use base::{CompanyId, Error, FieldError, PersonId, Scope, Uuid};
use db::{DbError, Tx};
use maud::{Markup, html};
use records::own::{Fault, Field, Record};
use records::text::shortened;
use serde_json::Value as Json;
use std::collections::{HashMap, HashSet};
use web::{Cx, Locale};

/// Records among which one is chosen.
const HITS: usize = 8;

/// The names of what values lead to.
#[derive(Clone, Debug, Default)]
pub(crate) struct Linked {
    seen: HashMap<Uuid, String>,
    /// What is there and out of reach.
    hidden: HashSet<Uuid>,
}

impl Linked {
    /// Reads what the values of these fields lead to.
    ///
    /// # Errors
    /// Those of the database.
    pub(crate) fn of<'a>(
        tx: &Tx<'_>,
        scope: &Scope,
        fields: &[Field],
        customs: impl Iterator<Item = &'a Json>,
    ) -> Result<Self, DbError> {
        let leading: Vec<_> = fields
            .iter()
            .filter_map(|field| Some((field, field.holds.leads_to()?)))
            .collect();
        if leading.is_empty() {
            return Ok(Self::default());
        }
        let (mut people, mut companies) = (HashSet::new(), HashSet::new());
        for custom in customs {
            for (field, record) in &leading {
                if let Some(id) = custom.get(&field.key).and_then(id_of) {
                    match record {
                        Record::Person => people.insert(id),
                        Record::Company => companies.insert(id),
                    };
                }
            }
        }
        Self::of_ids(tx, scope, people, companies)
    }

    /// Reads the names of these.
    ///
    /// # Errors
    /// Those of the database.
    pub(crate) fn of_ids(
        tx: &Tx<'_>,
        scope: &Scope,
        people: HashSet<Uuid>,
        companies: HashSet<Uuid>,
    ) -> Result<Self, DbError> {
        let mut out = Self::default();
        // Whether what cannot be seen is there at all.
        let all = Scope::all(scope.account);
        let ids: Vec<PersonId> = people.into_iter().map(PersonId).collect();
        let seen = lookup::names(tx, scope, &ids)?;
        out.seen
            .extend(seen.into_iter().map(|(id, name)| (id.0, name)));
        let unseen: Vec<PersonId> = ids
            .into_iter()
            .filter(|id| !out.seen.contains_key(&id.0))
            .collect();
        if !unseen.is_empty() {
            out.hidden
                .extend(lookup::names(tx, &all, &unseen)?.into_keys().map(|id| id.0));
        }
        let ids: Vec<CompanyId> = companies.into_iter().map(CompanyId).collect();
        let seen = companies::store::names(tx, scope, &ids)?;
        out.seen
            .extend(seen.into_iter().map(|(id, name)| (id.0, name)));
        let unseen: Vec<CompanyId> = ids
            .into_iter()
            .filter(|id| !out.seen.contains_key(&id.0))
            .collect();
        if !unseen.is_empty() {
            let there = companies::store::names(tx, &all, &unseen)?;
            out.hidden.extend(there.into_keys().map(|id| id.0));
        }
        Ok(out)
    }

    /// The names that the reader may see.
    pub(crate) fn names(&self) -> &HashMap<Uuid, String> {
        &self.seen
    }

    /// A value in words: the record's name, that it is hidden, or that it was deleted; what is no id as it is.
    pub(crate) fn said(&self, l: &Locale, field: &Field, value: &Json) -> String {
        let Some(id) = id_of(value) else {
            return field.said(value, l);
        };
        match self.seen.get(&id) {
            Some(name) => name.clone(),
            None if self.hidden.contains(&id) => l.t("own-link-hidden"),
            None => l.t("own-link-deleted"),
        }
    }

    /// The same on a page: a name leads to its record.
    pub(crate) fn shown(&self, cx: &Cx, field: &Field, value: &Json) -> Markup {
        let seen = id_of(value).filter(|id| self.seen.contains_key(id));
        let said = self.said(&cx.l, field, value);
        match (seen, field.holds.leads_to()) {
            (Some(id), Some(record)) => html! {
                a href=(cx.to(&format!("{}/{id}", pages_of(record)))) translate="no" { (said) }
            },
            _ => html! { span.soft { (said) } },
        }
    }
}

/// Where the pages of such records are.
fn pages_of(record: Record) -> &'static str {
    match record {
        Record::Person => "people",
        Record::Company => "companies",
    }
}

/// The id that a value is.
pub(crate) fn id_of(value: &Json) -> Option<Uuid> {
    Uuid::try_parse(value.as_str()?).ok()
}

/// Whether there is such a record within the writer's reach.
///
/// # Errors
/// Those of the database.
pub(crate) fn is_there(
    tx: &Tx<'_>,
    scope: &Scope,
    record: Record,
    value: &Json,
) -> Result<bool, DbError> {
    match (id_of(value), record) {
        (None, _) => Ok(false),
        (Some(id), Record::Person) => lookup::is_there(tx, scope, PersonId(id)),
        (Some(id), Record::Company) => companies::store::exists(tx, scope, CompanyId(id)),
    }
}

/// The name of the boxes among which one is chosen.
pub(crate) fn boxes_of(field: &Field) -> String {
    format!("{}.id", name_of(field))
}

/// For which words they were offered.
pub(crate) fn words_of(field: &Field) -> String {
    format!("{}.for", name_of(field))
}

/// Which record is meant by what stands in the form: the one that was chosen, the one whose id or address was pasted,
/// else the only one of that name.
///
/// # Errors
/// Those of the database; `link-choose` where none or several could be meant.
pub(crate) fn meant(
    tx: &Tx<'_>,
    scope: &Scope,
    (field, record): (&Field, Record),
    typed: &Typed,
) -> Result<Result<Uuid, Fault>, DbError> {
    let at = |name: &str| typed.get(name).map_or("", |text| text.trim());
    let text = at(&name_of(field));
    if at(&words_of(field)) == text
        && let Ok(id) = Uuid::try_parse(at(&boxes_of(field)))
    {
        return Ok(Ok(id));
    }
    let id = |part: &str| Uuid::try_parse(part).ok();
    if let Some(id) = text.split(['/', '?', '#']).rev().find_map(id) {
        return Ok(Ok(id));
    }
    let called: Vec<Uuid> = match record {
        Record::Person => lookup::called_so(tx, scope, text)?
            .into_iter()
            .map(|id| id.0)
            .collect(),
        Record::Company => {
            let all = companies::store::meant(tx, scope, text)?;
            all.into_iter().map(|(id, _)| id.0).collect()
        }
    };
    Ok(match called.as_slice() {
        [id] => Ok(*id),
        _ => Err(Fault::new("link-choose", shortened(text))),
    })
}

/// What the form offers for fields of which it was not clear what they lead to, by their keys.
pub(crate) type Offers = HashMap<String, Vec<Told>>;

/// Looks for what could be meant.
///
/// # Errors
/// Those of the database.
pub(crate) fn offers(
    tx: &Tx<'_>,
    cx: &Cx,
    registry: &Registry,
    (fields, typed): (&[Field], &Typed),
    errors: &[FieldError],
) -> Result<Offers, Error> {
    let mut out = Offers::new();
    for field in fields {
        let (name, Some(record)) = (name_of(field), field.holds.leads_to()) else {
            continue;
        };
        let unclear = |e: &FieldError| e.code == "link-choose" && e.field == name;
        if errors.iter().any(unclear) {
            let text = typed.get(&name).map_or("", String::as_str);
            let kinds = [record.as_str().to_owned()];
            let hits = finder::told(tx, cx, registry, text, &kinds, HITS)?;
            out.insert(field.key.clone(), hits);
        }
    }
    Ok(out)
}
