//! Numbers, dates and times by CLDR, through ICU4X's compiled data.
//!
//! The calendar is Gregorian in every language, with the language's own names: CLDR's preference
//! for Ethiopia is Gregorian before Ethiopic, and so are phones and banks there set.
//! One exception: for Sinhala this release of CLDR gives the names of the lunar months (දුරුතු for
//! January), which people use for Poya days; letters, banks and newspapers write ජනවාරි.

use base::Language;
use fixed_decimal::Decimal;
use icu_calendar::{Date as IcuDate, Gregorian};
use icu_datetime::fieldsets::{T, YM, YMD, YMDE, YMDT};
use icu_datetime::input::{DateTime as IcuDateTime, Time as IcuTime};
use icu_datetime::options::TimePrecision;
use icu_datetime::{FixedCalendarDateTimeFormatter, NoCalendarFormatter};
use icu_decimal::DecimalFormatter;
use icu_locale_core::{Locale as Tag, locale};
use jiff::civil::{Date, DateTime};
use std::cell::OnceCell;

type Days<F> = FixedCalendarDateTimeFormatter<Gregorian, F>;

/// The formatters of one language; built once a thread, for they cannot be shared.
struct Formats {
    number: DecimalFormatter,
    date: Days<YMD>,
    month: Days<YM>,
    weekday: Days<YMDE>,
    date_time: Days<YMDT>,
    time: NoCalendarFormatter<T>,
}

thread_local! {
    static FORMATS: [OnceCell<Option<Formats>>; 4] = const { [const { OnceCell::new() }; 4] };
}

/// Lunar and civil name of each month in Sinhala.
const SINHALA_MONTHS: [(&str, &str); 12] = [
    ("දුරුතු", "ජන"),
    ("නවම්", "පෙබ"),
    ("මැදින්", "මාර්තු"),
    ("බක්", "අප්‍රේල්"),
    ("වෙසක්", "මැයි"),
    ("පොසොන්", "ජූනි"),
    ("ඇසළ", "ජූලි"),
    ("නිකිණි", "අගෝ"),
    ("බිනර", "සැප්"),
    ("වප්", "ඔක්"),
    ("ඉල්", "නොවැ"),
    ("උඳුවප්", "දෙසැ"),
];

/// Puts the civil month in the place of the lunar one.
fn civil(language: Language, day: Date, written: String) -> String {
    let month = usize::try_from(day.month() - 1).unwrap_or(0);
    match (language, SINHALA_MONTHS.get(month)) {
        (Language::Sinhala, Some((lunar, civil))) => written.replacen(lunar, civil, 1),
        _ => written,
    }
}

/// British English, for its order of day and month is that of the countries Bandhu begins in.
fn tag(language: Language) -> Tag {
    match language {
        Language::English => locale!("en-GB"),
        Language::Sinhala => locale!("si-LK"),
        Language::Amharic => locale!("am-ET"),
        Language::Malayalam => locale!("ml-IN"),
    }
}

fn build(language: Language) -> Option<Formats> {
    let tag = tag(language);
    Some(Formats {
        number: DecimalFormatter::try_new((&tag).into(), Default::default()).ok()?,
        date: Days::try_new((&tag).into(), YMD::medium()).ok()?,
        month: Days::try_new((&tag).into(), YM::medium()).ok()?,
        weekday: Days::try_new((&tag).into(), YMDE::medium()).ok()?,
        date_time: Days::try_new((&tag).into(), YMD::medium().with_time_hm()).ok()?,
        time: NoCalendarFormatter::try_new(
            (&tag).into(),
            T::medium().with_time_precision(TimePrecision::Minute),
        )
        .ok()?,
    })
}

/// Lets `with` write; the plain ISO form `else_` should the language's data be broken.
fn written<R>(
    language: Language,
    with: impl FnOnce(&Formats) -> Option<R>,
    else_: impl FnOnce() -> R,
) -> R {
    let done = FORMATS.with(|all| {
        all[language as usize]
            .get_or_init(|| build(language))
            .as_ref()
            .and_then(with)
    });
    done.unwrap_or_else(else_)
}

/// `n` ten-to-the-`places`ths.
pub(super) fn decimal(language: Language, n: i64, places: u32) -> String {
    let mut value = Decimal::from(n);
    value.multiply_pow10(-i16::try_from(places).unwrap_or(0));
    written(
        language,
        |f| Some(f.number.format(&value).to_string()),
        || value.to_string(),
    )
}

/// `22 Nov 2026`.
pub(super) fn date(language: Language, day: Date) -> String {
    let text = written(
        language,
        |f| Some(f.date.format(&icu_date(day)?).to_string()),
        || day.to_string(),
    );
    civil(language, day, text)
}

/// `Nov 2026`.
pub(super) fn month(language: Language, day: Date) -> String {
    let text = written(
        language,
        |f| Some(f.month.format(&icu_date(day)?).to_string()),
        || day.strftime("%Y-%m").to_string(),
    );
    civil(language, day, text)
}

/// `Sun, 22 Nov 2026`.
pub(super) fn weekday_date(language: Language, day: Date) -> String {
    let text = written(
        language,
        |f| Some(f.weekday.format(&icu_date(day)?).to_string()),
        || day.to_string(),
    );
    civil(language, day, text)
}

/// `14:05`.
pub(super) fn time(language: Language, at: DateTime) -> String {
    written(
        language,
        |f| Some(f.time.format(&icu_time(at)?).to_string()),
        || at.time().strftime("%H:%M").to_string(),
    )
}

/// `22 Nov 2026, 14:05`.
pub(super) fn date_time(language: Language, at: DateTime) -> String {
    let text = written(
        language,
        |f| {
            let both = IcuDateTime {
                date: icu_date(at.date())?,
                time: icu_time(at)?,
            };
            Some(f.date_time.format(&both).to_string())
        },
        || at.strftime("%Y-%m-%d %H:%M").to_string(),
    );
    civil(language, at.date(), text)
}

fn icu_date(day: Date) -> Option<IcuDate<Gregorian>> {
    let month = u8::try_from(day.month()).ok()?;
    let number = u8::try_from(day.day()).ok()?;
    IcuDate::try_new_gregorian(day.year().into(), month, number).ok()
}

fn icu_time(at: DateTime) -> Option<IcuTime> {
    let part = |n: i8| u8::try_from(n).ok();
    IcuTime::try_new(part(at.hour())?, part(at.minute())?, part(at.second())?, 0).ok()
}
