//! The way about within a page: heads, crumbs, tabs, steps, filters, menus, dialogs.

use super::{Button, icon};
use crate::Locale;
use maud::{Markup, Render, html};

/// The head of a page: title, where it stands, what can be done.
#[derive(Clone, Debug)]
pub struct PageHead {
    title: String,
    sub: Option<String>,
    crumbs: Option<Crumbs>,
    mark: Option<Markup>,
    actions: Vec<Markup>,
}

impl PageHead {
    /// A head with a title, the page's only `h1`.
    pub fn new(title: impl Into<String>) -> Self {
        Self {
            title: title.into(),
            sub: None,
            crumbs: None,
            mark: None,
            actions: Vec::new(),
        }
    }

    /// A quieter line below the title.
    #[must_use]
    #[allow(clippy::should_implement_trait)] // It subtracts nothing.
    pub fn sub(mut self, text: impl Into<String>) -> Self {
        self.sub = Some(text.into());
        self
    }

    /// The pages above this one.
    #[must_use]
    pub fn crumbs(mut self, crumbs: Crumbs) -> Self {
        self.crumbs = Some(crumbs);
        self
    }

    /// A face before the title.
    #[must_use]
    pub fn mark(mut self, mark: impl Render) -> Self {
        self.mark = Some(mark.render());
        self
    }

    /// A button or menu at the end.
    #[must_use]
    pub fn action(mut self, action: impl Render) -> Self {
        self.actions.push(action.render());
        self
    }
}

/// Parts with a dot between them: a line breaks there before it breaks within a mail address.
fn parts(text: &str) -> Markup {
    html! {
        @for (i, part) in text.split(" · ").enumerate() {
            @if i > 0 { i { " · " } }
            span { (part) }
        }
    }
}

impl Render for PageHead {
    fn render(&self) -> Markup {
        html! {
            header.page-head {
                @if let Some(crumbs) = &self.crumbs { (crumbs) }
                div.titles {
                    @if let Some(mark) = &self.mark { (mark) }
                    div { h1 { (self.title) } @if let Some(sub) = &self.sub { p.sub { (parts(sub)) } } }
                }
                @if !self.actions.is_empty() { div.actions { @for action in &self.actions { (action) } } }
            }
        }
    }
}

/// The pages above this one.
#[derive(Clone, Debug)]
pub struct Crumbs {
    name: String,
    steps: Vec<(String, String)>,
}

impl Crumbs {
    /// No pages yet.
    pub fn new(l: &Locale) -> Self {
        Self {
            name: l.t("ui-crumbs"),
            steps: Vec::new(),
        }
    }

    /// The next page on the way down.
    #[must_use]
    pub fn step(mut self, label: impl Into<String>, href: impl Into<String>) -> Self {
        self.steps.push((label.into(), href.into()));
        self
    }
}

impl Render for Crumbs {
    fn render(&self) -> Markup {
        html! {
            nav.crumbs aria-label=(self.name) {
                ol { @for (i, (label, href)) in self.steps.iter().enumerate() {
                    li { @if i > 0 { (icon("next")) } a href=(href) { (label) } }
                } }
            }
        }
    }
}

/// Views on one record or list; each has its own address.
#[derive(Clone, Debug)]
pub struct Tabs {
    name: String,
    tabs: Vec<(String, String, Option<String>, bool)>,
}

impl Tabs {
    /// No tabs yet; `name` is for those who hear it.
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            tabs: Vec::new(),
        }
    }

    /// The next tab; `count` shows beside it.
    #[must_use]
    pub fn tab(
        mut self,
        label: impl Into<String>,
        href: impl Into<String>,
        count: Option<String>,
        here: bool,
    ) -> Self {
        self.tabs.push((label.into(), href.into(), count, here));
        self
    }
}

impl Render for Tabs {
    fn render(&self) -> Markup {
        html! {
            nav.tabs aria-label=(self.name) {
                ul { @for (label, href, count, here) in &self.tabs {
                    li { a href=(href) aria-current=[here.then_some("page")] {
                        (label) @if let Some(count) = count { " " span.count { (count) } }
                    } }
                } }
            }
        }
    }
}

/// Where one is on a way of several pages.
#[derive(Clone, Debug)]
pub struct Steps {
    name: String,
    labels: Vec<String>,
    here: usize,
}

impl Steps {
    /// All steps; `here` counts from zero.
    pub fn new(
        name: impl Into<String>,
        labels: impl IntoIterator<Item = String>,
        here: usize,
    ) -> Self {
        Self {
            name: name.into(),
            labels: labels.into_iter().collect(),
            here,
        }
    }
}

impl Render for Steps {
    fn render(&self) -> Markup {
        html! {
            nav.steps aria-label=(self.name) {
                ol { @for (i, label) in self.labels.iter().enumerate() {
                    li data-state=[(i < self.here).then_some("done")] aria-current=[(i == self.here).then_some("step")] {
                        span { (label) }
                    }
                } }
            }
        }
    }
}

/// A bar above a list: search, chips that switch, what is chosen.
///
/// Chips in a row stay together: where the room is narrow they stand below the rest and scroll sideways.
#[derive(Clone, Debug, Default)]
pub struct Filters {
    before: Vec<Markup>,
    chips: Vec<Markup>,
    after: Vec<Markup>,
}

impl Filters {
    /// An empty bar.
    pub fn new() -> Self {
        Self::default()
    }

    /// Anything, for example a search box or a menu.
    #[must_use]
    pub fn part(mut self, part: impl Render) -> Self {
        let place = match self.chips.is_empty() {
            true => &mut self.before,
            false => &mut self.after,
        };
        place.push(part.render());
        self
    }

    fn one(mut self, chip: Markup) -> Self {
        self.chips.push(chip);
        self
    }

    /// A choice: leads to the list with it, or without it where it is on.
    #[must_use]
    pub fn chip(self, label: impl Into<String>, href: impl Into<String>, on: bool) -> Self {
        let (label, href) = (label.into(), href.into());
        self.one(html! { a.chip href=(href) aria-current=[on.then_some("true")] { (label) } })
    }

    /// A condition that holds; pressing it takes it away.
    #[must_use]
    pub fn taken(self, l: &Locale, label: impl Into<String>, without: impl Into<String>) -> Self {
        let (label, href) = (label.into(), without.into());
        let said = l.tx("ui-filter-remove", &[("filter", label.as_str().into())]);
        self.one(html! { a.chip href=(href) aria-label=(said) aria-current="true" { (label) (icon("cross")) } })
    }
}

impl Render for Filters {
    fn render(&self) -> Markup {
        html! {
            div.filters {
                @for part in &self.before { (part) }
                @if !self.chips.is_empty() { div.chips { @for chip in &self.chips { (chip) } } }
                @for part in &self.after { (part) }
            }
        }
    }
}

/// A button with a list of things to do. Opens without script, too.
#[derive(Clone, Debug)]
pub struct Menu {
    label: String,
    icon: Option<&'static str>,
    icon_only: bool,
    items: Vec<Markup>,
}

impl Menu {
    /// A menu that shows its label.
    pub fn new(label: impl Into<String>) -> Self {
        Self {
            label: label.into(),
            icon: None,
            icon_only: false,
            items: Vec::new(),
        }
    }

    /// Three dots; the label is read aloud.
    pub fn more(label: impl Into<String>) -> Self {
        Self {
            label: label.into(),
            icon: Some("more"),
            icon_only: true,
            items: Vec::new(),
        }
    }

    /// With an icon before the label, which stands alone where the room is narrow.
    #[must_use]
    pub fn icon(mut self, name: &'static str) -> Self {
        self.icon = Some(name);
        self
    }

    /// A link.
    #[must_use]
    pub fn link(mut self, icon_name: &str, label: &str, href: &str) -> Self {
        self.items
            .push(html! { li { a.menu-item href=(href) { (icon(icon_name)) (label) } } });
        self
    }

    /// A form of one button; the token comes from `csrf`.
    #[must_use]
    pub fn post(
        mut self,
        icon_name: &str,
        label: &str,
        action: &str,
        csrf: &str,
        danger: bool,
    ) -> Self {
        self.items
            .push(html! { li { form method="post" action=(action) {
                (super::csrf_field(csrf))
                button.menu-item.danger[danger] type="submit" { (icon(icon_name)) (label) }
            } } });
        self
    }
}

impl Render for Menu {
    fn render(&self) -> Markup {
        let said = self.icon_only.then_some(&self.label);
        let hint = self.icon.map(|_| &self.label);
        html! {
            menu-button {
                details.menu {
                    summary.btn.bare[self.icon_only] aria-label=[said] title=[hint] {
                        @match self.icon {
                            Some(name) => { (icon(name)) @if !self.icon_only { span { (self.label) } } },
                            None => { (self.label) (icon("down")) },
                        }
                    }
                    ul.list { @for item in &self.items { (item) } }
                }
            }
        }
    }
}

/// A window over the page. A link with `.dialog(id)` opens it; without script the link's own page does.
#[derive(Clone, Debug)]
pub struct Dialog {
    id: String,
    title: String,
    close: String,
    body: Markup,
}

impl Dialog {
    /// A closed dialog.
    pub fn new(l: &Locale, id: impl Into<String>, title: impl Into<String>, body: Markup) -> Self {
        Self {
            id: id.into(),
            title: title.into(),
            close: l.t("ui-close"),
            body,
        }
    }
}

impl Render for Dialog {
    fn render(&self) -> Markup {
        html! {
            dialog.dialog id=(self.id) aria-labelledby={ (self.id) "-title" } {
                header {
                    h2 id={ (self.id) "-title" } { (self.title) }
                    (Button::close(&self.close).icon_only("cross"))
                }
                div.body { (self.body) }
            }
        }
    }
}
