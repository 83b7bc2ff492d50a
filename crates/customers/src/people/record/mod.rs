//! A person's page: everything about one person within one click.

pub(crate) mod pages;
pub(crate) mod web;

use crate::interactions::Subject;
use crate::people::actions;
use crate::people::model::Person;
use crate::people::store;
use crate::profile::custom::Own;
use crate::reach::fields;
use crate::registry::Panel;
use crate::timeline::{self, Asked, Loaded};
use crate::{Registry, owners, relations};
use ::web::{Cx, Page};
use base::{Error, PersonId, Scope, Timestamp};
use db::Tx;
use records::own;

/// What areas tell: keys of headings and contents, in the order of registration.
pub(crate) type Panels = Vec<(&'static str, Panel)>;

/// What the page shows, read in one transaction.
pub(crate) struct Record {
    pub(crate) person: Person,
    /// The firm's own fields of people.
    pub(crate) own: Own,
    pub(crate) panels: Panels,
    pub(crate) relations: relations::pages::Shown,
    pub(crate) timeline: Loaded,
    /// The largest file that can be attached, in bytes.
    pub(crate) attachment_most: u64,
    pub(crate) now: Timestamp,
}

/// What the areas tell of a person, with the keys of the headings.
fn panels(
    tx: &Tx<'_>,
    scope: &Scope,
    cx: &Cx,
    registry: &Registry,
    id: PersonId,
) -> Result<Panels, Error> {
    let mut panels = Vec::with_capacity(registry.panels.len());
    for panel in &registry.panels {
        if let Some(content) = panel.load(tx, scope, cx, id)? {
            panels.push((panel.title_key(), content));
        }
    }
    Ok(panels)
}

/// Somebody who may be deleted, and what the areas tell of them: it stays.
pub(crate) fn to_delete(
    tx: &Tx<'_>,
    cx: &Cx,
    registry: &Registry,
    id: PersonId,
) -> Result<(Person, Panels), Error> {
    let person = actions::get_to_delete(tx, &cx.actor, id)?;
    let scope = fields::reader(&cx.actor, registry)?;
    Ok((person, panels(tx, &scope, cx, registry, id)?))
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
    // A further part of the timeline stands alone.
    let alone = timeline.after.is_some() && cx.htmx;
    let panels = match alone {
        true => Vec::new(),
        false => panels(tx, &scope, cx, registry, id)?,
    };
    let relations = match alone {
        true => relations::pages::Shown::default(),
        false => relations::web::load(tx, cx, Subject::Person(id))?,
    };
    let own = match alone {
        true => Own::default(),
        false => {
            let customs = std::iter::once(&person.custom);
            Own::seen(tx, &scope, own::Record::Person, customs)?
        }
    };
    Ok(Record {
        person,
        own,
        relations,
        panels,
        timeline,
        attachment_most: registry.attachment_most,
        now: tx.now(),
    })
}
