//! A timeline as HTML: filters, days, entries, more.

use super::{Asked, Loaded, live};
use crate::TimelineRow;
use crate::interactions::Interaction;
use crate::interactions::Shares;
use crate::interactions::place::anchor;
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};
use base::{Channel, Direction, Kind, Timestamp};
use maud::{Markup, html};
use std::borrow::Cow;
use web::ui::{
    self, Button, Day, Empty, Entry, Filters, Nav, Notice, Pager, Timeline, Tone, csrf_field,
};
use web::{Cx, links};

/// The timeline of the record at `path`, or what to do when nothing happened yet.
fn timeline(cx: &Cx, path: &str, asked: &Asked, loaded: &Loaded, now: Timestamp) -> Markup {
    let l = &cx.l;
    let filtered = !(asked.kind.is_empty() && asked.channel.is_empty());
    if loaded.entries.items.is_empty() && loaded.after.is_none() {
        let (title, help) = match filtered {
            true => ("timeline-none", "timeline-none-help"),
            false => ("timeline-empty", "timeline-empty-help"),
        };
        return html! { div id="timeline" { (Empty::new("clock", l.t(title), l.t(help))) } };
    }
    let next = loaded.entries.next.as_ref().map(|cursor| {
        links::with(
            path,
            &[
                ("kind", &asked.kind),
                ("channel", &asked.channel),
                ("after", &cursor.0),
            ],
        )
    });
    html! {
        // Days are headings of the third level: this is theirs, for whoever listens to the page.
        h2.vh { (l.t("timeline-title")) }
        (Timeline::new("timeline", days(cx, loaded, now)).pager(Pager::new(l).more(next)))
    }
}

/// The form in which somebody writes down what happened, where there is one, the filters and the timeline of
/// the record at `path`: one part of the page, which a new entry replaces.
pub(crate) fn log(
    cx: &Cx,
    path: &str,
    asked: &Asked,
    loaded: &Loaded,
    now: Timestamp,
    form: Option<impl FnOnce(&str) -> Markup>,
) -> Markup {
    html! {
        section.stack id="log" aria-label=(cx.l.t("timeline-title")) {
            @if let Some(form) = form { (form(&format!("{path}/log"))) }
            (unknown(cx, asked))
            (filters(cx, path, asked, &loaded.shares))
            (listener(path, asked, loaded))
            (timeline(cx, path, asked, loaded, now))
        }
    }
}

/// Says which words of the address do not count, for nothing is called so.
fn unknown(cx: &Cx, asked: &Asked) -> Markup {
    let words = asked.unknown();
    let words: Vec<String> = words.iter().map(|word| format!("“{word}”")).collect();
    let text =
        cx.l.tx("timeline-unknown", &[("words", words.join(", ").into())]);
    html! { @if !words.is_empty() { (Notice::new(Tone::Warn, text)) } }
}

/// Listens for what comes in meanwhile, where the whole timeline is shown from its beginning.
fn listener(path: &str, asked: &Asked, loaded: &Loaded) -> Markup {
    let whole = *asked == Asked::default() && loaded.after.is_none();
    let seen = live::mark(&loaded.entries.items);
    let src = links::with(&format!("{path}/live"), &[("seen", &seen)]);
    html! { @if whole { live-timeline src=(src) {} } }
}

/// What was written down and refused: the part alone for htmx, else a page around it.
pub(crate) fn refused(cx: &Cx, nav: Nav, log: Markup) -> Response {
    match cx.htmx {
        true => log.into_response(),
        false => {
            let page = ui::shell(cx, &cx.l.t("activity-kinds"), nav, log);
            (StatusCode::UNPROCESSABLE_ENTITY, page).into_response()
        }
    }
}

/// Chips for the kinds that occur, and below them for the channels, each with its number.
fn filters(cx: &Cx, path: &str, asked: &Asked, shares: &Shares) -> Markup {
    let l = &cx.l;
    let (kinds, channels) = (asked.kinds(), asked.channels());
    let mut filters = Filters::new();
    for (kind, n) in sums(shares, |(_, kind, n)| (*kind, *n)) {
        let known: Vec<String> = kinds.iter().map(|kind| kind.as_str().to_owned()).collect();
        let toggled = links::toggled(&known, kind.as_str());
        let href = links::with(path, &[("kind", &toggled), ("channel", &asked.channel)]);
        let label = format!(
            "{} {}",
            l.word("kind", kind.as_str()),
            number(cx, n, shares.more)
        );
        filters = filters.chip(label, href, kinds.contains(&kind));
    }
    let mut ways = Filters::new();
    let channel_sums = sums(shares, |(channel, _, n)| (*channel, *n));
    // What came by no channel that has a name (a note) is no choice, and one alone is none.
    let named: Vec<(Channel, i64)> = channel_sums
        .into_iter()
        .filter(|(channel, _)| *channel != Channel::Other || channels.contains(channel))
        .collect();
    for (channel, n) in named
        .iter()
        .filter(|_| named.len() > 1 || !channels.is_empty())
    {
        let known: Vec<String> = channels.iter().map(|c| c.as_str().to_owned()).collect();
        let toggled = links::toggled(&known, channel.as_str());
        let href = links::with(path, &[("kind", &asked.kind), ("channel", &toggled)]);
        let label = format!(
            "{} {}",
            l.word("channel", channel.as_str()),
            number(cx, *n, shares.more)
        );
        ways = ways.chip(label, href, channels.contains(channel));
    }
    html! {
        @if !shares.counted.is_empty() {
            (filters)
            @if named.len() > 1 || !channels.is_empty() { (ways) }
        }
    }
}

fn number(cx: &Cx, n: i64, more: bool) -> String {
    let mark = if more { "+" } else { "" };
    format!("{}{mark}", cx.l.number(n))
}

/// Numbers added up by one of their words, largest first.
fn sums<T: PartialEq + Copy>(
    shares: &Shares,
    of: impl Fn(&(Channel, Kind, i64)) -> (T, i64),
) -> Vec<(T, i64)> {
    let mut out: Vec<(T, i64)> = Vec::new();
    for share in &shares.counted {
        let (word, n) = of(share);
        match out.iter_mut().find(|(known, _)| *known == word) {
            Some((_, sum)) => *sum += n,
            None => out.push((word, n)),
        }
    }
    out.sort_by_key(|(_, n)| std::cmp::Reverse(*n));
    out
}

fn days(cx: &Cx, loaded: &Loaded, now: Timestamp) -> Vec<Day> {
    let l = &cx.l;
    let mut days: Vec<Day> = Vec::new();
    let before = loaded.after.map(|(at, _)| l.day_of(at));
    let mut current = None;
    for entry in &loaded.entries.items {
        let day = l.day_of(entry.occurred_at);
        if current != Some(day) {
            let heading = l.day_heading(day, now);
            let heading = match before == Some(day) {
                true => l.tx("timeline-continued", &[("day", heading.into())]),
                false => heading,
            };
            days.push(Day {
                heading,
                entries: Vec::new(),
            });
            current = Some(day);
        }
        if let Some(last) = days.last_mut() {
            last.entries.push(event(cx, loaded, entry));
        }
    }
    days
}

/// What the record says that the entry is.
fn row<'a>(loaded: &'a Loaded, entry: &Interaction) -> Option<&'a TimelineRow> {
    let row = loaded.rows.get(&entry.about.as_ref()?.id);
    row.filter(|_| !loaded.beside.contains(&entry.id))
}

/// The record that the entry is about without being it.
fn about<'a>(loaded: &'a Loaded, entry: &Interaction) -> Option<&'a TimelineRow> {
    let row = loaded.rows.get(&entry.about.as_ref()?.id);
    row.filter(|_| loaded.beside.contains(&entry.id))
}

fn event(cx: &Cx, loaded: &Loaded, entry: &Interaction) -> Entry {
    let (l, row) = (&cx.l, row(loaded, entry));
    let title = row.map_or_else(|| title(cx, entry), |r| r.title.clone());
    let at = entry.occurred_at;
    let mut out = Entry::new(entry.kind, html! { (title) }, l.time(at), at.to_string());
    out = out.anchor(anchor(entry.id));
    let amount = row.and_then(|r| r.amount).map(|m| l.money(m));
    let channel =
        (entry.channel != Channel::Other).then(|| l.word("channel", entry.channel.as_str()));
    let direction = match (entry.kind, entry.direction) {
        (_, Direction::None) => None,
        // Of orders everybody knows which way they go.
        (Kind::Message, way) => Some(l.word("direction", way.as_str())),
        (Kind::Call, way) => Some(l.word("activity", way.as_str())),
        _ => None,
    };
    let text = entry.text();
    let lines: &[String] = match row {
        Some(row) => &row.lines,
        // The name stands in the heading.
        None if text.is_empty() || named(entry) => &[],
        None => std::slice::from_ref(&text),
    };
    // Beside a sum there are a few words on it; without one, what was said.
    let (beside, below) = if amount.is_some() {
        (lines, &[][..])
    } else {
        (&[][..], lines)
    };
    let words = beside.iter().cloned().map(Some);
    let meta: Vec<String> = [amount]
        .into_iter()
        .chain(words)
        .chain([channel, direction])
        .chain([about(loaded, entry).map(|r| r.title.clone())])
        .flatten()
        .chain(row.map(|r| r.facts.clone()).unwrap_or_default())
        .chain(author(cx, loaded, entry))
        .collect();
    if !meta.is_empty() {
        out = out.meta(meta.join(" · "));
    }
    let leads = row.or_else(|| about(loaded, entry));
    if let Some(link) = leads.and_then(|r| r.link.as_ref()) {
        out = out.link(link);
    }
    if let Some(actions) = row.and_then(|r| actions(cx, r)) {
        out = out.actions(actions);
    }
    match below.is_empty() {
        true => out,
        false => out.text(said(&below.join("\n"))),
    }
}

/// Signs of a text that show at once; a longer one is unfolded.
const SHOWN_SIGNS: usize = 800;

fn said(text: &str) -> Markup {
    match language::truncate_graphemes(text, SHOWN_SIGNS) {
        Cow::Borrowed(text) => html! { (text) },
        Cow::Owned(start) => html! { details.long { summary { (start) } (text) } },
    }
}

/// Who did what no area shows, unless the reader did.
fn author(cx: &Cx, loaded: &Loaded, entry: &Interaction) -> Option<String> {
    let is_bare = entry.about.is_none() || loaded.beside.contains(&entry.id);
    let author = entry.created_by.filter(|_| is_bare)?;
    loaded
        .names
        .get(&author)
        .filter(|_| cx.actor.user != Some(author))
        .cloned()
}

/// What the reader can do with the entry where it stands.
fn actions(cx: &Cx, row: &TimelineRow) -> Option<Markup> {
    let l = &cx.l;
    if let Some(remove) = &row.remove {
        return Some(html! {
            form method="post" action=(remove) {
                (csrf_field(&cx.csrf))
                (Button::submit(l.t("activity-remove")).quiet().icon("trash"))
            }
        });
    }
    match (&row.edit, &row.restore) {
        (Some(edit), _) => Some(html! { a href=(edit) { (l.t("note-change")) } }),
        (None, Some(restore)) => Some(html! {
            form method="post" action=(restore) {
                (csrf_field(&cx.csrf))
                (Button::submit(l.t("note-restore")).quiet().icon("undo"))
            }
        }),
        (None, None) => None,
    }
}

/// Whether the summary is a name that the site gave: of a page, or of what happened there.
fn named(entry: &Interaction) -> bool {
    matches!(entry.kind, Kind::PageView | Kind::Event)
        && entry.about.is_none()
        && !entry.summary.is_empty()
}

/// What an entry is called when no area renders it.
fn title(cx: &Cx, entry: &Interaction) -> String {
    let l = &cx.l;
    let stage = |key: &str| {
        entry
            .properties
            .get(key)?
            .as_str()
            .map(|s| l.word("stage", s))
    };
    if named(entry) {
        let name = || entry.summary.clone();
        return match (entry.kind, entry.channel) {
            (Kind::PageView, Channel::App) => l.tx("timeline-screen", &[("name", name().into())]),
            (Kind::PageView, _) => l.tx("timeline-page", &[("name", name().into())]),
            _ => name(),
        };
    }
    match (entry.kind, stage("from"), stage("to")) {
        (Kind::StageChange, Some(from), Some(to)) => l.tx(
            "timeline-stage",
            &[("from", from.into()), ("to", to.into())],
        ),
        (kind, ..) => l.word("kind", kind.as_str()),
    }
}
