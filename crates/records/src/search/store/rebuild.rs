//! The index made anew out of what is known of each record, where its own tables were damaged.

use super::put::index;
use db::carry::Derived;
use db::{DbError, Dialect, Sql, Tx};

/// Records that are read at once.
const AT_ONCE: usize = 1_000;

/// The vocabulary of PostgreSQL, and how it is made out of the records: as `term` of the model cuts words.
pub const TERMS: Derived = Derived {
    table: "records_search_term",
    fill: "INSERT INTO records_search_term (account_id, kind, term)
         SELECT DISTINCT f.account_id, f.kind,
                f.mark || ' ' || f.begun || CASE WHEN f.begun = f.word THEN '' ELSE '*' END
           FROM (SELECT w.account_id, w.kind, w.mark, w.word, substring(w.word FROM '^.*[^0-9]{3}') AS begun
                   FROM (SELECT DISTINCT d.account_id, d.kind, substr(u.word, 6, 3) AS mark, substr(u.word, 10) AS word
                           FROM records_search_doc d CROSS JOIN LATERAL unnest(tsvector_to_array(d.words)) u(word)
                          WHERE substr(u.word, 9, 1) = '.') w) f
          WHERE f.begun IS NOT NULL",
};

/// Empties both indexes and fills them again; how many records are in them now. PostgreSQL makes its own
/// anew, and the vocabulary without the words that nobody holds any more.
///
/// All of it is one transaction: nobody finds half of the records.
///
/// # Errors
/// Those of the database.
pub fn rebuild(tx: &mut Tx<'_>) -> Result<u64, DbError> {
    if tx.dialect() == Dialect::Postgres {
        tx.exec(Sql::new("REINDEX TABLE records_search_doc"))?;
        tx.exec(Sql::new("DELETE FROM records_search_term"))?;
        tx.exec(Sql::new(TERMS.fill))?;
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
