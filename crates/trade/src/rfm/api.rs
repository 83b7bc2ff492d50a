//! The report for programs.

use super::actions;
use super::lines::{CompanyLine, Line, of_company_rows, of_rows};
use super::model::{Of, Row};
use super::web::{Asked, Only};
use ::web::{App, Cursor, Cx, Doc, Json, List, Page, Query, Result};
use axum::extract::State;
use base::{Actor, Currency, Error, Uuid};
use db::Tx;
use identity::audit;
use jiff::civil::Date;
use std::cmp::Reverse;

/// `GET /api/v1/reports/rfm`
pub(crate) async fn show(
    State(app): State<App>,
    cx: Cx,
    Query(asked): Query<Asked>,
    page: Page,
) -> Result<Json<List<Line>>> {
    let list = read(&app, &cx, Of::People, &asked, page, of_rows).await?;
    let seen: Vec<Uuid> = list.items.iter().map(|line| line.person_id).collect();
    audit::read(&app, &cx.actor, "list", "person", &seen);
    Ok(Json(list))
}

/// `GET /api/v1/reports/rfm/companies`
pub(crate) async fn companies(
    State(app): State<App>,
    cx: Cx,
    Query(asked): Query<Asked>,
    page: Page,
) -> Result<Json<List<CompanyLine>>> {
    let list = read(&app, &cx, Of::Companies, &asked, page, of_company_rows).await?;
    let seen: Vec<Uuid> = list.items.iter().map(|line| line.company_id).collect();
    audit::read(&app, &cx.actor, "list", "company", &seen);
    Ok(Json(list))
}

/// Makes lines of rows.
type Lines<T> = fn(&Tx<'_>, &Actor, &[Row], Currency) -> std::result::Result<Vec<T>, Error>;

async fn read<T: Send + 'static>(
    app: &App,
    cx: &Cx,
    of: Of,
    asked: &Asked,
    page: Page,
    lines: Lines<T>,
) -> Result<List<T>> {
    let day = asked.day(cx.of_account().day_of(app.clock.now()))?;
    let (only, reader) = (asked.only()?, cx.clone());
    let read = app.db.read(move |tx| {
        let (rows, next) = part(tx, &reader, of, day, only, &page)?;
        let items = lines(tx, &reader.actor, &rows, reader.account.currency)?;
        Ok::<_, Error>(List { items, next })
    });
    Ok(read.await?)
}

/// A part of the report. Classes are worked out among all, so every part reads everybody's sums.
fn part(
    tx: &Tx<'_>,
    cx: &Cx,
    of: Of,
    day: Date,
    only: Only,
    page: &Page,
) -> std::result::Result<(Vec<Row>, Option<Cursor>), Error> {
    let mut report = actions::report(tx, &cx.actor, of, day, &cx.account.zone)?;
    report.rows.retain(|row| only.holds(row));
    let after: Option<(i64, Uuid)> = page.place()?;
    let place = |row: &Row| (Reverse(row.net_minor()), row.who);
    let from = after.map_or(0, |(net, who)| {
        report
            .rows
            .partition_point(|row| place(row) <= (Reverse(net), who))
    });
    let to = (from + page.limit as usize).min(report.rows.len());
    let last = to.checked_sub(1).and_then(|last| report.rows.get(last));
    let next = report.rows.get(to).and(last);
    let next = next.map(|row| Cursor::new(&(row.net_minor(), row.who)));
    Ok((report.rows[from..to].to_vec(), next))
}

pub(crate) fn companies_doc() -> Doc {
    Doc::new("Reports", "Recency, frequency, monetary of companies at a day, best net sum first")
        .detail("As that of people, over the orders of the people who belong to a company now, whenever they \
                 ordered; the last order is the last of any of them, and classes are those among companies.")
        .query::<Asked>()
        .page()
        .answers::<List<CompanyLine>>(200)
}

pub(crate) fn doc() -> Doc {
    Doc::new("Reports", "Recency, frequency, monetary at a day, best net sum first")
        .detail("Over paid orders before the first moment of the day, above zero in total. Classes are \
                 1 + ⌊5 × (people strictly worse) / n⌋: ties share one, 5 is best; `m` goes by the net sum.")
        .query::<Asked>()
        .page()
        .answers::<List<Line>>(200)
}
