//! A condition in the making, as a form sends it: a field, a comparison that suits it, a value.

use super::{Absence, Column, FieldDef, FieldKind, Fields, Filter, Literal, Op, Operand, Test};
use super::{DAYS_AT_MOST, VALUES_AT_MOST};
use base::{Currency, FieldError, Uuid};
use jiff::civil::Date;

/// What stands in the form.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Draft {
    /// The field that is chosen; empty before.
    pub field: String,
    /// The field for which the comparison and the value were shown.
    pub shown: String,
    /// The comparison, by the name of its `Ask`.
    pub ask: String,
    /// The values, those of several boxes as well.
    pub values: Vec<String>,
    /// The second value of a span.
    pub to: String,
    /// A number of days.
    pub days: String,
    /// How often.
    pub times: String,
}

/// A comparison that the form offers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ask {
    /// One of the language's own.
    Op(Op),
    /// Before a day, or never.
    NotSince,
}

/// What has to be filled in beside a comparison.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Wants {
    Nothing,
    Value,
    Span,
    Days,
    /// A value and a number of days, which both may be left out.
    Deed,
    /// A number of times, and one of days that may be left out.
    Times,
}

impl Wants {
    pub(super) fn as_str(self) -> &'static str {
        match self {
            Wants::Nothing => "nothing",
            Wants::Value => "value",
            Wants::Span => "span",
            Wants::Days => "days",
            Wants::Deed => "deed",
            Wants::Times => "times",
        }
    }
}

impl Ask {
    pub(super) fn as_str(self) -> &'static str {
        match self {
            Ask::Op(op) => op.as_str(),
            Ask::NotSince => "not_since",
        }
    }

    pub(super) fn wants(self) -> Wants {
        match self {
            Ask::Op(Op::Empty | Op::NotEmpty) => Wants::Nothing,
            Ask::Op(Op::Between) => Wants::Span,
            Ask::Op(Op::WithinDays | Op::OlderThanDays) => Wants::Days,
            Ask::Op(Op::Did | Op::DidNot) => Wants::Deed,
            Ask::Op(Op::CountAtLeast | Op::CountAtMost) => Wants::Times,
            _ => Wants::Value,
        }
    }
}

/// What the form offers for a field, the likeliest first; nothing for fields that a form cannot ask.
pub(super) fn asks(field: &FieldDef) -> Vec<Ask> {
    let happens = matches!(field.column, Column::Many(rows) if rows.at.is_some());
    let valued = !matches!(field.column, Column::Many(rows) if rows.value.is_none());
    let ops: &[Op] = match field.kind {
        _ if happens => &[Op::Did, Op::DidNot, Op::CountAtLeast, Op::CountAtMost],
        _ if !valued => &[],
        FieldKind::Text | FieldKind::Folded | FieldKind::Named(_) => {
            &[Op::Contains, Op::Is, Op::StartsWith, Op::IsNot]
        }
        FieldKind::Number | FieldKind::Decimal | FieldKind::Money | FieldKind::MoneyIn(_) => &[
            Op::AtLeast,
            Op::AtMost,
            Op::Between,
            Op::Is,
            Op::IsNot,
            Op::Greater,
            Op::Less,
        ],
        FieldKind::Time | FieldKind::Date => &[
            Op::Less,
            Op::Greater,
            Op::Between,
            Op::WithinDays,
            Op::OlderThanDays,
            Op::Is,
            Op::AtMost,
            Op::AtLeast,
        ],
        FieldKind::Word(_) | FieldKind::Choice | FieldKind::Bool | FieldKind::Colleague => {
            &[Op::Is, Op::IsNot]
        }
        FieldKind::Id => &[],
    };
    let mut out: Vec<Ask> = ops.iter().copied().map(Ask::Op).collect();
    if field.absence != Absence::Never && !happens && !out.is_empty() {
        if matches!(field.kind, FieldKind::Time | FieldKind::Date) {
            out.insert(0, Ask::NotSince);
        }
        out.extend([Ask::Op(Op::Empty), Ask::Op(Op::NotEmpty)]);
    }
    out
}

impl Draft {
    /// Reads the address; none when no condition is in the making there.
    pub fn read(pairs: &[(String, String)]) -> Option<Self> {
        let all = |name: &'static str| {
            let of_name = pairs.iter().filter(move |(key, _)| key == name);
            of_name.map(|(_, value)| value.trim().to_owned())
        };
        let last = |name: &'static str| all(name).next_back().unwrap_or_default();
        Some(Self {
            field: all("add").next_back()?,
            shown: last("of"),
            ask: last("op"),
            values: all("value").filter(|v| !v.is_empty()).collect(),
            to: last("to"),
            days: last("days"),
            times: last("times"),
        })
    }

    /// The field, when there is one that a form can ask.
    pub(super) fn field<'f>(&self, fields: &'f Fields) -> Option<&'f FieldDef> {
        fields.get(&self.field).filter(|f| !asks(f).is_empty())
    }

    /// The comparison that is chosen, else the likeliest.
    pub(super) fn chosen(&self, field: &FieldDef) -> Option<Ask> {
        let offered = asks(field);
        let named = offered.iter().find(|ask| ask.as_str() == self.ask);
        named.or(offered.first()).copied()
    }

    /// The condition, once it is complete; none while the field is still being chosen.
    ///
    /// # Errors
    /// What is wrong with `value`, `to`, `days` or `times`, with a code that has a text.
    pub fn condition(
        &self,
        fields: &Fields,
        currency: Currency,
    ) -> Result<Option<Filter>, Vec<FieldError>> {
        let complete = self.shown == self.field && !self.ask.is_empty();
        let Some(field) = self.field(fields).filter(|_| complete) else {
            return Ok(None);
        };
        let Some(ask) = self.chosen(field) else {
            return Ok(None);
        };
        let mut reader = Reader {
            field,
            currency,
            faults: Vec::new(),
        };
        let filter = reader.filter(self, ask);
        match reader.faults.is_empty() {
            true => Ok(Some(filter)),
            false => Err(reader.faults),
        }
    }
}

struct Reader<'a> {
    field: &'a FieldDef,
    currency: Currency,
    faults: Vec<FieldError>,
}

impl Reader<'_> {
    fn filter(&mut self, draft: &Draft, ask: Ask) -> Filter {
        match ask {
            Ask::Op(op) => self.test(draft, op),
            Ask::NotSince => {
                let before = self.test(draft, Op::Less);
                Filter::Any(vec![before, self.test(draft, Op::Empty)])
            }
        }
    }

    fn test(&mut self, draft: &Draft, op: Op) -> Filter {
        let first = draft.values.first().map_or("", String::as_str);
        let mut op = op;
        let value = match Ask::Op(op).wants() {
            Wants::Nothing => Operand::None,
            Wants::Value if matches!(self.field.kind, FieldKind::Word(_) | FieldKind::Choice) => {
                let (several, value) = self.words(&draft.values);
                op = match op {
                    Op::Is if several => Op::In,
                    Op::IsNot if several => Op::NotIn,
                    op => op,
                };
                value
            }
            Wants::Value => Operand::One(self.literal("value", first)),
            Wants::Span => Operand::Many(vec![
                self.literal("value", first),
                self.literal("to", &draft.to),
            ]),
            Wants::Days => {
                Operand::One(self.whole("days", &draft.days, 0, i64::from(DAYS_AT_MOST)))
            }
            Wants::Deed if first.is_empty() => Operand::None,
            Wants::Deed => Operand::One(self.literal("value", first)),
            Wants::Times => Operand::One(self.whole("times", &draft.times, 0, 1_000_000)),
        };
        let within_days = match op.takes_span() && !draft.days.is_empty() {
            true => self
                .whole("days", &draft.days, 1, i64::from(DAYS_AT_MOST))
                .whole_number()
                .and_then(|n| u32::try_from(n).ok()),
            false => None,
        };
        Filter::Test(Test {
            field: self.field.name.clone().into_owned(),
            op,
            value,
            within_days,
        })
    }

    /// The boxes that are ticked; whether they are several.
    fn words(&mut self, ticked: &[String]) -> (bool, Operand) {
        let mut list = Vec::new();
        for word in ticked.iter().take(VALUES_AT_MOST) {
            let literal = self.literal("value", word);
            if !list.contains(&literal) {
                list.push(literal);
            }
        }
        match list.len() {
            0 => (false, Operand::One(self.literal("value", ""))),
            1 => (false, Operand::One(list.remove(0))),
            _ => (true, Operand::Many(list)),
        }
    }

    fn literal(&mut self, input: &str, text: &str) -> Literal {
        if text.is_empty() {
            return self.fault(input, "required", "");
        }
        if text.contains('\0') {
            return self.fault(input, "control-characters", "");
        }
        match self.field.kind {
            FieldKind::Number => self.number(input, text, 0),
            FieldKind::Decimal => self.number(input, text, 6),
            FieldKind::Money => self.number(input, text, self.currency.places()),
            FieldKind::MoneyIn(currency) => self.number(input, text, currency.places()),
            FieldKind::Time | FieldKind::Date => match text.parse::<Date>() {
                Ok(day) => Literal::Text(day.to_string()),
                Err(_) => self.fault(input, "filter-day", text),
            },
            FieldKind::Word(_) | FieldKind::Choice if !self.field.words().contains(&text) => {
                self.fault(input, "filter-choice", text)
            }
            FieldKind::Bool => Literal::Bool(text == "true"),
            // The address of a record's page holds its id.
            FieldKind::Id => {
                let id = |part: &str| Uuid::try_parse(part).ok();
                match text.split(['/', '?', '#']).rev().find_map(id) {
                    Some(id) => Literal::Text(id.to_string()),
                    None => self.fault(input, "link-id", text),
                }
            }
            _ => Literal::Text(text.to_owned()),
        }
    }

    fn number(&mut self, input: &str, text: &str, places: u32) -> Literal {
        let read = text.parse::<super::Decimal>().ok();
        match read.filter(|n| n.scaled(places).is_some()) {
            Some(number) => Literal::Number(number),
            None => self.fault(input, "number-wrong", text),
        }
    }

    fn whole(&mut self, input: &str, text: &str, least: i64, most: i64) -> Literal {
        if text.is_empty() {
            return self.fault(input, "required", "");
        }
        let read = text.parse::<super::Decimal>().ok();
        let number = read.filter(|n| n.scaled(0).is_some_and(|n| (least..=most).contains(&n)));
        match number {
            Some(number) => Literal::Number(number),
            None => self.fault(input, "filter-range", &format!("{least}–{most}")),
        }
    }

    fn fault(&mut self, input: &str, code: &'static str, detail: &str) -> Literal {
        if !self.faults.iter().any(|known| known.field == input) {
            self.faults.push(FieldError {
                field: input.to_owned(),
                code,
                detail: detail.chars().take(80).collect(),
            });
        }
        Literal::Text(String::new())
    }
}
