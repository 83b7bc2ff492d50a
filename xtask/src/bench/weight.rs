//! What the first look at the list costs over the wire: requests and bytes, compressed.

use super::Bench;
use super::figure::{Figure, Limit};
use super::http::{Client, sign_in};
use crate::product::{ACCOUNT, EMAIL, PASSWORD};
use crate::{Outcome, project};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;

/// Loads the page and what it names, as a browser without a cache does.
///
/// # Errors
/// If a request fails.
pub fn measure(bench: &mut Bench) -> Outcome<Vec<Figure>> {
    let port = bench.server()?.port;
    let session = sign_in(port, EMAIL, PASSWORD)?;
    let path = format!("/a/{ACCOUNT}/people");
    let plain = Client::connect(port, &session)?
        .get(&path)?
        .expect_ok(&path)?;
    let headers = format!("{session}Accept-Encoding: br, gzip\r\n");
    let mut client = Client::connect(port, &headers)?;
    let mut bytes = client.get(&path)?.expect_ok(&path)?.bytes;
    let parts = parts(&plain.text());
    for part in &parts {
        bytes += client.get(part)?.expect_ok(part)?.bytes;
    }
    let requests = (1 + parts.len()) as f64;
    Ok(vec![
        Figure::new(
            "first load of the list",
            bytes as f64 / 1000.0,
            "kB",
            Limit::AtMost(60.0),
        ),
        Figure::new(
            "first load of the list",
            requests,
            "requests",
            Limit::AtMost(6.0),
        ),
        Figure::new(
            "fonts of the heaviest script, once and for good",
            heaviest_script()? / 1000.0,
            "kB",
            Limit::AtMost(90.0),
        ),
    ])
}

/// The bytes of the fonts that a page in the heaviest script needs: all weights of its subset.
fn heaviest_script() -> Outcome<f64> {
    let folder = project::frontend().join("dist");
    let read = fs::read_dir(&folder).map_err(|e| format!("{}: {e}", folder.display()))?;
    let mut scripts = BTreeMap::<String, u64>::new();
    for file in read {
        let file = file.map_err(|e| format!("{}: {e}", folder.display()))?;
        let length = file.metadata().map_err(|e| e.to_string())?.len();
        if let Some(script) = script(&file.file_name().to_string_lossy()) {
            *scripts.entry(script.to_owned()).or_default() += length;
        }
    }
    let heaviest = scripts.into_values().max();
    Ok(heaviest.ok_or("no fonts in frontend/dist")? as f64)
}

/// `sinhala` of `sinhala-400-RCnWbFIL.woff2`; nothing of other files.
fn script(name: &str) -> Option<&str> {
    let (script_and_weight, _) = name.strip_suffix(".woff2")?.rsplit_once('-')?;
    Some(script_and_weight.rsplit_once('-')?.0)
}

/// What a page makes a browser load: style sheets, scripts, images, its icon; each once.
fn parts(html: &str) -> BTreeSet<String> {
    let mut parts = BTreeSet::new();
    for tag in html.split('<').skip(1) {
        let tag = tag.split('>').next().unwrap_or_default();
        let name = tag.split_whitespace().next().unwrap_or_default();
        let from = match name {
            "link"
                if ["stylesheet", "icon", "preload"]
                    .iter()
                    .any(|rel| tag.contains(rel)) =>
            {
                "href=\""
            }
            "script" | "img" => "src=\"",
            "use" => "href=\"",
            _ => continue,
        };
        let found = tag
            .split_once(from)
            .and_then(|(_, rest)| rest.split('"').next());
        let file = found
            .and_then(|url| url.split('#').next())
            .filter(|url| url.starts_with('/'));
        parts.extend(file.map(str::to_owned));
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::{parts, script};

    #[test]
    fn the_script_of_a_font_is_in_its_name() {
        assert_eq!(script("sinhala-400-RCnWbFIL.woff2"), Some("sinhala"));
        assert_eq!(
            script("ethiopic-more-600-PI8jTVlr.woff2"),
            Some("ethiopic-more")
        );
        assert_eq!(script("app-GhC2b86A.css"), None);
    }

    #[test]
    fn parts_are_found_once() {
        let html = "<link rel=\"stylesheet\" href=\"/a.css\"><link rel=\"next\" href=\"/x\">\
            <script src=\"/a.js\" type=\"module\"></script><svg><use href=\"/i.svg#one\"/>\
            <use href=\"/i.svg#two\"/></svg><img src=\"data:x\"><a href=\"/y\">";
        assert_eq!(
            parts(html).into_iter().collect::<Vec<_>>(),
            ["/a.css", "/a.js", "/i.svg"]
        );
    }
}
