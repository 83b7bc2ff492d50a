//! `report rfm` and `report sales`.

use crate::cli::{ReportRfm, ReportSales, Settings};
use crate::config::say;
use base::{Actor, Error};
use identity::actions::find_account;
use jiff::civil::Date;
use jiff::tz::TimeZone;

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
