//! What the form makes, how conditions are said, and how a wrong filter is explained.

use super::*;
use base::{Currency, Language, Uuid};
use jiff::tz::TimeZone;
use std::collections::HashMap;
use web::Locale;

static SEEN: Source = Source {
    alias: "f",
    table: "t_figure",
    on: "person_id",
    marks: &[],
};
static DONE: Rows = Rows {
    table: "t_done",
    on: "person_id",
    value: Some("what"),
    at: Some("at"),
    only: None,
    index: None,
    marks: None,
};
static MAILS: Rows = Rows {
    table: "t_mail",
    on: "person_id",
    value: Some("value"),
    at: None,
    only: None,
    index: None,
    marks: None,
};
static FIRMS: Names = Names {
    table: "t_firm",
    id: "id",
    key: "sort_key",
};

fn fields() -> Fields {
    let own = |name, label, kind| FieldDef::new(name, label, kind, Column::Own(name));
    let many = |name, label, kind, rows| FieldDef::new(name, label, kind, Column::Many(rows));
    Fields::new([
        own("name", "filter-field", FieldKind::Folded).sortable(),
        own(
            "stage",
            "filter-value",
            FieldKind::Word(&["lead", "customer"]),
        )
        .absent(Absence::Never),
        own("spent", "filter-to", FieldKind::Money).absent(Absence::Never),
        own("vip", "filter-days", FieldKind::Bool),
        FieldDef::new(
            "seen",
            "filter-times",
            FieldKind::Time,
            Column::Joined(&SEEN, "seen_at"),
        )
        .sortable()
        .absent(Absence::Epoch),
        own("created", "filter-add", FieldKind::Time).sortable(),
        own("firm", "filter-choose", FieldKind::Named(&FIRMS)),
        own("owner", "filter-field", FieldKind::Colleague),
        own("owner", "ui-yes", FieldKind::Id),
        many("email", "ui-no", FieldKind::Text, &MAILS),
        many(
            "done",
            "filter-text",
            FieldKind::Word(&["visit", "call"]),
            &DONE,
        )
        .spoken("kind"),
    ])
}

fn rupees() -> Currency {
    "LKR".parse().unwrap()
}

/// The filter that a form with these parameters makes, or what is wrong with it.
fn made(query: &str) -> String {
    let pairs: Vec<(String, String)> = query
        .split('&')
        .filter_map(|pair| pair.split_once('='))
        .map(|(name, value)| (name.to_owned(), value.replace('+', " ")))
        .collect();
    let Some(draft) = Draft::read(&pairs) else {
        return "closed".into();
    };
    match draft.condition(&fields(), rupees()) {
        Ok(None) => "open".into(),
        Ok(Some(filter)) => {
            let text = filter.to_string();
            assert_eq!(
                fields().parse(&text),
                Ok(filter),
                "{text} reads as it was made"
            );
            text
        }
        Err(faults) => {
            let one = |f: &base::FieldError| format!("{}: {} {}", f.field, f.code, f.detail);
            faults.iter().map(one).collect::<Vec<_>>().join("; ")
        }
    }
}

#[test]
fn a_form_makes_one_condition() {
    for (query, text) in [
        ("q=x", "closed"),
        ("add=", "open"),
        ("add=seen", "open"),
        ("add=nonsense&of=nonsense&op=is&value=1", "open"),
        ("add=owner&of=owner&op=is&value=1", "open"),
        // The field was changed and sent without script: what was filled in belonged to another.
        ("add=seen&of=name&op=contains&value=ann", "open"),
        (
            "add=name&of=name&op=contains&value=+Ann+",
            "name contains \"Ann\"",
        ),
        (
            "add=name&of=name&op=is&value=\"and\"",
            r#"name = "\"and\"""#,
        ),
        ("add=name&of=name&op=is&value=5", "name = \"5\""),
        ("add=stage&of=stage&op=is&value=lead", "stage = lead"),
        (
            "add=stage&of=stage&op=is_not&value=lead&value=customer&value=lead",
            "stage not in (lead,customer)",
        ),
        (
            "add=spent&of=spent&op=between&value=10&to=12.50",
            "spent between 10 and 12.5",
        ),
        ("add=vip&of=vip&op=is&value=true", "vip = true"),
        (
            "add=seen&of=seen&op=<&value=2026-03-01&to=&days=9",
            "seen < \"2026-03-01\"",
        ),
        (
            "add=seen&of=seen&op=not_since&value=2026-03-01",
            "seen < \"2026-03-01\" or seen is empty",
        ),
        (
            "add=seen&of=seen&op=empty&value=2026-03-01",
            "seen is empty",
        ),
        (
            "add=seen&of=seen&op=within_days&days=30",
            "seen within 30 days",
        ),
        // There always is a day on which somebody was first known.
        (
            "add=created&of=created&op=not_since&value=2026-03-01",
            "created < \"2026-03-01\"",
        ),
        (
            "add=firm&of=firm&op=contains&value=tea",
            "firm contains tea",
        ),
        ("add=email&of=email&op=empty", "email is empty"),
        ("add=done&of=done&op=did&value=&days=", "done did"),
        (
            "add=done&of=done&op=did_not&value=visit&days=7",
            "done did not visit within 7 days",
        ),
        (
            "add=done&of=done&op=count_at_least&value=visit&times=2&days=90",
            "done count >= 2 within 90 days",
        ),
    ] {
        assert_eq!(made(query), text, "{query}");
    }
}

#[test]
fn a_form_says_what_is_wrong_where_it_is_wrong() {
    for (query, text) in [
        ("add=name&of=name&op=is", "value: required "),
        ("add=stage&of=stage&op=is", "value: required "),
        (
            "add=stage&of=stage&op=is&value=boss",
            "value: filter-choice boss",
        ),
        (
            "add=spent&of=spent&op=>=&value=1,5",
            "value: number-wrong 1,5",
        ),
        (
            "add=spent&of=spent&op=>=&value=1.005",
            "value: number-wrong 1.005",
        ),
        (
            "add=spent&of=spent&op=between&value=x&to=",
            "value: number-wrong x; to: required ",
        ),
        (
            "add=seen&of=seen&op=<&value=2026-02-30",
            "value: filter-day 2026-02-30",
        ),
        ("add=seen&of=seen&op=not_since", "value: required "),
        (
            "add=seen&of=seen&op=within_days&days=40000",
            "days: filter-range 0–36525",
        ),
        (
            "add=done&of=done&op=did&days=0",
            "days: filter-range 1–36525",
        ),
        (
            "add=done&of=done&op=count_at_least&times=-1",
            "times: filter-range 0–1000000",
        ),
    ] {
        assert_eq!(made(query), text, "{query}");
    }
}

/// The filter in words of this language.
fn said(language: Language, text: &str) -> String {
    let names = HashMap::from([(Uuid::from_u128(7), "Perera Stores".to_owned())]);
    let words = Words {
        l: &Locale::new(language, "Asia/Colombo"),
        fields: &fields(),
        currency: rupees(),
        names: &names,
    };
    words.say(&fields().parse(text).unwrap())
}

#[test]
fn conditions_are_said_in_words() {
    for (text, words) in [
        ("seen < 2026-03-01", "Times: before 1 Mar 2026"),
        (
            "seen < 2026-03-01 or seen is empty",
            "Times: not since 1 Mar 2026, or never",
        ),
        ("seen is empty", "Times: never"),
        (
            "seen between 2026-03-01 and 2026-04-01",
            "Times: from 1 Mar 2026 to 1 Apr 2026",
        ),
        ("seen = 2026-03-01T20:00:00Z", "Times: on 2 Mar 2026, 01:30"),
        ("seen within 30 days", "Times: in the last 30 days"),
        ("stage = lead", "Value: is Lead"),
        ("stage in (lead,customer)", "Value: is Lead or Customer"),
        ("spent >= 1234.5", "To: at least LKR\u{a0}1,234.50"),
        ("vip = true", "Days: is Yes"),
        ("name contains \"<b>\"", "Field: contains “<b>”"),
        (
            "firm = \"00000000-0000-0000-0000-000000000007\"",
            "Choose: is “Perera Stores”",
        ),
        ("email did", "No: is not empty"),
        ("email count >= 2", "No: at least 2"),
        (
            "done did visit within 1 days",
            "Write the filter as text: Visit happened, in the last 1 day",
        ),
        (
            "done count <= 3",
            "Write the filter as text: at most 3 times",
        ),
        ("done did not", "Write the filter as text: nothing happened"),
        (
            "not stage = lead and (vip = true or spent < 5)",
            "not: Value: is Lead and (Days: is Yes or To: less than LKR\u{a0}5.00)",
        ),
        ("all()", "everything"),
    ] {
        assert_eq!(said(Language::English, text), words, "{text}");
    }
    assert_eq!(
        said(Language::Malayalam, "seen < 2026-03-01"),
        "എത്ര തവണ: 2026 മാർ 1-ന് മുമ്പ്"
    );
}

/// Every comparison that the form offers has a text in every language, in which its value stands.
#[test]
fn every_comparison_has_words() {
    let fields = fields();
    let names = HashMap::new();
    for language in Language::ALL.iter().copied() {
        let words = Words {
            l: &Locale::new(language, "UTC"),
            fields: &fields,
            currency: rupees(),
            names: &names,
        };
        for field in fields.iter() {
            for ask in draft::asks(field) {
                let said = match ask {
                    draft::Ask::Op(op) => words.asks(field, op, "VALUE"),
                    draft::Ask::NotSince => words.asks_not_since("VALUE"),
                };
                assert!(!said.contains("filter-"), "{} {said}", field.name);
                let bare = ask.wants() == draft::Wants::Nothing;
                assert_eq!(said.contains("VALUE"), !bare, "{} {said}", field.name);
            }
        }
    }
}

fn fault(text: &str) -> (String, Option<String>) {
    let cx = Context {
        account: base::AccountId::new(),
        dialect: db::Dialect::Sqlite,
        now: "2026-03-01T00:00:00Z".parse().unwrap(),
        zone: TimeZone::UTC,
        home: None,
        currency: rupees(),
        colleagues: Colleagues::default(),
    };
    let base = Base::new("p", "id");
    let e = fields().read(text, base, &cx).expect_err(text);
    let l = Locale::new(Language::English, "UTC");
    let mended = e.mended(text, |text| fields().parse(text).is_ok());
    (e.say(&l), mended.or_else(|| e.hint(&l, &fields())))
}

#[test]
fn a_wrong_filter_is_explained_with_its_place_and_what_was_meant() {
    for (text, says, then) in [
        (
            "stgae = lead",
            "At character 1: there is no field “stgae”.",
            Some("stage = lead"),
        ),
        (
            "vip = true and stage = laed",
            "At character 16 a value does not fit: stage laed",
            Some("vip = true and stage = lead"),
        ),
        (
            "name contians ann",
            "At character 6 something is asked that cannot be asked there: contians",
            Some("name contains ann"),
        ),
        (
            "vip = true and seen > soon",
            "At character 16 a value does not fit: seen soon",
            Some("Write a day like this: 2026-03-31"),
        ),
        (
            "stage = lead and nmae = \"nmae\"",
            "At character 18: there is no field “nmae”.",
            Some("stage = lead and name = \"nmae\""),
        ),
        (
            "name = \"ann",
            "At character 8 the filter is not understood: \"",
            None,
        ),
        (
            "spent = many",
            "At character 1 a value does not fit: spent many",
            Some("Write an amount with a point: 12.50"),
        ),
    ] {
        let (said, help) = fault(text);
        assert_eq!((said.as_str(), help.as_deref()), (says, then), "{text}");
    }
}
