//! Amounts: the number by CLDR with the currency's own places, the symbol that the country uses.

use super::Locale;
use base::{Language, Money};

/// No break between a symbol of letters and the number (CLDR, currency spacing).
const NO_BREAK_SPACE: char = '\u{a0}';

/// All four languages put sign, symbol, number in this order (CLDR 48, standard currency pattern).
pub(super) fn format(l: &Locale, m: Money) -> String {
    let mut out = String::new();
    let number = l.decimal(m.minor, m.currency.places());
    let number = match number.strip_prefix('-') {
        Some(rest) => {
            out.push('-');
            rest
        }
        None => number.as_str(),
    };
    let symbol = symbol(l.language(), m.currency.code());
    out.push_str(symbol);
    if symbol.ends_with(|c: char| c.is_alphanumeric() || c == '.') {
        out.push(NO_BREAK_SPACE);
    }
    out.push_str(number);
    out
}

/// The symbol that readers of the language know; else the three letters.
pub(super) fn symbol(language: Language, code: &str) -> &str {
    match (language, code) {
        (Language::Sinhala, "LKR") => "රු.",
        (Language::Amharic, "ETB") => "ብር",
        (_, "GBP") => "£",
        (_, "EUR") => "€",
        (_, "USD") => "$",
        (_, "INR") => "₹",
        _ => code,
    }
}
