//! Rows for every table of a database, whatever its state: three each, which respect type and NOT NULL.

use base::{Timestamp, Uuid};
use db::{Db, DbError, Dialect, FromRow, Row, Sql, Value};

/// Rows made in each table: without what may be lacking, and two with everything.
const ROWS: u64 = 3;
/// Text that has broken programs before.
const ODD: &str = "ප්‍රනාන්දු's \\ %_ ሰላም";

/// A column of a table.
pub struct Column {
    pub table: String,
    pub name: String,
    /// As the engine calls it.
    pub kind: String,
    pub required: bool,
}

impl FromRow for Column {
    fn from_row(row: &Row<'_>) -> Result<Self, DbError> {
        let (table, name, kind) = (row.get(0)?, row.get(1)?, row.get(2)?);
        let required = row.get(3)?;
        Ok(Self {
            table,
            name,
            kind,
            required,
        })
    }
}

/// The values of one table, column by column, sorted.
#[derive(Debug, PartialEq)]
pub struct Rows {
    pub table: String,
    pub columns: Vec<(String, Vec<String>)>,
}

/// The id of a row in every table.
pub fn id(row: u64) -> Uuid {
    Uuid::from_u128(0x7000_0000_0000_4000_8000_0000_0000_0000 + u128::from(row))
}

/// The columns of all tables of the areas, in order; without those that the database works out itself, and
/// without the parts of search indexes, which are virtual.
pub fn columns(db: &Db) -> Vec<Column> {
    let query = match db.dialect() {
        Dialect::Sqlite => {
            "SELECT t.name, c.name, c.type, c.\"notnull\" OR c.pk > 0
               FROM pragma_table_list t JOIN pragma_table_info(t.name) c
              WHERE t.schema = 'main' AND t.type = 'table' AND t.name NOT LIKE 'sqlite%'
                AND t.name <> 'db_migration' ORDER BY t.name, c.cid"
        }
        Dialect::Postgres => {
            "SELECT CAST(table_name AS text), CAST(column_name AS text), CAST(data_type AS text),
                    is_nullable = 'NO'
               FROM information_schema.columns
              WHERE table_schema = 'public' AND table_name <> 'db_migration' AND is_generated = 'NEVER'
              ORDER BY table_name, ordinal_position"
        }
    };
    let found = db.read_now(move |tx| tx.all::<Column>(Sql::new(query)));
    found.map_err(|e: DbError| e.to_string()).unwrap()
}

fn tables(columns: &[Column]) -> Vec<&[Column]> {
    columns.chunk_by(|a, b| a.table == b.table).collect()
}

/// Fills each table.
pub fn fill(db: &Db) {
    let columns = columns(db);
    let mut inserts = Vec::new();
    for table in tables(&columns) {
        for row in 0..ROWS {
            inserts.push(insert(table, row, db.dialect()));
        }
    }
    let filled = db.write_now(move |tx| {
        for sql in &inserts {
            tx.exec(sql.clone())?;
        }
        Ok::<_, DbError>(())
    });
    filled.unwrap();
}

fn insert(table: &[Column], row: u64, dialect: Dialect) -> Sql {
    let mut names = Sql::new("INSERT INTO ")
        .push_name(&table[0].table)
        .push(" (");
    let mut values = Sql::new(") VALUES (");
    for (at, column) in table.iter().enumerate() {
        let comma = if at == 0 { "" } else { ", " };
        names = names.push(comma).push_name(&column.name);
        values = values.push(comma);
        let value = match row == 0 && !column.required {
            true => Value::Null,
            false => value(column, row),
        };
        values = match (dialect, value) {
            (Dialect::Sqlite, value) => values.bind(value),
            (Dialect::Postgres, Value::Null) => values.push("NULL"),
            (Dialect::Postgres, value) => values
                .push("CAST(CAST(")
                .bind(as_text(&value))
                .push(" AS text) AS ")
                .push_words(&column.kind)
                .push(")"),
        };
    }
    names.and(values).push(")")
}

/// Types of several words.
trait PushWords {
    fn push_words(self, words: &str) -> Self;
}

impl PushWords for Sql {
    fn push_words(self, words: &str) -> Self {
        words
            .split(' ')
            .fold(self, |sql, word| sql.push_name(word).push(" "))
    }
}

fn as_text(value: &Value) -> String {
    match value {
        Value::Text(text) | Value::Json(text) => text.clone(),
        Value::Int(n) => n.to_string(),
        Value::Bool(b) => b.to_string(),
        Value::Id(id) => id.to_string(),
        Value::Time(at) => at.to_string(),
        Value::Bytes(bytes) => {
            let hex: String = bytes.iter().map(|b| format!("{b:02x}")).collect();
            format!("\\x{hex}")
        }
        other => panic!("no text for {other:?}"),
    }
}

/// A value that fits the type. Each row has an account of its own; but the first two members share one.
fn value(column: &Column, row: u64) -> Value {
    if let Some(word) = word(&column.table, &column.name, row) {
        return Value::Text(word.to_owned());
    }
    let row = match (column.table.as_str(), column.name.as_str()) {
        ("identity_member", "account_id") => row / 2,
        _ => row,
    };
    match column.kind.as_str() {
        "uuid" | "BLOB" => Value::Id(id(row)),
        "bytea" => Value::Bytes(id(row).as_bytes().to_vec()),
        // Also valid where SQLite keeps a time (1970) or a truth in it.
        "bigint" | "INTEGER" => Value::Int(i64::try_from(row).unwrap()),
        "boolean" => Value::Bool(row % 2 == 1),
        "timestamp with time zone" => {
            Value::Time(Timestamp::from_microsecond(i64::try_from(row).unwrap()).unwrap())
        }
        "tsvector" => Value::Text(format!("word{row}")),
        // SQLite has one type for text and JSON: what is both offends neither.
        "jsonb" | "TEXT" | "text" => Value::Text(
            serde_json::json!({ "column": column.name, "row": row, "odd": ODD }).to_string(),
        ),
        other => panic!("{}.{}: fill {other}, too", column.table, column.name),
    }
}

/// Words on which migrations depend that look at rows.
fn word(table: &str, column: &str, row: u64) -> Option<&'static str> {
    let pick = |words: [&'static str; 3]| Some(words[usize::try_from(row).unwrap()]);
    let place = r#"{"street":"1 Temple Road","city":"Kandy","country":"LK"}"#;
    match (table, column) {
        ("customers_contact_point", "kind") => pick(["email", "address", "address"]),
        ("customers_contact_point", "shown_as") => pick(["no JSON: a@b.example", place, place]),
        ("customers_person", "stage") => pick(["customer", "lead", "loyal"]),
        ("identity_member", "role") => Some("admin"),
        ("jobs_job", "state") => pick(["waiting", "running", "dead"]),
        ("records_import", "state") => pick(["uploaded", "running", "failed"]),
        ("records_import", "checkpoint") => {
            pick([r#"{"units":0}"#, r#"{"units":0}"#, r#"{"units":3}"#])
        }
        _ => None,
    }
}

/// A row's values as text.
struct Texts(Vec<String>);

impl FromRow for Texts {
    fn from_row(row: &Row<'_>) -> Result<Self, DbError> {
        let texts: Result<_, _> = (0..row.len()).map(|at| row.get(at)).collect();
        texts.map(Self)
    }
}

/// What stands in each table.
pub fn rows(db: &Db) -> Vec<Rows> {
    let columns = columns(db);
    let as_text = match db.dialect() {
        Dialect::Sqlite => "quote(",
        Dialect::Postgres => "concat(",
    };
    let of = |table: &&[Column]| {
        let mut sql = Sql::new("SELECT ");
        for (at, column) in table.iter().enumerate() {
            let comma = if at == 0 { "" } else { ", " };
            sql = sql
                .push(comma)
                .push(as_text)
                .push_name(&column.name)
                .push(")");
        }
        let sql = sql.push(" FROM ").push_name(&table[0].table);
        let found = db.read_now(move |tx| tx.all::<Texts>(sql.clone()));
        let found = found.map_err(|e: DbError| e.to_string()).unwrap();
        let values = |(at, column): (usize, &Column)| {
            let mut values: Vec<String> = found.iter().map(|row| row.0[at].clone()).collect();
            values.sort();
            (column.name.clone(), values)
        };
        Rows {
            table: table[0].table.clone(),
            columns: table.iter().enumerate().map(values).collect(),
        }
    };
    tables(&columns).iter().map(of).collect()
}
