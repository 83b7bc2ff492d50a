//! Examples as commands that can be pasted into a shell: curl, with what the reader has as variables.

use super::model::{Content, Document, Operation};
use serde_json::Value;

/// How many records an example asks for.
const FEW: &str = "limit=5";

/// The command for an operation. `$TOKEN`, `$ID` and the like stand for what the reader has.
pub(super) fn curl(doc: &Document, method: &str, path: &str, operation: &Operation) -> String {
    let mut lines = vec![match method {
        "get" => "curl".to_owned(),
        other => format!("curl -X {}", other.to_uppercase()),
    }];
    let address = format!("{}{}{}", doc.server(), filled(path), query(operation));
    lines[0].push_str(&format!(" \"{address}\""));
    if operation.key() == Some("token") {
        lines.push("-H \"Authorization: Bearer $TOKEN\"".to_owned());
    }
    let body = operation
        .request_body
        .as_ref()
        .and_then(|body| body.content.iter().next());
    let mut after = String::new();
    if let Some((kind, content)) = body {
        lines.push(format!("-H \"Content-Type: {kind}\""));
        after = sent(content, &mut lines);
    }
    lines.join(" \\\n  ") + &after
}

/// The line that sends the body, and what stands below the command.
fn sent(content: &Content, lines: &mut Vec<String>) -> String {
    match &content.example {
        Some(Value::String(file)) => {
            lines.push(format!("--data-binary {file}"));
            String::new()
        }
        Some(value) => {
            lines.push("-d @- <<END".to_owned());
            let text = serde_json::to_string_pretty(value).unwrap_or_default();
            format!("\n{text}\nEND")
        }
        None => String::new(),
    }
}

/// `{id}` is `$ID`, `{key}` is `$KEY`; `{user}` is `$USER_ID`, for a shell has a `$USER` of its own.
fn filled(path: &str) -> String {
    path.split('/')
        .map(
            |part| match part.strip_prefix('{').and_then(|p| p.strip_suffix('}')) {
                Some("id") => "$ID".to_owned(),
                Some("key") => "$KEY".to_owned(),
                Some(name) => format!("${}_ID", name.to_uppercase()),
                None => part.to_owned(),
            },
        )
        .collect::<Vec<_>>()
        .join("/")
}

/// The query of the example; lists say how much they want.
fn query(operation: &Operation) -> String {
    let limited = operation.parameters.iter().any(|p| p.name == "limit");
    let parts = [
        operation.example_query.as_str(),
        if limited { FEW } else { "" },
    ];
    let parts: Vec<String> = parts
        .iter()
        .filter(|part| !part.is_empty())
        .map(|part| escaped(part))
        .collect();
    match parts.is_empty() {
        true => String::new(),
        false => format!("?{}", parts.join("&")),
    }
}

/// For an address within double quotes: no blanks, and an equals sign only between name and value.
fn escaped(query: &str) -> String {
    query
        .split('&')
        .map(|pair| {
            let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
            format!("{name}={}", value.replace(' ', "%20").replace('=', "%3D"))
        })
        .collect::<Vec<_>>()
        .join("&")
}
