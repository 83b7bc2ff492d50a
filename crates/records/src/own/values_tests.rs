//! Which values fit, that what fits goes through a form and back, and how each is said.

use super::*;
use ::web::Locale;
use ::web::locale::{Numbers, Writing};
use base::{Language, Timestamp, Uuid};
use proptest::prelude::*;
use serde_json::{Value as Json, json};

fn field(holds: Holds) -> Field {
    let choice = |key: &str, en: &str| Choice {
        key: key.to_owned(),
        labels: Texts::one("en", en),
    };
    Field {
        id: Uuid::from_u128(1),
        record: Record::Person,
        key: "own".into(),
        holds,
        labels: Texts::one("en", "Own"),
        help: Texts::default(),
        choices: match holds.has_choices() {
            true => vec![
                choice("s", "Small"),
                choice("m", "Medium"),
                choice("l", "Large"),
            ],
            false => Vec::new(),
        },
        required: false,
        unique: false,
        index: Default::default(),
        default: None,
        section: String::new(),
        position: 1,
        version: 1,
        created_at: Timestamp::UNIX_EPOCH,
        updated_at: Timestamp::UNIX_EPOCH,
        deleted_at: None,
    }
}

fn holds(word: &str) -> Holds {
    Holds::of(word, "LKR".parse().ok()).unwrap()
}

fn reader(language: Language, zone: &str) -> Locale {
    Locale::new(language, zone)
}

fn english() -> Locale {
    reader(Language::English, "Asia/Colombo")
}

#[test]
fn every_word_is_that_of_what_it_means() {
    for word in Holds::WORDS {
        assert_eq!(holds(word).word(), *word);
    }
    assert_eq!(Holds::of("money", None), None);
    assert_eq!(Holds::of("Text", None), None);
    for record in Record::ALL {
        assert_eq!(record.as_str().parse(), Ok(*record));
    }
}

#[test]
fn what_is_taken_is_kept_in_one_form() {
    for (word, sent, kept) in [
        ("text", json!("  Nimal  "), json!("Nimal")),
        ("text", json!("<b>&\"'</b>"), json!("<b>&\"'</b>")),
        ("long_text", json!(" a\r\nb "), json!("a\nb")),
        (
            "url",
            json!("https://example.com/ශ්‍රී?q=1#x"),
            json!("https://example.com/ශ්‍රී?q=1#x"),
        ),
        (
            "url",
            json!("HTTP://[::1]:8080"),
            json!("HTTP://[::1]:8080"),
        ),
        ("number", json!(5.0), json!(5)),
        ("number", json!(-0.0), json!(0)),
        ("number", json!(1.25), json!(1.25)),
        ("number", json!(0.000001), json!(0.000001)),
        (
            "number",
            json!(999_999_999_999_999_i64),
            json!(999_999_999_999_999_i64),
        ),
        ("number", json!(123456789.123456), json!(123456789.123456)),
        ("money", json!(1250.0), json!(1250)),
        (
            "money",
            json!(-1_000_000_000_000_i64),
            json!(-1_000_000_000_000_i64),
        ),
        ("date", json!("2024-02-29"), json!("2024-02-29")),
        (
            "time",
            json!("2026-01-31T15:30:00.999+05:30"),
            json!("2026-01-31T10:00:00Z"),
        ),
        ("truth", json!(false), json!(false)),
        ("choice", json!("m"), json!("m")),
        ("choices", json!(["l", "s", "l"]), json!(["s", "l"])),
    ] {
        let field = field(holds(word));
        assert_eq!(
            field.checked(&sent),
            Ok(Some(kept.clone())),
            "{word} {sent}"
        );
        assert_eq!(
            field.checked(&kept),
            Ok(Some(kept.clone())),
            "{word} {kept}"
        );
    }
}

#[test]
fn what_does_not_fit_is_refused_by_a_code() {
    let long = "x".repeat(501);
    for (word, sent, code) in [
        ("text", json!(7), "want-text"),
        ("text", json!("a\nb"), "control-characters"),
        ("text", json!("a\u{202E}b"), "control-characters"),
        ("text", json!(long), "too-long"),
        ("long_text", json!("x".repeat(10_001)), "too-long"),
        ("long_text", json!("a\u{0}"), "control-characters"),
        ("url", json!("example.com"), "url"),
        ("url", json!("javascript:alert(1)"), "url"),
        ("url", json!("ftp://example.com"), "url"),
        ("url", json!("https://"), "url"),
        ("url", json!("https://a b.example"), "url"),
        ("url", json!("https://bank.example@evil.example/"), "url"),
        ("url", json!("https://example.com:99999/"), "url"),
        ("url", json!("https://example.com:0/"), "url"),
        ("url", json!("https://-a.example/"), "url"),
        ("url", json!("https://a..example/"), "url"),
        ("url", json!("https://[::g]/"), "url"),
        ("url", json!("https://example.com/\"x"), "url"),
        ("number", json!("5"), "number"),
        ("number", json!(0.0000001), "number-places"),
        ("number", json!(0.1 + 0.2), "number-places"),
        ("number", json!(1_000_000_000_000_000_i64), "number-large"),
        ("number", json!(1_234_567_890.123456), "number-large"),
        ("number", json!(1e300), "number-large"),
        ("money", json!("12.50"), "number"),
        ("money", json!(12.5), "want-whole"),
        ("money", json!(1_000_000_000_001_i64), "number-large"),
        ("money", json!(u64::MAX), "number-large"),
        ("money", json!(1e20), "number-large"),
        ("date", json!("2026-02-29"), "date"),
        ("date", json!("20260131"), "date"),
        ("date", json!("31.01.2026"), "date"),
        ("date", json!("2026-01-31T10:00:00Z"), "date"),
        ("date", json!("0000-01-01"), "date"),
        ("date", json!(20260131), "want-text"),
        ("time", json!("2026-01-31T10:00:00"), "time"),
        ("time", json!("-000001-01-31T10:00:00Z"), "time"),
        ("time", json!(1), "want-text"),
        ("truth", json!("true"), "want-truth"),
        ("truth", json!(1), "want-truth"),
        ("choice", json!("xl"), "choice"),
        ("choice", json!("Small"), "choice"),
        ("choice", json!(["s"]), "want-text"),
        ("choices", json!("s"), "want-list"),
        ("choices", json!(["s", "xl"]), "choice"),
        ("choices", json!(["s", 1]), "want-text"),
        ("choices", json!({"s": true}), "want-list"),
    ] {
        let refused = field(holds(word)).checked(&sent).unwrap_err();
        assert_eq!(refused.code, code, "{word} {sent}");
        let error = refused.clone().at("custom.own");
        let english = english().error(&error);
        assert!(english != english_unknown(), "{code} has a text");
    }
}

/// What is said of an error that has no text.
fn english_unknown() -> String {
    english().error(&Fault::new("no-such-code", "").at("x"))
}

#[test]
fn nothing_is_nothing_and_refused_where_something_is_needed() {
    for word in Holds::WORDS {
        let mut field = field(holds(word));
        let empty = [json!(null), json!(""), json!("  "), json!([])];
        for nothing in &empty {
            assert_eq!(field.checked(nothing), Ok(None), "{word} {nothing}");
        }
        let typed = [vec![], vec![String::new()], vec![" ".to_owned()]];
        for nothing in &typed {
            assert_eq!(field.typed(nothing, &english()), Ok(None), "{word}");
        }
        field.required = true;
        let wanted = Fault::new("required", "");
        assert_eq!(field.checked(&empty[0]), Err(wanted.clone()));
        assert_eq!(field.typed(&typed[1], &english()), Err(wanted));
    }
}

fn typed(word: &str, text: &str, l: &Locale) -> Result<Json, &'static str> {
    let read = field(holds(word)).typed(&[text.to_owned()], l);
    read.map(|value| value.unwrap()).map_err(|fault| fault.code)
}

#[test]
fn numbers_and_amounts_are_read_as_the_reader_writes_them() {
    let l = english();
    let comma = l.written(Writing {
        numbers: Numbers::PointComma,
        ..Writing::default()
    });
    let malayalam = reader(Language::Malayalam, "Asia/Kolkata");
    assert_eq!(typed("number", "1,234.5", &l), Ok(json!(1234.5)));
    assert_eq!(typed("number", "-7", &l), Ok(json!(-7)));
    assert_eq!(typed("number", "−7", &l), Ok(json!(-7)));
    assert_eq!(typed("number", "1.234,5", &comma), Ok(json!(1234.5)));
    assert_eq!(
        typed("number", "12,34,567", &malayalam),
        Ok(json!(1_234_567))
    );
    assert_eq!(
        typed("number", "1.250", &comma),
        Err("amount-unclear"),
        "1250, or one and a quarter"
    );
    assert_eq!(typed("number", "ten", &l), Err("amount-unclear"));
    assert_eq!(typed("number", "1.0000001", &l), Err("number-places"));
    assert_eq!(typed("money", "12.50", &l), Ok(json!(1250)));
    assert_eq!(typed("money", "12,5", &comma), Ok(json!(1250)));
    assert_eq!(typed("money", "-3", &l), Ok(json!(-300)));
    assert_eq!(typed("money", "12.505", &l), Err("number-places"));
    assert_eq!(typed("money", "99999999999", &l), Err("number-large"));
}

#[test]
fn days_moments_and_choices_are_read_from_forms() {
    let l = english();
    // Colombo is 5 hours and a half ahead of UTC.
    assert_eq!(
        typed("time", "2026-01-31T15:30", &l),
        Ok(json!("2026-01-31T10:00:00Z"))
    );
    assert_eq!(
        typed("time", "2026-01-31 15:30:05", &l),
        Ok(json!("2026-01-31T10:00:05Z"))
    );
    assert_eq!(
        typed("time", "2026-01-31T15:30+01:00", &l),
        Ok(json!("2026-01-31T14:30:00Z"))
    );
    assert_eq!(typed("time", "tomorrow", &l), Err("local-time"));
    assert_eq!(typed("date", "2026-01-31", &l), Ok(json!("2026-01-31")));
    assert_eq!(typed("date", "31/01/2026", &l), Ok(json!("2026-01-31")));
    assert_eq!(typed("date", "31 Jan 2026", &l), Ok(json!("2026-01-31")));
    assert_eq!(typed("date", "31", &l), Err("date"));
    assert_eq!(typed("truth", "on", &l), Ok(json!(true)));
    assert_eq!(typed("truth", "maybe", &l), Err("choice"));
    assert_eq!(typed("choice", "s", &l), Ok(json!("s")));
    let both = ["l", "", "s"].map(str::to_owned);
    let read = field(Holds::Choices).typed(&both, &l);
    assert_eq!(read, Ok(Some(json!(["s", "l"]))));
}

#[test]
fn what_nobody_touched_stays_though_it_fits_no_longer_or_reads_like_another() {
    let london = reader(Language::English, "Europe/London");
    let time = field(Holds::Time);
    // Half past one came twice on 25 October 2026: at 00:30 and at 01:30 by UTC.
    let (first, second) = (json!("2026-10-25T00:30:00Z"), json!("2026-10-25T01:30:00Z"));
    let shown = time.retyped(&second, &london);
    assert_eq!(shown, ["2026-10-25T01:30"]);
    assert_eq!(time.typed(&shown, &london), Ok(Some(first)));
    assert_eq!(
        time.typed_over(&shown, Some(&second), &london),
        Ok(Some(second))
    );

    let (gone, l) = (json!("xl"), english());
    let choice = field(Holds::Choice);
    let shown = choice.retyped(&gone, &l);
    assert_eq!(
        choice.typed_over(&shown, Some(&gone), &l),
        Ok(Some(gone.clone()))
    );
    assert_eq!(
        choice.typed_over(&["s".into()], Some(&gone), &l),
        Ok(Some(json!("s")))
    );
    assert_eq!(choice.typed_over(&[], Some(&gone), &l), Ok(None), "emptied");
    let text = field(Holds::LongText);
    let sent = ["a\r\nb".to_owned()];
    assert_eq!(
        text.typed_over(&sent, Some(&json!("a\nb")), &l),
        Ok(Some(json!("a\nb")))
    );
}

#[test]
fn values_are_said_in_the_readers_way() {
    let say = |word: &str, value: Json, l: &Locale| field(holds(word)).said(&value, l);
    let (l, sinhala) = (english(), reader(Language::Sinhala, "Asia/Colombo"));
    let malayalam = reader(Language::Malayalam, "Asia/Kolkata");
    assert_eq!(say("number", json!(1234567.25), &l), "1,234,567.25");
    assert_eq!(say("number", json!(1_234_567), &malayalam), "12,34,567");
    assert_eq!(say("number", json!(-0.5), &l), "-0.5");
    assert_eq!(say("money", json!(123_450), &l), "LKR\u{a0}1,234.50");
    assert_eq!(say("money", json!(123_450), &sinhala), "රු.\u{a0}1,234.50");
    assert_eq!(say("date", json!("2026-11-22"), &l), "22 Nov 2026");
    assert_eq!(
        say("time", json!("2026-11-22T08:35:00Z"), &l),
        "22 Nov 2026, 14:05"
    );
    assert_eq!(say("truth", json!(true), &sinhala), "ඔව්");
    assert_eq!(say("choices", json!(["s", "xl"]), &l), "Small, xl");
    assert_eq!(
        say("choice", json!("m"), &sinhala),
        "Medium",
        "English where there is no other"
    );
    // What came from a time when the field was another one.
    assert_eq!(say("number", json!("many"), &l), "many");
    assert_eq!(say("date", json!("soon"), &l), "soon");
    assert_eq!(say("truth", json!({"a": 1}), &l), "{\"a\":1}");
    assert_eq!(say("money", json!(1.5), &l), "1.5");
}

#[test]
fn a_text_is_said_in_the_readers_language_else_in_english_else_in_any() {
    let texts = |pairs: &[(&str, &str)]| {
        let own = |(l, t): &(&str, &str)| ((*l).to_owned(), (*t).to_owned());
        Texts(pairs.iter().map(own).collect())
    };
    let all = texts(&[("am", "መጠን"), ("en", "Size"), ("si", "")]);
    assert_eq!(all.say("am"), "መጠን");
    assert_eq!(all.say("si"), "Size", "an empty one is none");
    assert_eq!(texts(&[("am", "መጠን"), ("ml", "വലുപ്പം")]).say("en"), "መጠን");
    assert_eq!(Texts::default().say("en"), "");
}

/// What may be sent: much of it fits.
fn sent(word: &'static str) -> BoxedStrategy<Json> {
    match word {
        "text" | "long_text" => prop_oneof!["\\PC{0,40}", "[a-z\r\n\t ]{0,20}", any::<String>()]
            .prop_map(Json::from)
            .boxed(),
        "number" => prop_oneof![
            (any::<i32>(), 0..8_i32).prop_map(|(n, p)| json!(f64::from(n) / 10_f64.powi(p))),
            any::<f64>().prop_map(|x| json!(x)),
            any::<i64>().prop_map(|n| json!(n)),
            (-999_999_999_999_999..=999_999_999_999_999_i64).prop_map(|n| json!(n)),
        ]
        .boxed(),
        "money" => prop_oneof![
            (-1_000_000_000_000..=1_000_000_000_000_i64).prop_map(|n| json!(n)),
            any::<i64>().prop_map(|n| json!(n)),
        ]
        .boxed(),
        "date" => (1..=9999_i32, 1..=12_u8, 1..=31_u8)
            .prop_map(|(y, m, d)| json!(format!("{y:04}-{m:02}-{d:02}")))
            .boxed(),
        "time" => (-62_135_596_800_000..253_402_207_200_000_i64)
            .prop_map(|ms| json!(Timestamp::from_millisecond(ms).unwrap().to_string()))
            .boxed(),
        "truth" => any::<bool>().prop_map(Json::from).boxed(),
        "choice" => "[smlx]".prop_map(Json::from).boxed(),
        "choices" => proptest::collection::vec("[sml]", 0..5)
            .prop_map(Json::from)
            .boxed(),
        _ => "https?://[a-z]{1,9}(\\.[a-z]{1,3}){0,2}(:[0-9]{1,4})?(/\\PC{0,12})?"
            .prop_map(Json::from)
            .boxed(),
    }
}

fn any_sent() -> impl Strategy<Value = (&'static str, Json)> {
    let words = proptest::sample::select(Holds::WORDS);
    words.prop_flat_map(|word| sent(word).prop_map(move |value| (word, value)))
}

fn any_reader() -> impl Strategy<Value = Locale> {
    let (languages, numbers) = (Language::ALL, Numbers::ALL);
    let both = (
        proptest::sample::select(languages),
        proptest::sample::select(numbers),
    );
    // A zone without hours that come twice.
    both.prop_map(|(language, numbers)| {
        reader(language, "Etc/GMT-5").written(Writing {
            numbers,
            ..Writing::default()
        })
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4_000))]

    #[test]
    fn what_is_kept_is_taken_again_and_goes_through_a_form((word, value) in any_sent(), l in any_reader()) {
        let field = field(holds(word));
        let Ok(Some(kept)) = field.checked(&value) else {
            return Ok(());
        };
        prop_assert_eq!(field.checked(&kept), Ok(Some(kept.clone())), "checked again");
        let form = field.retyped(&kept, &l);
        prop_assert_eq!(field.typed(&form, &l), Ok(Some(kept.clone())), "{:?}", form);
        prop_assert_eq!(field.typed_over(&form, Some(&kept), &l), Ok(Some(kept.clone())));
        // What is kept comes out of a database as it went in.
        let text = kept.to_string();
        prop_assert_eq!(serde_json::from_str::<Json>(&text).unwrap(), kept.clone());
        prop_assert!(!field.said(&kept, &l).is_empty());
    }

    #[test]
    fn nothing_that_is_sent_or_shown_breaks_a_field(
        (word, _) in any_sent(), (_, value) in any_sent(), text in any::<String>(), l in any_reader()
    ) {
        let field = field(holds(word));
        let _ = field.checked(&value);
        let _ = field.said(&value, &l);
        let form = field.retyped(&value, &l);
        let _ = field.typed(&form, &l);
        let _ = field.typed(&[text], &l);
    }
}
