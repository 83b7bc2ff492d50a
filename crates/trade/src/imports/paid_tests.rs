//! An order in another currency does not take the place of one whose payments stand.

use crate::payments::{self, New};
use crate::testing::{AREAS, Bench, clock};
use base::OrderId;
use db::Sql;
use db::testing::both_at;
use records::imports::{Columns, Report};

const FILE: &str = "order,date,sku,qty,price,customer,Status\n1,2025-01-01,A,1,2,7,open\n2,2025-01-01,A,1,3,7,open\n";

fn columns(currency: &str) -> Columns {
    let mut columns = Columns::default();
    columns.options.on_change = Some("replace".into());
    columns.options.currency = Some(currency.into());
    columns
}

/// Currency and total of each order, by number.
fn orders(b: &Bench) -> Vec<(String, i64)> {
    let sql = Sql::new("SELECT currency, total_minor FROM trade_order WHERE account_id = ");
    let sql = sql.bind(b.by.account).push(" ORDER BY number");
    b.db.read_now(move |tx| tx.all(sql.clone())).unwrap()
}

/// Line, code, detail and what is shown of each refusal.
fn refusals(b: &Bench) -> Vec<String> {
    let sql = Sql::new(
        "SELECT line, field, code, detail, raw FROM records_import_refusal WHERE account_id = ",
    );
    let sql = sql.bind(b.by.account).push(" ORDER BY line");
    let rows: Vec<(i64, String, String, String, String)> =
        b.db.read_now(move |tx| tx.all(sql.clone())).unwrap();
    let said = |(line, field, code, detail, raw)| format!("{line} {field} {code} {detail} {raw}");
    rows.into_iter().map(said).collect()
}

fn counts(report: &Report) -> [i64; 3] {
    ["lines_refused", "orders_replaced", "orders_changed"].map(|count| report.get(count))
}

#[test]
fn an_order_keeps_its_currency_while_its_payments_stand() {
    both_at(AREAS, clock(), |db| {
        let b = Bench::new(db);
        b.import(FILE.as_bytes(), columns("GBP")).unwrap();
        let first = Sql::new("SELECT id FROM trade_order WHERE number = '1' AND account_id = ");
        let first = first.bind(b.by.account);
        let order: OrderId = b.db.read_now(move |tx| tx.one(first.clone())).unwrap();
        let by = b.by.clone();
        let payment =
            b.db.write_now(move |tx| {
                let new = New::cash("1.00", tx.now());
                payments::record(tx, &by, order, &new).map(payments::Taken::payment)
            })
            .unwrap();
        // The same orders in rupees: the first is kept, for a pound of it is paid; the second is replaced.
        let dry = b.upload(FILE.as_bytes(), columns("LKR")).unwrap();
        assert_eq!(counts(&b.work(&dry, true).unwrap()), [1, 0, 1]);
        let told = ["2 order.currency order-paid-in GBP 1"];
        assert_eq!(refusals(&b), told, "the dry run says why");
        let done = b.work(&dry, false).unwrap();
        assert_eq!(counts(&done), [1, 1, 0]);
        assert_eq!(orders(&b), [("GBP".into(), 200), ("LKR".into(), 300)]);
        assert_eq!(refusals(&b), told);
        // Other content in the same currency is no question of money.
        let dearer = FILE.replace(",2,7", ",4,7");
        let done = b.import(dearer.as_bytes(), columns("GBP")).unwrap();
        assert_eq!(counts(&done), [0, 2, 0]);
        assert_eq!(orders(&b), [("GBP".into(), 400), ("GBP".into(), 300)]);
        // Once the payment is taken back, the order may have any currency.
        let by = b.by.clone();
        b.db.write_now(move |tx| payments::actions::reverse(tx, &by, payment.id))
            .unwrap();
        let done = b.import(FILE.as_bytes(), columns("LKR")).unwrap();
        assert_eq!(counts(&done), [0, 2, 0]);
        assert_eq!(orders(&b), [("LKR".into(), 200), ("LKR".into(), 300)]);
    });
}
