//! The pages of imports: the list with its place to drop a file, and one import at its step.

mod choose;
mod dates;
mod list;
mod one;
mod outcome;

pub(super) use list::{Listed, index, new};
pub(super) use one::{Shown, page};

use super::{Import, State, words};
use ::web::ui::{Badge, Tone};
use ::web::{Cx, Locale};
use base::{Currency, Money};

/// Counts that begin so are of values that were not understood and left out.
const LEFT_OUT: &str = "left_out_";

/// How an import stands, in a word.
fn badge(l: &Locale, state: State) -> Badge {
    let tone = match state {
        State::Uploaded => Tone::Neutral,
        State::Checking | State::Checked | State::Running => Tone::Info,
        State::Done => Tone::Good,
        State::Failed => Tone::Bad,
    };
    Badge::new(tone, l.word("import-state", state.as_str()))
}

/// The address of one import, with what follows its id.
pub(super) fn path(cx: &Cx, import: &Import, rest: &str) -> String {
    cx.to(&format!("imports/{}{rest}", import.id))
}

/// Counts and sums with their labels: first what is new, then the rest.
fn figures(l: &Locale, import: &Import) -> Vec<(String, String)> {
    let report = &import.report;
    let names = report.counts.keys().map(String::as_str);
    let mut names: Vec<&str> = names.filter(|name| !name.starts_with(LEFT_OUT)).collect();
    names.sort_by_key(|name| (!name.ends_with("_new"), *name));
    let mut out: Vec<(String, String)> = names
        .into_iter()
        .map(|name| {
            (
                words::counted(l, "import-count", name),
                l.number(report.get(name)),
            )
        })
        .collect();
    let currency: Option<Currency> = report
        .currency
        .as_deref()
        .and_then(|code| code.parse().ok());
    if let Some(currency) = currency {
        for (name, minor) in &report.sums {
            let sum = Money {
                minor: *minor,
                currency,
            };
            out.push((words::counted(l, "import-sum", name), l.money(sum)));
        }
    }
    out
}
