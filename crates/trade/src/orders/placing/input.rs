//! What a program sends for an order, and what has to hold of it.

use crate::imports::details::Told;
use crate::imports::draft::{Draft, DraftLine, LINES_AT_MOST};
use crate::orders::{Sort, Status};
use base::{Currency, Error, FieldError, MoneyError, PersonId, Price, Quantity, Timestamp};
use customers::interactions::OURS;
use serde::Deserialize;
use utoipa::ToSchema;
use xxhash_rust::xxh3::xxh3_128;

/// Longest source, number, customer id and product code.
const CODE_CHARS: usize = 100;
/// Longest description of a line.
const DESCRIPTION_CHARS: usize = 300;

/// A new order.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct OrderInput {
    /// Which program tells of it, for example `webshop`.
    source: String,
    /// Its number there: what comes again with it is taken once.
    number: String,
    /// `order` unless told, `return` (every line below zero) or `adjustment`.
    kind: Option<String>,
    /// `paid` unless told, `open` or `cancelled`. Only what is paid counts.
    status: Option<String>,
    /// Whose it is (an id); or `customer`.
    person: Option<String>,
    /// Whose it is, by the source's own id for them; somebody new is made. Neither: nobody known.
    customer: Option<String>,
    /// When (RFC 3339); now unless told.
    #[schema(format = "date-time")]
    occurred_at: Option<String>,
    /// Where; `shop` unless told.
    channel: Option<String>,
    /// ISO 4217; the account's unless told.
    currency: Option<String>,
    /// What was bought, 1 to 20,000.
    lines: Vec<LineInput>,
}

/// One line of it.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct LineInput {
    /// The product's code at the source.
    product: String,
    /// What the line calls it.
    #[serde(default)]
    description: String,
    /// A decimal with up to 3 places, as text: `"2"`, `"0.250"`.
    quantity: String,
    /// A decimal with up to 4 places in the currency's major unit, as text: `"450.00"`.
    unit_price: String,
}

/// Whose an order is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Whose {
    Nobody,
    Person(PersonId),
    Customer(String),
}

/// An order that can be written.
#[derive(Clone, Debug)]
pub(super) struct Placed {
    pub source: String,
    pub sort: Sort,
    pub whose: Whose,
    pub draft: Draft,
}

impl Placed {
    /// Equal content, equal hash; that of an import where it could tell as much.
    pub(super) fn hash(&self) -> Vec<u8> {
        let hash = self.draft.content_hash();
        match self.whose {
            Whose::Person(id) => {
                let both = [hash.as_slice(), id.0.as_bytes()].concat();
                xxh3_128(&both).to_le_bytes().to_vec()
            }
            _ => hash,
        }
    }
}

/// Collects every fault.
#[derive(Default)]
struct Faults(Vec<FieldError>);

impl Faults {
    fn say(&mut self, field: &str, code: &'static str, detail: impl ToString) {
        let (field, detail) = (field.to_owned(), detail.to_string());
        self.0.push(FieldError {
            field,
            code,
            detail,
        });
    }

    fn keep<T>(
        &mut self,
        field: &str,
        code: &'static str,
        text: &str,
        read: Option<T>,
    ) -> Option<T> {
        if read.is_none() {
            self.say(field, code, text);
        }
        read
    }

    /// A code: 1 to 100 visible characters.
    fn code(&mut self, field: &str, code: &'static str, text: &str) -> String {
        let id = text.trim();
        let fits = !id.is_empty() && id.chars().count() <= CODE_CHARS && !has_control(id);
        self.keep(field, code, id, fits.then(|| id.to_owned()))
            .unwrap_or_default()
    }
}

fn has_control(text: &str) -> bool {
    text.chars().any(char::is_control)
}

impl OrderInput {
    /// The order; `now` and `currency` hold where it says nothing.
    ///
    /// # Errors
    /// `Invalid` with every fault and its path.
    pub(super) fn read(&self, now: Timestamp, currency: Currency) -> Result<Placed, Error> {
        let mut faults = Faults::default();
        let f = &mut faults;
        let source = f.code("source", "source-form", &self.source);
        if source == OURS {
            f.say("source", "taken", "");
        }
        let currency =
            chosen(f, "currency", "currency-unknown", &self.currency).unwrap_or(currency);
        let channel = chosen(f, "channel", "invalid", &self.channel);
        let sort = chosen(f, "kind", "invalid", &self.kind).unwrap_or(Sort::Order);
        let whose = self.whose(f);
        let draft = Draft {
            line: 0,
            number: f.code("number", "order-number-wrong", &self.number),
            customer: match &whose {
                Whose::Customer(id) => Some(id.clone()),
                _ => None,
            },
            by_contact: false,
            told: Told::of_channel(channel),
            status: chosen::<Status>(f, "status", "order-status-unknown", &self.status),
            at: chosen(f, "occurred_at", "time", &self.occurred_at).unwrap_or(now),
            currency,
            lines: self.lines(f),
        };
        fits(f, sort, &draft);
        match faults.0.is_empty() {
            true => Ok(Placed {
                source,
                sort,
                whose,
                draft,
            }),
            false => Err(Error::Invalid(faults.0)),
        }
    }

    fn whose(&self, f: &mut Faults) -> Whose {
        match (&self.person, &self.customer) {
            (None, None) => Whose::Nobody,
            (Some(_), Some(_)) => {
                f.say("customer", "order-whose-twice", "");
                Whose::Nobody
            }
            (Some(id), None) => {
                let read = f.keep("person", "unknown-record", id, id.parse().ok());
                read.map_or(Whose::Nobody, Whose::Person)
            }
            (None, Some(id)) => Whose::Customer(f.code("customer", "customer-id-wrong", id)),
        }
    }

    fn lines(&self, f: &mut Faults) -> Vec<DraftLine> {
        match self.lines.len() {
            0 => f.say("lines", "required", ""),
            n if n > LINES_AT_MOST => f.say("lines", "order-too-long", LINES_AT_MOST),
            _ => {}
        }
        let lines = self.lines.iter().take(LINES_AT_MOST).enumerate();
        lines.map(|(at, line)| line.read(f, at)).collect()
    }
}

impl LineInput {
    fn read(&self, f: &mut Faults, at: usize) -> DraftLine {
        let path = |field: &str| format!("lines.{at}.{field}");
        let description = self.description.trim();
        if description.chars().count() > DESCRIPTION_CHARS {
            f.say(&path("description"), "too-long", DESCRIPTION_CHARS);
        } else if has_control(description) {
            f.say(&path("description"), "control-characters", "");
        }
        let quantity = Quantity::parse(&self.quantity);
        if let Err(e) = quantity {
            f.say(&path("quantity"), why(e), &self.quantity);
        }
        let price = Price::parse(&self.unit_price);
        if let Err(e) = price {
            f.say(&path("unit_price"), why(e), &self.unit_price);
        }
        DraftLine {
            product: f.code(&path("product"), "product-wrong", &self.product),
            description: description.to_owned(),
            quantity: quantity.unwrap_or(Quantity(0)),
            price: price.unwrap_or(Price(0)),
        }
    }
}

/// What only the whole order can be asked.
fn fits(f: &mut Faults, sort: Sort, draft: &Draft) {
    if !f.0.is_empty() {
        return;
    }
    if draft.total().is_err() {
        f.say("lines", "number-large", "");
    }
    let negative = draft.sort("") == Sort::Adjustment;
    match sort {
        Sort::Order if negative => f.say("kind", "order-all-negative", ""),
        Sort::Return if !negative => f.say("kind", "order-return-positive", ""),
        _ => {}
    }
}

fn chosen<T: std::str::FromStr>(
    f: &mut Faults,
    field: &str,
    code: &'static str,
    text: &Option<String>,
) -> Option<T> {
    let text = text.as_deref()?;
    f.keep(field, code, text, text.parse().ok())
}

/// The code of the error that says why a number is none.
pub(crate) fn why(e: MoneyError) -> &'static str {
    match e {
        MoneyError::NotANumber => "number-wrong",
        MoneyError::TooManyPlaces => "number-places",
        MoneyError::TooLarge => "number-large",
        MoneyError::UnknownCurrency => "currency-unknown",
    }
}
