//! Values out of one engine in the form that both have.

use crate::{Cell, DbError, Value};
use base::{Timestamp, Uuid};

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A uuid; 16 bytes on SQLite.
    Id,
    /// An instant; microseconds on SQLite.
    Time,
    /// A whole number.
    Int,
    /// True or false; 1 or 0 on SQLite.
    Bool,
    /// Text.
    Text,
    /// JSON; text on SQLite.
    Json,
    /// Bytes.
    Bytes,
}

impl Kind {
    /// By the name of PostgreSQL's type.
    pub(super) fn of(name: &str) -> Option<Self> {
        Some(match name {
            "uuid" => Kind::Id,
            "timestamp with time zone" => Kind::Time,
            "bigint" => Kind::Int,
            "boolean" => Kind::Bool,
            "text" => Kind::Text,
            "jsonb" => Kind::Json,
            "bytea" => Kind::Bytes,
            _ => return None,
        })
    }

    /// The value of a cell. `mended` counts texts whose zero characters were replaced.
    pub(super) fn value(self, cell: Cell<'_>, mended: &mut u64) -> Result<Value, DbError> {
        Ok(match (self, cell) {
            (_, Cell::Null) => Value::Null,
            (Kind::Id, Cell::Bytes(bytes)) => {
                Value::Id(Uuid::from_slice(bytes).map_err(|e| DbError::Other(e.to_string()))?)
            }
            (Kind::Time, Cell::Int(n) | Cell::Time(n)) => {
                let at = Timestamp::from_microsecond(n);
                Value::Time(at.map_err(|e| DbError::Other(e.to_string()))?)
            }
            (Kind::Int, Cell::Int(n)) => Value::Int(n),
            (Kind::Bool, Cell::Int(n)) => Value::Bool(n != 0),
            (Kind::Bool, Cell::Bool(b)) => Value::Bool(b),
            (Kind::Text, Cell::Text(text)) => Value::Text(whole(text, mended)),
            (Kind::Json, Cell::Text(text)) => Value::Json(whole_json(text, mended)?),
            (Kind::Bytes, Cell::Bytes(bytes)) => Value::Bytes(bytes.to_vec()),
            (kind, cell) => return Err(DbError::Other(format!("{kind:?} was {cell:?}"))),
        })
    }
}

/// PostgreSQL keeps every character but one.
fn whole(text: &str, mended: &mut u64) -> String {
    match text.contains('\0') {
        false => text.to_owned(),
        true => {
            *mended += 1;
            text.replace('\0', "\u{FFFD}")
        }
    }
}

/// The same within JSON, where it stands as an escape.
fn whole_json(text: &str, mended: &mut u64) -> Result<String, DbError> {
    if !text.contains("\\u0000") {
        return Ok(text.to_owned());
    }
    let mut json: serde_json::Value =
        serde_json::from_str(text).map_err(|e| DbError::Other(e.to_string()))?;
    let before = *mended;
    mend(&mut json, mended);
    match *mended == before {
        // A backslash and the letters after it.
        true => Ok(text.to_owned()),
        false => Ok(json.to_string()),
    }
}

fn mend(json: &mut serde_json::Value, mended: &mut u64) {
    match json {
        serde_json::Value::String(text) => *text = whole(text, mended),
        serde_json::Value::Array(list) => list.iter_mut().for_each(|one| mend(one, mended)),
        serde_json::Value::Object(fields) => {
            let old = std::mem::take(fields);
            for (name, mut value) in old {
                mend(&mut value, mended);
                fields.insert(whole(&name, mended), value);
            }
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kept(kind: Kind, text: &str) -> (Value, u64) {
        let mut mended = 0;
        let value = kind.value(Cell::Text(text), &mut mended).unwrap();
        (value, mended)
    }

    #[test]
    fn a_zero_character_is_replaced_and_counted() {
        let replaced = Value::Text("a\u{FFFD}b".into());
        assert_eq!(kept(Kind::Text, "a\0b"), (replaced, 1));
        let json = r#"{"k\u0000":["x\u0000",1]}"#;
        let replaced = Value::Json("{\"k\u{FFFD}\":[\"x\u{FFFD}\",1]}".into());
        assert_eq!(kept(Kind::Json, json), (replaced, 2));
    }

    #[test]
    fn other_text_stays_to_the_letter() {
        let spaced = r#"{ "b": 1, "a": "\\u0000" }"#;
        assert_eq!(
            kept(Kind::Json, spaced),
            (Value::Json(spaced.to_owned()), 0)
        );
    }

    #[test]
    fn a_value_of_another_kind_is_refused() {
        assert!(Kind::Id.value(Cell::Bytes(&[1, 2]), &mut 0).is_err());
        assert!(Kind::Int.value(Cell::Text("1"), &mut 0).is_err());
    }
}
