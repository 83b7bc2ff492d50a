//! What is found by which words, in every script, on both databases; and that indexes are used.

use super::model::{Asked, Space, search_text, term};
use super::store::{Crowds, Pass, Question, few_sql};
use super::*;
use base::{AccountId, Uuid};
use db::{Db, DbError, Dialect, testing};
use std::sync::Arc;

const ONE: AccountId = AccountId(Uuid::from_u128(1));
const TWO: AccountId = AccountId(Uuid::from_u128(2));

fn among(kinds: &[&'static str]) -> Vec<Among<'static>> {
    kinds.iter().copied().map(Among::all).collect()
}

fn titles(db: &Db, account: AccountId, query: &str, kinds: &'static [&str]) -> Vec<String> {
    let query = query.to_owned();
    let hits = db
        .read_now(move |tx| find(tx, account, &query, &among(kinds), 20))
        .unwrap();
    hits.into_iter().map(|hit| hit.title).collect()
}

fn seed(db: &Db, docs: &'static [(&str, u128, &str, &str)]) {
    db.write_now(move |tx| {
        put_many(
            tx,
            ONE,
            docs.iter().map(|(kind, id, title, text)| Doc {
                kind,
                id: Uuid::from_u128(*id),
                title,
                text,
            }),
        )
    })
    .unwrap();
}

const PEOPLE: &[(&str, u128, &str, &str)] = &[
    (
        "person",
        1,
        "Ann Perera",
        "ann.perera@example.com 94771234567 771234567 Kandy",
    ),
    ("person", 2, "Bob O'Brien", "bob@kandy.example.com Galle"),
    ("person", 3, "ප්\u{200D}රනාන්දු රේ", "ගාල්ල"),
    ("person", 4, "ഫാത്തിമ മോഹൻ", "കൊച്ചി"),
    ("person", 5, "ፀሐይ ኃይሌ", "አዲስ አበባ ገብ"),
    ("person", 6, "José Ødegård", "perera street"),
    ("company", 7, "Perera & Sons", "wholesale"),
];

/// The titles that each query finds, on both databases.
fn check(lines: &'static [(&'static str, &'static [&'static str])]) {
    testing::both(&[&crate::MIGRATIONS], |db| {
        seed(&db, PEOPLE);
        for (query, expected) in lines {
            let found = titles(&db, ONE, query, &["person", "company"]);
            assert_eq!(found, *expected, "{query:?} on {:?}", db.dialect());
        }
    });
}

#[test]
fn words_are_found_by_their_beginnings_names_first() {
    check(&[
        ("perera", &["Ann Perera", "Perera & Sons", "José Ødegård"]),
        ("PER", &["Ann Perera", "Perera & Sons", "José Ødegård"]),
        ("per ann", &["Ann Perera"]),
        ("perera a", &["Ann Perera"]),
        ("perera s", &["Perera & Sons", "José Ødegård"]),
        ("s perera x", &[]),
        ("kandy", &["Bob O'Brien", "Ann Perera"]),
        ("ann bob", &[]),
        ("obrien", &[]),
        ("o'brien", &["Bob O'Brien"]),
        ("brien o", &["Bob O'Brien"]),
        ("jose odegard", &["José Ødegård"]),
        ("ann.perera@example.com", &["Ann Perera"]),
    ]);
}

#[test]
fn every_script_is_found_however_it_is_spelled() {
    check(&[
        ("ප්රනාන්දු", &["ප්\u{200D}රනාන්දු රේ"]),
        ("ප්\u{200D}රනා", &["ප්\u{200D}රනාන්දු රේ"]),
        ("රේ", &["ප්\u{200D}රනාන්දු රේ"]),
        ("ර", &["ප්\u{200D}රනාන්දු රේ"]),
        ("මෝ", &[]),
        ("മോഹന\u{0D4D}\u{200D}", &["ഫാത്തിമ മോഹൻ"]),
        ("ഫാത്തിമ", &["ഫാത്തിമ മോഹൻ"]),
        ("ጸሀይ", &["ፀሐይ ኃይሌ"]),
        ("ሐይሌ", &["ፀሐይ ኃይሌ"]),
        ("ገብ", &["ፀሐይ ኃይሌ"]),
    ]);
}

/// Three signs of a word's middle are enough in Ethiopic too, whichever of the letters of one sound are typed.
#[test]
fn the_middle_of_an_ethiopic_word_is_found() {
    testing::both(&[&crate::MIGRATIONS], |db| {
        let docs = &[
            ("person", 1, "ገብረመስቀል ወልደጊዮርጊስ", "ድሬዳዋ"),
            ("person", 2, "ኃይለሥላሴ ተክለሃይማኖት", "ባሕርዳር"),
            ("person", 3, "መስፍን", "ሐዋሳ"),
        ];
        seed(&db, docs);
        for (query, expected) in [
            ("መስቀ", vec!["ገብረመስቀል ወልደጊዮርጊስ"]),
            ("ጊዮር", vec!["ገብረመስቀል ወልደጊዮርጊስ"]),
            ("ሬዳዋ", vec!["ገብረመስቀል ወልደጊዮርጊስ"]),
            ("ለሥላ", vec!["ኃይለሥላሴ ተክለሃይማኖት"]),
            ("ለስላ", vec!["ኃይለሥላሴ ተክለሃይማኖት"]),
            ("ለሐይማ", vec!["ኃይለሥላሴ ተክለሃይማኖት"]),
            ("ሕርዳ", vec!["ኃይለሥላሴ ተክለሃይማኖት"]),
            ("ስፍን", vec!["መስፍን"]),
            // Two signs are a beginning; there is none like it.
            ("ስፍ", vec![]),
            ("ዳሬድ", vec![]),
        ] {
            let found = titles(&db, ONE, query, &["person"]);
            assert_eq!(found, expected, "{query} on {:?}", db.dialect());
        }
    });
}

#[test]
fn the_middle_of_words_is_found_from_three_letters_on() {
    check(&[
        ("rera", &["Ann Perera", "José Ødegård", "Perera & Sons"]),
        ("ndy", &["Bob O'Brien", "Ann Perera"]),
        ("rera wholes", &["Perera & Sons"]),
        ("era nn", &[]),
        ("era an", &["Ann Perera"]),
        ("නාන්දු", &["ප්\u{200D}රනාන්දු රේ"]),
        ("ത്തിമ", &["ഫാത്തിമ മോഹൻ"]),
        ("ra", &[]),
        ("a@ex", &["Ann Perera"]),
    ]);
}

#[test]
fn telephone_numbers_are_found_in_any_spelling() {
    check(&[
        ("077 123 4567", &["Ann Perera"]),
        ("+94 (77) 123-4567", &["Ann Perera"]),
        ("94771234567", &["Ann Perera"]),
        ("1234567", &["Ann Perera"]),
        ("077 123 4568", &[]),
    ]);
}

#[test]
fn no_query_is_an_error() {
    testing::both(&[&crate::MIGRATIONS], |db| {
        seed(&db, PEOPLE);
        for query in [
            "",
            " ",
            "\"",
            "'",
            "*",
            "(",
            ")",
            "a AND",
            "NOT",
            "OR OR",
            "title:x",
            "title : (",
            "\"a\"*",
            "a:*",
            "a & b",
            "a | !b",
            "<->",
            "NEAR(a b)",
            "^ann",
            "-ann",
            "+ann",
            "%",
            "_",
            "\\",
            "\\%",
            "{}",
            "a\0b",
            "\0",
            "'; DROP",
            "\u{200D}",
            "🎉",
            "1e5",
            "1.5",
            "http://a.b/c?d=e",
            "x'y\"z`",
            "\u{10FFFF}",
            "\u{E000}",
            "𞤀𞤣𞤤",
            "፩፪",
            "--",
            "/*",
        ] {
            titles(&db, ONE, query, &["person"]);
        }
        for long in [
            "x".repeat(10_240),
            "ab ".repeat(3_400),
            "\"".repeat(10_240),
            "ക്".repeat(3_000),
            "AND ".repeat(2_500),
        ] {
            titles(&db, ONE, &long, &["person"]);
        }
        assert_eq!(
            titles(&db, ONE, "\"ann\" NOT (perera*)", &["person"]),
            Vec::<String>::new()
        );
        assert_eq!(
            titles(&db, ONE, "\"ann\" (perera*)", &["person"]),
            ["Ann Perera"]
        );
        assert!(titles(&db, ONE, "ann", &[]).is_empty());
    });
}

#[test]
fn documents_of_any_text_are_indexed_and_taken_out_again() {
    testing::both(&[&crate::MIGRATIONS], |db| {
        let texts = [
            "\0",
            "",
            "' \" \\ % :*",
            "\u{10FFFF}\u{E000}",
            "𞤀𞤣𞤤",
            "\u{378}x",
            "a\nb",
        ];
        for (number, text) in texts.into_iter().enumerate() {
            let id = Uuid::from_u128(number as u128);
            let title = text.replace('\0', "");
            db.write_now(move |tx| put(tx, ONE, "x", id, &title, text))
                .unwrap();
        }
        let long = "word ".repeat(50_000);
        db.write_now(move |tx| put(tx, ONE, "x", Uuid::from_u128(99), &long, &long))
            .unwrap();
        assert_eq!(titles(&db, ONE, "word", &["x"]).len(), 1);
        assert_eq!(titles(&db, ONE, "𞤀𞤣", &["x"]), ["𞤀𞤣𞤤"]);
        for number in [0, 1, 2, 3, 4, 5, 6, 99, 100] {
            db.write_now(move |tx| remove(tx, ONE, "x", Uuid::from_u128(number)))
                .unwrap();
        }
        assert!(titles(&db, ONE, "word", &["x"]).is_empty());
        assert_eq!(db.read_now(|tx| tx.one::<i64>(db::Sql::new("SELECT COUNT(*) FROM records_search_doc"))), Ok(0));
    });
}

#[test]
fn a_record_is_found_by_what_it_says_now() {
    testing::both(&[&crate::MIGRATIONS], |db| {
        seed(&db, PEOPLE);
        let id = Uuid::from_u128(1);
        db.write_now(move |tx| put(tx, ONE, "person", id, "Anna Silva", "Matara"))
            .unwrap();
        assert_eq!(titles(&db, ONE, "silva", &["person"]), ["Anna Silva"]);
        assert_eq!(titles(&db, ONE, "atar", &["person"]), ["Anna Silva"]);
        assert_eq!(titles(&db, ONE, "perera", &["person"]), ["José Ødegård"]);
        assert!(titles(&db, ONE, "771234567", &["person"]).is_empty());
        // The same again changes nothing, and a title that folds alike is still renewed.
        db.write_now(move |tx| put(tx, ONE, "person", id, "ANNA Silva", "Matara"))
            .unwrap();
        assert_eq!(titles(&db, ONE, "silva", &["person"]), ["ANNA Silva"]);
        db.write_now(move |tx| remove(tx, ONE, "person", id))
            .unwrap();
        assert!(titles(&db, ONE, "silva", &["person"]).is_empty());
        assert!(titles(&db, ONE, "atar", &["person"]).is_empty());
        db.write_now(move |tx| remove(tx, ONE, "person", id))
            .unwrap();
        // What is rolled back is not found.
        let failed: Result<(), DbError> = db.write_now(move |tx| {
            put(tx, ONE, "person", id, "Ghost", "")?;
            Err(DbError::NotFound)
        });
        assert!(failed.is_err());
        assert!(titles(&db, ONE, "ghost", &["person"]).is_empty());
    });
}

#[test]
fn accounts_and_kinds_do_not_see_each_other() {
    testing::both(&[&crate::MIGRATIONS], |db| {
        seed(&db, PEOPLE);
        db.write_now(|tx| {
            put(
                tx,
                TWO,
                "person",
                Uuid::from_u128(1),
                "Perera of two",
                "rera",
            )
        })
        .unwrap();
        assert_eq!(
            titles(&db, TWO, "perera", &["person", "company"]),
            ["Perera of two"]
        );
        assert_eq!(
            titles(&db, TWO, "erer", &["person", "company"]),
            ["Perera of two"]
        );
        assert_eq!(titles(&db, ONE, "perera", &["company"]), ["Perera & Sons"]);
        assert!(titles(&db, ONE, "two", &["person"]).is_empty());
        db.write_now(|tx| remove(tx, TWO, "person", Uuid::from_u128(1)))
            .unwrap();
        assert_eq!(titles(&db, ONE, "perera", &["person"]).len(), 2);
    });
}

/// Every way of looking keeps to what is within reach, and fills up with older ones that are.
#[test]
fn what_is_out_of_reach_is_not_found_and_takes_no_place() {
    testing::both(&[&crate::MIGRATIONS], |db| {
        db.write_now(|tx| {
            let texts: Vec<(String, String)> = (0..300)
                .map(|n| {
                    (
                        format!("Ann {n}"),
                        format!("ref{n}x {}", language::phone_words("+94771234567")),
                    )
                })
                .collect();
            let docs = texts.iter().enumerate().map(|(n, (title, text))| Doc {
                kind: "person",
                id: Uuid::from_u128(n as u128),
                title,
                text,
            });
            put_many(tx, ONE, docs)
        })
        .unwrap();
        let found = |query: &'static str, titles_only: bool, limit: usize| {
            let near = Among {
                texts: counting(titles_only),
                within: db::Sql::new(" AND ")
                    .push(RECORD)
                    .push_in("", [7_u128, 100, 299].map(Uuid::from_u128)),
                ..Among::all("person")
            };
            let hits =
                db.read_now(move |tx| find(tx, ONE, query, std::slice::from_ref(&near), limit));
            hits.unwrap()
                .into_iter()
                .map(|hit| hit.title)
                .collect::<Vec<_>>()
        };
        let all = ["Ann 299", "Ann 100", "Ann 7"];
        // By the title, by the text, by a telephone number, by the middle of a word.
        for query in ["ann", "ref", "077 123 4567", "nn"] {
            let expected: &[&str] = if query == "nn" { &[] } else { &all };
            assert_eq!(found(query, false, 9), expected, "{query}");
        }
        assert_eq!(found("ef1", false, 9), ["Ann 100"]);
        assert_eq!(found("ann", false, 2), all[..2]);
        assert!(found("ann 298", false, 9).is_empty());
        assert_eq!(found("ann", true, 9), all);
        for query in ["ref", "077 123 4567", "ef1"] {
            assert!(found(query, true, 9).is_empty(), "{query} is in no title");
        }
    });
}

fn counting(titles_only: bool) -> Texts {
    match titles_only {
        true => Texts::Hidden,
        false => Texts::Count,
    }
}

/// Who does not see all of a record finds it by what they see: by each word of it, by its number, by the middle of
/// words; never by what is hidden, nor by a hidden word beside others.
#[test]
fn what_is_hidden_in_a_text_is_not_found_by_and_the_rest_is() {
    testing::both(&[&crate::MIGRATIONS], |db| {
        db.write_now(|tx| {
            let docs = [
                (1, "Ann", "galle secret@x.example 94771234567 771234567"),
                (2, "Bo", "galle 94711111111 711111111"),
                (3, "Secret", ""),
            ];
            let docs = docs.map(|(n, title, text)| Doc {
                kind: "person",
                id: Uuid::from_u128(n),
                title,
                text,
            });
            put_many(tx, ONE, docs)
        })
        .unwrap();
        let found = |query: &'static str| {
            let among = Among {
                texts: Texts::Seen(Arc::new(|_, ids| {
                    let seen = |id: &Uuid| match id.as_u128() {
                        1 => (*id, "Ann Galle".to_owned()),
                        2 => (*id, "Bo Galle 94711111111 711111111".to_owned()),
                        _ => (*id, "Secret".to_owned()),
                    };
                    Ok(ids.iter().map(seen).collect())
                })),
                ..Among::all("person")
            };
            let hits = db.read_now(move |tx| find(tx, ONE, query, std::slice::from_ref(&among), 9));
            let hits = hits.unwrap().into_iter();
            hits.map(|hit| hit.title).collect::<Vec<_>>()
        };
        assert_eq!(found("galle"), ["Bo", "Ann"]);
        assert_eq!(found("alle"), ["Bo", "Ann"]);
        assert_eq!(found("ann gal"), ["Ann"]);
        assert_eq!(found("071 111 1111"), ["Bo"]);
        assert_eq!(found("secret"), ["Secret"]);
        assert_eq!(found("077 123 4567"), Vec::<String>::new());
        assert_eq!(found("galle secret"), Vec::<String>::new());
        assert_eq!(found("ecret"), ["Secret"]);
    });
}

/// Of a word that thousands have, the few within reach are found, be they the oldest of all; best first.
#[test]
fn few_are_found_among_many_of_one_word() {
    testing::both(&[&crate::MIGRATIONS], |db| {
        db.write_now(|tx| {
            let many: Vec<String> = (0..2_500).map(|n| format!("Ann {n}")).collect();
            let few = [
                ("Joanna", "x"),
                ("Bo", "ann"),
                ("Ann Old", "y"),
                ("Bo", "z mammoths 771234567"),
            ];
            let docs = few
                .into_iter()
                .chain(many.iter().map(|title| (title.as_str(), "mammoth")));
            let docs = docs.enumerate().map(|(n, (title, text))| Doc {
                kind: "person",
                id: Uuid::from_u128(n as u128),
                title,
                text,
            });
            put_many(tx, ONE, docs)
        })
        .unwrap();
        let found = |query: &'static str, titles_only: bool| {
            let ids = || [0_u128, 1, 2, 3].map(Uuid::from_u128);
            let among = Among {
                texts: counting(titles_only),
                within: db::Sql::new(" AND ").push(RECORD).push_in("", ids()),
                few: Some(
                    db::Sql::new(
                        "SELECT r.record_id FROM records_search_doc r WHERE r.account_id = ",
                    )
                    .bind(ONE)
                    .push_in(" AND r.record_id", ids()),
                ),
                ..Among::all("person")
            };
            let hits = db.read_now(move |tx| find(tx, ONE, query, std::slice::from_ref(&among), 9));
            hits.unwrap()
                .into_iter()
                .map(|hit| hit.title)
                .collect::<Vec<_>>()
        };
        assert_eq!(found("ann", false), ["Ann Old", "Bo", "Joanna"]);
        assert_eq!(found("ann", true), ["Ann Old"]);
        assert_eq!(found("ann old", false), ["Ann Old"]);
        assert!(found("ann 7", false).is_empty());
        // What few hold, what many hold within words alone, and what many hold of whom none is within reach.
        assert_eq!(found("joan", false), ["Joanna"]);
        assert_eq!(found("oann", false), ["Joanna"]);
        assert_eq!(found("ammo", false), ["Bo"]);
        assert_eq!(found("mammoth z", false), ["Bo"]);
        assert_eq!(found("077 123 4567", false), ["Bo"]);
        assert!(found("mammoth", true).is_empty());
    });
}

#[test]
fn hits_are_limited_and_newest_first() {
    testing::both(&[&crate::MIGRATIONS], |db| {
        db.write_now(|tx| {
            let names: Vec<String> = (0..300).map(|n| format!("Ann {n}")).collect();
            put_many(
                tx,
                ONE,
                names.iter().enumerate().map(|(n, title)| Doc {
                    kind: "person",
                    id: Uuid::from_u128(n as u128),
                    title,
                    text: "",
                }),
            )
        })
        .unwrap();
        let found = |limit| {
            db.read_now(move |tx| find(tx, ONE, "ann", &among(&["person"]), limit))
                .unwrap()
        };
        assert_eq!(
            found(3)
                .iter()
                .map(|h| h.title.as_str())
                .collect::<Vec<_>>(),
            ["Ann 299", "Ann 298", "Ann 297"]
        );
        assert_eq!((found(0).len(), found(1_000).len()), (0, 200));
    });
}

#[test]
fn a_record_that_comes_twice_in_one_batch_is_there_once() {
    testing::both(&[&crate::MIGRATIONS], |db| {
        db.write_now(|tx| {
            let doc = |title| Doc {
                kind: "person",
                id: Uuid::from_u128(1),
                title,
                text: "",
            };
            put_many(tx, ONE, [doc("Ann first"), doc("Ann last")])
        })
        .unwrap();
        assert_eq!(titles(&db, ONE, "ann", &["person"]), ["Ann last"]);
        assert!(titles(&db, ONE, "first", &["person"]).is_empty());
    });
}

/// With enough rows that reading them all would be a choice, the plans name the indexes.
#[test]
fn searches_use_the_indexes() {
    testing::both(&[&crate::MIGRATIONS], |db| {
        for account in [ONE, TWO] {
            db.write_now(move |tx| {
                let names: Vec<String> = (0..3_000)
                    .map(|n| format!("Person number{n} x{}", n * 7919 % 3_000))
                    .collect();
                put_many(
                    tx,
                    account,
                    names.iter().enumerate().map(|(n, title)| Doc {
                        kind: "person",
                        id: Uuid::from_u128(n as u128),
                        title,
                        text: title,
                    }),
                )
            })
            .unwrap();
        }
        if db.dialect() == Dialect::Postgres {
            // What autovacuum does within a minute: statistics, and new entries into the indexes' trees.
            db.write_now(|tx| {
                tx.exec(db::Sql::new("ANALYZE records_search_doc"))?;
                for index in [
                    "records_search_doc_words_idx",
                    "records_search_doc_parts_idx",
                ] {
                    tx.exec(
                        db::Sql::new("SELECT gin_clean_pending_list('")
                            .push(index)
                            .push("')"),
                    )?;
                }
                Ok::<_, DbError>(())
            })
            .unwrap();
        }
        for (pass, query, index) in [
            (Pass::Title, "x29", "records_search_doc_words_idx"),
            (Pass::Words, "number1234", "records_search_doc_words_idx"),
            (Pass::Phone, "771234567", "records_search_doc_words_idx"),
            (Pass::Parts, "ber2345", "records_search_doc_parts_idx"),
            (Pass::Parts, "umbe", "records_search_doc_words_idx"),
        ] {
            let plan = db
                .read_now(move |tx| {
                    let asked = Asked::read(query);
                    let question = Question::of(tx, ONE, &asked)?;
                    let sql = pass.sql(&question, &Among::all("person"), 20, false)?;
                    tx.plan(sql.unwrap())
                })
                .unwrap();
            if db.dialect() == Dialect::Sqlite {
                let whole = plan.join("\n");
                assert!(whole.contains("(doc=?"), "{query}\n{whole}");
            }
            testing::assert_no_scan(
                &plan
                    .iter()
                    .filter(|l| !l.contains("SCAN f"))
                    .cloned()
                    .collect::<Vec<_>>(),
            );
            let whole = plan.join("\n");
            let named = match db.dialect() {
                Dialect::Sqlite => {
                    whole.contains("VIRTUAL TABLE INDEX")
                        && whole.contains("SEARCH d USING")
                        && !whole.contains("TEMP")
                }
                // Holding the key of all of a kind against the words costs more than the words themselves.
                Dialect::Postgres => whole.contains(index) && !whole.contains("doc_pkey"),
            };
            assert!(named, "{pass:?}:\n{whole}");
        }
    });
}

/// Where many hold the words and few are within reach, the query of their ids says all of it: each is not looked up once
/// more. Each of the few that the index finds is.
#[test]
fn few_are_not_asked_for_their_reach_again() {
    testing::both(&[&crate::MIGRATIONS], |db| {
        seed(&db, PEOPLE);
        let ids = "SELECT r.record_id FROM records_search_doc r WHERE r.account_id = ";
        let few = db::Sql::new(ids).bind(ONE);
        let among = Among {
            within: db::Sql::new(" AND EXISTS (SELECT 1 FROM records_import x WHERE x.id = ")
                .push(RECORD)
                .push(")"),
            few: Some(few.clone()),
            ..Among::all("person")
        };
        let asked = Asked::read("perera");
        let plan = |sql: db::Sql| {
            db.read_now(move |tx| tx.plan(sql.clone()))
                .unwrap()
                .join("\n")
        };
        let asks_again = |plan: &str| {
            let looked = ["records_import x", "SEARCH x", "SCAN x"];
            looked.iter().any(|one| plan.contains(one))
        };
        for pass in [Pass::Title, Pass::Words, Pass::Parts] {
            let (among, asked) = (among.clone(), Asked::read("perera"));
            let sql =
                db.read_now(move |tx| pass.sql(&Question::of(tx, ONE, &asked)?, &among, 20, false));
            let whole = plan(sql.unwrap().unwrap());
            assert!(asks_again(&whole), "{pass:?}\n{whole}");
        }
        if db.dialect() == Dialect::Postgres {
            let whole = plan(few_sql(ONE, "person", &few, &asked));
            assert!(!asks_again(&whole), "{whole}");
            assert!(!whole.contains("words_idx"), "begins with the few\n{whole}");
        }
    });
}

/// The vocabulary on PostgreSQL: words with three letters beside each other, cut behind the last such where digits follow.
#[test]
fn numbers_do_not_fill_the_vocabulary() {
    for (word, kept) in [
        ("nimali", Some("nimali")),
        ("nim", Some("nim")),
        ("ni", None),
        ("0771234567", None),
        ("m819425", None),
        ("inv000123", Some("inv*")),
        ("nimali1987ab", Some("nimali*")),
        ("1987nimali", Some("1987nimali")),
        ("ab12cde3fgh45", Some("ab12cde3fgh*")),
        ("10න්", None),
        ("ප්රි9", Some("ප්රි*")),
        ("", None),
    ] {
        assert_eq!(term(word).as_deref(), kept, "{word}");
    }
}

const PARTS: &[(&str, u128, &str, &str)] = &[
    ("order", 1, "INV000123", "x"),
    ("order", 2, "INV000124", "y"),
    (
        "person",
        3,
        "Nimali Perera",
        "nimali1987@kandy.example 94771234567",
    ),
    ("person", 4, "Animali Wickremasinghe", "1987b"),
    ("person", 5, "නිමාලි ප්\u{200D}රනාන්දු", "colombo7"),
    (
        "message",
        6,
        "",
        "nimali has lost order inv000123 at colombo7",
    ),
    ("message", 7, "", "wickremasinghe and perera"),
];

/// Each kind by the middle of words, with digits and without, and short words beside them: the same on both databases.
fn check_parts(db: &Db) {
    let kinds: &[&str] = &["person", "order", "message"];
    let found = |query: &str| {
        let query = query.to_owned();
        let hits = db.read_now(move |tx| find(tx, ONE, &query, &among(kinds), 20));
        let hits = hits.unwrap().into_iter();
        hits.map(|hit| hit.id.as_u128()).collect::<Vec<_>>()
    };
    for (query, expected) in [
        // In the title first; within each kind the newest first, the kinds in their order.
        ("imali", &[4, 3, 6][..]),
        ("emasin", &[4, 7]),
        ("ikrem", &[]),
        ("emasin erera", &[7]),
        ("emasin an", &[4, 7]),
        ("emasin pe", &[7]),
        ("emasin zz", &[]),
        ("imali 198", &[4, 3]),
        ("imali1987", &[3]),
        ("00012", &[2, 1, 6]),
        ("nv000124", &[2]),
        ("ombo", &[5, 6]),
        ("ිමාල", &[5]),
        ("987b", &[4]),
        // Neither in the mark of a space nor across two words.
        ("person", &[]),
        ("alipere", &[]),
    ] {
        assert_eq!(found(query), expected, "{query} on {:?}", db.dialect());
    }
}

#[test]
fn the_middle_of_words_is_found_with_digits_and_without() {
    testing::both(&[&crate::MIGRATIONS], |db| {
        seed(&db, PARTS);
        check_parts(&db);
        // Made anew out of the records, the vocabulary is the same.
        let terms = || -> Vec<String> {
            let sql = "SELECT kind || ' ' || term FROM records_search_term ORDER BY kind, term";
            db.read_now(move |tx| match tx.dialect() {
                Dialect::Postgres => tx.all(db::Sql::new(sql)),
                Dialect::Sqlite => Ok(Vec::new()),
            })
            .unwrap()
        };
        let before = terms();
        db.write_now(rebuild).unwrap();
        assert_eq!(terms(), before);
        check_parts(&db);
        // Of what was taken out nothing is left in it then.
        db.write_now(|tx| remove(tx, ONE, "message", Uuid::from_u128(7)))
            .unwrap();
        db.write_now(rebuild).unwrap();
        let left: Vec<String> = terms();
        assert!(
            left.iter()
                .all(|term| !term.contains("message") || !term.contains("wick"))
        );
        if db.dialect() == Dialect::Postgres {
            assert!(
                left.iter()
                    .any(|term| term.starts_with("person") && term.contains("wick"))
            );
        }
    });
}

/// What nobody holds any more leaves the vocabulary, of each account by itself; what somebody still holds stays, and is
/// found, also when it is brought at the moment when it goes.
#[test]
fn words_that_nobody_holds_leave_the_vocabulary() {
    testing::both(&[&crate::MIGRATIONS], |db| {
        if db.dialect() == Dialect::Sqlite {
            let far = db.write_now(|tx| forget(tx, ONE, &Forgetting::default()));
            assert!(far.unwrap().is_none());
            return;
        }
        seed(&db, PARTS);
        db.write_now(|tx| {
            // More words than a slice looks at.
            let many: Vec<String> = ('a'..='z')
                .flat_map(|a| ('a'..='d').map(move |b| format!("stays{a}{b}")))
                .collect();
            put(tx, ONE, "order", Uuid::from_u128(99), "", &many.join(" "))?;
            put(tx, TWO, "message", Uuid::from_u128(1), "", "wickremasinghe")?;
            remove(tx, ONE, "message", Uuid::from_u128(7))?;
            remove(tx, ONE, "order", Uuid::from_u128(2))?;
            remove(tx, TWO, "message", Uuid::from_u128(1))
        })
        .unwrap();
        let terms = || -> Vec<String> {
            let sql = "SELECT kind || ' ' || substr(term, 5) FROM records_search_term ORDER BY 1";
            db.read_now(move |tx| tx.all(db::Sql::new(sql))).unwrap()
        };
        let before = terms();
        let mut far = Some(Forgetting::default());
        while let Some(at) = far {
            far = db.write_now(move |tx| forget(tx, ONE, &at)).unwrap();
        }
        // Of the message that went, "and", "perera" and one more; `inv*` and the person's words are still held. The other
        // account's vocabulary is not looked at.
        let mut wanted = before.clone();
        for gone in ["message and", "message perera", "message wickremasinghe"] {
            let at = wanted.iter().position(|term| term == gone).unwrap();
            wanted.remove(at);
        }
        assert_eq!(before.len(), wanted.len() + 3);
        assert_eq!(terms(), wanted);
        assert_eq!(
            wanted
                .iter()
                .filter(|t| *t == "message wickremasinghe")
                .count(),
            1
        );
        assert_eq!(titles(&db, ONE, "nv00012", &["order"]), ["INV000123"]);
        assert_eq!(
            titles(&db, ONE, "emasin", &["person"]),
            ["Animali Wickremasinghe"]
        );
        // Who brings a word back while it goes.
        db.write_now(|tx| remove(tx, ONE, "person", Uuid::from_u128(4)))
            .unwrap();
        let mut far = Some(Forgetting::default());
        let is_there = || terms().iter().any(|term| term == "person wickremasinghe");
        while let Some(at) = far {
            far = db.write_now(move |tx| forget(tx, ONE, &at)).unwrap();
            if !is_there() {
                break;
            }
        }
        // It is put as the vocabulary was before, and the next slice sees that somebody holds it.
        assert!(!is_there());
        db.write_now(|tx| put(tx, ONE, "person", Uuid::from_u128(8), "Wickremasinghe", ""))
            .unwrap();
        let unknown = "DELETE FROM records_search_term WHERE term LIKE '%wickremasinghe'";
        db.write_now(move |tx| tx.exec(db::Sql::new(unknown)))
            .unwrap();
        while let Some(at) = far {
            far = db.write_now(move |tx| forget(tx, ONE, &at)).unwrap();
        }
        assert!(is_there());
    });
}

/// 1,200 people of the middle of whose names a hundred have `zap`; 60 of the newest, so that looking around is enough.
#[test]
fn the_middle_of_a_word_that_many_hold_is_found_by_looking_around() {
    testing::both(&[&crate::MIGRATIONS], |db| {
        db.write_now(|tx| {
            let titles: Vec<String> = (1..=1_200)
                .map(|n| match n % 12 {
                    0 => format!("Azap{n} One"),
                    _ => format!("Other {n}"),
                })
                .collect();
            let docs = (1..).zip(&titles).map(|(id, title)| Doc {
                kind: "person",
                id: Uuid::from_u128(id),
                title,
                text: "",
            });
            put_many(tx, ONE, docs)?;
            match tx.dialect() {
                Dialect::Postgres => tx
                    .exec(db::Sql::new("ANALYZE records_search_doc"))
                    .map(drop),
                Dialect::Sqlite => Ok(()),
            }
        })
        .unwrap();
        let newest: Vec<String> = (0..12)
            .map(|n| format!("Azap{} One", 1_200 - n * 12))
            .collect();
        let looked = db.read_now(|tx| {
            let crowds = Crowds::from(tx, 1_000)?;
            let asked = Asked::read("zap one");
            let question = Question::of(tx, ONE, &asked)?;
            crowds.look(Pass::Parts, &question, &Among::all("person"), 12)
        });
        let looked: Vec<String> = looked
            .unwrap()
            .into_iter()
            .map(|(_, title)| title)
            .collect();
        let is_there = db.dialect() == Dialect::Postgres;
        assert_eq!(looked, if is_there { &newest[..] } else { &[] });
        let hits = db.read_now(|tx| find(tx, ONE, "zap one", &among(&["person"]), 12));
        let found: Vec<String> = hits.unwrap().into_iter().map(|hit| hit.title).collect();
        assert_eq!(found, newest, "{:?}", db.dialect());
    });
}

#[test]
fn folded_text_is_bounded_and_cut_between_words() {
    let long = "വാക്ക് ".repeat(5_000);
    let text = search_text(&Doc {
        kind: "x",
        id: Uuid::nil(),
        title: &long,
        text: &long,
    });
    assert!(text.len() <= TEXT_BYTES_AT_MOST / 4 + 1 + TEXT_BYTES_AT_MOST);
    assert!(text.split_whitespace().all(|word| word == "വാക്ക്"));
    assert_eq!(
        search_text(&Doc {
            kind: "x",
            id: Uuid::nil(),
            title: "",
            text: ""
        }),
        "\n"
    );
}

#[test]
fn spaces_have_their_own_numbers() {
    let (first, last) = Space::of(ONE, "person").docs();
    assert!(0 <= first && first < last && last - first == (1 << 40) - 1);
    assert_ne!(Space::of(ONE, "person"), Space::of(ONE, "company"));
    assert_ne!(Space::of(ONE, "person"), Space::of(TWO, "person"));
    assert_eq!(Space::of(ONE, "person").mark().len(), 8);
}

/// What was taken out is found no more; its words leave the file when the index merges, at the latest when it is made anew.
#[test]
fn what_is_removed_is_found_no_more_and_leaves_the_file_with_a_new_index() {
    let fresh = testing::sqlite(&[&crate::MIGRATIONS], base::Clock::system());
    let id = Uuid::from_u128(1);
    let db = &fresh.db;
    db.write_now(move |tx| put(tx, ONE, "person", id, "Zebulon Quux", "vrxyz"))
        .unwrap();
    db.write_now(|tx| put(tx, ONE, "person", Uuid::from_u128(2), "Ann", ""))
        .unwrap();
    let holds = |word: &'static str| {
        db.read_now(move |tx| {
            let mut found = 0;
            for sql in [
                db::Sql::new("SELECT block FROM records_search_word_data"),
                db::Sql::new("SELECT block FROM records_search_part_data"),
            ] {
                tx.each(sql, |row| {
                    let block: Vec<u8> = row.get(0)?;
                    found += usize::from(block.windows(word.len()).any(|w| w == word.as_bytes()));
                    Ok(())
                })?;
            }
            Ok::<_, DbError>(found)
        })
        .unwrap()
    };
    assert!(holds("ann") > 0 && holds("zeb") > 0 && holds("xyz") > 0);
    db.write_now(move |tx| remove(tx, ONE, "person", id))
        .unwrap();
    assert_eq!(titles(db, ONE, "zeb", &["person"]), Vec::<String>::new());
    db.write_now(rebuild).unwrap();
    assert_eq!((holds("zeb"), holds("xyz"), holds("bulon")), (0, 0, 0));
    assert!(holds("ann") > 0);
}

/// Every hundredth of 2,600 begins with Z: 20 are among the newest 2,000, six are older.
#[test]
fn a_letter_finds_the_newest_and_goes_on_to_the_older() {
    testing::both(&[&crate::MIGRATIONS], |db| {
        db.write_now(|tx| {
            let titles: Vec<String> = (1..=2_600)
                .map(|n| match n % 100 {
                    0 => format!("Zed {n}"),
                    _ => format!("Other {n}"),
                })
                .collect();
            let docs = (1..).zip(&titles).map(|(id, title)| Doc {
                kind: "person",
                id: Uuid::from_u128(id),
                title,
                text: "",
            });
            put_many(tx, ONE, docs)
        })
        .unwrap();
        for (limit, oldest) in [(20, 700), (25, 200), (30, 100)] {
            let hits = db.read_now(move |tx| find(tx, ONE, "z", &among(&["person"]), limit));
            let found: Vec<String> = hits.unwrap().into_iter().map(|hit| hit.title).collect();
            let wanted: Vec<String> = (oldest..=2_600)
                .rev()
                .step_by(100)
                .map(|n| format!("Zed {n}"))
                .collect();
            assert_eq!(found, wanted, "{limit} on {:?}", db.dialect());
        }
    });
}

/// Words of many records, some of them shared by all, put, changed and taken out in any order: SQLite's index stays
/// sound. What rewrote the pages of what was taken out at once (`secure-delete`) left a page that could not be read.
#[test]
fn the_index_stays_sound_whatever_is_put_and_taken_out() {
    testing::both(&[&crate::MIGRATIONS], |db| {
        let mut seed = 7_u64;
        let mut next = |below: u64| {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            (seed >> 33) % below
        };
        for round in 0..400 {
            let mut ops = Vec::new();
            for _ in 0..=next(12) {
                let id = Uuid::from_u128(u128::from(next(120)));
                let words: Vec<String> =
                    (0..next(30)).map(|_| format!("w{:x}", next(300))).collect();
                ops.push((id, next(3) > 0, words.join(" ")));
            }
            db.write_now(move |tx| {
                for (id, is_put, text) in &ops {
                    if *is_put {
                        put(tx, ONE, "person", *id, "Ann Perera", text)?;
                    } else {
                        remove(tx, ONE, "person", *id)?;
                    }
                }
                Ok::<_, DbError>(())
            })
            .unwrap_or_else(|e| panic!("round {round}: {e}"));
            if db.dialect() == Dialect::Sqlite {
                sound(&db).unwrap_or_else(|e| panic!("round {round}: {e}"));
            }
        }
    });
}

/// Pages of the index are lost; what is known of the records is still there.
#[test]
fn a_damaged_index_is_made_anew() {
    testing::both(&[&crate::MIGRATIONS], |db| {
        seed(&db, PEOPLE);
        let sqlite = db.dialect() == Dialect::Sqlite;
        if sqlite {
            // Rows 1 and 10 say how much there is and where.
            let lose = "DELETE FROM records_search_word_data WHERE id > 10";
            db.write_now(move |tx| tx.exec(db::Sql::new(lose))).unwrap();
            assert!(sound(&db).is_err());
        }
        let many = db.write_now(rebuild).unwrap();
        assert_eq!(many, 7, "records");
        if sqlite {
            sound(&db).unwrap();
        }
        let found = titles(&db, ONE, "perera", &["person", "company"]);
        assert_eq!(found, ["Ann Perera", "Perera & Sons", "José Ødegård"]);
        // And it goes on from there.
        db.write_now(|tx| remove(tx, ONE, "person", Uuid::from_u128(1)))
            .unwrap();
        let found = titles(&db, ONE, "perera", &["person", "company"]);
        assert_eq!(found, ["Perera & Sons", "José Ødegård"]);
        if sqlite {
            sound(&db).unwrap();
        }
    });
}

/// What FTS5 says of its own two tables.
fn sound(db: &Db) -> Result<(), DbError> {
    let checks = [
        "INSERT INTO records_search_word (records_search_word) VALUES ('integrity-check')",
        "INSERT INTO records_search_part (records_search_part) VALUES ('integrity-check')",
    ];
    db.write_now(move |tx| {
        let check = |sql: &'static str| tx.exec(db::Sql::new(sql)).map(drop);
        checks.into_iter().try_for_each(check)
    })
}

/// 3,000 people, the oldest half of them Z; every five hundredth is Y.
fn seed_a_crowd(db: &Db) {
    db.write_now(|tx| {
        let titles: Vec<String> = (1..=3_000)
            .map(|n| match n {
                n if n % 500 == 0 => format!("Yan {n}"),
                n if n <= 1_500 => format!("Zed {n}"),
                n => format!("Other {n}"),
            })
            .collect();
        let docs = (1..).zip(&titles).map(|(id, title)| Doc {
            kind: "person",
            id: Uuid::from_u128(id),
            title,
            text: "",
        });
        put_many(tx, ONE, docs)?;
        put(tx, TWO, "person", Uuid::from_u128(9_000), "Zed of two", "")?;
        match tx.dialect() {
            // What autovacuum does within a minute.
            Dialect::Postgres => tx
                .exec(db::Sql::new("ANALYZE records_search_doc"))
                .map(drop),
            Dialect::Sqlite => Ok(()),
        }
    })
    .unwrap();
}

/// The titles that looking in some places of a crowd finds.
fn looked(
    db: &Db,
    account: AccountId,
    query: &'static str,
    many: i64,
    within: bool,
) -> Vec<String> {
    let found = db.read_now(move |tx| {
        let mut among = Among::all("person");
        if within {
            among.within = db::Sql::new(" AND 1 = 1");
        }
        let crowds = Crowds::from(tx, many)?;
        let asked = Asked::read(query);
        crowds.look(Pass::Title, &Question::of(tx, account, &asked)?, &among, 12)
    });
    found.unwrap().into_iter().map(|(_, title)| title).collect()
}

/// None of the newest thousand is a Z. The places hold 30 each, so that all are looked at: the newest are found.
#[test]
fn a_crowd_is_looked_at_in_places_each_record_once() {
    testing::both(&[&crate::MIGRATIONS], |db| {
        seed_a_crowd(&db);
        let z: Vec<String> = (1_488..1_500).rev().map(|n| format!("Zed {n}")).collect();
        let y = [3_000, 2_500, 2_000, 1_500, 1_000, 500].map(|n| format!("Yan {n}"));
        let is_there = db.dialect() == Dialect::Postgres;
        for (query, expected) in [("z", &z[..]), ("ze", &z), ("y", &y), ("x", &[])] {
            let found = looked(&db, ONE, query, 3_000, false);
            assert_eq!(found, if is_there { expected } else { &[] }, "{query}");
            // What the index answers is the same.
            let hits = db.read_now(move |tx| find(tx, ONE, query, &among(&["person"]), 12));
            let found: Vec<String> = hits.unwrap().into_iter().map(|hit| hit.title).collect();
            assert_eq!(found, expected, "{query} on {:?}", db.dialect());
        }
        let of_two = looked(&db, TWO, "z", 3_000, false);
        assert_eq!(of_two, if is_there { vec!["Zed of two"] } else { vec![] });
        // No crowd: one record more is asked for than there are. Nor where not all are within reach.
        assert!(looked(&db, ONE, "z", 3_002, false).is_empty());
        assert!(looked(&db, ONE, "z", 3_000, true).is_empty());
    });
}
