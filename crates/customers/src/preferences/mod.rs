//! What somebody wishes: how and when they want to be reached, and what they like. Pure rules.

pub(crate) mod columns;
pub(crate) mod form;
pub(crate) mod input;
pub(crate) mod pages;
#[cfg(test)]
mod tests;

use crate::profile::{Profile, Profiled};
use crate::values;
use base::{Day, Error, Way};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use web::words;

/// Most likes of one record.
pub const LIKES_AT_MOST: usize = 50;

/// How and when somebody wants to be reached, and what they like; every part may be empty.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(default)]
pub struct Preferences {
    /// `mail`, `phone`, `sms`, `whatsapp`, `telegram`, `post`, or `none`: not at all.
    #[schema(value_type = Option<words::Way>)]
    pub reached_by: Option<Way>,
    /// At which of their mail addresses, numbers, handles or postal addresses; null for any.
    pub contact: Option<String>,
    /// Not before, in their own zone: `09:00`.
    pub from: Option<String>,
    /// Not after: `17:30`; before `from` it is of the next day.
    pub until: Option<String>,
    /// On these days alone, `monday` first; none means any.
    #[schema(value_type = Vec<String>)]
    pub days: Vec<Day>,
    /// The zone of the hours (IANA); null for the record's, else the account's.
    pub time_zone: Option<String>,
    /// Interests, sizes, favourite things; at most 50.
    pub likes: Vec<Like>,
}

/// One thing that somebody likes or needs.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Like {
    /// What it is about: `Shoe size`; at most 60 characters, empty where the value says it all.
    #[serde(default)]
    pub label: String,
    /// 1 to 200 characters: `42`.
    pub value: String,
}

impl Like {
    /// As it is read and typed: `Shoe size: 42`, or the value alone.
    pub(crate) fn line(&self) -> String {
        match self.label.as_str() {
            "" => self.value.clone(),
            label => format!("{label}: {}", self.value),
        }
    }
}

impl Preferences {
    /// The preferences, if they say anything.
    pub(crate) fn if_any(self) -> Option<Self> {
        (self != Self::default()).then_some(self)
    }

    /// Whether they say how or when to reach somebody.
    pub(crate) fn tells_of_reaching(&self) -> bool {
        let only_likes = Self {
            likes: self.likes.clone(),
            ..Self::default()
        };
        *self != only_likes
    }

    /// Labels and values, by which the record is found.
    pub(crate) fn words(&self) -> impl Iterator<Item = &str> {
        self.likes
            .iter()
            .flat_map(|like| [like.label.as_str(), like.value.as_str()])
    }
}

/// Where a record can be reached in this way; what stands in [`Preferences::contact`] is one of these.
pub(crate) fn contacts(p: Profile<'_>, way: Way) -> Vec<String> {
    let phones = || p.phones.iter().map(|phone| phone.e164.clone());
    let named = |network: &'static str| {
        let handles = p.handles.iter().filter(move |h| h.network == network);
        handles.map(|h| h.handle.clone())
    };
    match way {
        Way::Mail => p.emails.iter().map(|e| e.address.clone()).collect(),
        Way::Phone | Way::Sms => phones().collect(),
        Way::Whatsapp => phones().chain(named("whatsapp")).collect(),
        Way::Telegram => phones().chain(named("telegram")).collect(),
        Way::Post => p.addresses.iter().map(|a| a.one_line()).collect(),
        Way::None => Vec::new(),
    }
}

/// What of a person holds the contacts by which they can be reached.
const CONTACTS: [&str; 4] = ["emails", "phones", "handles", "addresses"];

/// Changes what somebody wishes. A contact that is preferred is one of theirs; with the contact itself the wish
/// for it goes, also where a form that takes the contact away says the old wish again.
///
/// # Errors
/// `Invalid` with `preferred-contact`.
pub(crate) fn apply(
    record: &mut impl Profiled,
    wished: Option<Option<Preferences>>,
    changed: &mut Vec<&'static str>,
) -> Result<(), Error> {
    let before = record.profile().preferences.cloned();
    let contact_of = |of: &Option<Preferences>| of.as_ref().and_then(|p| p.contact.clone());
    let went = changed.iter().any(|field| CONTACTS.contains(field));
    let old = wished.as_ref().map(contact_of) == Some(contact_of(&before));
    let said = wished.is_some() && !(went && old);
    if let Some(wished) = wished {
        *record.profile_mut().preferences = wished;
    }
    let fits = fits(record.profile());
    let now = record.profile_mut().preferences;
    if !fits && let Some(wishes) = now {
        let contact = wishes.contact.take().unwrap_or_default();
        if said {
            let contact = values::shortened(&contact);
            return Err(Error::invalid(
                "preferences.contact",
                "preferred-contact",
                contact,
            ));
        }
        *now = now.take().and_then(Preferences::if_any);
    }
    if *now != before {
        changed.push("preferences");
    }
    Ok(())
}

/// Whether the contact that is preferred is one of the record's, of the way that is preferred.
pub(crate) fn fits(p: Profile<'_>) -> bool {
    let Some(wishes) = p.preferences else {
        return true;
    };
    match (&wishes.contact, wishes.reached_by) {
        (None, _) => true,
        (Some(contact), Some(way)) => contacts(p, way).contains(contact),
        (Some(_), None) => false,
    }
}
