//! Forms: fields with label, hint and error, each tied to the other for screen readers.
//!
//! ```text
//! form.form method="post" action=(path) {
//!     (csrf_field(&cx.csrf))                     // first, before any file
//!     (errors.summary())
//!     (Field::new("name", l.t("person-name")).value(&form.name).error(errors.of("name")).required())
//!     div.form-foot { (Button::submit(l.t("save")).primary()) (Button::link(l.t("cancel"), back).quiet()) }
//! }
//! ```

use super::icon;
use maud::{Markup, Render, html};

/// The hidden field that shows that a form is ours. Must be the first field where files are sent.
pub fn csrf_field(token: &str) -> Markup {
    html! { input type="hidden" name="_csrf" value=(token); }
}

/// The id of a field's input: `f-` and its name.
pub(super) fn id_of(name: &str) -> String {
    format!("f-{}", name.replace(['.', '[', ']'], "-"))
}

/// What every kind of field has.
#[derive(Clone, Debug, Default)]
struct Common {
    name: String,
    label: String,
    hint: Option<String>,
    error: Option<String>,
    required: bool,
}

impl Common {
    fn new(name: impl Into<String>, label: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            label: label.into(),
            ..Self::default()
        }
    }

    fn id(&self) -> String {
        id_of(&self.name)
    }

    fn described(&self) -> Option<String> {
        let id = self.id();
        match (self.hint.is_some(), self.error.is_some()) {
            (true, true) => Some(format!("{id}-error {id}-hint")),
            (false, true) => Some(format!("{id}-error")),
            (true, false) => Some(format!("{id}-hint")),
            (false, false) => None,
        }
    }

    fn invalid(&self) -> Option<&'static str> {
        self.error.is_some().then_some("true")
    }

    fn notes(&self) -> Markup {
        let id = self.id();
        html! {
            @if let Some(error) = &self.error { span.error id={ (id) "-error" } { (icon("error")) span { (error) } } }
            @if let Some(hint) = &self.hint { span.hint id={ (id) "-hint" } { (hint) } }
        }
    }

    fn around(&self, input: &Markup) -> Markup {
        html! {
            div.field {
                label for=(self.id()) {
                    (self.label) @if self.required { span.must aria-hidden="true" { " *" } }
                }
                (input)
                (self.notes())
            }
        }
    }
}

macro_rules! common_methods {
    () => {
        /// A sentence below the field that helps to fill it in; none where it is empty.
        #[must_use]
        pub fn hint(mut self, hint: impl Into<String>) -> Self {
            self.common.hint = Some(hint.into()).filter(|hint| !hint.is_empty());
            self
        }

        /// What is wrong with it; see [`Errors::of`](super::Errors::of).
        #[must_use]
        pub fn error(mut self, error: Option<String>) -> Self {
            self.common.error = error;
            self
        }

        /// The browser insists on it.
        #[must_use]
        pub fn required(mut self) -> Self {
            self.common.required = true;
            self
        }
    };
}

/// One line of input.
#[derive(Clone, Debug, Default)]
pub struct Field {
    common: Common,
    kind: &'static str,
    value: String,
    autocomplete: Option<&'static str>,
    placeholder: Option<String>,
    max: Option<usize>,
    autofocus: bool,
    suggested: Vec<String>,
}

impl Field {
    /// A text field.
    pub fn new(name: impl Into<String>, label: impl Into<String>) -> Self {
        Self {
            common: Common::new(name, label),
            kind: "text",
            ..Self::default()
        }
    }

    common_methods!();

    /// The input's type: `email`, `tel`, `password`, `date`, `number`, `url`.
    #[must_use]
    pub fn kind(mut self, kind: &'static str) -> Self {
        self.kind = kind;
        self
    }

    /// What stands in it. Never pass a password back.
    #[must_use]
    pub fn value(mut self, value: impl Into<String>) -> Self {
        self.value = value.into();
        self
    }

    /// What the browser may fill in (HTML's autofill words).
    #[must_use]
    pub fn autocomplete(mut self, word: &'static str) -> Self {
        self.autocomplete = Some(word);
        self
    }

    /// An example that shows while it is empty.
    #[must_use]
    pub fn placeholder(mut self, text: impl Into<String>) -> Self {
        self.placeholder = Some(text.into());
        self
    }

    /// The most characters that the browser takes.
    #[must_use]
    pub fn max(mut self, chars: usize) -> Self {
        self.max = Some(chars);
        self
    }

    /// Typing starts here.
    #[must_use]
    pub fn autofocus(mut self) -> Self {
        self.autofocus = true;
        self
    }

    /// What the browser offers while one types; anything else may be typed as well.
    #[must_use]
    pub fn suggest(mut self, values: Vec<String>) -> Self {
        self.suggested = values;
        self
    }
}

impl Render for Field {
    fn render(&self) -> Markup {
        let c = &self.common;
        let value = (!self.value.is_empty()).then_some(&self.value);
        let list = (!self.suggested.is_empty()).then(|| format!("{}-list", c.id()));
        c.around(&html! {
            input.input id=(c.id()) name=(c.name) type=(self.kind) value=[value] required[c.required]
                autocomplete=[self.autocomplete] placeholder=[&self.placeholder] maxlength=[self.max] list=[&list]
                autofocus[self.autofocus] aria-invalid=[c.invalid()] aria-describedby=[c.described()];
            @if let Some(list) = &list { datalist id=(list) { @for value in &self.suggested { option value=(value) {} } } }
        })
    }
}

/// Several lines of input.
#[derive(Clone, Debug, Default)]
pub struct Area {
    common: Common,
    value: String,
    placeholder: Option<String>,
    max: Option<usize>,
    keys: Option<&'static str>,
}

impl Area {
    /// An empty text area.
    pub fn new(name: impl Into<String>, label: impl Into<String>) -> Self {
        Self {
            common: Common::new(name, label),
            ..Self::default()
        }
    }

    common_methods!();

    /// What stands in it.
    #[must_use]
    pub fn value(mut self, value: impl Into<String>) -> Self {
        self.value = value.into();
        self
    }

    /// An example that shows while it is empty.
    #[must_use]
    pub fn placeholder(mut self, text: impl Into<String>) -> Self {
        self.placeholder = Some(text.into());
        self
    }

    /// The most characters that the browser takes.
    #[must_use]
    pub fn max(mut self, chars: usize) -> Self {
        self.max = Some(chars);
        self
    }

    /// The key that goes to it from elsewhere on the page; Ctrl and Enter sends its form.
    #[must_use]
    pub fn keys(mut self, keys: &'static str) -> Self {
        self.keys = Some(keys);
        self
    }
}

impl Render for Area {
    fn render(&self) -> Markup {
        let c = &self.common;
        c.around(&html! {
            textarea.input id=(c.id()) name=(c.name) required[c.required] maxlength=[self.max] rows="3" data-keys=[self.keys]
                placeholder=[&self.placeholder] aria-invalid=[c.invalid()] aria-describedby=[c.described()] {
                (self.value)
            }
        })
    }
}

/// A choice of one from a list.
#[derive(Clone, Debug, Default)]
pub struct Select {
    common: Common,
    options: Vec<(String, String)>,
    chosen: String,
}

impl Select {
    /// A choice from `options`: value and words.
    pub fn new(
        name: impl Into<String>,
        label: impl Into<String>,
        options: impl IntoIterator<Item = (String, String)>,
    ) -> Self {
        Self {
            common: Common::new(name, label),
            options: options.into_iter().collect(),
            chosen: String::new(),
        }
    }

    common_methods!();

    /// The value that is chosen.
    #[must_use]
    pub fn chosen(mut self, value: impl Into<String>) -> Self {
        self.chosen = value.into();
        self
    }
}

impl Render for Select {
    fn render(&self) -> Markup {
        let c = &self.common;
        c.around(&html! {
            select.input id=(c.id()) name=(c.name) required[c.required]
                aria-invalid=[c.invalid()] aria-describedby=[c.described()] {
                @for (value, words) in &self.options {
                    option value=(value) selected[*value == self.chosen] { (words) }
                }
            }
        })
    }
}

/// Yes or no. Sends `on` when ticked, nothing when not.
#[derive(Clone, Debug, Default)]
pub struct Check {
    common: Common,
    ticked: bool,
}

impl Check {
    /// An empty box.
    pub fn new(name: impl Into<String>, label: impl Into<String>) -> Self {
        Self {
            common: Common::new(name, label),
            ..Self::default()
        }
    }

    common_methods!();

    /// Whether it is ticked.
    #[must_use]
    pub fn ticked(mut self, ticked: bool) -> Self {
        self.ticked = ticked;
        self
    }
}

impl Render for Check {
    fn render(&self) -> Markup {
        let c = &self.common;
        html! {
            div.check {
                input id=(c.id()) name=(c.name) type="checkbox" checked[self.ticked] required[c.required]
                    aria-invalid=[c.invalid()] aria-describedby=[c.described()];
                label for=(c.id()) { (c.label) }
                (c.notes())
            }
        }
    }
}
