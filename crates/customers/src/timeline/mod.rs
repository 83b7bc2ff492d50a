//! The timeline on a page: what happened, with the words of the areas whose records it points to.

pub(crate) mod kinds;
pub(crate) mod live;
pub(crate) mod pages;

use crate::interactions::{self, Interaction, Shares, Subject, Wanted};
use crate::{Registry, TimelineRef, TimelineRow};
use base::{Channel, EXAMPLE_MARK, Error, InteractionId, Kind, Scope, Timestamp, UserId, Uuid};
use db::Tx;
use identity::members::colleagues;
use serde::Deserialize;
use std::collections::{HashMap, HashSet};
use std::str::FromStr;
use utoipa::IntoParams;
use web::{Cursor, Cx, List, Page, links};

/// What the address asks for.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, IntoParams)]
#[serde(default)]
#[into_params(parameter_in = Query)]
pub(crate) struct Asked {
    /// Kinds, with commas between them.
    pub(crate) kind: String,
    /// Channels, with commas between them.
    pub(crate) channel: String,
}

impl Asked {
    /// The kinds that exist among those asked for.
    pub(crate) fn kinds(&self) -> Vec<Kind> {
        sorted(&self.kind).0
    }

    /// The channels that exist among those asked for.
    pub(crate) fn channels(&self) -> Vec<Channel> {
        sorted(&self.channel).0
    }

    /// The words that are neither kinds nor channels: a page says that they do not count.
    pub(crate) fn unknown(&self) -> Vec<String> {
        let (kinds, channels) = (
            sorted::<Kind>(&self.kind).1,
            sorted::<Channel>(&self.channel).1,
        );
        [kinds, channels].concat()
    }

    /// For programs: a word that is misspelt must not answer everything.
    ///
    /// # Errors
    /// `Invalid` (field `kind` or `channel`) with `one-of`, which tells all words that there are.
    pub(crate) fn checked(&self) -> Result<(), Error> {
        let refuse = |field, unknown: &[String], all: String| match unknown.is_empty() {
            true => Ok(()),
            false => {
                let detail = format!("{}{EXAMPLE_MARK}{all}", unknown.join(", "));
                Err(Error::invalid(field, "one-of", detail))
            }
        };
        let all = |words: Vec<&str>| words.join(", ");
        let kinds = Kind::ALL.iter().map(|k| k.as_str()).collect();
        refuse("kind", &sorted::<Kind>(&self.kind).1, all(kinds))?;
        let channels = Channel::ALL.iter().map(|c| c.as_str()).collect();
        refuse(
            "channel",
            &sorted::<Channel>(&self.channel).1,
            all(channels),
        )
    }
}

/// The words that there are, and those that there are not.
fn sorted<T: FromStr>(list: &str) -> (Vec<T>, Vec<String>) {
    let (mut known, mut unknown) = (Vec::new(), Vec::new());
    for word in links::words(list) {
        match word.parse() {
            Ok(word) => known.push(word),
            Err(_) => unknown.push(word),
        }
    }
    (known, unknown)
}

/// Where a timeline goes on: the time and the id of the last entry shown.
pub(crate) type Place = (Timestamp, InteractionId);

/// A part of a timeline, ready to be shown.
#[derive(Clone, Debug)]
pub(crate) struct Loaded {
    pub(crate) entries: List<Interaction>,
    /// What the entries' records say, by their ids.
    pub(crate) rows: HashMap<Uuid, TimelineRow>,
    /// Entries that are something else than the record that they are about.
    pub(crate) beside: HashSet<InteractionId>,
    /// The names of colleagues who did what no area shows.
    pub(crate) names: HashMap<UserId, String>,
    /// How the latest entries divide among channels and kinds.
    pub(crate) shares: Shares,
    /// The part before ended on this place.
    pub(crate) after: Option<Place>,
}

/// Reads the entries alone, for programs.
///
/// # Errors
/// `Invalid` for `after`; those of the database.
pub(crate) fn entries(
    tx: &Tx<'_>,
    scope: &Scope,
    of: Subject,
    asked: &Asked,
    page: &Page,
) -> Result<List<Interaction>, Error> {
    let wanted = Wanted {
        channels: asked.channels(),
        kinds: asked.kinds(),
        before: page.place::<Place>()?,
        limit: page.limit,
    };
    let rows = interactions::timeline(tx, scope, of, &wanted)?;
    Ok(List::of(rows, page, |i| {
        Cursor::new(&(i.occurred_at, i.id))
    }))
}

/// Reads a part of a timeline: one query for the entries, one for each kind of record in them.
///
/// # Errors
/// As `entries`.
pub(crate) fn load(
    tx: &Tx<'_>,
    scope: &Scope,
    cx: &Cx,
    registry: &Registry,
    of: Subject,
    asked: &Asked,
    page: &Page,
) -> Result<Loaded, Error> {
    let entries = entries(tx, scope, of, asked, page)?;
    let (mut rows, mut beside) = (HashMap::new(), HashSet::new());
    for kind in kinds::all(registry) {
        let mut refs = Vec::new();
        for entry in &entries.items {
            let about = entry.about.as_ref();
            let Some(about) = about.filter(|a| a.kind == kind.ref_kind()) else {
                continue;
            };
            if !kind.is_itself(entry) {
                beside.insert(entry.id);
            }
            let (id, kind) = (about.id, entry.kind);
            refs.push(TimelineRef { id, kind });
        }
        if !refs.is_empty() {
            rows.extend(kind.load(tx, scope, cx, &refs)?);
        }
    }
    let after = page.place()?;
    // The filters stand only above the first part.
    let shares = if after.is_none() {
        interactions::shares(tx, scope, of)?
    } else {
        Shares::default()
    };
    let is_bare = |i: &&Interaction| i.about.is_none() || beside.contains(&i.id);
    let bare = entries.items.iter().filter(is_bare);
    let mut authors: Vec<UserId> = bare.filter_map(|i| i.created_by).collect();
    authors.sort_unstable();
    authors.dedup();
    Ok(Loaded {
        names: colleagues::names(tx, scope, &authors)?,
        entries,
        rows,
        beside,
        shares,
        after,
    })
}
