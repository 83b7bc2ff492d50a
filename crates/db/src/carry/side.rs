//! One of the two databases, by its driver: what is carried needs no pool and no limit on time.

use super::cells::Kind;
use crate::{DbError, Dialect, Row, Value, limits};
use postgres::binary_copy::BinaryCopyInWriter;
use postgres::fallible_iterator::FallibleIterator;
use postgres::types::{ToSql, Type};

/// Rows of one transaction on SQLite.
const SLICE: u64 = 20_000;

/// A connection.
pub(super) enum Side {
    Sqlite(rusqlite::Connection),
    Postgres(postgres::Client),
}

/// Takes the rows: for which of the inserts, and the values.
pub(super) type Sink<'a> = &'a mut dyn FnMut(usize, Vec<Value>) -> Result<(), DbError>;

/// Into which table and columns.
#[derive(Clone, Debug)]
pub(super) struct Insert {
    pub(super) table: String,
    pub(super) columns: Vec<String>,
}

/// An index that is made after the rows.
pub(super) struct Index {
    pub(super) name: String,
    pub(super) text: String,
}

impl Side {
    pub(super) fn dialect(&self) -> Dialect {
        match self {
            Side::Sqlite(_) => Dialect::Sqlite,
            Side::Postgres(_) => Dialect::Postgres,
        }
    }

    /// Runs statements that answer nothing.
    pub(super) fn batch(&mut self, text: &str) -> Result<(), DbError> {
        match self {
            Side::Sqlite(connection) => Ok(connection.execute_batch(text)?),
            Side::Postgres(client) => Ok(client.batch_execute(text)?),
        }
    }

    /// Hands each row to `take`; `mended` counts texts that could not stay as they were.
    pub(super) fn each(
        &mut self,
        text: &str,
        kinds: &[Kind],
        mended: &mut u64,
        take: &mut dyn FnMut(Vec<Value>) -> Result<(), DbError>,
    ) -> Result<(), DbError> {
        let mut take = |row: &Row<'_>| {
            let mut values = Vec::with_capacity(kinds.len());
            for (at, kind) in kinds.iter().enumerate() {
                let value = kind.value(row.cell(at)?, mended);
                values.push(value.map_err(|e| DbError::Other(format!("column {at}: {e}")))?);
            }
            take(values)
        };
        match self {
            Side::Sqlite(connection) => {
                let mut statement = connection.prepare(text)?;
                let mut rows = statement.raw_query();
                while let Some(row) = rows.next()? {
                    take(&Row::Sqlite(row))?;
                }
            }
            Side::Postgres(client) => {
                let mut rows = client.query_raw(text, std::iter::empty::<&Value>())?;
                while let Some(row) = rows.next()? {
                    take(&Row::Postgres(&row))?;
                }
            }
        }
        Ok(())
    }

    /// A short list.
    pub(super) fn rows(&mut self, text: &str, kinds: &[Kind]) -> Result<Vec<Vec<Value>>, DbError> {
        let mut found = Vec::new();
        self.each(text, kinds, &mut 0, &mut |row| {
            if found.len() == limits::ROWS_AT_MOST {
                return Err(DbError::TooManyRows(limits::ROWS_AT_MOST));
            }
            found.push(row);
            Ok(())
        })?;
        Ok(found)
    }

    /// A short list of texts.
    pub(super) fn texts<const N: usize>(
        &mut self,
        text: &str,
    ) -> Result<Vec<[String; N]>, DbError> {
        let rows = self.rows(text, &[Kind::Text; N])?;
        let mut found = Vec::new();
        for row in rows {
            let mut cells = row.into_iter().map(|cell| match cell {
                Value::Text(text) => text,
                _ => String::new(),
            });
            found.push(std::array::from_fn(|_| cells.next().unwrap_or_default()));
        }
        Ok(found)
    }

    /// One number.
    pub(super) fn number(&mut self, text: &str) -> Result<i64, DbError> {
        match self.rows(text, &[Kind::Int])?.first().map(Vec::as_slice) {
            Some([Value::Int(n)]) => Ok(*n),
            _ => Err(DbError::NotFound),
        }
    }

    /// How many rows the engine counts in a table.
    pub(super) fn count(&mut self, table: &str) -> Result<u64, DbError> {
        let rows = self.number(&format!("SELECT count(*) FROM \"{table}\""))?;
        Ok(u64::try_from(rows).unwrap_or(0))
    }

    /// Fills empty tables with the rows that `feed` hands to its sink; on PostgreSQL the first of them alone.
    pub(super) fn load(
        &mut self,
        into: &[Insert],
        feed: &mut dyn FnMut(Sink<'_>) -> Result<(), DbError>,
    ) -> Result<(), DbError> {
        match (self, into) {
            (Side::Sqlite(connection), into) => load_sqlite(connection, into, feed),
            (Side::Postgres(client), [into]) => load_postgres(client, into, feed),
            _ => Err(DbError::Other("COPY fills one table".into())),
        }
    }

    /// Drops the indexes that hold no key, so that rows go in faster; how to make them again.
    pub(super) fn take_indexes(&mut self) -> Result<Vec<Index>, DbError> {
        let named = match self.dialect() {
            Dialect::Sqlite => {
                "SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL ORDER BY 1"
            }
            Dialect::Postgres => {
                "SELECT c.relname::text, pg_get_indexdef(c.oid) FROM pg_index i
                   JOIN pg_class c ON c.oid = i.indexrelid
                  WHERE c.relnamespace = current_schema()::regnamespace
                    AND NOT EXISTS (SELECT 1 FROM pg_constraint k WHERE k.conindid = c.oid) ORDER BY 1"
            }
        };
        let indexes = self.texts::<2>(named)?;
        let indexes = indexes.into_iter().map(|[name, text]| Index { name, text });
        let indexes: Vec<Index> = indexes.collect();
        for index in &indexes {
            self.batch(&format!("DROP INDEX \"{}\"", index.name))?;
        }
        Ok(indexes)
    }

    /// PostgreSQL plans by what it knows of its tables; SQLite by the schema alone.
    pub(super) fn tell_planner(&mut self) -> Result<(), DbError> {
        match self {
            Side::Sqlite(_) => Ok(()),
            Side::Postgres(client) => Ok(client.batch_execute("ANALYZE")?),
        }
    }
}

fn quoted(columns: &[String]) -> String {
    let columns: Vec<String> = columns.iter().map(|name| format!("\"{name}\"")).collect();
    columns.join(", ")
}

/// Prepared inserts, some thousands a transaction.
fn load_sqlite(
    connection: &rusqlite::Connection,
    into: &[Insert],
    feed: &mut dyn FnMut(Sink<'_>) -> Result<(), DbError>,
) -> Result<(), DbError> {
    let mut statements = Vec::new();
    for Insert { table, columns } in into {
        let places: Vec<String> = (1..=columns.len()).map(|n| format!("?{n}")).collect();
        let (columns, places) = (quoted(columns), places.join(", "));
        let text = format!("INSERT INTO \"{table}\" ({columns}) VALUES ({places})");
        statements.push(connection.prepare(&text)?);
    }
    connection.execute_batch("BEGIN IMMEDIATE")?;
    let mut rows = 0;
    feed(&mut |which, row| {
        let statement = statements.get_mut(which).ok_or(DbError::NotFound)?;
        for (at, value) in (1..).zip(&row) {
            statement.raw_bind_parameter(at, value)?;
        }
        statement.raw_execute()?;
        rows += 1;
        if rows % SLICE == 0 {
            connection.execute_batch("COMMIT; BEGIN IMMEDIATE")?;
        }
        Ok(())
    })?;
    Ok(connection.execute_batch("COMMIT")?)
}

/// COPY in one transaction, in which the table is emptied first: so rows need no visit later, and with
/// `wal_level = minimal` no log.
fn load_postgres(
    client: &mut postgres::Client,
    into: &Insert,
    feed: &mut dyn FnMut(Sink<'_>) -> Result<(), DbError>,
) -> Result<(), DbError> {
    let (table, columns) = (&into.table, quoted(&into.columns));
    let shape = client.prepare(&format!("SELECT {columns} FROM \"{table}\" LIMIT 0"))?;
    let types: Vec<Type> = shape.columns().iter().map(|c| c.type_().clone()).collect();
    client.batch_execute(&format!("BEGIN; TRUNCATE \"{table}\""))?;
    let copy = format!("COPY \"{table}\" ({columns}) FROM STDIN WITH (FORMAT binary, FREEZE)");
    let mut writer = BinaryCopyInWriter::new(client.copy_in(&copy)?, &types);
    feed(&mut |_, row| {
        let row: Vec<&(dyn ToSql + Sync)> = row.iter().map(|value| value as _).collect();
        Ok(writer.write(&row)?)
    })?;
    writer.finish()?;
    Ok(client.batch_execute("COMMIT")?)
}
