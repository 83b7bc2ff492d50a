//! Pages under load: processor time of one request, and how long eight clients wait.

use super::Bench;
use super::bare;
use super::figure::{Figure, Limit};
use super::handler;
use super::http::{Client, sign_in};
use super::process::cpu_ms;
use crate::Outcome;
use crate::product::{ACCOUNT, EMAIL, PASSWORD};
use std::thread;
use std::time::{Duration, Instant};

/// How many wait at the same time.
const CLIENTS: usize = 8;
/// Requests before anything is counted.
const WARM: usize = 50;

/// A page that is asked for again and again.
pub(super) struct Page<'a> {
    pub(super) name: &'a str,
    pub(super) path: String,
    pub(super) headers: String,
    pub(super) cpu_limit: Limit,
    pub(super) p99_limit: Limit,
    /// Processor time of the bare statement, ms.
    pub(super) bare: Option<f64>,
    /// Its throughput is compared with that of a bare handler.
    pub(super) compared: bool,
}

/// The list of 50 people, as page and by the API.
///
/// # Errors
/// If a request fails.
pub fn list(bench: &mut Bench) -> Outcome<Vec<Figure>> {
    let port = bench.server()?.port;
    let session = sign_in(port, EMAIL, PASSWORD)?;
    let token = format!("Authorization: Bearer {}\r\n", bench.product.token()?);
    let bare = bare::list_ms(bench);
    let page = Page {
        name: "list of 50 people",
        path: format!("/a/{ACCOUNT}/people"),
        headers: session,
        cpu_limit: Limit::AtMost(0.6),
        p99_limit: Limit::AtMost(8.0),
        bare,
        compared: bench.cluster.is_none(),
    };
    let mut figures = page.measure(bench)?;
    let api = Page {
        name: "list of 50 people by API",
        path: "/api/v1/people?limit=50".to_owned(),
        headers: token,
        // It reads whole people, which the bare handler does not.
        compared: false,
        ..page
    };
    figures.extend(api.measure(bench)?);
    Ok(figures)
}

/// The page of one person with their timeline.
///
/// # Errors
/// If a request fails.
pub fn person(bench: &mut Bench) -> Outcome<Vec<Figure>> {
    let page = Page {
        name: "page of a person",
        path: a_person(bench)?,
        headers: sign_in(bench.server()?.port, EMAIL, PASSWORD)?,
        cpu_limit: Limit::AtMost(1.5),
        p99_limit: Limit::None,
        bare: None,
        compared: false,
    };
    page.measure(bench)
}

/// The path of the newest person's page.
///
/// # Errors
/// If there is none.
pub fn a_person(bench: &mut Bench) -> Outcome<String> {
    let port = bench.server()?.port;
    let token = format!("Authorization: Bearer {}\r\n", bench.product.token()?);
    let path = "/api/v1/people?limit=1";
    let answer = Client::connect(port, &token)?.get(path)?.expect_ok(path)?;
    let people: serde_json::Value =
        serde_json::from_slice(&answer.body).map_err(|e| format!("{path}: {e}"))?;
    let id = people["items"][0]["id"]
        .as_str()
        .ok_or("the list has no person")?;
    Ok(format!("/a/{ACCOUNT}/people/{id}"))
}

impl Page<'_> {
    /// Its processor time, and how long clients wait for it.
    ///
    /// # Errors
    /// If a request fails.
    pub(super) fn measure(&self, bench: &mut Bench) -> Outcome<Vec<Figure>> {
        let (port, pid) = (bench.server()?.port, bench.server()?.pid());
        let mut client = Client::connect(port, &self.headers)?;
        for _ in 0..WARM {
            client.get(&self.path)?.expect_ok(&self.path)?;
        }
        let length = Duration::from_secs(bench.seconds);
        let before = cpu_ms(pid)?;
        let alone = waits(port, &self.headers, &self.path, length)?;
        let cpu = (cpu_ms(pid)? - before) / alone.len().max(1) as f64;
        let mut together = together(port, &self.headers, &self.path, CLIENTS, length)?;
        together.sort_by(f64::total_cmp);
        let (name, database) = (self.name, bench.database);
        let rate = together.len() as f64 / length.as_secs_f64();
        let figure = |what: String, value, unit, limit| {
            Figure::new(format!("{name}, {what} ({database})"), value, unit, limit)
        };
        let mut figures = vec![
            figure("processor time".to_owned(), cpu, "ms", self.cpu_limit)
                .against(self.bare.map(|bare| cpu / bare)),
            figure(
                format!("p50, {CLIENTS} clients"),
                percentile(&together, 50),
                "ms",
                Limit::None,
            ),
            figure(
                format!("p99, {CLIENTS} clients"),
                percentile(&together, 99),
                "ms",
                self.p99_limit,
            ),
            figure(
                format!("{CLIENTS} clients"),
                rate,
                "requests/s",
                Limit::None,
            ),
        ];
        if self.compared {
            let share = self.share(bench, &mut client, rate)?;
            figures.push(figure(
                "share of a bare handler's throughput".to_owned(),
                share,
                "%",
                Limit::AtLeast(handler::LEAST),
            ));
        }
        Ok(figures)
    }

    /// The throughput in per cent of that of a handler that only reads and writes the same.
    fn share(&self, bench: &Bench, client: &mut Client, rate: f64) -> Outcome<f64> {
        let body = client.get(&self.path)?.expect_ok(&self.path)?.body;
        let database = bench.scratch.join("sqlite/bandhu.db");
        let length = Duration::from_secs(bench.seconds);
        let all = (database.as_path(), ACCOUNT, "1 = 1");
        let binary = handler::binary(bench.release)?;
        Ok(100.0 * rate / handler::rate(&binary, all, &body, CLIENTS, length)?)
    }
}

/// The same by so many clients at once, all their waits together.
///
/// # Errors
/// If a request fails.
pub fn together(
    port: u16,
    headers: &str,
    path: &str,
    clients: usize,
    length: Duration,
) -> Outcome<Vec<f64>> {
    thread::scope(|scope| {
        let clients: Vec<_> = (0..clients)
            .map(|_| scope.spawn(|| waits(port, headers, path, length)))
            .collect();
        let mut all = Vec::new();
        for client in clients {
            all.extend(client.join().map_err(|_| "a client stopped")??);
        }
        Ok(all)
    })
}

/// Asks again and again; how long each answer took, in milliseconds.
///
/// # Errors
/// If a request fails.
pub fn waits(port: u16, headers: &str, path: &str, length: Duration) -> Outcome<Vec<f64>> {
    let mut client = Client::connect(port, headers)?;
    let begun = Instant::now();
    let mut waits = Vec::new();
    while begun.elapsed() < length {
        let from = Instant::now();
        client.get(path)?.expect_ok(path)?;
        waits.push(from.elapsed().as_secs_f64() * 1000.0);
    }
    Ok(waits)
}

/// The value that `percent` of the sorted values do not exceed (nearest rank); 0 if there are none.
pub fn percentile(sorted: &[f64], percent: usize) -> f64 {
    let rank = (sorted.len() * percent).div_ceil(100).max(1);
    sorted.get(rank - 1).copied().unwrap_or(0.0)
}

#[cfg(test)]
mod tests {
    use super::percentile;

    #[test]
    fn percentiles_are_values_that_occurred() {
        let values: Vec<f64> = (1..=200).map(f64::from).collect();
        assert_eq!(
            [percentile(&values, 50), percentile(&values, 99)],
            [100.0, 198.0]
        );
        assert_eq!([percentile(&[7.0], 99), percentile(&[], 50)], [7.0, 0.0]);
    }
}
