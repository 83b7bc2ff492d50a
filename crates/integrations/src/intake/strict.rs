//! JSON of one event, read more strictly than usual: what two readers could understand differently, what no
//! database can keep, and what would make reading expensive is refused, with the reason.

use super::body::EVENT_BYTES;
use customers::values::{Fault, shortened};
use serde::de::{self, DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_json::value::RawValue;
use serde_json::{Map, Number, Value as Json};
use std::cell::RefCell;
use std::fmt;

/// How deep an event may be nested.
const DEPTH_MAX: usize = 16;

/// Reads one event.
///
/// # Errors
/// `event-large`, `event-twice` (a name twice in one object), `event-deep`, `event-nul`, `event-number` (too
/// large for one, or none: NaN), `bad-json`.
pub(super) fn read(raw: &RawValue) -> Result<Json, Fault> {
    let text = raw.get();
    if text.len() > EVENT_BYTES {
        return Err(Fault::new("event-large", EVENT_BYTES >> 10));
    }
    let fault = RefCell::new(None);
    let seed = Strict {
        fault: &fault,
        depth: 0,
    };
    let mut from = serde_json::Deserializer::from_str(text);
    let read = seed.deserialize(&mut from);
    read.map_err(|e| match fault.take() {
        Some(known) => known,
        None if e.to_string().starts_with("number out of range") => Fault::new("event-number", ""),
        None => Fault::new("bad-json", e),
    })
}

#[derive(Clone, Copy)]
struct Strict<'f> {
    fault: &'f RefCell<Option<Fault>>,
    depth: usize,
}

impl Strict<'_> {
    fn refuse<E: de::Error>(&self, code: &'static str, detail: impl ToString) -> E {
        *self.fault.borrow_mut() = Some(Fault::new(code, detail));
        E::custom(code)
    }

    fn deeper<E: de::Error>(&self) -> Result<Self, E> {
        match self.depth < DEPTH_MAX {
            true => Ok(Self {
                depth: self.depth + 1,
                ..*self
            }),
            false => Err(self.refuse("event-deep", DEPTH_MAX)),
        }
    }

    fn text<E: de::Error>(&self, text: &str) -> Result<(), E> {
        match text.contains('\0') {
            true => Err(self.refuse("event-nul", "")),
            false => Ok(()),
        }
    }
}

impl<'de> DeserializeSeed<'de> for Strict<'_> {
    type Value = Json;

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<Json, D::Error> {
        from.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Strict<'_> {
    type Value = Json;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_bool<E>(self, v: bool) -> Result<Json, E> {
        Ok(Json::Bool(v))
    }

    fn visit_i64<E>(self, v: i64) -> Result<Json, E> {
        Ok(v.into())
    }

    fn visit_u64<E>(self, v: u64) -> Result<Json, E> {
        Ok(v.into())
    }

    fn visit_f64<E>(self, v: f64) -> Result<Json, E> {
        Ok(Number::from_f64(v).map_or(Json::Null, Json::Number))
    }

    fn visit_str<E: de::Error>(self, v: &str) -> Result<Json, E> {
        self.text(v)?;
        Ok(Json::String(v.to_owned()))
    }

    fn visit_unit<E>(self) -> Result<Json, E> {
        Ok(Json::Null)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Json, A::Error> {
        let inner = self.deeper()?;
        let mut list = Vec::new();
        while let Some(value) = seq.next_element_seed(inner)? {
            list.push(value);
        }
        Ok(Json::Array(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Json, A::Error> {
        let inner = self.deeper()?;
        let mut object = Map::new();
        while let Some(name) = map.next_key::<String>()? {
            self.text(&name)?;
            let value = map.next_value_seed(inner)?;
            if object.contains_key(&name) {
                return Err(self.refuse("event-twice", shortened(&name)));
            }
            object.insert(name, value);
        }
        Ok(Json::Object(object))
    }
}
