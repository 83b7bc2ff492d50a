//! The records that one condition names, found through the index of its field.

use super::{Base, Compiler, Context, qualified};
use crate::filter::{Column, FieldKind, Fields, FilterError, Op, Operand, Test};
use db::Sql;

/// The records that one condition names.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Found {
    /// `SELECT` of their ids as `found`, each as often as a row says so.
    pub(crate) ids: Sql,
    /// Whether the values stand in another table than the list's.
    pub(crate) elsewhere: bool,
    /// Whether the condition itself leads to them on PostgreSQL, by an index that it is made to take.
    pub(crate) straight: bool,
    /// The fields in whose order the index has them already.
    pub(crate) in_order_of: &'static [&'static str],
    /// Whether a record may come more than once.
    pub(crate) repeats: bool,
    /// Whether it is by an own field, of which PostgreSQL does not know whom it leads to.
    pub(crate) of_own: bool,
    /// Whether one value is asked for, behind which the index has the ids in their order.
    pub(crate) one_value: bool,
}

/// The records in `table` that meet `test`; nothing where no index leads from the value to the record.
///
/// # Errors
/// As [`super::compile`].
pub(crate) fn found_by(
    test: &Test,
    fields: &Fields,
    (table, base): (&'static str, Base),
    cx: &Context,
) -> Result<Option<Found>, FilterError> {
    let field = fields.field_of(test)?;
    let compiler = Compiler::new(fields, base, cx);
    if let Column::Custom(_) = field.column {
        return compiler.found_in_rows(field, test);
    }
    if !field.found || !is_sought(test.op) || matches!(test.value, Operand::None) {
        return Ok(None);
    }
    let (table, alias, id, only, column) = match field.column {
        Column::Own(column) => (table, base.alias, base.id, None, column),
        Column::Joined(source, column) => (source.table, source.alias, source.on, None, column),
        Column::Many(rows) if matches!(test.op, Op::Is | Op::In) => match rows.value {
            Some(column) => (rows.table, "r", rows.on, rows.only, column),
            None => return Ok(None),
        },
        Column::Of(via) => {
            return Ok(Some(Found {
                ids: compiler.found_via(table, field, via, test)?,
                elsewhere: true,
                straight: true,
                in_order_of: &[],
                repeats: false,
                one_value: false,
                of_own: false,
            }));
        }
        Column::Many(_) | Column::Custom(_) => return Ok(None),
    };
    let mut sql = Sql::new("SELECT ").and(qualified(alias, id));
    sql = sql.push(" AS found FROM ");
    sql = sql.push_name(table).push(" ").push_name(alias);
    sql = sql.push(" WHERE ").and(qualified(alias, "account_id"));
    sql = sql.push(" = ").bind(cx.account);
    if let Some((column, word)) = only {
        sql = sql.push(" AND ").and(qualified(alias, column));
        sql = sql.push(" = ").bind(word);
    }
    let holds = compiler.condition(field, &qualified(alias, column), test)?;
    let single = test.op == Op::Is && field.also.is_none();
    let one = single && !matches!(field.kind, FieldKind::Named(_));
    Ok(Some(Found {
        ids: sql.push(" AND ").and(holds),
        elsewhere: !matches!(field.column, Column::Own(_)),
        straight: false,
        in_order_of: if one { field.sorted_behind } else { &[] },
        repeats: matches!(field.column, Column::Many(_)),
        one_value: single,
        of_own: false,
    }))
}

/// Whether an index answers it: one value, several, or a span of them.
fn is_sought(op: Op) -> bool {
    use Op::{AtLeast, AtMost, Between, Greater, In, Is, Less, OlderThanDays, WithinDays};
    matches!(
        op,
        Is | In | Less | AtMost | Greater | AtLeast | Between | WithinDays | OlderThanDays
    )
}
