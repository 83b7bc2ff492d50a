//! Choosing rows of a list for what is done with many at once: a box in each row, one for everything that the
//! list would show, and the buttons.
//!
//! ```text
//! let choice = Choice::new("people", cx.to("people/choice"), l.t("ui-choose"));
//! table.row(Row::new().choice(choice.cell(id, &name)) …)
//! (choice.kept(&[("filter", filter)]).all(l.t("all-of-them")).action(Button::submit(l.t("give")).value("do", "owner")))
//! ```
//! It sends `record` for each chosen row, `all=on` for everything, what was kept, and the button's own value. Boxes
//! belong to the form by its id, so that they can stand in a table; rows that come later belong to it, too.

use super::{Button, csrf_field};
use crate::Locale;
use maud::{Markup, Render, html};

/// The form of a choice; renders as the bar above the list.
#[derive(Clone, Debug)]
pub struct Choice {
    form: String,
    action: String,
    csrf: String,
    l: Locale,
    label: String,
    chosen: String,
    whole: String,
    kept: Vec<(String, String)>,
    all: Option<String>,
    does: Option<String>,
    actions: Vec<Button>,
}

impl Choice {
    /// A choice among the rows of the list `list`, sent to `action`.
    pub fn new(l: &Locale, list: &str, action: impl Into<String>, csrf: &str) -> Self {
        Self {
            form: format!("{list}-choice"),
            action: action.into(),
            csrf: csrf.to_owned(),
            l: l.clone(),
            label: l.t("ui-choose"),
            chosen: l.t("ui-chosen"),
            whole: l.t("ui-choose-page"),
            kept: Vec::new(),
            all: None,
            does: None,
            actions: Vec::new(),
        }
    }

    /// What is sent along: by what the list is narrowed. Empty values are left out.
    #[must_use]
    pub fn kept(mut self, pairs: &[(&str, &str)]) -> Self {
        let pairs = pairs.iter().filter(|(_, value)| !value.is_empty());
        self.kept
            .extend(pairs.map(|(k, v)| ((*k).to_owned(), (*v).to_owned())));
        self
    }

    /// With a box for everything that the list would show; its words say how much that is.
    #[must_use]
    pub fn all(mut self, label: impl Into<String>) -> Self {
        self.all = Some(label.into());
        self
    }

    /// What all of the buttons do, said once before them.
    #[must_use]
    pub fn does(mut self, label: impl Into<String>) -> Self {
        self.does = Some(label.into());
        self
    }

    /// Something that can be done with what is chosen.
    #[must_use]
    pub fn action(mut self, button: Button) -> Self {
        self.actions.push(button);
        self
    }

    /// The box of one row.
    pub fn cell(&self, value: impl ToString, name: &str) -> Markup {
        let said = self.l.tx("ui-choose-one", &[("name", name.into())]);
        html! {
            label.pick { input type="checkbox" name="record" value=(value.to_string()) form=(self.form) aria-label=(said); }
        }
    }

    /// The head of the column of boxes: with a script, one box for all of this page.
    pub fn head(&self) -> Markup {
        html! {
            choose-all form=(self.form) label=(self.whole) { span.vh { (self.label) } }
        }
    }
}

impl Render for Choice {
    fn render(&self) -> Markup {
        html! {
            form.choice-bar id=(self.form) method="post" action=(self.action) {
                (csrf_field(&self.csrf))
                @for (name, value) in &self.kept { input type="hidden" name=(name) value=(value); }
                span.chosen hidden { (self.chosen) " " output { "0" } }
                @if let Some(all) = &self.all {
                    label.pick { input type="checkbox" name="all"; span { (all) } }
                }
                span.row role=[self.does.as_ref().map(|_| "group")] aria-label=[&self.does] {
                    @if let Some(does) = &self.does { span.soft aria-hidden="true" { (does) } }
                    @for button in &self.actions { (button) }
                }
            }
        }
    }
}
