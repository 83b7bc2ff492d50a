//! What this area itself shows on the timeline: notes, calls, meetings and visits.

use crate::activities::Activity;
use crate::authors::kept_since;
use crate::files::File;
use crate::notes::store::Standing;
use crate::{Registry, TimelineKind, TimelineRef, TimelineRow, activities, files, notes};
use base::{Scope, UserId, Uuid};
use db::{DbError, Tx};
use identity::members::colleagues;
use std::collections::HashMap;
use web::Cx;

/// This area's kinds and those that others registered.
pub(crate) fn all(registry: &Registry) -> impl Iterator<Item = &dyn TimelineKind> {
    let own: [&dyn TimelineKind; 3] = [&Notes, &Activities, &Files];
    own.into_iter()
        .chain(registry.timeline.iter().map(AsRef::as_ref))
}

type Rows = Result<HashMap<Uuid, TimelineRow>, DbError>;
type Names = HashMap<UserId, String>;

struct Notes;

impl TimelineKind for Notes {
    fn ref_kind(&self) -> &'static str {
        "note"
    }

    fn load(&self, tx: &Tx<'_>, scope: &Scope, cx: &Cx, refs: &[TimelineRef]) -> Rows {
        let ids: Vec<Uuid> = refs.iter().map(|r| r.id).collect();
        let notes = notes::store::standing(tx, scope, &ids)?;
        let names = names(tx, scope, notes.iter().map(|n| n.note.created_by))?;
        let rows = notes
            .into_iter()
            .map(|n| (n.note.id.0, note_row(cx, &names, n)));
        Ok(rows.collect())
    }
}

fn names(
    tx: &Tx<'_>,
    scope: &Scope,
    authors: impl Iterator<Item = Option<UserId>>,
) -> Result<Names, DbError> {
    let mut authors: Vec<UserId> = authors.flatten().collect();
    authors.sort_unstable();
    authors.dedup();
    colleagues::names(tx, scope, &authors)
}

/// Who wrote it, unless the reader did.
fn author(cx: &Cx, names: &Names, author: Option<UserId>) -> Option<String> {
    let author = author.filter(|user| cx.whose() != Some(*user))?;
    names.get(&author).cloned()
}

fn note_row(cx: &Cx, names: &Names, Standing { note, removed }: Standing) -> TimelineRow {
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
    let mine = note.created_by.is_some() && note.created_by == cx.whose();
    TimelineRow {
        title: cx.l.t(if mine { "note-mine" } else { "kind-note" }),
        lines: note.body.lines().map(str::to_owned).collect(),
        facts: author(cx, names, note.created_by).into_iter().collect(),
        edit: changes.then(|| path("edit")),
        ..TimelineRow::default()
    }
}

struct Activities;

impl TimelineKind for Activities {
    fn ref_kind(&self) -> &'static str {
        "activity"
    }

    fn load(&self, tx: &Tx<'_>, scope: &Scope, cx: &Cx, refs: &[TimelineRef]) -> Rows {
        let ids: Vec<Uuid> = refs.iter().map(|r| r.id).collect();
        let since = kept_since(tx.now()).ok();
        let found = activities::store::standing(tx, scope, &ids)?;
        let names = names(tx, scope, found.iter().map(|s| s.activity.created_by))?;
        let row = |s: activities::store::Standing| {
            let id = s.activity.id.0;
            match s.removed_at {
                Some(at) => (
                    id,
                    removed_row(cx, &s.activity, since.is_some_and(|s| at >= s)),
                ),
                None => (id, activity_row(cx, &names, &s.activity)),
            }
        };
        Ok(found.into_iter().map(row).collect())
    }
}

struct Files;

impl TimelineKind for Files {
    fn ref_kind(&self) -> &'static str {
        "file"
    }

    fn load(&self, tx: &Tx<'_>, scope: &Scope, cx: &Cx, refs: &[TimelineRef]) -> Rows {
        let ids: Vec<Uuid> = refs.iter().map(|r| r.id).collect();
        let since = kept_since(tx.now()).ok();
        let found = files::store::standing(tx, scope, &ids)?;
        let names = names(tx, scope, found.iter().map(|s| s.file.created_by))?;
        let row = |s: files::store::Standing| {
            let kept = s.removed_at.map(|at| since.is_some_and(|s| at >= s));
            (s.file.id.0, file_row(cx, &names, &s.file, kept))
        };
        Ok(found.into_iter().map(row).collect())
    }
}

/// `kept`: whether a file that was taken away can be brought back; none for one that stands.
fn file_row(cx: &Cx, names: &Names, f: &File, kept: Option<bool>) -> TimelineRow {
    let (l, changes) = (&cx.l, files::may_change(&cx.actor, f));
    let path = |rest: &str| cx.to(&format!("files/{}{rest}", f.id));
    if let Some(kept) = kept {
        let kind = l.word("kind", "file");
        return TimelineRow {
            title: l.tx("activity-removed", &[("kind", kind.into())]),
            restore: (kept && changes).then(|| path("/restoration")),
            ..TimelineRow::default()
        };
    }
    let size = l.size(f.bytes);
    TimelineRow {
        title: f.name.clone(),
        link: Some(path("")),
        facts: [Some(size), author(cx, names, f.created_by)]
            .into_iter()
            .flatten()
            .collect(),
        remove: changes.then(|| path("/removal")),
        ..TimelineRow::default()
    }
}

fn removed_row(cx: &Cx, a: &Activity, kept: bool) -> TimelineRow {
    let kind = cx.l.word("kind", a.kind.as_str());
    let back = kept && activities::may_change(&cx.actor, a);
    TimelineRow {
        title: cx.l.tx("activity-removed", &[("kind", kind.into())]),
        restore: back.then(|| cx.to(&format!("activities/{}/restoration", a.id))),
        ..TimelineRow::default()
    }
}

fn activity_row(cx: &Cx, names: &Names, a: &Activity) -> TimelineRow {
    let l = &cx.l;
    let minutes = a
        .minutes
        .map(|n| l.tx("activity-lasted", &[("n", n.into())]));
    let outcome = (!a.outcome.is_empty()).then(|| a.outcome.clone());
    let body = a.body.lines().map(str::to_owned);
    let changes = activities::may_change(&cx.actor, a);
    TimelineRow {
        title: l.word("kind", a.kind.as_str()),
        lines: outcome.into_iter().chain(body).collect(),
        facts: [minutes, author(cx, names, a.created_by)]
            .into_iter()
            .flatten()
            .collect(),
        edit: changes.then(|| cx.to(&format!("activities/{}/edit", a.id))),
        ..TimelineRow::default()
    }
}
