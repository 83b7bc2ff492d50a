//! What every change leaves behind: a domain event and a row of the audit trail.

use base::{Actor, BulkChangeId, Error, Uuid};
use db::Tx;
use serde_json::{Value as Json, json};

/// What happened to which record.
pub(crate) struct Mark {
    /// The kind of record: `person`.
    pub kind: &'static str,
    /// The record.
    pub id: Uuid,
    /// The event's name: `person.created`.
    pub event: &'static str,
    /// The verb in the audit trail: `create`.
    pub action: &'static str,
    /// Which fields, never what stands in them: the trail outlives the person's data.
    pub detail: Json,
}

impl Mark {
    /// The same as a part of a bulk change.
    pub(crate) fn in_bulk(mut self, bulk: Option<BulkChangeId>) -> Self {
        if let Some(bulk) = bulk {
            self.detail["bulk_change"] = json!(bulk);
        }
        self
    }
}

/// Writes both, in the transaction of the change.
pub(crate) fn leave(tx: &mut Tx<'_>, by: &Actor, mark: Mark) -> Result<(), Error> {
    let Mark {
        kind,
        id,
        event,
        action,
        detail,
    } = mark;
    let data = detail.clone();
    events::record(
        tx,
        by,
        events::New {
            subject_kind: kind,
            subject_id: id,
            name: event,
            version: 1,
            data,
        },
    )?;
    identity::audit::record(tx, by, action, kind, Some(id), detail)
}

/// The same of many records of one kind, each of which was changed in the same way.
pub(crate) fn leave_all(
    tx: &mut Tx<'_>,
    by: &Actor,
    (kind, ids): (&'static str, &[Uuid]),
    event: &'static str,
    detail: &Json,
) -> Result<(), Error> {
    let new = |id: &Uuid| events::New {
        subject_kind: kind,
        subject_id: *id,
        name: event,
        version: 1,
        data: detail.clone(),
    };
    let all: Vec<events::New> = ids.iter().map(new).collect();
    events::record_all(tx, by, &all)?;
    identity::audit::record_all(tx, by, "update", kind, ids, detail)
}
