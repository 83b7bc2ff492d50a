//! Orders within reach: what they come to, and that they are found by whose they are.

use super::list::spec;
use super::store;
use crate::testing::{AREAS, Bench, clock, hooks};
use crate::totals;
use crate::turnover::actions::{Found, Whose, sums};
use crate::turnover::store::Which;
use base::{OrderId, Owners, PersonId, Scope, UserId};
use customers::people::{ExternalId, Person, actions, bulk};
use db::testing::{assert_no_scan, both_at};
use db::{Dialect, Sql};
use records::filter::{Colleagues, Context, Filter};
use records::imports::Columns;
use records::lists::{self, ListQuery};
use web::Page;

const FILE: &str = "order,date,sku,qty,price,customer\n\
    1,2025-01-05 10:00:00,A,1,3.00,7\n\
    2,2025-02-05 10:00:00,A,2,2.50,7\n\
    C3,2025-02-06 10:00:00,A,-1,2.50,7\n\
    4,2025-02-07 10:00:00,A,1,90.00,8\n\
    5,2025-02-08 10:00:00,A,1,70.00,\n";

#[test]
fn what_is_within_reach_is_listed_and_added_up() {
    both_at(AREAS, clock(), |db| {
        let bench = Bench::new(db);
        let (by, me) = (bench.by.clone(), UserId::new());
        let maker = by.clone();
        bench
            .db
            .write_now(move |tx| {
                let seven = Person {
                    owner: Some(me),
                    external_ids: vec![ExternalId {
                        source: "shop".into(),
                        id: "7".into(),
                    }],
                    ..Person::blank(PersonId::new(), tx.now())
                };
                bulk::insert(tx, &maker, &[seven], &hooks())
            })
            .unwrap();
        bench.import(FILE.as_bytes(), Columns::default()).unwrap();
        let scope = Scope {
            owners: Owners::Own(me),
            ..Scope::all(by.account)
        };
        let mine = scope.clone();
        bench
            .db
            .write_now(move |tx| {
                let seven = actions::find_by_external_id(tx, &by, "shop", "7")?.unwrap();
                let eight = actions::find_by_external_id(tx, &by, "shop", "8")?.unwrap();
                assert!(totals::store::get(tx, &mine, seven.id)?.is_some());
                assert!(totals::store::get(tx, &mine, eight.id)?.is_none());
                let of = |person, which: &Which| {
                    sums(
                        tx,
                        &mine,
                        Whose {
                            person,
                            ..Whose::default()
                        },
                        (None, None),
                        (None, None),
                        which,
                    )
                };
                // Orders 1 (3.00) and 2 (5.00), and 2.50 given back: 8.00 less 2.50 is 5.50.
                let expected = Found {
                    found: 3,
                    orders: 2,
                    gross_minor: 800,
                    returns: 1,
                    returned_minor: 250,
                    net_minor: 550,
                    left_out: 0,
                };
                assert_eq!(of(None, &Which::default())?, Some(expected));
                assert_eq!(of(Some(seven.id), &Which::default())?, Some(expected));
                assert_eq!(
                    of(Some(eight.id), &Which::default())?,
                    Some(Found::default())
                );
                Ok::<_, base::Error>(())
            })
            .unwrap();
        let (plan, ids) = bench
            .db
            .read_now(move |tx| {
                if tx.dialect() == Dialect::Postgres {
                    let set = "SELECT set_config('enable_seqscan', 'off', true)";
                    tx.each(Sql::new(set), |_| Ok(()))?;
                }
                let query = ListQuery {
                    filter: Filter::All(Vec::new()),
                    sort: None,
                    columns: Vec::new(),
                    page: Page::default(),
                };
                let cx = Context {
                    account: scope.account,
                    dialect: tx.dialect(),
                    now: tx.now(),
                    zone: jiff::tz::TimeZone::UTC,
                    home: None,
                    currency: "GBP".parse().unwrap(),
                    colleagues: Colleagues::default(),
                };
                let plan = lists::plan(tx, &scope, spec(), &query, &cx)?;
                let rows = lists::rows(tx, &scope, spec(), &query, &cx)?;
                let count = lists::count(tx, &scope, spec(), &query.filter, &cx)?;
                assert_eq!(count.counted, 3);
                let ids: Vec<OrderId> = rows.items.iter().map(|row| OrderId(row.id)).collect();
                let all = Scope::all(scope.account);
                let every = lists::rows(tx, &all, spec(), &query, &cx)?;
                let every: Vec<OrderId> = every.items.iter().map(|row| OrderId(row.id)).collect();
                assert_eq!(
                    (every.len(), store::by_ids(tx, &scope, &every)?.len()),
                    (5, 3)
                );
                Ok::<_, base::Error>((plan, ids))
            })
            .unwrap();
        assert_eq!(ids.len(), 3);
        assert_no_scan(&plan);
        let whole = plan.join("\n");
        // By whose they are, not through the orders of all by time.
        let told = bench.db.dialect() == Dialect::Sqlite;
        assert!(!told || whole.contains("trade_order_person"), "{whole}");
        assert!(!told || !whole.contains("trade_order_time"), "{whole}");
    });
}
