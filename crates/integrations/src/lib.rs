//! Integrations: what other programs send us. Today the intake of events with its write keys.
//!
//! Knows nothing of orders: an event that tells of revenue is an event. A write key may append events and
//! nothing else, and fills gaps without overwriting what people wrote.

mod intake;
pub mod keys;
mod routes;
#[cfg(test)]
mod testing;
pub mod visitors;

use customers::Registry;
use std::sync::Arc;

pub use intake::{ClaimVisits, Counted};
pub use routes::routes;

/// The area's tables.
pub static MIGRATIONS: db::Area = db::area!(
    "integrations",
    [
        "0001_start.sql",
        "0002_visitors_kept.sql",
        "0003_groups_are_ids.sql"
    ]
);

/// Registers what the area does on the pages of customers.
pub fn register(registry: &mut Registry) {
    registry
        .hooks
        .deleted
        .push(intake::actions::on_person_deleted);
}

/// Puts the door for write keys into the web's state.
pub fn door(parts: web::Builder) -> web::Builder {
    let door = keys::KeyDoor::default();
    parts
        .with(web::keys::Door(Arc::new(door.clone())))
        .with(door)
        .with(intake::Turn::default())
        .with(Counted::default())
}

/// What this area registers for the audit trail: write keys by their names.
pub fn names() -> identity::audit::Names {
    identity::audit::Names(vec![("write_key", keys::named)])
}
