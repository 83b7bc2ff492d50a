//! What folds together and what must not, in the four scripts and for any text at all.

use crate::*;
use proptest::prelude::*;

fn check(text: &str, expected: &str) {
    assert_eq!(fold(text), expected, "{text:?}");
}

/// Asserts that all spellings are one word to a search.
fn same(spellings: &[&str]) {
    for spelling in spellings {
        assert_eq!(
            fold(spelling),
            fold(spellings[0]),
            "{spelling:?} and {:?}",
            spellings[0]
        );
    }
}

#[test]
fn latin_loses_case_accents_and_ligatures() {
    check("José ÁLVAREZ", "jose alvarez");
    check("Straße GROẞ", "strasse gross");
    check("Ærøskøbing Œuvre Łódź Đặng", "aeroskobing oeuvre lodz dang");
    check("ﬁne ＡＢＣ１２ x²", "fine abc12 x2");
    same(&["İstanbul", "istanbul", "ISTANBUL", "ıstanbul"]);
    same(&["e\u{301}", "é", "E"]);
}

#[test]
fn greek_and_cyrillic_lose_accents() {
    same(&["Ὀδυσσεύς", "ΟΔΥΣΣΕΥΣ", "οδυσσευσ"]);
    check("Йозеф Ёлкин", "иозеф елкин");
}

#[test]
fn points_of_hebrew_and_arabic_go() {
    same(&["שָׁלוֹם", "שלום"]);
    same(&["مُحَمَّد", "محمد", "محـــمد"]);
}

#[test]
fn punctuation_apostrophes_and_symbols_separate() {
    check("O'Brien O’Brien Oʼbrien", "o brien o brien o brien");
    check("  a,b;\t(c)\n\u{A0}d-e_f/g.h@i ", "a b c d e f g h i");
    check("☎ 🎉 +!?", "");
    check("", "");
    check("soft\u{AD}hyphen\u{200B}here\u{FEFF}", "softhyphenhere");
}

#[test]
fn sinhala_keeps_its_vowel_signs_and_loses_its_joiners() {
    // Prananduṇ with rakaransaya: consonant, al-lakuna, ZWJ, consonant; some keyboards leave ZWJ out.
    same(&["ප්\u{200D}රනාන්දු", "ප්රනාන්දු"]);
    same(&["ශ්\u{200D}රී ලංකා", "ශ්රී ලංකා"]);
    check("රේණුකා", "රේණුකා");
    // ේ in two parts (U+0DD9 U+0DCA) is the one sign U+0DDA.
    same(&["ර\u{0DDA}ණුකා", "ර\u{0DD9}\u{0DCA}ණුකා"]);
    // Vowel length and virama tell words apart.
    assert_ne!(fold("කල"), fold("කල්"));
    assert_ne!(fold("කල"), fold("කාල"));
    assert_ne!(fold("ර"), fold("රේ"));
}

#[test]
fn malayalam_chillus_are_one_with_their_older_spelling() {
    same(&["മോഹൻ", "മോഹന\u{0D4D}\u{200D}", "മോഹന\u{0D4D}"]);
    same(&["ണ\u{0D4D}\u{200D}", "ൺ"]);
    same(&["ര\u{0D4D}\u{200D}", "ർ"]);
    same(&["ല\u{0D4D}\u{200D}", "ൽ"]);
    same(&["ള\u{0D4D}\u{200D}", "ൾ"]);
    same(&["ക\u{0D4D}\u{200D}", "ൿ"]);
    // Three spellings of "nta": chillu and virama, plain conjunct, older with ZWJ.
    same(&["എൻ\u{0D4D}റെ", "എന\u{0D4D}റെ", "എന\u{0D4D}\u{200D}റെ"]);
    // The name's beginning finds its inflected form: മോഹൻ, മോഹന്റെ.
    assert!(fold("മോഹൻ\u{0D4D}റെ").starts_with(&fold("മോഹൻ")));
    same(&["ക\u{0D4C}മാരം", "കൗമാരം"]);
    same(&["ക\u{0D46}\u{0D3E}ച്ചി", "കൊച്ചി"]);
    check("കൊച്ചി", "കൊച്ചി");
    assert_ne!(fold("മല"), fold("മാല"));
    assert_ne!(fold("കര"), fold("കരി"));
}

#[test]
fn amharic_letters_of_one_sound_are_one() {
    same(&["ሀይሌ", "ሃይሌ", "ሐይሌ", "ኃይሌ", "ኀይሌ", "ኻይሌ"]);
    same(&["ሰላም", "ሠላም"]);
    same(&["አበበ", "ዐበበ", "ኣበበ", "ዓበበ"]);
    same(&["ጸሐይ", "ፀሐይ", "ፀሀይ", "ጸኃይ"]);
    // Every order of each row, and the labialised letters.
    for (rows, orders) in [
        (
            ["ሀሁሂሃሄህሆ", "ሐሑሒሓሔሕሖ", "ኀኁኂኃኄኅኆ", "ኸኹኺኻኼኽኾ"].as_slice(),
            "ሀሁሂሀሄህሆ",
        ),
        (&["ሰሱሲሳሴስሶሷ", "ሠሡሢሣሤሥሦሧ"], "ሰሱሲሳሴስሶሷ"),
        (&["አኡኢኣኤእኦ", "ዐዑዒዓዔዕዖ"], "አኡኢአኤእኦ"),
        (&["ጸጹጺጻጼጽጾ", "ፀፁፂፃፄፅፆ"], "ጸጹጺጻጼጽጾ"),
        (&["ኈኊኋኌኍ", "ዀዂዃዄዅ"], "ኈኊኋኌኍ"),
    ] {
        for row in rows {
            check(row, orders);
        }
    }
    // Other orders differ, and so do other rows.
    assert_ne!(fold("ሰላም"), fold("ሲላም"));
    assert_ne!(fold("ከበደ"), fold("ኸበደ"));
    assert_ne!(fold("ቀበሌ"), fold("ከበሌ"));
    assert_ne!(
        fold("ሰ"),
        fold("ሳ"),
        "only ሀ and አ sound alike in the first and fourth order"
    );
}

#[test]
fn ethiopic_marks_and_punctuation() {
    check("ሰላም፡ለሁሉ።አዲስ፣አበባ", "ሰላም ለሁሉ አዲስ አበባ");
    same(&["ገ\u{135F}ና", "ገና"]);
}

#[test]
fn digits_of_any_script_are_ascii() {
    check("෧෨෩ ൧൨൩ ١٢٣ १२३ １２３", "123 123 123 123 123");
    for (numeral, value) in [
        ("፩", "1"),
        ("፲", "10"),
        ("፲፪", "12"),
        ("፺፱", "99"),
        ("፻", "100"),
        ("፻፩", "101"),
        ("፳፻፲፮", "2016"),
        ("፲፱፻፺፱", "1999"),
        ("፼", "10000"),
        ("፲፪፼፫፻፵፭", "120345"),
        ("፼፼", "100000000"),
        ("፩፪፫", "123"),
        ("ዓመት፳፻፲፮", "አመት2016"),
    ] {
        check(numeral, value);
    }
    check(&"፼".repeat(30), &"10000".repeat(30));
}

#[test]
fn words_and_their_limit() {
    assert_eq!(
        tokens("ශ්‍රී ලංකා, കേരളം; ኢትዮጵያ"),
        ["ශ්රී", "ලංකා", "കേരളം", "ኢትዮጵያ"]
    );
    assert_eq!(tokens("!!"), Vec::<String>::new());
    assert_eq!(tokens(&"x".repeat(10_000))[0].len(), WORD_CHARS);
}

#[test]
fn sort_keys_ignore_case_and_keep_a_place_for_symbols() {
    let mut names = ["Émile", "zoë", "Adam", "émilie", "★", "አበበ", "කමල්", "മോഹൻ"];
    names.sort_by_key(|name| sort_key(name));
    assert_eq!(
        names,
        ["Adam", "Émile", "émilie", "zoë", "മോഹൻ", "කමල්", "አበበ", "★"]
    );
    assert_eq!(sort_key("  "), "");
    assert_eq!(sort_key(&"a".repeat(900)).len(), SORT_KEY_CHARS);
}

#[test]
fn initials_are_whole_signs() {
    assert_eq!(initials("Ann Lee", 2), "AL");
    assert_eq!(initials("  élodie ", 2), "É");
    assert_eq!(initials("Ann Marie van der Lee", 3), "AML");
    assert_eq!(initials("\"Ann\" (Lee)", 2), "AL");
    assert_eq!(initials("ශ්\u{200D}රීමතී රේණුකා", 2), "ශ්\u{200D}රීරේ");
    assert_eq!(initials("ക്ഷേമ മോഹൻ", 2), "ക്ഷേമോ");
    assert_eq!(initials("አበበ ቢቂላ", 2), "አቢ");
    // One sign alone is that of the first word, whole in each script.
    assert_eq!(initials("ශ්\u{200D}රීමතී රේණුකා", 1), "ශ්\u{200D}රී");
    assert_eq!(initials("അമ്മു മോഹൻ", 1), "അ");
    assert_eq!(initials("സ്കൂൾ കട", 1), "സ്കൂ");
    assert_eq!(initials("አበበ ቢቂላ", 1), "አ");
    assert_eq!(initials("ann Lee", 1), "A");
    assert_eq!(initials("★ ☎", 2), "");
    assert_eq!(initials("", 2), "");
    assert_eq!(initials("Ann Lee", 0), "");
}

#[test]
fn truncation_never_cuts_a_sign() {
    assert_eq!(truncate_graphemes("Perera", 6), "Perera");
    assert_eq!(truncate_graphemes("Ann Lee", 5), "Ann…");
    assert_eq!(truncate_graphemes("ශ්\u{200D}රී ලංකා", 2), "ශ්\u{200D}රී…");
    assert_eq!(
        truncate_graphemes("👩\u{200D}👧\u{200D}👦ab", 2),
        "👩\u{200D}👧\u{200D}👦…"
    );
    assert_eq!(truncate_graphemes("ab", 0), "");
}

#[test]
fn letters_are_those_of_unicode() {
    let wrong: Vec<char> = ('\0'..=char::MAX)
        .filter(|c| is_letter(*c) != c.is_alphabetic())
        .collect();
    assert_eq!(wrong, Vec::<char>::new());
}

#[test]
fn scripts_are_told_by_most_letters() {
    assert_eq!(script_of("Nimal කසුන් පෙරේරා"), Some(Script::Sinhala));
    assert_eq!(script_of("മോഹൻ"), Some(Script::Malayalam));
    assert_eq!(script_of("አበበ ቢቂላ"), Some(Script::Ethiopic));
    assert_eq!(script_of("Ann 12345678"), Some(Script::Latin));
    assert_eq!(script_of("123 !"), None);
    assert_eq!(script_of("東京").map(Script::code), Some("Hani"));
}

#[test]
fn mail_addresses() {
    for fine in [
        "a@b.lk",
        "o'brien+x@mail.example.com",
        "አበበ@ምሳሌ.ኢት",
        "රේ@උදා.ලංකා",
    ] {
        assert!(looks_like_email(fine), "{fine}");
    }
    for wrong in [
        "",
        "@",
        "a@b",
        "a b@c.de",
        "a@b..de",
        ".a@b.de",
        "a@b@c.de",
        "a@-b.de",
        "a@1.2.3.4",
        "a@b.de ",
    ] {
        assert!(!looks_like_email(wrong), "{wrong:?}");
    }
    assert!(!looks_like_email(&format!("{}@b.de", "a".repeat(65))));
}

#[test]
fn telephone_numbers_meet_in_their_key() {
    for spelling in [
        "+94 77 123 4567",
        "077-1234567",
        "(077) 123 45 67",
        "0094771234567",
        "෦෭෭ 1234567",
    ] {
        assert_eq!(
            phone_key(spelling).as_deref(),
            Some("771234567"),
            "{spelling}"
        );
    }
    assert_eq!(phone_key("12345"), None);
    assert_eq!(phone_key("77 123 4567 ext"), None);
    assert_eq!(phone_words("+94 77 123 4567"), "94771234567 771234567");
    assert_eq!(phone_words("1234567"), "1234567");
    assert_eq!(digits_only("a1-٢b"), "12");
}

/// Every character of Unicode by itself: bounded, stable, and of the letters that it may consist of.
#[test]
fn every_character_folds_within_its_bounds() {
    for c in '\0'..=char::MAX {
        let text = c.to_string();
        let once = fold(&text);
        assert!(
            once.len() <= 11 * text.len(),
            "{c:?} grows to {} bytes",
            once.len()
        );
        assert_eq!(fold(&once), once, "{c:?} U+{:04X}", u32::from(c));
    }
}

/// Text that mixes what interferes: the four scripts with joiners, viramas, marks and numerals.
fn any_text() -> impl Strategy<Value = String> {
    let sign = prop_oneof![
        prop::char::range('\u{0D00}', '\u{0DFF}'),
        prop::char::range('\u{1200}', '\u{137F}'),
        prop::char::range('\u{0300}', '\u{0345}'),
        prop::char::range('\u{0900}', '\u{0D7F}'),
        prop::sample::select(vec![
            '\u{200D}', '\u{200C}', '\u{0D4D}', '\u{0D46}', '\u{0D57}', ' ', 'a'
        ]),
        any::<char>(),
    ];
    prop::collection::vec(sign, 0..40).prop_map(String::from_iter)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn folding_twice_changes_nothing(text in any_text()) {
        let once = fold(&text);
        prop_assert_eq!(fold(&once), once.clone());
        prop_assert!(once.len() <= 11 * text.len().max(1));
        prop_assert!(!once.contains("  ") && once.trim() == once);
    }

    #[test]
    fn invisible_characters_and_case_do_not_matter(text in "[a-zA-Z ක-ෆා-ෟക-ഹാ-ൃሀ-ፚ]{0,12}", at in 0_usize..12) {
        let mut with: Vec<char> = text.to_uppercase().chars().collect();
        with.insert(at.min(with.len()), '\u{200D}');
        prop_assert_eq!(fold(&String::from_iter(with)), fold(&text));
    }

    #[test]
    fn words_joined_are_the_folded_text(text in any_text()) {
        prop_assert_eq!(tokens(&text).join(" "), fold(&text));
    }

    #[test]
    fn nothing_panics(text in any_text(), n in 0_usize..8) {
        let cut = truncate_graphemes(&text, n);
        prop_assert!(unicode_segmentation::UnicodeSegmentation::graphemes(cut.as_ref(), true).count() <= 2 * n + 40);
        let _ = (initials(&text, n), script_of(&text), looks_like_email(&text), phone_words(&text));
        prop_assert_eq!(sort_key(&sort_key(&text)), sort_key(&text));
    }
}
