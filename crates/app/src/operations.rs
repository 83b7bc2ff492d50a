//! What operators and their tools look at: health, figures, the API's description.

use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use base::Error;
use metrics_exporter_prometheus::{Matcher, PrometheusBuilder, PrometheusHandle};
use std::sync::Arc;
use web::{App, Config, Routes};

/// Bounds of the histogram of answer times, in seconds.
const TIMES: &[f64] = &[
    0.000_5, 0.001, 0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1.0, 5.0,
];

/// Where figures are gathered.
#[derive(Clone)]
pub struct Figures(PrometheusHandle);

impl Figures {
    /// Counts every answered request from now on.
    ///
    /// # Errors
    /// `Internal` when figures are already gathered.
    pub fn start(config: &mut Config) -> Result<Self, Error> {
        let handle = PrometheusBuilder::new()
            .set_buckets_for_metric(Matcher::Full("http_request_seconds".into()), TIMES)
            .and_then(PrometheusBuilder::install_recorder)
            .map_err(Error::internal)?;
        config.observe = Some(Arc::new(|seen| {
            let labels = [
                ("method", seen.method.to_owned()),
                ("route", seen.route.to_owned()),
                ("status", seen.status.to_string()),
            ];
            metrics::counter!("http_requests", &labels).increment(1);
            metrics::histogram!("http_request_seconds", "route" => seen.route.to_owned())
                .record(seen.micros as f64 / 1e6);
        }));
        Ok(Self(handle))
    }
}

/// The operator's routes.
pub fn routes(routes: &mut Routes) {
    routes.public_get("/healthz", healthz);
    routes.public_get("/readyz", readyz);
    routes.public_get("/metrics", figures);
    routes.public_get("/api/openapi.json", openapi);
}

/// The process lives.
async fn healthz() -> &'static str {
    "ok\n"
}

/// The database answers, and the process is not about to end: whoever sends requests to several asks others then.
async fn readyz(State(app): State<App>) -> Response {
    if app.is_closing() {
        return (StatusCode::SERVICE_UNAVAILABLE, "stopping\n").into_response();
    }
    match app.db.read(jobs::counts).await {
        Ok(_) => "ready\n".into_response(),
        Err(e) => {
            tracing::warn!(error = %e, "not ready");
            (
                StatusCode::SERVICE_UNAVAILABLE,
                "the database does not answer\n",
            )
                .into_response()
        }
    }
}

async fn figures(State(app): State<App>) -> Response {
    if let Ok(counts) = app.db.read(jobs::counts).await {
        for (state, n) in [
            ("waiting", counts.waiting),
            ("running", counts.running),
            ("dead", counts.dead),
        ] {
            metrics::gauge!("jobs", "state" => state).set(n as f64);
        }
    }
    let text = app
        .find::<Figures>()
        .map(|f| f.0.render())
        .unwrap_or_default();
    ([(header::CONTENT_TYPE, "text/plain; version=0.0.4")], text).into_response()
}

/// The API's description, the same at every request.
async fn openapi(State(app): State<App>) -> Response {
    let text = app
        .find::<Description>()
        .map(|d| d.0.clone())
        .unwrap_or_default();
    ([(header::CONTENT_TYPE, "application/json")], text).into_response()
}

/// The API's description as JSON.
pub struct Description(pub String);
