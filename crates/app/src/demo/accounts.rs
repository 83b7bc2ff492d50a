//! The accounts of the demonstration and who may come in. The password is no secret: it is printed.

use base::{Actor, Error, Language, Role};
use db::Db;
use identity::accounts::add_member;
use identity::actions::{NewAccount, create_account, find_account};
use web::AccountRef;

/// The word in the demonstration's addresses.
pub const SLUG: &str = "kandula";
/// With what its owner signs in.
pub const OWNER: &str = "demo@bandhu.example";
/// Everybody's password.
pub const PASSWORD: &str = "kandula-demo-2026";
/// The same as it is kept (argon2id).
const PASSWORD_HASH: &str = "$argon2id$v=19$m=19456,t=2,p=1$lM54EwnIU9ijOIq5Niid6w$dSGhMbiEJytkOuPuUax5f3E4MacBzYfKqXY90H57yBw";

/// Colleagues of the owner.
const COLLEAGUES: &[(&str, &str, Role)] = &[
    ("member@bandhu.example", "Sanduni Herath", Role::Member),
    ("reader@bandhu.example", "Ravi Kandasamy", Role::ReadOnly),
];

/// The chain's account, made where it is missing.
///
/// # Errors
/// Those of the database.
pub(super) fn kandula(db: &Db) -> Result<AccountRef, Error> {
    let account = found_or_made(db, SLUG, "Kandula Stores", "LKR", super::ZONE)?;
    for (email, name, role) in COLLEAGUES {
        let by = Actor::system(account.id);
        let added = db.write_now(move |tx| add_member(tx, &by, email, name, PASSWORD_HASH, *role));
        match added {
            Ok(_) | Err(Error::Conflict("already-member")) => {}
            Err(other) => return Err(other),
        }
    }
    Ok(account)
}

/// The account with this slug and the demonstration's owner, made where it is missing.
///
/// # Errors
/// Those of the database.
pub(super) fn found_or_made(
    db: &Db,
    slug: &str,
    name: &str,
    currency: &str,
    zone: &str,
) -> Result<AccountRef, Error> {
    match find_account(db, slug) {
        Err(Error::NotFound(_)) => {}
        found => return found,
    }
    create_account(
        db,
        NewAccount {
            name: name.into(),
            slug: Some(slug.into()),
            owner_email: OWNER.into(),
            owner_name: Some("Nimali Perera".into()),
            password: Some(PASSWORD.into()),
            currency: currency.parse().map_err(Error::internal)?,
            zone: zone.into(),
            language: Language::English,
        },
    )?;
    find_account(db, slug)
}
