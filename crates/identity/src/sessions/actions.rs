//! Signing in and out, and what users change about themselves.

use super::entry::confirm;
use super::store;
use crate::accounts::{check_name, fold_email};
use crate::factors;
use crate::{audit, passwords, secrets};
use base::{Actor, ActorKind, Error, Language, Timestamp, UserId};
use db::{Db, Tx};
use serde_json::json;
use web::{Duty, Theme};

/// A session ends after so many seconds without a visit.
const IDLE_SECONDS: i64 = 30 * 86_400;
const AGENT_MAX_CHARS: usize = 200;

/// Begins a session under the hash of its secret.
pub(crate) fn begin(tx: &mut Tx<'_>, user: UserId, hash: &[u8], agent: &str) -> Result<(), Error> {
    let agent: String = agent.chars().take(AGENT_MAX_CHARS).collect();
    let duty = duty_of(tx, user)?;
    store::insert_session(tx, hash, user, &agent, expiry(tx.now()), duty)?;
    store::touch_user(tx, user)?;
    note(tx, user, "sign-in")
}

/// What the user has to do before anything else.
fn duty_of(tx: &Tx<'_>, user: UserId) -> Result<Option<Duty>, Error> {
    if store::needs_new_password(tx, user)? {
        return Ok(Some(Duty::NewPassword));
    }
    let lacks = factors::store::totp(tx, user)?.is_none();
    Ok((lacks && factors::store::is_needed(tx, user)?).then_some(Duty::SecondFactor))
}

/// Looks again at what a session that owes something still owes, after something was done.
pub(crate) fn renew_duty(tx: &mut Tx<'_>, user: UserId, session: &[u8]) -> Result<(), Error> {
    let duty = duty_of(tx, user)?;
    Ok(store::set_duty(tx, session, duty)?)
}

/// Ends the session of a secret; an unknown one is ended already.
///
/// # Errors
/// Only the database's.
pub async fn sign_out(db: &Db, user: UserId, secret: &str) -> Result<(), Error> {
    let hash = secrets::hash(secret);
    db.write(move |tx| {
        store::delete_session(tx, &hash)?;
        note(tx, user, "sign-out")
    })
    .await
}

/// Changes the password and ends the user's other sessions.
///
/// # Errors
/// `Invalid`: `old` when it is wrong, `new` when it is too short, too long, too easy or the old one.
pub async fn change_password(
    db: &Db,
    user: UserId,
    secret: &str,
    old: String,
    new: String,
) -> Result<(), Error> {
    let known = db
        .read(move |tx| store::user(tx, user))
        .await?
        .ok_or(Error::Unauthenticated)?;
    let fits = passwords::check("new", &new)
        .and_then(|()| passwords::check_strength("new", &new, &[&known.email, &known.name]))
        .and_then(|()| match old == new {
            true => Err(Error::invalid("new", "password-same", "")),
            false => Ok(()),
        });
    both(confirm(db, user, "old", old).await, fits)?;
    let (hash, keep) = (passwords::hash(new).await?, secrets::hash(secret));
    db.write(move |tx| {
        store::update_password(tx, user, &hash)?;
        store::delete_sessions(tx, user, &keep)?;
        renew_duty(tx, user, &keep)?;
        note(tx, user, "change-password")
    })
    .await
}

/// Everything that is wrong at once, so that nobody types both passwords again for each fault.
fn both(one: Result<(), Error>, other: Result<(), Error>) -> Result<(), Error> {
    match (one, other) {
        (Err(Error::Invalid(mut errors)), Err(Error::Invalid(more))) => {
            errors.extend(more);
            Err(Error::Invalid(errors))
        }
        (one, other) => one.and(other),
    }
}

/// Changes the user's own name, language and theme. Another name stands in the trail: it is how the trail calls them.
///
/// # Errors
/// `Invalid` for the name.
pub fn change_wishes(
    tx: &mut Tx<'_>,
    user: UserId,
    name: &str,
    language: Language,
    theme: Theme,
) -> Result<(), Error> {
    check_name("name", name)?;
    let (before, name) = (store::user(tx, user)?, name.trim());
    store::update_wishes(tx, user, name, language, theme)?;
    match before.filter(|before| before.name != name) {
        Some(before) => {
            let detail = json!({ "from": before.name, "to": name });
            note_with(tx, user, "change", &detail)
        }
        None => Ok(()),
    }
}

/// When a session that is visited now will end.
pub(crate) fn expiry(now: Timestamp) -> Timestamp {
    later(now, IDLE_SECONDS)
}

pub(crate) fn later(now: Timestamp, seconds: i64) -> Timestamp {
    Timestamp::from_microsecond(now.as_microsecond() + seconds * 1_000_000).unwrap_or(now)
}

/// What a user does before any account is chosen stands in the trail of each of their accounts.
pub(crate) fn note(tx: &mut Tx<'_>, user: UserId, action: &str) -> Result<(), Error> {
    note_with(tx, user, action, &json!({}))
}

fn note_with(
    tx: &mut Tx<'_>,
    user: UserId,
    action: &str,
    detail: &serde_json::Value,
) -> Result<(), Error> {
    let at = tx.now();
    note_at(tx, user, action, at, detail)
}

/// [`note`] of what happened at another time, with what more there is to say.
pub(super) fn note_at(
    tx: &mut Tx<'_>,
    user: UserId,
    action: &str,
    at: Timestamp,
    detail: &serde_json::Value,
) -> Result<(), Error> {
    for member in crate::accounts::store::memberships(tx, user)? {
        let by = Actor {
            account: member.account.id,
            user: Some(user),
            kind: ActorKind::User,
            roles: vec![member.role],
            rights: member.rights.clone(),
            via: None,
            own_fields: None,
        };
        audit::record_at(tx, &by, at, action, ("user", user.0), detail.clone())?;
    }
    Ok(())
}

/// Ends one of the user's own sessions, by what [`store::list`] calls it.
///
/// # Errors
/// `NotFound` for somebody else's, too.
pub(crate) fn end(tx: &mut Tx<'_>, user: UserId, hash: &[u8]) -> Result<(), Error> {
    if store::delete_own(tx, user, hash)? == 0 {
        return Err(Error::NotFound("session"));
    }
    note(tx, user, "end-session")
}

/// Ends all of the user's sessions but the one of `secret`.
///
/// # Errors
/// Only the database's.
pub(crate) fn end_others(tx: &mut Tx<'_>, user: UserId, secret: &str) -> Result<(), Error> {
    store::delete_sessions(tx, user, &secrets::hash(secret))?;
    note(tx, user, "end-sessions")
}

/// A made-up password for who cannot get in any more, for the command line alone: they choose another at
/// their next sign-in, and every session ends. With `take_factor` the second factor goes, too. Answers the
/// password.
///
/// # Errors
/// `NotFound` when nobody signs in with this address.
pub fn renew_password_now(db: &Db, email: &str, take_factor: bool) -> Result<String, Error> {
    let password = secrets::password();
    let (hash, email) = (passwords::hash_now(&password)?, fold_email(email));
    db.write_now(move |tx| {
        let user = store::user_by_email(tx, &email)?.ok_or(Error::NotFound("user"))?;
        store::update_password(tx, user.id, &hash)?;
        store::ask_new_password(tx, user.id)?;
        store::delete_sessions(tx, user.id, &[])?;
        if take_factor {
            factors::store::delete(tx, user.id)?;
        }
        note(tx, user.id, "renew-password")
    })?;
    Ok(password)
}
