//! Forms are only taken from our own pages: the browser's word on where a request comes from, and a
//! token that is bound to the session.
//!
//! The token is an HMAC over the session's secret, and each page carries it under a fresh mask, so
//! that compressed pages of different lengths do not give it away (the BREACH attack).

use crate::{Config, Failure};
use axum::body::{Body, Bytes};
use axum::http::{HeaderMap, Request, StatusCode, header};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use futures_util::{StreamExt as _, stream};
use hmac::{Hmac, KeyInit as _, Mac as _};
use sha2::Sha256;
use subtle::ConstantTimeEq as _;

const FIELD: &str = "_csrf";
const HEADER: &str = "x-csrf-token";
const MASK_BYTES: usize = 16;
/// The token must stand within the first bytes of an upload: before any file.
const PEEK_MAX_BYTES: usize = 8 << 10;

/// A fresh token for the forms of one page.
pub fn form_token(config: &Config, session: &str) -> String {
    let mask: [u8; MASK_BYTES] = rand::random();
    let mut bytes = mask.to_vec();
    bytes.extend(
        seal(config, session)
            .iter()
            .zip(mask.iter().cycle())
            .map(|(b, m)| b ^ m),
    );
    URL_SAFE_NO_PAD.encode(bytes)
}

/// Whether `path` is one of ours: safe to send somebody to after signing in.
pub fn local_path(path: &str) -> bool {
    path.starts_with('/')
        && !path.starts_with("//")
        && !path.contains('\\')
        && !path.chars().any(char::is_control)
}

/// Refuses a request that another site made the browser send.
pub(crate) fn check_origin(config: &Config, headers: &HeaderMap) -> Result<(), Failure> {
    let text = |name: &str| headers.get(name).and_then(|v| v.to_str().ok());
    let ours = match (text("sec-fetch-site"), text("origin")) {
        (Some(site), _) if site != "same-origin" && site != "none" => false,
        (_, Some(origin)) => origin == config.public_url || same_host(origin, headers),
        _ => true, // not a browser, or one that says same-origin
    };
    if ours {
        Ok(())
    } else {
        Err(Failure::Status(StatusCode::FORBIDDEN, "other-site"))
    }
}

/// Whether the origin is the host that was asked, for those who reach the program by another name.
fn same_host(origin: &str, headers: &HeaderMap) -> bool {
    let host = headers
        .get(header::HOST)
        .and_then(|v| v.to_str().ok())
        .unwrap_or_default();
    let named = origin.split_once("://").map_or("", |(_, rest)| rest);
    !host.is_empty() && named == host
}

/// Finds the token in the header or as a form's field, and gives the request back untouched.
pub(crate) async fn check_token(
    config: &Config,
    session: &str,
    request: Request<Body>,
) -> Result<Request<Body>, Failure> {
    if let Some(sent) = request.headers().get(HEADER) {
        verify(config, session, sent.as_bytes())?;
        return Ok(request);
    }
    let kind = request.headers().get(header::CONTENT_TYPE);
    let kind = kind
        .and_then(|v| v.to_str().ok())
        .unwrap_or_default()
        .to_owned();
    let (parts, body) = request.into_parts();
    let (sent, body) = if kind.starts_with("application/x-www-form-urlencoded") {
        let whole = axum::body::to_bytes(body, config.body_max).await;
        let whole =
            whole.map_err(|_| Failure::Status(StatusCode::PAYLOAD_TOO_LARGE, "too-large"))?;
        (field_of_form(&whole), Body::from(whole))
    } else if kind.starts_with("multipart/form-data") {
        let (start, body) = peek(body).await?;
        (field_of_upload(&start), body)
    } else {
        (None, body)
    };
    verify(config, session, sent.unwrap_or_default().as_bytes())?;
    Ok(Request::from_parts(parts, body))
}

fn verify(config: &Config, session: &str, sent: &[u8]) -> Result<(), Failure> {
    let stale = Failure::Status(StatusCode::FORBIDDEN, "stale-form");
    let Ok(bytes) = URL_SAFE_NO_PAD.decode(sent) else {
        return Err(stale);
    };
    let Some((mask, masked)) = bytes.split_at_checked(MASK_BYTES) else {
        return Err(stale);
    };
    let bare: Vec<u8> = masked
        .iter()
        .zip(mask.iter().cycle())
        .map(|(b, m)| b ^ m)
        .collect();
    if bool::from(bare.ct_eq(&seal(config, session)[..])) {
        Ok(())
    } else {
        Err(stale)
    }
}

fn seal(config: &Config, session: &str) -> [u8; 32] {
    let mut block = [0_u8; 64];
    block[..32].copy_from_slice(&config.secret);
    let mut mac = Hmac::<Sha256>::new(&block.into());
    mac.update(b"form token\0");
    mac.update(session.as_bytes());
    mac.finalize().into_bytes().into()
}

fn field_of_form(body: &[u8]) -> Option<String> {
    // The token's alphabet needs no percent-decoding.
    let text = std::str::from_utf8(body).ok()?;
    text.split('&')
        .find_map(|pair| pair.strip_prefix("_csrf="))
        .map(str::to_owned)
}

/// The first part of an upload, if it is the token.
fn field_of_upload(start: &[u8]) -> Option<String> {
    let text = String::from_utf8_lossy(start);
    let (head, rest) = text.split_once("\r\n\r\n")?;
    let named = head.contains(&format!("name=\"{FIELD}\""));
    let value = rest.split_once("\r\n")?.0;
    named.then(|| value.to_owned())
}

/// Reads until the first part is whole, and puts what was read back before the rest.
async fn peek(body: Body) -> Result<(Vec<u8>, Body), Failure> {
    let mut rest = body.into_data_stream();
    let mut seen: Vec<Bytes> = Vec::new();
    let mut start = Vec::new();
    while start.len() < PEEK_MAX_BYTES && field_of_upload(&start).is_none() {
        let Some(next) = rest.next().await else { break };
        let next = next.map_err(|_| Failure::Status(StatusCode::BAD_REQUEST, "broken-off"))?;
        start.extend_from_slice(&next[..next.len().min(PEEK_MAX_BYTES)]);
        seen.push(next);
    }
    let again = stream::iter(seen.into_iter().map(Ok)).chain(rest);
    Ok((start, Body::from_stream(again)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(kind: &str, body: &str) -> bool {
        let config = Config {
            secret: [7; 32],
            ..Config::new("http://x")
        };
        let token = form_token(&config, "session");
        let body = body.replace("TOKEN", &token);
        let request = Request::post("/").header(header::CONTENT_TYPE, kind);
        let request = request.body(Body::from(body.clone())).unwrap();
        let runtime = tokio::runtime::Builder::new_current_thread()
            .build()
            .unwrap();
        runtime.block_on(async {
            let Ok(request) = check_token(&config, "session", request).await else {
                return false;
            };
            let after = axum::body::to_bytes(request.into_body(), 1 << 20)
                .await
                .unwrap();
            assert_eq!(after, body.as_bytes(), "the handler sees the whole body");
            true
        })
    }

    #[test]
    fn a_form_and_an_upload_carry_the_token() {
        let form = "application/x-www-form-urlencoded";
        assert!(check(form, "_csrf=TOKEN&name=x"));
        assert!(check(form, "name=x&_csrf=TOKEN"));
        assert!(!check(form, "name=x"));
        assert!(!check(form, "_csrf=TOKEN2"));
        assert!(!check("application/json", "{}"));
        let upload = "multipart/form-data; boundary=b";
        let part = |name: &str, value: &str| {
            format!("--b\r\ncontent-disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n")
        };
        assert!(check(
            upload,
            &(part("_csrf", "TOKEN") + &part("file", &"x".repeat(90_000)) + "--b--")
        ));
        assert!(!check(
            upload,
            &(part("file", "x") + &part("_csrf", "TOKEN") + "--b--")
        ));
        assert!(!check(upload, &"x".repeat(90_000)));
    }

    #[test]
    fn a_token_of_another_session_or_key_is_refused() {
        let config = Config {
            secret: [7; 32],
            ..Config::new("http://x")
        };
        let token = form_token(&config, "session");
        assert!(verify(&config, "session", token.as_bytes()).is_ok());
        assert!(verify(&config, "other", token.as_bytes()).is_err());
        let other = Config {
            secret: [8; 32],
            ..config.clone()
        };
        assert!(verify(&other, "session", token.as_bytes()).is_err());
        assert_ne!(
            token,
            form_token(&config, "session"),
            "each page has its own mask"
        );
    }

    #[test]
    fn only_our_own_paths_are_local() {
        for good in ["/", "/a/x/people?q=1", "/a//b"] {
            assert!(local_path(good), "{good}");
        }
        for bad in [
            "",
            "a",
            "//evil.example",
            "/\\evil.example",
            "https://evil.example",
            "/a\nb",
        ] {
            assert!(!local_path(bad), "{bad}");
        }
    }

    #[test]
    fn another_site_is_refused_by_what_the_browser_says() {
        let config = Config::new("https://crm.example");
        let check = |pairs: &[(&'static str, &'static str)]| {
            let headers = pairs.iter().map(|(k, v)| {
                (
                    header::HeaderName::from_static(k),
                    header::HeaderValue::from_static(v),
                )
            });
            check_origin(&config, &headers.collect()).is_ok()
        };
        assert!(check(&[]));
        assert!(check(&[
            ("sec-fetch-site", "same-origin"),
            ("origin", "https://crm.example")
        ]));
        assert!(check(&[
            ("origin", "http://10.0.0.2:7300"),
            ("host", "10.0.0.2:7300")
        ]));
        assert!(!check(&[("sec-fetch-site", "cross-site")]));
        assert!(!check(&[("sec-fetch-site", "same-site")]));
        assert!(!check(&[("origin", "https://evil.example")]));
        assert!(!check(&[("origin", "null"), ("host", "crm.example")]));
    }
}
