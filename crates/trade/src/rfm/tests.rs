//! Classes by hand.

use super::{Range, Row, classify, ranges};
use crate::totals::Classes;
use base::Uuid;

fn row(recency: i64, frequency: i64, monetary: i64, returned: i64) -> Row {
    Row {
        who: Uuid::now_v7(),
        recency_days: recency,
        frequency,
        monetary_minor: monetary,
        returned_minor: returned,
        classes: Classes { r: 0, f: 0, m: 0 },
    }
}

#[test]
fn classes_are_fifths_and_ties_share_one() {
    // Ten people; frequency 1 six times, then 2, 3, 4, 5. Strictly worse: 0 for the six,
    // then 6, 7, 8, 9 of 10, so 1 + ⌊5×6/10⌋ = 4, 1 + ⌊3.5⌋ = 4, 5, 5.
    let mut rows: Vec<Row> = [1, 1, 1, 1, 1, 1, 2, 3, 4, 5]
        .iter()
        .map(|f| row(10, *f, 100, 0))
        .collect();
    classify(&mut rows);
    let f: Vec<i64> = rows.iter().map(|r| r.classes.f).collect();
    assert_eq!(f, [1, 1, 1, 1, 1, 1, 4, 4, 5, 5]);
    assert!(
        rows.iter().all(|r| r.classes.r == 1 && r.classes.m == 1),
        "all equal is all worst"
    );
}

#[test]
fn the_most_recent_is_best_and_returns_count_against_m() {
    // Five people: strictly worse 0 to 4, so classes 1 to 5.
    let mut rows = vec![
        row(50, 1, 1_000, 1_000),
        row(40, 1, 200, 0),
        row(30, 1, 300, 0),
        row(20, 1, 400, 0),
        row(10, 1, 500, 0),
    ];
    classify(&mut rows);
    let r: Vec<i64> = rows.iter().map(|r| r.classes.r).collect();
    let m: Vec<i64> = rows.iter().map(|r| r.classes.m).collect();
    assert_eq!((r, m), (vec![1, 2, 3, 4, 5], vec![1, 2, 3, 4, 5]));
}

#[test]
fn one_person_alone_is_in_the_first_class() {
    let mut rows = vec![row(0, 9, 9, 0)];
    classify(&mut rows);
    assert_eq!(rows[0].classes, Classes { r: 1, f: 1, m: 1 });
}

#[test]
fn a_class_stands_for_a_range_of_values() {
    // Ten people of 0, 1, 2 … 8 and again 8 days. Strictly worse than 8 are none, than 7 two, than 6
    // three …: 1 + ⌊5 × worse / 10⌋ gives 8 8 → 1; 7, 6 → 2; 5, 4 → 3; 3, 2 → 4; 1, 0 → 5.
    let days = [0, 1, 2, 3, 4, 5, 6, 7, 8, 8];
    let mut rows: Vec<Row> = days.iter().map(|days| row(*days, 1, 100, 0)).collect();
    classify(&mut rows);
    let seen = ranges(&rows, |c| c.r, |row| row.recency_days);
    let range = |least, most, people| {
        Some(Range {
            least,
            most,
            people,
        })
    };
    assert_eq!(
        seen,
        [
            range(8, 8, 2),
            range(6, 7, 2),
            range(4, 5, 2),
            range(2, 3, 2),
            range(0, 1, 2)
        ]
    );
    // All bought once: one class holds them all, the others nobody.
    let seen = ranges(&rows, |c| c.f, |row| row.frequency);
    assert_eq!(seen, [range(1, 1, 10), None, None, None, None]);
}
