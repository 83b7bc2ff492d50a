"""Watches a server as an operator would: Prometheus' own reader of /metrics, OpenTelemetry's own of the spans."""

import os
import re
import signal
import socket
import subprocess
import threading
import time
from http.server import BaseHTTPRequestHandler, HTTPServer
from urllib.error import HTTPError
from urllib.request import Request, urlopen

from opentelemetry.proto.collector.trace.v1.trace_service_pb2 import (
    ExportTraceServiceRequest,
    ExportTraceServiceResponse,
)
from opentelemetry.proto.trace.v1.trace_pb2 import Span, Status
from prometheus_client.parser import text_string_to_metric_families

TOKEN = os.environ["WATCHED_TOKEN"]
TRACE, CALLER = "0af7651916cd43dd8448eb211c80319c", "b7ad6b7169203331"
ARRIVED = []


class Collector(BaseHTTPRequestHandler):
    def do_POST(self):
        body = self.rfile.read(int(self.headers["content-length"]))
        assert self.path == "/v1/traces", self.path
        assert self.headers["content-type"] == "application/x-protobuf"
        assert self.headers["api-key"] == "a b"
        ARRIVED.append(body)
        answer = ExportTraceServiceResponse().SerializeToString()
        self.send_response(200)
        self.send_header("content-type", "application/x-protobuf")
        self.send_header("content-length", str(len(answer)))
        self.end_headers()
        self.wfile.write(answer)

    def log_message(self, *_):
        pass


def free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


def ask(path, expected=200, body=None):
    headers = {"Authorization": "Bearer " + TOKEN, "traceparent": f"00-{TRACE}-{CALLER}-01"}
    if body is not None:
        headers["content-type"] = "application/json"
    try:
        with urlopen(Request(URL + path, data=body, headers=headers)) as answer:
            status, text = answer.status, answer.read().decode()
    except HTTPError as refused:
        status, text = refused.code, refused.read().decode()
    assert status == expected, (path, status, text)
    return text


def until_it_answers():
    for _ in range(600):
        try:
            with urlopen(URL + "/healthz"):
                return
        except OSError:
            assert SERVER.poll() is None, "the server has ended"
            time.sleep(0.05)
    raise AssertionError("the server does not answer")


collector = HTTPServer(("127.0.0.1", 0), Collector)
threading.Thread(target=collector.serve_forever, daemon=True).start()
port = free_port()
URL = f"http://127.0.0.1:{port}"
SERVER = subprocess.Popen(
    [os.environ["WATCHED_PROGRAM"], "serve", "--listen", f"127.0.0.1:{port}"],
    env={
        **os.environ,
        "OTEL_EXPORTER_OTLP_ENDPOINT": f"http://127.0.0.1:{collector.server_port}",
        "OTEL_EXPORTER_OTLP_HEADERS": "api-key=a%20b",
        "OTEL_SERVICE_NAME": "watched",
    },
    stdout=subprocess.DEVNULL,
)
try:
    until_it_answers()
    for _ in range(3):
        ask("/api/v1/people")
    ask("/api/v1/people", 201, b'{"name": {"full": "Sirisena"}}')
    ask("/api/v1/people/00000000-0000-7000-8000-000000000000", 404)
    families = list(text_string_to_metric_families(ask("/metrics")))
finally:
    SERVER.send_signal(signal.SIGTERM)
    assert SERVER.wait(30) == 0

samples = {(s.name, *sorted(s.labels.items())): s.value for f in families for s in f.samples}


def requests(method, route, status):
    labels = (("method", method), ("route", route), ("status", status))
    return samples[("bandhu_http_requests_total", *labels)]


assert requests("GET", "/api/v1/people", "200") == 3
assert requests("POST", "/api/v1/people", "201") == 1
assert requests("GET", "/api/v1/people/{id}", "404") == 1
kinds = {f.name: f.type for f in families}
assert all(kind in ("counter", "gauge", "histogram") for kind in kinds.values()), kinds
assert kinds["bandhu_http_request_duration_seconds"] == "histogram"
assert samples[("process_resident_memory_bytes",)] > 1e6

spans = []
for body in ARRIVED:
    for process in ExportTraceServiceRequest.FromString(body).resource_spans:
        said = {a.key: a.value.string_value for a in process.resource.attributes}
        assert said["service.name"] == "watched", said
        spans += [span for scope in process.scope_spans for span in scope.spans]
ours = [s for s in spans if s.trace_id.hex() == TRACE]
served = [s for s in ours if s.kind == Span.SPAN_KIND_SERVER]
assert all(s.parent_span_id.hex() == CALLER and len(s.span_id) == 8 for s in served)
lists = [s for s in served if s.name == "GET /api/v1/people"]
assert len(lists) == 3, [s.name for s in served]
for one in lists:
    said = {a.key: a.value for a in one.attributes}
    assert said["http.response.status_code"].int_value == 200, said
    assert said["http.route"].string_value == "/api/v1/people", said
    assert 0 < one.end_time_unix_nano - one.start_time_unix_nano < 60e9
    assert abs(one.start_time_unix_nano / 1e9 - time.time()) < 600
    assert one.status.code == Status.STATUS_CODE_UNSET
    inside = [s.name for s in ours if s.parent_span_id == one.span_id]
    assert "db.wait" in inside and "db.run" in inside, inside
whole = repr(spans)
assert "Sirisena" not in whole and TOKEN not in whole and not re.search(r"/people/0000", whole)
print(f"{len(spans)} spans and {len(samples)} samples were read.")
