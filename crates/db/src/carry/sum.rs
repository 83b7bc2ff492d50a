//! A checksum over the rows of a table that is the same on both engines, in whatever order they are read.

use crate::{DbError, Value};
use serde_json::Value as Json;
use std::fmt;
use xxhash_rust::xxh3::xxh3_128;

/// How many rows, and the sum of their checksums (XXH3-128).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Sum {
    rows: u64,
    total: u128,
}

impl Sum {
    pub(super) fn rows(self) -> u64 {
        self.rows
    }

    /// Adds a row. `place`: where it stands in the table, where that means something.
    pub(super) fn add(
        &mut self,
        row: &[Value],
        place: Option<u64>,
        buffer: &mut Vec<u8>,
    ) -> Result<(), DbError> {
        buffer.clear();
        if let Some(place) = place {
            buffer.extend_from_slice(&place.to_le_bytes());
        }
        row.iter().try_for_each(|value| write(value, buffer))?;
        self.rows += 1;
        self.total = self.total.wrapping_add(xxh3_128(buffer));
        Ok(())
    }
}

impl fmt::Display for Sum {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:032x} over {} rows", self.total, self.rows)
    }
}

/// A letter for the kind, then the value; texts with their length, so that no two rows look alike.
fn write(value: &Value, out: &mut Vec<u8>) -> Result<(), DbError> {
    let number = |out: &mut Vec<u8>, kind: u8, n: i64| {
        out.push(kind);
        out.extend_from_slice(&n.to_le_bytes());
    };
    match value {
        Value::Null => out.push(b'-'),
        Value::Bool(b) => number(out, b'b', i64::from(*b)),
        Value::Int(n) => number(out, b'i', *n),
        Value::Time(at) => number(out, b't', at.as_microsecond()),
        Value::Id(id) => text(out, b'u', id.as_bytes()),
        Value::Text(s) => text(out, b's', s.as_bytes()),
        Value::Bytes(bytes) => text(out, b'x', bytes),
        Value::Json(s) => match s.as_str() {
            "{}" => out.push(b'{'),
            "[]" => out.push(b'['),
            s => json(
                &serde_json::from_str(s).map_err(|e| DbError::Other(format!("{e} in {s}")))?,
                out,
            ),
        },
        Value::Real(_) | Value::List(_) => {
            return Err(DbError::Other("no column is of this kind".into()));
        }
    }
    Ok(())
}

fn text(out: &mut Vec<u8>, kind: u8, bytes: &[u8]) {
    out.push(kind);
    out.extend_from_slice(&(bytes.len() as u64).to_le_bytes());
    out.extend_from_slice(bytes);
}

/// JSON by what it says: PostgreSQL keeps neither the order of names, nor spaces, nor how a number was written.
fn json(value: &Json, out: &mut Vec<u8>) {
    match value {
        Json::Null => out.push(b'n'),
        Json::Bool(b) => out.push(if *b { b'T' } else { b'F' }),
        Json::Number(n) => {
            // Below zero there is a zero, too, which PostgreSQL does not know.
            let bits = (n.as_f64().unwrap_or(f64::NAN) + 0.0).to_bits();
            out.push(b'#');
            out.extend_from_slice(&bits.to_le_bytes());
        }
        Json::String(s) => text(out, b'"', s.as_bytes()),
        Json::Array(list) => {
            out.push(b'[');
            list.iter().for_each(|one| json(one, out));
            if !list.is_empty() {
                out.push(b']');
            }
        }
        Json::Object(fields) => {
            out.push(b'{');
            let mut fields: Vec<_> = fields.iter().collect();
            fields.sort_by_key(|(name, _)| name.as_str());
            for (name, value) in &fields {
                text(out, b':', name.as_bytes());
                json(value, out);
            }
            if !fields.is_empty() {
                out.push(b'}');
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sum(rows: &[&[Value]], ordered: bool) -> Sum {
        let (mut sum, mut buffer) = (Sum::default(), Vec::new());
        for (place, row) in (0..).zip(rows) {
            let place = ordered.then_some(place);
            sum.add(row, place, &mut buffer).unwrap();
        }
        sum
    }

    #[test]
    fn json_counts_by_what_it_says() {
        let one = |text: &str| sum(&[&[Value::Json(text.into())]], false);
        let written =
            one(r#"{ "b" : [1, 2.50, -0.0, 1e2], "a": {"z": null, "y": true}, "c": {} }"#);
        let kept = one(r#"{"a":{"y":true,"z":null},"b":[1,2.5,0.0,100],"c":{ }}"#);
        assert_eq!(written, kept);
        for other in [
            r#"{"a":{"y":true,"z":null},"b":[1,2.5,0.0,101],"c":{}}"#,
            r#"{"a":{"y":true,"z":null},"b":[2.5,1,0.0,100],"c":{}}"#,
            r#"{"a":{"y":true},"b":[1,2.5,0.0,100],"c":{}}"#,
            r#"{"a":{"y":true,"z":null},"b":[1,2.5,0.0,100],"c":[]}"#,
            r#"{"a":{"y":true,"z":null},"b":[1,2.5,0.0,100,{}]}"#,
        ] {
            assert_ne!(one(other), kept, "{other}");
        }
    }

    #[test]
    fn the_order_of_rows_counts_only_where_it_means_something() {
        let (a, b): (&[Value], &[Value]) = (&[Value::Int(1)], &[Value::Int(2)]);
        assert_eq!(sum(&[a, b], false), sum(&[b, a], false));
        assert_ne!(sum(&[a, b], true), sum(&[b, a], true));
        assert_ne!(sum(&[a, b], false), sum(&[a, a], false));
        assert_ne!(sum(&[a], false), sum(&[a, a], false));
    }

    #[test]
    fn no_two_rows_look_alike() {
        let row = |cells: &[&str]| -> Sum {
            let cells: Vec<Value> = cells.iter().map(|s| Value::Text((*s).into())).collect();
            sum(&[&cells], false)
        };
        assert_ne!(row(&["ab", "c"]), row(&["a", "bc"]));
        assert_ne!(row(&["a"]), row(&["a", ""]));
        let (null, empty) = (Value::Null, Value::Text(String::new()));
        assert_ne!(sum(&[&[null]], false), sum(&[&[empty]], false));
    }
}
