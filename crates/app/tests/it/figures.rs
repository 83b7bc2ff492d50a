//! `/metrics`: what it counts after known requests, and that it is what Prometheus reads.

use crate::intake::write_key;
use crate::program::Program;
use crate::served::{Served, until};
use serde_json::json;
use std::collections::{BTreeMap, BTreeSet};

/// Samples by their name with labels, as they stand in the text.
type Samples = BTreeMap<String, f64>;

/// Reads the text strictly: each family told once, before its samples and with them alone; no sample twice; histograms
/// ascend and end with their count.
fn read(text: &str) -> Samples {
    let (mut samples, mut families) = (Samples::new(), BTreeSet::new());
    let (mut family, mut kind) = (String::new(), String::new());
    assert!(text.ends_with('\n'));
    for line in text.lines() {
        if let Some(help) = line.strip_prefix("# HELP ") {
            family = help.split(' ').next().unwrap().to_owned();
            assert!(help.len() > family.len() + 5, "{line}");
            assert!(families.insert(family.clone()), "told twice: {family}");
        } else if let Some(told) = line.strip_prefix("# TYPE ") {
            let (name, of) = told.split_once(' ').unwrap();
            assert_eq!(name, family, "{line}");
            kind = of.to_owned();
            assert_eq!(name.ends_with("_total"), kind == "counter", "{line}");
        } else {
            let (name, value) = line.rsplit_once(' ').unwrap();
            let bare = name.split('{').next().unwrap();
            let rest = bare
                .strip_prefix(&family)
                .unwrap_or_else(|| panic!("not in its family: {line}"));
            match kind.as_str() {
                "histogram" => assert!(matches!(rest, "_bucket" | "_sum" | "_count"), "{line}"),
                _ => assert_eq!(rest, "", "{line}"),
            }
            let words = bare.bytes().all(|b| b.is_ascii_lowercase() || b == b'_');
            assert!(words && value.parse::<f64>().is_ok(), "{line}");
            let before = samples.insert(name.to_owned(), value.parse().unwrap());
            assert_eq!(before, None, "twice: {line}");
        }
    }
    for (name, last) in samples
        .iter()
        .filter(|(name, _)| name.contains("le=\"+Inf\""))
    {
        let labels = name.split_once('{').unwrap().1.replace(",le=\"+Inf\"}", "");
        let family = name.split_once("_bucket").unwrap().0;
        assert_eq!(
            samples[&format!("{family}_count{{{labels}}}")],
            *last,
            "{name}"
        );
    }
    samples
}

fn figures(served: &Served) -> Samples {
    let answer = served.get("/metrics");
    assert_eq!(answer.status, 200);
    assert!(
        answer
            .head
            .contains("content-type: text/plain; version=0.0.4"),
        "{}",
        answer.head
    );
    read(&answer.body)
}

/// The sum of all samples that begin so.
fn sum(samples: &Samples, beginning: &str) -> f64 {
    samples
        .iter()
        .filter(|(name, _)| name.starts_with(beginning))
        .map(|(_, n)| n)
        .sum()
}

#[test]
fn metrics_count_what_was_asked_and_what_was_done() {
    let program = Program::new();
    let key = write_key(&program);
    let served = Served::start(&program);
    let before = figures(&served);
    assert_eq!(
        sum(&before, "bandhu_http_requests_total"),
        0.0,
        "nobody has asked yet"
    );
    for _ in 0..3 {
        assert_eq!(served.get("/api/v1/people").status, 200);
    }
    let person = served.person();
    assert_eq!(served.get(&format!("/api/v1/people/{person}")).status, 200);
    assert_eq!(
        served
            .get("/api/v1/people/00000000-0000-7000-8000-000000000000")
            .status,
        404
    );
    assert_eq!(served.ask("BREW", "/api/v1/people", "", "").status, 405);
    assert_eq!(served.get("/no/such/page").status, 404);
    // Two that are taken, one that is not, and a request that is none.
    let events = json!({ "writeKey": key, "batch": [
        { "type": "track", "event": "A", "anonymousId": "v", "messageId": "1" },
        { "type": "track", "event": "B", "anonymousId": "v", "messageId": "2" },
        { "type": "track", "anonymousId": "v", "messageId": "3" },
    ] });
    assert_eq!(served.post("/v1/batch", &events).status, 200);
    let seen = figures(&served);
    let count = |what: &str| seen.get(what).copied();
    let asked = |method: &str, route: &str, status: u16| {
        let labels = format!("method=\"{method}\",route=\"{route}\",status=\"{status}\"");
        count(&format!("bandhu_http_requests_total{{{labels}}}"))
    };
    assert_eq!(asked("GET", "/api/v1/people", 200), Some(3.0));
    assert_eq!(asked("POST", "/api/v1/people", 201), Some(1.0));
    assert_eq!(asked("GET", "/api/v1/people/{id}", 200), Some(1.0));
    assert_eq!(asked("GET", "/api/v1/people/{id}", 404), Some(1.0));
    assert_eq!(
        asked("_OTHER", "/api/v1/people", 405),
        Some(1.0),
        "strangers make up no labels"
    );
    assert_eq!(asked("POST", "/v1/batch", 200), Some(1.0));
    assert_eq!(asked("GET", "/metrics", 200), Some(1.0), "the look before");
    // 3 + 1 + 2 + 1 + 1 (no such page) + 1 + 1: nothing else asked.
    assert_eq!(sum(&seen, "bandhu_http_requests_total"), 10.0);
    let timed = "bandhu_http_request_duration_seconds_count{route=\"/api/v1/people\"}";
    assert_eq!(count(timed), Some(5.0), "three lists, one person, and BREW");
    assert!(
        !seen.keys().any(|name| name.contains(&person)),
        "no label tells of a person"
    );

    assert_eq!(count("bandhu_events_total{outcome=\"taken\"}"), Some(2.0));
    assert_eq!(count("bandhu_events_total{outcome=\"refused\"}"), Some(1.0));
    assert_eq!(count("bandhu_event_requests_refused_total"), Some(0.0));
    assert_eq!(count("bandhu_db_up"), Some(1.0));
    // What waits was counted before it waited, and what ran has ended: only this look itself runs, or nothing.
    for kind in ["read", "write", "bulk"] {
        let waited = count(&format!("bandhu_db_wait_seconds_count{{kind=\"{kind}\"}}")).unwrap();
        let ran = count(&format!(
            "bandhu_db_transaction_seconds_count{{kind=\"{kind}\"}}"
        ))
        .unwrap();
        let at_work = count(&format!(
            "bandhu_db_transactions{{kind=\"{kind}\",state=\"running\"}}"
        ));
        assert_eq!(Some(waited - ran), at_work, "{kind}");
        assert_eq!(
            count(&format!(
                "bandhu_db_transactions{{kind=\"{kind}\",state=\"waiting\"}}"
            )),
            Some(0.0)
        );
        assert!(waited > 0.0 || kind == "bulk", "{kind}");
    }
    for name in [
        "process_resident_memory_bytes",
        "process_open_fds",
        "process_max_fds",
    ] {
        assert!(count(name).unwrap() > 1.0, "{name}");
    }
    let since = base::Clock::system().now().as_millisecond() as f64 / 1e3
        - count("process_start_time_seconds").unwrap();
    assert!((0.0..600.0).contains(&since), "{since}");
}

#[test]
fn metrics_tell_of_jobs_and_of_the_last_backup() {
    let program = Program::new();
    let served = Served::start(&program);
    let before = figures(&served);
    assert_eq!(
        before.get("bandhu_last_backup_timestamp_seconds"),
        None,
        "there was none"
    );
    let done = "bandhu_job_tries_total{kind=\"records.import\",outcome=\"done\"}";
    assert_eq!(before.get(done), Some(&0.0), "known before the first");
    let import =
        served.upload("order,date,sku,qty,price,customer\n1,2025-01-01 10:00:00,A,1,2.50,a\n");
    served.start_import(&import);
    served.until_done(&import);
    until("the job's end is counted", || figures(&served)[done] == 1.0);
    let copy = program.path("copy.db");
    assert!(
        program
            .run(&["backup", copy.to_str().unwrap()])
            .status
            .success()
    );
    let seen = figures(&served);
    assert_eq!(
        seen["bandhu_job_duration_seconds_count{kind=\"records.import\"}"],
        1.0
    );
    assert_eq!(seen["bandhu_jobs_overdue_seconds"], 0.0);
    let ago = base::Clock::system().now().as_second() as f64
        - seen["bandhu_last_backup_timestamp_seconds"];
    assert!((0.0..600.0).contains(&ago), "{ago}");
}
