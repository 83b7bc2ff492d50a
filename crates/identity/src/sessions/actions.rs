//! Signing in and out, and what users change about themselves.

use super::attempts::{self, FORGET_SECONDS};
use super::store::{self, User};
use crate::accounts::fold_email;
use crate::{audit, passwords, secrets};
use base::{Actor, ActorKind, Error, Language, Timestamp, UserId};
use db::{Db, Tx};
use serde_json::json;
use web::Theme;

/// A session ends after so many seconds without a visit.
const IDLE_SECONDS: i64 = 30 * 86_400;
const AGENT_MAX_CHARS: usize = 200;
const NAME_MAX_CHARS: usize = 100;

/// What the sign-in page sends.
#[derive(Clone, Debug)]
pub struct SignIn {
    /// The address.
    pub email: String,
    /// The password.
    pub password: String,
    /// Where it comes from, for the patience with wrong passwords.
    pub address: String,
    /// What the browser calls itself.
    pub agent: String,
}

/// The secret of a new session.
///
/// # Errors
/// `Invalid` with `wrong-password` (also for an unknown address), or with `wait` and the seconds.
pub async fn sign_in(db: &Db, try_: SignIn) -> Result<String, Error> {
    let email = fold_email(&try_.email);
    let key = attempt_key(&email, &try_.address);
    let asked = (email.clone(), key.clone());
    let (user, failed) = db
        .read(move |tx| {
            Ok::<_, Error>((
                store::user_by_email(tx, &asked.0)?,
                store::failures(tx, &asked.1)?,
            ))
        })
        .await?;
    if let Some((failures, last)) = failed {
        let wait = attempts::still_seconds(failures, last, db.clock().now());
        if wait > 0 {
            return Err(Error::invalid("password", "wait", wait));
        }
    }
    // What is longer than any password that could be set is not even computed.
    let password: String = try_.password.chars().take(passwords::MOST + 1).collect();
    let hash = user.as_ref().map(|u| u.password_hash.clone());
    match (passwords::verify(password, hash).await?, user) {
        (true, Some(user)) => open(db, user, key, try_.agent).await,
        _ => {
            db.write(move |tx| store::count_failure(tx, &key)).await?;
            Err(Error::invalid("password", "wrong-password", ""))
        }
    }
}

async fn open(db: &Db, user: User, key: String, agent: String) -> Result<String, Error> {
    let secret = secrets::random();
    let hash = secrets::hash(&secret);
    db.write(move |tx| {
        store::forget_failures(tx, &key)?;
        let forget = later(tx.now(), -FORGET_SECONDS);
        store::sweep(tx, forget)?;
        begin(tx, user.id, &hash, &agent)
    })
    .await?;
    Ok(secret)
}

/// Begins a session under the hash of its secret.
pub(crate) fn begin(tx: &mut Tx<'_>, user: UserId, hash: &[u8], agent: &str) -> Result<(), Error> {
    let agent: String = agent.chars().take(AGENT_MAX_CHARS).collect();
    store::insert_session(tx, hash, user, &agent, expiry(tx.now()))?;
    store::touch_user(tx, user)?;
    note(tx, user, "sign-in")
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
/// `Invalid`: `old` with `wrong-password`, `new` with `too-short` or `too-long`.
pub async fn change_password(
    db: &Db,
    user: UserId,
    secret: &str,
    old: String,
    new: String,
) -> Result<(), Error> {
    passwords::check("new", &new)?;
    let known = db
        .read(move |tx| store::user(tx, user))
        .await?
        .ok_or(Error::Unauthenticated)?;
    if !passwords::verify(old, Some(known.password_hash)).await? {
        return Err(Error::invalid("old", "wrong-password", ""));
    }
    let (hash, keep) = (passwords::hash(new).await?, secrets::hash(secret));
    db.write(move |tx| {
        store::update_password(tx, user, &hash)?;
        store::delete_sessions(tx, user, &keep)?;
        note(tx, user, "change-password")
    })
    .await
}

/// Changes the user's own name, language and theme.
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
    match name.trim().chars().count() {
        0 => return Err(Error::invalid("name", "required", "")),
        n if n > NAME_MAX_CHARS => return Err(Error::invalid("name", "too-long", NAME_MAX_CHARS)),
        _ => {}
    }
    Ok(store::update_wishes(
        tx,
        user,
        name.trim(),
        language,
        theme,
    )?)
}

/// When a session that is visited now will end.
pub(crate) fn expiry(now: Timestamp) -> Timestamp {
    later(now, IDLE_SECONDS)
}

pub(crate) fn later(now: Timestamp, seconds: i64) -> Timestamp {
    Timestamp::from_microsecond(now.as_microsecond() + seconds * 1_000_000).unwrap_or(now)
}

/// The patience is with one address on one mailbox: nobody can lock somebody else out.
fn attempt_key(email: &str, address: &str) -> String {
    let hash = secrets::hash(&format!("{email}\0{address}"));
    hash.iter().map(|b| format!("{b:02x}")).collect()
}

/// What a user does before any account is chosen stands in the trail of each of their accounts.
fn note(tx: &mut Tx<'_>, user: UserId, action: &str) -> Result<(), Error> {
    for member in crate::accounts::store::memberships(tx, user)? {
        let by = Actor {
            account: member.account.id,
            user: Some(user),
            kind: ActorKind::User,
            roles: vec![member.role],
        };
        audit::record(tx, &by, action, "user", Some(user.0), json!({}))?;
    }
    Ok(())
}
