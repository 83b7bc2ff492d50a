//! Saved views of the lists of people and of companies: what an address says beside the one that stands open.

use super::of::Of;
use super::{Asked, Meant, View};
use crate::Registry;
use ::web::{App, Cx, Locale};
use base::Error;
use records::filter::FilterError;
use records::lists::ListSpec;
use records::views::{self, Listed, NO_FILTER, Now, Opening, Sent, Viewable, written};

/// The lists of this area, for [`views::Lists`].
pub(crate) static LISTS: [Viewable; 2] = [
    Viewable {
        of: Listed::People,
        readable: |app, tx, by| Of::People.readable(tx, by, &app.get::<Registry>()),
        ready: |spec, l| ready(Of::People, spec, l),
    },
    Viewable {
        of: Listed::Companies,
        readable: |app, tx, by| Of::Companies.readable(tx, by, &app.get::<Registry>()),
        ready: |spec, l| ready(Of::Companies, spec, l),
    },
];

fn ready(of: Of, spec: &ListSpec, l: &Locale) -> Vec<(&'static str, String)> {
    let all = View::all(spec);
    all.map(|view| (view.as_str(), of.view(l, view))).collect()
}

/// The views of the list, and what the address opens. A part of a page that names no saved view needs none of them.
///
/// # Errors
/// `Forbidden`; `NotFound` for a view that is not there or that the reader does not see.
pub(super) async fn opening(
    app: &App,
    cx: &Cx,
    of: Of,
    (asked, fresh): (&Asked, bool),
) -> Result<Opening, Error> {
    if cx.htmx && asked.view.parse::<base::Uuid>().is_err() {
        return Ok(Opening::default());
    }
    let (known, cx, view) = (app.clone(), cx.clone(), asked.view.clone());
    let read = app.db.read(move |tx| {
        let (_, spec) = of.readable(tx, &cx.actor, &known.get::<Registry>())?;
        views::opening(tx, &cx, (of.listed(), &spec.fields), (&view, fresh))
    });
    read.await
}

impl Asked {
    /// The same with what the view that stands open says of the parts that the address leaves out.
    pub(super) fn under(mut self, opening: &Opening, pairs: &[(String, String)]) -> Self {
        let sent = Sent::of(pairs, &["filter"]);
        self.begins_otherwise = opening.begins_otherwise();
        if let Some(ready) = &opening.ready {
            self.view.clone_from(ready);
        }
        let Some(opened) = &opening.opened else {
            return self;
        };
        self.view = opened.id.to_string();
        match sent.filter {
            false => self.filter.clone_from(&opened.text),
            true if self.filter.trim() == NO_FILTER => self.filter.clear(),
            true => {}
        }
        if !sent.sort {
            self.sort.clone_from(&opened.sort);
        }
        if !sent.columns {
            self.columns.clone_from(&opened.columns);
        }
        self.saved = Some(opened.clone());
        self
    }
}

/// What an address says: of a saved view only what differs from it.
pub(super) fn said(asked: &Asked) -> [(&'static str, &str); 5] {
    let view = match asked.view.as_str() {
        "all" if !asked.begins_otherwise => "",
        other => other,
    };
    let saved = asked.saved.as_deref();
    let text = saved.map(|one| one.text.as_str());
    let (sort, columns) = (saved.map(|one| &*one.sort), saved.map(|one| &*one.columns));
    [
        ("view", view),
        ("q", &asked.q),
        ("filter", written(text, &asked.filter, NO_FILTER)),
        ("sort", written(sort, &asked.sort, "")),
        ("columns", written(columns, &asked.columns, "")),
    ]
}

/// The same with everything that the view says, for whoever does not open it.
pub(super) fn whole(asked: &Asked) -> [(&'static str, &str); 5] {
    let mut said = said(asked);
    if asked.saved.is_some() {
        let filter = match asked.filter.as_str() {
            "" => NO_FILTER,
            filter => filter,
        };
        said[2].1 = filter;
        said[3].1 = &asked.sort;
        said[4].1 = &asked.columns;
    }
    said
}

/// What is wrong with a view whose conditions name a field that the reader does not see, as long as the address does not
/// say other conditions.
pub(super) fn unseen(asked: &Asked) -> Option<FilterError> {
    let opened = asked.saved.as_deref()?;
    let field = opened
        .unseen
        .first()
        .filter(|_| asked.filter == opened.text)?;
    Some(FilterError {
        at: 0,
        code: "filter-field",
        found: field.clone(),
        near: None,
    })
}

/// What the list shows, as it would be saved.
pub(super) fn now(asked: &Asked, meant: &Meant, spec: &ListSpec) -> Now {
    let plain = meant.view == View::All;
    let shown = meant.columns.join(",");
    let [_, _, filter, sort, columns] = said(asked);
    let sorted = match asked.saved {
        Some(_) => !sort.1.is_empty(),
        None => meant.sorted && meant.sort != meant.view.sort(spec),
    };
    Now {
        filter: meant.whole.clone(),
        sort: match plain && !meant.sorted {
            true => String::new(),
            false => meant.sort.to_string(),
        },
        columns: match plain && asked.columns.is_empty() {
            true => String::new(),
            false => shown,
        },
        differs: meant.fault.is_none() && (!filter.1.is_empty() || sorted || !columns.1.is_empty()),
    }
}
