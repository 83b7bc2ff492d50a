//! The names of records that the trail speaks of: the trail keeps ids alone, for it outlives what they name.

use super::trail::store::Line;
use crate::members::colleagues;
use base::{Actor, Error, Permission, UserId, Uuid};
use db::Tx;
use std::collections::HashMap;

/// Reads the names of records of one kind, as far as the actor may see them; those who are gone are missing.
pub type NamesOf = fn(&Tx<'_>, &Actor, &[Uuid]) -> Result<HashMap<Uuid, String>, Error>;

/// What areas registered: each kind of record with its names. One value in the web's map of parts.
#[derive(Clone, Debug, Default)]
pub struct Names(pub Vec<(&'static str, NamesOf)>);

impl Names {
    /// The names of all records that these rows are about.
    pub(super) fn of(
        &self,
        tx: &Tx<'_>,
        by: &Actor,
        lines: &[Line],
    ) -> Result<HashMap<Uuid, String>, Error> {
        let ids = |kind: &str| {
            let of_kind = lines.iter().filter(|line| line.kind == kind);
            let mut ids: Vec<Uuid> = of_kind.filter_map(|line| line.subject).collect();
            ids.sort_unstable();
            ids.dedup();
            ids
        };
        let members: Vec<UserId> = ids("member").into_iter().map(UserId).collect();
        let scope = by.may(Permission::AccountManage)?;
        let members = colleagues::names(tx, &scope, &members)?;
        let mut all: HashMap<Uuid, String> =
            members.into_iter().map(|(id, name)| (id.0, name)).collect();
        for (kind, names) in &self.0 {
            let ids = ids(kind);
            if !ids.is_empty() {
                all.extend(names(tx, by, &ids)?);
            }
        }
        Ok(all)
    }
}
