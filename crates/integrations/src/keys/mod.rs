//! Write keys: a secret that stands in a site or an app, and that may append events and nothing else.

pub(crate) mod actions;
pub(crate) mod api;
mod door;
mod pages;
pub(crate) mod store;
#[cfg(test)]
mod tests;
pub(crate) mod web;

pub(crate) use actions::named;
pub use actions::{NewKey, create, list, revoke};
pub(crate) use door::{Arrived, KeyDoor};

use base::{Timestamp, WriteKeyId};
use serde::Serialize;
use utoipa::ToSchema;

/// The source of people and events when a key names no other.
pub const USUAL_SOURCE: &str = "segment";

/// A write key as the API shows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct WriteKey {
    /// The id.
    #[schema(value_type = String, format = "uuid")]
    pub id: WriteKeyId,
    /// Which site or app has it.
    pub name: String,
    /// Under which source its people and events are known.
    pub source: String,
    /// The key itself. It is public by nature: it stands in the pages of the site.
    pub write_key: String,
    /// When it was made.
    #[schema(value_type = String, format = "date-time")]
    pub created_at: Timestamp,
    /// When it was last used, give or take an hour.
    #[schema(value_type = Option<String>, format = "date-time")]
    pub used_at: Option<Timestamp>,
}
