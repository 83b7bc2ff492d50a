//! What is compared: fields by the kind of what they hold, and records as texts.

use serde::{Deserialize, Serialize};

/// What a field holds; it decides how two values are compared and which keys find them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// A given name, in any script.
    GivenName,
    /// A family name, in any script; one that stands in the field of the given name is recognised.
    FamilyName,
    /// A person's whole name, in any order.
    FullName,
    /// Several persons in one text, with commas between: authors, members.
    People,
    /// A firm's name, with or without its legal form.
    Company,
    /// A mail address.
    Mail,
    /// A telephone number.
    Phone,
    /// A day: `1980-02-29`, `19800229`, `29/02/1980`, `29.2.1980`.
    Date,
    /// A postal code.
    Postcode,
    /// Streets and numbers.
    Address,
    /// A town, suburb, district.
    Place,
    /// Free text that names a thing: a title, a product.
    Text,
    /// A measured number: a price, a weight.
    Number,
    /// A number or code that belongs to one record: a customer number, a tax number, an ISBN.
    Code,
    /// A calendar year.
    Year,
    /// One of few values: a country, a state, a kind, a language, a house number.
    Category,
    /// A web address; its host is compared.
    Web,
}

/// A field that records may have values for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Field {
    /// What it is called, as given back in reasons.
    pub name: String,
    /// What it holds.
    pub kind: Kind,
}

/// The fields that are compared. Their order changes nothing.
#[derive(Clone, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Schema {
    /// Field by field; the values of a record stand in the same order.
    pub fields: Vec<Field>,
}

impl Schema {
    /// A schema of these fields.
    ///
    /// ```
    /// use matching::{Kind, Schema};
    /// let people = Schema::of(&[("name", Kind::FullName), ("mail", Kind::Mail)]);
    /// assert_eq!(people.fields[1].name, "mail");
    /// ```
    pub fn of(fields: &[(&str, Kind)]) -> Self {
        let field = |(name, kind): &(&str, Kind)| Field {
            name: (*name).to_owned(),
            kind: *kind,
        };
        Self {
            fields: fields.iter().map(field).collect(),
        }
    }

    /// The first field of this kind.
    pub(crate) fn first(&self, kind: Kind) -> Option<usize> {
        self.fields.iter().position(|f| f.kind == kind)
    }
}

/// Values of one record, field by field as the schema lists them; a field may have none or several.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Record {
    /// For each field its values; an empty text is no value.
    pub values: Vec<Vec<String>>,
}

impl Record {
    /// A record with at most one value a field; an empty text is a missing value.
    pub fn of(values: &[&str]) -> Self {
        Self {
            values: values
                .iter()
                .map(|v| {
                    if v.trim().is_empty() {
                        Vec::new()
                    } else {
                        vec![(*v).to_owned()]
                    }
                })
                .collect(),
        }
    }
}
