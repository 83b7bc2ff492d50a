//! What lies around every request: an id, a line in the log, a net under panics, headers, compression.

use crate::routes::stranger;
use crate::{App, Cx, Failure, Seen, Visitor, problem};
use axum::Router;
use axum::extract::{MatchedPath, Request, State};
use axum::http::{HeaderName, HeaderValue, header};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use base::{Error, Uuid};
use std::any::Any;
use std::time::Instant;
use tower_http::CompressionLevel;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;

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

async fn finish(State(app): State<App>, mut request: Request, next: Next) -> Response {
    let began = Instant::now();
    let id = RequestId(Uuid::now_v7());
    request.extensions_mut().insert(id);
    let method = request.method().clone();
    let route = request.extensions().get::<MatchedPath>().cloned();
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
    let seen = Seen {
        method: method.as_str(),
        route: route.as_ref().map_or("", MatchedPath::as_str),
        status: response.status().as_u16(),
        micros: u64::try_from(began.elapsed().as_micros()).unwrap_or(u64::MAX),
    };
    tracing::info!(request = %id.0, method = seen.method, route = seen.route, status = seen.status, micros = seen.micros, "answered");
    if let Some(observe) = &app.config.observe {
        observe(&seen);
    }
    response
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
