//! From what people write to what columns hold.

use super::fields::refused;
use super::{Context, FieldDef, FieldKind, FilterError, Literal};
use base::{Timestamp, Uuid};
use db::Value;
use jiff::civil::Date;

/// A point in time, or a whole day with its two ends.
pub(super) struct Span {
    /// The first moment.
    pub(super) start: Timestamp,
    /// The first moment after it; none when it is a single moment.
    pub(super) end: Option<Timestamp>,
}

/// The value as the field's column holds it; times have their own way.
pub(super) fn bound(field: &FieldDef, value: &Literal, cx: &Context) -> Result<Value, FilterError> {
    let fits = match (field.kind, value) {
        (FieldKind::Text, _) => Some(Value::Text(as_text(value))),
        // Of own fields all of the text counts.
        (FieldKind::Folded, _) => Some(Value::Text(match &field.own {
            Some(own) => {
                let meant = own.meant(&as_text(value), cx.home.as_deref());
                language::compare_key(&meant)
            }
            None => language::sort_key(&as_text(value)),
        })),
        (FieldKind::Number, Literal::Number(number)) => number.scaled(0).map(Value::Int),
        (FieldKind::Money, Literal::Number(number)) => {
            number.scaled(cx.currency.places()).map(Value::Int)
        }
        (FieldKind::Decimal, Literal::Number(number)) => Some(Value::Real(number.real())),
        (FieldKind::MoneyIn(currency), Literal::Number(number)) => {
            let minor = number.scaled(currency.places());
            // Exact: sums of own fields have at most 15 digits.
            minor.map(|minor| Value::Real(minor as f64))
        }
        (FieldKind::Date, Literal::Text(text)) => {
            let day: Option<Date> = text.parse().ok();
            day.map(|day| Value::Text(day.to_string()))
        }
        (FieldKind::Word(words), Literal::Text(text)) => words
            .contains(&text.as_str())
            .then(|| Value::Text(text.clone())),
        (FieldKind::Choice, _) => field.choice(&as_text(value)).map(Value::Text),
        (FieldKind::Id, Literal::Text(text)) => {
            Uuid::try_parse(text).ok().map(|id| match field.own {
                // Among the firm's own fields an id is a text.
                Some(_) => Value::Text(id.to_string()),
                None => Value::Id(id),
            })
        }
        (FieldKind::Bool, Literal::Bool(truth)) => Some(Value::Bool(*truth)),
        _ => None,
    };
    fits.filter(|value| !matches!(value, Value::Text(text) if text.contains('\0')))
        .ok_or_else(|| refused(field, value))
}

/// Numbers and truths compare with text as they are written.
pub(super) fn as_text(value: &Literal) -> String {
    match value {
        Literal::Text(text) => text.clone(),
        other => other.to_string(),
    }
}

/// A day of the context's zone (`2026-01-31`) or a moment (`2026-01-31T10:00:00Z`).
pub(super) fn span(field: &FieldDef, value: &Literal, cx: &Context) -> Result<Span, FilterError> {
    let Literal::Text(text) = value else {
        return Err(refused(field, value));
    };
    if let Ok(moment) = text.parse::<Timestamp>() {
        return Ok(Span {
            start: moment,
            end: None,
        });
    }
    let day = || {
        let day: Date = text.parse().ok()?;
        let start = day.to_zoned(cx.zone.clone()).ok()?.timestamp();
        let end = day
            .tomorrow()
            .ok()?
            .to_zoned(cx.zone.clone())
            .ok()?
            .timestamp();
        Some(Span {
            start,
            end: Some(end),
        })
    };
    day().ok_or_else(|| refused(field, value))
}

/// The day so many days before the reader's today, and today.
pub(super) fn days_back(cx: &Context, days: i64) -> (Value, Value) {
    let today = cx.zone.to_datetime(cx.now).date();
    let from = today.checked_sub(jiff::Span::new().try_days(days).unwrap_or_default());
    let text = |day: Date| Value::Text(day.to_string());
    (text(from.unwrap_or(Date::MIN)), text(today))
}

/// The moment so many days of 24 hours before now.
pub(super) fn days_ago(cx: &Context, days: i64) -> Timestamp {
    let micros = days.saturating_mul(24 * 3_600 * 1_000_000);
    Timestamp::from_microsecond(cx.now.as_microsecond().saturating_sub(micros))
        .unwrap_or(Timestamp::MIN)
}
