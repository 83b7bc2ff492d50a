//! Conditions on a record that this one names: where an order's person belongs.

use super::{Compiler, qualified};
use crate::filter::{FieldDef, FilterError, Op, Test, Via};
use db::{Dialect, Sql};

impl Compiler<'_> {
    /// The record that this one names meets the test. What says no holds as well where none is named.
    pub(super) fn via(&self, field: &FieldDef, via: &Via, test: &Test) -> Result<Sql, FilterError> {
        let mut one = test.clone();
        one.op = match test.op {
            Op::IsNot => Op::Is,
            Op::NotIn => Op::In,
            Op::Empty => Op::NotEmpty,
            other => other,
        };
        let holds = self.condition(field, &qualified("v", via.value), &one)?;
        let theirs = Sql::new("SELECT v.").push_name(via.id).push(" FROM ");
        let theirs = theirs.push_name(via.table).push(" v WHERE v.account_id = ");
        let theirs = theirs.bind(self.cx.account).push(" AND ").and(holds);
        let by = qualified(self.base.alias, via.by);
        let sql = match (self.cx.dialect, self.base.walked) {
            // Where many are walked in the order of the list, SQLite must not begin with these.
            (Dialect::Sqlite, Some(_)) => Sql::new("(+").and(by).push(" IN (").and(theirs),
            (Dialect::Sqlite, None) | (Dialect::Postgres, Some(_)) => {
                Sql::new("(").and(by).push(" IN (").and(theirs)
            }
            // Of a list of ids PostgreSQL expects a few, and begins with them.
            (Dialect::Postgres, None) => Sql::new("(")
                .and(by)
                .push(" = ANY (ARRAY(")
                .and(theirs)
                .push(")"),
        };
        let sql = sql.push("))");
        Ok(match one.op == test.op {
            true => sql,
            false => Sql::new("(NOT COALESCE(").and(sql).push(", FALSE))"),
        })
    }

    /// `SELECT` of the ids of the list's records, as `found`, that name one of those which meet the test: these
    /// first, then each one's records.
    pub(super) fn found_via(
        &self,
        table: &'static str,
        field: &FieldDef,
        via: &Via,
        test: &Test,
    ) -> Result<Sql, FilterError> {
        let alias = self.base.alias;
        let sql = Sql::new("SELECT ")
            .and(qualified(alias, self.base.id))
            .push(" AS found FROM ");
        let sql = sql
            .push_name(via.table)
            .push(" v CROSS JOIN ")
            .push_name(table)
            .push(" ");
        let sql = sql
            .push_name(alias)
            .push(" WHERE v.account_id = ")
            .bind(self.cx.account);
        let sql = sql
            .push(" AND ")
            .and(qualified(alias, "account_id"))
            .push(" = v.account_id AND ");
        let sql = sql
            .and(qualified(alias, via.by))
            .push(" = ")
            .and(qualified("v", via.id));
        let holds = self.condition(field, &qualified("v", via.value), test)?;
        Ok(sql.push(" AND ").and(holds))
    }
}
