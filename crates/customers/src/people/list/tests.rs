//! What the list's address means, and that its queries go by indexes.

use super::{Asked, Meant, View};
use crate::Registry;
use records::lists::Sort;

fn meant(asked: Asked) -> Meant {
    Meant::of(&asked, Registry::default().people())
}

#[test]
fn a_bare_address_is_everybody_by_name() {
    let m = meant(Asked::default());
    assert_eq!(
        (m.view, m.sort, m.sorted),
        (View::All, Sort::up("name"), false)
    );
    assert_eq!(
        m.columns,
        ["name", "stage", "email"],
        "columns that no area offers are left out"
    );
}

#[test]
fn what_does_not_exist_falls_back() {
    let asked = Asked {
        view: "best".into(),
        sort: "-stage".into(),
        columns: "tags,nonsense,created".into(),
        ..Asked::default()
    };
    let m = meant(asked);
    assert_eq!(m.view, View::All, "no area tells what people bought for");
    assert_eq!(m.sort, Sort::up("name"), "stages have no order to sort by");
    assert_eq!(m.columns, ["name", "tags", "created"]);
}

#[test]
fn a_wrong_filter_is_a_fault_not_everybody() {
    let m = meant(Asked {
        filter: "stgae = lead".into(),
        ..Asked::default()
    });
    let Some(base::Error::Invalid(errors)) = m.fault else {
        panic!()
    };
    assert_eq!(
        (errors[0].field.as_str(), errors[0].code),
        ("filter", "filter-field")
    );
}
