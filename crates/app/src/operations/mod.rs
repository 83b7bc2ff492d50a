//! What operators and their tools look at: health, figures, the API's description.

use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use web::{App, Routes};

mod process;
mod requests;
#[cfg(test)]
mod tests;
mod text;
mod told;

pub use told::Figures;

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

/// Figures for Prometheus; also when the database does not answer, without what it alone knows.
async fn figures(State(app): State<App>) -> Response {
    let standing = app.db.read(jobs::standing).await;
    let text = told::all(&app, standing.ok().as_ref());
    ([(header::CONTENT_TYPE, text::CONTENT_TYPE)], text).into_response()
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
