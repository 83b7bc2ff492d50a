//! What programs and forms say of a view: a new one, or a change.

use base::TeamId;
use serde::{Deserialize, Deserializer};
use serde_json::Value as Json;
use utoipa::ToSchema;

/// A new view.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewView {
    /// Of which list: `person`, `company`, `order` or `product`.
    #[serde(rename = "type")]
    pub of: String,
    /// What it is called, 1 to 80 characters, unlike one's other views of the list.
    pub name: String,
    /// What it is for, at most 500 characters.
    #[serde(default)]
    pub description: String,
    /// Which records it shows, in the language of filters: as JSON, or as text (`stage = customer and orders >= 2`).
    /// Null or left out: all.
    #[serde(default)]
    #[schema(value_type = Option<Value>)]
    pub filter: Option<Json>,
    /// By which field; `-net` for the greatest first. Left out: in the list's own order.
    #[serde(default)]
    pub sort: Option<String>,
    /// Which fields, in which order. Left out or empty: the list's own.
    #[serde(default)]
    pub columns: Vec<String>,
    /// Who sees it: `private` (only you), `team` (those of `team` and of the teams below it) or `shared` (everybody
    /// who sees the list). Whoever shares needs `views.share`; what a program with a token makes is nobody's, and so
    /// cannot be private.
    #[serde(default = "private")]
    pub visibility: String,
    /// Which team, for `team` alone.
    #[serde(default)]
    #[schema(value_type = Option<String>, format = "uuid")]
    pub team: Option<TeamId>,
}

fn private() -> String {
    "private".to_owned()
}

/// A change of a view; what is left out stays.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = ViewChange)]
pub struct Change {
    /// What it is called.
    pub name: Option<String>,
    /// What it is for.
    pub description: Option<String>,
    /// Which records it shows, as JSON or as text; null: all.
    #[serde(default, deserialize_with = "told")]
    #[schema(value_type = Option<Value>)]
    pub filter: Option<Option<Json>>,
    /// By which field; null: in the list's own order.
    #[serde(default, deserialize_with = "told")]
    #[schema(value_type = Option<String>)]
    pub sort: Option<Option<String>>,
    /// Which fields, in which order; empty: the list's own.
    pub columns: Option<Vec<String>>,
    /// `private`, `team` or `shared`.
    pub visibility: Option<String>,
    /// Which team, for `team` alone.
    #[schema(value_type = Option<String>, format = "uuid")]
    pub team: Option<TeamId>,
    /// Its place among its owner's views of the list, from 1; beyond the last it is the last.
    #[schema(minimum = 1)]
    pub position: Option<i64>,
}

/// Null is something else than nothing.
fn told<'de, D: Deserializer<'de>, T: Deserialize<'de>>(
    from: D,
) -> Result<Option<Option<T>>, D::Error> {
    Option::<T>::deserialize(from).map(Some)
}
