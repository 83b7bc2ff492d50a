//! Lists that are sorted by an own field: by its rows, or, where few records are found, by the value in each; those
//! without a value last, in the order of their ids.

use super::cell;
use super::query::Plan;
use crate::filter::{FieldDef, FieldKind, Filter, Op, own_value, qualified, rows_of};
use crate::lists::model::{Cell, ListSpec};
use crate::own::index::{decoded_number, decoded_text, encoded};
use db::{DbError, Dialect, Sql, Value};
use std::fmt::Write as _;

/// Which of the records are asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::lists) enum Part {
    /// Those with a value of the field that sorts; of another field all.
    With,
    /// Those without.
    Without,
}

/// How an own field sorts.
#[derive(Clone, Debug)]
pub(super) enum By {
    /// By the rows of this number, walked in their order.
    Rows(i64),
    /// By the value in the records, which are few.
    Values(Sql),
    /// By their ids: this is nothing.
    Ids(Sql),
}

impl By {
    /// How the field sorts, if it is one of the firm's own.
    pub(super) fn of(
        field: &FieldDef,
        spec: &ListSpec,
        dialect: Dialect,
        (few, part): (bool, Part),
    ) -> Option<Self> {
        let (number, own) = (rows_of(field)?, field.own.as_ref()?);
        let crate::filter::Column::Custom(column) = field.column else {
            return None;
        };
        let value = || own_value(dialect, field.kind, (spec.alias, column), &own.key);
        Some(match (part, few) {
            (Part::Without, _) => By::Ids(value()),
            (Part::With, true) => By::Values(value()),
            (Part::With, false) => By::Rows(number),
        })
    }

    /// What else must hold of a record, and begins with ` AND `.
    pub(super) fn condition(&self, kind: FieldKind, rows: &str) -> Sql {
        let is_text = kind == FieldKind::Folded;
        match self {
            By::Rows(number) => Sql::new(" AND ")
                .and(qualified(rows, "field"))
                .push(" = ")
                .bind(*number),
            By::Values(value) if is_text => Sql::new(" AND ").and(value.clone()).push(" <> ''"),
            By::Values(value) => Sql::new(" AND ").and(value.clone()).push(" IS NOT NULL"),
            By::Ids(value) if is_text => Sql::new(" AND COALESCE(")
                .and(value.clone())
                .push(", '') = ''"),
            By::Ids(value) => Sql::new(" AND ").and(value.clone()).push(" IS NULL"),
        }
    }

    /// The value at which a part of the list begins, as it is compared.
    pub(super) fn placed(&self, kind: FieldKind, told: &str) -> Option<Value> {
        let bytes = of_hex(told)?;
        Some(match (self, kind) {
            (By::Rows(_), _) => Value::Bytes(bytes),
            (_, FieldKind::Decimal | FieldKind::MoneyIn(_)) => {
                Value::Real(decoded_number(&bytes).filter(|n| n.is_finite())?)
            }
            _ => Value::Text(decoded_text(&bytes)?),
        })
    }

    /// The value of a row, for the cursor: as its bytes stand in the index.
    pub(super) fn place(
        &self,
        row: &db::Row<'_>,
        at: usize,
        kind: FieldKind,
    ) -> Result<Cell, DbError> {
        let value = match (self, kind) {
            (By::Ids(_), _) => return Ok(Cell::Null),
            (By::Rows(_), _) => Value::Bytes(row.get(at)?),
            (_, FieldKind::Decimal | FieldKind::MoneyIn(_)) => Value::Real(row.get(at)?),
            _ => match cell(row, at, FieldKind::Text)? {
                Cell::Text(text) => Value::Text(text),
                _ => Value::Null,
            },
        };
        Ok(match encoded(value) {
            Value::Bytes(bytes) => Cell::Text(hex(&bytes)),
            _ => Cell::Null,
        })
    }
}

impl Plan<'_> {
    /// Whether records without a value follow those that were found: not where the filter wants a value.
    pub(super) fn has_rest(&self, filter: &Filter) -> bool {
        self.sorts_by_own() && !wants(filter, &self.sort.field)
    }
}

/// Whether nothing without a value of this field meets the filter.
fn wants(filter: &Filter, field: &str) -> bool {
    match filter {
        Filter::All(list) => list.iter().any(|one| wants(one, field)),
        Filter::Test(test) => {
            test.field == field && !matches!(test.op, Op::IsNot | Op::NotIn | Op::Empty)
        }
        Filter::Any(_) | Filter::Not(_) => false,
    }
}

fn hex(bytes: &[u8]) -> String {
    let mut out = String::with_capacity(bytes.len() * 2);
    for byte in bytes {
        let _ = write!(out, "{byte:02x}");
    }
    out
}

fn of_hex(text: &str) -> Option<Vec<u8>> {
    let pairs = text.as_bytes().chunks(2);
    let byte = |pair: &[u8]| u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok();
    pairs
        .map(|pair| (pair.len() == 2).then(|| byte(pair))?)
        .collect()
}
