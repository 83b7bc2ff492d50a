//! The API described for people, at `/api/docs`: made on the server from the document of `/api/openapi.json`,
//! in the program's own look, without script. The frame speaks four languages, the API itself English.

mod call;
pub mod examples;
mod guide;
mod model;
mod pages;
#[cfg(test)]
mod tests;

use crate::operations::Description;
use ::web::{App, Failure, Path, Query, Result, Routes, Visitor, ui};
use axum::extract::State;
use base::Error;
use customers::Registry;
use maud::{Markup, html};
use model::Document;
use serde::Deserialize;

/// The pages.
pub fn routes(routes: &mut Routes) {
    routes.public_get(pages::ROOT, index);
    routes.public_get("/api/docs/{part}", part);
}

#[derive(Deserialize)]
pub(crate) struct Asked {
    #[serde(default)]
    q: String,
}

/// `GET /api/docs?q=`
pub(crate) async fn index(
    State(app): State<App>,
    to: Visitor,
    Query(asked): Query<Asked>,
) -> Result<Markup> {
    let doc = document(&app)?;
    let q = asked.q.trim();
    let body = match q.is_empty() {
        true => guide::begin(&to.l, &doc, app.config.rates),
        false => pages::found(&to.l, &doc, q),
    };
    Ok(page(&to, &doc, "", &to.l.t("docs-title"), q, &body))
}

/// `GET /api/docs/{part}`
pub(crate) async fn part(
    State(app): State<App>,
    to: Visitor,
    Path(part): Path<String>,
) -> Result<Markup> {
    let doc = document(&app)?;
    let l = &to.l;
    let (title, body) = match part.as_str() {
        "errors" => (l.t("docs-errors"), guide::errors(l)),
        "filter" => (l.t("docs-filter"), guide::filter(l, &app.get::<Registry>())),
        "schemas" => (l.t("docs-schemas"), pages::schemas(l, &doc)),
        group => pages::group(l, &doc, group).ok_or(Error::NotFound("page"))?,
    };
    Ok(page(&to, &doc, &part, &title, "", &body))
}

/// The document of this server.
fn document(app: &App) -> Result<Document> {
    let described = app.get::<Description>();
    Document::read(&described.0).map_err(|e| Failure::Error(Error::internal(e)))
}

fn page(to: &Visitor, doc: &Document, part: &str, title: &str, q: &str, body: &Markup) -> Markup {
    let content = html! {
        h1 { (title) }
        p.to-parts { a href="#parts" { (to.l.t("docs-parts")) } }
        (pages::search(&to.l, q))
        (body)
    };
    ui::reading(to, title, &pages::side(&to.l, doc, part), &content)
}
