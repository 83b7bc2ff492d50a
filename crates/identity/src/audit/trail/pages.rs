//! The page of the trail.

use super::said::{ACTIONS, Speaker};
use super::store::{EDITS, Line};
use super::web::Asked;
use super::words;
use crate::audit::names::Named;
use crate::members::pages::crumbs;
use base::FieldError;
use maud::{Markup, html};
use web::ui::{
    self, Button, Column, Empty, Errors, Field, Nav, PageHead, Pager, Row, Select, Table,
};
use web::{Cursor, Cx, Locale};

/// A detail longer than this is cut on the page; the file has it whole.
const DETAIL_CHARS: usize = 160;

/// What the page shows.
pub(super) struct View {
    pub asked: Asked,
    pub lines: Vec<Line>,
    pub next: Option<Cursor>,
    /// The names of the records that the rows are about.
    pub named: Named,
    pub kinds: Vec<String>,
    /// Id and name of those who can be asked for.
    pub users: Vec<(String, String)>,
    /// The name of the record that is asked for.
    pub record: Option<String>,
    pub errors: Vec<FieldError>,
}

/// The page.
pub(super) fn show(cx: &Cx, view: &View) -> Markup {
    let l = &cx.l;
    let file = cx.to(&format!("settings/audit.csv?{}", view.asked.query()));
    let title = title(cx, view);
    let content = html! {
        (PageHead::new(title.as_str()).crumbs(crumbs(cx))
            .action(Button::link(l.t("audit-file"), file)))
        div.stack {
            (form(cx, view))
            @if !view.errors.is_empty() {}
            @else if view.lines.is_empty() { (nothing(cx)) }
            @else { (table(cx, view)) }
        }
    };
    ui::shell(cx, &title, Nav::Settings, content)
}

/// Who looked at whom, or what happened with whom, where one record is asked for.
fn title(cx: &Cx, view: &View) -> String {
    let Some(name) = &view.record else {
        return cx.l.t("audit-title");
    };
    let key = match view.asked.action.as_str() {
        "reads" => "audit-title-reads",
        _ => "audit-title-record",
    };
    cx.l.tx(key, &[("name", name.as_str().into())])
}

/// All doings, looking only, everything but looking, and each alone.
fn actions(l: &Locale) -> Vec<(String, String)> {
    let groups = [
        ("", "audit-action-any"),
        ("reads", "audit-action-reads"),
        ("changes", "audit-action-changes"),
    ];
    let groups = groups.map(|(word, key)| (word.to_owned(), l.t(key)));
    let alone = ACTIONS.iter().filter(|a| !EDITS.contains(a));
    let mut each: Vec<(String, String)> = alone
        .map(|a| ((*a).to_owned(), words::word(l, "audit-did", a)))
        .collect();
    each.push(("edits".to_owned(), words::word(l, "audit-did", EDITS[0])));
    each.sort_by(|a, b| a.1.cmp(&b.1));
    groups.into_iter().chain(each).collect()
}

/// The choice under which an action stands.
fn chosen(action: &str) -> &str {
    match EDITS.contains(&action) {
        true => "edits",
        false => action,
    }
}

fn nothing(cx: &Cx) -> Empty {
    let all = Button::link(cx.l.t("audit-all"), cx.to("settings/audit"));
    Empty::new("search", cx.l.t("audit-none"), cx.l.t("audit-none-help")).action(all)
}

fn form(cx: &Cx, view: &View) -> Markup {
    let l = &cx.l;
    let (asked, found) = (&view.asked, Errors::new(l, &view.errors));
    let any = (String::new(), l.t("audit-any"));
    let kinds = view
        .kinds
        .iter()
        .map(|k| (k.clone(), words::word(l, "audit-kind", k)));
    let kinds = std::iter::once(any).chain(kinds);
    let anybody = (String::new(), l.t("audit-anybody"));
    let users = std::iter::once(anybody).chain(view.users.iter().cloned());
    html! {
        form.form method="get" action=(cx.to("settings/audit")) {
            div.form-pair {
                (Select::new("user", l.t("audit-user"), users).chosen(&asked.user).error(found.of("user")))
                (Select::new("kind", l.t("audit-kind"), kinds).chosen(&asked.kind).error(found.of("kind")))
            }
            div.form-pair {
                (Select::new("action", l.t("audit-did"), actions(l)).chosen(chosen(&asked.action)).error(found.of("action")))
                (Field::new("record", l.t("audit-record")).value(&asked.record).max(400)
                    .hint(l.t("audit-record-hint")).error(found.of("record")))
            }
            div.form-pair {
                (Field::new("from", l.t("audit-from")).kind("date").value(&asked.from).error(found.of("from")))
                (Field::new("to", l.t("audit-to")).kind("date").value(&asked.to).error(found.of("to")))
            }
            div.form-foot {
                (Button::submit(l.t("audit-show")).primary())
                @if !asked.query().is_empty() { (Button::link(l.t("audit-all"), cx.to("settings/audit")).quiet()) }
            }
        }
    }
}

fn table(cx: &Cx, view: &View) -> Table {
    let l = &cx.l;
    let head = [
        "audit-at",
        "audit-who",
        "audit-did",
        "audit-what",
        "audit-detail",
    ];
    let table = head
        .iter()
        .fold(Table::new("audit", l.t("audit-title")), |t, key| {
            t.column(Column::new(l.t(key)))
        });
    let rows = view.lines.iter().map(|line| {
        let kind = words::word(l, "audit-kind", &line.kind);
        Row::new()
            .cell(html! { span.whole { (l.date_time(line.at)) } })
            .cell(who(cx, line))
            .cell(html! { (words::did(l, line)) })
            .cell(what(cx, &kind, line, &view.named))
            .cell(details(cx, line, &view.named))
    });
    let query = view.asked.query();
    let next = view.next.as_ref();
    let more = next.map(|c| cx.to(&format!("settings/audit?{query}&after={}", c.0)));
    table.rows(rows).pager(Pager::new(l).more(more))
}

/// Who did it; a user leads to all that they did.
fn who(cx: &Cx, line: &Line) -> Markup {
    let name = words::actor(&cx.l, line);
    match line.user_id {
        Some(id) => html! { a href=(cx.to(&format!("settings/audit?user={id}"))) { (name) } },
        None => html! { (name) },
    }
}

/// The kind of record, and its name while it has one; one record leads to all that happened with it.
fn what(cx: &Cx, kind: &str, line: &Line, named: &Named) -> Markup {
    let Some(id) = line.subject else {
        return html! { (kind) };
    };
    html! {
        a href=(cx.to(&format!("settings/audit?record={id}"))) { (kind) }
        @if let Some(name) = named.records.get(&id) { span.detail { (name) } }
    }
}

/// What else is to say; of a search without hits that there were none.
fn details(cx: &Cx, line: &Line, named: &Named) -> Markup {
    let l = &cx.l;
    let said = Speaker::new(l, named).say(&line.kind, &line.detail);
    let said = match said.is_empty() && line.subject.is_none() && line.action == "search" {
        true => l.t("audit-found-nothing"),
        false => short(&said),
    };
    html! { @if !said.is_empty() { span.soft { (said) } } }
}

fn short(text: &str) -> String {
    let mut out: String = text.chars().take(DETAIL_CHARS).collect();
    if out.len() < text.len() {
        out.push('…');
    }
    out
}

#[cfg(test)]
mod filter_tests {
    use super::*;
    use base::Language;

    #[test]
    fn no_two_choices_of_the_filter_are_called_the_same() {
        for language in Language::ALL {
            let l = Locale::new(*language, "UTC");
            let all = actions(&l);
            let mut words: Vec<&str> = all.iter().map(|(_, word)| word.as_str()).collect();
            words.sort_unstable();
            let twice: Vec<_> = words.windows(2).filter(|w| w[0] == w[1]).collect();
            assert!(twice.is_empty(), "{language}: {twice:?}");
            // What the API takes can be chosen, each of it somewhere.
            for action in ACTIONS {
                let value = chosen(action);
                assert!(all.iter().any(|(word, _)| word == value), "{action}");
            }
        }
    }
}
