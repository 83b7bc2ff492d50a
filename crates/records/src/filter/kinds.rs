//! What fields hold, what can be asked of it, and how nothing looks.

use super::Op;
use base::{Currency, Timestamp};
use db::Value;

/// What a field holds, which decides how it is compared and shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FieldKind {
    /// Text, compared as it is, case included.
    Text,
    /// A column that holds `language::sort_key` of a text; values are folded alike before comparing.
    Folded,
    /// A whole number.
    Number,
    /// A number with up to six places behind the point.
    Decimal,
    /// Minor units of the account's currency; values are written in major units.
    Money,
    /// Minor units of this currency; values are written in major units.
    MoneyIn(Currency),
    /// A day of the calendar, wherever the reader is.
    Date,
    /// A point in time; values are days of the reader's zone, or times.
    Time,
    /// One of a closed list of words.
    Word(&'static [&'static str]),
    /// One or more of the choices that the firm made up: [`super::FieldDef::own`].
    Choice,
    /// An id.
    Id,
    /// Another record, meant by its id or by its name.
    Named(&'static Names),
    /// A colleague, meant by their id or name; `me` is who asks.
    Colleague,
    /// True or false.
    Bool,
}

/// The table of the records that a field of the kind `Named` points to.
#[derive(Debug, PartialEq, Eq)]
pub struct Names {
    /// The table; it has a column `account_id`.
    pub table: &'static str,
    /// The column of the record's id.
    pub id: &'static str,
    /// The column that holds `language::sort_key` of its name, indexed behind `account_id`.
    pub key: &'static str,
}

/// What stands in a field's column where there is nothing to tell.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Absence {
    /// NULL, for texts also the empty one.
    #[default]
    Null,
    /// There always is something.
    Never,
    /// The beginning of 1970 or earlier: what sorts cannot be NULL.
    Epoch,
    /// Zero or less, for figures that begin at 1.
    Zero,
}

impl Absence {
    /// The greatest value that means nothing; none where NULL means it.
    pub(super) fn value(self) -> Option<Value> {
        match self {
            Absence::Null | Absence::Never => None,
            Absence::Epoch => Some(Value::Time(Timestamp::UNIX_EPOCH)),
            Absence::Zero => Some(Value::Int(0)),
        }
    }
}

impl FieldKind {
    /// Whether its values are figures, which stand one below the other by their ends.
    pub fn is_figure(self) -> bool {
        use FieldKind::{Decimal, Money, MoneyIn, Number};
        matches!(self, Number | Decimal | Money | MoneyIn(_))
    }

    pub(super) fn ops(self) -> &'static [Op] {
        match self {
            FieldKind::Text | FieldKind::Folded | FieldKind::Named(_) => &[
                Op::Is,
                Op::IsNot,
                Op::Contains,
                Op::StartsWith,
                Op::In,
                Op::NotIn,
                Op::Empty,
                Op::NotEmpty,
            ],
            FieldKind::Number | FieldKind::Decimal | FieldKind::Money | FieldKind::MoneyIn(_) => &[
                Op::Is,
                Op::IsNot,
                Op::Less,
                Op::AtMost,
                Op::Greater,
                Op::AtLeast,
                Op::Between,
                Op::In,
                Op::NotIn,
                Op::Empty,
                Op::NotEmpty,
            ],
            FieldKind::Time | FieldKind::Date => &[
                Op::WithinDays,
                Op::OlderThanDays,
                Op::Less,
                Op::AtMost,
                Op::Greater,
                Op::AtLeast,
                Op::Between,
                Op::Is,
                Op::IsNot,
                Op::Empty,
                Op::NotEmpty,
            ],
            FieldKind::Word(_) | FieldKind::Choice | FieldKind::Id | FieldKind::Colleague => &[
                Op::Is,
                Op::IsNot,
                Op::In,
                Op::NotIn,
                Op::Empty,
                Op::NotEmpty,
            ],
            FieldKind::Bool => &[Op::Is, Op::IsNot, Op::Empty, Op::NotEmpty],
        }
    }
}
