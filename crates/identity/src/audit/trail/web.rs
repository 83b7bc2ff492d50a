//! The trail over HTTP: what is asked for, and the page.

use super::pages::{self, View};
use super::said::ACTIONS;
use super::store::{self, Actions, Line, Wanted};
use crate::MoreHideable;
use crate::audit::names::Named;
use crate::audit::{Names, gone};
use crate::members::store::{self as members, Member};
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use base::{Error, FieldError, Permission, Scope, Timestamp, UserId, Uuid};
use db::Tx;
use jiff::civil::Date;
use serde::Deserialize;
use std::sync::Arc;
use utoipa::IntoParams;
use web::{App, Cursor, Cx, List, Page, Query, Result};

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
    /// What was done, for example `view`; `reads` for looking only, `changes` for everything else, `edits` for
    /// `change` and `update`.
    #[param(required = false)]
    pub action: String,
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
            actions: actions(&self.action)?,
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
            ("action", &self.action),
            ("record", &self.record),
            ("from", &self.from),
            ("to", &self.to),
        ];
        let said = fields.iter().filter(|(_, value)| !value.is_empty());
        let pairs: Vec<String> = said.map(|(k, v)| format!("{k}={}", escape(v))).collect();
        pairs.join("&")
    }
}

fn actions(word: &str) -> std::result::Result<Actions, Error> {
    Ok(match word {
        "" => Actions::Any,
        "reads" => Actions::Reads,
        "changes" => Actions::Changes,
        "edits" => Actions::Edits,
        one if ACTIONS.contains(&one) => Actions::One(one.to_owned()),
        _ => return Err(Error::invalid("action", "audit-action", ACTIONS.join(", "))),
    })
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
    let (reader, knows) = (cx.clone(), Knows::of(&app));
    let loaded = app
        .db
        .read(move |tx| load(tx, &reader, &knows, wanted.as_ref(), &page))
        .await?;
    Ok(pages::show(&cx, &loaded.view(&cx, asked, errors)).into_response())
}

/// The members, those who left, and whoever else is asked for.
fn users(
    cx: &Cx,
    asked: &Asked,
    members: &[Member],
    former: &[(UserId, String)],
) -> Vec<(String, String)> {
    let one = |m: &Member| (m.id.to_string(), m.name.clone());
    let mut users: Vec<(String, String)> = members.iter().map(one).collect();
    users.extend(former.iter().map(|(id, name)| {
        let said = cx.l.tx("audit-former", &[("name", name.as_str().into())]);
        (id.to_string(), said)
    }));
    if !asked.user.is_empty() && !users.iter().any(|(id, _)| *id == asked.user) {
        users.push((asked.user.clone(), asked.user.clone()));
    }
    users
}

struct Loaded {
    lines: List<Line>,
    named: Named,
    kinds: Vec<String>,
    members: Vec<Member>,
    former: Vec<(UserId, String)>,
    record: Option<String>,
}

impl Loaded {
    fn view(self, cx: &Cx, asked: Asked, errors: Vec<FieldError>) -> View {
        View {
            lines: self.lines.items,
            next: self.lines.next,
            named: self.named,
            kinds: self.kinds,
            users: users(cx, &asked, &self.members, &self.former),
            record: self.record,
            asked,
            errors,
        }
    }
}

fn load(
    tx: &Tx<'_>,
    cx: &Cx,
    knows: &Knows,
    wanted: Option<&Wanted>,
    page: &Page,
) -> std::result::Result<Loaded, Error> {
    let scope = cx.actor.may(Permission::AccountManage)?;
    let rows = match wanted {
        Some(wanted) => store::list(tx, &scope, wanted, page.place()?, page.limit + 1)?,
        None => Vec::new(),
    };
    let lines = List::of(rows, page, |line| Cursor::new(&line.id));
    Ok(Loaded {
        named: knows.named(tx, cx, &lines.items, false)?,
        former: gone::former_members(tx, &scope)?,
        record: match wanted.and_then(|wanted| wanted.record) {
            Some(record) => knows.names.one(tx, &cx.actor, record)?,
            None => None,
        },
        lines,
        kinds: store::kinds(tx, &scope)?,
        members: members::list(tx, &scope, None, Page::MAX)?,
    })
}

/// What areas registered, or nothing.
pub(super) struct Knows {
    names: Arc<Names>,
    fields: Option<Arc<MoreHideable>>,
}

impl Knows {
    pub(super) fn of(app: &App) -> Self {
        Self {
            names: app.find::<Names>().unwrap_or_default(),
            fields: app.find::<MoreHideable>(),
        }
    }

    /// How all is called that these rows speak of; with `lists`, each record of those that are about many, too.
    pub(super) fn named(
        &self,
        tx: &Tx<'_>,
        cx: &Cx,
        lines: &[Line],
        lists: bool,
    ) -> std::result::Result<Named, Error> {
        let own = match &self.fields {
            Some(own) => (own.0)(tx, &Scope::all(cx.account.id), &cx.l)?,
            None => Vec::new(),
        };
        let own = own.into_iter();
        Ok(Named {
            records: self.names.of(tx, &cx.actor, lines, lists)?,
            fields: own
                .map(|field| (field.name.to_string(), field.label(&cx.l)))
                .collect(),
        })
    }
}
