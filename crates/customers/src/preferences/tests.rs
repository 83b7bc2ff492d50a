//! Rules of preferences: what is taken, what is refused, what the form shows again.

use super::{Like, Preferences, fits, form, input};
use crate::input::Reader;
use crate::people::{Change, Email, Person, Phone};
use crate::profile::Profiled as _;
use base::{Day, Error, PersonId, Timestamp, Way};
use serde_json::{Value as Json, json};

type Read = Result<Option<Option<Preferences>>, Vec<(String, &'static str)>>;

fn told(preferences: Json) -> Read {
    let body = json!({ "preferences": preferences });
    let mut r = Reader::new(&body).unwrap();
    let read = input::read(&mut r);
    match r.finish() {
        Ok(()) => Ok(read),
        Err(Error::Invalid(errors)) => Err(errors.into_iter().map(|e| (e.field, e.code)).collect()),
        Err(other) => panic!("{other:?}"),
    }
}

fn whole() -> Preferences {
    Preferences {
        reached_by: Some(Way::Whatsapp),
        contact: Some("+94771234567".into()),
        from: Some("09:00".into()),
        until: Some("17:30".into()),
        days: vec![Day::Monday, Day::Friday],
        time_zone: None,
        likes: vec![Like {
            label: "සපත්තු".into(),
            value: "42: wide".into(),
        }],
    }
}

#[test]
fn the_shape_that_is_answered_is_taken() {
    assert_eq!(told(json!(whole())), Ok(Some(Some(whole()))));
    assert_eq!(told(Json::Null), Ok(Some(None)), "null empties");
    assert_eq!(told(json!({})), Ok(Some(None)), "nothing is nothing");
    let sorted =
        told(json!({ "days": ["friday", "monday", "friday"], "from": "9:5", "until": "෧෭:෩෦" }));
    let sorted = sorted.unwrap().unwrap().unwrap();
    assert_eq!(sorted.days, [Day::Monday, Day::Friday]);
    assert_eq!(
        (sorted.from.as_deref(), sorted.until.as_deref()),
        (Some("09:05"), Some("17:30"))
    );
}

#[test]
fn what_is_wrong_is_told_with_its_path() {
    let many: Vec<Json> = (0..51)
        .map(|n| json!({ "label": "a", "value": n.to_string() }))
        .collect();
    for (body, path, code) in [
        (json!({ "reached_by": "pigeon" }), "reached_by", "one-of"),
        (
            json!({ "from": "25:00", "until": "09:00" }),
            "from",
            "clock",
        ),
        (json!({ "from": "9", "until": "09:00" }), "from", "clock"),
        (
            json!({ "from": "+9:00", "until": "09:00" }),
            "from",
            "clock",
        ),
        (json!({ "from": "09:00" }), "until", "both-hours"),
        (json!({ "days": ["someday"] }), "days.0", "one-of"),
        (
            json!({ "time_zone": "Mars/Olympus" }),
            "time_zone",
            "time-zone",
        ),
        (
            json!({ "likes": [{ "label": "x", "value": "" }] }),
            "likes.0.value",
            "required",
        ),
        (
            json!({ "from": "17:30", "until": "17:30" }),
            "until",
            "same-hours",
        ),
        (
            json!({ "likes": [{ "label": "a", "value": "x".repeat(201) }] }),
            "likes.0.value",
            "too-long",
        ),
        (
            json!({ "likes": [{ "label": "a\u{202e}", "value": "x" }] }),
            "likes.0.label",
            "control-characters",
        ),
        (json!({ "likes": many }), "likes", "too-many"),
        (
            json!({ "reachedby": "mail" }),
            "reachedby",
            "field-unknown-near",
        ),
    ] {
        let errors = told(body.clone()).unwrap_err();
        assert_eq!(errors[0], (format!("preferences.{path}"), code), "{body}");
    }
    assert_eq!(told(json!("mail")).unwrap_err()[0].1, "want-object");
}

#[test]
fn what_the_form_shows_reads_back_as_itself() {
    assert_eq!(form::read(&form::typed(Some(&whole()))), Ok(Some(whole())));
    assert_eq!(form::read(&form::typed(None)), Ok(None));
    let mut typed = form::typed(None);
    typed.insert(
        "likes".into(),
        " Colour : blue \n\nጫማ፦ 42\nNo calls on poya days".into(),
    );
    let likes = form::read(&typed).unwrap().unwrap().likes;
    let pairs: Vec<_> = likes
        .iter()
        .map(|l| (l.label.as_str(), l.value.as_str()))
        .collect();
    assert_eq!(
        pairs,
        [
            ("Colour", "blue"),
            ("ጫማ", "42"),
            ("", "No calls on poya days")
        ]
    );
    let again = form::typed(form::read(&typed).unwrap().as_ref());
    assert_eq!(form::read(&again).unwrap().unwrap().likes, likes);
    typed.insert("likes".into(), "nothing:".into());
    typed.insert("reached_from".into(), "noon".into());
    let errors = form::read(&typed).unwrap_err();
    let errors: Vec<_> = errors.iter().map(|e| (e.field.as_str(), e.code)).collect();
    assert_eq!(
        errors,
        [
            ("reached_from", "clock"),
            ("reached_until", "both-hours"),
            ("likes", "like")
        ]
    );
}

#[test]
fn a_contact_that_is_preferred_is_one_of_theirs() {
    let now = Timestamp::UNIX_EPOCH;
    let mut p = Person::blank(PersonId::new(), now);
    let phone = Phone {
        e164: "+94771234567".into(),
        label: String::new(),
    };
    let email = Email {
        address: "n@x.lk".into(),
        label: String::new(),
        verified: false,
    };
    p.apply(
        Change {
            full: Some("Nimal".into()),
            phones: Some(vec![phone]),
            emails: Some(vec![email]),
            preferences: Some(Some(whole())),
            ..Change::default()
        },
        now,
    )
    .unwrap();
    let by_mail = Preferences {
        reached_by: Some(Way::Mail),
        ..whole()
    };
    let nowhere = Preferences {
        reached_by: None,
        ..whole()
    };
    for wrong in [by_mail, nowhere] {
        let change = Change {
            preferences: Some(Some(wrong)),
            ..Change::default()
        };
        let Err(Error::Invalid(errors)) = p.clone().apply(change, now) else {
            panic!("taken")
        };
        assert_eq!(
            (errors[0].field.as_str(), errors[0].code),
            ("preferences.contact", "preferred-contact")
        );
    }
    // The form sends what it showed: the number is gone from it, and with it the wish for it alone.
    let mut by_form = p.clone();
    let gone = Change {
        phones: Some(Vec::new()),
        preferences: Some(Some(whole())),
        ..Change::default()
    };
    by_form.apply(gone, now).unwrap();
    let without = Preferences {
        contact: None,
        ..whole()
    };
    assert_eq!(by_form.preferences, Some(without));
    // The number goes: the wish for it goes with it, the others stay.
    let gone = Change {
        phones: Some(Vec::new()),
        ..Change::default()
    };
    assert_eq!(p.apply(gone, now).unwrap(), ["phones", "preferences"]);
    let wishes = p.preferences.clone().unwrap();
    assert_eq!(
        (wishes.contact, wishes.reached_by),
        (None, Some(Way::Whatsapp))
    );
    assert!(fits(p.profile()));
}

#[test]
fn hours_that_are_no_span_are_refused() {
    let mut typed = form::typed(Some(&whole()));
    typed.insert("reached_from".into(), "17:30".into());
    let errors = form::read(&typed).unwrap_err();
    let errors: Vec<_> = errors.iter().map(|e| (e.field.as_str(), e.code)).collect();
    assert_eq!(errors, [("reached_until", "same-hours")]);
    typed.insert("reached_until".into(), "09:15".into());
    assert!(form::read(&typed).is_ok(), "until the next day");
}
