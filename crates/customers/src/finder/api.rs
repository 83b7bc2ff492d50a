//! Search for programs.

use super::{Told, people, told};
use crate::Registry;
use axum::extract::State;
use base::Uuid;
use identity::audit;
use language::Part;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use web::{App, Cx, List, Page, Query, Result, links};

/// What is searched for.
#[derive(Clone, Debug, Default, Deserialize, IntoParams)]
#[serde(default)]
#[into_params(parameter_in = Query)]
pub(crate) struct Searched {
    /// Words, or the beginnings or middles of words, in any script; or a telephone number.
    q: String,
    /// Only these kinds, with commas between them: `person`, `company`, `note`, `activity`, `file`, `order`,
    /// `product`, `message` (an entry of the log that holds what somebody said or wrote).
    kinds: String,
}

/// A record that was found.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct SearchHit {
    /// What kind of record.
    kind: String,
    /// Its id.
    #[schema(value_type = String, format = "uuid")]
    id: Uuid,
    /// How it is called; of a message its summary.
    title: String,
    /// What tells it from others of that title, in the reader's language: of a person the mail address
    /// or telephone number, the city, the company, the last order. Empty where nothing does.
    detail: String,
    /// Of a message the words around those that were asked for, in their order; empty for other kinds.
    excerpt: Vec<ExcerptPart>,
}

/// A part of an excerpt.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct ExcerptPart {
    /// What stands there, as plain text.
    text: String,
    /// Whether it was asked for.
    hit: bool,
}

impl From<Told> for SearchHit {
    fn from(told: Told) -> Self {
        Self {
            kind: told.hit.kind,
            id: told.hit.id,
            title: told.hit.title,
            detail: told.detail,
            excerpt: told
                .excerpt
                .into_iter()
                .map(|Part { text, hit }| ExcerptPart { text, hit })
                .collect(),
        }
    }
}

/// `GET /api/v1/search`
pub(crate) async fn index(
    State(app): State<App>,
    cx: Cx,
    page: Page,
    Query(searched): Query<Searched>,
) -> Result<web::Json<List<SearchHit>>> {
    let (reader, registry) = (cx.clone(), app.get::<Registry>());
    let kinds = links::words(&searched.kinds);
    let (limit, words) = (page.limit as usize, searched.q.clone());
    let hits = app
        .db
        .read(move |tx| told(tx, &reader, &registry, &searched.q, &kinds, limit))
        .await?;
    audit::searched(&app, &cx.actor, "person", &people(&hits), &words);
    let items = hits.into_iter().map(SearchHit::from).collect();
    Ok(web::Json(List { items, next: None }))
}
