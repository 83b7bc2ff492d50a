//! What people type about a person or a company: text for every field, several values one a line.

use super::model::{CONTACTS_AT_MOST, Change, Email, Handle, Person, Phone};
use crate::companies;
use crate::input::word;
use crate::profile::{Profile, Profiled as _, addresses, ids};
use crate::values::{self, Fault, LABEL_CHARS, NAME_CHARS};
use crate::{phones, places, preferences};
use base::{Actor, Error, FieldError};
use db::Tx;
use std::collections::HashMap;

/// Fields that can be edited where they stand, in the order of the form.
pub(crate) const EDITABLE: &[&str] = &[
    "name",
    "given",
    "family",
    "stage",
    "owner",
    "emails",
    "phones",
    "handles",
    "company",
    "tags",
    "address",
    "language",
    "time_zone",
    "preferences",
    "external_ids",
];

/// What was typed, by the name of the field.
pub(crate) type Typed = HashMap<String, String>;

/// A change as it was typed: the company is still a name.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Draft {
    change: Change,
    company: Option<String>,
}

/// Reads the fields that were typed; others stay as they are. A telephone number without a country code is
/// one of the record's country, else of `home`, the account's.
///
/// # Errors
/// `Invalid` with everything that is wrong, by field.
pub(crate) fn read(
    typed: &Typed,
    before: Option<Profile<'_>>,
    home: Option<&str>,
) -> Result<Draft, Error> {
    read_only(EDITABLE, typed, before, home)
}

/// The same, of no other fields than these.
///
/// # Errors
/// As [`read`].
pub(crate) fn read_only(
    fields: &[&'static str],
    typed: &Typed,
    before: Option<Profile<'_>>,
    home: Option<&str>,
) -> Result<Draft, Error> {
    let country = country(typed, before, home);
    let mut draft = Draft::default();
    let mut errors = Vec::new();
    for field in fields {
        if *field == "preferences" {
            errors.extend(draft.take_preferences(typed));
            continue;
        }
        if *field == "address" {
            errors.extend(draft.take_addresses(typed, before));
            continue;
        }
        let Some(text) = typed.get(*field) else {
            continue;
        };
        let text = (*field, text.as_str());
        if let Err(refused) = take(&mut draft, text, before, country.as_deref()) {
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
    (field, text): (&str, &str),
    before: Option<Profile<'_>>,
    country: Option<&str>,
) -> Result<(), Fault> {
    let c = &mut draft.change;
    let name = |text: &str| values::line(text, NAME_CHARS).map(Some);
    match field {
        "name" => c.full = name(text)?,
        "given" => c.given = name(text)?,
        "family" => c.family = name(text)?,
        "stage" => c.stage = Some(word(text)?),
        "owner" => c.owner = Some(maybe(text, word)?),
        "emails" => c.emails = Some(lines(text, |line| email(line, before))?),
        "phones" => c.phones = Some(lines(text, |line| phone(line, before, country))?),
        "handles" => c.handles = Some(lines(text, handle)?),
        "company" => draft.company = Some(values::line(text, NAME_CHARS)?),
        "tags" => c.tags = Some(values::tags(text)?),
        "external_ids" => c.external_ids = Some(ids::read(text, before)?),
        "language" => c.language = Some(maybe(text, values::language_tag)?),
        _ => c.time_zone = Some(maybe(text, values::time_zone)?),
    }
    Ok(())
}

impl Draft {
    /// Takes the preferences, where the form had them; what is wrong with them.
    fn take_preferences(&mut self, typed: &Typed) -> Vec<FieldError> {
        if !preferences::form::is_in(typed) {
            return Vec::new();
        }
        match preferences::form::read(typed) {
            Ok(wished) => {
                self.change.preferences = Some(wished);
                Vec::new()
            }
            Err(errors) => errors,
        }
    }

    /// Takes the postal addresses, where the form had them; what is wrong with them.
    fn take_addresses(&mut self, typed: &Typed, before: Option<Profile<'_>>) -> Vec<FieldError> {
        match addresses::read(typed, before) {
            Ok(all) => {
                self.change.addresses = all;
                Vec::new()
            }
            Err(errors) => errors,
        }
    }

    /// The change of what people and companies have in common; the name stands where a person's does.
    pub(crate) fn into_change(self) -> Change {
        self.change
    }

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

/// What stands in the input of a person's field, so that it can be changed.
pub(crate) fn typed(p: &Person, field: &str) -> String {
    match field {
        "name" => p.name.full.clone(),
        "given" => p.name.given.clone(),
        "family" => p.name.family.clone(),
        "company" => p.company_name.clone().unwrap_or_default(),
        field => typed_of(p.profile(), field),
    }
}

/// The same of a field that people and companies have.
pub(crate) fn typed_of(p: Profile<'_>, field: &str) -> String {
    let labelled = |value: &str, label: &str| match label {
        "" => value.to_owned(),
        label => format!("{value}, {label}"),
    };
    let join = |lines: Vec<String>| lines.join("\n");
    match field {
        "stage" => p.stage.as_str().to_owned(),
        "owner" => p.owner.map(|owner| owner.to_string()).unwrap_or_default(),
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
        "tags" => p.tags.join(", "),
        "language" => p.language.unwrap_or_default().to_owned(),
        "time_zone" => p.time_zone.unwrap_or_default().to_owned(),
        "preferences" => said(p),
        "external_ids" => join(p.external_ids.iter().map(ids::line).collect()),
        _ => join(p.addresses.iter().map(|a| a.one_line()).collect()),
    }
}

/// All fields of a person as the form shows them.
pub(crate) fn all_typed(p: &Person) -> Typed {
    let mut all = all_typed_of(EDITABLE, p.profile());
    let names = ["name", "given", "family", "company"];
    all.extend(names.map(|f| (f.to_owned(), typed(p, f))));
    all
}

/// These fields, of those that people and companies have.
pub(crate) fn all_typed_of(fields: &[&str], p: Profile<'_>) -> Typed {
    let fields = fields.iter();
    let fields = fields.filter(|f| !["address", "preferences"].contains(f));
    let wished = preferences::form::typed(p.preferences);
    let typed = fields.map(|f| ((*f).to_owned(), typed_of(p, f)));
    let typed = typed.chain(addresses::typed(p.addresses));
    typed.chain(wished).collect()
}

/// Whether there are preferences: what stands there has its own parts.
fn said(p: Profile<'_>) -> String {
    match p.preferences {
        Some(_) => "…".to_owned(),
        None => String::new(),
    }
}

/// One value a line; empty lines are nothing.
fn lines<T>(text: &str, each: impl Fn(&str) -> Result<T, Fault>) -> Result<Vec<T>, Fault> {
    let out: Vec<T> = text
        .lines()
        .map(str::trim)
        .filter(|l| !l.is_empty())
        .map(each)
        .collect::<Result<_, _>>()?;
    match out.len() > CONTACTS_AT_MOST {
        true => Err(Fault::new("too-many", CONTACTS_AT_MOST)),
        false => Ok(out),
    }
}

/// `value, label`.
fn labelled(line: &str) -> Result<(&str, String), Fault> {
    let (value, label) = line.split_once(values::COMMAS).unwrap_or((line, ""));
    Ok((value, values::line(label, LABEL_CHARS)?))
}

fn email(line: &str, before: Option<Profile<'_>>) -> Result<Email, Fault> {
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

fn phone(line: &str, before: Option<Profile<'_>>, country: Option<&str>) -> Result<Phone, Fault> {
    let (value, label) = labelled(line)?;
    let kept = |p: Profile<'_>| p.phones.iter().any(|phone| phone.e164 == value.trim());
    // What stands there already stays, whatever is said of such numbers today.
    let read = match before.is_some_and(kept) {
        true => Ok(value.trim().to_owned()),
        false => phones::read(value, country),
    };
    let e164 = read.map_err(|refused| {
        let example = phones::example(country);
        Fault::new("phone-or-national", refused.detail).with_example(example)
    })?;
    Ok(Phone { e164, label })
}

/// Where the person lives or the company is, as it is typed or was known; else `home`.
pub(crate) fn country(
    typed: &Typed,
    before: Option<Profile<'_>>,
    home: Option<&str>,
) -> Option<String> {
    let kept = || before.and_then(|p| p.addresses.first()).map(|a| &a.country);
    let named = typed.get("country").or_else(kept);
    let known = named.and_then(|name| places::country(name).ok());
    known.or_else(|| home.map(str::to_owned))
}

/// `instagram @nimal`.
fn handle(line: &str) -> Result<Handle, Fault> {
    let (network, handle) = line
        .split_once(char::is_whitespace)
        .ok_or_else(|| Fault::new("handle", values::shortened(line)))?;
    Ok(Handle {
        network: values::network(network)?,
        handle: values::handle(handle)?,
    })
}

fn maybe<T>(text: &str, rule: impl Fn(&str) -> Result<T, Fault>) -> Result<Option<T>, Fault> {
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
                // The API counts addresses in its path; the form had them in the same order.
                let nth = e.field.strip_prefix("addresses.");
                let nth = nth.and_then(|rest| rest.split('.').next()?.parse().ok());
                if let Some(nth) = nth.filter(|_| e.code == "country") {
                    e.field = addresses::name_of("country", nth);
                }
                if e.code == "preferred-contact" {
                    e.field = "reached_at".to_owned();
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
            ("external_ids", "shop: 17850"),
        ]);
        let draft = read(&first, None, None).unwrap();
        p.apply(draft.change, Timestamp::UNIX_EPOCH).unwrap();
        p.emails[0].verified = true;
        assert_eq!(
            (p.stage, p.phones[0].e164.as_str()),
            (Stage::Loyal, "+94771234567")
        );
        assert_eq!(p.addresses[0].one_line(), "12 Galle Rd, Colombo, LK");
        assert_eq!(p.external_ids[0].source, "shop");
        let again = read(&all_typed(&p), Some(p.profile()), None).unwrap();
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
    fn a_label_follows_the_comma_of_any_keyboard() {
        let typed = fields(&[
            ("emails", "almaz@example.et፣ ሥራ"),
            ("phones", "+251911234567፣ ሞባይል"),
        ]);
        let change = read(&typed, None, None).unwrap().change;
        let (mail, phone) = (&change.emails.unwrap()[0], &change.phones.unwrap()[0]);
        assert_eq!(
            (mail.address.as_str(), mail.label.as_str()),
            ("almaz@example.et", "ሥራ")
        );
        assert_eq!(
            (phone.e164.as_str(), phone.label.as_str()),
            ("+251911234567", "ሞባይል")
        );
    }

    #[test]
    fn only_what_was_typed_changes_and_faults_name_their_field() {
        let draft = read(&fields(&[("tags", "")]), None, None).unwrap();
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
                ("phones", "phone-or-national"),
                ("handles", "handle")
            ]
        );
    }

    #[test]
    fn a_national_number_is_one_of_the_persons_country_else_of_the_accounts() {
        let phone = |country: &str, home, text: &str| {
            let typed = fields(&[("phones", text), ("street", ""), ("country", country)]);
            read(&typed, None, home).map(|d| d.change.phones.unwrap()[0].e164.clone())
        };
        // Amsterdam 020 and London 020: the same digits, another number.
        let (nl, gb) = (Ok("+31207946000".into()), Ok("+442079460000".into()));
        assert_eq!(phone("NL", Some("GB"), "020 794 6000, work"), nl);
        assert_eq!(phone("Netherlands", Some("GB"), "020 794 6000"), nl);
        assert_eq!(phone("", Some("GB"), "020 7946 0000"), gb);
        let Err(Error::Invalid(wrong)) = phone("NL", Some("GB"), "020") else {
            panic!("three digits are no number")
        };
        assert_eq!(wrong[0].code, "phone-or-national");
        assert_eq!(wrong[0].detail, "020\u{1f}+31 6 12345678");
        assert!(phone("", None, "020 794 6000").is_err(), "of no country");
    }

    #[test]
    fn a_country_that_is_known_already_counts_when_the_number_alone_is_typed() {
        let mut p = Person::blank(PersonId::new(), Timestamp::UNIX_EPOCH);
        let home = fields(&[("name", "A"), ("street", "Dam 1"), ("country", "nl")]);
        let change = read(&home, None, Some("GB")).unwrap().change;
        p.apply(change, Timestamp::UNIX_EPOCH).unwrap();
        let typed = fields(&[("phones", "020 794 6000")]);
        let change = read(&typed, Some(p.profile()), Some("GB")).unwrap().change;
        assert_eq!(change.phones.unwrap()[0].e164, "+31207946000");
    }
}
