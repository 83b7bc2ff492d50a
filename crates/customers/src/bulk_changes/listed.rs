//! The records of a bulk change: what they were before and what they became, or why they stayed.

use super::model::{Becomes, BulkChange, Chosen, Kinds, Left, Part, State, parts};
use super::{actions, edits, gather, store};
use crate::interactions::Subject;
use crate::{Registry, named};
use ::web::ui::{Column, Empty, Pager, Row, Table, Tabs};
use ::web::{App, Cursor, Cx, List, Page};
use base::{Actor, BulkChangeId, Error, Permission, Scope, Stage, UserId, Uuid};
use db::Tx;
use identity::audit;
use identity::members::colleagues;
use maud::{Markup, html};
use std::collections::HashMap;

/// So many of those that are chosen are named before anything begins.
const FEW: u32 = 10;

/// A record, as far as the reader may see it.
pub(crate) struct Listed {
    pub(super) part: Part,
    /// What it became, where it was changed.
    pub(super) became: Option<Becomes>,
    /// None for what is not there any more, or not to be seen.
    pub(super) name: Option<String>,
}

/// Records that were changed, or those that were left; with the colleagues of whom they speak.
pub(super) type Found = (List<Listed>, HashMap<UserId, String>);

/// A page of the records of a bulk change.
///
/// # Errors
/// As [`actions::get`].
pub(super) fn load(
    tx: &Tx<'_>,
    by: &Actor,
    id: BulkChangeId,
    changed: bool,
    page: &Page,
) -> Result<Found, Error> {
    let change = actions::get(tx, by, id)?;
    let scope = by.may(Permission::PeopleWrite)?;
    let found = actions::parts(tx, by, id, changed, page.place()?, page.limit + 1)?;
    let found = List::of(found, page, |part| Cursor::new(&parts(part.of).1));
    let ids: Vec<Uuid> = found.items.iter().map(|part| parts(part.of).1).collect();
    // What goes back becomes what it was before the change that is taken back.
    let back = match change.chosen {
        Chosen::MadeBy(first) => store::was(tx, &scope, first, &ids)?,
        _ => HashMap::new(),
    };
    let mut names = names(tx, by, found.items.iter().map(|part| part.of))?;
    let shown = scope.shows(change.becomes.field());
    let found = found.map(|mut part| {
        let id = parts(part.of).1;
        let became = match (&change.becomes, part.was.is_some() && shown) {
            (_, false) => None,
            (Becomes::Before(_), true) => back.get(&id).cloned(),
            (other, true) => Some(other.clone()),
        };
        part.was = part.was.filter(|_| shown);
        Listed {
            part,
            became,
            name: names.remove(&id),
        }
    });
    let users = found.items.iter().flat_map(Listed::users);
    let users: Vec<UserId> = users.collect();
    let colleagues = colleagues::names(tx, &scope, &users)?;
    Ok((found, colleagues))
}

impl Listed {
    fn users(&self) -> impl Iterator<Item = UserId> + '_ {
        let both = self.part.was.iter().chain(&self.became);
        both.filter_map(|one| match one {
            Becomes::Owner(owner) => *owner,
            _ => None,
        })
    }
}

/// The names of these records, as far as the reader may see them.
fn names(
    tx: &Tx<'_>,
    by: &Actor,
    of: impl Iterator<Item = Subject>,
) -> Result<HashMap<Uuid, String>, Error> {
    let (mut people, mut companies) = (Vec::new(), Vec::new());
    for one in of {
        match one {
            Subject::Person(id) => people.push(id.0),
            Subject::Company(id) => companies.push(id.0),
        }
    }
    let mut names = named::people(tx, by, &people)?;
    names.extend(named::companies(tx, by, &companies)?);
    Ok(names)
}

/// Leaves the rows in the trail that tell who saw these.
pub(super) fn seen(app: &App, by: &Actor, listed: &[Listed]) {
    for kind in ["person", "company"] {
        let of = listed.iter().filter(|one| one.name.is_some());
        let of = of.map(|one| parts(one.part.of)).filter(|(k, _)| *k == kind);
        let ids: Vec<Uuid> = of.map(|(_, id)| id).collect();
        if !ids.is_empty() {
            audit::read(app, by, "list", kind, &ids);
        }
    }
}

/// The same of few that are chosen.
pub(super) fn few_seen(app: &App, by: &Actor, few: &[Few]) {
    for kind in ["person", "company"] {
        let of = few.iter().map(|one| parts(one.of));
        let ids: Vec<Uuid> = of.filter(|(k, _)| *k == kind).map(|(_, id)| id).collect();
        if !ids.is_empty() {
            audit::read(app, by, "list", kind, &ids);
        }
    }
}

/// One of few that are chosen, as it is now.
pub(super) struct Few {
    pub(super) of: Subject,
    pub(super) name: String,
    pub(super) owner: Option<UserId>,
    pub(super) stage: Stage,
    pub(super) tags: Vec<String>,
}

/// Those that are chosen, where they are few.
///
/// # Errors
/// As [`gather::records`].
pub(super) fn few(
    tx: &Tx<'_>,
    by: &Actor,
    registry: &Registry,
    (kinds, chosen): (Kinds, &Chosen),
    counted: u32,
) -> Result<Vec<Few>, Error> {
    if counted > FEW {
        return Ok(Vec::new());
    }
    let scope = by.may(Permission::PeopleRead)?;
    let records = gather::records(tx, by, registry, kinds, chosen)?;
    let ids: Vec<Uuid> = records.iter().map(|of| parts(*of).1).collect();
    let owners: HashMap<Uuid, Option<UserId>> =
        store::kept_by(tx, &scope, kinds == Kinds::Companies, &ids)?
            .into_iter()
            .collect();
    let mut names = names(tx, by, records.iter().copied())?;
    let mut few = Vec::with_capacity(records.len());
    for of in records {
        let id = parts(of).1;
        let Some(name) = names.remove(&id) else {
            continue;
        };
        let (stage, tags) = edits::now(tx, by, of)?;
        few.push(Few {
            of,
            name,
            owner: owners.get(&id).copied().flatten(),
            stage,
            tags,
        });
    }
    Ok(few)
}

/// Where a record is on screen.
pub(super) fn path(cx: &Cx, of: Subject) -> String {
    match of {
        Subject::Person(id) => cx.to(&format!("people/{id}")),
        Subject::Company(id) => cx.to(&format!("companies/{id}")),
    }
}

/// The records on the page of their bulk change.
pub(super) fn part(cx: &Cx, change: &BulkChange, changed: bool, found: &Found) -> Markup {
    let l = &cx.l;
    let path = cx.to(&format!("bulk-changes/{}", change.id));
    let all = [
        ("changed", change.tally.changed),
        ("left", change.tally.same + change.tally.refused),
    ];
    let tabs = all
        .into_iter()
        .fold(Tabs::new(l.t("bulk-records")), |tabs, (of, n)| {
            let label = l.t(if of == "changed" {
                "bulk-changed"
            } else {
                "bulk-refused"
            });
            tabs.tab(
                label,
                format!("{path}?of={of}#records"),
                Some(l.number(n)),
                changed == (of == "changed"),
            )
        });
    let (listed, names) = found;
    let of = if changed { "changed" } else { "left" };
    let next = listed.next.as_ref();
    let more = next.map(|at| format!("{path}?of={of}&after={}#records", at.0));
    html! {
        section.stack id="records" {
            (tabs)
            @if listed.items.is_empty() {
                (Empty::new("people", l.t("bulk-records-none"), l.t("bulk-records-none-help")))
            } @else if changed {
                (made(cx, change, &listed.items, names).pager(Pager::new(l).more(more)))
            } @else {
                (left(cx, &listed.items).pager(Pager::new(l).more(more)))
            }
        }
    }
}

fn row(cx: &Cx, one: &Listed) -> Row {
    match &one.name {
        Some(name) => Row::new().link(path(cx, one.part.of)).text(name.as_str()),
        None => Row::new().cell(html! { span.soft { (cx.l.t("bulk-unseen")) } }),
    }
}

fn made(cx: &Cx, change: &BulkChange, items: &[Listed], names: &HashMap<UserId, String>) -> Table {
    let l = &cx.l;
    let heads = match change.becomes.what() {
        Becomes::Tags { .. } => ["bulk-tags-given", "bulk-tags-taken"],
        _ => ["bulk-before", "bulk-became"],
    };
    let table = Table::new("bulk-records", l.t("bulk-records"))
        .column(Column::new(l.t("bulk-record")))
        .column(Column::new(l.t(heads[0])))
        .column(Column::new(l.t(heads[1])));
    table.rows(items.iter().map(|one| {
        let (first, second) = match &one.part.was {
            // What leads back gives what was taken.
            Some(Becomes::Tags { add, remove }) => (remove.join(", "), add.join(", ")),
            was => (
                word(cx, was.as_ref(), names),
                word(cx, one.became.as_ref(), names),
            ),
        };
        row(cx, one).text(first).text(second)
    }))
}

/// What a record is, in a word.
fn word(cx: &Cx, what: Option<&Becomes>, names: &HashMap<UserId, String>) -> String {
    let l = &cx.l;
    match what {
        Some(Becomes::Owner(None)) => l.t("owner-none"),
        Some(Becomes::Owner(Some(user))) => {
            let name = names.get(user);
            name.cloned().unwrap_or_else(|| l.t("owner-left"))
        }
        Some(Becomes::Stage(stage)) => l.word("stage", stage.as_str()),
        _ => String::new(),
    }
}

fn left(cx: &Cx, items: &[Listed]) -> Table {
    let l = &cx.l;
    let table = Table::new("bulk-records", l.t("bulk-records"))
        .column(Column::new(l.t("bulk-record")))
        .column(Column::new(l.t("bulk-why")));
    table.rows(items.iter().map(|one| {
        let why = one.part.left.unwrap_or(Left::Reach);
        row(cx, one).text(l.word("bulk-why", why.as_str()))
    }))
}

/// Whether there is anything to list by now.
pub(super) fn is_ready(change: &BulkChange) -> bool {
    change.state != State::Running && change.tally.all() > 0
}

/// Which colleagues few records belong to.
///
/// # Errors
/// Those of the database.
pub(super) fn owners_of(
    tx: &Tx<'_>,
    scope: &Scope,
    few: &[Few],
) -> Result<HashMap<UserId, String>, Error> {
    let users: Vec<UserId> = few.iter().filter_map(|one| one.owner).collect();
    Ok(colleagues::names(tx, scope, &users)?)
}
