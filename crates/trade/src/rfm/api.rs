//! The report for programs.

use super::actions;
use super::lines::{Line, of_rows};
use super::model::Row;
use super::web::{Asked, Only};
use ::web::{App, Cursor, Cx, Doc, Json, List, Page, Query, Result};
use axum::extract::State;
use base::{Error, PersonId, Uuid};
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
    let day = asked.day(cx.of_account().day_of(app.clock.now()))?;
    let only = asked.only()?;
    let reader = cx.clone();
    let read = app.db.read(move |tx| part(tx, &reader, day, only, &page));
    let list = read.await?;
    let seen: Vec<Uuid> = list.items.iter().map(|line| line.person_id).collect();
    audit::read(&app, &cx.actor, "list", "person", &seen);
    Ok(Json(list))
}

/// A part of the report. Classes are worked out among all, so every part reads everybody's sums.
fn part(
    tx: &Tx<'_>,
    cx: &Cx,
    day: Date,
    only: Only,
    page: &Page,
) -> std::result::Result<List<Line>, Error> {
    let mut report = actions::report(tx, &cx.actor, day, &cx.account.zone)?;
    report.rows.retain(|row| only.holds(row.classes));
    let after: Option<(i64, PersonId)> = page.place()?;
    let place = |row: &Row| (Reverse(row.net_minor()), row.person);
    let from = after.map_or(0, |(net, person)| {
        report
            .rows
            .partition_point(|row| place(row) <= (Reverse(net), person))
    });
    let to = (from + page.limit as usize).min(report.rows.len());
    let last = to.checked_sub(1).and_then(|last| report.rows.get(last));
    let next = report.rows.get(to).and(last);
    Ok(List {
        items: of_rows(tx, &cx.actor, &report.rows[from..to], cx.account.currency)?,
        next: next.map(|row| Cursor::new(&(row.net_minor(), row.person))),
    })
}

pub(crate) fn doc() -> Doc {
    Doc::new("Reports", "Recency, frequency, monetary at a day, best net sum first")
        .detail("Over paid orders before the first moment of the day, above zero in total. Classes are \
                 1 + ⌊5 × (people strictly worse) / n⌋: ties share one, 5 is best; `m` goes by the net sum.")
        .query::<Asked>()
        .page()
        .answers::<List<Line>>(200)
}
