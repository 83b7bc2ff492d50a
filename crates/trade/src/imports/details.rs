//! What a file tells of customers beside their number, and of an order beside its lines. Each value is
//! read once an order; one that cannot be understood is left out and counted, and refuses nothing.

use super::fields;
use crate::orders::Status;
use base::Channel;
use customers::people::Address;
use customers::people::bulk::Details;
use customers::{phones, places, values};
use records::imports::{Report, spreadsheet_id};

/// Fields of a line that tell of its customer or its order, in the order in which they are read: the
/// country before the telephone number that may need it.
pub(super) const TOLD: [usize; 9] = [
    fields::CUSTOMER_NAME,
    fields::EMAIL,
    fields::COUNTRY,
    fields::PHONE,
    fields::STREET,
    fields::CITY,
    fields::POSTAL_CODE,
    fields::LANGUAGE,
    fields::CHANNEL,
];

/// What was told so far, and what of it could not be understood.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Told {
    pub(super) details: Details,
    pub(crate) channel: Option<Channel>,
    country: Option<String>,
    /// Bits of [`TOLD`]: what was told at all.
    seen: u16,
    left_out: Vec<LeftOut>,
}

/// A value that was not understood: where in [`TOLD`], on which line, what it said.
#[derive(Clone, Debug, PartialEq, Eq)]
struct LeftOut {
    at: usize,
    line: u64,
    value: String,
}

impl Told {
    /// Of an order of which only the channel is told, if that.
    pub(crate) fn of_channel(channel: Option<Channel>) -> Self {
        Self {
            channel,
            ..Self::default()
        }
    }

    /// Takes in the values of a line, by [`TOLD`]; the first that an order tells of each counts. `home` is
    /// the country of the account.
    pub(super) fn add(&mut self, values: &[&str; TOLD.len()], line: u64, home: Option<&str>) {
        for (at, value) in values.iter().enumerate() {
            let bit = 1_u16 << at;
            if value.is_empty() || self.seen & bit != 0 {
                continue;
            }
            self.seen |= bit;
            if self.take(TOLD[at], value, home).is_none() {
                let value = (*value).to_owned();
                self.left_out.push(LeftOut { at, line, value });
            }
        }
    }

    fn take(&mut self, field: usize, value: &str, home: Option<&str>) -> Option<()> {
        let details = &mut self.details;
        match field {
            fields::CUSTOMER_NAME => details.name = Some(text(value, values::NAME_CHARS)?),
            fields::EMAIL => details.email = Some(values::email(value).ok()?),
            fields::COUNTRY => {
                let country = places::country(value).ok()?;
                address(details).country.clone_from(&country);
                self.country = Some(country);
            }
            fields::PHONE => {
                let country = self.country.as_deref().or(home);
                let number = spreadsheet_id(value);
                details.phone = Some(phones::read(number, country).ok()?);
            }
            fields::STREET => address(details).street = text(value, values::NAME_CHARS)?,
            fields::CITY => address(details).city = text(value, values::ID_CHARS)?,
            fields::POSTAL_CODE => {
                let code = spreadsheet_id(value);
                address(details).postal_code = text(code, values::LABEL_CHARS)?;
            }
            fields::LANGUAGE => details.language = Some(places::language_named(value).ok()?),
            _ => self.channel = Some(channel(value)?),
        }
        Some(())
    }

    /// What kinds of details there are, to know whether a customer who was looked up before has to be
    /// looked up again.
    pub(super) fn kinds(&self) -> u8 {
        let d = &self.details;
        let bits = [
            d.name.is_some(),
            d.email.is_some(),
            d.phone.is_some(),
            d.address.is_some(),
            d.language.is_some(),
        ];
        bits.iter()
            .enumerate()
            .fold(0, |kinds, (at, there)| kinds | (u8::from(*there) << at))
    }

    /// Counts what was left out.
    pub(super) fn count(&self, report: &mut Report) {
        for left in &self.left_out {
            report.leave_out(left_out(TOLD[left.at]), left.line, &left.value);
        }
    }
}

/// The count of values of a field that were left out.
fn left_out(field: usize) -> &'static str {
    match field {
        fields::CUSTOMER_NAME => "left_out_names",
        fields::EMAIL => "left_out_emails",
        fields::COUNTRY => "left_out_countries",
        fields::PHONE => "left_out_phones",
        fields::LANGUAGE => "left_out_languages",
        fields::CHANNEL => "left_out_channels",
        _ => "left_out_addresses",
    }
}

fn text(value: &str, max: usize) -> Option<String> {
    values::line(value, max).ok().filter(|v| !v.is_empty())
}

fn address(details: &mut Details) -> &mut Address {
    details.address.get_or_insert_default()
}

/// A channel by its word, or by what shops and tills call it.
fn channel(value: &str) -> Option<Channel> {
    let folded = language::fold(value).replace(' ', "");
    let known = folded.parse().ok();
    let called = || {
        Some(match folded.as_str() {
            "online" | "onlineshop" | "onlinestore" | "webshop" | "webstore" | "ecommerce" => {
                Channel::Shop
            }
            "pos" | "till" | "counter" | "instore" | "retail" | "branch" | "walkin" => {
                Channel::Store
            }
            "website" | "internet" => Channel::Web,
            "email" => Channel::Mail,
            "telephone" | "call" | "tel" => Channel::Phone,
            "mobileapp" | "android" | "ios" => Channel::App,
            "twitter" => Channel::X,
            "facebook" | "facebookmessenger" => Channel::Messenger,
            _ => return None,
        })
    };
    known.or_else(called)
}

/// How an order stands, by our words or those of shops; none when it is none of them. An order is not
/// taken with a guess here: a cancelled one would count as money.
pub(super) fn status(value: &str) -> Option<Status> {
    let folded = language::fold(value).replace(' ', "");
    Some(match folded.as_str() {
        "paid" | "completed" | "complete" | "closed" | "fulfilled" | "shipped" | "delivered"
        | "processing" | "partiallyrefunded" => Status::Paid,
        "open" | "pending" | "unpaid" | "onhold" | "new" | "authorized" | "authorised"
        | "partiallypaid" | "pendingpayment" => Status::Open,
        "cancelled" | "canceled" | "void" | "voided" | "failed" | "refunded" | "expired" => {
            Status::Cancelled
        }
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(values: [&str; TOLD.len()], home: Option<&str>) -> Told {
        let mut told = Told::default();
        told.add(&values, 2, home);
        told
    }

    #[test]
    fn a_telephone_number_is_read_by_its_country_or_the_accounts() {
        let phone = |country, number, home| {
            told(["", "", country, number, "", "", "", "", ""], home)
                .details
                .phone
        };
        assert_eq!(
            phone("", "077 123 4567", Some("LK")).as_deref(),
            Some("+94771234567")
        );
        assert_eq!(
            phone("Ethiopia", "0911234567.0", Some("LK")).as_deref(),
            Some("+251911234567")
        );
        assert_eq!(phone("", "077 123 4567", None), None);
    }

    #[test]
    fn the_first_that_is_told_of_each_counts_and_the_rest_is_passed_over() {
        let mut told = told(["Nimal", "nobody", "", "", "", "", "", "", "POS"], None);
        told.add(
            &[
                "Kamal",
                "nimal@example.lk",
                "Mars",
                "",
                "",
                "Galle",
                "",
                "",
                "",
            ],
            3,
            None,
        );
        assert_eq!(told.details.name.as_deref(), Some("Nimal"));
        assert_eq!(told.details.email, None, "the first one told is no address");
        assert_eq!(told.details.address.as_ref().unwrap().city, "Galle");
        assert_eq!(told.channel, Some(Channel::Store));
        let mut report = Report::default();
        told.count(&mut report);
        assert_eq!(
            (
                report.get("left_out_emails"),
                report.get("left_out_countries")
            ),
            (1, 1)
        );
        assert_eq!(report.counts.len(), 2);
    }

    #[test]
    fn words_of_shops_are_known() {
        assert_eq!(channel("In-Store"), Some(Channel::Store));
        assert_eq!(channel("whatsapp"), Some(Channel::Whatsapp));
        assert_eq!(channel("pigeon"), None);
        assert_eq!(status("On hold"), Some(Status::Open));
        assert_eq!(status("Canceled"), Some(Status::Cancelled));
        assert_eq!(status("maybe"), None);
    }
}
