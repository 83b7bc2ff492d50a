//! Turning the second factor on and off, and looking at codes.

use super::{model, store};
use crate::seal::Seal;
use crate::{secrets, sessions};
use base::{Error, Timestamp, UserId};
use db::{Db, Tx};

/// What the page of the second factor says.
pub(crate) struct State {
    /// Since when it is on.
    pub since: Option<Timestamp>,
    /// Recovery codes that are left.
    pub codes_left: i64,
    /// Which recovery codes are there: others have another mark.
    pub codes_mark: String,
    /// Whether an account insists on it.
    pub needed: bool,
}

/// How the user's second factor stands.
pub(crate) fn state(tx: &Tx<'_>, user: UserId) -> Result<State, Error> {
    Ok(State {
        since: store::totp(tx, user)?.map(|f| f.created_at),
        codes_left: store::recovery_left(tx, user)?,
        codes_mark: mark(tx, user)?,
        needed: store::is_needed(tx, user)?,
    })
}

fn mark(tx: &Tx<'_>, user: UserId) -> Result<String, Error> {
    let mark = store::recovery_mark(tx, user)?;
    Ok(mark.map(|id| id.to_string()).unwrap_or_default())
}

/// A secret that is being set up: nothing is kept until a code has shown that it arrived.
pub(crate) struct Setup {
    /// The secret, sealed, for the form.
    pub sealed: String,
    pub secret: Vec<u8>,
}

/// A new secret for the user.
pub(crate) fn begin(seal: &Seal, user: UserId) -> Result<Setup, Error> {
    let secret = model::secret();
    let sealed = seal.close(&setup_purpose(user), &secret)?;
    Ok(Setup {
        sealed: secrets::text(&sealed),
        secret,
    })
}

/// The setup that a form sends back.
pub(crate) fn reopen(seal: &Seal, user: UserId, sealed: &str) -> Option<Setup> {
    let bytes = secrets::bytes(sealed)?;
    let secret = seal.open(&setup_purpose(user), &bytes)?;
    Some(Setup {
        sealed: sealed.to_owned(),
        secret,
    })
}

fn setup_purpose(user: UserId) -> String {
    format!("second factor being set up: {user}")
}

fn kept_purpose(user: UserId) -> String {
    format!("second factor: {user}")
}

/// Turns it on: the recovery codes, to be shown once.
///
/// # Errors
/// `Invalid`: `code` when it is not the one of now, `password`, `codes` when it is on already: a form that a browser
/// sends again makes no other codes.
pub(crate) async fn turn_on(
    db: &Db,
    seal: &Seal,
    user: UserId,
    session: &str,
    setup: &Setup,
    code: &str,
    password: String,
) -> Result<Vec<String>, Error> {
    let on = db.read(move |tx| store::totp(tx, user)).await?;
    if on.is_some() {
        return Err(already());
    }
    let step = model::step(&setup.secret, code, db.clock().now())?;
    let step = step.ok_or_else(|| Error::invalid("code", "wrong-code", ""))?;
    sessions::confirm(db, user, "password", password).await?;
    let sealed = seal.close(&kept_purpose(user), &setup.secret)?;
    let session = secrets::hash(session);
    db.write(move |tx| {
        if store::totp(tx, user)?.is_some() {
            return Err(already());
        }
        store::insert_totp(tx, user, &sealed, step)?;
        sessions::renew_duty(tx, user, &session)?;
        sessions::note(tx, user, "turn-on-second-factor")?;
        new_codes(tx, user)
    })
    .await
}

/// Codes were made by this very form.
fn already() -> Error {
    Error::invalid("codes", "codes-made", "")
}

/// New recovery codes in place of those of the mark `seen`, which are worth nothing then.
///
/// # Errors
/// `Invalid` for the password; for `codes` when others were made since the form was opened: what a browser sends
/// again must not make worthless what somebody has just kept. `NotFound` when the second factor is off.
pub(crate) async fn renew_codes(
    db: &Db,
    user: UserId,
    password: String,
    seen: String,
) -> Result<Vec<String>, Error> {
    sessions::confirm(db, user, "password", password).await?;
    db.write(move |tx| {
        store::totp(tx, user)?.ok_or(Error::NotFound("second-factor"))?;
        if mark(tx, user)? != seen {
            return Err(already());
        }
        sessions::note(tx, user, "renew-recovery-codes")?;
        new_codes(tx, user)
    })
    .await
}

fn new_codes(tx: &mut Tx<'_>, user: UserId) -> Result<Vec<String>, Error> {
    store::delete_recovery(tx, user)?;
    let codes: Vec<String> = (0..model::CODES).map(|_| model::recovery_code()).collect();
    for code in &codes {
        store::insert_recovery(tx, user, &secrets::hash(&model::folded(code)))?;
    }
    Ok(codes)
}

/// Turns it off, recovery codes and all: whoever learned the password alone cannot.
///
/// # Errors
/// `Invalid` for the password, also with `second-factor-needed` while an account insists on it; for the code: wrong,
/// used before, or `wait` and the seconds.
pub(crate) async fn turn_off(
    db: &Db,
    seal: &Seal,
    user: UserId,
    password: String,
    code: String,
) -> Result<(), Error> {
    sessions::confirm(db, user, "password", password).await?;
    let seal = seal.clone();
    let tried = db.write(move |tx| {
        if store::is_needed(tx, user)? {
            return Err(Error::invalid("password", "second-factor-needed", ""));
        }
        let wait = sessions::codes_wait(tx, user)?;
        if wait > 0 {
            return Err(Error::invalid("code", "wait", wait));
        }
        let tried = try_code(tx, &seal, user, &code)?;
        sessions::code_tried(tx, user, tried == Tried::Good)?;
        if tried == Tried::Good {
            store::delete(tx, user)?;
            sessions::note(tx, user, "turn-off-second-factor")?;
        }
        Ok(tried)
    });
    match tried.await? {
        Tried::Good => Ok(()),
        Tried::Used => Err(Error::invalid("code", "code-used", "")),
        Tried::Wrong => Err(Error::invalid("code", "wrong-code", "")),
    }
}

/// What came of a code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Tried {
    Good,
    /// The right one of this moment, but somebody came in by it already.
    Used,
    Wrong,
}

/// Whether the code, by time or for recovery, is good; it is used up with that.
pub(crate) fn try_code(
    tx: &mut Tx<'_>,
    seal: &Seal,
    user: UserId,
    code: &str,
) -> Result<Tried, Error> {
    let Some(factor) = store::totp(tx, user)? else {
        return Ok(Tried::Wrong);
    };
    let secret = seal.open(&kept_purpose(user), &factor.secret);
    if secret.is_none() {
        tracing::error!(%user, "a second factor was sealed with another key: only recovery codes work");
    }
    if let Some(secret) = secret
        && let Some(step) = model::step(&secret, code, tx.now())?
    {
        return Ok(match store::use_step(tx, user, factor.id, step)? {
            true => Tried::Good,
            false => Tried::Used,
        });
    }
    let hash = secrets::hash(&model::folded(code));
    let used = store::use_recovery(tx, user, &hash)?;
    if used {
        sessions::note(tx, user, "use-recovery-code")?;
    }
    Ok(match used {
        true => Tried::Good,
        false => Tried::Wrong,
    })
}
