//! What is wrong with a JSON body that is not what a route takes, by field and in our codes: serde's own words are English
//! for everybody.

use base::Error;
use serde::de::DeserializeOwned;
use serde_json::error::Category;

/// What is wrong with `json`, which could not be read as a `T`.
pub(crate) fn fault<T: DeserializeOwned>(json: &[u8]) -> Error {
    let mut from = serde_json::Deserializer::from_slice(json);
    let (path, e) = match serde_path_to_error::deserialize::<_, T>(&mut from) {
        Err(e) => (e.path().to_string(), e.into_inner()),
        Ok(_) => match from.end() {
            Err(e) => (String::new(), e),
            Ok(()) => return Error::internal("a body was refused and can be read"),
        },
    };
    if e.classify() != Category::Data {
        let place = format!("{}:{}", e.line(), e.column());
        return Error::invalid("", "json-broken", place);
    }
    let at = match path.as_str() {
        "." | "?" => "",
        path => path,
    };
    named(at, &e.to_string())
}

/// The code for what serde says, at the field that it is about.
fn named(at: &str, said: &str) -> Error {
    let said = said.rsplit_once(" at line ").map_or(said, |(said, _)| said);
    let quoted = said.split('`').nth(1).unwrap_or_default();
    if said.starts_with("missing field") {
        return Error::invalid(below(at, quoted), "required", "");
    }
    if said.starts_with("unknown field") {
        return Error::invalid(below(at, quoted), "field-unknown", "");
    }
    if said.starts_with("unknown variant") {
        return Error::invalid(at, "choice", quoted);
    }
    let expected = said.rsplit_once(", expected ").map(|(_, what)| what);
    let code = match expected.unwrap_or_default() {
        "a string" | "string" => "want-text",
        "a boolean" => "want-truth",
        "a sequence" => "want-list",
        "a map" => "want-object",
        what if what.starts_with("struct ") => "want-object",
        what if what.starts_with(['u', 'i', 'f']) && what[1..].parse::<u8>().is_ok() => "number",
        _ => return Error::invalid(at, "bad-json", said),
    };
    Error::invalid(at, code, "")
}

/// A field of an object; where the path names it already, that.
fn below(at: &str, field: &str) -> String {
    let is_named = at == field || at.ends_with(&format!(".{field}"));
    match at {
        "" => field.to_owned(),
        _ if is_named => at.to_owned(),
        _ => format!("{at}.{field}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde::Deserialize;

    #[derive(Debug, Deserialize)]
    #[serde(deny_unknown_fields)]
    #[allow(dead_code)]
    struct Order {
        number: String,
        lines: Vec<Line>,
        gift: Option<bool>,
        sort: Option<Sort>,
    }

    #[derive(Debug, Deserialize)]
    #[serde(deny_unknown_fields)]
    #[allow(dead_code)]
    struct Line {
        product: String,
        quantity: u32,
    }

    #[derive(Debug, Deserialize)]
    #[serde(rename_all = "lowercase")]
    enum Sort {
        Sale,
        Return,
    }

    #[test]
    fn each_fault_names_its_field() {
        let line = r#"{"product": "A", "quantity": 1}"#;
        for (json, field, code) in [
            (r#"{"lines": []}"#.to_owned(), "number", "required"),
            (
                r#"{"number": 7, "lines": []}"#.into(),
                "number",
                "want-text",
            ),
            (
                r#"{"number": "7", "lines": {}}"#.into(),
                "lines",
                "want-list",
            ),
            (
                r#"{"number": "7", "lines": [1]}"#.into(),
                "lines[0]",
                "want-object",
            ),
            (
                format!(r#"{{"number": "7", "lines": [{line}, {{"quantity": 1}}]}}"#),
                "lines[1].product",
                "required",
            ),
            (
                r#"{"number": "7", "lines": [{"product": "A", "quantity": "x"}]}"#.into(),
                "lines[0].quantity",
                "number",
            ),
            (
                r#"{"number": "7", "lines": [{"product": "A", "price": 1}]}"#.into(),
                "lines[0].price",
                "field-unknown",
            ),
            (
                r#"{"number": "7", "lines": [], "gift": 1}"#.into(),
                "gift",
                "want-truth",
            ),
            (
                r#"{"number": "7", "lines": [], "sort": "loan"}"#.into(),
                "sort",
                "choice",
            ),
            (
                r#"{"numbre": "7", "lines": []}"#.into(),
                "numbre",
                "field-unknown",
            ),
            (r#"[]"#.into(), "", "want-object"),
            ("{\n \"number\": ".into(), "", "json-broken"),
            (
                r#"{"number": "7", "lines": []} x"#.into(),
                "",
                "json-broken",
            ),
        ] {
            let Error::Invalid(faults) = fault::<Order>(json.as_bytes()) else {
                panic!("{json}");
            };
            let [fault] = faults.as_slice() else {
                panic!("{json}: {faults:?}");
            };
            assert_eq!((fault.field.as_str(), fault.code), (field, code), "{json}");
        }
        let Error::Invalid(broken) = fault::<Order>(b"{\n \"number\": }") else {
            panic!("it is broken");
        };
        assert_eq!(broken[0].detail, "2:12", "line and column");
    }
}
