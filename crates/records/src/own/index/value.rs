//! Values as the index holds them: bytes that have the order in which filters and lists see the values.

use crate::own::Holds;
use db::Value;
use serde_json::{Map, Value as Json};

/// The longest text that is no text of people (a day, a choice), in bytes.
const WORD_BYTES: usize = 200;

/// Under what a record is found by such a field that has this value: one for each choice, none for nothing and for what
/// is of another kind.
pub fn keys(holds: Holds, value: &Json) -> Vec<Vec<u8>> {
    let one = match (holds, value) {
        (Holds::LongText | Holds::Person | Holds::Company, _) => None,
        (Holds::Number | Holds::Money(_), Json::Number(n)) => n.as_f64().map(number),
        (Holds::Truth, Json::Bool(truth)) => Some(vec![u8::from(*truth)]),
        (Holds::Choices, Json::Array(items)) => return chosen(items),
        (Holds::Number | Holds::Money(_) | Holds::Truth | Holds::Choices, _) => None,
        (Holds::Choice | Holds::Date | Holds::Time, Json::String(text)) => Some(word(text)),
        (_, Json::String(text)) => {
            let key = language::sort_key(text);
            (!key.is_empty()).then(|| key.into_bytes())
        }
        _ => None,
    };
    one.into_iter().collect()
}

fn chosen(items: &[Json]) -> Vec<Vec<u8>> {
    let mut all: Vec<_> = items.iter().filter_map(Json::as_str).map(word).collect();
    all.sort_unstable();
    all.dedup();
    all
}

fn word(text: &str) -> Vec<u8> {
    let mut end = text.len().min(WORD_BYTES);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    text.as_bytes()[..end].to_vec()
}

const SIGN: u64 = 1 << 63;

/// A number as bytes that have its order; zeros at the end are left out, which small whole numbers have many of.
fn number(n: f64) -> Vec<u8> {
    // There is one nothing: minus nothing is the same.
    let bits = (n + 0.0).to_bits();
    let ordered = if bits & SIGN == 0 { bits | SIGN } else { !bits };
    let mut bytes = ordered.to_be_bytes().to_vec();
    while bytes.last() == Some(&0) {
        bytes.pop();
    }
    bytes
}

/// The number of such bytes.
pub(crate) fn decoded_number(bytes: &[u8]) -> Option<f64> {
    let mut whole = [0_u8; 8];
    whole.get_mut(..bytes.len())?.copy_from_slice(bytes);
    let ordered = u64::from_be_bytes(whole);
    Some(f64::from_bits(match ordered & SIGN {
        0 => !ordered,
        _ => ordered ^ SIGN,
    }))
}

/// The text of such bytes.
pub(crate) fn decoded_text(bytes: &[u8]) -> Option<String> {
    String::from_utf8(bytes.to_vec()).ok()
}

/// A value that a filter binds, as the index holds it.
pub(crate) fn encoded(value: Value) -> Value {
    match value {
        Value::Text(text) => Value::Bytes(text.into_bytes()),
        Value::Real(n) => Value::Bytes(number(n)),
        Value::Bool(truth) => Value::Bytes(vec![u8::from(truth)]),
        other => other,
    }
}

/// Whether the index holds this much of a text: what is longer was cut, and nothing has no row.
pub(crate) fn fits_whole(key: &str) -> bool {
    !key.is_empty() && key.chars().count() < language::SORT_KEY_CHARS
}

/// The texts of such an object as filters compare them, as far as they are more than small letters instead of capital
/// ones; none where there is no such text.
pub fn folded(custom: &Json) -> Option<Json> {
    let differs = |(key, value): (&String, &Json)| {
        let text = value.as_str()?;
        let told = language::compare_key(text);
        (told != text.to_ascii_lowercase()).then(|| (key.clone(), Json::from(told)))
    };
    let all: Map<String, Json> = custom.as_object()?.iter().filter_map(differs).collect();
    (!all.is_empty()).then_some(Json::Object(all))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use serde_json::json;

    proptest! {
        #[test]
        fn bytes_have_the_order_of_the_numbers(a in -1e15_f64..1e15, b in -1e15_f64..1e15) {
            prop_assert_eq!(number(a).cmp(&number(b)), a.partial_cmp(&b).unwrap());
            prop_assert_eq!(decoded_number(&number(a)), Some(a));
        }

        #[test]
        fn bytes_have_the_order_of_small_numbers(a in -500_i32..500, b in -500_i32..500) {
            let of = |n: i32| number(f64::from(n) / 4.0);
            prop_assert_eq!(of(a).cmp(&of(b)), a.cmp(&b));
        }
    }

    #[test]
    fn small_whole_numbers_are_small() {
        // 4 is 2^2: sign 1, exponent 1025 = 0x401, no fraction: C0 10.
        assert_eq!(number(4.0), [0xC0, 0x10]);
        assert_eq!(number(0.0), [0x80]);
        assert_eq!(number(-0.0), [0x80]);
    }

    #[test]
    fn what_is_of_another_kind_has_no_key() {
        let check = |holds, value: Json, expected: &[&str]| {
            let found = keys(holds, &value);
            let expected: Vec<_> = expected.iter().map(|text| text.as_bytes()).collect();
            assert_eq!(found, expected, "{holds:?} {value}");
        };
        check(Holds::Text, json!("  Kändy-East "), &["kandy east"]);
        check(Holds::Text, json!("  "), &[]);
        check(Holds::Text, json!(7), &[]);
        check(Holds::LongText, json!("Kandy"), &[]);
        check(
            Holds::Person,
            json!("018f0000-0000-7000-8000-000000000001"),
            &[],
        );
        check(Holds::Number, json!("7"), &[]);
        check(Holds::Date, json!("2026-01-31"), &["2026-01-31"]);
        check(Holds::Choices, json!(["m", "s", 1, "m"]), &["m", "s"]);
        check(Holds::Choices, json!("m"), &[]);
        assert_eq!(keys(Holds::Truth, &json!(true)), [[1]]);
    }

    #[test]
    fn a_word_is_cut_between_characters() {
        // 66 characters of three bytes each are 198 bytes; the next would end at 201.
        let long = "ක".repeat(80);
        assert_eq!(keys(Holds::Choice, &json!(long))[0].len(), 198);
    }

    #[test]
    fn a_text_is_folded_apart_where_small_letters_do_not_do() {
        assert_eq!(folded(&json!({"a": "Kandy", "b": 4})), None);
        assert_eq!(
            folded(&json!({"a": "Kändy", "b": "x-y"})),
            Some(json!({"a": "kandy", "b": "x y"}))
        );
        assert_eq!(folded(&json!(null)), None);
    }
}
