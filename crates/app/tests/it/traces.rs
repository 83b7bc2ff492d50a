//! One id from a request to the job that it queued, in the log and at a collector.

use crate::program::Program;
use crate::served::Served;
use serde_json::Value;
use std::io::{Read as _, Write as _};
use std::net::TcpListener;
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

const TRACE: &str = "0af7651916cd43dd8448eb211c80319c";
const CALLER: &str = "b7ad6b7169203331";

/// Asks as somebody whose own trace goes on with this.
fn start_import(served: &Served, traceparent: &str) -> String {
    // Another file each time: one that came before would be recognised.
    let number = traceparent.len();
    let head = "order,date,sku,qty,price,customer";
    let import = served.upload(&format!(
        "{head}\n{number},2025-01-01 10:00:00,A,1,2.50,Sirisena\n"
    ));
    let mut asking = served.with_token(&served.token);
    asking.more = format!("traceparent: {traceparent}\r\n");
    let path = format!("/api/v1/imports/{import}/start");
    let started = asking.ask("POST", &path, "application/json", "{}");
    assert_eq!(started.status, 202, "{started:?}");
    served.until_done(&import);
    let id = started
        .head
        .lines()
        .find_map(|l| l.strip_prefix("x-request-id: "));
    id.unwrap().trim().to_owned()
}

/// The lines of the log, each an object.
fn log(program: &Program) -> Vec<Value> {
    let text = std::fs::read_to_string(program.path("server.log")).unwrap();
    let line = |l: &str| serde_json::from_str(l).unwrap_or_else(|e| panic!("{e}: {l}"));
    text.lines().map(line).collect()
}

#[test]
fn one_id_finds_the_request_and_its_job_in_the_log() {
    let program = Program::new();
    let options = ["--log", "info", "--log-json", "--rate-token", "0"];
    let served = Served::start_with(&program, &options);
    let request = start_import(&served, &format!("00-{TRACE}-{CALLER}-01"));
    let own = start_import(&served, "00-not-a-trace-01");
    let jobs = served.get("/api/v1/jobs?state=done").json();
    assert!(served.stop().success());
    let log = log(&program);
    let lines = |key: &str, id: &str| {
        let found = log
            .iter()
            .filter(|line| line[key] == id)
            .map(|line| &line["fields"]);
        // The import queues jobs of its own, which belong to it and may not have begun.
        let of_import =
            found.filter(|fields| fields["name"].is_null() || fields["name"] == "records.import");
        of_import
            .map(|fields| fields["message"].as_str().unwrap().to_owned())
            .collect::<Vec<_>>()
    };
    assert_eq!(lines("request", &request), ["answered", "a job is done"]);
    assert_eq!(lines("trace", TRACE), ["answered", "a job is done"]);
    // Who names no trace well has one that is called as the request is.
    assert_eq!(
        lines("trace", &own.replace('-', "")),
        ["answered", "a job is done"]
    );
    let of = |request: &str| {
        let all = jobs["items"].as_array().unwrap();
        let job = all.iter().find(|job| job["request"] == request);
        job.unwrap_or_else(|| panic!("{request}: {jobs}"))["trace"].clone()
    };
    assert_eq!(
        (of(&request), of(&own)),
        (TRACE.into(), own.replace('-', "").into())
    );
}

/// A collector; the body of each request. It ends with the test.
fn collector() -> (u16, Receiver<Vec<u8>>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    let (tell, told) = channel();
    std::thread::spawn(move || {
        for socket in listener.incoming() {
            let (mut socket, mut asked) = (socket.unwrap(), Vec::new());
            loop {
                let mut part = [0; 65_536];
                let n = socket.read(&mut part).unwrap();
                asked.extend_from_slice(&part[..n]);
                let end = asked
                    .windows(4)
                    .position(|w| w == b"\r\n\r\n")
                    .map(|at| at + 4);
                let head = String::from_utf8_lossy(&asked[..end.unwrap_or(0)]).to_lowercase();
                let length = head
                    .lines()
                    .find_map(|l| l.strip_prefix("content-length: "));
                let Some((end, length)) = end.zip(length) else {
                    continue;
                };
                if asked.len() == end + length.parse::<usize>().unwrap() {
                    let _ = tell.send(asked[end..].to_vec());
                    break;
                }
            }
            socket
                .write_all(b"HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n")
                .unwrap();
        }
    });
    (port, told)
}

/// A span as `opentelemetry/proto/trace/v1/trace.proto` numbers its fields, without those that we do not look at.
#[derive(Clone, PartialEq, prost::Message)]
struct Span {
    #[prost(bytes = "vec", tag = "1")]
    trace: Vec<u8>,
    #[prost(bytes = "vec", tag = "2")]
    id: Vec<u8>,
    #[prost(bytes = "vec", tag = "4")]
    parent: Vec<u8>,
    #[prost(string, tag = "5")]
    name: String,
}

#[derive(Clone, PartialEq, prost::Message)]
struct Scope {
    #[prost(message, repeated, tag = "2")]
    spans: Vec<Span>,
}

#[derive(Clone, PartialEq, prost::Message)]
struct Process {
    #[prost(message, repeated, tag = "2")]
    scopes: Vec<Scope>,
}

#[derive(Clone, PartialEq, prost::Message)]
struct Export {
    #[prost(message, repeated, tag = "1")]
    processes: Vec<Process>,
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|b| format!("{b:02x}")).collect()
}

/// What a collector gets of one start of an import, when the server has stopped.
fn spans(variables: &[&str], traceparent: &str) -> Vec<Span> {
    let (port, told) = collector();
    let mut started_by = vec![
        "env".to_owned(),
        format!("OTEL_EXPORTER_OTLP_ENDPOINT=http://127.0.0.1:{port}"),
    ];
    started_by.extend(variables.iter().map(|v| (*v).to_owned()));
    let program = Program::in_folder(tempfile::tempdir().unwrap(), None, started_by);
    let served = Served::start(&program);
    start_import(&served, traceparent);
    let told_of = served.get("/metrics").body;
    assert!(
        told_of.contains("bandhu_spans_total{outcome=\"dropped\"} 0\n"),
        "{told_of}"
    );
    assert!(served.stop().success());
    let mut spans = Vec::new();
    while let Ok(body) = told.recv_timeout(Duration::from_millis(200)) {
        // Neither who bought, nor the token, nor which account or record: words and numbers of the program alone.
        let text = String::from_utf8_lossy(&body);
        assert!(!text.contains("Sirisena") && !text.contains("shop") && !text.contains("Bearer"));
        let read: Export = prost::Message::decode(&*body).unwrap();
        spans.extend(
            read.processes
                .into_iter()
                .flat_map(|p| p.scopes)
                .flat_map(|s| s.spans),
        );
    }
    spans
}

#[test]
fn a_collector_sees_the_request_its_job_and_what_they_did_in_the_database() {
    let spans = spans(&[], &format!("00-{TRACE}-{CALLER}-01"));
    let ours: Vec<&Span> = spans.iter().filter(|s| hex(&s.trace) == TRACE).collect();
    let named = |name: &str| {
        *ours
            .iter()
            .find(|s| s.name == name)
            .unwrap_or_else(|| panic!("{name}: {ours:?}"))
    };
    let request = named("POST /api/v1/imports/{id}/start");
    assert_eq!(hex(&request.parent), CALLER);
    let job = named("job records.import");
    assert_eq!(job.id.len(), 8);
    // The job was queued by the transaction that wrote, which the request began.
    let by_id = |id: &[u8]| ours.iter().find(|s| s.id == id).copied();
    let write = by_id(&job.parent).unwrap();
    assert_eq!(
        (write.name.as_str(), &write.parent),
        ("db.run", &request.id)
    );
    let slice = named("job.slice");
    let run = ours
        .iter()
        .find(|s| s.name == "db.run" && s.parent == slice.id);
    let wait = ours
        .iter()
        .find(|s| s.name == "db.wait" && s.parent == slice.id);
    assert!(run.is_some() && wait.is_some(), "{ours:?}");
    // All hang together: whoever is followed comes to the caller.
    for span in &ours {
        let mut at = *span;
        while let Some(parent) = by_id(&at.parent) {
            at = parent;
        }
        assert_eq!(hex(&at.parent), CALLER, "{span:?}");
    }
    let others: Vec<_> = spans.iter().filter(|s| hex(&s.trace) != TRACE).collect();
    assert!(
        others.iter().any(|s| s.name == "POST /api/v1/imports"),
        "the upload is a trace of its own"
    );
    assert!(
        others
            .iter()
            .any(|s| s.name == "GET /api/v1/imports/{id}" && s.parent.is_empty())
    );
}

#[test]
fn what_the_caller_does_not_want_traced_is_not_and_nothing_is_where_it_is_off() {
    let none = |spans: &[Span]| !spans.iter().any(|s| hex(&s.trace) == TRACE);
    let unwanted = spans(&[], &format!("00-{TRACE}-{CALLER}-00"));
    assert!(none(&unwanted) && !unwanted.is_empty());
    let off = spans(
        &["OTEL_TRACES_SAMPLER=always_off"],
        &format!("00-{TRACE}-{CALLER}-01"),
    );
    assert_eq!(off, []);
}
