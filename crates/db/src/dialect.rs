//! The few places where the two engines differ, each with a name.

use crate::Sql;

/// Which engine a transaction runs on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Dialect {
    /// The embedded one.
    Sqlite,
    /// The one for many.
    Postgres,
}

impl Dialect {
    /// Locks the rows that the query reads until the end of the transaction. SQLite has one writer,
    /// so nothing is needed there.
    pub fn for_update(self) -> Sql {
        match self {
            Dialect::Sqlite => Sql::default(),
            Dialect::Postgres => Sql::new(" FOR UPDATE"),
        }
    }

    /// As `for_update`, but who only looks in the same way need not wait.
    pub fn for_share(self) -> Sql {
        match self {
            Dialect::Sqlite => Sql::default(),
            Dialect::Postgres => Sql::new(" FOR SHARE"),
        }
    }

    /// As `for_update`, but leaves out rows that somebody else holds: for queues.
    pub fn for_update_skip_locked(self) -> Sql {
        match self {
            Dialect::Sqlite => Sql::default(),
            Dialect::Postgres => Sql::new(" FOR UPDATE SKIP LOCKED"),
        }
    }
}
