//! Who may come in: accounts, users and their roles, sessions, API tokens, and the audit trail.
//!
//! Knows nothing of customers. Secrets are kept as hashes only: passwords by argon2id, sessions and
//! tokens, which are random, by SHA-256. Somebody else's account is as one that does not exist.

pub mod accounts;
mod answers;
pub mod audit;
mod auth;
mod eyes;
mod factors;
pub mod invitations;
pub mod members;
mod names;
mod passwords;
pub mod roles;
mod routes;
mod seal;
mod secrets;
pub mod sessions;
pub mod teams;
pub mod testing;
pub mod tokens;
mod wishes;

pub use answers::KeptAnswers;
pub use auth::Identity;
pub use roles::{Hideable, HideableField, Label, MoreHideable};
pub use routes::routes;

use std::sync::Arc;

/// This area's tables.
pub static MIGRATIONS: db::Area = db::area!(
    "identity",
    [
        "0001_start.sql",
        "0002_members.sql",
        "0003_credentials.sql",
        "0004_audit.sql",
        "0005_teams.sql",
        "0006_via.sql",
        "0007_writing.sql",
        "0008_deleting.sql",
        "0010_gone.sql",
        "0011_untold.sql",
        "0012_changed.sql",
        "0013_own_fields.sql"
    ]
);

/// Registers what this area gives to the web: recognition, kept answers, the buffer of the audit trail.
///
/// ```ignore
/// let identity = Identity::new(&db);
/// let parts = identity::register(App::build(db, Arc::new(identity.clone()), config), identity);
/// ```
pub fn register(parts: web::Builder, identity: Identity) -> web::Builder {
    let answers = web::once::Answers(Arc::new(KeptAnswers::new(identity.db())));
    parts
        .with(identity)
        .with(answers)
        .with(audit::Reads::default())
}

/// Forgets who is known, after a change that must show at once.
fn forget(app: &web::App) {
    if let Some(identity) = app.find::<Identity>() {
        identity.forget();
    }
}

/// The role that a program names.
fn role_of(word: &str) -> Result<base::Role, base::Error> {
    let known = base::Role::ALL.iter().map(|r| r.word());
    let known: Vec<&str> = known.collect();
    let role = word.parse();
    role.map_err(|_| base::Error::invalid("role", "role", known.join(", ")))
}

/// What the command line and the demonstration call; each blocks, for threads outside async.
pub mod actions {
    pub use crate::accounts::{
        Created, NewAccount, create as create_account, find as find_account,
    };
    pub use crate::sessions::renew_password_now as renew_password;
    pub use crate::tokens::{NewToken, create_now as create_token, expiry as token_expiry};
}

#[cfg(test)]
mod tests;
