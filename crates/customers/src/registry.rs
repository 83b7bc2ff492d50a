//! What other areas show or do on the pages of customers, registered once in the wiring.

use crate::finder::details;
use crate::interactions::Interaction;
use crate::interactions::words::MESSAGE;
use crate::listing;
use crate::reach::{self, Nearby, fields};
use base::{AccountId, Actor, CompanyId, Error, Kind, Money, PersonId, Scope, Uuid};
use db::{DbError, Tx};
use records::filter::FieldDef;
use records::lists::{Count, ListSpec, Recent};
use records::own::Record;
use records::search::Among;
use std::collections::HashMap;
use std::sync::{Arc, OnceLock};
use web::Cx;

/// How many seconds the number of a list is good enough.
const COUNT_SECONDS: i64 = 2;

/// Everything that areas registered; one value in the web's map of parts.
pub struct Registry {
    /// Who renders which rows of the timeline.
    pub timeline: Vec<Box<dyn TimelineKind>>,
    /// What stands on a person's or a company's page beside the head.
    pub panels: Vec<Box<dyn CustomerPanel>>,
    /// What happens in the same transaction.
    pub hooks: Hooks,
    /// More fields for the list of people: to filter, to sort and to show.
    pub person_fields: Vec<FieldDef>,
    /// More kinds of records that the search finds.
    pub search_kinds: Vec<SearchKind>,
    /// Where else a search may lead.
    pub search_links: Vec<SearchLink>,
    /// Kinds of records that an entry of the log can be about when a program tells of it.
    pub about: Vec<(&'static str, Known)>,
    /// The largest file that can be attached, in bytes: pages say it before a larger one is sent.
    pub attachment_most: u64,
    people: OnceLock<Arc<ListSpec>>,
    counts: Recent<Count>,
}

/// The largest attachment unless told.
const ATTACHMENT_MOST: u64 = 20_000_000;

impl Default for Registry {
    fn default() -> Self {
        Self {
            timeline: Vec::new(),
            panels: Vec::new(),
            hooks: Hooks::default(),
            person_fields: Vec::new(),
            search_kinds: Vec::new(),
            search_links: Vec::new(),
            about: Vec::new(),
            attachment_most: ATTACHMENT_MOST,
            people: OnceLock::new(),
            counts: Recent::seconds(COUNT_SECONDS),
        }
    }
}

impl Registry {
    /// The list of people with everybody's fields; ask only when all areas have registered.
    pub fn people(&self) -> &Arc<ListSpec> {
        self.people
            .get_or_init(|| Arc::new(crate::people::list::fields::spec(self)))
    }

    /// The same as somebody sees it: with the firm's own fields, without what is hidden from them, and never by what
    /// stands in for a name.
    ///
    /// # Errors
    /// Those of the database.
    pub fn people_for(&self, tx: &Tx<'_>, scope: &Scope) -> Result<Arc<ListSpec>, DbError> {
        let spec = listing::with_own(tx, scope, self.people(), Record::Person)?;
        if !fields::masks(scope) {
            return Ok(spec);
        }
        let mut spec = Arc::unwrap_or_clone(spec);
        spec.fields = spec.fields.with([crate::people::list::fields::MASKED_NAME]);
        Ok(Arc::new(spec))
    }

    /// What stands on a company's page, with the keys of the headings.
    pub(crate) fn panels_of_company(
        &self,
        tx: &Tx<'_>,
        scope: &Scope,
        cx: &Cx,
        which: CompanyId,
    ) -> Result<Vec<(&'static str, Panel)>, DbError> {
        let mut panels = Vec::new();
        for panel in &self.panels {
            let content = panel.load_company(tx, scope, cx, which)?;
            panels.extend(content.map(|content| (panel.title_key(), content)));
        }
        Ok(panels)
    }

    /// Numbers that were counted a moment ago.
    pub(crate) fn counts(&self) -> &Recent<Count> {
        &self.counts
    }

    /// Everything that the search finds: people and companies first, then what areas registered, and last what
    /// people said.
    pub fn kinds(&self) -> impl Iterator<Item = &SearchKind> {
        let others = SearchKind::OWN.iter().chain(&self.search_kinds);
        others.chain([&SearchKind::MESSAGES])
    }
}

/// A kind of record in the search index, and where its records are.
#[derive(Clone, Copy, Debug)]
pub struct SearchKind {
    /// The kind, as it is put into the index.
    pub kind: &'static str,
    /// The key of the group's heading.
    pub label_key: &'static str,
    /// The icon before each; none shows a face.
    pub icon: Option<&'static str>,
    /// The path of a record within the account, without a slash before it.
    pub path: fn(Uuid) -> String,
    /// What tells records of one title apart.
    pub detail: Option<HitDetails>,
    /// Which of its records the reader may find; nothing when none.
    pub among: Findable,
}

/// Where what was typed leads besides hits, for example to the orders of a day: the words of the link, and its address.
pub type SearchLink = fn(&Cx, &str) -> Option<(String, String)>;

/// Whether there is a record with this id in the account, within the actor's reach.
pub type Known = fn(&Tx<'_>, &Actor, Uuid) -> Result<bool, Error>;

/// Says for an actor, and for the scope in which they read people, which records of a kind they may find: the
/// condition is on [`records::search::RECORD`].
pub type Findable = fn(Nearby, &Actor, &Scope) -> Option<Among<'static>>;

/// Reads what tells these records (at most 200) from others of their titles, in the reader's words, for
/// all of them together; those of which there is nothing to tell may be left out.
pub type HitDetails =
    fn(&Tx<'_>, &Scope, &Cx, &Registry, &[Uuid]) -> Result<HashMap<Uuid, String>, Error>;

impl SearchKind {
    const OWN: &'static [SearchKind] = &[
        SearchKind {
            kind: "person",
            label_key: "search-people",
            icon: None,
            path: |id| format!("people/{id}"),
            detail: Some(details::people),
            among: |nearby, _, scope| Some(reach::people_found(nearby, scope)),
        },
        SearchKind {
            kind: "company",
            label_key: "search-companies",
            icon: Some("company"),
            path: |id| format!("companies/{id}"),
            detail: Some(details::companies),
            among: |nearby, _, scope| Some(reach::companies_found(nearby, scope)),
        },
        SearchKind {
            kind: "note",
            label_key: "search-notes",
            icon: Some("note"),
            path: |id| format!("notes/{id}"),
            detail: Some(details::notes),
            among: |nearby, _, scope| Some(reach::found(nearby, scope, "note", "customers_note")),
        },
        SearchKind {
            kind: "activity",
            label_key: "search-activities",
            icon: Some("call"),
            path: |id| format!("activities/{id}"),
            detail: Some(details::activities),
            among: |nearby, _, scope| Some(reach::activities_found(nearby, scope)),
        },
        SearchKind {
            kind: "file",
            label_key: "search-files",
            icon: Some("file"),
            path: |id| format!("files/{id}"),
            detail: Some(details::files),
            among: |nearby, _, scope| Some(reach::files_found(nearby, scope)),
        },
    ];

    /// What people said and wrote: there is so much of it that it is looked for by itself, or nothing else
    /// would be found beside it.
    pub(crate) const MESSAGES: SearchKind = SearchKind {
        kind: MESSAGE,
        label_key: "search-messages",
        icon: Some("message"),
        path: |id| format!("interactions/{id}"),
        detail: None,
        among: |nearby, _, scope| Some(reach::messages_found(nearby, scope)),
    };
}

/// What areas do in the transaction that makes or removes people.
#[derive(Clone, Debug, Default)]
pub struct Hooks {
    /// Called for new people, once for each transaction with all of them.
    pub created: Vec<PersonCreated>,
    /// Called when somebody's tags changed.
    pub tagged: Vec<PersonTagged>,
    /// Called before a person's rows are removed.
    pub deleted: Vec<PersonDeleted>,
}

/// Somebody, and what other areas keep of them beside the values by which they sort people.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Marked {
    /// Who.
    pub person: PersonId,
    /// The marks of their tags: [`records::filter::marks()`].
    pub tag_marks: i64,
}

/// New people appeared.
pub type PersonCreated = fn(&mut Tx<'_>, AccountId, &[Marked]) -> Result<(), DbError>;

/// Somebody has other tags now.
pub type PersonTagged = fn(&mut Tx<'_>, AccountId, Marked) -> Result<(), DbError>;

/// A person is about to go.
pub type PersonDeleted = fn(&mut Tx<'_>, AccountId, PersonId) -> Result<(), DbError>;

impl Hooks {
    /// Runs all hooks for new people.
    ///
    /// # Errors
    /// The first that fails.
    pub fn people_created(
        &self,
        tx: &mut Tx<'_>,
        account: AccountId,
        people: &[Marked],
    ) -> Result<(), DbError> {
        self.created
            .iter()
            .try_for_each(|hook| hook(tx, account, people))
    }

    /// Runs all hooks for somebody whose tags changed.
    ///
    /// # Errors
    /// The first that fails.
    pub fn person_tagged(
        &self,
        tx: &mut Tx<'_>,
        account: AccountId,
        person: Marked,
    ) -> Result<(), DbError> {
        self.tagged
            .iter()
            .try_for_each(|hook| hook(tx, account, person))
    }

    /// Runs all hooks before a person goes.
    ///
    /// # Errors
    /// The first that fails.
    pub fn person_deleted(
        &self,
        tx: &mut Tx<'_>,
        account: AccountId,
        person: PersonId,
    ) -> Result<(), DbError> {
        self.deleted
            .iter()
            .try_for_each(|hook| hook(tx, account, person))
    }
}

/// Renders the rows of the timeline that point to one kind of record.
pub trait TimelineKind: Send + Sync {
    /// The `ref_kind` of the interactions that it renders, for example `order`.
    fn ref_kind(&self) -> &'static str;

    /// Whether an entry is the record itself, rather than something else that was about it.
    fn is_itself(&self, _entry: &Interaction) -> bool {
        true
    }

    /// What to show for each of these records, in one query; records that are missing show the
    /// interaction's own summary.
    ///
    /// # Errors
    /// Those of the database.
    fn load(
        &self,
        tx: &Tx<'_>,
        scope: &Scope,
        cx: &Cx,
        refs: &[TimelineRef],
    ) -> Result<HashMap<Uuid, TimelineRow>, DbError>;
}

/// One record that a page of the timeline points to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TimelineRef {
    /// The record's id.
    pub id: Uuid,
    /// What the interaction was.
    pub kind: Kind,
}

/// What one row of the timeline says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TimelineRow {
    /// The heading, in the reader's language: "Order 536365".
    pub title: String,
    /// Lines of text below it.
    pub lines: Vec<String>,
    /// Where the record itself is.
    pub link: Option<String>,
    /// What it was worth.
    pub amount: Option<Money>,
    /// A few words each beside where it was: how long, by whom.
    pub facts: Vec<String>,
    /// Where the reader may change it.
    pub edit: Option<String>,
    /// Where a form takes it away, when it cannot be changed.
    pub remove: Option<String>,
    /// Where a form brings it back, after it was taken away.
    pub restore: Option<String>,
}

/// A part of a person's or a company's page that another area fills.
pub trait CustomerPanel: Send + Sync {
    /// The key of its heading.
    fn title_key(&self) -> &'static str;

    /// What it shows of `who`; nothing to leave it out.
    ///
    /// # Errors
    /// Those of the database.
    fn load(
        &self,
        tx: &Tx<'_>,
        scope: &Scope,
        cx: &Cx,
        who: PersonId,
    ) -> Result<Option<Panel>, DbError>;

    /// What it shows of a company; unless told nothing.
    ///
    /// # Errors
    /// Those of the database.
    fn load_company(
        &self,
        _tx: &Tx<'_>,
        _scope: &Scope,
        _cx: &Cx,
        _which: CompanyId,
    ) -> Result<Option<Panel>, DbError> {
        Ok(None)
    }
}

/// What a panel shows, all in the reader's language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Panel {
    /// Figures, large.
    pub tiles: Vec<Tile>,
    /// Label and value, small.
    pub facts: Vec<(String, String)>,
    /// Where to read on: the link's text and its address.
    pub more: Option<(String, String)>,
}

/// One figure.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tile {
    /// What it is.
    pub label: String,
    /// The figure itself.
    pub value: String,
    /// A word of explanation below, if needed.
    pub hint: Option<String>,
    /// Where the records behind it are.
    pub link: Option<String>,
}
