//! A person: names, how to reach them, how far they have come with the firm. Pure rules.

use crate::Marked;
use crate::interactions::Subject;
use crate::preferences::{self, Preferences};
use crate::profile::{Profiled as _, profiled, set, store};
use crate::reach::fields::MASK;
use base::{CompanyId, Error, PersonId, Stage, Timestamp, UserId};
use records::filter;
use records::own::Record;
use serde::{Deserialize, Serialize};
use serde_json::Value as Json;
use std::borrow::Cow;
use utoipa::ToSchema;
use web::words;

/// Most e-mails, phones, handles, addresses or ids of one person or company, each.
pub const CONTACTS_AT_MOST: usize = 50;
/// Most tags of one person or company.
pub const TAGS_AT_MOST: usize = 100;

/// A person whom the firm knows, as the API shows them.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct Person {
    /// The id.
    #[schema(value_type = String, format = "uuid")]
    pub id: PersonId,
    /// What other programs call this person.
    #[schema(required = false)]
    pub external_ids: Vec<ExternalId>,
    /// The name; every part may be empty.
    pub name: Name,
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
    /// The language to speak with them (BCP 47).
    pub language: Option<String>,
    /// Their time zone (IANA).
    pub time_zone: Option<String>,
    /// How and when they want to be reached, and what they like; null where nothing is known.
    pub preferences: Option<Preferences>,
    /// Words to group people by.
    #[schema(required = false)]
    pub tags: Vec<String>,
    /// The colleague who looks after them.
    #[schema(value_type = Option<String>, format = "uuid")]
    pub owner: Option<UserId>,
    /// How far they have come with the firm.
    #[schema(value_type = words::Stage)]
    pub stage: Stage,
    /// The company that they belong to.
    #[schema(value_type = Option<String>, format = "uuid")]
    pub company: Option<CompanyId>,
    /// The firm's own fields.
    #[schema(value_type = Object)]
    pub custom: Json,
    /// When they were first known here.
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
    /// The company's name, where it was read with the person.
    #[serde(skip)]
    pub company_name: Option<String>,
    /// The owner's name, where it was read for a page; none for those who left.
    #[serde(skip)]
    pub owner_name: Option<String>,
    /// The owner, also where it is hidden: decides what the reader may do.
    #[serde(skip)]
    pub keeper: Option<UserId>,
    /// Something that could stand in for a name is hidden from who reads.
    #[serde(skip)]
    pub masked: bool,
}

/// What another program calls a person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct ExternalId {
    /// The program or the import.
    pub source: String,
    /// The id there.
    pub id: String,
}

/// A name. Many cultures have no family name: the full one is what counts.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, ToSchema)]
pub struct Name {
    /// As it is written on a letter.
    pub full: String,
    /// The given name.
    pub given: String,
    /// The family name.
    pub family: String,
}

/// A mail address.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct Email {
    /// In lower case.
    pub address: String,
    /// For example `work`.
    pub label: String,
    /// Whether somebody proved to read it.
    pub verified: bool,
}

/// A telephone number.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct Phone {
    /// With country code (E.164): `+94771234567`.
    pub e164: String,
    /// For example `mobile`.
    pub label: String,
}

/// A name on a social network.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct Handle {
    /// The network: `instagram`.
    pub network: String,
    /// The name there, without `@`.
    pub handle: String,
}

/// A postal address; every part may be empty, one must not be.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(default)]
pub struct Address {
    /// Street and number.
    pub street: String,
    /// City or village.
    pub city: String,
    /// Province, state or district.
    pub region: String,
    /// Postal code.
    pub postal_code: String,
    /// Country by two letters (ISO 3166-1).
    pub country: String,
    /// For example `home`.
    pub label: String,
}

impl Address {
    /// The address in one line, parts that are empty left out.
    pub fn one_line(&self) -> String {
        let parts = [
            &self.street,
            &self.postal_code,
            &self.city,
            &self.region,
            &self.country,
        ];
        let parts: Vec<&str> = parts
            .into_iter()
            .map(String::as_str)
            .filter(|p| !p.is_empty())
            .collect();
        parts.join(", ")
    }

    /// What two spellings of one address have in common; at most 500 characters.
    pub fn key(&self) -> String {
        language::fold(&self.one_line()).chars().take(500).collect()
    }
}

/// What is to change; what is `None` stays. The inner `None` empties.
#[derive(Clone, Debug, Default, PartialEq)]
#[allow(missing_docs)]
pub struct Change {
    pub external_ids: Option<Vec<ExternalId>>,
    pub full: Option<String>,
    pub given: Option<String>,
    pub family: Option<String>,
    pub emails: Option<Vec<Email>>,
    pub phones: Option<Vec<Phone>>,
    pub handles: Option<Vec<Handle>>,
    pub addresses: Option<Vec<Address>>,
    pub language: Option<Option<String>>,
    pub time_zone: Option<Option<String>>,
    pub preferences: Option<Option<Preferences>>,
    pub tags: Option<Vec<String>>,
    pub owner: Option<Option<UserId>>,
    pub stage: Option<Stage>,
    pub company: Option<Option<CompanyId>>,
    pub custom: Option<Json>,
}

profiled!(Person, &store::PEOPLE, Subject::Person, Record::Person);

impl Person {
    /// Somebody of whom nothing is known yet.
    pub fn blank(id: PersonId, now: Timestamp) -> Self {
        Self {
            id,
            external_ids: Vec::new(),
            name: Name::default(),
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
            company: None,
            custom: Json::Object(serde_json::Map::new()),
            created_at: now,
            updated_at: now,
            version: 1,
            company_name: None,
            owner_name: None,
            keeper: None,
            masked: false,
            hidden: Vec::new(),
        }
    }

    /// Applies a change at `now`; answers the names of the fields that are different now.
    ///
    /// # Errors
    /// `Invalid` with `person-empty` when nothing would be left to know the person by.
    pub fn apply(
        &mut self,
        mut change: Change,
        now: Timestamp,
    ) -> Result<Vec<&'static str>, Error> {
        let mut changed = Vec::new();
        let (c, out) = (&mut change, &mut changed);
        self.profile_mut().apply_contacts(c, out);
        set(&mut self.name.full, c.full.take(), "name.full", out);
        set(&mut self.name.given, c.given.take(), "name.given", out);
        set(&mut self.name.family, c.family.take(), "name.family", out);
        set(&mut self.company, c.company.take(), "company", out);
        self.profile_mut().apply_rest(c, out);
        self.keeper = self.owner;
        preferences::apply(self, c.preferences.take(), out)?;
        if self.shown_as().is_empty() {
            return Err(Error::invalid("", "person-empty", ""));
        }
        if !changed.is_empty() {
            self.updated_at = now;
        }
        Ok(changed)
    }

    /// What lists show: the name, else the first way to reach them, else what another program calls them.
    pub fn shown_as(&self) -> String {
        let name = &self.name;
        if !name.full.is_empty() {
            return name.full.clone();
        }
        let parts = format!("{} {}", name.given, name.family);
        match parts.trim() {
            "" if self.masked => MASK.to_owned(),
            "" => self.without_name().unwrap_or_default(),
            both => both.to_owned(),
        }
    }

    fn without_name(&self) -> Option<String> {
        let email = self.emails.first().map(|e| e.address.clone());
        let phone = || self.phones.first().map(|p| p.e164.clone());
        let handle = || self.handles.first().map(|h| h.handle.clone());
        let id = || self.external_ids.first().map(|x| x.id.clone());
        email.or_else(phone).or_else(handle).or_else(id)
    }

    /// The marks of the tags, by which lists pass by who has not the one that is asked for.
    pub(crate) fn tag_marks(&self) -> i64 {
        filter::marks(self.tags.iter().map(String::as_str))
    }

    /// What other areas keep beside what they sort people by.
    pub(crate) fn marked(&self) -> Marked {
        Marked {
            person: self.id,
            tag_marks: self.tag_marks(),
        }
    }

    /// Whether the name is only stood in for, so that the page can invite to give one.
    pub fn has_name(&self) -> bool {
        let name = &self.name;
        !(name.full.is_empty() && name.given.is_empty() && name.family.is_empty())
    }
}
