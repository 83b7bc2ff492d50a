//! A person's page: everything about one person within one click.

pub(crate) mod pages;
pub(crate) mod web;

use crate::interactions::Subject;
use crate::people::model::Person;
use crate::people::store;
use crate::reach::fields;
use crate::registry::{CustomerPanel, Panel};
use crate::timeline::{self, Asked, Loaded};
use crate::{Registry, owners, relations};
use ::web::{Cx, Page};
use base::{Error, PersonId, Timestamp};
use db::Tx;

/// What the page shows, read in one transaction.
pub(crate) struct Record {
    pub(crate) person: Person,
    /// Headings and contents, in the order of registration.
    pub(crate) panels: Vec<(&'static str, Panel)>,
    pub(crate) relations: relations::pages::Shown,
    pub(crate) timeline: Loaded,
    pub(crate) now: Timestamp,
}

/// Reads the whole page.
///
/// # Errors
/// `NotFound`; `Forbidden`; `Invalid` for `after`.
pub(crate) fn load(
    tx: &Tx<'_>,
    cx: &Cx,
    registry: &Registry,
    id: PersonId,
    asked: &Asked,
    page: &Page,
) -> Result<Record, Error> {
    let scope = fields::reader(&cx.actor, registry)?;
    let mut person = store::get(tx, &scope, id)?.ok_or(Error::NotFound("person"))?;
    person.owner_name = owners::name(tx, &scope, person.owner)?;
    let timeline = timeline::load(tx, &scope, cx, registry, Subject::Person(id), asked, page)?;
    let mut panels = Vec::with_capacity(registry.panels.len());
    // A further part of the timeline stands alone.
    let alone = timeline.after.is_some() && cx.htmx;
    let wanted: &[Box<dyn CustomerPanel>] = if alone { &[] } else { &registry.panels };
    for panel in wanted {
        if let Some(content) = panel.load(tx, &scope, cx, id)? {
            panels.push((panel.title_key(), content));
        }
    }
    let relations = match alone {
        true => relations::pages::Shown::default(),
        false => relations::web::load(tx, cx, Subject::Person(id))?,
    };
    Ok(Record {
        person,
        relations,
        panels,
        timeline,
        now: tx.now(),
    })
}
