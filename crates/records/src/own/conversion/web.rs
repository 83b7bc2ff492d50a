//! The page on which what a field holds is changed.

use super::api::wake;
use super::pages::{self, Page};
use super::{Reads, actions};
use crate::own::input::{ChoiceInput, Turn};
use crate::own::pages::PATH;
use crate::own::{Field, Holds, Homes, Texts};
use ::web::flash::Flash;
use ::web::{App, Cx, Form, Id, Query, Result};
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};
use base::{Error, FieldError, Uuid};
use db::Tx;
use serde::Deserialize;

/// What the form asks for; empty before.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    pub(super) holds: String,
    pub(super) currency: String,
    /// One on each line.
    pub(super) choices: String,
}

impl Asked {
    fn turn(&self, now: &Field, language: &str) -> Turn {
        let has_choices = matches!(self.holds.as_str(), "choice" | "choices");
        let lines = self.choices.lines().map(str::trim);
        let lines = lines.filter(|line| has_choices && !line.is_empty());
        let choice = |line: &str| {
            // One that is there stays what it is, with its names in all languages.
            let known = now.choices.iter().find(|c| c.labels.say(language) == line);
            match known {
                Some(known) => ChoiceInput {
                    key: Some(known.key.clone()),
                    labels: known.labels.clone(),
                },
                None => ChoiceInput {
                    key: None,
                    labels: Texts::one(language, line),
                },
            }
        };
        Turn {
            holds: self.holds.clone(),
            currency: (self.holds == "money").then(|| self.currency.clone()),
            choices: lines.map(choice).collect(),
        }
    }
}

/// `GET /a/{account}/settings/fields/{id}/kind`
pub(crate) async fn show(
    State(app): State<App>,
    cx: Cx,
    Id(id): Id<Uuid>,
    Query(asked): Query<Asked>,
) -> Result<Response> {
    let page = load(&app, &cx, id, asked, Vec::new()).await?;
    let status = match page.errors.is_empty() {
        true => StatusCode::OK,
        false => StatusCode::UNPROCESSABLE_ENTITY,
    };
    Ok((status, pages::page(&cx, &page)).into_response())
}

/// The page for what is asked: with what it would come to, or what is wrong with it.
async fn load(app: &App, cx: &Cx, id: Uuid, asked: Asked, errors: Vec<FieldError>) -> Result<Page> {
    let (homes, cx) = (app.get::<Homes>(), cx.clone());
    let read = app.db.read(move |tx| {
        let (field, last) = actions::last(tx, &cx.actor, id)?;
        let page = Page::new(field, last, asked.clone(), errors.clone(), tx.now());
        match asked.holds.is_empty() || !page.errors.is_empty() {
            true => Ok(page),
            false => look(tx, &cx, &homes, (id, page)),
        }
    });
    Ok(read.await?)
}

/// The page with what the change would come to, or what is wrong with it.
fn look(
    tx: &Tx<'_>,
    cx: &Cx,
    homes: &Homes,
    (id, mut page): (Uuid, Page),
) -> std::result::Result<Page, Error> {
    let (by, reads) = (&cx.actor, Reads::of(cx));
    let wants_choices = Holds::of(&page.asked.holds, None).is_some_and(Holds::has_choices);
    if wants_choices && page.asked.choices.trim().is_empty() {
        // What is there is proposed, to be looked through.
        let all = actions::proposed(tx, by, homes, (id, &reads))?;
        page.asked.choices = all.join("\n");
        page.proposes = !all.is_empty();
    }
    let wanted = page.asked.turn(&page.field, cx.l.tag());
    match actions::look(tx, by, homes, id, (&wanted, &reads)) {
        Ok((after, found)) => page.found = Some((after, found)),
        Err(Error::Invalid(faults)) => page.errors = at_the_form(faults),
        Err(other) => return Err(other),
    }
    Ok(page)
}

/// Faults of single choices stand at all of them.
fn at_the_form(faults: Vec<FieldError>) -> Vec<FieldError> {
    let mut out: Vec<FieldError> = Vec::new();
    for mut fault in faults {
        if fault.field.starts_with("choices") {
            fault.field = "choices".into();
        }
        if !out.contains(&fault) {
            out.push(fault);
        }
    }
    out
}

/// `POST /a/{account}/settings/fields/{id}/kind`
pub(crate) async fn begin(
    State(app): State<App>,
    cx: Cx,
    Id(id): Id<Uuid>,
    Form(asked): Form<Asked>,
) -> Result<Response> {
    let (homes, reader, told) = (app.get::<Homes>(), cx.clone(), asked.clone());
    let begun = app.db.write(move |tx| {
        let (now, _) = actions::last(tx, &reader.actor, id)?;
        let wanted = told.turn(&now, reader.l.tag());
        let with = (&wanted, &Reads::of(&reader));
        actions::begin(tx, &reader.actor, &homes, id, with)
    });
    match ::web::tried(begun.await)? {
        Ok(_) => Ok(back(&app, &cx, id, "own-kind-begun")),
        Err(faults) => {
            let page = load(&app, &cx, id, asked, at_the_form(faults)).await?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, pages::page(&cx, &page)).into_response())
        }
    }
}

/// `POST /a/{account}/settings/fields/{id}/kind/undo`
pub(crate) async fn undo(State(app): State<App>, cx: Cx, Id(id): Id<Uuid>) -> Result<Response> {
    let by = cx.actor.clone();
    let undone = app.db.write(move |tx| actions::undo(tx, &by, id));
    undone.await?;
    Ok(back(&app, &cx, id, "own-kind-undo-begun"))
}

fn back(app: &App, cx: &Cx, id: Uuid, word: &str) -> Response {
    wake(app);
    let word = Flash::good(cx.l.t(word));
    ::web::go_with(app, cx.htmx, &cx.to(&format!("{PATH}/{id}/kind")), &word)
}
