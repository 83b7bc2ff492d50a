//! The text format, byte for byte (<https://prometheus.io/docs/instrumenting/exposition_formats/>).

use super::requests::Requests;
use super::text::{Kind, Text};
use base::Times;
use std::time::Duration;
use web::Seen;

#[test]
fn families_and_samples_are_written_as_prometheus_reads_them() {
    let mut text = Text::default();
    text.one("up", Kind::Gauge, "Whether.", 1);
    text.family("x_total", Kind::Counter, "What.");
    text.sample("x_total", &[("a", "q\"b\\s\nn"), ("b", "")], 2);
    let times = Times::new(&[500, 1_000_000]);
    times.add(Duration::from_micros(250));
    times.add(Duration::from_micros(2_000_000));
    text.family("t_seconds", Kind::Histogram, "How long.");
    text.times("t_seconds", &[("k", "v")], &times.taken());
    let expected = "# HELP up Whether.\n# TYPE up gauge\nup 1\n\
        # HELP x_total What.\n# TYPE x_total counter\nx_total{a=\"q\\\"b\\\\s\\nn\",b=\"\"} 2\n\
        # HELP t_seconds How long.\n# TYPE t_seconds histogram\n\
        t_seconds_bucket{k=\"v\",le=\"0.0005\"} 1\nt_seconds_bucket{k=\"v\",le=\"1\"} 1\n\
        t_seconds_bucket{k=\"v\",le=\"+Inf\"} 2\nt_seconds_sum{k=\"v\"} 2.00025\nt_seconds_count{k=\"v\"} 2\n";
    assert_eq!(text.finish(), expected);
}

#[test]
fn requests_are_counted_by_route_method_and_status() {
    let requests = Requests::default();
    for (method, route, status) in [
        ("POST", "/b", 201),
        ("GET", "/b", 200),
        ("GET", "/a", 404),
        ("GET", "/b", 200),
    ] {
        requests.add(&Seen {
            method,
            route,
            status,
            micros: 1_500,
        });
    }
    let shown: Vec<_> = requests
        .shown()
        .into_iter()
        .map(|r| (r.route, r.answered, r.took.count))
        .collect();
    let of = |method: &str, status, n| (method.to_owned(), status, n);
    let expected = [
        ("/a".to_owned(), vec![of("GET", 404, 1)], 1),
        (
            "/b".to_owned(),
            vec![of("GET", 200, 2), of("POST", 201, 1)],
            3,
        ),
    ];
    assert_eq!(shown, expected);
}
