//! The table of an account's schedules.

use super::words::when;
use crate::queue;
use ::web::Cx;
use ::web::ui::{self, Badge, Column, Empty, Nav, PageHead, Row, Table, Tone, csrf_field};
use base::Timestamp;
use jobs::planned::Planned;
use jobs::queue::State;
use maud::{Markup, html};

/// The page; what moves stands in `#schedules`.
pub(super) fn index(cx: &Cx, all: &[Planned], digest: &str, now: Timestamp) -> Markup {
    let l = &cx.l;
    let live = cx.to(&format!("admin/jobs/live?seen={digest}"));
    let content = html! {
        (PageHead::new(l.t("schedules-title")).sub(l.t("schedules-what")))
        section.stack id="schedules" {
            live-progress src=(live) reload="#schedules" {}
            @if all.is_empty() {
                (Empty::new("good", l.t("schedules-none"), l.t("schedules-none-help")))
            } @else {
                (table(cx, all, now))
                p.soft { (l.tx("schedules-zone", &[("zone", l.zone_name(&cx.account.zone).into())])) }
            }
        }
    };
    ui::shell(cx, &l.t("schedules-title"), Nav::Settings, content)
}

fn table(cx: &Cx, all: &[Planned], now: Timestamp) -> Table {
    let l = &cx.l;
    let head = [
        "schedules-task",
        "schedules-when",
        "schedules-last",
        "schedules-next",
    ];
    let table = head.iter().fold(
        Table::new("schedule-list", l.t("schedules-title")),
        |t, key| t.column(Column::new(l.t(key))),
    );
    table
        .column(Column::new(""))
        .rows(all.iter().map(|one| row(cx, one, now)))
}

fn row(cx: &Cx, one: &Planned, now: Timestamp) -> Row {
    let l = &cx.l;
    Row::new()
        .cell(html! {
            strong { (queue::words(l, &one.name)) }
            br; span.soft { (what(cx, one)) }
        })
        .cell(html! {
            (when(l, &one.cron))
            @if one.zone != cx.account.zone { br; span.soft { (l.zone_name(&one.zone)) } }
        })
        .cell(last(cx, one, now))
        .cell(next(cx, one))
        .cell(decisions(cx, one))
}

/// What it is good for; nothing where a newer version made it.
fn what(cx: &Cx, one: &Planned) -> String {
    let word = one.name.replace('.', "-");
    let text = cx.l.word("schedules-for", &word);
    match text.starts_with("schedules-for-") {
        true => String::new(),
        false => text,
    }
}

fn last(cx: &Cx, one: &Planned, now: Timestamp) -> Markup {
    let l = &cx.l;
    let Some(at) = one.last_at else {
        return html! { span.soft { (l.t("schedules-never")) } };
    };
    let state = one.last_state.map(|state| {
        let tone = match state {
            State::Dead => Tone::Bad,
            State::Waiting | State::Running => Tone::Info,
            State::Done => Tone::Good,
            State::Discarded => Tone::Neutral,
        };
        Badge::new(tone, l.word("jobs-state", state.as_str()))
    });
    html! {
        time datetime=(at) title=(l.date_time(at)) { (l.ago(at, now)) }
        @if one.idle { " " (Badge::new(Tone::Neutral, l.t("schedules-idle"))) }
        @if let Some(badge) = state { " " (badge) }
        @if let Some(reason) = &one.last_reason {
            br; a.reason href=(cx.to("admin/jobs")) { (queue::reason(l, reason)) }
        }
    }
}

fn next(cx: &Cx, one: &Planned) -> Markup {
    let l = &cx.l;
    match (one.paused_at, one.next_at) {
        (Some(at), _) => {
            html! { (Badge::new(Tone::Warn, l.t("schedules-paused"))) " " span.soft { (l.tx("schedules-paused-since", &[("day", l.date(at).into())])) } }
        }
        (None, Some(at)) => html! { time datetime=(at) { (l.date_time(at)) } },
        (None, None) => html! { span.soft { (l.t("schedules-never")) } },
    }
}

/// The buttons have ids, so that a page that moves keeps their focus.
fn decisions(cx: &Cx, one: &Planned) -> Markup {
    let l = &cx.l;
    let form = |verb: &str, label: String| {
        html! {
            form method="post" action=(cx.to(&format!("admin/jobs/schedules/{}/{verb}", one.key))) {
                (csrf_field(&cx.csrf))
                button.btn type="submit" id={ (verb) "-" (one.key) } { (label) }
            }
        }
    };
    html! {
        div.row {
            (form("run", l.t("jobs-run-now")))
            @match one.paused_at {
                None => (form("pause", l.t("schedules-pause"))),
                Some(_) => (form("resumption", l.t("schedules-resume"))),
            }
        }
    }
}
