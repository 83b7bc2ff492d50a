//! Among whose ids an entry's id elsewhere stands. A till, an integration and a site may all be the source `till`:
//! whoever may only tell of what happened must never stand where the entry of an order belongs, and what comes with
//! a write key, which everybody can read, not where an integration's belongs.

use super::{Ready, store};
use base::{AccountId, InteractionId, Uuid};
use db::{DbError, Tx};
use std::collections::HashMap;

/// Whose ids.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Space {
    /// Of the records that we keep: `order:…`, `payment:…`.
    #[default]
    Records,
    /// Of programs that have a token.
    Programs,
    /// Of whatever comes with a write key.
    Keys,
}

impl Space {
    /// What stands before a kept id: no id from outside can hold it, for control characters are refused.
    const MARKS: [(Space, char); 2] = [(Space::Programs, '\u{1}'), (Space::Keys, '\u{2}')];

    /// The id as it is kept.
    pub(super) fn kept(self, id: &str) -> String {
        match Self::MARKS.iter().find(|(space, _)| *space == self) {
            Some((_, mark)) => format!("{mark}{id}"),
            None => id.to_owned(),
        }
    }

    /// A kept id as it was told, and where it stands.
    pub(super) fn told(kept: &str) -> (Self, &str) {
        let marked = |(space, mark): &(Self, char)| Some((*space, kept.strip_prefix(*mark)?));
        let found = Self::MARKS.iter().find_map(marked);
        found.unwrap_or((Space::Records, kept))
    }
}

/// An entry that is there under an id.
#[derive(Clone, Debug)]
pub(super) struct Held {
    pub(super) id: InteractionId,
    /// As it is kept.
    pub(super) external_id: String,
    pub(super) about: Option<(String, Uuid)>,
}

/// Whether this is the id of a record's own entry: `order:1` of an order.
fn is_records(id: &str, kind: &str) -> bool {
    let rest = id.strip_prefix(kind);
    rest.is_some_and(|rest| rest.starts_with(':'))
}

impl Ready {
    /// Its id without the mark, where it has one: before there were marks it was kept so.
    fn unmarked(&self) -> Option<&str> {
        let (space, told) = Space::told(&self.new.external_id);
        (space != Space::Records).then_some(told)
    }
}

/// The entries that are there already under the ids of these. Where something else has taken the id of a record's
/// own entry, as was possible before ids had spaces, it makes room.
pub(super) fn there(
    tx: &mut Tx<'_>,
    account: AccountId,
    ready: &[Ready],
) -> Result<Vec<Option<InteractionId>>, DbError> {
    let mut by_source: HashMap<&str, Vec<&str>> = HashMap::new();
    for one in ready {
        let asked = by_source.entry(&one.new.source).or_default();
        asked.push(&one.new.external_id);
        asked.extend(one.unmarked());
    }
    let mut held: HashMap<(&str, String), Held> = HashMap::new();
    for (source, ids) in by_source {
        let found = store::held(tx, account, source, &ids)?;
        held.extend(
            found
                .into_iter()
                .map(|h| ((source, h.external_id.clone()), h)),
        );
    }
    let under = |source, id: &str| held.get(&(source, id.to_owned()));
    let mut out = Vec::with_capacity(ready.len());
    for one in ready {
        let source = one.new.source.as_str();
        let same = under(source, &one.new.external_id);
        let before = one.unmarked().and_then(|id| under(source, id));
        let found = same.or_else(|| before.filter(|h| !h.is_records()));
        let in_the_way = found.filter(|h| one.belongs_where(h));
        if let Some(other) = in_the_way {
            let aside = Space::Keys.kept(&other.external_id);
            store::make_room(tx, account, other.id, &aside)?;
        }
        out.push(found.filter(|_| in_the_way.is_none()).map(|h| h.id));
    }
    Ok(out)
}

impl Held {
    fn is_records(&self) -> bool {
        let about = self.about.as_ref();
        about.is_some_and(|(kind, _)| is_records(&self.external_id, kind))
    }
}

impl Ready {
    /// Whether this is a record's own entry, and what is there is not.
    fn belongs_where(&self, held: &Held) -> bool {
        let Some((kind, id)) = self.new.about else {
            return false;
        };
        let is_its_own = held.about.as_ref() == Some(&(kind.to_owned(), id));
        is_records(&self.new.external_id, kind) && !is_its_own
    }
}

#[cfg(test)]
mod tests {
    use super::Space;
    use crate::interactions::{Appended, New, append, append_many, append_new, store};
    use crate::testing::{AREAS, member};
    use base::{Channel, Direction, InteractionId, Kind, Scope, Timestamp, Uuid};
    use db::testing::both;
    use db::{Db, DbError};

    fn entry(space: Space, about: Option<Uuid>) -> New {
        let (kind, way) = (Kind::Event, Direction::In);
        New {
            space,
            about: about.map(|id| ("order", id)),
            ..New::outside(
                "till",
                "order:7",
                kind,
                Channel::Web,
                way,
                Timestamp::UNIX_EPOCH,
            )
        }
    }

    fn told(db: &Db, account: base::AccountId, new: New) -> Appended {
        db.write_now(move |tx| append(tx, account, new.clone()))
            .unwrap()
    }

    fn shown(db: &Db, account: base::AccountId, id: InteractionId) -> (Space, String) {
        let found = db.read_now(move |tx| store::get(tx, &Scope::all(account), id));
        let entry = found.unwrap().unwrap();
        (entry.space, entry.external_id)
    }

    #[test]
    fn what_is_told_from_outside_stands_in_no_records_way() {
        both(AREAS, |db| {
            let account = member().account;
            let order = Uuid::now_v7();
            let mut ids = Vec::new();
            for (space, about) in [
                (Space::Keys, None),
                (Space::Programs, Some(order)),
                (Space::Records, Some(order)),
            ] {
                let first = told(&db, account, entry(space, about));
                assert!(matches!(first, Appended::New(_)), "{space:?}");
                let again = told(&db, account, entry(space, about));
                assert_eq!(again, Appended::AlreadyThere(first.id()), "once: {space:?}");
                // Each is shown as it was told.
                let seen = shown(&db, account, first.id());
                assert_eq!(seen, (space, "order:7".to_owned()));
                ids.push(first.id());
            }
            ids.dedup();
            assert_eq!(ids.len(), 3);
        });
    }

    /// Before ids had spaces all were kept as they were told.
    #[test]
    fn what_was_taken_before_is_not_taken_again_and_makes_room() {
        both(AREAS, |db| {
            let account = member().account;
            let before = told(&db, account, entry(Space::Records, None)).id();
            for space in [Space::Keys, Space::Programs] {
                let again = told(&db, account, entry(space, None));
                assert_eq!(again, Appended::AlreadyThere(before), "{space:?}");
            }
            let order = entry(Space::Records, Some(Uuid::now_v7()));
            let own = told(&db, account, order.clone());
            assert!(matches!(own, Appended::New(_)), "{own:?}");
            let seen = shown(&db, account, before);
            assert_eq!(seen, (Space::Keys, "order:7".to_owned()));
            // Both come again: both are there.
            let again = told(&db, account, entry(Space::Keys, None));
            assert_eq!(again, Appended::AlreadyThere(before));
            let (one, two) = (order.clone(), order);
            assert_eq!(told(&db, account, one), Appended::AlreadyThere(own.id()));
            let many = db.write_now(move |tx| append_many(tx, account, vec![two.clone()]));
            assert_eq!(many, Ok(0));
        });
    }

    #[test]
    fn a_new_records_entry_that_is_passed_over_is_an_error() {
        both(AREAS, |db| {
            let account = member().account;
            let order = entry(Space::Records, Some(Uuid::now_v7()));
            let write = || {
                let new = order.clone();
                db.write_now(move |tx| append_new(tx, account, vec![new.clone()]))
            };
            assert_eq!(write(), Ok(()));
            assert!(matches!(write(), Err(DbError::Other(_))));
        });
    }
}
