//! Which lists are found by what the filter names, rather than walked.

use super::reach::is_led;
use crate::filter::{Column, FieldDef, FieldKind, Filter, Op};
use crate::lists::model::{ListQuery, ListSpec, Within};
use base::Scope;

/// Whether the records are found by what the filter names or by the reach, and sorted then.
pub(super) fn is_found(
    scope: &Scope,
    spec: &ListSpec,
    query: &ListQuery,
    by: &FieldDef,
    within: &Within,
) -> bool {
    is_narrow(&query.filter, spec) || (within.few && !is_led(scope, spec, by))
}

/// Whether one of the conditions that all hold names records, or the one record to which they belong.
fn is_narrow(filter: &Filter, spec: &ListSpec) -> bool {
    match filter {
        Filter::All(list) => list.iter().any(|one| is_narrow(one, spec)),
        Filter::Test(test) if matches!(test.op, Op::Is | Op::In) => {
            let field = spec.fields.get(&test.field);
            field.is_some_and(|f| match (f.kind, f.column) {
                // Where an index finds them, they were counted.
                (FieldKind::Named(_), _) => !f.found,
                (_, Column::Own(column)) => column == spec.id,
                _ => false,
            })
        }
        _ => false,
    }
}
