//! Own fields on the screen: the lists of fields, and the form of one.

mod form;
mod list;

pub(super) use form::{New, One, new, one};
pub(super) use list::{Listed, list};

use super::{Field, Record};
use ::web::ui::Crumbs;
use ::web::{Cx, Locale};

/// Where the pages are, within the account.
pub(in crate::own) const PATH: &str = "settings/fields";

/// The list of the fields of such records.
pub(in crate::own) fn list_of(record: Record) -> String {
    format!("{PATH}?record={record}")
}

pub(in crate::own) fn crumbs(cx: &Cx) -> Crumbs {
    Crumbs::new(&cx.l).step(cx.l.t("settings-title"), cx.to("settings"))
}

/// What a field holds, in a few words.
pub(in crate::own) fn holds(l: &Locale, field: &Field) -> String {
    let word = l.word("own-holds", field.holds.word());
    match field.holds.currency() {
        Some(currency) => format!("{word} ({})", l.symbol(currency)),
        None => word,
    }
}
