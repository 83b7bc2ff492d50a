//! What browsers send beside forms: cookies, the wished language, places in lists, paths to go on to.
#![no_main]

use axum::http::{HeaderMap, HeaderValue, header};
use base::{Language, Uuid};
use libfuzzer_sys::fuzz_target;
use web::{Config, Cookies, Cursor, local_path, locale, session_secret};

fuzz_target!(|bytes: &[u8]| {
    if let Ok(value) = HeaderValue::from_bytes(bytes) {
        cookies(&value);
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        languages(text);
        cursors(text);
        paths(text);
    }
});

/// A name has one value, and it stood in the header.
fn cookies(value: &HeaderValue) {
    let mut headers = HeaderMap::new();
    headers.append(header::COOKIE, value.clone());
    headers.append(
        header::COOKIE,
        HeaderValue::from_static("bandhu=mine; lang=si"),
    );
    let cookies = Cookies::read(&headers);
    let text = value.to_str().unwrap_or_default();
    let known = |name: &str| {
        text.split(';')
            .any(|pair| pair.trim_start().starts_with(name))
    };
    let secret = session_secret(&Config::new("http://x"), &headers);
    assert!(secret.is_some(), "our own cookie comes through");
    if !known("bandhu") {
        assert_eq!(secret.as_deref(), Some("mine"));
    }
    if let Some(lang) = cookies.get("lang") {
        assert!(lang == "si" || text.contains(lang));
    }
}

fn languages(text: &str) {
    let asked = locale::choose(None, None, Some(text));
    if asked != Language::English {
        let lower = text.to_ascii_lowercase();
        assert!(
            lower.contains(asked.as_str()),
            "{asked:?} was not asked for"
        );
    }
    assert_eq!(
        locale::choose(Some("am"), None, Some(text)),
        Language::Amharic
    );
}

/// A place is read only as what it was made of.
fn cursors(text: &str) {
    type Place = (String, Option<i64>, Uuid);
    let foreign = Cursor(text.to_owned());
    if let Ok(place) = foreign.read::<Place>() {
        assert_eq!(Cursor::new(&place).read::<Place>().as_ref(), Ok(&place));
    }
    let _ = foreign.read::<serde_json::Value>();
    let place = (text.to_owned(), Some(i64::MIN), Uuid::nil());
    assert_eq!(Cursor::new(&place).read::<Place>(), Ok(place));
}

/// Nobody is sent to another host.
fn paths(text: &str) {
    if local_path(text) {
        let uri = text.parse::<axum::http::Uri>();
        assert!(uri.is_err() || uri.is_ok_and(|u| u.host().is_none() && u.scheme().is_none()));
        assert!(!text.starts_with("//") && !text.starts_with("/\\"));
    }
}
