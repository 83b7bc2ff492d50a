//! The turnover for browsers.

use super::actions::{self, Month, ProductSums};
use super::model::{MONTHS_AT_MOST, Period, Rank, plus};
use super::pages;
use ::web::{App, Cursor, Cx, List, Page, Query, Result};
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};
use base::{Error, FieldError, ProductId};
use db::Tx;
use jiff::civil::Date;
use serde::Deserialize;

/// What stands in the address.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, utoipa::IntoParams)]
#[serde(default)]
#[into_params(parameter_in = Query)]
pub(crate) struct Asked {
    /// The first month, `YYYY-MM`; without it eleven months before the last.
    pub(super) from: String,
    /// The last month, included; the last with an order unless told.
    pub(super) to: String,
    /// `month` or `product`: only on pages.
    #[param(ignore)]
    pub(super) by: String,
    /// Of products: `-sold` puts those first of which most were sold; else the largest net sum.
    pub(super) sort: String,
}

/// Months that are shown unasked.
const USUAL: i32 = 12;

impl Asked {
    /// The period that is meant, where `whole` has orders and `today` is today.
    pub(super) fn period(
        &self,
        whole: Option<Period>,
        today: Date,
    ) -> std::result::Result<Period, Error> {
        let last = whole.map_or(today.first_of_month(), |whole| whole.to);
        match (self.from.trim(), self.to.trim()) {
            ("", "") => Ok(Period::ending(last, USUAL)),
            (from, "") => {
                let period = Period::parse(from, from)?;
                let to = last
                    .max(period.from)
                    .min(plus(period.from, MONTHS_AT_MOST - 1));
                Ok(Period { to, ..period })
            }
            ("", to) => Ok(Period::ending(Period::parse(to, to)?.to, USUAL)),
            (from, to) => Period::parse(from, to),
        }
    }

    pub(super) fn by_product(&self) -> bool {
        self.by == "product"
    }

    /// What products are ordered by.
    pub(super) fn rank(&self) -> Rank {
        match self.sort.as_str() {
            "-sold" => Rank::Sold,
            _ => Rank::Net,
        }
    }
}

/// What the page shows.
pub(super) struct Report {
    pub(super) whole: Option<Period>,
    pub(super) period: Period,
    pub(super) today: Date,
    pub(super) faults: Vec<FieldError>,
    pub(super) ready: bool,
    pub(super) part: Part,
}

/// By month or by product.
pub(super) enum Part {
    Months(Vec<Month>),
    Products { list: List<ProductSums>, wait: bool },
}

/// `GET /a/{account}/reports/turnover`
pub(crate) async fn show(
    State(app): State<App>,
    cx: Cx,
    page: Page,
    Query(asked): Query<Asked>,
) -> Result<Response> {
    let today = cx.of_account().day_of(app.clock.now());
    let (reader, wanted) = (cx.clone(), asked.clone());
    let report = app
        .db
        .read(move |tx| read(tx, &reader, &wanted, &page, today))
        .await?;
    let status = match report.faults.is_empty() {
        true => StatusCode::OK,
        false => StatusCode::UNPROCESSABLE_ENTITY,
    };
    Ok((status, pages::page(&cx, &asked, &report)).into_response())
}

fn read(
    tx: &Tx<'_>,
    cx: &Cx,
    asked: &Asked,
    page: &Page,
    today: Date,
) -> std::result::Result<Report, Error> {
    let whole = actions::whole(tx, &cx.actor)?;
    let (period, faults) = match asked.period(whole, today) {
        Ok(period) => (period, Vec::new()),
        Err(Error::Invalid(faults)) => (Asked::default().period(whole, today)?, faults),
        Err(other) => return Err(other),
    };
    Ok(Report {
        whole,
        period,
        today,
        faults,
        ready: actions::is_ready(tx, &cx.actor)?,
        part: part(tx, cx, asked, page, period)?,
    })
}

fn part(
    tx: &Tx<'_>,
    cx: &Cx,
    asked: &Asked,
    page: &Page,
    period: Period,
) -> std::result::Result<Part, Error> {
    if !asked.by_product() {
        return Ok(Part::Months(actions::by_month(tx, &cx.actor, period)?));
    }
    Ok(Part::Products {
        list: products(tx, cx, (period, asked.rank()), page)?,
        wait: actions::products_wait(tx, &cx.actor, period)?,
    })
}

/// A part of the products, the largest first.
pub(super) fn products(
    tx: &Tx<'_>,
    cx: &Cx,
    (period, rank): (Period, Rank),
    page: &Page,
) -> std::result::Result<List<ProductSums>, Error> {
    let after: Option<(i64, ProductId)> = page.place()?;
    let limit = page.limit as usize + 1;
    let rows = actions::ranked(tx, &cx.actor, period, rank, after, limit)?;
    Ok(List::of(rows, page, |p: &ProductSums| {
        let worth = match rank {
            Rank::Net => p.net_minor,
            Rank::Sold => p.sold_milli,
        };
        Cursor::new(&(worth, p.product))
    }))
}
