//! Files of orders: every line is taken or refused, and the check says what the run then does.
#![no_main]

use base::{Actor, Error, Permission};
use db::Db;
use identity::actions::{NewAccount, create_account};
use libfuzzer_sys::fuzz_target;
use records::imports::actions::{Home, Upload, upload, work};
use records::imports::{Kinds, Refusal, Report, store};
use std::cell::RefCell;
use std::collections::BTreeSet;
use std::sync::Arc;

const HEADER: &str = "order,date,sku,description,qty,price,customer,customer_name,currency";
/// Rounds on one database; then it has grown enough.
const ROUNDS: u32 = 300;
const REFUSALS_AT_MOST: usize = 5_000;

struct Place {
    db: Db,
    by: Actor,
    kinds: Kinds,
    home: Home,
    rounds: u32,
    _folder: tempfile::TempDir,
}

impl Place {
    fn new() -> Self {
        let (db, folder) = bandhu_fuzz::database();
        let home = Home {
            currency: "LKR".parse().expect("a currency"),
            zone: "Asia/Colombo".into(),
        };
        let new = NewAccount {
            name: "shop".into(),
            slug: Some("shop".into()),
            owner_email: "admin@shop.example".into(),
            owner_name: None,
            password: Some("correct horse battery".into()),
            currency: home.currency,
            zone: home.zone.clone(),
            language: base::Language::English,
        };
        let made = create_account(&db, new).expect("an account is made");
        Self {
            by: Actor::system(made.account),
            kinds: app::wiring::imports(folder.path().join("files")),
            db,
            home,
            rounds: 0,
            _folder: folder,
        }
    }
}

thread_local! {
    static PLACE: RefCell<Option<Place>> = const { RefCell::new(None) };
}

fuzz_target!(|text: &str| {
    PLACE.with_borrow_mut(|place| {
        if place.as_ref().is_none_or(|place| place.rounds >= ROUNDS) {
            *place = Some(Place::new());
        }
        if let Some(place) = place {
            place.rounds += 1;
            one(place, text);
        }
    });
});

fn one(place: &Place, text: &str) {
    let bytes = format!("{HEADER}\n{text}");
    let new = Upload {
        kind: "orders".into(),
        file_name: "orders.csv".into(),
        file: place
            .kinds
            .folder
            .store(place.by.account, bytes.as_bytes(), 1_000_000)
            .expect("a file is kept"),
        source: format!("till{}", place.rounds),
        columns: None,
        again: false,
    };
    let (by, kinds) = (place.by.clone(), place.kinds.clone());
    let import = place
        .db
        .write_now(move |tx| upload(tx, &by, &kinds, &new))
        .expect("the header is known");
    let work = |dry| {
        let slices = jobs::Slices::unresting(&place.db);
        work(
            &slices,
            &place.by,
            &place.kinds,
            &place.home,
            import.id,
            dry,
            Arc::new(|_, _| {}),
        )
    };
    let refused = || {
        let scope = place
            .by
            .may(Permission::ImportsRun)
            .expect("the system may");
        let read =
            move |tx: &db::Tx<'_>| store::refusals(tx, &scope, import.id, 0, REFUSALS_AT_MOST);
        place.db.read_now(read).expect("refusals are read")
    };
    let check = match work(true) {
        Ok(report) => report,
        Err(Error::Invalid(errors)) => return assert!(!errors.is_empty()),
        Err(other) => panic!("not the file's fault: {other}"),
    };
    let told = refused();
    whole(&check, &told);
    let run = work(false).expect("what can be checked can be run");
    same(&check, &run);
    assert_eq!(refused(), told);
}

/// Every line is in an order or refused, once.
fn whole(report: &Report, refused: &[Refusal]) {
    let (taken, left) = (report.get("lines_new"), report.get("lines_refused"));
    assert_eq!(report.get("lines"), taken + left, "{:?}", report.counts);
    assert_eq!(refused.len() as i64, left, "each refused line is told");
    let numbers: BTreeSet<u64> = refused.iter().map(|refusal| refusal.line).collect();
    assert_eq!(numbers.len(), refused.len(), "a line is refused once");
    assert!(
        refused
            .iter()
            .all(|refusal| refusal.line > 1 && !refusal.code.is_empty())
    );
}

/// What the check counted is what the run wrote.
fn same(check: &Report, run: &Report) {
    for name in [
        "lines",
        "lines_refused",
        "lines_new",
        "orders_new",
        "returns_new",
        "adjustments_new",
    ] {
        assert_eq!(check.get(name), run.get(name), "{name}: {check:?} {run:?}");
    }
    assert_eq!((&check.sums, &check.currency), (&run.sums, &run.currency));
}
