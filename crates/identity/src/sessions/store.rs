//! The rows of users, sessions and wrong attempts.

use crate::wishes::Wished;
use base::{AccountId, Language, Timestamp, UserId};
use db::{DbError, FromRow, Row, Sql, Tx, Value};
use web::{Duty, Theme};

/// A user as the sign-in needs one.
#[derive(Clone, Debug)]
pub(crate) struct User {
    pub id: UserId,
    pub email: String,
    pub name: String,
    pub password_hash: String,
    pub language: Option<Language>,
    pub theme: Theme,
    pub wished: Wished,
}

impl FromRow for User {
    fn from_row(row: &Row<'_>) -> Result<Self, DbError> {
        Ok(Self {
            id: row.get(0)?,
            email: row.get(1)?,
            name: row.get(2)?,
            password_hash: row.get(3)?,
            language: row.get(4)?,
            theme: Theme::from_word(&row.get::<String>(5)?),
            wished: Wished::of(row.get(6)?, [row.get(7)?, row.get(8)?, row.get(9)?]),
        })
    }
}

/// A running session.
pub(crate) struct Session {
    pub user: User,
    pub seen_at: Timestamp,
    pub duty: Option<Duty>,
    /// Through whose eyes it looks.
    pub eyes: Option<Look>,
}

/// Whose eyes, and in which account.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Look {
    pub account: AccountId,
    pub user: UserId,
}

impl FromRow for Session {
    fn from_row(row: &Row<'_>) -> Result<Self, DbError> {
        Ok(Self {
            user: User::from_row(row)?,
            seen_at: row.get(10)?,
            duty: row
                .get::<Option<String>>(11)?
                .and_then(|w| Duty::from_word(&w)),
            eyes: match (row.get(12)?, row.get(13)?) {
                (Some(account), Some(user)) => Some(Look { account, user }),
                _ => None,
            },
        })
    }
}

pub(super) fn user_by_email(tx: &Tx<'_>, folded: &str) -> Result<Option<User>, DbError> {
    tx.opt(
        Sql::new(
            "SELECT user_id, email, name, password_hash, language, theme, zone, dates, hours, numbers
               FROM identity_user WHERE email = ",
        )
        .bind(folded),
    )
}

pub(crate) fn user(tx: &Tx<'_>, id: UserId) -> Result<Option<User>, DbError> {
    tx.opt(
        Sql::new(
            "SELECT user_id, email, name, password_hash, language, theme, zone, dates, hours, numbers
               FROM identity_user WHERE user_id = ",
        )
        .bind(id),
    )
}

/// The session of a secret's hash, unless it has expired.
pub(crate) fn session(tx: &Tx<'_>, hash: &[u8]) -> Result<Option<Session>, DbError> {
    tx.opt(
        Sql::new(
            "SELECT u.user_id, u.email, u.name, u.password_hash, u.language, u.theme,
                    u.zone, u.dates, u.hours, u.numbers, s.seen_at, s.duty, s.eyes_account, s.eyes_user
               FROM identity_session s JOIN identity_user u ON u.user_id = s.user_id
              WHERE s.token_hash = ",
        )
        .bind(hash)
        .push(" AND s.expires_at > ")
        .bind(tx.now()),
    )
}

pub(super) fn insert_session(
    tx: &mut Tx<'_>,
    hash: &[u8],
    user: UserId,
    agent: &str,
    expires: Timestamp,
    duty: Option<Duty>,
) -> Result<(), DbError> {
    let now = tx.now();
    let row: [Value; 7] = [
        hash.into(),
        user.into(),
        agent.into(),
        now.into(),
        now.into(),
        expires.into(),
        duty.map(Duty::as_str).into(),
    ];
    let into = "INSERT INTO identity_session
                  (token_hash, user_id, agent, created_at, seen_at, expires_at, duty)";
    tx.exec(Sql::new(into).push_list(" VALUES", row)).map(drop)
}

/// Lends the session somebody's eyes, or takes them back.
pub(crate) fn set_eyes(tx: &mut Tx<'_>, hash: &[u8], look: Option<Look>) -> Result<(), DbError> {
    let sql = Sql::new("UPDATE identity_session SET eyes_account = ")
        .bind(look.map(|look| look.account))
        .push(", eyes_user = ")
        .bind(look.map(|look| look.user))
        .push(" WHERE token_hash = ")
        .bind(hash);
    tx.exec(sql).map(drop)
}

pub(crate) fn touch_session(
    tx: &mut Tx<'_>,
    hash: &[u8],
    expires: Timestamp,
) -> Result<(), DbError> {
    let sql = Sql::new("UPDATE identity_session SET seen_at = ")
        .bind(tx.now())
        .push(", expires_at = ")
        .bind(expires)
        .push(" WHERE token_hash = ")
        .bind(hash);
    tx.exec(sql).map(drop)
}

/// Notes that the user is here now.
pub(crate) fn touch_user(tx: &mut Tx<'_>, user: UserId) -> Result<(), DbError> {
    let sql = Sql::new("UPDATE identity_user SET seen_at = ")
        .bind(tx.now())
        .push(" WHERE user_id = ")
        .bind(user);
    tx.exec(sql).map(drop)
}

pub(super) fn delete_session(tx: &mut Tx<'_>, hash: &[u8]) -> Result<(), DbError> {
    tx.exec(Sql::new("DELETE FROM identity_session WHERE token_hash = ").bind(hash))
        .map(drop)
}

/// Ends all sessions of a user but the one with the hash `but`.
pub(crate) fn delete_sessions(tx: &mut Tx<'_>, user: UserId, but: &[u8]) -> Result<u64, DbError> {
    let sql = Sql::new("DELETE FROM identity_session WHERE user_id = ")
        .bind(user)
        .push(" AND token_hash <> ")
        .bind(but);
    tx.exec(sql)
}

/// Sweeps out what has expired: sessions, and attempts older than `forget`.
pub(super) fn sweep(tx: &mut Tx<'_>, forget: Timestamp) -> Result<(), DbError> {
    let now = tx.now();
    tx.exec(Sql::new("DELETE FROM identity_session WHERE expires_at < ").bind(now))?;
    let old =
        Sql::new("DELETE FROM identity_attempt WHERE untold = '' AND last_at < ").bind(forget);
    tx.exec(old).map(drop)
}

pub(super) fn update_password(tx: &mut Tx<'_>, user: UserId, hash: &str) -> Result<(), DbError> {
    let sql = Sql::new("UPDATE identity_user SET password_hash = ")
        .bind(hash)
        .push(", new_password = ")
        .bind(false)
        .push(" WHERE user_id = ")
        .bind(user);
    tx.exec(sql).map(drop)
}

pub(super) fn update_wishes(
    tx: &mut Tx<'_>,
    user: UserId,
    name: &str,
    language: Language,
    theme: Theme,
) -> Result<(), DbError> {
    let sql = Sql::new("UPDATE identity_user SET name = ")
        .bind(name)
        .push(", language = ")
        .bind(language)
        .push(", theme = ")
        .bind(theme.as_str())
        .push(" WHERE user_id = ")
        .bind(user);
    tx.exec(sql).map(drop)
}

/// Wrong attempts so far and the time of the last one.
pub(super) fn failures(tx: &Tx<'_>, key: &str) -> Result<Option<(i64, Timestamp)>, DbError> {
    tx.opt(
        Sql::new("SELECT failures, last_at FROM identity_attempt WHERE attempt_key = ").bind(key),
    )
}

/// Counts a failure; `untold`: the line of which the trails shall know, or nothing.
pub(super) fn count_failure(tx: &mut Tx<'_>, key: &str, untold: &str) -> Result<(), DbError> {
    let row: [Value; 4] = [key.into(), 1_i64.into(), tx.now().into(), untold.into()];
    let sql = Sql::new("INSERT INTO identity_attempt (attempt_key, failures, last_at, untold)")
        .push_list(" VALUES", row)
        .push(
            " ON CONFLICT (attempt_key) DO UPDATE
              SET failures = identity_attempt.failures + 1, last_at = excluded.last_at,
                  untold = identity_attempt.untold || excluded.untold",
        );
    tx.exec(sql).map(drop)
}

/// What the trails do not know of yet, with its key; at most `limit`.
pub(super) fn untold(tx: &Tx<'_>, limit: usize) -> Result<Vec<(String, String)>, DbError> {
    let sql = "SELECT attempt_key, untold FROM identity_attempt WHERE untold <> ''
                ORDER BY attempt_key LIMIT ";
    tx.all(Sql::new(sql).bind(limit))
}

/// What they do not know of this one.
pub(super) fn untold_of(tx: &Tx<'_>, key: &str) -> Result<Option<String>, DbError> {
    let sql = "SELECT untold FROM identity_attempt WHERE untold <> '' AND attempt_key = ";
    tx.opt(Sql::new(sql).bind(key))
}

/// Notes that they know of these lines; false when these are no longer what stands there.
pub(super) fn set_told(tx: &mut Tx<'_>, key: &str, lines: &str) -> Result<bool, DbError> {
    let sql = Sql::new("UPDATE identity_attempt SET untold = '' WHERE attempt_key = ").bind(key);
    Ok(tx.exec(sql.push(" AND untold = ").bind(lines))? > 0)
}

pub(super) fn forget_failures(tx: &mut Tx<'_>, key: &str) -> Result<(), DbError> {
    tx.exec(Sql::new("DELETE FROM identity_attempt WHERE attempt_key = ").bind(key))
        .map(drop)
}

/// Whether the user was asked to choose a new password.
pub(super) fn needs_new_password(tx: &Tx<'_>, user: UserId) -> Result<bool, DbError> {
    let found: Option<bool> =
        tx.opt(Sql::new("SELECT new_password FROM identity_user WHERE user_id = ").bind(user))?;
    Ok(found.unwrap_or_default())
}

/// Asks the user for a new password at the next sign-in.
pub(crate) fn ask_new_password(tx: &mut Tx<'_>, user: UserId) -> Result<(), DbError> {
    let sql = Sql::new("UPDATE identity_user SET new_password = ")
        .bind(true)
        .push(" WHERE user_id = ")
        .bind(user);
    tx.exec(sql).map(drop)
}

pub(super) fn set_duty(tx: &mut Tx<'_>, hash: &[u8], duty: Option<Duty>) -> Result<(), DbError> {
    let sql = Sql::new("UPDATE identity_session SET duty = ")
        .bind(duty.map(Duty::as_str))
        .push(" WHERE token_hash = ")
        .bind(hash);
    tx.exec(sql).map(drop)
}

/// A session as its user sees it.
pub(crate) struct Running {
    /// What it is called: nobody comes in with it.
    pub hash: Vec<u8>,
    pub agent: String,
    pub created_at: Timestamp,
    pub seen_at: Timestamp,
}

impl FromRow for Running {
    fn from_row(row: &Row<'_>) -> Result<Self, DbError> {
        Ok(Self {
            hash: row.get(0)?,
            agent: row.get(1)?,
            created_at: row.get(2)?,
            seen_at: row.get(3)?,
        })
    }
}

/// More sessions than anybody looks through.
const RUNNING_MAX: i64 = 100;

/// The user's running sessions, the one that was seen last first.
pub(crate) fn list(tx: &Tx<'_>, user: UserId) -> Result<Vec<Running>, DbError> {
    tx.all(
        Sql::new(
            "SELECT token_hash, agent, created_at, seen_at FROM identity_session WHERE user_id = ",
        )
        .bind(user)
        .push(" AND expires_at > ")
        .bind(tx.now())
        .push(" ORDER BY seen_at DESC, token_hash LIMIT ")
        .bind(RUNNING_MAX),
    )
}

pub(crate) fn delete_own(tx: &mut Tx<'_>, user: UserId, hash: &[u8]) -> Result<u64, DbError> {
    let sql = Sql::new("DELETE FROM identity_session WHERE user_id = ")
        .bind(user)
        .push(" AND token_hash = ")
        .bind(hash);
    tx.exec(sql)
}
