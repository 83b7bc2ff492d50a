//! How the index goes from one database engine to the other: the folded text does, the words are indexed anew.

use super::put::terms;
use super::{Pass, SQLITE_TITLE, postgres_class};
use crate::search::model::Space;
use base::{AccountId, Uuid};
use db::carry::{Differs, Into, Kind, Lay};
use db::{Dialect, Value};
use std::collections::HashMap;

/// The index in the form that both engines have: the text without the mark of its space.
pub const CARRY: Differs = Differs {
    table: "records_search_doc",
    // Numbers are given in this order on SQLite, so that later records are found first there, too.
    read: |of| {
        match of {
        Dialect::Sqlite => {
            "SELECT account_id, kind, record_id, title, search_text FROM records_search_doc"
        }
        Dialect::Postgres => {
            "SELECT account_id, kind, record_id, title, substr(search_text, 10) FROM records_search_doc
              ORDER BY account_id, kind, record_id"
        }
    }
    },
    kinds: &[Kind::Id, Kind::Text, Kind::Id, Kind::Text, Kind::Text],
    ordered: false,
    into: |to| match to {
        Dialect::Sqlite => &[
            Into {
                table: "records_search_doc",
                columns: &[
                    "account_id",
                    "kind",
                    "record_id",
                    "title",
                    "search_text",
                    "doc",
                ],
            },
            Into {
                table: "records_search_word",
                columns: &["rowid", "words"],
            },
            Into {
                table: "records_search_part",
                columns: &["rowid", "search_text"],
            },
        ],
        Dialect::Postgres => &[Into {
            table: "records_search_doc",
            columns: &[
                "account_id",
                "kind",
                "record_id",
                "title",
                "search_text",
                "words",
            ],
        }],
    },
    lay: |to| -> Lay {
        let mut next = HashMap::new();
        Box::new(move |_, row| match to {
            Dialect::Sqlite => for_sqlite(row, &mut next),
            Dialect::Postgres => vec![for_postgres(row)],
        })
    },
};

/// Of which space a row is, and its text.
fn read(row: &[Value]) -> (Space, String) {
    match row {
        [
            Value::Id(account),
            Value::Text(kind),
            _,
            _,
            Value::Text(text),
        ] => (Space::of(AccountId(*account), kind), text.clone()),
        // The columns are NOT NULL on both engines.
        _ => (Space::of(AccountId(Uuid::nil()), ""), String::new()),
    }
}

/// The row with its number, and what goes into the two indexes under it.
fn for_sqlite(mut row: Vec<Value>, next: &mut HashMap<i64, i64>) -> Vec<Vec<Value>> {
    let (space, text) = read(&row);
    let (first, _) = space.docs();
    // Two spaces may share their numbers.
    let free = next.entry(first).or_insert(first);
    let doc = Value::Int(*free);
    *free += 1;
    row.push(doc.clone());
    let words = Value::Text(terms(&text, SQLITE_TITLE, ""));
    vec![row, vec![doc.clone(), words], vec![doc, Value::Text(text)]]
}

fn for_postgres(mut row: Vec<Value>) -> Vec<Value> {
    let (space, text) = read(&row);
    let mark = space.mark();
    let class = |pass| format!("{mark}{}", postgres_class(pass));
    let words = terms(&text, &class(Pass::Title), &class(Pass::Words));
    row.pop();
    row.push(Value::Text(format!("{mark} {text}")));
    row.push(Value::Bytes(tsvector(&words)));
    row
}

/// Words with spaces between them, each once, as PostgreSQL reads a `tsvector` in its binary form: how many, then
/// each with a zero byte behind it and the number of its places, of which we keep none.
fn tsvector(words: &str) -> Vec<u8> {
    let mut words: Vec<&str> = words.split(' ').filter(|word| !word.is_empty()).collect();
    words.sort_unstable();
    let count = i32::try_from(words.len()).unwrap_or(i32::MAX);
    let mut out = count.to_be_bytes().to_vec();
    for word in words {
        out.extend_from_slice(word.as_bytes());
        out.extend_from_slice(&[0, 0, 0]);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::tsvector;

    #[test]
    fn words_are_sorted_as_the_server_wants_them() {
        // Two words; "a" with its zero byte and no places, then "b".
        assert_eq!(tsvector("b a"), b"\0\0\0\x02a\0\0\0b\0\0\0");
        assert_eq!(tsvector(""), b"\0\0\0\0");
    }
}
