//! A relation between two records. Pure rules.

use crate::interactions::Subject;
use crate::values::{self, LABEL_CHARS};
use base::{CompanyId, Error, PersonId, RelationId, Timestamp, UserId, Uuid};
use serde::Serialize;
use std::fmt;
use std::str::FromStr;
use utoipa::ToSchema;

/// What one record is to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum RelationKind {
    /// The first was brought by the second.
    ReferredBy,
    /// The first is the parent of the second: of a person, or of a company.
    ParentOf,
    /// Two people live together; neither is first.
    Household,
    /// What the label says: what the second is to the first.
    Other,
}

impl RelationKind {
    /// Every kind.
    pub const ALL: [RelationKind; 4] = [
        RelationKind::ReferredBy,
        RelationKind::ParentOf,
        RelationKind::Household,
        RelationKind::Other,
    ];

    /// The word in tables and in the API.
    pub fn as_str(self) -> &'static str {
        match self {
            RelationKind::ReferredBy => "referred_by",
            RelationKind::ParentOf => "parent_of",
            RelationKind::Household => "household",
            RelationKind::Other => "other",
        }
    }

    /// Whether a record could come to be above itself.
    pub fn is_ladder(self) -> bool {
        matches!(self, RelationKind::ReferredBy | RelationKind::ParentOf)
    }
}

impl FromStr for RelationKind {
    type Err = String;
    fn from_str(text: &str) -> Result<Self, String> {
        let known = Self::ALL.into_iter().find(|kind| kind.as_str() == text);
        known.ok_or_else(|| format!("unknown relation: {text}"))
    }
}

impl fmt::Display for RelationKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// A person or a company.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct End {
    /// `person` or `company`.
    #[schema(value_type = String)]
    pub kind: &'static str,
    /// The id.
    #[schema(value_type = String, format = "uuid")]
    pub id: Uuid,
}

impl End {
    /// The record by its kind's word; nothing for another word.
    pub fn of(kind: &str, id: Uuid) -> Option<Self> {
        let kind = ["person", "company"].into_iter().find(|k| *k == kind)?;
        Some(Self { kind, id })
    }

    /// The same as the log names it.
    pub fn subject(self) -> Subject {
        match self.kind {
            "company" => Subject::Company(CompanyId(self.id)),
            _ => Subject::Person(PersonId(self.id)),
        }
    }

    /// The path of its page within the account.
    pub fn page(self) -> String {
        match self.kind {
            "company" => format!("companies/{}", self.id),
            _ => format!("people/{}", self.id),
        }
    }
}

impl From<Subject> for End {
    fn from(of: Subject) -> Self {
        let (kind, id) = match of {
            Subject::Person(id) => ("person", id.0),
            Subject::Company(id) => ("company", id.0),
        };
        Self { kind, id }
    }
}

/// A relation, as the API shows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct Relation {
    /// The id.
    #[schema(value_type = String, format = "uuid")]
    pub id: RelationId,
    /// `referred_by`, `parent_of`, `household` or `other`.
    #[schema(value_type = String)]
    pub kind: RelationKind,
    /// What `to` is to `from`, for `other`; else empty.
    pub label: String,
    /// The first record.
    pub from: End,
    /// The second.
    pub to: End,
    /// Who said so; none for a program.
    #[schema(value_type = Option<String>, format = "uuid")]
    pub created_by: Option<UserId>,
    /// When.
    #[schema(value_type = String, format = "date-time")]
    pub created_at: Timestamp,
}

impl Relation {
    /// The other end, seen from `end`, and whether `end` is the first.
    pub fn other(&self, end: End) -> (End, bool) {
        match self.from == end {
            true => (self.to, true),
            false => (self.from, false),
        }
    }
}

/// A relation to add.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct New {
    pub kind: RelationKind,
    pub label: String,
    pub from: End,
    pub to: End,
}

impl New {
    /// The same, its label trimmed and its ends in order.
    ///
    /// # Errors
    /// `Invalid`: `to` with `relation-itself`; `kind` with `relation-alike` when two of one kind are needed;
    /// `label` with `required`, `too-long`, `control-characters`.
    pub fn checked(self) -> Result<Self, Error> {
        if self.from.id == self.to.id {
            return Err(Error::invalid("to", "relation-itself", ""));
        }
        let people = self.from.kind == "person" && self.to.kind == "person";
        let alike = match self.kind {
            RelationKind::Household => people,
            RelationKind::ParentOf => self.from.kind == self.to.kind,
            RelationKind::ReferredBy | RelationKind::Other => true,
        };
        if !alike {
            return Err(Error::invalid("kind", "relation-alike", ""));
        }
        let label = match self.kind {
            RelationKind::Other => values::line(&self.label, LABEL_CHARS)
                .map_err(|r| Error::Invalid(vec![r.at("label")]))?,
            _ => String::new(),
        };
        if self.kind == RelationKind::Other && label.is_empty() {
            return Err(Error::invalid("label", "required", ""));
        }
        let turned = self.kind == RelationKind::Household && self.to.id < self.from.id;
        let (from, to) = match turned {
            true => (self.to, self.from),
            false => (self.from, self.to),
        };
        Ok(Self {
            kind: self.kind,
            label,
            from,
            to,
        })
    }
}

/// A relation as somebody chooses it on one record's page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct How {
    /// The word in the form.
    pub word: &'static str,
    /// What it is.
    pub kind: RelationKind,
    /// Whether the page's record is the first.
    pub forward: bool,
}

impl How {
    /// Every choice, in the order of the form.
    pub const ALL: [How; 6] = [
        How::new("referred_by", RelationKind::ReferredBy, true),
        How::new("referred", RelationKind::ReferredBy, false),
        How::new("parent_of", RelationKind::ParentOf, true),
        How::new("child_of", RelationKind::ParentOf, false),
        How::new("household", RelationKind::Household, true),
        How::new("other", RelationKind::Other, true),
    ];

    const fn new(word: &'static str, kind: RelationKind, forward: bool) -> Self {
        Self {
            word,
            kind,
            forward,
        }
    }

    /// The relation between the page's record and another.
    pub fn between(self, here: End, there: End, label: &str) -> New {
        let (from, to) = match self.forward {
            true => (here, there),
            false => (there, here),
        };
        New {
            kind: self.kind,
            label: label.to_owned(),
            from,
            to,
        }
    }
}
