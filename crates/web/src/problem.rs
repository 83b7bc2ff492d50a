//! The words of a failure: a page for people, a part for htmx, problem+json (RFC 9457) for programs.

use crate::{Cx, Duty, Failure, Visitor};
use axum::Json;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use base::Error;
use maud::{Markup, html};
use serde_json::{Value, json};

/// When to ask again while something cannot be done, in seconds.
const RETRY_AFTER: HeaderValue = HeaderValue::from_static("5");

/// Answers `failure` as the visitor can read it, in the frame of the account where it happened. `request` is the id
/// that also stands in the log.
pub(crate) fn answer(
    failure: &Failure,
    to: &Visitor,
    frame: Option<Cx>,
    request: &str,
) -> Response {
    match failure {
        Failure::Error(
            Error::Internal(cause) | Error::Unavailable(cause) | Error::Unsure(cause),
        ) => {
            tracing::error!(cause, path = to.path, "request failed");
        }
        Failure::Error(Error::DiskFull) => {
            tracing::error!(path = to.path, "the disk is full");
        }
        _ => {}
    }
    let mut response = written(failure, to, frame, request);
    if response.status() == StatusCode::SERVICE_UNAVAILABLE {
        response
            .headers_mut()
            .insert(header::RETRY_AFTER, RETRY_AFTER);
    }
    if let Failure::TooFast(standing) = failure {
        standing.tell(response.headers_mut());
    }
    response
}

fn written(failure: &Failure, to: &Visitor, frame: Option<Cx>, request: &str) -> Response {
    if to.api {
        return as_json(failure, to, request);
    }
    if matches!(failure, Failure::Error(Error::Unauthenticated)) {
        return to_sign_in(to);
    }
    if let Failure::Duty(duty) = failure {
        let next = match duty {
            Duty::NewPassword => format!("?next={}", in_query(&to.path)),
            Duty::SecondFactor => String::new(),
        };
        return crate::go(to.htmx, &format!("{}{next}", duty.page()));
    }
    let body = if to.htmx {
        part(failure, to)
    } else {
        // What was said on the page before is no news here.
        let frame = frame.map(|cx| Cx { flash: None, ..cx });
        crate::ui::problem_page(to, frame.as_ref(), failure, request)
    };
    let mut response = (failure.status(), body).into_response();
    if to.htmx {
        let headers = response.headers_mut();
        headers.insert("hx-retarget", HeaderValue::from_static("#messages"));
        headers.insert("hx-reswap", HeaderValue::from_static("innerHTML"));
    }
    response
}

/// The heading and what to do next.
pub(crate) fn words(failure: &Failure, to: &Visitor) -> (String, String) {
    let word = failure.word();
    // Through somebody else's eyes it is they who may not.
    let eyes = to.signed_in.as_ref().and_then(|who| who.eyes.as_ref());
    if let (Failure::Error(Error::Forbidden(_)), Some(eyes)) = (failure, eyes) {
        let said = |key| to.l.tx(key, &[("name", eyes.name.as_str().into())]);
        return (said("ui-eyes-forbidden"), said("ui-eyes-forbidden-why"));
    }
    let help = match failure {
        Failure::Error(Error::Conflict(code)) => to.l.t(&format!("error-{code}")),
        Failure::Error(Error::Invalid(errors)) => errors
            .iter()
            .map(|e| to.l.error(e))
            .collect::<Vec<_>>()
            .join(" "),
        Failure::Error(Error::Forbidden(needed)) if locked(needed).is_some() => {
            let field = locked(needed).unwrap_or_default();
            let key = match needed.starts_with(HIDDEN) {
                true => "problem-hidden-field",
                false => "problem-forbidden-field",
            };
            to.l.tx(key, &[("field", field.into())])
        }
        Failure::Error(Error::Forbidden(needed)) if permission(needed).is_some() => {
            let key = permission(needed).unwrap_or_default();
            let said = to.l.t(&key);
            to.l.tx("problem-forbidden-needed", &[("permission", said.into())])
        }
        Failure::TooFast(standing) => {
            let wait = standing.wait_s().unwrap_or(1);
            to.l.tx("problem-too-fast-help", &[("n", wait.into())])
        }
        _ => to.l.t(&format!("problem-{word}-help")),
    };
    (to.l.t(&format!("problem-{word}")), help)
}

/// How the refusal of what is made of a hidden field begins.
const HIDDEN: &str = "hidden.";

/// The field that a role does not change, or does not show, where that is what is refused.
fn locked(needed: &'static str) -> Option<&'static str> {
    needed
        .strip_prefix("field.")
        .or_else(|| needed.strip_prefix(HIDDEN))
}

/// The key of what a permission allows, in words.
fn permission(needed: &str) -> Option<String> {
    let key = format!("permission-{}", needed.replace('.', "-"));
    crate::locale::has_text(&key).then_some(key)
}

fn as_json(failure: &Failure, to: &Visitor, request: &str) -> Response {
    let (title, detail) = words(failure, to);
    let status = failure.status();
    let mut problem = json!({
        "type": format!("urn:bandhu:problem:{}", failure.word()),
        "title": title,
        "status": status.as_u16(),
        "detail": detail,
        "request": request,
    });
    match failure {
        Failure::Error(Error::Invalid(errors)) => {
            let errors: Vec<Value> = errors
                .iter()
                .map(|e| {
                    let mut told =
                        json!({"field": e.field, "code": e.code, "message": to.l.error(e)});
                    // Another record is in the way: which, for who may see it.
                    if e.code == "taken" && !e.example().is_empty() {
                        told["record"] = json!(e.example());
                    }
                    told
                })
                .collect();
            problem["errors"] = Value::Array(errors);
        }
        Failure::Error(Error::Forbidden(needed)) => match locked(needed) {
            Some(field) => problem["field"] = json!(field),
            None => problem["permission"] = json!(needed),
        },
        Failure::Error(Error::Conflict(code)) => problem["code"] = json!(code),
        Failure::Error(Error::NotFound(kind)) => problem["kind"] = json!(kind),
        _ => {}
    }
    let mut response = (status, Json(problem)).into_response();
    let headers = response.headers_mut();
    headers.insert(
        header::CONTENT_TYPE,
        HeaderValue::from_static("application/problem+json"),
    );
    if status == StatusCode::UNAUTHORIZED {
        headers.insert(header::WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"));
    }
    response
}

/// Pages lead to the sign-in, and from there back; a part asks the browser to go there as a whole.
fn to_sign_in(to: &Visitor) -> Response {
    if to.htmx {
        return (StatusCode::OK, [("hx-redirect", "/sign-in")]).into_response();
    }
    let ended = if to.ended { "&ended=1" } else { "" };
    Redirect::to(&format!("/sign-in?next={}{ended}", in_query(&to.path))).into_response()
}

/// A path as the value of a query.
fn in_query(path: &str) -> String {
    path.bytes().fold(String::new(), |mut out, b| {
        match b {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'~' | b'/' => {
                out.push(char::from(b))
            }
            other => out.push_str(&format!("%{other:02X}")),
        }
        out
    })
}

fn part(failure: &Failure, to: &Visitor) -> Markup {
    let (title, help) = words(failure, to);
    html! { div class="message message-bad" role="alert" { strong { (title) } " " (help) } }
}
