//! The index made anew out of what is known of each record, where its own tables were damaged.

use super::put::index;
use db::{DbError, Dialect, Sql, Tx};

/// Records that are read at once.
const AT_ONCE: usize = 1_000;

/// Empties both indexes and fills them again; how many records are in them now. PostgreSQL makes its own anew.
///
/// All of it is one transaction: nobody finds half of the records.
///
/// # Errors
/// Those of the database.
pub fn rebuild(tx: &mut Tx<'_>) -> Result<u64, DbError> {
    if tx.dialect() == Dialect::Postgres {
        tx.exec(Sql::new("REINDEX TABLE records_search_doc"))?;
        let many: i64 = tx.one(Sql::new("SELECT count(*) FROM records_search_doc"))?;
        return Ok(u64::try_from(many).unwrap_or(0));
    }
    for sql in [
        "INSERT INTO records_search_word (records_search_word) VALUES ('delete-all')",
        "INSERT INTO records_search_part (records_search_part) VALUES ('delete-all')",
    ] {
        tx.exec(Sql::new(sql))?;
    }
    let (mut after, mut many) = (i64::MIN, 0);
    loop {
        let sql =
            Sql::new("SELECT doc, search_text FROM records_search_doc WHERE doc > ").bind(after);
        let docs: Vec<(i64, String)> = tx.all(sql.push(" ORDER BY doc LIMIT ").bind(AT_ONCE))?;
        let Some((last, _)) = docs.last() else {
            return Ok(many);
        };
        after = *last;
        for (doc, text) in &docs {
            index(tx, *doc, text)?;
            many += 1;
        }
    }
}
