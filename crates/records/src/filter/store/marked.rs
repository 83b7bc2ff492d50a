//! What the marks of a record's values tell before the values are looked for.

use super::{Compiler, qualified};
use crate::filter::marks::bits;
use crate::filter::{FieldDef, FilterError, Op, Operand, Rows, Test};
use db::{Sql, Value};

/// For more values than this it is not worth asking for each of them.
const ASKED_AT_MOST: usize = 8;

impl Compiler<'_> {
    /// What holds wherever the record has rows of which `one` holds, out of the marks alone; none where there are no
    /// marks, or where few records are asked. Never NULL.
    ///
    /// Asked by `<>`, which PostgreSQL takes to hold nearly always: what it knows of the values decides its way.
    pub(super) fn marked(
        &self,
        field: &FieldDef,
        rows: &Rows,
        one: &Test,
    ) -> Result<Option<Sql>, FilterError> {
        let (table, _) = self.base.key;
        let has = |column: &&str| table == self.base.alias || self.base.marks.contains(column);
        let Some(column) = rows.marks.filter(has) else {
            return Ok(None);
        };
        if self.base.walked.is_none() || one.op.takes_count() {
            return Ok(None);
        }
        let values = match (one.op, &one.value) {
            (Op::Is, Operand::One(v)) => self.named_so(field, v)?,
            (Op::In, Operand::Many(list)) => {
                let values = list.iter().map(|v| self.named_so(field, v));
                values.collect::<Result<Vec<_>, _>>()?.concat()
            }
            _ => Vec::new(),
        };
        let column = qualified(table, column);
        if values.is_empty() || values.len() > ASKED_AT_MOST {
            return Ok(Some(Sql::new("(").and(column).push(" <> 0)")));
        }
        let mut sql = Sql::new("(");
        for (number, value) in values.iter().enumerate() {
            let Value::Text(text) = value else {
                return Ok(None);
            };
            let [first, second] = bits(text);
            let or = if number > 0 { " OR ((" } else { "((" };
            sql = sql.push(or).and(column.clone()).push(" & ").bind(first);
            sql = sql.push(") <> 0 AND (").and(column.clone()).push(" & ");
            sql = sql.bind(second).push(") <> 0)");
        }
        Ok(Some(sql.push(")")))
    }
}
