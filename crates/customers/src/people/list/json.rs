//! The list of people for programs: whole people, or the fields asked for.

use crate::listing::{self, Search};
use crate::people::{Person, store};
use crate::reach::{self, fields, seen};
use crate::{Registry, owners};
use ::web::{Cx, List, Page, links};
use base::{Error, PersonId};
use db::Tx;
use records::filter::{FieldKind, Filter};
use records::lists::{Cell, ListQuery, ListSpec, Sort};
use records::views::{self, Listed};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value as Json};
use utoipa::IntoParams;

/// What a list of people can be asked.
#[derive(Clone, Debug, Default, Deserialize, IntoParams)]
#[serde(default)]
#[into_params(parameter_in = Query)]
pub(crate) struct Wanted {
    /// Words to search for; the answer is then one part, best first.
    pub(crate) q: String,
    /// Which people: `stage = customer and orders >= 2`, or the same as JSON.
    pub(crate) filter: String,
    /// By which field; `-net` for the greatest first.
    pub(crate) sort: String,
    /// The id of a saved view of people; `filter` and `sort` beside it stand instead of the view's.
    pub(crate) view: String,
    /// Only these fields, with commas between them; fields of lists, such as `net`, are added.
    pub(crate) fields: String,
}

/// A person as a list shows them. Who is seen whole is written as they are, without a tree of JSON between: of a list
/// of fifty that took a third of the time.
#[derive(Serialize)]
#[serde(untagged)]
pub(crate) enum Shown {
    Whole(Box<Person>),
    Part(Json),
}

/// The part of the list that is asked for, each person with its id.
///
/// # Errors
/// `Forbidden`; `Invalid` for `filter`, `sort`, `fields` and `after`.
pub(crate) fn find(
    tx: &Tx<'_>,
    cx: &Cx,
    registry: &Registry,
    wanted: &Wanted,
    page: &Page,
) -> Result<List<(PersonId, Shown)>, Error> {
    let scope = fields::reader(&cx.actor, registry)?;
    let spec = &*registry.people_for(tx, &scope)?;
    let mut wanted = wanted.clone();
    let parts = (&*wanted.view, &mut wanted.filter, &mut wanted.sort);
    views::for_program(tx, cx, (Listed::People, &spec.fields), parts)?;
    let context = owners::context(tx, cx, &scope, &wanted.filter)?;
    let filter = match wanted.filter.trim() {
        "" => Filter::All(Vec::new()),
        text => spec.fields.read(text, spec.base(), &context)?,
    };
    let sort = (!wanted.sort.is_empty()).then(|| Sort::from(wanted.sort.clone()));
    let wished = links::words(&wanted.fields);
    let columns: Vec<String> = wished.iter().filter(|f| !is_own(f)).cloned().collect();
    let sorted = sort.is_some();
    let query = ListQuery {
        filter,
        sort,
        columns: columns.clone(),
        page: page.clone(),
    };
    let search = Search {
        among: reach::people_found(reach::Nearby::of(tx, &scope)?, &scope),
        q: &wanted.q,
        sorted,
    };
    let rows = listing::rows(tx, &scope, spec, query, search, &context)?;
    let ids: Vec<PersonId> = rows.items.iter().map(|row| PersonId(row.id)).collect();
    let mut people = store::get_many(tx, &scope, &ids)?.into_iter();
    // Both are in the order of the ids and of one snapshot, so they go together.
    let items = rows.items.iter().filter_map(|row| {
        let person = people.next()?;
        let id = person.id;
        if wished.is_empty() && person.hidden.is_empty() {
            return Some((id, Shown::Whole(Box::new(person))));
        }
        let cells = columns.iter().zip(&row.cells);
        let part = projected(seen::json(person, &scope), &wished, cells, spec);
        Some((id, Shown::Part(part)))
    });
    let items = items.collect();
    Ok(List {
        items,
        next: rows.next,
    })
}

/// The person's own fields in the API; `company` and the like mean these, not columns of lists.
const OWN: &[&str] = &[
    "id",
    "external_ids",
    "name",
    "emails",
    "phones",
    "handles",
    "addresses",
    "language",
    "time_zone",
    "preferences",
    "tags",
    "owner",
    "stage",
    "company",
    "custom",
    "created_at",
    "updated_at",
    "hidden",
];

fn is_own(field: &str) -> bool {
    OWN.contains(&field)
}

fn projected<'a>(
    mut whole: Json,
    fields: &[String],
    cells: impl Iterator<Item = (&'a String, &'a Cell)>,
    spec: &ListSpec,
) -> Json {
    let Some(map) = whole.as_object_mut().filter(|_| !fields.is_empty()) else {
        return whole;
    };
    let mut out = Map::new();
    for field in fields.iter().map(String::as_str).chain(["id", "hidden"]) {
        if let Some(value) = map.remove(field) {
            out.insert(field.to_owned(), value);
        }
    }
    for (name, cell) in cells {
        let field = spec.fields.get(name);
        let name = match field {
            Some(f) if f.kind == FieldKind::Money => format!("{name}_minor"),
            _ => name.clone(),
        };
        let value = match (field.and_then(|f| f.own.as_ref()), cell) {
            (Some(_), Cell::Text(json)) => serde_json::from_str(json).unwrap_or_default(),
            (_, cell) => cell_json(cell),
        };
        out.insert(name, value);
    }
    Json::Object(out)
}

fn cell_json(cell: &Cell) -> Json {
    match cell {
        Cell::Null => Json::Null,
        Cell::Text(text) => text.as_str().into(),
        Cell::Int(n) => (*n).into(),
        Cell::Bool(b) => (*b).into(),
        Cell::Time(at) => at.to_string().into(),
        Cell::Id(id) => id.to_string().into(),
    }
}
