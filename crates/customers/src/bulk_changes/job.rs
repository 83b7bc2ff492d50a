//! The background job of a bulk change: lists the records, then gives each its turn, slice by slice.

use super::model::{Becomes, BulkChange, Chosen, KEPT_DAYS, State, parts};
use super::{apply, gather, store};
use crate::Registry;
use base::{AccountId, Actor, BulkChangeId, Error, Permission, Scope, Timestamp, Uuid};
use db::Tx;
use identity::roles::actor_now;
use jobs::{Context, Job, JobError, Slices};
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// Records of one transaction, so that it stays under 20 ms.
const SLICE: u32 = 200;
/// The same of records that are changed one by one.
const SLICE_OF_EDITS: u32 = 25;
/// Records that are written down to wait in one transaction.
const LISTED_AT_ONCE: usize = 1_000;
/// Records of the past that are forgotten in one transaction.
const FORGOTTEN_AT_ONCE: u32 = 2_000;

/// Tells live pages that a bulk change has moved on.
pub struct Moved(pub Box<dyn Fn(AccountId, Uuid) + Send + Sync>);

/// Does a bulk change, or goes on with it.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct RunBulkChange {
    /// Which.
    pub change: BulkChangeId,
}

impl Job for RunBulkChange {
    const NAME: &'static str = "customers.bulk_change";
    const VERSION: u16 = 1;

    async fn run(self, context: Context) -> Result<(), JobError> {
        let registry = context.parts.get::<Registry>()?;
        let moved = context.parts.get::<Moved>().ok();
        let account = context.by.account;
        let tell = move || {
            if let Some(moved) = &moved {
                (moved.0)(account, self.change.0);
            }
        };
        let go = move || work(&context.slices, account, self.change, &registry, &tell);
        match jobs::blocking(go).await {
            Ok(outcome) => Ok(outcome?),
            Err(e) => Err(JobError::GiveUp {
                why: format!("the bulk change broke off: {e}"),
            }),
        }
    }
}

/// What is left to do.
enum Next {
    /// To list the records.
    List(Box<BulkChange>, Actor),
    /// Another slice.
    Slice,
    /// Nothing.
    Nothing,
}

/// Does a bulk change from where it is to its end, and tells after each step; blocks.
///
/// # Errors
/// Those of the database.
pub fn work(
    slices: &Slices,
    account: AccountId,
    id: BulkChangeId,
    registry: &Arc<Registry>,
    tell: &dyn Fn(),
) -> Result<(), Error> {
    loop {
        let of = registry.clone();
        match slices.one_now(move |tx| step(tx, &of, account, id))? {
            Next::List(change, by) => list(slices, &change, by, registry)?,
            Next::Slice => tell(),
            Next::Nothing => {
                forget(slices, account)?;
                tell();
                return Ok(());
            }
        }
    }
}

/// A slice in one transaction: the records, and that they had their turn.
fn step(
    tx: &mut Tx<'_>,
    registry: &Registry,
    account: AccountId,
    id: BulkChangeId,
) -> Result<Next, Error> {
    let all = Scope::all(account);
    let change = store::lock(tx, &all, id)?.ok_or(Error::NotFound("bulk-change"))?;
    if change.state != State::Running {
        return Ok(Next::Nothing);
    }
    let Some((by, scope)) = authority(tx, &change)? else {
        store::end(tx, &all, id, State::Stopped)?;
        return Ok(Next::Nothing);
    };
    if change.total.is_none() {
        return Ok(Next::List(Box::new(change), by));
    }
    let most = match change.becomes.what() {
        Becomes::Stage(_) | Becomes::Tags { .. } => SLICE_OF_EDITS,
        _ => SLICE,
    };
    let records = store::waiting(tx, &all, id, most)?;
    if records.is_empty() {
        return finish(tx, &all, &change);
    }
    let with = apply::With {
        by: &by,
        hooks: &registry.hooks,
        scope: &scope,
        change: &change,
    };
    let tally = apply::slice(tx, &with, &records)?;
    let ids: Vec<Uuid> = records.iter().map(|of| parts(*of).1).collect();
    store::delete_waiting(tx, &all, id, &ids)?;
    store::add(tx, &all, id, tally)?;
    Ok(Next::Slice)
}

/// On whose behalf, and within what: what who began it may do by now. A hand-over was decided by who could.
fn authority(tx: &Tx<'_>, change: &BulkChange) -> Result<Option<(Actor, Scope)>, Error> {
    let kept = change.actor.clone();
    if change.is_hand_over() {
        let scope = Scope::all(kept.account);
        return Ok(Some((kept, scope)));
    }
    let by = actor_now(tx, kept)?;
    Ok(by.and_then(|by| {
        let scope = by.may(Permission::PeopleWrite).ok()?;
        Some((by, scope))
    }))
}

/// Ends it, unless the one who leaves was given something after the list was made.
fn finish(tx: &mut Tx<'_>, all: &Scope, change: &BulkChange) -> Result<Next, Error> {
    if let Chosen::Of(user) = change.chosen {
        let (people, companies) = store::held_by(tx, all, user)?;
        if people + companies > change.tally.refused {
            store::set_total(tx, all, change.id, None)?;
            return Ok(Next::Slice);
        }
    }
    // What nothing was taken back of is not undone.
    if let Chosen::MadeBy(first) = change.chosen
        && change.tally.changed == 0
    {
        store::set_undone(tx, all, first, None)?;
    }
    store::end(tx, all, change.id, State::Done)?;
    Ok(Next::Nothing)
}

/// Lets all records wait for their turn. Cut off in between, it begins again: who waits already is not added.
fn list(
    slices: &Slices,
    change: &BulkChange,
    by: Actor,
    registry: &Arc<Registry>,
) -> Result<(), Error> {
    let (registry, wanted) = (registry.clone(), change.clone());
    let (account, id) = (by.account, change.id);
    let all = move || Scope::all(account);
    let found = slices
        .read_now(move |tx| gather::records(tx, &by, &registry, wanted.kinds, &wanted.chosen));
    let found = match found {
        Ok(found) => found,
        // A filter that is understood no more, or may be asked no more.
        Err(Error::Invalid(_) | Error::Forbidden(_)) => {
            return Ok(slices.one_now(move |tx| store::end(tx, &all(), id, State::Stopped))?);
        }
        Err(other) => return Err(other),
    };
    for part in found.chunks(LISTED_AT_ONCE) {
        let part = part.to_vec();
        slices.one_now(move |tx| match store::lock(tx, &all(), id)? {
            // Another worker was quicker: its list counts.
            Some(change) if change.total.is_some() => Ok(()),
            _ => store::insert_waiting(tx, &all(), id, &part),
        })?;
    }
    Ok(slices.one_now(move |tx| {
        let change = store::lock(tx, &all(), id)?;
        let done = change.map_or(0, |change| change.tally.all());
        let waiting = store::count_waiting(tx, &all(), id)?;
        store::set_total(tx, &all(), id, Some(done + waiting))
    })?)
}

/// Forgets what can no longer be taken back.
fn forget(slices: &Slices, account: AccountId) -> Result<(), Error> {
    let until = slices.db().clock().now().as_second() - KEPT_DAYS * 86_400;
    let until = Timestamp::from_second(until).map_err(Error::internal)?;
    let slice = move |tx: &mut Tx<'_>| {
        store::forget_made(tx, &Scope::all(account), until, FORGOTTEN_AT_ONCE)
    };
    while slices.one_now(slice)? == u64::from(FORGOTTEN_AT_ONCE) {}
    let slice = move |tx: &mut Tx<'_>| {
        store::forget_left(tx, &Scope::all(account), until, FORGOTTEN_AT_ONCE)
    };
    while slices.one_now(slice)? == u64::from(FORGOTTEN_AT_ONCE) {}
    Ok(())
}
