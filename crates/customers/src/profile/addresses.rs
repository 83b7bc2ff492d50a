//! Postal addresses as they are typed: one block of fields for each, and an empty one for the next.
//!
//! The fields of the first have plain names, those of the second end in `.2`. A block that is emptied, or whose box is
//! ticked, goes; addresses for which a form had no block stay.

use super::Profile;
use crate::people::form::Typed;
use crate::people::model::{Address, CONTACTS_AT_MOST};
use crate::places;
use crate::values::{self, Fault, ID_CHARS, LABEL_CHARS, NAME_CHARS};
use base::FieldError;

/// The fields of an address, in their order.
pub(crate) const PARTS: &[&str] = &["street", "postal_code", "city", "region", "country"];
/// The field of its label.
pub(crate) const LABEL: &str = "address_label";
/// The box that takes it away.
pub(crate) const GONE: &str = "address_gone";

/// The name of a field in the block of the `nth` address, counted from 0.
pub(crate) fn name_of(part: &str, nth: usize) -> String {
    match nth {
        0 => part.to_owned(),
        nth => format!("{part}.{}", nth + 1),
    }
}

/// Whether a field of a form belongs to an address.
pub(crate) fn has(field: &str) -> bool {
    let part = field.split('.').next().unwrap_or_default();
    PARTS.contains(&part) || part == LABEL || part == GONE
}

/// For how many addresses the form had fields.
pub(crate) fn blocks(typed: &Typed) -> usize {
    let there = |nth: &usize| typed.contains_key(&name_of("street", *nth));
    (0..=CONTACTS_AT_MOST).take_while(there).count()
}

/// How many of its blocks hold something, up to the last that does.
pub(crate) fn filled(typed: &Typed) -> usize {
    let holds = |nth: &usize| !is_empty(typed, *nth);
    let last = (0..blocks(typed)).rev().find(holds);
    last.map_or(0, |last| last + 1)
}

fn text<'a>(typed: &'a Typed, part: &str, nth: usize) -> &'a str {
    typed
        .get(&name_of(part, nth))
        .map_or("", |text| text.trim())
}

fn is_empty(typed: &Typed, nth: usize) -> bool {
    let parts = PARTS.iter().chain(&[LABEL]);
    parts
        .into_iter()
        .all(|part| text(typed, part, nth).is_empty())
}

/// Reads all addresses; none where the form had none.
///
/// # Errors
/// Everything that is wrong, by field.
pub(crate) fn read(
    typed: &Typed,
    before: Option<Profile<'_>>,
) -> Result<Option<Vec<Address>>, Vec<FieldError>> {
    let blocks = blocks(typed);
    if blocks == 0 {
        return Ok(None);
    }
    let stood = before.map_or(&[][..], |p| p.addresses);
    let (mut out, mut faults) = (Vec::new(), Vec::new());
    for nth in 0..blocks {
        match one(typed, stood, nth) {
            Ok(address) => out.extend(address),
            Err(wrong) => faults.extend(wrong),
        }
    }
    out.extend(stood.iter().skip(blocks).cloned());
    if out.len() > CONTACTS_AT_MOST {
        faults.push(Fault::new("too-many", CONTACTS_AT_MOST).at("address"));
    }
    match faults.is_empty() {
        true => Ok(Some(out)),
        false => Err(faults),
    }
}

/// One address; none for a block that is empty or goes.
fn one(typed: &Typed, stood: &[Address], nth: usize) -> Result<Option<Address>, Vec<FieldError>> {
    let mut faults = Vec::new();
    let mut part = |name: &str, max| {
        values::line(text(typed, name, nth), max).unwrap_or_else(|refused| {
            faults.push(refused.at(name_of(name, nth)));
            String::new()
        })
    };
    let mut address = Address {
        street: part("street", NAME_CHARS),
        city: part("city", ID_CHARS),
        region: part("region", ID_CHARS),
        postal_code: part("postal_code", LABEL_CHARS),
        country: part("country", NAME_CHARS),
        label: part(LABEL, LABEL_CHARS),
    };
    if typed.contains_key(&name_of(GONE, nth)) {
        return Ok(None);
    }
    match known_country(&address.country, stood) {
        Ok(letters) => address.country = letters,
        Err(refused) => faults.push(refused.at(name_of("country", nth))),
    }
    let is_new = nth >= stood.len();
    if faults.is_empty() && address.one_line().is_empty() {
        if is_new && !address.label.is_empty() {
            return Err(vec![Fault::new("required", "").at(name_of("street", nth))]);
        }
        return Ok(None);
    }
    if let Some(kept) = stood.get(nth)
        && !typed.contains_key(&name_of(LABEL, nth))
    {
        address.label.clone_from(&kept.label);
    }
    match faults.is_empty() {
        true => Ok(Some(address)),
        false => Err(faults),
    }
}

/// A country that anybody knows, by its letters; what stood there stays as it is.
fn known_country(told: &str, stood: &[Address]) -> Result<String, Fault> {
    match told.is_empty() || stood.iter().any(|a| a.country == told) {
        true => Ok(told.to_owned()),
        false => places::country(told),
    }
}

/// What stands in the fields of these addresses; the fields of one are there in any case.
pub(crate) fn typed(addresses: &[Address]) -> impl Iterator<Item = (String, String)> {
    let none = [Address::default()];
    let shown = match addresses.is_empty() {
        true => none.to_vec(),
        false => addresses.to_vec(),
    };
    shown.into_iter().enumerate().flat_map(|(nth, a)| {
        let parts = [a.street, a.postal_code, a.city, a.region, a.country];
        let parts = PARTS.iter().copied().zip(parts);
        let all: Vec<_> = parts.chain([(LABEL, a.label)]).collect();
        all.into_iter()
            .map(move |(part, text)| (name_of(part, nth), text))
    })
}

/// All of them in a text, an address a line, so that two states of a form can be compared; none where it had none.
pub(crate) fn all(typed: &Typed) -> Option<String> {
    let blocks = blocks(typed);
    let line = |nth: usize| {
        let country = text(typed, "country", nth);
        let letters = places::country(country).unwrap_or_else(|_| country.to_owned());
        let parts = ["street", "postal_code", "city", "region", LABEL];
        let parts: Vec<&str> = parts.iter().map(|part| text(typed, part, nth)).collect();
        format!("{}|{letters}", parts.join("|"))
    };
    let stays = |nth: &usize| !is_empty(typed, *nth) && !typed.contains_key(&name_of(GONE, *nth));
    let lines: Vec<String> = (0..blocks).filter(stays).map(line).collect();
    (blocks > 0).then(|| lines.join("\n"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fields(pairs: &[(&str, &str)]) -> Typed {
        let own = |(k, v): &(&str, &str)| ((*k).to_owned(), (*v).to_owned());
        pairs.iter().map(own).collect()
    }

    fn at(street: &str, country: &str, label: &str) -> Address {
        Address {
            street: street.into(),
            country: country.into(),
            label: label.into(),
            ..Address::default()
        }
    }

    fn changed(stood: &[Address], typed: &Typed) -> Result<Vec<Address>, Vec<FieldError>> {
        let person = crate::people::Person {
            addresses: stood.to_vec(),
            ..crate::people::Person::blank(base::PersonId::new(), base::Timestamp::UNIX_EPOCH)
        };
        use crate::profile::Profiled as _;
        read(typed, Some(person.profile())).map(Option::unwrap_or_default)
    }

    #[test]
    fn a_block_for_each_reads_back_as_itself_and_an_empty_one_adds_nothing() {
        let stood = [at("1 Galle Rd", "LK", "home"), at("Dam 1", "NL", "")];
        let mut form: Typed = typed(&stood).collect();
        assert_eq!((blocks(&form), filled(&form)), (2, 2));
        form.insert("street.3".into(), String::new());
        assert_eq!((blocks(&form), filled(&form)), (3, 2));
        assert_eq!(changed(&stood, &form).unwrap(), stood);
        form.insert("street.3".into(), " Hill 3 ".into());
        form.insert("country.3".into(), "Ethiopia".into());
        form.insert("address_label.3".into(), "work".into());
        let three = changed(&stood, &form).unwrap();
        assert_eq!(three[2], at("Hill 3", "ET", "work"));
    }

    #[test]
    fn one_is_taken_away_by_its_box_or_by_emptying_it_and_others_stay() {
        let stood = [at("A", "", "home"), at("B", "", "work"), at("C", "", "")];
        let mut form: Typed = typed(&stood).collect();
        form.insert(name_of(GONE, 0), "on".into());
        form.insert("street.3".into(), String::new());
        assert_eq!(changed(&stood, &form).unwrap(), stood[1..2]);
        // A form with one block alone says nothing of the others, nor of the label.
        let short = fields(&[("street", "Z")]);
        let kept = changed(&stood, &short).unwrap();
        assert_eq!(
            kept,
            [at("Z", "", "home"), at("B", "", "work"), at("C", "", "")]
        );
        assert_eq!(read(&fields(&[("tags", "x")]), None), Ok(None));
    }

    #[test]
    fn faults_stand_at_the_field_of_their_block() {
        let form = fields(&[
            ("street", "A"),
            ("country", "Atlantis"),
            ("street.2", "B"),
            ("country.2", "Utopia"),
            ("street.3", ""),
            ("address_label.3", "work"),
        ]);
        let faults = changed(&[], &form).unwrap_err();
        let seen: Vec<_> = faults.iter().map(|e| (e.field.as_str(), e.code)).collect();
        assert_eq!(
            seen,
            [
                ("country", "country"),
                ("country.2", "country"),
                ("street.3", "required")
            ]
        );
    }

    #[test]
    fn two_ways_to_name_a_country_are_one_address() {
        let text = |country| all(&fields(&[("street", "A"), ("country", country)])).unwrap();
        assert_eq!(text("Sri Lanka"), text("LK"));
        assert_ne!(text("LK"), text("NL"));
        assert_eq!(all(&Typed::new()), None);
    }
}
