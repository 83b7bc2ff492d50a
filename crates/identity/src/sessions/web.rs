//! Signing in and out, and one's own wishes, over HTTP.

use super::entry::{self, First, Second, SignIn};
use super::pages::{self, Line};
use super::{actions, agent, store};
use crate::audit;
use crate::factors;
use crate::roles::{self, NewRole};
use crate::seal::Seal;
use crate::secrets;
use crate::wishes::Typed;
use axum::extract::State;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use base::{Actor, Error, FieldError, Language, Permission, Role, UserId};
use db::Tx;
use serde::Deserialize;
use web::flash::Flash;
use web::{
    App, Caller, Failure, Form, Membership, Query, Result, SignedIn, Theme, Visitor, local_path,
    see,
};

/// Where to go on.
#[derive(Deserialize)]
pub(crate) struct Next {
    #[serde(default)]
    next: String,
    /// Whether a session has ended that was not signed out here.
    #[serde(default)]
    ended: String,
}

/// `next` if it is one of our own pages, else the beginning.
pub(super) fn onward(next: &str) -> &str {
    if local_path(next) { next } else { "/" }
}

/// `GET /`: everybody's beginning.
pub(crate) async fn home(visitor: Visitor) -> Response {
    see(if visitor.signed_in.is_some() {
        "/accounts"
    } else {
        "/sign-in"
    })
}

/// `GET /sign-in`.
pub(crate) async fn form(visitor: Visitor, Query(query): Query<Next>) -> Response {
    if visitor.signed_in.is_some() {
        return see(onward(&query.next));
    }
    let visitor = Visitor {
        ended: !query.ended.is_empty(),
        ..visitor
    };
    pages::sign_in(&visitor, "", onward(&query.next), None, &[]).into_response()
}

#[derive(Deserialize)]
pub(crate) struct Credentials {
    email: String,
    password: String,
    #[serde(default)]
    next: String,
}

/// `POST /sign-in`.
pub(crate) async fn sign_in(
    State(app): State<App>,
    visitor: Visitor,
    caller: Caller,
    Form(sent): Form<Credentials>,
) -> Result<Response> {
    let (email, next) = (sent.email.clone(), onward(&sent.next).to_owned());
    let try_ = SignIn {
        email: sent.email,
        password: sent.password,
        address: caller.address,
        agent: caller.agent,
    };
    let came = entry::first(&app.db, try_).await;
    told(&app, &came);
    entered(&app, &visitor, (&email, "not-let-in"), &next, came).await
}

/// What came of a try.
type Came = std::result::Result<First, Error>;

/// The trails know of a failure soon after the answer.
fn told(app: &App, came: &Came) {
    if let Ok(First::Not(_) | First::Next(_)) = came {
        audit::tell_failed_sign_ins(app);
    }
}

#[derive(Deserialize)]
pub(crate) struct Code {
    pending: String,
    code: String,
    /// What was typed with the password, to be shown again; nobody is looked for by it.
    #[serde(default)]
    email: String,
    #[serde(default)]
    next: String,
}

/// `POST /sign-in/code`: the code of the second factor, after the password.
pub(crate) async fn code(
    State(app): State<App>,
    visitor: Visitor,
    caller: Caller,
    Form(sent): Form<Code>,
) -> Result<Response> {
    let next = onward(&sent.next).to_owned();
    let second = Second {
        pending: sent.pending,
        code: sent.code,
        address: caller.address,
        agent: caller.agent,
    };
    let came = entry::second(&app.db, &Seal::new(&app.config), second).await;
    told(&app, &came);
    entered(
        &app,
        &visitor,
        (&sent.email, "not-let-in-code"),
        &next,
        came,
    )
    .await
}

/// On to where they wanted, or the page again: with a place for a code where codes are used at all.
async fn entered(
    app: &App,
    visitor: &Visitor,
    (email, refused): (&str, &'static str),
    next: &str,
    came: Came,
) -> Result<Response> {
    let seal = Seal::new(&app.config);
    let (pending, errors) = match web::tried(came)? {
        Ok(First::In(secret)) => {
            let cookie = web::session_cookie(&app.config, &secret);
            return Ok(with_cookie(see(next), cookie));
        }
        Ok(First::Next(pending)) => (Some(pending.close(&seal)?), vec![wrong("code-used")]),
        Ok(First::Not(pending)) => match app.db.read(factors::store::is_used).await? {
            true => (Some(pending.close(&seal)?), vec![wrong(refused)]),
            false => (None, vec![wrong("wrong-password")]),
        },
        Err(errors) => (None, errors),
    };
    let page = pages::sign_in(visitor, email, next, pending.as_deref(), &errors);
    Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
}

fn wrong(code: &'static str) -> FieldError {
    FieldError {
        field: "password".to_owned(),
        code,
        detail: String::new(),
    }
}

pub(crate) fn with_cookie(mut response: Response, cookie: HeaderValue) -> Response {
    response.headers_mut().append(header::SET_COOKIE, cookie);
    response
}

/// `POST /sign-out`.
pub(crate) async fn sign_out(
    State(app): State<App>,
    who: SignedIn,
    headers: HeaderMap,
) -> Result<Response> {
    let secret = web::session_secret(&app.config, &headers).unwrap_or_default();
    actions::sign_out(&app.db, user(&who)?, &secret).await?;
    crate::forget(&app);
    Ok(with_cookie(see("/sign-in"), web::session_end(&app.config)))
}

/// `GET /me`.
pub(crate) async fn me(
    State(app): State<App>,
    visitor: Visitor,
    who: SignedIn,
    headers: HeaderMap,
    Query(asked): Query<Next>,
) -> Result<Response> {
    let page = Problem {
        next: asked.next,
        ..Problem::default()
    };
    me_page(&app, &visitor, &who, &headers, StatusCode::OK, page).await
}

/// What was wrong with a form of the page, and what was typed into that of wishes.
#[derive(Default)]
pub(crate) struct Problem {
    pub(crate) errors: Vec<FieldError>,
    pub(crate) writing: Option<Typed>,
    /// Where to go on after a duty is done.
    pub(crate) next: String,
}

async fn me_page(
    app: &App,
    visitor: &Visitor,
    who: &SignedIn,
    headers: &HeaderMap,
    status: StatusCode,
    problem: Problem,
) -> Result<Response> {
    let (id, members) = (user(who)?, who.members.clone());
    let secret = web::session_secret(&app.config, headers).unwrap_or_default();
    let here = secrets::hash(&secret);
    let read = app.db.read(move |tx| {
        let lines = store::list(tx, id)?.into_iter().map(|r| line(r, &here));
        Ok::<_, Error>((lines.collect::<Vec<_>>(), own_roles(tx, &members)?))
    });
    let (lines, roles) = read.await?;
    let page = pages::me(visitor, who, (&lines, &roles), app.clock.now(), &problem);
    Ok((status, page).into_response())
}

/// A session as the page shows it; `here` is the one that asks.
fn line(r: store::Running, here: &[u8]) -> Line {
    Line {
        id: secrets::text(&r.hash),
        agent: agent::words(&r.agent),
        since: r.created_at,
        seen: r.seen_at,
        here: r.hash == here,
    }
}

/// The roles that firms made themselves and gave to somebody, with the firms' names.
fn own_roles(
    tx: &Tx<'_>,
    members: &[Membership],
) -> std::result::Result<Vec<(String, NewRole)>, Error> {
    let mut own = Vec::new();
    for member in members {
        let Role::Own(id) = member.role else { continue };
        let scope = Actor::system(member.account.id).may(Permission::AccountManage)?;
        let role = roles::get(tx, &scope, id)?;
        own.extend(role.map(|role| (member.account.name.clone(), role.role)));
    }
    Ok(own)
}

#[derive(Deserialize)]
pub(crate) struct Wishes {
    name: String,
    language: Language,
    theme: Theme,
}

/// `POST /me`.
pub(crate) async fn change_me(
    State(app): State<App>,
    visitor: Visitor,
    who: SignedIn,
    headers: HeaderMap,
    Form(sent): Form<Wishes>,
) -> Result<Response> {
    let id = user(&who)?;
    let changed = change(&app, id, sent.name, sent.language, sent.theme).await;
    // A new wish is one for this browser too; saving another field leaves the browser's own choice.
    let is_new = changed.is_ok() && who.language != Some(sent.language);
    let reader = match is_new {
        true => visitor.to_language(sent.language),
        false => visitor,
    };
    let went = Shown::new(changed, "me-saved");
    let answer = shown(&app, &reader, &who, &headers, went).await?;
    Ok(match is_new {
        true => with_cookie(answer, web::language_cookie(&app.config, sent.language)),
        false => answer,
    })
}

#[derive(Deserialize)]
pub(crate) struct NewPassword {
    old: String,
    new: String,
    #[serde(default)]
    next: String,
}

/// `POST /me/password`.
pub(crate) async fn change_password(
    State(app): State<App>,
    visitor: Visitor,
    who: SignedIn,
    headers: HeaderMap,
    Form(sent): Form<NewPassword>,
) -> Result<Response> {
    let secret = web::session_secret(&app.config, &headers).unwrap_or_default();
    let changed = actions::change_password(&app.db, user(&who)?, &secret, sent.old, sent.new).await;
    crate::forget(&app);
    let went = Shown {
        next: who.duty.map(|_| sent.next).unwrap_or_default(),
        ..Shown::new(changed, "me-password-saved")
    };
    shown(&app, &visitor, &who, &headers, went).await
}

/// How a form of the page went.
pub(crate) struct Shown {
    pub(crate) outcome: std::result::Result<(), Error>,
    /// The key of what is said when it went well.
    pub(crate) word: &'static str,
    /// What was typed into the form of wishes, if it was that one.
    pub(crate) writing: Option<Typed>,
    /// Where it goes on, if not on the page.
    pub(crate) next: String,
}

impl Shown {
    fn new(outcome: std::result::Result<(), Error>, word: &'static str) -> Self {
        Self {
            outcome,
            word,
            writing: None,
            next: String::new(),
        }
    }
}

/// Where it leads to, if it was said; else back to the page.
fn there(next: &str) -> &str {
    match next {
        "" => "/me",
        next => onward(next),
    }
}

/// Back to the page with a word, or the page with what was wrong.
pub(crate) async fn shown(
    app: &App,
    visitor: &Visitor,
    who: &SignedIn,
    headers: &HeaderMap,
    went: Shown,
) -> Result<Response> {
    match web::tried(went.outcome)? {
        Ok(()) => {
            let word = Flash::good(visitor.l.t(went.word));
            Ok(web::go_with(app, visitor.htmx, there(&went.next), &word))
        }
        Err(errors) => {
            let status = StatusCode::UNPROCESSABLE_ENTITY;
            let (writing, next) = (went.writing, went.next);
            let problem = Problem {
                errors,
                writing,
                next,
            };
            me_page(app, visitor, who, headers, status, problem).await
        }
    }
}

/// The user behind a session; a token has no pages.
pub(crate) fn user(who: &SignedIn) -> std::result::Result<UserId, Failure> {
    who.user.ok_or(Failure::Error(Error::Unauthenticated))
}

pub(super) async fn change(
    app: &App,
    id: UserId,
    name: String,
    language: Language,
    theme: Theme,
) -> std::result::Result<(), Error> {
    app.db
        .write(move |tx| actions::change_wishes(tx, id, &name, language, theme))
        .await?;
    crate::forget(app);
    Ok(())
}
