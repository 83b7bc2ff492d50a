//! Filters in the reader's words: what a chip says of a condition.

use super::{Column, Decimal, FieldDef, FieldKind, Fields, Filter, Literal, ME, Op, Operand, Test};
use base::{Currency, Money, Timestamp, Uuid};
use jiff::civil::Date;
use std::collections::HashMap;
use web::Locale;

/// Values of a list that are said; the rest is told by an ellipsis.
const SAID_AT_MOST: usize = 5;

/// What is needed to say a filter.
#[derive(Clone, Copy, Debug)]
pub struct Words<'a> {
    /// The reader's language.
    pub l: &'a Locale,
    /// The fields, with their labels.
    pub fields: &'a Fields,
    /// The account's currency, for sums.
    pub currency: Currency,
    /// The names of records that the filter means by their ids, as far as they are known.
    pub names: &'a HashMap<Uuid, String>,
}

impl Words<'_> {
    /// The filter in words: `Last order: before 1 Mar 2026`.
    pub fn say(&self, filter: &Filter) -> String {
        match filter {
            Filter::Test(test) => self.test(test),
            Filter::Not(inner) => self.said("filter-says-not", &self.part(inner)),
            Filter::All(list) => self.group(list, "filter-says-and", "filter-says-all"),
            Filter::Any(list) => match not_since(list) {
                Some(test) => {
                    self.labelled(test, &self.said("filter-says-not-since", &self.value(test)))
                }
                None => self.group(list, "filter-says-or", "filter-says-none"),
            },
        }
    }

    fn group(&self, list: &[Filter], word: &str, none: &str) -> String {
        let parts = list.iter().map(|filter| self.part(filter));
        parts
            .reduce(|a, b| self.l.tx(word, &[("a", a.into()), ("b", b.into())]))
            .unwrap_or_else(|| self.l.t(none))
    }

    /// Within a group, other groups stand in brackets.
    fn part(&self, filter: &Filter) -> String {
        let said = self.say(filter);
        match filter {
            Filter::Any(list) if not_since(list).is_some() => said,
            Filter::All(list) | Filter::Any(list) if list.len() > 1 => format!("({said})"),
            _ => said,
        }
    }

    fn test(&self, test: &Test) -> String {
        let Some(field) = self.fields.get(&test.field) else {
            return test.to_string();
        };
        let value = match test.value {
            Operand::None => String::new(),
            _ => self.value(test),
        };
        let mut said = self.asks(field, test.op, &value);
        if let Some(days) = test.within_days {
            let values = [("what", said.into()), ("days", i64::from(days).into())];
            said = self.l.tx("filter-says-lately", &values);
        }
        self.labelled(test, &said)
    }

    fn labelled(&self, test: &Test, said: &str) -> String {
        let label = self.fields.get(&test.field);
        let label = label.map_or_else(|| test.field.clone(), |field| field.label(self.l));
        let values = [("field", label.into()), ("asks", said.into())];
        self.l.tx("filter-says", &values)
    }

    /// What is asked of a field, with `value` already in words: `before 1 Mar 2026`.
    pub(super) fn asks(&self, field: &FieldDef, op: Op, value: &str) -> String {
        self.said(phrase(field, op, value.is_empty()), value)
    }

    /// As `asks`, of a time that may never have come: before it, or never.
    pub(super) fn asks_not_since(&self, value: &str) -> String {
        self.said("filter-says-not-since", value)
    }

    fn said(&self, key: &str, value: &str) -> String {
        self.l.tx(key, &[("value", value.into())])
    }

    fn value(&self, test: &Test) -> String {
        let Some(field) = self.fields.get(&test.field) else {
            return String::new();
        };
        let counts = test.op.takes_count() || matches!(test.op, Op::WithinDays | Op::OlderThanDays);
        let one = |literal: &Literal| match literal.whole_number() {
            Some(n) if counts => self.l.number(n),
            _ => self.literal(field, literal),
        };
        match (&test.value, test.op) {
            (Operand::None, _) => String::new(),
            (Operand::One(literal), _) => one(literal),
            (Operand::Many(list), Op::Between) => {
                let pair = (list.first().map(one), list.get(1).map(one));
                let (from, to) = (pair.0.unwrap_or_default(), pair.1.unwrap_or_default());
                self.l.tx(
                    "filter-says-span",
                    &[("from", from.into()), ("to", to.into())],
                )
            }
            (Operand::Many(list), _) => {
                self.any_of(list.iter().take(SAID_AT_MOST).map(one), list.len())
            }
        }
    }

    fn any_of(&self, said: impl Iterator<Item = String>, of: usize) -> String {
        let both = |a: String, b: String| {
            self.l
                .tx("filter-says-or", &[("a", a.into()), ("b", b.into())])
        };
        let mut list = said.reduce(both).unwrap_or_else(|| "–".to_owned());
        if of > SAID_AT_MOST {
            list.push_str(" …");
        }
        list
    }

    fn literal(&self, field: &FieldDef, literal: &Literal) -> String {
        let l = self.l;
        match (field.kind, literal) {
            (FieldKind::Word(_) | FieldKind::Choice, Literal::Text(word)) => field.word(word, l),
            (FieldKind::Money, Literal::Number(n)) => self.money(*n, self.currency),
            (FieldKind::MoneyIn(currency), Literal::Number(n)) => self.money(*n, currency),
            (_, Literal::Number(n)) => n.scaled(0).map_or_else(|| n.to_string(), |n| l.number(n)),
            (_, Literal::Bool(truth)) => l.truth(*truth),
            (FieldKind::Time | FieldKind::Date, Literal::Text(text)) => self.moment(text),
            (FieldKind::Colleague, Literal::Text(text)) if text == ME => l.t("filter-me"),
            (FieldKind::Named(_) | FieldKind::Id | FieldKind::Colleague, Literal::Text(text)) => {
                let named = Uuid::try_parse(text)
                    .ok()
                    .and_then(|id| self.names.get(&id));
                self.quoted(named.unwrap_or(text))
            }
            (_, Literal::Text(text)) => self.quoted(text),
        }
    }

    fn money(&self, n: Decimal, currency: Currency) -> String {
        match n.scaled(currency.places()) {
            Some(minor) => self.l.money(Money { minor, currency }),
            None => n.to_string(),
        }
    }

    fn moment(&self, text: &str) -> String {
        match (text.parse::<Timestamp>(), text.parse::<Date>()) {
            (Ok(at), _) => self.l.date_time(at),
            (_, Ok(day)) => self.l.day(day),
            _ => text.to_owned(),
        }
    }

    fn quoted(&self, text: &str) -> String {
        self.l.tx("filter-quoted", &[("text", text.into())])
    }
}

/// The key of the text for what is asked of such a field.
fn phrase(field: &FieldDef, op: Op, bare: bool) -> &'static str {
    let is_time = matches!(field.kind, FieldKind::Time | FieldKind::Date);
    let happens = matches!(field.column, Column::Many(rows) if rows.at.is_some());
    match op {
        Op::Is | Op::In if is_time => "filter-says-on",
        Op::IsNot | Op::NotIn if is_time => "filter-says-not-on",
        Op::Less if is_time => "filter-says-before",
        Op::AtMost if is_time => "filter-says-until",
        Op::Greater if is_time => "filter-says-after",
        Op::AtLeast if is_time => "filter-says-from",
        Op::Empty if is_time => "filter-says-never",
        Op::NotEmpty if is_time => "filter-says-ever",
        Op::Is | Op::In => "filter-says-is",
        Op::IsNot | Op::NotIn => "filter-says-is-not",
        Op::Contains => "filter-says-contains",
        Op::StartsWith => "filter-says-starts",
        Op::Empty => "filter-says-empty",
        Op::NotEmpty => "filter-says-not-empty",
        Op::Less => "filter-says-less",
        Op::AtMost => "filter-says-at-most",
        Op::Greater => "filter-says-more",
        Op::AtLeast => "filter-says-at-least",
        Op::Between => "filter-says-between",
        Op::WithinDays => "filter-says-within",
        Op::OlderThanDays => "filter-says-older",
        Op::CountAtLeast if happens => "filter-says-times-at-least",
        Op::CountAtMost if happens => "filter-says-times-at-most",
        Op::CountAtLeast => "filter-says-at-least",
        Op::CountAtMost => "filter-says-at-most",
        Op::Did if happens && bare => "filter-says-did-any",
        Op::DidNot if happens && bare => "filter-says-did-none",
        Op::Did if happens => "filter-says-did",
        Op::DidNot if happens => "filter-says-did-not",
        Op::Did if bare => "filter-says-not-empty",
        Op::DidNot if bare => "filter-says-empty",
        Op::Did => "filter-says-is",
        Op::DidNot => "filter-says-is-not",
    }
}

/// The test of a day, when these two say together: before that day, or never.
fn not_since(list: &[Filter]) -> Option<&Test> {
    match list {
        [Filter::Test(before), Filter::Test(never)]
            if before.op == Op::Less && never.op == Op::Empty && before.field == never.field =>
        {
            Some(before)
        }
        _ => None,
    }
}
