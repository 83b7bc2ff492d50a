//! One reader's language, time zone and ways of writing: texts from `locales/`, numbers, money and dates by
//! CLDR. Pages write days, times, numbers and money through [`Locale`] alone.

mod choose;
mod dates;
mod formats;
mod money;
mod numbers;
mod pseudo;
mod texts;
mod writing;
pub mod zones;

pub use choose::choose;
pub use fluent_bundle::FluentValue;
pub use texts::{Text, all as all_texts};
pub use writing::{Dates, Hours, Numbers, Writing};

/// Whether there is a text of this key: for keys that are put together at run time.
pub fn has_text(key: &str) -> bool {
    texts::has(key)
}

use base::{Currency, FieldError, Language, Money, Timestamp};
use jiff::civil::Date;
use jiff::tz::TimeZone;

/// Errors whose detail is an amount with its currency.
const MONEY_ERRORS: [&str; 3] = ["refund-too-much", "payment-again", "payment-beyond"];

/// The reader's language, time zone and ways of writing; cheap to clone.
#[derive(Clone, Debug)]
pub struct Locale {
    language: Language,
    zone: TimeZone,
    writing: Writing,
    home: Option<[u8; 2]>,
}

impl Locale {
    /// For a reader of `language` whose days are those of `zone` (an IANA name; an unknown one is UTC).
    pub fn new(language: Language, zone: &str) -> Self {
        Self {
            language,
            zone: TimeZone::get(zone).unwrap_or(TimeZone::UTC),
            writing: Writing::default(),
            home: None,
        }
    }

    /// For somebody whose account, and so whose zone, is not known yet.
    pub fn of_visitor(language: Language) -> Self {
        Self {
            language,
            zone: TimeZone::UTC,
            writing: Writing::default(),
            home: None,
        }
    }

    /// The same reader in another language.
    #[must_use]
    pub fn in_language(&self, language: Language) -> Self {
        Self {
            language,
            ..self.clone()
        }
    }

    /// The same reader in another zone (an IANA name; an unknown one is UTC).
    #[must_use]
    pub fn in_zone(&self, zone: &str) -> Self {
        Self {
            zone: TimeZone::get(zone).unwrap_or(TimeZone::UTC),
            ..self.clone()
        }
    }

    /// The same reader in an account whose days are those of this zone: its country is home, where telephone numbers
    /// are dialled without a code.
    #[must_use]
    pub fn at_home_in(&self, zone: &str) -> Self {
        let home = zones::country(zone).and_then(|iso| iso.into_bytes().try_into().ok());
        Self {
            home,
            ..self.clone()
        }
    }

    /// The account's country (two letters, ISO 3166-1), where its zone is one's alone.
    pub fn home(&self) -> Option<&str> {
        self.home
            .as_ref()
            .and_then(|iso| std::str::from_utf8(iso).ok())
    }

    /// The same reader with other wishes.
    #[must_use]
    pub fn written(&self, writing: Writing) -> Self {
        Self {
            writing,
            ..self.clone()
        }
    }

    /// The language.
    pub fn language(&self) -> Language {
        self.language
    }

    /// The tag for `lang` attributes (BCP 47).
    pub fn tag(&self) -> &'static str {
        self.language.as_str()
    }

    /// The time zone.
    pub fn zone(&self) -> &TimeZone {
        &self.zone
    }

    /// How the reader wants things written.
    pub fn writing(&self) -> Writing {
        self.writing
    }

    /// The zone's name in the reader's words: its city, else its IANA name.
    pub fn zone_name(&self, zone: &str) -> String {
        zones::name(self.language, zone)
    }

    /// The text of a key; English where the language lacks it, the key itself where English does.
    pub fn t(&self, key: &str) -> String {
        texts::text(self.language, self.writing.numbers, key, None)
    }

    /// The text of a key with values: `l.tx("people-count", &[("n", n.into())])`.
    ///
    /// Whole numbers are grouped as the language does it and choose the plural form.
    pub fn tx(&self, key: &str, values: &[(&str, FluentValue<'_>)]) -> String {
        texts::text(self.language, self.writing.numbers, key, Some(values))
    }

    /// The text of one word of a closed list: `l.word("stage", "customer")` is the key `stage-customer`.
    pub fn word(&self, list: &str, word: &str) -> String {
        self.t(&format!("{list}-{}", word.replace('_', "-")))
    }

    /// Yes or no.
    pub fn truth(&self, truth: bool) -> String {
        self.t(if truth { "ui-yes" } else { "ui-no" })
    }

    /// What is wrong with a field, and what to do: the key `error-<code>` with `{$detail}`; where there is a detail and
    /// the key `error-<code>-of`, that one, which says which of several values is meant.
    pub fn error(&self, e: &FieldError) -> String {
        let told = format!("error-{}-of", e.code);
        let key = match !e.plain_detail().is_empty() && texts::has(&told) {
            true => told,
            false => format!("error-{}", e.code),
        };
        let known = if texts::has(&key) {
            key.as_str()
        } else {
            "error-invalid"
        };
        let detail = self.money_of(e).unwrap_or(e.plain_detail().to_owned());
        let mut parts: Vec<(&str, FluentValue<'_>)> = vec![("example", e.example().into())];
        // Where it counts something, its text may choose a form by the number.
        if let Ok(n) = detail.parse::<i64>() {
            parts.push(("n", n.into()));
        }
        parts.push(("detail", detail.into()));
        self.tx(known, &parts)
    }

    /// The detail of an error that tells an amount, `6366.75 LKR`, as the reader writes money.
    fn money_of(&self, e: &FieldError) -> Option<String> {
        if !MONEY_ERRORS.contains(&e.code) {
            return None;
        }
        let (amount, currency) = e.plain_detail().split_once(' ')?;
        let money = Money::parse(amount, currency.parse().ok()?).ok()?;
        Some(self.money(money))
    }

    /// How large a file is, in steps of a thousand as file managers show it: `340 KB`, `12 MB`, `1.1 GB`.
    pub fn size(&self, bytes: i64) -> String {
        let (unit, tenths) = match bytes {
            ..1_000_000 => ("kb", ((bytes + 999) / 1_000).max(1) * 10),
            1_000_000..1_000_000_000 => ("mb", (bytes + 500_000) / 1_000_000 * 10),
            _ => ("gb", (bytes + 50_000_000) / 100_000_000),
        };
        self.of_unit(unit, tenths)
    }

    /// A limit that is set in steps of 1,024, never more than it is: `64 MB`, `1 GB`, `1.5 GB`.
    pub fn size_at_most(&self, bytes: usize) -> String {
        let mebibytes = i64::try_from(bytes >> 20).unwrap_or(i64::MAX / 10);
        match mebibytes {
            ..1_024 => self.of_unit("mb", mebibytes * 10),
            _ => self.of_unit("gb", mebibytes * 10 / 1_024),
        }
    }

    fn of_unit(&self, unit: &str, tenths: i64) -> String {
        let n = match tenths % 10 {
            0 => self.number(tenths / 10),
            _ => self.decimal(tenths, 1),
        };
        self.tx(&format!("size-{unit}"), &[("n", n.into())])
    }

    /// A whole number with the reader's grouping: `12,34,567` in Malayalam.
    pub fn number(&self, n: i64) -> String {
        self.decimal(n, 0)
    }

    /// `n` ten-to-the-`places`ths: `decimal(1250, 3)` is `1.250`.
    pub fn decimal(&self, n: i64, places: u32) -> String {
        numbers::decimal(self.language, self.writing.numbers, n, places)
    }

    /// What the reader typed as a number from zero on, as a plain decimal, `1234.50`: written with a point, or in the
    /// reader's own way with its groups. Nothing where it is neither, or could mean two numbers.
    pub fn read_decimal(&self, text: &str) -> Option<String> {
        numbers::read(|n, places| self.decimal(n, places), text)
    }

    /// How the reader would write what may have been meant by a number that is not understood: both, where it
    /// could be two, else any number with decimals.
    pub fn decimal_examples(&self, text: &str) -> Vec<String> {
        let write = |n, places| self.decimal(n, places);
        numbers::meanings(write, text).unwrap_or_else(|| vec![self.decimal(125_050, 2)])
    }

    /// An amount with its symbol where the language puts it: `£1,234.50`, `ብር 1,234.50`.
    pub fn money(&self, m: Money) -> String {
        money::format(self, m)
    }

    /// The symbol of a currency for a field's label: `£`, `රු.`, else its letters.
    pub fn symbol(&self, c: Currency) -> String {
        money::symbol(self.language, c.code()).to_owned()
    }

    /// The day of a moment in the reader's zone: `22 Nov 2026`.
    pub fn date(&self, at: Timestamp) -> String {
        dates::day(self, self.civil(at).date())
    }

    /// The time of day: `14:05`.
    pub fn time(&self, at: Timestamp) -> String {
        dates::time(self, self.civil(at))
    }

    /// A time of day without its day, in the zone in which it is meant: `14:05`.
    pub fn clock(&self, at: jiff::civil::Time) -> String {
        dates::time(self, jiff::civil::date(2000, 1, 1).to_datetime(at))
    }

    /// [`clock`](Self::clock) where another time follows: how hours are counted is said there.
    pub fn clock_before(&self, at: jiff::civil::Time) -> String {
        dates::time_alone(self, jiff::civil::date(2000, 1, 1).to_datetime(at))
    }

    /// The day of the week: `Sun`.
    pub fn weekday(&self, day: Date) -> String {
        formats::weekday(self.language, day)
    }

    /// Day and time.
    pub fn date_time(&self, at: Timestamp) -> String {
        dates::day_and_time(self, self.civil(at))
    }

    /// A day: `22 Nov 2026`.
    pub fn day(&self, day: Date) -> String {
        dates::day(self, day)
    }

    /// The day that a text means, written as this reader has days written, as their language does, in figures or by
    /// ISO 8601; none for anything else.
    pub fn read_day(&self, text: &str) -> Option<Date> {
        dates::read(self, text)
    }

    /// The month of a day: `Nov 2026`.
    pub fn month(&self, day: Date) -> String {
        dates::month(self, day)
    }

    /// The month of a day where its year stands elsewhere: `Nov`.
    pub fn month_alone(&self, day: Date) -> String {
        dates::month_alone(self, day)
    }

    /// A day as a heading: today, yesterday, tomorrow, else with its weekday.
    pub fn day_heading(&self, day: Date, now: Timestamp) -> String {
        let today = self.civil(now).date();
        match day.until(today).map(|span| span.get_days()) {
            Ok(0) => self.t("day-today"),
            Ok(1) => self.t("day-yesterday"),
            Ok(-1) => self.t("day-tomorrow"),
            _ => dates::weekday_day(self, day),
        }
    }

    /// The day on which a moment falls in the reader's zone.
    pub fn day_of(&self, at: Timestamp) -> Date {
        self.civil(at).date()
    }

    /// How long ago: `5 minutes ago`, `yesterday`, from a week on the date.
    pub fn ago(&self, at: Timestamp, now: Timestamp) -> String {
        let minutes = now
            .as_second()
            .saturating_sub(at.as_second())
            .div_euclid(60);
        let (key, n) = match minutes {
            i64::MIN..=0 => ("ago-now", 0),
            1..=59 => ("ago-minutes", minutes),
            60..=1_439 => ("ago-hours", minutes / 60),
            1_440..=10_079 => ("ago-days", minutes / 1_440),
            _ => return self.date(at),
        };
        self.tx(key, &[("n", n.into())])
    }

    fn civil(&self, at: Timestamp) -> jiff::civil::DateTime {
        self.zone.to_datetime(at)
    }
}

#[cfg(test)]
mod tests;
#[cfg(test)]
mod writing_tests;
