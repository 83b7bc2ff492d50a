//! A person or a company that was deleted while somebody wrote in one of its forms. It is told to those within whose
//! reach it was: the trail keeps who looked after it.

use super::form::{Formed, fields, text_of};
use crate::activities::typed::Typed as Activity;
use crate::owners;
use crate::people::form::Typed;
use axum::response::Response;
use base::{Actor, Error, Permission, UserId, Uuid};
use db::Tx;
use identity::audit::{self, Removal};
use records::own::CUSTOM;
use serde_json::{Value, json};
use web::gone::Gone;
use web::meanwhile::{Part, Sent};
use web::ui::{Crumbs, Nav};
use web::{App, Cx, Result};

/// Of a deletion, for the trail: who looked after the record, where anybody did.
pub(crate) fn kept(owner: Option<UserId>) -> Value {
    owner.map_or_else(|| json!({}), |owner| json!({ "owner": owner }))
}

/// What is left of the form of a record that was deleted meanwhile.
///
/// # Errors
/// `NotFound` where there never was such a record, or none within reach; `Forbidden`.
pub(crate) async fn form<P: Formed>(
    app: &App,
    cx: &Cx,
    id: Uuid,
    typed: &Typed,
) -> Result<Response> {
    let owner = typed.get("owner").and_then(|owner| owner.parse().ok());
    let (mut page, owner) = told::<P>(app, cx, id, (Permission::PeopleWrite, owner)).await?;
    let sent = Sent::of(typed);
    for field in fields::<P>().filter(|f| P::writes(&cx.actor, f)) {
        // The form of one field has no other.
        let Some(text) = text_of(field, typed) else {
            continue;
        };
        let label = cx.l.t(P::label_key(field));
        if sent.is_new(&Part::new(field, &label, "").mine(&text)) {
            page = page.typed(label, in_words(cx, field, &text, owner.as_deref()));
        }
    }
    Ok(answer::<P>(cx, &page))
}

/// What is left of the form in which somebody wrote down what happened with a record that was deleted meanwhile.
///
/// # Errors
/// As [`form`].
pub(crate) async fn log<P: Formed>(
    app: &App,
    cx: &Cx,
    id: Uuid,
    typed: &Activity,
) -> Result<Response> {
    let (page, _) = told::<P>(app, cx, id, (Permission::NotesWrite, None)).await?;
    let texts = [
        ("activity-outcome", &typed.outcome),
        ("activity-when", &typed.occurred_at),
        ("activity-minutes", &typed.minutes),
        ("activity-text", &typed.body),
    ];
    let page = texts.into_iter().fold(page, |page, (key, text)| {
        page.typed(cx.l.t(key), text.as_str())
    });
    Ok(answer::<P>(cx, &page))
}

/// Who deleted it and when, and how this colleague is called.
async fn told<P: Formed>(
    app: &App,
    cx: &Cx,
    id: Uuid,
    (needed, colleague): (Permission, Option<UserId>),
) -> Result<(Gone, Option<String>)> {
    let (by, reader) = (cx.actor.clone(), cx.clone());
    let read = app.db.read(move |tx| {
        let removal = within_reach::<P>(tx, &by, needed, id)?;
        let scope = by.may(Permission::PeopleRead)?;
        let name = owners::name(tx, &scope, colleague)?;
        Ok::<_, Error>((Gone::new(removal.said(&reader)), name))
    });
    Ok(read.await?)
}

fn within_reach<P: Formed>(
    tx: &Tx<'_>,
    by: &Actor,
    needed: Permission,
    id: Uuid,
) -> std::result::Result<Removal, Error> {
    let scopes = [by.may(Permission::PeopleRead)?, by.may(needed)?];
    let removal = audit::removal(tx, &scopes[0], (P::KIND, id))?;
    let removal = removal.ok_or(Error::NotFound(P::KIND))?;
    let owner = removal.detail["owner"].as_str();
    let owner = owner.and_then(|owner| owner.parse().ok());
    match scopes.iter().all(|scope| scope.owners.reach(owner)) {
        true => Ok(removal),
        false => Err(Error::NotFound(P::KIND)),
    }
}

fn answer<P: Formed>(cx: &Cx, page: &Gone) -> Response {
    let (title, list, nav) = match P::KIND {
        "company" => ("companies-title", "companies", Nav::Companies),
        _ => ("people-title", "people", Nav::People),
    };
    page.page(cx, nav, Crumbs::new(&cx.l).step(cx.l.t(title), cx.to(list)))
}

/// What was typed or chosen, as people read it.
fn in_words(cx: &Cx, field: &str, text: &str, owner: Option<&str>) -> String {
    let parts = |line: &str| {
        let parts = line.split('|').filter(|part| !part.trim().is_empty());
        let parts: Vec<&str> = parts.filter(|part| !part.starts_with("reached_")).collect();
        parts.join(", ")
    };
    match field {
        "stage" => cx.l.word("stage", text),
        "owner" => owner.unwrap_or_default().to_owned(),
        "address" | "preferences" => {
            let lines: Vec<String> = text.lines().map(parts).collect();
            lines.join("\n")
        }
        // By their keys, as programs know them.
        CUSTOM => text.replace("custom.", ""),
        _ => text.to_owned(),
    }
}
