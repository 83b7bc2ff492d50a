//! The rows of users, sessions and wrong attempts.

use base::{Language, Timestamp, UserId};
use db::{DbError, FromRow, Row, Sql, Tx, Value};
use web::Theme;

/// A user as the sign-in needs one.
#[derive(Clone, Debug)]
pub(crate) struct User {
    pub id: UserId,
    pub email: String,
    pub name: String,
    pub password_hash: String,
    pub language: Option<Language>,
    pub theme: Theme,
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
        })
    }
}

/// A running session.
pub(crate) struct Session {
    pub user: User,
    pub seen_at: Timestamp,
}

impl FromRow for Session {
    fn from_row(row: &Row<'_>) -> Result<Self, DbError> {
        Ok(Self {
            user: User::from_row(row)?,
            seen_at: row.get(6)?,
        })
    }
}

pub(super) fn user_by_email(tx: &Tx<'_>, folded: &str) -> Result<Option<User>, DbError> {
    tx.opt(
        Sql::new(
            "SELECT user_id, email, name, password_hash, language, theme
               FROM identity_user WHERE email = ",
        )
        .bind(folded),
    )
}

pub(crate) fn user(tx: &Tx<'_>, id: UserId) -> Result<Option<User>, DbError> {
    tx.opt(
        Sql::new(
            "SELECT user_id, email, name, password_hash, language, theme
               FROM identity_user WHERE user_id = ",
        )
        .bind(id),
    )
}

/// The session of a secret's hash, unless it has expired.
pub(crate) fn session(tx: &Tx<'_>, hash: &[u8]) -> Result<Option<Session>, DbError> {
    tx.opt(
        Sql::new(
            "SELECT u.user_id, u.email, u.name, u.password_hash, u.language, u.theme, s.seen_at
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
) -> Result<(), DbError> {
    let now = tx.now();
    let row: [Value; 6] = [
        hash.into(),
        user.into(),
        agent.into(),
        now.into(),
        now.into(),
        expires.into(),
    ];
    let into = "INSERT INTO identity_session
                  (token_hash, user_id, agent, created_at, seen_at, expires_at)";
    tx.exec(Sql::new(into).push_list(" VALUES", row)).map(drop)
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
pub(super) fn delete_sessions(tx: &mut Tx<'_>, user: UserId, but: &[u8]) -> Result<u64, DbError> {
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
    tx.exec(Sql::new("DELETE FROM identity_attempt WHERE last_at < ").bind(forget))
        .map(drop)
}

pub(super) fn update_password(tx: &mut Tx<'_>, user: UserId, hash: &str) -> Result<(), DbError> {
    let sql = Sql::new("UPDATE identity_user SET password_hash = ")
        .bind(hash)
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

pub(super) fn count_failure(tx: &mut Tx<'_>, key: &str) -> Result<(), DbError> {
    let row: [Value; 3] = [key.into(), 1_i64.into(), tx.now().into()];
    let sql = Sql::new("INSERT INTO identity_attempt (attempt_key, failures, last_at)")
        .push_list(" VALUES", row)
        .push(
            " ON CONFLICT (attempt_key) DO UPDATE
              SET failures = identity_attempt.failures + 1, last_at = excluded.last_at",
        );
    tx.exec(sql).map(drop)
}

pub(super) fn forget_failures(tx: &mut Tx<'_>, key: &str) -> Result<(), DbError> {
    tx.exec(Sql::new("DELETE FROM identity_attempt WHERE attempt_key = ").bind(key))
        .map(drop)
}
