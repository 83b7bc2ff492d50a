//! A look at all dates of a file: which order every one of them fits, and what they come to.

use super::moments::{in_zone, with_letters};
use super::text::Reading;
use super::{DateOrder, DateRule};
use base::Timestamp;
use jiff::civil::{Date, DateTime};
use jiff::tz::TimeZone;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// How the order of day and month became known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Known {
    /// Somebody chose it.
    Told,
    /// Every date fits it, and not every one another.
    Found,
    /// Every date fits both: it is the account's usual one.
    Usual,
    /// The dates contradict each other: most fit it, those that do not are refused.
    Most,
}

/// What was understood of a file's dates.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Dates {
    /// `day-first`, `month-first`, `year-first`, or strftime's letters where those were told.
    pub order: String,
    /// How that became known.
    pub known: Known,
    /// The earliest date.
    #[schema(value_type = Option<String>, format = DateTime)]
    pub earliest: Option<Timestamp>,
    /// The latest date.
    #[schema(value_type = Option<String>, format = DateTime)]
    pub latest: Option<Timestamp>,
    /// A date of the file, one that could be read in two ways where there is one.
    pub example: Option<Example>,
    /// Lines whose dates do not fit.
    pub misfits: i64,
}

/// A date as it stands in the file, and the day that it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[schema(as = DateExample)]
pub struct Example {
    /// As it stands.
    pub text: String,
    /// The day.
    #[schema(value_type = String, format = Date)]
    pub day: Date,
}

/// Which orders one date fits.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Fits {
    /// The day may stand first.
    pub day_first: bool,
    /// The month may stand first.
    pub month_first: bool,
}

/// Takes in the dates of a file, one a line.
pub struct DatesSeen {
    told: Option<DateRule>,
    zone: TimeZone,
    last: (String, Fits),
    /// Lines whose dates fit one order only.
    day_only: i64,
    month_only: i64,
    /// Whether some date is a day in both orders, and not the same one.
    both: bool,
    day_first: Way,
    month_first: Way,
    moments: Option<(Timestamp, Timestamp)>,
}

/// What the dates come to in one order.
#[derive(Default)]
struct Way {
    span: Option<(DateTime, DateTime)>,
    /// The first date, and the first one that says something about the order.
    first: Option<Example>,
    telling: Option<Example>,
}

impl Way {
    fn add(&mut self, text: &str, at: DateTime, telling: bool) {
        self.span = Some(match self.span {
            Some((from, to)) => (from.min(at), to.max(at)),
            None => (at, at),
        });
        let example = || Example {
            text: text.chars().take(60).collect(),
            day: at.date(),
        };
        if self.first.is_none() {
            self.first = Some(example());
        }
        if telling && self.telling.is_none() {
            self.telling = Some(example());
        }
    }
}

impl DatesSeen {
    /// `told` is how somebody said that dates are written; `zone` that of times that name none.
    pub fn new(told: Option<DateRule>, zone: TimeZone) -> Self {
        Self {
            told,
            zone,
            last: Default::default(),
            day_only: 0,
            month_only: 0,
            both: false,
            day_first: Way::default(),
            month_first: Way::default(),
            moments: None,
        }
    }

    /// Takes in the date of a line; what it fits, neither order when it is none.
    pub fn see(&mut self, text: &str) -> Fits {
        if self.last.0 != text || text.is_empty() {
            let fits = self.look(text).unwrap_or_default();
            self.last.0.clear();
            self.last.0.push_str(text);
            self.last.1 = fits;
        }
        let fits = self.last.1;
        self.day_only += i64::from(fits.day_first && !fits.month_first);
        self.month_only += i64::from(fits.month_first && !fits.day_first);
        fits
    }

    fn look(&mut self, text: &str) -> Option<Fits> {
        let reading = match &self.told {
            Some(DateRule::Format(letters)) => match with_letters(letters, text)? {
                Ok(local) => Reading::Sure(local),
                Err(moment) => Reading::Moment(moment),
            },
            _ => Reading::of(text)?,
        };
        let (day_first, month_first) = match reading {
            Reading::Moment(at) => {
                self.moments = Some(match self.moments {
                    Some((from, to)) => (from.min(at), to.max(at)),
                    None => (at, at),
                });
                return Some(Fits {
                    day_first: true,
                    month_first: true,
                });
            }
            Reading::Sure(at) => (Some(at), Some(at)),
            Reading::Either {
                day_first,
                month_first,
            } => (day_first, month_first),
        };
        let both = day_first.is_some() && month_first.is_some() && day_first != month_first;
        self.both |= both;
        if let Some(at) = day_first {
            self.day_first.add(text, at, both);
        }
        if let Some(at) = month_first {
            self.month_first.add(text, at, both);
        }
        Some(Fits {
            day_first: day_first.is_some(),
            month_first: month_first.is_some(),
        })
    }

    /// The order that the dates have, and how it became known.
    fn decide(&self, usual: DateOrder) -> (DateOrder, Known) {
        use DateOrder::{DayFirst, MonthFirst};
        match (&self.told, self.day_only, self.month_only) {
            (Some(DateRule::Order(order)), _, _) => (*order, Known::Told),
            (Some(DateRule::Format(_)), _, _) => (DayFirst, Known::Told),
            (None, 0, 0) if self.both => (usual, Known::Usual),
            (None, 0, 0) => (usual, Known::Found),
            (None, _, 0) => (DayFirst, Known::Found),
            (None, 0, _) => (MonthFirst, Known::Found),
            (None, day, month) if day > month => (DayFirst, Known::Most),
            (None, day, month) if month > day => (MonthFirst, Known::Most),
            (None, _, _) => (usual, Known::Most),
        }
    }

    /// What was understood, and the rule by which the file is to be read; `usual` is the account's.
    pub fn found(self, usual: DateOrder) -> (Dates, DateRule) {
        let (order, known) = self.decide(usual);
        let numbers = self.both || self.day_only + self.month_only > 0;
        let (way, misfits) = match order {
            DateOrder::DayFirst => (self.day_first, self.month_only),
            DateOrder::MonthFirst => (self.month_first, self.day_only),
        };
        let spans = [
            way.span.and_then(|(from, to)| {
                Some((in_zone(&self.zone, from)?, in_zone(&self.zone, to)?))
            }),
            self.moments,
        ];
        let rule = match self.told {
            Some(rule @ DateRule::Format(_)) => rule,
            _ => DateRule::Order(order),
        };
        let said = match &rule {
            DateRule::Format(letters) => letters.clone(),
            DateRule::Order(_) if known == Known::Found && !numbers => "year-first".to_owned(),
            DateRule::Order(order) => order.as_str().to_owned(),
        };
        let dates = Dates {
            order: said,
            known,
            earliest: spans.iter().flatten().map(|(from, _)| *from).min(),
            latest: spans.iter().flatten().map(|(_, to)| *to).max(),
            example: way.telling.or(way.first),
            misfits,
        };
        (dates, rule)
    }
}
