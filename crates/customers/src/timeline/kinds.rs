//! What this area itself shows on the timeline: notes.

use crate::notes::store::Standing;
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
        let notes = notes::store::standing(tx, scope, &ids)?;
        let rows = notes.into_iter().map(|n| (n.note.id.0, row(cx, n)));
        Ok(rows.collect())
    }
}

fn row(cx: &Cx, Standing { note, removed }: Standing) -> TimelineRow {
    let path = |rest: &str| cx.to(&format!("notes/{}/{rest}", note.id));
    let changes = notes::may_change(&cx.actor, &note);
    if removed {
        let kept = changes && !note.body.is_empty();
        return TimelineRow {
            title: cx.l.t("note-removed"),
            restore: kept.then(|| path("restoration")),
            ..TimelineRow::default()
        };
    }
    let mine = note.created_by.is_some() && note.created_by == cx.actor.user;
    TimelineRow {
        title: cx.l.t(if mine { "note-mine" } else { "kind-note" }),
        lines: note.body.lines().map(str::to_owned).collect(),
        edit: changes.then(|| path("edit")),
        ..TimelineRow::default()
    }
}
