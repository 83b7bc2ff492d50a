//! JSON bodies, and what is wrong with one that is not what a route takes, by field and in our codes: serde's own words
//! are English for everybody.

use crate::objects::Objects;
use base::Error;
use serde::de::DeserializeOwned;
use serde_json::error::Category;

/// Reads a body, in which an object is an object at every depth.
///
/// # Errors
/// `Invalid` with the path of what is wrong first.
pub(crate) fn read<T: DeserializeOwned>(json: &[u8]) -> Result<T, Error> {
    let mut from = serde_json::Deserializer::from_slice(json);
    match serde_path_to_error::deserialize::<_, T>(Objects(&mut from)) {
        Err(e) => Err(fault(&e.path().to_string(), e.inner())),
        Ok(read) => match from.end() {
            Err(e) => Err(fault("", &e)),
            Ok(()) => Ok(read),
        },
    }
}

fn fault(path: &str, e: &serde_json::Error) -> Error {
    if e.classify() != Category::Data {
        let place = format!("{}:{}", e.line(), e.column());
        return Error::invalid("", "json-broken", place);
    }
    let at = match path {
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
    use std::collections::HashMap;

    #[derive(Debug, Deserialize)]
    #[serde(deny_unknown_fields)]
    #[allow(dead_code)]
    struct Order {
        number: String,
        lines: Vec<Line>,
        gift: Option<bool>,
        sort: Option<Sort>,
        wrap: Option<Box<Line>>,
        sent: Option<Sent>,
        #[serde(default)]
        marks: HashMap<String, Line>,
    }

    #[derive(Debug, Deserialize)]
    #[serde(rename_all = "lowercase")]
    #[allow(dead_code)]
    enum Sent {
        Post { product: String, quantity: u32 },
        By(Line),
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
            (r#"["7", []]"#.into(), "", "want-object"),
            (
                r#"{"number": "7", "lines": [["A", 1]]}"#.into(),
                "lines[0]",
                "want-object",
            ),
            (
                r#"{"number": "7", "lines": [], "wrap": ["A", 1]}"#.into(),
                "wrap",
                "want-object",
            ),
            (
                r#"{"number": "7", "lines": [], "sent": {"post": ["A", 1]}}"#.into(),
                "sent.post",
                "want-object",
            ),
            (
                r#"{"number": "7", "lines": [], "marks": {"a": ["A", 1]}}"#.into(),
                "marks.a",
                "want-object",
            ),
            ("{\n \"number\": ".into(), "", "json-broken"),
            (
                r#"{"number": "7", "lines": []} x"#.into(),
                "",
                "json-broken",
            ),
        ] {
            let Err(Error::Invalid(faults)) = read::<Order>(json.as_bytes()) else {
                panic!("{json}");
            };
            let [fault] = faults.as_slice() else {
                panic!("{json}: {faults:?}");
            };
            assert_eq!((fault.field.as_str(), fault.code), (field, code), "{json}");
        }
        let Err(Error::Invalid(broken)) = read::<Order>(b"{\n \"number\": }") else {
            panic!("it is broken");
        };
        assert_eq!(broken[0].detail, "2:12", "line and column");
    }

    #[test]
    fn what_is_right_is_read_as_it_stands() {
        let json = r#"{"number": "7", "lines": [{"product": "A", "quantity": 1}], "gift": null, "sort": "sale",
            "wrap": {"product": "B", "quantity": 2}, "sent": {"post": {"product": "C", "quantity": 3}},
            "marks": {"x": {"product": "D", "quantity": 4}}}"#;
        let order = read::<Order>(json.as_bytes()).unwrap();
        assert_eq!(order.lines[0].product, "A");
        assert_eq!((order.gift, order.wrap.unwrap().quantity), (None, 2));
        assert!(matches!(order.sent, Some(Sent::Post { quantity: 3, .. })));
        assert_eq!(order.marks["x"].product, "D");
        let free = read::<serde_json::Value>(json.as_bytes()).unwrap();
        assert_eq!(free["marks"]["x"]["quantity"], 4);
        let raw = read::<Box<serde_json::value::RawValue>>(br#"{"a": [1, 2]}"#).unwrap();
        assert_eq!(raw.get(), r#"{"a": [1, 2]}"#);
    }
}
