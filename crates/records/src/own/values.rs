//! Which values fit a field: from programs, from forms, and how they are shown.

use super::moments::{civil, time, typed_day, typed_time};
use super::{Fault, Field, Holds};
use crate::phones;
use crate::text::{self as texts, line, lines, shortened};
use base::{EXAMPLE_MARK, Money, MoneyError, Timestamp, Uuid};
use jiff::civil::Date;
use serde_json::{Number, Value as Json, json};
use web::Locale;

/// The longest text of one line, in characters.
const LINE_CHARS: usize = 500;
/// The longest text of several lines, in characters.
const LINES_CHARS: usize = 10_000;
/// The most digits of a number, those after the point included.
const DIGITS: usize = 15;
/// The most digits after the point.
const PLACES: usize = 6;
/// The most minor units of an amount.
const MINOR_MAX: u64 = 1_000_000_000_000;

pub(super) type Read = Result<Json, Fault>;

impl Field {
    /// What a program sends, as it is kept. Null, an empty text and an empty list are nothing.
    ///
    /// # Errors
    /// `required` for nothing where something is needed; else by what the field holds: `want-text`, `want-truth`,
    /// `want-list`, `want-whole`, `number`, `number-places`, `number-large`, `too-long`, `control-characters`, `date`,
    /// `time`, `choice`, `email`, `phone`, `url`, `link-id`. Whether there is such a record is not known here.
    pub fn checked(&self, value: &Json) -> Result<Option<Json>, Fault> {
        let nothing = match value {
            Json::Null => true,
            Json::String(text) => text.trim().is_empty(),
            Json::Array(list) => list.is_empty(),
            _ => false,
        };
        match nothing {
            true => self.nothing(),
            false => self.fit(value).map(Some),
        }
    }

    fn nothing(&self) -> Result<Option<Json>, Fault> {
        match self.required {
            true => Err(Fault::new("required", "")),
            false => Ok(None),
        }
    }

    fn fit(&self, value: &Json) -> Read {
        match self.holds {
            Holds::Text => Ok(line(text(value)?, LINE_CHARS)?.into()),
            Holds::LongText => Ok(lines(text(value)?, LINES_CHARS)?.into()),
            Holds::Url => Ok(texts::url(text(value)?, LINE_CHARS)?.into()),
            Holds::Email => Ok(texts::email(text(value)?)?.into()),
            Holds::Phone => Ok(phones::international(text(value)?)?.into()),
            Holds::Person | Holds::Company => id(text(value)?),
            Holds::Number => match value {
                Json::Number(n) => number(&plain(n)),
                _ => Err(Fault::new("number", "")),
            },
            Holds::Money(_) => minor(value),
            Holds::Date => date(text(value)?),
            Holds::Time => time(text(value)?),
            Holds::Truth => match value {
                Json::Bool(_) => Ok(value.clone()),
                _ => Err(Fault::new("want-truth", "")),
            },
            Holds::Choice => self.one(text(value)?),
            Holds::Choices => {
                let list = value.as_array().ok_or(Fault::new("want-list", ""))?;
                let keys = list.iter().map(text).collect::<Result<Vec<_>, _>>()?;
                self.several(&keys)
            }
        }
    }

    /// What somebody typed into a form, in their own way of writing numbers and in their own zone: several values for
    /// choices, one otherwise. In the hour that a zone has twice the first is meant.
    ///
    /// # Errors
    /// As [`checked`](Self::checked), and `amount-unclear` for a number that could be two, `local-time` for a moment,
    /// `phone-here` for a telephone number where the account's country is known.
    pub fn typed(&self, typed: &[String], l: &Locale) -> Result<Option<Json>, Fault> {
        let mut given = typed.iter().map(|text| text.trim());
        let given: Vec<&str> = given.by_ref().filter(|text| !text.is_empty()).collect();
        let Some(first) = given.first() else {
            return self.nothing();
        };
        let read = match self.holds {
            Holds::Choices => self.several(&given),
            Holds::Number => number(&decimal(l, first)?),
            Holds::Money(currency) => amount(l, first, currency),
            Holds::Phone => phone(l, first),
            Holds::Date => date(&typed_day(l, first)),
            Holds::Time => typed_time(l, first),
            Holds::Truth => match *first {
                "true" | "on" => Ok(true.into()),
                "false" => Ok(false.into()),
                _ => Err(Fault::new("choice", "")),
            },
            _ => self.fit(&Json::from(*first)),
        };
        read.map(Some)
    }

    /// [`typed`](Self::typed) over a value that was there: what nobody touched stays as it is, also a choice that
    /// there is no longer, or the second of two hours that read alike.
    ///
    /// # Errors
    /// As [`typed`](Self::typed).
    pub fn typed_over(
        &self,
        typed: &[String],
        before: Option<&Json>,
        l: &Locale,
    ) -> Result<Option<Json>, Fault> {
        let even = |all: &[String]| -> Vec<String> {
            let all = all.iter().map(|text| text.trim().replace("\r\n", "\n"));
            all.filter(|text| !text.is_empty()).collect()
        };
        match before {
            Some(value) if !value.is_null() && even(&self.retyped(value, l)) == even(typed) => {
                Ok(Some(value.clone()))
            }
            _ => self.typed(typed, l),
        }
    }

    /// A value as it stands in a form again; the inverse of [`typed`](Self::typed).
    pub fn retyped(&self, value: &Json, l: &Locale) -> Vec<String> {
        let one = match (self.holds, value) {
            (_, Json::Null) => return Vec::new(),
            (Holds::Choices, Json::Array(keys)) => return keys.iter().map(bare).collect(),
            (Holds::Number, Json::Number(n)) => ungrouped(l, &plain(n)),
            (Holds::Money(currency), Json::Number(n)) => {
                let minor = n.as_i64().unwrap_or_default();
                let amount = Money { minor, currency }.to_string();
                ungrouped(l, amount.split(' ').next().unwrap_or_default())
            }
            (Holds::Phone, Json::String(e164)) => phones::shown(e164, l.home()),
            (Holds::Time, Json::String(text)) => match text.parse::<Timestamp>() {
                Ok(at) => civil(l, at),
                Err(_) => text.clone(),
            },
            _ => bare(value),
        };
        vec![one]
    }

    /// A value as a page shows it to this reader; one that no longer fits as it is.
    pub fn said(&self, value: &Json, l: &Locale) -> String {
        self.spoken(value, l).unwrap_or_else(|| bare(value))
    }

    fn spoken(&self, value: &Json, l: &Locale) -> Option<String> {
        Some(match self.holds {
            Holds::Text | Holds::LongText | Holds::Email | Holds::Url => value.as_str()?.to_owned(),
            Holds::Phone => phones::shown(value.as_str()?, l.home()),
            // Whoever knows the record says its name.
            Holds::Person | Holds::Company => value.as_str()?.to_owned(),
            Holds::Number => {
                let plain = plain(value.as_number()?);
                let places = plain.split_once('.').map_or(0, |(_, part)| part.len());
                let n = plain.replace('.', "").parse().ok()?;
                l.decimal(n, u32::try_from(places).ok()?)
            }
            Holds::Money(currency) => l.money(Money {
                minor: value.as_i64()?,
                currency,
            }),
            Holds::Date => l.day(value.as_str()?.parse::<Date>().ok()?),
            Holds::Time => l.date_time(value.as_str()?.parse().ok()?),
            Holds::Truth => l.truth(value.as_bool()?),
            Holds::Choice => self.named(value.as_str()?, l),
            Holds::Choices => {
                let keys = value.as_array()?.iter();
                let names: Option<Vec<String>> =
                    keys.map(|key| Some(self.named(key.as_str()?, l))).collect();
                names?.join(", ")
            }
        })
    }

    /// What somebody asks for of such values, as they are kept, as far as that can be told: a whole number by its code,
    /// a part of one by its digits. `home` is the account's country.
    pub(crate) fn meant(&self, text: &str, home: Option<&str>) -> String {
        match self.holds {
            Holds::Email => text.trim().to_lowercase(),
            Holds::Phone => phones::read(text, home).unwrap_or_else(|_| digits(text)),
            _ => text.to_owned(),
        }
    }

    fn named(&self, key: &str, l: &Locale) -> String {
        let found = self.choice(key).map(|choice| choice.labels.say(l.tag()));
        found
            .filter(|name| !name.is_empty())
            .unwrap_or(key)
            .to_owned()
    }

    fn one(&self, key: &str) -> Read {
        let found = self.choice(key.trim()).map(|choice| choice.key.as_str());
        found
            .map(Json::from)
            .ok_or_else(|| Fault::new("choice", shortened(key)))
    }

    /// Each once, in the field's order.
    fn several(&self, keys: &[&str]) -> Read {
        for key in keys {
            self.one(key)?;
        }
        let chosen = |key: &&str| keys.iter().any(|one| one.trim() == *key);
        let all = self.choices.iter().map(|choice| choice.key.as_str());
        Ok(all.filter(chosen).collect::<Vec<_>>().into())
    }
}

/// A part of a telephone number without what stands between its digits, and without the zero that nobody dials abroad.
fn digits(text: &str) -> String {
    let digits = language::digits_only(text);
    let abroad = text.trim().strip_prefix(['+', '＋']).is_some();
    match digits.trim_start_matches('0') {
        _ if digits.is_empty() => text.trim().to_owned(),
        _ if abroad => format!("+{digits}"),
        "" => digits,
        rest => rest.to_owned(),
    }
}

/// A value of no known form, as it is.
fn bare(value: &Json) -> String {
    match value {
        Json::String(text) => text.clone(),
        other => other.to_string(),
    }
}

/// A number as it is dialled in the account's country, or with its code.
fn phone(l: &Locale, text: &str) -> Read {
    let read = phones::read(text, l.home()).map(Json::from);
    read.map_err(|fault| match l.home() {
        Some(home) => {
            Fault::new("phone-here", fault.detail).with_example(phones::example(Some(home)))
        }
        None => fault,
    })
}

/// An id in its usual form.
fn id(text: &str) -> Read {
    let id = Uuid::try_parse(text.trim()).ok();
    id.map(|id| id.to_string().into())
        .ok_or_else(|| Fault::new("link-id", shortened(text)))
}

fn text(value: &Json) -> Result<&str, Fault> {
    value.as_str().ok_or_else(|| Fault::new("want-text", ""))
}

/// A number of JSON as a plain decimal, without an exponent.
fn plain(n: &Number) -> String {
    match n.as_f64() {
        // The shortest digits that mean this number; Rust writes no exponents here.
        Some(x) if n.is_f64() => x.to_string(),
        _ => n.to_string(),
    }
}

/// A plain decimal, `-1234.50`, as the number that is kept: whole where it is whole.
fn number(plain: &str) -> Read {
    let fault = |code| Err(Fault::new(code, shortened(plain)));
    let (sign, figures) = match plain.strip_prefix('-') {
        Some(rest) => ("-", rest),
        None => ("", plain),
    };
    let (whole, part) = figures.split_once('.').unwrap_or((figures, ""));
    let (whole, part) = (whole.trim_start_matches('0'), part.trim_end_matches('0'));
    if part.len() > PLACES {
        return fault("number-places");
    }
    if whole.len() + part.len() > DIGITS {
        return fault("number-large");
    }
    let text = format!("{sign}0{whole}.{part}0");
    let kept = match part {
        "" => format!("{sign}0{whole}")
            .parse::<i64>()
            .ok()
            .map(Number::from),
        _ => text.parse::<f64>().ok().and_then(Number::from_f64),
    };
    kept.map(Json::Number)
        .ok_or_else(|| Fault::new("number-wrong", shortened(plain)))
}

fn minor(value: &Json) -> Read {
    // What is a number and not whole is told apart from what is no number.
    let Json::Number(n) = value else {
        return Err(Fault::new("number", ""));
    };
    let whole = match n.as_f64() {
        Some(x) if n.is_f64() && x.fract() == 0.0 && x.abs() <= MINOR_MAX as f64 => Some(x as i64),
        _ => n.as_i64(),
    };
    let has_part = n.as_f64().is_some_and(|x| x.fract() != 0.0);
    match whole {
        Some(minor) if minor.unsigned_abs() <= MINOR_MAX => Ok(minor.into()),
        _ if has_part => Err(Fault::new("want-whole", n)),
        _ => Err(Fault::new("number-large", n)),
    }
}

fn date(text: &str) -> Read {
    let text = text.trim();
    let day = text.parse::<Date>().ok();
    // Other ways to write a day by ISO 8601 are taken for slips.
    let day = day.filter(|day| day.year() > 0 && day.to_string() == text);
    day.map(|day| day.to_string().into())
        .ok_or_else(|| Fault::new("date", shortened(text)))
}

/// What was typed as a number, as a plain decimal, also one below zero.
fn decimal(l: &Locale, text: &str) -> Result<String, Fault> {
    let read = match text.strip_prefix(['-', '−']) {
        Some(rest) => l.read_decimal(rest).map(|read| format!("-{read}")),
        None => l.read_decimal(text),
    };
    read.ok_or_else(|| {
        let example = l.decimal_examples(text).join(" / ");
        Fault::new(
            "amount-unclear",
            format!("{}{EXAMPLE_MARK}{example}", shortened(text)),
        )
    })
}

fn amount(l: &Locale, text: &str, currency: base::Currency) -> Read {
    let plain = decimal(l, text)?;
    match Money::parse(&plain, currency) {
        Ok(money) => Ok(json!(money.minor)),
        Err(MoneyError::TooManyPlaces) => Err(Fault::new("number-places", shortened(text))),
        Err(MoneyError::TooLarge) => Err(Fault::new("number-large", shortened(text))),
        Err(_) => Err(Fault::new("number-wrong", shortened(text))),
    }
}

/// A plain decimal with the reader's own point and without groups, which could be taken for something else.
fn ungrouped(l: &Locale, plain: &str) -> String {
    let point = l.decimal(0, 1).chars().nth(1).unwrap_or('.');
    plain.replace('.', &point.to_string())
}
