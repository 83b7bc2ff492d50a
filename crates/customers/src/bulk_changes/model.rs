//! What a bulk change is. Pure rules.

use crate::interactions::Subject;
use base::{Actor, BulkChangeId, CompanyId, PersonId, Stage, Timestamp, UserId, Uuid};
use serde::{Deserialize, Serialize};

/// Records that one change names by their ids at most.
pub const IDS_AT_MOST: usize = 5_000;
/// How long one can be taken back, in days.
pub const KEPT_DAYS: i64 = 30;

/// Of what kind the records are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kinds {
    /// People.
    People,
    /// Companies.
    Companies,
    /// Whatever somebody looks after.
    All,
}

impl Kinds {
    /// The word in tables, addresses and the API.
    pub fn as_str(self) -> &'static str {
        match self {
            Kinds::People => "people",
            Kinds::Companies => "companies",
            Kinds::All => "all",
        }
    }

    /// The kinds of this word.
    pub fn from_word(word: &str) -> Option<Self> {
        let all = [Kinds::People, Kinds::Companies, Kinds::All];
        all.into_iter().find(|kinds| kinds.as_str() == word)
    }
}

/// Which records.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Chosen {
    /// Everything that this colleague looks after.
    Of(UserId),
    /// These.
    These(Vec<Uuid>),
    /// What a filter finds in the account's days and currency.
    Found {
        /// The filter's text.
        filter: String,
        /// The account's zone.
        zone: String,
        /// The account's currency.
        currency: String,
    },
    /// What this bulk change has changed.
    MadeBy(BulkChangeId),
}

/// What they become.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Becomes {
    /// This colleague looks after them; none for nobody.
    Owner(Option<UserId>),
    /// They are in this stage.
    Stage(Stage),
    /// They have these tags and not those.
    Tags {
        /// Which they get.
        add: Vec<String>,
        /// Which they lose.
        remove: Vec<String>,
    },
    /// What they were before they became this; what is something else by now stays.
    Before(Box<Becomes>),
}

impl Becomes {
    /// What it is at last that changes, whether forth or back.
    pub fn what(&self) -> &Becomes {
        match self {
            Becomes::Before(after) => after.what(),
            other => other,
        }
    }

    /// The field that is another one afterwards, as roles know it.
    pub fn field(&self) -> &'static str {
        match self.what() {
            Becomes::Stage(_) => "stage",
            Becomes::Tags { .. } => "tags",
            Becomes::Owner(_) | Becomes::Before(_) => "owner",
        }
    }

    /// What a role that may not change the field is refused with.
    pub fn locked(&self) -> &'static str {
        match self.field() {
            "stage" => "field.stage",
            "tags" => "field.tags",
            _ => "field.owner",
        }
    }
}

/// Why a record stayed as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Left {
    /// It was so already, or somebody else had changed it before its turn.
    Same,
    /// It is no longer there.
    Gone,
    /// It is not for who began this to change.
    Reach,
    /// Its field is locked for who began this, or what was wished does not fit it.
    Locked,
    /// It was to go back, and is something else by now.
    Since,
}

impl Left {
    /// Each of them.
    pub const ALL: [Left; 5] = [
        Left::Same,
        Left::Gone,
        Left::Reach,
        Left::Locked,
        Left::Since,
    ];

    /// The word in tables and the API.
    pub fn as_str(self) -> &'static str {
        match self {
            Left::Same => "same",
            Left::Gone => "gone",
            Left::Reach => "reach",
            Left::Locked => "locked",
            Left::Since => "since",
        }
    }

    /// The reason of this word; one that nobody knows is the mildest.
    pub fn from_word(word: &str) -> Self {
        let found = Left::ALL.into_iter().find(|one| one.as_str() == word);
        found.unwrap_or(Left::Reach)
    }
}

/// A record that had its turn.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    /// Which.
    pub of: Subject,
    /// What it was before, where it was changed.
    pub was: Option<Becomes>,
    /// Why it was not, where it was left.
    pub left: Option<Left>,
}

/// How far it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// At work, or about to be.
    Running,
    /// Every record had its turn.
    Done,
    /// Who began it may not go on: what was changed stays changed.
    Stopped,
}

impl State {
    /// The word in tables and the API.
    pub fn as_str(self) -> &'static str {
        match self {
            State::Running => "running",
            State::Done => "done",
            State::Stopped => "stopped",
        }
    }

    /// The state of this word; one that nobody knows has stopped.
    pub fn from_word(word: &str) -> Self {
        match word {
            "running" => State::Running,
            "done" => State::Done,
            _ => State::Stopped,
        }
    }
}

/// How many records became what.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Are different now.
    pub changed: i64,
    /// Were so already, or were changed by somebody else before their turn.
    pub same: i64,
    /// Stayed as they are: gone, out of reach, or changed since.
    pub refused: i64,
}

impl Tally {
    /// All that had their turn.
    pub fn all(self) -> i64 {
        self.changed + self.same + self.refused
    }
}

/// One change of many records.
#[derive(Clone, Debug, PartialEq)]
pub struct BulkChange {
    /// Its id.
    pub id: BulkChangeId,
    /// Of which kinds the records are.
    pub kinds: Kinds,
    /// Which records.
    pub chosen: Chosen,
    /// What they become.
    pub becomes: Becomes,
    /// How far it is.
    pub state: State,
    /// How many records there are; none while they are being listed.
    pub total: Option<i64>,
    /// What became of those that had their turn.
    pub tally: Tally,
    /// Who began it.
    pub actor: Actor,
    /// When.
    pub created_at: Timestamp,
    /// When the last record had its turn.
    pub finished_at: Option<Timestamp>,
    /// The bulk change that takes it back.
    pub undone_by: Option<BulkChangeId>,
}

impl BulkChange {
    /// Whether it can be taken back at `now`: it is over, changed something, and was not taken back yet.
    pub fn can_be_undone(&self, now: Timestamp) -> bool {
        let fresh = |at: Timestamp| now.as_second() - at.as_second() < KEPT_DAYS * 86_400;
        self.state != State::Running
            && self.tally.changed > 0
            && self.undone_by.is_none()
            && !matches!(self.becomes, Becomes::Before(_))
            && self.finished_at.is_some_and(fresh)
    }

    /// Whether it is what follows from the decision of an administrator on a member: nobody asks again whether
    /// they may, for they could.
    pub fn is_hand_over(&self) -> bool {
        matches!(self.chosen, Chosen::Of(_))
    }
}

/// The word and the id of a record in tables.
pub(super) fn parts(of: Subject) -> (&'static str, Uuid) {
    match of {
        Subject::Person(id) => ("person", id.0),
        Subject::Company(id) => ("company", id.0),
    }
}

/// The record of this word and id.
pub(super) fn record(kind: &str, id: Uuid) -> Subject {
    match kind {
        "company" => Subject::Company(CompanyId(id)),
        _ => Subject::Person(PersonId(id)),
    }
}
