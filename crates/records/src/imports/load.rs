//! What pages and programs share: reading imports, bringing a file, starting the work.

use super::actions::{self, Home, Upload};
use super::form::Choice;
use super::model::Brought;
use super::pages::{self, Shown};
use super::upload::Received;
use super::{Columns, Import, Kinds, Lines, Preview, Problem, Refusal, Wake, store};
use ::web::{App, Cursor, Cx, List, Page, Result};
use base::{AccountId, Actor, Error, FieldError, ImportId, Permission};
use db::Tx;
use maud::Markup;
use std::sync::Arc;

/// Lines that are read to show what a column holds.
const PREVIEW_LINES: usize = 20;
/// Refused lines that the page shows.
const REFUSED_SHOWN: usize = 20;
/// The kind of a file of which nothing else is said.
const USUAL_KIND: &str = "orders";
/// The source of the first file, unless told.
const USUAL_SOURCE: &str = "shop";

/// A part of the list, newest first.
pub(super) async fn list(app: &App, cx: &Cx, part: Page) -> Result<List<Import>> {
    let scope = cx.actor.may(Permission::ImportsRun)?;
    let before: Option<ImportId> = part.place()?;
    let limit = part.limit as usize + 1;
    let rows = app
        .db
        .read(move |tx| store::recent(tx, &scope, before, limit))
        .await?;
    Ok(List::of(rows, &part, |import| Cursor::new(&import.id)))
}

/// Makes an import of a file that has come; `runs`: it is to be written at once. A source that is not
/// told is the one under which this file was written, else that of the last file with such a name, else that of the
/// last import.
pub(super) async fn bring(
    app: &App,
    cx: &Cx,
    mut received: Received,
    columns: Option<Columns>,
    runs: bool,
) -> Result<Import> {
    let (name, file) = received
        .file
        .ok_or_else(|| Error::invalid("file", "required", ""))?;
    let mut told = |name| {
        received
            .fields
            .remove(name)
            .filter(|v: &String| !v.is_empty())
    };
    let upload = Upload {
        kind: told("kind").unwrap_or_else(|| USUAL_KIND.to_owned()),
        source: told("source").unwrap_or_default(),
        file_name: told("file_name").unwrap_or(name),
        file,
        columns,
        again: flag("again", told("again").as_ref())? == Some(true),
    };
    let kinds = app.get::<Kinds>();
    let path = kinds.folder.path(cx.actor.account, &upload.file.hash);
    let header = blocking(move || Ok(Lines::open(&path)?.header().to_vec())).await?;
    let by = cx.actor.clone();
    let made = app.db.write(move |tx| {
        let upload = with_source(tx, &by, &upload)?;
        let import = actions::add(tx, &by, &kinds, &upload, &header)?;
        if runs {
            actions::ask_again(tx, &by, &import)?;
        }
        Ok::<_, Error>(import)
    });
    Ok(made.await?)
}

fn with_source(tx: &Tx<'_>, by: &Actor, upload: &Upload) -> std::result::Result<Upload, Error> {
    let mut upload = upload.clone();
    if upload.source.is_empty() {
        let scope = by.may(Permission::ImportsRun)?;
        let same = store::written_source(tx, &scope, &upload.kind, &upload.file.hash)?;
        let before = store::sources(tx, &scope, &upload.kind)?;
        let alike = before.iter().find(|b| b.is_called_like(&upload.file_name));
        let last = alike.or(before.first()).map(|b| b.source.clone());
        let source = same.or(last);
        upload.source = source.unwrap_or_else(|| USUAL_SOURCE.to_owned());
    }
    Ok(upload)
}

/// Yes or no, as programs say it; none when it is not said.
pub(super) fn flag(name: &str, text: Option<&String>) -> std::result::Result<Option<bool>, Error> {
    match text.map(String::as_str) {
        None | Some("") => Ok(None),
        Some("true" | "1" | "on") => Ok(Some(true)),
        Some("false" | "0") => Ok(Some(false)),
        Some(_) => Err(Error::invalid(name, "choice", "")),
    }
}

/// Work on a file, which may take seconds.
async fn blocking<T: Send + 'static>(
    work: impl FnOnce() -> std::result::Result<T, Error> + Send + 'static,
) -> std::result::Result<T, Error> {
    tokio::task::spawn_blocking(work)
        .await
        .map_err(Error::internal)?
}

/// The names of the columns of an import's file; none when it cannot be read any more.
pub(super) async fn header(app: &App, account: AccountId, import: &Import) -> Vec<String> {
    let path = app.get::<Kinds>().folder.path(account, &import.file_hash);
    blocking(move || Ok(Lines::open(&path)?.header().to_vec()))
        .await
        .unwrap_or_default()
}

/// An import with what its page shows beside it.
pub(super) struct Loaded {
    pub(super) import: Import,
    account: AccountId,
    twin: Option<Import>,
    elsewhere: Option<Import>,
    sources: Vec<Brought>,
    problems: Vec<Problem>,
    refusals: Vec<Refusal>,
    kinds: Arc<Kinds>,
}

/// Reads an import and what belongs to it, lines of its file among it: that somebody saw them is noted.
pub(super) async fn load(app: &App, cx: &Cx, id: ImportId) -> Result<Loaded> {
    let (by, kinds) = (cx.actor.clone(), app.get::<Kinds>());
    let loaded = app.db.read(move |tx| {
        let scope = by.may(Permission::ImportsRun)?;
        let import = actions::get(tx, &by, id)?;
        Ok::<_, Error>(Loaded {
            account: by.account,
            twin: store::twin(tx, &scope, &import)?,
            elsewhere: store::elsewhere(tx, &scope, &import)?,
            sources: store::sources_before(tx, &scope, &import)?,
            problems: store::problems(tx, &scope, id)?,
            refusals: store::refusals(tx, &scope, id, 0, REFUSED_SHOWN)?,
            kinds: kinds.clone(),
            import,
        })
    });
    let loaded = loaded.await?;
    identity::audit::read(app, &cx.actor, "view", "import", &[id.0]);
    Ok(loaded)
}

impl Loaded {
    /// The first lines of its file; why not, where it cannot be read.
    pub(super) async fn preview(&self) -> std::result::Result<Preview, Vec<FieldError>> {
        let folder = &self.kinds.folder;
        let path = folder.path(self.account, &self.import.file_hash);
        match blocking(move || Preview::read(&path, PREVIEW_LINES)).await {
            Ok(preview) => Ok(preview),
            Err(Error::Invalid(errors)) => Err(errors),
            Err(other) => {
                tracing::error!(import = %self.import.id, error = %other, "the file cannot be read");
                let (field, detail) = ("file".to_owned(), String::new());
                Err(vec![FieldError {
                    field,
                    code: "file-gone",
                    detail,
                }])
            }
        }
    }

    /// The page of the import.
    pub(super) async fn page(
        &self,
        app: &App,
        cx: &Cx,
        choosing: bool,
        choice: Option<&Choice>,
        errors: &[FieldError],
    ) -> Markup {
        let preview = if choosing {
            Some(self.preview().await)
        } else {
            None
        };
        let kind = self.kinds.find(&self.import.kind).ok();
        pages::page(&Shown {
            cx,
            import: &self.import,
            now: app.clock.now(),
            fields: kind.as_ref().map_or(&[], |kind| kind.fields()),
            links: kind.as_ref().map_or(&[], |kind| kind.links()),
            figures: kind.as_ref().map_or(&[], |kind| kind.figures()),
            twin: self.twin.as_ref(),
            elsewhere: self.elsewhere.as_ref(),
            sources: &self.sources,
            preview,
            choice,
            errors,
            problems: &self.problems,
            refusals: &self.refusals,
        })
    }
}

/// Puts the work into the queue and wakes who does it.
pub(super) async fn queue(
    app: &App,
    cx: &Cx,
    id: ImportId,
    dry: bool,
    again: bool,
) -> std::result::Result<(), Error> {
    let by = cx.actor.clone();
    let home = Home {
        currency: cx.account.currency,
        zone: cx.account.zone.clone(),
    };
    app.db
        .write(move |tx| actions::start(tx, &by, &home, id, dry, again))
        .await?;
    if let Some(wake) = app.find::<Wake>() {
        (wake.0)();
    }
    app.nudge(cx.actor.account, "import", Some(id.0));
    Ok(())
}
