//! Making and changing accounts, and adding members.

use super::store;
use crate::{audit, names, passwords, secrets};
use base::{AccountId, Actor, Currency, Error, Language, Permission, Role, Scope, UserId};
use db::{Db, DbError, Tx};
use jiff::tz::TimeZone;
use serde_json::json;
use web::AccountRef;

const NAME_MAX_CHARS: usize = 100;
const SLUG_MAX_CHARS: usize = 40;
/// How many numbers are tried behind a slug that is taken.
const SLUG_TRIES: u32 = 50;

/// A new account with its owner.
#[derive(Clone, Debug)]
pub struct NewAccount {
    /// The firm's name, 1 to 100 characters.
    pub name: String,
    /// The word for addresses: `a`–`z`, figures and `-`, at most 40; made from the name if not given.
    pub slug: Option<String>,
    /// The owner's address; a known one becomes this account's owner too and keeps its password.
    pub owner_email: String,
    /// The owner's name; the part before the `@` if not given.
    pub owner_name: Option<String>,
    /// The owner's password; a random one if not given.
    pub password: Option<String>,
    /// The currency that totals are kept in.
    pub currency: Currency,
    /// The time zone of its days (IANA name).
    pub zone: String,
    /// The language of the account and of its owner.
    pub language: Language,
}

/// What was made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Created {
    /// The account.
    pub account: AccountId,
    /// The word in its addresses.
    pub slug: String,
    /// Its owner.
    pub owner: UserId,
    /// The password that was made up, to be shown once; none when it was given or the user was known.
    pub password: Option<String>,
}

/// Makes an account and its owner, blocking.
///
/// # Errors
/// `Invalid` by field; `Conflict("slug-taken")` when the given slug is in use.
pub fn create(db: &Db, new: NewAccount) -> Result<Created, Error> {
    check(&new)?;
    let made_up = new.password.is_none().then(secrets::password);
    let password = new
        .password
        .clone()
        .or_else(|| made_up.clone())
        .unwrap_or_default();
    passwords::check("password", &password)?;
    let hash = passwords::hash_now(&password)?;
    db.write_now(move |tx| {
        let made = insert(tx, &new, &hash)?;
        let password = made_up.clone().filter(|_| made.1);
        Ok(Created { password, ..made.0 })
    })
}

/// The account and whether its owner is new.
fn insert(tx: &mut Tx<'_>, new: &NewAccount, hash: &str) -> Result<(Created, bool), Error> {
    let email = fold_email(&new.owner_email);
    let slug = free_slug(tx, new)?;
    let account = AccountId::new();
    store::insert(tx, account, &slug, new)?;
    let known = store::user_by_email(tx, &email)?;
    let owner = known.unwrap_or_default();
    if known.is_none() {
        let name = new.owner_name.clone().unwrap_or_else(|| local_part(&email));
        store::insert_user(tx, owner, &email, name.trim(), hash, new.language)?;
    }
    store::insert_member(tx, account, owner, Role::Owner)?;
    let by = Actor::system(account);
    audit::record(
        tx,
        &by,
        "create",
        "account",
        Some(account.0),
        json!({ "slug": slug }),
    )?;
    Ok((
        Created {
            account,
            slug,
            owner,
            password: None,
        },
        known.is_none(),
    ))
}

fn check(new: &NewAccount) -> Result<(), Error> {
    check_name("name", &new.name)?;
    zone_of(&new.zone)?;
    if !is_email(&new.owner_email) {
        return Err(Error::invalid("email", "email", ""));
    }
    match &new.slug {
        Some(slug) if !is_slug(slug) => Err(Error::invalid("slug", "slug", SLUG_MAX_CHARS)),
        _ => Ok(()),
    }
}

/// The next accounts after `previous` (none: from the first), at most `limit`: for the system's own
/// daily work in every account.
///
/// # Errors
/// Those of the database.
pub fn next(
    tx: &Tx<'_>,
    previous: Option<AccountId>,
    limit: usize,
) -> Result<Vec<AccountRef>, DbError> {
    store::after(tx, previous.unwrap_or(AccountId(base::Uuid::nil())), limit)
}

/// Counts one more own field of the account, in the transaction that adds it: whoever reads an account that never had one
/// need not look for any.
///
/// # Errors
/// Those of the database.
pub fn count_own_fields(tx: &mut Tx<'_>, scope: &Scope) -> Result<(), DbError> {
    store::count_own_fields(tx, scope)
}

/// Says that the account never had own fields, in the transaction that has looked for them.
///
/// # Errors
/// Those of the database.
pub fn has_no_own_fields(tx: &mut Tx<'_>, scope: &Scope) -> Result<(), DbError> {
    store::has_no_own_fields(tx, scope)
}

/// The account with this slug, blocking.
///
/// # Errors
/// `NotFound`.
pub fn find(db: &Db, slug: &str) -> Result<AccountRef, Error> {
    let slug = slug.to_owned();
    let found = db.read_now(move |tx| store::by_slug(tx, &slug))?;
    found.ok_or(Error::NotFound("account"))
}

/// Changes the name, the zone, and whether everybody needs a second factor: who has none sets it up at
/// the next sign-in. Answers the zone as it is called now.
///
/// # Errors
/// `Forbidden`; `Invalid` by field.
pub fn change(
    tx: &mut Tx<'_>,
    by: &Actor,
    name: &str,
    zone: &str,
    second_factor: bool,
) -> Result<String, Error> {
    let scope = by.may(Permission::AccountManage)?;
    check_name("name", name)?;
    let zone = zone_of(zone)?;
    store::update(tx, &scope, name.trim(), &zone, second_factor)?;
    let detail = json!({ "name": name, "zone": zone, "second_factor": second_factor });
    let id = Some(scope.account.0);
    audit::record(tx, by, "change", "account", id, detail)?;
    Ok(zone)
}

/// Gives a user, new or known, a role in the account. `hash` is for a new one; see `create`.
///
/// # Errors
/// `Forbidden`; `Invalid` for the address; `Conflict("already-member")`.
pub fn add_member(
    tx: &mut Tx<'_>,
    by: &Actor,
    email: &str,
    name: &str,
    hash: &str,
    role: Role,
) -> Result<UserId, Error> {
    let scope = by.may(Permission::AccountManage)?;
    by.may(role.given_by())?;
    if !is_email(email) {
        return Err(Error::invalid("email", "email", ""));
    }
    let email = fold_email(email);
    let known = store::user_by_email(tx, &email)?;
    let user = known.unwrap_or_default();
    if known.is_none() {
        check_name("name", name)?;
        let language = store::language(tx, &scope)?;
        store::insert_user(tx, user, &email, name.trim(), hash, language)?;
    }
    store::insert_member(tx, scope.account, user, role).map_err(|e| match e {
        DbError::Unique(_) => Error::Conflict("already-member"),
        other => other.into(),
    })?;
    let detail = json!({ "role": role });
    audit::record(tx, by, "add", "member", Some(user.0), detail)?;
    Ok(user)
}

/// The name of an account or of somebody.
pub(crate) fn check_name(field: &str, name: &str) -> Result<(), Error> {
    names::check(field, name, NAME_MAX_CHARS).map(drop)
}

/// The zone's name as the database of zones spells it.
fn zone_of(typed: &str) -> Result<String, Error> {
    let found = TimeZone::get(typed.trim()).ok();
    let name = found.as_ref().and_then(|zone| zone.iana_name());
    let name = name.map(str::to_owned);
    name.ok_or_else(|| Error::invalid("zone", "time-zone", typed))
}

/// One address, as people and mail servers compare it in practice: without blanks, in lower case.
pub(crate) fn fold_email(email: &str) -> String {
    email.trim().to_lowercase()
}

pub(crate) fn is_email(email: &str) -> bool {
    let email = email.trim();
    let (local, domain) = email.rsplit_once('@').unwrap_or_default();
    let clean = !email.chars().any(|c| c.is_whitespace() || c.is_control());
    clean && !local.is_empty() && !domain.is_empty() && email.chars().count() <= 254
}

fn local_part(email: &str) -> String {
    email.split('@').next().unwrap_or(email).to_owned()
}

fn is_slug(slug: &str) -> bool {
    let good = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    (1..=SLUG_MAX_CHARS).contains(&slug.len()) && slug.chars().all(good) && !slug.starts_with('-')
}

/// The name's Latin letters and figures; `account` for a name that has none.
fn slug_of(name: &str) -> String {
    let mut slug = String::new();
    for c in name.to_lowercase().chars() {
        if c.is_ascii_alphanumeric() {
            slug.push(c);
        } else if !slug.ends_with('-') && !slug.is_empty() {
            slug.push('-');
        }
        if slug.len() >= SLUG_MAX_CHARS - 4 {
            break;
        }
    }
    let slug = slug.trim_end_matches('-');
    if slug.is_empty() {
        "account".to_owned()
    } else {
        slug.to_owned()
    }
}

fn free_slug(tx: &Tx<'_>, new: &NewAccount) -> Result<String, Error> {
    if let Some(slug) = &new.slug {
        return match store::by_slug(tx, slug)? {
            Some(_) => Err(Error::Conflict("slug-taken")),
            None => Ok(slug.clone()),
        };
    }
    let wish = slug_of(&new.name);
    for n in 1..=SLUG_TRIES {
        let tried = if n == 1 {
            wish.clone()
        } else {
            format!("{wish}-{n}")
        };
        if store::by_slug(tx, &tried)?.is_none() {
            return Ok(tried);
        }
    }
    Err(Error::Conflict("slug-taken"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slugs_come_from_names() {
        for (name, slug) in [
            ("Lanka Retail (Pvt) Ltd.", "lanka-retail-pvt-ltd"),
            ("  A & B  ", "a-b"),
            ("ලංකා", "account"),
        ] {
            assert_eq!(slug_of(name), slug);
            assert!(is_slug(&slug_of(name)));
        }
        assert!(is_slug(&slug_of(&"x".repeat(300))));
        assert!(!is_slug("-a") && !is_slug("A") && !is_slug("") && !is_slug("a/b"));
    }

    #[test]
    fn addresses_are_checked_loosely_and_folded() {
        assert!(is_email(" Nimal@Example.LK ") && is_email("a@b"));
        for wrong in ["", "a", "@b", "a@", "a b@c", "a@b\n.c"] {
            assert!(!is_email(wrong), "{wrong:?}");
        }
        assert_eq!(fold_email(" Nimal@Example.LK "), "nimal@example.lk");
    }
}
