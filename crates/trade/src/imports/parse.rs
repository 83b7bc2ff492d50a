//! One line of the file, read into its parts.

use super::details::{TOLD, Told};
use super::draft::DraftLine;
use super::{details, fields};
use crate::orders::Status;
use base::{Currency, Error, MoneyError, Price, Quantity, Timestamp};
use customers::places;
use jiff::tz::TimeZone;
use records::imports::dates::{DateRule, DatesSeen, Moments};
use records::imports::{Broken, Columns, Line, Run, decimal, spreadsheet_id};
use xxhash_rust::xxh3::xxh3_64;

/// Longest order number, customer id and product code.
const CODE_CHARS_AT_MOST: usize = 100;
/// A longer description is cut.
const DESCRIPTION_CHARS_AT_MOST: usize = 300;

/// Reads lines with the choices of one import.
pub(super) struct Parser {
    positions: Vec<Option<usize>>,
    zone: TimeZone,
    decimal: char,
    currency: Currency,
    /// The country in which the account is.
    home: Option<String>,
    pub(super) cancel_prefix: String,
    /// Whether no column holds the numbers of customers.
    pub(super) by_contact: bool,
}

/// A line that was read.
pub(super) struct Parsed<'a> {
    /// Its number in the file.
    pub(super) row: u64,
    pub(super) number: &'a str,
    pub(super) customer: Option<&'a str>,
    /// By [`TOLD`].
    pub(super) told: [&'a str; TOLD.len()],
    pub(super) status: Option<Status>,
    pub(super) at: Timestamp,
    pub(super) currency: Currency,
    pub(super) line: DraftLine,
}

/// What is wrong with a line: field, code, refused value.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Wrong {
    pub(super) field: &'static str,
    pub(super) code: &'static str,
    pub(super) value: String,
}

impl Wrong {
    pub(super) fn new(field: usize, code: &'static str, value: &str) -> Self {
        // Signs that nobody sees, and that databases do not take, say nothing.
        let seen = value.chars().filter(|c| !c.is_control());
        let value = seen.take(80).collect();
        Self {
            field: fields::FIELDS[field].name,
            code,
            value,
        }
    }
}

impl Parser {
    /// # Errors
    /// `Invalid` when columns or options do not fit the file.
    pub(super) fn new(run: &Run, header: &[String]) -> Result<Self, Error> {
        let Columns { options, .. } = &run.import.columns;
        let zone = options.time_zone.as_deref().unwrap_or(&run.zone);
        let currency = match options.currency.as_deref() {
            None | Some("") => run.currency,
            Some(code) => code
                .parse()
                .map_err(|_| Error::invalid("options.currency", "currency-unknown", code))?,
        };
        let positions = run.import.columns.positions(fields::FIELDS, header)?;
        Ok(Self {
            by_contact: positions[fields::CUSTOMER].is_none(),
            positions,
            zone: TimeZone::get(zone)
                .map_err(|_| Error::invalid("options.time_zone", "zone-unknown", zone))?,
            decimal: options.decimal.unwrap_or('.'),
            currency,
            home: places::country_of_zone(&run.zone),
            cancel_prefix: options.cancel_prefix.clone().unwrap_or_else(|| "C".into()),
        })
    }

    /// Adds what a line tells of its customer and its order to what lines before have told.
    pub(super) fn tell(&self, told: &mut Told, status: &mut Option<Status>, line: &Parsed<'_>) {
        told.add(&line.told, line.row, self.home.as_deref());
        *status = status.or(line.status);
    }

    fn value<'l>(&self, line: &'l Line<'_>, field: usize) -> &'l str {
        self.positions[field].map_or("", |at| line.value(at))
    }

    /// The order number alone, if the line has a usable one.
    pub(super) fn number<'l>(&self, line: &'l Line<'_>) -> Result<&'l str, Wrong> {
        code(
            fields::NUMBER,
            "order-number-wrong",
            self.value(line, fields::NUMBER),
        )
    }

    /// The order number of a line that cannot be read whole, if that much can be told.
    pub(super) fn number_of_broken<'l>(&self, line: &'l Broken) -> Option<&'l str> {
        let text = line.value(self.positions[fields::NUMBER]?);
        code(fields::NUMBER, "order-number-wrong", text).ok()
    }

    /// What reads the file's dates once its way to write them is known.
    pub(super) fn moments(&self, rule: DateRule) -> Moments {
        Moments::new(rule, self.zone.clone())
    }

    /// What takes in the file's dates before that.
    pub(super) fn dates(&self, run: &Run) -> DatesSeen {
        let told = run.import.columns.options.date_format.as_deref();
        DatesSeen::new(DateRule::told(told), self.zone.clone())
    }

    /// The whole line; `at` reads its date.
    pub(super) fn line<'l>(
        &self,
        line: &'l Line<'_>,
        at: impl FnOnce(&str) -> Option<Timestamp>,
    ) -> Result<Parsed<'l>, Wrong> {
        let number = self.number(line)?;
        let time = self.value(line, fields::TIME);
        let at = at(time).ok_or_else(|| Wrong::new(fields::TIME, "time-wrong", time))?;
        let customer = match self.value(line, fields::CUSTOMER) {
            "" => None,
            id => Some(code(fields::CUSTOMER, "customer-id-wrong", id)?),
        };
        let currency = match self.value(line, fields::CURRENCY) {
            "" => self.currency,
            text => text
                .parse()
                .map_err(|_| Wrong::new(fields::CURRENCY, "currency-unknown", text))?,
        };
        Ok(Parsed {
            row: line.number,
            number,
            customer,
            told: TOLD.map(|field| self.value(line, field)),
            status: self.status(line)?,
            at,
            currency,
            line: self.goods(line)?,
        })
    }

    fn status(&self, line: &Line<'_>) -> Result<Option<Status>, Wrong> {
        match self.value(line, fields::STATUS) {
            "" => Ok(None),
            word => match details::status(word) {
                Some(status) => Ok(Some(status)),
                None => Err(Wrong::new(fields::STATUS, "status-unknown", word)),
            },
        }
    }

    fn goods(&self, line: &Line<'_>) -> Result<DraftLine, Wrong> {
        let quantity = self.value(line, fields::QUANTITY);
        let price = self.value(line, fields::PRICE);
        let description = clean(self.value(line, fields::DESCRIPTION));
        Ok(DraftLine {
            product: self.product(line, &description)?,
            description,
            quantity: Quantity::parse(&self.plain(quantity))
                .map_err(|e| Wrong::new(fields::QUANTITY, why(e), quantity))?,
            price: Price::parse(&self.plain(price))
                .map_err(|e| Wrong::new(fields::PRICE, why(e), price))?,
        })
    }

    /// The product's code; where the file has no column for it, the spelling of the description.
    fn product(&self, line: &Line<'_>, description: &str) -> Result<String, Wrong> {
        if self.positions[fields::PRODUCT].is_some() {
            let product = self.value(line, fields::PRODUCT);
            return Ok(code(fields::PRODUCT, "product-wrong", product)?.to_owned());
        }
        match described(description) {
            code if code.is_empty() => {
                let told = self.value(line, fields::DESCRIPTION);
                Err(Wrong::new(fields::DESCRIPTION, "product-undescribed", told))
            }
            code => Ok(code),
        }
    }

    fn plain<'v>(&self, value: &'v str) -> std::borrow::Cow<'v, str> {
        if value.contains(',') || self.decimal != '.' {
            decimal(value, self.decimal).into()
        } else {
            value.into()
        }
    }
}

fn code<'v>(field: usize, wrong: &'static str, value: &'v str) -> Result<&'v str, Wrong> {
    let id = spreadsheet_id(value);
    let fits = !id.is_empty()
        && (id.len() <= CODE_CHARS_AT_MOST || id.chars().count() <= CODE_CHARS_AT_MOST)
        && !id.chars().any(char::is_control);
    if fits {
        Ok(id)
    } else {
        Err(Wrong::new(field, wrong, value))
    }
}

/// A code from a description: the same for the same words, whatever their capitals and spaces, today and next year.
/// Of a long one the beginning stands, with a mark of the whole.
fn described(text: &str) -> String {
    let spelling = language::spelling(text);
    if spelling.chars().count() <= CODE_CHARS_AT_MOST {
        return spelling;
    }
    let mark = format!("…{:016x}", xxh3_64(spelling.as_bytes()));
    let kept = CODE_CHARS_AT_MOST - mark.chars().count();
    spelling.chars().take(kept).chain(mark.chars()).collect()
}

fn clean(text: &str) -> String {
    if text.len() <= DESCRIPTION_CHARS_AT_MOST && !text.bytes().any(|b| b.is_ascii_control()) {
        return text.to_owned();
    }
    text.chars()
        .filter(|c| !c.is_control())
        .take(DESCRIPTION_CHARS_AT_MOST)
        .collect()
}

fn why(e: MoneyError) -> &'static str {
    match e {
        MoneyError::NotANumber => "number-wrong",
        MoneyError::TooManyPlaces => "number-places",
        MoneyError::TooLarge => "number-large",
        MoneyError::UnknownCurrency => "currency-unknown",
    }
}
