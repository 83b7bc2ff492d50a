//! The forms in which a product is made, renamed and taken away.

use super::actions::NAME_CHARS;
use super::web::Typed;
use super::{Product, api, pages};
use ::web::Cx;
use ::web::meanwhile::{Back, Part};
use ::web::ui::{self, Button, Confirm, Crumbs, Errors, Field, Nav, PageHead, csrf_field};
use base::FieldError;
use maud::{Markup, html};

/// The way from all products.
pub(super) fn crumbs(cx: &Cx) -> Crumbs {
    let l = &cx.l;
    Crumbs::new(l)
        .step(l.t("orders-title"), cx.to("orders"))
        .step(l.t("products-title"), cx.to("products"))
}

/// The form of a new one; `sources`: where products come from already.
pub(super) fn new(cx: &Cx, sources: &[String], typed: &Typed, errors: &[FieldError]) -> Markup {
    let l = &cx.l;
    let title = l.t("products-add");
    let found = Errors::new(l, errors)
        .named("name", l.t("product-name"))
        .named("code", l.t("product-code"))
        .named("source", l.t("product-source"));
    let content = html! {
        (PageHead::new(&title).crumbs(crumbs(cx)))
        form.form.narrow method="post" action=(cx.to("products/new")) {
            (csrf_field(&cx.csrf))
            (found.summary())
            (Field::new("name", l.t("product-name")).value(&typed.name).required().max(NAME_CHARS)
                .autocomplete("off").autofocus().error(found.of("name")))
            (Field::new("source", l.t("product-source")).value(&typed.source).required().autocomplete("off")
                .suggest(sources.to_vec()).hint(l.t("product-source-hint")).error(found.of("source")))
            (Field::new("code", l.t("product-code")).value(&typed.code).autocomplete("off")
                .hint(l.t("product-code-hint")).error(found.of("code")))
            div.form-foot {
                (Button::submit(l.t("ui-save")).primary())
                (Button::link(l.t("ui-cancel"), cx.to("products")).quiet())
            }
        }
    };
    ui::shell(cx, &title, Nav::Orders, content)
}

/// The name as the one part of the form.
pub(super) fn part(cx: &Cx, p: &Product) -> Part {
    part_of(cx, &p.name)
}

/// The same with what stands in it now.
pub(super) fn part_of(cx: &Cx, now: &str) -> Part {
    Part::new("name", cx.l.t("product-name"), now)
}

/// The form of one that there is, with the name that was typed.
pub(super) fn edit(cx: &Cx, p: &Product, typed: &str, back: &Back) -> Markup {
    let l = &cx.l;
    let title = l.t("product-edit");
    let path = cx.to(&format!("products/{}", p.id));
    let errors = Errors::new(l, &back.errors);
    let (label, what) = (l.t("product-remove"), l.t("product-remove-what"));
    let name = Field::new("name", l.t("product-name"))
        .value(typed)
        .required();
    let name = name.max(NAME_CHARS).autocomplete("off").autofocus();
    let content = html! {
        (PageHead::new(&title).crumbs(crumbs(cx).step(pages::name(p), &path)).sub(format!("{} · {}", p.code, p.source)))
        div.narrow.stack {
            form.form method="post" action={ (path) "/edit" } {
                (csrf_field(&cx.csrf))
                (back.head(l, &api::version(p), &[part(cx, p)]))
                (name.hint(l.t("product-name-hint")).error(errors.of("name")))
                (back.choice(l, "name", &errors))
                div.form-foot {
                    (Button::submit(l.t("ui-save")).primary())
                    (Button::link(l.t("ui-cancel"), &path).quiet())
                }
            }
            div { (Confirm::new(l, "product", label, what).post(format!("{path}/removal"), &cx.csrf).quiet()) }
        }
    };
    ui::shell(cx, &title, Nav::Orders, content)
}
