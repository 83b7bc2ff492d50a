//! The trail as a file that can be handed to somebody: names and words beside ids and codes, one line a record.

use super::said::Speaker;
use super::store::{self, Line, Wanted};
use super::web::{Asked, Knows};
use super::words;
use crate::audit;
use crate::audit::names::Named;
use axum::extract::State;
use axum::response::Response;
use base::{Error, Permission, Uuid};
use db::Tx;
use serde_json::Value;
use web::csv::Csv;
use web::{App, Cx, Query, Result};

/// A file holds at most so many lines; who needs more asks by days.
const FILE_LINES: usize = 100_000;
/// Rows that are read, and whose records are named, together.
const ROWS_AT_ONCE: u32 = 1_000;

/// `GET /a/{account}/settings/audit.csv`: the same rows, latest first, with times in the account's zone.
pub(crate) async fn file(
    State(app): State<App>,
    cx: Cx,
    Query(asked): Query<Asked>,
) -> Result<Response> {
    let wanted = asked.wanted(&cx)?;
    let (reader, knows) = (cx.clone(), Knows::of(&app));
    let read = app.db.read(move |tx| csv(tx, &reader, &wanted, &knows));
    let text = read.await?;
    audit::read(&app, &cx.actor, "export", "audit", &[]);
    Ok(web::csv::file("audit", text))
}

/// The words first, for people; then the ids and codes, for programs.
const HEAD: [&str; 14] = [
    "at",
    "who",
    "did",
    "what",
    "record",
    "detail",
    "actor",
    "user",
    "user_id",
    "via",
    "via_id",
    "action",
    "kind",
    "record_id",
];

fn csv(
    tx: &Tx<'_>,
    cx: &Cx,
    wanted: &Wanted,
    knows: &Knows,
) -> std::result::Result<Vec<u8>, Error> {
    let scope = cx.actor.may(Permission::AccountManage)?;
    let mut out = Csv::quoted();
    out.line(HEAD)?;
    let (mut before, mut left) = (None, FILE_LINES);
    while left > 0 {
        let lines = store::list(tx, &scope, wanted, before, ROWS_AT_ONCE)?;
        let Some(last) = lines.last() else { break };
        before = Some(last.id);
        let named = knows.named(tx, cx, &lines, true)?;
        for line in &lines {
            for record in records(line, wanted.record) {
                if left == 0 {
                    return out.bytes();
                }
                left -= 1;
                out.line(cells(cx, line, record, &named))?;
            }
        }
    }
    out.bytes()
}

/// The records of a row, each of which is a line; only the one that was asked for, if one was: whoever gets the
/// file learns of nobody else.
fn records(line: &Line, wanted: Option<Uuid>) -> Vec<Option<Uuid>> {
    let ids = line.detail.get("ids").and_then(Value::as_array);
    let ids = ids.into_iter().flatten();
    let ids = ids.filter_map(|id| id.as_str()?.parse().ok());
    let all: Vec<Option<Uuid>> = match (line.subject, wanted) {
        (Some(id), _) => vec![Some(id)],
        (None, Some(wanted)) => vec![Some(wanted)],
        (None, None) => ids.map(Some).collect(),
    };
    match all.is_empty() {
        true => vec![None],
        false => all,
    }
}

fn cells(cx: &Cx, line: &Line, record: Option<Uuid>, named: &Named) -> [String; 14] {
    let l = &cx.l;
    let id = |id: Option<Uuid>| id.map(|id| id.to_string()).unwrap_or_default();
    let name = record.and_then(|id| named.records.get(&id));
    let speaker = Speaker::new(l, named);
    // Each record has its own line, so that how many there were is not said again.
    let mut detail = line.detail.clone();
    if let Some(fields) = detail.as_object_mut() {
        fields.remove("ids");
    }
    [
        // RFC 3339, with the offset of that moment.
        line.at
            .to_zoned(l.zone().clone())
            .strftime("%Y-%m-%dT%H:%M:%S%:z")
            .to_string(),
        words::actor(l, line),
        words::did(l, line),
        words::word(l, "audit-kind", &line.kind),
        name.cloned().unwrap_or_default(),
        speaker.say(&line.kind, &detail),
        line.actor_kind.clone(),
        line.user.clone().unwrap_or_default(),
        id(line.user_id.map(|user| user.0)),
        line.via.clone().unwrap_or_default(),
        id(line.via_id),
        line.action.clone(),
        line.kind.clone(),
        id(record),
    ]
}
