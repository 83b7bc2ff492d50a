//! Conditions on the rows that belong to a record.

use super::{Compiler, days_ago, qualified};
use crate::filter::{FieldDef, FilterError, Op, Operand, Rows, Test};
use db::{Dialect, Sql};

impl Compiler<'_> {
    /// A condition on the rows that belong to the record.
    pub(super) fn many(
        &self,
        field: &FieldDef,
        rows: &Rows,
        test: &Test,
    ) -> Result<Sql, FilterError> {
        let mut one = test.clone();
        one.op = match test.op {
            Op::IsNot | Op::Did | Op::DidNot => Op::Is,
            Op::NotIn => Op::In,
            Op::Empty => Op::NotEmpty,
            other => other,
        };
        let holds = match (&test.value, rows.value) {
            (_, None) | (Operand::None, _) => None,
            _ if test.op.takes_count() => None,
            (_, Some(column)) => Some(self.condition(field, &qualified("r", column), &one)?),
        };
        if holds.is_none() && matches!(test.value, Operand::One(_)) && !test.op.takes_count() {
            return Err(FilterError::new(
                0,
                "filter-value",
                format!("{} did", field.name),
            ));
        }
        let by_value = one.op == Op::Is && holds.is_some() && self.base.walked.is_some();
        let index = rows.index.filter(|_| by_value);
        let found = self.rows(rows, holds, test.within_days, index)?;
        let marked = self.marked(field, rows, &one)?;
        Ok(match (test.op, &test.value) {
            (Op::CountAtLeast | Op::CountAtMost, Operand::One(v)) => {
                let count = v.whole_number().unwrap_or(0);
                let sign = if test.op == Op::CountAtLeast {
                    ") >= "
                } else {
                    ") <= "
                };
                Sql::new("((SELECT COUNT(*)")
                    .and(found)
                    .push(sign)
                    .bind(count)
                    .push(")")
            }
            (Op::IsNot | Op::NotIn | Op::Empty | Op::DidNot, _) => self.has_none(found, marked),
            _ => self.has_some(found, marked),
        })
    }

    /// That there is no such row: who lacks the marks has none.
    fn has_none(&self, found: Sql, marked: Option<Sql>) -> Sql {
        let none = Sql::new("NOT EXISTS (SELECT 1").and(found).push("))");
        match marked.filter(|_| self.cx.dialect == Dialect::Sqlite) {
            Some(marked) => Sql::new("(NOT ").and(marked).push(" OR ").and(none),
            // PostgreSQL makes a join of it, and of nothing that stands in an "or".
            None => Sql::new("(").and(none),
        }
    }

    /// That there is such a row: who has the marks is asked.
    fn has_some(&self, found: Sql, marked: Option<Sql>) -> Sql {
        let first = match marked {
            Some(marked) => Sql::new("(").and(marked).push(" AND "),
            None => Sql::new("("),
        };
        // SQLite makes a join of EXISTS and asks after the record was read; a plus keeps it from that.
        let some = match self.cx.dialect {
            Dialect::Sqlite => first.push("+EXISTS (SELECT 1"),
            Dialect::Postgres => first.push("EXISTS (SELECT 1"),
        };
        some.and(found).push("))")
    }

    /// ` FROM … WHERE …` of the record's rows.
    fn rows(
        &self,
        rows: &Rows,
        holds: Option<Sql>,
        within_days: Option<u32>,
        index: Option<&'static str>,
    ) -> Result<Sql, FilterError> {
        let mut out = Sql::new(" FROM ").push_name(rows.table).push(" r");
        if let (Dialect::Sqlite, Some(index)) = (self.cx.dialect, index) {
            out = out.push(" INDEXED BY ").push_name(index);
        }
        let (table, id) = self.base.key;
        out = out.push(" WHERE r.account_id = ");
        out = out.push_name(table).push(".account_id AND r.");
        out = out.push_name(rows.on).push(" = ");
        out = out.and(qualified(table, id));
        if let Some((column, word)) = rows.only {
            out = out.push(" AND r.").push_name(column).push(" = ").bind(word);
        }
        if let Some(days) = within_days {
            let Some(at) = rows.at else {
                return Err(FilterError::new(
                    0,
                    "filter-value",
                    format!("within {days} days"),
                ));
            };
            let from = days_ago(self.cx, i64::from(days));
            out = out.push(" AND r.").push_name(at).push(" >= ").bind(from);
            out = out
                .push(" AND r.")
                .push_name(at)
                .push(" <= ")
                .bind(self.cx.now);
        }
        Ok(match holds {
            Some(condition) => out.push(" AND ").and(condition),
            None => out,
        })
    }
}
