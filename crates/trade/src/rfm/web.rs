//! The report for browsers: the page, and its file.

use super::actions::{self, Report};
use super::lines::{Line, of_rows};
use super::pages::{self, Shown};
use ::web::{App, Cx, Query, Result};
use axum::body::Body;
use axum::extract::State;
use axum::http::header;
use axum::response::{IntoResponse as _, Response};
use base::{Error, Permission, PersonId, Uuid};
use bytes::Bytes;
use customers::people::lookup;
use futures_util::stream;
use identity::audit;
use jiff::civil::Date;
use maud::Markup;
use serde::Deserialize;
use std::collections::HashMap;
use std::sync::Arc;

/// People that the page shows.
const BEST: usize = 100;
/// People that one piece of the file holds.
const LINES_AT_ONCE: usize = 2_000;

/// Which day.
#[derive(Clone, Debug, Default, Deserialize, utoipa::IntoParams)]
#[serde(default)]
pub(crate) struct Asked {
    /// The day whose first moment in the account's zone is meant, `YYYY-MM-DD`; today unless told.
    as_of: Option<String>,
}

impl Asked {
    /// The day that is meant.
    pub(super) fn day(&self, app: &App, cx: &Cx) -> std::result::Result<Date, Error> {
        match self.as_of.as_deref().map(str::trim) {
            None | Some("") => Ok(cx.l.day_of(app.clock.now())),
            Some(text) => text
                .parse()
                .map_err(|_| Error::invalid("as_of", "date", text)),
        }
    }
}

/// `GET /a/{account}/reports/rfm`
pub(crate) async fn show(
    State(app): State<App>,
    cx: Cx,
    Query(asked): Query<Asked>,
) -> Result<Markup> {
    let day = asked.day(&app, &cx)?;
    let (report, names) = read(&app, &cx, day).await?;
    let seen: Vec<Uuid> = names.keys().map(|person| person.0).collect();
    audit::read(&app, &cx.actor, "list", "person", &seen);
    let best = &report.rows[..report.rows.len().min(BEST)];
    Ok(pages::page(&Shown {
        cx: &cx,
        day,
        report: &report,
        best,
        names: &names,
    }))
}

/// The whole report, and the names of the best.
async fn read(
    app: &App,
    cx: &Cx,
    day: Date,
) -> std::result::Result<(Report, HashMap<PersonId, String>), Error> {
    let (by, zone) = (cx.actor.clone(), cx.account.zone.clone());
    let read = app.db.read(move |tx| {
        let report = actions::report(tx, &by, day, &zone)?;
        let scope = by.may(Permission::PeopleRead)?;
        let best: Vec<PersonId> = report
            .rows
            .iter()
            .take(BEST)
            .map(|row| row.person)
            .collect();
        let names = lookup::names(tx, &scope, &best)?;
        Ok::<_, Error>((report, names))
    });
    read.await
}

/// `GET /a/{account}/reports/rfm.csv`
pub(crate) async fn file(
    State(app): State<App>,
    cx: Cx,
    Query(asked): Query<Asked>,
) -> Result<Response> {
    let day = asked.day(&app, &cx)?;
    let (by, zone) = (cx.actor.clone(), cx.account.zone.clone());
    let report = app
        .db
        .read(move |tx| actions::report(tx, &by, day, &zone))
        .await?;
    audit::read(&app, &cx.actor, "export", "rfm", &[]);
    let headers = [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8".to_owned()),
        (
            header::CONTENT_DISPOSITION,
            format!("attachment; filename=\"rfm-{day}.csv\""),
        ),
    ];
    Ok((headers, Body::from_stream(pieces(app, cx, report))).into_response())
}

/// The file piece by piece: ids are read for some thousand people at a time.
fn pieces(
    app: App,
    cx: Cx,
    report: Report,
) -> impl stream::Stream<Item = std::result::Result<Bytes, Error>> + Send {
    let report = Arc::new(report);
    stream::try_unfold(Some(0), move |from: Option<usize>| {
        let (app, by, currency) = (app.clone(), cx.actor.clone(), cx.account.currency);
        let report = report.clone();
        async move {
            let Some(from) = from else { return Ok(None) };
            let to = (from + LINES_AT_ONCE).min(report.rows.len());
            let next = (to < report.rows.len()).then_some(to);
            let read = app
                .db
                .read(move |tx| of_rows(tx, &by, &report.rows[from..to], currency));
            Ok(Some((Bytes::from(csv(&read.await?, from == 0)?), next)))
        }
    })
}

fn csv(lines: &[Line], first: bool) -> std::result::Result<Vec<u8>, Error> {
    let mut out = ::csv::WriterBuilder::new()
        .has_headers(false)
        .from_writer(Vec::new());
    if first {
        out.write_record(HEADER).map_err(Error::internal)?;
    }
    for line in lines {
        out.serialize(line).map_err(Error::internal)?;
    }
    out.into_inner().map_err(Error::internal)
}

/// The names of the API's fields.
const HEADER: [&str; 11] = [
    "external_id",
    "person_id",
    "recency_days",
    "frequency",
    "monetary_minor",
    "returned_minor",
    "net_minor",
    "currency",
    "r",
    "f",
    "m",
];
