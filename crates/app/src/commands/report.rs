//! `report rfm` and `report sales`.

use crate::cli::{ReportRfm, ReportSales, SalesBy, Settings};
use crate::config::say;
use base::{Actor, Error, ProductId};
use db::Db;
use identity::actions::find_account;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use serde::Serialize;
use trade::turnover::{self, Period};

/// Prints everybody's figures at a day, best net sum first.
pub fn rfm(settings: &Settings, options: &ReportRfm) -> Result<(), Error> {
    let db = settings.open_migrated()?;
    let account = find_account(&db, &options.account)?;
    let by = Actor::system(account.id);
    let day: Date = match &options.as_of {
        Some(text) => text
            .parse()
            .map_err(|_| Error::invalid("as_of", "date-wrong", text))?,
        None => {
            let zone = TimeZone::get(&account.zone).map_err(Error::internal)?;
            db.clock().now().to_zoned(zone).date()
        }
    };
    let lines =
        db.read_now(move |tx| trade::rfm::lines(tx, &by, day, &account.zone, account.currency))?;
    for line in lines {
        if options.json {
            say(serde_json::to_string(&line).map_err(Error::internal)?);
        } else {
            say(format!(
                "{:<20} {:>6} days {:>6} orders {:>14} net  R{} F{} M{}",
                line.external_id.as_deref().unwrap_or("-"),
                line.recency_days,
                line.frequency,
                line.net_minor,
                line.r,
                line.f,
                line.m
            ));
        }
    }
    Ok(())
}

/// Prints what was sold to known people.
pub fn sales(settings: &Settings, options: &ReportSales) -> Result<(), Error> {
    let db = settings.open_migrated()?;
    let account = find_account(&db, &options.account)?;
    let by = Actor::system(account.id);
    if let Some(what) = options.by {
        turnover::refresh(&db, &by, &account.zone)?;
        let Some(period) = period(&db, &by, options)? else {
            return Ok(());
        };
        return match what {
            SalesBy::Month => months(&db, &by, period, options.json),
            SalesBy::Product => products(&db, &by, period, options.json),
        };
    }
    let sales = db.read_now(move |tx| trade::sales::report(tx, &by, account.currency))?;
    if options.json {
        say(serde_json::to_string(&sales).map_err(Error::internal)?);
        return Ok(());
    }
    say(format!(
        "people with orders or returns   {:>14}",
        sales.people
    ));
    say("lines of orders, known customer, quantity and price above zero:");
    say(format!(
        "  lines                         {:>14}",
        sales.lines
    ));
    say(format!(
        "  customers                     {:>14}",
        sales.customers
    ));
    say(format!(
        "  orders                        {:>14}",
        sales.orders
    ));
    say(format!(
        "  sum, unrounded lines          {:>14} minor {}",
        sales.sum_minor, sales.currency
    ));
    Ok(())
}

/// The period that is asked for; none where nothing was ever ordered.
fn period(db: &Db, by: &Actor, options: &ReportSales) -> Result<Option<Period>, Error> {
    let by = by.clone();
    let Some(whole) = db.read_now(move |tx| turnover::actions::whole(tx, &by))? else {
        return Ok(None);
    };
    let month = |day: Date| day.strftime("%Y-%m").to_string();
    let from = options.from.clone().unwrap_or_else(|| month(whole.from));
    let to = options.to.clone().unwrap_or_else(|| month(whole.to));
    Period::parse(&from, &to).map(Some)
}

fn months(db: &Db, by: &Actor, period: Period, json: bool) -> Result<(), Error> {
    let by = by.clone();
    for month in db.read_now(move |tx| turnover::actions::by_month(tx, &by, period))? {
        let plain = format!(
            "{} {:>8} orders {:>8} customers {:>14} gross {:>14} returned {:>14} net",
            month.month,
            month.orders,
            month.customers,
            month.gross_minor,
            month.returned_minor,
            month.net_minor
        );
        line(json, &month, plain)?;
    }
    Ok(())
}

/// Products that are read together.
const PRODUCTS_AT_ONCE: usize = 500;

fn products(db: &Db, by: &Actor, period: Period, json: bool) -> Result<(), Error> {
    let mut after: Option<(i64, ProductId)> = None;
    loop {
        let by = by.clone();
        let page = db.read_now(move |tx| {
            turnover::actions::by_product(tx, &by, period, after, PRODUCTS_AT_ONCE)
        })?;
        for product in &page {
            let plain = format!(
                "{:<20} {:>14} gross {:>14} returned {:>14} net  {}",
                product.code,
                product.gross_minor,
                product.returned_minor,
                product.net_minor,
                product.name
            );
            line(json, product, plain)?;
        }
        match page.last() {
            Some(last) if page.len() == PRODUCTS_AT_ONCE => {
                after = Some((last.net_minor, ProductId(last.product)));
            }
            _ => return Ok(()),
        }
    }
}

fn line(json: bool, row: &impl Serialize, plain: String) -> Result<(), Error> {
    match json {
        true => say(serde_json::to_string(row).map_err(Error::internal)?),
        false => say(plain),
    }
    Ok(())
}
