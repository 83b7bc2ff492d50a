//! Checking and running an import, in the background or here and now.

use super::actions::{get, trail};
use crate::imports::{
    Checkpoint, Import, ImportKind, Kinds, OnProgress, Refusal, Report, Run, RunImport, State,
    store,
};
use base::{Actor, Currency, Error, ImportId, Permission};
use db::Tx;
use jobs::Slices;

/// Refused lines that a check keeps; the run keeps all.
const CHECKED_REFUSALS_AT_MOST: usize = 10_000;

/// The account's own settings that an import needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Home {
    /// The currency in which totals are kept.
    pub currency: Currency,
    /// The IANA zone of its days.
    pub zone: String,
}

/// Refuses to write a file that was written under another source, unless somebody has chosen to: all
/// its orders would come a second time.
///
/// # Errors
/// `Invalid` at `again`, with the other source.
pub fn ask_again(tx: &Tx<'_>, by: &Actor, import: &Import) -> Result<(), Error> {
    let scope = by.may(Permission::ImportsRun)?;
    // What was begun was asked for then.
    if import.again || import.written {
        return Ok(());
    }
    store::lock_same_file(tx, &scope, &import.file_hash)?;
    match store::elsewhere(tx, &scope, import)? {
        None => Ok(()),
        Some(other) => Err(Error::invalid(
            "again",
            "file-under-other-source",
            other.source,
        )),
    }
}

/// Starts a check or a run in the background. A run that was cut off goes on. `again` is the choice to
/// write a file that was written under another source.
///
/// # Errors
/// `Conflict` when it is at work or done; `Invalid` as [`ask_again`]; `NotFound`; `Forbidden`.
pub fn start(
    tx: &mut Tx<'_>,
    by: &Actor,
    home: &Home,
    id: ImportId,
    dry: bool,
    again: bool,
) -> Result<(), Error> {
    if again && !dry {
        store::set_again(tx, &by.may(Permission::ImportsRun)?, id)?;
    }
    let import = begin(tx, by, id, dry)?;
    trail(tx, by, if dry { "check" } else { "run" }, &import)?;
    let job = RunImport {
        import: id.0,
        dry,
        currency: home.currency.code().to_owned(),
        zone: home.zone.clone(),
    };
    Ok(jobs::enqueue(tx, by, Some(&id.to_string()), &job)?)
}

/// Puts the import into the state in which it is worked on.
pub(crate) fn begin(tx: &mut Tx<'_>, by: &Actor, id: ImportId, dry: bool) -> Result<Import, Error> {
    let scope = by.may(Permission::ImportsRun)?;
    let import = get(tx, by, id)?;
    if import.swept_at.is_some() {
        return Err(Error::invalid("file", "file-gone", ""));
    }
    let (from, to): (&[State], State) = if dry {
        (
            &[
                State::Uploaded,
                State::Checked,
                State::Checking,
                State::Failed,
            ],
            State::Checking,
        )
    } else {
        (
            &[
                State::Uploaded,
                State::Checked,
                State::Running,
                State::Failed,
            ],
            State::Running,
        )
    };
    if !store::set_state(tx, &scope, id, from, to, None)? {
        return Err(Error::Conflict("import-already-runs"));
    }
    if !dry {
        ask_again(tx, by, &import)?;
    }
    if import.checkpoint.units > 0 && !dry {
        return Ok(Import {
            state: to,
            ..import
        });
    }
    // From the start: what an earlier check counted and refused is not this one's.
    let (checkpoint, report) = (Checkpoint::default(), Report::default());
    store::clear_refusals(tx, &scope, id)?;
    store::set_progress(tx, &scope, id, 0, checkpoint, &report)?;
    Ok(Import {
        state: to,
        progress_done: 0,
        checkpoint,
        report,
        ..import
    })
}

/// Does the work of an import that `begin` put into its state; blocks.
///
/// # Errors
/// `Invalid` when the file cannot be used (the import has then failed and says why); `Unavailable`
/// and `DiskFull` when the database cannot go on now (the import can be started again and goes on).
pub fn work(
    slices: &Slices,
    by: &Actor,
    kinds: &Kinds,
    home: &Home,
    id: ImportId,
    dry: bool,
    on_progress: OnProgress,
) -> Result<Report, Error> {
    let actor = by.clone();
    let import = slices.one_now(move |tx| begin(tx, &actor, id, dry))?;
    let kind = kinds.find(&import.kind)?;
    let run = Run {
        slices: slices.clone(),
        by: by.clone(),
        path: kinds.folder.path(by.account, &import.file_hash),
        import,
        currency: home.currency,
        zone: home.zone.clone(),
        on_progress,
    };
    let outcome = if dry {
        check(&run, &*kind)
    } else {
        kind.run(&run)
    };
    finish(slices, by, id, dry, outcome)
}

fn check(run: &Run, kind: &dyn ImportKind) -> Result<Report, Error> {
    let mut refusals: Vec<Refusal> = Vec::new();
    let report = kind.check(run, &mut |refusal| {
        if refusals.len() < CHECKED_REFUSALS_AT_MOST {
            refusals.push(refusal);
        }
    })?;
    refusals.sort_by_key(|r| r.line);
    refusals.dedup_by_key(|r| r.line);
    let (scope, id, kept) = (
        run.by.may(Permission::ImportsRun)?,
        run.import.id,
        report.clone(),
    );
    run.slices.one_now(move |tx| {
        store::add_refusals(tx, &scope, id, &refusals)?;
        store::set_progress(tx, &scope, id, 0, Default::default(), &kept)
    })?;
    Ok(report)
}

fn finish(
    slices: &Slices,
    by: &Actor,
    id: ImportId,
    dry: bool,
    outcome: Result<Report, Error>,
) -> Result<Report, Error> {
    let scope = by.may(Permission::ImportsRun)?;
    let (state, why) = match &outcome {
        Ok(_) if dry => (State::Checked, None),
        Ok(_) => (State::Done, None),
        Err(Error::Unavailable(_) | Error::Unsure(_) | Error::DiskFull) => return outcome,
        Err(Error::Invalid(errors)) => {
            let first = errors.first();
            (
                State::Failed,
                first.map(|e| format!("{} {}", e.code, e.detail)),
            )
        }
        Err(other) => {
            tracing::error!(import = %id, error = %other, "an import failed");
            (State::Failed, Some("internal".to_owned()))
        }
    };
    slices.one_now(move |tx| {
        let from = [State::Checking, State::Running];
        store::set_state(tx, &scope, id, &from, state, why.as_deref())
    })?;
    outcome
}
