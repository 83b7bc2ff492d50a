//! Messages as Segment's libraries write them.

use super::body::Envelope;
use super::message::{self, Call, Clocks, Group, Message};
use super::strict;
use base::{Channel, Timestamp};
use customers::values::Refused;
use serde_json::value::RawValue;
use serde_json::{Map, Value as Json};

/// When the sender says that it sent: anything that is no time says nothing.
pub(super) fn clocks(envelope: &Envelope<'_>, received: Timestamp) -> Clocks {
    let told = ["sentAt", "sent_at"]
        .iter()
        .find_map(|name| envelope.text(name));
    let sent = told.and_then(|t| message::time(Some(&Json::String(t))).ok().flatten());
    Clocks { sent, received }
}

/// Reads one message. `call` is what the path says; in a batch each message says it itself.
///
/// The second value is its id as far as it could be read, for the answer.
pub(super) fn read(
    raw: &RawValue,
    call: Option<Call>,
    clocks: Clocks,
) -> (Result<Message, Refused>, Option<String>) {
    let event = match strict::read(raw) {
        Ok(Json::Object(event)) => event,
        Ok(_) => return (Err(Refused::new("event-object", "batch")), None),
        Err(refused) => return (Err(refused), None),
    };
    let id = message::message_id(event.get("messageId"));
    let shown = id.as_ref().ok().filter(|id| !id.is_empty()).cloned();
    (id.and_then(|id| message(event, id, call, clocks)), shown)
}

fn message(
    mut event: Map<String, Json>,
    id: String,
    call: Option<Call>,
    clocks: Clocks,
) -> Result<Message, Refused> {
    let call = match (call, event.get("type").and_then(Json::as_str)) {
        (Some(call), _) => call,
        (None, Some(word)) => Call::named(word)?,
        (None, None) => return Err(Refused::new("event-type", "")),
    };
    let user = message::id(event.get("userId"))?;
    let anonymous = message::id(event.get("anonymousId"))?;
    if user.is_none() && anonymous.is_none() {
        return Err(Refused::new("event-nobody", ""));
    }
    let told = message::time(event.get("timestamp"))?;
    let context = message::object(event.get("context"), "context")?;
    let properties = message::object(event.remove("properties").as_ref(), "properties")?;
    let traits = message::object(event.get("traits"), "traits")?;
    let previous = message::id(event.get("previousId"))?;
    let group = match call {
        Call::Group => Some(group(&event, &traits)?),
        _ => None,
    };
    if call == Call::Alias && (user.is_none() || previous.is_none()) {
        return Err(Refused::new("event-alias", ""));
    }
    Ok(Message {
        call,
        id,
        user,
        anonymous,
        previous: previous.filter(|_| call == Call::Alias),
        at: clocks.corrected(told),
        channel: channel(call, &event, &context),
        name: name(call, &event, &properties, &context)?,
        traits: message::details(&traits).filter(|_| call == Call::Identify),
        properties: Json::Object(with_page(properties, &context)),
        group,
    })
}

fn group(event: &Map<String, Json>, traits: &Map<String, Json>) -> Result<Group, Refused> {
    let id = message::id(event.get("groupId"))?;
    let text = |names: &[&str]| message::first(traits, names).map(message::name);
    Ok(Group {
        id: id.ok_or_else(|| Refused::new("event-group", ""))?,
        name: text(&["name"]),
        domain: text(&["domain", "website"]),
    })
}

/// What the event is called, or the page.
fn name(
    call: Call,
    event: &Map<String, Json>,
    properties: &Map<String, Json>,
    context: &Map<String, Json>,
) -> Result<String, Refused> {
    let own = |names: &[&str]| message::first(event, names).map(message::name);
    match call {
        Call::Track => own(&["event"])
            .filter(|n| !n.is_empty())
            .ok_or_else(|| Refused::new("event-name", "")),
        Call::Page | Call::Screen => {
            let page = context.get("page").and_then(Json::as_object);
            let of_page = |names| page.and_then(|p| message::first(p, names));
            let told = own(&["name"])
                .or_else(|| message::first(properties, &["title", "name"]).map(message::name))
                .or_else(|| of_page(&["title"]).map(message::name))
                .or_else(|| message::first(properties, &["path", "url"]).map(message::name))
                .or_else(|| of_page(&["path", "url"]).map(message::name));
            Ok(told.unwrap_or_default())
        }
        Call::Identify | Call::Group | Call::Alias => Ok(String::new()),
    }
}

/// The page on which it happened, for events that do not say it themselves.
fn with_page(mut properties: Map<String, Json>, context: &Map<String, Json>) -> Map<String, Json> {
    let page = context.get("page").and_then(Json::as_object);
    for (from, to) in [("url", "url"), ("referrer", "referrer")] {
        if let Some(value) = page.and_then(|p| p.get(from)).filter(|v| v.is_string()) {
            properties.entry(to).or_insert_with(|| value.clone());
        }
    }
    properties
}

/// A screen is an app's; else what the message says of itself, or the name of the library that sent it.
fn channel(call: Call, event: &Map<String, Json>, context: &Map<String, Json>) -> Channel {
    let said = message::first(event, &["channel"]).or(message::first(context, &["channel"]));
    let library = context.get("library").and_then(Json::as_object);
    let library = library.and_then(|l| message::first(l, &["name"]));
    match (call, said) {
        (Call::Page, _) => Channel::Web,
        (Call::Screen, _) | (_, Some("mobile")) => Channel::App,
        _ if library.is_some_and(is_of_apps) => Channel::App,
        _ => Channel::Web,
    }
}

/// Whether a library of this name is made for apps.
pub(super) fn is_of_apps(library: &str) -> bool {
    let library = library.to_ascii_lowercase();
    [
        "ios",
        "android",
        "swift",
        "kotlin",
        "react-native",
        "flutter",
    ]
    .iter()
    .any(|word| library.contains(word))
}
