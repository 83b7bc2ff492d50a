//! The pages of imports: the list with its place to drop a file, and one import at its step.

mod choose;
mod dates;
mod list;
mod one;
mod outcome;

pub(super) use list::{Listed, index, new};
pub(super) use one::{Shown, page};

use super::{Import, State, words};
use ::web::ui::{Badge, Tile, Tone};
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

/// Counts and sums with their labels, in the order that the kind of import tells.
fn figures(l: &Locale, import: &Import, order: &[&str]) -> Vec<Tile> {
    let report = &import.report;
    let counts = report
        .counts
        .iter()
        .filter(|(name, _)| !name.starts_with(LEFT_OUT));
    let counts = counts.map(|(name, n)| {
        let tile = Tile::new(words::counted(l, "import-count", name), l.number(*n));
        let hint = words::hint(l, name);
        (name.as_str(), hint.into_iter().fold(tile, Tile::note))
    });
    let currency: Option<Currency> = report
        .currency
        .as_deref()
        .and_then(|code| code.parse().ok());
    let sums = currency.into_iter().flat_map(|currency| {
        report.sums.iter().map(move |(name, minor)| {
            let sum = Money {
                minor: *minor,
                currency,
            };
            (
                name.as_str(),
                Tile::new(words::counted(l, "import-sum", name), l.money(sum)),
            )
        })
    });
    let mut all: Vec<(&str, Tile)> = counts.chain(sums).collect();
    let place = |name: &str| order.iter().position(|known| *known == name);
    all.sort_by_key(|(name, _)| place(name).unwrap_or(order.len()));
    all.into_iter().map(|(_, tile)| tile).collect()
}
