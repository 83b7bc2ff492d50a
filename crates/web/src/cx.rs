//! What a handler knows of its request: who asks, in which account, in which language.

use crate::auth::{AccountRef, Membership, SignedIn, Theme};
use crate::flash::Flash;
use crate::locale::Dates;
use crate::{Failure, Locale};
use axum::extract::{FromRequestParts, OptionalFromRequestParts};
use axum::http::request::Parts;
use base::{Actor, Error, Language, Permission, UserId};
use std::convert::Infallible;
use std::sync::Arc;

/// The context of a request within an account. Every route with a permission has one.
#[derive(Clone, Debug)]
pub struct Cx {
    /// Who acts, for `actions`.
    pub actor: Actor,
    /// The account of the address or of the token.
    pub account: Arc<AccountRef>,
    /// The name to greet.
    pub user_name: String,
    /// Texts, numbers and dates for the reader.
    pub l: Locale,
    /// The form token; empty for programs with a token, which need none.
    pub csrf: String,
    /// Whether htmx asks for a part of a page.
    pub htmx: bool,
    /// The path and the query that were asked for.
    pub path: String,
    /// The colours that the user wants.
    pub theme: Theme,
    /// What the page before wants said.
    pub flash: Option<Flash>,
    /// The member through whose eyes an administrator looks: nothing can be changed meanwhile.
    pub eyes: Option<String>,
    /// Whether the user belongs to more than this account.
    pub several_accounts: bool,
}

impl Cx {
    /// Whose page it is: that of the member whose eyes are lent, else the user's own.
    pub fn whose(&self) -> Option<UserId> {
        match self.eyes {
            Some(_) => self.actor.via.map(UserId),
            None => self.actor.user,
        }
    }

    /// A path within the account: `cx.to("people")` is `/a/{slug}/people`.
    pub fn to(&self, rest: &str) -> String {
        format!("/a/{}/{}", self.account.slug, rest.trim_start_matches('/'))
    }

    /// The reader's language and ways of writing, with the days of the account: for reports that are the same
    /// for everybody.
    pub fn of_account(&self) -> Locale {
        self.l.in_zone(&self.account.zone)
    }

    /// What a page of such days says when they are not the reader's own.
    pub fn account_days(&self) -> Option<String> {
        let zone = &self.account.zone;
        let differs = self.l.zone().iana_name() != Some(zone.as_str());
        let name = || self.l.zone_name(zone);
        differs.then(|| self.l.tx("account-days", &[("zone", name().into())]))
    }

    /// What a page of months says to whoever reads days by another calendar.
    pub fn gregorian_months(&self) -> Option<String> {
        let other = matches!(
            self.l.writing().dates,
            Dates::Ethiopian | Dates::EthiopianFirst
        );
        other.then(|| self.l.t("account-months"))
    }

    /// Whether to show what needs `p`; the action asks again.
    pub fn may(&self, p: Permission) -> bool {
        self.actor.may(p).is_ok()
    }
}

/// The context of a request outside any account: public pages and those of every signed-in user.
#[derive(Clone, Debug)]
pub struct Visitor {
    /// Texts for the reader, by cookie or by the browser's wish when nobody is signed in.
    pub l: Locale,
    /// The form token; empty when nobody is signed in.
    pub csrf: String,
    /// Whether htmx asks for a part of a page.
    pub htmx: bool,
    /// Whether the answer is for a program: the path begins with `/api/`.
    pub api: bool,
    /// The path and the query that were asked for.
    pub path: String,
    /// The colours that the user wants.
    pub theme: Theme,
    /// What the page before wants said.
    pub flash: Option<Flash>,
    /// Who is signed in, if anybody.
    pub signed_in: Option<Arc<SignedIn>>,
    /// Whether the browser brought a session that has ended.
    pub ended: bool,
}

impl Visitor {
    /// The same visitor, answered in another language: after they chose it.
    #[must_use]
    pub fn to_language(&self, language: Language) -> Self {
        Self {
            l: self.l.in_language(language),
            ..self.clone()
        }
    }
}

impl Cx {
    /// What `member` sees of an account, on a page that lies outside of it or within.
    pub(crate) fn of(visitor: &Visitor, who: &SignedIn, member: &Membership) -> Self {
        let eyes = who.eyes.as_ref();
        let eyes = eyes.filter(|eyes| eyes.account == member.account.id);
        let lent = eyes.map(|eyes| eyes.user.0);
        Self {
            actor: Actor {
                account: member.account.id,
                user: who.user,
                kind: who.kind,
                roles: vec![member.role],
                rights: member.rights.clone(),
                via: who.token.map(|token| token.0).or(lent),
                own_fields: Some(member.account.own_fields),
            },
            account: member.account.clone(),
            user_name: who.name.clone(),
            l: visitor
                .l
                .in_zone(who.zone.as_deref().unwrap_or(&member.account.zone))
                .at_home_in(&member.account.zone),
            csrf: visitor.csrf.clone(),
            htmx: visitor.htmx,
            path: visitor.path.clone(),
            theme: visitor.theme,
            flash: visitor.flash.clone(),
            eyes: eyes.map(|eyes| eyes.name.clone()),
            several_accounts: who.members.len() > 1,
        }
    }

    /// The account of somebody who has exactly one, so that their own pages keep its frame.
    pub fn of_only_account(visitor: &Visitor, who: &SignedIn) -> Option<Self> {
        match who.members.as_slice() {
            [only] => Some(Self::of(visitor, who, only)),
            _ => None,
        }
    }
}

impl<S: Sync> FromRequestParts<S> for Cx {
    type Rejection = Failure;
    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Failure> {
        let found = parts.extensions.get::<Cx>().cloned();
        found.ok_or_else(|| {
            Failure::Error(Error::internal("a handler without account asked for Cx"))
        })
    }
}

impl<S: Sync> OptionalFromRequestParts<S> for Cx {
    type Rejection = Infallible;
    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Option<Self>, Infallible> {
        Ok(parts.extensions.get::<Cx>().cloned())
    }
}

impl<S: Sync> FromRequestParts<S> for Visitor {
    type Rejection = Failure;
    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Failure> {
        let found = parts.extensions.get::<Visitor>().cloned();
        found.ok_or_else(|| {
            Failure::Error(Error::internal(
                "a handler outside Routes asked for Visitor",
            ))
        })
    }
}

/// The signed-in user of a `signed_*` route, account or not.
#[derive(Clone, Debug)]
pub(crate) struct Known(pub Arc<SignedIn>);

impl<S: Sync> FromRequestParts<S> for SignedIn {
    type Rejection = Failure;
    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Failure> {
        match parts.extensions.get::<Known>() {
            Some(known) => Ok(known.0.as_ref().clone()),
            None => Err(Failure::Error(Error::Unauthenticated)),
        }
    }
}
