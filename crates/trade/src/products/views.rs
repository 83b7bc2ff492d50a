//! Saved views of the list of products: what an address says beside the one that stands open.

use super::list::{Asked, spec};
use ::web::{App, Cx, Locale};
use base::{Error, Permission};
use records::filter::{Filter, Literal, Op, Operand};
use records::views::{self, Bar, Listed as Of, NO_FILTER, Now, Opening, Sent, Viewable, written};
use std::sync::Arc;

/// The list, for [`views::Lists`]. Products belong to nobody: who does not see all orders sees no list of them.
pub(crate) const LIST: Viewable = Viewable {
    of: Of::Products,
    readable: |_, _, by| {
        let scope = by.may(Permission::OrdersRead)?;
        match scope.reaches_all() {
            true => Ok((scope, Arc::new(spec().clone()))),
            false => Err(Error::Forbidden(Permission::OrdersRead.as_str())),
        }
    },
    ready: |_, l| ready(l),
};

fn ready(l: &Locale) -> Vec<(&'static str, String)> {
    vec![("all", l.word("views-every", "product"))]
}

/// The views of the list, and what the address opens.
///
/// # Errors
/// `Forbidden`; `NotFound` for a view that is not there or that the reader does not see.
pub(super) async fn opening(app: &App, cx: &Cx, view: &str, fresh: bool) -> Result<Opening, Error> {
    let (cx, view) = (cx.clone(), view.to_owned());
    let read = app
        .db
        .read(move |tx| views::opening(tx, &cx, (Of::Products, &spec().fields), (&view, fresh)));
    read.await
}

impl Asked {
    /// The same with what the view that stands open says of the parts that the address leaves out.
    pub(super) fn under(mut self, opening: &Opening, pairs: &[(String, String)]) -> Self {
        let sent = Sent::of(pairs, &["source", "filter"]);
        self.begins_otherwise = opening.begins_otherwise();
        if self.filter.trim() == NO_FILTER {
            self.filter.clear();
        }
        if let Some(ready) = &opening.ready {
            self.view.clone_from(ready);
        }
        if let Some(opened) = &opening.opened {
            self.view = opened.id.to_string();
            if !sent.filter {
                put(&mut self, &opened.text);
            }
            if !sent.sort {
                self.sort.clone_from(&opened.sort);
            }
            self.saved = Some(opened.clone());
        }
        self
    }
}

/// Narrows by this filter alone: by the chip of a source where it says no more.
fn put(asked: &mut Asked, filter: &str) {
    asked.source.clear();
    filter.clone_into(&mut asked.filter);
    let one = match Filter::parse(filter) {
        Ok(Filter::All(mut list)) if list.len() == 1 => list.remove(0),
        Ok(one) => one,
        Err(_) => return,
    };
    if let Filter::Test(test) = one
        && let (Op::Is, Operand::One(Literal::Text(source))) = (test.op, test.value)
        && test.field == "source"
    {
        asked.source = source;
        asked.filter.clear();
    }
}

/// Whether the list is narrowed otherwise than by the view that stands open.
fn narrows_otherwise(a: &Asked) -> bool {
    let mut plain = Asked::default();
    let view = a.saved.as_deref().map(|opened| opened.text.as_str());
    put(&mut plain, view.unwrap_or_default());
    (&plain.source, &plain.filter) != (&a.source, &a.filter)
}

/// What an address says: of a saved view only what differs from it.
pub(super) fn said(a: &Asked) -> Vec<(&'static str, &str)> {
    let view = match a.view.as_str() {
        "all" if !a.begins_otherwise => "",
        other => other,
    };
    let sort = a.saved.as_deref().map(|one| one.sort.as_str());
    let mut said = vec![("view", view), ("q", a.q.as_str())];
    if narrows_otherwise(a) {
        let filter = match a.source.is_empty() {
            true => written(a.saved.as_ref().map(|_| "-"), &a.filter, NO_FILTER),
            false => &a.filter,
        };
        said.extend([("source", a.source.as_str()), ("filter", filter)]);
    }
    said.push(("sort", written(sort, &a.sort, "")));
    said
}

/// The bar of views.
pub(super) fn bar<'a>(cx: &'a Cx, a: &Asked, views: &'a Opening) -> Bar<'a> {
    let ready = ready(&cx.l)
        .into_iter()
        .map(|(word, label)| (word, label, true));
    let otherwise = narrows_otherwise(a) || said(a).last().is_some_and(|sort| !sort.1.is_empty());
    let whole = a.whole().ok();
    Bar {
        cx,
        of: Of::Products,
        views,
        ready: ready.collect(),
        now: Now {
            differs: otherwise && whole.is_some(),
            filter: match whole {
                Some(Filter::All(mut list)) if list.len() == 1 => list.remove(0).to_string(),
                Some(Filter::All(none)) if none.is_empty() => String::new(),
                Some(filter) => filter.to_string(),
                None => String::new(),
            },
            sort: a.sort.clone(),
            columns: String::new(),
        },
    }
}
