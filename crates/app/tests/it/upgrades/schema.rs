//! A database's schema in lines, to be compared.

use db::{Db, DbError, Dialect, Sql};

/// Tables, columns with type, order, default and collation, constraints and indexes.
pub fn of(db: &Db) -> Vec<String> {
    let queries: &[&'static str] = match db.dialect() {
        // SQLite keeps the text of each statement, with the columns that were added since.
        Dialect::Sqlite => &[
            "SELECT type || ' ' || name || ': ' || coalesce(sql, '') FROM sqlite_schema ORDER BY 1",
            "SELECT t.name || '.' || c.name || ' ' || c.type || ' ' || c.\"notnull\" || ' ' || c.cid
                    || ' ' || c.pk || ' ' || coalesce(c.dflt_value, '') || ' ' || t.strict || t.wr
               FROM pragma_table_list t JOIN pragma_table_info(t.name) c
              WHERE t.schema = 'main' ORDER BY 1",
        ],
        Dialect::Postgres => &[
            "SELECT concat_ws(' ', 'column', table_name, ordinal_position, column_name, data_type,
                    is_nullable, column_default, collation_name)
               FROM information_schema.columns WHERE table_schema = 'public' ORDER BY 1",
            "SELECT 'index ' || indexdef FROM pg_indexes WHERE schemaname = 'public' ORDER BY 1",
            "SELECT concat_ws(' ', 'constraint', CAST(CAST(conrelid AS regclass) AS text), conname,
                    pg_get_constraintdef(oid))
               FROM pg_constraint WHERE connamespace = CAST('public' AS regnamespace) ORDER BY 1",
        ],
    };
    let mut lines = Vec::new();
    for query in queries {
        let found = db.read_now(move |tx| tx.all::<String>(Sql::new(query)));
        lines.extend(found.map_err(|e: DbError| e.to_string()).unwrap());
    }
    assert!(lines.len() > 40, "no schema was read: {lines:?}");
    lines
}

/// Fails with the first lines that only one of them has.
pub fn assert_same(wanted: &[String], found: &[String], state: &str) {
    let only = |a: &[String], b: &[String]| {
        let lines = a.iter().filter(|line| !b.contains(line));
        lines.take(5).cloned().collect::<Vec<_>>()
    };
    assert!(
        wanted == found,
        "{state}: lacking {:#?}, too much {:#?}",
        only(wanted, found),
        only(found, wanted)
    );
}
