//! What the address of a list opens: a saved view by its id, what the reader's list begins with, or neither.

use super::actions;
use super::defaults::{self, Wished};
use super::model::{Listed, View, text_of};
use super::reader::Reader;
use crate::filter::{Fields, Filter};
use ::web::{Cx, links};
use base::{Error, UserId, Uuid};
use db::Tx;
use std::collections::HashMap;
use std::sync::Arc;

/// A filter that holds for all, where the address has to say that there is none.
pub const NO_FILTER: &str = "all()";

/// What of a view somebody's address says itself.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sent {
    /// Which records.
    pub filter: bool,
    /// In which order.
    pub sort: bool,
    /// Which fields.
    pub columns: bool,
}

impl Sent {
    /// What an address says; `filters` are the parameters that narrow the list.
    pub fn of(pairs: &[(String, String)], filters: &[&str]) -> Self {
        let has = |names: &[&str]| pairs.iter().any(|(key, _)| names.contains(&key.as_str()));
        Self {
            filter: has(filters),
            sort: has(&["sort"]),
            columns: has(&["columns"]),
        }
    }
}

/// A view that stands open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opened {
    /// Its id.
    pub id: Uuid,
    /// What it is called.
    pub name: String,
    /// What it is for.
    pub description: String,
    /// Its filter.
    pub filter: Filter,
    /// Its filter as people type it; empty for all records, and one that holds for none where `unseen` names a field.
    pub text: String,
    /// Its order; empty for the list's own.
    pub sort: String,
    /// Its columns; empty for the list's own.
    pub columns: String,
    /// The fields of its conditions that were deleted, or that the reader does not see. Nothing of the conditions on
    /// them is told.
    pub unseen: Vec<String>,
    /// The conditions that are left without those.
    pub rest: String,
    /// Whether the reader may change it.
    pub may_change: bool,
}

impl Opened {
    /// The view as a reader with these fields sees it.
    fn of(view: &View, may_change: bool, fields: &Fields) -> Self {
        let filter = view.base.parsed();
        let unseen = unseen(&filter, fields);
        let rest = match &filter {
            Filter::All(list) => {
                let seen = list
                    .iter()
                    .filter(|one| self::unseen(one, fields).is_empty());
                Filter::All(seen.cloned().collect())
            }
            _ => Filter::All(Vec::new()),
        };
        let filter = match unseen.is_empty() {
            true => filter,
            false => Filter::Any(Vec::new()),
        };
        Self {
            id: view.id,
            name: view.name.clone(),
            description: view.description.clone(),
            text: text_of(&filter),
            filter,
            sort: view.base.sort.clone(),
            columns: view.base.columns.clone(),
            rest: alone(rest),
            unseen,
            may_change,
        }
    }
}

/// A filter as its conditions, as people type it: one alone needs no group around it.
fn alone(filter: Filter) -> String {
    match filter {
        Filter::All(mut list) if list.len() == 1 => list.remove(0).to_string(),
        other => text_of(&other),
    }
}

/// The fields of a filter that are not among these, each once.
pub(super) fn unseen(filter: &Filter, fields: &Fields) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for test in filter.tests() {
        if fields.get(&test.field).is_none() && !names.contains(&test.field) {
            names.push(test.field.clone());
        }
    }
    names
}

/// The views that a list offers, and the one that stands open.
#[derive(Clone, Debug, Default)]
pub struct Opening {
    /// The reader's own, in their order.
    pub own: Vec<View>,
    /// What others share with them, those of their teams first.
    pub offered: Vec<View>,
    /// The names of those others.
    pub owners: HashMap<UserId, String>,
    /// What stands open, if it was saved.
    pub opened: Option<Arc<Opened>>,
    /// The ready view that the list begins with, where the address names none.
    pub ready: Option<String>,
    /// What the list begins with.
    pub(super) wished: Wished,
    /// Whether the reader may save one.
    pub may_save: bool,
}

impl Opening {
    /// Whether the list begins with something else than all of it, so that an address has to say that all are meant.
    pub fn begins_otherwise(&self) -> bool {
        self.wished.view().is_some()
    }
}

/// What an address of a list opens, and the views beside it.
///
/// `view`: what the address names; `fresh`: whether it says nothing at all, so that the list may begin as the reader
/// wishes; `fields`: those that the reader sees.
///
/// # Errors
/// `Forbidden` for who does not see the list; `NotFound` for a view that is not there or that they do not see.
pub fn opening(
    tx: &Tx<'_>,
    cx: &Cx,
    (of, fields): (Listed, &Fields),
    (view, fresh): (&str, bool),
) -> Result<Opening, Error> {
    let reader = Reader::of(tx, cx, of)?;
    let (own, offered) = (reader.own(tx, of)?, reader.offered(tx, of)?);
    let others: Vec<&View> = offered.iter().collect();
    let owners = actions::owners(tx, &reader.scope, &others)?;
    let wished = defaults::of(tx, cx, &reader, of)?;
    let begins = wished.view().filter(|_| fresh && view.is_empty());
    let begins = match begins {
        Some(begins) if defaults::opens(tx, cx, begins)? => Some(begins.to_owned()),
        _ => None,
    };
    let named = begins.as_deref().unwrap_or(view);
    let opened = match named.parse::<Uuid>() {
        Ok(id) => {
            let (view, may_change) = actions::get(tx, cx, id)?;
            if view.of != of {
                return Err(Error::NotFound("view"));
            }
            Some(Arc::new(Opened::of(&view, may_change, fields)))
        }
        Err(_) => None,
    };
    Ok(Opening {
        own,
        offered,
        owners,
        ready: begins.filter(|_| opened.is_none()),
        opened,
        wished,
        may_save: cx.eyes.is_none() && cx.actor.user.is_some(),
    })
}

/// What a program's `view` comes to; the parts that it gives itself stand instead of the view's.
///
/// # Errors
/// `NotFound` as for a page; `Invalid` (field `view`) with `view-unseen` for conditions on fields that were deleted or
/// that the caller does not see.
pub fn for_program(
    tx: &Tx<'_>,
    cx: &Cx,
    (of, fields): (Listed, &Fields),
    (view, filter, sort): (&str, &mut String, &mut String),
) -> Result<(), Error> {
    if view.is_empty() {
        return Ok(());
    }
    let id: Uuid = view.parse().map_err(|_| Error::NotFound("view"))?;
    let (found, may) = actions::get(tx, cx, id)?;
    if found.of != of {
        return Err(Error::NotFound("view"));
    }
    let opened = Opened::of(&found, may, fields);
    if filter.trim().is_empty() {
        if !opened.unseen.is_empty() {
            return Err(Error::invalid(
                "view",
                "view-unseen",
                opened.unseen.join(", "),
            ));
        }
        *filter = opened.text;
    }
    // One who does not see the field by which it is sorted gets the list's own order.
    let field = opened.sort.trim_start_matches('-');
    if sort.is_empty() && fields.get(field).is_some_and(|field| field.sortable) {
        *sort = opened.sort;
    }
    Ok(())
}

/// What the address of a list has to say of a part besides the view that stands open: nothing where they say the same.
pub fn written<'a>(view: Option<&'a str>, part: &'a str, none: &'static str) -> &'a str {
    match view {
        None => part,
        Some(view) if view == part => "",
        Some(_) if part.is_empty() => none,
        Some(_) => part,
    }
}

/// The address that opens a view.
pub(super) fn address(cx: &Cx, of: Listed, view: &str) -> String {
    links::with(&cx.to(of.path()), &[("view", view)])
}
