//! Coming in: the password, then the code of the second factor, and no word on which was wrong.
//!
//! Whoever is not let in by the password alone gets the same answer, whether the password was wrong or
//! a code is missing. What was found stands sealed in the page, so that the code is asked for alone.

use super::actions::{begin, later};
use super::attempts::{self, ADDRESS_FREE, FORGET_SECONDS, FREE};
use super::failures;
use super::store::{self, User};
use crate::accounts::fold_email;
use crate::factors::{self, actions::Tried};
use crate::seal::Seal;
use crate::{passwords, secrets};
use base::{Error, Timestamp, UserId, Uuid};
use db::{Db, Tx};

/// So long a code may be sent after the password, in seconds.
const PENDING_SECONDS: i64 = 600;
const PURPOSE: &str = "sign-in that waits for a code";
const HOUR_SECONDS: i64 = 3_600;

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

/// What came of mail address and password.
pub(crate) enum First {
    /// The secret of a new session.
    In(String),
    /// Not yet, or not at all: what a code may be sent with.
    Not(Pending),
    /// Password and code are right, but the code was used before: with the next one they come in.
    Next(Pending),
}

/// A sign-in that has not got in with the password alone.
pub(crate) struct Pending {
    /// Whose it would be; made up where nobody is known.
    user: UserId,
    /// Whether the password was right, and a code is all that is missing.
    right: bool,
    at: Timestamp,
    /// The key of the patience: one mailbox from one address.
    key: [u8; 32],
}

impl Pending {
    /// Always of the same length, so that it tells nothing.
    pub fn close(&self, seal: &Seal) -> Result<String, Error> {
        let mut plain = self.user.0.as_bytes().to_vec();
        plain.push(u8::from(self.right));
        plain.extend(self.at.as_second().to_be_bytes());
        plain.extend(self.key);
        Ok(secrets::text(&seal.close(PURPOSE, &plain)?))
    }

    /// What a page sends back, unless it is too old.
    fn open(seal: &Seal, sent: &str, now: Timestamp) -> Option<Self> {
        let plain = seal.open(PURPOSE, &secrets::bytes(sent)?)?;
        let (user, rest) = plain.split_first_chunk::<16>()?;
        let (right, rest) = rest.split_first()?;
        let (at, key) = rest.split_first_chunk::<8>()?;
        let at = Timestamp::from_second(i64::from_be_bytes(*at)).ok()?;
        let passed = now.as_second() - at.as_second();
        (0..=PENDING_SECONDS).contains(&passed).then_some(())?;
        Some(Self {
            user: UserId(Uuid::from_bytes(*user)),
            right: *right == 1,
            at,
            key: key.try_into().ok()?,
        })
    }
}

/// The secret of a new session, for users without a second factor.
///
/// # Errors
/// `Invalid` with `wrong-password` (also for an unknown address, and where a code is needed), or with
/// `wait` and the seconds.
pub async fn sign_in(db: &Db, try_: SignIn) -> Result<String, Error> {
    match first(db, try_).await? {
        First::In(secret) => Ok(secret),
        First::Not(_) | First::Next(_) => Err(Error::invalid("password", "wrong-password", "")),
    }
}

/// Looks at mail address and password.
///
/// # Errors
/// `Invalid` with `wait` and the seconds.
pub(crate) async fn first(db: &Db, try_: SignIn) -> Result<First, Error> {
    let email = fold_email(&try_.email);
    let now = db.clock().now();
    let keys = Keys::new(hash_key(&email, &try_.address), &try_.address, now);
    let asked = keys.clone();
    let (user, wait, factor) = db
        .read(move |tx| {
            let user = store::user_by_email(tx, &email)?;
            let factor = match &user {
                Some(user) => factors::store::totp(tx, user.id)?,
                None => None,
            };
            Ok::<_, Error>((user, asked.wait(tx)?, factor))
        })
        .await?;
    patience(wait)?;
    // What is longer than any password that could be set is not even computed.
    let password: String = try_.password.chars().take(passwords::MOST + 1).collect();
    let hash = user.as_ref().map(|u| u.password_hash.clone());
    let right = passwords::verify(password, hash).await?;
    match user {
        Some(user) if right && factor.is_none() => {
            open(db, &user, keys, try_.agent).await.map(First::In)
        }
        user => {
            let whose = user.as_ref().map(|u| u.id).filter(|_| !right);
            let pending = Pending {
                user: user.map(|u| u.id).unwrap_or_default(),
                right,
                at: now,
                key: keys.bytes,
            };
            db.write(move |tx| keys.count(tx, whose)).await?;
            Ok(First::Not(pending))
        }
    }
}

/// A code, and where it comes from.
pub(crate) struct Second {
    /// What the page had sealed.
    pub pending: String,
    /// By time, or for recovery.
    pub code: String,
    pub address: String,
    pub agent: String,
}

/// Looks at the code.
///
/// # Errors
/// `Invalid` with `wait` and the seconds, or with `sign-in-again` when too much time has passed.
pub(crate) async fn second(db: &Db, seal: &Seal, sent: Second) -> Result<First, Error> {
    let now = db.clock().now();
    let pending = Pending::open(seal, &sent.pending, now)
        .ok_or_else(|| Error::invalid("password", "sign-in-again", ""))?;
    let keys = Keys::new(pending.key, &sent.address, now);
    let (seal, secret) = (seal.clone(), secrets::random());
    let (user, right, asked) = (pending.user, pending.right, keys);
    let hash = secrets::hash(&secret);
    let tried = db.write(move |tx| {
        patience(asked.wait(tx)?)?;
        // Codes have a patience of their own wherever they come from; it is kept silently, for it would
        // tell that the password was right.
        let may = right && codes_wait(tx, user)? == 0;
        let tried = match may {
            true => factors::actions::try_code(tx, &seal, user, &sent.code)?,
            false => Tried::Wrong,
        };
        if tried == Tried::Good {
            asked.forget(tx)?;
            begin(tx, user, &hash, &sent.agent)?;
        } else {
            asked.count(tx, right.then_some(user))?;
        }
        if may {
            code_tried(tx, user, tried == Tried::Good)?;
        }
        Ok::<_, Error>(tried)
    });
    Ok(match tried.await? {
        Tried::Good => First::In(secret),
        Tried::Used => First::Next(pending),
        Tried::Wrong => First::Not(pending),
    })
}

/// Seconds until another code of this user is looked at; 0 for now.
pub(crate) fn codes_wait(tx: &Tx<'_>, user: UserId) -> Result<i64, Error> {
    still(tx, &of_codes(user), FREE)
}

/// Counts a code of this user that was looked at.
pub(crate) fn code_tried(tx: &mut Tx<'_>, user: UserId, good: bool) -> Result<(), Error> {
    let key = of_codes(user);
    match good {
        true => Ok(store::forget_failures(tx, &key)?),
        false => Ok(store::count_failure(tx, &key, "")?),
    }
}

fn of_codes(user: UserId) -> String {
    hex(&secrets::hash(&format!("code\0{user}")))
}

async fn open(db: &Db, user: &User, keys: Keys, agent: String) -> Result<String, Error> {
    let secret = secrets::random();
    let (hash, id) = (secrets::hash(&secret), user.id);
    db.write(move |tx| {
        keys.forget(tx)?;
        begin(tx, id, &hash, &agent)
    })
    .await?;
    Ok(secret)
}

/// Asks a user who is signed in for the password again, with patience.
///
/// # Errors
/// `Invalid` for `field`: `wrong-password`, or `wait` and the seconds.
pub(crate) async fn confirm(
    db: &Db,
    user: UserId,
    field: &'static str,
    password: String,
) -> Result<(), Error> {
    let key = hex(&secrets::hash(&format!("confirm\0{user}")));
    let asked = key.clone();
    let (known, wait) = db
        .read(move |tx| Ok::<_, Error>((store::user(tx, user)?, still(tx, &asked, FREE)?)))
        .await?;
    let known = known.ok_or(Error::Unauthenticated)?;
    if wait > 0 {
        return Err(Error::invalid(field, "wait", wait));
    }
    let password: String = password.chars().take(passwords::MOST + 1).collect();
    let right = passwords::verify(password, Some(known.password_hash)).await?;
    // How often somebody was wrong is nothing that a repeated request would change twice.
    db::unmarked(db.write(move |tx| match right {
        true => store::forget_failures(tx, &key),
        false => store::count_failure(tx, &key, ""),
    }))
    .await?;
    match right {
        true => Ok(()),
        false => Err(Error::invalid(field, "wrong-password-yours", "")),
    }
}

/// The patience with one mailbox from one address, so that nobody can lock somebody else out, and with
/// one address across all mailboxes within the hour.
#[derive(Clone)]
struct Keys {
    bytes: [u8; 32],
    mailbox: String,
    /// None where the address is not known.
    address: Option<String>,
}

impl Keys {
    fn new(bytes: [u8; 32], address: &str, now: Timestamp) -> Self {
        let hour = now.as_second() / HOUR_SECONDS;
        let of_address = || hex(&secrets::hash(&format!("address\0{address}\0{hour}")));
        Self {
            bytes,
            mailbox: hex(&bytes),
            address: (!address.is_empty()).then(of_address),
        }
    }

    /// Seconds to wait; 0 when an attempt is taken.
    fn wait(&self, tx: &Tx<'_>) -> Result<i64, Error> {
        let mailbox = still(tx, &self.mailbox, FREE)?;
        match &self.address {
            Some(key) => Ok(mailbox.max(still(tx, key, ADDRESS_FREE)?)),
            None => Ok(mailbox),
        }
    }

    /// Counts a failure, which stands in the trails of `whose` accounts.
    fn count(&self, tx: &mut Tx<'_>, whose: Option<UserId>) -> Result<(), Error> {
        failures::count(tx, &self.mailbox, whose)?;
        if let Some(key) = &self.address {
            store::count_failure(tx, key, "")?;
        }
        Ok(())
    }

    /// Who comes in is forgiven the mailbox, not the address: one's own sign-in buys no more attempts
    /// on others. What is old goes out.
    fn forget(&self, tx: &mut Tx<'_>) -> Result<(), Error> {
        failures::forget(tx, &self.mailbox)?;
        let old = later(tx.now(), -FORGET_SECONDS);
        Ok(store::sweep(tx, old)?)
    }
}

fn still(tx: &Tx<'_>, key: &str, free: i64) -> Result<i64, Error> {
    let failed = store::failures(tx, key)?;
    Ok(failed.map_or(0, |(failures, last)| {
        attempts::still_seconds(failures, free, last, tx.now())
    }))
}

fn patience(wait: i64) -> Result<(), Error> {
    match wait {
        0 => Ok(()),
        seconds => Err(Error::invalid("password", "wait", seconds)),
    }
}

fn hash_key(email: &str, address: &str) -> [u8; 32] {
    secrets::digest(&format!("{email}\0{address}"))
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|b| format!("{b:02x}")).collect()
}
