//! What is kept agrees with what the orders themselves come to, however they were written.

use super::actions::Whose;
use super::actions::{self, Found, Month, by_month, by_product, products_wait, sums, whole};
use super::kept::{self, rebuild};
use super::model::{Changes, Fact, Period, Rank, month};
use super::store::{self, Which, products};
use crate::orders::Sort;
use crate::testing::{AREAS, Bench, clock};
use base::{Channel, Error, Permission, PersonId, Timestamp};
use db::Sql;
use db::testing::{assert_no_scan, both_at};
use jiff::tz::TimeZone;
use records::imports::Columns;

const HEAD: &str = "order,date,sku,qty,price,customer,currency\n";

fn period(from: &str, to: &str) -> Period {
    Period::parse(from, to).unwrap()
}

fn months(bench: &Bench, of: Period) -> Vec<Month> {
    let by = bench.by.clone();
    bench.db.read_now(move |tx| by_month(tx, &by, of)).unwrap()
}

fn take_in(bench: &Bench, lines: &str, replace: bool) {
    let mut columns = Columns::default();
    if replace {
        columns.options.on_change = Some("replace".into());
    }
    bench
        .import(format!("{HEAD}{lines}").as_bytes(), columns)
        .unwrap();
}

/// Every row that is kept, as text, so that two states can be compared.
fn kept_rows(bench: &Bench) -> Vec<String> {
    let account = bench.by.account;
    let texts = [
        "SELECT day || ' ' || kind || ' ' || channel || ' ' || found || ' ' || counted || ' ' ||
                counted_minor || ' ' || known || ' ' || known_minor || ' ' || unrated
           FROM trade_day WHERE found <> 0 AND account_id = ",
        "SELECT month || ' customers ' || customers FROM trade_month WHERE account_id = ",
        "SELECT m.month || ' ' || p.external_id || ' ' || m.sold_milli || ' ' || m.gross_minor || ' ' ||
                m.returned_milli || ' ' || m.returned_minor
           FROM trade_month_product m JOIN trade_product p
             ON p.account_id = m.account_id AND p.id = m.product_id WHERE m.account_id = ",
    ];
    let mut rows = Vec::new();
    for text in texts {
        let found: Vec<String> = bench
            .db
            .read_now(move |tx| tx.all(Sql::new(text).bind(account).push(" ORDER BY 1")))
            .unwrap();
        rows.extend(found);
    }
    rows
}

#[test]
fn a_month_is_read_and_periods_have_limits() {
    assert_eq!(month("2011-11").unwrap().to_string(), "2011-11-01");
    for wrong in ["2011-13", "2011-1", "11-2011", "", "2011-11-01", "2011/11"] {
        assert!(month(wrong).is_none(), "{wrong}");
    }
    let all: Vec<String> = period("2010-11", "2011-02")
        .months()
        .map(|day| day.to_string())
        .collect();
    assert_eq!(
        all,
        ["2010-11-01", "2010-12-01", "2011-01-01", "2011-02-01"]
    );
    assert_eq!(
        period("2011-02", "2011-02").last_day().to_string(),
        "2011-02-28"
    );
    assert_eq!(
        Period::ending("2011-02-14".parse().unwrap(), 12),
        period("2010-03", "2011-02")
    );
    let code = |from, to| match Period::parse(from, to) {
        Err(Error::Invalid(errors)) => (errors[0].field.clone(), errors[0].code),
        other => panic!("{other:?}"),
    };
    assert_eq!(code("2011-02", "2011-01").1, "period-order");
    assert_eq!(code("x", "2011-01"), ("from".into(), "month"));
    // January 2001 to December 2010 are 120 months, to January 2011 one too many.
    assert_eq!(period("2001-01", "2010-12").length(), 120);
    assert_eq!(code("2001-01", "2011-01").1, "period-length");
}

#[test]
fn what_counts_and_in_which_day() {
    let fact = |sort, paid, base_minor| Fact {
        sort,
        paid,
        channel: Channel::Shop,
        person: None,
        at: "2025-01-31T20:00:00Z".parse::<Timestamp>().unwrap(),
        base_minor,
    };
    assert_eq!(fact(Sort::Order, true, Some(5)).counted(), Some(5));
    assert_eq!(fact(Sort::Order, true, Some(0)).counted(), None);
    assert_eq!(fact(Sort::Order, false, Some(5)).counted(), None);
    assert_eq!(fact(Sort::Return, true, Some(-5)).counted(), Some(-5));
    assert_eq!(fact(Sort::Adjustment, true, Some(5)).counted(), None);
    assert_eq!(fact(Sort::Order, true, None).counted(), None);
    // 20:00 UTC is half past one in the morning of the next day in Colombo: another month.
    let mut changes = Changes::default();
    changes.add(
        &fact(Sort::Order, true, Some(5)),
        &TimeZone::get("Asia/Colombo").unwrap(),
    );
    assert_eq!(changes.days.keys().next().unwrap().0, "2025-02-01");
    assert!(changes.months.contains("2025-02"));
}

#[test]
fn months_products_and_sums_of_a_small_shop() {
    both_at(AREAS, clock(), |db| {
        let bench = Bench::new(db);
        take_in(
            &bench,
            "1,A,2025-01-05 10:00:00,2,3.50,7,\n"
                .replace("1,A,2025-01-05 10:00:00", "1,2025-01-05 10:00:00,A")
                .as_str(),
            false,
        );
        take_in(
            &bench,
            "2,2025-01-06 10:00:00,A,1,3.50,7,\n\
             2,2025-01-06 10:00:00,B,4,1.25,7,\n\
             3,2025-01-31 23:30:00,B,1,1.25,,\n\
             C4,2025-02-01 10:00:00,A,-1,3.50,7,\n\
             5,2025-03-01 10:00:00,A,1,3.50,8,EUR\n\
             6,2025-03-02 10:00:00,A,-3,0,,\n\
             7,2025-03-03 10:00:00,A,1,0,9,\n",
            false,
        );
        let seen = months(&bench, period("2025-01", "2025-03"));
        // January: 7.00 + (3.50 + 5.00) + 1.25 anonymous; one customer with two orders.
        assert_eq!(
            seen[0],
            Month {
                month: "2025-01".into(),
                orders: 3,
                customers: 1,
                gross_minor: 1_675,
                net_minor: 1_675,
                known_gross_minor: 1_550,
                known_net_minor: 1_550,
                ..Month::default()
            }
        );
        assert_eq!(
            (
                seen[1].returns,
                seen[1].returned_minor,
                seen[1].net_minor,
                seen[1].customers
            ),
            (1, 350, -350, 0)
        );
        assert_eq!(seen[1].known_net_minor, -350, "7 brought it back");
        // March: an order in euro, an adjustment and an order of nothing: none of them counts.
        assert_eq!(
            (
                seen[2].orders,
                seen[2].gross_minor,
                seen[2].customers,
                seen[2].left_out
            ),
            (0, 0, 0, 1)
        );
        let by = bench.by.clone();
        let top = bench
            .db
            .read_now(move |tx| {
                assert!(!products_wait(tx, &by, period("2025-01", "2025-03"))?);
                by_product(tx, &by, period("2025-01", "2025-02"), None, 10)
            })
            .unwrap();
        let seen: Vec<_> = top
            .iter()
            .map(|p| {
                (
                    p.code.as_str(),
                    p.sold_milli,
                    p.gross_minor,
                    p.returned_milli,
                    p.net_minor,
                )
            })
            .collect();
        // A: 2 + 1 sold for 10.50, 1 back for 3.50. B: 4 + 1 sold for 6.25.
        assert_eq!(
            seen,
            [("A", 3_000, 1_050, 1_000, 700), ("B", 5_000, 625, 0, 625)]
        );
        let after = Some((top[0].net_minor, base::ProductId(top[0].product)));
        let by = bench.by.clone();
        let rest = bench
            .db
            .read_now(move |tx| by_product(tx, &by, period("2025-01", "2025-02"), after, 10))
            .unwrap();
        assert_eq!(
            rest,
            top[1..],
            "the second part goes on where the first ended"
        );
        let (by, a) = (bench.by.clone(), base::ProductId(top[0].product));
        let (sold_first, (sum, by_month)) = bench
            .db
            .read_now(move |tx| {
                let (jan_feb, all) = (period("2025-01", "2025-02"), period("2025-01", "2025-03"));
                let sold = actions::ranked(tx, &by, jan_feb, Rank::Sold, None, 10)?;
                Ok::<_, Error>((sold, actions::of_product(tx, &by, a, all)?))
            })
            .unwrap();
        assert_eq!(
            sold_first,
            [top[1].clone(), top[0].clone()],
            "5 of B, 3 of A"
        );
        assert_eq!((sum.sold_milli, sum.net_minor), (3_000, 700));
        let nets: Vec<i64> = by_month.iter().map(|(_, p)| p.net_minor).collect();
        assert_eq!(
            nets,
            [1_050, -350, 0],
            "January, the return, and an order of nothing"
        );
        check_sums(&bench);
    });
}

fn check_sums(bench: &Bench) {
    let scope = bench.by.may(Permission::OrdersRead).unwrap();
    let found = move |kind, from: Option<&str>, person: Option<PersonId>| {
        let scope = scope.clone();
        let day = from.map(|day| day.parse().unwrap());
        let moment = from.map(|day| format!("{day}T00:00:00Z").parse().unwrap());
        let which = Which {
            kind,
            ..Which::default()
        };
        bench
            .db
            .read_now(move |tx| {
                sums(
                    tx,
                    &scope,
                    Whose {
                        person,
                        ..Whose::default()
                    },
                    (day, None),
                    (moment, None),
                    &which,
                )
            })
            .unwrap()
            .unwrap()
    };
    let all = Found {
        found: 7,
        orders: 3,
        gross_minor: 1_675,
        returns: 1,
        returned_minor: 350,
        net_minor: 1_325,
        left_out: 1,
    };
    assert_eq!(found(None, None, None), all);
    let late = found(None, Some("2025-01-31"), None);
    assert_eq!((late.found, late.orders, late.gross_minor), (5, 1, 125));
    assert_eq!(found(Some(Sort::Adjustment), None, None).found, 1);
    let account = bench.by.account;
    let seven: PersonId = bench
        .db
        .read_now(move |tx| {
            tx.one(
                Sql::new("SELECT person_id FROM customers_external_id WHERE external_id = '7' AND account_id = ")
                    .bind(account),
            )
        })
        .unwrap();
    let theirs = found(None, None, Some(seven));
    assert_eq!(
        (
            theirs.found,
            theirs.orders,
            theirs.gross_minor,
            theirs.net_minor
        ),
        (3, 2, 1_550, 1_200)
    );
    assert_eq!(
        found(None, Some("2025-01-06"), Some(seven)).gross_minor,
        850
    );
}

#[test]
fn replaced_orders_and_people_who_go_leave_the_right_sums() {
    both_at(AREAS, clock(), |db| {
        let bench = Bench::new(db);
        take_in(
            &bench,
            "1,2025-01-05 10:00:00,A,1,3.00,7,\n\
             2,2025-01-06 10:00:00,A,1,4.00,7,\n\
             3,2025-01-07 10:00:00,B,1,5.00,8,\n",
            false,
        );
        // Order 1 moves to February and to 8; 7 still has order 2 in January.
        take_in(&bench, "1,2025-02-05 10:00:00,B,2,3.00,8,\n", true);
        let seen = months(&bench, period("2025-01", "2025-02"));
        assert_eq!(
            (seen[0].orders, seen[0].gross_minor, seen[0].customers),
            (2, 900, 2)
        );
        assert_eq!(
            (seen[1].orders, seen[1].gross_minor, seen[1].customers),
            (1, 600, 1)
        );
        // Order 2 becomes 8's as well: January loses a customer.
        take_in(&bench, "2,2025-01-06 10:00:00,A,1,4.00,8,\n", true);
        assert_eq!(months(&bench, period("2025-01", "2025-01"))[0].customers, 1);
        agrees_with_a_rebuild(&bench);
        let (by, account) = (bench.by.clone(), bench.by.account);
        bench
            .db
            .write_now(move |tx| {
                let eight: PersonId = tx.one(
                    Sql::new("SELECT person_id FROM customers_external_id WHERE external_id = '8' AND account_id = ")
                        .bind(account),
                )?;
                crate::totals::on_person_deleted(tx, by.account, eight)
            })
            .unwrap();
        let seen = months(&bench, period("2025-01", "2025-02"));
        assert_eq!(
            (
                seen[0].customers,
                seen[0].gross_minor,
                seen[0].known_gross_minor + seen[0].known_net_minor
            ),
            (0, 900, 0)
        );
        assert_eq!((seen[1].customers, seen[1].gross_minor), (0, 600));
        agrees_with_a_rebuild(&bench);
    });
}

fn agrees_with_a_rebuild(bench: &Bench) {
    let kept = kept_rows(bench);
    let by = bench.by.clone();
    bench
        .db
        .write_now(move |tx| rebuild(tx, &by, "Europe/London"))
        .unwrap();
    kept::refresh(
        &jobs::Slices::unresting(&bench.db),
        &bench.by,
        "Europe/London",
    )
    .unwrap();
    assert_eq!(kept_rows(bench), kept);
}

#[test]
fn many_slices_in_pieces_keep_what_one_rebuild_finds() {
    use std::fmt::Write as _;
    let mut text = String::new();
    for n in 0..3_000 {
        let (prefix, sign) = if n % 9 == 4 { ("C", "-") } else { ("", "") };
        let (month, day) = (1 + n % 9, 1 + (n * 7) % 28);
        let _ = writeln!(
            text,
            "{prefix}{n},2025-0{month}-{day:02} 10:00:00,P{},{sign}{},1.1{},{},",
            n % 11,
            n % 4,
            n % 10,
            n % 37
        );
    }
    both_at(AREAS, clock(), |db| {
        let bench = Bench::new(db);
        take_in(&bench, &text, false);
        let kept = kept_rows(&bench);
        // Nine months with four days each, of which one holds returns only, and eleven products.
        assert_eq!(kept.len(), 9 * 4 + 9 + 9 * 11, "{kept:#?}");
        agrees_with_a_rebuild(&bench);
    });
}

#[test]
fn another_zone_moves_the_days_and_orders_from_before_are_found() {
    both_at(AREAS, clock(), |db| {
        let bench = Bench::new(db);
        take_in(&bench, "1,2025-01-31 22:00:00,A,1,3.00,7,\n", false);
        let zone = "Asia/Colombo";
        let (scope, by) = (
            bench.by.may(Permission::ReportsRead).unwrap(),
            bench.by.clone(),
        );
        let due = |zone: &'static str| {
            let scope = scope.clone();
            bench
                .db
                .read_now(move |tx| kept::is_due(tx, &scope, zone))
                .unwrap()
        };
        assert!(!due("Europe/London") && due(zone));
        kept::refresh(&jobs::Slices::unresting(&bench.db), &bench.by, zone).unwrap();
        assert!(!due(zone));
        // 22:00 in London is half past three of 1 February in Colombo.
        let all = bench
            .db
            .read_now(move |tx| whole(tx, &by))
            .unwrap()
            .unwrap();
        assert_eq!(all, period("2025-02", "2025-02"));
        // As after an upgrade: nothing is kept, though there are orders.
        let scope_of = scope.clone();
        bench
            .db
            .write_now(move |tx| {
                store::keep::clear(tx, &scope_of)?;
                tx.exec(
                    Sql::new("DELETE FROM trade_turnover WHERE account_id = ")
                        .bind(scope_of.account),
                )
            })
            .unwrap();
        let by = bench.by.clone();
        assert!(
            due(zone)
                && !bench
                    .db
                    .read_now(move |tx| actions::is_ready(tx, &by))
                    .unwrap()
        );
        take_in(&bench, "2,2025-03-05 10:00:00,A,1,4.00,7,\n", false);
        let seen = months(&bench, period("2025-01", "2025-03"));
        let gross: Vec<i64> = seen.iter().map(|m| m.gross_minor).collect();
        assert_eq!(
            gross,
            [300, 0, 400],
            "the import itself finds what was there before"
        );
    });
}

#[test]
fn no_page_reads_a_whole_table() {
    both_at(AREAS, clock(), |db| {
        let bench = Bench::new(db);
        take_in(&bench, "1,2025-01-05 10:00:00,A,1,3.00,7,\n", false);
        let scope = bench.by.may(Permission::ReportsRead).unwrap();
        let which = Which {
            from: Some("2025-01-01".into()),
            to: Some("2025-12-31".into()),
            kind: Some(Sort::Order),
            channel: Some(Channel::Shop),
        };
        let moment: Timestamp = "2025-01-01T00:00:00Z".parse().unwrap();
        let queries = [
            store::of_kinds_sql(&scope, &which),
            store::of_kinds_sql(&scope, &Which::default()),
            store::of_months_sql(&scope, "2025-01-01", "2025-12-31"),
            store::of_person_sql(&scope, PersonId::new(), (Some(moment), None), &which),
            products::top_sql(
                &scope,
                ("2025-01", "2025-12"),
                Rank::Sold,
                Some((5, base::ProductId::new())),
                50,
            ),
            products::between_sql(&scope, moment, clock().now()),
            products::by_month_sql(&scope, base::ProductId::new(), &["2025-01".into()]),
        ];
        for sql in queries {
            let plan = bench
                .db
                .read_now(move |tx| {
                    if tx.dialect() == db::Dialect::Postgres {
                        tx.each(
                            Sql::new("SELECT set_config('enable_seqscan', 'off', true)"),
                            |_| Ok(()),
                        )?;
                    }
                    tx.plan(sql.clone())
                })
                .unwrap();
            assert_no_scan(
                &plan
                    .iter()
                    .filter(|line| !line.contains("SCAN theirs"))
                    .cloned()
                    .collect::<Vec<_>>(),
            );
        }
    });
}
