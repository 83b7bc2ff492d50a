//! The firm's own fields, filled with what sites and files tell beside what we know by name. Pure rules.

use crate::input::OBJECT_BYTES;
use crate::values::{self, LABEL_CHARS};
use serde_json::{Map, Value as Json};

/// Fields that a record has at most after it was filled; who writes them by hand may go further.
const FIELDS_AT_MOST: usize = 50;
/// The largest value that fills one, as JSON text in bytes.
const VALUE_BYTES: usize = 1_000;

/// What of these may become fields: names in one line that are no library's own (`$…`), values that say something.
pub fn fields(told: impl IntoIterator<Item = (String, Json)>) -> Map<String, Json> {
    let fits = |name: &str, value: &Json| {
        let is_name = values::line(name, LABEL_CHARS).is_ok_and(|line| line == name);
        let says = match value {
            Json::Null => false,
            Json::String(text) => !text.trim().is_empty(),
            Json::Array(list) => !list.is_empty(),
            Json::Object(map) => !map.is_empty(),
            Json::Bool(_) | Json::Number(_) => true,
        };
        is_name && !name.is_empty() && !name.starts_with('$') && says && !turns(value)
    };
    let told = told.into_iter().filter(|(name, value)| fits(name, value));
    told.filter(|(_, value)| value.to_string().len() <= VALUE_BYTES)
        .take(FIELDS_AT_MOST)
        .collect()
}

/// Whether some text of it pretends to be another by marks that turn the direction of what follows.
fn turns(value: &Json) -> bool {
    match value {
        Json::String(text) => text.chars().any(values::turns_direction),
        Json::Array(list) => list.iter().any(turns),
        Json::Object(map) => map
            .iter()
            .any(|(name, inner)| name.chars().any(values::turns_direction) || turns(inner)),
        _ => false,
    }
}

/// `custom` with the fields that it lacks, as far as there is room; nothing where it stays as it is.
pub(crate) fn filled(custom: &Json, told: &Map<String, Json>) -> Option<Json> {
    let Json::Object(there) = custom else {
        return None;
    };
    let mut all = there.clone();
    let mut bytes = custom.to_string().len();
    for (name, value) in told {
        // Quotes, a colon and a comma around them.
        let more = name.len() + value.to_string().len() + 4;
        if !all.contains_key(name) && all.len() < FIELDS_AT_MOST && bytes + more <= OBJECT_BYTES {
            bytes += more;
            all.insert(name.clone(), value.clone());
        }
    }
    (all.len() > there.len()).then_some(Json::Object(all))
}

#[cfg(test)]
mod tests {
    use super::{FIELDS_AT_MOST, fields, filled};
    use crate::input::OBJECT_BYTES;
    use serde_json::{Map, Value as Json, json};

    fn told(of: Json) -> Map<String, Json> {
        let Json::Object(map) = of else {
            panic!("no object")
        };
        fields(map)
    }

    #[test]
    fn what_says_nothing_or_is_no_field_is_left_out() {
        let kept = told(json!({
            "plan": "gold", "age": 0, "vip": false, "tags": ["a"], "a": null, "b": " ", "c": [], "d": {},
            "$os": "Linux", "": 1, "two\nlines": 1, "x".repeat(61): 1, "turned": ["a\u{202E}b"],
            "long": "x".repeat(999), "fits": "x".repeat(998),
        }));
        let names: Vec<&String> = kept.keys().collect();
        // 998 signs and two quotes are 1,000 bytes; 999 are one too many.
        assert_eq!(names, ["age", "fits", "plan", "tags", "vip"]);
    }

    #[test]
    fn fields_fill_gaps_while_there_is_room() {
        let there = json!({ "plan": "silver", "note": null });
        let more = told(json!({ "plan": "gold", "note": "x", "seats": 3 }));
        let full = json!({ "plan": "silver", "note": null, "seats": 3 });
        assert_eq!(filled(&there, &more), Some(full.clone()));
        assert_eq!(filled(&full, &more), None, "what is there stays");
        // 50 fields at most: 47 more beside the three.
        let many = (0..60).map(|n| (format!("f{n:02}"), json!(n)));
        let many: Map<String, Json> = many.collect();
        let after = filled(&full, &many).unwrap();
        assert_eq!(after.as_object().unwrap().len(), FIELDS_AT_MOST);
        assert_eq!(after["f46"], 46);
        assert!(after.get("f47").is_none());
        // 16 KB at most: 17 fields of 1,000 bytes are more than that.
        let large = (0..17).map(|n| (format!("f{n:02}"), json!("x".repeat(998))));
        let after = filled(&json!({}), &large.collect()).unwrap();
        assert_eq!(after.as_object().unwrap().len(), 16);
        assert!(after.to_string().len() <= OBJECT_BYTES);
    }
}
