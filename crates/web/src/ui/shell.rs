//! Whole pages: with the frame (bar, rail, palette) for those who are signed in, plain for the others.
//!
//! The main part holds `#messages`, where parts that htmx fetches may say what went wrong.

use super::overlays::{faults, forms, palette, shortcuts, toasts};
use super::{Avatar, Button, Notice, Tone, csrf_field, focus, icon};
use crate::flash::{self, Flash};
use crate::{Cx, Locale, Theme, Visitor, assets};
use base::{Language, Permission};
use maud::{DOCTYPE, Markup, PreEscaped, html};

/// What the rail marks as "here".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Nav {
    /// None of them.
    None,
    /// People.
    People,
    /// Companies.
    Companies,
    /// Orders.
    Orders,
    /// Imports.
    Imports,
    /// Reports.
    Reports,
    /// Settings, whose pages have a row of tabs above them.
    Settings,
}

/// One entry of the rail.
pub(super) struct Place {
    nav: Nav,
    pub(super) icon: &'static str,
    pub(super) key: &'static str,
    pub(super) path: &'static str,
    pub(super) keys: &'static str,
    needs: Permission,
}

const PLACES: &[Place] = &[
    place(
        Nav::People,
        "people",
        "ui-nav-people",
        "people",
        "g p",
        Permission::PeopleRead,
    ),
    place(
        Nav::Companies,
        "company",
        "ui-nav-companies",
        "companies",
        "g c",
        Permission::PeopleRead,
    ),
    place(
        Nav::Orders,
        "order",
        "ui-nav-orders",
        "orders",
        "g o",
        Permission::OrdersRead,
    ),
    place(
        Nav::Imports,
        "import",
        "ui-nav-imports",
        "imports",
        "g i",
        Permission::ImportsRun,
    ),
    place(
        Nav::Reports,
        "report",
        "ui-nav-reports",
        "reports",
        "g r",
        Permission::ReportsRead,
    ),
];

const fn place(
    nav: Nav,
    icon: &'static str,
    key: &'static str,
    path: &'static str,
    keys: &'static str,
    needs: Permission,
) -> Place {
    Place {
        nav,
        icon,
        key,
        path,
        keys,
        needs,
    }
}

/// The places that the reader may go to.
pub(super) fn places(cx: &Cx) -> impl Iterator<Item = &'static Place> {
    PLACES.iter().filter(|p| cx.may(p.needs))
}

/// Says whose days and months a page goes by, where they are not the reader's own; nothing otherwise.
pub fn account_days(cx: &Cx) -> Markup {
    let said = [cx.account_days(), cx.gregorian_months()];
    html! { @for said in said.iter().flatten() { p.soft { (said) } } }
}

/// Where the reader's work begins: the first place that they may go to, else their own page.
pub fn home(cx: &Cx) -> String {
    let first = places(cx).next();
    first.map_or_else(|| "/me".to_owned(), |place| cx.to(place.path))
}

/// htmx may neither evaluate code nor write styles: the page's policy forbids both.
const HTMX: &str = r#"{"includeIndicatorCSS":false,"history":"reload","defaultTimeout":30000}"#;

/// The mark, as in the favicon, but in the text's colour.
const MARK: &str = r#"<svg viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2.4" stroke-linecap="round" aria-hidden="true"><path d="M10.2 7.6 9 6.9a4 4 0 0 0-4 6.9l3 1.8M13.8 16.4l1.2.7a4 4 0 0 0 4-6.9l-3-1.8M9.4 10.5l5.2 3"/></svg>"#;

/// A page within an account. `title` is what the browser's tab says, before the account's name.
pub fn shell(cx: &Cx, title: &str, here: Nav, content: Markup) -> Markup {
    let l = &cx.l;
    let content = still(cx, focus::first_wrong(content));
    let title = format!("{title} · {}", cx.account.name);
    let body = html! {
        a.skip-link href="#main" { (l.t("ui-skip")) }
        (toasts(l, &cx.csrf, cx.flash.as_ref()))
        div.frame {
            (topbar(cx))
            (rail(cx, here))
            main.main id="main" tabindex="-1" {
                @if let Some(name) = &cx.eyes { (eyes(l, &cx.csrf, name)) }
                @if here == Nav::Settings { (super::settings::tabs(cx)) }
                div id="messages" {}
                (content)
            }
        }
        (palette(cx))
        (shortcuts(cx))
        (forms(l))
    };
    document(l, cx.theme, &cx.csrf, &title, &html! { body { (body) } })
}

/// The way past a long log to what stands beside it, the element with the id `details`; for keyboards.
pub fn skip_to_details(l: &Locale) -> Markup {
    html! { a.skip-link href="#details" { (l.t("ui-skip-details")) } }
}

/// A page without the frame: sign-in, and whatever comes before an account is chosen.
pub fn plain(to: &Visitor, title: &str, content: Markup) -> Markup {
    plain_with(to, title, content, &[])
}

/// The same, where the choice of another language sends along what the page holds, by the names of its fields.
pub fn plain_with(to: &Visitor, title: &str, content: Markup, kept: &[(&str, &str)]) -> Markup {
    unframed(
        to,
        title,
        content,
        &html! { footer { (languages(to, kept)) } },
    )
}

/// A page of what is shown only once, without anything that would lead away from it by the way.
pub fn plain_once(to: &Visitor, title: &str, content: Markup) -> Markup {
    unframed(to, title, content, &html! {})
}

fn unframed(to: &Visitor, title: &str, content: Markup, footer: &Markup) -> Markup {
    let l = &to.l;
    let content = focus::first_wrong(content);
    let body = html! {
        body.plain {
            a.home href="/" { (PreEscaped(MARK)) span { (l.t("ui-product")) } }
            main id="main" tabindex="-1" {
                @if let Some(eyes) = to.signed_in.as_ref().and_then(|who| who.eyes.as_ref()) {
                    (self::eyes(l, &to.csrf, &eyes.name))
                }
                div id="messages" { @if let Some(flash) = &to.flash { (notice(flash)) } }
                (content)
            }
            (footer)
            (toasts(l, &to.csrf, None))
            @if to.signed_in.is_some() { (forms(l)) } @else { (faults(l)) }
        }
    };
    document(
        l,
        to.theme,
        &to.csrf,
        &format!("{title} · {}", l.t("ui-product")),
        &body,
    )
}

/// A text to read, for everybody: `side` names its parts, beside it on a desk and below it on a phone.
pub fn reading(to: &Visitor, title: &str, side: &Markup, content: &Markup) -> Markup {
    let l = &to.l;
    let body = html! {
        body.reading {
            a.skip-link href="#main" { (l.t("ui-skip")) }
            header.topbar {
                a.home href="/" { (PreEscaped(MARK)) span { (l.t("ui-product")) } }
                @if to.signed_in.is_some() { (Button::link(l.t("problem-home"), "/").quiet()) }
            }
            main id="main" tabindex="-1" { (content) }
            nav id="parts" aria-label=(l.t("ui-parts")) { (side) }
            footer { (languages(to, &[])) }
            (toasts(l, &to.csrf, None))
        }
    };
    let title = format!("{title} · {}", l.t("ui-product"));
    document(l, to.theme, &to.csrf, &title, &body)
}

pub(super) fn document(l: &Locale, theme: Theme, csrf: &str, title: &str, body: &Markup) -> Markup {
    html! {
        (DOCTYPE)
        html lang=(l.tag()) dir="ltr" data-theme=(theme.as_str()) {
            head {
                meta charset="utf-8";
                title { (title) }
                meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover";
                meta name="color-scheme" content="light dark";
                meta name="csrf" content=(csrf);
                meta name="htmx-config" content=(HTMX);
                link rel="stylesheet" href=(assets::url("app.css"));
                link rel="icon" type="image/svg+xml" href=(assets::url("favicon.svg"));
                script type="module" src=(assets::url("app.js")) {}
            }
            (body)
        }
    }
}

fn notice(flash: &Flash) -> Notice {
    let tone = match flash.tone {
        flash::Tone::Good => Tone::Good,
        flash::Tone::Plain => Tone::Info,
        flash::Tone::Bad => Tone::Bad,
    };
    Notice::new(tone, &flash.text)
}

/// Through somebody else's eyes every form shows as they have it, and none can be used: the guard would refuse it.
///
/// What people wrote cannot hold the words that are looked for: quotes in texts are escaped.
fn still(cx: &Cx, content: Markup) -> Markup {
    const POSTS: &str = "method=\"post\"";
    if cx.eyes.is_none() || !cx.path.starts_with("/a/") {
        return content;
    }
    // A form to fill in says so where it stands, whatever link led to it.
    let said = html! { (cx.l.t("ui-eyes-still")) }.0;
    let inert = format!("method=\"post\" inert data-still=\"{said}\"");
    PreEscaped(content.0.replace(POSTS, &inert))
}

/// An administrator sees this as somebody else does: whose eyes, and the way back.
fn eyes(l: &Locale, csrf: &str, name: &str) -> Markup {
    let title = l.tx("ui-eyes", &[("name", name.into())]);
    let body = html! {
        form.row method="post" action="/me/eyes/end" {
            (csrf_field(csrf))
            (l.t("ui-eyes-what"))
            (Button::submit(l.t("ui-eyes-end")))
        }
    };
    html! { div.eyes { (Notice::new(Tone::Info, title).body(body)) } }
}

fn topbar(cx: &Cx) -> Markup {
    let l = &cx.l;
    let search = l.t("ui-search");
    html! {
        header.topbar {
            a.home href=(home(cx)) { (PreEscaped(MARK)) span { (cx.account.name) } }
            a.search-open.push href=(cx.to("search")) data-palette {
                (icon("search")) span { (search) } kbd aria-hidden="true" { "Ctrl K" }
            }
            div.push {}
            (user_menu(cx))
        }
    }
}

fn rail(cx: &Cx, here: Nav) -> Markup {
    html! {
        nav.rail aria-label=(cx.l.t("ui-nav")) {
            ul { @for place in places(cx) {
                li {
                    a href=(cx.to(place.path)) aria-current=[(place.nav == here).then_some("page")] data-keys=(place.keys) {
                        (icon(place.icon)) span { (cx.l.t(place.key)) }
                    }
                }
            }
            // A phone has it in the menu: there is room for five.
            @if cx.may(Permission::AccountManage) {
                li.on-desk {
                    a href=(cx.to("settings")) aria-current=[(here == Nav::Settings).then_some("page")] {
                        (icon("settings")) span { (cx.l.t("ui-settings")) }
                    }
                }
            } }
        }
    }
}

fn user_menu(cx: &Cx) -> Markup {
    let l = &cx.l;
    html! {
        menu-button {
            details.menu {
                summary title=(cx.user_name) { (Avatar::person(&cx.user_name)) span.vh { (l.t("ui-user-menu")) } }
                div.list {
                    p.who { strong { (cx.user_name) } small { (cx.account.name) } }
                    hr;
                    (theme_switch(cx))
                    (language_choice(cx))
                    hr;
                    ul {
                        @if cx.several_accounts {
                            li { a.menu-item href="/accounts" { (icon("company")) (l.t("ui-accounts")) } }
                        }
                        @if cx.may(Permission::AccountManage) {
                            li { a.menu-item href=(cx.to("settings")) { (icon("settings")) (l.t("ui-settings")) } }
                            li { a.menu-item href=(cx.to("admin/jobs")) { (icon("clock")) (l.t("ui-jobs")) } }
                        }
                        li { a.menu-item href="/me" { (icon("person")) (l.t("ui-profile")) } }
                        li { button.menu-item type="button" data-dialog="shortcuts" { (icon("keyboard")) (l.t("ui-shortcuts")) } }
                        li { form method="post" action="/sign-out" {
                            (csrf_field(&cx.csrf))
                            button.menu-item type="submit" { (icon("leave")) (l.t("ui-sign-out")) }
                        } }
                    }
                }
            }
        }
    }
}

fn theme_switch(cx: &Cx) -> Markup {
    let icon_of = |t: Theme| match t {
        Theme::Auto => "screen",
        Theme::Light => "sun",
        Theme::Dark => "moon",
    };
    html! {
        theme-switch {
            form.segmented method="post" action="/me/theme" role="group" aria-label=(cx.l.t("ui-theme")) {
                (csrf_field(&cx.csrf))
                input type="hidden" name="next" value=(cx.path);
                @for theme in Theme::ALL {
                    @let words = cx.l.word("ui-theme", theme.as_str());
                    button type="submit" name="theme" value=(theme.as_str()) aria-pressed=(*theme == cx.theme)
                        aria-label=(words) title=(words) { (icon(icon_of(*theme))) }
                }
            }
        }
    }
}

fn language_choice(cx: &Cx) -> Markup {
    html! {
        form.menu-group method="post" action="/me/language" role="group" aria-label=(cx.l.t("ui-language")) {
            (csrf_field(&cx.csrf))
            input type="hidden" name="next" value=(cx.path);
            @for language in Language::ALL {
                button.menu-item type="submit" name="language" value=(language.as_str()) lang=(language.as_str())
                    aria-pressed=(*language == cx.l.language()) { (cx.l.t(&format!("ui-language-{language}"))) }
            }
        }
    }
}

/// The languages before anybody is signed in; each button keeps the choice in a cookie.
fn languages(to: &Visitor, kept: &[(&str, &str)]) -> Markup {
    html! {
        form.languages method="post" action="/language" aria-label=(to.l.t("ui-language")) {
            (csrf_field(&to.csrf))
            input type="hidden" name="next" value=(to.path);
            @for (name, value) in kept { input type="hidden" name=(name) value=(value); }
            @for language in Language::ALL {
                button type="submit" name="language" value=(language.as_str()) lang=(language.as_str())
                    aria-pressed=(*language == to.l.language()) { (to.l.t(&format!("ui-language-{language}"))) }
            }
        }
    }
}
