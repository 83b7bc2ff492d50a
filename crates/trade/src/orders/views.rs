//! Saved views of the list of orders: what an address says beside the one that stands open.

use super::find;
use super::list::{Asked, spec};
use super::list_page::Listed;
use ::web::{App, Cx, Locale};
use base::{Actor, Error, Permission};
use jiff::civil::Date;
use records::filter::{Fields, Filter, Literal, Op, Operand, Test};
use records::lists::ListSpec;
use records::views::{
    self, Bar, Listed as Of, NO_FILTER, Now, Opened, Opening, Sent, Viewable, written,
};
use std::sync::Arc;

/// The list, for [`views::Lists`].
pub(crate) const LIST: Viewable = Viewable {
    of: Of::Orders,
    readable: |_, _, by| {
        let scope = by.may(Permission::OrdersRead)?;
        let seen = ListSpec {
            fields: fields(by),
            ..spec().clone()
        };
        Ok((scope, Arc::new(seen)))
    },
    ready: |_, l| ready(l),
};

fn ready(l: &Locale) -> Vec<(&'static str, String)> {
    vec![("all", l.word("views-every", "order"))]
}

/// What the reader may know of orders.
pub(super) fn fields(by: &Actor) -> Fields {
    match find::sees_companies(by) {
        true => spec().fields.clone(),
        false => spec().fields.visible(&["company".to_owned()]),
    }
}

/// The parameters that narrow the list.
const NARROW: [&str; 7] = [
    "person", "company", "from", "to", "kind", "channel", "filter",
];

/// The views of the list, and what the address opens.
///
/// # Errors
/// `Forbidden`; `NotFound` for a view that is not there or that the reader does not see.
pub(super) async fn opening(app: &App, cx: &Cx, view: &str, fresh: bool) -> Result<Opening, Error> {
    let (cx, view) = (cx.clone(), view.to_owned());
    let read = app.db.read(move |tx| {
        let fields = fields(&cx.actor);
        views::opening(tx, &cx, (Of::Orders, &fields), (&view, fresh))
    });
    read.await
}

impl Asked {
    /// The same with what the view that stands open says of the parts that the address leaves out.
    pub(super) fn under(mut self, opening: &Opening, pairs: &[(String, String)]) -> Self {
        let sent = Sent::of(pairs, &NARROW);
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

/// Narrows by this filter alone: by the form's own fields as far as it has them.
pub(super) fn put(asked: &mut Asked, filter: &str) {
    *asked = Asked {
        q: std::mem::take(&mut asked.q),
        sort: std::mem::take(&mut asked.sort),
        view: std::mem::take(&mut asked.view),
        saved: asked.saved.take(),
        begins_otherwise: asked.begins_otherwise,
        ..Asked::default()
    };
    let parts = match Filter::parse(filter) {
        Ok(Filter::All(list)) => list,
        Ok(one) => vec![one],
        Err(_) => {
            filter.clone_into(&mut asked.filter);
            return;
        }
    };
    let rest = parts
        .into_iter()
        .filter(|part| !takes(asked, part))
        .collect();
    asked.filter = text(rest);
}

/// Conditions that all hold, as people type them.
pub(super) fn text(mut parts: Vec<Filter>) -> String {
    match parts.len() {
        0 => String::new(),
        1 => parts.remove(0).to_string(),
        _ => Filter::All(parts).to_string(),
    }
}

/// Whether a field of the form says this condition.
fn takes(asked: &mut Asked, part: &Filter) -> bool {
    let Filter::Test(Test {
        field,
        op,
        value: Operand::One(Literal::Text(value)),
        within_days: None,
    }) = part
    else {
        return false;
    };
    let is_day = value.parse::<Date>().is_ok() && value.len() == 10;
    let place = match (field.as_str(), op) {
        ("person", Op::Is) => &mut asked.person,
        ("company", Op::Is) => &mut asked.company,
        ("occurred", Op::AtLeast) if is_day => &mut asked.from,
        ("occurred", Op::AtMost) if is_day => &mut asked.to,
        ("kind", Op::Is) => &mut asked.kind,
        ("channel", Op::Is) => &mut asked.channel,
        _ => return false,
    };
    if !place.is_empty() {
        return false;
    }
    value.clone_into(place);
    true
}

fn narrowed(a: &Asked) -> [&str; 7] {
    [
        &a.person, &a.company, &a.from, &a.to, &a.kind, &a.channel, &a.filter,
    ]
}

/// What an address says: of a saved view only what differs from it.
pub(super) fn said(a: &Asked) -> Vec<(&'static str, &str)> {
    let view = match a.view.as_str() {
        "all" if !a.begins_otherwise => "",
        other => other,
    };
    let mut said = vec![("view", view), ("q", a.q.as_str())];
    let sort = a.saved.as_deref().map(|one| one.sort.as_str());
    if narrows_otherwise(a) {
        said.extend(NARROW.into_iter().zip(narrowed(a)));
        if a.saved.is_some() && narrowed(a).iter().all(|part| part.is_empty()) {
            said.push(("filter", NO_FILTER));
        }
    }
    said.push(("sort", written(sort, &a.sort, "")));
    said
}

/// Whether the list is narrowed otherwise than by the view that stands open.
fn narrows_otherwise(a: &Asked) -> bool {
    let Some(opened) = &a.saved else {
        return narrowed(a).iter().any(|part| !part.is_empty());
    };
    let mut plain = Asked::default();
    put(&mut plain, &opened.text);
    narrowed(&plain) != narrowed(a)
}

/// The view whose conditions name a field that the reader does not see, as long as the address does not say other
/// conditions.
pub(super) fn unseen(a: &Asked) -> Option<&Opened> {
    let opened = a.saved.as_deref().filter(|one| !one.unseen.is_empty())?;
    (!narrows_otherwise(a)).then_some(opened)
}

/// The bar of views.
pub(super) fn bar(s: &Listed) -> Bar<'_> {
    let l = &s.cx.l;
    let ready = ready(l)
        .into_iter()
        .map(|(word, label)| (word, label, true));
    let parts = match s.wanted.filter() {
        Filter::All(list) => list,
        other => vec![other],
    };
    let otherwise =
        narrows_otherwise(&s.asked) || said(&s.asked).last().is_some_and(|sort| !sort.1.is_empty());
    Bar {
        cx: &s.cx,
        of: Of::Orders,
        views: &s.views,
        ready: ready.collect(),
        now: Now {
            filter: text(parts),
            sort: match s.asked.sort.is_empty() {
                true => String::new(),
                false => s.wanted.sort.to_string(),
            },
            columns: String::new(),
            differs: otherwise && s.faults.is_empty() && unseen(&s.asked).is_none(),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn opened(text: &str) -> Asked {
        let mut asked = Asked::default();
        put(&mut asked, text);
        asked
    }

    #[test]
    fn a_filter_becomes_the_fields_of_the_form_and_the_same_filter_again() {
        let text = "occurred >= \"2011-11-01\" and kind = return and total > 5 and occurred >= \"2011-11-02\"";
        let asked = opened(text);
        assert_eq!((&*asked.from, &*asked.kind), ("2011-11-01", "return"));
        // The second day has no field of the form, nor has the total.
        assert_eq!(asked.filter, "total > 5 and occurred >= \"2011-11-02\"");
        let again = asked.wanted().unwrap().filter();
        let Filter::All(mut again) = again else {
            panic!("{again}")
        };
        let Ok(Filter::All(mut first)) = Filter::parse(text) else {
            panic!("{text}")
        };
        again.sort_by_key(ToString::to_string);
        first.sort_by_key(ToString::to_string);
        assert_eq!(again, first);
        assert_eq!(opened("any()").filter, "any()");
        // A moment is no day: the form could not show it.
        let moment = "occurred <= \"2011-11-01T10:00:00Z\"";
        assert_eq!(opened(moment).filter, moment);
    }
}
