//! What people type about a person: text for every field, several values one a line.

use super::model::{Address, CONTACTS_AT_MOST, Change, Email, Handle, Person, Phone, TAGS_AT_MOST};
use crate::companies;
use crate::input::word;
use crate::values::{self, ID_CHARS, LABEL_CHARS, NAME_CHARS, Refused};
use base::{Actor, Error, FieldError};
use db::Tx;
use std::collections::HashMap;

/// Fields that can be edited where they stand, in the order of the form.
pub(crate) const EDITABLE: &[&str] = &[
    "name",
    "given",
    "family",
    "stage",
    "emails",
    "phones",
    "handles",
    "company",
    "tags",
    "address",
    "language",
    "time_zone",
];

/// Parts of the one postal address that the form knows.
pub(crate) const ADDRESS: &[&str] = &["street", "postal_code", "city", "region", "country"];

/// What was typed, by the name of the field.
pub(crate) type Typed = HashMap<String, String>;

/// A change as it was typed: the company is still a name.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Draft {
    change: Change,
    company: Option<String>,
}

/// Reads the fields that were typed; others stay as they are.
///
/// # Errors
/// `Invalid` with everything that is wrong, by field.
pub(crate) fn read(typed: &Typed, before: Option<&Person>) -> Result<Draft, Error> {
    let mut draft = Draft::default();
    let mut errors = Vec::new();
    for field in EDITABLE {
        let Some(text) = typed
            .get(*field)
            .or_else(|| typed.get("street").filter(|_| *field == "address"))
        else {
            continue;
        };
        if let Err(refused) = take(&mut draft, field, text, typed, before) {
            errors.push(refused.at(*field));
        }
    }
    if errors.is_empty() {
        Ok(draft)
    } else {
        Err(Error::Invalid(errors))
    }
}

fn take(
    draft: &mut Draft,
    field: &str,
    text: &str,
    typed: &Typed,
    before: Option<&Person>,
) -> Result<(), Refused> {
    let c = &mut draft.change;
    let name = |text: &str| values::line(text, NAME_CHARS).map(Some);
    match field {
        "name" => c.full = name(text)?,
        "given" => c.given = name(text)?,
        "family" => c.family = name(text)?,
        "stage" => c.stage = Some(word(text)?),
        "emails" => c.emails = Some(lines(text, |line| email(line, before))?),
        "phones" => c.phones = Some(lines(text, phone)?),
        "handles" => c.handles = Some(lines(text, handle)?),
        "company" => draft.company = Some(values::line(text, NAME_CHARS)?),
        "tags" => c.tags = Some(tags(text)?),
        "address" => c.addresses = Some(addresses(typed, before)?),
        "language" => c.language = Some(maybe(text, values::language_tag)?),
        _ => c.time_zone = Some(maybe(text, values::time_zone)?),
    }
    Ok(())
}

impl Draft {
    /// The change, with the company that the name means: made when there is none.
    ///
    /// # Errors
    /// `Forbidden`; those of the database.
    pub(crate) fn finish(self, tx: &mut Tx<'_>, by: &Actor) -> Result<Change, Error> {
        let mut change = self.change;
        if let Some(name) = self.company {
            change.company = Some(match name.is_empty() {
                true => None,
                false => Some(companies::actions::named(tx, by, &name)?.id),
            });
        }
        Ok(change)
    }
}

/// What stands in a field's input, so that it can be changed.
pub(crate) fn typed(p: &Person, field: &str) -> String {
    let labelled = |value: &str, label: &str| match label {
        "" => value.to_owned(),
        label => format!("{value}, {label}"),
    };
    let join = |lines: Vec<String>| lines.join("\n");
    match field {
        "name" => p.name.full.clone(),
        "given" => p.name.given.clone(),
        "family" => p.name.family.clone(),
        "stage" => p.stage.as_str().to_owned(),
        "emails" => join(
            p.emails
                .iter()
                .map(|e| labelled(&e.address, &e.label))
                .collect(),
        ),
        "phones" => join(
            p.phones
                .iter()
                .map(|f| labelled(&f.e164, &f.label))
                .collect(),
        ),
        "handles" => join(
            p.handles
                .iter()
                .map(|h| format!("{} @{}", h.network, h.handle))
                .collect(),
        ),
        "company" => p.company_name.clone().unwrap_or_default(),
        "tags" => p.tags.join(", "),
        "language" => p.language.clone().unwrap_or_default(),
        "time_zone" => p.time_zone.clone().unwrap_or_default(),
        part => p
            .addresses
            .first()
            .map(|a| address_part(a, part))
            .unwrap_or_default(),
    }
}

/// All fields of a person as the form shows them.
pub(crate) fn all_typed(p: &Person) -> Typed {
    let fields = EDITABLE.iter().chain(ADDRESS).filter(|f| **f != "address");
    fields.map(|f| ((*f).to_owned(), typed(p, f))).collect()
}

fn address_part(a: &Address, part: &str) -> String {
    match part {
        "street" => a.street.clone(),
        "postal_code" => a.postal_code.clone(),
        "city" => a.city.clone(),
        "region" => a.region.clone(),
        "country" => a.country.clone(),
        _ => a.one_line(),
    }
}

/// One value a line; empty lines are nothing.
fn lines<T>(text: &str, each: impl Fn(&str) -> Result<T, Refused>) -> Result<Vec<T>, Refused> {
    let out: Vec<T> = text
        .lines()
        .map(str::trim)
        .filter(|l| !l.is_empty())
        .map(each)
        .collect::<Result<_, _>>()?;
    match out.len() > CONTACTS_AT_MOST {
        true => Err(Refused::new("too-many", CONTACTS_AT_MOST)),
        false => Ok(out),
    }
}

/// `value, label`.
fn labelled(line: &str) -> Result<(&str, String), Refused> {
    let (value, label) = line.split_once(',').unwrap_or((line, ""));
    Ok((value, values::line(label, LABEL_CHARS)?))
}

fn email(line: &str, before: Option<&Person>) -> Result<Email, Refused> {
    let (value, label) = labelled(line)?;
    let address = values::email(value)?;
    // An address that was proved stays so: the form cannot say it.
    let verified =
        before.is_some_and(|p| p.emails.iter().any(|e| e.address == address && e.verified));
    Ok(Email {
        address,
        label,
        verified,
    })
}

fn phone(line: &str) -> Result<Phone, Refused> {
    let (value, label) = labelled(line)?;
    Ok(Phone {
        e164: values::phone(value)?,
        label,
    })
}

/// `instagram @nimal`.
fn handle(line: &str) -> Result<Handle, Refused> {
    let (network, handle) = line
        .split_once(char::is_whitespace)
        .ok_or_else(|| Refused::new("handle", values::shortened(line)))?;
    Ok(Handle {
        network: values::network(network)?,
        handle: values::handle(handle)?,
    })
}

fn tags(text: &str) -> Result<Vec<String>, Refused> {
    let parts = text
        .split([',', '\n'])
        .map(str::trim)
        .filter(|t| !t.is_empty());
    let tags: Vec<String> = parts.map(values::tag).collect::<Result<_, _>>()?;
    match tags.len() > TAGS_AT_MOST {
        true => Err(Refused::new("too-many", TAGS_AT_MOST)),
        false => Ok(tags),
    }
}

/// The form changes the first address and keeps the others.
fn addresses(typed: &Typed, before: Option<&Person>) -> Result<Vec<Address>, Refused> {
    let part = |name: &str, max| values::line(typed.get(name).map_or("", String::as_str), max);
    let mut rest = before.map(|p| p.addresses.clone()).unwrap_or_default();
    let label = if rest.is_empty() {
        String::new()
    } else {
        rest.remove(0).label
    };
    let first = Address {
        street: part("street", NAME_CHARS)?,
        city: part("city", ID_CHARS)?,
        region: part("region", ID_CHARS)?,
        postal_code: part("postal_code", LABEL_CHARS)?,
        country: part("country", LABEL_CHARS)?.to_uppercase(),
        label,
    };
    if !first.one_line().is_empty() {
        rest.insert(0, first);
    }
    Ok(rest)
}

fn maybe<T>(text: &str, rule: impl Fn(&str) -> Result<T, Refused>) -> Result<Option<T>, Refused> {
    match text.trim() {
        "" => Ok(None),
        text => rule(text).map(Some),
    }
}

/// The errors of a failed form; anything else goes on to be answered as it is.
///
/// # Errors
/// Every error that is not about fields.
pub(crate) fn faults(e: Error) -> Result<Vec<FieldError>, Error> {
    match e {
        Error::Invalid(mut errors) => {
            for e in &mut errors {
                // What the action says of the whole person stands at the name, where it can be mended.
                if e.code == "person-empty" {
                    e.field = "name".to_owned();
                }
            }
            Ok(errors)
        }
        other => Err(other),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::{PersonId, Stage, Timestamp};

    fn fields(pairs: &[(&str, &str)]) -> Typed {
        pairs
            .iter()
            .map(|(k, v)| ((*k).to_owned(), (*v).to_owned()))
            .collect()
    }

    #[test]
    fn what_is_shown_reads_back_as_itself() {
        let mut p = Person::blank(PersonId::new(), Timestamp::UNIX_EPOCH);
        let first = fields(&[
            ("name", "නිමල්"),
            ("stage", "loyal"),
            ("emails", "A@b.lk, work\n\nc@d.lk"),
            ("phones", "+94 77 123 4567, mobile"),
            ("handles", "instagram @nimal"),
            ("tags", "vip, b2b"),
            ("language", "si"),
            ("time_zone", "Asia/Colombo"),
            ("street", "12 Galle Rd"),
            ("city", "Colombo"),
            ("country", "lk"),
        ]);
        let draft = read(&first, None).unwrap();
        p.apply(draft.change, Timestamp::UNIX_EPOCH).unwrap();
        p.emails[0].verified = true;
        assert_eq!(
            (p.stage, p.phones[0].e164.as_str()),
            (Stage::Loyal, "+94771234567")
        );
        assert_eq!(p.addresses[0].one_line(), "12 Galle Rd, Colombo, LK");
        let again = read(&all_typed(&p), Some(&p)).unwrap();
        assert_eq!(again.company, Some(String::new()));
        let mut same = p.clone();
        assert!(
            same.apply(again.change, Timestamp::UNIX_EPOCH)
                .unwrap()
                .is_empty(),
            "nothing changes"
        );
    }

    #[test]
    fn only_what_was_typed_changes_and_faults_name_their_field() {
        let draft = read(&fields(&[("tags", "")]), None).unwrap();
        assert_eq!(
            draft.change,
            Change {
                tags: Some(vec![]),
                ..Change::default()
            }
        );
        let wrong = read(
            &fields(&[("emails", "x"), ("phones", "077"), ("handles", "nimal")]),
            None,
        );
        let Err(Error::Invalid(errors)) = wrong else {
            panic!()
        };
        let seen: Vec<_> = errors.iter().map(|e| (e.field.as_str(), e.code)).collect();
        assert_eq!(
            seen,
            [
                ("emails", "email"),
                ("phones", "phone"),
                ("handles", "handle")
            ]
        );
    }
}
