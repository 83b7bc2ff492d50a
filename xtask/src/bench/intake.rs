//! How many events, and how many messages with their text, come in a second over HTTP, in batches of 100, each
//! answered after its commit.

use super::Bench;
use super::figure::{Figure, Limit};
use super::http::Client;
use crate::Outcome;
use crate::product::ACCOUNT;
use std::fmt::Write as _;
use std::thread;
use std::time::{Duration, Instant};

/// Senders at the same time.
const CLIENTS: usize = 4;
/// Events of a batch, as many as libraries put together.
const BATCH: usize = 100;
/// People of whom the events tell.
const PEOPLE: usize = 500;
/// Events a second that SQLite must take in.
const EVENTS_AT_LEAST: f64 = 20_000.0;
/// Messages a second, each of which is found by its words as soon as it is answered.
const MESSAGES_AT_LEAST: f64 = 5_000.0;
/// Words of a message, of so many that there are.
const WORDS: usize = 30;
const KNOWN_WORDS: usize = 20_000;

/// Sends for as long as a page is measured.
///
/// # Errors
/// If a batch is refused.
pub fn measure(bench: &mut Bench) -> Outcome<Vec<Figure>> {
    let to = To {
        key: bench.product.write_key(ACCOUNT)?,
        port: bench.server()?.port,
        seconds: bench.seconds,
    };
    let limited = bench.cluster.is_none();
    to.figures(&format!(" ({})", bench.database), limited)
}

/// A server that takes events.
pub struct To {
    pub port: u16,
    /// A new one for each measure: its end stands in each message's id, for what a database knows already is not
    /// taken in again, and so would look fast.
    pub key: String,
    /// How long each figure is measured.
    pub seconds: u64,
}

impl To {
    /// Events, then messages; `where_` ends their names.
    ///
    /// # Errors
    /// If a batch is refused.
    pub fn figures(&self, where_: &str, limited: bool) -> Outcome<Vec<Figure>> {
        let figure = |what: &str, rate, unit, least| {
            let limit = match limited {
                true => Limit::AtLeast(least),
                false => Limit::None,
            };
            let name = format!("{what} in batches of {BATCH}{where_}");
            Figure::new(name, rate, unit, limit)
        };
        let (events, messages) = (self.rate(event)?, self.rate(message)?);
        Ok(vec![
            figure("events", events, "events/s", EVENTS_AT_LEAST),
            figure(
                "messages with their text",
                messages,
                "messages/s",
                MESSAGES_AT_LEAST,
            ),
        ])
    }

    fn rate(&self, one: One) -> Outcome<f64> {
        let begun = Instant::now();
        let until = begun + Duration::from_secs(self.seconds);
        let senders: Vec<_> = (0..CLIENTS)
            .map(|sender| {
                let (port, key) = (self.port, self.key.clone());
                thread::spawn(move || send(port, &key, sender, until, one))
            })
            .collect();
        let mut batches = 0;
        for sender in senders {
            let sent = sender.join().map_err(|_| "a sender broke off")?;
            batches += sent?;
        }
        Ok((batches * BATCH) as f64 / begun.elapsed().as_secs_f64())
    }
}

/// One entry of a batch: its id, of which sender, which batch, which place in it.
type One = fn(&mut String, &str, usize, usize, usize);
/// Signs of the key that stand in ids.
const SIGNS: usize = 8;

/// How many batches were answered.
fn send(port: u16, key: &str, sender: usize, until: Instant, one: One) -> Outcome<usize> {
    let mut client = Client::connect(port, "")?;
    let mut batches = 0;
    while Instant::now() < until {
        let answer = client.post_json("/v1/batch", &batch(key, sender, batches, one))?;
        if answer.status != 200 {
            let words = String::from_utf8_lossy(&answer.body).into_owned();
            return Err(format!(
                "a batch was answered with {}: {words}",
                answer.status
            ));
        }
        batches += 1;
    }
    Ok(batches)
}

fn batch(key: &str, sender: usize, number: usize, one: One) -> String {
    let mut body = format!(r#"{{"writeKey":"{key}","batch":["#);
    let run = &key[key.len().saturating_sub(SIGNS)..];
    for n in 0..BATCH {
        if n > 0 {
            body.push(',');
        }
        let id = format!("{run}-{sender}-{number}-{n}");
        one(&mut body, &id, sender, number, n);
    }
    body.push_str("]}");
    body
}

fn event(body: &mut String, id: &str, _: usize, number: usize, n: usize) {
    let at = (number * BATCH + n) % PEOPLE;
    let _ = write!(
        body,
        r#"{{"type":"track","messageId":"{id}","userId":"person-{at}","event":"Product Viewed","properties":{{"sku":"P{n}","price":{n}.5,"category":"lamps"}},"timestamp":"2026-01-05T10:00:00Z"}}"#
    );
}

/// A message of some 200 signs; its words are as unequally common as those of a language (Zipf's law).
fn message(body: &mut String, id: &str, sender: usize, number: usize, n: usize) {
    let at = (number * BATCH + n) % PEOPLE;
    let _ = write!(
        body,
        r#"{{"type":"track","messageId":"m-{id}","userId":"person-{at}","event":"Live Chat Message Sent","timestamp":"2026-01-05T10:00:00Z","properties":{{"conversation_id":"c{at}","message_body":""#
    );
    let mut seed = (sender * 1_000_003 + number * BATCH + n) as u64;
    for _ in 0..WORDS {
        seed = seed
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        let share = (seed >> 33) as f64 / f64::from(1_u32 << 31);
        let word = (KNOWN_WORDS as f64).powf(share) as usize;
        word_of(body, word);
    }
    body.push_str("\"}}");
}

/// A word that can be spoken, of one to four syllables.
fn word_of(body: &mut String, mut number: usize) {
    body.push(' ');
    loop {
        let (consonant, vowel) = (number % 17, number / 17 % 5);
        body.push(char::from(b"bcdfghklmnprstvwz"[consonant]));
        body.push(char::from(b"aeiou"[vowel]));
        number /= 85;
        if number == 0 {
            return;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn another_measure_sends_other_messages() {
        let ids = |key: &str, one: One| -> Vec<String> {
            let sent: serde_json::Value = serde_json::from_str(&batch(key, 1, 2, one)).unwrap();
            let batch = sent["batch"].as_array().unwrap().clone();
            let id = |entry: &serde_json::Value| entry["messageId"].as_str().unwrap().to_owned();
            batch.iter().map(id).collect()
        };
        let (first, again) = (ids("wk_0000aaaa", event), ids("wk_0000bbbb", event));
        assert_eq!(first.len(), BATCH);
        assert_eq!(first[3], "0000aaaa-1-2-3");
        assert!(first.iter().all(|id| !again.contains(id)));
        assert!(
            ids("wk_0000aaaa", message)
                .iter()
                .all(|id| !first.contains(id))
        );
    }
}
