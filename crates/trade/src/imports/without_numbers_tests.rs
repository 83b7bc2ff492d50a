//! Files that know their customers by mail address or telephone and have no numbers of them.

use crate::testing::{AREAS, Bench, clock};
use db::Sql;
use db::testing::both_at;
use records::imports::Columns;

const HEAD: &str = "order,date,sku,qty,price,customer name,email,phone\n";

fn bench(body: impl Fn(Bench)) {
    both_at(AREAS, clock(), |db| {
        let mut bench = Bench::new(db);
        bench.home.zone = "Asia/Colombo".into();
        body(bench);
    });
}

/// Each order with whom it belongs to, as lists show them.
fn orders(b: &Bench) -> Vec<String> {
    let sql = "SELECT o.number, p.shown_as FROM trade_order o LEFT JOIN customers_person p
                   ON p.account_id = o.account_id AND p.id = o.person_id ORDER BY o.number";
    let rows: Vec<(String, Option<String>)> =
        b.db.read_now(move |tx| tx.all(Sql::new(sql))).unwrap();
    let told =
        |(n, who): (String, Option<String>)| format!("{n} {}", who.as_deref().unwrap_or("-"));
    rows.into_iter().map(told).collect()
}

fn line(order: u32, name: &str, email: &str, phone: &str) -> String {
    format!("{order},2025-01-0{order},A,1,2,{name},{email},{phone}\n")
}

fn file(lines: &[String]) -> String {
    format!("{HEAD}{}", lines.concat())
}

/// Nimal by mail, in two spellings; Hana by telephone and then by both; a stranger of whom nothing is told.
fn months() -> [String; 2] {
    let first = file(&[
        line(1, "Nimal", "Nimal@Example.LK", "077 123 4567"),
        line(2, "Hana", "", "0112 345 678"),
        line(3, "", "", ""),
        line(4, "", "nimal@example.lk", ""),
    ]);
    let second = file(&[
        line(5, "N. Perera", "nimal@example.lk", ""),
        line(6, "", "hana@example.lk", "+94112345678"),
        line(7, "", "hana@example.lk", ""),
        line(8, "Sunil", "sunil@example.lk", ""),
    ]);
    [first, second]
}

#[test]
fn customers_are_found_by_mail_then_by_telephone_month_after_month() {
    bench(|b| {
        let [first, second] = months();
        // Nimal and Hana; then Sunil alone is new. Of the third order nobody knows whose it is.
        for (text, orders, people, nobodys) in [(first, 4, 2, 1), (second, 4, 1, 0)] {
            let import = b.upload(text.as_bytes(), Columns::default()).unwrap();
            for dry in [true, false] {
                let report = b.work(&import, dry).unwrap();
                let counted = ["orders_new", "people_new", "orders_anonymous"];
                assert_eq!(
                    counted.map(|name| report.get(name)),
                    [orders, people, nobodys],
                    "{dry}"
                );
            }
        }
        let expected = [
            "1 Nimal", "2 Hana", "3 -", "4 Nimal", "5 Nimal", "6 Hana", "7 Hana", "8 Sunil",
        ];
        assert_eq!(orders(&b), expected);
        let spent = "SELECT gross_minor FROM trade_customer t JOIN customers_person p
                         ON p.account_id = t.account_id AND p.id = t.person_id WHERE p.shown_as = 'Nimal'";
        let spent =
            b.db.read_now(move |tx| tx.one::<i64>(Sql::new(spent)))
                .unwrap();
        assert_eq!(spent, 600, "three orders of 2.00");
    });
}

#[test]
fn the_same_file_again_changes_nothing() {
    bench(|b| {
        let [first, _] = months();
        b.import(first.as_bytes(), Columns::default()).unwrap();
        let again = b.import(first.as_bytes(), Columns::default()).unwrap();
        assert_eq!(
            (again.get("orders_unchanged"), again.get("people_new")),
            (4, 0)
        );
        // Another address is another customer: the order is changed.
        let moved = first.replacen("nimal@example.lk", "kamal@example.lk", 1);
        let again = b.import(moved.as_bytes(), Columns::default()).unwrap();
        assert_eq!(
            (again.get("orders_unchanged"), again.get("orders_changed")),
            (3, 1)
        );
    });
}

#[test]
fn an_address_that_two_people_have_is_nobodys_and_the_report_says_so() {
    bench(|b| {
        let numbered = "order,date,sku,qty,price,customer,customer name,email\n";
        let text = format!(
            "{numbered}91,2025-01-01,A,1,2,7,Hana,home@example.lk\n92,2025-01-01,A,1,2,8,Abel,home@example.lk\n"
        );
        b.import(text.as_bytes(), Columns::default()).unwrap();
        let text = file(&[
            line(1, "Hana", "home@example.lk", ""),
            line(2, "Sara", "sara@example.lk", ""),
        ]);
        let import = b.upload(text.as_bytes(), Columns::default()).unwrap();
        for dry in [true, false] {
            let report = b.work(&import, dry).unwrap();
            let counted = [
                "orders_new",
                "people_new",
                "orders_anonymous",
                "left_out_shared",
            ];
            assert_eq!(counted.map(|name| report.get(name)), [2, 1, 1, 1], "{dry}");
            let named = &report.left_out["left_out_shared"][0];
            assert_eq!((named.line, named.value.as_str()), (2, "home@example.lk"));
        }
        assert_eq!(orders(&b), ["1 -", "2 Sara", "91 Hana", "92 Abel"]);
    });
}

#[test]
fn where_there_are_numbers_an_order_without_one_stays_without_a_customer() {
    bench(|b| {
        let head = "order,date,sku,qty,price,customer,email\n";
        let text = format!(
            "{head}1,2025-01-01,A,1,2,7,nimal@example.lk\n2,2025-01-01,A,1,2,,nimal@example.lk\n"
        );
        let done = b.import(text.as_bytes(), Columns::default()).unwrap();
        assert_eq!(
            (done.get("orders_anonymous"), done.get("people_new")),
            (1, 1)
        );
    });
}

#[test]
fn whose_an_order_is_does_not_hang_on_how_the_file_was_cut() {
    // 1,200 customers whose telephone comes first and whose mail address later, in slices of some hundred lines.
    let day = |n: u32| format!("2025-01-{:02}", n % 28 + 1);
    let phone = |n: u32| format!("077{:07}", 1_000_000 + n);
    let mut text = HEAD.to_owned();
    for n in 0..1_200 {
        text.push_str(&format!("a{n},{},A,1,2,,,{}\n", day(n), phone(n)));
    }
    for n in 0..1_200 {
        text.push_str(&format!(
            "b{n},{},A,1,2,,p{n}@example.lk,{}\n",
            day(n),
            phone(n)
        ));
        text.push_str(&format!("c{n},{},A,1,2,,p{n}@example.lk,\n", day(n)));
    }
    bench(|b| {
        let import = b.upload(text.as_bytes(), Columns::default()).unwrap();
        for dry in [true, false] {
            let report = b.work(&import, dry).unwrap();
            let counted = ["orders_new", "people_new", "orders_anonymous"];
            assert_eq!(
                counted.map(|name| report.get(name)),
                [3_600, 1_200, 0],
                "{dry}"
            );
        }
        let three = "SELECT COUNT(*) FROM trade_customer WHERE orders = 3";
        assert_eq!(
            b.db.read_now(move |tx| tx.one::<i64>(Sql::new(three)))
                .unwrap(),
            1_200
        );
    });
}
