//! What the API takes for a person: the same shape that it answers, every field optional.

use super::model::{
    Address, CONTACTS_AT_MOST, Change, Email, ExternalId, Handle, Phone, TAGS_AT_MOST,
};
use crate::input::{Reader, listed, word};
use crate::phones;
use crate::preferences::{self, input::PreferencesInput};
use crate::values::{self, Fault, ID_CHARS, LABEL_CHARS, NAME_CHARS};
use base::Error;
use serde_json::Value as Json;
use utoipa::ToSchema;
use web::words;

/// Reads a person's fields; those that the server sets (`id`, `created_at`, `updated_at`, `hidden`) are
/// passed over, so that what was read can be sent back changed.
///
/// # Errors
/// `Invalid` with every fault and its path.
pub fn change(body: &Json) -> Result<Change, Error> {
    let mut r = Reader::new(body)?;
    for name in ["id", "created_at", "updated_at", "hidden"] {
        r.ignore(name);
    }
    let mut change = profile(&mut r);
    change.company = r.text("company", word).change();
    let name = r.nested("name", |r| {
        let mut part = |name| r.text(name, |t| values::line(t, NAME_CHARS)).change();
        Some([part("full"), part("given"), part("family")])
    });
    if let Some([full, given, family]) = name {
        change.full = full.map(Option::unwrap_or_default);
        change.given = given.map(Option::unwrap_or_default);
        change.family = family.map(Option::unwrap_or_default);
    }
    r.finish()?;
    Ok(change)
}

/// Reads what people and companies have in common.
pub(crate) fn profile(r: &mut Reader<'_>) -> Change {
    Change {
        external_ids: r.objects("external_ids", CONTACTS_AT_MOST, external_id),
        emails: r.objects("emails", CONTACTS_AT_MOST, email),
        phones: r.objects("phones", CONTACTS_AT_MOST, phone),
        handles: r.objects("handles", CONTACTS_AT_MOST, handle),
        addresses: r.objects("addresses", CONTACTS_AT_MOST, address),
        language: r.text("language", values::language_tag).change(),
        time_zone: r.text("time_zone", values::time_zone).change(),
        tags: r.texts("tags", TAGS_AT_MOST, values::tag),
        owner: r.text("owner", word).change(),
        stage: r.text("stage", listed).some(),
        custom: r.object("custom").some(),
        preferences: preferences::input::read(r),
        ..Change::default()
    }
}

fn email(r: &mut Reader<'_>) -> Option<Email> {
    let verified = r.truth("verified").some().unwrap_or(false);
    let label = label(r);
    r.needed("address", values::email).map(|address| Email {
        address,
        label,
        verified,
    })
}

fn phone(r: &mut Reader<'_>) -> Option<Phone> {
    let label = label(r);
    r.needed("e164", phones::international_or_kept)
        .map(|e164| Phone { e164, label })
}

fn handle(r: &mut Reader<'_>) -> Option<Handle> {
    let network = r.needed("network", values::network);
    let handle = r.needed("handle", values::handle);
    Some(Handle {
        network: network?,
        handle: handle?,
    })
}

fn external_id(r: &mut Reader<'_>) -> Option<ExternalId> {
    let source = r.needed("source", id_text);
    let id = r.needed("id", id_text);
    Some(ExternalId {
        source: source?,
        id: id?,
    })
}

fn address(r: &mut Reader<'_>) -> Option<Address> {
    let mut part = |name, max| {
        r.text(name, |t| values::line(t, max))
            .some()
            .unwrap_or_default()
    };
    let address = Address {
        street: part("street", NAME_CHARS),
        city: part("city", ID_CHARS),
        region: part("region", ID_CHARS),
        postal_code: part("postal_code", LABEL_CHARS),
        country: part("country", NAME_CHARS),
        label: part("label", LABEL_CHARS),
    };
    match address.one_line().is_empty() {
        true => r.refuse("", Fault::new("required", "")).some(),
        false => Some(address),
    }
}

fn label(r: &mut Reader<'_>) -> String {
    r.text("label", |t| values::line(t, LABEL_CHARS))
        .some()
        .unwrap_or_default()
}

/// An id or the name of a source: one line of 1 to 120 characters.
///
/// # Errors
/// `required`, `too-long`, `control-characters`.
pub fn id_text(text: &str) -> Result<String, Fault> {
    match values::line(text, ID_CHARS)? {
        empty if empty.is_empty() => Err(Fault::new("required", "")),
        id => Ok(id),
    }
}

/// What a new or changed person may say, for the API's description.
#[derive(ToSchema)]
#[allow(dead_code)]
pub(crate) struct PersonInput {
    /// What other programs call this person.
    external_ids: Option<Vec<ExternalId>>,
    /// The name; parts that are not said stay.
    name: Option<NameInput>,
    /// Mail addresses, all of them.
    emails: Option<Vec<EmailInput>>,
    /// Telephone numbers with country code, all of them.
    phones: Option<Vec<PhoneInput>>,
    /// Names on social networks, all of them.
    handles: Option<Vec<Handle>>,
    /// Postal addresses, all of them.
    addresses: Option<Vec<Address>>,
    /// The language to speak with them (BCP 47); null for none.
    language: Option<String>,
    /// Their time zone (IANA); null for none.
    time_zone: Option<String>,
    /// How and when they want to be reached, and what they like: all of it; null for nothing.
    preferences: Option<PreferencesInput>,
    /// All tags.
    tags: Option<Vec<String>>,
    /// The id of the colleague who looks after them; null for none.
    owner: Option<String>,
    /// `subscriber`, `lead`, `prospect`, `customer`, `loyal`, `advocate` or `former`.
    #[schema(value_type = Option<words::Stage>)]
    stage: Option<String>,
    /// The id of their company; null for none.
    company: Option<String>,
    /// The firm's own fields, all of them.
    #[schema(value_type = Option<Object>)]
    custom: Option<Json>,
}

/// A name's parts.
#[derive(ToSchema)]
#[allow(dead_code)]
pub(crate) struct NameInput {
    full: Option<String>,
    given: Option<String>,
    family: Option<String>,
}

/// A mail address.
#[derive(ToSchema)]
#[allow(dead_code)]
pub(crate) struct EmailInput {
    address: String,
    label: Option<String>,
    verified: Option<bool>,
}

/// A telephone number.
#[derive(ToSchema)]
#[allow(dead_code)]
pub(crate) struct PhoneInput {
    e164: String,
    label: Option<String>,
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn faults(body: Json) -> Vec<(String, &'static str)> {
        match change(&body) {
            Err(Error::Invalid(errors)) => errors.into_iter().map(|e| (e.field, e.code)).collect(),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn the_shape_that_is_answered_is_taken() {
        let read = change(&json!({
            "id": "x", "created_at": "y",
            "name": {"full": " Nimal ", "given": null},
            "emails": [{"address": "N@X.lk", "label": "work", "verified": true}],
            "phones": [{"e164": "+94 77 123 4567"}],
            "stage": "customer", "language": null, "tags": ["vip"],
        }))
        .unwrap();
        assert_eq!(read.full.as_deref(), Some("Nimal"));
        assert_eq!(read.given.as_deref(), Some(""));
        assert_eq!(read.family, None, "what is not said stays");
        assert_eq!(read.emails.unwrap()[0].address, "n@x.lk");
        assert_eq!(read.language, Some(None), "null empties");
        assert_eq!(read.time_zone, None);
    }

    #[test]
    fn faults_have_paths() {
        let body = json!({
            "name": {"ful": "x"}, "emails": [{"address": "x"}, {"label": "y"}],
            "phones": [{"e164": "0771234567"}], "stage": "costumer", "owner": "me", "addresses": [{}],
        });
        assert_eq!(
            faults(body),
            [
                ("emails.0.address".into(), "email"),
                ("emails.1.address".into(), "required"),
                ("phones.0.e164".into(), "phone"),
                ("addresses.0".into(), "required"),
                ("owner".into(), "choice"),
                ("stage".into(), "one-of"),
                ("name.ful".into(), "field-unknown-near"),
            ]
        );
    }
}
