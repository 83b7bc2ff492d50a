//! The list of an account's background work, and one job.

use super::{reasons, words};
use ::web::ui::{
    self, Align, Badge, Button, Column, Crumbs, Empty, Facts, Nav, PageHead, Pager, Panel, Row,
    Table, Tabs, Tone, csrf_field,
};
use ::web::{Cursor, Cx, List};
use base::Timestamp;
use jobs::queue::{COUNTED_AT_MOST, Kind, RETRIED_AT_ONCE, Shown, State};
use maud::{Markup, html};

/// Characters of a reason in the list.
const REASON_SHOWN: usize = 160;

/// A part of the list.
pub(super) struct Listed<'a> {
    pub(super) cx: &'a Cx,
    pub(super) now: Timestamp,
    pub(super) state: State,
    pub(super) jobs: &'a List<Shown>,
    pub(super) about: &'a About,
}

/// What the page says of the whole queue.
pub(super) struct About {
    /// In the order of [`State::ALL`].
    pub(super) counts: [i64; 5],
    /// Those that failed.
    pub(super) kinds: Vec<Kind>,
    /// As it is when the page is made.
    pub(super) digest: String,
}

/// The list; what moves stands in `#jobs`.
pub(super) fn index(s: &Listed<'_>) -> Markup {
    let (cx, l) = (s.cx, &s.cx.l);
    let live = cx.to(&format!("admin/jobs/live?seen={}", s.about.digest));
    let content = html! {
        (PageHead::new(l.t("jobs-title")).sub(l.t("jobs-what")))
        section.stack id="jobs" {
            live-progress src=(live) reload="#jobs" {}
            (tabs(s))
            @if s.state == State::Dead && s.about.kinds.iter().any(|kind| kind.jobs > 1) { (kinds(s)) }
            @if s.jobs.items.is_empty() {
                (Empty::new("good", l.word("jobs-none", s.state.as_str()), l.word("jobs-help", s.state.as_str())))
            } @else {
                p.soft { (l.word("jobs-help", s.state.as_str())) }
                (table(s))
            }
        }
    };
    ui::shell(cx, &l.t("jobs-title"), Nav::Settings, content)
}

fn to_settings(cx: &Cx) -> Crumbs {
    Crumbs::new(&cx.l).step(cx.l.t("settings-title"), cx.to("settings"))
}

fn tabs(s: &Listed<'_>) -> Tabs {
    let l = &s.cx.l;
    let states = State::ALL.into_iter().zip(s.about.counts);
    states.fold(Tabs::new(l.t("jobs-states")), |tabs, (state, n)| {
        let href = s.cx.to(&format!("admin/jobs?state={}", state.as_str()));
        let label = l.word("jobs-state", state.as_str());
        tabs.tab(label, href, Some(count(s.cx, n)), state == s.state)
    })
}

/// A number; beyond the limit of counting with a plus.
fn count(cx: &Cx, n: i64) -> String {
    match n {
        0..=COUNTED_AT_MOST => cx.l.number(n),
        _ => format!("{}+", cx.l.number(COUNTED_AT_MOST)),
    }
}

/// A button for each kind of which several failed; one alone has its own beside it.
fn kinds(s: &Listed<'_>) -> Markup {
    let (cx, l) = (s.cx, &s.cx.l);
    let most = i64::try_from(RETRIED_AT_ONCE).unwrap_or(i64::MAX);
    html! {
        div.row role="group" aria-label=(l.t("jobs-retry-kinds")) {
            @for kind in s.about.kinds.iter().filter(|kind| kind.jobs > 1) {
                form method="post" action=(cx.to("admin/jobs/retry")) {
                    (csrf_field(&cx.csrf))
                    input type="hidden" name="name" value=(kind.name);
                    (Button::submit(l.tx("jobs-retry-kind", &[
                        ("kind", words(l, &kind.name).into()), ("n", kind.jobs.min(most).into()),
                    ])))
                }
            }
        }
    }
}

fn table(s: &Listed<'_>) -> Table {
    let (cx, l) = (s.cx, &s.cx.l);
    let path = |Cursor(after): &Cursor| {
        let state = s.state.as_str();
        cx.to(&format!("admin/jobs?state={state}&after={after}"))
    };
    let table = Table::new("job-list", l.t("jobs-title"))
        .column(Column::new(l.t("jobs-kind")))
        .column(Column::new(l.t("jobs-since")))
        .column(Column::new(l.t("jobs-tries")).align(Align::End));
    let table = match s.state {
        State::Waiting => table.column(Column::new(l.t("jobs-next"))),
        _ => table,
    };
    table
        .column(Column::new(l.t("jobs-reason")))
        .column(Column::new(""))
        .rows(s.jobs.items.iter().map(|job| row(s, job)))
        .pager(Pager::new(l).more(s.jobs.next.as_ref().map(path)))
}

fn row(s: &Listed<'_>, job: &Shown) -> Row {
    let (cx, l) = (s.cx, &s.cx.l);
    let since = html! {
        time datetime=(job.updated_at) title=(l.date_time(job.updated_at)) { (l.ago(job.updated_at, s.now)) }
    };
    let row = Row::new()
        .link(cx.to(&format!("admin/jobs/{}", job.id)))
        .text(words(l, &job.name))
        .cell(since)
        .text(l.number(job.attempts));
    let row = match s.state {
        State::Waiting => row.text(due(cx, job, s.now)),
        _ => row,
    };
    let reason = job.reason.as_deref();
    row.cell(html! { @if let Some(reason) = reason { (reasons::brief(l, reason)) } })
        .cell(decisions(cx, job))
}

/// The beginning of a reason; the whole stands on the job's page.
pub(super) fn short(reason: &str) -> String {
    let mut out: String = reason.chars().take(REASON_SHOWN).collect();
    if out.len() < reason.len() {
        out.push('…');
    }
    out
}

fn due(cx: &Cx, job: &Shown, now: Timestamp) -> String {
    match job.run_at <= now {
        true => cx.l.t("jobs-due"),
        false => cx.l.date_time(job.run_at),
    }
}

/// What can be decided of a job. The buttons have ids, so that a page that moves keeps their focus.
fn decisions(cx: &Cx, job: &Shown) -> Markup {
    let l = &cx.l;
    let form = |verb: &str, look: &str, label: String| {
        html! {
            form method="post" action=(cx.to(&format!("admin/jobs/{}/{verb}", job.id))) {
                (csrf_field(&cx.csrf))
                input type="hidden" name="from" value=(job.state.as_str());
                button class={ "btn" (look) } type="submit" id={ (verb) "-" (job.id) } { (label) }
            }
        }
    };
    let retry = match job.state {
        State::Dead => "jobs-retry",
        _ => "jobs-run-now",
    };
    html! {
        @if job.state.is_open() {
            div.row {
                (form("retry", "", l.t(retry)))
                (form("removal", " danger", l.t("jobs-discard")))
            }
        } @else if job.state == State::Discarded {
            (form("restoration", "", l.t("jobs-restore")))
        }
    }
}

/// One job: how it stands, why, and what it was given.
pub(super) fn one(cx: &Cx, job: &Shown) -> Markup {
    let l = &cx.l;
    let title = words(l, &job.name);
    let crumbs = to_settings(cx).step(l.t("jobs-title"), cx.to("admin/jobs"));
    let payload = serde_json::to_string_pretty(&job.payload).unwrap_or_default();
    let content = html! {
        (PageHead::new(title.as_str()).crumbs(crumbs).mark(badge(cx, job.state)))
        div.stack.narrow {
            (decisions(cx, job))
            (Panel::new(l.t("jobs-about"), html! { (facts(cx, job)) }))
            (Panel::new(l.t("jobs-payload"), html! { pre.given { (payload) } }))
        }
    };
    ui::shell(cx, &title, Nav::Settings, content)
}

fn facts(cx: &Cx, job: &Shown) -> Facts {
    let l = &cx.l;
    let waits = job.state == State::Waiting;
    Facts::new()
        .maybe_shown(
            l.t("jobs-reason"),
            job.reason.as_ref().map(|why| reasons::whole(l, why)),
        )
        .maybe_shown(
            l.t("jobs-for"),
            reasons::subject(cx, job).map(|(key, path)| html! { a href=(path) { (l.t(key)) } }),
        )
        .fact(l.t("jobs-tries"), html! { (l.number(job.attempts)) })
        .maybe(l.t("jobs-next"), waits.then(|| l.date_time(job.run_at)))
        .fact(l.t("jobs-since"), html! { (l.date_time(job.updated_at)) })
        .fact(l.t("jobs-queued"), html! { (l.date_time(job.created_at)) })
        .fact(
            l.t("jobs-priority"),
            html! { (l.word("jobs-priority", job.priority.as_str())) },
        )
        .fact(l.t("jobs-name"), html! { code { (job.name) } })
        .maybe_shown(
            l.t("jobs-request"),
            job.trace
                .map(|trace| html! { code.wrap { (trace.request) } }),
        )
        .maybe_shown(
            l.t("jobs-trace"),
            job.trace.map(|trace| html! { code.wrap { (trace.hex()) } }),
        )
}

fn badge(cx: &Cx, state: State) -> Badge {
    let tone = match state {
        State::Dead => Tone::Bad,
        State::Waiting | State::Running => Tone::Info,
        State::Done => Tone::Good,
        State::Discarded => Tone::Neutral,
    };
    Badge::new(tone, cx.l.word("jobs-state", state.as_str()))
}
