//! What cannot be taken back asks first.

use super::{Button, csrf_field};
use crate::Locale;
use maud::{Markup, Render, html};

/// A button that asks first: behind it stands what will be gone, and the button that does it.
///
/// By the browser's own `popover`, so that it needs no script and is cut off by nothing around it; a browser that
/// does not know it shows all of it from the start.
#[derive(Clone, Debug)]
pub struct Confirm {
    id: String,
    label: String,
    what: String,
    action: String,
    csrf: String,
    go: String,
    leave: String,
    quiet: bool,
}

impl Confirm {
    /// `id` is the page's only one of that name; `label` stands on the button and above the question, `what` says
    /// what will be gone.
    pub fn new(
        l: &Locale,
        id: impl Into<String>,
        label: impl Into<String>,
        what: impl Into<String>,
    ) -> Self {
        let label = label.into();
        Self {
            id: format!("sure-{}", id.into()),
            go: label.clone(),
            label,
            what: what.into(),
            action: String::new(),
            csrf: String::new(),
            leave: l.t("ui-leave-it"),
            quiet: false,
        }
    }

    /// Posts to this path when it is meant.
    #[must_use]
    pub fn post(mut self, action: impl Into<String>, csrf: &str) -> Self {
        self.action = action.into();
        self.csrf = csrf.to_owned();
        self
    }

    /// What stands on the button that does it, where that is not the label.
    #[must_use]
    pub fn go(mut self, go: impl Into<String>) -> Self {
        self.go = go.into();
        self
    }

    /// A button that nobody should be drawn to.
    #[must_use]
    pub fn quiet(mut self) -> Self {
        self.quiet = true;
        self
    }
}

impl Render for Confirm {
    fn render(&self) -> Markup {
        let look = if self.quiet {
            "btn quiet"
        } else {
            "btn danger"
        };
        let name = format!("{}-name", self.id);
        html! {
            button class=(look) type="button" popovertarget=(self.id) aria-haspopup="dialog" { (self.label) }
            div.dialog.sure popover id=(self.id) role="dialog" aria-labelledby=(name) {
                form.body method="post" action=(self.action) {
                    (csrf_field(&self.csrf))
                    h2 id=(name) { (self.label) }
                    p { (self.what) }
                    div.form-foot {
                        (Button::submit(&self.go).danger())
                        button.btn type="button" popovertarget=(self.id) popovertargetaction="hide" { (self.leave) }
                    }
                }
            }
        }
    }
}
