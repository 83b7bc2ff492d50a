//! What `/metrics` tells. Labels are words of the program: routes, kinds, states; never anything of an account.

use super::process;
use super::requests::Requests;
use super::text::{Kind, Text};
use crate::cli::Settings;
use crate::commands::Last;
use crate::traces::{Exporter, Fate};
use base::{Clock, Timestamp};
use db::{Db, Way};
use identity::audit::Reads;
use integrations::Counted;
use jobs::Standing;
use jobs::figures::Outcome;
use std::sync::Arc;
use web::{App, Config};

/// Where figures are gathered that no other part of the program keeps.
#[derive(Clone)]
pub struct Figures {
    requests: Arc<Requests>,
    started: Timestamp,
    settings: Settings,
    spans: Option<Arc<Fate>>,
}

impl Figures {
    /// Counts every answered request from now on.
    pub fn start(config: &mut Config, settings: &Settings, exporter: Option<&Exporter>) -> Self {
        let requests = Arc::<Requests>::default();
        let counted = requests.clone();
        config.observe = Some(Arc::new(move |seen| counted.add(seen)));
        Self {
            requests,
            started: Clock::system().now(),
            settings: settings.clone(),
            spans: exporter.map(Exporter::fate),
        }
    }
}

/// Everything; without `standing` where the database does not answer.
pub(super) fn all(app: &App, standing: Option<&Standing>) -> String {
    let mut text = Text::default();
    let figures = app.find::<Figures>();
    if let Some(figures) = &figures {
        requests(&mut text, &figures.requests);
    }
    database(&mut text, &app.db);
    let help = "Whether the database answered when these figures were asked for.";
    let up = u8::from(standing.is_some());
    text.one("bandhu_db_up", Kind::Gauge, help, up);
    if let Some(standing) = standing {
        queue(&mut text, standing);
    }
    if let Some(figures) = app.find::<Arc<jobs::figures::Figures>>() {
        tries(&mut text, &figures);
    }
    if let Some(counted) = app.find::<Counted>() {
        events(&mut text, &counted);
    }
    if let Some(reads) = app.find::<Reads>() {
        let help = "Rows of the audit trail that tell of reading and wait to be written.";
        let name = "bandhu_trail_rows_waiting";
        text.one(name, Kind::Gauge, help, reads.waiting());
    }
    if let Some(figures) = &figures {
        kept(&mut text, figures);
    }
    text.finish()
}

fn requests(text: &mut Text, requests: &Requests) {
    let shown = requests.shown();
    let (name, help) = ("bandhu_http_requests_total", "Requests that were answered.");
    text.family(name, Kind::Counter, help);
    for of in &shown {
        for (method, status, n) in &of.answered {
            let status = status.to_string();
            let labels = [
                ("method", method.as_str()),
                ("route", &of.route),
                ("status", &status),
            ];
            text.sample(name, &labels, n);
        }
    }
    let name = "bandhu_http_request_duration_seconds";
    let help = "From the first byte of a request to the head of its answer.";
    text.family(name, Kind::Histogram, help);
    for of in &shown {
        text.times(name, &[("route", &of.route)], &of.took);
    }
}

fn database(text: &mut Text, db: &Db) {
    let fares = Way::ALL.map(|way| (way.as_str(), db.figures().fares(way)));
    let name = "bandhu_db_transactions";
    text.family(
        name,
        Kind::Gauge,
        "Transactions that wait or run at this moment.",
    );
    for (way, fares) in &fares {
        for (state, n) in [("waiting", fares.waiting), ("running", fares.running)] {
            text.sample(name, &[("kind", way), ("state", state)], n);
        }
    }
    let name = "bandhu_db_wait_seconds";
    let help = "How long transactions waited for a session, or for the one writer.";
    text.family(name, Kind::Histogram, help);
    for (way, fares) in &fares {
        text.times(name, &[("kind", way)], &fares.waited);
    }
    let name = "bandhu_db_transaction_seconds";
    let help = "How long transactions ran, with their commit.";
    text.family(name, Kind::Histogram, help);
    for (way, fares) in &fares {
        text.times(name, &[("kind", way)], &fares.ran);
    }
}

fn queue(text: &mut Text, standing: &Standing) {
    let name = "bandhu_jobs";
    let help = "Jobs of all accounts that are not over, or were given up; of a state at most 10000 are counted.";
    text.family(name, Kind::Gauge, help);
    for (kind, state, n) in &standing.jobs {
        text.sample(name, &[("kind", kind), ("state", state)], n);
    }
    let name = "bandhu_jobs_overdue_seconds";
    let help = "For how long the job has been due that has waited longest.";
    text.one(name, Kind::Gauge, help, standing.overdue_s);
}

fn tries(text: &mut Text, figures: &jobs::figures::Figures) {
    let name = "bandhu_job_tries_total";
    text.family(
        name,
        Kind::Counter,
        "Tries of jobs that ended in this process.",
    );
    for (kind, ended, _) in figures.kinds() {
        for (outcome, n) in Outcome::ALL.iter().zip(ended) {
            text.sample(name, &[("kind", kind), ("outcome", outcome.as_str())], n);
        }
    }
    let name = "bandhu_job_duration_seconds";
    text.family(name, Kind::Histogram, "How long tries of jobs took.");
    for (kind, _, took) in figures.kinds() {
        text.times(name, &[("kind", kind)], &took);
    }
}

fn events(text: &mut Text, counted: &Counted) {
    let name = "bandhu_events_total";
    text.family(name, Kind::Counter, "Events that sites and apps sent.");
    text.sample(name, &[("outcome", "taken")], counted.taken());
    text.sample(name, &[("outcome", "refused")], counted.refused());
    let name = "bandhu_event_requests_refused_total";
    let help = "Requests with events that were refused as a whole.";
    text.one(name, Kind::Counter, help, counted.requests_refused());
}

fn kept(text: &mut Text, figures: &Figures) {
    if let Some(last) = Last::read(&figures.settings) {
        let name = "bandhu_last_backup_timestamp_seconds";
        let help = "When the last backup of this data folder was taken, in seconds since 1970.";
        text.one(name, Kind::Gauge, help, last.at().as_second());
    }
    if let Some(fate) = &figures.spans {
        let name = "bandhu_spans_total";
        text.family(name, Kind::Counter, "Spans for the collector of traces.");
        text.sample(name, &[("outcome", "sent")], fate.sent());
        text.sample(name, &[("outcome", "dropped")], fate.dropped());
    }
    let (name, help) = ("bandhu_build_info", "Which version of the program this is.");
    text.family(name, Kind::Gauge, help);
    text.sample(name, &[("version", env!("CARGO_PKG_VERSION"))], 1);
    process::tell(text, figures.started);
}
