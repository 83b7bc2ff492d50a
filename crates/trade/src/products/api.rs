//! Products for programs.

use super::{Product, list as products};
use ::web::{App, Cursor, Cx, Doc, Json, List, Page, Result};
use axum::extract::State;
use base::{Error, Permission, ProductId, Timestamp, Uuid};
use serde::Serialize;
use utoipa::ToSchema;

/// A product as the API shows it.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Product)]
pub(crate) struct Shown {
    #[schema(value_type = String)]
    id: Uuid,
    /// Where it comes from.
    source: String,
    /// Its code there; codes that differ only in case are two products.
    code: String,
    name: String,
    #[schema(value_type = String, format = DateTime)]
    created_at: Timestamp,
}

impl From<Product> for Shown {
    fn from(p: Product) -> Self {
        Self {
            id: p.id.0,
            source: p.source,
            code: p.code,
            name: p.name,
            created_at: p.created_at,
        }
    }
}

/// `GET /api/v1/products`
pub(crate) async fn index(State(app): State<App>, cx: Cx, part: Page) -> Result<Json<List<Shown>>> {
    let after: Option<ProductId> = part.place()?;
    let limit = part.limit as usize + 1;
    let rows = app.db.read(move |tx| {
        let scope = cx.actor.may(Permission::OrdersRead)?;
        Ok::<_, Error>(products(tx, &scope, after, limit)?)
    });
    let rows = List::of(rows.await?, &part, |p: &Product| Cursor::new(&p.id));
    Ok(Json(rows.map(Shown::from)))
}

pub(crate) fn doc() -> Doc {
    Doc::new("Products", "List products, first known first")
        .page()
        .answers::<List<Shown>>(200)
}
