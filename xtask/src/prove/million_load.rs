//! The load of the proof with a million people: many different addresses in turn, and new people.

use crate::Outcome;
use crate::bench::figure::{Figure, Limit};
use crate::bench::http::Client;
use crate::bench::load::percentile;
use crate::bench::process::{anonymous_mib, cpu_ms};
use std::cell::Cell;
use std::thread;
use std::time::{Duration, Instant};

/// Requests before anything is counted.
const WARM: usize = 50;
/// Who make people at the same time.
const WRITERS: usize = 32;

/// Where the load goes.
pub struct Load {
    pub port: u16,
    pid: u32,
    length: Duration,
    /// The most memory that was seen so far, in MiB.
    most: Cell<f64>,
}

/// Many addresses that are asked for in turn, and their limits.
pub struct Many<'a> {
    pub name: &'a str,
    pub paths: Vec<String>,
    pub headers: &'a str,
    pub cpu: Limit,
    pub p50: Limit,
    pub p99: Limit,
    pub clients: usize,
    /// Processor time of the bare statement, ms.
    pub bare: Option<f64>,
}

impl Load {
    /// A load on the server with this port and process.
    pub fn on(port: u16, pid: u32, length: Duration) -> Self {
        let most = Cell::new(0.0);
        Self {
            port,
            pid,
            length,
            most,
        }
    }

    /// Processor time alone, then what so many clients wait for.
    ///
    /// # Errors
    /// If a request fails.
    pub fn measure(&self, many: &Many) -> Outcome<Vec<Figure>> {
        let (port, length) = (self.port, self.length);
        let mut client = Client::connect(port, many.headers)?;
        for path in many.paths.iter().cycle().take(WARM) {
            client.get(path)?.expect_ok(path)?;
        }
        let before = cpu_ms(self.pid)?;
        let mut waits = many.ask(port, length, 0)?;
        let cpu = (cpu_ms(self.pid)? - before) / waits.len().max(1) as f64;
        if many.clients > 1 {
            waits = together(many.clients, |n| many.ask(port, length, n))?;
        }
        self.look()?;
        waits.sort_by(f64::total_cmp);
        let name = many.name;
        let with = match many.clients {
            1 => "1 client".to_owned(),
            n => format!("{n} clients"),
        };
        let figure =
            |what: &str, value, limit| Figure::new(format!("{name}, {what}"), value, "ms", limit);
        Ok(vec![
            figure("processor time", cpu, many.cpu).against(many.bare.map(|bare| cpu / bare)),
            figure(&format!("p50, {with}"), percentile(&waits, 50), many.p50),
            figure(&format!("p99, {with}"), percentile(&waits, 99), many.p99),
        ])
    }

    /// New people by the API, each answered after its commit: how long one waits, and how many a second
    /// when many do it.
    ///
    /// # Errors
    /// If somebody is refused.
    pub fn create(&self, headers: &str) -> Outcome<Vec<Figure>> {
        let (port, length) = (self.port, self.length);
        let mut alone = make(port, headers, length, 0)?;
        alone.sort_by(f64::total_cmp);
        let begun = Instant::now();
        let many = together(WRITERS, |n| make(port, headers, length, n + 1))?;
        let rate = many.len() as f64 / begun.elapsed().as_secs_f64();
        self.look()?;
        Ok(vec![
            Figure::new(
                "one new person, p50, 1 client",
                percentile(&alone, 50),
                "ms",
                Limit::AtMost(1.0),
            ),
            Figure::new(
                format!("new people, {WRITERS} clients"),
                rate,
                "people/s",
                Limit::AtLeast(5_000.0),
            ),
        ])
    }

    /// The most memory that the server was seen to hold.
    pub fn most_memory(&self) -> f64 {
        self.most.get()
    }

    /// Remembers how much memory the server holds now.
    ///
    /// # Errors
    /// If it does not run.
    pub fn look(&self) -> Outcome {
        let now = anonymous_mib(self.pid)?;
        self.most.set(self.most.get().max(now));
        Ok(())
    }
}

impl Many<'_> {
    /// Asks again and again, the client with this number beginning elsewhere than the others; how long
    /// each answer took, in milliseconds.
    fn ask(&self, port: u16, length: Duration, number: usize) -> Outcome<Vec<f64>> {
        let mut client = Client::connect(port, self.headers)?;
        let start = number * self.paths.len() / self.clients.max(1);
        let begun = Instant::now();
        let mut waits = Vec::new();
        for path in self.paths.iter().cycle().skip(start) {
            if begun.elapsed() >= length {
                break;
            }
            let from = Instant::now();
            client.get(path)?.expect_ok(path)?;
            waits.push(from.elapsed().as_secs_f64() * 1000.0);
        }
        Ok(waits)
    }
}

/// Makes people with names and numbers of their own until the time is over.
fn make(port: u16, headers: &str, length: Duration, maker: usize) -> Outcome<Vec<f64>> {
    let mut client = Client::connect(port, headers)?;
    let begun = Instant::now();
    let mut waits = Vec::new();
    while begun.elapsed() < length {
        let (path, n) = ("/api/v1/people", waits.len());
        let body = format!(
            r#"{{"name": {{"full": "Proof {maker} {n}"}}, "emails": [{{"address": "proof.{maker}.{n}@example.com"}}]}}"#
        );
        let from = Instant::now();
        let answer = client.post_json(path, &body)?;
        if answer.status != 201 {
            return Err(format!(
                "{path} answered {}: {}",
                answer.status,
                answer.text()
            ));
        }
        waits.push(from.elapsed().as_secs_f64() * 1000.0);
    }
    Ok(waits)
}

/// The same by so many at once, all their waits together.
fn together(clients: usize, work: impl Fn(usize) -> Outcome<Vec<f64>> + Sync) -> Outcome<Vec<f64>> {
    let work = &work;
    thread::scope(|scope| {
        let clients: Vec<_> = (0..clients).map(|n| scope.spawn(move || work(n))).collect();
        let mut all = Vec::new();
        for client in clients {
            all.extend(client.join().map_err(|_| "a client stopped")??);
        }
        Ok(all)
    })
}
