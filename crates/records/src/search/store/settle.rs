//! What waits for PostgreSQL's indexes. It puts new entries on a list beside the index, which each search reads from end
//! to end (up to 4 MB, some milliseconds, a dozen times a search), until the list is full: after the last record of the
//! day that is never.

use db::{DbError, Dialect, Sql, Tx};

/// Brings what waits into the indexes, where something does. Nothing on SQLite.
///
/// # Errors
/// Those of the database; who is not the owner of the tables may not.
pub fn settle(tx: &mut Tx<'_>) -> Result<(), DbError> {
    if tx.dialect() == Dialect::Sqlite {
        return Ok(());
    }
    for sql in [
        "SELECT gin_clean_pending_list('records_search_doc_words_idx')",
        "SELECT gin_clean_pending_list('records_search_doc_parts_idx')",
    ] {
        tx.one::<i64>(Sql::new(sql))?;
    }
    Ok(())
}
