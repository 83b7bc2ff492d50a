//! What a program or a form tells of a payment.

use super::model::REFERENCE_CHARS;
use super::{Method, Way};
use base::{Currency, Error, FieldError, Timestamp};
use customers::interactions::OURS;
use customers::people::input::id_text;
use customers::values::{self, Fault};
use jiff::civil::DateTime;
use serde::Deserialize;
use utoipa::ToSchema;
use web::Locale;

/// How far a sender's clock may go ahead, in seconds.
const AHEAD_SECONDS: i64 = 300;

/// A payment that can be recorded; only the order knows whether the amount and the currency fit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct New {
    /// In or back.
    pub way: Way,
    /// How.
    pub method: Method,
    /// A decimal above zero in the order's currency.
    pub amount: String,
    /// In which currency, if that is told.
    pub currency: Option<Currency>,
    /// When.
    pub occurred_at: Timestamp,
    /// A number on the slip; may be empty.
    pub reference: String,
    /// Which program tells of it; none for what is recorded here.
    pub source: Option<String>,
    /// Its id there.
    pub external_id: Option<String>,
}

impl New {
    /// An amount in cash, recorded here.
    pub fn cash(amount: &str, at: Timestamp) -> Self {
        Self {
            way: Way::Payment,
            method: Method::Cash,
            amount: amount.to_owned(),
            currency: None,
            occurred_at: at,
            reference: String::new(),
            source: None,
            external_id: None,
        }
    }
}

/// A new payment.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct PaymentInput {
    /// `payment` unless told, or `refund`.
    kind: Option<String>,
    /// `cash`, `card`, `bank_transfer`, `mobile_money`, `cheque`, `voucher`; `other` unless told.
    method: Option<String>,
    /// A decimal above zero in the currency's major unit, as text: `"450.00"`.
    amount: String,
    /// ISO 4217; it must be the order's, which is meant unless told.
    currency: Option<String>,
    /// When (RFC 3339); now unless told.
    #[schema(format = "date-time")]
    occurred_at: Option<String>,
    /// A number on the slip, the cheque, the transfer.
    reference: Option<String>,
    /// Which program tells of it; with it `external_id` is needed.
    source: Option<String>,
    /// Its id there: what comes again with it is taken once.
    external_id: Option<String>,
}

impl PaymentInput {
    /// Reads it; `now` is its time unless it says another.
    ///
    /// # Errors
    /// `Invalid` with every fault.
    pub(super) fn read(&self, now: Timestamp) -> Result<New, Error> {
        let mut faults = Vec::new();
        let f = &mut faults;
        let way = chosen(f, "kind", &self.kind).unwrap_or(Way::Payment);
        let method = chosen(f, "method", &self.method).unwrap_or(Method::Other);
        let currency = self.currency.as_deref().and_then(|text| {
            let read = text.trim().to_uppercase().parse().ok();
            keep(
                f,
                "currency",
                read.ok_or(Fault::new("currency-unknown", values::shortened(text))),
            )
        });
        let at = self.occurred_at.as_deref();
        let at = at.and_then(|text| keep(f, "occurred_at", values::time(text)));
        let source = self
            .source
            .as_deref()
            .and_then(|text| keep(f, "source", foreign(text)));
        let external_id = match (&self.source, &self.external_id) {
            (Some(_), None) => keep(f, "external_id", Err(Fault::new("required", ""))),
            (None, Some(_)) => keep(f, "external_id", Err(Fault::new("source-missing", ""))),
            (Some(_), Some(text)) => keep(f, "external_id", id_text(text)),
            (None, None) => None,
        };
        let new = New {
            way,
            method,
            amount: self.amount.trim().to_owned(),
            currency,
            occurred_at: soon(f, at.unwrap_or(now), now),
            reference: reference(f, self.reference.as_deref().unwrap_or_default()),
            source,
            external_id,
        };
        whole(new, faults)
    }
}

/// The form on an order's page, as it was typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub(crate) struct Typed {
    pub(super) kind: String,
    pub(super) amount: String,
    pub(super) method: String,
    /// Day and time in the account's zone; empty for now.
    pub(super) occurred_at: String,
    pub(super) reference: String,
    /// The amount that was asked about and is meant all the same.
    pub(super) sure: String,
}

impl Typed {
    /// Whether somebody was asked about this amount and said that it is meant.
    pub(super) fn is_sure(&self) -> bool {
        !self.sure.is_empty() && self.sure == self.amount
    }

    /// The errors with what was typed, where they quote the amount as it was understood.
    pub(super) fn quoted(&self, mut errors: Vec<FieldError>) -> Vec<FieldError> {
        let of_amount = |e: &&mut FieldError| e.field == "amount" && e.code.starts_with("number-");
        for e in errors.iter_mut().filter(of_amount) {
            e.detail = values::shortened(self.amount.trim());
        }
        errors
    }

    /// Reads it in the reader's zone and way of writing numbers.
    ///
    /// # Errors
    /// `Invalid` with every fault.
    pub(super) fn read(&self, l: &Locale, now: Timestamp) -> Result<New, Error> {
        let mut faults = Vec::new();
        let f = &mut faults;
        let word = |text: &str| (!text.is_empty()).then(|| text.to_owned());
        let way = chosen(f, "kind", &word(&self.kind)).unwrap_or(Way::Payment);
        let method = chosen(f, "method", &word(&self.method)).unwrap_or(Method::Cash);
        let at = word(&self.occurred_at).and_then(|text| {
            let civil = text.trim().parse::<DateTime>().ok();
            let at = civil.and_then(|civil| l.zone().to_timestamp(civil).ok());
            let refused = Fault::new("local-time", values::shortened(&text));
            let at = at
                .ok_or(refused)
                .and_then(|at| values::time(&at.to_string()));
            keep(f, "occurred_at", at)
        });
        let typed = self.amount.trim();
        let amount = match typed {
            "" => String::new(),
            text => keep(f, "amount", amount(l, text)).unwrap_or_else(|| text.to_owned()),
        };
        let new = New {
            way,
            method,
            reference: reference(f, &self.reference),
            ..New::cash(&amount, soon(f, at.unwrap_or(now), now))
        };
        whole(new, faults)
    }
}

/// The amount as a plain decimal, also one below zero: what is wrong with it is told where zero is.
fn amount(l: &Locale, text: &str) -> Result<String, Fault> {
    let refused = || {
        let example = l.decimal_examples(text).join(" / ");
        Fault::new("amount-unclear", values::shortened(text)).with_example(example)
    };
    match text.strip_prefix(['-', '−']) {
        Some(rest) => l.read_decimal(rest).map(|read| format!("-{read}")),
        None => l.read_decimal(text),
    }
    .ok_or_else(refused)
}

fn whole(new: New, mut faults: Vec<FieldError>) -> Result<New, Error> {
    if new.amount.is_empty() {
        faults.push(Fault::new("required", "").at("amount"));
    }
    match faults.is_empty() {
        true => Ok(new),
        false => Err(Error::Invalid(faults)),
    }
}

fn keep<T>(faults: &mut Vec<FieldError>, field: &str, read: Result<T, Fault>) -> Option<T> {
    read.map_err(|refused| faults.push(refused.at(field))).ok()
}

fn chosen<T: std::str::FromStr>(
    faults: &mut Vec<FieldError>,
    field: &str,
    text: &Option<String>,
) -> Option<T> {
    let text = text.as_deref()?;
    let refused = || Fault::new("choice", values::shortened(text));
    keep(faults, field, text.parse().map_err(|_| refused()))
}

/// What is to come is no payment yet.
fn soon(faults: &mut Vec<FieldError>, at: Timestamp, now: Timestamp) -> Timestamp {
    if at.as_second() > now.as_second() + AHEAD_SECONDS {
        faults.push(Fault::new("in-future", "").at("occurred_at"));
    }
    at
}

fn reference(faults: &mut Vec<FieldError>, text: &str) -> String {
    keep(faults, "reference", values::line(text, REFERENCE_CHARS)).unwrap_or_default()
}

/// Our own name means what was recorded here.
fn foreign(text: &str) -> Result<String, Fault> {
    match id_text(text)? {
        ours if ours == OURS => Err(Fault::new("taken", "")),
        source => Ok(source),
    }
}
