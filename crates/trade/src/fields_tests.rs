//! Who still owes is found through the index among many who owe nothing, and stands in order.

use crate::testing::{AREAS, Bench, clock};
use base::Scope;
use customers::Registry;
use db::testing::{assert_no_scan, both_at};
use db::{Dialect, Sql};
use records::filter::{Colleagues, Context};
use records::imports::Columns;
use records::lists::{self, Cell, ListQuery, Sort};
use std::fmt::Write;
use web::Page;

/// 3,000 customers with an order each, of n pence; every hundredth order is open.
fn file() -> String {
    let mut text = String::from("order,date,sku,qty,price,customer,Status\n");
    for n in 1..=3_000 {
        let status = if n % 100 == 0 { "open" } else { "paid" };
        let (pounds, pence) = (n / 100, n % 100);
        writeln!(text, "{n},2025-01-05,A,1,{pounds}.{pence:02},c{n},{status}").unwrap();
    }
    text
}

#[test]
fn who_owes_comes_out_of_the_index_in_order() {
    both_at(AREAS, clock(), |db| {
        let bench = Bench::new(db);
        bench.import(file().as_bytes(), Columns::default()).unwrap();
        bench
            .db
            .write_now(|tx| tx.exec(Sql::new("ANALYZE")))
            .unwrap();
        let scope = Scope::all(bench.by.account);
        for (filter, sort, first, rows) in [
            // 30 owe: 1.00, 2.00 … 30.00; the most first, and the least.
            ("outstanding > 0", "-outstanding", 3_000, 30),
            ("outstanding > 0", "outstanding", 100, 30),
            ("outstanding >= 29", "-outstanding", 3_000, 2),
        ] {
            let scope = scope.clone();
            let (plan, found) = bench
                .db
                .read_now(move |tx| {
                    if tx.dialect() == Dialect::Postgres {
                        let set = "SELECT set_config('enable_seqscan', 'off', true)";
                        tx.each(Sql::new(set), |_| Ok(()))?;
                    }
                    let mut registry = Registry::default();
                    crate::register(&mut registry);
                    let spec = registry.people();
                    let cx = Context {
                        account: scope.account,
                        dialect: tx.dialect(),
                        now: tx.now(),
                        zone: jiff::tz::TimeZone::UTC,
                        home: None,
                        currency: "GBP".parse().unwrap(),
                        colleagues: Colleagues::default(),
                    };
                    let query = ListQuery {
                        filter: spec.fields.read(filter, spec.base(), &cx)?,
                        sort: Some(Sort::from(sort.to_owned())),
                        columns: vec!["outstanding".into()],
                        page: Page::default(),
                    };
                    let plan = lists::plan(tx, &scope, spec, &query, &cx)?;
                    let found = lists::rows(tx, &scope, spec, &query, &cx)?;
                    Ok::<_, base::Error>((plan, found.items))
                })
                .unwrap();
            let name = format!("{filter}, {sort}");
            assert_eq!(found.len(), rows, "{name}");
            assert_eq!(found[0].cells, [Cell::Int(first)], "{name}");
            assert_no_scan(&plan);
            let whole = plan.join("\n");
            assert!(
                whole.contains("trade_customer_outstanding"),
                "{name}: {whole}"
            );
        }
    });
}
