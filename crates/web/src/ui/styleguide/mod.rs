//! Every part in every state, in the visitor's language: to look at, and for the browser's tests.

mod records;
mod sample;
mod states;

#[cfg(test)]
use super::{Found, palette_group};
use super::{Nav, PageHead, shell};
use crate::{Locale, Visitor};
use maud::{Markup, html};

/// `GET /styleguide`.
pub async fn styleguide(to: Visitor) -> Markup {
    page(&to)
}

/// The page itself.
pub(super) fn page(to: &Visitor) -> Markup {
    let cx = sample::context(to);
    let l = &cx.l;
    let content = html! {
        (PageHead::new(l.t("guide-title")).sub(l.t("guide-sub")))
        div.styleguide {
            (section(l, "buttons", states::buttons(l)))
            (section(l, "form", states::form(l)))
            (section(l, "list", records::list(l)))
            (section(l, "record", records::record(l)))
            (section(l, "figures", records::figures(l)))
            (section(l, "navigation", states::navigation(l)))
            (section(l, "feedback", states::feedback(l)))
            (section(l, "upload", states::upload(l)))
            (section(l, "icons", records::icons()))
        }
    };
    shell(&cx, &l.t("guide-title"), Nav::People, content)
}

fn section(l: &Locale, name: &str, body: Markup) -> Markup {
    html! { section id=(name) { h2 { (l.t(&format!("guide-{name}"))) } (body) } }
}

/// The frame with nothing in it, for what only the frame costs.
#[cfg(test)]
pub(super) fn bare(to: &Visitor) -> Markup {
    let cx = sample::context(to);
    shell(
        &cx,
        "",
        Nav::None,
        html! { (PageHead::new(cx.l.t("guide-title"))) },
    )
}

/// What the palette is answered, with everything that an answer may hold.
#[cfg(test)]
pub(super) fn found(l: &Locale) -> Markup {
    let one = |href: &str, (label, detail, n): &(&str, &str, i64), icon| Found {
        href: href.into(),
        label: (*label).into(),
        marked: None,
        detail: (*detail).into(),
        note: l.number(*n),
        icon,
    };
    let people: Vec<Found> = ["/si", "/ml", "/am", "/en"]
        .into_iter()
        .zip(sample::PEOPLE)
        .map(|(href, person)| one(href, person, None))
        .collect();
    let orders = [one("/en-bare", &("A-1042", "", 3), Some("report"))];
    html! {
        (palette_group(&l.t("ui-nav-people"), &people))
        (palette_group(&l.t("guide-orders"), &orders))
    }
}
