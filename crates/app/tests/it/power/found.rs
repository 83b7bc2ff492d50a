//! What is found after a loss, held against what had been answered.

use crate::intake::BATCH;
use app::wiring::AREAS;
use base::Uuid;
use db::{Db, DbError, FromRow, Options, Sql};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// Something that somebody was told is kept.
#[derive(Debug)]
pub enum Answered {
    /// An account was made.
    Account,
    /// The server ran, with this key: what is sealed with it cannot be read with another.
    Key(Vec<u8>),
    /// A batch of events was taken.
    Batch(usize),
    /// A note was written.
    Note(String),
    /// A file was uploaded for this import.
    Upload(Uuid),
}

/// Looks the folder over; what is wrong with it.
pub fn all(folder: &Path, answered: &[&Answered]) -> Result<(), String> {
    let url = format!("sqlite:{}", folder.join("bandhu.db").display());
    let options = Options {
        readers: 1,
        ..Options::default()
    };
    let db = Db::open(&url, options).map_err(|e| e.to_string())?;
    let sound = list::<String>(&db, "PRAGMA integrity_check(5)")?;
    if sound != ["ok"] {
        return Err(format!("the database is damaged: {sound:?}"));
    }
    // A loss in the middle of the migrations: the next start goes on with them.
    db.migrate(AREAS).map_err(|e| e.to_string())?;
    if db.check().is_err() {
        return Err("the database is damaged after its migrations".into());
    }
    let accounts = list::<String>(&db, "SELECT slug FROM identity_account LIMIT 9")?;
    let batches = batches(&db)?;
    let notes = once(list(&db, "SELECT body FROM customers_note LIMIT 99999")?)?;
    let files = uploads(&db, folder)?;
    for what in answered {
        let is_there = match what {
            Answered::Account => accounts == ["shop"],
            Answered::Key(key) => std::fs::read(folder.join("secret.key")).is_ok_and(|k| k == *key),
            Answered::Batch(at) => batches.contains(at),
            Answered::Note(body) => notes.contains(body),
            Answered::Upload(id) => files.contains(id),
        };
        if !is_there {
            return Err(format!("{what:?} was answered and is gone"));
        }
    }
    Ok(())
}

/// Every row: there may be more than a list holds.
fn list<T: FromRow + Send + 'static>(db: &Db, query: &'static str) -> Result<Vec<T>, String> {
    let found = db.read_now(move |tx| {
        let mut rows = Vec::new();
        tx.each(Sql::new(query), |row| {
            rows.push(T::from_row(row)?);
            Ok(())
        })?;
        Ok::<_, DbError>(rows)
    });
    found.map_err(|e| format!("{query}: {e}"))
}

fn once(list: Vec<String>) -> Result<BTreeSet<String>, String> {
    let set: BTreeSet<String> = list.iter().cloned().collect();
    match set.len() == list.len() {
        true => Ok(set),
        false => Err("something is there twice".into()),
    }
}

/// The batches of which every event is there; one that is there in part is a fault.
fn batches(db: &Db) -> Result<BTreeSet<usize>, String> {
    // Without the mark that says among whose ids it stands.
    let query = "SELECT ltrim(external_id, char(1, 2)) FROM customers_interaction WHERE kind <> 'note' LIMIT 999999";
    let mut found: BTreeMap<usize, usize> = BTreeMap::new();
    for id in once(list::<String>(db, query)?)? {
        let Some((at, _)) = id.split_once('-') else {
            continue;
        };
        *found
            .entry(at.parse().map_err(|_| format!("the event {id}"))?)
            .or_default() += 1;
    }
    match found.iter().find(|(_, count)| **count != BATCH) {
        Some((at, count)) => Err(format!("of batch {at} {count} events are there")),
        None => Ok(found.into_keys().collect()),
    }
}

/// The imports, each of which must have its file, whole.
fn uploads(db: &Db, folder: &Path) -> Result<BTreeSet<Uuid>, String> {
    let query = "SELECT account_id, id, file_hash FROM records_import LIMIT 99999";
    let mut found = BTreeSet::new();
    for (account, id, hash) in list::<(Uuid, Uuid, String)>(db, query)? {
        let file = folder.join("files").join(account.to_string()).join(&hash);
        let sum = db::checksum(&file).map_err(|e| format!("import {id}: {e}"))?;
        if sum != hash {
            return Err(format!("the file of import {id} is damaged"));
        }
        found.insert(id);
    }
    Ok(found)
}
