//! Events as PostHog's libraries write them, turned into the same messages.

use super::message::{self, Call, Clocks, Group, Message};
use super::{segment, strict};
use base::Channel;
use customers::people::bulk::Details;
use customers::values::Fault;
use serde_json::value::RawValue;
use serde_json::{Map, Value as Json};

/// Of the fields that the libraries add themselves (`$…`), those that say something of the visit.
const KEPT: [&str; 4] = ["$current_url", "$pathname", "$referrer", "$screen_name"];

/// Reads one event; the second value is its id as far as it could be read.
pub(super) fn read(raw: &RawValue, clocks: Clocks) -> (Result<Message, Fault>, Option<String>) {
    let event = match strict::read(raw) {
        Ok(Json::Object(event)) => event,
        Ok(_) => return (Err(Fault::new("event-object", "batch")), None),
        Err(refused) => return (Err(refused), None),
    };
    let properties = match message::object(event.get("properties"), "properties") {
        Ok(properties) => properties,
        Err(refused) => return (Err(refused), None),
    };
    let given = event.get("uuid").or_else(|| properties.get("$insert_id"));
    let id = message::message_id(given);
    let shown = id.as_ref().ok().filter(|id| !id.is_empty()).cloned();
    let read = id.and_then(|id| message(&event, properties, id, clocks));
    (read, shown)
}

fn message(
    event: &Map<String, Json>,
    properties: Map<String, Json>,
    id: String,
    clocks: Clocks,
) -> Result<Message, Fault> {
    let word = message::first(event, &["event"]).ok_or_else(|| Fault::new("event-name", ""))?;
    let call = call(word);
    let who = event.get("distinct_id").or(properties.get("distinct_id"));
    let who = message::id(who)?.ok_or_else(|| Fault::new("event-nobody", ""))?;
    let previous = match call {
        Call::Identify => message::id(properties.get("$anon_distinct_id"))?,
        Call::Alias => message::id(properties.get("alias"))?,
        _ => None,
    };
    if call == Call::Alias && previous.is_none() {
        return Err(Fault::new("event-alias", ""));
    }
    // A company's own events come from nobody.
    let nobody = call == Call::Group;
    let known = !nobody && (matches!(call, Call::Identify | Call::Alias) || is_known(&properties));
    let told = message::time(event.get("timestamp"))?;
    // Browsers say how long ago it was instead.
    let ago = clocks.ago(event.get("offset")).filter(|_| told.is_none());
    let group = match call {
        Call::Group => {
            let set = message::object(properties.get("$group_set"), "$group_set")?;
            Some(Group::read(properties.get("$group_key"), &set)?)
        }
        _ => None,
    };
    Ok(Message {
        call,
        id,
        user: known.then(|| who.clone()),
        anonymous: match call {
            Call::Identify => previous.clone(),
            _ => (!known && !nobody).then_some(who),
        },
        previous,
        at: ago.unwrap_or_else(|| clocks.corrected(told)),
        channel: channel(call, &properties),
        name: name(call, word, &properties),
        traits: traits(call, event, &properties),
        properties: Json::Object(kept(properties)),
        group,
    })
}

fn call(word: &str) -> Call {
    match word {
        "$identify" | "$set" => Call::Identify,
        "$create_alias" => Call::Alias,
        "$groupidentify" => Call::Group,
        "$pageview" => Call::Page,
        "$screen" => Call::Screen,
        _ => Call::Track,
    }
}

/// Whether the id is a person's: libraries say when it is only a visitor's.
fn is_known(properties: &Map<String, Json>) -> bool {
    let no = |name: &str| properties.get(name) == Some(&Json::Bool(false));
    !no("$process_person_profile") && !no("$is_identified")
}

fn traits(
    call: Call,
    event: &Map<String, Json>,
    properties: &Map<String, Json>,
) -> Option<Details> {
    let sets = ["$set", "$set_once"].map(|name| {
        let told = properties.get(name).or_else(|| event.get(name));
        told.and_then(Json::as_object).and_then(message::details)
    });
    let device = (call == Call::Identify).then(|| {
        let text = |name| message::first(properties, &[name]);
        message::of_device(text("$browser_language"), text("$timezone"))
    });
    message::together(sets.into_iter().chain([device]))
}

fn name(call: Call, word: &str, properties: &Map<String, Json>) -> String {
    let told = match call {
        Call::Track => Some(word),
        Call::Page => message::first(
            properties,
            &["title", "$title", "$pathname", "$current_url"],
        ),
        Call::Screen => message::first(properties, &["$screen_name"]),
        _ => None,
    };
    told.map(message::name).unwrap_or_default()
}

fn channel(call: Call, properties: &Map<String, Json>) -> Channel {
    let library = message::first(properties, &["$lib"]);
    match call {
        Call::Screen => Channel::App,
        _ if library.is_some_and(segment::is_of_apps) => Channel::App,
        _ => Channel::Web,
    }
}

fn kept(properties: Map<String, Json>) -> Map<String, Json> {
    let ours = |name: &str| match name.strip_prefix('$') {
        Some(_) => KEPT.contains(&name),
        None => name != "token" && name != "distinct_id",
    };
    properties
        .into_iter()
        .filter(|(name, _)| ours(name))
        .collect()
}
