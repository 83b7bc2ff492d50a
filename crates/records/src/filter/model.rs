//! What a filter is made of, and its limits.

use base::Error;
use std::fmt;
use std::str::FromStr;

/// How deep groups may stand in groups.
pub const DEPTH_AT_MOST: usize = 8;
/// How many tests one filter may hold.
pub const TESTS_AT_MOST: usize = 100;
/// How many values one list may hold.
pub const VALUES_AT_MOST: usize = 1_000;
/// How long a filter's text may be, in bytes.
pub const TEXT_BYTES_AT_MOST: usize = 10_240;
/// How long a filter's JSON may be, in bytes: a list of a thousand ids fits.
pub const JSON_BYTES_AT_MOST: usize = 65_536;
/// How many days a span may have: a hundred years.
pub const DAYS_AT_MOST: u32 = 36_525;

/// A condition on records. An empty `All` holds for every record, an empty `Any` for none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Filter {
    /// Each of them holds.
    All(Vec<Filter>),
    /// At least one of them holds.
    Any(Vec<Filter>),
    /// It does not hold; where a field is empty, what is said of its value does not hold.
    Not(Box<Filter>),
    /// One field is tested.
    Test(Test),
}

/// One field, what is asked of it, and the value to compare with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Test {
    /// The field's path, for example `city` or `consent.offers.mail`.
    pub field: String,
    /// What is asked.
    pub op: Op,
    /// What it is compared with.
    pub value: Operand,
    /// Only what happened in these last days counts; with `count_*` and `did*` alone.
    pub within_days: Option<u32>,
}

/// None, one or many values.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Operand {
    /// No value.
    None,
    /// One value.
    One(Literal),
    /// A list of values.
    Many(Vec<Literal>),
}

/// A value as people write it. Days and times are text: `2026-01-31`, `2026-01-31T10:00:00Z`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Literal {
    /// Text, a word, an id, a day or a time.
    Text(String),
    /// A number.
    Number(Decimal),
    /// True or false.
    Bool(bool),
}

/// A decimal number of at most 15 digits, at most 6 of them behind the point, without trailing zeros.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Decimal {
    units: i64,
    places: u32,
}

impl Decimal {
    /// A whole number; nothing beyond 15 digits.
    pub fn whole(units: i64) -> Option<Self> {
        (units.unsigned_abs() < DIGITS_LIMIT).then_some(Self { units, places: 0 })
    }

    /// The number in units of ten to the power of minus `places`; nothing when it has more places.
    pub fn scaled(self, places: u32) -> Option<i64> {
        self.units
            .checked_mul(10_i64.checked_pow(places.checked_sub(self.places)?)?)
    }

    /// The number as JSON holds it: the nearest of 64 bits, the same that its digits are read as.
    pub fn real(self) -> f64 {
        // Both are exact (at most 15 digits, a power of ten up to 10^6), so that only the division rounds.
        self.units as f64 / f64::from(10_u32.pow(self.places))
    }
}

const DIGITS_LIMIT: u64 = 1_000_000_000_000_000;

impl FromStr for Decimal {
    type Err = ();

    /// Reads `-12.50`: digits, at most one point between them, no exponent.
    fn from_str(text: &str) -> Result<Self, ()> {
        let (negative, digits) = match text.strip_prefix('-') {
            Some(rest) => (true, rest),
            None => (false, text),
        };
        let (whole, fraction) = digits.split_once('.').unwrap_or((digits, "0"));
        let all_digits = |s: &str| !s.is_empty() && s.bytes().all(|b| b.is_ascii_digit());
        let fraction_kept = fraction.trim_end_matches('0');
        if !all_digits(whole)
            || !all_digits(fraction)
            || fraction_kept.len() > 6
            || whole.len() > 15
        {
            return Err(());
        }
        let units: i64 = format!("{whole}{fraction_kept}").parse().map_err(|_| ())?;
        if units.unsigned_abs() >= DIGITS_LIMIT {
            return Err(());
        }
        let places = u32::try_from(fraction_kept.len()).map_err(|_| ())?;
        Ok(Self {
            units: if negative { -units } else { units },
            places,
        })
    }
}

impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let scale = 10_u64.pow(self.places);
        let (units, sign) = (
            self.units.unsigned_abs(),
            if self.units < 0 { "-" } else { "" },
        );
        match self.places {
            0 => write!(f, "{sign}{units}"),
            places => {
                write!(
                    f,
                    "{sign}{}.{:0width$}",
                    units / scale,
                    units % scale,
                    width = places as usize
                )
            }
        }
    }
}

macro_rules! ops {
    ($($(#[$doc:meta])* $variant:ident = $text:literal),* $(,)?) => {
        /// What can be asked of a field.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum Op { $($(#[$doc])* $variant),* }

        impl Op {
            /// Every operator.
            pub const ALL: &'static [Op] = &[$(Op::$variant),*];

            /// The name in JSON.
            pub fn as_str(self) -> &'static str {
                match self { $(Op::$variant => $text),* }
            }
        }
    };
}

ops! {
    /// Equal.
    Is = "is",
    /// Not equal, or empty.
    IsNot = "is_not",
    /// One of a list.
    In = "in",
    /// None of a list, or empty.
    NotIn = "not_in",
    /// The text holds the value.
    Contains = "contains",
    /// The text begins with the value.
    StartsWith = "starts_with",
    /// Nothing is there.
    Empty = "empty",
    /// Something is there.
    NotEmpty = "not_empty",
    /// Smaller or earlier.
    Less = "<",
    /// Smaller, earlier or equal.
    AtMost = "<=",
    /// Greater or later.
    Greater = ">",
    /// Greater, later or equal.
    AtLeast = ">=",
    /// From the first value to the second, both included.
    Between = "between",
    /// In the last so many days of 24 hours.
    WithinDays = "within_days",
    /// Longer ago than so many days of 24 hours.
    OlderThanDays = "older_than_days",
    /// It happened so many times or more.
    CountAtLeast = "count_at_least",
    /// It happened so many times or fewer.
    CountAtMost = "count_at_most",
    /// It happened.
    Did = "did",
    /// It did not happen.
    DidNot = "did_not",
}

impl Op {
    /// The operator of that name.
    pub fn named(name: &str) -> Option<Op> {
        Op::ALL.iter().copied().find(|op| op.as_str() == name)
    }

    /// Whether `within_days` may stand beside it.
    pub fn takes_span(self) -> bool {
        matches!(
            self,
            Op::CountAtLeast | Op::CountAtMost | Op::Did | Op::DidNot
        )
    }

    /// Whether it tells how often something happened.
    pub fn takes_count(self) -> bool {
        matches!(self, Op::CountAtLeast | Op::CountAtMost)
    }

    fn fits(self, value: &Operand) -> bool {
        match (self, value) {
            (Op::Empty | Op::NotEmpty, Operand::None) => true,
            (Op::In | Op::NotIn, Operand::Many(list)) => list.len() <= VALUES_AT_MOST,
            (Op::Between, Operand::Many(list)) => list.len() == 2,
            (Op::Did | Op::DidNot, Operand::None | Operand::One(_)) => true,
            (Op::WithinDays | Op::OlderThanDays, Operand::One(v)) => v
                .whole_number()
                .is_some_and(|n| (0..=i64::from(DAYS_AT_MOST)).contains(&n)),
            (Op::CountAtLeast | Op::CountAtMost, Operand::One(v)) => {
                v.whole_number().is_some_and(|n| n >= 0)
            }
            (
                Op::Is
                | Op::IsNot
                | Op::Contains
                | Op::StartsWith
                | Op::Less
                | Op::AtMost
                | Op::Greater
                | Op::AtLeast,
                Operand::One(_),
            ) => true,
            _ => false,
        }
    }
}

impl Literal {
    /// The value when it is a whole number.
    pub fn whole_number(&self) -> Option<i64> {
        match self {
            Literal::Number(number) => number.scaled(0),
            _ => None,
        }
    }
}

/// Why a filter was refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FilterError {
    /// The character at which it stands, counted from 1; 0 when the filter has no text.
    pub at: usize,
    /// A stable code, which is also the text's key: `error-<code>`.
    pub code: &'static str,
    /// What was found there.
    pub found: String,
    /// The nearest name that would do.
    pub near: Option<String>,
}

impl FilterError {
    pub(crate) fn new(at: usize, code: &'static str, found: impl Into<String>) -> Self {
        Self {
            at,
            code,
            found: found.into(),
            near: None,
        }
    }

    pub(crate) fn near(mut self, name: Option<&str>) -> Self {
        self.near = name.map(str::to_owned);
        self
    }
}

impl fmt::Display for FilterError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.at > 0 {
            write!(f, "{}: ", self.at)?;
        }
        f.write_str(&self.found)?;
        match &self.near {
            Some(near) => write!(f, " → {near}"),
            None => Ok(()),
        }
    }
}

impl From<FilterError> for Error {
    fn from(e: FilterError) -> Self {
        Error::invalid("filter", e.code, &e)
    }
}

impl Filter {
    /// Reads the text form, or the JSON form when it begins with `{`. Says nothing of fields yet.
    ///
    /// # Errors
    /// `filter-syntax`, `filter-operator`, `filter-value`, `filter-too-long`, `filter-too-deep`,
    /// `filter-too-many`, each with its place.
    pub fn parse(text: &str) -> Result<Filter, FilterError> {
        super::parser::parse(text).map(|placed| placed.filter)
    }

    /// The tests in the order in which they are written.
    pub fn tests(&self) -> Vec<&Test> {
        match self {
            Filter::Test(test) => vec![test],
            Filter::Not(inner) => inner.tests(),
            Filter::All(list) | Filter::Any(list) => list.iter().flat_map(Filter::tests).collect(),
        }
    }

    /// Holds the limits and the shape of every test; `place` tells the character of the n-th test.
    pub(crate) fn check(&self, place: &dyn Fn(usize) -> usize) -> Result<(), FilterError> {
        if self.depth() > DEPTH_AT_MOST {
            return Err(FilterError::new(
                0,
                "filter-too-deep",
                DEPTH_AT_MOST.to_string(),
            ));
        }
        let tests = self.tests();
        if tests.len() > TESTS_AT_MOST {
            let at = place(TESTS_AT_MOST);
            return Err(FilterError::new(
                at,
                "filter-too-many",
                TESTS_AT_MOST.to_string(),
            ));
        }
        for (number, test) in tests.iter().enumerate() {
            if matches!(&test.value, Operand::Many(list) if list.len() > VALUES_AT_MOST) {
                let limit = VALUES_AT_MOST.to_string();
                return Err(FilterError::new(place(number), "filter-too-many", limit));
            }
            let span_fits = match test.within_days {
                Some(days) => test.op.takes_span() && (1..=DAYS_AT_MOST).contains(&days),
                None => true,
            };
            if test.field.is_empty() || !span_fits || !test.op.fits(&test.value) {
                let found = format!("{} {}", test.field, test.op.as_str());
                return Err(FilterError::new(place(number), "filter-value", found));
            }
        }
        Ok(())
    }

    fn depth(&self) -> usize {
        match self {
            Filter::Test(_) => 0,
            Filter::Not(inner) => 1 + inner.depth(),
            Filter::All(list) | Filter::Any(list) => {
                1 + list.iter().map(Filter::depth).max().unwrap_or(0)
            }
        }
    }
}
