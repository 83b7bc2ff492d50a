//! The page on which what a field holds is changed: what it would come to, how far it is, and the way back.

use super::preview::Preview;
use super::web::Asked;
use super::{Conversion, State};
use crate::own::actions::days_left;
use crate::own::pages::{PATH, crumbs, holds, list_of};
use crate::own::{Field, Holds};
use ::web::Cx;
use ::web::ui::{
    self, Area, Button, Errors, Facts, Field as Input, Nav, Notice, PageHead, Panel, Progress,
    Select, Tone,
};
use base::{FieldError, Timestamp};
use maud::{Markup, Render as _, html};

/// What the page shows.
pub(super) struct Page {
    pub(super) field: Field,
    pub(super) last: Option<Conversion>,
    pub(super) asked: Asked,
    pub(super) errors: Vec<FieldError>,
    /// The field as it would be, and what that would come to.
    pub(super) found: Option<(Field, Preview)>,
    /// Whether the choices in the form are those that the values would make.
    pub(super) proposes: bool,
    pub(super) now: Timestamp,
}

impl Page {
    pub(super) fn new(
        field: Field,
        last: Option<Conversion>,
        asked: Asked,
        errors: Vec<FieldError>,
        now: Timestamp,
    ) -> Self {
        Self {
            field,
            last,
            asked,
            errors,
            found: None,
            proposes: false,
            now,
        }
    }

    fn path(&self, cx: &Cx) -> String {
        cx.to(&format!("{PATH}/{}/kind", self.field.id))
    }
}

pub(super) fn page(cx: &Cx, page: &Page) -> Markup {
    let l = &cx.l;
    let field = &page.field;
    let name = field.label(l.tag());
    let title = l.tx("own-kind-title", &[("name", name.into())]);
    let above = crumbs(cx)
        .step(l.t("own-title"), cx.to(&list_of(field.record)))
        .step(name, cx.to(&format!("{PATH}/{}", field.id)));
    let busy = page.last.as_ref().filter(|one| one.state.is_busy());
    let content = html! {
        (PageHead::new(&title).crumbs(above))
        div.stack.narrow {
            @if let Some(last) = &page.last { (so_far(cx, page, last)) }
            @if busy.is_none() {
                (form(cx, page))
                @if let Some((after, found)) = &page.found { (outcome(cx, page, (after, found))) }
            }
        }
    };
    ui::shell(cx, &title, Nav::Settings, content)
}

/// What the last change came to, how far it is, and the way back.
fn so_far(cx: &Cx, page: &Page, last: &Conversion) -> Markup {
    let l = &cx.l;
    let said = |kind: &super::Kind| {
        let field = kind.put(&page.field);
        holds(l, &field)
    };
    let both = [
        ("from", said(&last.before).into()),
        ("to", said(&last.after).into()),
    ];
    let tally = last.tally;
    let body = html! {
        div.stack {
            p { (l.tx("own-kind-from-to", &both)) }
            @if last.state.is_busy() {
                @let total = if last.state == State::Running { last.total } else { tally.converted + tally.lost };
                (Progress::new(l.word("own-kind-state", last.state.as_str()))
                    .of(u64::try_from(tally.looked).unwrap_or(0), u64::try_from(total).unwrap_or(0))
                    .detail(l.tx("own-kind-looked", &[("n", tally.looked.into())])))
                p { a href=(page.path(cx)) { (l.t("own-kind-look-again")) } }
            } @else {
                p { (l.word("own-kind-state", last.state.as_str())) }
            }
            (Facts::new()
                .fact(l.t("own-kind-converted"), html! { (l.number(tally.converted)) })
                .fact(l.t("own-kind-lost"), html! { (l.number(tally.lost)) }))
            (way_back(cx, page, last))
        }
    };
    Panel::new(l.t("own-kind-last"), body).render()
}

fn way_back(cx: &Cx, page: &Page, last: &Conversion) -> Markup {
    let l = &cx.l;
    let left = last.finished_at.map_or(0, |at| days_left(at, page.now));
    let is_open = last.state == State::Done && last.after.holds() == Some(page.field.holds);
    html! {
        @if is_open && left > 0 {
            form.form method="post" action={ (page.path(cx)) "/undo" } {
                (ui::csrf_field(&cx.csrf))
                p.soft { (l.tx("own-kind-undo-what", &[("n", left.into())])) }
                div.form-foot { (Button::submit(l.t("own-kind-undo"))) }
            }
        }
    }
}

/// What it is to hold; looked at first, changed then.
fn form(cx: &Cx, page: &Page) -> Markup {
    let l = &cx.l;
    let (asked, found) = (&page.asked, Errors::new(l, &page.errors));
    let words = Holds::WORDS.iter().filter(|word| {
        let same = **word == page.field.holds.word();
        !same || **word == "money"
    });
    let option = |word: &&str| {
        let both = [
            ("name", l.word("own-holds", word).into()),
            ("what", l.word("own-holds-what", word).into()),
        ];
        ((*word).to_owned(), l.tx("own-holds-option", &both))
    };
    let currency = match asked.currency.as_str() {
        "" => cx.account.currency.code(),
        told => told,
    };
    let has_choices = matches!(asked.holds.as_str(), "choice" | "choices");
    let hint = match page.proposes {
        true => l.t("own-kind-proposed"),
        false => l.t("own-choices-hint"),
    };
    let now = holds(l, &page.field);
    html! {
        (Panel::new(l.t("own-kind"), html! {
            form.form method="get" action=(page.path(cx)) {
                (found.summary())
                p.soft { (l.tx("own-kind-now", &[("holds", now.into())])) }
                (Select::new("holds", l.t("own-kind-to"), words.map(option))
                    .chosen(&asked.holds).error(found.of("holds")))
                (Input::new("currency", l.t("own-currency")).value(currency).max(3)
                    .hint(l.t("own-currency-hint")).error(found.of("currency")))
                @if has_choices || found.of("choices").is_some() {
                    (Area::new("choices", l.t("own-choices")).value(&asked.choices).hint(hint).error(found.of("choices")))
                }
                div.form-foot {
                    (Button::submit(l.t("own-kind-look")).primary())
                    (Button::link(l.t("ui-cancel"), cx.to(&format!("{PATH}/{}", page.field.id))).quiet())
                }
            }
        }))
    }
}

/// What it would come to, and the button that does it.
fn outcome(cx: &Cx, page: &Page, (after, found): (&Field, &Preview)) -> Markup {
    let l = &cx.l;
    let number = |n: i64| l.number(n);
    let facts = Facts::new()
        .fact(l.t("own-kind-holding"), html! { (number(found.holding)) })
        .fact(l.t("own-kind-fits"), html! { (number(found.fits)) })
        .fact(l.t("own-kind-lost"), html! { (number(found.lost)) });
    let title = l.tx("own-kind-outcome", &[("holds", holds(l, after).into())]);
    let body = html! {
        div.stack {
            (facts)
            @if found.more {
                p.soft { (l.tx("own-kind-more", &[("n", number(found.looked).into())])) }
            }
            @if !found.examples.is_empty() {
                (Notice::new(Tone::Warn, l.t("own-kind-examples")))
                ul { @for one in &found.examples { li translate="no" { (one) } } }
            }
            form.form method="post" action=(page.path(cx)) {
                (ui::csrf_field(&cx.csrf))
                input type="hidden" name="holds" value=(page.asked.holds);
                input type="hidden" name="currency" value=(page.asked.currency);
                textarea name="choices" hidden { (page.asked.choices) }
                p.soft { (l.t("own-kind-what")) }
                div.form-foot { (Button::submit(l.t("own-kind-begin")).primary()) }
            }
        }
    };
    Panel::new(title, body).render()
}
