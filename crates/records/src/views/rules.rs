//! What a view may say: its name, its words, and what it asks of its list.

use super::model::{Base, DESCRIPTION_CHARS, Listed, Lists, NAME_CHARS, View, Visibility, text_of};
use super::reader::Reader;
use crate::filter::Context;
use crate::lists::{ListSpec, Sort};
use crate::text::turns_direction;
use ::web::{App, Cx, links};
use base::{Error, FieldError, Permission, Scope, TeamId};
use db::Tx;
use identity::members::colleagues;
use identity::teams::lookup;
use serde_json::Value as Json;

/// A fault at a field.
fn fault(field: &str, code: &'static str, detail: impl ToString) -> FieldError {
    FieldError {
        field: field.to_owned(),
        code,
        detail: detail.to_string(),
    }
}

/// The name as it is kept: one line; unlike those of the owner's other views that are there.
pub(super) fn name(text: &str, others: &[View], of: Option<&View>) -> Result<String, FieldError> {
    let name = line(text, NAME_CHARS).map_err(|(code, detail)| fault("name", code, detail))?;
    let key = language::sort_key(&name);
    let other = |view: &&View| view.deleted_at.is_none() && of.is_none_or(|of| of.id != view.id);
    let mut there = others.iter().filter(other);
    match there.any(|view| language::sort_key(&view.name) == key) {
        _ if name.is_empty() => Err(fault("name", "required", "")),
        true => Err(fault("name", "view-again", &name)),
        false => Ok(name),
    }
}

/// What it is for: at most some lines, may be empty.
pub(super) fn description(text: &str) -> Result<String, FieldError> {
    let text = text.replace("\r\n", "\n").replace('\n', " ");
    let read = line(&text, DESCRIPTION_CHARS);
    read.map_err(|(code, detail)| fault("description", code, detail))
}

fn line(text: &str, max: usize) -> Result<String, (&'static str, String)> {
    let text = text.trim();
    match text.chars().any(|c| c.is_control() || turns_direction(c)) {
        true => Err(("control-characters", String::new())),
        false if text.chars().count() > max => Err(("too-long", max.to_string())),
        false => Ok(text.to_owned()),
    }
}

/// Who is to see it. Whoever shares may do so, and with their own teams; who administrates, with any.
pub(super) fn visibility(
    tx: &Tx<'_>,
    reader: &Reader,
    (word, team): (&str, Option<TeamId>),
    now: Option<&View>,
) -> Result<Visibility, Error> {
    let wrong = |field, code| Error::Invalid(vec![fault(field, code, "")]);
    let wanted = match (word, team) {
        ("team", None) => return Err(wrong("team", "required")),
        (word, team) => Visibility::of(word, team).ok_or(wrong("visibility", "choice"))?,
    };
    if now.is_some_and(|view| view.visibility == wanted) {
        return Ok(wanted);
    }
    match wanted {
        Visibility::Private if now.map_or(reader.me, |view| view.owner).is_none() => {
            Err(wrong("visibility", "view-of-nobody"))
        }
        Visibility::Private => Ok(wanted),
        _ if !reader.shares => Err(Error::Forbidden(Permission::ViewsShare.as_str())),
        Visibility::Team(team) => {
            let known = lookup::all(tx, &reader.scope)?
                .iter()
                .any(|one| one.id == team);
            match known && (reader.manages || reader.teams.contains(&team)) {
                true => Ok(wanted),
                false => Err(wrong("team", "choice")),
            }
        }
        Visibility::Shared => Ok(wanted),
    }
}

/// The list as the caller sees it.
///
/// # Errors
/// `Forbidden`; `NotFound` where there is no such list.
pub(super) fn list(app: &App, tx: &Tx<'_>, cx: &Cx, of: Listed) -> Result<List, Error> {
    let viewable = Lists::get(app, of)?;
    let (scope, spec) = (viewable.readable)(app, tx, &cx.actor)?;
    Ok(List {
        scope,
        spec,
        ready: (viewable.ready),
    })
}

/// A list with who reads it.
pub(super) struct List {
    pub(super) scope: Scope,
    pub(super) spec: std::sync::Arc<ListSpec>,
    pub(super) ready: fn(&ListSpec, &::web::Locale) -> Vec<(&'static str, String)>,
}

/// The stored form of a filter that was sent as JSON or as text, held against the fields that the caller sees.
pub(super) fn filter(
    tx: &Tx<'_>,
    cx: &Cx,
    list: &List,
    sent: Option<&Json>,
) -> Result<Option<Json>, Error> {
    let text = match sent {
        None | Some(Json::Null) => return Ok(None),
        Some(Json::String(text)) => text.trim().to_owned(),
        Some(json) if json.is_object() => json.to_string(),
        Some(_) => return Err(Error::Invalid(vec![fault("filter", "want-object", "")])),
    };
    if text.is_empty() {
        return Ok(None);
    }
    let all = colleagues::all(tx, &list.scope)?;
    let context = Context::of(tx, &cx.account).among(cx.actor.user, all);
    let spec = &list.spec;
    let read = spec.fields.read(&text, spec.base(), &context)?;
    match text_of(&read).is_empty() {
        true => Ok(None),
        false => serde_json::to_value(&read)
            .map(Some)
            .map_err(Error::internal),
    }
}

/// The order and the columns, as the list has them.
pub(super) fn shape(
    list: &List,
    sort: &str,
    columns: &[String],
) -> Result<(String, String), FieldError> {
    let sort = sort.trim();
    let fields = &list.spec.fields;
    let field = Sort::from(sort.to_owned()).field;
    if !sort.is_empty() && !fields.get(&field).is_some_and(|f| f.sortable) {
        return Err(fault("sort", "field-unknown", field));
    }
    let columns = links::words(&columns.join(","));
    match columns.iter().find(|c| fields.get(c).is_none()) {
        Some(unknown) => Err(fault("columns", "field-unknown", unknown)),
        None => Ok((sort.to_owned(), columns.join(","))),
    }
}

/// What a view says of its list, as it is kept.
pub(super) fn base(
    tx: &Tx<'_>,
    cx: &Cx,
    list: &List,
    (sent, sort, columns): (Option<&Json>, &str, &[String]),
) -> Result<Base, Error> {
    let filter = filter(tx, cx, list, sent)?;
    let (sort, columns) = shape(list, sort, columns).map_err(|e| Error::Invalid(vec![e]))?;
    Ok(Base {
        filter,
        sort,
        columns,
    })
}
