//! Conditions on own fields that are quick, by the rows beside the records.
//!
//! The rows hold what the records hold (`own::index`), in one form with its order. What they do not answer exactly (a
//! part of a text, a text that is longer than theirs, that something is not so) is asked of the records.

use super::{Base, Compiler, Found, qualified};
use crate::filter::{Column, FieldDef, FieldKind, FilterError, Op, Operand, Test};
use crate::own::Holds;
use crate::own::index::{ROWS, VALUE, encoded, fits_whole};
use db::{Dialect, Sql, Value};

/// The number under which the field's rows stand, once all are there.
pub(crate) fn number(field: &FieldDef) -> Option<i64> {
    match field.column {
        Column::Custom(_) => field.own.as_ref()?.index.ready(),
        _ => None,
    }
}

impl Compiler<'_> {
    /// What holds of the rows that meet the test, `column` being their value; none where they do not answer it.
    pub(super) fn of_rows(
        &self,
        field: &FieldDef,
        column: &Sql,
        test: &Test,
    ) -> Result<Option<Sql>, FilterError> {
        use Op::{AtLeast, AtMost, Between, Greater, Less, OlderThanDays, WithinDays};
        let told = match (test.op, &test.value) {
            (Op::NotEmpty, _) => Sql::new("(1 = 1)"),
            (Op::StartsWith, Operand::One(value)) => match self.bound(field, value)? {
                Value::Text(key) if fits_whole(&key) => begins(column, key.into_bytes()),
                _ => return Ok(None),
            },
            (Op::Is | Op::In | Less | AtMost | Greater | AtLeast | Between, _)
            | (WithinDays | OlderThanDays, _) => {
                let sql = self.compared(field, column, test)?;
                if field.kind == FieldKind::Folded && !sql.values().iter().all(is_whole) {
                    return Ok(None);
                }
                sql.with_values(encoded)
            }
            _ => return Ok(None),
        };
        Ok(Some(told))
    }

    /// The records whose rows meet the test.
    pub(super) fn found_in_rows(
        &self,
        field: &FieldDef,
        test: &Test,
    ) -> Result<Option<Found>, FilterError> {
        let (Some(number), Some(own)) = (number(field), &field.own) else {
            return Ok(None);
        };
        let Some(holds) = self.of_rows(field, &qualified("r", VALUE), test)? else {
            return Ok(None);
        };
        let sql = Sql::new("SELECT r.record_id AS found FROM ").push_name(ROWS.table);
        let sql = sql.push(" r WHERE r.account_id = ").bind(self.cx.account);
        let sql = sql.push(" AND r.field = ").bind(number);
        Ok(Some(Found {
            ids: sql.push(" AND ").and(holds),
            elsewhere: true,
            straight: true,
            in_order_of: &[],
            repeats: own.holds == Holds::Choices && test.op != Op::Is,
            one_value: test.op == Op::Is,
            of_own: true,
        }))
    }

    /// What holds of many who are walked, on PostgreSQL: it knows nothing of values in JSON, takes them for rare, and
    /// would rather read everybody and sort. By `<>` it takes them for common.
    pub(super) fn of_many(&self, field: &FieldDef, holds: Sql) -> Sql {
        let walked = self.base.walked.is_some() && number(field).is_some();
        match self.cx.dialect {
            Dialect::Postgres if walked => Sql::new("(CASE WHEN ")
                .and(holds)
                .push(" THEN 1 ELSE 0 END <> 0)"),
            _ => holds,
        }
    }

    /// The condition by the rows, where these are what is walked, or are asked sooner than the record: none where the
    /// record is asked.
    pub(super) fn by_rows(
        &self,
        field: &FieldDef,
        test: &Test,
    ) -> Result<Option<Sql>, FilterError> {
        let (Some(number), Some(walked)) = (number(field), self.base.walked) else {
            return Ok(None);
        };
        if self.base.key == (ROWS.alias, ROWS.on) && walked == field.name {
            return self.of_rows(field, &qualified(ROWS.alias, VALUE), test);
        }
        // A value and the record's id are a key of the rows; for a span of values the record itself is read sooner.
        // PostgreSQL would make a join of it and turn that around.
        if self.cx.dialect != Dialect::Sqlite || !matches!(test.op, Op::Is | Op::In) {
            return Ok(None);
        }
        let Some(holds) = self.of_rows(field, &Sql::new("r.value"), test)? else {
            return Ok(None);
        };
        let (table, id) = self.base.key;
        let sql = Sql::new("+EXISTS (SELECT 1 FROM ").push_name(ROWS.table);
        let sql = sql.push(" r WHERE r.account_id = ").push_name(table);
        let sql = sql.push(".account_id AND r.field = ").bind(number);
        let sql = sql.push(" AND ").and(holds).push(" AND r.record_id = ");
        Ok(Some(sql.and(qualified(table, id)).push(")")))
    }
}

impl Base<'_> {
    /// The same, with what belongs to a record asked by the rows of the own field that sorts.
    pub(crate) fn by_rows(mut self) -> Self {
        self.key = (ROWS.alias, ROWS.on);
        self.marks = ROWS.marks;
        self
    }
}

fn is_whole(value: &Value) -> bool {
    match value {
        Value::Text(key) => fits_whole(key),
        Value::List(list) => list.iter().all(is_whole),
        _ => true,
    }
}

/// From the beginning itself to before whatever does not begin so.
fn begins(column: &Sql, from: Vec<u8>) -> Sql {
    let mut to = from.clone();
    // No byte of UTF-8 is 255: the last one can always be counted up.
    if let Some(last) = to.last_mut() {
        *last += 1;
    }
    let sql = Sql::new("(").and(column.clone()).push(" >= ").bind(from);
    let sql = sql.push(" AND ").and(column.clone()).push(" < ").bind(to);
    sql.push(")")
}
