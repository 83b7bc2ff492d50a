//! A row of the trail in words, and as a line of CSV.

use super::store::Line;
use serde_json::Value;
use web::Locale;

/// The word of an action or a kind; as the trail names it where the language has none.
pub(super) fn word(l: &Locale, family: &str, word: &str) -> String {
    let said = l.word(family, word);
    if said == format!("{family}-{word}") {
        word.to_owned()
    } else {
        said
    }
}

/// Who did it: the user's name, or what acted.
pub(super) fn actor(l: &Locale, line: &Line) -> String {
    let what = match (&line.via, line.actor_kind.as_str()) {
        (Some(token), "token") => format!("{} “{token}”", l.word("audit-by", "token")),
        (_, kind) => l.word("audit-by", kind),
    };
    match (&line.user, line.actor_kind.as_str()) {
        (Some(name), "user") => match &line.via {
            Some(eyes) => l.tx(
                "audit-eyes",
                &[
                    ("name", name.as_str().into()),
                    ("eyes", eyes.as_str().into()),
                ],
            ),
            None => name.clone(),
        },
        (Some(name), _) => format!("{name} ({what})"),
        (None, _) => what,
    }
}

/// What the row says besides, for people: names with their values, and how many records were seen.
pub(super) fn said(l: &Locale, line: &Line) -> String {
    let Value::Object(fields) = &line.detail else {
        return detail(line);
    };
    let one = |(name, value): (&String, &Value)| match (name.as_str(), value) {
        ("ids", Value::Array(ids)) if ids.is_empty() => String::new(),
        ("ids", Value::Array(ids)) => l.tx("audit-ids", &[("n", ids.len().into())]),
        (_, Value::String(text)) => format!("{name}: {text}"),
        (_, Value::Array(list)) => {
            let texts = list.iter().map(|v| match v {
                Value::String(text) => text.clone(),
                other => other.to_string(),
            });
            format!("{name}: {}", texts.collect::<Vec<_>>().join(", "))
        }
        (_, other) => format!("{name}: {other}"),
    };
    let said = fields.iter().map(one).filter(|text| !text.is_empty());
    said.collect::<Vec<_>>().join(" · ")
}

/// The same as the trail keeps it: nothing for an empty object.
pub(super) fn detail(line: &Line) -> String {
    match &line.detail {
        Value::Object(fields) if fields.is_empty() => String::new(),
        other => other.to_string(),
    }
}

/// One line of CSV (RFC 4180). A cell that a spreadsheet would run as a formula gets a quote before it
/// (OWASP, CSV injection).
pub(super) fn csv_line(cells: &[String]) -> String {
    let mut out = String::new();
    for (at, cell) in cells.iter().enumerate() {
        if at > 0 {
            out.push(',');
        }
        let runs = cell.starts_with(['=', '+', '-', '@', '\t', '\r']);
        let guard = if runs { "'" } else { "" };
        out.push_str(&format!("\"{guard}{}\"", cell.replace('"', "\"\"")));
    }
    out.push_str("\r\n");
    out
}
