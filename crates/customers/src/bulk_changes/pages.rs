//! Bulk changes as HTML.

use super::listed::{self, Found};
use super::model::{Becomes, BulkChange, Chosen, KEPT_DAYS, State};
use ::web::ui::{self, Align, Badge, Button, Column, Crumbs, Empty, Facts, LiveProgress};
use ::web::ui::{Nav, Notice, PageHead, Pager, Progress, Row, Table, Tile, Tiles, Tone};
use ::web::{Cx, List};
use base::{Permission, Timestamp, UserId};
use maud::{Markup, html};
use serde_json::json;
use std::collections::HashMap;

/// One of them, with the names of the colleagues of whom it speaks.
pub(super) struct One {
    pub(super) change: BulkChange,
    pub(super) names: HashMap<UserId, String>,
    pub(super) now: Timestamp,
    /// Whether those to whom it would be given back are still here.
    pub(super) returnable: bool,
    /// Whether the records that were changed are listed, or those that were left; and these.
    pub(super) changed: bool,
    pub(super) listed: Found,
}

/// Everybody of whom it speaks.
pub(super) fn users(change: &BulkChange) -> Vec<UserId> {
    let from = match change.chosen {
        Chosen::Of(user) => Some(user),
        _ => None,
    };
    let to = match change.becomes.what() {
        Becomes::Owner(to) => *to,
        _ => None,
    };
    [from, to, change.actor.user]
        .into_iter()
        .flatten()
        .collect()
}

/// Whether it is not over yet.
pub(super) fn is_busy(change: &BulkChange) -> bool {
    change.state == State::Running
}

/// What it does, in a few words.
fn title(cx: &Cx, change: &BulkChange, names: &HashMap<UserId, String>) -> String {
    let l = &cx.l;
    let name = |user: &UserId| {
        names
            .get(user)
            .cloned()
            .unwrap_or_else(|| l.t("owner-left"))
    };
    match (&change.becomes, &change.chosen) {
        (Becomes::Before(first), _) => {
            let first = BulkChange {
                becomes: (**first).clone(),
                ..change.clone()
            };
            let what = title(cx, &first, names);
            l.tx("bulk-title-undo", &[("what", what.as_str().into())])
        }
        (Becomes::Stage(stage), _) => {
            let stage = l.word("stage", stage.as_str());
            l.tx("bulk-title-stage", &[("stage", stage.as_str().into())])
        }
        (Becomes::Tags { add, remove }, _) => {
            let (add, remove) = (add.join(", "), remove.join(", "));
            let told = [
                ("add", add.as_str().into()),
                ("remove", remove.as_str().into()),
            ];
            match (add.is_empty(), remove.is_empty()) {
                (false, true) => l.tx("bulk-title-tags-add", &told[..1]),
                (true, _) => l.tx("bulk-title-tags-remove", &told[1..]),
                (false, false) => l.tx("bulk-title-tags", &told),
            }
        }
        (Becomes::Owner(None), Chosen::Of(from)) => {
            let from = name(from);
            l.tx("bulk-title-hand-over-nobody", &[("from", from.into())])
        }
        (Becomes::Owner(Some(to)), Chosen::Of(from)) => {
            let (from, to) = (name(from), name(to));
            let told = [("from", from.as_str().into()), ("to", to.as_str().into())];
            l.tx("bulk-title-hand-over", &told)
        }
        (Becomes::Owner(Some(to)), _) => {
            l.tx("bulk-title-owner", &[("name", name(to).as_str().into())])
        }
        (Becomes::Owner(None), _) => l.t("bulk-title-nobody"),
    }
}

/// How far it is, or what became of it.
pub(super) fn show(cx: &Cx, one: &One) -> Markup {
    let (l, change) = (&cx.l, &one.change);
    let title = title(cx, change, &one.names);
    let crumbs = Crumbs::new(l).step(l.t("bulk-list"), cx.to("bulk-changes"));
    let who = change.actor.user.and_then(|user| one.names.get(&user));
    let mut facts = Facts::new().fact(l.t("bulk-state"), html! { (badge(cx, change)) });
    if let Some(first) = undoes(cx, change) {
        facts = facts.fact(l.t("bulk-undoes"), first);
    }
    let finished = change.finished_at.map(|at| l.date_time(at));
    let facts = facts
        .maybe(l.t("bulk-who"), who)
        .maybe(l.t("bulk-when"), Some(l.date_time(change.created_at)))
        .maybe(l.t("bulk-finished"), finished);
    let content = html! {
        (PageHead::new(title.as_str()).crumbs(crumbs))
        // What a live page loads again at the end: the figures and the records together.
        div.stack id="bulk-change" {
            section.stack.narrow {
                (facts)
                @if is_busy(change) { (busy(cx, change)) } @else { (outcome(cx, one)) }
            }
            @if listed::is_ready(change) { (listed::part(cx, change, one.changed, &one.listed)) }
        }
    };
    ui::shell(cx, &title, Nav::None, content)
}

/// The way to the one that this takes back.
fn undoes(cx: &Cx, change: &BulkChange) -> Option<Markup> {
    let Chosen::MadeBy(first) = change.chosen else {
        return None;
    };
    let path = cx.to(&format!("bulk-changes/{first}"));
    Some(html! { a href=(path) { (cx.l.t("bulk-undoes-which")) } })
}

fn badge(cx: &Cx, change: &BulkChange) -> Badge {
    if change.undone_by.is_some() {
        return Badge::new(Tone::Neutral, cx.l.t("bulk-state-undone"));
    }
    let tone = match change.state {
        State::Running => Tone::Info,
        State::Done => Tone::Good,
        State::Stopped => Tone::Warn,
    };
    Badge::new(tone, cx.l.word("bulk-state", change.state.as_str()))
}

fn busy(cx: &Cx, change: &BulkChange) -> Markup {
    let l = &cx.l;
    let number = |n: i64| u64::try_from(n).unwrap_or(0);
    let now = Progress::new(l.t("bulk-busy"))
        .of(
            number(change.tally.all()),
            number(change.total.unwrap_or(0)),
        )
        .detail(detail(cx, change));
    let path = cx.to(&format!("bulk-changes/{}", change.id));
    html! {
        (LiveProgress::new(format!("{path}/live"), "bulk-change", now))
        p.soft { (l.t("bulk-leave")) }
        noscript { p { a href=(path) { (l.t("bulk-refresh")) } } }
    }
}

fn detail(cx: &Cx, change: &BulkChange) -> String {
    let l = &cx.l;
    match change.total {
        None => l.t("bulk-listing"),
        Some(total) => {
            let (done, total) = (l.number(change.tally.all()), l.number(total));
            let told = [
                ("n", done.as_str().into()),
                ("total", total.as_str().into()),
            ];
            l.tx("bulk-progress", &told)
        }
    }
}

/// The same for a page that listens.
pub(super) fn progress(cx: &Cx, change: &BulkChange) -> String {
    #[expect(clippy::cast_precision_loss, reason = "a share of a bar")]
    let value = change.tally.all() as f64 / change.total.unwrap_or(0).max(1) as f64;
    let (text, detail) = (cx.l.t("bulk-busy"), detail(cx, change));
    json!({ "value": value, "text": text, "detail": detail }).to_string()
}

fn outcome(cx: &Cx, one: &One) -> Markup {
    let (l, change) = (&cx.l, &one.change);
    let tile = |key: &str, n: i64| Tile::new(l.t(key), l.number(n));
    let refused = match change.becomes {
        Becomes::Before(_) => "bulk-refused-undo-what",
        _ => "bulk-refused-what",
    };
    let mut tiles = vec![tile("bulk-changed", change.tally.changed)];
    if change.tally.same > 0 {
        tiles.push(tile("bulk-same", change.tally.same));
    }
    let left = tile("bulk-refused", change.tally.refused);
    tiles.push(match change.tally.refused {
        0 => left,
        _ => left.note(l.t(refused)),
    });
    html! {
        @if change.state == State::Stopped { (Notice::new(Tone::Warn, l.t("bulk-stopped"))) }
        (Tiles::new(tiles))
        @match change.undone_by {
            Some(by) => div.row { (Button::link(l.t("bulk-undone"), cx.to(&format!("bulk-changes/{by}")))) },
            None if change.can_be_undone(one.now) && !one.returnable => p.soft { (l.t("bulk-not-back")) },
            None if change.can_be_undone(one.now) => (way_back(cx, change)),
            None => {},
        }
    }
}

fn way_back(cx: &Cx, change: &BulkChange) -> Markup {
    let l = &cx.l;
    if change.is_hand_over() && !cx.may(Permission::AccountManage) {
        return html! {};
    }
    html! {
        form.form method="post" action=(cx.to(&format!("bulk-changes/{}/undo", change.id))) {
            (ui::csrf_field(&cx.csrf))
            p.soft { (l.tx("bulk-undo-what", &[("days", KEPT_DAYS.into())])) }
            div.form-foot { (Button::submit(l.t("ui-undo"))) }
        }
    }
}

/// All of them, the latest first.
pub(super) fn index(cx: &Cx, found: &List<BulkChange>, names: &HashMap<UserId, String>) -> Markup {
    let l = &cx.l;
    let mut table = Table::new("bulk-changes", l.t("bulk-list"))
        .column(Column::new(l.t("bulk-what")))
        .column(Column::new(l.t("bulk-who")))
        .column(Column::new(l.t("bulk-when")))
        .column(Column::new(l.t("bulk-state")))
        .column(Column::new(l.t("bulk-changed")).align(Align::End))
        .column(Column::new(l.t("bulk-refused")).align(Align::End));
    table = table.rows(found.items.iter().map(|change| {
        let who = change.actor.user.and_then(|user| names.get(&user));
        Row::new()
            .link(cx.to(&format!("bulk-changes/{}", change.id)))
            .text(title(cx, change, names))
            .text(who.map_or("", String::as_str))
            .text(l.date_time(change.created_at))
            .cell(html! { (badge(cx, change)) })
            .text(l.number(change.tally.changed))
            .text(l.number(change.tally.refused))
    }));
    let next = found.next.as_ref();
    let more = next.map(|c| cx.to(&format!("bulk-changes?after={}", c.0)));
    let content = html! {
        (PageHead::new(l.t("bulk-list")).crumbs(Crumbs::new(l).step(l.t("people-title"), cx.to("people"))))
        @if found.items.is_empty() { (Empty::new("people", l.t("bulk-none"), l.t("bulk-none-help")).action(Button::link(l.t("people-none-all"), cx.to("people")))) }
        @else { (table.pager(Pager::new(l).more(more))) }
    };
    ui::shell(cx, &l.t("bulk-list"), Nav::None, content)
}
