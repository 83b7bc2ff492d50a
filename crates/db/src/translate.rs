//! A migration's text in the words of one engine.

use crate::Dialect;

/// The text for one engine: parts for the other are dropped, and on SQLite types are mapped and
/// tables become `STRICT, WITHOUT ROWID` (clustered by their key).
pub(crate) fn translate(text: &str, dialect: Dialect) -> String {
    let mut out = String::with_capacity(text.len());
    let mut part = Part::Both;
    for line in text.lines() {
        match line.trim() {
            "--@sqlite" => part = Part::Only(Dialect::Sqlite),
            "--@postgres" => part = Part::Only(Dialect::Postgres),
            "--@both" => part = Part::Both,
            _ => match part {
                Part::Only(d) if d == dialect => push_line(&mut out, line),
                Part::Both if dialect == Dialect::Postgres => push_line(&mut out, line),
                Part::Both => push_line(&mut out, &for_sqlite(line)),
                Part::Only(_) => {}
            },
        }
    }
    out
}

enum Part {
    Both,
    Only(Dialect),
}

fn push_line(out: &mut String, line: &str) {
    out.push_str(line);
    out.push('\n');
}

fn for_sqlite(line: &str) -> String {
    if line.trim_start().starts_with("--") {
        return String::new();
    }
    if line.trim_end() == ");" {
        return ") STRICT, WITHOUT ROWID;".to_owned();
    }
    let mut out = String::with_capacity(line.len());
    let mut word = String::new();
    for c in line.chars().chain(std::iter::once('\n')) {
        if c.is_ascii_alphanumeric() || c == '_' {
            word.push(c);
            continue;
        }
        out.push_str(match word.as_str() {
            "uuid" | "bytea" => "BLOB",
            "timestamptz" | "bigint" | "boolean" => "INTEGER",
            "jsonb" | "text" => "TEXT",
            other => other,
        });
        word.clear();
        if c != '\n' {
            out.push(c);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "CREATE TABLE a_thing (\n  account_id uuid NOT NULL,\n  text_at timestamptz,\n  \
PRIMARY KEY (account_id)\n);\n--@sqlite\nCREATE VIRTUAL TABLE v USING fts5(text);\n--@postgres\n\
CREATE EXTENSION x;\n--@both\nCREATE INDEX i ON a_thing (text_at);";

    #[test]
    fn types_become_those_of_sqlite_and_names_stay() {
        assert_eq!(
            translate(TEXT, Dialect::Sqlite),
            "CREATE TABLE a_thing (\n  account_id BLOB NOT NULL,\n  text_at INTEGER,\n  PRIMARY KEY \
(account_id)\n) STRICT, WITHOUT ROWID;\nCREATE VIRTUAL TABLE v USING fts5(text);\nCREATE INDEX i ON \
a_thing (text_at);\n"
        );
    }

    #[test]
    fn postgres_keeps_its_own_words() {
        let text = translate(TEXT, Dialect::Postgres);
        assert!(text.contains("account_id uuid NOT NULL") && text.contains("CREATE EXTENSION x;"));
        assert!(!text.contains("VIRTUAL"));
    }
}
