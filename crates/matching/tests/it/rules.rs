//! Single rules, by pairs of values and the level that they reach.

use matching::{
    Kind, Level, Matcher, Params, Record, Schema, Scored, company_domain, company_words,
    jaro_winkler, slips,
};

/// The level that two values of a kind reach.
fn level(kind: Kind, a: &str, b: &str) -> Level {
    scored(&[("field", kind)], &[a], &[b]).reasons[0].level
}

fn scored(fields: &[(&str, Kind)], a: &[&str], b: &[&str]) -> Scored {
    let matcher = Matcher::new(Params::before_data(&Schema::of(fields)));
    let (a, b) = (
        matcher.prepare(&Record::of(a)),
        matcher.prepare(&Record::of(b)),
    );
    matcher.score(&a, &b)
}

#[test]
fn winklers_own_examples() {
    // marhta: six letters of six, one exchanged: (1 + 1 + 5/6) / 3 = 0.944, and 3 x 0.1 of what lacks to 1.
    // dixon: four letters of five and of eight: (4/5 + 4/8 + 1) / 3 = 0.767, and 2 x 0.1 of the rest.
    // dwayne: four of six and of five: (4/6 + 4/5 + 1) / 3 = 0.822, and 0.1 of the rest.
    for (a, b, expected) in [
        ("marhta", "martha", 0.961),
        ("dixon", "dicksonx", 0.813),
        ("dwayne", "duane", 0.840),
        ("cunningham", "cunnigham", 0.980),
        ("massey", "massie", 0.933),
    ] {
        let found = jaro_winkler(a, b);
        assert!((found - expected).abs() < 0.0006, "{a} {b}: {found}");
        assert!((found - jaro_winkler(b, a)).abs() < 1e-12);
    }
}

#[test]
fn slips_of_the_hand_are_counted() {
    // sunday, saunday, satunday, saturday: three. An exchange of neighbours is one.
    assert_eq!(slips("sunday", "saturday", 5), 3);
    assert_eq!(slips("perera", "perear", 5), 1);
    assert_eq!(slips("ca", "abc", 5), 3); // optimal string alignment does not edit what it exchanged
    assert_eq!(slips("", "abc", 5), 3);
    assert_eq!(slips("abcdef", "uvwxyz", 2), 3);
    assert_eq!(slips("සුනිල්", "සුනිලා", 5), 1);
}

#[test]
fn names_in_any_script_are_one_name() {
    for (a, b) in [
        ("සුනිල්", "Sunil"),
        ("සුනිල්", "Suneel"),
        ("ሰላም", "Selam"),
        ("ሰላም", "Salam"),
        ("അനു", "Anu"),
        ("Mohamed", "Muhammad"),
        ("محمد", "Mohammed"),
        ("كريم", "Karim"),
        ("Дмитрий", "Dmitri"),
        ("முருகன்", "Murugan"),
        ("ලක්ෂ්මී", "ലക്ഷ്മി"),
        ("Thilak", "Tilak"),
        ("Wijaya", "Vijaya"),
        ("Saara", "Sarah"),
    ] {
        assert_eq!(level(Kind::GivenName, a, b), Level::Spelling, "{a} {b}");
    }
    for (a, b) in [
        ("Anu", "Ana"),
        ("Nimal", "Kamal"),
        ("ሰላም", "Sunil"),
        ("محمد", "أحمد"),
    ] {
        assert_ne!(level(Kind::GivenName, a, b), Level::Spelling, "{a} {b}");
    }
}

#[test]
fn names_shortened_and_mistyped() {
    assert_eq!(level(Kind::GivenName, "Robert", "Bob"), Level::Short);
    assert_eq!(level(Kind::GivenName, "Robert", "R."), Level::Short);
    assert_eq!(level(Kind::GivenName, "Anne Marie", "Anne"), Level::Short);
    assert_eq!(level(Kind::FamilyName, "Fernando", "Fernanbo"), Level::Near);
    assert_eq!(
        level(Kind::FamilyName, "Fernando", "Jayasuriya"),
        Level::Different
    );
    assert_eq!(
        level(Kind::FullName, "Perera, Sunil", "Suneel Perera"),
        Level::Spelling
    );
    assert_eq!(
        level(Kind::FullName, "S. K. Perera", "Sunil Perera"),
        Level::Short
    );
    assert_eq!(
        level(Kind::FullName, "Sunil Perera", "Nimal Perera"),
        Level::Part
    );
}

#[test]
fn names_in_each_others_field() {
    let fields = [("given", Kind::GivenName), ("family", Kind::FamilyName)];
    let turned = scored(&fields, &["Sunil", "Perera"], &["Perera", "Suneel"]);
    assert_eq!(turned.reasons.len(), 1, "{turned:?}");
    assert_eq!(turned.reasons[0].level, Level::Exchanged);
    assert!(turned.reasons[0].bits > 5.0);
    let half = scored(&fields, &["Sunil", "Perera"], &["Perera", ""]);
    assert_eq!(half.reasons[0].level, Level::HalfExchanged);
    let right = scored(&fields, &["Sunil", "Perera"], &["Sunil", "Perera"]);
    assert!(
        right.bits > turned.bits - 2.0,
        "{} {}",
        right.bits,
        turned.bits
    );
}

#[test]
fn dates_codes_and_numbers() {
    let date = |a, b| level(Kind::Date, a, b);
    assert_eq!(date("1980-02-03", "3.2.1980"), Level::Same);
    assert_eq!(date("1980-02-03", "1980-03-02"), Level::DayMonth);
    assert_eq!(date("1980-02-03", "1980-02-08"), Level::OneSign);
    assert_eq!(date("1980-02-13", "1980-02-31"), Level::OneSign);
    assert_eq!(date("1980-02-03", "1980-02-27"), Level::Part);
    assert_eq!(date("1980-02-03", "1991-07-24"), Level::Different);
    assert_eq!(date("19800203", "1980-02-03T10:00:00Z"), Level::Same);
    assert_eq!(level(Kind::Code, "AB-123456", "ab123456"), Level::Same);
    assert_eq!(level(Kind::Code, "123456", "123465"), Level::OneSign);
    assert_eq!(level(Kind::Code, "123456", "123999"), Level::Different);
    assert_eq!(
        level(Kind::Phone, "+94 77 123 4567", "077-1234567"),
        Level::Same
    );
    assert_eq!(
        level(Kind::Phone, "077 123 4567", "077 123 4568"),
        Level::OneSign
    );
    assert_eq!(level(Kind::Number, "1,299.00", "1299"), Level::Same);
    assert_eq!(level(Kind::Number, "100", "110"), Level::Similar);
    assert_eq!(level(Kind::Number, "2,50", "2.5"), Level::Same);
    assert_eq!(level(Kind::Year, "1999", "2000"), Level::Near);
}

#[test]
fn mail_made_of_a_name_says_little() {
    let mail = |a, b| level(Kind::Mail, a, b);
    assert_eq!(
        mail("Sunil@gmail.com", "sunil+shop@googlemail.com"),
        Level::Same
    );
    assert_eq!(
        mail("sunil.perera42@gmail.com", "sunil.perera97@gmail.com"),
        Level::Part
    );
    assert_eq!(
        mail("sunil.perera42@gmial.com", "sunil.perera42@gmail.com"),
        Level::Near
    );
    assert_eq!(
        mail("sunil77@perera.lk", "sunil77@gmail.com"),
        Level::LocalPart
    );
    assert_eq!(mail("anna@perera.lk", "boris@perera.lk"), Level::Domain);
    assert_eq!(mail("anna@gmail.com", "boris@gmail.com"), Level::Different);
    let fields = [("family", Kind::FamilyName), ("mail", Kind::Mail)];
    let by_name = scored(
        &fields,
        &["Perera", "perera@gmail.com"],
        &["Perera", "perera@yahoo.com"],
    );
    assert_eq!(by_name.reasons[1].level, Level::Part);
}

#[test]
fn firms_without_their_legal_form() {
    for (name, words) in [
        ("Perera & Sons (Pvt) Ltd.", "perera sons"),
        ("PERERA AND SONS (PRIVATE) LIMITED", "perera sons"),
        ("Bandhu P.L.C.", "bandhu"),
        ("Müller GmbH & Co. KG", "muller"),
        ("አበበ ኃ.የተ.የግ.ማ", "አበበ"),
        ("පෙරේරා පුද්ගලික සමාගම", "පෙරේරා"),
        ("കേരള പ്രൈവറ്റ് ലിമിറ്റഡ്", "കേരള"),
        ("ООО Ромашка", "ромашка"),
        ("Limited", "limited"),
        ("Coca Cola Company", "coca cola"),
    ] {
        let words: Vec<String> = language::fold(words)
            .split(' ')
            .map(str::to_owned)
            .collect();
        assert_eq!(company_words(name), words, "{name}");
    }
    assert_eq!(
        level(Kind::Company, "Acme Trading Pvt Ltd", "ACME Trading LLC"),
        Level::Same
    );
    assert_eq!(
        level(Kind::Company, "Keels Super", "Keells Super (Pvt) Ltd"),
        Level::Spelling
    );
    assert_eq!(
        level(Kind::Company, "Acme Trading", "Zenith Holdings"),
        Level::Different
    );
    assert_eq!(
        company_domain("https://www.perera.lk/shop?x").as_deref(),
        Some("perera.lk")
    );
    assert_eq!(company_domain("a@yahoo.co.uk"), None);
    assert_eq!(company_domain("nothing"), None);
}

#[test]
fn a_town_and_its_capitals() {
    assert_eq!(level(Kind::Place, "LA", "Los Angeles"), Level::Part);
    assert_eq!(level(Kind::Place, "Los Angeles", "LA"), Level::Part);
    // One sign repeated is no row of capitals, from neither side.
    assert_eq!(level(Kind::Place, "0", "000000000"), Level::Different);
    assert_eq!(level(Kind::Place, "000000000", "0"), Level::Different);
}

#[test]
fn another_house_is_another_address() {
    let address = |a, b| level(Kind::Address, a, b);
    assert_eq!(address("12 Galle Road", "12, Galle Rd."), Level::Same);
    assert_eq!(address("12 Galle Road", "14 Galle Road"), Level::Part);
    assert_eq!(address("12 Galle Road", "7 Kandy Street"), Level::Different);
}

#[test]
fn a_household_is_not_one_person() {
    let fields = [
        ("given", Kind::GivenName),
        ("family", Kind::FamilyName),
        ("born", Kind::Date),
        ("phone", Kind::Phone),
        ("address", Kind::Address),
        ("town", Kind::Place),
        ("postcode", Kind::Postcode),
    ];
    let wife = [
        "Kumari",
        "Jayasuriya",
        "1981-05-01",
        "0112345678",
        "12 Galle Road",
        "Matara",
        "81000",
    ];
    let husband = [
        "Nimal",
        "Jayasuriya",
        "1979-11-23",
        "0112345678",
        "12 Galle Road",
        "Matara",
        "81000",
    ];
    let apart = scored(&fields, &wife, &husband);
    assert!(apart.probability < 0.1, "{apart:?}");
    assert!(apart.relatives_bits < -5.0, "{apart:?}");
    let again = [
        "Kumaari",
        "Jayasuriya",
        "1981-05-01",
        "0112345678",
        "12 Galle Rd",
        "Matara",
        "81000",
    ];
    assert!(scored(&fields, &wife, &again).probability > 0.99);
}
