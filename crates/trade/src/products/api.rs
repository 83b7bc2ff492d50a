//! Products for programs.

use super::actions::{self, Made};
use super::store::Held;
use super::{Product, held, list as products};
use crate::orders::api::{Head, plain};
use ::web::etag::{self, IfMatch};
use ::web::{App, Cursor, Cx, Doc, Failure, Id, Json, List, Page, Result};
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use base::{Actor, Error, Permission, ProductId, Timestamp, Uuid};
use db::Tx;
use identity::audit;
use serde::{Deserialize, Serialize};
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

/// `GET /api/v1/products/{id}`
pub(crate) async fn show(
    State(app): State<App>,
    cx: Cx,
    Id(id): Id<ProductId>,
) -> Result<Response> {
    let found = app.db.read(move |tx| held::product(tx, &cx, id)).await?;
    Ok(etag::answer(Shown::from(found)))
}

/// The version of a product: what is to be seen of it.
pub(super) fn version(product: &Product) -> String {
    etag::of_content(&Shown::from(product.clone()))
}

/// Refuses a change that is meant for another version of the product than the one that is there.
///
/// # Errors
/// 412; those of reading it.
pub(super) fn meant(tx: &Tx<'_>, by: &Actor, id: ProductId, wanted: &IfMatch) -> Result<()> {
    match &wanted.0 {
        None => Ok(()),
        Some(_) => wanted.check(&version(&actions::get_to_change(tx, by, id)?)),
    }
}

/// A new product.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct ProductInput {
    /// Where it comes from, for example `webshop`: orders and imports of this source mean it by its code.
    source: String,
    /// Its code there, 1 to 100 characters.
    code: String,
    /// 1 to 300 characters.
    name: String,
}

/// What changes of a product.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct ProductChange {
    /// 1 to 300 characters.
    name: String,
}

/// `POST /api/v1/products`: 201 for a new one, 200 with the one that is already there.
pub(crate) async fn create(
    State(app): State<App>,
    cx: Cx,
    Json(sent): Json<ProductInput>,
) -> Result<Response> {
    let made = app
        .db
        .write(move |tx| actions::create(tx, &cx.actor, &sent.source, &sent.code, &sent.name));
    Ok(match made.await? {
        Made::New(p) => etag::created(&format!("/api/v1/products/{}", p.id), Shown::from(p)),
        Made::AlreadyThere(p) => etag::answer(Shown::from(p)),
    })
}

/// `PATCH /api/v1/products/{id}`
pub(crate) async fn change(
    State(app): State<App>,
    cx: Cx,
    Id(id): Id<ProductId>,
    wanted: IfMatch,
    Json(sent): Json<ProductChange>,
) -> Result<Response> {
    let changed = app.db.write(move |tx| {
        meant(tx, &cx.actor, id, &wanted)?;
        Ok::<_, Failure>(actions::rename(tx, &cx.actor, id, &sent.name)?)
    });
    Ok(etag::answer(Shown::from(changed.await?)))
}

/// `DELETE /api/v1/products/{id}`
pub(crate) async fn delete(
    State(app): State<App>,
    cx: Cx,
    Id(id): Id<ProductId>,
    wanted: IfMatch,
) -> Result<StatusCode> {
    let gone = app.db.write(move |tx| {
        meant(tx, &cx.actor, id, &wanted)?;
        Ok::<_, Failure>(actions::delete(tx, &cx.actor, id)?)
    });
    gone.await?;
    Ok(StatusCode::NO_CONTENT)
}

pub(crate) fn delete_doc() -> Doc {
    Doc::new("Products", "Take a product away that no order holds")
        .detail("One that was sold stays: 409. For who may write all orders.")
        .answers_empty(204)
}

pub(crate) fn create_doc() -> Doc {
    Doc::new("Products", "Make a product")
        .detail(
            "Once for each source and code: again with the same name, the product that is there is answered with \
             200; with another name, 409. For who may write all orders: a product belongs to nobody.",
        )
        .body::<ProductInput>()
        .answers::<Shown>(201)
        .answers::<Shown>(200)
}

pub(crate) fn change_doc() -> Doc {
    Doc::new("Products", "Give a product another name")
        .detail("Orders and imports that come later do not change it.")
        .body::<ProductChange>()
        .answers::<Shown>(200)
}

/// An order that holds the product.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = OrderWithProduct)]
pub(crate) struct OfProduct {
    #[serde(flatten)]
    order: Head,
    /// How many of the product are in it: a decimal with up to 3 places.
    product_quantity: String,
    /// What its lines with the product come to, each rounded, in the currency's minor unit.
    product_total_minor: i64,
}

impl From<Held> for OfProduct {
    fn from(held: Held) -> Self {
        Self {
            product_quantity: plain(held.quantity.0, 3),
            product_total_minor: held.total.minor,
            order: held.order.into(),
        }
    }
}

/// `GET /api/v1/products/{id}/orders`
pub(crate) async fn orders(
    State(app): State<App>,
    cx: Cx,
    Id(id): Id<ProductId>,
    page: Page,
) -> Result<Json<List<OfProduct>>> {
    let reader = cx.clone();
    let read = app.db.read(move |tx| {
        held::product(tx, &reader, id)?;
        held::orders(tx, &reader, id, &page)
    });
    let list = read.await?;
    let ids: Vec<Uuid> = list.items.iter().map(|held| held.order.id.0).collect();
    let people = list.items.iter();
    let people = people.filter_map(|held| Some(held.order.person?.0));
    audit::read_of(&app, &cx.actor, ("list", "order"), &ids, people);
    Ok(Json(list.map(OfProduct::from)))
}

pub(crate) fn show_doc() -> Doc {
    Doc::new("Products", "One product")
        .detail("Who does not see all orders knows a product by the orders within reach.")
        .answers::<Shown>(200)
}

pub(crate) fn orders_doc() -> Doc {
    Doc::new("Products", "The orders that hold a product, latest first")
        .page()
        .answers::<List<OfProduct>>(200)
}

pub(crate) fn doc() -> Doc {
    Doc::new("Products", "List products, first known first")
        .page()
        .answers::<List<Shown>>(200)
}
