//! Money in minor units, prices with four places, quantities with three; no floating point anywhere.

use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;
use thiserror::Error as ThisError;

/// Why a text is not an amount.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ThisError)]
pub enum MoneyError {
    /// Not a decimal number.
    #[error("not a number")]
    NotANumber,
    /// More decimal places than can be kept.
    #[error("too many decimal places")]
    TooManyPlaces,
    /// Beyond what 64 bits hold, or beyond the stated limit.
    #[error("too large")]
    TooLarge,
    /// Not a currency of ISO 4217's active list.
    #[error("unknown currency")]
    UnknownCurrency,
}

/// A currency of ISO 4217, by its letters.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Currency([u8; 3]);

/// ISO 4217's active currencies; those with other than two places stand in `PLACES`.
const CODES: &str = "AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL \
BSD BTN BWP BYN BZD CAD CDF CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD \
FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS \
KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK \
MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD \
SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX \
USD UYU UZS VES VND VUV WST XAF XCD XCG XOF XPF YER ZAR ZMW ZWG";

const PLACES: &[(&str, u32)] = &[
    ("BHD", 3),
    ("IQD", 3),
    ("JOD", 3),
    ("KWD", 3),
    ("LYD", 3),
    ("OMR", 3),
    ("TND", 3),
    ("BIF", 0),
    ("CLP", 0),
    ("DJF", 0),
    ("GNF", 0),
    ("ISK", 0),
    ("JPY", 0),
    ("KMF", 0),
    ("KRW", 0),
    ("PYG", 0),
    ("RWF", 0),
    ("UGX", 0),
    ("VND", 0),
    ("VUV", 0),
    ("XAF", 0),
    ("XOF", 0),
    ("XPF", 0),
];

impl Currency {
    /// The three letters.
    pub fn code(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or("XXX")
    }

    /// Decimal places of the minor unit: 2 for most, 0 for JPY, 3 for KWD.
    pub fn places(&self) -> u32 {
        PLACES
            .iter()
            .find(|(code, _)| *code == self.code())
            .map_or(2, |(_, places)| *places)
    }
}

impl FromStr for Currency {
    type Err = MoneyError;
    fn from_str(s: &str) -> Result<Self, MoneyError> {
        let upper = s.trim().to_ascii_uppercase();
        match <[u8; 3]>::try_from(upper.as_bytes()) {
            Ok(letters) if CODES.split_whitespace().any(|c| c == upper) => Ok(Self(letters)),
            _ => Err(MoneyError::UnknownCurrency),
        }
    }
}

impl TryFrom<String> for Currency {
    type Error = MoneyError;
    fn try_from(s: String) -> Result<Self, MoneyError> {
        s.parse()
    }
}

impl From<Currency> for String {
    fn from(c: Currency) -> String {
        c.code().to_owned()
    }
}

impl fmt::Display for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl fmt::Debug for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

/// An amount in a currency's minor unit (cents, paisa, santim).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Money {
    /// Minor units; negative for what goes back.
    pub minor: i64,
    /// Which currency's.
    pub currency: Currency,
}

/// As programs' plain output shows it: `-1234.50 GBP`, `300 JPY`.
impl fmt::Display for Money {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (sign, units) = (
            if self.minor < 0 { "-" } else { "" },
            self.minor.unsigned_abs(),
        );
        let whole = 10_u64.pow(self.currency.places());
        let amount = match self.currency.places() {
            0 => format!("{sign}{units} {}", self.currency),
            places => format!(
                "{sign}{}.{:0width$} {}",
                units / whole,
                units % whole,
                self.currency,
                width = places as usize
            ),
        };
        f.pad(&amount)
    }
}

/// A unit price in ten-thousandths of the major unit: exact to 4 places.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Price(pub i64);

/// A quantity in thousandths: exact to 3 places, so that 0.250 kg is itself.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Quantity(pub i64);

/// Largest absolute price (in ten-thousandths) and quantity (in thousandths): their product,
/// and the sum of a million such lines, fit in 128 bits with room, a line alone in 64.
const LIMIT: i64 = 1_000_000_000_000;

impl Price {
    /// Reads `1234.5678`; the decimal mark must be `.`, no thousands marks.
    ///
    /// # Errors
    /// Not a number, more than 4 places that are not zero, or beyond 100 million.
    pub fn parse(s: &str) -> Result<Self, MoneyError> {
        parse_decimal(s, 4).map(Self)
    }
}

impl Quantity {
    /// Reads `-12`, `6.0` or `0.250`.
    ///
    /// # Errors
    /// Not a number, more than 3 places that are not zero, or beyond 1,000 million.
    pub fn parse(s: &str) -> Result<Self, MoneyError> {
        parse_decimal(s, 3).map(Self)
    }
}

/// `price × quantity`, in ten-millionths of the major unit: exact, not rounded.
pub(crate) fn exact(price: Price, quantity: Quantity) -> i128 {
    i128::from(price.0) * i128::from(quantity.0)
}

impl Money {
    /// Reads `1234.50` in the currency's major unit; the decimal mark must be `.`, no thousands marks.
    ///
    /// # Errors
    /// Not a number, more places than the currency has that are not zero, or beyond 1,000,000 million minor units.
    pub fn parse(s: &str, currency: Currency) -> Result<Self, MoneyError> {
        let places = usize::try_from(currency.places()).unwrap_or(0);
        let minor = parse_decimal(s, places)?;
        Ok(Self { minor, currency })
    }

    /// A sum of unrounded `price × quantity`, rounded once, half to even, to the minor unit.
    ///
    /// # Errors
    /// `TooLarge` when the sum does not fit in 64 bits.
    pub fn of_lines(
        lines: impl Iterator<Item = (Price, Quantity)>,
        currency: Currency,
    ) -> Result<Self, MoneyError> {
        let sum: i128 = lines.map(|(p, q)| exact(p, q)).sum();
        let unit = 10_i128.pow(7 - currency.places());
        let minor = i64::try_from(round_half_even(sum, unit)).map_err(|_| MoneyError::TooLarge)?;
        Ok(Self { minor, currency })
    }
}

/// `n / unit` rounded to the nearest, ties to the even neighbour. `unit` is positive.
pub fn round_half_even(n: i128, unit: i128) -> i128 {
    let down = n.div_euclid(unit);
    let rest = n.rem_euclid(unit);
    match (rest * 2).cmp(&unit) {
        std::cmp::Ordering::Less => down,
        std::cmp::Ordering::Greater => down + 1,
        std::cmp::Ordering::Equal => down + (down & 1),
    }
}

/// Reads a plain decimal into `10^places`ths. Trailing zeros beyond `places` are allowed.
fn parse_decimal(s: &str, places: usize) -> Result<i64, MoneyError> {
    let bytes = s.trim().as_bytes();
    let (negative, digits) = match bytes.first() {
        Some(b'-') => (true, &bytes[1..]),
        Some(b'+') => (false, &bytes[1..]),
        _ => (false, bytes),
    };
    let dot = digits
        .iter()
        .position(|b| *b == b'.')
        .unwrap_or(digits.len());
    let (whole, fraction) = (&digits[..dot], digits.get(dot + 1..).unwrap_or(&[]));
    if whole.is_empty() && fraction.is_empty() {
        return Err(MoneyError::NotANumber);
    }
    let mut value: i64 = 0;
    for (at, b) in whole.iter().chain(fraction).enumerate() {
        if !b.is_ascii_digit() {
            return Err(MoneyError::NotANumber);
        }
        if at >= whole.len() + places {
            if *b != b'0' {
                return Err(MoneyError::TooManyPlaces);
            }
            continue;
        }
        value = value
            .checked_mul(10)
            .and_then(|v| v.checked_add(i64::from(b - b'0')))
            .ok_or(MoneyError::TooLarge)?;
    }
    for _ in fraction.len()..places {
        value = value.checked_mul(10).ok_or(MoneyError::TooLarge)?;
    }
    if value > LIMIT {
        return Err(MoneyError::TooLarge);
    }
    Ok(if negative { -value } else { value })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn prices_keep_four_places_and_refuse_a_fifth() {
        assert_eq!(Price::parse("2.55"), Ok(Price(25_500)));
        assert_eq!(Price::parse("-11062.06"), Ok(Price(-110_620_600)));
        assert_eq!(Price::parse(".001"), Ok(Price(10)));
        assert_eq!(Price::parse("3."), Ok(Price(30_000)));
        assert_eq!(Price::parse("1.00010"), Ok(Price(10_001)));
        assert_eq!(Price::parse("1.00001"), Err(MoneyError::TooManyPlaces));
        for wrong in ["", "-", ".", "1,5", "1e3", "NaN", "1.2.3", "0x1", "١"] {
            assert_eq!(
                Price::parse(wrong),
                Err(MoneyError::NotANumber),
                "{wrong:?}"
            );
        }
        assert_eq!(
            Price::parse("99999999999999999999"),
            Err(MoneyError::TooLarge)
        );
    }

    #[test]
    fn an_amount_has_the_places_of_its_currency() {
        let read = |text: &str, code: &str| {
            Money::parse(text, code.parse().unwrap()).map(|money| money.minor)
        };
        assert_eq!(read("1234.5", "LKR"), Ok(123_450));
        assert_eq!(read("1500", "JPY"), Ok(1_500));
        assert_eq!(read("1.505", "KWD"), Ok(1_505));
        assert_eq!(read("15.00", "JPY"), Ok(15), "zeros say nothing");
        assert_eq!(read("15.5", "JPY"), Err(MoneyError::TooManyPlaces));
        assert_eq!(read("0.005", "LKR"), Err(MoneyError::TooManyPlaces));
        assert_eq!(read("1,000", "LKR"), Err(MoneyError::NotANumber));
        assert_eq!(read("10000000000.01", "LKR"), Err(MoneyError::TooLarge));
    }

    #[test]
    fn quantities_written_by_a_spreadsheet_are_whole() {
        assert_eq!(Quantity::parse("6.0"), Ok(Quantity(6_000)));
        assert_eq!(Quantity::parse("-80995"), Ok(Quantity(-80_995_000)));
    }

    #[test]
    fn a_sum_is_rounded_once_half_to_even() {
        let gbp = "GBP".parse().unwrap();
        let line = |p: &str, q: &str| (Price::parse(p).unwrap(), Quantity::parse(q).unwrap());
        // 3 × 0.005 = 0.015: rounding each line first would give 0.00 or 0.03.
        let three = [line("0.005", "1"), line("0.005", "1"), line("0.005", "1")];
        assert_eq!(Money::of_lines(three.into_iter(), gbp).unwrap().minor, 2);
        // 0.025 lies between 0.02 and 0.03; the even one is 0.02, and -0.025 likewise.
        assert_eq!(
            Money::of_lines([line("0.025", "1")].into_iter(), gbp)
                .unwrap()
                .minor,
            2
        );
        assert_eq!(
            Money::of_lines([line("0.025", "-1")].into_iter(), gbp)
                .unwrap()
                .minor,
            -2
        );
        let jpy = "JPY".parse().unwrap();
        assert_eq!(
            Money::of_lines([line("1.5", "1")].into_iter(), jpy)
                .unwrap()
                .minor,
            2
        );
    }

    #[test]
    fn currencies_have_their_own_places() {
        assert_eq!("lkr".parse::<Currency>().unwrap().code(), "LKR");
        assert_eq!("KWD".parse::<Currency>().unwrap().places(), 3);
        assert_eq!("JPY".parse::<Currency>().unwrap().places(), 0);
        assert_eq!("XYZ".parse::<Currency>(), Err(MoneyError::UnknownCurrency));
        assert_eq!("£".parse::<Currency>(), Err(MoneyError::UnknownCurrency));
    }

    #[test]
    fn plain_output_has_the_currencys_places() {
        let shown = |minor, code: &str| {
            let currency = code.parse().unwrap();
            Money { minor, currency }.to_string()
        };
        assert_eq!(shown(123_450, "GBP"), "1234.50 GBP");
        assert_eq!(shown(-5, "GBP"), "-0.05 GBP");
        assert_eq!(shown(300, "JPY"), "300 JPY", "no places");
        assert_eq!(shown(1_005, "KWD"), "1.005 KWD", "three places");
        assert_eq!(shown(i64::MIN, "GBP"), "-92233720368547758.08 GBP");
    }
}
