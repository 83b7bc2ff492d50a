//! The turnover for programs.

use super::actions::{self, Month, ProductSums};
use super::model::{Period, named};
use super::web::{Asked, products};
use ::web::{App, Cx, Doc, Json, List, Page, Query, Result};
use axum::extract::State;
use base::{Currency, Error};
use db::Tx;
use jiff::civil::Date;
use serde::Serialize;
use utoipa::ToSchema;

/// The months of a period.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Turnover {
    /// The first month, `YYYY-MM`.
    from: String,
    /// The last month, included.
    to: String,
    /// Of all sums; ISO 4217.
    #[schema(value_type = String)]
    currency: Currency,
    /// Every month, those without orders as well.
    months: Vec<Month>,
}

fn period(tx: &Tx<'_>, cx: &Cx, asked: &Asked, today: Date) -> std::result::Result<Period, Error> {
    if !actions::is_ready(tx, &cx.actor)? {
        return Err(Error::Unavailable(
            "the turnover is being worked out".into(),
        ));
    }
    asked.period(actions::whole(tx, &cx.actor)?, today)
}

/// `GET /api/v1/reports/turnover`
pub(crate) async fn months(
    State(app): State<App>,
    cx: Cx,
    Query(asked): Query<Asked>,
) -> Result<Json<Turnover>> {
    let today = cx.of_account().day_of(app.clock.now());
    let read = app.db.read(move |tx| {
        let period = period(tx, &cx, &asked, today)?;
        Ok::<_, Error>(Turnover {
            from: named(period.from),
            to: named(period.to),
            currency: cx.account.currency,
            months: actions::by_month(tx, &cx.actor, period)?,
        })
    });
    Ok(Json(read.await?))
}

/// `GET /api/v1/reports/products`
pub(crate) async fn by_product(
    State(app): State<App>,
    cx: Cx,
    Query(asked): Query<Asked>,
    page: Page,
) -> Result<Json<List<ProductSums>>> {
    let today = cx.of_account().day_of(app.clock.now());
    let read = app.db.read(move |tx| {
        let period = period(tx, &cx, &asked, today)?;
        products(tx, &cx, (period, asked.rank()), &page)
    });
    Ok(Json(read.await?))
}

pub(crate) fn months_doc() -> Doc {
    Doc::new("Reports", "Turnover by month")
        .detail(
            "Paid orders above zero and returns, in the account's currency, of anonymous buyers as well; \
             months are those of the account's zone, at most 120.",
        )
        .query::<Asked>()
        .answers::<Turnover>(200)
}

pub(crate) fn by_product_doc() -> Doc {
    Doc::new("Reports", "Turnover by product, the largest first")
        .detail("Lines of the orders and returns that count by month, each rounded.")
        .query::<Asked>()
        .page()
        .answers::<List<ProductSums>>(200)
}
