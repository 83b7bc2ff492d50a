//! The pages of views: saving one, one by itself, all of a list, and what administrators see of them.

mod form;
mod list;
mod settings;

pub(crate) use form::Typed;
pub(super) use form::{New, One, new, one, parts};
pub(super) use list::{All, all};
pub(super) use settings::{OfList, Settings, settings};

use super::model::{Listed, View};
use crate::filter::{Fields, Words};
use crate::lists::Sort;
use ::web::ui::{Crumbs, Facts};
use ::web::{Cx, links};
use base::Uuid;
use maud::{Markup, html};
use std::collections::HashMap;

fn crumbs(cx: &Cx, of: Listed) -> Crumbs {
    Crumbs::new(&cx.l).step(title(cx, of), cx.to(of.path()))
}

/// What the list is called.
fn title(cx: &Cx, of: Listed) -> String {
    cx.l.word("views-of", of.as_str())
}

/// What a view shows, in words: its conditions, its order, its columns. Of what the reader does not see nothing is told.
fn shows(
    cx: &Cx,
    (fields, names): (&Fields, &HashMap<Uuid, String>),
    (filter, sort, columns): (&crate::filter::Filter, &str, &str),
) -> Markup {
    let l = &cx.l;
    let words = Words {
        l,
        fields,
        currency: cx.account.currency,
        names,
    };
    let conditions = match (filter, super::opened::unseen(filter, fields)) {
        (crate::filter::Filter::All(none), _) if none.is_empty() => l.t("views-shows-all"),
        (_, unseen) if !unseen.is_empty() => {
            l.tx("views-unseen", &[("fields", unseen.join(", ").into())])
        }
        (filter, _) => words.say(filter),
    };
    let order = Sort::from(sort.to_owned());
    let order = fields.get(&order.field).map(|field| {
        let key = if order.descending {
            "views-order-down"
        } else {
            "views-order-up"
        };
        l.tx(key, &[("field", field.label(l).into())])
    });
    let columns: Vec<String> = links::words(columns)
        .iter()
        .filter_map(|name| fields.get(name))
        .map(|field| field.label(l))
        .collect();
    let own = || l.t("views-lists-own");
    let facts = Facts::new()
        .fact(l.t("views-filter"), html! { (conditions) })
        .fact(l.t("views-sort"), html! { (order.unwrap_or_else(own)) })
        .fact(
            l.t("views-columns"),
            html! { @if columns.is_empty() { (own()) } @else { (columns.join(", ")) } },
        );
    html! { (facts) }
}

/// Who sees a view, in words.
fn seen_by(cx: &Cx, view: &View, teams: &[(String, String)]) -> String {
    let l = &cx.l;
    let team = view.visibility.team().map(|team| team.to_string());
    let name = team.and_then(|id| teams.iter().find(|(one, _)| *one == id));
    match name {
        Some((_, name)) => l.tx("views-of-team", &[("team", name.trim().into())]),
        None => l.word("views-visibility", view.visibility.as_str()),
    }
}
