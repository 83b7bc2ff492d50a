//! A field for a time zone: typed or chosen, by city or by IANA name, without script.

use super::forms::id_of;
use super::icon;
use crate::Locale;
use crate::locale::zones::{self, Zone};
use base::Timestamp;
use maud::{Markup, Render, html};

/// One line with every zone to choose from: the browser looks in names, cities and offsets as one types.
#[derive(Clone, Debug)]
pub struct ZoneField {
    name: &'static str,
    label: String,
    value: String,
    hint: Option<String>,
    error: Option<String>,
    required: bool,
    zones: Vec<Zone>,
}

impl ZoneField {
    /// An empty field; `now` says how far each zone is from UTC.
    pub fn new(l: &Locale, name: &'static str, label: impl Into<String>, now: Timestamp) -> Self {
        Self {
            name,
            label: label.into(),
            value: String::new(),
            hint: None,
            error: None,
            required: false,
            zones: zones::all(l.language(), now),
        }
    }

    /// What stands in it.
    #[must_use]
    pub fn value(mut self, value: impl Into<String>) -> Self {
        self.value = value.into();
        self
    }

    /// A sentence below the field.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }

    /// What is wrong with it.
    #[must_use]
    pub fn error(mut self, error: Option<String>) -> Self {
        self.error = error;
        self
    }

    /// The browser insists on it.
    #[must_use]
    pub fn required(mut self) -> Self {
        self.required = true;
        self
    }
}

impl Render for ZoneField {
    fn render(&self) -> Markup {
        let id = id_of(self.name);
        let of = |part: &str| format!("{id}-{part}");
        let notes = [
            ("error", self.error.is_some()),
            ("hint", self.hint.is_some()),
        ];
        let notes: Vec<String> = notes.iter().filter(|n| n.1).map(|n| of(n.0)).collect();
        let described = (!notes.is_empty()).then(|| notes.join(" "));
        html! {
            div.field {
                label for=(id) { (self.label) @if self.required { span.must aria-hidden="true" { " *" } } }
                input.input id=(id) name=(self.name) type="text" list=(of("zones")) value=(self.value) maxlength="60"
                    autocomplete="off" spellcheck="false" required[self.required]
                    aria-invalid=[self.error.is_some().then_some("true")] aria-describedby=[described];
                datalist id=(of("zones")) {
                    @for zone in &self.zones {
                        option value=(zone.iana) { (zone.city) " (" (zone.offset) ")" }
                    }
                }
                @if let Some(error) = &self.error { span.error id=(of("error")) { (icon("error")) span { (error) } } }
                @if let Some(hint) = &self.hint { span.hint id=(of("hint")) { (hint) } }
            }
        }
    }
}
