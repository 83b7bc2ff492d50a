//! One measured figure beside its limit and its ratio, as a row of a table.

use std::fmt;

/// What a figure must keep to.
#[derive(Clone, Copy)]
pub enum Limit {
    AtMost(f64),
    AtLeast(f64),
    None,
}

/// A figure.
pub struct Figure {
    name: String,
    value: f64,
    unit: &'static str,
    limit: Limit,
    /// How many times as long (or as much) as the bare statement in the same run.
    ratio: Option<f64>,
}

impl Figure {
    /// A figure without a ratio.
    pub fn new(name: impl Into<String>, value: f64, unit: &'static str, limit: Limit) -> Self {
        Self {
            name: name.into(),
            value,
            unit,
            limit,
            ratio: None,
        }
    }

    /// The same with its ratio to the bare statement.
    pub fn against(mut self, ratio: Option<f64>) -> Self {
        self.ratio = ratio.filter(|ratio| ratio.is_finite());
        self
    }

    /// The same; its limit only if it counts bytes or requests, which no build and no machine changes.
    pub fn limited_in_weight(mut self) -> Self {
        if !matches!(self.unit, "kB" | "requests") {
            self.limit = Limit::None;
        }
        self
    }

    /// The same with a limit that is so many times as easy to keep.
    pub fn eased(mut self, times: f64) -> Self {
        self.limit = match self.limit {
            Limit::AtMost(limit) => Limit::AtMost(limit * times),
            Limit::AtLeast(limit) => Limit::AtLeast(limit / times),
            Limit::None => Limit::None,
        };
        self
    }

    /// True if it keeps to its limit.
    pub fn ok(&self) -> bool {
        match self.limit {
            Limit::AtMost(limit) => self.value <= limit,
            Limit::AtLeast(limit) => self.value >= limit,
            Limit::None => true,
        }
    }
}

/// The head of the table.
pub fn head() -> String {
    "| name | value | limit | ratio | ok |\n|---|---:|---:|---:|---|".to_owned()
}

impl fmt::Display for Figure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let unit = self.unit;
        let limit = match self.limit {
            Limit::AtMost(limit) => format!("\u{2264} {} {unit}", number(limit)),
            Limit::AtLeast(limit) => format!("\u{2265} {} {unit}", number(limit)),
            Limit::None => String::new(),
        };
        let ratio = self
            .ratio
            .map_or_else(|| "\u{2013}".to_owned(), |ratio| format!("{ratio:.1}"));
        let ok = match self.limit {
            Limit::None => "",
            _ if self.ok() => "yes",
            _ => "**no**",
        };
        write!(
            f,
            "| {} | {} {unit} | {limit} | {ratio} | {ok} |",
            self.name,
            number(self.value)
        )
    }
}

/// Three figures that matter, thousands apart.
fn number(value: f64) -> String {
    let decimals = match value.abs() {
        v if v >= 100.0 || v == v.trunc() => 0,
        v if v >= 10.0 => 1,
        v if v >= 1.0 => 2,
        _ => 3,
    };
    let text = format!("{value:.decimals$}");
    let (whole, rest) = text
        .split_once('.')
        .map_or((text.as_str(), None), |(w, r)| (w, Some(r)));
    let mut grouped = String::new();
    for (i, digit) in whole.chars().enumerate() {
        if i > 0 && (whole.len() - i) % 3 == 0 && digit.is_ascii_digit() && !grouped.ends_with('-')
        {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    rest.map_or(grouped.clone(), |rest| format!("{grouped}.{rest}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_read_well() {
        let row = Figure::new("import", 54_321.4, "lines/s", Limit::AtLeast(50_000.0))
            .against(Some(1.71));
        assert_eq!(
            row.to_string(),
            "| import | 54,321 lines/s | \u{2265} 50,000 lines/s | 1.7 | yes |"
        );
        let slow = Figure::new("create", 1_700.0, "people/s", Limit::AtLeast(5_100.0));
        assert!(!slow.ok() && slow.eased(3.0).ok());
        assert!(
            Figure::new("list", 1.7, "ms", Limit::AtMost(0.6))
                .eased(3.0)
                .ok()
        );
        let row = Figure::new("list", 0.734, "ms", Limit::AtMost(0.6));
        assert_eq!(
            row.to_string(),
            "| list | 0.734 ms | \u{2264} 0.600 ms | \u{2013} | **no** |"
        );
    }
}
