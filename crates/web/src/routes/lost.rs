//! Addresses that no route has: a slash too many leads on, all others are told within the frame of their account.

use super::guard::{brings_session, know, not_too_fast, recognise, visitor};
use crate::cookies::Cookies;
use crate::csrf::local_path;
use crate::{App, Cx, Failure, Visitor};
use axum::extract::{Request, State};
use axum::http::{Method, Uri};
use axum::response::{IntoResponse as _, Redirect, Response};
use base::Error;

/// Answers what no route takes.
pub(super) async fn lost(State(app): State<App>, request: Request) -> Response {
    let reads = *request.method() == Method::GET || *request.method() == Method::HEAD;
    if let Some(there) = meant(request.uri()).filter(|_| reads) {
        return Redirect::permanent(&there).into_response();
    }
    let mut response = Failure::Error(Error::NotFound("page")).into_response();
    let cookies = Cookies::read(request.headers());
    let mut visitor = visitor(request.uri(), request.headers(), &cookies);
    if visitor.api || !brings_session(&app, &cookies) {
        return response;
    }
    let found = recognise(&app, false, request.headers(), &cookies).await;
    if let Err(failure) = not_too_fast(&app, &found, &request) {
        return failure.into_response();
    }
    if let Ok(Some((who, by))) = found {
        know(&mut visitor, &app, &who, &by, &cookies);
        visitor.signed_in = Some(who);
        if let Some(cx) = frame(&visitor) {
            visitor.l = cx.l.clone();
            response.extensions_mut().insert(cx);
        }
        response.extensions_mut().insert(visitor);
    }
    response
}

/// The page that an address means which ends with a slash, or names no account.
fn meant(uri: &Uri) -> Option<String> {
    let path = uri.path();
    let bare = path.trim_end_matches('/');
    if bare == "/a" {
        return Some("/".to_owned());
    }
    let ours = !path.starts_with("/api/") && local_path(bare) && bare.len() < path.len();
    let query = uri.query().map(|q| format!("?{q}")).unwrap_or_default();
    ours.then(|| format!("{bare}{query}"))
}

/// The account that the address lies in, where the visitor belongs to it and may go on.
fn frame(visitor: &Visitor) -> Option<Cx> {
    let who = visitor
        .signed_in
        .as_ref()
        .filter(|who| who.duty.is_none())?;
    let rest = visitor.path.strip_prefix("/a/")?;
    let slug = rest.split(['/', '?']).next()?;
    let member = who.members.iter().find(|m| m.account.slug == slug)?;
    Some(Cx::of(visitor, who, member))
}

#[cfg(test)]
mod tests {
    use super::meant;

    #[test]
    fn a_slash_too_many_leads_to_the_page_and_never_away() {
        for (asked, there) in [
            ("/a/shop/", Some("/a/shop")),
            ("/a/shop/people/?q=x", Some("/a/shop/people?q=x")),
            ("/a/shop//", Some("/a/shop")),
            ("/a", Some("/")),
            ("/a/", Some("/")),
            ("/a/shop/nothing", None),
            ("/api/v1/people/", None),
            ("//evil.example/", None),
            ("/", None),
        ] {
            assert_eq!(meant(&asked.parse().unwrap()).as_deref(), there, "{asked}");
        }
    }
}
