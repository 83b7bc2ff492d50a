//! Which records a list shows: the lists of people and of companies are one, with other words and another table.

use super::View;
use crate::profile::store::{COMPANIES, PEOPLE, Tables};
use crate::reach::{self, Nearby, fields};
use crate::{Registry, companies};
use ::web::ui::{Avatar, Nav};
use ::web::{Cx, Locale};
use base::{Actor, Error, Owners, Permission, Scope};
use db::{DbError, Tx};
use records::filter::{Context, Filter};
use records::lists::{self, Count, ListSpec};
use records::search::Among;
use records::views::Listed;
use std::sync::Arc;

/// People or companies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Of {
    /// People.
    People,
    /// Companies.
    Companies,
}

/// The keys of what a list says.
pub(super) struct Words {
    pub(super) title: &'static str,
    pub(super) search: &'static str,
    pub(super) add: &'static str,
    pub(super) none: &'static str,
    pub(super) none_view: &'static str,
    pub(super) all: &'static str,
    pub(super) empty: &'static str,
    pub(super) count: &'static str,
    pub(super) count_more: &'static str,
}

static OF_PEOPLE: Words = Words {
    title: "people-title",
    search: "people-search",
    add: "people-add",
    none: "people-none",
    none_view: "people-none-view",
    all: "people-none-all",
    empty: "people-empty",
    count: "people-count",
    count_more: "people-count-more",
};

static OF_COMPANIES: Words = Words {
    title: "companies-title",
    search: "companies-search",
    add: "companies-add",
    none: "companies-none",
    none_view: "companies-none-view",
    all: "companies-all",
    empty: "companies-empty",
    count: "companies-count",
    count_more: "companies-count-more",
};

impl Of {
    /// What stands in addresses: `people`.
    pub(crate) fn path(self) -> &'static str {
        match self {
            Of::People => "people",
            Of::Companies => "companies",
        }
    }

    /// Of which list there are saved views.
    pub(crate) fn listed(self) -> Listed {
        match self {
            Of::People => Listed::People,
            Of::Companies => Listed::Companies,
        }
    }

    /// The kind of record in the search index.
    pub(crate) fn kind(self) -> &'static str {
        match self {
            Of::People => "person",
            Of::Companies => "company",
        }
    }

    /// The id of the part of the page that searching and paging replace.
    pub(super) fn part(self) -> &'static str {
        match self {
            Of::People => "people-list",
            Of::Companies => "companies-list",
        }
    }

    pub(super) fn words(self) -> &'static Words {
        match self {
            Of::People => &OF_PEOPLE,
            Of::Companies => &OF_COMPANIES,
        }
    }

    /// What a ready view is called.
    pub(super) fn view(self, l: &Locale, view: View) -> String {
        match self {
            Of::People => l.word("people-view", view.as_str()),
            Of::Companies => l.word("companies-view", view.as_str()),
        }
    }

    pub(super) fn nav(self) -> Nav {
        match self {
            Of::People => Nav::People,
            Of::Companies => Nav::Companies,
        }
    }

    pub(super) fn face(self, name: &str) -> Avatar {
        match self {
            Of::People => Avatar::person(name),
            Of::Companies => Avatar::company(name),
        }
    }

    /// Whether the reader may add one, and so change some.
    pub(super) fn may_add(self, cx: &Cx) -> bool {
        match self {
            Of::People => cx.may(Permission::PeopleWrite),
            Of::Companies => companies::actions::may_create(&cx.actor),
        }
    }

    /// Where the rows are that belong to the records.
    pub(super) fn tables(self) -> &'static Tables {
        match self {
            Of::People => &PEOPLE,
            Of::Companies => &COMPANIES,
        }
    }

    /// The scope in which somebody reads the list, and the list as they see it.
    ///
    /// # Errors
    /// `Forbidden`; those of the database.
    pub(crate) fn readable(
        self,
        tx: &Tx<'_>,
        by: &Actor,
        registry: &Registry,
    ) -> Result<(Scope, Arc<ListSpec>), Error> {
        match self {
            Of::People => {
                let scope = fields::reader(by, registry)?;
                let spec = registry.people_for(tx, &scope)?;
                Ok((scope, spec))
            }
            Of::Companies => companies::readable(tx, by),
        }
    }

    /// How many there are. Who sees all people, and all of them, sees the number of a moment ago; for others, and of
    /// companies, which are few, it is counted each time.
    pub(super) fn count(
        self,
        tx: &Tx<'_>,
        registry: &Registry,
        (scope, spec): (&Scope, &ListSpec),
        filter: &Filter,
        context: &Context,
    ) -> Result<Count, Error> {
        let count = || lists::count(tx, scope, spec, filter, context);
        match scope.owners {
            Owners::All if scope.hidden.is_empty() && self == Of::People => {
                registry
                    .counts()
                    .get(scope.account, filter.to_string(), tx.now(), count)
            }
            _ => count(),
        }
    }

    /// Those that a search finds.
    pub(super) fn among(self, tx: &Tx<'_>, scope: &Scope) -> Result<Among<'static>, DbError> {
        let nearby = Nearby::of(tx, scope)?;
        Ok(match self {
            Of::People => reach::people_found(nearby, scope),
            Of::Companies => reach::companies_found(nearby, scope),
        })
    }
}
