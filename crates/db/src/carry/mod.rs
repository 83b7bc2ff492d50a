//! Carries a whole database from one engine to the other: every row of every table, checked on both sides.
//!
//! The source is only read, in one consistent view. The target must be empty. It is marked as unfinished until
//! every table was found to hold the same rows on both sides; who was interrupted begins again.

mod cells;
mod load;
mod mark;
mod progress;
mod ready;
mod shape;
mod side;
mod sum;

pub use cells::Kind;
pub(crate) use mark::{refuse_unfinished_postgres, refuse_unfinished_sqlite};
pub use progress::{Progress, Step};
pub use shape::{Derived, Differs, Into, Lay};

use crate::{Area, DbError, Dialect};
use base::Timestamp;
use load::Loaded;
use progress::Told;
use shape::Table;
use side::Side;

/// What is to be carried.
#[derive(Clone, Copy, Debug)]
pub struct Carry<'a> {
    /// The database that is there: `sqlite:/path` or `postgres://…`.
    pub from: &'a str,
    /// The empty one, of the other engine.
    pub to: &'a str,
    /// The tables.
    pub areas: &'a [&'static Area],
    /// The tables that are not the same on both engines.
    pub differs: &'a [Differs],
    /// The tables of PostgreSQL alone.
    pub derived: &'a [Derived],
    /// Now.
    pub now: Timestamp,
}

/// What was carried.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Carried {
    /// Tables, empty ones included.
    pub tables: usize,
    /// Rows of all of them.
    pub rows: u64,
    /// Texts in which a zero character, which PostgreSQL does not keep, became U+FFFD.
    pub mended: u64,
}

impl Carry<'_> {
    /// Carries everything over; `told` hears how far it is.
    ///
    /// # Errors
    /// `Setup` with what to do next. The source is as it was in each case; the target is either as it was or
    /// marked as unfinished.
    pub fn run(&self, told: &mut dyn FnMut(&Progress)) -> Result<Carried, DbError> {
        let mut source = ready::source(self).map_err(|e| unusable(e, self.from))?;
        let mut target = ready::target(self).map_err(|e| unusable(e, self.to))?;
        let mut told = Told::new(told);
        let carried = self.carried(&mut source, &mut target, &mut told);
        let carried = carried.map_err(|e| unfinished(&e, self.to))?;
        mark::remove(&mut target).map_err(|e| unfinished(&e, self.to))?;
        Ok(carried)
    }

    fn carried(
        &self,
        source: &mut Side,
        target: &mut Side,
        told: &mut Told<'_>,
    ) -> Result<Carried, DbError> {
        let tables = shape::tables(source, target, self.differs, self.derived)?;
        let indexes = target.take_indexes()?;
        told.step(Step::Counting, 0);
        let mut counts = Vec::new();
        for table in &tables {
            told.table(&table.name);
            counts.push(source.count(&table.name)?);
        }
        let all = counts.iter().sum();
        told.step(Step::Copying, all);
        let mut loaded = Vec::new();
        for (table, count) in tables.iter().zip(&counts) {
            told.table(&table.name);
            let one = load::table(table, source, target, told);
            let one = one.map_err(|e| within(&table.name, e))?;
            same(&table.name, "were counted and", *count, one.sum.rows())?;
            loaded.push(one);
        }
        if target.dialect() == Dialect::Postgres {
            for Derived { table, fill } in self.derived {
                told.table(table);
                target.batch(fill)?;
            }
        }
        told.step(Step::Indexing, indexes.len() as u64);
        for index in &indexes {
            told.table(&index.name);
            target.batch(&index.text)?;
            told.more(1);
        }
        target.tell_planner()?;
        self.check(&tables, &loaded, target, told, all)?;
        ready::still_alone(source)?;
        Ok(Carried {
            tables: tables.len(),
            rows: all,
            mended: loaded.iter().map(|one| one.mended).sum(),
        })
    }

    /// Reads all of the target again.
    fn check(
        &self,
        tables: &[Table],
        loaded: &[Loaded],
        target: &mut Side,
        told: &mut Told<'_>,
        all: u64,
    ) -> Result<(), DbError> {
        told.step(Step::Checking, all);
        for (table, loaded) in tables.iter().zip(loaded) {
            told.table(&table.name);
            let counted = target.count(&table.name)?;
            same(&table.name, "were read and", loaded.sum.rows(), counted)?;
            let found = load::sum(table, target, told).map_err(|e| within(&table.name, e))?;
            if found != loaded.sum {
                return Err(DbError::Other(format!(
                    "the table {} does not hold what was read: its checksum is {found}, that of the source {}",
                    table.name, loaded.sum
                )));
            }
        }
        Ok(())
    }
}

fn same(table: &str, how: &str, wanted: u64, found: u64) -> Result<(), DbError> {
    match wanted == found {
        true => Ok(()),
        false => Err(DbError::Other(format!(
            "the table {table} is not whole: {wanted} rows {how} {found} are there"
        ))),
    }
}

fn within(table: &str, e: DbError) -> DbError {
    match e {
        e @ (DbError::DiskFull | DbError::Setup(_)) => e,
        e => DbError::Other(format!("table {table}: {e}")),
    }
}

/// What kept it from beginning.
fn unusable(e: DbError, url: &str) -> DbError {
    match e {
        e @ DbError::Setup(_) => e,
        e => DbError::Setup(format!(
            "{} cannot be used: {e}; nothing was changed: see to it that this database is there and can be reached",
            without_password(url)
        )),
    }
}

/// What stopped it, and what to do next.
fn unfinished(e: &DbError, to: &str) -> DbError {
    let first = match e {
        DbError::DiskFull => "make room and run",
        DbError::Lost(_) => "see to it that both databases can be reached, and run",
        _ => "run",
    };
    DbError::Setup(format!(
        "the move was not finished: {e}; the source is as it was, and {} is marked as unfinished: {first} the same \
         command again, which begins anew",
        without_password(to)
    ))
}

/// Which engine an address is of.
pub(crate) fn dialect(url: &str) -> Dialect {
    match url.starts_with("postgres://") || url.starts_with("postgresql://") {
        true => Dialect::Postgres,
        false => Dialect::Sqlite,
    }
}

/// An address as it may be shown.
pub fn without_password(url: &str) -> String {
    let shown = url.split_once("://").and_then(|(scheme, rest)| {
        let (who, place) = rest.rsplit_once('@')?;
        let (user, _) = who.split_once(':')?;
        Some(format!("{scheme}://{user}@{place}"))
    });
    shown.unwrap_or_else(|| url.to_owned())
}

#[cfg(test)]
mod tests {
    use super::without_password;

    #[test]
    fn no_password_is_shown() {
        let shown = without_password("postgres://crm:a@b:c@db.example:5433/crm?sslmode=disable");
        assert_eq!(shown, "postgres://crm@db.example:5433/crm?sslmode=disable");
        for plain in ["postgres://crm@localhost/crm", "sqlite:/data/a:b@c.db"] {
            assert_eq!(without_password(plain), plain);
        }
    }
}
