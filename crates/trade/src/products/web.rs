//! A product's page: the orders that hold it, and for those who may read reports its figures by month.

use super::held;
use super::pages;
use crate::turnover::product_page;
use crate::turnover::web::Asked;
use ::web::{App, Cx, Id, Page, Query, Result};
use axum::extract::State;
use base::{Error, Permission, ProductId};
use identity::audit;
use maud::Markup;

/// `GET /a/{account}/products/{id}`
pub(crate) async fn show(
    State(app): State<App>,
    cx: Cx,
    Id(id): Id<ProductId>,
    page: Page,
    Query(asked): Query<Asked>,
) -> Result<Markup> {
    let (today, reader) = (cx.of_account().day_of(app.clock.now()), cx.clone());
    let read = app.db.read(move |tx| {
        let shown = held::shown(tx, &reader, id, &page)?;
        // A further part of the orders stands alone.
        let whole = page.after.is_none() && reader.may(Permission::ReportsRead);
        let figures = whole.then(|| product_page::read(tx, &reader, id, &asked, today));
        Ok::<_, Error>((shown, figures.transpose()?))
    });
    let (shown, figures) = read.await?;
    let ids = shown.ids();
    audit::read_of(&app, &cx.actor, ("list", "order"), &ids, shown.people());
    Ok(pages::page(&cx, &shown, figures.as_ref()))
}
