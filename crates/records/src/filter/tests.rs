//! The language itself: both forms, their equality, and what is refused where.

use super::*;
use proptest::prelude::*;
use serde_json::json;

fn fields() -> Fields {
    let own = |name| FieldDef::new(name, "x", FieldKind::Text, Column::Own(name));
    Fields::new([
        own("city"),
        own("name"),
        FieldDef {
            kind: FieldKind::Word(&["lead", "customer"]),
            ..own("stage")
        },
        FieldDef {
            kind: FieldKind::Time,
            ..own("created")
        },
        FieldDef {
            kind: FieldKind::Money,
            ..own("spent")
        },
        FieldDef {
            kind: FieldKind::Word(&["given", "withdrawn"]),
            ..own("consent.offers.mail")
        },
        FieldDef::new(
            "orders",
            "x",
            FieldKind::Text,
            Column::Many(&Rows {
                table: "t_order",
                on: "person_id",
                value: None,
                at: Some("at"),
                only: None,
                index: None,
                marks: None,
            }),
        ),
    ])
}

/// The text, printed again.
fn check(text: &str, printed: &str) {
    assert_eq!(
        Filter::parse(text).map(|f| f.to_string()).as_deref(),
        Ok(printed),
        "{text}"
    );
}

/// Place, code and words of the refusal.
fn refused(text: &str, expected: &str) {
    let e = fields().parse(text).expect_err(text);
    assert_eq!(format!("{} {e}", e.code), expected, "{text}");
}

#[test]
fn the_documented_example_reads_in_both_forms() {
    let text = r#"city in ("Kandy","Galle") and (orders count >= 2 within 90 days or not consent.offers.mail = given)"#;
    let stored = json!({"all": [
        {"field": "city", "op": "in", "value": ["Kandy", "Galle"]},
        {"any": [
            {"field": "orders", "op": "count_at_least", "value": 2, "within_days": 90},
            {"not": {"field": "consent.offers.mail", "op": "is", "value": "given"}}
        ]}
    ]});
    let filter = fields().parse(text).unwrap();
    assert_eq!(filter.to_json(), stored);
    assert_eq!(Filter::from_json(&stored), Ok(filter.clone()));
    assert_eq!(fields().parse(&stored.to_string()), Ok(filter.clone()));
    assert_eq!(filter.to_string(), text);
}

#[test]
fn every_operator_has_a_text() {
    for text in [
        "city = kandy",
        "city != kandy",
        "city in (kandy,galle)",
        "city not in (kandy)",
        "city in ()",
        "name contains \"an\\\"n\"",
        "name starts with a",
        "city is empty",
        "city is not empty",
        "spent < 5",
        "spent <= 5.25",
        "spent > -5",
        "spent >= 0",
        "spent between 1 and 2",
        "created within 30 days",
        "created older than 7 days",
        "orders count >= 2",
        "orders count <= 2 within 90 days",
        "orders did",
        "orders did not",
        "orders did within 7 days",
        "orders did not \"signed up\" within 7 days",
        "vip = true",
        "not not city = a",
        "all()",
        "any()",
        "all(city = a)",
        "any(not city = a)",
        "city = \"and\"",
        "`or` = a",
        "custom.birthday_2 = \"2026-01-31\"",
        "`ගම` = \"ගාල්ල\"",
        "`a b` is empty",
        "not (a = b or c = d) and (e = f and g = h)",
        "x between \"2026-01-01\" and \"2026-02-01\"",
    ] {
        check(text, text);
    }
}

#[test]
fn people_may_write_it_in_other_ways() {
    check(
        "  CITY = Kandy  AND stage IS lead ",
        "`CITY` = \"Kandy\" and stage = lead",
    );
    check("city is not kandy", "city != kandy");
    check("city <> 'kandy'", "city != kandy");
    check("city == “Kandy”", "city = \"Kandy\"");
    check("spent ≥ 3.50 or spent≤1", "spent >= 3.5 or spent <= 1");
    check("a = 1 and b = 2 or c = 3", "(a = 1 and b = 2) or c = 3");
    check("(((a = 1)))", "a = 1");
    check(
        "created > 2026-01-31 and at = 2026-01-31T10:00:00Z",
        "created > \"2026-01-31\" and at = \"2026-01-31T10:00:00Z\"",
    );
    check("mail = ann@example.com", "mail = \"ann@example.com\"");
    check("phone starts with +94", "phone starts with \"+94\"");
    check("created within 1 day", "created within 1 days");
    check(
        "city is_not kandy and name starts_with a",
        "city != kandy and name starts with a",
    );
    check("ගම = ගාල්ල", "`ගම` = \"ගාල්ල\"");
    check("", "all()");
}

#[test]
fn refusals_name_the_place_and_the_nearest_name() {
    refused("citty = kandy", "filter-field 1: citty → city");
    refused(
        "city = kandy and naem = ann",
        "filter-field 18: naem → name",
    );
    refused("ගම = a", "filter-field 1: ගම");
    refused("city contain a", "filter-operator 6: contain → contains");
    refused("stage contains a", "filter-operator 1: stage contains");
    refused(
        "city starts_wiht a",
        "filter-operator 6: starts_wiht → starts with",
    );
    refused("city", "filter-operator 5: …");
    refused("city = ", "filter-value 8: …");
    refused("city = and", "filter-value 8: and");
    refused("(city = a", "filter-syntax 10: … → )");
    refused("city = a)", "filter-syntax 9: )");
    refused("city = a city", "filter-syntax 10: city");
    refused("city = \"a", "filter-syntax 8: \"");
    refused("city = a; drop", "filter-syntax 9: ;");
    refused("created within many days", "filter-value 16: many");
    refused(
        "created within 99999 days",
        "filter-value 1: created within_days",
    );
    refused(
        "orders count >= few",
        "filter-value 1: orders count_at_least",
    );
    refused("orders count = 2", "filter-operator 14: =");
    refused("and", "filter-syntax 1: and");
}

#[test]
fn refusals_in_json_name_the_place_of_the_test() {
    refused(
        r#"{"all": [{"field": "city", "op": "is", "value": "field"}, {"field": "nam", "op": "is", "value": 1}]}"#,
        "filter-field 60: nam → name",
    );
    refused(
        r#"{"field": "city", "op": "iss", "value": "a"}"#,
        "filter-operator 2: iss → is",
    );
    refused(
        r#"{"field": "city", "op": "is", "valeu": "a"}"#,
        "filter-syntax 2: valeu → value",
    );
    refused(
        r#"{"field": "city", "op": "is"}"#,
        "filter-value 2: city is",
    );
    refused(
        r#"{"field": "city", "op": "is", "value": "a", "within_days": 3}"#,
        "filter-value 2: city is",
    );
    refused(
        r#"{"field": "city", "op": "is", "value": {"a": 1}}"#,
        "filter-value 2: {\"a\":1}",
    );
    refused(
        r#"{"field": "spent", "op": "is", "value": 1e300}"#,
        "filter-value 2: 1e+300",
    );
    refused("{\"all\": [\n nonsense]}", "filter-syntax 13: JSON");
    // Characters are counted, not bytes: the x is the sixth.
    refused("{\"නම\"x", "filter-syntax 6: JSON");
    // The end of the text, which has 14 characters.
    refused("{\"all\":\r\n[{\"ම\"", "filter-syntax 14: JSON");
    refused(r#"{"all": 3}"#, "filter-syntax 3");
}

#[test]
fn limits_hold() {
    let deep = format!("{}city = a", "not ".repeat(9));
    refused(&deep, "filter-too-deep 8");
    refused(&"(".repeat(5_000), "filter-too-deep 33: (");
    assert!(
        fields()
            .parse(&format!("{}city = a", "not ".repeat(8)))
            .is_ok()
    );
    let many = vec!["city = a"; 101].join(" and ");
    refused(
        &many,
        &format!("filter-too-many {}: 100", 1 + 100 * "city = a and ".len()),
    );
    assert!(fields().parse(&vec!["city = a"; 100].join(" or ")).is_ok());
    refused(&"x".repeat(10_241), "filter-too-long 10240");
    let list = |n: usize| format!("city in ({})", vec!["a"; n].join(","));
    refused(&list(1_001), "filter-too-many 1: 1000");
    assert!(fields().parse(&list(1_000)).is_ok());
    let nested = format!("{}{}", "{\"not\":".repeat(120), "}".repeat(120));
    assert!(fields().parse(&nested).is_err());
    assert!(
        fields()
            .parse(&format!("{{{}", " ".repeat(70_000)))
            .is_err()
    );
}

#[test]
fn decimals_are_exact_and_canonical() {
    let shown = |text: &str| text.parse::<Decimal>().map(|d| d.to_string());
    assert_eq!(shown("12.50").as_deref(), Ok("12.5"));
    assert_eq!(shown("-0.0300").as_deref(), Ok("-0.03"));
    assert_eq!(shown("-0").as_deref(), Ok("0"));
    assert_eq!(shown("007").as_deref(), Ok("7"));
    for wrong in [
        "",
        "-",
        ".5",
        "5.",
        "1e3",
        "1.2345678",
        "1234567890123456",
        "+1",
        "٣",
        "--1",
    ] {
        assert!(shown(wrong).is_err(), "{wrong}");
    }
    assert_eq!("12.5".parse::<Decimal>().unwrap().scaled(2), Some(1_250));
    assert_eq!("12.5".parse::<Decimal>().unwrap().scaled(0), None);
}

#[test]
fn serde_is_the_stored_form() {
    let filter: Filter =
        serde_json::from_value(json!({"field": "a", "op": "is", "value": true})).unwrap();
    assert_eq!(filter.to_string(), "a = true");
    assert_eq!(
        serde_json::to_value(&filter).unwrap(),
        json!({"field": "a", "op": "is", "value": true})
    );
    assert!(serde_json::from_value::<Filter>(json!({"field": "a", "op": "nope"})).is_err());
}

#[test]
fn later_fields_replace_earlier_ones_and_hidden_ones_are_unknown() {
    let both = fields().with([FieldDef::new(
        "city",
        "y",
        FieldKind::Bool,
        Column::Own("c"),
    )]);
    assert_eq!(both.iter().filter(|f| f.name == "city").count(), 1);
    assert_eq!(both.get("city").unwrap().label_key, "y");
    let seen = fields().visible(&["city".to_owned()]);
    assert_eq!(seen.parse("city = a").unwrap_err().code, "filter-field");
}

fn literal() -> impl Strategy<Value = Literal> {
    prop_oneof![
        any::<String>().prop_map(Literal::Text),
        "[a-z]{1,6}|and|true|days|-?[0-9]{1,5}(\\.[0-9]{1,4})?|[\"'`\\\\\n“]{1,3}"
            .prop_map(Literal::Text),
        any::<bool>().prop_map(Literal::Bool),
        (-999_999_999_999_i64..999_999_999_999, 0_u32..=4).prop_map(|(units, places)| {
            let text = format!(
                "{}.{:04}",
                units / 1_000,
                (units % 1_000).unsigned_abs() * u64::from(places)
            );
            Literal::Number(text.parse().expect("a decimal"))
        }),
    ]
}

fn test() -> impl Strategy<Value = Filter> {
    let field = prop_oneof!["[a-z_.-]{1,9}", "not|in|all|count", "\\PC{1,8}"];
    let span = prop::option::of(1_u32..400);
    (
        field,
        prop::sample::select(Op::ALL.to_vec()),
        literal(),
        literal(),
        0_i64..400,
        span,
    )
        .prop_map(|(field, op, one, two, number, span)| {
            let whole = || Operand::One(Literal::Number(Decimal::whole(number).expect("whole")));
            let value = match op {
                Op::Empty | Op::NotEmpty => Operand::None,
                Op::In | Op::NotIn => {
                    Operand::Many([one, two].into_iter().take(number as usize % 3).collect())
                }
                Op::Between => Operand::Many(vec![one, two]),
                Op::WithinDays | Op::OlderThanDays | Op::CountAtLeast | Op::CountAtMost => whole(),
                Op::Did | Op::DidNot if number % 2 == 0 => Operand::None,
                _ => Operand::One(one),
            };
            Filter::Test(Test {
                field,
                op,
                value,
                within_days: span.filter(|_| op.takes_span()),
            })
        })
}

fn filter() -> impl Strategy<Value = Filter> {
    test().prop_recursive(5, 24, 4, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Filter::All),
            prop::collection::vec(inner.clone(), 0..4).prop_map(Filter::Any),
            inner.prop_map(|f| Filter::Not(Box::new(f))),
        ]
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(3_000))]

    #[test]
    fn printing_and_parsing_give_the_same_filter(filter in filter()) {
        let text = filter.to_string();
        prop_assume!(text.len() <= TEXT_BYTES_AT_MOST);
        prop_assert_eq!(Filter::parse(&text), Ok(filter), "{}", text);
    }

    #[test]
    fn json_and_back_give_the_same_filter(filter in filter()) {
        let stored = filter.to_json();
        prop_assert_eq!(Filter::parse(&stored.to_string()), Ok(filter.clone()));
        prop_assert_eq!(Filter::from_json(&stored), Ok(filter));
    }

    #[test]
    fn no_text_panics(text in "\\PC{0,60}|[a-z()=\"'`, <>!.0-9-]{0,60}|(city|and|or|not|in|=|\\(|\\)| |within|days|3|did){0,30}") {
        let _ = fields().parse(&text);
        let _ = fields().parse(&format!("{{{text}"));
    }
}
