//! What files tell of customers and orders beside the lines: kept, filled in, left out, never overwritten.

use crate::testing::{AREAS, Bench, clock};
use base::PersonId;
use customers::people::{Person, actions};
use db::Sql;
use db::testing::both_at;
use records::imports::{Columns, recognise};

const HEAD: &str = "order,date,sku,qty,price,customer,Customer Name,E-mail,Telephone,Country,City,Language,Channel,Status\n";

fn bench(body: impl Fn(Bench)) {
    both_at(AREAS, clock(), |db| {
        let mut bench = Bench::new(db);
        bench.home.zone = "Asia/Colombo".into();
        body(bench);
    });
}

fn person(b: &Bench, external_id: &str) -> Person {
    let (by, id) = (b.by.clone(), external_id.to_owned());
    let found =
        b.db.read_now(move |tx| actions::find_by_external_id(tx, &by, "shop", &id));
    found.unwrap().unwrap()
}

fn orders(b: &Bench) -> Vec<String> {
    let account = b.by.account;
    let sql = "SELECT number, channel, status FROM trade_order WHERE account_id = ";
    let rows: Vec<(String, String, String)> =
        b.db.read_now(move |tx| tx.all(Sql::new(sql).bind(account).push(" ORDER BY number")))
            .unwrap();
    rows.into_iter()
        .map(|(n, c, s)| format!("{n} {c} {s}"))
        .collect()
}

#[test]
fn new_customers_get_what_the_file_tells() {
    bench(|b| {
        let text = format!(
            "{HEAD}1,2025-01-01,A,1,2,7,<b>Nimal</b>,Nimal@Example.LK,077 123 4567,Sri Lanka,Galle,Sinhala,POS,completed\n\
             2,2025-01-02,A,1,3,8,,,,,,,,\n\
             3,2025-01-03,A,1,5,8,Hana,,0911 234 567,ET,,am,online,pending\n\
             4,2025-01-04,A,1,7,8,,,,,,,,cancelled\n"
        );
        let import = b.upload(text.as_bytes(), Columns::default()).unwrap();
        let checked = b.work(&import, true).unwrap();
        let done = b.work(&import, false).unwrap();
        assert_eq!(done.counts.get("people_new"), Some(&2));
        for name in ["orders_new", "orders_open", "orders_cancelled"] {
            assert_eq!(done.get(name), checked.get(name), "{name}");
        }
        assert_eq!(
            (done.get("orders_open"), done.get("orders_cancelled")),
            (1, 1)
        );
        assert_eq!(
            orders(&b),
            [
                "1 store paid",
                "2 shop paid",
                "3 shop open",
                "4 shop cancelled"
            ]
        );
        let nimal = person(&b, "7");
        assert_eq!(nimal.name.full, "<b>Nimal</b>", "text is text");
        assert_eq!(nimal.emails[0].address, "nimal@example.lk");
        assert_eq!(nimal.phones[0].e164, "+94771234567");
        assert_eq!(
            (
                nimal.addresses[0].city.as_str(),
                nimal.addresses[0].country.as_str()
            ),
            ("Galle", "LK")
        );
        assert_eq!(nimal.language.as_deref(), Some("si"));
        // Told by the second of their orders.
        let hana = person(&b, "8");
        assert_eq!(
            (hana.name.full.as_str(), hana.phones[0].e164.as_str()),
            ("Hana", "+251911234567")
        );
        // Only the paid one of 3.00 counts; 5.00 is open, 7.00 cancelled.
        assert_eq!(gross(&b, hana.id), (1, 300));
    });
}

fn gross(b: &Bench, person: PersonId) -> (i64, i64) {
    let scope = b.by.may(base::Permission::OrdersRead).unwrap();
    let totals =
        b.db.read_now(move |tx| crate::totals::store::get(tx, &scope, person));
    let totals = totals.unwrap().unwrap();
    (totals.orders, totals.gross_minor)
}

#[test]
fn customers_who_are_there_only_have_gaps_filled() {
    bench(|b| {
        let first = format!("{HEAD}1,2025-01-01,A,1,2,7,Nimal,nimal@example.lk,,,,,,\n");
        b.import(first.as_bytes(), Columns::default()).unwrap();
        let second = format!("{HEAD}2,2025-02-01,A,1,2,7,Kamal,other@example.lk,0771234567,,,,,\n");
        b.import(second.as_bytes(), Columns::default()).unwrap();
        let nimal = person(&b, "7");
        assert_eq!((nimal.name.full.as_str(), nimal.emails.len()), ("Nimal", 1));
        assert_eq!(nimal.emails[0].address, "nimal@example.lk");
        assert_eq!(nimal.phones[0].e164, "+94771234567");
    });
}

#[test]
fn what_cannot_be_understood_is_left_out_and_counted_and_the_order_comes() {
    bench(|b| {
        let text = format!(
            "{HEAD}1,2025-01-01,A,1,2,7,Nimal,nobody,12,Atlantis,Galle,klingon!,pigeon,\n\
             2,2025-01-01,A,1,2,8,Hana,hana@example,+251911234567,ET,,,,paid\n"
        );
        let import = b.upload(text.as_bytes(), Columns::default()).unwrap();
        let checked = b.work(&import, true).unwrap();
        let done = b.work(&import, false).unwrap();
        for report in [&checked, &done] {
            assert_eq!(
                (report.get("orders_new"), report.get("lines_refused")),
                (2, 0)
            );
            let left: Vec<(&str, i64)> = report
                .counts
                .iter()
                .filter(|(name, _)| name.starts_with("left_out"))
                .map(|(name, n)| (name.as_str(), *n))
                .collect();
            assert_eq!(
                left,
                [
                    ("left_out_channels", 1),
                    ("left_out_countries", 1),
                    ("left_out_emails", 2),
                    ("left_out_languages", 1),
                    ("left_out_phones", 1),
                ]
            );
        }
        // Up to five different values of each, with the line on which it stood first; the first line is
        // that of names.
        for report in [&checked, &done] {
            let named: Vec<(u64, &str)> = report.left_out["left_out_emails"]
                .iter()
                .map(|left| (left.line, left.value.as_str()))
                .collect();
            assert_eq!(named, [(2, "nobody"), (3, "hana@example")]);
            assert_eq!(report.left_out["left_out_countries"][0].value, "Atlantis");
        }
        let nimal = person(&b, "7");
        assert!(nimal.emails.is_empty() && nimal.phones.is_empty() && nimal.language.is_none());
        assert_eq!(nimal.addresses[0].one_line(), "Galle");
        assert_eq!(orders(&b)[0], "1 shop paid");
    });
}

#[test]
fn a_report_names_five_values_and_lines_that_stand_apart_keep_theirs() {
    // Orders 1 to 7 have a country each; a second line of each stands behind all of them, so that they
    // are held beside the file. Two say the same.
    let country = |n: usize| {
        if n < 3 {
            "Atlantis".to_owned()
        } else {
            format!("Nowhere {n}")
        }
    };
    let first = (1..8).map(|n| format!("{n},2025-01-01,A,1,2,7,,,,{},,,,\n", country(n)));
    let second = (1..8).map(|n| format!("{n},2025-01-01,A,1,2,7,,,,,,,,\n"));
    let text = format!("{HEAD}{}", first.chain(second).collect::<String>());
    bench(|b| {
        let import = b.upload(text.as_bytes(), Columns::default()).unwrap();
        let checked = b.work(&import, true).unwrap();
        assert_eq!(checked.get("left_out_countries"), 7);
        let named: Vec<(u64, &str)> = checked.left_out["left_out_countries"]
            .iter()
            .map(|left| (left.line, left.value.as_str()))
            .collect();
        let expected = [
            (2, "Atlantis"),
            (4, "Nowhere 3"),
            (5, "Nowhere 4"),
            (6, "Nowhere 5"),
            (7, "Nowhere 6"),
        ];
        assert_eq!(named, expected);
        let done = b.work(&import, false).unwrap();
        assert_eq!(done.left_out, checked.left_out);
    });
}

#[test]
fn a_check_says_how_many_people_and_products_would_be_new() {
    bench(|b| {
        let first = format!("{HEAD}1,2025-01-01,A,1,2,7,,,,,,,,\n");
        b.import(first.as_bytes(), Columns::default()).unwrap();
        // Customer 7 and product A are there; 8 and 9, B and C would be new, however often they come.
        let second = format!(
            "{HEAD}1,2025-01-01,A,1,2,7,,,,,,,,\n2,2025-01-01,A,1,2,8,,,,,,,,\n2,2025-01-01,B,1,2,8,,,,,,,,\n\
             3,2025-01-01,B,1,2,8,,,,,,,,\n4,2025-01-01,C,1,2,9,,,,,,,,\n5,2025-01-01,C,1,2,,,,,,,,,\n"
        );
        let import = b.upload(second.as_bytes(), Columns::default()).unwrap();
        let checked = b.work(&import, true).unwrap();
        assert_eq!(
            (checked.get("people_new"), checked.get("products_new")),
            (2, 2)
        );
        let done = b.work(&import, false).unwrap();
        assert_eq!((done.get("people_new"), done.get("products_new")), (2, 2));
        assert_eq!(done.get("orders_new"), checked.get("orders_new"));
    });
}

#[test]
fn an_unknown_status_refuses_its_order_because_money_hangs_on_it() {
    bench(|b| {
        let text =
            format!("{HEAD}1,2025-01-01,A,1,2,7,,,,,,,,perhaps\n1,2025-01-01,B,1,2,7,,,,,,,,\n");
        let import = b.upload(text.as_bytes(), Columns::default()).unwrap();
        let done = b.work(&import, false).unwrap();
        assert_eq!((done.get("orders_new"), done.get("lines_refused")), (0, 2));
        let (scope, id) = (b.by.may(base::Permission::ImportsRun).unwrap(), import.id);
        let refused =
            b.db.read_now(move |tx| records::imports::store::refusals(tx, &scope, id, 0, 9))
                .unwrap();
        assert_eq!(
            (refused[0].code.as_str(), refused[0].detail.as_str()),
            ("status-unknown", "perhaps")
        );
        assert_eq!(refused[1].code, "order-incomplete");
    });
}

#[test]
fn a_changed_status_replaces_and_takes_the_sum_back() {
    bench(|b| {
        let head = "order,date,sku,qty,price,customer,Status\n";
        let paid = format!("{head}1,2025-01-01,A,1,2,7,paid\n");
        b.import(paid.as_bytes(), Columns::default()).unwrap();
        let who = person(&b, "7").id;
        assert_eq!(gross(&b, who), (1, 200));
        let mut replace = Columns::default();
        replace.options.on_change = Some("replace".into());
        let cancelled = paid.replace(",paid", ",cancelled");
        let done = b.import(cancelled.as_bytes(), replace).unwrap();
        assert_eq!((done.get("orders_replaced"), gross(&b, who)), (1, (0, 0)));
        assert_eq!(orders(&b), ["1 shop cancelled"]);
    });
}

#[test]
fn headers_are_recognised_in_the_four_languages() {
    let told = |headers: &[&str]| -> Vec<String> {
        let headers: Vec<String> = headers.iter().map(|h| (*h).to_owned()).collect();
        let found = recognise(super::fields::FIELDS, &headers);
        headers
            .iter()
            .map(|h| found.columns.get(h).cloned().unwrap_or_default())
            .collect()
    };
    let fields = [
        "order.number",
        "order.time",
        "line.quantity",
        "line.price",
        "person.phone",
        "person.country",
    ];
    assert_eq!(
        told(&[
            "Order No",
            "Date",
            "Qty",
            "Unit Price",
            "Mobile Number",
            "COUNTRY"
        ]),
        fields
    );
    assert_eq!(
        told(&["ඇණවුම් අංකය", "දිනය", "ප්‍රමාණය", "ඒකක මිල", "දුරකථන අංකය", "රට"]),
        fields
    );
    assert_eq!(
        told(&["የትዕዛዝ ቁጥር", "ቀን", "ብዛት", "የአንዱ ዋጋ", "ስልክ ቁጥር", "አገር"]),
        fields
    );
    assert_eq!(
        told(&["ഓർഡർ നമ്പർ", "തീയതി", "അളവ്", "വില", "ഫോൺ നമ്പർ", "രാജ്യം"]),
        fields
    );
}
