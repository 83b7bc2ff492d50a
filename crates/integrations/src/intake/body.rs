//! The body of a request to the intake: read within its limit, unpacked within its limit, and taken apart
//! just far enough to know its events one by one.

use super::answer::Refusal;
use axum::body::Body;
use axum::http::StatusCode;
use bytes::Bytes;
use flate2::read::MultiGzDecoder;
use serde::de::{self, Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_json::value::RawValue;
use std::fmt;
use std::io::Read as _;

/// The largest request of Segment's specification, packed or not.
pub(crate) const SEGMENT_BYTES: usize = 500 << 10;
/// The largest batch that PostHog's libraries put together.
pub(crate) const POSTHOG_BYTES: usize = 5 << 20;
/// The largest event.
pub(crate) const EVENT_BYTES: usize = 32 << 10;
/// How a gzip file begins (RFC 1952); JSON never does.
const GZIP: &[u8] = &[0x1f, 0x8b];

/// The limit of the route at `path`.
pub(crate) fn limit(path: &str) -> usize {
    match path.starts_with("/v1/") {
        true => SEGMENT_BYTES,
        false => POSTHOG_BYTES,
    }
}

/// The body, unpacked if it is packed, whatever its head says.
///
/// # Errors
/// `too-large`, packed or unpacked; `bad-gzip`; `broken-off`.
pub(crate) async fn read(body: Body, limit: usize) -> Result<Bytes, Refusal> {
    let sent = axum::body::to_bytes(body, limit).await;
    let sent = sent.map_err(|e| match is_limit(&e) {
        true => too_large(limit),
        false => Refusal::new(StatusCode::BAD_REQUEST, "broken-off", ""),
    })?;
    let body = match sent.starts_with(GZIP) {
        true => unpack(&sent, limit)?,
        false => sent,
    };
    Ok(without_nan(body))
}

/// What is no number in JSON, and is sent all the same (Python's `json` writes so what is not finite), and a number
/// in its place that is none either, so that its event alone is refused.
const NO_NUMBERS: [(&[u8], &[u8]); 2] = [(b"NaN", NO_NUMBER), (b"Infinity", NO_NUMBER)];
const NO_NUMBER: &[u8] = b"1e999";

/// The body with numbers that can be told from the rest; texts stay as they are.
fn without_nan(body: Bytes) -> Bytes {
    let holds = |word: &[u8]| body.windows(word.len()).any(|part| part == word);
    if !NO_NUMBERS.iter().any(|(word, _)| holds(word)) {
        return body;
    }
    let mut out = Vec::with_capacity(body.len() + 64);
    let (mut rest, mut in_text) = (&body[..], false);
    while let [first, after @ ..] = rest {
        let word = NO_NUMBERS.iter().find(|(word, _)| rest.starts_with(word));
        match (in_text, first, word) {
            (false, _, Some((word, instead))) => {
                out.extend_from_slice(instead);
                rest = &rest[word.len()..];
                continue;
            }
            (true, b'\\', _) => {
                let two = rest.len().min(2);
                out.extend_from_slice(&rest[..two]);
                rest = &rest[two..];
                continue;
            }
            (_, b'"', _) => in_text = !in_text,
            _ => {}
        }
        out.push(*first);
        rest = after;
    }
    out.into()
}

/// Unpacks to at most `limit` bytes: what would become more is not unpacked further.
fn unpack(packed: &[u8], limit: usize) -> Result<Bytes, Refusal> {
    let mut out = Vec::new();
    let read = MultiGzDecoder::new(packed)
        .take(limit as u64 + 1)
        .read_to_end(&mut out);
    if read.is_err() {
        return Err(Refusal::new(StatusCode::BAD_REQUEST, "bad-gzip", ""));
    }
    match out.len() > limit {
        true => Err(too_large(limit)),
        false => Ok(out.into()),
    }
}

fn too_large(limit: usize) -> Refusal {
    Refusal::new(StatusCode::PAYLOAD_TOO_LARGE, "body-large", limit >> 10)
}

fn is_limit(e: &axum::Error) -> bool {
    let mut cause = std::error::Error::source(e);
    while let Some(inner) = cause {
        if inner.to_string().contains("length limit") {
            return true;
        }
        cause = inner.source();
    }
    e.to_string().contains("length limit")
}

/// JSON whose outermost level alone is read; the values stay as they were sent.
pub(crate) enum Envelope<'a> {
    /// An object: its fields in order, each name once.
    Fields(Vec<(String, &'a RawValue)>),
    /// A list.
    List(Vec<&'a RawValue>),
}

impl<'a> Envelope<'a> {
    /// Reads JSON that is an object or a list.
    ///
    /// # Errors
    /// `bad-json` for what is neither, or names a field twice.
    pub(crate) fn read(body: &'a [u8]) -> Result<Self, Refusal> {
        let wrong = |why: &dyn fmt::Display| Refusal::new(StatusCode::BAD_REQUEST, "bad-json", why);
        let text = std::str::from_utf8(body).map_err(|e| wrong(&e))?;
        serde_json::from_str(text).map_err(|e| wrong(&e))
    }

    /// The value of a field, as it was sent.
    pub(crate) fn field(&self, name: &str) -> Option<&'a RawValue> {
        match self {
            Envelope::Fields(fields) => fields.iter().find(|(n, _)| n == name).map(|(_, raw)| *raw),
            Envelope::List(_) => None,
        }
    }

    /// The text of a field.
    pub(crate) fn text(&self, name: &str) -> Option<String> {
        serde_json::from_str(self.field(name)?.get()).ok()
    }

    /// The write key, where libraries that do not use the head put it.
    pub(crate) fn key(&self) -> Option<String> {
        let here = ["writeKey", "api_key", "token"]
            .iter()
            .find_map(|name| self.text(name));
        here.or_else(|| {
            // PostHog's browser library: in the properties of the event, or of the first.
            let first = match self {
                Envelope::Fields(_) => return token_of(self),
                Envelope::List(events) => events.first()?,
            };
            token_of(&serde_json::from_str(first.get()).ok()?)
        })
    }
}

fn token_of(event: &Envelope<'_>) -> Option<String> {
    let properties: Envelope<'_> = serde_json::from_str(event.field("properties")?.get()).ok()?;
    properties.text("token")
}

impl<'de: 'a, 'a> Deserialize<'de> for Envelope<'a> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct Outermost;
        impl<'de> Visitor<'de> for Outermost {
            type Value = Envelope<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object or a list")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut fields: Vec<(String, &'de RawValue)> = Vec::new();
                while let Some((name, raw)) = map.next_entry::<String, &'de RawValue>()? {
                    if fields.iter().any(|(there, _)| *there == name) {
                        return Err(de::Error::custom(format_args!("{name} stands there twice")));
                    }
                    if fields.len() == FIELDS_MAX {
                        return Err(de::Error::custom("too many fields"));
                    }
                    fields.push((name, raw));
                }
                Ok(Envelope::Fields(fields))
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Self::Value, A::Error> {
                let mut list = Vec::new();
                while let Some(raw) = seq.next_element::<&'de RawValue>()? {
                    list.push(raw);
                }
                Ok(Envelope::List(list))
            }
        }
        from.deserialize_any(Outermost)
    }
}

/// More fields than any library's outermost level has.
const FIELDS_MAX: usize = 200;
