//! A bound value, and how each engine writes it.

use base::{Timestamp, Uuid};
use bytes::{BufMut, BytesMut};
use postgres::types::{IsNull, Kind, ToSql, Type, to_sql_checked};
use postgres_protocol::types::{ArrayDimension, array_to_sql};
use rusqlite::types::{ToSqlOutput, ValueRef};

/// A value on its way into a statement.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// No value.
    Null,
    /// True or false; 1 or 0 on SQLite.
    Bool(bool),
    /// A whole number: counts, minor units.
    Int(i64),
    /// A share or a score; never money.
    Real(f64),
    /// Text in UTF-8.
    Text(String),
    /// JSON, already written.
    Json(String),
    /// An id; 16 bytes on SQLite.
    Id(Uuid),
    /// An instant; microseconds since 1970 on SQLite.
    Time(Timestamp),
    /// Raw bytes.
    Bytes(Vec<u8>),
    /// What `Sql::push_in` compares with: an array on PostgreSQL, single values on SQLite.
    List(Vec<Value>),
}

/// Microseconds between 1970, where SQLite's times start, and 2000, where PostgreSQL's do.
pub(crate) const EPOCH_2000_MICROS: i64 = 946_684_800_000_000;

impl rusqlite::ToSql for Value {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::Borrowed(match self {
            Value::List(_) => {
                let why = "a list was bound as one value";
                return Err(rusqlite::Error::ToSqlConversionFailure(why.into()));
            }
            Value::Null => ValueRef::Null,
            Value::Bool(b) => ValueRef::Integer(i64::from(*b)),
            Value::Int(n) => ValueRef::Integer(*n),
            Value::Real(x) => ValueRef::Real(*x),
            Value::Text(s) | Value::Json(s) => ValueRef::Text(s.as_bytes()),
            Value::Id(id) => ValueRef::Blob(id.as_bytes()),
            Value::Time(at) => ValueRef::Integer(at.as_microsecond()),
            Value::Bytes(b) => ValueRef::Blob(b),
        }))
    }
}

type Refused = Box<dyn std::error::Error + Sync + Send>;

impl ToSql for Value {
    fn to_sql(&self, ty: &Type, out: &mut BytesMut) -> Result<IsNull, Refused> {
        match self {
            Value::Null => return Ok(IsNull::Yes),
            Value::Bool(b) => out.put_u8(u8::from(*b)),
            Value::Int(n) => match *ty {
                Type::INT4 => out.put_i32(i32::try_from(*n)?),
                Type::INT2 => out.put_i16(i16::try_from(*n)?),
                Type::INT8 => out.put_i64(*n),
                _ => return Err(format!("a whole number was bound to {ty}").into()),
            },
            Value::Real(x) => out.put_f64(*x),
            Value::Text(s) | Value::Json(s) => {
                if *ty == Type::JSONB {
                    out.put_u8(1);
                }
                out.put_slice(s.as_bytes());
            }
            Value::Id(id) => out.put_slice(id.as_bytes()),
            Value::Time(at) => out.put_i64(at.as_microsecond() - EPOCH_2000_MICROS),
            Value::Bytes(b) => out.put_slice(b),
            Value::List(values) => array(values, ty, out)?,
        }
        Ok(IsNull::No)
    }

    fn accepts(_: &Type) -> bool {
        true
    }

    to_sql_checked!();
}

/// A one-dimensional array, as PostgreSQL reads it.
fn array(values: &[Value], ty: &Type, out: &mut BytesMut) -> Result<(), Refused> {
    let Kind::Array(element) = ty.kind() else {
        return Err(format!("a list was bound to {ty}").into());
    };
    let one = Some(ArrayDimension {
        len: i32::try_from(values.len())?,
        lower_bound: 1,
    });
    let write = |value: &Value, out: &mut BytesMut| match value.to_sql(element, out)? {
        IsNull::No => Ok(postgres_protocol::IsNull::No),
        IsNull::Yes => Ok(postgres_protocol::IsNull::Yes),
    };
    array_to_sql(one, element.oid(), values, write, out)
}

macro_rules! from {
    ($($ty:ty => |$v:ident| $make:expr),* $(,)?) => {$(
        impl From<$ty> for Value {
            fn from($v: $ty) -> Self { $make }
        }
    )*};
}

from! {
    bool => |v| Value::Bool(v),
    i64 => |v| Value::Int(v),
    i32 => |v| Value::Int(i64::from(v)),
    u32 => |v| Value::Int(i64::from(v)),
    usize => |v| Value::Int(i64::try_from(v).unwrap_or(i64::MAX)),
    f64 => |v| Value::Real(v),
    &str => |v| Value::Text(v.to_owned()),
    &String => |v| Value::Text(v.clone()),
    String => |v| Value::Text(v),
    Uuid => |v| Value::Id(v),
    Timestamp => |v| Value::Time(v),
    Vec<u8> => |v| Value::Bytes(v),
    &[u8] => |v| Value::Bytes(v.to_vec()),
    serde_json::Value => |v| Value::Json(v.to_string()),
    &serde_json::Value => |v| Value::Json(v.to_string()),
}

impl<T: Into<Value>> From<Option<T>> for Value {
    fn from(v: Option<T>) -> Self {
        v.map_or(Value::Null, Into::into)
    }
}
