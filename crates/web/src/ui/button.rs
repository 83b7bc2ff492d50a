//! Buttons, and links that look like them. One primary button a page.
//!
//! In the head of a page on a phone, those with an icon show it alone, all but the primary one.
//!
//! Where htmx attributes are needed, write `button.btn.primary hx-post="…"` by hand: the classes are
//! `btn` with `primary`, `danger`, `quiet`, `bare` (icon only), `wide`.

use super::icon;
use maud::{Markup, Render, html};

/// A button (`submit`, `plain`) or a link in a button's clothes (`link`).
#[derive(Clone, Debug, Default)]
pub struct Button {
    label: String,
    href: Option<String>,
    submits: bool,
    look: &'static str,
    icon: Option<&'static str>,
    icon_only: bool,
    name_value: Option<(String, String)>,
    dialog: Option<String>,
    keys: Option<&'static str>,
    disabled: bool,
}

impl Button {
    /// Sends the form that it stands in.
    pub fn submit(label: impl Into<String>) -> Self {
        Self {
            label: label.into(),
            submits: true,
            ..Self::default()
        }
    }

    /// Leads to `href`.
    pub fn link(label: impl Into<String>, href: impl Into<String>) -> Self {
        Self {
            label: label.into(),
            href: Some(href.into()),
            ..Self::default()
        }
    }

    /// Closes the dialog that it stands in.
    pub fn close(label: impl Into<String>) -> Self {
        Self {
            label: label.into(),
            look: "quiet",
            ..Self::default()
        }
    }

    /// The one thing to do on this page.
    #[must_use]
    pub fn primary(mut self) -> Self {
        self.look = "primary";
        self
    }

    /// Takes something away.
    #[must_use]
    pub fn danger(mut self) -> Self {
        self.look = "danger";
        self
    }

    /// Without a border, for what is rarely needed.
    #[must_use]
    pub fn quiet(mut self) -> Self {
        self.look = "quiet";
        self
    }

    /// With an icon before the words.
    #[must_use]
    pub fn icon(mut self, name: &'static str) -> Self {
        self.icon = Some(name);
        self
    }

    /// Only the icon shows; the words are read aloud.
    #[must_use]
    pub fn icon_only(mut self, name: &'static str) -> Self {
        (self.icon, self.icon_only) = (Some(name), true);
        self
    }

    /// Sends `name=value` along when this button is the one that was pressed.
    #[must_use]
    pub fn value(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.name_value = Some((name.into(), value.into()));
        self
    }

    /// Opens the dialog with this id instead of following the link.
    #[must_use]
    pub fn dialog(mut self, id: impl Into<String>) -> Self {
        self.dialog = Some(id.into());
        self
    }

    /// The keys that press it, for example `c` or `g p`.
    #[must_use]
    pub fn keys(mut self, keys: &'static str) -> Self {
        self.keys = Some(keys);
        self
    }

    /// Cannot be pressed now.
    #[must_use]
    pub fn disabled(mut self, disabled: bool) -> Self {
        self.disabled = disabled;
        self
    }

    fn class(&self) -> String {
        let bare = if self.icon_only { " bare" } else { "" };
        format!("btn {}{bare}", self.look)
            .trim_end()
            .replace("  ", " ")
    }
}

impl Render for Button {
    fn render(&self) -> Markup {
        let inside = html! {
            @if let Some(name) = self.icon { (icon(name)) }
            @match (self.icon_only, self.icon) {
                (true, _) => {},
                (false, None) => (self.label),
                (false, Some(_)) => span { (self.label) },
            }
        };
        let said = self.icon_only.then_some(&self.label);
        let hint = self.icon.is_some().then_some(&self.label);
        let (name, value) = self.name_value.as_ref().map(|(n, v)| (n, v)).unzip();
        let kind = if self.submits { "submit" } else { "button" };
        html! {
            @if let Some(href) = &self.href {
                a class=(self.class()) href=(href) aria-label=[said] title=[hint] data-dialog=[&self.dialog]
                    data-keys=[self.keys] aria-disabled=[self.disabled.then_some("true")] { (inside) }
            } @else {
                button class=(self.class()) type=(kind) name=[name] value=[value] aria-label=[said] title=[hint]
                    data-dialog=[&self.dialog] data-keys=[self.keys] disabled[self.disabled]
                    data-close[!self.submits && self.dialog.is_none()] { (inside) }
            }
        }
    }
}
