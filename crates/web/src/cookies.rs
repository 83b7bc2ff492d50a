//! Cookies: read once a request, written whole.

use crate::Config;
use axum::http::{HeaderMap, HeaderValue, header};
use base::Language;

/// How long a browser keeps a session's cookie; the session itself may end sooner.
const SESSION_DAYS: u32 = 30;
const LANGUAGE_SECONDS: u32 = 365 * 86_400;

/// The cookies of a request.
#[derive(Clone, Debug, Default)]
pub struct Cookies(Vec<(String, String)>);

impl Cookies {
    /// Reads all `Cookie` headers (RFC 6265).
    pub fn read(headers: &HeaderMap) -> Self {
        let lines = headers
            .get_all(header::COOKIE)
            .iter()
            .filter_map(|v| v.to_str().ok());
        let pairs = lines
            .flat_map(|line| line.split(';'))
            .filter_map(|pair| pair.split_once('='));
        Self(
            pairs
                .map(|(k, v)| (k.trim().to_owned(), v.trim().to_owned()))
                .collect(),
        )
    }

    /// The value of a cookie; the first one counts.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.0
            .iter()
            .find(|(k, _)| k == name)
            .map(|(_, v)| v.as_str())
    }
}

/// The session cookie's name; with https one that only this host can have set.
pub(crate) fn session_name(config: &Config) -> &'static str {
    if config.secure() {
        "__Host-bandhu"
    } else {
        "bandhu"
    }
}

/// The header that signs a browser in. `secret` is of URL-safe characters.
pub fn session_cookie(config: &Config, secret: &str) -> HeaderValue {
    let max_age = SESSION_DAYS * 86_400;
    cookie(config, session_name(config), secret, max_age, true)
}

/// The secret of the session that a request comes with, for signing out.
pub fn session_secret(config: &Config, headers: &HeaderMap) -> Option<String> {
    Cookies::read(headers)
        .get(session_name(config))
        .map(str::to_owned)
}

/// The header that keeps for a year the language that was chosen in this browser; it holds before and after
/// signing in.
pub fn language_cookie(config: &Config, language: Language) -> HeaderValue {
    cookie(config, "lang", language.as_str(), LANGUAGE_SECONDS, true)
}

/// The header that signs a browser out.
pub fn session_end(config: &Config) -> HeaderValue {
    cookie(config, session_name(config), "", 0, true)
}

/// A `Set-Cookie` value for the whole site, sent along from other sites only with plain links.
pub(crate) fn cookie(
    config: &Config,
    name: &str,
    value: &str,
    max_age: u32,
    http_only: bool,
) -> HeaderValue {
    let mut text = format!("{name}={value}; Path=/; Max-Age={max_age}; SameSite=Lax");
    if http_only {
        text.push_str("; HttpOnly");
    }
    if config.secure() {
        text.push_str("; Secure");
    }
    HeaderValue::from_str(&text).unwrap_or(HeaderValue::from_static(""))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cookies_of_several_headers_are_found_and_the_first_counts() {
        let mut headers = HeaderMap::new();
        headers.append(header::COOKIE, HeaderValue::from_static("a=1; lang=si;x"));
        headers.append(header::COOKIE, HeaderValue::from_static("a=2; b=x=y"));
        let cookies = Cookies::read(&headers);
        assert_eq!(cookies.get("a"), Some("1"));
        assert_eq!(cookies.get("lang"), Some("si"));
        assert_eq!(cookies.get("b"), Some("x=y"));
        assert_eq!(cookies.get("c"), None);
    }

    #[test]
    fn only_https_gets_the_strict_cookie() {
        let plain = session_cookie(&Config::new("http://127.0.0.1:7300"), "s");
        assert_eq!(
            plain.to_str().unwrap(),
            "bandhu=s; Path=/; Max-Age=2592000; SameSite=Lax; HttpOnly"
        );
        let strict = session_end(&Config::new("https://crm.example/"));
        assert_eq!(
            strict.to_str().unwrap(),
            "__Host-bandhu=; Path=/; Max-Age=0; SameSite=Lax; HttpOnly; Secure"
        );
    }
}
