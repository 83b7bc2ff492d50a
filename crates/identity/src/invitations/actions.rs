//! Inviting, and what the invited do.

use super::store::{self, Invitation, Opened};
use crate::accounts::{self, check_name, fold_email, is_email};
use crate::{audit, passwords, roles, secrets, sessions};
use base::{Actor, ActorKind, Error, InvitationId, Language, Permission, Role, Scope, UserId};
use db::{Db, DbError, Tx};
use serde_json::json;
use web::AccountRef;

/// An invitation is good for so many seconds: a week.
const LIFE_SECONDS: i64 = 7 * 86_400;

/// A new link. The secret is returned here and never again.
#[derive(Clone, Debug)]
pub struct Made {
    /// The invitation.
    pub id: InvitationId,
    /// For whom it is.
    pub email: String,
    /// What its link ends with.
    pub secret: String,
}

/// Invites somebody into the account, as `role`.
///
/// # Errors
/// `Forbidden`, also for the role of owner without [`Permission::OwnersManage`]; `Invalid` for a role
/// that is not there and for the address, also when it belongs to a member.
pub fn invite(tx: &mut Tx<'_>, by: &Actor, email: &str, role: Role) -> Result<Made, Error> {
    let scope = by.may(Permission::AccountManage)?;
    by.may(role.given_by())?;
    roles::check(tx, &scope, role)?;
    if !is_email(email) {
        return Err(Error::invalid("email", "email", ""));
    }
    let email = fold_email(email);
    if accounts::store::is_member(tx, &scope, &email)? {
        return Err(Error::invalid("email", "already-member", ""));
    }
    let now = tx.now();
    let new = Invitation {
        id: InvitationId::new(),
        email: email.clone(),
        role,
        created_at: now,
        expires_at: sessions::later(now, LIFE_SECONDS),
    };
    let secret = secrets::random();
    store::insert(tx, &scope, &new, &secrets::hash(&secret), by.user)?;
    let detail = json!({ "email": email, "role": role });
    audit::record(tx, by, "invite", "invitation", Some(new.id.0), detail)?;
    Ok(Made {
        id: new.id,
        email,
        secret,
    })
}

/// A new link for another week; the old one is worth nothing from now on.
///
/// # Errors
/// `Forbidden`; `NotFound`.
pub fn renew(tx: &mut Tx<'_>, by: &Actor, id: InvitationId) -> Result<Made, Error> {
    let (scope, known) = changeable(tx, by, id)?;
    let secret = secrets::random();
    let expires = sessions::later(tx.now(), LIFE_SECONDS);
    store::renew(tx, &scope, id, &secrets::hash(&secret), expires)?;
    audit::record(tx, by, "renew", "invitation", Some(id.0), json!({}))?;
    Ok(Made {
        id,
        email: known.email,
        secret,
    })
}

/// Withdraws an invitation.
///
/// # Errors
/// `Forbidden`; `NotFound`.
pub fn withdraw(tx: &mut Tx<'_>, by: &Actor, id: InvitationId) -> Result<(), Error> {
    let (scope, known) = changeable(tx, by, id)?;
    audit::keep_name(tx, &scope, "invitation", id.0, &known.email)?;
    store::delete(tx, &scope, id)?;
    let detail = json!({ "email": known.email });
    audit::record(tx, by, "withdraw", "invitation", Some(id.0), detail)
}

fn changeable(tx: &Tx<'_>, by: &Actor, id: InvitationId) -> Result<(Scope, Invitation), Error> {
    let scope = by.may(Permission::AccountManage)?;
    let known = store::get(tx, &scope, id)?.ok_or(Error::NotFound("invitation"))?;
    by.may(known.role.given_by())?;
    Ok((scope, known))
}

/// What an invitation's link opens.
///
/// # Errors
/// `NotFound` when it is unknown, used, withdrawn or too old.
pub(crate) fn open(tx: &Tx<'_>, secret: &str) -> Result<Opened, Error> {
    let found = store::by_hash(tx, &secrets::hash(secret))?;
    let mut opened = found.ok_or(Error::NotFound("invitation"))?;
    opened.role_name = roles::own_name(tx, opened.account.id, opened.role)?;
    Ok(opened)
}

/// Somebody who signs in already joins the account.
///
/// # Errors
/// `NotFound` for a link that is no longer good; `Conflict("already-member")`.
pub fn join(tx: &mut Tx<'_>, secret: &str, user: UserId) -> Result<AccountRef, Error> {
    let opened = open(tx, secret)?;
    use_up(tx, &opened, user)?;
    Ok(opened.account)
}

/// Makes the member of it, once: whoever comes second finds no invitation any more.
fn use_up(tx: &mut Tx<'_>, opened: &Opened, user: UserId) -> Result<(), Error> {
    let by = Actor {
        account: opened.account.id,
        user: Some(user),
        kind: ActorKind::User,
        roles: vec![opened.role],
        rights: None,
        via: None,
        own_fields: None,
    };
    let scope = Actor::system(opened.account.id).may(Permission::AccountManage)?;
    audit::keep_name(tx, &scope, "invitation", opened.id.0, &opened.email)?;
    if store::delete(tx, &scope, opened.id)? == 0 {
        return Err(Error::NotFound("invitation"));
    }
    accounts::store::insert_member(tx, opened.account.id, user, opened.role).map_err(
        |e| match e {
            DbError::Unique(_) => Error::Conflict("already-member"),
            other => other.into(),
        },
    )?;
    let detail = json!({ "invitation": opened.id, "email": opened.email, "role": opened.role });
    audit::record(tx, &by, "join", "member", Some(user.0), detail)
}

/// What the page of an invitation sends for somebody new.
#[derive(Clone, Debug)]
pub struct Accept {
    /// The link's secret.
    pub secret: String,
    /// Their name, 1 to 100 characters.
    pub name: String,
    /// The password that they choose.
    pub password: String,
    /// The language of their pages.
    pub language: Language,
    /// What the browser calls itself.
    pub agent: String,
}

/// Makes the invited user and signs them in: the account and the session's secret.
///
/// # Errors
/// `NotFound` for a link that is no longer good; `Invalid` by field, with `email-known` when the
/// address signs in already.
pub async fn accept(db: &Db, sent: Accept) -> Result<(AccountRef, String), Error> {
    let secret = sent.secret.clone();
    let opened = db.read(move |tx| open(tx, &secret)).await?;
    check_name("name", &sent.name)?;
    passwords::check("password", &sent.password)?;
    let known = [opened.email.as_str(), &sent.name, &opened.account.name];
    passwords::check_strength("password", &sent.password, &known)?;
    let hash = passwords::hash(sent.password.clone()).await?;
    let session = secrets::random();
    let session_hash = secrets::hash(&session);
    let account = db
        .write(move |tx| {
            let opened = open(tx, &sent.secret)?;
            let user = UserId::new();
            let name = sent.name.trim();
            accounts::store::insert_user(tx, user, &opened.email, name, &hash, sent.language)
                .map_err(|e| match e {
                    DbError::Unique(_) => Error::invalid("password", "email-known", ""),
                    other => other.into(),
                })?;
            use_up(tx, &opened, user)?;
            sessions::begin(tx, user, &session_hash, &sent.agent)?;
            Ok::<_, Error>(opened.account)
        })
        .await?;
    Ok((account, session))
}
