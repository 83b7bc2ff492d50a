//! Messages as Segment's libraries write them.

use super::body::Envelope;
use super::message::{self, Call, Clocks, Group, Message};
use super::strict;
use base::{Channel, Timestamp};
use customers::people::bulk::Details;
use customers::values::Fault;
use serde_json::value::RawValue;
use serde_json::{Map, Value as Json, json};

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
) -> (Result<Message, Fault>, Option<String>) {
    let event = match strict::read(raw) {
        Ok(Json::Object(event)) => event,
        Ok(_) => return (Err(Fault::new("event-object", "batch")), None),
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
) -> Result<Message, Fault> {
    let call = match (call, event.get("type").and_then(Json::as_str)) {
        (Some(call), _) => call,
        (None, Some(word)) => Call::named(word)?,
        (None, None) => return Err(Fault::new("event-type", "")),
    };
    let user = message::id(event.get("userId"))?;
    let anonymous = message::id(event.get("anonymousId"))?;
    if user.is_none() && anonymous.is_none() {
        return Err(Fault::new("event-nobody", ""));
    }
    let told = message::time(event.get("timestamp"))?;
    let context = message::object(event.get("context"), "context")?;
    let properties = message::object(event.remove("properties").as_ref(), "properties")?;
    let traits = message::object(event.get("traits"), "traits")?;
    let previous = message::id(event.get("previousId"))?;
    let group = match call {
        Call::Group => Some(Group::read(event.get("groupId"), &traits)?),
        _ => None,
    };
    if call == Call::Alias && (user.is_none() || previous.is_none()) {
        return Err(Fault::new("event-alias", ""));
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
        traits: of_person(call, &traits, &context),
        properties: Json::Object(with_context(properties, &event, &context)),
        group,
    })
}

/// What is told of the person: by the message, by the device that told, by what libraries send along.
fn of_person(
    call: Call,
    traits: &Map<String, Json>,
    context: &Map<String, Json>,
) -> Option<Details> {
    let along = context.get("traits").and_then(Json::as_object);
    let along = along.and_then(message::details);
    if call != Call::Identify {
        return along;
    }
    let (language, zone) = (
        message::first(context, &["locale"]),
        message::first(context, &["timezone"]),
    );
    let device = message::of_device(language, zone);
    message::together([message::details(traits), along, Some(device)])
}

/// What the event is called, or the page.
fn name(
    call: Call,
    event: &Map<String, Json>,
    properties: &Map<String, Json>,
    context: &Map<String, Json>,
) -> Result<String, Fault> {
    let own = |names: &[&str]| message::first(event, names).map(message::name);
    match call {
        Call::Track => own(&["event"])
            .filter(|n| !n.is_empty())
            .ok_or_else(|| Fault::new("event-name", "")),
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

/// With what stands beside the properties and tells of them: the page on which it happened, of which category it is,
/// and by which campaign the visitor came, where the event does not say it itself.
fn with_context(
    mut properties: Map<String, Json>,
    event: &Map<String, Json>,
    context: &Map<String, Json>,
) -> Map<String, Json> {
    let page = context.get("page").and_then(Json::as_object);
    let page = |name| page.and_then(|p| p.get(name));
    let campaign = context.get("campaign").and_then(Json::as_object);
    let campaign = campaign.map(|c| {
        let texts = c.iter().filter(|(_, value)| value.is_string());
        let texts = texts.map(|(name, value)| (name.clone(), value.clone()));
        Json::Object(texts.collect())
    });
    for (name, value) in [
        ("url", page("url").filter(|v| v.is_string())),
        ("referrer", page("referrer").filter(|v| v.is_string())),
        ("category", event.get("category").filter(|v| v.is_string())),
        ("campaign", campaign.as_ref().filter(|c| **c != json!({}))),
    ] {
        if let Some(value) = value {
            properties.entry(name).or_insert_with(|| value.clone());
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
