//! The only crate that knows SQL drivers. A transaction is a synchronous closure on a database
//! thread: nothing can be awaited inside it, so no mail and no HTTP call can happen within one,
//! and it may run again when PostgreSQL refuses two writes that collide.
//!
//! Knows nothing of HTTP, of people or of orders.

mod backup;
pub mod carry;
mod copying;
pub mod dialect;
mod error;
mod figures;
mod handle;
mod insert;
mod limits;
mod listen;
mod mark;
mod migrate;
mod own;
mod postgres_engine;
mod postgres_loaded;
mod postgres_way;
mod private;
mod row;
mod sql;
mod sqlite_engine;
mod sqlite_queues;
mod sqlite_turns;
mod task;
pub mod testing;
mod translate;
mod tx;
mod value;

pub use backup::{BackupReport, checksum, earlier_checksum, keep_names, look_over_copy};
pub use copying::{
    Copier, Copying, copies_before_migrations, drop_tables_but, sweep_unfinished_copies,
};
pub use dialect::Dialect;
pub use error::DbError;
pub use figures::{Fares, Figures, Way};
pub use handle::{Db, Options};
pub use listen::{LISTENER, Listening};
pub use mark::{Mark, marking, unmarked};
pub use migrate::{Area, Migrated, refuse_newer};
pub use postgres_way::servers_on;
pub use private::{close_to_others, make as make_closed};
pub use row::{Cell, FromCell, FromRow, Row};
pub use sql::Sql;
pub use tx::Tx;
pub use value::Value;
