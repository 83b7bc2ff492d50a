//! The switches for colours and language that stand on every page.

use super::pages;
use super::web::{change, onward, user, with_cookie};
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use base::Language;
use serde::Deserialize;
use web::{App, Form, Result, SignedIn, Theme, Visitor};

#[derive(Deserialize)]
pub(crate) struct ThemeChoice {
    theme: Theme,
    #[serde(default)]
    next: String,
}

/// `POST /me/theme`: the switch in the menu.
pub(crate) async fn change_theme(
    State(app): State<App>,
    visitor: Visitor,
    who: SignedIn,
    Form(sent): Form<ThemeChoice>,
) -> Result<Response> {
    let language = who.language.unwrap_or(visitor.l.language());
    change(&app, user(&who)?, who.name, language, sent.theme).await?;
    Ok(web::go(visitor.htmx, onward(&sent.next)))
}

#[derive(Deserialize)]
pub(crate) struct LanguageChoice {
    language: Language,
    #[serde(default)]
    next: String,
    /// A sign-in that waits for a code: the step stays.
    #[serde(default)]
    pending: String,
    #[serde(default)]
    email: String,
    #[serde(default)]
    then: String,
}

/// `POST /language` and `POST /me/language`: for this browser, before and after signing in. It becomes the
/// user's wish only if they have none; other browsers go by that wish, which "My profile" changes.
pub(crate) async fn change_language(
    State(app): State<App>,
    visitor: Visitor,
    Form(sent): Form<LanguageChoice>,
) -> Result<Response> {
    if let Some(who) = visitor.signed_in.as_ref().filter(|w| w.language.is_none()) {
        change(&app, user(who)?, who.name.clone(), sent.language, who.theme).await?;
    }
    let cookie = web::language_cookie(&app.config, sent.language);
    let answer = match sent.pending.as_str() {
        "" => web::go(visitor.htmx, onward(&sent.next)),
        pending => {
            let to = visitor.to_language(sent.language);
            pages::sign_in(&to, &sent.email, onward(&sent.then), Some(pending), &[]).into_response()
        }
    };
    Ok(with_cookie(answer, cookie))
}
