//! The form on which columns and options are chosen, read back into what an import keeps.

use super::{Columns, Import, Options};
use std::collections::BTreeMap;

/// What the form says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Choice {
    pub(super) source: String,
    pub(super) columns: Columns,
}

impl Choice {
    /// Reads the form's fields: `column-<n>` is the field of the file's column `n`, counted from 0.
    pub(super) fn of(form: &[(String, String)], header: &[String]) -> Self {
        let value = |name: &str| {
            let found = form.iter().find(|(field, _)| field == name);
            found.map(|(_, value)| value.trim().to_owned())
        };
        let some = |name: &str| value(name).filter(|text| !text.is_empty());
        let mut columns = BTreeMap::new();
        for (at, column) in header
            .iter()
            .enumerate()
            .filter(|(_, name)| !name.is_empty())
        {
            if let Some(field) = some(&format!("column-{at}")) {
                columns.insert(column.clone(), field);
            }
        }
        let options = Options {
            date_format: some("date_format"),
            decimal: some("decimal").and_then(|mark| mark.chars().next()),
            header: None,
            cancel_prefix: value("cancel_prefix"),
            currency: some("currency").map(|code| code.to_ascii_uppercase()),
            time_zone: some("time_zone"),
            on_change: some("on_change"),
        };
        Self {
            source: value("source").unwrap_or_default(),
            columns: Columns { columns, options },
        }
    }

    /// The choices that an import has, with what the form says of dates.
    pub(super) fn dates(form: &[(String, String)], import: &Import) -> Self {
        let mut columns = import.columns.clone();
        let told = form.iter().find(|(name, _)| name == "date_format");
        columns.options.date_format = told
            .map(|(_, value)| value.trim().to_owned())
            .filter(|value| !value.is_empty());
        Self {
            source: import.source.clone(),
            columns,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_form_reads_back() {
        let form = [
            ("source", " shop "),
            ("column-0", "order.number"),
            ("column-1", ""),
            ("column-9", "x"),
            ("decimal", ","),
            ("currency", "gbp"),
            ("cancel_prefix", ""),
            ("time_zone", ""),
        ];
        let form = form.map(|(name, value)| (name.to_owned(), value.to_owned()));
        let choice = Choice::of(&form, &["Invoice".into(), "Note".into(), String::new()]);
        assert_eq!(choice.source, "shop");
        assert_eq!(
            choice.columns.columns.into_iter().collect::<Vec<_>>(),
            [("Invoice".to_owned(), "order.number".to_owned())]
        );
        let options = choice.columns.options;
        assert_eq!(
            (options.decimal, options.currency.as_deref()),
            (Some(','), Some("GBP"))
        );
        assert_eq!(
            options.cancel_prefix.as_deref(),
            Some(""),
            "empty is no prefix, not the usual one"
        );
        assert_eq!(options.time_zone, None);
    }
}
