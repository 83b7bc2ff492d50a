//! Names that stand twice in one JSON object: readers disagree which of both counts, so neither does.

use serde::de::{
    DeserializeSeed, Deserializer, Error as _, IgnoredAny, MapAccess, SeqAccess, Visitor,
};
use std::collections::HashSet;
use std::fmt;

/// Longest name that is told again, in characters.
const NAME_CHARS: usize = 100;

/// The first name that stands twice in one object, at whatever depth; none in what is no JSON.
pub(crate) fn twice(json: &[u8]) -> Option<String> {
    let mut found = None;
    let mut from = serde_json::Deserializer::from_slice(json);
    // What else is wrong with it, whoever reads it says.
    let _ = Once(&mut found).deserialize(&mut from);
    found.map(|name: String| name.chars().take(NAME_CHARS).collect())
}

/// Reads a value and keeps nothing but the name that it found twice.
struct Once<'f>(&'f mut Option<String>);

impl<'de> DeserializeSeed<'de> for Once<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<(), D::Error> {
        from.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Once<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_bool<E>(self, _: bool) -> Result<(), E> {
        Ok(())
    }

    fn visit_i64<E>(self, _: i64) -> Result<(), E> {
        Ok(())
    }

    fn visit_u64<E>(self, _: u64) -> Result<(), E> {
        Ok(())
    }

    fn visit_f64<E>(self, _: f64) -> Result<(), E> {
        Ok(())
    }

    fn visit_str<E>(self, _: &str) -> Result<(), E> {
        Ok(())
    }

    fn visit_unit<E>(self) -> Result<(), E> {
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<(), A::Error> {
        while seq.next_element_seed(Once(&mut *self.0))?.is_some() {}
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        let mut names = HashSet::new();
        while let Some(name) = map.next_key::<String>()? {
            if names.contains(&name) {
                map.next_value::<IgnoredAny>()?;
                *self.0 = Some(name);
                return Err(A::Error::custom("a name stands twice"));
            }
            names.insert(name);
            map.next_value_seed(Once(&mut *self.0))?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_found_twice_in_one_object_and_at_any_depth() {
        let check = |json: &str, expected: Option<&str>| {
            assert_eq!(twice(json.as_bytes()).as_deref(), expected, "{json}");
        };
        check(
            r#"{"a": 1, "b": {"a": 2}, "c": [{"a": 3}, {"a": 4}]}"#,
            None,
        );
        check(r#"{"a": 1, "b": 2, "a": 1}"#, Some("a"));
        check(
            r#"{"a": [true, null, 0.5, -1, {"x": {"b": 1, "b": 2}}]}"#,
            Some("b"),
        );
        // The same name, written otherwise.
        check(r#"{"name": 1, "n\u0061me": 2}"#, Some("name"));
        check(r#"{"a": 1, "a": "#, None);
        check("[1, 2", None);
        check(&"[".repeat(100_000), None);
        let long = "x".repeat(300);
        check(
            &format!(r#"{{"{long}": 1, "{long}": 2}}"#),
            Some(&long[..100]),
        );
    }
}
