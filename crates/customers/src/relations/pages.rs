//! Relations as HTML: the panel on a record's page, and the page on which one is added.

use super::model::{End, How, Relation, RelationKind};
use crate::finder::Told;
use ::web::ui::{
    self, Avatar, Button, Crumbs, Errors, Facts, Field, Nav, PageHead, Panel, SearchBox, Select,
    csrf_field,
};
use ::web::{Cx, links};
use base::{FieldError, Uuid};
use maud::{Markup, Render, html};
use std::collections::HashMap;

/// What the panel shows.
#[derive(Clone, Debug, Default)]
pub(crate) struct Shown {
    pub(crate) relations: Vec<Relation>,
    /// The names of the other ends.
    pub(crate) names: HashMap<Uuid, String>,
    /// Whether the reader may change the record.
    pub(crate) writes: bool,
}

impl Shown {
    /// The people at the other ends, for the audit.
    pub(crate) fn people(&self) -> Vec<Uuid> {
        let ends = self.relations.iter().flat_map(|r| [r.from, r.to]);
        let people = ends.filter(|end| end.kind == "person" && self.names.contains_key(&end.id));
        people.map(|end| end.id).collect()
    }
}

/// The panel of a record; nothing where there is nothing and nobody may add.
pub(crate) fn panel(cx: &Cx, here: End, shown: &Shown) -> Markup {
    let l = &cx.l;
    let writes = shown.writes;
    if shown.relations.is_empty() && !writes {
        return html! {};
    }
    let mut facts = Facts::new();
    for relation in &shown.relations {
        let (there, forward) = relation.other(here);
        let name = shown.names.get(&there.id).map_or("", String::as_str);
        let label = said(cx, here, relation, forward);
        let name = link(cx, relation, (here, there), name, writes);
        facts = facts.fact(label, name);
    }
    let body = html! {
        @if shown.relations.is_empty() { p.soft { (l.t("relation-none")) } } @else { (facts) }
    };
    let mut panel = Panel::new(l.t("relation-title"), body);
    if writes {
        let path = cx.to(&format!("{}/relations/new", here.page()));
        let add = Button::link(l.t("relation-add"), path);
        panel = panel.action(add.quiet().icon_only("plus"));
    }
    panel.render()
}

fn link(
    cx: &Cx,
    relation: &Relation,
    (here, there): (End, End),
    name: &str,
    writes: bool,
) -> Markup {
    let l = &cx.l;
    let removal = cx.to(&format!("relations/{}/removal", relation.id));
    let removal = links::with(&removal, &[("at", &format!("{}:{}", here.kind, here.id))]);
    let label = l.tx("relation-remove", &[("name", name.into())]);
    html! {
        span.related {
            a href=(cx.to(&there.page())) { (name) }
            @if writes {
                form method="post" action=(removal) {
                    (csrf_field(&cx.csrf))
                    (Button::submit(label).quiet().icon_only("cross"))
                }
            }
        }
    }
}

/// What the other record is to this one.
fn said(cx: &Cx, here: End, relation: &Relation, forward: bool) -> String {
    let l = &cx.l;
    match (relation.kind, forward) {
        (RelationKind::Other, true) => relation.label.clone(),
        (RelationKind::Other, false) => l.tx(
            "relation-other-of",
            &[("label", relation.label.as_str().into())],
        ),
        (kind, forward) => {
            let how = How::ALL
                .iter()
                .find(|h| h.kind == kind && h.forward == forward);
            let how = how.map_or("household", |h| h.word);
            l.t(key(here, how))
        }
    }
}

/// The key of the words for a choice: a company's parent is no person's.
fn key(here: End, how: &str) -> &'static str {
    match (how, here.kind) {
        ("referred_by", _) => "relation-referred-by",
        ("referred", _) => "relation-referred",
        ("parent_of", "company") => "relation-owns",
        ("parent_of", _) => "relation-parent-of",
        ("child_of", "company") => "relation-owned-by",
        ("child_of", _) => "relation-child-of",
        ("household", _) => "relation-household",
        _ => "relation-other",
    }
}

/// The same as a sentence of both: beside a name, a word can be read either way round.
fn sentence(cx: &Cx, (here, name): (End, &str), how: &str) -> String {
    let key = match (how, here.kind) {
        ("referred_by", _) => "relation-as-referred-by",
        ("referred", _) => "relation-as-referred",
        ("parent_of", "company") => "relation-as-owns",
        ("parent_of", _) => "relation-as-parent-of",
        ("child_of", "company") => "relation-as-owned-by",
        ("child_of", _) => "relation-as-child-of",
        ("household", _) => return cx.l.t("relation-as-household"),
        _ => return cx.l.t("relation-other"),
    };
    cx.l.tx(key, &[("name", name.into())])
}

/// The form as it was typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Deserialize)]
#[serde(default)]
pub(crate) struct Typed {
    /// What is searched for.
    pub(crate) q: String,
    /// A word of [`How`].
    pub(crate) how: String,
    pub(crate) label: String,
    /// `person:` or `company:` and the id.
    pub(crate) other: String,
}

/// The page on which one is added: look for the other record, choose it, say how both belong together.
pub(crate) fn new(
    cx: &Cx,
    (here, name): (End, &str),
    typed: &Typed,
    hits: &[Told],
    errors: &[FieldError],
) -> Markup {
    let l = &cx.l;
    let title = l.t("relation-add");
    let (list, nav) = match here.kind {
        "company" => ("companies", Nav::Companies),
        _ => ("people", Nav::People),
    };
    let (back, path) = (
        cx.to(&here.page()),
        format!("{}/relations/new", here.page()),
    );
    let path = cx.to(&path);
    let crumbs = Crumbs::new(l)
        .step(l.t(&format!("{list}-title")), cx.to(list))
        .step(name, &back);
    let errors = Errors::new(l, errors);
    let search = SearchBox::new(&path, l.t("relation-search"), "relation-hits").value(&typed.q);
    let choices = How::ALL
        .iter()
        .filter(|how| here.kind == "person" || how.word != "household");
    let choices = choices.map(|how| (how.word.to_owned(), sentence(cx, (here, name), how.word)));
    // Nothing is chosen beforehand: who does not choose would say something.
    let choices = std::iter::once((String::new(), l.t("relation-choose"))).chain(choices);
    let content = html! {
        (PageHead::new(&title).crumbs(crumbs))
        div.narrow.stack {
            (search)
            form.form.relation-form method="post" action=(path) {
                (csrf_field(&cx.csrf))
                (errors.summary())
                (found(cx, typed, hits, &errors))
                (Select::new("how", l.t("relation-how"), choices).chosen(&typed.how).required().error(errors.of("how")))
                div.of-others {
                    (Field::new("label", l.t("relation-label")).value(&typed.label).max(crate::values::LABEL_CHARS)
                        .placeholder(l.t("relation-label-hint")).error(errors.of("label")).autocomplete("off"))
                }
                div.form-foot {
                    (Button::submit(l.t("ui-save")).primary())
                    (Button::link(l.t("ui-cancel"), &back).quiet())
                }
            }
        }
    };
    ui::shell(cx, &title, nav, content)
}

/// The records among which one is chosen; the search replaces them.
fn found(cx: &Cx, typed: &Typed, hits: &[Told], errors: &Errors) -> Markup {
    let l = &cx.l;
    let error = errors.of("other");
    html! {
        fieldset.field.hits id="relation-hits" aria-describedby=[error.as_ref().map(|_| "f-other")] {
            legend { (l.t("relation-other-record")) }
            input type="hidden" name="q" value=(typed.q);
            @if let Some(error) = &error { span.error id="f-other" tabindex="-1" { (ui::icon("error")) span { (error) } } }
            @if hits.is_empty() {
                p.soft { (l.t(if typed.q.trim().is_empty() { "relation-search-first" } else { "search-none" })) }
            }
            @for Told { hit, detail, .. } in hits {
                @let value = format!("{}:{}", hit.kind, hit.id);
                label.hit {
                    input type="radio" name="other" value=(value) checked[typed.other == value || hits.len() == 1];
                    @if hit.kind == "company" { (Avatar::company(&hit.title)) } @else { (Avatar::person(&hit.title)) }
                    span { (hit.title) @if !detail.is_empty() { span.detail { (detail) } } }
                }
            }
        }
    }
}
