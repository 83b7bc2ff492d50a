//! The form that makes a condition: a field by its label, a comparison in words, an input that fits.
//!
//! A plain form that asks the list's own address: first for a field, then with a value. Where scripts
//! run, choosing a field brings the rest without loading the page. Which inputs a comparison needs is
//! the style sheet's doing (`data-wants`), so that it holds without script as well.

use super::draft::{Ask, Wants, asks};
use super::words::Words;
use super::{Draft, FieldDef, FieldKind, ME};
use base::FieldError;
use maud::{Markup, html};
use web::ui::{Button, Errors, icon};

/// The element that the form stands in, also where it is closed.
pub const BUILDER: &str = "filter-builder";

/// The form with what it needs of the page around it.
#[derive(Clone, Copy, Debug)]
pub struct Builder<'a> {
    /// The reader's words for the fields.
    pub words: Words<'a>,
    /// The list's path.
    pub action: &'a str,
    /// The rest of the list's address, the filter that holds included.
    pub kept: &'a [(&'a str, &'a str)],
    /// The list's address with `add=` and nothing behind it.
    pub opened: &'a str,
    /// The list's address without the form.
    pub closed: &'a str,
    /// What is chosen so far.
    pub draft: &'a Draft,
    /// What is wrong with it.
    pub faults: &'a [FieldError],
}

impl Builder<'_> {
    /// The form; `more` stands below it.
    pub fn render(&self, more: &Markup) -> Markup {
        let l = self.words.l;
        let field = self.draft.field(self.words.fields);
        html! {
            div.builder id=(BUILDER) {
                form method="get" action=(self.action) {
                    (hidden(self.kept))
                    div.parts {
                        (self.fields())
                        @match field {
                            None => noscript { (Button::submit(l.t("filter-choose"))) },
                            Some(field) => {
                                input type="hidden" name="of" value=(field.name);
                                (self.comparisons(field))
                                (self.inputs(field))
                            }
                        }
                    }
                    div.form-foot {
                        @if field.is_some() { (Button::submit(l.t("filter-add")).primary()) }
                        (Button::link(l.t("ui-close"), self.closed).quiet())
                    }
                }
                (more)
            }
        }
    }

    fn fields(&self) -> Markup {
        let l = self.words.l;
        let mut offered: Vec<(String, &str)> = self
            .words
            .fields
            .iter()
            .filter(|f| !asks(f).is_empty())
            .map(|f| (f.label(l), &*f.name))
            .collect();
        offered.sort_by_cached_key(|(label, _)| language::sort_key(label));
        html! {
            div.field {
                label for="f-add" { (l.t("filter-field")) }
                select.input id="f-add" name="add" autofocus hx-get=(self.opened) hx-trigger="change"
                    hx-target={ "#" (BUILDER) } hx-swap="outerHTML" {
                    option value="" { (l.t("filter-field-choose")) }
                    @for (label, name) in &offered { option value=(name) selected[*name == self.draft.field] { (label) } }
                }
            }
        }
    }

    fn comparisons(&self, field: &FieldDef) -> Markup {
        let chosen = self.draft.chosen(field);
        html! {
            div.field {
                label for="f-op" { (self.words.l.t("filter-comparison")) }
                select.input id="f-op" name="op" {
                    @for ask in asks(field) {
                        option value=(ask.as_str()) data-wants=(ask.wants().as_str()) selected[Some(ask) == chosen] {
                            (self.asked(field, ask))
                        }
                    }
                }
            }
        }
    }

    /// The comparison with a gap for its value.
    fn asked(&self, field: &FieldDef, ask: Ask) -> String {
        match (ask, ask.wants()) {
            (Ask::NotSince, _) => self.words.asks_not_since("…"),
            (Ask::Op(op), Wants::Nothing) => self.words.asks(field, op, ""),
            (Ask::Op(op), Wants::Span) => {
                let gaps = [("from", "…".into()), ("to", "…".into())];
                let span = self.words.l.tx("filter-says-span", &gaps);
                self.words.asks(field, op, &span)
            }
            (Ask::Op(op), _) => self.words.asks(field, op, "…"),
        }
    }

    fn inputs(&self, field: &FieldDef) -> Markup {
        let wanted = |any: &[Wants]| asks(field).iter().any(|ask| any.contains(&ask.wants()));
        let value = self.draft.values.first().map_or("", String::as_str);
        let figure = ("number", Some("1"));
        html! {
            @if wanted(&[Wants::Value, Wants::Span, Wants::Deed]) {
                @match field.kind {
                    FieldKind::Word(_) if wanted(&[Wants::Deed]) => (self.choice(field, value)),
                    FieldKind::Word(_) | FieldKind::Choice => (self.boxes(field)),
                    FieldKind::Bool => (self.truth(value)),
                    FieldKind::Colleague => (self.colleague(value)),
                    _ => (self.input("value", "filter-value", self.kind(field), value)),
                }
            }
            @if wanted(&[Wants::Span]) { (self.input("to", "filter-to", self.kind(field), &self.draft.to)) }
            @if wanted(&[Wants::Times]) { (self.input("times", "filter-times", figure, &self.draft.times)) }
            @if wanted(&[Wants::Days]) { (self.input("days", "filter-days", figure, &self.draft.days)) }
            @if wanted(&[Wants::Deed]) { (self.input("days", "filter-days-free", figure, &self.draft.days)) }
        }
    }

    /// The input's type and step.
    fn kind(&self, field: &FieldDef) -> (&'static str, Option<&'static str>) {
        match field.kind {
            FieldKind::Time | FieldKind::Date => ("date", None),
            FieldKind::Number => ("number", Some("1")),
            FieldKind::Decimal | FieldKind::Money | FieldKind::MoneyIn(_) => {
                ("number", Some("any"))
            }
            _ => ("text", None),
        }
    }

    fn input(
        &self,
        name: &str,
        label: &str,
        (kind, step): (&str, Option<&str>),
        value: &str,
    ) -> Markup {
        let l = self.words.l;
        let error = Errors::new(l, self.faults).of(name);
        html! {
            div.field data-input=(name) {
                label for={ "f-" (name) } { (l.t(label)) }
                input.input id={ "f-" (name) } name=(name) type=(kind) step=[step] value=(value) maxlength="200"
                    autocomplete="off" aria-invalid=[error.as_ref().map(|_| "true")]
                    aria-describedby=[error.as_ref().map(|_| format!("f-{name}-error"))];
                (fault(name, error.as_deref()))
            }
        }
    }

    fn boxes(&self, field: &FieldDef) -> Markup {
        let l = self.words.l;
        let error = Errors::new(l, self.faults).of("value");
        html! {
            fieldset.field data-input="value" {
                legend { (l.t("filter-value")) }
                div.boxes {
                    @for word in field.words() {
                        label.box {
                            input type="checkbox" name="value" value=(word) checked[self.draft.values.iter().any(|v| v == word)];
                            (field.word(word, l))
                        }
                    }
                }
                (fault("value", error.as_deref()))
            }
        }
    }

    fn choice(&self, field: &FieldDef, value: &str) -> Markup {
        let l = self.words.l;
        html! {
            div.field data-input="value" {
                label for="f-value" { (l.t("filter-value")) }
                select.input id="f-value" name="value" {
                    option value="" { (l.t("filter-anything")) }
                    @for word in field.words() {
                        option value=(word) selected[word == value] { (field.word(word, l)) }
                    }
                }
            }
        }
    }

    /// Who asks, and everybody whose name is known.
    fn colleague(&self, value: &str) -> Markup {
        let l = self.words.l;
        let mut known: Vec<(String, &str)> = self
            .words
            .names
            .iter()
            .map(|(id, name)| (id.to_string(), name.as_str()))
            .collect();
        known.sort_by_cached_key(|(id, name)| (language::sort_key(name), id.clone()));
        html! {
            div.field data-input="value" {
                label for="f-value" { (l.t("filter-value")) }
                select.input id="f-value" name="value" {
                    option value=(ME) { (l.t("filter-me")) }
                    @for (id, name) in &known { option value=(id) selected[id == value] { (name) } }
                }
            }
        }
    }

    fn truth(&self, value: &str) -> Markup {
        let l = self.words.l;
        html! {
            div.field data-input="value" {
                label for="f-value" { (l.t("filter-value")) }
                select.input id="f-value" name="value" {
                    option value="true" { (l.truth(true)) }
                    option value="false" selected[value == "false"] { (l.truth(false)) }
                }
            }
        }
    }
}

fn fault(name: &str, error: Option<&str>) -> Markup {
    html! {
        @if let Some(error) = error {
            span.error id={ "f-" (name) "-error" } { (icon("error")) span { (error) } }
        }
    }
}

/// The rest of an address as hidden fields; what is empty is left out.
pub fn hidden(kept: &[(&str, &str)]) -> Markup {
    html! {
        @for (name, value) in kept.iter().filter(|(_, value)| !value.is_empty()) {
            input type="hidden" name=(name) value=(value);
        }
    }
}
