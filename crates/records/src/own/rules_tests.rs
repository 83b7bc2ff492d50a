//! What makes a field whole, and what is refused, by field and code.

use super::rules::{changed, made};
use super::*;
use base::{Error, Timestamp};
use serde_json::json;

fn texts(text: &str) -> Texts {
    Texts::one("en", text)
}

fn new(holds: &str) -> NewField {
    NewField {
        record: "person".into(),
        holds: holds.into(),
        labels: texts("Size"),
        choices: match holds {
            "choice" | "choices" => vec![option("", "Small"), option("", "Large")],
            _ => Vec::new(),
        },
        currency: (holds == "money").then(|| "LKR".to_owned()),
        ..NewField::default()
    }
}

fn option(key: &str, label: &str) -> ChoiceInput {
    ChoiceInput {
        key: Some(key.to_owned()),
        labels: texts(label),
    }
}

fn make(new: &NewField, kept: &[Field]) -> Result<Field, Vec<(String, &'static str)>> {
    faults(made(new, kept, Timestamp::UNIX_EPOCH))
}

fn faults(made: Result<Field, Error>) -> Result<Field, Vec<(String, &'static str)>> {
    made.map_err(|error| match error {
        Error::Invalid(all) => all.into_iter().map(|e| (e.field, e.code)).collect(),
        other => panic!("{other}"),
    })
}

fn refused(new: &NewField, kept: &[Field]) -> Vec<(String, &'static str)> {
    make(new, kept).unwrap_err()
}

fn one(field: &str, code: &'static str) -> Vec<(String, &'static str)> {
    vec![(field.to_owned(), code)]
}

#[test]
fn every_kind_of_field_can_be_made() {
    for word in Holds::WORDS {
        let field = make(&new(word), &[]).unwrap();
        assert_eq!(field.holds.word(), *word);
        assert_eq!((field.key.as_str(), field.version), ("size", 1));
        assert!(!field.unique, "that waits for its index");
    }
    let choices = make(&new("choice"), &[]).unwrap().choices;
    let keys: Vec<&str> = choices.iter().map(|c| c.key.as_str()).collect();
    assert_eq!(keys, ["small", "large"]);
}

#[test]
fn a_new_field_that_is_wrong_says_where() {
    type Wrong = (fn(&mut NewField), &'static str, &'static str);
    let wrong: &[Wrong] = &[
        (|n| n.record = "order".into(), "record", "choice"),
        (|n| n.holds = "blob".into(), "holds", "choice"),
        (|n| n.holds = "money".into(), "currency", "required"),
        (
            |n| n.currency = Some("LKR".into()),
            "currency",
            "currency-no-money",
        ),
        (
            |n| n.currency = Some("XYZ".into()),
            "currency",
            "currency-unknown",
        ),
        (|n| n.labels = texts(" "), "labels", "required"),
        (
            |n| n.labels = texts(&"x".repeat(61)),
            "labels.en",
            "too-long",
        ),
        (
            |n| n.labels = Texts::one("fr", "Taille"),
            "labels.fr",
            "language-unknown",
        ),
        (
            |n| n.labels = texts("a\u{0}"),
            "labels.en",
            "control-characters",
        ),
        (|n| n.help = texts(&"x".repeat(301)), "help.en", "too-long"),
        (|n| n.section = "x".repeat(61), "section", "too-long"),
        (|n| n.key = Some("9lives".into()), "key", "own-key"),
        (|n| n.key = Some("Größe".into()), "key", "own-key"),
        (
            |n| n.choices = vec![option("", "S")],
            "choices",
            "choices-not-here",
        ),
        (|n| n.holds = "choice".into(), "choices", "choices-missing"),
        (|n| n.default = Some(json!(5)), "default", "want-text"),
    ];
    for (spoil, field, code) in wrong {
        let mut new = new("text");
        spoil(&mut new);
        assert_eq!(refused(&new, &[]), one(field, code));
    }
    let mut all = new("text");
    (all.record, all.key) = ("x".into(), Some("X".into()));
    assert_eq!(refused(&all, &[]).len(), 2, "every fault at once");
}

#[test]
fn choices_have_names_and_keys_of_their_own() {
    let of = |choices: Vec<ChoiceInput>| {
        let mut new = new("choices");
        new.choices = choices;
        make(&new, &[])
    };
    let twice = of(vec![option("", "Small"), option("", "SMALL")]);
    assert_eq!(twice.unwrap_err(), one("choices[1]", "choice-twice"));
    let same = of(vec![option("s", "Small"), option("s", "Large")]);
    assert_eq!(same.unwrap_err(), one("choices[1].key", "own-key-taken"));
    let bad = of(vec![option("S!", "Small")]);
    assert_eq!(bad.unwrap_err(), one("choices[0].key", "own-key"));
    let nameless = of(vec![option("s", "")]);
    assert_eq!(nameless.unwrap_err(), one("choices[0].labels", "required"));
    let many = (0..201).map(|n| option("", &format!("c{n}"))).collect();
    assert_eq!(of(many).unwrap_err(), one("choices", "too-many"));
    let most = of((0..200).map(|n| option("", &format!("c{n}"))).collect());
    assert_eq!(most.unwrap().choices.len(), 200);
    // One that is told after it keeps its key; the one before gets another.
    let made = of(vec![option("", "S"), option("s", "Small")]).unwrap();
    let keys: Vec<&str> = made.choices.iter().map(|c| c.key.as_str()).collect();
    assert_eq!(keys, ["s_2", "s"]);
}

#[test]
fn names_and_keys_are_given_once_and_deleted_ones_keep_their_key_alone() {
    let there = make(&new("text"), &[]).unwrap();
    let gone = Field {
        deleted_at: Some(Timestamp::UNIX_EPOCH),
        ..there.clone()
    };
    let mut again = new("number");
    again.labels = texts("SIZE");
    assert_eq!(
        refused(&again, std::slice::from_ref(&there)),
        one("labels.en", "name-taken")
    );
    let made = make(&again, std::slice::from_ref(&gone)).unwrap();
    assert_eq!(made.key, "size_2");
    again.key = Some("size".into());
    assert_eq!(refused(&again, &[gone]), one("key", "own-key-taken"));
}

#[test]
fn a_change_keeps_what_it_does_not_name() {
    let mut told = new("choice");
    (told.default, told.required) = (Some(json!("small")), true);
    let field = make(&told, &[]).unwrap();
    let kept = [field.clone()];
    let change = |change: Change| faults(changed(&field, &change, &kept));
    assert_eq!(change(Change::default()).unwrap(), field);

    // Renamed, put in another order, one added.
    let choices = vec![
        option("large", "Big"),
        option("", "Small one"),
        option("small", "Small"),
    ];
    let change_all = Change {
        choices: Some(choices),
        ..Change::default()
    };
    let now = change(change_all).unwrap();
    let keys: Vec<&str> = now.choices.iter().map(|c| c.key.as_str()).collect();
    assert_eq!(keys, ["large", "small_one", "small"]);
    assert_eq!(now.choices[0].labels.say("en"), "Big");
    assert_eq!(now.default, Some(json!("small")));

    // What new records have cannot be taken away beneath them.
    let fewer = Change {
        choices: Some(vec![option("large", "Large")]),
        ..Change::default()
    };
    assert_eq!(change(fewer.clone()).unwrap_err(), one("default", "choice"));
    let without = Change {
        default: Some(None),
        ..fewer
    };
    let now = change(without).unwrap();
    assert_eq!((now.choices.len(), now.default), (1, None));

    // A choice that was taken away and one that is new are two, though they are called alike.
    let anew = Change {
        choices: Some(vec![option("", "Small"), option("large", "Large")]),
        default: Some(None),
        ..Change::default()
    };
    assert_eq!(change(anew).unwrap().choices[0].key, "small_2");
    let zero = Change {
        position: Some(0),
        ..Change::default()
    };
    assert_eq!(change(zero).unwrap_err(), one("position", "position"));
}
