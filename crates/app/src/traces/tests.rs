//! What is asked for, what is made of it, and what becomes of it when the collector is slow, full or away.

use super::settings::Settings;
use super::spans::{Kind, Span, Value};
use super::wire::{PartialSuccess, Request, Response, packed};
use super::{Exporter, Fate, Spans, pair};
use base::trace::{self, SPANS, Trace};
use base::{Error, Timestamp, Uuid};
use prost::Message as _;
use std::collections::HashMap;
use std::sync::Arc;
use std::time::Duration;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpListener;
use tokio::sync::{mpsc, watch};
use tracing_subscriber::layer::SubscriberExt as _;

fn settings(variables: &[(&str, &str)]) -> Result<Option<Settings>, Error> {
    let all: HashMap<&str, &str> = variables.iter().copied().collect();
    Settings::read(|name| all.get(name).map(|v| (*v).to_owned()))
}

const ENDPOINT: (&str, &str) = ("OTEL_EXPORTER_OTLP_ENDPOINT", "http://127.0.0.1:4318/");

fn with(more: &[(&str, &str)]) -> Settings {
    settings(&[&[ENDPOINT], more].concat()).unwrap().unwrap()
}

#[test]
fn nothing_is_sent_unless_somebody_says_where() {
    assert!(settings(&[]).unwrap().is_none());
    assert!(
        settings(&[("OTEL_EXPORTER_OTLP_ENDPOINT", " ")])
            .unwrap()
            .is_none()
    );
    for off in [
        ("OTEL_SDK_DISABLED", "true"),
        ("OTEL_TRACES_EXPORTER", "none"),
    ] {
        assert!(settings(&[ENDPOINT, off]).unwrap().is_none(), "{off:?}");
    }
}

#[test]
fn the_standard_variables_are_read() {
    let usual = with(&[]);
    let expected = outbound::Target::read("http://127.0.0.1:4318/v1/traces").unwrap();
    assert_eq!(usual.to, expected);
    assert_eq!(usual.resource[0], ("service.name".into(), "bandhu".into()));
    assert_eq!(
        (usual.timeout, usual.delay),
        (Duration::from_secs(10), Duration::from_secs(5))
    );
    assert_eq!((usual.queue_max, usual.batch_max), (2_048, 512));
    let own = with(&[
        ("OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", "http://other:9/in"),
        ("OTEL_EXPORTER_OTLP_HEADERS", "api-key=a%20b, x=y"),
        ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"),
        ("OTEL_SERVICE_NAME", "crm"),
        (
            "OTEL_RESOURCE_ATTRIBUTES",
            "service.name=not-this,deployment.environment.name=test",
        ),
        ("OTEL_EXPORTER_OTLP_TIMEOUT", "250"),
        ("OTEL_BSP_SCHEDULE_DELAY", "100"),
        ("OTEL_BSP_MAX_QUEUE_SIZE", "7"),
    ]);
    assert_eq!(own.to, outbound::Target::read("http://other:9/in").unwrap());
    assert_eq!(
        (&own.headers["api-key"], &own.headers["x"]),
        (&"a b".parse().unwrap(), &"y".parse().unwrap())
    );
    let named = |key: &str| {
        own.resource
            .iter()
            .filter(|(k, _)| k == key)
            .map(|(_, v)| &**v)
            .collect::<Vec<_>>()
    };
    assert_eq!(
        (named("service.name"), named("deployment.environment.name")),
        (vec!["crm"], vec!["test"])
    );
    assert_eq!(
        (own.timeout, own.delay, own.queue_max),
        (Duration::from_millis(250), Duration::from_millis(100), 7)
    );
}

#[test]
fn what_cannot_be_understood_is_named() {
    for (name, value) in [
        ("OTEL_EXPORTER_OTLP_PROTOCOL", "grpc"),
        ("OTEL_EXPORTER_OTLP_TIMEOUT", "soon"),
        ("OTEL_EXPORTER_OTLP_HEADERS", "no value"),
        ("OTEL_EXPORTER_OTLP_HEADERS", "a=%zz"),
        ("OTEL_RESOURCE_ATTRIBUTES", "a"),
        ("OTEL_BSP_MAX_QUEUE_SIZE", "0"),
        ("OTEL_TRACES_SAMPLER", "jaeger_remote"),
    ] {
        let said = settings(&[ENDPOINT, (name, value)])
            .unwrap_err()
            .to_string();
        assert!(said.contains(name), "{said}");
    }
    let ratio = [
        ENDPOINT,
        ("OTEL_TRACES_SAMPLER", "traceidratio"),
        ("OTEL_TRACES_SAMPLER_ARG", "1.5"),
    ];
    assert!(
        settings(&ratio)
            .unwrap_err()
            .to_string()
            .contains("OTEL_TRACES_SAMPLER_ARG")
    );
    let secret = [("OTEL_EXPORTER_OTLP_ENDPOINT", "https://127.0.0.1:4318")];
    assert!(
        settings(&secret)
            .unwrap_err()
            .to_string()
            .contains("collector on this machine")
    );
}

/// A trace whose last 56 bits are this share of all that there are.
fn at(share: f64, sampled: Option<bool>) -> Trace {
    Trace {
        id: (7 << 64) | (share * (1_u64 << 56) as f64) as u128,
        span: 0,
        sampled,
        request: Uuid::nil(),
    }
}

#[test]
fn a_share_of_all_traces_is_taken_and_what_the_caller_decided_is_heeded() {
    let takes = |name: &str, argument: &str, trace: Trace| {
        let sampler = [
            ("OTEL_TRACES_SAMPLER", name),
            ("OTEL_TRACES_SAMPLER_ARG", argument),
        ];
        with(&sampler).sampler.takes(&trace)
    };
    // A quarter: those whose random part is in the last quarter, as other programs of the trace decide, too.
    assert!(
        takes("traceidratio", "0.25", at(0.76, None))
            && !takes("traceidratio", "0.25", at(0.74, None))
    );
    assert!(
        takes("traceidratio", "1", at(0.0, None)) && !takes("traceidratio", "0", at(0.999, None))
    );
    assert!(
        takes("always_on", "", at(0.0, Some(false)))
            && !takes("always_off", "", at(0.9, Some(true)))
    );
    assert!(!takes("parentbased_always_on", "", at(0.9, Some(false))));
    assert!(takes("parentbased_always_off", "", at(0.0, Some(true))));
    assert!(takes(
        "parentbased_traceidratio",
        "0.25",
        at(0.1, Some(true))
    ));
    assert!(!takes("parentbased_traceidratio", "0.25", at(0.1, None)));
    assert!(
        with(&[]).sampler.takes(&at(0.0, None)),
        "all, unless told otherwise"
    );
}

/// What is made of `work` for `trace`.
fn made(trace: Option<Trace>, variables: &[(&str, &str)], work: impl FnOnce()) -> Vec<Span> {
    let (to, mut spans) = mpsc::channel(100);
    let layer = Spans::new(with(variables).sampler, to, Arc::default());
    let subscriber = tracing_subscriber::registry().with(layer);
    tracing::subscriber::with_default(subscriber, || {
        let _entered = trace::enter(trace);
        work();
    });
    std::iter::from_fn(|| spans.try_recv().ok()).collect()
}

fn request_with_one_step() {
    let request = tracing::info_span!(target: SPANS, "request", otel.name = "GET /a/{account}", otel.kind = "server",
        otel.status_code = tracing::field::Empty, http.response.status_code = tracing::field::Empty);
    request.in_scope(|| {
        tracing::info_span!(target: SPANS, "db.run", bandhu.transaction = "read").in_scope(|| {});
        request.record("http.response.status_code", 503_u16);
        request.record("otel.status_code", "ERROR");
    });
}

#[test]
fn a_span_knows_its_trace_its_parent_and_what_was_said_of_it() {
    let outer = Trace {
        id: 5,
        span: 9,
        sampled: Some(true),
        request: Uuid::nil(),
    };
    let spans = made(Some(outer), &[], || {
        request_with_one_step();
        assert_eq!(trace::current(), Some(outer), "as before");
    });
    let [step, request] = spans.as_slice() else {
        panic!("{spans:?}")
    };
    assert_eq!(
        (request.trace, request.parent, request.kind),
        (5, 9, Kind::Server)
    );
    assert_eq!(
        (request.name.as_str(), request.failed),
        ("GET /a/{account}", true)
    );
    assert_eq!(
        request.attributes,
        [("http.response.status_code", Value::Number(503))]
    );
    assert_eq!(
        (step.trace, step.parent, step.kind),
        (5, request.id, Kind::Internal)
    );
    assert_eq!(
        step.attributes,
        [("bandhu.transaction", Value::Text("read".into()))]
    );
    assert!(request.ended >= step.ended && step.began >= request.began);
}

#[test]
fn what_is_not_sampled_is_not_made_and_whatever_follows_knows_it() {
    let begun = Trace::begin(Uuid::from_u128(1));
    let off = [("OTEL_TRACES_SAMPLER", "always_off")];
    let spans = made(Some(begun), &off, || {
        tracing::info_span!(target: SPANS, "request", otel.kind = "server").in_scope(|| {
            assert_eq!(
                trace::current(),
                Some(Trace {
                    sampled: Some(false),
                    ..begun
                })
            );
        });
        request_with_one_step();
    });
    assert_eq!(spans, []);
    // The look at the queue belongs to nothing.
    assert_eq!(made(None, &[], request_with_one_step), []);
}

fn span(id: u64) -> Span {
    Span {
        trace: 0x0102_0304_0506_0708_090a_0b0c_0d0e_0f10,
        id,
        parent: 0,
        name: "GET /".into(),
        kind: Kind::Server,
        began: Timestamp::from_microsecond(1_000_001).unwrap(),
        ended: Timestamp::from_microsecond(1_000_003).unwrap(),
        failed: false,
        attributes: vec![("n", Value::Number(-1)), ("t", Value::Text("x".into()))],
    }
}

/// Byte for byte as the fields of `trace.proto` are numbered.
#[test]
fn a_span_is_written_as_the_specification_says() {
    let request = packed(&[], &[span(0x11)]);
    let read = Request::decode(&*request).unwrap();
    let sent = &read.resource_spans[0].scope_spans[0].spans[0];
    let mut expected: Vec<u8> = vec![
        0x0a, 16, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16,
    ];
    expected.extend([0x12, 8, 0, 0, 0, 0, 0, 0, 0, 0x11]); // 2: span_id
    expected.extend([0x2a, 5, b'G', b'E', b'T', b' ', b'/', 0x30, 2]); // 5: name, 6: SPAN_KIND_SERVER
    expected.push(0x39); // 7: fixed64, 1,000,001,000 nanoseconds
    expected.extend(1_000_001_000_u64.to_le_bytes());
    expected.push(0x41); // 8: fixed64
    expected.extend(1_000_003_000_u64.to_le_bytes());
    // 9: key "n", value { int_value (3) = -1 }, which is ten bytes as a varint.
    expected.extend([0x4a, 16, 0x0a, 1, b'n', 0x12, 11, 0x18]);
    expected.extend([0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x01]);
    expected.extend([0x4a, 8, 0x0a, 1, b't', 0x12, 3, 0x0a, 1, b'x']); // 9: string_value (1)
    assert_eq!(sent.encode_to_vec(), expected);
}

/// A collector that gives these answers, one a request, and none after; the spans of each request.
async fn collector(answers: Vec<Vec<u8>>) -> (String, mpsc::Receiver<usize>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap());
    let (tell, told) = mpsc::channel(10);
    tokio::spawn(async move {
        for answer in answers {
            let (mut socket, _) = listener.accept().await.unwrap();
            let mut asked = Vec::new();
            let body = loop {
                assert_ne!(socket.read_buf(&mut asked).await.unwrap(), 0);
                let head = asked.windows(4).position(|w| w == b"\r\n\r\n");
                let Some(end) = head else { continue };
                let head = String::from_utf8_lossy(&asked[..end]).to_lowercase();
                assert!(
                    head.contains("content-type: application/x-protobuf"),
                    "{head}"
                );
                let length = head
                    .lines()
                    .find_map(|l| l.strip_prefix("content-length: "))
                    .unwrap();
                if asked.len() == end + 4 + length.parse::<usize>().unwrap() {
                    break asked[end + 4..].to_vec();
                }
            };
            let read = Request::decode(&*body).unwrap();
            tell.send(read.resource_spans[0].scope_spans[0].spans.len())
                .await
                .unwrap();
            socket.write_all(&answer).await.unwrap();
        }
    });
    (address, told)
}

fn answer(status: &str, body: &[u8]) -> Vec<u8> {
    let head = format!(
        "HTTP/1.1 {status}\r\ncontent-length: {}\r\n\r\n",
        body.len()
    );
    [head.as_bytes(), body].concat()
}

/// An exporter to this address, and where its spans come from.
fn exporter(address: &str, more: &[(&str, &str)]) -> (Spans, Exporter, Arc<Fate>) {
    let endpoint = ("OTEL_EXPORTER_OTLP_ENDPOINT", address);
    let quick = ("OTEL_BSP_SCHEDULE_DELAY", "1");
    let settings = settings(&[&[endpoint, quick], more].concat())
        .unwrap()
        .unwrap();
    let (spans, exporter) = pair(settings);
    let fate = exporter.fate();
    (spans, exporter.waiting(Duration::from_millis(1)), fate)
}

fn make(spans: Spans, many: usize) {
    let subscriber = tracing_subscriber::registry().with(spans);
    tracing::subscriber::with_default(subscriber, || {
        let _entered = trace::enter(Some(Trace::begin(Uuid::from_u128(3))));
        for _ in 0..many {
            tracing::info_span!(target: SPANS, "step").in_scope(|| {});
        }
    });
}

#[tokio::test]
async fn a_busy_collector_is_asked_again_and_a_refusal_is_counted() {
    let partly = Response {
        partial_success: Some(PartialSuccess {
            rejected_spans: 1,
            error_message: "one is too old".into(),
        }),
    };
    let answers = vec![
        answer("503 Busy", b""),
        answer("200 OK", &partly.encode_to_vec()),
        answer("200 OK", b""),
        answer("400 Bad Request", b""),
    ];
    let (address, mut told) = collector(answers).await;
    let (spans, exporter, fate) = exporter(&address, &[("OTEL_BSP_MAX_EXPORT_BATCH_SIZE", "3")]);
    make(spans, 8);
    let (stop, stopped) = watch::channel(false);
    // Whoever made spans is gone: it ends by itself.
    exporter.run(stopped).await;
    drop(stop);
    let mut batches = Vec::new();
    while let Some(many) = told.recv().await {
        batches.push(many);
    }
    // Three, the same three again of which one is refused, three more, and the last two in vain.
    assert_eq!(batches, [3, 3, 3, 2]);
    assert_eq!((fate.sent(), fate.dropped()), (5, 3));
}

#[tokio::test]
async fn a_collector_that_is_away_costs_spans_and_no_time() {
    let (spans, exporter, fate) =
        exporter("http://127.0.0.1:1", &[("OTEL_BSP_MAX_QUEUE_SIZE", "4")]);
    make(spans, 10);
    assert_eq!(
        fate.dropped(),
        6,
        "there was room for four, and nobody waited"
    );
    let (_stop, stopped) = watch::channel(true);
    exporter.run(stopped).await;
    assert_eq!(
        (fate.sent(), fate.dropped()),
        (0, 10),
        "nobody is there at the end"
    );
}
