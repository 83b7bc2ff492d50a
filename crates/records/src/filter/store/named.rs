//! Conditions on records that are meant by their ids or by their names.

use super::Compiler;
use crate::filter::fields::refused;
use crate::filter::nearest;
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
            return Err(refused(field, wrong));
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

/// Who asks, wherever a filter means a colleague.
pub const ME: &str = "me";

impl Compiler<'_> {
    /// `column` holds the id of one of these colleagues.
    pub(super) fn one_of(
        &self,
        field: &FieldDef,
        column: &Sql,
        value: &Operand,
    ) -> Result<Sql, FilterError> {
        let users = self.colleagues(field, value)?;
        let col = Sql::new("(").and(column.clone());
        Ok(col.push_in("", users).push(")"))
    }

    /// The users whom the values mean; a name may mean several.
    fn colleagues(&self, field: &FieldDef, value: &Operand) -> Result<Vec<Uuid>, FilterError> {
        let list = match value {
            Operand::One(one) => std::slice::from_ref(one),
            Operand::Many(list) => list,
            Operand::None => &[],
        };
        let mut out = Vec::with_capacity(list.len());
        for literal in list {
            let text = as_text(literal);
            let (key, before) = (language::sort_key(&text), out.len());
            match (Uuid::try_parse(&text), self.cx.colleagues.me) {
                (Ok(id), _) => out.push(id),
                (_, Some(me)) if text == ME => out.push(me.0),
                _ => {
                    let all = self.cx.colleagues.all.iter();
                    let called = all.filter(|c| language::sort_key(&c.name) == key);
                    out.extend(called.map(|c| c.id.0));
                }
            }
            if out.len() == before {
                let names = self.cx.colleagues.all.iter().map(|c| c.name.as_str());
                let near = nearest(&text, names);
                return Err(refused(field, literal).near(near));
            }
        }
        Ok(out)
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
