//! What this area itself shows on the timeline: notes.

use crate::{Registry, TimelineKind, TimelineRef, TimelineRow, notes};
use base::{Scope, Uuid};
use db::{DbError, Tx};
use std::collections::HashMap;
use web::Cx;

/// This area's kinds and those that others registered.
pub(crate) fn all(registry: &Registry) -> impl Iterator<Item = &dyn TimelineKind> {
    let own: &dyn TimelineKind = &Notes;
    std::iter::once(own).chain(registry.timeline.iter().map(AsRef::as_ref))
}

struct Notes;

impl TimelineKind for Notes {
    fn ref_kind(&self) -> &'static str {
        "note"
    }

    fn load(
        &self,
        tx: &Tx<'_>,
        scope: &Scope,
        cx: &Cx,
        refs: &[TimelineRef],
    ) -> Result<HashMap<Uuid, TimelineRow>, DbError> {
        let ids: Vec<Uuid> = refs.iter().map(|r| r.id).collect();
        let notes = notes::store::bodies(tx, scope, &ids)?;
        let title = |mine: bool| cx.l.t(if mine { "note-mine" } else { "kind-note" });
        Ok(notes
            .into_iter()
            .map(|note| {
                let mine = note.created_by.is_some() && note.created_by == cx.actor.user;
                let lines = note.body.lines().map(str::to_owned).collect();
                (
                    note.id.0,
                    TimelineRow {
                        title: title(mine),
                        lines,
                        ..TimelineRow::default()
                    },
                )
            })
            .collect())
    }
}
