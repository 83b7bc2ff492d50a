//! What is known of a call, a meeting or a visit. Pure rules.

use crate::index::note_title;
use crate::interactions::Subject;
use crate::notes::BODY_CHARS;
use crate::values::{self, Fault};
use base::{
    ActivityId, Channel, CompanyId, Direction, Error, FieldError, Kind, PersonId, Timestamp, UserId,
};
use serde::Serialize;
use utoipa::ToSchema;
use web::words;

/// The kinds that are written down by hand.
pub const KINDS: [Kind; 3] = [Kind::Call, Kind::Meeting, Kind::Visit];
/// Longest outcome, in characters.
pub const OUTCOME_CHARS: usize = 200;
/// Longest duration, in minutes: a day.
pub const MINUTES_AT_MOST: i64 = 1_440;
/// Seconds by which the clock of who tells may be ahead of ours.
const AHEAD_SECONDS: i64 = 300;

/// A call, a meeting or a visit, as the API shows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct Activity {
    /// The id.
    #[schema(value_type = String, format = "uuid")]
    pub id: ActivityId,
    /// With whom; none when it was with a company.
    #[schema(value_type = Option<String>, format = "uuid")]
    pub person: Option<PersonId>,
    /// With which company; none when it was with a person.
    #[schema(value_type = Option<String>, format = "uuid")]
    pub company: Option<CompanyId>,
    /// `call`, `meeting` or `visit`.
    #[schema(value_type = words::Kind)]
    pub kind: Kind,
    /// Where.
    #[schema(value_type = words::Channel)]
    pub channel: Channel,
    /// `in` they called or came, `out` we did, `none` neither.
    #[schema(value_type = words::Direction)]
    pub direction: Direction,
    /// When it began.
    #[schema(value_type = String, format = "date-time")]
    pub occurred_at: Timestamp,
    /// How long it took; null where nobody said.
    pub minutes: Option<i64>,
    /// What came of it, in a line; may be empty.
    pub outcome: String,
    /// The text; plain, with line breaks; may be empty.
    pub body: String,
    /// Who wrote it down; none for a program.
    #[schema(value_type = Option<String>, format = "uuid")]
    pub created_by: Option<UserId>,
    /// When it was written down.
    #[schema(value_type = String, format = "date-time")]
    pub created_at: Timestamp,
    /// When it was last changed; null while it is as it was first written.
    #[schema(value_type = Option<String>, format = "date-time")]
    pub updated_at: Option<Timestamp>,
    /// Who looks after the person, and so whose it is.
    #[serde(skip)]
    pub owner: Option<UserId>,
}

/// What somebody tells of it.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Told {
    pub kind: Kind,
    pub occurred_at: Timestamp,
    pub channel: Channel,
    pub direction: Direction,
    pub minutes: Option<i64>,
    pub outcome: String,
    pub body: String,
}

/// Where such a thing usually takes place, and who usually does it.
pub fn usual(kind: Kind) -> (Channel, Direction) {
    match kind {
        Kind::Call => (Channel::Phone, Direction::Out),
        Kind::Visit => (Channel::Store, Direction::None),
        _ => (Channel::Other, Direction::None),
    }
}

impl Told {
    /// What is told when only the kind is.
    pub fn of(kind: Kind, now: Timestamp) -> Self {
        let (channel, direction) = usual(kind);
        Self {
            kind,
            occurred_at: now,
            channel,
            direction,
            minutes: None,
            outcome: String::new(),
            body: String::new(),
        }
    }

    /// The same, with its texts trimmed.
    ///
    /// # Errors
    /// `Invalid` by field: `choice` for another kind, `in-future`, `minutes`, `too-long`,
    /// `control-characters`.
    pub fn checked(self, now: Timestamp) -> Result<Self, Error> {
        let mut errors: Vec<FieldError> = Vec::new();
        if !KINDS.contains(&self.kind) {
            errors.push(Fault::new("choice", "").at("kind"));
        }
        if self.occurred_at.as_second() > now.as_second() + AHEAD_SECONDS {
            errors.push(Fault::new("in-future", "").at("occurred_at"));
        }
        if self
            .minutes
            .is_some_and(|n| !(1..=MINUTES_AT_MOST).contains(&n))
        {
            errors.push(Fault::new("minutes", MINUTES_AT_MOST).at("minutes"));
        }
        let outcome = values::line(&self.outcome, OUTCOME_CHARS).map_err(|r| r.at("outcome"));
        let body = optional(&self.body).map_err(|r| r.at("body"));
        match (outcome, body) {
            (Ok(outcome), Ok(body)) if errors.is_empty() => Ok(Self {
                outcome,
                body,
                ..self
            }),
            (outcome, body) => {
                errors.extend(outcome.err().into_iter().chain(body.err()));
                Err(Error::Invalid(errors))
            }
        }
    }
}

/// Text of several lines that may be empty.
fn optional(text: &str) -> Result<String, Fault> {
    match values::paragraphs(text, BODY_CHARS) {
        Err(refused) if refused.code == "required" => Ok(String::new()),
        other => other,
    }
}

impl Activity {
    pub(super) fn new(
        id: ActivityId,
        with: Subject,
        told: Told,
        author: Option<UserId>,
        now: Timestamp,
    ) -> Self {
        let (person, company) = match with {
            Subject::Person(id) => (Some(id), None),
            Subject::Company(id) => (None, Some(id)),
        };
        Self {
            id,
            person,
            company,
            kind: told.kind,
            channel: told.channel,
            direction: told.direction,
            occurred_at: told.occurred_at,
            minutes: told.minutes,
            outcome: told.outcome,
            body: told.body,
            created_by: author,
            created_at: now,
            updated_at: None,
            owner: None,
        }
    }

    /// What is told of it now.
    pub fn told(&self) -> Told {
        Told {
            kind: self.kind,
            occurred_at: self.occurred_at,
            channel: self.channel,
            direction: self.direction,
            minutes: self.minutes,
            outcome: self.outcome.clone(),
            body: self.body.clone(),
        }
    }

    /// The same with what is told instead; it stays of its kind.
    #[must_use]
    pub fn with(self, told: Told, now: Timestamp) -> Self {
        Self {
            channel: told.channel,
            direction: told.direction,
            occurred_at: told.occurred_at,
            minutes: told.minutes,
            outcome: told.outcome,
            body: told.body,
            updated_at: Some(now),
            ..self
        }
    }

    /// Who looks after the person; none where it was with a company.
    pub(crate) fn keeper(&self) -> Option<Option<UserId>> {
        self.person.map(|_| self.owner)
    }

    /// The outcome, else the beginning of the text; may be empty.
    pub fn title(&self) -> String {
        match self.outcome.is_empty() {
            true => note_title(&self.body),
            false => self.outcome.clone(),
        }
    }

    /// The path of the page on which it stands, within the account.
    pub fn page(&self) -> String {
        match (self.person, self.company) {
            (Some(person), _) => format!("people/{person}"),
            (None, Some(company)) => format!("companies/{company}"),
            (None, None) => "people".to_owned(),
        }
    }
}
