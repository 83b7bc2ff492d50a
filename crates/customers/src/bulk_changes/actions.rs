//! Beginning a bulk change, and taking one back.

use super::gather;
use super::job::RunBulkChange;
use super::model::{Becomes, BulkChange, Chosen, IDS_AT_MOST, Kinds, Part, State, Tally};
use super::store;
use crate::{Registry, owners};
use base::{Actor, BulkChangeId, Error, Permission, Scope, UserId, Uuid};
use db::{DbError, Tx};
use identity::audit;
use identity::members::colleagues;
use serde_json::json;

/// What is wished.
#[derive(Clone, Debug)]
pub struct New {
    /// Of which kind the records are.
    pub kinds: Kinds,
    /// Which of them.
    pub chosen: Chosen,
    /// What they become.
    pub becomes: Becomes,
}

/// Begins a change of many records; a job does it soon.
///
/// Whoever may change one record by hand may do it here, and the same records: what is out of reach
/// is counted and stays.
///
/// # Errors
/// `Invalid` (field `ids`) with `nothing-chosen` or `too-many`, (field `filter`) as lists say, (field `owner`)
/// with `unknown-colleague`, (field `add_tags` or `remove_tags`) with `required` or `tag-both-ways`; `Forbidden`, also for a colleague out of reach.
pub fn begin(
    tx: &mut Tx<'_>,
    by: &Actor,
    registry: &Registry,
    new: New,
) -> Result<BulkChange, Error> {
    let scope = by.may(Permission::PeopleWrite)?;
    check_wish(tx, &scope, &new.becomes)?;
    if new.kinds == Kinds::Companies && !scope.changes("company") {
        return Err(Error::Forbidden("field.company"));
    }
    match &new.chosen {
        Chosen::These(ids) if ids.is_empty() => {
            return Err(Error::invalid("ids", "nothing-chosen", ""));
        }
        Chosen::These(ids) if ids.len() > IDS_AT_MOST => {
            return Err(Error::invalid("ids", "too-many", IDS_AT_MOST));
        }
        Chosen::Found { .. } => drop(gather::count(tx, by, registry, new.kinds, &new.chosen)?),
        Chosen::These(_) | Chosen::Of(_) | Chosen::MadeBy(_) => {}
    }
    let change = insert(tx, by, &scope, new)?;
    let kind = change.kinds.as_str();
    let detail = match &change.becomes {
        Becomes::Owner(_) => json!({ "kind": kind, "becomes": change.becomes }),
        // Which field, and not what stands in it: the trail outlives the record.
        other => json!({ "kind": kind, "fields": [other.field()] }),
    };
    let id = Some(change.id.0);
    audit::record(tx, by, "begin", "bulk-change", id, detail)?;
    Ok(change)
}

/// Whether who asks may wish this of any record at all.
fn check_wish(tx: &Tx<'_>, scope: &Scope, wish: &Becomes) -> Result<(), Error> {
    if let Becomes::Owner(to) = wish {
        return owners::check_given(tx, scope, *to);
    }
    if !scope.changes(wish.field()) || !scope.shows(wish.field()) {
        return Err(Error::Forbidden(wish.locked()));
    }
    match wish {
        Becomes::Tags { add, remove } if add.is_empty() && remove.is_empty() => {
            Err(Error::invalid("add_tags", "required", ""))
        }
        Becomes::Tags { add, remove } if add.iter().any(|tag| remove.contains(tag)) => {
            Err(Error::invalid("remove_tags", "tag-both-ways", ""))
        }
        _ => Ok(()),
    }
}

/// Gives everything that a member looks after to another, or to nobody; a job does it soon. The administrator
/// decides it now: nobody is asked again whether they may.
///
/// # Errors
/// `Forbidden`; `Invalid` (field `successor`) with `unknown-colleague` or `successor-same`;
/// `Conflict("still-receiving")` while other records are on their way to this member.
pub fn hand_over(
    tx: &mut Tx<'_>,
    by: &Actor,
    from: UserId,
    to: Option<UserId>,
) -> Result<BulkChange, Error> {
    let scope = by.may(Permission::AccountManage)?;
    if to == Some(from) {
        return Err(Error::invalid("successor", "successor-same", ""));
    }
    if let Some(to) = to
        && !colleagues::belongs(tx, &scope, to)?
    {
        return Err(Error::invalid("successor", "unknown-colleague", to));
    }
    if is_receiving(tx, &scope, from)? {
        return Err(Error::Conflict("still-receiving"));
    }
    let (people, companies) = store::held_by(tx, &scope, from)?;
    let new = New {
        kinds: Kinds::All,
        chosen: Chosen::Of(from),
        becomes: Becomes::Owner(to),
    };
    let change = insert(tx, by, &scope, new)?;
    let detail = json!({ "to": to, "people": people, "companies": companies });
    audit::record(tx, by, "hand-over", "member", Some(from.0), detail)?;
    Ok(change)
}

/// Whether records are being given to this colleague at this moment.
///
/// # Errors
/// Those of the database.
pub(super) fn is_receiving(tx: &Tx<'_>, scope: &Scope, user: UserId) -> Result<bool, DbError> {
    let running = store::running(tx, scope)?;
    Ok(running
        .iter()
        .any(|change| change.becomes == Becomes::Owner(Some(user))))
}

/// Whether there is somebody to whom it can be given back: who handed over may have left.
///
/// # Errors
/// Those of the database.
pub(super) fn is_returnable(
    tx: &Tx<'_>,
    scope: &Scope,
    change: &BulkChange,
) -> Result<bool, DbError> {
    match change.chosen {
        Chosen::Of(from) => colleagues::belongs(tx, scope, from),
        _ => Ok(true),
    }
}

/// Takes back what a bulk change did: each record that is still as it became is again as it was.
///
/// # Errors
/// `NotFound`; `Forbidden`; `Conflict("not-to-undo")` for one that is at work, too old, or taken back already;
/// `Conflict("nobody-to-give-back")` when whoever handed over has left.
pub fn undo(tx: &mut Tx<'_>, by: &Actor, id: BulkChangeId) -> Result<BulkChange, Error> {
    let first = get(tx, by, id)?;
    let scope = by.may(Permission::PeopleWrite)?;
    if !scope.changes(first.becomes.field()) {
        return Err(Error::Forbidden(first.becomes.locked()));
    }
    if first.is_hand_over() {
        by.may(Permission::AccountManage)?;
    }
    let first = store::lock(tx, &scope, first.id)?.ok_or(Error::NotFound("bulk-change"))?;
    if !first.can_be_undone(tx.now()) {
        return Err(Error::Conflict("not-to-undo"));
    }
    if !is_returnable(tx, &scope, &first)? {
        return Err(Error::Conflict("nobody-to-give-back"));
    }
    let new = New {
        kinds: first.kinds,
        chosen: Chosen::MadeBy(id),
        becomes: Becomes::Before(Box::new(first.becomes)),
    };
    let change = insert(tx, by, &scope, new)?;
    store::set_undone(tx, &scope, id, Some(change.id))?;
    audit::record(tx, by, "undo", "bulk-change", Some(id.0), json!({}))?;
    Ok(change)
}

/// One that the actor began; administrators see those of everybody.
///
/// # Errors
/// `NotFound`; `Forbidden`.
pub fn get(tx: &Tx<'_>, by: &Actor, id: BulkChangeId) -> Result<BulkChange, Error> {
    let scope = by.may(Permission::PeopleWrite)?;
    let found = store::get(tx, &scope, id)?;
    found
        .filter(|change| whose(by).is_none_or(|_| is_own(by, &change.actor)))
        .ok_or(Error::NotFound("bulk-change"))
}

/// The latest first: one's own, or those of everybody for administrators.
///
/// # Errors
/// `Forbidden`; those of the database.
pub fn list(
    tx: &Tx<'_>,
    by: &Actor,
    before: Option<BulkChangeId>,
    limit: u32,
) -> Result<Vec<BulkChange>, Error> {
    let scope = by.may(Permission::PeopleWrite)?;
    match whose(by) {
        Some(None) => Ok(Vec::new()),
        Some(user) => Ok(store::list(tx, &scope, user, before, limit)?),
        None => Ok(store::list(tx, &scope, None, before, limit)?),
    }
}

/// Whether it was this user, or this token: tokens are nobody's.
fn is_own(by: &Actor, began: &Actor) -> bool {
    began.user == by.user && (by.user.is_some() || began.via == by.via)
}

/// Records that a bulk change changed, or those that it left as they are: after the record `after`, at most `limit`.
///
/// # Errors
/// As [`get`].
pub fn parts(
    tx: &Tx<'_>,
    by: &Actor,
    id: BulkChangeId,
    changed: bool,
    after: Option<Uuid>,
    limit: u32,
) -> Result<Vec<Part>, Error> {
    get(tx, by, id)?;
    let scope = by.may(Permission::PeopleWrite)?;
    Ok(match changed {
        true => store::changed(tx, &scope, id, after, limit)?,
        false => store::left(tx, &scope, id, after, limit)?,
    })
}

/// Whose bulk changes the actor sees: none for all of them.
fn whose(by: &Actor) -> Option<Option<UserId>> {
    match by.may(Permission::AccountManage) {
        Ok(_) => None,
        Err(_) => Some(by.user),
    }
}

fn insert(tx: &mut Tx<'_>, by: &Actor, scope: &Scope, new: New) -> Result<BulkChange, Error> {
    let change = BulkChange {
        id: BulkChangeId::new(),
        kinds: new.kinds,
        chosen: new.chosen,
        becomes: new.becomes,
        state: State::Running,
        total: None,
        tally: Tally::default(),
        actor: by.clone(),
        created_at: tx.now(),
        finished_at: None,
        undone_by: None,
    };
    store::insert(tx, scope, &change)?;
    // Whoever began it is asked for in each slice: the job must be able to say that it stopped.
    let system = Actor::system(by.account);
    let job = RunBulkChange { change: change.id };
    jobs::enqueue(tx, &system, Some(&change.id.to_string()), &job)?;
    Ok(change)
}
