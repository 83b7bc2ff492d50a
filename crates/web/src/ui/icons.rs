//! Icons: symbols of one file that the browser keeps, drawn in the text's colour.

use base::Kind;
use maud::{Markup, html};

/// Every icon's name; a test compares them with the file.
pub(super) const ICONS: &[&str] = &[
    "people",
    "person",
    "company",
    "import",
    "export",
    "report",
    "search",
    "plus",
    "check",
    "cross",
    "down",
    "next",
    "sort-up",
    "sort-down",
    "more",
    "edit",
    "trash",
    "undo",
    "filter",
    "columns",
    "menu",
    "sun",
    "moon",
    "screen",
    "globe",
    "leave",
    "keyboard",
    "info",
    "warn",
    "error",
    "good",
    "clock",
    "settings",
];

/// An icon by its name, hidden from screen readers: what it says must stand beside it, or in `aria-label`.
///
/// An unknown name draws nothing.
pub fn icon(name: &str) -> Markup {
    let flips = matches!(name, "next" | "leave" | "undo");
    html! {
        svg.icon.flip[flips] aria-hidden="true" {
            use href={ (crate::assets::url("icons.svg")) "#" (name) } {}
        }
    }
}

/// The icon of a kind of interaction.
pub fn kind_icon(kind: Kind) -> Markup {
    icon(kind.as_str())
}
