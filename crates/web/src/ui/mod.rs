//! What pages are made of. Every part is a small value with builder methods that renders itself:
//! `html! { (Field::new("email", l.t("email")).kind("email").required()) }`.
//!
//! | part | for | in |
//! |---|---|---|
//! | [`shell()`], [`plain`], [`reading`], [`problem_page`] | whole pages | `shell`, `problem` |
//! | [`PageHead`], [`Crumbs`], [`Tabs`], [`Steps`], [`Filters`], [`Dialog`], [`Menu`] | the way about | `nav` |
//! | [`Field`], [`Select`], [`Check`], [`Area`], [`Errors`], [`SearchBox`], [`FileDrop`], [`InlineEdit`], [`ZoneField`] | input | `forms`, `inputs`, `zones` |
//! | [`Button`], [`Confirm`] | what is pressed, what asks first | `button`, `confirm` |
//! | [`Table`], [`Pager`] | lists | `table` |
//! | [`Copied`] | what people take along | `copied` |
//! | [`Choice`] | rows chosen for what is done with many | `choice` |
//! | [`Badge`], [`Avatar`], [`Facts`], [`Panel`], [`Tiles`], [`Timeline`] | records | `display`, `timeline` |
//! | [`Notice`], [`Empty`], [`Progress`], [`LiveProgress`], [`crate::meanwhile`] | how things stand | `feedback` |
//! | [`palette_group`] | answers of the command palette | `overlays` |
//! | [`icon`], [`kind_icon`] | pictures | `icons` |
//!
//! Plain classes for what has no part of its own: `stack` (one below the other), `row` (side by side),
//! `form`, `form-pair`, `form-foot`, `section`, `narrow`, `record` (main and side column), `soft`, `num`,
//! `with-avatar`, `vh` (for screen readers only). Colours come as tones ([`Tone`]), never by name.
//! `styleguide` shows everything in every state.

mod button;
mod choice;
mod confirm;
mod copied;
mod display;
mod errors;
mod feedback;
mod focus;
mod forms;
mod icons;
mod inputs;
mod nav;
mod overlays;
mod problem;
mod settings;
mod shell;
mod styleguide;
mod table;
#[cfg(test)]
mod tests;
mod timeline;
mod zones;

pub use button::Button;
pub use choice::Choice;
pub use confirm::Confirm;
pub use copied::Copied;
pub use display::{Avatar, Badge, Facts, Panel, Tile, Tiles};
pub use errors::Errors;
pub use feedback::{Empty, LiveProgress, Notice, Progress, Toast};
pub use forms::{Area, Check, Field, Select, csrf_field};
pub use icons::{icon, kind_icon};
pub use inputs::{FileDrop, InlineEdit, SearchBox};
pub use nav::{Crumbs, Dialog, Filters, Menu, PageHead, Steps, Tabs};
pub use overlays::{Found, palette_group};
pub use problem::problem_page;
pub use shell::{
    Nav, account_days, home, plain, plain_once, plain_with, reading, shell, skip_to_details,
};
pub use styleguide::styleguide;
pub use table::{Align, Column, Dir, Pager, Row, Table};
pub use timeline::{Day, Entry, Timeline};
pub use zones::ZoneField;

/// What a colour means. Never the only sign: a word or an icon says it too.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tone {
    /// Nothing in particular.
    #[default]
    Neutral,
    /// Worth a look.
    Info,
    /// It went well.
    Good,
    /// It may go wrong.
    Warn,
    /// It went wrong.
    Bad,
}

impl Tone {
    /// The word in `data-tone`.
    pub fn as_str(self) -> &'static str {
        match self {
            Tone::Neutral => "neutral",
            Tone::Info => "info",
            Tone::Good => "good",
            Tone::Warn => "warn",
            Tone::Bad => "bad",
        }
    }

    /// The icon that says the same.
    pub fn icon(self) -> &'static str {
        match self {
            Tone::Neutral | Tone::Info => "info",
            Tone::Good => "good",
            Tone::Warn => "warn",
            Tone::Bad => "error",
        }
    }
}
