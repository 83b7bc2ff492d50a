//! One message of a site or an app, whichever library told of it. Pure rules.

use base::{Channel, Direction, Timestamp};
use customers::people::Address;
use customers::people::bulk::Details;
use customers::people::input::id_text;
use customers::phones;
use customers::values::{self, LABEL_CHARS, NAME_CHARS, Refused};
use serde_json::{Map, Value as Json};

/// Longest id of a message, in characters.
const MESSAGE_ID_CHARS: usize = 200;

/// The first moment of the year 1, in seconds since 1970: PostgreSQL would not take every time before.
const YEAR_ONE: i64 = -62_135_596_800;

/// What kind of message (Segment's specification).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Call {
    Identify,
    Track,
    Page,
    Screen,
    Group,
    Alias,
}

impl Call {
    /// The kind of this name.
    ///
    /// # Errors
    /// `event-type`.
    pub(super) fn named(name: &str) -> Result<Self, Refused> {
        Ok(match name {
            "identify" => Call::Identify,
            "track" => Call::Track,
            "page" => Call::Page,
            "screen" => Call::Screen,
            "group" => Call::Group,
            "alias" => Call::Alias,
            other => return Err(Refused::new("event-type", values::shortened(other))),
        })
    }

    /// Whether it is something that happened, and so stands on the timeline.
    pub(super) fn happened(self) -> bool {
        matches!(self, Call::Track | Call::Page | Call::Screen)
    }
}

/// One message.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Message {
    pub call: Call,
    /// What makes it one and the same when it comes again; empty when the sender gave none.
    pub id: String,
    /// Who, when the sender knows.
    pub user: Option<String>,
    /// Which visitor.
    pub anonymous: Option<String>,
    /// What the person was called before.
    pub previous: Option<String>,
    /// When it happened, by our clock.
    pub at: Timestamp,
    pub channel: Channel,
    /// Of what happened or of the page, in one line.
    pub name: String,
    /// Whatever else was told: an object.
    pub properties: Json,
    /// What is told of the person.
    pub traits: Option<Details>,
    /// The company.
    pub group: Option<Group>,
}

/// Events by which a live chat tells what was said: who sends is the customer, who receives is the customer, too
/// (Segment's specification of live chats).
const SAID: [(&str, Direction); 2] = [
    ("Live Chat Message Sent", Direction::In),
    ("Live Chat Message Received", Direction::Out),
];

impl Message {
    /// Who said it, when it is what somebody said in a live chat and the words are told.
    pub(super) fn said(&self) -> Option<Direction> {
        let body = self.properties.get("message_body")?.as_str()?;
        let (_, way) = SAID.iter().find(|(name, _)| *name == self.name)?;
        (self.call == Call::Track && !body.trim().is_empty()).then_some(*way)
    }
}

/// A company as a site tells of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Group {
    pub id: String,
    pub name: Option<String>,
    pub domain: Option<String>,
}

/// When a batch was sent by the sender's clock, and came by ours.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Clocks {
    pub sent: Option<Timestamp>,
    pub received: Timestamp,
}

impl Clocks {
    /// When something happened by our clock: `received - (sent - told)`, as Segment's specification has
    /// it, so that a sender's wrong clock does no harm. Never later than now.
    pub(super) fn corrected(self, told: Option<Timestamp>) -> Timestamp {
        let Some(told) = told else {
            return self.received;
        };
        let ours = self.sent.and_then(|sent| {
            let ago = sent.as_microsecond().saturating_sub(told.as_microsecond());
            let at = self.received.as_microsecond().saturating_sub(ago);
            let at = Timestamp::from_microsecond(at).ok()?;
            (at.as_second() >= YEAR_ONE).then_some(at)
        });
        let ours = ours.unwrap_or(told);
        ours.min(self.received)
    }
}

/// A time as libraries write it; one without a zone is in UTC.
///
/// # Errors
/// `time` when it is something else, or in a year that nobody means.
pub(super) fn time(value: Option<&Json>) -> Result<Option<Timestamp>, Refused> {
    let text = match value {
        None | Some(Json::Null) => return Ok(None),
        Some(Json::String(text)) if text.is_empty() => return Ok(None),
        Some(Json::String(text)) => text.as_str(),
        Some(other) => return Err(Refused::new("time", values::shortened(&other.to_string()))),
    };
    values::time(text)
        .or_else(|refused| values::time(&format!("{}Z", text.trim())).map_err(|_| refused))
        .map(Some)
}

/// An id: text, or a number that a database gave out; empty is none.
///
/// # Errors
/// `too-long`, `control-characters`, `event-id` for anything else.
pub(super) fn id(value: Option<&Json>) -> Result<Option<String>, Refused> {
    match value {
        None | Some(Json::Null) => Ok(None),
        Some(Json::String(text)) if text.trim().is_empty() => Ok(None),
        Some(Json::String(text)) => id_text(text).map(Some),
        Some(Json::Number(n)) => Ok(Some(n.to_string())),
        Some(other) => Err(Refused::new(
            "event-id",
            values::shortened(&other.to_string()),
        )),
    }
}

/// The id of a message; empty for none.
///
/// # Errors
/// As [`id`].
pub(super) fn message_id(value: Option<&Json>) -> Result<String, Refused> {
    match value {
        None | Some(Json::Null) => Ok(String::new()),
        Some(Json::String(text)) => values::line(text, MESSAGE_ID_CHARS),
        Some(Json::Number(n)) => Ok(n.to_string()),
        Some(other) => Err(Refused::new(
            "event-id",
            values::shortened(&other.to_string()),
        )),
    }
}

/// A name in one line: control characters and marks that turn the direction of what follows become
/// spaces, what is too long is cut.
pub(super) fn name(text: &str) -> String {
    let apart = |c: char| {
        c.is_control()
            || c.is_whitespace()
            || matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
    };
    let words: Vec<&str> = text.split(apart).filter(|w| !w.is_empty()).collect();
    let line = words.join(" ");
    match line.char_indices().nth(NAME_CHARS) {
        Some((end, _)) => line[..end].to_owned(),
        None => line,
    }
}

/// An object; nothing is an empty one.
///
/// # Errors
/// `event-object` with the field's name.
pub(super) fn object(value: Option<&Json>, field: &str) -> Result<Map<String, Json>, Refused> {
    match value {
        None | Some(Json::Null) => Ok(Map::new()),
        Some(Json::Object(map)) => Ok(map.clone()),
        Some(_) => Err(Refused::new("event-object", field)),
    }
}

/// The first of these fields that is text.
pub(super) fn first<'a>(of: &'a Map<String, Json>, names: &[&str]) -> Option<&'a str> {
    names
        .iter()
        .find_map(|name| of.get(*name)?.as_str())
        .filter(|text| !text.trim().is_empty())
}

/// What traits tell of a person. What is no valid name, address or number fills no gap.
pub(super) fn details(traits: &Map<String, Json>) -> Option<Details> {
    let text = |names: &[&str]| first(traits, names);
    let whole = text(&["name"]).map(str::to_owned).or_else(|| {
        let given = text(&["firstName", "first_name"]);
        let family = text(&["lastName", "last_name"]);
        let parts: Vec<&str> = [given, family].into_iter().flatten().collect();
        (!parts.is_empty()).then(|| parts.join(" "))
    });
    let line = |text: String, max| values::line(&text, max).ok().filter(|t| !t.is_empty());
    let locale = text(&["language", "locale"]).map(|t| t.replace('_', "-"));
    let found = Details {
        name: whole.and_then(|n| line(n, NAME_CHARS)),
        email: text(&["email", "$email"]).and_then(|t| values::email(t).ok()),
        phone: text(&["phone", "$phone"]).and_then(|t| phones::international(t).ok()),
        address: traits
            .get("address")
            .and_then(Json::as_object)
            .and_then(address),
        language: locale.and_then(|t| values::language_tag(&t).ok()),
    };
    (found != Details::default()).then_some(found)
}

fn address(of: &Map<String, Json>) -> Option<Address> {
    let part = |names: &[&str], max| {
        first(of, names)
            .and_then(|t| values::line(t, max).ok())
            .unwrap_or_default()
    };
    let country = part(&["country"], LABEL_CHARS);
    let address = Address {
        street: part(&["street"], NAME_CHARS),
        city: part(&["city"], values::ID_CHARS),
        region: part(&["state", "region"], values::ID_CHARS),
        postal_code: part(&["postalCode", "postal_code", "zip"], LABEL_CHARS),
        country: match country.chars().count() {
            2 => country.to_uppercase(),
            _ => country,
        },
        label: String::new(),
    };
    (!address.one_line().is_empty()).then_some(address)
}
