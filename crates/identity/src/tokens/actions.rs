//! Making and revoking tokens.

use super::store;
use crate::{audit, names, roles, secrets, sessions};
use base::{Actor, Error, Permission, Rights, Role, Scope, Timestamp, TokenId};
use db::{Db, Tx};
use jiff::civil::Date;
use jiff::tz::TimeZone;
use serde_json::json;

const NAME_MAX_CHARS: usize = 100;
/// Tells people and secret scanners what it is.
const PREFIX: &str = "bandhu_";

/// A token to be made.
#[derive(Clone, Debug)]
pub struct NewToken {
    /// What it is for, 1 to 100 characters.
    pub name: String,
    /// What it may do.
    pub role: Role,
    /// Only these of what the role grants; none for all of them.
    pub permissions: Option<Vec<Permission>>,
    /// When it stops working; none for never.
    pub expires_at: Option<Timestamp>,
}

impl NewToken {
    /// The names of its permissions, where it has not all.
    pub(super) fn names(&self) -> Option<Vec<&'static str>> {
        let listed = self.permissions.as_ref()?;
        Some(listed.iter().map(|p| p.as_str()).collect())
    }
}

/// Makes a token; the secret is returned here and never again.
///
/// # Errors
/// `Forbidden`, also for the role of owner without [`Permission::OwnersManage`] and for a token that could do what its
/// maker cannot; `Invalid` for the name, for a role that is not there, and for a list of permissions without any.
pub fn create(tx: &mut Tx<'_>, by: &Actor, new: &NewToken) -> Result<(TokenId, String), Error> {
    let scope = by.may(Permission::AccountManage)?;
    by.may(new.role.given_by())?;
    roles::check(tx, &scope, new.role)?;
    names::check("name", &new.name, NAME_MAX_CHARS)?;
    if new.permissions.as_ref().is_some_and(Vec::is_empty) {
        return Err(Error::invalid("permissions", "permissions-none", ""));
    }
    check_permissions(tx, &scope, by, new)?;
    let (id, secret) = (TokenId::new(), format!("{PREFIX}{}", secrets::random()));
    store::insert(tx, &scope, id, &secrets::hash(&secret), new, by.user)?;
    let detail = json!({ "name": new.name.trim(), "role": new.role, "permissions": new.names() });
    audit::record(tx, by, "create", "token", Some(id.0), detail)?;
    Ok((id, secret))
}

/// A token whose permissions its role does not grant would do nothing, and one with more than its maker has too much.
fn check_permissions(tx: &Tx<'_>, scope: &Scope, by: &Actor, new: &NewToken) -> Result<(), Error> {
    let rights = roles::rights::of(tx, scope.account, by.user, new.role)?;
    let rights = rights.map_or_else(|| Rights::of(new.role), |r| Rights::clone(&r));
    // A token that is held to some permissions makes none that can do more.
    let wanted = |p: &Permission| {
        new.permissions
            .as_ref()
            .is_none_or(|listed| listed.contains(p))
    };
    let mut gained = rights.grants.iter().filter(|(p, _)| wanted(p));
    if let Some((p, _)) = gained.find(|(p, _)| by.may(*p).is_err()) {
        return Err(Error::Forbidden(p.as_str()));
    }
    let Some(listed) = &new.permissions else {
        return Ok(());
    };
    let granted = |p: &Permission| rights.grants.iter().any(|(one, _)| one == p);
    match listed.iter().find(|p| !granted(p)) {
        Some(p) => Err(Error::invalid(
            "permissions",
            "permission-beyond-role",
            p.as_str(),
        )),
        None => Ok(()),
    }
}

/// [`create`] for threads outside async; returns the secret.
///
/// # Errors
/// As [`create`].
pub fn create_now(db: &Db, by: &Actor, new: NewToken) -> Result<String, Error> {
    let by = by.clone();
    db.write_now(move |tx| create(tx, &by, &new))
        .map(|made| made.1)
}

/// The longest that a token which ends at all may work, in days: ten years.
const DAYS_MAX: i64 = 3_650;

/// When a token that is made now and works for `days` days ends; none for an empty text.
///
/// # Errors
/// `Invalid` when it is no number from 1 to 3,650.
pub fn expiry(days: &str, now: Timestamp) -> Result<Option<Timestamp>, Error> {
    match days.trim() {
        "" => Ok(None),
        text => match text.parse::<i64>() {
            Ok(days @ 1..=DAYS_MAX) => Ok(Some(sessions::later(now, days * 86_400))),
            _ => Err(Error::invalid("days", "token-days", DAYS_MAX)),
        },
    }
}

/// The moment at which a token stops working.
///
/// # Errors
/// `Invalid` when it is none, over, or more than ten years away.
pub(super) fn end(text: &str, now: Timestamp) -> Result<Timestamp, Error> {
    let at: Timestamp = text
        .parse()
        .map_err(|_| Error::invalid("expires_at", "time", text))?;
    let last = sessions::later(now, DAYS_MAX * 86_400);
    match at > now && at <= last {
        true => Ok(at),
        false => Err(Error::invalid("expires_at", "token-until", text)),
    }
}

/// The end of a day in `zone`, until which a token works; none for an empty text.
///
/// # Errors
/// `Invalid` when it is no day, over, or more than ten years away.
pub(super) fn until(
    day: &str,
    zone: &TimeZone,
    now: Timestamp,
) -> Result<Option<Timestamp>, Error> {
    let day = day.trim();
    if day.is_empty() {
        return Ok(None);
    }
    let next = day.parse::<Date>().ok().and_then(|day| day.tomorrow().ok());
    let end = next.and_then(|next| next.to_zoned(zone.clone()).ok());
    let end = end.map(|end| end.timestamp());
    let last = sessions::later(now, DAYS_MAX * 86_400);
    end.filter(|end| *end > now && *end <= last)
        .map(Some)
        .ok_or_else(|| {
            Error::invalid(
                "until",
                "token-until",
                day.chars().take(20).collect::<String>(),
            )
        })
}

/// Revokes a token: within seconds nothing works with it any more.
///
/// # Errors
/// `Forbidden`; `NotFound`.
pub fn revoke(tx: &mut Tx<'_>, by: &Actor, id: TokenId) -> Result<(), Error> {
    let scope = by.may(Permission::AccountManage)?;
    let name = store::name(tx, &scope, id)?.ok_or(Error::NotFound("token"))?;
    audit::keep_name(tx, &scope, "token", id.0, &name)?;
    store::delete(tx, &scope, id)?;
    audit::record(tx, by, "revoke", "token", Some(id.0), json!({}))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_works_until_the_end_of_a_day_in_the_account_s_zone() {
        let now: Timestamp = "2026-11-22T08:00:00Z".parse().unwrap();
        let zone = TimeZone::get("Asia/Colombo").unwrap();
        // Now is 13:30 of the 22nd in Colombo (+5:30): the 22nd ends at 18:30 UTC.
        let end = until("2026-11-22", &zone, now).unwrap().unwrap();
        assert_eq!(end.to_string(), "2026-11-22T18:30:00Z");
        assert_eq!(until(" ", &zone, now).unwrap(), None);
        // Over; not a day; more than 3,650 days away.
        for wrong in ["2026-11-21", "22.11.2026", "2036-11-22", "9999-12-31", "x"] {
            match until(wrong, &zone, now) {
                Err(Error::Invalid(faults)) => assert_eq!(faults[0].code, "token-until"),
                other => panic!("{wrong}: {other:?}"),
            }
        }
    }
}
