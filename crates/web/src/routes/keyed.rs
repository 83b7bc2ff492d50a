//! The guard of routes for write keys: the key is all that counts, cookies and tokens are not looked at.

use super::guard::{Gate, ask_address};
use crate::keys::Door;
use crate::{App, Failure, Visitor};
use axum::extract::Request;
use axum::http::{Extensions, HeaderMap, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use base::{Error, Permission};
use tokio::time::timeout;

/// Opens by key, asks for the permission, answers within the usual time.
pub(super) async fn guard(
    gate: &Gate,
    needed: Permission,
    mut request: Request,
    visitor: Visitor,
    next: Next,
) -> Response {
    let Some(door) = gate.app.find::<Door>() else {
        return Failure::Error(Error::internal("no door for write keys")).into_response();
    };
    request.extensions_mut().insert(visitor.clone());
    let work = async {
        let (headers, extensions) = (request.headers().clone(), request.extensions().clone());
        let (request, by) = match door.0.open(&gate.app, request).await {
            Ok(opened) => opened,
            Err(refusal) if refusal.status() == StatusCode::UNAUTHORIZED => {
                return guessed(&gate.app, *refusal, &headers, &extensions);
            }
            Err(refusal) => return *refusal,
        };
        match by.may(needed) {
            Ok(_) => next.run(request).await,
            Err(e) => Failure::Error(e).into_response(),
        }
    };
    let mut response = timeout(gate.app.config.timeout, work)
        .await
        .unwrap_or_else(|_| {
            Failure::Status(StatusCode::SERVICE_UNAVAILABLE, "too-slow").into_response()
        });
    response.extensions_mut().insert(visitor);
    response
}

/// A key that nobody has counts for the address, as every request of somebody whom we do not know.
fn guessed(app: &App, refusal: Response, headers: &HeaderMap, extensions: &Extensions) -> Response {
    match ask_address(app, headers, extensions) {
        Some(standing) if standing.wait_s().is_some() => Failure::TooFast(standing).into_response(),
        _ => refusal,
    }
}
