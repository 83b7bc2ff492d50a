//! The trail over HTTP: the page, and the same rows as a file.

use super::pages::{self, View};
use super::store::{self, Line, Wanted};
use super::words;
use crate::audit::{self, Names};
use crate::members::store::{self as members, Member};
use axum::extract::State;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use base::{Actor, Error, FieldError, Permission, Timestamp, Uuid};
use db::Tx;
use jiff::civil::Date;
use serde::Deserialize;
use std::collections::HashMap;
use std::sync::Arc;
use utoipa::IntoParams;
use web::{App, Cursor, Cx, List, Page, Query, Result};

/// A file holds at most so many rows; who needs more asks by days.
const FILE_ROWS: u32 = 100_000;
/// Rows of a file that are read, and whose records are named, together.
const ROWS_AT_ONCE: u32 = 1_000;

/// What the form asks, as it was typed.
#[derive(Clone, Debug, Default, Deserialize, IntoParams)]
#[serde(default)]
#[into_params(parameter_in = Query)]
pub(crate) struct Asked {
    /// The id of a user.
    #[param(required = false)]
    pub user: String,
    /// A kind of record, for example `person`.
    #[param(required = false)]
    pub kind: String,
    /// The id of a record.
    #[param(required = false)]
    pub record: String,
    /// A day in the account's zone, `YYYY-MM-DD`.
    #[param(required = false)]
    pub from: String,
    /// The last day, `YYYY-MM-DD`.
    #[param(required = false)]
    pub to: String,
}

impl Asked {
    /// The same as a query.
    ///
    /// # Errors
    /// `Invalid` by field.
    pub(super) fn wanted(&self, cx: &Cx) -> std::result::Result<Wanted, Error> {
        // An address copied from the browser will do: its last part that is an id.
        let id = |field: &str, text: &str| match text.trim() {
            "" => Ok(None),
            text => text
                .rsplit(|c: char| !(c.is_ascii_hexdigit() || c == '-'))
                .find_map(|part| part.parse().ok())
                .map(Some)
                .ok_or_else(|| Error::invalid(field, "audit-id", "")),
        };
        // PostgreSQL takes no NUL in a text.
        if self.kind.chars().any(char::is_control) {
            return Err(Error::invalid("kind", "control-characters", ""));
        }
        let user: Option<Uuid> = id("user", &self.user)?;
        Ok(Wanted {
            user: user.map(Into::into),
            kind: Some(self.kind.clone()).filter(|k| !k.is_empty()),
            record: id("record", &self.record)?,
            from: moment(cx, "from", &self.from, 0)?,
            until: moment(cx, "to", &self.to, 1)?,
        })
    }

    /// The form again as a query string, without the place in the list.
    pub fn query(&self) -> String {
        let fields = [
            ("user", &self.user),
            ("kind", &self.kind),
            ("record", &self.record),
            ("from", &self.from),
            ("to", &self.to),
        ];
        let said = fields.iter().filter(|(_, value)| !value.is_empty());
        let pairs: Vec<String> = said.map(|(k, v)| format!("{k}={}", escape(v))).collect();
        pairs.join("&")
    }
}

fn escape(text: &str) -> String {
    let plain = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_' | b'.');
    let one = |b: u8| match plain(b) {
        true => char::from(b).to_string(),
        false => format!("%{b:02X}"),
    };
    text.bytes().map(one).collect()
}

/// The first moment of a day in the account's zone, `after` days later.
fn moment(
    cx: &Cx,
    field: &str,
    text: &str,
    after: i32,
) -> std::result::Result<Option<Timestamp>, Error> {
    if text.trim().is_empty() {
        return Ok(None);
    }
    let day: Option<Date> = text.trim().parse().ok();
    let day = day.and_then(|d| d.checked_add(jiff::Span::new().days(after)).ok());
    let at = day.and_then(|d| d.to_zoned(cx.l.zone().clone()).ok());
    let at = at.ok_or_else(|| Error::invalid(field, "audit-day", ""))?;
    Ok(Some(at.timestamp()))
}

/// `GET /a/{account}/settings/audit`.
pub(crate) async fn show(
    State(app): State<App>,
    cx: Cx,
    page: Page,
    Query(asked): Query<Asked>,
) -> Result<Response> {
    let (wanted, errors) = match web::tried(asked.wanted(&cx))? {
        Ok(wanted) => (Some(wanted), Vec::new()),
        Err(errors) => (None, errors),
    };
    let (by, names) = (cx.actor.clone(), names(&app));
    let loaded = app
        .db
        .read(move |tx| load(tx, &by, &names, wanted.as_ref(), &page))
        .await?;
    Ok(pages::show(&cx, &loaded.view(asked, errors)).into_response())
}

/// The members, and somebody who is asked for but no member any more.
fn users(asked: &Asked, members: &[Member]) -> Vec<(String, String)> {
    let one = |m: &Member| (m.id.to_string(), m.name.clone());
    let mut users: Vec<(String, String)> = members.iter().map(one).collect();
    if !asked.user.is_empty() && !users.iter().any(|(id, _)| *id == asked.user) {
        users.push((asked.user.clone(), asked.user.clone()));
    }
    users
}

struct Loaded {
    lines: List<Line>,
    named: HashMap<Uuid, String>,
    kinds: Vec<String>,
    members: Vec<Member>,
}

impl Loaded {
    fn view(self, asked: Asked, errors: Vec<FieldError>) -> View {
        View {
            lines: self.lines.items,
            next: self.lines.next,
            named: self.named,
            kinds: self.kinds,
            users: users(&asked, &self.members),
            asked,
            errors,
        }
    }
}

fn load(
    tx: &Tx<'_>,
    by: &Actor,
    names: &Names,
    wanted: Option<&Wanted>,
    page: &Page,
) -> std::result::Result<Loaded, Error> {
    let scope = by.may(Permission::AccountManage)?;
    let rows = match wanted {
        Some(wanted) => store::list(tx, &scope, wanted, page.place()?, page.limit + 1)?,
        None => Vec::new(),
    };
    let lines = List::of(rows, page, |line| Cursor::new(&line.id));
    Ok(Loaded {
        named: names.of(tx, by, &lines.items)?,
        lines,
        kinds: store::kinds(tx, &scope)?,
        members: members::list(tx, &scope, None, Page::MAX)?,
    })
}

/// What areas registered, or nothing.
fn names(app: &App) -> Arc<Names> {
    app.find::<Names>().unwrap_or_default()
}

/// `GET /a/{account}/settings/audit.csv`: the same rows, latest first, with times in the account's zone.
pub(crate) async fn file(
    State(app): State<App>,
    cx: Cx,
    Query(asked): Query<Asked>,
) -> Result<Response> {
    let wanted = asked.wanted(&cx)?;
    let (reader, names) = (cx.clone(), names(&app));
    let read = app.db.read(move |tx| csv(tx, &reader, &wanted, &names));
    let text = read.await?;
    audit::read(&app, &cx.actor, "export", "audit", &[]);
    let name = "attachment; filename=\"audit.csv\"";
    let headers = [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8"),
        (header::CONTENT_DISPOSITION, name),
    ];
    Ok((headers, text).into_response())
}

const HEAD: [&str; 11] = [
    "at",
    "actor",
    "user",
    "user_id",
    "via",
    "via_id",
    "action",
    "kind",
    "record",
    "record_id",
    "detail",
];

fn csv(tx: &Tx<'_>, cx: &Cx, wanted: &Wanted, names: &Names) -> std::result::Result<String, Error> {
    let scope = cx.actor.may(Permission::AccountManage)?;
    let mut out = words::csv_line(&HEAD.map(str::to_owned));
    let (mut before, mut left) = (None, FILE_ROWS);
    while left > 0 {
        let lines = store::list(tx, &scope, wanted, before, left.min(ROWS_AT_ONCE))?;
        let Some(last) = lines.last() else { break };
        before = Some(last.id);
        left = left.saturating_sub(u32::try_from(lines.len()).unwrap_or(left));
        let named = names.of(tx, &cx.actor, &lines)?;
        for line in &lines {
            out.push_str(&words::csv_line(&cells(cx, line, &named)));
        }
    }
    Ok(out)
}

fn cells(cx: &Cx, line: &Line, named: &HashMap<Uuid, String>) -> [String; 11] {
    let id = |id: Option<Uuid>| id.map(|id| id.to_string()).unwrap_or_default();
    let name = line.subject.and_then(|id| named.get(&id));
    [
        // RFC 3339, with the offset of that moment.
        line.at
            .to_zoned(cx.l.zone().clone())
            .strftime("%Y-%m-%dT%H:%M:%S%:z")
            .to_string(),
        line.actor_kind.clone(),
        line.user.clone().unwrap_or_default(),
        id(line.user_id.map(|user| user.0)),
        line.via.clone().unwrap_or_default(),
        id(line.via_id),
        line.action.clone(),
        line.kind.clone(),
        name.cloned().unwrap_or_default(),
        id(line.subject),
        words::detail(line),
    ]
}
