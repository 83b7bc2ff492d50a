//! A word for the next page, in a cookie that lives until that page is shown.

use crate::Config;
use crate::cookies::cookie;
use axum::http::{HeaderName, HeaderValue};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde::{Deserialize, Serialize};
use serde_json::json;

pub(crate) const NAME: &str = "flash";
const LIFE_SECONDS: u32 = 60;
/// Longer words would be cut by browsers together with the other cookies.
const TEXT_MAX_CHARS: usize = 400;

/// Stands between the way back and the text; neither holds it.
const BETWEEN: char = '\u{1f}';

/// A cookie may come from elsewhere: only a path within an account is posted to.
fn leads_within(path: &str) -> bool {
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '/' | '-' | '_');
    path.starts_with("/a/") && path.len() <= 200 && path.chars().all(plain)
}

/// Any text as a part of a path to which a way back may lead; see [`unpacked`].
pub fn packed(text: &str) -> String {
    URL_SAFE_NO_PAD.encode(text)
}

/// What [`packed`] made a part of a path; none for anything else.
pub fn unpacked(part: &str) -> Option<String> {
    String::from_utf8(URL_SAFE_NO_PAD.decode(part).ok()?).ok()
}

/// How a message is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Tone {
    /// It worked.
    Good,
    /// Nothing to worry about.
    Plain,
    /// It did not work.
    Bad,
}

impl Tone {
    /// The word for a class or an attribute.
    pub fn as_str(self) -> &'static str {
        match self {
            Tone::Good => "good",
            Tone::Plain => "plain",
            Tone::Bad => "bad",
        }
    }
}

/// A message, already in the reader's language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Flash {
    /// How it is meant.
    pub tone: Tone,
    /// What it says.
    pub text: String,
    /// Posting to this path of an account takes back what was done.
    pub undo: Option<String>,
}

impl Flash {
    /// It worked.
    pub fn good(text: impl Into<String>) -> Self {
        Self {
            tone: Tone::Good,
            text: text.into(),
            undo: None,
        }
    }

    /// It did not work.
    pub fn bad(text: impl Into<String>) -> Self {
        Self {
            tone: Tone::Bad,
            text: text.into(),
            undo: None,
        }
    }

    /// With a way back: a path within an account, to which the page posts.
    #[must_use]
    pub fn undo(mut self, path: impl Into<String>) -> Self {
        self.undo = Some(path.into()).filter(|path| leads_within(path));
        self
    }

    /// The same said on the page as it is, for an answer that is only a part of it: the header `HX-Trigger`.
    pub fn at_once(&self) -> [(HeaderName, HeaderValue); 1] {
        let bad = (self.tone == Tone::Bad).then_some("bad");
        let said = json!({ "toast": { "text": self.text, "undo": self.undo, "tone": bad } });
        let value = HeaderValue::from_str(&ascii(&said.to_string()));
        let name = HeaderName::from_static("hx-trigger");
        [(name, value.unwrap_or(HeaderValue::from_static("{}")))]
    }

    pub(crate) fn to_cookie(&self, config: &Config) -> HeaderValue {
        let short: String = self.text.chars().take(TEXT_MAX_CHARS).collect();
        let undo = self.undo.as_deref().unwrap_or_default();
        let whole = format!("{}:{undo}{BETWEEN}{short}", self.tone.as_str());
        cookie(
            config,
            NAME,
            &URL_SAFE_NO_PAD.encode(whole),
            LIFE_SECONDS,
            true,
        )
    }

    pub(crate) fn read(value: &str) -> Option<Self> {
        let whole = String::from_utf8(URL_SAFE_NO_PAD.decode(value).ok()?).ok()?;
        let (tone, rest) = whole.split_once(':')?;
        let (undo, text) = rest.split_once(BETWEEN)?;
        let tone = [Tone::Good, Tone::Plain, Tone::Bad]
            .into_iter()
            .find(|t| t.as_str() == tone)?;
        Some(Self {
            tone,
            text: text.to_owned(),
            undo: Some(undo.to_owned()).filter(|path| leads_within(path)),
        })
    }

    /// The header that forgets a shown message.
    pub(crate) fn end(config: &Config) -> HeaderValue {
        cookie(config, NAME, "", 0, true)
    }
}

/// JSON with everything but ASCII escaped: headers hold nothing else.
fn ascii(json: &str) -> String {
    let mut units = [0; 2];
    json.chars()
        .map(|c| match c.is_ascii() {
            true => c.to_string(),
            false => {
                let units = c.encode_utf16(&mut units).iter();
                units.map(|unit| format!("\\u{unit:04x}")).collect()
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_that_is_said_at_once_is_ascii_and_the_same_when_read() {
        let flash = Flash::good("සුරැකිණි “😀”").undo("/a/shop/people/1/edit/stage/back/7/bGVhZA");
        let [(name, value)] = flash.at_once();
        let text = value.to_str().unwrap();
        assert_eq!(name, "hx-trigger");
        let read: serde_json::Value = serde_json::from_str(text).unwrap();
        assert_eq!(read["toast"]["text"], "සුරැකිණි “😀”");
        assert_eq!(
            read["toast"]["undo"],
            "/a/shop/people/1/edit/stage/back/7/bGVhZA"
        );
        assert_eq!(unpacked(&packed("තේ, ቡና")).as_deref(), Some("තේ, ቡና"));
        assert_eq!(unpacked("%"), None);
    }

    #[test]
    fn a_message_in_any_script_survives_the_cookie() {
        let config = Config::new("http://x");
        let flash = Flash::good("සුරැකිණි: 3; “ok”");
        let header = flash.to_cookie(&config);
        let value = header
            .to_str()
            .unwrap()
            .split([';', '='])
            .nth(1)
            .unwrap()
            .to_owned();
        assert_eq!(Flash::read(&value), Some(flash));
        assert_eq!(Flash::read("%%"), None);
        let back = Flash::good("Gone").undo("/a/shop/admin/jobs/1/restoration");
        let header = back.to_cookie(&config);
        let value = header.to_str().unwrap().split([';', '=']).nth(1).unwrap();
        assert_eq!(Flash::read(value), Some(back));
        for foreign in [
            "//evil.example/a/",
            "/sign-out",
            "/a/x?next=//e",
            "https://e/a/",
        ] {
            assert_eq!(Flash::good("x").undo(foreign).undo, None, "{foreign}");
            let forged = URL_SAFE_NO_PAD.encode(format!("good:{foreign}{BETWEEN}x"));
            assert_eq!(Flash::read(&forged), Some(Flash::good("x")), "{foreign}");
        }
        let long = Flash::bad("ආ".repeat(5_000)).to_cookie(&config);
        assert!(long.len() < 2_500, "{}", long.len());
    }
}
