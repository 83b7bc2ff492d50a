//! Bulk changes as HTML.

use super::choice::Picked;
use super::model::{Becomes, BulkChange, Chosen, KEPT_DAYS, Kinds, State};
use ::web::ui::{self, Align, Badge, Button, Column, Crumbs, Empty, Errors, Facts, LiveProgress};
use ::web::ui::{Nav, Notice, PageHead, Pager, Progress, Row, Select, Table, Tile, Tiles, Tone};
use ::web::{Cx, List};
use base::{FieldError, Permission, Timestamp, UserId};
use identity::members::colleagues::Colleague;
use maud::{Markup, html};
use records::lists::Count;
use serde_json::json;
use std::collections::HashMap;

/// Stands for nobody in the form.
pub(super) const NOBODY: &str = "nobody";

/// What the question is made of.
pub(super) struct Asking<'a> {
    pub(super) picked: &'a Picked,
    pub(super) count: Count,
    pub(super) colleagues: &'a [Colleague],
    pub(super) owner: &'a str,
    pub(super) errors: &'a [FieldError],
}

/// Who gets what was chosen.
pub(super) fn ask(cx: &Cx, a: &Asking<'_>) -> Markup {
    let l = &cx.l;
    let (title, back) = (l.t("bulk-owner-title"), a.picked.back(cx));
    let (list, nav) = match a.picked.kinds {
        Kinds::Companies => (l.t("companies-title"), Nav::Companies),
        _ => (l.t("people-title"), Nav::People),
    };
    let errors = Errors::new(l, a.errors);
    let content = html! {
        (PageHead::new(title.as_str()).sub(how_many(cx, a)).crumbs(Crumbs::new(l).step(list, back.as_str()))
            .action(Button::link(l.t("bulk-list"), cx.to("bulk-changes"))))
        form.form.narrow method="post" action=(cx.to("bulk-changes")) {
            (ui::csrf_field(&cx.csrf))
            (errors.summary())
            @for (name, value) in a.picked.fields() { input type="hidden" name=(name) value=(value); }
            (Select::new("owner", l.t("bulk-owner-to"), options(cx, a.colleagues)).chosen(a.owner).required()
                .hint(l.t("bulk-owner-hint")).error(errors.of("owner")))
            div.form-foot {
                (Button::submit(l.t("bulk-owner-do")).primary())
                (Button::link(l.t("ui-cancel"), back).quiet())
            }
        }
    };
    ui::shell(cx, &title, nav, content)
}

fn options(cx: &Cx, colleagues: &[Colleague]) -> Vec<(String, String)> {
    let l = &cx.l;
    let write = cx.actor.may(Permission::PeopleWrite);
    let nobody = write.is_ok_and(|scope| scope.reaches_all());
    let mut out = vec![(String::new(), l.t("bulk-owner-choose"))];
    out.extend(
        colleagues
            .iter()
            .map(|c| (c.id.to_string(), c.name.clone())),
    );
    if nobody {
        out.push((NOBODY.to_owned(), l.t("owner-none")));
    }
    out
}

fn how_many(cx: &Cx, a: &Asking<'_>) -> String {
    let (one, many) = match a.picked.kinds {
        Kinds::Companies => ("companies-count", "companies-count-more"),
        _ => ("people-count", "people-count-more"),
    };
    let n = i64::from(a.count.counted);
    match a.count.more {
        true => cx.l.tx(many, &[("n", cx.l.number(n).into())]),
        false => cx.l.tx(one, &[("n", n.into())]),
    }
}

/// One of them, with the names of the colleagues of whom it speaks.
pub(super) struct One<'a> {
    pub(super) change: &'a BulkChange,
    pub(super) names: &'a HashMap<UserId, String>,
    pub(super) now: Timestamp,
    /// Whether those to whom it would be given back are still here.
    pub(super) returnable: bool,
}

/// Everybody of whom it speaks.
pub(super) fn users(change: &BulkChange) -> Vec<UserId> {
    let from = match change.chosen {
        Chosen::Of(user) => Some(user),
        _ => None,
    };
    let to = match &change.becomes {
        Becomes::Owner(to) => *to,
        Becomes::Before(_) => None,
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
        (Becomes::Before(_), _) => l.t("bulk-title-undo"),
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
pub(super) fn show(cx: &Cx, one: &One<'_>) -> Markup {
    let (l, change) = (&cx.l, one.change);
    let title = title(cx, change, one.names);
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
        section.stack.narrow id="bulk-change" {
            (facts)
            @if is_busy(change) { (busy(cx, change)) } @else { (outcome(cx, one)) }
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

fn outcome(cx: &Cx, one: &One<'_>) -> Markup {
    let (l, change) = (&cx.l, one.change);
    let tile = |key: &str, n: i64| Tile::new(l.t(key), l.number(n));
    let refused = match change.becomes {
        Becomes::Before(_) => "bulk-refused-undo-what",
        Becomes::Owner(_) => "bulk-refused-what",
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
            Some(by) => p { a href=(cx.to(&format!("bulk-changes/{by}"))) { (l.t("bulk-undone")) } },
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
        @if found.items.is_empty() { (Empty::new("people", l.t("bulk-none"), l.t("bulk-none-help"))) }
        @else { (table.pager(Pager::new(l).more(more))) }
    };
    ui::shell(cx, &l.t("bulk-list"), Nav::None, content)
}
