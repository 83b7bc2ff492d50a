//! The bar of views above a list: ready ones first, then the reader's own, then what others share; and below it what can
//! be done with the one that stands open.

use super::model::{Listed, View, Visibility};
use super::opened::{Opened, Opening, address};
use crate::filter::{Fields, Filter, Words, hidden};
use ::web::ui::{self, Badge, Button, Menu, Notice, Tone, icon};
use ::web::{Cx, links};
use maud::{Markup, Render, html};
use std::collections::HashMap;

/// What the list shows now, as it would be saved.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Now {
    /// Its whole filter as people type it; empty for all records.
    pub filter: String,
    /// Its order; empty for the list's own.
    pub sort: String,
    /// Its columns with commas between them; empty for the list's own.
    pub columns: String,
    /// Whether that differs from the view that stands open.
    pub differs: bool,
}

impl Now {
    fn pairs(&self) -> [(&str, &str); 3] {
        [
            ("filter", &self.filter),
            ("sort", &self.sort),
            ("columns", &self.columns),
        ]
    }
}

/// The bar.
#[derive(Clone, Debug)]
pub struct Bar<'a> {
    /// Whose page it is.
    pub cx: &'a Cx,
    /// Above which list.
    pub of: Listed,
    /// The views, and which one stands open.
    pub views: &'a Opening,
    /// The ready views: the word in the address, the label, and whether it is the one that is shown.
    pub ready: Vec<(&'static str, String, bool)>,
    /// What the list shows.
    pub now: Now,
}

impl Render for Bar<'_> {
    fn render(&self) -> Markup {
        html! {
            (self.tabs())
            @match &self.views.opened {
                Some(opened) => (self.of_opened(opened)),
                None if self.now.differs && self.views.may_save => div.view-bar {
                    (Button::link(self.cx.l.t("views-save"), self.saving()).icon("plus"))
                },
                None => {}
            }
        }
    }
}

impl Bar<'_> {
    fn tabs(&self) -> Markup {
        let (l, views) = (&self.cx.l, self.views);
        let any =
            !views.own.is_empty() || !views.offered.is_empty() || views.wished.view().is_some();
        let here = views.opened.as_ref().map(|opened| opened.id);
        // One way to look at a list is none to choose.
        if !any && here.is_none() && self.ready.len() < 2 {
            return html! {};
        }
        html! {
            nav.tabs.views aria-label=(l.t("views-title")) {
                ul {
                    @for (word, label, on) in &self.ready {
                        @let on = *on && here.is_none();
                        li { a href=(self.ready_at(word)) aria-current=[on.then_some("page")] { (label) } }
                    }
                    @for view in views.own.iter().chain(&views.offered) {
                        @let on = here == Some(view.id);
                        li { a href=(address(self.cx, self.of, &view.id.to_string())) title=[self.whose(view)]
                            aria-current=[on.then_some("page")] {
                            @if view.visibility != Visibility::Private { (icon("people")) }
                            span dir="auto" translate="no" { (view.name) }
                        } }
                    }
                    @if any {
                        @let label = l.t("views-manage");
                        li { a href=(manage(self.cx, self.of)) title=(label) aria-label=(label) { (icon("settings")) } }
                    }
                }
            }
        }
    }

    /// The first ready view has no word in its address, unless the list begins with another.
    fn ready_at(&self, word: &str) -> String {
        let first = self.ready.first().is_some_and(|(one, _, _)| *one == word);
        match first && self.views.wished.view().is_none() {
            true => self.cx.to(self.of.path()),
            false => address(self.cx, self.of, word),
        }
    }

    /// Who shares a view.
    fn whose(&self, view: &View) -> Option<String> {
        let l = &self.cx.l;
        let name = view.owner.and_then(|owner| self.views.owners.get(&owner));
        match (view.visibility, name) {
            (Visibility::Private, _) => None,
            (_, Some(name)) => Some(l.tx("views-shared-by", &[("name", name.as_str().into())])),
            (_, None) => Some(l.word("views-visibility", view.visibility.as_str())),
        }
    }

    fn saving(&self) -> String {
        let of = [("type", self.of.as_str())];
        links::with(
            &self.cx.to("views/new"),
            &[&of, self.now.pairs().as_slice()].concat(),
        )
    }

    fn of_opened(&self, opened: &Opened) -> Markup {
        let (l, differs) = (&self.cx.l, self.now.differs);
        let one = self.cx.to(&format!("views/{}", opened.id));
        let saves = differs && opened.may_change && self.cx.eyes.is_none();
        html! {
            div.view-bar {
                @if !opened.description.is_empty() { p.soft dir="auto" { (opened.description) } }
                @if differs { (Badge::new(Tone::Warn, l.t("views-differs"))) }
                @if saves {
                    form method="post" action={ (one) "/content" } {
                        (ui::csrf_field(&self.cx.csrf))
                        (hidden(&self.now.pairs()))
                        (Button::submit(l.t("views-save-this")).primary())
                    }
                }
                @if differs {
                    @if self.views.may_save { (Button::link(l.t("views-save-new"), self.saving())) }
                    (Button::link(l.t("views-undo"), address(self.cx, self.of, &opened.id.to_string())).icon("undo").quiet())
                }
                (self.menu(opened, &one))
            }
        }
    }

    fn menu(&self, opened: &Opened, one: &str) -> Markup {
        let l = &self.cx.l;
        let name = [("name", opened.name.as_str().into())];
        let mut menu = Menu::more(l.tx("views-more", &name));
        let edit = match opened.may_change {
            true => ("edit", "views-edit"),
            false => ("info", "views-about"),
        };
        menu = menu.link(edit.0, &l.t(edit.1), one);
        menu = menu.link("export", &l.t("views-link"), &format!("{one}#link"));
        if self.cx.eyes.is_some() || self.cx.actor.user.is_none() {
            return html! { (menu) };
        }
        let is_mine = self.views.wished.mine == Some(opened.id.to_string());
        let (mark, label, path) = match is_mine {
            true => ("cross", "views-default-not", "default/usual"),
            false => ("check", "views-default-mine", "default"),
        };
        menu = menu.post(
            mark,
            &l.t(label),
            &format!("{one}/{path}"),
            &self.cx.csrf,
            false,
        );
        if opened.may_change {
            let removal = format!("{one}/removal");
            menu = menu.post("trash", &l.t("views-delete"), &removal, &self.cx.csrf, true);
        }
        html! { (menu) }
    }
}

/// Where the views of a list are looked after.
pub(super) fn manage(cx: &Cx, of: Listed) -> String {
    links::with(&cx.to("views"), &[("type", of.as_str())])
}

/// What stands in place of the list where a view asks for fields that the reader does not see; `without`: the address of
/// the list with the conditions that are left.
pub fn unseen(cx: &Cx, opened: &Opened, fields: &Fields, without: String) -> Markup {
    let l = &cx.l;
    let title = l.tx(
        "views-unseen",
        &[("fields", opened.unseen.join(", ").into())],
    );
    let names = HashMap::new();
    let words = Words {
        l,
        fields,
        currency: cx.account.currency,
        names: &names,
    };
    let rest = fields
        .parse(&opened.rest)
        .ok()
        .filter(|_| !opened.rest.is_empty());
    let rest: Vec<String> = match rest {
        None => Vec::new(),
        Some(Filter::All(list)) => list.iter().map(|one| words.say(one)).collect(),
        Some(one) => vec![words.say(&one)],
    };
    let body = html! {
        p { (l.t("views-unseen-what")) }
        @if !rest.is_empty() {
            p { (l.t("views-unseen-rest")) }
            ul { @for one in rest { li { (one) } } }
        }
        div.form-foot { (Button::link(l.t("views-unseen-without"), without)) }
    };
    html! { (Notice::new(Tone::Warn, title).body(body)) }
}
