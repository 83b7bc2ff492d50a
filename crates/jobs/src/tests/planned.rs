//! Schedules in people's hands: paused, resumed, run now; and asked whether anything is to do.

use super::schedules::fire;
use super::{Bench, bench};
use crate::planned::{self, Planned};
use crate::queue::State;
use crate::schedules::{self, Plan, Times};
use crate::{Context, Job, JobError};
use base::{AccountId, Actor, Error, Permission, Scope, Timestamp};
use db::{Db, Tx};
use serde::{Deserialize, Serialize};

/// Has something to do from a moment on.
#[derive(Serialize, Deserialize)]
pub(super) struct Asked {
    since: Timestamp,
}

impl Job for Asked {
    const NAME: &'static str = "asked";
    const VERSION: u16 = 1;

    fn is_due(&self, tx: &Tx<'_>, _: &Actor) -> Result<bool, Error> {
        Ok(tx.now() >= self.since)
    }

    async fn run(self, _: Context) -> Result<(), JobError> {
        match self.since == Timestamp::UNIX_EPOCH {
            true => Err(JobError::GiveUp {
                why: "broken".into(),
            }),
            false => Ok(()),
        }
    }
}

fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

fn plan(cron: &str, zone: &str, since: Timestamp) -> Plan {
    let times = Times::new(cron, zone).unwrap();
    Plan::new("nightly", times, &Asked { since }).unwrap()
}

fn keep(b: &Bench, plan: &Plan) {
    let (by, plan) = (b.by.clone(), plan.clone());
    b.db.write_now(move |tx| schedules::keep(tx, &by, &plan))
        .unwrap();
}

fn scope(by: &Actor) -> Scope {
    by.may(Permission::AccountManage).unwrap()
}

fn decide(
    db: &Db,
    by: &Actor,
    what: fn(&mut Tx<'_>, &Scope, &str) -> Result<Planned, Error>,
) -> Result<Planned, Error> {
    let scope = scope(by);
    db.write_now(move |tx| what(tx, &scope, "nightly"))
}

fn shown(b: &Bench) -> Planned {
    let scope = scope(&b.by);
    let all = b.db.read_now(move |tx| planned::list(tx, &scope, "", 10));
    let mut all = all.unwrap();
    assert_eq!(all.len(), 1);
    all.remove(0)
}

/// The bench begins on 1 March 2026 at 10:00 in UTC.
const NIGHTLY: &str = "30 2 * * *";

#[test]
fn a_new_schedule_is_due_at_once_and_then_at_its_times() {
    bench(|b| {
        let nightly = plan(NIGHTLY, "UTC", at("2026-01-01T00:00:00Z"));
        keep(&b, &nightly);
        assert_eq!((fire(&b), b.run(), fire(&b)), (1, 1, 0));
        let now = shown(&b);
        assert_eq!(now.last_at, Some(at("2026-03-01T10:00:00Z")));
        assert_eq!(now.next_at, Some(at("2026-03-02T02:30:00Z")));
        assert_eq!(now.last_state, Some(State::Done));
        // Kept again, as at each start of the program: nothing moves.
        keep(&b, &nightly);
        assert_eq!(shown(&b), now);
        // In another zone the times are others.
        let moved = plan(NIGHTLY, "Asia/Colombo", at("2026-01-01T00:00:00Z"));
        let (by, asked) = (b.by.clone(), moved.clone());
        let kept = b.db.read_now(move |tx| schedules::is_kept(tx, &by, &asked));
        assert_eq!(kept, Ok(false));
        keep(&b, &moved);
        assert_eq!(fire(&b), 1);
        assert_eq!(shown(&b).next_at, Some(at("2026-03-01T21:00:00Z")));
    });
}

#[test]
fn nothing_is_queued_where_nothing_is_to_do() {
    bench(|b| {
        keep(&b, &plan(NIGHTLY, "UTC", at("2026-03-03T00:00:00Z")));
        assert_eq!(
            (shown(&b).last_at, shown(&b).idle),
            (None, false),
            "not asked yet"
        );
        // That its time came and nothing was to do can be seen: else it looks as if it never came.
        for (now, next) in [
            ("2026-03-01T10:00:00Z", "2026-03-02T02:30:00Z"),
            ("2026-03-02T02:30:00Z", "2026-03-03T02:30:00Z"),
        ] {
            b.clock.set(at(now));
            assert_eq!(fire(&b), 0);
            let seen = shown(&b);
            assert_eq!((seen.last_at, seen.idle), (Some(at(now)), true));
            assert_eq!(seen.next_at, Some(at(next)));
            assert_eq!(seen.last_state, None);
        }
        b.clock.set(at("2026-03-03T02:30:00Z"));
        assert_eq!(fire(&b), 1);
        assert_eq!(
            (shown(&b).last_at, shown(&b).idle),
            (Some(at("2026-03-03T02:30:00Z")), false)
        );
    });
}

#[test]
fn a_paused_schedule_rests_and_goes_on_from_its_next_time() {
    bench(|b| {
        let nightly = plan(NIGHTLY, "UTC", at("2026-01-01T00:00:00Z"));
        keep(&b, &nightly);
        assert_eq!((fire(&b), b.run()), (1, 1));
        let paused = decide(&b.db, &b.by, planned::pause).unwrap();
        assert_eq!(paused.paused_at, Some(at("2026-03-01T10:00:00Z")));
        assert_eq!(paused.next_at, None);
        let again = decide(&b.db, &b.by, planned::pause);
        assert_eq!(again, Err(Error::Conflict("schedule-paused")));
        b.clock.set(at("2026-03-09T12:00:00Z"));
        // A start of the program, even one that knows other times, leaves the pause.
        keep(&b, &plan("0 4 * * *", "UTC", at("2026-01-01T00:00:00Z")));
        assert_eq!((fire(&b), shown(&b).next_at), (0, None));
        let goes_on = decide(&b.db, &b.by, planned::resume).unwrap();
        assert_eq!(
            (goes_on.paused_at, goes_on.next_at),
            (None, Some(at("2026-03-10T04:00:00Z")))
        );
        assert_eq!(fire(&b), 0, "what was missed was meant to be");
        let again = decide(&b.db, &b.by, planned::resume);
        assert_eq!(again, Err(Error::Conflict("schedule-runs")));
    });
}

#[test]
fn run_now_asks_nothing_and_keeps_one_at_a_time() {
    bench(|b| {
        // Nothing is to do before 2030, but a person wants it.
        keep(&b, &plan(NIGHTLY, "UTC", at("2030-01-01T00:00:00Z")));
        assert_eq!(fire(&b), 0);
        let before = shown(&b).next_at;
        let queued = decide(&b.db, &b.by, planned::run_now).unwrap();
        assert_eq!(queued.last_state, Some(State::Waiting));
        assert_eq!(queued.next_at, before);
        let again = decide(&b.db, &b.by, planned::run_now);
        assert_eq!(again, Err(Error::Conflict("job-again-waiting")));
        assert_eq!(b.run(), 1);
        assert_eq!(shown(&b).last_state, Some(State::Done));
    });
}

#[test]
fn how_the_last_run_failed_is_shown() {
    bench(|b| {
        keep(&b, &plan(NIGHTLY, "UTC", Timestamp::UNIX_EPOCH));
        assert_eq!((fire(&b), b.run()), (1, 1));
        let shown = shown(&b);
        assert_eq!(shown.last_state, Some(State::Dead));
        assert_eq!(shown.last_reason.as_deref(), Some("broken"));
    });
}

#[test]
fn another_account_s_schedule_is_as_one_that_does_not_exist() {
    bench(|b| {
        keep(&b, &plan(NIGHTLY, "UTC", at("2030-01-01T00:00:00Z")));
        let stranger = Actor::system(AccountId::new());
        for what in [planned::pause, planned::resume, planned::run_now] {
            let seen = decide(&b.db, &stranger, what);
            assert_eq!(seen, Err(Error::NotFound("schedule")));
        }
        assert_eq!(shown(&b).paused_at, None);
    });
}
