//! What must not matter: the order of records and columns, values left out, which set it was learned from.

use crate::generate::{self, Dice, MISTAKES};
use crate::judge::judge;
use crate::published::folder;
use crate::sets::{self, Set, Truth};
use matching::{Among, Params, Record, Schema, find, find_with};
use std::collections::BTreeSet;

/// Numbers 0 to `count` in another order.
fn shuffled(count: usize, seed: u64) -> Vec<usize> {
    let mut dice = Dice::new(seed);
    let mut order: Vec<usize> = (0..count).collect();
    for at in (1..count).rev() {
        order.swap(at, dice.below(at + 1));
    }
    order
}

#[test]
fn the_order_of_records_does_not_matter() {
    let set = generate::people("people", 1_500, &MISTAKES, 3);
    let order = shuffled(set.records.len(), 5);
    let moved: Vec<Record> = order.iter().map(|at| set.records[*at].clone()).collect();
    let plain = find(&set.schema, &set.records, Among::All);
    let other = find(&set.schema, &moved, Among::All);
    assert!(plain.groups.len() > 300, "{}", plain.groups.len());
    assert_eq!(plain.matcher.params(), other.matcher.params());
    // Records that hold the same values cannot be told apart: groups are compared by what they hold.
    let held = |groups: &[Vec<usize>], records: &[Record]| -> Vec<Vec<String>> {
        let text = |at: &usize| format!("{:?}", records[*at].values);
        let mut all: Vec<Vec<String>> = groups
            .iter()
            .map(|g| {
                let mut texts: Vec<String> = g.iter().map(text).collect();
                texts.sort();
                texts
            })
            .collect();
        all.sort();
        all
    };
    assert_eq!(
        held(&plain.groups, &set.records),
        held(&other.groups, &moved)
    );
}

#[test]
fn the_order_of_columns_does_not_matter() {
    let set = generate::people("people", 1_500, &MISTAKES, 4);
    let order = [7, 3, 1, 0, 6, 2, 5, 4];
    let schema = Schema {
        fields: order
            .iter()
            .map(|at| set.schema.fields[*at].clone())
            .collect(),
    };
    let records: Vec<Record> = set
        .records
        .iter()
        .map(|r| Record {
            values: order.iter().map(|at| r.values[*at].clone()).collect(),
        })
        .collect();
    let plain = find(&set.schema, &set.records, Among::All);
    let other = find(&schema, &records, Among::All);
    assert_eq!(plain.groups, other.groups);
}

#[test]
fn a_third_of_the_values_may_be_missing() {
    let Some(folder) = folder() else { return };
    let one = judge(&generate::thinned(
        sets::febrl(&folder, "febrl 1", "dataset1.csv"),
        1,
    ));
    assert!(one.groups.f1 >= 0.93, "{:?}", one.groups);
    let two = judge(&generate::thinned(
        sets::febrl(&folder, "febrl 2", "dataset2.csv"),
        2,
    ));
    assert!(two.groups.f1 >= 0.93, "{:?}", two.groups);
    let food = judge(&generate::thinned(
        sets::restaurants(&folder, "restaurants", false),
        1,
    ));
    assert!(food.groups.f1 >= 0.70, "{:?}", food.groups);
}

/// F1 of the groups of `set` with what was learned from another.
fn with(set: &Set, params: Params) -> f64 {
    let found = find_with(&set.schema, &set.records, Among::All, Some(params));
    let grouped = sets::pairs_of(found.groups.iter());
    let Truth::All(truth) = &set.truth else {
        panic!("all pairs are known");
    };
    let right = grouped.intersection(truth).count() as f64;
    2.0 * right / (grouped.len() + truth.len()) as f64
}

#[test]
fn what_was_learned_from_one_set_serves_another() {
    let Some(folder) = folder() else { return };
    let one = sets::febrl(&folder, "febrl 1", "dataset1.csv");
    let two = sets::febrl(&folder, "febrl 2", "dataset2.csv");
    let learned = |set: &Set| {
        find(&set.schema, &set.records, Among::All)
            .matcher
            .params()
            .clone()
    };
    let (f1, f2) = (with(&one, learned(&two)), with(&two, learned(&one)));
    assert!(f1 >= 0.99 && f2 >= 0.98, "{f1} {f2}");
}

#[test]
fn before_there_is_data_it_finds_most() {
    let Some(folder) = folder() else { return };
    let set = sets::febrl(&folder, "febrl 1", "dataset1.csv");
    let f1 = with(&set, Params::before_data(&set.schema));
    assert!(f1 >= 0.95, "{f1}");
}

#[test]
fn mistakes_of_other_kinds_are_seen_through() {
    for (kind, least) in MISTAKES.into_iter().zip([0.99, 0.99, 0.98, 0.93]) {
        let found = judge(&generate::people("people", 3_000, &[kind], 11));
        assert!(found.groups.f1 >= least, "{kind:?}: {:?}", found.groups);
        assert!(
            found.groups.precision >= 0.98,
            "{kind:?}: {:?}",
            found.groups
        );
    }
}

#[test]
fn where_nobody_is_there_twice_nobody_is_found_twice() {
    // One in three lives with another: same family name, address and often telephone.
    let records: Vec<Record> = (0..3_000).map(generate::original).collect();
    let found = find(&generate::schema(), &records, Among::All);
    let together: BTreeSet<_> = sets::pairs_of(found.groups.iter());
    assert!(together.len() <= 3, "{together:?}");
}
