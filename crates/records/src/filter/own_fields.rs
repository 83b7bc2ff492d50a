//! The firm's own fields among those that filters, lists and columns name.

use super::{Column, FieldDef, FieldKind, Source};
use crate::own::{self, Holds};
use std::borrow::Cow;
use std::sync::Arc;

impl FieldDef {
    /// One of the firm's own fields, with its values in this JSON column.
    pub fn custom(own: own::Field, column: &'static str) -> Self {
        let kind = match own.holds {
            Holds::Text | Holds::LongText | Holds::Email | Holds::Phone | Holds::Url => {
                FieldKind::Folded
            }
            Holds::Person | Holds::Company => FieldKind::Id,
            Holds::Number => FieldKind::Decimal,
            Holds::Money(currency) => FieldKind::MoneyIn(currency),
            Holds::Date => FieldKind::Date,
            Holds::Time => FieldKind::Time,
            Holds::Truth => FieldKind::Bool,
            Holds::Choice | Holds::Choices => FieldKind::Choice,
        };
        let mut field = Self::new("", "", kind, Column::Custom(column));
        field.name = Cow::Owned(own::name_in_lists(&own.key));
        let is_ready = own.index.ready().is_some();
        field.found = is_ready;
        field.sortable = is_ready && own::index::may_sort(own.holds);
        field.own = Some(Arc::new(own));
        field
    }

    /// The table whose index has the order of its values, and the column; none where it is the list's own, or none.
    pub(crate) fn sorted_in(&self) -> Option<(&'static Source, &'static str)> {
        match self.column {
            Column::Joined(source, column) => Some((source, column)),
            Column::Custom(_) if self.sortable => Some((&own::index::ROWS, own::index::VALUE)),
            _ => None,
        }
    }

    /// The key of the choice that is meant by its key, or by what it is called in any language.
    pub(super) fn choice(&self, meant: &str) -> Option<String> {
        let choices = &self.own.as_ref()?.choices;
        let key = language::sort_key(meant);
        let named = |c: &&own::Choice| {
            c.labels
                .0
                .values()
                .any(|said| language::sort_key(said) == key)
        };
        let by_key = choices.iter().find(|c| c.key == meant);
        by_key
            .or_else(|| choices.iter().find(named))
            .map(|c| c.key.clone())
    }
}
