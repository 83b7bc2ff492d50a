//! `report rfm` and `report sales`.

use crate::cli::{ReportRfm, ReportSales, RfmOf, SalesBy, Settings};
use crate::config::say;
use base::{AccountId, Actor, Currency, Error, Money, Permission, PersonId, ProductId, Uuid};
use customers::people::lookup;
use db::Db;
use identity::actions::find_account;
use identity::audit;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use serde::Serialize;
use serde_json::json;
use trade::turnover::{self, Period};

/// Prints everybody's figures at a day, best net sum first.
pub fn rfm(settings: &Settings, options: &ReportRfm) -> Result<(), Error> {
    let db = settings.open_there_migrated()?;
    let account = find_account(&db, &options.account)?;
    let by = Actor::system(account.id);
    let day: Date = match &options.as_of {
        Some(text) => text
            .parse()
            .map_err(|_| Error::invalid("as_of", "date", text))?,
        None => {
            let zone = TimeZone::get(&account.zone).map_err(Error::internal)?;
            db.clock().now().to_zoned(zone).date()
        }
    };
    if options.of == RfmOf::Companies {
        return rfm_of_companies(&db, &by, day, &account, options.json);
    }
    let (lines, names) = db.read_now(move |tx| {
        let lines = trade::rfm::lines(tx, &by, day, &account.zone, account.currency)?;
        let people: Vec<PersonId> = lines.iter().map(|line| PersonId(line.person_id)).collect();
        let names = lookup::names(tx, &by.may(Permission::PeopleRead)?, &people)?;
        Ok::<_, Error>((lines, names))
    })?;
    let ids: Vec<Uuid> = lines.iter().map(|line| line.person_id).collect();
    exported(&db, account.id, "person", day, &ids)?;
    for row in lines {
        let name = names.get(&PersonId(row.person_id));
        let plain = plain_rfm(&row, name.map_or("", String::as_str));
        line(options.json, &row, plain)?;
    }
    Ok(())
}

fn rfm_of_companies(
    db: &Db,
    by: &Actor,
    day: Date,
    account: &web::AccountRef,
    json: bool,
) -> Result<(), Error> {
    let (by, zone, currency) = (by.clone(), account.zone.clone(), account.currency);
    let read = move |tx: &db::Tx<'_>| trade::rfm::company_lines(tx, &by, day, &zone, currency);
    let rows = db.read_now(read)?;
    let ids: Vec<Uuid> = rows.iter().map(|row| row.company_id).collect();
    exported(db, account.id, "company", day, &ids)?;
    for row in rows {
        let plain = format!(
            "{:<41} {:>11} {:>13} {:>18} net  R{} F{} M{}",
            row.name,
            counted(row.recency_days, "day", "days"),
            counted(row.frequency, "order", "orders"),
            money(row.net_minor, row.currency),
            row.r,
            row.f,
            row.m
        );
        line(json, &row, plain)?;
    }
    Ok(())
}

/// Records whom one row of the audit trail names at most.
const NAMED_AT_ONCE: usize = 2_000;

/// Notes in the audit trail what is about to be printed: which day, how many, and whom.
fn exported(db: &Db, account: AccountId, kind: &str, day: Date, ids: &[Uuid]) -> Result<(), Error> {
    let (by, kind, ids) = (Actor::system(account), kind.to_owned(), ids.to_vec());
    db.write_now(move |tx| {
        let told = json!({ "as_of": day.to_string(), "found": ids.len() });
        audit::record(tx, &by, "export", "rfm", None, told)?;
        ids.chunks(NAMED_AT_ONCE).try_for_each(|part| {
            audit::record(tx, &by, "export", &kind, None, json!({ "ids": part }))
        })
    })
}

/// The person's id elsewhere and name, and their figures; a person without a name is shown by that id.
fn plain_rfm(row: &trade::rfm::Line, name: &str) -> String {
    let id = row.external_id.as_deref().unwrap_or("-");
    format!(
        "{id:<12} {:<28} {:>11} {:>13} {:>18} net  R{} F{} M{}",
        if name == id { "" } else { name },
        counted(row.recency_days, "day", "days"),
        counted(row.frequency, "order", "orders"),
        money(row.net_minor, row.currency),
        row.r,
        row.f,
        row.m
    )
}

fn counted(n: i64, one: &str, many: &str) -> String {
    format!("{n} {}", if n == 1 { one } else { many })
}

fn money(minor: i64, currency: Currency) -> String {
    Money { minor, currency }.to_string()
}

/// Prints what was sold to known people.
pub fn sales(settings: &Settings, options: &ReportSales) -> Result<(), Error> {
    let db = settings.open_there_migrated()?;
    let account = find_account(&db, &options.account)?;
    let by = Actor::system(account.id);
    if let Some(what) = options.by {
        turnover::refresh(&jobs::Slices::unresting(&db), &by, &account.zone)?;
        let Some(period) = period(&db, &by, options)? else {
            return Ok(());
        };
        return match what {
            SalesBy::Month => months(&db, &by, period, account.currency, options.json),
            SalesBy::Product => products(&db, &by, period, account.currency, options.json),
        };
    }
    let sales = db.read_now(move |tx| trade::sales::report(tx, &by, account.currency))?;
    if options.json {
        say(serde_json::to_string(&sales).map_err(Error::internal)?);
        return Ok(());
    }
    let row = |label: &str, value: String| say(format!("{label:<31} {value:>20}"));
    row("people with orders or returns", sales.people.to_string());
    say("lines of orders, known customer, quantity and price above zero:");
    row("  lines", sales.lines.to_string());
    row("  customers", sales.customers.to_string());
    row("  orders", sales.orders.to_string());
    row(
        "  sum, unrounded lines",
        money(sales.sum_minor, sales.currency),
    );
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

fn months(
    db: &Db,
    by: &Actor,
    period: Period,
    currency: Currency,
    json: bool,
) -> Result<(), Error> {
    let by = by.clone();
    for month in db.read_now(move |tx| turnover::actions::by_month(tx, &by, period))? {
        let plain = format!(
            "{} {:>15} {:>18} {:>18} gross {:>18} returned {:>18} net",
            month.month,
            counted(month.orders, "order", "orders"),
            counted(month.customers, "customer", "customers"),
            money(month.gross_minor, currency),
            money(month.returned_minor, currency),
            money(month.net_minor, currency)
        );
        line(json, &month, plain)?;
    }
    Ok(())
}

/// Products that are read together.
const PRODUCTS_AT_ONCE: usize = 500;

fn products(
    db: &Db,
    by: &Actor,
    period: Period,
    currency: Currency,
    json: bool,
) -> Result<(), Error> {
    let mut after: Option<(i64, ProductId)> = None;
    loop {
        let by = by.clone();
        let page = db.read_now(move |tx| {
            turnover::actions::by_product(tx, &by, period, after, PRODUCTS_AT_ONCE)
        })?;
        for product in &page {
            let plain = format!(
                "{:<20} {:>18} gross {:>18} returned {:>18} net  {}",
                product.code,
                money(product.gross_minor, currency),
                money(product.returned_minor, currency),
                money(product.net_minor, currency),
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
