//! The report for browsers: the page, and its file.

use super::actions::{self, Report};
use super::lines::{of_company_rows, of_rows};
use super::model::{Of, Row};
use super::pages::{self, Shown};
use super::store;
use ::web::csv::Csv;
use ::web::{App, Cx, Query, Result, tried};
use axum::body::Body;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};
use base::{Actor, CompanyId, Currency, Error, FieldError, Permission, PersonId, Uuid};
use bytes::Bytes;
use customers::companies;
use customers::people::lookup;
use db::Tx;
use futures_util::stream;
use identity::audit;
use jiff::civil::Date;
use serde::Deserialize;
use serde_json::{Value, json};
use std::collections::HashMap;
use std::sync::Arc;

/// People that the page shows.
const BEST: usize = 100;
/// People that one piece of the file holds.
const LINES_AT_ONCE: usize = 2_000;

/// Which day, and which classes.
#[derive(Clone, Debug, Default, Deserialize, utoipa::IntoParams)]
#[serde(default)]
#[into_params(parameter_in = Query)]
pub(crate) struct Asked {
    /// The day whose first moment in the account's zone is meant, `YYYY-MM-DD`; today unless told.
    as_of: String,
    /// Only people of this class of recency, 1 to 5.
    r: String,
    /// Only people of this class of frequency.
    f: String,
    /// Only people of this class of the net sum.
    m: String,
}

/// Of whom; nothing for people.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Whom {
    of: Of,
    /// The one person or company whose line is wanted.
    who: String,
}

impl Whom {
    /// Of whom, and these classes of the one who is meant.
    fn only(&self, asked: &Asked) -> std::result::Result<(Of, Only), Error> {
        let who = Some(self.who.trim()).filter(|id| !id.is_empty());
        let who = who.map(str::parse::<Uuid>).transpose();
        let who = who.map_err(|_| Error::NotFound(self.of.kind()))?;
        Ok((
            self.of,
            Only {
                who,
                ..asked.only()?
            },
        ))
    }
}

/// Classes that people must have; none means any.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Only {
    pub(super) r: Option<i64>,
    pub(super) f: Option<i64>,
    pub(super) m: Option<i64>,
    /// The one person or company.
    pub(super) who: Option<Uuid>,
}

impl Only {
    /// Whether a line is of that one, and has those classes.
    pub(super) fn holds(self, row: &Row) -> bool {
        let c = row.classes;
        let fits = |wanted: Option<i64>, class| wanted.is_none_or(|wanted| wanted == class);
        let meant = self.who.is_none_or(|who| who == row.who);
        meant && fits(self.r, c.r) && fits(self.f, c.f) && fits(self.m, c.m)
    }

    /// What was asked and how many there were, for the audit.
    fn told(self, day: Date, found: usize) -> Value {
        json!({ "as_of": day.to_string(), "r": self.r, "f": self.f, "m": self.m, "found": found })
    }

    /// Whether everybody has them.
    pub(super) fn is_empty(self) -> bool {
        self == Self::default()
    }
}

impl Asked {
    /// The day that is meant.
    ///
    /// # Errors
    /// `Invalid` when it is none.
    pub(super) fn day(&self, today: Date) -> std::result::Result<Date, Error> {
        match self.as_of.trim() {
            "" => Ok(today),
            text => text
                .parse()
                .map_err(|_| Error::invalid("as_of", "date", text)),
        }
    }

    /// The classes that are meant.
    ///
    /// # Errors
    /// `Invalid` when one is not 1 to 5.
    pub(super) fn only(&self) -> std::result::Result<Only, Error> {
        let class = |field: &'static str, text: &str| match text.trim() {
            "" => Ok(None),
            text => match text.parse() {
                Ok(class @ 1..=5) => Ok(Some(class)),
                _ => Err(Error::invalid(field, "rfm-class", text)),
            },
        };
        Ok(Only {
            r: class("r", &self.r)?,
            f: class("f", &self.f)?,
            m: class("m", &self.m)?,
            who: None,
        })
    }
}

/// What was read for the page.
pub(super) struct Read {
    pub(super) report: Report,
    /// Those of the report with the wanted classes, the best first, as many as are shown.
    pub(super) best: Vec<Row>,
    /// How many have them.
    pub(super) fitting: usize,
    pub(super) names: HashMap<Uuid, String>,
    /// The day of the classes by which lists of people are filtered.
    pub(super) kept: Option<String>,
}

/// `GET /a/{account}/reports/rfm`
pub(crate) async fn show(
    State(app): State<App>,
    cx: Cx,
    Query(asked): Query<Asked>,
    Query(whom): Query<Whom>,
) -> Result<Response> {
    let (of, today) = (whom.of, cx.of_account().day_of(app.clock.now()));
    let read = match asked
        .day(today)
        .and_then(|day| Ok((day, whom.only(&asked)?.1)))
    {
        Ok((day, only)) => read(&app, &cx, of, day, only)
            .await
            .map(|read| (day, only, read)),
        Err(e) => Err(e),
    };
    let (day, only, read) = match tried(read)? {
        Ok(read) => read,
        Err(faults) => return Ok(refused(&cx, of, &asked.as_of, &faults)),
    };
    let seen: Vec<Uuid> = read.names.keys().copied().collect();
    audit::read(&app, &cx.actor, "list", of.kind(), &seen);
    Ok(shown(&cx, of, (day, today), only, &read).into_response())
}

fn shown(cx: &Cx, of: Of, (day, today): (Date, Date), only: Only, read: &Read) -> maud::Markup {
    pages::page(&Shown {
        cx,
        of,
        day,
        today,
        only,
        read,
    })
}

fn refused(cx: &Cx, of: Of, typed: &str, faults: &[FieldError]) -> Response {
    (
        StatusCode::UNPROCESSABLE_ENTITY,
        pages::refused(cx, of, typed, faults),
    )
        .into_response()
}

/// The whole report, and the names of the best.
async fn read(
    app: &App,
    cx: &Cx,
    of: Of,
    day: Date,
    only: Only,
) -> std::result::Result<Read, Error> {
    let (by, zone) = (cx.actor.clone(), cx.account.zone.clone());
    let read = app.db.read(move |tx| {
        let report = actions::report(tx, &by, of, day, &zone)?;
        let fitting = || report.rows.iter().filter(|row| only.holds(row));
        let best: Vec<Row> = fitting().take(BEST).cloned().collect();
        let names = names(tx, &by, of, &best)?;
        Ok::<_, Error>(Read {
            fitting: fitting().count(),
            kept: store::as_of(tx, &by.may(Permission::ReportsRead)?)?,
            best,
            names,
            report,
        })
    });
    read.await
}

fn names(
    tx: &Tx<'_>,
    by: &Actor,
    of: Of,
    rows: &[Row],
) -> std::result::Result<HashMap<Uuid, String>, Error> {
    let scope = by.may(Permission::PeopleRead)?;
    let ids = rows.iter().map(|row| row.who);
    if of == Of::Companies {
        let ids: Vec<CompanyId> = ids.map(CompanyId).collect();
        let found = companies::names(tx, &scope, &ids)?;
        return Ok(found.into_iter().map(|(id, name)| (id.0, name)).collect());
    }
    let ids: Vec<PersonId> = ids.map(PersonId).collect();
    let found = lookup::names(tx, &scope, &ids)?;
    Ok(found.into_iter().map(|(id, name)| (id.0, name)).collect())
}

/// `GET /a/{account}/reports/rfm.csv`
pub(crate) async fn file(
    State(app): State<App>,
    cx: Cx,
    Query(asked): Query<Asked>,
    Query(whom): Query<Whom>,
) -> Result<Response> {
    let day = asked.day(cx.of_account().day_of(app.clock.now()))?;
    let (of, only) = whom.only(&asked)?;
    let (by, zone) = (cx.actor.clone(), cx.account.zone.clone());
    let mut report = app
        .db
        .read(move |tx| actions::report(tx, &by, of, day, &zone))
        .await?;
    report.rows.retain(|row| only.holds(row));
    let told = only.told(day, report.rows.len());
    audit::exported(&app, &cx.actor, "rfm", told);
    let name = match of {
        Of::People => format!("rfm-{day}"),
        Of::Companies => format!("rfm-companies-{day}"),
    };
    let lines = Body::from_stream(pieces(app, cx, of, report));
    Ok(::web::csv::file(&name, lines))
}

/// The file piece by piece: ids are read for some thousand people at a time, and each piece is noted with whom it
/// names.
fn pieces(
    app: App,
    cx: Cx,
    of: Of,
    report: Report,
) -> impl stream::Stream<Item = std::result::Result<Bytes, Error>> + Send {
    let report = Arc::new(report);
    stream::try_unfold(Some(0), move |from: Option<usize>| {
        let (app, cx) = (app.clone(), cx.clone());
        let (by, currency) = (cx.actor.clone(), cx.account.currency);
        let (report, seen) = (report.clone(), report.clone());
        async move {
            let Some(from) = from else { return Ok(None) };
            let to = (from + LINES_AT_ONCE).min(report.rows.len());
            let next = (to < report.rows.len()).then_some(to);
            let rows = move |tx: &Tx<'_>| {
                piece(tx, &by, (of, currency), &report.rows[from..to], from == 0)
            };
            let read = app.db.read(rows).await?;
            let ids: Vec<Uuid> = seen.rows[from..to].iter().map(|row| row.who).collect();
            audit::read(&app, &cx.actor, "export", of.kind(), &ids);
            Ok(Some((Bytes::from(read), next)))
        }
    })
}

fn piece(
    tx: &Tx<'_>,
    by: &Actor,
    (of, currency): (Of, Currency),
    rows: &[Row],
    first: bool,
) -> std::result::Result<Vec<u8>, Error> {
    match of {
        Of::People => csv(&of_rows(tx, by, rows, currency)?, HEADER[0], first),
        Of::Companies => csv(&of_company_rows(tx, by, rows, currency)?, HEADER[1], first),
    }
}

fn csv(
    lines: &[impl serde::Serialize],
    who: [&str; 2],
    first: bool,
) -> std::result::Result<Vec<u8>, Error> {
    let mut out = Csv::default();
    if first {
        out.line(who.iter().chain(&FIGURES))?;
    }
    for line in lines {
        out.row(line)?;
    }
    out.bytes()
}

/// The names of the API's fields: of who it is, for people and for companies, then of the figures.
const HEADER: [[&str; 2]; 2] = [["external_id", "person_id"], ["company_id", "name"]];
const FIGURES: [&str; 9] = [
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
