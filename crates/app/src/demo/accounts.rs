//! The accounts of the demonstration and who may come in. The password is no secret: it is printed.

use super::company::Company;
use super::kandula::KANDULA;
use base::{Actor, Error, Language};
use db::Db;
use identity::accounts::add_member;
use identity::actions::{NewAccount, create_account, find_account};
use web::AccountRef;

/// Everybody's password.
pub const PASSWORD: &str = "kandula-demo-2026";
/// The same as it is kept (argon2id).
const PASSWORD_HASH: &str = "$argon2id$v=19$m=19456,t=2,p=1$lM54EwnIU9ijOIq5Niid6w$dSGhMbiEJytkOuPuUax5f3E4MacBzYfKqXY90H57yBw";

/// The company's account, made where it is missing.
///
/// # Errors
/// Those of the database.
pub(super) fn of(db: &Db, company: &Company) -> Result<AccountRef, Error> {
    let home = (company.currency, company.zone, company.language);
    let account = found_or_made(db, company.slug, company.name, company.owner, home)?;
    for (email, name, role) in company.colleagues {
        let by = Actor::system(account.id);
        let added = db.write_now(move |tx| add_member(tx, &by, email, name, PASSWORD_HASH, *role));
        match added {
            Ok(_) | Err(Error::Conflict("already-member")) => {}
            Err(other) => return Err(other),
        }
    }
    Ok(account)
}

/// The account of the real shop, with the first company's owner.
///
/// # Errors
/// Those of the database.
pub(super) fn of_shop(db: &Db, slug: &str, name: &str) -> Result<AccountRef, Error> {
    let home = ("GBP", "Europe/London", Language::English);
    found_or_made(db, slug, name, KANDULA.owner, home)
}

fn found_or_made(
    db: &Db,
    slug: &str,
    name: &str,
    owner: (&str, &str),
    (currency, zone, language): (&str, &str, Language),
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
            owner_email: owner.0.into(),
            owner_name: Some(owner.1.into()),
            password: Some(PASSWORD.into()),
            currency: currency.parse().map_err(Error::internal)?,
            zone: zone.into(),
            language,
        },
    )?;
    find_account(db, slug)
}
