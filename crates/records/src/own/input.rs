//! What programs and forms say of a field: a new one, or a change.

use super::Texts;
use serde::{Deserialize, Deserializer};
use serde_json::Value as Json;
use utoipa::ToSchema;

/// A choice of a field.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = OwnFieldChoice)]
pub struct ChoiceInput {
    /// What records keep: small Latin letters, digits and `_`, at most 40. Made of the label unless told; that of a
    /// choice that is there keeps it.
    #[serde(default)]
    pub key: Option<String>,
    /// What people read, in at least one of the languages `en`, `si`, `am`, `ml`; each at most 60 characters.
    pub labels: Texts,
}

/// A new own field.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = NewOwnField)]
pub struct NewField {
    /// Of which records: `person` or `company`.
    pub record: String,
    /// Under which key records keep the value: small Latin letters, digits and `_`, a letter first, at most 40. Made of
    /// the label unless told. It never changes, and is given again only when a deleted field is forgotten.
    #[serde(default)]
    pub key: Option<String>,
    /// What it holds: `text`, `long_text`, `number`, `money`, `date`, `time`, `truth`, `choice`, `choices`, `email`,
    /// `phone`, `url`, `person` or `company`. It changes by a request of its own.
    pub holds: String,
    /// The currency of `money` (ISO 4217).
    #[serde(default)]
    pub currency: Option<String>,
    /// What it is called, in at least one of the languages `en`, `si`, `am`, `ml`; each at most 60 characters.
    pub labels: Texts,
    /// What helps to fill it in; each language at most 300 characters.
    #[serde(default)]
    pub help: Texts,
    /// What can be chosen, in this order: for `choice` and `choices` alone, 1 to 200.
    #[serde(default)]
    pub choices: Vec<ChoiceInput>,
    /// Whether whoever saves a record has to give a value.
    #[serde(default)]
    pub required: bool,
    /// What a new record has unless somebody says otherwise; null for nothing, as always for `person` and `company`.
    #[serde(default)]
    pub default: Option<Json>,
    /// The heading under which it stands, at most 60 characters; empty for none.
    #[serde(default)]
    pub section: String,
}

/// What an own field is to hold from now on.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = OwnFieldKind)]
pub struct Turn {
    /// As in a new field.
    pub holds: String,
    /// The currency of `money` (ISO 4217).
    #[serde(default)]
    pub currency: Option<String>,
    /// What can be chosen, in this order: for `choice` and `choices` alone, 1 to 200. Values become the choice that is
    /// called as they are, in any language.
    #[serde(default)]
    pub choices: Vec<ChoiceInput>,
}

/// A change of an own field; what is left out stays.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = OwnFieldChange)]
pub struct Change {
    /// What it is called; replaces all languages.
    pub labels: Option<Texts>,
    /// What helps to fill it in; replaces all languages.
    pub help: Option<Texts>,
    /// All choices, in this order: those that are left out are taken away; records that have one keep it.
    pub choices: Option<Vec<ChoiceInput>>,
    /// Whether whoever saves a record has to give a value.
    pub required: Option<bool>,
    /// What a new record has unless somebody says otherwise; null for nothing.
    #[serde(default, deserialize_with = "told")]
    #[schema(value_type = Option<Value>)]
    pub default: Option<Option<Json>>,
    /// The heading under which it stands; empty for none. It comes last there.
    pub section: Option<String>,
    /// Whether filters and lists find records quickly by it; not for `long_text`. Records that are there are read in the
    /// background first: `index_ready` says when that is done.
    pub indexed: Option<bool>,
    /// Whether no two records may have the same: for `text`, `number` and `url` with an index that is ready.
    pub unique: Option<bool>,
    /// Its place within the section, from 1; beyond the last it is the last.
    #[schema(minimum = 1)]
    pub position: Option<i64>,
}

/// Null is something else than nothing.
fn told<'de, D: Deserializer<'de>>(from: D) -> Result<Option<Option<Json>>, D::Error> {
    Option::<Json>::deserialize(from).map(Some)
}
