//! Reading rows: one set of conversions for both engines.

use crate::DbError;
use crate::value::EPOCH_2000_MICROS;
use base::{Timestamp, Uuid};
use postgres::types::{FromSql, Type};
use rusqlite::types::ValueRef;

/// One value of a row, borrowed from the driver.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Cell<'a> {
    /// No value.
    Null,
    /// A whole number; on SQLite also a time or a truth.
    Int(i64),
    /// A floating-point number.
    Real(f64),
    /// Text or JSON.
    Text(&'a str),
    /// Bytes; on SQLite also an id.
    Bytes(&'a [u8]),
    /// Microseconds since 1970.
    Time(i64),
    /// True or false.
    Bool(bool),
}

/// A row of either engine.
#[derive(Debug)]
pub enum Row<'a> {
    /// From SQLite.
    Sqlite(&'a rusqlite::Row<'a>),
    /// From PostgreSQL.
    Postgres(&'a postgres::Row),
}

impl Row<'_> {
    /// The value in column `at`, counted from 0.
    ///
    /// # Errors
    /// `Other` when there is no such column or its type does not fit.
    pub fn get<T: FromCell>(&self, at: usize) -> Result<T, DbError> {
        T::from_cell(self.cell(at)?).map_err(|e| match e {
            DbError::Other(why) => DbError::Other(format!("column {at}: {why}")),
            other => other,
        })
    }

    /// The raw value in column `at`.
    ///
    /// # Errors
    /// `Other` when there is no such column or it holds no UTF-8 where text is meant.
    pub fn cell(&self, at: usize) -> Result<Cell<'_>, DbError> {
        match self {
            Row::Sqlite(row) => Ok(match row.get_ref(at)? {
                ValueRef::Null => Cell::Null,
                ValueRef::Integer(n) => Cell::Int(n),
                ValueRef::Real(x) => Cell::Real(x),
                ValueRef::Text(s) => {
                    Cell::Text(std::str::from_utf8(s).map_err(|e| DbError::Other(e.to_string()))?)
                }
                ValueRef::Blob(b) => Cell::Bytes(b),
            }),
            Row::Postgres(row) => Ok(row.try_get::<_, Raw<'_>>(at)?.0),
        }
    }

    /// How many columns there are.
    pub fn len(&self) -> usize {
        match self {
            Row::Sqlite(row) => row.as_ref().column_count(),
            Row::Postgres(row) => row.len(),
        }
    }

    /// Whether there is no column.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

struct Raw<'a>(Cell<'a>);

type Refused = Box<dyn std::error::Error + Sync + Send>;

impl<'a> FromSql<'a> for Raw<'a> {
    fn from_sql(ty: &Type, raw: &'a [u8]) -> Result<Self, Refused> {
        Ok(Raw(match *ty {
            Type::INT8 => Cell::Int(i64::from_be_bytes(raw.try_into()?)),
            Type::INT4 => Cell::Int(i64::from(i32::from_be_bytes(raw.try_into()?))),
            Type::INT2 => Cell::Int(i64::from(i16::from_be_bytes(raw.try_into()?))),
            Type::FLOAT8 => Cell::Real(f64::from_be_bytes(raw.try_into()?)),
            Type::FLOAT4 => Cell::Real(f64::from(f32::from_be_bytes(raw.try_into()?))),
            Type::BOOL => Cell::Bool(raw.first() == Some(&1)),
            Type::TIMESTAMPTZ => {
                Cell::Time(i64::from_be_bytes(raw.try_into()?).saturating_add(EPOCH_2000_MICROS))
            }
            Type::UUID | Type::BYTEA => Cell::Bytes(raw),
            Type::JSONB => Cell::Text(std::str::from_utf8(raw.get(1..).unwrap_or(&[]))?),
            Type::TEXT | Type::VARCHAR | Type::NAME | Type::JSON | Type::BPCHAR | Type::UNKNOWN => {
                Cell::Text(std::str::from_utf8(raw)?)
            }
            _ => return Err(format!("a column of type {ty} must be cast in the query").into()),
        }))
    }

    fn from_sql_null(_: &Type) -> Result<Self, Refused> {
        Ok(Raw(Cell::Null))
    }

    fn accepts(_: &Type) -> bool {
        true
    }
}

/// A type that one cell can become.
pub trait FromCell: Sized {
    /// Reads the cell.
    ///
    /// # Errors
    /// `Other` when the cell holds something else.
    fn from_cell(cell: Cell<'_>) -> Result<Self, DbError>;
}

pub(crate) fn wrong<T>(what: &str, cell: Cell<'_>) -> Result<T, DbError> {
    Err(DbError::Other(format!("expected {what}, found {cell:?}")))
}

macro_rules! from_cell {
    ($($ty:ty, $what:literal: $($pattern:pat => $make:expr),+;)*) => {$(
        impl FromCell for $ty {
            fn from_cell(cell: Cell<'_>) -> Result<Self, DbError> {
                match cell {
                    $($pattern => Ok($make),)+
                    other => wrong($what, other),
                }
            }
        }
    )*};
}

from_cell! {
    i64, "a whole number": Cell::Int(n) => n, Cell::Time(n) => n;
    f64, "a number": Cell::Real(x) => x, Cell::Int(n) => n as f64;
    bool, "a truth": Cell::Bool(b) => b, Cell::Int(n) => n != 0;
    String, "text": Cell::Text(s) => s.to_owned();
    Vec<u8>, "bytes": Cell::Bytes(b) => b.to_vec();
}

impl FromCell for Uuid {
    fn from_cell(cell: Cell<'_>) -> Result<Self, DbError> {
        match cell {
            Cell::Bytes(b) => Uuid::from_slice(b).map_err(|e| DbError::Other(e.to_string())),
            other => wrong("an id", other),
        }
    }
}

impl FromCell for Timestamp {
    fn from_cell(cell: Cell<'_>) -> Result<Self, DbError> {
        match cell {
            Cell::Int(n) | Cell::Time(n) => {
                Timestamp::from_microsecond(n).map_err(|e| DbError::Other(e.to_string()))
            }
            other => wrong("a time", other),
        }
    }
}

impl FromCell for serde_json::Value {
    fn from_cell(cell: Cell<'_>) -> Result<Self, DbError> {
        match cell {
            Cell::Text(s) => serde_json::from_str(s).map_err(|e| DbError::Other(e.to_string())),
            other => wrong("JSON", other),
        }
    }
}

impl<T: FromCell> FromCell for Option<T> {
    fn from_cell(cell: Cell<'_>) -> Result<Self, DbError> {
        match cell {
            Cell::Null => Ok(None),
            some => T::from_cell(some).map(Some),
        }
    }
}

/// A type that one row can become.
pub trait FromRow: Sized {
    /// Reads the row.
    ///
    /// # Errors
    /// `Other` when a column is missing or its type does not fit.
    fn from_row(row: &Row<'_>) -> Result<Self, DbError>;
}

impl<T: FromCell> FromRow for T {
    fn from_row(row: &Row<'_>) -> Result<Self, DbError> {
        row.get(0)
    }
}

macro_rules! tuples {
    ($(($($name:ident $at:tt),+))*) => {$(
        impl<$($name: FromCell),+> FromRow for ($($name,)+) {
            fn from_row(row: &Row<'_>) -> Result<Self, DbError> {
                Ok(($(row.get::<$name>($at)?,)+))
            }
        }
    )*};
}

tuples! {
    (A 0, B 1)
    (A 0, B 1, C 2)
    (A 0, B 1, C 2, D 3)
    (A 0, B 1, C 2, D 3, E 4)
    (A 0, B 1, C 2, D 3, E 4, F 5)
    (A 0, B 1, C 2, D 3, E 4, F 5, G 6)
    (A 0, B 1, C 2, D 3, E 4, F 5, G 6, H 7)
    (A 0, B 1, C 2, D 3, E 4, F 5, G 6, H 7, I 8)
    (A 0, B 1, C 2, D 3, E 4, F 5, G 6, H 7, I 8, J 9)
}
