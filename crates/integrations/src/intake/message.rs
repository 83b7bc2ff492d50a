//! One message of a site or an app, whichever library told of it. Pure rules.

use base::{Channel, Direction, Timestamp};
use customers::people::Address;
use customers::people::bulk::Details;
use customers::people::input::id_text;
use customers::values::{self, Fault, LABEL_CHARS, NAME_CHARS};
use customers::{phones, places};
use serde_json::{Map, Value as Json};

/// Longest id of a message, in characters.
const MESSAGE_ID_CHARS: usize = 200;

/// The first moment of the year 1, in seconds since 1970: PostgreSQL would not take every time before.
const YEAR_ONE: i64 = -62_135_596_800;
/// The first moment of 1900: who tells of something before is no site.
const EARLIEST: i64 = -2_208_988_800;
/// By how much a sender's clock moves an event in any case: clocks that run, but have no server to be set by, are
/// off by minutes, and a zone taken for another by less than a day.
const OFF_SECONDS: i64 = 86_400;
/// A clock that is off by more, as one that began anew in 1970, is believed for what it placed shortly before it
/// sent: libraries keep what they could not send for days, not for months.
const WAITED_SECONDS: i64 = 30 * 86_400;

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
    pub(super) fn named(name: &str) -> Result<Self, Fault> {
        Ok(match name {
            "identify" => Call::Identify,
            "track" => Call::Track,
            "page" => Call::Page,
            "screen" => Call::Screen,
            "group" => Call::Group,
            "alias" => Call::Alias,
            other => return Err(Fault::new("event-type", values::shortened(other))),
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
    /// What else is told, for the firm's own fields.
    pub fields: Map<String, Json>,
}

impl Group {
    /// Reads what is told of a company.
    ///
    /// # Errors
    /// `event-group` without an id; as [`id`].
    pub(super) fn read(given: Option<&Json>, told: &Map<String, Json>) -> Result<Self, Fault> {
        let own = ["name", "domain", "website"];
        let rest = told.iter().filter(|(n, _)| !own.contains(&n.as_str()));
        let mut fields = customers::own_fields(rest.map(|(n, v)| (n.clone(), v.clone())));
        let text = |names: &[&str]| first(told, names).map(name).filter(|n| !n.is_empty());
        if let Some(domain) = text(&["domain", "website"]) {
            fields.insert("domain".to_owned(), domain.into());
        }
        Ok(Self {
            id: id(given)?.ok_or_else(|| Fault::new("event-group", ""))?,
            name: text(&["name"]),
            fields,
        })
    }
}

/// When a batch was sent by the sender's clock, and came by ours.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Clocks {
    pub sent: Option<Timestamp>,
    pub received: Timestamp,
}

impl Clocks {
    /// When something happened by our clock: `received - (sent - told)`, as Segment's specification has
    /// it, so that a sender's wrong clock does no harm; a `sent` that nobody can mean counts for nothing. Never
    /// later than now.
    pub(super) fn corrected(self, told: Option<Timestamp>) -> Timestamp {
        let Some(told) = told else {
            return self.received;
        };
        let ours = self.sent.filter(|sent| self.believes(*sent, told));
        let ours = ours.and_then(|sent| {
            let ago = sent.as_microsecond().saturating_sub(told.as_microsecond());
            let at = self.received.as_microsecond().saturating_sub(ago);
            let at = Timestamp::from_microsecond(at).ok()?;
            (at.as_second() >= YEAR_ONE).then_some(at)
        });
        let ours = ours.unwrap_or(told);
        ours.min(self.received)
    }

    fn believes(self, sent: Timestamp, told: Timestamp) -> bool {
        let apart = |one: Timestamp| one.as_second().abs_diff(sent.as_second());
        apart(self.received) <= OFF_SECONDS.unsigned_abs()
            || apart(told) <= WAITED_SECONDS.unsigned_abs()
    }

    /// When something happened of which is told how many milliseconds ago it was; none for nonsense.
    pub(super) fn ago(self, ms: Option<&Json>) -> Option<Timestamp> {
        let ms = ms?.as_i64()?;
        let fits = (0..=WAITED_SECONDS * 1_000).contains(&ms);
        let at = self.received.as_microsecond() - ms.checked_mul(1_000)?;
        Timestamp::from_microsecond(at).ok().filter(|_| fits)
    }
}

/// A time as libraries write it; one without a zone is in UTC.
///
/// # Errors
/// `time` when it is something else, or in a year that nobody means.
pub(super) fn time(value: Option<&Json>) -> Result<Option<Timestamp>, Fault> {
    let text = match value {
        None | Some(Json::Null) => return Ok(None),
        Some(Json::String(text)) if text.is_empty() => return Ok(None),
        Some(Json::String(text)) => text.as_str(),
        Some(other) => return Err(Fault::new("time", values::shortened(&other.to_string()))),
    };
    let read = values::time(text)
        .or_else(|refused| values::time(&format!("{}Z", text.trim())).map_err(|_| refused))?;
    match read.as_second() >= EARLIEST {
        true => Ok(Some(read)),
        false => Err(Fault::new("time", values::shortened(text))),
    }
}

/// An id: text, or a number that a database gave out; empty is none.
///
/// # Errors
/// `too-long`, `control-characters`, `event-id` for anything else.
pub(super) fn id(value: Option<&Json>) -> Result<Option<String>, Fault> {
    match value {
        None | Some(Json::Null) => Ok(None),
        Some(Json::String(text)) if text.trim().is_empty() => Ok(None),
        Some(Json::String(text)) => id_text(text).map(Some),
        Some(Json::Number(n)) => Ok(Some(n.to_string())),
        Some(other) => Err(Fault::new(
            "event-id",
            values::shortened(&other.to_string()),
        )),
    }
}

/// The id of a message; empty for none.
///
/// # Errors
/// As [`id`].
pub(super) fn message_id(value: Option<&Json>) -> Result<String, Fault> {
    match value {
        None | Some(Json::Null) => Ok(String::new()),
        Some(Json::String(text)) => values::line(text, MESSAGE_ID_CHARS),
        Some(Json::Number(n)) => Ok(n.to_string()),
        Some(other) => Err(Fault::new(
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
pub(super) fn object(value: Option<&Json>, field: &str) -> Result<Map<String, Json>, Fault> {
    match value {
        None | Some(Json::Null) => Ok(Map::new()),
        Some(Json::Object(map)) => Ok(map.clone()),
        Some(_) => Err(Fault::new("event-object", field)),
    }
}

/// The first of these fields that is text and says something.
pub(super) fn first<'a>(of: &'a Map<String, Json>, names: &[&str]) -> Option<&'a str> {
    let texts = names.iter().filter_map(|name| of.get(*name)?.as_str());
    let mut texts = texts.filter(|text| !text.trim().is_empty());
    texts.next()
}

/// Traits that say what we know a person by; whatever else is told becomes a field of the firm's own.
const KNOWN: [&str; 16] = [
    "name",
    "firstName",
    "first_name",
    "lastName",
    "last_name",
    "email",
    "$email",
    "phone",
    "$phone",
    "address",
    "language",
    "locale",
    "timezone",
    "time_zone",
    "userId",
    "anonymousId",
];

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
    let rest = traits.iter().filter(|(n, _)| !KNOWN.contains(&n.as_str()));
    let found = Details {
        name: whole.and_then(|n| line(n, NAME_CHARS)),
        email: text(&["email", "$email"]).and_then(|t| values::email(t).ok()),
        phone: text(&["phone", "$phone"]).and_then(|t| phones::international(t).ok()),
        address: traits
            .get("address")
            .and_then(Json::as_object)
            .and_then(address),
        custom: customers::own_fields(rest.map(|(n, v)| (n.clone(), v.clone()))),
        ..of_device(
            text(&["language", "locale"]),
            text(&["timezone", "time_zone"]),
        )
    };
    (found != Details::default()).then_some(found)
}

/// The language and the zone of whoever sits before a device, as it tells them.
pub(super) fn of_device(language: Option<&str>, zone: Option<&str>) -> Details {
    let language = language.map(|t| t.replace('_', "-"));
    Details {
        language: language.and_then(|t| values::language_tag(&t).ok()),
        time_zone: zone.and_then(|t| values::time_zone(t).ok()),
        ..Details::default()
    }
}

/// The first with what it lacks of the others; none where nothing is told.
pub(super) fn together(told: impl IntoIterator<Item = Option<Details>>) -> Option<Details> {
    let mut all = Details::default();
    for more in told.into_iter().flatten() {
        all.fill_from(&more);
    }
    (all != Details::default()).then_some(all)
}

fn address(of: &Map<String, Json>) -> Option<Address> {
    let part = |names: &[&str], max| {
        first(of, names)
            .and_then(|t| values::line(t, max).ok())
            .unwrap_or_default()
    };
    let country = first(of, &["country"]).and_then(|t| places::country(t).ok());
    let address = Address {
        street: part(&["street"], NAME_CHARS),
        city: part(&["city"], values::ID_CHARS),
        region: part(&["state", "region"], values::ID_CHARS),
        postal_code: part(&["postalCode", "postal_code", "zip"], LABEL_CHARS),
        // What nobody knows is no country.
        country: country.unwrap_or_default(),
        label: String::new(),
    };
    (!address.one_line().is_empty()).then_some(address)
}
