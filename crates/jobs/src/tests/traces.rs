//! For which request a job is done, and how the queue fares as a whole.

use super::{Bench, bench};
use crate::queue::{self, State};
use crate::store;
use crate::{Priority, standing};
use base::trace::{self, Trace};
use base::{JobId, Permission, Uuid};

fn listed(b: &Bench, state: State) -> Vec<queue::Shown> {
    let scope = b.by.may(Permission::AccountManage).unwrap();
    b.db.read_now(move |tx| queue::list(tx, &scope, state, None, 10))
        .unwrap()
}

#[test]
fn a_job_is_done_for_the_request_that_queued_it_and_else_for_itself() {
    bench(|b| {
        let request = Trace {
            id: 0xabc,
            span: 7,
            sampled: Some(true),
            request: Uuid::from_u128(9),
        };
        {
            let _entered = trace::enter(Some(request));
            b.enqueue("asked for", None);
        }
        assert_eq!(listed(&b, State::Waiting)[0].trace, Some(request));
        b.run();
        assert_eq!(*b.seen.traces.lock().unwrap(), [Some(request)]);
        b.enqueue("by itself", None);
        let waiting = listed(&b, State::Waiting);
        let ([JobId(id)], None) = ([waiting[0].id], waiting[0].trace) else {
            panic!("{waiting:?}");
        };
        b.run();
        let own = Trace::begin(id);
        assert_eq!(*b.seen.traces.lock().unwrap(), [Some(request), Some(own)]);
        assert_eq!(trace::current(), None, "it leaves nothing behind");
    });
}

#[test]
fn the_queue_tells_what_waits_for_how_long_and_how_tries_ended() {
    bench(|b| {
        let stands = || b.db.read_now(standing).unwrap();
        assert_eq!((stands().jobs, stands().overdue_s), (Vec::new(), 0));
        b.enqueue("one", None);
        b.wait(30);
        b.enqueue("hopeless", None);
        b.wait(60);
        assert_eq!(stands().jobs, [("greet".to_owned(), "waiting", 2)]);
        assert_eq!(stands().overdue_s, 90, "the first of them");
        b.run();
        assert_eq!(stands().jobs, [("greet".to_owned(), "dead", 1)]);
        assert_eq!(stands().overdue_s, 0, "what was given up does not wait");
        let figures = b.worker.figures();
        let greet = figures.kinds().find(|(name, ..)| *name == "greet").unwrap();
        // Done, to be tried again, given up.
        assert_eq!((greet.1, greet.2.count), ([1, 0, 1], 2));
        let others: u64 = figures
            .kinds()
            .map(|(_, ended, _)| ended.iter().sum::<u64>())
            .sum();
        assert_eq!(others, 2, "nothing else was counted");
    });
}

#[test]
fn the_queue_s_figures_are_read_by_its_index() {
    bench(|b| {
        for sql in [
            store::kinds_sql("waiting"),
            store::first_due_sql(Priority::Usual),
        ] {
            let plan = b.db.read_now(move |tx| tx.plan(sql.clone())).unwrap();
            if b.db.dialect() == db::Dialect::Sqlite {
                db::testing::assert_no_scan(&plan);
                let plan = plan.join(" ");
                assert!(plan.contains("INDEX jobs_job_"), "{plan}");
            }
        }
    });
}
