//! How many events a second come in over HTTP, in batches of 100, each answered after its commit.

use super::Bench;
use super::figure::{Figure, Limit};
use super::http::Client;
use crate::Outcome;
use std::fmt::Write as _;
use std::thread;
use std::time::{Duration, Instant};

/// Senders at the same time.
const CLIENTS: usize = 4;
/// Events of a batch, as many as libraries put together.
const BATCH: usize = 100;
/// People of whom the events tell.
const PEOPLE: usize = 500;
/// What SQLite must take in.
const AT_LEAST: f64 = 20_000.0;

/// Sends for as long as a page is measured.
///
/// # Errors
/// If a batch is refused.
pub fn measure(bench: &mut Bench) -> Outcome<Vec<Figure>> {
    let key = bench.product.write_key()?;
    let (port, seconds) = (bench.server()?.port, bench.seconds);
    let begun = Instant::now();
    let until = begun + Duration::from_secs(seconds);
    let senders: Vec<_> = (0..CLIENTS)
        .map(|sender| {
            let key = key.clone();
            thread::spawn(move || send(port, &key, sender, until))
        })
        .collect();
    let mut batches = 0;
    for sender in senders {
        let sent = sender.join().map_err(|_| "a sender broke off")?;
        batches += sent?;
    }
    let rate = (batches * BATCH) as f64 / begun.elapsed().as_secs_f64();
    let limit = match bench.cluster {
        Some(_) => Limit::None,
        None => Limit::AtLeast(AT_LEAST),
    };
    let name = format!("events in batches of {BATCH} ({})", bench.database);
    Ok(vec![Figure::new(name, rate, "events/s", limit)])
}

/// How many batches were answered.
fn send(port: u16, key: &str, sender: usize, until: Instant) -> Outcome<usize> {
    let mut client = Client::connect(port, "")?;
    let mut batches = 0;
    while Instant::now() < until {
        let answer = client.post_json("/v1/batch", &batch(key, sender, batches))?;
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

fn batch(key: &str, sender: usize, number: usize) -> String {
    let mut body = format!(r#"{{"writeKey":"{key}","batch":["#);
    for n in 0..BATCH {
        let at = (number * BATCH + n) % PEOPLE;
        let comma = if n == 0 { "" } else { "," };
        let _ = write!(
            body,
            r#"{comma}{{"type":"track","messageId":"{sender}-{number}-{n}","userId":"person-{at}","event":"Product Viewed","properties":{{"sku":"P{n}","price":{n}.5,"category":"lamps"}},"timestamp":"2026-01-05T10:00:00Z"}}"#
        );
    }
    body.push_str("]}");
    body
}
