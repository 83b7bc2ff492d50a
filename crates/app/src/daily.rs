//! What the system does by itself in every account, as schedules: each account's own, in its own zone.
//!
//! Whoever makes an account, or gives it another zone, tells nobody: the plan is looked at when the program
//! starts and every ten minutes, and what is missing or comes at other times is kept anew. An account's
//! minute within the hour follows from its id, so that a thousand accounts do not begin at once.

use base::{Actor, Error};
use customers::earlier::IndexEarlier;
use customers::files::sweep::SweepAttached;
use customers::quick::folding::FoldTexts;
use customers::removed::ForgetRemoved;
use db::{Db, DbError, Tx};
use integrations::visitors::SweepVisitors;
use jobs::schedules::{self, Plan, Times};
use jobs::{Job, Worker};
use records::imports::sweep::SweepFiles;
use records::own::ForgetFields;
use std::time::Duration;
use tokio::sync::watch;
use trade::rfm::RefreshRfm;
use trade::totals::marks::MarkTags;
use trade::turnover::RefreshTurnover;
use web::AccountRef;

/// How often it looks whether every account has its schedules.
const LOOK_EVERY: Duration = Duration::from_secs(600);
/// Accounts that one transaction looks at.
const ACCOUNTS_AT_ONCE: usize = 50;
/// Minutes over which accounts are spread.
const SPREAD_MINUTES: u8 = 30;

/// Looks now and every ten minutes, until `stop` becomes true.
pub async fn run(db: Db, worker: Worker, mut stop: watch::Receiver<bool>) {
    while !*stop.borrow() {
        match look(&db).await {
            Ok(0) => {}
            Ok(_) => worker.wake(),
            Err(e) => tracing::warn!(error = %e, "the schedules could not be kept"),
        }
        if let Err(e) = events::forget(&db).await {
            tracing::warn!(error = %e, "old events could not be forgotten");
        }
        tokio::select! {
            _ = tokio::time::sleep(LOOK_EVERY) => {}
            _ = stop.changed() => {}
        }
    }
}

/// Keeps the schedules of every account; how many accounts lacked one.
///
/// # Errors
/// Those of the database.
pub async fn look(db: &Db) -> Result<usize, Error> {
    let (mut lacked, mut previous) = (0, None);
    loop {
        let read = db.read(move |tx| {
            let accounts = identity::accounts::next(tx, previous, ACCOUNTS_AT_ONCE)?;
            let last = accounts.last().map(|account| account.id);
            Ok::<_, Error>((lacking(tx, accounts)?, last))
        });
        let (lacking, last) = read.await?;
        if last.is_none() {
            return Ok(lacked);
        }
        previous = last;
        lacked += lacking.len();
        if !lacking.is_empty() {
            let kept = db.write(move |tx| lacking.iter().try_for_each(|one| keep(tx, one)));
            kept.await?;
        }
    }
}

/// Those that lack a schedule, or have it otherwise.
fn lacking(tx: &Tx<'_>, accounts: Vec<AccountRef>) -> Result<Vec<AccountRef>, Error> {
    let mut lacking = Vec::new();
    for account in accounts {
        let by = Actor::system(account.id);
        let plans = plan(&account).unwrap_or_else(|e| {
            tracing::error!(account = %account.id, error = %e, "an account cannot have its schedules");
            Vec::new()
        });
        for plan in plans {
            if !schedules::is_kept(tx, &by, &plan)? {
                lacking.push(account);
                break;
            }
        }
    }
    Ok(lacking)
}

fn keep(tx: &mut Tx<'_>, account: &AccountRef) -> Result<(), Error> {
    let by = Actor::system(account.id);
    for plan in plan(account)? {
        schedules::keep(tx, &by, &plan)?;
    }
    Ok(())
}

/// What happens in an account, and when: sums and classes when its day has begun, clearing away at night.
fn plan(account: &AccountRef) -> Result<Vec<Plan>, Error> {
    let zone = || account.zone.clone();
    let minute = account.id.0.as_bytes()[15] % SPREAD_MINUTES;
    let at = |hour: u8| format!("{minute} {hour} * * *");
    let ten = minute % 10;
    Ok(vec![
        of(account, "rfm", &at(0), &RefreshRfm { zone: zone() })?,
        of(
            account,
            "turnover",
            &format!("{ten}-59/10 * * * *"),
            &RefreshTurnover { zone: zone() },
        )?,
        of(
            account,
            "tag-marks",
            &format!("{ten}-59/10 * * * *"),
            &MarkTags {},
        )?,
        of(
            account,
            "index-earlier",
            &format!("{minute} * * * *"),
            &IndexEarlier {},
        )?,
        of(
            account,
            "fold-texts",
            &format!("{minute} * * * *"),
            &FoldTexts {},
        )?,
        of(account, "forget-removed", &at(2), &ForgetRemoved {})?,
        of(account, "forget-fields", &at(2), &ForgetFields {})?,
        of(account, "sweep-imports", &at(3), &SweepFiles {})?,
        of(account, "sweep-attached", &at(3), &SweepAttached {})?,
        of(account, "sweep-visitors", &at(4), &SweepVisitors {})?,
    ])
}

fn of<J: Job>(account: &AccountRef, key: &'static str, cron: &str, job: &J) -> Result<Plan, Error> {
    let times = Times::new(cron, &account.zone)?;
    let plan: Result<Plan, DbError> = Plan::new(key, times, job);
    Ok(plan?)
}
