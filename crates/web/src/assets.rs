//! The browser's files, embedded: named by their content, kept by browsers for a year.
//!
//! A debug build reads `frontend/dist` at run time, so that a new bundle needs no compilation.

use crate::Failure;
use axum::extract::Path;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use base::Error;
use bytes::Bytes;
use rust_embed::{EmbeddedFile, RustEmbed};
use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::OnceLock;

#[derive(RustEmbed)]
#[folder = "$CARGO_MANIFEST_DIR/../../frontend/dist"]
#[allow_missing = true]
struct Dist;

const FOREVER: HeaderValue = HeaderValue::from_static("public, max-age=31536000, immutable");

/// The address of a file by its name in the sources: `url("app.js")` is `/assets/app-HASH.js`.
pub fn url(name: &str) -> String {
    static MANIFEST: OnceLock<HashMap<String, String>> = OnceLock::new();
    let hashed = if cfg!(debug_assertions) {
        manifest().remove(name)
    } else {
        MANIFEST.get_or_init(manifest).get(name).cloned()
    };
    format!("/assets/{}", hashed.as_deref().unwrap_or(name))
}

/// Whether the front end was built; without it pages work, but plainly.
pub fn present() -> bool {
    Dist::get("manifest.json").is_some()
}

/// Says so in the log when the front end is missing.
pub(crate) fn check() {
    if !present() {
        tracing::warn!("the front end is not built: run `cargo xtask assets`; pages will be plain");
    }
}

fn manifest() -> HashMap<String, String> {
    let file = Dist::get("manifest.json");
    file.and_then(|f| serde_json::from_slice(&f.data).ok())
        .unwrap_or_default()
}

/// `GET /assets/{*file}`.
pub(crate) async fn serve(
    Path(name): Path<String>,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    let missing = || Failure::Error(Error::NotFound("file"));
    if name == "manifest.json" || name.ends_with(".br") || name.ends_with(".gz") {
        return Err(missing());
    }
    let (file, encoding) = best(&name, &headers).ok_or_else(missing)?;
    let tag = etag(&file, encoding);
    let same = headers
        .get(header::IF_NONE_MATCH)
        .is_some_and(|v| *v == tag);
    let mut response = if same {
        StatusCode::NOT_MODIFIED.into_response()
    } else {
        bytes(file.data).into_response()
    };
    let out = response.headers_mut();
    out.insert(header::CONTENT_TYPE, HeaderValue::from_static(mime(&name)));
    out.insert(header::CACHE_CONTROL, FOREVER);
    out.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
    out.insert(header::ETAG, tag);
    if let Some(encoding) = encoding {
        out.insert(header::CONTENT_ENCODING, HeaderValue::from_static(encoding));
    }
    Ok(response)
}

/// The smallest form that the browser takes.
fn best(name: &str, headers: &HeaderMap) -> Option<(EmbeddedFile, Option<&'static str>)> {
    let accepted = headers
        .get(header::ACCEPT_ENCODING)
        .and_then(|v| v.to_str().ok())
        .unwrap_or_default();
    for (ending, encoding) in [("br", "br"), ("gz", "gzip")] {
        if takes(accepted, encoding)
            && let Some(file) = Dist::get(&format!("{name}.{ending}"))
        {
            return Some((file, Some(encoding)));
        }
    }
    Dist::get(name).map(|file| (file, None))
}

/// Whether an `Accept-Encoding` names `wanted` without refusing it.
fn takes(accepted: &str, wanted: &str) -> bool {
    accepted.split(',').any(|a| {
        let mut parts = a.split(';').map(str::trim);
        parts.next() == Some(wanted)
            && !parts.next().is_some_and(|q| {
                q.starts_with("q=0") && !q.contains(['1', '2', '3', '4', '5', '6', '7', '8', '9'])
            })
    })
}

fn etag(file: &EmbeddedFile, encoding: Option<&str>) -> HeaderValue {
    let hash: String = file.metadata.sha256_hash()[..12]
        .iter()
        .map(|b| format!("{b:02x}"))
        .collect();
    let text = format!("\"{hash}{}\"", encoding.unwrap_or_default());
    HeaderValue::from_str(&text).unwrap_or(HeaderValue::from_static("\"0\""))
}

fn bytes(data: Cow<'static, [u8]>) -> Bytes {
    match data {
        Cow::Borrowed(held) => Bytes::from_static(held),
        Cow::Owned(read) => Bytes::from(read),
    }
}

fn mime(name: &str) -> &'static str {
    match name.rsplit('.').next().unwrap_or_default() {
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "webp" => "image/webp",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        "json" | "map" => "application/json",
        "webmanifest" => "application/manifest+json",
        "txt" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_encoding_is_taken_when_named_and_not_refused() {
        assert!(takes("gzip, deflate, br", "br"));
        assert!(takes("gzip;q=0.8, br;q=0.1", "br"));
        assert!(!takes("gzip, br;q=0", "br") && !takes("br;q=0.000", "br"));
        assert!(!takes("brotli", "br") && !takes("", "gzip"));
    }

    #[tokio::test]
    async fn every_file_of_the_manifest_is_served_for_a_year() {
        for (name, hashed) in manifest() {
            assert_eq!(url(&name), format!("/assets/{hashed}"));
            let mut asked = HeaderMap::new();
            asked.insert(header::ACCEPT_ENCODING, HeaderValue::from_static("br"));
            let answer = serve(Path(hashed.clone()), asked.clone()).await.unwrap();
            let headers = answer.headers();
            assert_eq!(headers[header::CACHE_CONTROL], FOREVER);
            assert_ne!(
                headers[header::CONTENT_TYPE],
                "application/octet-stream",
                "{name}"
            );
            asked.insert(header::IF_NONE_MATCH, headers[header::ETAG].clone());
            let again = serve(Path(hashed), asked).await.unwrap();
            assert_eq!(again.status(), StatusCode::NOT_MODIFIED);
        }
    }

    #[tokio::test]
    async fn only_files_of_the_folder_are_served() {
        for name in [
            "manifest.json",
            "../Cargo.toml",
            "app.js.br",
            "nothing.js",
            "",
        ] {
            assert!(
                serve(Path(name.into()), HeaderMap::new()).await.is_err(),
                "{name}"
            );
        }
    }
}
