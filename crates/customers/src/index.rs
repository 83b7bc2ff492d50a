//! What of customers can be found by its words, kept in step within each change.

use crate::activities::Activity;
use crate::companies::Company;
use crate::people::Person;
use crate::places;
use crate::profile::{Profile, Profiled as _};
use base::{AccountId, ActivityId, CompanyId, FileId, NoteId, PersonId, Scope, Uuid};
use db::{DbError, Tx};
use records::search::{self, Doc};
use serde_json::Value as Json;

/// Signs of a note that a list of hits shows.
const NOTE_TITLE_SIGNS: usize = 120;

/// Makes a person findable by names, contact points, ids, company, tags and what they like.
pub(crate) fn person(tx: &mut Tx<'_>, scope: &Scope, p: &Person) -> Result<(), DbError> {
    search::put(
        tx,
        scope.account,
        "person",
        p.id.0,
        &p.shown_as(),
        &person_text(p),
    )
}

/// Makes many people findable.
pub(crate) fn people(tx: &mut Tx<'_>, scope: &Scope, people: &[Person]) -> Result<(), DbError> {
    let texts: Vec<(String, String)> = people
        .iter()
        .map(|p| (p.shown_as(), person_text(p)))
        .collect();
    let docs = people.iter().zip(&texts).map(|(p, (title, text))| Doc {
        kind: "person",
        id: p.id.0,
        title,
        text,
    });
    search::put_many(tx, scope.account, docs)
}

/// Takes a person out of the index.
pub(crate) fn remove_person(tx: &mut Tx<'_>, scope: &Scope, id: PersonId) -> Result<(), DbError> {
    search::remove(tx, scope.account, "person", id.0)
}

/// Makes a company findable by its name, contact points, ids, tags, its domain and what it likes.
pub(crate) fn company(tx: &mut Tx<'_>, scope: &Scope, c: &Company) -> Result<(), DbError> {
    let text = company_text(c);
    search::put(tx, scope.account, "company", c.id.0, &c.name, &text)
}

/// By what a company is found beside its name.
pub(crate) fn company_text(c: &Company) -> String {
    let mut words = profile_words(c.profile());
    // As sites tell of the firms that their visitors belong to.
    let domain = c.custom.get("domain").and_then(Json::as_str);
    words.extend(domain.map(str::to_owned));
    let liked = c.preferences.iter().flat_map(|wishes| wishes.words());
    words.extend(liked.map(str::to_owned));
    words.retain(|word| !word.is_empty());
    words.join(" ")
}

/// What people and companies are found by, preferences aside.
fn profile_words(of: Profile<'_>) -> Vec<String> {
    let mut words: Vec<String> = of.emails.iter().map(|e| e.address.clone()).collect();
    words.extend(of.phones.iter().map(|f| language::phone_words(&f.e164)));
    words.extend(of.handles.iter().map(|h| h.handle.clone()));
    words.extend(of.external_ids.iter().map(|x| x.id.clone()));
    words.extend(of.addresses.iter().map(|a| a.one_line()));
    let countries = of.addresses.iter().map(|a| a.country.as_str());
    words.extend(countries.flat_map(places::country_names).map(str::to_owned));
    words.extend(of.tags.iter().cloned());
    words
}

/// Takes a company out of the index.
pub(crate) fn remove_company(tx: &mut Tx<'_>, scope: &Scope, id: CompanyId) -> Result<(), DbError> {
    search::remove(tx, scope.account, "company", id.0)
}

/// Makes a note findable by its words.
pub(crate) fn note(
    tx: &mut Tx<'_>,
    account: AccountId,
    id: NoteId,
    body: &str,
) -> Result<(), DbError> {
    search::put(tx, account, "note", id.0, &note_title(body), body)
}

/// Takes a note out of the index.
pub(crate) fn remove_note(tx: &mut Tx<'_>, account: AccountId, id: NoteId) -> Result<(), DbError> {
    search::remove(tx, account, "note", id.0)
}

/// Makes a call, a meeting or a visit findable by its words; without any, there is nothing to find.
pub(crate) fn activity(tx: &mut Tx<'_>, scope: &Scope, a: &Activity) -> Result<(), DbError> {
    let title = a.title();
    match title.is_empty() {
        true => search::remove(tx, scope.account, "activity", a.id.0),
        false => search::put(tx, scope.account, "activity", a.id.0, &title, &a.body),
    }
}

/// Takes a call, a meeting or a visit out of the index.
pub(crate) fn remove_activity(
    tx: &mut Tx<'_>,
    scope: &Scope,
    id: ActivityId,
) -> Result<(), DbError> {
    search::remove(tx, scope.account, "activity", id.0)
}

/// Makes an attached file findable by its name.
pub(crate) fn file(tx: &mut Tx<'_>, scope: &Scope, id: FileId, name: &str) -> Result<(), DbError> {
    search::put(tx, scope.account, "file", id.0, name, "")
}

/// Takes files out of the index.
pub(crate) fn remove_files(tx: &mut Tx<'_>, scope: &Scope, ids: &[FileId]) -> Result<(), DbError> {
    let ids: Vec<Uuid> = ids.iter().map(|id| id.0).collect();
    for part in ids.chunks(500) {
        search::remove_many(tx, scope.account, "file", part)?;
    }
    Ok(())
}

/// A note's beginning, in one line.
pub(crate) fn note_title(body: &str) -> String {
    let line = body.split_whitespace().collect::<Vec<_>>().join(" ");
    language::truncate_graphemes(&line, NOTE_TITLE_SIGNS).into_owned()
}

/// By what a person is found beside their name.
pub(crate) fn person_text(p: &Person) -> String {
    let mut words: Vec<String> = vec![
        p.name.full.clone(),
        p.name.given.clone(),
        p.name.family.clone(),
    ];
    words.extend(profile_words(p.profile()));
    words.extend(p.company_name.clone());
    let liked = p.preferences.iter().flat_map(|wishes| wishes.words());
    words.extend(liked.map(str::to_owned));
    let shown = p.shown_as();
    words.retain(|w| !w.is_empty() && *w != shown);
    words.join(" ")
}
