//! Which tables there are, with their columns; the same on both sides, but for those that are told apart.

use super::cells::Kind;
use super::side::{Insert, Side};
use crate::{DbError, Dialect, Value};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

/// A table that is not the same on both engines, and how its rows go over.
#[derive(Clone, Copy)]
pub struct Differs {
    /// Its name.
    pub table: &'static str,
    /// The query that reads its rows in the form that both engines have.
    pub read: fn(Dialect) -> &'static str,
    /// What the columns of that form hold.
    pub kinds: &'static [Kind],
    /// The order of the rows means something: `read` has it, and it has to be the same afterwards.
    pub ordered: bool,
    /// Where the rows go: on PostgreSQL into one table.
    pub into: fn(Dialect) -> &'static [Into],
    /// Makes what turns rows of the common form into those of the engine.
    pub lay: fn(Dialect) -> Lay,
}

impl fmt::Debug for Differs {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Differs({})", self.table)
    }
}

/// A table that PostgreSQL alone has, made out of the others.
#[derive(Clone, Copy, Debug)]
pub struct Derived {
    /// Its name.
    pub table: &'static str,
    /// The statement that fills it, once the others are there.
    pub fill: &'static str,
}

/// A table and its columns.
#[derive(Clone, Copy, Debug)]
pub struct Into {
    /// The table's name.
    pub table: &'static str,
    /// The columns that are filled.
    pub columns: &'static [&'static str],
}

/// Given how many rows came before and a row of the common form: a row for each [`Into`].
pub type Lay = Box<dyn FnMut(u64, Vec<Value>) -> Vec<Vec<Value>>>;

/// Our own books, which each database keeps for itself.
const OWN: [&str; 2] = ["db_migration", super::mark::TABLE];

/// A table to be carried.
pub(super) struct Table {
    pub(super) name: String,
    columns: Vec<String>,
    key: Vec<String>,
    pub(super) kinds: Vec<Kind>,
    pub(super) differs: Option<Differs>,
}

impl Table {
    /// The query for all rows. `sorted`: in the order of the key, in which SQLite takes them fastest.
    pub(super) fn read(&self, of: Dialect, sorted: bool) -> String {
        if let Some(differs) = &self.differs {
            return (differs.read)(of).to_owned();
        }
        let list = |names: &[String]| {
            let names: Vec<String> = names.iter().map(|name| format!("\"{name}\"")).collect();
            names.join(", ")
        };
        let mut text = format!("SELECT {} FROM \"{}\"", list(&self.columns), self.name);
        if sorted && of == Dialect::Postgres && !self.key.is_empty() {
            text.push_str(&format!(" ORDER BY {}", list(&self.key)));
        }
        text
    }

    pub(super) fn into(&self, to: Dialect) -> Vec<Insert> {
        match &self.differs {
            None => vec![Insert {
                table: self.name.clone(),
                columns: self.columns.clone(),
            }],
            Some(differs) => (differs.into)(to)
                .iter()
                .map(|into| Insert {
                    table: into.table.to_owned(),
                    columns: into.columns.iter().map(|name| (*name).to_owned()).collect(),
                })
                .collect(),
        }
    }
}

/// All tables, by name.
///
/// # Errors
/// `Other` when a table or a column is on one side alone: a migration that is not the same on both.
pub(super) fn tables(
    source: &mut Side,
    target: &mut Side,
    differs: &[Differs],
    derived: &[Derived],
) -> Result<Vec<Table>, DbError> {
    let (sqlite, postgres) = match source.dialect() {
        Dialect::Sqlite => (source, target),
        Dialect::Postgres => (target, source),
    };
    let (sqlite, mut keys) = (of_sqlite(sqlite)?, keys(postgres)?);
    let mut postgres = of_postgres(postgres)?;
    postgres.retain(|name, _| derived.iter().all(|derived| derived.table != name));
    let names = |all: &BTreeMap<String, _>| all.keys().cloned().collect::<BTreeSet<String>>();
    let only =
        |a: BTreeSet<String>, b: BTreeSet<String>| a.symmetric_difference(&b).next().cloned();
    let there = sqlite.keys().cloned().collect();
    if let Some(name) = only(names(&postgres), there) {
        return Err(DbError::Other(format!(
            "only one side has the table {name}"
        )));
    }
    let mut tables = Vec::new();
    for (name, columns) in postgres {
        let key = keys.remove(&name).unwrap_or_default();
        if let Some(differs) = differs.iter().find(|differs| differs.table == name) {
            tables.push(Table {
                name,
                columns: Vec::new(),
                key,
                kinds: differs.kinds.to_vec(),
                differs: Some(*differs),
            });
            continue;
        }
        let mut kinds = Vec::new();
        for (column, kind) in &columns {
            let kind = Kind::of(kind);
            kinds.push(
                kind.ok_or_else(|| {
                    DbError::Other(format!("{name}.{column} has a type of its own"))
                })?,
            );
        }
        let columns: Vec<String> = columns.into_iter().map(|(column, _)| column).collect();
        let there = sqlite.get(&name).into_iter().flatten().cloned().collect();
        if let Some(column) = only(columns.iter().cloned().collect(), there) {
            return Err(DbError::Other(format!("only one side has {name}.{column}")));
        }
        tables.push(Table {
            name,
            columns,
            key,
            kinds,
            differs: None,
        });
    }
    Ok(tables)
}

/// Columns with their types by table; those that the server works out are left out.
fn of_postgres(side: &mut Side) -> Result<BTreeMap<String, Vec<(String, String)>>, DbError> {
    let found = side.texts::<3>(
        "SELECT c.relname::text, a.attname::text, format_type(a.atttypid, NULL)
           FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
          WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind IN ('r', 'p')
            AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
            AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e')
          ORDER BY c.relname, a.attnum",
    )?;
    let mut tables: BTreeMap<String, Vec<(String, String)>> = BTreeMap::new();
    for [table, column, kind] in found {
        if !OWN.contains(&table.as_str()) {
            tables.entry(table).or_default().push((column, kind));
        }
    }
    Ok(tables)
}

/// The columns of each primary key, in order.
fn keys(side: &mut Side) -> Result<BTreeMap<String, Vec<String>>, DbError> {
    let found = side.texts::<2>(
        "SELECT c.relname::text, a.attname::text
           FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid
          CROSS JOIN LATERAL unnest(i.indkey) WITH ORDINALITY k (attnum, place)
           JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = k.attnum
          WHERE i.indisprimary AND c.relnamespace = current_schema()::regnamespace
          ORDER BY c.relname, k.place",
    )?;
    let mut keys: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for [table, column] in found {
        keys.entry(table).or_default().push(column);
    }
    Ok(keys)
}

/// Columns by table. The full-text index keeps its parts in tables of its own, which are no tables of ours.
fn of_sqlite(side: &mut Side) -> Result<BTreeMap<String, Vec<String>>, DbError> {
    let found = side.texts::<2>(
        "SELECT t.name, c.name FROM pragma_table_list t JOIN pragma_table_info(t.name) c
          WHERE t.schema = 'main' AND t.type = 'table' AND t.name NOT LIKE 'sqlite%'
          ORDER BY t.name, c.cid",
    )?;
    let mut tables: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for [table, column] in found {
        if !OWN.contains(&table.as_str()) {
            tables.entry(table).or_default().push(column);
        }
    }
    Ok(tables)
}
