//! `write-key create`, `list` and `revoke`.

use crate::cli::{Settings, WriteKey, WriteKeyCreate, WriteKeyList, WriteKeyRevoke};
use crate::config::say;
use base::{Actor, Error};
use db::Db;
use identity::actions::find_account;
use integrations::keys::{self, NewKey};
use serde_json::json;

/// More keys than an account needs.
const LIST_MAX: u32 = 1_000;

/// Runs one of the commands.
pub fn run(settings: &Settings, command: WriteKey) -> Result<(), Error> {
    let db = settings.open_there_migrated()?;
    match command {
        WriteKey::Create(options) => create(&db, options),
        WriteKey::List(options) => list(&db, &options),
        WriteKey::Revoke(options) => revoke(&db, &options),
    }
}

fn create(db: &Db, options: WriteKeyCreate) -> Result<(), Error> {
    let by = system(db, &options.account)?;
    let new = NewKey {
        name: options.name,
        source: options.source,
    };
    let key = db.write_now(move |tx| keys::create(tx, &by, &new))?;
    say(match options.json {
        true => {
            json!({ "write_key": key.write_key, "id": key.id, "source": key.source }).to_string()
        }
        false => key.write_key,
    });
    Ok(())
}

fn list(db: &Db, options: &WriteKeyList) -> Result<(), Error> {
    let by = system(db, &options.account)?;
    for key in db.read_now(move |tx| keys::list(tx, &by, None, LIST_MAX))? {
        say(match options.json {
            true => serde_json::to_string(&key).map_err(Error::internal)?,
            false => format!(
                "{}  {}  {}  {}",
                key.id, key.write_key, key.source, key.name
            ),
        });
    }
    Ok(())
}

fn revoke(db: &Db, options: &WriteKeyRevoke) -> Result<(), Error> {
    let (by, id) = (system(db, &options.account)?, options.id);
    db.write_now(move |tx| keys::revoke(tx, &by, id))
}

fn system(db: &Db, slug: &str) -> Result<Actor, Error> {
    Ok(Actor::system(find_account(db, slug)?.id))
}
