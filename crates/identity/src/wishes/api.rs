//! Who the caller is and how they want things shown, for programs.

use super::actions::{self, Whole};
use super::model::{Typed, Wished};
use super::web::kept;
use crate::roles::{self, Roles};
use crate::sessions;
use axum::extract::State;
use base::{ActorKind, Error, Language, Permission, Scope, UserId};
use db::Tx;
use serde::{Deserialize, Deserializer, Serialize};
use utoipa::ToSchema;
use web::{App, Cx, Json, Result, SignedIn, Theme};

/// Who the caller is, and where.
#[derive(Serialize, ToSchema)]
pub(crate) struct Me {
    /// `user` or `token`.
    kind: &'static str,
    /// The user's or the token's name.
    name: String,
    /// `owner`, `admin`, `manager`, `member` or `read-only`, or the id of a role of the firm's own.
    role: String,
    /// The role's name: that of the firm's own, else in the caller's language.
    role_name: String,
    /// What the caller may do, for example `people.read`; of a token what it was made for.
    permissions: Vec<&'static str>,
    /// The language of messages: `en`, `si`, `am` or `ml`.
    language: &'static str,
    account: MyAccount,
    /// How the user wants things shown; null for a token. Values in the API are the same for everybody.
    preferences: Option<Preferences>,
}

#[derive(Serialize, ToSchema)]
struct MyAccount {
    #[schema(format = "uuid")]
    id: String,
    /// The word in the addresses of its pages, `/a/{slug}/`.
    slug: String,
    name: String,
    /// ISO 4217.
    currency: String,
    /// IANA name.
    time_zone: String,
}

/// How a user wants pages shown.
#[derive(Serialize, ToSchema)]
struct Preferences {
    /// `en`, `si`, `am` or `ml`; null when the browser's wish counts.
    language: Option<&'static str>,
    /// `auto`, `light` or `dark`.
    theme: &'static str,
    /// IANA name; null for that of the account.
    time_zone: Option<String>,
    /// `language`, `slashes`, `dots`, `iso`, `ethiopian` or `ethiopian-first`.
    dates: &'static str,
    /// `language`, `24`, `12` or `ethiopian`.
    hours: &'static str,
    /// `language`, `comma-point`, `lakh-point`, `point-comma` or `space-comma`.
    numbers: &'static str,
}

/// What a user may change of themselves; what is left out stays.
#[derive(Clone, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct MeChange {
    /// 1 to 100 characters.
    name: Option<String>,
    /// `en`, `si`, `am` or `ml`.
    language: Option<String>,
    /// `auto`, `light` or `dark`.
    theme: Option<String>,
    /// IANA name; null for that of the account.
    #[serde(deserialize_with = "told")]
    #[schema(value_type = Option<String>)]
    time_zone: Option<Option<String>>,
    /// `language`, `slashes`, `dots`, `iso`, `ethiopian` or `ethiopian-first`.
    dates: Option<String>,
    /// `language`, `24`, `12` or `ethiopian`.
    hours: Option<String>,
    /// `language`, `comma-point`, `lakh-point`, `point-comma` or `space-comma`.
    numbers: Option<String>,
}

/// A null that was sent is more than nothing.
fn told<'de, D: Deserializer<'de>>(d: D) -> std::result::Result<Option<Option<String>>, D::Error> {
    Option::<String>::deserialize(d).map(Some)
}

/// `GET /api/v1/me`.
pub(crate) async fn read(State(app): State<App>, cx: Cx, who: SignedIn) -> Result<Json<Me>> {
    let kept = kept(&who);
    let of_user =
        (who.kind == ActorKind::User).then(|| preferences(who.language, who.theme, &kept));
    let account = cx.actor.account;
    let roles = app
        .db
        .read(move |tx| roles::roles(tx, &Scope::all(account)))
        .await?;
    Ok(Json(me(&cx, &roles, cx.user_name.clone(), of_user)))
}

/// `PATCH /api/v1/me`: for a session alone, for a token is nobody's screen.
pub(crate) async fn change(
    State(app): State<App>,
    cx: Cx,
    who: SignedIn,
    Json(sent): Json<MeChange>,
) -> Result<Json<Me>> {
    let user = who.user.filter(|_| who.kind == ActorKind::User);
    let user = user.ok_or(Error::Forbidden("session"))?;
    let written = app.db.write(move |tx| {
        let whole = sent.clone().on(tx, user, cx.l.language())?;
        actions::change_all(tx, user, &whole)?;
        let shown = preferences(Some(whole.language), whole.theme, &whole.wished);
        let roles = roles::roles(tx, &Scope::all(cx.actor.account))?;
        let name = whole.name.trim().to_owned();
        Ok::<_, Error>(me(&cx, &roles, name, Some(shown)))
    });
    let answer = written.await?;
    crate::forget(&app);
    Ok(Json(answer))
}

impl MeChange {
    /// What is kept with what was sent.
    fn on(self, tx: &Tx<'_>, user: UserId, reads: Language) -> std::result::Result<Whole, Error> {
        let kept = sessions::store::user(tx, user)?.ok_or(Error::Unauthenticated)?;
        let language = match self.language.as_deref() {
            Some(word) => word.parse().map_err(|_| choice("language", word))?,
            None => kept.language.unwrap_or(reads),
        };
        let theme = match self.theme.as_deref() {
            Some(word) => theme_of(word)?,
            None => kept.theme,
        };
        let wished = self.typed(&kept.wished).read(reads).map_err(as_sent)?;
        Ok(Whole {
            name: self.name.unwrap_or(kept.name),
            language,
            theme,
            wished,
        })
    }

    /// As if it had been typed into the form.
    fn typed(&self, kept: &Wished) -> Typed {
        let own = Typed::of(kept);
        Typed {
            zone: match &self.time_zone {
                Some(zone) => zone.clone().unwrap_or_default(),
                None => own.zone,
            },
            dates: self.dates.clone().unwrap_or(own.dates),
            hours: self.hours.clone().unwrap_or(own.hours),
            numbers: self.numbers.clone().unwrap_or(own.numbers),
        }
    }
}

fn theme_of(word: &str) -> std::result::Result<Theme, Error> {
    let known = Theme::ALL.iter().copied().find(|t| t.as_str() == word);
    known.ok_or_else(|| choice("theme", word))
}

fn choice(field: &str, word: &str) -> Error {
    Error::invalid(field, "choice", word.chars().take(60).collect::<String>())
}

/// The form calls `zone` what the API calls `time_zone`.
fn as_sent(e: Error) -> Error {
    match e {
        Error::Invalid(mut faults) => {
            for fault in faults.iter_mut().filter(|fault| fault.field == "zone") {
                fault.field = "time_zone".into();
            }
            Error::Invalid(faults)
        }
        other => other,
    }
}

fn preferences(language: Option<Language>, theme: Theme, wished: &Wished) -> Preferences {
    Preferences {
        language: language.map(Language::as_str),
        theme: theme.as_str(),
        time_zone: wished.zone.clone(),
        dates: wished.writing.dates.as_str(),
        hours: wished.writing.hours.as_str(),
        numbers: wished.writing.numbers.as_str(),
    }
}

fn me(cx: &Cx, roles: &Roles, name: String, preferences: Option<Preferences>) -> Me {
    let role = cx.actor.roles.first();
    let account = &cx.account;
    Me {
        kind: if cx.csrf.is_empty() { "token" } else { "user" },
        name,
        role: role.map_or_else(String::new, ToString::to_string),
        role_name: role.map_or_else(String::new, |role| roles.name(&cx.l, *role)),
        permissions: Permission::ALL
            .iter()
            .filter(|p| cx.may(**p))
            .map(|p| p.as_str())
            .collect(),
        language: cx.l.tag(),
        account: MyAccount {
            id: account.id.to_string(),
            slug: account.slug.clone(),
            name: account.name.clone(),
            currency: account.currency.to_string(),
            time_zone: account.zone.clone(),
        },
        preferences,
    }
}
