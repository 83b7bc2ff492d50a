//! What every account does by itself: when a day has begun in its zone, at night, and once for all that was
//! missed.

use app::{daily, wiring};
use base::{Actor, Clock, Permission, Timestamp};
use db::Db;
use db::testing::both_at;
use identity::testing::World;
use jobs::{Parts, Worker, planned, run_due, schedules};
use std::sync::Arc;

fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

struct Bench {
    db: Db,
    world: World,
    clock: Clock,
    registry: Arc<jobs::Registry>,
    worker: Worker,
    runtime: tokio::runtime::Runtime,
    _folder: tempfile::TempDir,
}

impl Bench {
    /// Looks at the plan, lets what is due run; accounts that lacked something, and jobs.
    fn work(&self) -> (usize, usize) {
        self.runtime.block_on(async {
            let lacked = daily::look(&self.db).await.unwrap();
            let fired = schedules::fire(&self.db, &self.registry).await.unwrap();
            assert_eq!(run_due(&self.worker).await.unwrap(), fired);
            (lacked, fired)
        })
    }

    /// The day of the classes.
    fn day(&self) -> String {
        let by = Actor::system(self.world.shop.account);
        let scope = by.may(Permission::ReportsRead).unwrap();
        let kept = self
            .db
            .read_now(move |tx| trade::rfm::store::as_of(tx, &scope));
        kept.unwrap().unwrap()
    }
}

fn bench(body: impl Fn(Bench)) {
    let start = "2026-03-01T10:00:00Z";
    let clock = Clock::fixed(at(start));
    both_at(wiring::AREAS, clock.clone(), |db| {
        clock.set(at(start));
        let world = World::new(&db, |_| {}).unwrap();
        let folder = tempfile::tempdir().unwrap();
        let files = folder.path().to_owned();
        let mut parts = Parts::default();
        parts.insert(Arc::new(wiring::imports(files.clone())));
        parts.insert(Arc::new(wiring::shelf(files, 1)));
        parts.insert(Arc::new(customers::homes()));
        let registry = Arc::new(wiring::jobs());
        let worker = Worker::new(db.clone(), registry.clone(), Arc::new(parts));
        body(Bench {
            db,
            world,
            clock: clock.clone(),
            registry,
            worker,
            runtime: tokio::runtime::Runtime::new().unwrap(),
            _folder: folder,
        });
    });
}

/// What an account without people or orders does each night: it forgets what was taken away, own fields and visitors,
/// and clears files away twice.
const NIGHT: usize = 5;

#[test]
fn classes_follow_the_day_of_the_accounts_zone() {
    // The account's zone, Asia/Colombo, is 5:30 ahead: its 2 March begins at 18:30 UTC on the 1st.
    bench(|b| {
        let by = Actor::system(b.world.shop.account);
        trade::rfm::actions::refresh(&jobs::Slices::unresting(&b.db), &by, "Asia/Colombo").unwrap();
        assert_eq!(b.day(), "2026-03-01");
        assert_eq!(b.work(), (2, 2 * NIGHT), "new: both accounts, at once");
        assert_eq!(b.work(), (0, 0), "once");
        b.clock.set(at("2026-03-01T18:29:00Z"));
        assert_eq!((b.work(), b.day().as_str()), ((0, 0), "2026-03-01"));
        // Accounts are spread over the first half hour of their day.
        b.clock.set(at("2026-03-01T19:00:00Z"));
        assert_eq!((b.work(), b.day().as_str()), ((0, 1), "2026-03-02"));
        assert_eq!(b.work(), (0, 0), "once a day");
        b.clock.set(at("2026-03-01T23:00:00Z"));
        assert_eq!(b.work(), (0, 2 * NIGHT), "half past four in the night");
    });
}

#[test]
fn what_was_missed_while_nothing_ran_is_made_up_for_once() {
    bench(|b| {
        let by = Actor::system(b.world.shop.account);
        trade::rfm::actions::refresh(&jobs::Slices::unresting(&b.db), &by, "Asia/Colombo").unwrap();
        b.work();
        b.clock.set(at("2026-03-11T12:00:00Z"));
        assert_eq!(b.work(), (0, 2 * NIGHT + 1));
        assert_eq!(b.day(), "2026-03-11");
        assert_eq!(b.work(), (0, 0));
    });
}

#[test]
fn an_account_that_moves_to_another_zone_has_its_days_there() {
    bench(|b| {
        let by = Actor::system(b.world.shop.account);
        trade::rfm::actions::refresh(&jobs::Slices::unresting(&b.db), &by, "Asia/Colombo").unwrap();
        b.work();
        // Half past five in the afternoon in Colombo, but one o'clock of the next night in Auckland.
        b.clock.set(at("2026-03-01T12:00:00Z"));
        let mover = by.clone();
        let moved = b.db.write_now(move |tx| {
            identity::accounts::change(tx, &mover, "Shop", "Pacific/Auckland", false)
        });
        moved.unwrap();
        assert_eq!(b.work().0, 1);
        assert_eq!(b.day(), "2026-03-02");
        let scope = by.may(Permission::AccountManage).unwrap();
        let all = b.db.read_now(move |tx| planned::list(tx, &scope, "", 50));
        let all = all.unwrap();
        let keys: Vec<&str> = all.iter().map(|one| one.key.as_str()).collect();
        assert_eq!(
            keys,
            [
                "fold-texts",
                "forget-fields",
                "forget-removed",
                "index-earlier",
                "rfm",
                "sweep-attached",
                "sweep-imports",
                "sweep-visitors",
                "tag-marks",
                "turnover"
            ]
        );
        assert!(all.iter().all(|one| one.zone == "Pacific/Auckland"));
        // The next midnight there is at 11:00 UTC on the 2nd.
        let rfm = all.iter().find(|one| one.key == "rfm").unwrap();
        let next = rfm.next_at.unwrap();
        assert!(
            next >= at("2026-03-02T11:00:00Z") && next < at("2026-03-02T11:30:00Z"),
            "{next}"
        );
        assert_eq!(b.work().0, 0);
    });
}
