//! Files of tills that have no product codes: the description tells products apart.

use crate::testing::{AREAS, Bench, clock};
use db::Sql;
use db::testing::both_at;
use records::imports::{Columns, store};

const HEAD: &str = "Bill No,Date,Item,Qty,Price\n";

fn bench(body: impl Fn(Bench)) {
    both_at(AREAS, clock(), |db| body(Bench::new(db)));
}

/// Code, name and how many lines were sold, by code.
fn products(b: &Bench) -> Vec<(String, String, i64)> {
    let sql = "SELECT p.external_id, p.name, COUNT(l.position) FROM trade_product p
                 JOIN trade_order_line l ON l.account_id = p.account_id AND l.product_id = p.id
                GROUP BY p.external_id, p.name ORDER BY p.external_id";
    b.db.read_now(move |tx| tx.all(Sql::new(sql))).unwrap()
}

#[test]
fn next_months_file_finds_the_same_products() {
    bench(|b| {
        let first = format!(
            "{HEAD}1,2025-01-05,Red Rice 5 kg,1,1200\n1,2025-01-05,Tea + Ginger,2,350\n\
             2,2025-01-06,red  rice 5 KG,1,1200\n2,2025-01-06,Tea Ginger,1,300\n"
        );
        let import = b.upload(first.as_bytes(), Columns::default()).unwrap();
        let checked = b.work(&import, true).unwrap();
        let done = b.work(&import, false).unwrap();
        for report in [&checked, &done] {
            assert_eq!(
                (report.get("orders_new"), report.get("products_new")),
                (2, 3)
            );
            assert_eq!(report.get("lines_refused"), 0);
        }
        let next = format!("{HEAD}3,2025-02-05,RED RICE 5 kg ,3,1250\n3,2025-02-05,Soap,1,90\n");
        let done = b.import(next.as_bytes(), Columns::default()).unwrap();
        assert_eq!((done.get("orders_new"), done.get("products_new")), (1, 1));
        let told = products(&b);
        let told: Vec<(&str, &str, i64)> = told
            .iter()
            .map(|(code, name, lines)| (code.as_str(), name.as_str(), *lines))
            .collect();
        // Of the two ways to write the rice, on one line each, the later is its name.
        let expected = [
            ("red rice 5 kg", "red  rice 5 KG", 3),
            ("soap", "Soap", 1),
            ("tea + ginger", "Tea + Ginger", 1),
            ("tea ginger", "Tea Ginger", 1),
        ];
        assert_eq!(told, expected);
    });
}

#[test]
fn long_descriptions_are_told_apart_by_their_ends_and_come_again() {
    bench(|b| {
        let (red, blue) = (
            format!("{} red", "රතු ".repeat(40)),
            format!("{} blue", "රතු ".repeat(40)),
        );
        let text = |order: u32| {
            format!("{HEAD}{order},2025-01-05,{red},1,2\n{order},2025-01-05,{blue},1,2\n")
        };
        let done = b.import(text(1).as_bytes(), Columns::default()).unwrap();
        assert_eq!(done.get("products_new"), 2);
        let done = b.import(text(2).as_bytes(), Columns::default()).unwrap();
        assert_eq!((done.get("orders_new"), done.get("products_new")), (1, 0));
        assert!(
            products(&b)
                .iter()
                .all(|(code, _, _)| code.chars().count() == 100)
        );
    });
}

#[test]
fn a_line_that_says_nothing_of_what_was_sold_is_refused_with_its_order() {
    bench(|b| {
        let text =
            format!("{HEAD}1,2025-01-05,Soap,1,90\n1,2025-01-05,,1,90\n2,2025-01-05,Soap,1,90\n");
        let import = b.upload(text.as_bytes(), Columns::default()).unwrap();
        let done = b.work(&import, false).unwrap();
        assert_eq!((done.get("orders_new"), done.get("lines_refused")), (1, 2));
        let (scope, id) = (b.by.may(base::Permission::ImportsRun).unwrap(), import.id);
        let refused =
            b.db.read_now(move |tx| store::refusals(tx, &scope, id, 0, 9))
                .unwrap();
        let told: Vec<(u64, &str, &str)> = refused
            .iter()
            .map(|r| (r.line, r.code.as_str(), r.field.as_str()))
            .collect();
        let expected = [
            (2, "order-incomplete", "order.number"),
            (3, "product-undescribed", "line.description"),
        ];
        assert_eq!(told, expected);
    });
}

#[test]
fn a_map_without_product_codes_does_the_same_and_one_with_neither_is_refused() {
    bench(|b| {
        let map = "[columns]\n'Bon' = 'order.number'\n'Wann' = 'order.time'\n'Wieviel' = 'line.quantity'\n\
                   'Preis' = 'line.price'\n";
        let text = "Bon,Wann,Was,Wieviel,Preis\n7,2025-02-03,Brot,1,2\n";
        let neither = b.import(text.as_bytes(), Columns::from_toml(map).unwrap());
        let wanted = "line.product/line.description";
        let refused = base::Error::invalid("line.product", "map-field-missing", wanted);
        assert_eq!(neither.unwrap_err(), refused);
        let described = format!("{map}'Was' = 'line.description'\n");
        let done = b.import(text.as_bytes(), Columns::from_toml(&described).unwrap());
        assert_eq!(done.unwrap().get("orders_new"), 1);
        assert_eq!(products(&b)[0].0, "brot");
    });
}

#[test]
fn where_there_are_codes_they_alone_count() {
    bench(|b| {
        let head = "Bill No,Date,SKU,Item,Qty,Price\n";
        let text = format!(
            "{head}1,2025-01-05,A,Soap,1,90\n2,2025-01-05,B,Soap,1,90\n3,2025-01-05,,Soap,1,90\n"
        );
        let done = b.import(text.as_bytes(), Columns::default()).unwrap();
        assert_eq!(
            (done.get("products_new"), done.get("lines_refused")),
            (2, 1)
        );
    });
}
