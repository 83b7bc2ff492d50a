//! What a saved view is, and of which lists there are some.

use crate::filter::Filter;
use crate::lists::ListSpec;
use ::web::ui::Nav;
use ::web::{App, Locale};
use base::{Actor, Error, Permission, Scope, TeamId, Timestamp, UserId, Uuid};
use db::Tx;
use serde_json::Value as Json;
use std::str::FromStr;
use std::sync::Arc;

/// Views of one list that one user may have.
pub(super) const VIEWS_MAX: usize = 100;
/// Views of others of one list that anybody is shown.
pub(super) const SHOWN_MAX: i64 = 300;
/// The longest name, in characters.
pub(super) const NAME_CHARS: usize = 80;
/// The longest description, in characters.
pub(super) const DESCRIPTION_CHARS: usize = 500;
/// For how many days a deleted view can be brought back.
pub(super) const RESTORE_DAYS: i64 = 30;

/// A list of which there are views.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Listed {
    /// People.
    People,
    /// Companies.
    Companies,
    /// Orders.
    Orders,
    /// Products.
    Products,
}

impl Listed {
    /// All of them.
    pub const ALL: &'static [Listed] = &[
        Listed::People,
        Listed::Companies,
        Listed::Orders,
        Listed::Products,
    ];

    /// What one record of it is called in tables and the API.
    pub fn as_str(self) -> &'static str {
        match self {
            Listed::People => "person",
            Listed::Companies => "company",
            Listed::Orders => "order",
            Listed::Products => "product",
        }
    }

    /// Where the list is, within the account.
    pub fn path(self) -> &'static str {
        match self {
            Listed::People => "people",
            Listed::Companies => "companies",
            Listed::Orders => "orders",
            Listed::Products => "products",
        }
    }

    /// What one needs to see anything of it.
    pub fn needs(self) -> Permission {
        match self {
            Listed::People | Listed::Companies => Permission::PeopleRead,
            Listed::Orders | Listed::Products => Permission::OrdersRead,
        }
    }

    /// The place in the navigation.
    pub(super) fn nav(self) -> Nav {
        match self {
            Listed::People => Nav::People,
            Listed::Companies => Nav::Companies,
            Listed::Orders | Listed::Products => Nav::Orders,
        }
    }
}

impl FromStr for Listed {
    type Err = ();
    fn from_str(text: &str) -> Result<Self, ()> {
        let found = Self::ALL.iter().find(|one| one.as_str() == text);
        found.copied().ok_or(())
    }
}

/// A list as its area registers it.
#[derive(Clone, Copy, Debug)]
pub struct Viewable {
    /// Which.
    pub of: Listed,
    /// The scope in which somebody reads it, and the list as they see it.
    pub readable: Readable,
    /// The ready views that it has for this reader: the word in the address, and what it is called.
    pub ready: fn(&ListSpec, &Locale) -> Vec<(&'static str, String)>,
}

/// Gives the list as an actor sees it; `Forbidden` where they do not.
pub type Readable = fn(&App, &Tx<'_>, &Actor) -> Result<(Scope, Arc<ListSpec>), Error>;

/// What areas registered; one value in the web's map of parts.
#[derive(Clone, Debug, Default)]
pub struct Lists(pub Vec<Viewable>);

impl Lists {
    /// This list.
    ///
    /// # Errors
    /// `NotFound` where no area registered it.
    pub(super) fn get(app: &App, of: Listed) -> Result<Viewable, Error> {
        let lists = app.find::<Lists>();
        let found = lists.and_then(|lists| lists.0.iter().find(|one| one.of == of).copied());
        found.ok_or(Error::NotFound("view"))
    }
}

/// Who sees a view besides whoever made it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Visibility {
    /// Nobody.
    Private,
    /// A team, and the teams below it.
    Team(TeamId),
    /// Everybody in the account who sees the list.
    Shared,
}

impl Visibility {
    /// The word in tables, forms and the API.
    pub fn as_str(self) -> &'static str {
        match self {
            Visibility::Private => "private",
            Visibility::Team(_) => "team",
            Visibility::Shared => "shared",
        }
    }

    /// Which team, if it is for one.
    pub fn team(self) -> Option<TeamId> {
        match self {
            Visibility::Team(team) => Some(team),
            _ => None,
        }
    }

    /// What a word means, with the team that stands beside it.
    pub(super) fn of(word: &str, team: Option<TeamId>) -> Option<Self> {
        match word {
            "private" => Some(Visibility::Private),
            "shared" => Some(Visibility::Shared),
            "team" => team.map(Visibility::Team),
            _ => None,
        }
    }
}

/// What a view says of its list.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Base {
    /// The stored form of its filter; none for all records.
    pub filter: Option<Json>,
    /// A field, with `-` before it for the greatest first; empty for the list's own order.
    pub sort: String,
    /// Fields with commas between them; empty for the list's own.
    pub columns: String,
}

impl Base {
    /// The filter, as it was stored; for all records where there is none. Says nothing of fields.
    pub fn parsed(&self) -> Filter {
        let stored = self.filter.as_ref().map(Json::to_string);
        let parsed = stored.map(|text| Filter::parse(&text));
        // What was stored was read first: a form that nobody understands shows nothing rather than everything.
        parsed.map_or(Filter::All(Vec::new()), |parsed| {
            parsed.unwrap_or(Filter::Any(Vec::new()))
        })
    }

    /// Its filter as people type it; empty for all records.
    pub fn text(&self) -> String {
        text_of(&self.parsed())
    }
}

/// A filter as people type it; empty for one that holds for all.
pub(super) fn text_of(filter: &Filter) -> String {
    match filter {
        Filter::All(none) if none.is_empty() => String::new(),
        other => other.to_string(),
    }
}

/// A saved view.
#[derive(Clone, Debug, PartialEq)]
pub struct View {
    /// Its id.
    pub id: Uuid,
    /// Of which list.
    pub of: Listed,
    /// What it is called.
    pub name: String,
    /// What it is for; may be empty.
    pub description: String,
    /// What it shows.
    pub base: Base,
    /// Whose it is; nobody's where a program made it.
    pub owner: Option<UserId>,
    /// Who sees it besides.
    pub visibility: Visibility,
    /// Its place among its owner's, lowest first.
    pub position: i64,
    /// Counted up with each change of anything but the place.
    pub version: i64,
    /// When it was made.
    pub created_at: Timestamp,
    /// When it was last changed.
    pub updated_at: Timestamp,
    /// When it was deleted, if it was.
    pub deleted_at: Option<Timestamp>,
}
