//! What tells hits of one name apart, read for all of them together.

use super::store::{self, Contact};
use crate::people::lookup;
use crate::{Registry, activities, files, phones};
use ::web::{Cx, Page};
use base::{CompanyId, Error, NoteId, PersonId, Scope, Uuid};
use db::Tx;
use records::filter::{Context, FieldKind, Filter, Literal, Op, Operand, Test};
use records::lists::{self, Cell, ListQuery};
use records::search::Hit;
use std::collections::HashMap;

/// The details of many hits, by the records' ids.
pub type Details = HashMap<Uuid, String>;

/// Between the parts of a detail.
pub(super) const BETWEEN: &str = " · ";
/// Hits whose details one statement reads at most.
const READ_AT_ONCE: usize = 200;

/// The details of all hits, kind by kind; hits of which nothing is known are left out.
///
/// # Errors
/// Those of the database.
pub(super) fn of_hits(
    tx: &Tx<'_>,
    scope: &Scope,
    cx: &Cx,
    registry: &Registry,
    hits: &[Hit],
) -> Result<Details, Error> {
    let mut out = Details::new();
    for kind in registry.kinds() {
        let ids: Vec<Uuid> = super::of(hits, kind).map(|hit| hit.id).collect();
        let Some(read) = kind.detail else { continue };
        for part in ids.chunks(READ_AT_ONCE) {
            out.extend(read(tx, scope, cx, registry, part)?);
        }
    }
    // What stands in the title already tells nothing.
    out.retain(|id, detail| {
        let title = hits.iter().find(|hit| hit.id == *id).map(|hit| &hit.title);
        !detail.is_empty() && title != Some(detail)
    });
    Ok(out)
}

/// The parts of a detail that are known.
pub(super) fn joined<const N: usize>(parts: [Option<String>; N]) -> String {
    let known: Vec<String> = parts.into_iter().flatten().collect();
    known.join(BETWEEN)
}

/// Mail or phone, city, company and the last order of people.
pub(crate) fn people(
    tx: &Tx<'_>,
    scope: &Scope,
    cx: &Cx,
    registry: &Registry,
    ids: &[Uuid],
) -> Result<Details, Error> {
    let people: Vec<PersonId> = ids.iter().copied().map(PersonId).collect();
    let contacts = store::contacts(tx, scope, &people)?;
    let unknown = |id: &&PersonId| !contacts.get(*id).is_some_and(Contact::is_reachable);
    let unknown: Vec<PersonId> = people.iter().filter(unknown).copied().collect();
    let called = lookup::external_ids(tx, scope, &unknown)?;
    let ordered = last_orders(tx, scope, cx, registry, ids)?;
    let detail = |id: &PersonId| {
        let contact = contacts.get(id).cloned().unwrap_or_default();
        joined([
            reached(cx, &contact).or(called.get(id).cloned()),
            contact.city,
            contact.company,
            ordered.get(&id.0).cloned(),
        ])
    };
    Ok(people.iter().map(|id| (id.0, detail(id))).collect())
}

/// By what they are reached first, a number as pages show it.
fn reached(cx: &Cx, contact: &Contact) -> Option<String> {
    let by = contact.reached_by()?;
    Some(match by.starts_with('+') {
        true => phones::shown(&by, cx.l.home()),
        false => by,
    })
}

/// The last order of each, in words, where an area tells of orders.
fn last_orders(
    tx: &Tx<'_>,
    scope: &Scope,
    cx: &Cx,
    registry: &Registry,
    ids: &[Uuid],
) -> Result<Details, Error> {
    let spec = registry.people();
    let visible = spec.fields.visible(&scope.hidden.0);
    let Some(field) = visible.get("last_order") else {
        return Ok(Details::new());
    };
    if ids.is_empty() || field.kind != FieldKind::Time || !field.is_listable() {
        return Ok(Details::new());
    }
    let among = ids.iter().map(|id| Literal::Text(id.to_string()));
    let query = ListQuery {
        filter: Filter::Test(Test {
            field: "id".into(),
            op: Op::In,
            value: Operand::Many(among.collect()),
            within_days: None,
        }),
        sort: None,
        columns: vec![field.name.to_string()],
        page: Page {
            limit: Page::MAX,
            after: None,
        },
    };
    let rows = lists::rows(
        tx,
        scope,
        spec,
        &query,
        &Context::of(tx, &cx.account).in_zone(cx.l.zone()),
    )?;
    let said = |cell: Option<&Cell>| match cell {
        Some(Cell::Time(at)) => Some(cx.l.tx(
            "search-fact",
            &[
                ("label", field.label(&cx.l).into()),
                ("value", cx.l.date(*at).into()),
            ],
        )),
        _ => None,
    };
    Ok(rows
        .items
        .iter()
        .filter_map(|row| Some((row.id, said(row.cells.first())?)))
        .collect())
}

/// Mail or phone and the city of companies, how many people they have, and since when they are known.
pub(crate) fn companies(
    tx: &Tx<'_>,
    scope: &Scope,
    cx: &Cx,
    _: &Registry,
    ids: &[Uuid],
) -> Result<Details, Error> {
    let ids: Vec<CompanyId> = ids.iter().copied().map(CompanyId).collect();
    let contacts = store::contacts_of_companies(tx, scope, &ids)?;
    let said = |id: CompanyId, people: i64, since| {
        let contact = contacts.get(&id).cloned().unwrap_or_default();
        let people = cx.l.tx("people-count", &[("n", people.into())]);
        let since = cx.l.tx(
            "search-fact",
            &[
                ("label", cx.l.t("company-created").into()),
                ("value", cx.l.date(since).into()),
            ],
        );
        let reached = reached(cx, &contact);
        joined([reached, contact.city, Some(people), Some(since)])
    };
    let found = store::companies(tx, scope, &ids)?;
    Ok(found
        .into_iter()
        .map(|(id, since, people)| (id.0, said(id, people, since)))
        .collect())
}

/// Of whom a note is, and of which day.
pub(crate) fn notes(
    tx: &Tx<'_>,
    scope: &Scope,
    cx: &Cx,
    _: &Registry,
    ids: &[Uuid],
) -> Result<Details, Error> {
    let ids: Vec<NoteId> = ids.iter().copied().map(NoteId).collect();
    let found = store::notes(tx, scope, &ids)?;
    Ok(found
        .into_iter()
        .map(|(id, of, at)| (id.0, joined([Some(of), Some(cx.l.date(at))])))
        .collect())
}

/// Whose a file is, and of which day.
pub(crate) fn files(
    tx: &Tx<'_>,
    scope: &Scope,
    cx: &Cx,
    _: &Registry,
    ids: &[Uuid],
) -> Result<Details, Error> {
    let found = files::store::told_apart(tx, scope, ids)?;
    let said = |with: Option<String>, at| joined([with, Some(cx.l.date(at))]);
    Ok(found
        .into_iter()
        .map(|(id, with, at)| (id.0, said(with, at)))
        .collect())
}

/// What a call, a meeting or a visit was, with whom, and of which day.
pub(crate) fn activities(
    tx: &Tx<'_>,
    scope: &Scope,
    cx: &Cx,
    _: &Registry,
    ids: &[Uuid],
) -> Result<Details, Error> {
    let found = activities::store::told_apart(tx, scope, ids)?;
    let said = |kind: base::Kind, with: Option<String>, at| {
        let kind = cx.l.word("kind", kind.as_str());
        joined([Some(kind), with, Some(cx.l.date(at))])
    };
    Ok(found
        .into_iter()
        .map(|(id, kind, with, at)| (id, said(kind, with, at)))
        .collect())
}
