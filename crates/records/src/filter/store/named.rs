//! Conditions on records that are meant by their ids or by their names.

use super::Compiler;
use crate::filter::values::as_text;
use crate::filter::{FieldDef, FilterError, Literal, Names, Op, Operand};
use base::Uuid;
use db::{Sql, Value};

impl Compiler<'_> {
    /// `column` holds one of the ids, or the id of a record with one of the names.
    pub(super) fn named(
        &self,
        field: &FieldDef,
        names: &Names,
        column: &Sql,
        op: Op,
        value: &Operand,
    ) -> Result<Sql, FilterError> {
        let list = match value {
            Operand::One(one) => std::slice::from_ref(one),
            Operand::Many(list) => list,
            Operand::None => &[],
        };
        if let Some(wrong) = list.iter().find(|v| as_text(v).contains('\0')) {
            return Err(crate::filter::fields::refused(field, wrong));
        }
        let named = |condition: Sql| {
            Sql::new("(")
                .and(column.clone())
                .push(" IN (SELECT n.")
                .push_name(names.id)
                .push(" FROM ")
                .push_name(names.table)
                .push(" n WHERE n.account_id = ")
                .bind(self.cx.account)
                .push(" AND ")
                .and(condition)
                .push("))")
        };
        let key = Sql::new("n.").push_name(names.key);
        if let (Op::Contains | Op::StartsWith, [one]) = (op, list) {
            let part = Value::Text(language::sort_key(&as_text(one)));
            return Ok(named(self.within_text(op, &key, part)));
        }
        let (ids, keys) = ids_and_keys(list);
        let by_id = Sql::new("(")
            .and(column.clone())
            .push_in("", ids.iter().copied())
            .push(")");
        if keys.is_empty() {
            return Ok(by_id);
        }
        let by_name = named(key.push_in("", keys));
        Ok(match ids.is_empty() {
            true => by_name,
            false => Sql::new("(").and(by_id).push(" OR ").and(by_name).push(")"),
        })
    }
}

fn ids_and_keys(list: &[Literal]) -> (Vec<Uuid>, Vec<String>) {
    let (mut ids, mut keys) = (Vec::new(), Vec::new());
    for text in list.iter().map(as_text) {
        match Uuid::try_parse(&text) {
            Ok(id) => ids.push(id),
            Err(_) => keys.push(language::sort_key(&text)),
        }
    }
    (ids, keys)
}
