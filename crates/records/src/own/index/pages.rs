//! The part of a field's page that says whether it is quick, and whether no two records may have the same.

use super::store::Filling;
use super::{State, may_be_quick, may_be_unique};
use crate::own::pages::PATH;
use crate::own::{Field, Record};
use ::web::Cx;
use ::web::ui::{self, Button, Notice, Panel, Progress, Tone};
use base::Uuid;
use maud::{Markup, html};

/// A record that has the same as another.
pub(in crate::own) struct Alike {
    /// What they have, as it is compared.
    pub value: String,
    /// Which record.
    pub record: Uuid,
    /// What it is called; nothing where the reader does not reach it.
    pub name: Option<String>,
}

/// What the part shows besides the field.
#[derive(Default)]
pub(in crate::own) struct Quickness {
    /// How far the index is that is being filled.
    pub filling: Option<Filling>,
    /// Why no two may not be asked to differ: those that do not.
    pub alike: Vec<Alike>,
}

/// The part; nothing for fields that cannot be quick.
pub(in crate::own) fn panel(cx: &Cx, field: &Field, now: &Quickness) -> Markup {
    let l = &cx.l;
    if !may_be_quick(field.holds) {
        return html! {};
    }
    let form = |path: &str, name: &str, on: bool, key: &str| {
        html! {
            form.form method="post" action=(cx.to(&format!("{PATH}/{}/{path}", field.id))) {
                (ui::csrf_field(&cx.csrf))
                div.form-foot { (Button::submit(l.t(key)).value(name, if on { "true" } else { "false" })) }
            }
        }
    };
    let quick = |on, key| form("index", "indexed", on, key);
    let body = match field.index.state {
        State::None => html! {
            p.soft { (l.t("own-quick-what")) }
            (quick(true, "own-quick-make"))
        },
        State::Filling => html! {
            (filling(cx, field, now.filling))
            (quick(false, "own-quick-end"))
        },
        State::Ready => html! {
            p.soft { (l.t("own-quick-ready")) }
            @if !field.unique { (quick(false, "own-quick-end")) }
        },
    };
    let is_offered = field.index.ready().is_some() && may_be_unique(field.holds);
    html! {
        (Panel::new(l.t("own-quick"), html! { div.stack { (body) } }))
        @if is_offered {
            (Panel::new(l.t("own-unique"), html! { div.stack {
                (alike(cx, field, &now.alike))
                @if field.unique {
                    p.soft { (l.t("own-unique-on")) }
                    (form("unique", "unique", false, "own-unique-end"))
                } @else {
                    p.soft { (l.t("own-unique-what")) }
                    (form("unique", "unique", true, "own-unique-make"))
                }
            } }))
        }
    }
}

fn filling(cx: &Cx, field: &Field, at: Option<Filling>) -> Markup {
    let l = &cx.l;
    let (done, total) = at.map_or((0, 0), |at| (at.done, at.total));
    let number = |n: i64| u64::try_from(n).unwrap_or(0);
    let detail = l.tx(
        "own-quick-done",
        &[
            ("done", l.number(done).into()),
            ("total", l.number(total).into()),
        ],
    );
    html! {
        (Progress::new(l.t("own-quick-filling")).of(number(done), number(total)).detail(detail))
        p.soft { (l.t("own-quick-until")) }
        p { a href=(cx.to(&format!("{PATH}/{}", field.id))) { (l.t("own-quick-look")) } }
    }
}

fn alike(cx: &Cx, field: &Field, alike: &[Alike]) -> Markup {
    let l = &cx.l;
    let place = match field.record {
        Record::Person => "people",
        Record::Company => "companies",
    };
    html! {
        @if !alike.is_empty() {
            (Notice::new(Tone::Bad, l.t("own-alike")).body(html! {
                ul {
                    @for one in alike {
                        li {
                            span { (one.value) } ": "
                            @match &one.name {
                                Some(name) => a href=(cx.to(&format!("{place}/{}", one.record))) { (name) },
                                None => span.soft { (l.t("own-alike-hidden")) },
                            }
                        }
                    }
                }
            }))
        }
    }
}
