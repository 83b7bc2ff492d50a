//! Making, listing and revoking write keys.

use super::{USUAL_SOURCE, WriteKey, store};
use base::{Actor, Error, Permission, Uuid, WriteKeyId};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use customers::interactions::OURS;
use customers::people::input::id_text;
use customers::values::{self, Fault};
use db::Tx;
use identity::audit;
use serde_json::json;
use std::collections::HashMap;

const NAME_MAX_CHARS: usize = 100;
/// Tells people what it is, and that it is not the API token, which is secret.
const PREFIX: &str = "wk_";

/// A key to be made.
#[derive(Clone, Debug)]
pub struct NewKey {
    /// Which site or app gets it, 1 to 100 characters.
    pub name: String,
    /// Under which source its people and events are known; empty for [`USUAL_SOURCE`].
    pub source: String,
}

/// Makes a key.
///
/// # Errors
/// `Forbidden`; `Invalid` for the name or the source.
pub fn create(tx: &mut Tx<'_>, by: &Actor, new: &NewKey) -> Result<WriteKey, Error> {
    let scope = by.may(Permission::AccountManage)?;
    let wrong = |field| move |refused: Fault| Error::Invalid(vec![refused.at(field)]);
    let name = values::line(&new.name, NAME_MAX_CHARS).map_err(wrong("name"))?;
    if name.is_empty() {
        return Err(Error::invalid("name", "required", ""));
    }
    let source = match new.source.trim() {
        "" => USUAL_SOURCE.to_owned(),
        told => id_text(told).map_err(wrong("source"))?,
    };
    if source == OURS {
        return Err(Error::invalid("source", "taken", ""));
    }
    let key = WriteKey {
        id: WriteKeyId::new(),
        name,
        source,
        write_key: format!(
            "{PREFIX}{}",
            URL_SAFE_NO_PAD.encode(rand::random::<[u8; 24]>())
        ),
        created_at: tx.now(),
        used_at: None,
    };
    store::insert(tx, &scope, &key, by.user)?;
    let detail = json!({ "name": key.name, "source": key.source });
    audit::record(tx, by, "create", "write_key", Some(key.id.0), detail)?;
    Ok(key)
}

/// The account's keys, newest first: up to `limit + 1`.
///
/// # Errors
/// `Forbidden`; those of the database.
pub fn list(
    tx: &Tx<'_>,
    by: &Actor,
    after: Option<WriteKeyId>,
    limit: u32,
) -> Result<Vec<WriteKey>, Error> {
    let scope = by.may(Permission::AccountManage)?;
    Ok(store::list(tx, &scope, after, limit)?)
}

/// One key.
///
/// # Errors
/// `Forbidden`; `NotFound`.
pub(crate) fn get(tx: &Tx<'_>, by: &Actor, id: WriteKeyId) -> Result<WriteKey, Error> {
    let scope = by.may(Permission::AccountManage)?;
    store::get(tx, &scope, id)?.ok_or(Error::NotFound("write-key"))
}

/// Revokes a key: within seconds nothing is taken with it any more. What came with it stays.
///
/// # Errors
/// `Forbidden`; `NotFound`.
pub fn revoke(tx: &mut Tx<'_>, by: &Actor, id: WriteKeyId) -> Result<(), Error> {
    let scope = by.may(Permission::AccountManage)?;
    let key = store::get(tx, &scope, id)?.ok_or(Error::NotFound("write-key"))?;
    audit::keep_name(tx, &scope, "write_key", id.0, &key.name)?;
    store::delete(tx, &scope, id)?;
    audit::record(tx, by, "revoke", "write_key", Some(id.0), json!({}))
}

/// The most keys that are looked through for their names.
const NAMED_FROM: u32 = 1_000;

/// The names of keys, for the audit trail.
///
/// # Errors
/// `Forbidden`; those of the database.
pub(crate) fn named(tx: &Tx<'_>, by: &Actor, ids: &[Uuid]) -> Result<HashMap<Uuid, String>, Error> {
    let keys = list(tx, by, None, NAMED_FROM)?;
    let wanted = keys.into_iter().filter(|key| ids.contains(&key.id.0));
    Ok(wanted.map(|key| (key.id.0, key.name)).collect())
}
