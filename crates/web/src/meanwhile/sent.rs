//! The parts of a form, and what a form says of them when it comes back: who changed which.

use base::{Error, FieldError};
use maud::{Markup, html};
use serde::Deserialize;
use sha2::{Digest as _, Sha256};
use std::collections::HashMap;

/// A field of a form, or several that make sense together alone.
#[derive(Clone, Debug)]
pub struct Part {
    pub(super) name: String,
    pub(super) label: String,
    /// What stands in the record.
    pub(super) now: String,
    /// The same for people to read.
    pub(super) shown: Markup,
    /// What somebody typed; none where the form did not have it.
    pub(super) mine: Option<String>,
}

impl Part {
    /// A part as it stands in the record, in the same text as it is typed.
    pub fn new(name: impl Into<String>, label: impl Into<String>, now: impl Into<String>) -> Self {
        let now = now.into();
        Self {
            name: name.into(),
            label: label.into(),
            shown: html! { span.written { (now) } },
            now,
            mine: None,
        }
    }

    /// How it is read, where that is not how it is typed.
    #[must_use]
    pub fn shown(mut self, shown: Markup) -> Self {
        self.shown = shown;
        self
    }

    /// Its label and what was typed; nothing where the form did not have it.
    pub(crate) fn labelled(&self) -> (&str, &str) {
        (&self.label, self.mine.as_deref().unwrap_or_default())
    }

    /// What was typed.
    #[must_use]
    pub fn mine(mut self, typed: impl Into<String>) -> Self {
        self.mine = Some(typed.into());
        self
    }
}

/// Who changed a part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Who {
    /// Nobody, or both to the same.
    Nobody,
    Me,
    Other,
    Both,
}

pub(super) fn sums(parts: &[Part]) -> String {
    let sums: Vec<String> = parts
        .iter()
        .map(|p| format!("{}={}", p.name, sum(&p.now)))
        .collect();
    sums.join(" ")
}

/// 32 bits of a text: two that differ have the same one in four thousand million.
fn sum(text: &str) -> String {
    let sum = Sha256::digest(even(text).as_bytes());
    sum.iter().take(4).map(|b| format!("{b:02x}")).collect()
}

/// A text as forms send it and as it is kept: line ends alike, without space around.
fn even(text: &str) -> String {
    let lines: Vec<&str> = text.trim().lines().map(str::trim_end).collect();
    lines.join("\n")
}

/// What a form says besides its fields: the version that it showed, what stood in its parts, and whose should stay.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(transparent)]
pub struct Sent(pub(super) HashMap<String, String>);

impl Sent {
    /// Out of all that came with a form.
    pub fn of(fields: &HashMap<String, String>) -> Self {
        Self(fields.clone())
    }

    pub(super) fn text(&self, name: &str) -> &str {
        self.0.get(name).map_or("", String::as_str)
    }

    /// Whether an input of a form belongs to this, and to no field.
    pub fn has(name: &str) -> bool {
        matches!(name, "version" | "seen" | "contested") || name.starts_with("take.")
    }

    /// The version that the form showed; empty where it had none.
    pub fn version(&self) -> &str {
        self.text("version")
    }

    /// What stood in the parts that the form showed, as it goes along with the form.
    pub fn shown(&self) -> &str {
        self.text("seen")
    }

    /// Whether somebody gave way: what the other saved stays in this part.
    pub fn takes_theirs(&self, part: &str) -> bool {
        self.text(&format!("take.{part}")) == "theirs"
    }

    pub(super) fn chosen(&self, part: &str) -> &str {
        self.text(&format!("take.{part}"))
    }

    /// The parts of which the form asked whose should stay.
    pub fn contested(&self) -> impl Iterator<Item = &str> {
        self.text("contested").split_whitespace()
    }

    pub(super) fn contests(&self, part: &str) -> bool {
        self.contested().any(|one| one == part)
    }

    /// Whether the record was taken away meanwhile and is to be brought back first: see [`crate::gone`].
    pub fn brings_back(&self) -> bool {
        self.text(crate::gone::BACK) == "yes"
    }

    /// Whether something else was typed into a part than the form showed in it.
    pub fn is_new(&self, part: &Part) -> bool {
        let mine = part.mine.as_deref();
        mine.is_some_and(|mine| self.seen(&part.name) != Some(&*sum(mine)))
    }

    /// Refuses a form that asked whose words should stay, and was not told.
    ///
    /// # Errors
    /// `Invalid` (field `take.` and the part) with `whose`.
    pub fn decided(&self) -> Result<(), Error> {
        let open = self
            .contested()
            .filter(|part| !["mine", "theirs"].contains(&self.chosen(part)));
        let faults: Vec<FieldError> = open
            .map(|part| FieldError {
                field: format!("take.{part}"),
                code: "whose",
                detail: String::new(),
            })
            .collect();
        match faults.is_empty() {
            true => Ok(()),
            false => Err(Error::Invalid(faults)),
        }
    }

    /// Whether what was typed in a form of this one part is to be saved. It is not where somebody gave way, and where
    /// they typed nothing while the other did: then the other's stays. What else of the record was changed is no
    /// matter of such a form.
    ///
    /// # Errors
    /// `Conflict("changed-meanwhile")` where both changed it; as [`Sent::decided`].
    pub fn saves(&self, part: &Part) -> Result<bool, Error> {
        let mine = part.mine.as_deref().unwrap_or_default();
        let stood = self.seen(&part.name);
        let is_stale = stood.is_some_and(|seen| seen != sum(&part.now));
        match self.who_changed(part, mine) {
            Who::Other => Ok(false),
            Who::Both if is_stale => Err(Error::Conflict("changed-meanwhile")),
            Who::Both => self.decided().map(|()| true),
            Who::Nobody | Who::Me => Ok(true),
        }
    }

    /// What stood in a part when the form was opened.
    fn seen(&self, part: &str) -> Option<&str> {
        let pairs = self.shown().split(' ');
        let mut pairs = pairs.filter_map(|pair| pair.rsplit_once('='));
        pairs.find(|(name, _)| *name == part).map(|(_, sum)| sum)
    }

    pub(super) fn who_changed(&self, part: &Part, mine: &str) -> Who {
        if self.takes_theirs(&part.name) {
            return Who::Other;
        }
        if even(mine) == even(&part.now) {
            return Who::Nobody;
        }
        if self.contests(&part.name) && self.chosen(&part.name).is_empty() {
            return Who::Both;
        }
        match self.seen(&part.name) {
            Some(seen) if sum(mine) == seen => Who::Other,
            Some(seen) if sum(&part.now) == seen => Who::Me,
            _ => Who::Both,
        }
    }
}
