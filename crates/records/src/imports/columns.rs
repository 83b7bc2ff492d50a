//! Which column of a file is which field, and how its values are written.

use crate::imports::dates::DateRule;
use base::Error;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A field that a kind of import can fill.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FieldSpec {
    /// Its path, for example `order.number`; its label is the text `field-order-number`.
    pub name: &'static str,
    /// Whether the file must have it, or what stands in its place.
    pub required: bool,
    /// Fields of which any does its service where the file has no column for it. What they are then for is the text
    /// `field-<name>-instead`.
    pub instead: &'static [&'static str],
    /// Headers that mean it, in any language; case, spaces and signs do not matter.
    pub headers: &'static [&'static str],
}

/// The choices of one import: `[columns]` and `[options]` of a map file, or the form of the page.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Columns {
    /// Column name → field path. Columns that are not named are left out.
    #[serde(default)]
    pub columns: BTreeMap<String, String>,
    /// How values are written.
    #[serde(default)]
    pub options: Options,
}

/// How values are written in the file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Options {
    /// `day-first`, `month-first`, or strftime's letters, for example `%d/%m/%Y %H:%M`; none finds it out
    /// from all dates of the file.
    pub date_format: Option<String>,
    /// `.` or `,`; none is `.`.
    #[schema(value_type = Option<String>)]
    pub decimal: Option<char>,
    /// Whether the first line names the columns; a file without is refused.
    pub header: Option<bool>,
    /// Order numbers that begin so are returns; none is `C`, empty text is no prefix.
    pub cancel_prefix: Option<String>,
    /// ISO 4217; none is the account's.
    pub currency: Option<String>,
    /// IANA zone of times that name none; none is the account's.
    pub time_zone: Option<String>,
    /// What to do with an order that is there with other content: `keep` (none) or `replace`.
    pub on_change: Option<String>,
}

impl Columns {
    /// Reads a map file (TOML).
    ///
    /// # Errors
    /// `Invalid` with what is wrong and where.
    pub fn from_toml(text: &str) -> Result<Self, Error> {
        toml::from_str(text).map_err(|e| Error::invalid("map", "map-not-toml", e))
    }

    /// The column of each field, by position in `fields`; checked against the file's header.
    ///
    /// # Errors
    /// `Invalid` naming each column that the file lacks, each field that does not exist or has two
    /// columns, and each required field without one.
    pub fn positions(
        &self,
        fields: &[FieldSpec],
        header: &[String],
    ) -> Result<Vec<Option<usize>>, Error> {
        let mut positions = vec![None; fields.len()];
        let mut errors = Vec::new();
        let mut fail = |field: &str, code, detail: &str| {
            errors.push(base::FieldError {
                field: field.into(),
                code,
                detail: detail.into(),
            });
        };
        if self.options.header == Some(false) {
            fail("options.header", "map-without-header", "");
        }
        for (column, field) in &self.columns {
            let at = header.iter().position(|h| h == column);
            let which = fields.iter().position(|f| f.name == field);
            match (at, which) {
                (None, _) => fail(column, "map-no-such-column", column),
                (_, None) => fail(column, "map-no-such-field", field),
                (Some(_), Some(which)) if positions[which].is_some() => {
                    fail(field, "map-field-twice", field);
                }
                (Some(at), Some(which)) => positions[which] = Some(at),
            }
        }
        let found = |name: &&str| {
            let mut placed = fields.iter().zip(&positions);
            placed.any(|(f, position)| f.name == *name && position.is_some())
        };
        let lacks = |f: &&FieldSpec| f.required && !f.all().iter().any(found);
        for spec in fields.iter().filter(lacks) {
            fail(spec.name, "map-field-missing", &spec.all().join("/"));
        }
        if errors.is_empty() {
            Ok(positions)
        } else {
            Err(Error::Invalid(errors))
        }
    }

    /// Fields that the file must have and for which no column is chosen, nor one for what stands in their place.
    pub fn missing<'f>(&self, fields: &'f [FieldSpec]) -> impl Iterator<Item = &'f FieldSpec> {
        let lacks = |f: &&FieldSpec| f.required && !self.has(f.name) && self.instead(f).is_none();
        fields.iter().filter(lacks)
    }

    /// Fields without a column for which another one stands in, each with the first of those.
    pub fn replaced<'f>(
        &self,
        fields: &'f [FieldSpec],
    ) -> impl Iterator<Item = (&'f FieldSpec, &'static str)> {
        let without = fields.iter().filter(|f| !self.has(f.name));
        without.filter_map(|f| Some((f, self.instead(f)?)))
    }

    fn has(&self, field: &str) -> bool {
        self.columns.values().any(|name| name == field)
    }

    fn instead(&self, spec: &FieldSpec) -> Option<&'static str> {
        spec.instead.iter().copied().find(|name| self.has(name))
    }
}

impl FieldSpec {
    /// Its name, and those of the fields that do instead.
    pub(super) fn all(&self) -> Vec<&'static str> {
        let names = std::iter::once(&self.name).chain(self.instead);
        names.copied().collect()
    }
}

impl Options {
    /// What is wrong with the options by themselves, whatever the file.
    pub fn faults(&self) -> Vec<base::FieldError> {
        let mut faults = Vec::new();
        let mut check = |field: &str, code, value: &str, fits: bool| {
            if !fits {
                let (field, detail) = (format!("options.{field}"), value.to_owned());
                faults.push(base::FieldError {
                    field,
                    code,
                    detail,
                });
            }
        };
        if let Some(code) = self.currency.as_deref().filter(|c| !c.is_empty()) {
            check(
                "currency",
                "currency-unknown",
                code,
                code.parse::<base::Currency>().is_ok(),
            );
        }
        if let Some(zone) = self.time_zone.as_deref().filter(|z| !z.is_empty()) {
            check(
                "time_zone",
                "zone-unknown",
                zone,
                jiff::tz::TimeZone::get(zone).is_ok(),
            );
        }
        let words = [("on_change", &self.on_change, ["keep", "replace"])];
        for (field, value, allowed) in words {
            let value = value.as_deref().unwrap_or(allowed[0]);
            check(field, "choice", value, allowed.contains(&value));
        }
        let mark = self.decimal.unwrap_or('.');
        check("decimal", "choice", "", matches!(mark, '.' | ','));
        let dates = self.date_format.as_deref().unwrap_or_default();
        check("date_format", "date-format", dates, DateRule::fits(dates));
        for (field, value) in [
            ("date_format", &self.date_format),
            ("cancel_prefix", &self.cancel_prefix),
        ] {
            let chars = value.as_deref().unwrap_or_default().chars().count();
            check(field, "too-long", "60", chars <= 60);
        }
        faults
    }
}

/// No longer name of a column is recognised by itself; somebody may still choose it.
const NAME_BYTES_AT_MOST: usize = 1_000;

/// A first choice of columns by their names; each field takes the first header that means it.
pub fn recognise(fields: &[FieldSpec], header: &[String]) -> Columns {
    // Folded once each: a header may be long, or there may be thousands.
    let known: Vec<(&String, String)> = header
        .iter()
        .filter(|name| name.len() <= NAME_BYTES_AT_MOST)
        .map(|name| (name, folded(name)))
        .collect();
    let mut columns = BTreeMap::new();
    let shared = |header: &str| {
        let of = fields.iter().filter(|spec| spec.headers.contains(&header));
        of.count() > 1
    };
    let mut take = |spec: &FieldSpec, wanted: &dyn Fn(&str) -> bool| {
        if columns.values().any(|taken| taken == spec.name) {
            return;
        }
        let found = spec
            .headers
            .iter()
            .filter(|h| wanted(h))
            .find_map(|wanted| {
                let wanted = folded(wanted);
                let free = |(name, _): &&(&String, String)| !columns.contains_key(*name);
                let mut same = known.iter().filter(|(_, name)| *name == wanted);
                same.find(free).map(|(name, _)| *name)
            });
        if let Some(column) = found {
            columns.insert(column.clone(), spec.name.to_owned());
        }
    };
    for spec in fields {
        take(spec, &|header| !shared(header));
    }
    // A header that could mean several fields means the last of those that have no column yet: `name` is the
    // customer's where the product has a description, else the product's.
    for spec in fields.iter().rev() {
        take(spec, &shared);
    }
    Columns {
        columns,
        options: Options::default(),
    }
}

fn folded(header: &str) -> String {
    language::fold(header)
        .chars()
        .filter(|c| c.is_alphanumeric())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const FIELDS: &[FieldSpec] = &[
        FieldSpec {
            name: "order.number",
            required: true,
            instead: &[],
            headers: &["invoiceno", "orderid"],
        },
        FieldSpec {
            name: "order.time",
            required: true,
            instead: &["note"],
            headers: &["date"],
        },
        FieldSpec {
            name: "note",
            required: false,
            instead: &[],
            headers: &["note"],
        },
    ];

    fn header(names: &[&str]) -> Vec<String> {
        names.iter().map(|n| (*n).to_owned()).collect()
    }

    #[test]
    fn columns_are_recognised_whatever_their_case_and_spaces() {
        let found = recognise(FIELDS, &header(&["Invoice No", "x", "DATE"]));
        assert_eq!(found.columns["Invoice No"], "order.number");
        assert_eq!(found.columns["DATE"], "order.time");
        assert_eq!(found.columns.len(), 2);
    }

    #[test]
    fn what_could_mean_two_fields_means_the_last_that_has_none_yet() {
        let spec = |name, headers| FieldSpec {
            name,
            required: false,
            instead: &[],
            headers,
        };
        let fields = [
            spec("person.name", &["customername", "name"]),
            spec("line.description", &["description", "name"]),
        ];
        let both = recognise(&fields, &header(&["name", "Description"]));
        assert_eq!(both.columns["name"], "person.name");
        assert_eq!(both.columns["Description"], "line.description");
        let alone = recognise(&fields, &header(&["Name"]));
        assert_eq!(
            alone.columns["Name"], "line.description",
            "no customer is called Soap"
        );
        let named = recognise(&fields, &header(&["name", "Customer name"]));
        assert_eq!(named.columns["name"], "line.description");
    }

    #[test]
    fn the_first_of_two_columns_with_one_meaning_is_taken() {
        let found = recognise(FIELDS, &header(&["Order-ID", "InvoiceNo", "Order ID"]));
        // The wanted names come in the field's order, the columns in the file's.
        assert_eq!(found.columns["InvoiceNo"], "order.number");
        assert_eq!(found.columns.len(), 1);
        let two = recognise(FIELDS, &header(&["Order ID", "Order-ID"]));
        assert_eq!(two.columns["Order ID"], "order.number");
        let long = "note ".repeat(20_000);
        assert!(recognise(FIELDS, &header(&[&long])).columns.is_empty());
    }

    #[test]
    fn a_missing_column_is_named() {
        let header = header(&["Invoice No"]);
        let error = recognise(FIELDS, &header)
            .positions(FIELDS, &header)
            .unwrap_err();
        assert_eq!(
            error,
            Error::invalid("order.time", "map-field-missing", "order.time/note")
        );
    }

    #[test]
    fn another_column_stands_in_where_the_field_says_so() {
        let names = |columns: &Columns| -> Vec<_> {
            let replaced = columns.replaced(FIELDS);
            replaced.map(|(f, by)| (f.name, by)).collect()
        };
        let header = header(&["Invoice No", "Note", "Date"]);
        let both = recognise(FIELDS, &header);
        assert_eq!(names(&both), []);
        let header = &header[..2];
        let found = recognise(FIELDS, header);
        assert_eq!(names(&found), [("order.time", "note")]);
        assert_eq!(found.missing(FIELDS).count(), 0);
        let positions = found.positions(FIELDS, header).unwrap();
        assert_eq!(positions, [Some(0), None, Some(1)]);
        // What nothing stands in for is still wanted.
        let alone = recognise(FIELDS, &header[1..]);
        let missing: Vec<_> = alone.missing(FIELDS).map(|f| f.name).collect();
        assert_eq!(missing, ["order.number"]);
    }

    #[test]
    fn a_map_file_is_checked_whole() {
        let map = Columns::from_toml(
            "[columns]\n\"A\" = \"order.number\"\n\"B\" = \"nope\"\n\"C\" = \"note\"",
        )
        .unwrap();
        let Err(Error::Invalid(errors)) = map.positions(FIELDS, &header(&["A", "B"])) else {
            panic!("accepted")
        };
        let codes: Vec<_> = errors.iter().map(|e| e.code).collect();
        assert_eq!(
            codes,
            [
                "map-no-such-field",
                "map-no-such-column",
                "map-field-missing"
            ]
        );
        assert!(
            Columns::from_toml("[options]\ndecimals = 1").is_err(),
            "an unknown option"
        );
    }
}
