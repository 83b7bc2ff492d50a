//! What lies around every request: an id, a line in the log, a net under panics, headers, compression.

use crate::routes::stranger;
use crate::{App, Cx, Failure, Seen, Visitor, problem};
use axum::Router;
use axum::extract::{MatchedPath, Request, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, header};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use base::trace::{self, SPANS, Trace};
use base::{Error, Uuid};
use std::any::Any;
use std::time::Instant;
use tower_http::CompressionLevel;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use tracing::{Instrument as _, Span, field};

/// Only our own files; no script or style within a page; in nobody's frame.
const POLICY: &str = "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; \
form-action 'self'; frame-ancestors 'none'";

const HEADERS: &[(&str, &str)] = &[
    ("content-security-policy", POLICY),
    ("x-content-type-options", "nosniff"),
    ("referrer-policy", "same-origin"),
    (
        "permissions-policy",
        "camera=(), microphone=(), geolocation=(), payment=(), usb=()",
    ),
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-resource-policy", "same-origin"),
];

/// The id of a request: in the log, in the header `x-request-id`, on error pages.
#[derive(Clone, Copy, Debug)]
pub struct RequestId(pub Uuid);

pub(crate) fn around(router: Router<App>, app: &App) -> Router<App> {
    router
        .layer(CatchPanicLayer::custom(panicked))
        .layer(from_fn_with_state(app.clone(), finish))
        .layer(CompressionLayer::new().quality(CompressionLevel::Fastest))
}

fn panicked(cause: Box<dyn Any + Send + 'static>) -> Response {
    let text = cause.downcast_ref::<String>().map(String::as_str);
    let text = text
        .or_else(|| cause.downcast_ref::<&str>().copied())
        .unwrap_or("unknown");
    Failure::Error(Error::internal(format!("panic: {text}"))).into_response()
}

/// The request is answered for its trace: all that it does, the jobs that it queues, and what they log.
async fn finish(State(app): State<App>, mut request: Request, next: Next) -> Response {
    let began = Instant::now();
    let id = RequestId(Uuid::now_v7());
    request.extensions_mut().insert(id);
    let route = request.extensions().get::<MatchedPath>().cloned();
    let trace = trace_of(request.headers(), id.0);
    let work = async move {
        let route = route.as_ref().map_or("", MatchedPath::as_str);
        let span = span(request.method().as_str(), route, id);
        let work = answer(&app, began, id, route, request, next);
        work.instrument(span).await
    };
    trace::follow(Some(trace), work).await
}

/// What the caller named, if it named it well and once; else a trace of the request's own.
fn trace_of(headers: &HeaderMap, id: Uuid) -> Trace {
    let mut named = headers.get_all("traceparent").iter();
    let one = named.next().filter(|_| named.next().is_none());
    one.and_then(|value| Trace::of_caller(value.to_str().ok()?, id))
        .unwrap_or_else(|| Trace::begin(id))
}

/// By the conventions of OpenTelemetry. The route and never the path, which has ids and words of people in it.
fn span(method: &str, route: &str, id: RequestId) -> Span {
    let method = known(method);
    tracing::info_span!(target: SPANS, "request", otel.name = %format_args!("{method} {route}"), otel.kind = "server",
        otel.status_code = field::Empty, http.request.method = method, http.route = route,
        http.response.status_code = field::Empty, bandhu.request.id = %id.0)
}

/// A method that HTTP knows; strangers make up any number of others.
fn known(method: &str) -> &str {
    match method {
        "GET" | "HEAD" | "POST" | "PUT" | "PATCH" | "DELETE" | "OPTIONS" => method,
        _ => "_OTHER",
    }
}

async fn answer(
    app: &App,
    began: Instant,
    id: RequestId,
    route: &str,
    request: Request,
    next: Next,
) -> Response {
    let method = request.method().clone();
    let (parts, body) = request.into_parts();
    let unknown = stranger(&parts);
    let mut response = next.run(Request::from_parts(parts, body)).await;
    if let Some(failure) = response.extensions_mut().remove::<Failure>() {
        let visitor = response
            .extensions_mut()
            .remove::<Visitor>()
            .unwrap_or(unknown);
        let frame = response.extensions_mut().remove::<Cx>();
        let bare = response;
        response = problem::answer(&failure, &visitor, frame, &id.0.to_string());
        keep_cookies(&bare, &mut response);
    }
    add_headers(&mut response, id, app.config.secure());
    tell(
        app,
        &Seen {
            method: known(method.as_str()),
            route,
            status: response.status().as_u16(),
            micros: u64::try_from(began.elapsed().as_micros()).unwrap_or(u64::MAX),
        },
    );
    response
}

fn tell(app: &App, seen: &Seen<'_>) {
    tracing::info!(
        method = seen.method,
        route = seen.route,
        status = seen.status,
        micros = seen.micros,
        "answered"
    );
    let span = Span::current();
    span.record("http.response.status_code", seen.status);
    if seen.status >= 500 {
        span.record("otel.status_code", "ERROR");
    }
    if let Some(observe) = &app.config.observe {
        observe(seen);
    }
}

fn keep_cookies(from: &Response, to: &mut Response) {
    for value in from.headers().get_all(header::SET_COOKIE) {
        to.headers_mut().append(header::SET_COOKIE, value.clone());
    }
}

fn add_headers(response: &mut Response, id: RequestId, secure: bool) {
    let headers = response.headers_mut();
    for (name, value) in HEADERS {
        headers
            .entry(HeaderName::from_static(name))
            .or_insert(HeaderValue::from_static(value));
    }
    if secure {
        let year = HeaderValue::from_static("max-age=31536000");
        headers.insert(header::STRICT_TRANSPORT_SECURITY, year);
    }
    // Pages hold people's data: nothing keeps them but the screen. Files say otherwise themselves.
    headers
        .entry(header::CACHE_CONTROL)
        .or_insert(HeaderValue::from_static("no-store"));
    if let Ok(value) = HeaderValue::from_str(&id.0.to_string()) {
        headers.insert(HeaderName::from_static("x-request-id"), value);
    }
}
