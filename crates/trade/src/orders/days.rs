//! Days and spans of days by which the lines of a product are found: in UTC, for all accounts alike.

use base::Timestamp;

const DAY_MICROS: i64 = 86_400_000_000;
/// So many days are a span; the migration `0009_product_days.sql` says the same.
pub(crate) const SPAN_DAYS: usize = 32;

/// The days since 1970-01-01, below zero before it.
pub(crate) fn day(at: Timestamp) -> i64 {
    at.as_microsecond().div_euclid(DAY_MICROS)
}

/// The span in which a day is.
pub(crate) fn span(day: i64) -> i64 {
    day >> 5
}

/// The days of a span, latest first, none after `last`.
pub(crate) fn days_of(span: i64, last: Option<i64>) -> Vec<i64> {
    let first = span << 5;
    let days = (first..first + (1 << 5)).rev();
    days.filter(|day| last.is_none_or(|last| *day <= last))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_and_spans_begin_at_midnight_in_utc() {
        let of = |text: &str| day(text.parse().unwrap());
        assert_eq!(of("1970-01-01T00:00:00Z"), 0);
        assert_eq!(of("1969-12-31T23:59:59.999999Z"), -1);
        // 55 years of 365 days and 14 leap days, 1972 to 2024.
        assert_eq!(of("2025-01-01T12:00:00Z"), 55 * 365 + 14);
        assert_eq!((span(0), span(31), span(32), span(-1)), (0, 0, 1, -1));
        let days = days_of(-1, Some(-31));
        assert_eq!(days, [-31, -32], "latest first, none after the last");
        assert_eq!(
            (days_of(2, None).len(), days_of(2, None)[0]),
            (SPAN_DAYS, 95)
        );
    }
}
