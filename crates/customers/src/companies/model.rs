//! A company: its name and the firm's own fields. Pure rules.

use crate::input::{Reader, word};
use crate::preferences::{self, Preferences};
use crate::values::{self, NAME_CHARS, Refused};
use base::{CompanyId, Error, Scope, Timestamp, UserId};
use serde::Serialize;
use serde_json::Value as Json;
use utoipa::ToSchema;

/// A company that the firm knows, as the API shows it.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct Company {
    /// The id.
    #[schema(value_type = String, format = "uuid")]
    pub id: CompanyId,
    /// The name.
    pub name: String,
    /// The colleague who looks after it.
    #[schema(value_type = Option<String>, format = "uuid", required = false)]
    pub owner: Option<UserId>,
    /// How and when it wants to be reached, and what it likes; null where nothing is known.
    pub preferences: Option<Preferences>,
    /// The firm's own fields.
    #[schema(value_type = Object)]
    pub custom: Json,
    /// When it was first known here.
    #[schema(value_type = String, format = "date-time")]
    pub created_at: Timestamp,
    /// When something of this was last changed.
    #[schema(value_type = String, format = "date-time")]
    pub updated_at: Timestamp,
    /// The names of the fields above that the caller may not see: they are left out, rather than empty.
    #[schema(value_type = Vec<String>)]
    pub hidden: Vec<&'static str>,
    /// Counted up at each change; stands in the ETag.
    #[serde(skip)]
    pub version: i64,
    /// The owner's name, where it was read for a page; none for those who left.
    #[serde(skip)]
    pub owner_name: Option<String>,
}

/// What is to change; what is `None` stays.
#[derive(Clone, Debug, Default, PartialEq)]
#[allow(missing_docs)]
pub struct CompanyChange {
    pub name: Option<String>,
    pub owner: Option<Option<UserId>>,
    pub custom: Option<Json>,
    /// Of a new one: since when it is known, where that was before it came here; no program can set it.
    pub known_since: Option<Timestamp>,
    pub preferences: Option<Option<Preferences>>,
}

impl Company {
    /// The company as the scope shows it: whoever may not see who looks after people, what they wish, or the firm's
    /// own fields of them, does not see it here.
    pub(crate) fn seen(mut self, scope: &Scope) -> Self {
        if !scope.shows("owner") {
            (self.owner, self.owner_name) = (None, None);
            self.hidden.push("owner");
        }
        if !scope.shows("preferences") {
            self.preferences = None;
            self.hidden.push("preferences");
        }
        if !scope.shows("custom") {
            self.custom = Json::Null;
            self.hidden.push("custom");
        }
        self
    }
}

impl CompanyChange {
    /// Reads the API's shape; fields that the server sets are passed over.
    ///
    /// # Errors
    /// `Invalid` with every fault and its path.
    pub fn read(body: &Json) -> Result<Self, Error> {
        let mut r = Reader::new(body)?;
        for name in ["id", "created_at", "updated_at", "hidden"] {
            r.ignore(name);
        }
        let change = Self {
            name: r.text("name", name).some(),
            owner: r.text("owner", word).change(),
            custom: r.object("custom").some(),
            known_since: None,
            preferences: preferences::input::read(&mut r),
        };
        if let Some(Some(wished)) = &change.preferences
            && wished.contact.is_some()
        {
            // Companies have no contacts of their own.
            r.refuse::<()>("preferences.contact", Refused::new("preferred-contact", ""));
        }
        r.finish()?;
        Ok(change)
    }
}

/// A company's name: one line of 1 to 200 characters.
///
/// # Errors
/// `required`, `too-long`, `control-characters`.
pub fn name(text: &str) -> Result<String, Refused> {
    match values::line(text, NAME_CHARS)? {
        empty if empty.is_empty() => Err(Refused::new("required", "")),
        name => Ok(name),
    }
}

impl Company {
    /// A new company.
    ///
    /// # Errors
    /// `Invalid` (field `name`) with `required`.
    pub fn new(change: CompanyChange, now: Timestamp) -> Result<Self, Error> {
        let name = change
            .name
            .ok_or_else(|| Error::invalid("name", "required", ""))?;
        let custom = change
            .custom
            .unwrap_or_else(|| Json::Object(serde_json::Map::new()));
        Ok(Self {
            id: CompanyId::new(),
            name,
            owner: change.owner.flatten(),
            custom,
            preferences: change.preferences.flatten(),
            created_at: change.known_since.unwrap_or(now),
            updated_at: now,
            hidden: Vec::new(),
            version: 1,
            owner_name: None,
        })
    }

    /// Applies a change at `now`; answers the names of the fields that are different now.
    pub fn apply(&mut self, change: CompanyChange, now: Timestamp) -> Vec<&'static str> {
        let mut changed = Vec::new();
        if let Some(name) = change.name.filter(|n| *n != self.name) {
            self.name = name;
            changed.push("name");
        }
        if let Some(owner) = change.owner.filter(|o| *o != self.owner) {
            self.owner = owner;
            changed.push("owner");
        }
        if let Some(wished) = change.preferences.filter(|w| *w != self.preferences) {
            self.preferences = wished;
            changed.push("preferences");
        }
        if let Some(custom) = change.custom.filter(|c| *c != self.custom) {
            self.custom = custom;
            changed.push("custom");
        }
        if !changed.is_empty() {
            self.updated_at = now;
            self.version += 1;
        }
        changed
    }
}
