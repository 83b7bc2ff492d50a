//! Who somebody is: what the web asks of `identity`.

use crate::locale::Writing;
use base::{AccountId, ActorKind, Currency, Error, Language, Rights, Role, TokenId, UserId};
use serde::{Deserialize, Serialize};
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;

/// A future in a box, so that the trait can stand behind `dyn`.
pub type BoxFuture<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;

/// Recognises a browser by its session and a program by its token.
pub trait Authenticate: Send + Sync + 'static {
    /// The user of a session cookie's secret; none when it is unknown, ended or too old.
    ///
    /// # Errors
    /// Only when the database cannot be asked.
    fn session<'a>(
        &'a self,
        secret: &'a str,
    ) -> BoxFuture<'a, Result<Option<Arc<SignedIn>>, Error>>;

    /// The holder of an API token, with exactly one membership: the token's account and role.
    ///
    /// # Errors
    /// Only when the database cannot be asked.
    fn token<'a>(&'a self, secret: &'a str) -> BoxFuture<'a, Result<Option<Arc<SignedIn>>, Error>>;
}

/// Somebody, or some program, whom we know.
#[derive(Clone, Debug)]
pub struct SignedIn {
    /// A user at a screen or a token.
    pub kind: ActorKind,
    /// The user; of a token, who created it.
    pub user: Option<UserId>,
    /// The name to show: the user's, or the token's.
    pub name: String,
    /// The address to sign in with; empty for a token.
    pub email: String,
    /// The language that the user chose, if any.
    pub language: Option<Language>,
    /// The time zone that they chose (IANA name); none for that of each account.
    pub zone: Option<String>,
    /// How they want dates, times and numbers written.
    pub writing: Writing,
    /// Light, dark, or as the device says.
    pub theme: Theme,
    /// Every account that they belong to, by name.
    pub members: Vec<Membership>,
    /// What this session has to do before anything else.
    pub duty: Option<Duty>,
    /// Through whose eyes an administrator looks.
    pub eyes: Option<Eyes>,
    /// The token that asks.
    pub token: Option<TokenId>,
}

/// An administrator sees an account as one of its members does; nothing can be changed meanwhile.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Eyes {
    /// The account.
    pub account: AccountId,
    /// The member.
    pub user: UserId,
    /// The member's name.
    pub name: String,
}

/// What a session owes before it may go on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Duty {
    /// A new password.
    NewPassword,
    /// A second factor.
    SecondFactor,
}

impl Duty {
    /// The word in tables.
    pub fn as_str(self) -> &'static str {
        match self {
            Duty::NewPassword => "new-password",
            Duty::SecondFactor => "second-factor",
        }
    }

    /// The duty of a stored word.
    pub fn from_word(word: &str) -> Option<Self> {
        let all = [Duty::NewPassword, Duty::SecondFactor];
        all.into_iter().find(|d| d.as_str() == word)
    }

    /// The page where it is done.
    pub fn page(self) -> &'static str {
        match self {
            Duty::NewPassword => "/me",
            Duty::SecondFactor => "/me/second-factor",
        }
    }
}

/// One account that somebody belongs to, and as what.
#[derive(Clone, Debug)]
pub struct Membership {
    /// The account.
    pub account: Arc<AccountRef>,
    /// As what.
    pub role: Role,
    /// What they may do there, where that is not simply what the role grants.
    pub rights: Option<Arc<Rights>>,
}

/// What a page needs to know of its account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AccountRef {
    /// The id.
    pub id: AccountId,
    /// The word in the address, `/a/{slug}/…`.
    pub slug: String,
    /// The name on the screen.
    pub name: String,
    /// The currency that totals are kept in.
    pub currency: Currency,
    /// The time zone of its days (IANA name).
    pub zone: String,
    /// The language for what has no reader yet, for example mails.
    pub language: Language,
    /// How many own fields were ever added; 0 where it never had any, at least 1 where that is not known.
    pub own_fields: i64,
}

/// The colours that a user wants.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Theme {
    /// As the device says.
    #[default]
    Auto,
    /// Always light.
    Light,
    /// Always dark.
    Dark,
}

impl Theme {
    /// Every theme, as the settings page lists them.
    pub const ALL: &'static [Theme] = &[Theme::Auto, Theme::Light, Theme::Dark];

    /// The word in tables and in the page's `data-theme`.
    pub fn as_str(self) -> &'static str {
        match self {
            Theme::Auto => "auto",
            Theme::Light => "light",
            Theme::Dark => "dark",
        }
    }

    /// The theme of a stored word; an unknown one is [`Theme::Auto`].
    pub fn from_word(word: &str) -> Self {
        Self::ALL
            .iter()
            .copied()
            .find(|t| t.as_str() == word)
            .unwrap_or_default()
    }
}
