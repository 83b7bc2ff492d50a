//! Search over several kinds of records.

use super::{find, of};
use crate::testing::{AREAS, member, person};
use crate::{Registry, companies, notes};
use db::testing::both;

#[test]
fn every_kind_is_found_and_can_be_asked_for_alone() {
    both(AREAS, |db| {
        let by = member();
        let who = person(&db, &by, "Saman Kumara").id;
        let acting = by.clone();
        db.write_now(move |tx| {
            companies::actions::named(tx, &acting, "Saman Stores")?;
            notes::add(tx, &acting, who, "asked for saman seeds").map(|_| ())
        })
        .unwrap();
        let kinds = |wanted: Vec<String>| {
            let by = by.clone();
            let hits = db
                .read_now(move |tx| find(tx, &by, &Registry::default(), "saman", &wanted, 9))
                .unwrap();
            let registry = Registry::default();
            for kind in registry.kinds() {
                assert!(of(&hits, kind).count() <= 1);
            }
            let mut kinds: Vec<String> = hits.into_iter().map(|h| h.kind).collect();
            kinds.sort();
            kinds
        };
        assert_eq!(kinds(vec![]), ["company", "note", "person"]);
        assert_eq!(kinds(vec!["note".into()]), ["note"]);
        let stranger = member();
        let none =
            db.read_now(move |tx| find(tx, &stranger, &Registry::default(), "saman", &[], 9));
        assert!(none.unwrap().is_empty());
    });
}
