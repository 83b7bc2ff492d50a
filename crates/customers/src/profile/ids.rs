//! What other programs call a person or a company, as it is typed: `shop: 17850`, one a line.

use super::{Profile, Profiled, checks, store};
use crate::interactions::Subject;
use crate::people::input::id_text;
use crate::people::model::{CONTACTS_AT_MOST, ExternalId};
use crate::values::{self, Fault};
use crate::{companies, people};
use base::{Error, FieldError, Scope};
use db::Tx;

/// Of an id that somebody else has: which, whose, and where they are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Held {
    id: String,
    pub(crate) name: String,
    /// The page of the other record, within the account.
    pub(crate) page: String,
}

/// As it stands in the form.
pub(crate) fn line(id: &ExternalId) -> String {
    format!("{}: {}", id.source, id.id)
}

/// Reads all of them.
///
/// # Errors
/// `id-elsewhere` for a line without source; those of [`id_text`]; `too-many`.
pub(crate) fn read(text: &str, before: Option<Profile<'_>>) -> Result<Vec<ExternalId>, Fault> {
    let stood = before.map_or(&[][..], |p| p.external_ids);
    let lines = text.lines().map(str::trim).filter(|l| !l.is_empty());
    let ids: Vec<ExternalId> = lines
        .map(|text| one(text, stood))
        .collect::<Result<_, _>>()?;
    match ids.len() > CONTACTS_AT_MOST {
        true => Err(Fault::new("too-many", CONTACTS_AT_MOST)),
        false => Ok(ids),
    }
}

fn one(text: &str, stood: &[ExternalId]) -> Result<ExternalId, Fault> {
    // The name of a source may hold a colon itself.
    if let Some(kept) = stood.iter().find(|id| line(id) == text) {
        return Ok(kept.clone());
    }
    let whole = |refused: Fault| match refused.code {
        "required" => Fault::new("id-elsewhere", values::shortened(text)),
        _ => refused,
    };
    let (source, id) = text.split_once([':', '：', '፡', '፦']).unwrap_or(("", text));
    Ok(ExternalId {
        source: id_text(source).map_err(whole)?,
        id: id_text(id).map_err(whole)?,
    })
}

/// Who has one of these ids already, as far as the actor may know.
///
/// # Errors
/// Those of the database.
pub(crate) fn held<P: Profiled>(
    tx: &Tx<'_>,
    scope: &Scope,
    text: &str,
    record: Option<&P>,
) -> Result<Vec<Held>, Error> {
    let own = record.map(|record| record.uuid());
    let ids = read(text, record.map(|record| record.profile())).unwrap_or_default();
    let mut out = Vec::new();
    for id in ids {
        let holder = store::holder(tx, scope, P::TABLES, &id)?;
        let Some(holder) = holder.filter(|holder| Some(*holder) != own) else {
            continue;
        };
        let of = P::subject_of(holder);
        if checks::reached(tx, scope, of, holder)?.is_some() {
            let (name, page) = named(tx, scope, of)?;
            let id = line(&id);
            out.push(Held { id, name, page });
        }
    }
    Ok(out)
}

fn named(tx: &Tx<'_>, scope: &Scope, of: Subject) -> Result<(String, String), Error> {
    let found = match of {
        Subject::Person(id) => {
            let names = people::lookup::names(tx, scope, &[id])?.remove(&id);
            (names, format!("people/{id}"))
        }
        Subject::Company(id) => {
            let names = companies::store::names(tx, scope, &[id])?.remove(&id);
            (names, format!("companies/{id}"))
        }
    };
    Ok((found.0.unwrap_or_default(), found.1))
}

/// The refusals with the names of those who have the ids, where they are known.
pub(crate) fn told(errors: Vec<FieldError>, held: &[Held]) -> Vec<FieldError> {
    let tell = |error: FieldError| match held.first() {
        Some(one) if error.code == "id-taken-by" => Fault::new("id-held", &one.id)
            .with_example(&one.name)
            .at(error.field),
        // The path of the API helps nobody at a form.
        None if error.code == "id-taken-by" => Fault::new("id-taken", "").at(error.field),
        _ => error,
    };
    errors.into_iter().map(tell).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::people::Person;

    fn id(source: &str, id: &str) -> ExternalId {
        ExternalId {
            source: source.into(),
            id: id.into(),
        }
    }

    #[test]
    fn a_line_is_a_source_and_an_id_and_what_stood_reads_back() {
        let read = |text| read(text, None);
        let two = [id("shop", "17850"), id("till", "A: 1")];
        assert_eq!(read(" shop:17850 \n\n till : A: 1 ").unwrap(), two);
        assert_eq!(read("17850").unwrap_err().code, "id-elsewhere");
        assert_eq!(read("shop: ").unwrap_err().code, "id-elsewhere");
        assert_eq!(read(&"s: 1\n".repeat(51)).unwrap_err().code, "too-many");
        let mut p = Person::blank(base::PersonId::new(), base::Timestamp::UNIX_EPOCH);
        p.external_ids = vec![id("urn:shop", "7")];
        let kept = super::read("urn:shop: 7", Some(p.profile())).unwrap();
        assert_eq!(kept, p.external_ids);
    }
}
