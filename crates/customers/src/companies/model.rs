//! A company: its name, and what it has in common with people. Pure rules.

use crate::input::Reader;
use crate::interactions::Subject;
use crate::people::input;
use crate::people::model::{Address, Change, Email, ExternalId, Handle, Phone};
use crate::preferences::{self, Preferences};
use crate::profile::{Profiled as _, profiled, set, store};
use crate::values::{self, Fault, NAME_CHARS};
use base::{CompanyId, Error, Stage, Timestamp, UserId};
use records::own::Record;
use serde::Serialize;
use serde_json::Value as Json;
use std::borrow::Cow;
use utoipa::ToSchema;
use web::words;

/// A company that the firm knows, as the API shows it.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct Company {
    /// The id.
    #[schema(value_type = String, format = "uuid")]
    pub id: CompanyId,
    /// What other programs call it.
    #[schema(required = false)]
    pub external_ids: Vec<ExternalId>,
    /// The name.
    pub name: String,
    /// Mail addresses, the usual one first.
    #[schema(required = false)]
    pub emails: Vec<Email>,
    /// Telephone numbers, the usual one first.
    #[schema(required = false)]
    pub phones: Vec<Phone>,
    /// Names on social networks.
    #[schema(required = false)]
    pub handles: Vec<Handle>,
    /// Postal addresses, the usual one first.
    #[schema(required = false)]
    pub addresses: Vec<Address>,
    /// The language to speak with it (BCP 47).
    pub language: Option<String>,
    /// Its time zone (IANA).
    pub time_zone: Option<String>,
    /// How and when it wants to be reached, and what it likes; null where nothing is known.
    pub preferences: Option<Preferences>,
    /// Words to group companies by.
    #[schema(required = false)]
    pub tags: Vec<String>,
    /// The colleague who looks after it.
    #[schema(value_type = Option<String>, format = "uuid", required = false)]
    pub owner: Option<UserId>,
    /// How far it has come with the firm.
    #[schema(value_type = words::Stage)]
    pub stage: Stage,
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
    pub hidden: Vec<Cow<'static, str>>,
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
    /// What companies have in common with people; a person's names and their company mean nothing here.
    pub profile: Change,
    /// Of a new one: since when it is known, where that was before it came here; no program can set it.
    pub known_since: Option<Timestamp>,
}

profiled!(
    Company,
    &store::COMPANIES,
    Subject::Company,
    Record::Company
);

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
            profile: input::profile(&mut r),
            known_since: None,
        };
        r.finish()?;
        Ok(change)
    }
}

/// A company's name: one line of 1 to 200 characters.
///
/// # Errors
/// `required`, `too-long`, `control-characters`.
pub fn name(text: &str) -> Result<String, Fault> {
    match values::line(text, NAME_CHARS)? {
        empty if empty.is_empty() => Err(Fault::new("required", "")),
        name => Ok(name),
    }
}

impl Company {
    /// One that has nothing but a name.
    pub fn blank(name: String, now: Timestamp) -> Self {
        Self {
            id: CompanyId::new(),
            external_ids: Vec::new(),
            name,
            emails: Vec::new(),
            phones: Vec::new(),
            handles: Vec::new(),
            addresses: Vec::new(),
            language: None,
            time_zone: None,
            preferences: None,
            tags: Vec::new(),
            owner: None,
            stage: Stage::Lead,
            custom: Json::Object(serde_json::Map::new()),
            created_at: now,
            updated_at: now,
            hidden: Vec::new(),
            version: 1,
            owner_name: None,
        }
    }

    /// A new company, looked after by nobody unless the change says so.
    ///
    /// # Errors
    /// `Invalid` (field `name`) with `required`; as [`Company::apply`].
    pub fn new(mut change: CompanyChange, now: Timestamp) -> Result<Self, Error> {
        let name = change.name.take();
        let name = name.ok_or_else(|| Error::invalid("name", "required", ""))?;
        let mut company = Self::blank(name, change.known_since.unwrap_or(now));
        company.apply(change, now)?;
        (company.updated_at, company.version) = (now, 1);
        Ok(company)
    }

    /// Applies a change at `now`; answers the names of the fields that are different now.
    ///
    /// # Errors
    /// `Invalid` with `preferred-contact`.
    pub fn apply(
        &mut self,
        change: CompanyChange,
        now: Timestamp,
    ) -> Result<Vec<&'static str>, Error> {
        let (mut changed, mut profile) = (Vec::new(), change.profile);
        set(&mut self.name, change.name, "name", &mut changed);
        self.profile_mut()
            .apply_contacts(&mut profile, &mut changed);
        self.profile_mut().apply_rest(&mut profile, &mut changed);
        preferences::apply(self, profile.preferences.take(), &mut changed)?;
        if !changed.is_empty() {
            self.updated_at = now;
            self.version += 1;
        }
        Ok(changed)
    }
}
