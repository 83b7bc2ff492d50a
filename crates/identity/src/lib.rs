//! Who may come in: accounts, users and their roles, sessions, API tokens, and the audit trail.
//!
//! Knows nothing of customers. Secrets are kept as hashes only: passwords by argon2id, sessions and
//! tokens, which are random, by SHA-256. Somebody else's account is as one that does not exist.

pub mod accounts;
pub mod audit;
mod auth;
mod passwords;
mod routes;
mod secrets;
pub mod sessions;
pub mod testing;
pub mod tokens;

pub use auth::Identity;
pub use routes::routes;

/// This area's tables.
pub static MIGRATIONS: db::Area = db::area!("identity", ["0001_start.sql"]);

/// Forgets who is known, after a change that must show at once.
fn forget(app: &web::App) {
    if let Some(identity) = app.find::<Identity>() {
        identity.forget();
    }
}

/// What the command line and the demonstration call; each blocks, for threads outside async.
pub mod actions {
    pub use crate::accounts::{Created, NewAccount, create as create_account, find as find_account};
    pub use crate::tokens::{NewToken, create_now as create_token};
}

#[cfg(test)]
mod tests;
