//! What the intake answers: as Segment's own does, and with a reason where something is refused.

use ::web::pace::Standing;
use ::web::{Failure, Visitor};
use axum::Json;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use base::{Error, FieldError};
use customers::values::Fault;
use serde::Serialize;
use utoipa::ToSchema;

/// Why a whole request is refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Refusal {
    status: StatusCode,
    why: Fault,
    /// When nothing but trying later helps: after how many seconds.
    later_s: Option<u32>,
    /// How the key stands that sent too fast.
    standing: Option<Standing>,
}

impl Refusal {
    /// No write key came along.
    pub(crate) const NO_KEY: Refusal = Refusal::plain(StatusCode::UNAUTHORIZED, "key-missing");
    /// Nobody has this key, or it was revoked.
    pub(crate) const WRONG_KEY: Refusal = Refusal::plain(StatusCode::UNAUTHORIZED, "key-wrong");

    const fn plain(status: StatusCode, code: &'static str) -> Self {
        Self {
            status,
            why: Fault {
                code,
                detail: String::new(),
            },
            later_s: None,
            standing: None,
        }
    }

    /// More events came with the key than it may bring.
    pub(crate) fn too_fast(standing: Standing) -> Self {
        let wait = standing.wait_s().unwrap_or(1);
        Self {
            standing: Some(standing),
            ..Self::new(StatusCode::TOO_MANY_REQUESTS, "events-too-fast", wait)
        }
    }

    pub(crate) fn new(status: StatusCode, code: &'static str, detail: impl ToString) -> Self {
        Self {
            why: Fault::new(code, detail),
            ..Self::plain(status, code)
        }
    }
}

impl From<Error> for Refusal {
    fn from(e: Error) -> Self {
        // What comes again is taken once: whoever is not sure may send it again.
        let status = match &e {
            Error::Unsure(_) | Error::Unavailable(_) | Error::DiskFull => {
                StatusCode::SERVICE_UNAVAILABLE
            }
            other => Failure::from(other.clone()).status(),
        };
        if status.is_server_error() {
            tracing::error!(error = %e, "events could not be taken");
        }
        Self {
            later_s: (status == StatusCode::SERVICE_UNAVAILABLE).then_some(5),
            ..Self::plain(status, "intake-failed")
        }
    }
}

/// One event that was not taken.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub(crate) struct RefusedEvent {
    /// Which one of the batch, counted from 0.
    pub index: usize,
    /// Its id, where it has one that can be read.
    #[serde(rename = "messageId", skip_serializing_if = "Option::is_none")]
    pub message_id: Option<String>,
    /// A stable word.
    pub code: &'static str,
    /// The same for people.
    pub message: String,
}

/// What became of the events.
#[derive(Clone, Debug, Default, Serialize, ToSchema)]
pub(crate) struct Taken {
    /// Whether any were taken, or there were none.
    pub success: bool,
    /// How many were taken, with those that had been taken before.
    pub accepted: usize,
    /// Those that were not, each with the reason.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub refused: Vec<RefusedEvent>,
    /// The reason, where it is one event or all of them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub code: Option<&'static str>,
    /// The same for people.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub message: Option<String>,
    /// For PostHog's libraries.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<u8>,
}

/// The words of a refusal, for the one who reads the answer.
pub(crate) fn words(visitor: &Visitor, why: &Fault) -> String {
    visitor.l.error(&FieldError {
        field: String::new(),
        code: why.code,
        detail: why.detail.clone(),
    })
}

/// A request that was refused as a whole.
pub(crate) fn failed(visitor: Option<&Visitor>, why: Refusal) -> Response {
    let body = Taken {
        code: Some(why.why.code),
        message: visitor.map(|v| words(v, &why.why)),
        ..Taken::default()
    };
    let mut response = open(why.status, body);
    let headers = response.headers_mut();
    if why.status == StatusCode::UNAUTHORIZED {
        // No browser shall ask people for a password because of this.
        let basic = HeaderValue::from_static("WriteKey realm=\"events\"");
        headers.insert(header::WWW_AUTHENTICATE, basic);
    }
    if let Some(seconds) = why.later_s {
        headers.insert(header::RETRY_AFTER, HeaderValue::from(seconds));
    }
    if let Some(standing) = why.standing {
        standing.tell(headers);
    }
    response
}

/// An answer that scripts of every site may read: what they send is all that a key opens.
pub(crate) fn open(status: StatusCode, body: Taken) -> Response {
    let mut response = (status, Json(body)).into_response();
    allow(response.headers_mut());
    response
}

/// What a browser asks before a script of another site may send.
pub(crate) fn preflight() -> Response {
    let mut response = StatusCode::NO_CONTENT.into_response();
    let headers = response.headers_mut();
    allow(headers);
    for (name, value) in [
        (header::ACCESS_CONTROL_ALLOW_METHODS, "POST, OPTIONS"),
        (
            header::ACCESS_CONTROL_ALLOW_HEADERS,
            // Segment's library counts its tries in a head of its own.
            "authorization, content-type, content-encoding, x-retry-count",
        ),
        (header::ACCESS_CONTROL_MAX_AGE, "86400"),
    ] {
        headers.insert(name, HeaderValue::from_static(value));
    }
    response
}

fn allow(headers: &mut HeaderMap) {
    let all = HeaderValue::from_static("*");
    headers.insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, all);
    let later = HeaderValue::from_static("retry-after");
    headers.insert(header::ACCESS_CONTROL_EXPOSE_HEADERS, later);
    headers.insert(
        "cross-origin-resource-policy",
        HeaderValue::from_static("cross-origin"),
    );
}
