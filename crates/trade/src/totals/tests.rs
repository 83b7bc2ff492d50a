//! What is kept agrees with what the orders themselves come to.

use super::{Totals, store};
use crate::testing::{AREAS, Bench, clock};
use base::{Permission, PersonId, Timestamp};
use db::Sql;
use db::testing::both_at;
use records::imports::Columns;
use std::fmt::Write as _;

#[test]
fn totals_kept_by_many_slices_are_those_of_the_orders() {
    let mut text = String::from("order,date,sku,qty,price,customer\n");
    for n in 0..4_000 {
        let (prefix, sign) = if n % 9 == 4 { ("C", "-") } else { ("", "") };
        let day = 1 + (n * 7) % 28;
        let _ = writeln!(
            text,
            "{prefix}{n},2025-0{}-{day:02} 10:00:00,P,{sign}{},1.1{},{}",
            1 + n % 9,
            n % 4,
            n % 10,
            n % 37
        );
    }
    both_at(AREAS, clock(), |db| {
        let bench = Bench::new(db);
        bench.import(text.as_bytes(), Columns::default()).unwrap();
        let scope = bench.by.may(Permission::OrdersRead).unwrap();
        let people = bench
            .db
            .read_now(|tx| tx.all::<PersonId>(Sql::new("SELECT id FROM customers_person")))
            .unwrap();
        assert_eq!(people.len(), 37);
        for person in people {
            let scope = scope.clone();
            let (kept, summed) = bench
                .db
                .read_now(move |tx| {
                    Ok::<_, db::DbError>((
                        store::get(tx, &scope, person)?.unwrap(),
                        store::sum_of_orders(tx, &scope, person)?,
                    ))
                })
                .unwrap();
            assert_eq!(
                (kept.orders, kept.gross_minor),
                (summed.orders, summed.gross_minor)
            );
            assert_eq!(
                (kept.returns, kept.returned_minor),
                (summed.returns, summed.returned_minor)
            );
            assert_eq!(kept.first_order_at.zip(kept.last_order_at), summed.span);
        }
    });
}

#[test]
fn the_average_interval_is_rounded_half_up() {
    let at = |text: &str| text.parse::<Timestamp>().ok();
    let totals = |orders, last| Totals {
        orders,
        first_order_at: at("2025-01-01T00:00:00Z"),
        last_order_at: at(last),
        ..Totals::default()
    };
    // Three orders over five days: two gaps of 2.5 days.
    assert_eq!(
        totals(3, "2025-01-06T00:00:00Z").average_interval_days(),
        Some(3)
    );
    assert_eq!(
        totals(3, "2025-01-05T23:00:00Z").average_interval_days(),
        Some(2)
    );
    assert_eq!(
        totals(1, "2025-01-01T00:00:00Z").average_interval_days(),
        None
    );
    assert_eq!(Totals::default().average_interval_days(), None);
}
