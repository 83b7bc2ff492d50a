//! What people see of the queue, and what becomes of what they decide.

use super::{Bench, bench};
use crate::queue::{self, State};
use crate::store;
use base::{AccountId, Actor, Error, JobId, Permission, Scope};
use db::DbError;
use std::sync::atomic::Ordering;

fn scope(b: &Bench) -> Scope {
    b.by.may(Permission::AccountManage).unwrap()
}

fn ids(b: &Bench, state: State) -> Vec<JobId> {
    let scope = scope(b);
    let list =
        b.db.read_now(move |tx| queue::list(tx, &scope, state, None, 100));
    list.unwrap().iter().map(|job| job.id).collect()
}

fn counts(b: &Bench) -> [i64; 5] {
    let scope = scope(b);
    b.db.read_now(move |tx| queue::counts(tx, &scope)).unwrap()
}

fn dead(b: &Bench, key: Option<&'static str>) -> JobId {
    b.enqueue("hopeless", key);
    b.run();
    ids(b, State::Dead)[0]
}

type Decide = fn(&mut db::Tx<'_>, &Scope, JobId) -> Result<queue::Shown, Error>;

fn decide(b: &Bench, what: Decide, id: JobId) -> Result<State, Error> {
    let scope = scope(b);
    b.db.write_now(move |tx| what(tx, &scope, id))
        .map(|job| job.state)
}

#[test]
fn a_dead_job_shows_its_reason_its_tries_and_what_it_was_given() {
    bench(|b| {
        let id = dead(&b, None);
        let scope = scope(&b);
        let job = b.db.read_now(move |tx| queue::one(tx, &scope, id)).unwrap();
        assert_eq!((job.name.as_str(), job.attempts), ("greet", 1));
        assert_eq!(job.reason.as_deref(), Some("no"));
        assert_eq!(job.payload["name"], "hopeless");
        assert_eq!(counts(&b), [1, 0, 0, 0, 0]);
    });
}

#[test]
fn a_dead_job_that_is_retried_has_all_its_tries_again() {
    bench(|b| {
        let id = dead(&b, None);
        assert_eq!(decide(&b, queue::retry, id), Ok(State::Waiting));
        assert_eq!(
            b.state_of("hopeless"),
            ("waiting".into(), 0, Some("no".into()))
        );
        assert_eq!(b.run(), 1);
        assert_eq!(counts(&b), [1, 0, 0, 0, 0], "and dies again");
    });
}

#[test]
fn a_job_that_waits_for_its_next_try_can_be_run_now() {
    bench(|b| {
        b.seen.failures_left.store(1, Ordering::Relaxed);
        b.enqueue("slow", None);
        assert_eq!((b.run(), b.run()), (1, 0));
        let id = ids(&b, State::Waiting)[0];
        assert_eq!(decide(&b, queue::retry, id), Ok(State::Waiting));
        assert_eq!(b.run(), 1);
        assert_eq!(
            decide(&b, queue::retry, id),
            Err(Error::Conflict("job-not-open"))
        );
        assert_eq!(
            decide(&b, queue::discard, id),
            Err(Error::Conflict("job-not-open"))
        );
        assert_eq!(counts(&b), [0, 0, 0, 1, 0]);
    });
}

#[test]
fn what_is_discarded_does_not_run_and_comes_back_as_it_was() {
    bench(|b| {
        let died = dead(&b, None);
        b.enqueue("waits", None);
        let waits = ids(&b, State::Waiting)[0];
        for id in [died, waits] {
            decide(&b, queue::discard, id).unwrap();
            assert_eq!(
                decide(&b, queue::retry, id),
                Err(Error::Conflict("job-not-open"))
            );
        }
        assert_eq!((counts(&b), b.run()), ([0, 0, 0, 0, 2], 0));
        assert_eq!(decide(&b, queue::restore, died), Ok(State::Dead));
        assert_eq!(decide(&b, queue::restore, waits), Ok(State::Waiting));
        let again = decide(&b, queue::restore, waits);
        assert_eq!(again, Err(Error::Conflict("job-not-discarded")));
        assert_eq!(b.run(), 1);
    });
}

#[test]
fn a_key_keeps_a_dead_job_from_running_beside_its_successor() {
    bench(|b| {
        let id = dead(&b, Some("k"));
        b.enqueue("next", Some("k"));
        let refused = decide(&b, queue::retry, id);
        assert_eq!(refused, Err(Error::Conflict("job-again-waiting")));
        let next = ids(&b, State::Waiting)[0];
        decide(&b, queue::discard, next).unwrap();
        assert_eq!(decide(&b, queue::retry, id), Ok(State::Waiting));
        let refused = decide(&b, queue::restore, next);
        assert_eq!(refused, Err(Error::Conflict("job-again-waiting")));
        assert_eq!(counts(&b), [0, 1, 0, 0, 1]);
    });
}

#[test]
fn all_of_a_kind_run_again_but_only_one_with_the_same_key() {
    bench(|b| {
        for key in [None, None, Some("k"), Some("k")] {
            dead(&b, key);
        }
        let scope = scope(&b);
        let kinds = {
            let scope = scope.clone();
            b.db.read_now(move |tx| queue::dead_kinds(tx, &scope))
                .unwrap()
        };
        assert_eq!(
            (kinds.len(), kinds[0].name.as_str(), kinds[0].jobs),
            (1, "greet", 4)
        );
        let revived =
            b.db.write_now(move |tx| queue::retry_all(tx, &scope, "greet"))
                .unwrap();
        assert_eq!((revived.len(), counts(&b)), (3, [1, 3, 0, 0, 0]));
    });
}

#[test]
fn another_account_sees_and_changes_nothing() {
    bench(|b| {
        let id = dead(&b, None);
        let other = Actor::system(AccountId::new());
        let scope = other.may(Permission::AccountManage).unwrap();
        for what in [queue::retry as Decide, queue::discard, queue::restore] {
            let scope = scope.clone();
            let outcome = b.db.write_now(move |tx| what(tx, &scope, id));
            assert_eq!(outcome.map(|job| job.id), Err(Error::NotFound("job")));
        }
        let theirs = scope.clone();
        let revived =
            b.db.write_now(move |tx| queue::retry_all(tx, &theirs, "greet"));
        assert_eq!(revived, Ok(Vec::new()));
        assert_eq!(
            b.db.read_now(move |tx| queue::counts(tx, &scope)),
            Ok([0; 5])
        );
        assert_eq!(counts(&b), [1, 0, 0, 0, 0]);
    });
}

#[test]
fn a_list_goes_on_where_it_ended_and_the_digest_changes_with_every_step() {
    bench(|b| {
        let mut digests = Vec::new();
        let digest = |b: &Bench| {
            let scope = scope(b);
            b.db.read_now(move |tx| queue::digest(tx, &scope)).unwrap()
        };
        digests.push(digest(&b));
        for _ in 0..5 {
            b.wait(1);
            b.enqueue("hopeless", None);
            digests.push(digest(&b));
            b.run();
            digests.push(digest(&b));
        }
        assert_eq!(digest(&b), digests[10], "nothing happened");
        digests.sort();
        digests.dedup();
        assert_eq!(digests.len(), 11);
        let (scope, all) = (scope(&b), ids(&b, State::Dead));
        assert_eq!(all.len(), 5);
        let (mut seen, mut place) = (Vec::new(), None);
        loop {
            let scope = scope.clone();
            let part =
                b.db.read_now(move |tx| queue::list(tx, &scope, State::Dead, place, 2))
                    .unwrap();
            let Some(last) = part.last() else { break };
            place = Some((last.updated_at, last.id));
            seen.extend(part.iter().map(|job| job.id));
        }
        assert_eq!(seen, all);
        assert!(
            seen.windows(2).all(|two| two[0] > two[1]),
            "the newest first"
        );
    });
}

#[test]
fn what_people_look_at_comes_through_an_index() {
    bench(|b| {
        let scope = scope(&b);
        b.db.read_now(move |tx| {
            let place = Some((tx.now(), JobId::new()));
            for sql in [
                store::list_sql(&scope, State::Done, place, 51),
                store::count_sql(&scope, State::Done),
                store::dead_kinds_sql(&scope),
                store::schedules_due_sql(tx.now(), 20),
            ] {
                let plan = tx.plan(sql)?;
                if tx.dialect() == db::Dialect::Sqlite {
                    let whole = plan.join(" ");
                    assert!(whole.contains("USING"), "{whole}");
                    assert!(!whole.contains("SCAN jobs_"), "{whole}");
                    assert!(!whole.contains("TEMP B-TREE"), "{whole}");
                }
            }
            Ok::<_, DbError>(())
        })
        .unwrap();
    });
}
