//! Many rows at once: a prepared statement on SQLite, COPY on PostgreSQL.

use crate::tx::{Engine, bind};
use crate::{DbError, Tx, Value};

impl Tx<'_> {
    /// Inserts rows as fast as the engine can. Fails whole when a row collides.
    ///
    /// # Errors
    /// `Unique`, `Constraint`, `DiskFull`, `Busy`, `Lost`, `Other`.
    pub fn insert_many<const N: usize>(
        &mut self,
        table: &'static str,
        columns: [&'static str; N],
        rows: impl IntoIterator<Item = [Value; N]>,
    ) -> Result<u64, DbError> {
        let many = match self.engine {
            Engine::Sqlite(connection) => {
                let mut statement = connection.prepare_cached(&insert_text(table, &columns))?;
                let mut count = 0;
                for row in rows {
                    bind(&mut statement, &row)?;
                    statement.raw_execute()?;
                    count += 1;
                }
                count
            }
            Engine::Postgres(session) => {
                let outcome = session.borrow_mut().copy(table, &columns, rows);
                self.judge(outcome)?
            }
        };
        self.has_changed |= many > 0;
        Ok(many)
    }
}

fn insert_text(table: &str, columns: &[&str]) -> String {
    // Written at each insert, so in one piece.
    let mut text = String::with_capacity(40 + table.len() + columns.len() * 24);
    text.extend(["INSERT INTO ", table, " ("]);
    for (at, column) in columns.iter().enumerate() {
        text.extend([if at == 0 { "" } else { ", " }, column]);
    }
    text.push_str(") VALUES (?");
    text.extend(std::iter::repeat_n(", ?", columns.len().saturating_sub(1)));
    text.push(')');
    text
}
