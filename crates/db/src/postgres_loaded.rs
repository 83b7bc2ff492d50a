//! How much was loaded into which table of PostgreSQL, so that the planner hears of it in time.
//!
//! PostgreSQL looks at a changed table by itself only after a minute. Until then it plans for the table
//! that it knew, often an empty one, and reads all of an account where an index would lead to ten rows.

use postgres::Client;
use std::collections::HashMap;

/// Fewer new rows than this are left to PostgreSQL itself.
const ROWS_AT_LEAST: i64 = 1_000;

/// What one session has loaded, by table.
#[derive(Default)]
pub(crate) struct Loaded(HashMap<&'static str, Rows>);

#[derive(Clone, Copy, Default)]
struct Rows {
    /// Rows that the planner knows of; none while nobody has asked.
    known: Option<i64>,
    new: i64,
}

impl Loaded {
    pub(crate) fn add(&mut self, table: &'static str, rows: u64) {
        let rows = i64::try_from(rows).unwrap_or(i64::MAX);
        let of_table = self.0.entry(table).or_default();
        of_table.new = of_table.new.saturating_add(rows);
    }

    /// Gathers statistics of tables that may have doubled. A failure costs speed alone.
    pub(crate) fn tell_planner(&mut self, client: &mut Client) {
        let many = self
            .0
            .iter_mut()
            .filter(|(_, rows)| rows.new >= ROWS_AT_LEAST);
        for (table, rows) in many {
            *rows = look(client, table, *rows).unwrap_or_else(|error| {
                tracing::warn!(table, %error, "statistics could not be gathered");
                Rows::default()
            });
        }
    }
}

fn look(client: &mut Client, table: &str, rows: Rows) -> Result<Rows, postgres::Error> {
    let before = match rows.known {
        Some(many) => many,
        None => known(client, table)?,
    };
    if rows.new < before {
        return Ok(Rows {
            known: Some(before),
            ..rows
        });
    }
    client.batch_execute(&format!("ANALYZE {table}"))?;
    let known = Some(known(client, table)?);
    Ok(Rows { known, new: 0 })
}

/// How many rows the planner believes in: none of a table that was never looked at.
fn known(client: &mut Client, table: &str) -> Result<i64, postgres::Error> {
    let asked = "SELECT greatest(reltuples, 0)::bigint FROM pg_class WHERE oid = to_regclass($1)";
    let row = client.query_opt(asked, &[&table])?;
    Ok(row.map_or(0, |row| row.get(0)))
}
