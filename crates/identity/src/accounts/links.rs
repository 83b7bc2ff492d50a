//! Pages of settings that other areas have: the settings page leads to them.

use maud::{Markup, html};
use web::Cx;

/// What areas registered; one value in the web's map of parts.
#[derive(Clone, Debug, Default)]
pub struct SettingsLinks(pub Vec<SettingsLink>);

/// One page of settings.
#[derive(Clone, Copy, Debug)]
pub struct SettingsLink {
    /// The key of its name.
    pub title_key: &'static str,
    /// The key of a sentence on what is there.
    pub text_key: &'static str,
    /// Where it is, within the account.
    pub path: &'static str,
}

/// The links, one below the other.
pub(super) fn list(cx: &Cx, links: &[SettingsLink]) -> Markup {
    let l = &cx.l;
    html! {
        @if !links.is_empty() {
            ul.stack.choices {
                @for link in links {
                    li { a href=(cx.to(link.path)) {
                        strong { (l.t(link.title_key)) } " " span.soft { (l.t(link.text_key)) }
                    } }
                }
            }
        }
    }
}
