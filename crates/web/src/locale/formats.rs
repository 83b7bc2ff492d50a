//! Numbers, dates and times by CLDR, through ICU4X's compiled data.
//!
//! The calendar is Gregorian in every language, with the language's own names: CLDR's preference
//! for Ethiopia is Gregorian before Ethiopic, and so are phones and banks there set; who wishes for the
//! Ethiopian one has it by [`ethiopian`]. One exception: for Sinhala this release of CLDR gives the names of
//! the lunar months (දුරුතු for January), which people use for Poya days; letters, banks and newspapers
//! write ජනවාරි.

use super::writing::Hours;
use base::Language;
use fixed_decimal::Decimal;
use icu_calendar::cal::{Ethiopian, EthiopianEraStyle};
use icu_calendar::{Date as IcuDate, Gregorian};
use icu_datetime::fieldsets::{E, M, T, YM, YMD, YMDE, YMDT};
use icu_datetime::input::{DateTime as IcuDateTime, Time as IcuTime};
use icu_datetime::options::TimePrecision;
use icu_datetime::{FixedCalendarDateTimeFormatter, NoCalendarFormatter};
use icu_decimal::DecimalFormatter;
use icu_locale_core::{Locale as Tag, locale};
use jiff::civil::{Date, DateTime};
use std::cell::OnceCell;

type Days<F> = FixedCalendarDateTimeFormatter<Gregorian, F>;

/// The formatters of one language and one clock; built once a thread, for they cannot be shared.
struct Formats {
    number: DecimalFormatter,
    date: Days<YMD>,
    month: Days<YM>,
    month_alone: Days<M>,
    weekday: Days<YMDE>,
    weekday_alone: Days<E>,
    date_time: Days<YMDT>,
    time: NoCalendarFormatter<T>,
    ethiopian: FixedCalendarDateTimeFormatter<Ethiopian, YMD>,
}

/// What ICU4X writes for the era, in every language: readers would take it for the morning.
const ERA: &str = "AM";

/// Clocks that CLDR knows: the language's own, 24 hours, 12 hours.
const CLOCKS: usize = 3;
const LANGUAGES: usize = Language::ALL.len();

thread_local! {
    static FORMATS: [[OnceCell<Option<Formats>>; CLOCKS]; LANGUAGES] =
        const { [const { [const { OnceCell::new() }; CLOCKS] }; LANGUAGES] };
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

/// The months of Ethiopia, for which CLDR has no Sinhala names: as they sound.
const ETHIOPIAN_IN_SINHALA: [(&str, &str); 13] = [
    ("Meskerem", "මෙස්කෙරෙම්"),
    ("Tekemt", "තිකිම්ත්"),
    ("Hedar", "හිදාර්"),
    ("Tahsas", "තහ්සාස්"),
    ("Ter", "තිර්"),
    ("Yekatit", "යෙකාතිත්"),
    ("Megabit", "මෙගාබිත්"),
    ("Miazia", "මියාසියා"),
    ("Genbot", "ගින්බොත්"),
    ("Sene", "සෙනේ"),
    ("Hamle", "හම්ලේ"),
    ("Nehasse", "නෙහාසේ"),
    ("Pagumen", "පාගුමේ"),
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
pub(super) fn tag(language: Language) -> Tag {
    match language {
        Language::English => locale!("en-GB"),
        Language::Sinhala => locale!("si-LK"),
        Language::Amharic => locale!("am-ET"),
        Language::Malayalam => locale!("ml-IN"),
    }
}

/// The language with a clock: the place in `FORMATS`, and the tag that asks for it.
fn clocked(language: Language, hours: Hours) -> (usize, Tag) {
    let tag = tag(language);
    let (place, clock) = match hours {
        // CLDR's twelve hours for Amharic begin at midnight, where the country's begin at six: who reads "12:21 at
        // night" takes it for six hours later. Twenty-four hours cannot be taken for others.
        Hours::Language if language == Language::Amharic => (1, locale!("und-u-hc-h23")),
        Hours::Language | Hours::Ethiopian => return (0, tag),
        Hours::TwentyFour => (1, locale!("und-u-hc-h23")),
        Hours::Twelve => (2, locale!("und-u-hc-h12")),
    };
    let extensions = clock.extensions;
    (
        place,
        Tag {
            id: tag.id,
            extensions,
        },
    )
}

fn build(tag: &Tag) -> Option<Formats> {
    Some(Formats {
        number: DecimalFormatter::try_new(tag.into(), Default::default()).ok()?,
        date: Days::try_new(tag.into(), YMD::medium()).ok()?,
        month: Days::try_new(tag.into(), YM::medium()).ok()?,
        month_alone: Days::try_new(tag.into(), M::medium()).ok()?,
        weekday: Days::try_new(tag.into(), YMDE::medium()).ok()?,
        weekday_alone: Days::try_new(tag.into(), E::medium()).ok()?,
        date_time: Days::try_new(tag.into(), YMD::medium().with_time_hm()).ok()?,
        time: NoCalendarFormatter::try_new(
            tag.into(),
            T::medium().with_time_precision(TimePrecision::Minute),
        )
        .ok()?,
        ethiopian: FixedCalendarDateTimeFormatter::try_new(tag.into(), YMD::medium()).ok()?,
    })
}

/// Lets `with` write; the plain ISO form `else_` should the language's data be broken.
fn written<R>(
    language: Language,
    hours: Hours,
    with: impl FnOnce(&Formats) -> Option<R>,
    else_: impl FnOnce() -> R,
) -> R {
    let (clock, tag) = clocked(language, hours);
    let done = FORMATS.with(|all| {
        all[language as usize][clock]
            .get_or_init(|| build(&tag))
            .as_ref()
            .and_then(with)
    });
    done.unwrap_or_else(else_)
}

/// What no clock touches.
fn plain<R>(
    language: Language,
    with: impl FnOnce(&Formats) -> Option<R>,
    else_: impl FnOnce() -> R,
) -> R {
    written(language, Hours::Language, with, else_)
}

/// `n` ten-to-the-`places`ths.
pub(super) fn decimal(language: Language, n: i64, places: u32) -> String {
    let mut value = Decimal::from(n);
    value.multiply_pow10(-i16::try_from(places).unwrap_or(0));
    plain(
        language,
        |f| Some(f.number.format(&value).to_string()),
        || value.to_string(),
    )
}

/// `22 Nov 2026`.
pub(super) fn date(language: Language, day: Date) -> String {
    let text = plain(
        language,
        |f| Some(f.date.format(&icu_date(day)?).to_string()),
        || day.to_string(),
    );
    civil(language, day, text)
}

/// `Nov 2026`.
pub(super) fn month(language: Language, day: Date) -> String {
    let text = plain(
        language,
        |f| Some(f.month.format(&icu_date(day)?).to_string()),
        || day.strftime("%Y-%m").to_string(),
    );
    civil(language, day, text)
}

/// `Nov`.
pub(super) fn month_alone(language: Language, day: Date) -> String {
    let text = plain(
        language,
        |f| Some(f.month_alone.format(&icu_date(day)?).to_string()),
        || day.strftime("%m").to_string(),
    );
    civil(language, day, text)
}

/// `Sun, 22 Nov 2026`.
pub(super) fn weekday_date(language: Language, day: Date) -> String {
    let text = plain(
        language,
        |f| Some(f.weekday.format(&icu_date(day)?).to_string()),
        || day.to_string(),
    );
    civil(language, day, text)
}

/// `Sun`.
pub(super) fn weekday(language: Language, day: Date) -> String {
    plain(
        language,
        |f| Some(f.weekday_alone.format(&icu_date(day)?).to_string()),
        || day.strftime("%a").to_string(),
    )
}

/// `13 Hedar 2019`, without its era; none for a day out of range.
pub(super) fn ethiopian(language: Language, day: Date) -> Option<String> {
    let era = Ethiopian::new_with_era_style(EthiopianEraStyle::AmeteMihret);
    let day = icu_date(day)?.to_calendar(era);
    let write = |f: &Formats| {
        let text = f.ethiopian.format(&day).to_string();
        let text = text.replacen(ERA, "", 1).trim().to_owned();
        let names = ETHIOPIAN_IN_SINHALA.iter();
        let mut names = names.filter(|(latin, _)| text.split(' ').any(|part| part == *latin));
        match (language, names.next()) {
            (Language::Sinhala, Some((latin, own))) => text.replacen(latin, own, 1),
            _ => text,
        }
    };
    plain(language, |f| Some(Some(write(f))), || None)
}

/// `14:05`.
pub(super) fn time(language: Language, hours: Hours, at: DateTime) -> String {
    written(
        language,
        hours,
        |f| Some(f.time.format(&icu_time(at)?).to_string()),
        || at.time().strftime("%H:%M").to_string(),
    )
}

/// `22 Nov 2026, 14:05`.
pub(super) fn date_time(language: Language, hours: Hours, at: DateTime) -> String {
    let text = written(
        language,
        hours,
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
