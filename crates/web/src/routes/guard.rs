//! What stands before every handler: who asks, in which account, with which permission, from which page.

use super::{Access, keyed};
use crate::auth::{Membership, SignedIn};
use crate::cookies::{Cookies, session_name};
use crate::cx::Known;
use crate::flash::{self, Flash};
use crate::locale::choose;
use crate::pace::{self, Of, Standing};
use crate::{App, Caller, Cx, Failure, Locale, Theme, Visitor, csrf, once};
use axum::body::Body;
use axum::extract::{RawPathParams, Request, State};
use axum::http::{Extensions, HeaderMap, Method, StatusCode, Uri, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use axum::{RequestExt as _, http::request::Parts};
use base::{ActorKind, EXAMPLE_MARK, Error};
use std::sync::Arc;
use tokio::time::timeout;

pub(super) struct Gate {
    pub app: App,
    pub access: Access,
    /// The query's parameters of a route of the API; none where any may come.
    pub parameters: Option<Vec<String>>,
    pub hurried: bool,
    pub file: bool,
    /// Whether a session that owes something may use it.
    pub on_duty: bool,
}

/// By what somebody is known: a session needs form tokens, an API token does not.
pub(super) enum By {
    Session(String),
    Token(String),
}

/// Who somebody is, where they say it and it holds.
pub(super) type Recognised = Result<Option<(Arc<SignedIn>, By)>, Failure>;

pub(super) async fn guard(State(gate): State<Arc<Gate>>, request: Request, next: Next) -> Response {
    if gate.file {
        return next.run(request).await;
    }
    let cookies = Cookies::read(request.headers());
    let mut visitor = visitor(request.uri(), request.headers(), &cookies);
    if let Access::Keyed(needed) = gate.access {
        visitor.api = true; // who asks is a program
        return keyed::guard(&gate, needed, request, visitor, next).await;
    }
    let mut met = Met::default();
    let checked = check(&gate, request, &cookies, &mut visitor, &mut met).await;
    let somebody = visitor.signed_in.is_some();
    note_served(&gate, somebody);
    let flash_shown = visitor.flash.is_some();
    let mut response = match checked {
        Ok(request) if gate.hurried => {
            match timeout(gate.app.config.timeout, once::run(&gate.app, request, next)).await {
                Ok(response) => response,
                Err(_) => {
                    Failure::Status(StatusCode::SERVICE_UNAVAILABLE, "too-slow").into_response()
                }
            }
        }
        Ok(request) => next.run(request).await,
        Err(failure) => failure.into_response(),
    };
    note_served(&gate, somebody);
    if flash_shown && response.status() == StatusCode::OK {
        response
            .headers_mut()
            .append(header::SET_COOKIE, Flash::end(&gate.app.config));
    }
    if let Some(standing) = met.standing.filter(|_| visitor.api) {
        standing.tell(response.headers_mut());
    }
    let failed = response.extensions().get::<Failure>().is_some();
    if let Some(cx) = met.frame.filter(|_| failed) {
        response.extensions_mut().insert(cx);
    }
    response.extensions_mut().insert(visitor);
    response
}

/// Notes that `somebody` whom we know waits at this moment, or did so just now.
fn note_served(gate: &Gate, somebody: bool) {
    if somebody {
        gate.app.config.served.note(gate.app.clock.now());
    }
}

/// What was found on the way, whether or not the request goes on.
#[derive(Default)]
struct Met {
    /// How fast the one who asks may go on asking.
    standing: Option<Standing>,
    /// In which account somebody is, so that a failure keeps its frame.
    frame: Option<Cx>,
}

/// The request with its contexts, or why not.
async fn check(
    gate: &Gate,
    mut request: Request,
    cookies: &Cookies,
    visitor: &mut Visitor,
    met: &mut Met,
) -> Result<Request, Failure> {
    let app = &gate.app;
    let unsafe_method = !matches!(
        *request.method(),
        Method::GET | Method::HEAD | Method::OPTIONS
    );
    if unsafe_method && !visitor.api && !visitor.htmx {
        visitor.path = referring_page(request.headers());
    }
    let found = recognise(app, visitor.api, request.headers(), cookies).await;
    met.standing = not_too_fast(app, &found, &request)?;
    let found = found?;
    visitor.ended = found.is_none() && brings_session(app, cookies);
    let by = found.map(|(who, by)| {
        know(visitor, app, &who, &by, cookies);
        visitor.signed_in = Some(who);
        by
    });
    let who = visitor.signed_in.clone();
    if gate.access != Access::Public {
        let who = who.ok_or(Error::Unauthenticated)?;
        if let Some(duty) = who.duty.filter(|_| !gate.on_duty) {
            return Err(Failure::Duty(duty));
        }
        if let Some(member) = membership(&mut request, &who, visitor.api).await? {
            let cx = Cx::of(visitor, &who, &member);
            met.frame = Some(cx.clone());
            if unsafe_method && cx.eyes.is_some() {
                return Err(Error::Conflict("eyes").into());
            }
            if let Access::Permission(needed) = gate.access {
                cx.actor.may(needed)?;
            }
            visitor.l = cx.l.clone();
            request.extensions_mut().insert(cx);
        } else if matches!(gate.access, Access::Permission(_)) {
            return Err(Error::NotFound("account").into());
        }
        only_known(gate, request.uri())?;
        request.extensions_mut().insert(Known(who));
    }
    if unsafe_method && !matches!(by, Some(By::Token(_))) {
        csrf::check_origin(&app.config, request.headers())?;
        if let Some(By::Session(secret)) = &by {
            request = csrf::check_token(&app.config, secret, request).await?;
        }
    }
    request.extensions_mut().insert(visitor.clone());
    Ok(request)
}

/// Refuses a parameter that the route does not have: a filter that is misspelt would answer everything.
fn only_known(gate: &Gate, uri: &Uri) -> Result<(), Failure> {
    let Some(known) = &gate.parameters else {
        return Ok(());
    };
    let asked: Vec<(String, String)> = axum::extract::Query::try_from_uri(uri)
        .map(|query| query.0)
        .map_err(|e| Error::invalid("", "bad-query", e.body_text()))?;
    match asked.into_iter().find(|(name, _)| !known.contains(name)) {
        None => Ok(()),
        Some((name, _)) => {
            let code = match known.is_empty() {
                true => "no-parameters",
                false => "unknown-parameter",
            };
            let detail = format!("{name}{EXAMPLE_MARK}{}", known.join(", "));
            Err(Error::invalid(name, code, detail).into())
        }
    }
}

/// Counts the request, for the token or the session that holds, else for the address that it comes from: so
/// guessing secrets counts as well.
pub(super) fn not_too_fast(
    app: &App,
    found: &Recognised,
    request: &Request,
) -> Result<Option<Standing>, Failure> {
    let standing = match found {
        Ok(Some((_, By::Token(secret)))) => app.ask(Of::Token, secret, 1),
        Ok(Some((_, By::Session(secret)))) => app.ask(Of::Session, secret, 1),
        Ok(None) | Err(_) => ask_address(app, request.headers(), request.extensions()),
    };
    match standing {
        Some(standing) if standing.wait_s().is_some() => Err(Failure::TooFast(standing)),
        standing => Ok(standing),
    }
}

/// Counts a request of somebody whom we do not know.
pub(super) fn ask_address(
    app: &App,
    headers: &HeaderMap,
    extensions: &Extensions,
) -> Option<Standing> {
    let caller = Caller::of(app, headers, extensions);
    app.ask(Of::Address, &pace::network(&caller.address), 1)
}

/// What can be said of a visitor before we know who it is.
pub(super) fn visitor(uri: &Uri, headers: &HeaderMap, cookies: &Cookies) -> Visitor {
    let accept = headers
        .get(header::ACCEPT_LANGUAGE)
        .and_then(|v| v.to_str().ok());
    let htmx = headers.contains_key("hx-request");
    let path = uri.path();
    let api = path.starts_with("/api/") && !for_people(path);
    let page = !htmx && !api;
    Visitor {
        l: Locale::of_visitor(choose(cookies.get("lang"), None, accept)),
        csrf: String::new(),
        htmx,
        api,
        path: uri.path_and_query().map_or("/", |p| p.as_str()).to_owned(),
        theme: Theme::Auto,
        flash: cookies
            .get(flash::NAME)
            .filter(|_| page)
            .and_then(Flash::read),
        signed_in: None,
        ended: false,
    }
}

/// Whether the browser has a session, which may have ended.
pub(super) fn brings_session(app: &App, cookies: &Cookies) -> bool {
    let secret = cookies.get(session_name(&app.config));
    secret.is_some_and(|secret| !secret.is_empty())
}

/// The pages that describe the API: what goes wrong there is told as on every other page.
fn for_people(path: &str) -> bool {
    path == "/api/docs" || path.starts_with("/api/docs/")
}

/// A visitor without a route: what the outermost layer uses when no guard ran.
pub(crate) fn stranger(parts: &Parts) -> Visitor {
    visitor(&parts.uri, &parts.headers, &Cookies::read(&parts.headers))
}

/// Where to go on after signing in, for a form that was sent after the session had ended.
fn referring_page(headers: &HeaderMap) -> String {
    let referer = headers
        .get(header::REFERER)
        .and_then(|v| v.to_str().ok())
        .unwrap_or_default();
    let path = referer
        .split_once("://")
        .and_then(|(_, rest)| rest.find('/').map(|at| &rest[at..]));
    path.filter(|p| csrf::local_path(p))
        .unwrap_or("/")
        .to_owned()
}

pub(super) async fn recognise(
    app: &App,
    api: bool,
    headers: &HeaderMap,
    cookies: &Cookies,
) -> Recognised {
    let bearer = headers
        .get(header::AUTHORIZATION)
        .and_then(|v| v.to_str().ok());
    if let (true, Some(line)) = (api, bearer) {
        let secret = line
            .strip_prefix("Bearer ")
            .ok_or(Error::Unauthenticated)?
            .trim();
        let holder = app
            .auth
            .token(secret)
            .await?
            .ok_or(Error::Unauthenticated)?;
        return Ok(Some((holder, By::Token(secret.to_owned()))));
    }
    let Some(secret) = cookies
        .get(session_name(&app.config))
        .filter(|s| !s.is_empty())
    else {
        return Ok(None);
    };
    let user = app.auth.session(secret).await?;
    Ok(user.map(|u| (u, By::Session(secret.to_owned()))))
}

pub(super) fn know(visitor: &mut Visitor, app: &App, who: &SignedIn, by: &By, cookies: &Cookies) {
    if who.language.is_some() {
        let language = choose(cookies.get("lang"), who.language, None);
        visitor.l = visitor.l.in_language(language);
    }
    visitor.theme = who.theme;
    let first = who.members.first().map(|m| m.account.zone.as_str());
    if let Some(zone) = who.zone.as_deref().or(first) {
        visitor.l = visitor.l.in_zone(zone);
    }
    visitor.l = visitor.l.written(who.writing);
    if let By::Session(secret) = by {
        visitor.csrf = csrf::form_token(&app.config, secret);
    }
}

/// The account: of the path, of the token, or of the header `X-Account` when a page calls the API.
///
/// Somebody else's account is as one that does not exist.
async fn membership(
    request: &mut Request<Body>,
    who: &SignedIn,
    api: bool,
) -> Result<Option<Membership>, Failure> {
    // A path that is no text names nothing.
    let params = request
        .extract_parts::<RawPathParams>()
        .await
        .map_err(|_| Error::NotFound("page"))?;
    let of_path = params
        .iter()
        .find(|(name, _)| *name == "account")
        .map(|(_, v)| v.to_owned());
    let slug = of_path.or_else(|| {
        let named = request
            .headers()
            .get("x-account")
            .filter(|_| api && who.kind == ActorKind::User);
        named.and_then(|v| v.to_str().ok()).map(str::to_owned)
    });
    let found = match (slug, who.members.as_slice()) {
        (Some(slug), members) => {
            let member = members.iter().find(|m| m.account.slug == slug);
            Some(member.ok_or(Error::NotFound("account"))?)
        }
        (None, [only]) if api => Some(only),
        (None, _) if api => return Err(Error::invalid("X-Account", "account-needed", "").into()),
        (None, _) => None,
    };
    Ok(found.cloned())
}
