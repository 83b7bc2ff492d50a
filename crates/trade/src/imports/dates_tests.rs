//! Dates of whole files: unambiguous in one line only, ambiguous throughout, contradictory.

use crate::testing::{AREAS, Bench, clock};
use base::Timestamp;
use db::Sql;
use db::testing::both_at;
use records::imports::dates::Known;
use records::imports::{Columns, Dates, Report};

fn bench(body: impl Fn(Bench)) {
    both_at(AREAS, clock(), |db| body(Bench::new(db)));
}

fn file(dates: impl Iterator<Item = String>) -> String {
    let mut text = String::from("order,date,sku,qty,price,customer\n");
    for (n, date) in dates.enumerate() {
        text.push_str(&format!("{},{date},A,1,2,7\n", n + 1));
    }
    text
}

fn dates(report: &Report) -> &Dates {
    report.dates.as_ref().unwrap()
}

fn stored(b: &Bench, number: &str) -> String {
    let (account, number) = (b.by.account, number.to_owned());
    let sql = "SELECT occurred_at FROM trade_order WHERE account_id = ";
    let at: Timestamp =
        b.db.read_now(move |tx| {
            tx.one(
                Sql::new(sql)
                    .bind(account)
                    .push(" AND number = ")
                    .bind(number.as_str()),
            )
        })
        .unwrap();
    at.to_string()
}

#[test]
fn one_date_in_line_5_000_decides_for_all_before_it() {
    bench(|b| {
        // Line 5,000 of the file is order 4,999; every other date can be read both ways.
        let days = (1..=6_000).map(|n| match n {
            4_999 => "12/25/2024".to_owned(),
            n => format!("{:02}/{:02}/2024", 1 + n % 12, 1 + n % 11),
        });
        let text = file(days);
        let import = b.upload(text.as_bytes(), Columns::default()).unwrap();
        let checked = b.work(&import, true).unwrap();
        let seen = dates(&checked);
        assert_eq!(
            (seen.order.as_str(), seen.known),
            ("month-first", Known::Found)
        );
        // Order 1: 1 + 1 % 12 = 2 and 1 + 1 % 11 = 2, the same both ways; the first that tells
        // something is order 11: 12/01/2024, the 1st of December.
        let example = seen.example.as_ref().unwrap();
        assert_eq!(
            (example.text.as_str(), example.day),
            ("12/01/2024", jiff::civil::date(2024, 12, 1))
        );
        assert_eq!(seen.latest.unwrap().to_string(), "2024-12-25T00:00:00Z");
        let done = b.work(&import, false).unwrap();
        assert_eq!(
            (done.get("orders_new"), done.get("lines_refused")),
            (6_000, 0)
        );
        assert_eq!(done.dates, checked.dates);
        assert_eq!(stored(&b, "11"), "2024-12-01T00:00:00Z");
        assert_eq!(stored(&b, "4999"), "2024-12-25T00:00:00Z");
    });
}

#[test]
fn a_file_that_fits_both_ways_is_read_as_is_usual_there_and_can_be_turned() {
    bench(|b| {
        let text = file(["03/04/2025".to_owned(), "05/04/2025".to_owned()].into_iter());
        let import = b.upload(text.as_bytes(), Columns::default()).unwrap();
        let seen = b.work(&import, true).unwrap();
        assert_eq!(
            (dates(&seen).order.as_str(), dates(&seen).known),
            ("day-first", Known::Usual)
        );
        // London is an hour ahead of UTC in April.
        assert_eq!(
            dates(&seen).earliest.unwrap().to_string(),
            "2025-04-02T23:00:00Z"
        );
        let mut american = Bench::new(b.db.clone());
        american.home.zone = "America/New_York".into();
        let import = american
            .upload(text.as_bytes(), Columns::default())
            .unwrap();
        let seen = american.work(&import, false).unwrap();
        assert_eq!(
            (dates(&seen).order.as_str(), dates(&seen).known),
            ("month-first", Known::Usual)
        );
        // New York is five hours behind UTC on 4 March.
        assert_eq!(stored(&american, "1"), "2025-03-04T05:00:00Z");
        let mut told = Columns::default();
        told.options.date_format = Some("month-first".into());
        let seen = b.import(text.as_bytes(), told).unwrap();
        assert_eq!(dates(&seen).known, Known::Told);
        // London is an hour ahead of UTC on 4 May.
        assert_eq!(stored(&b, "2"), "2025-05-03T23:00:00Z");
    });
}

#[test]
fn lines_that_contradict_the_rest_are_refused_with_their_orders() {
    bench(|b| {
        let text = "order,date,sku,qty,price,customer\n\
                    1,13/01/2025,A,1,2,7\n2,14/01/2025,A,1,2,7\n3,01/15/2025,A,1,2,7\n\
                    3,02/01/2025,A,1,2,7\n4,03/04/2025,A,1,2,7\n5,gone,A,1,2,7\n";
        let import = b.upload(text.as_bytes(), Columns::default()).unwrap();
        let checked = b.work(&import, true).unwrap();
        let seen = dates(&checked);
        assert_eq!(
            (seen.order.as_str(), seen.known, seen.misfits),
            ("day-first", Known::Most, 1)
        );
        let done = b.work(&import, false).unwrap();
        assert_eq!((done.get("orders_new"), done.get("lines_refused")), (3, 3));
        assert_eq!(checked.get("lines_refused"), 3);
        let (scope, id) = (b.by.may(base::Permission::ImportsRun).unwrap(), import.id);
        let refused =
            b.db.read_now(move |tx| records::imports::store::refusals(tx, &scope, id, 0, 10))
                .unwrap();
        let refused: Vec<String> = refused
            .iter()
            .map(|r| format!("{} {} {}", r.line, r.code, r.detail))
            .collect();
        assert_eq!(
            refused,
            [
                "4 time-wrong 01/15/2025",
                "5 order-incomplete 3",
                "7 time-wrong gone"
            ]
        );
        assert_eq!(stored(&b, "4"), "2025-04-02T23:00:00Z");
    });
}
