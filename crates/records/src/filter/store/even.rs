//! Two conditions, each with an index that has the order of the list: which of them PostgreSQL goes by.
//!
//! It takes what is common for spread evenly over the order. Names of one script stand together, and so do the people
//! of one language: by the index of stages it walked 68,000 people before the first who speaks Sinhala, 62 ms instead
//! of 0.5. Where a field's index holds the other one, too, the other is asked as a span from its value to its value:
//! nothing else changes, but by a span no index has the order of the list.

use super::{Compiler, comparison};
use crate::filter::{FieldDef, Fields, Filter, Op, Test};
use db::{Dialect, Sql, Value};

/// The fields that the index of another condition holds, where the list is walked in the order of `sort`.
pub(crate) fn held(filter: &Filter, fields: &Fields, sort: &str) -> &'static [&'static str] {
    let Filter::All(list) = filter else {
        return &[];
    };
    let leads = |test: &Test| {
        let field = fields.get(&test.field).filter(|_| test.op == Op::Is)?;
        let sorts = field.sorted_behind.contains(&sort) && !field.held_behind.is_empty();
        sorts.then_some(field.held_behind)
    };
    let mut tests = list.iter().filter_map(|one| match one {
        Filter::Test(test) => leads(test),
        _ => None,
    });
    tests.next().unwrap_or_default()
}

impl Compiler<'_> {
    /// A column beside one value.
    pub(super) fn by_value(&self, field: &FieldDef, column: &Sql, op: Op, value: Value) -> Sql {
        let col = Sql::new("(").and(column.clone());
        let held = op == Op::Is && self.base.held.contains(&&*field.name);
        match self.cx.dialect {
            Dialect::Postgres if held => {
                let from = col.push(" BETWEEN ").bind(value.clone());
                from.push(" AND ").bind(value).push(")")
            }
            _ => col.push(comparison(op)).bind(value).push(")"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::filter::{Base, Colleagues, Column, Context, FieldKind, compile};
    use base::AccountId;
    use jiff::tz::TimeZone;

    fn told(filter: &str, sort: &str, dialect: Dialect) -> String {
        let own = |name, kind| FieldDef::new(name, "x", kind, Column::Own(name));
        let fields = Fields::new([
            own("language", FieldKind::Text)
                .then(&["name"])
                .holding(&["stage"]),
            own("stage", FieldKind::Word(&["lead", "customer"])).then(&["name", "created"]),
        ]);
        let filter = fields.parse(filter).unwrap();
        let mut base = Base::new("p", "id");
        base.held = held(&filter, &fields, sort);
        let cx = Context {
            account: AccountId::new(),
            dialect,
            now: "2026-03-01T00:00:00Z".parse().unwrap(),
            zone: TimeZone::UTC,
            home: None,
            currency: "LKR".parse().unwrap(),
            colleagues: Colleagues::default(),
        };
        let compiled = compile(&filter, &fields, base, &cx).unwrap();
        compiled.condition.text(dialect).into_owned()
    }

    #[test]
    fn what_another_index_holds_is_a_span_on_postgresql() {
        let both = "language = si and stage = lead";
        let spoken = told(both, "name", Dialect::Postgres);
        assert_eq!(
            spoken.matches("BETWEEN").count(),
            1,
            "the stage alone: {spoken}"
        );
        assert!(spoken.contains("stage BETWEEN $2 AND $3"), "{spoken}");
        // By itself, under "or", in another order, and on SQLite it is asked as always.
        for (filter, sort, dialect) in [
            ("stage = lead", "name", Dialect::Postgres),
            ("language = si or stage = lead", "name", Dialect::Postgres),
            ("language != si and stage = lead", "name", Dialect::Postgres),
            (both, "created", Dialect::Postgres),
            (both, "name", Dialect::Sqlite),
        ] {
            let asked = told(filter, sort, dialect);
            assert!(!asked.contains("BETWEEN"), "{filter}, {sort}: {asked}");
        }
    }
}
