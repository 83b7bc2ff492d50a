//! Once a day has begun in an account's zone, its RFM classes are worked out anew.

use app::{daily, wiring};
use base::{Actor, Clock, Permission, Timestamp};
use db::testing::both_at;
use identity::testing::World;
use jobs::{Parts, Worker, run_due};
use std::sync::Arc;

fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

#[test]
fn classes_follow_the_day_of_the_accounts_zone() {
    // The account's zone, Asia/Colombo, is 5:30 ahead: its 2 March begins at 18:30 UTC on the 1st.
    let clock = Clock::fixed(at("2026-03-01T10:00:00Z"));
    both_at(wiring::AREAS, clock.clone(), |db| {
        clock.set(at("2026-03-01T10:00:00Z"));
        let world = World::new(&db, |_| {}).unwrap();
        let by = Actor::system(world.shop.account);
        let zone = "Asia/Colombo";
        trade::rfm::actions::refresh(&db, &by, zone).unwrap();
        let scope = by.may(Permission::ReportsRead).unwrap();
        let kept = || {
            let scope = scope.clone();
            db.read_now(move |tx| trade::rfm::store::as_of(tx, &scope))
                .unwrap()
                .unwrap()
        };
        assert_eq!(kept(), "2026-03-01");
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .enable_all()
            .build()
            .unwrap();
        let folder = tempfile::tempdir().unwrap();
        let mut parts = Parts::default();
        parts.insert(Arc::new(wiring::imports(folder.path().to_owned())));
        let worker = Worker::new(db.clone(), Arc::new(wiring::jobs()), Arc::new(parts));
        let work = || {
            runtime.block_on(async {
                (
                    daily::look(&db).await.unwrap(),
                    run_due(&worker).await.unwrap(),
                )
            })
        };
        // The files of imports, and those that were attached, are looked through once a day of UTC, in both
        // accounts of the world.
        assert_eq!(work(), (4, 4));
        clock.set(at("2026-03-01T18:29:00Z"));
        assert_eq!((work(), kept().as_str()), ((0, 0), "2026-03-01"));
        clock.set(at("2026-03-01T18:31:00Z"));
        assert_eq!((work(), kept().as_str()), ((1, 1), "2026-03-02"));
        assert_eq!(work(), (0, 0), "once a day");
        clock.set(at("2026-03-02T00:00:01Z"));
        assert_eq!(work(), (4, 4), "the files again");
    });
}
