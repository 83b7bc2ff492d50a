//! The pages of settings: one row of tabs above all of them, so that none has to be looked for.
//!
//! An area that has such a page adds a line to [`PAGES`] and shows it with `shell(cx, title, Nav::Settings, …)`.

use super::Tabs;
use crate::Cx;
use base::Permission;
use maud::{Markup, html};

/// One page of settings.
struct Page {
    title_key: &'static str,
    /// Within the account; what lies below it belongs to it.
    path: &'static str,
    /// What one needs to see it.
    needs: Permission,
}

const PAGES: &[Page] = &[
    page("settings-account", "settings"),
    page("members-title", "settings/members"),
    page("teams-title", "settings/teams"),
    page("roles-title", "settings/roles"),
    page("own-title", "settings/fields"),
    page("views-title", "settings/views"),
    page("write-keys-title", "settings/write-keys"),
    page("audit-title", "settings/audit"),
    page("jobs-title", "admin/jobs"),
    page("schedules-title", "admin/jobs/schedules"),
];

const fn page(title_key: &'static str, path: &'static str) -> Page {
    Page {
        title_key,
        path,
        needs: Permission::AccountManage,
    }
}

/// Of all pages that the reader may see, the one on which they are.
pub(super) fn tabs(cx: &Cx) -> Markup {
    let pages: Vec<&Page> = PAGES.iter().filter(|page| cx.may(page.needs)).collect();
    let at = cx.path.split(['?', '#']).next().unwrap_or_default();
    let within = |page: &&&Page| {
        let path = cx.to(page.path);
        let rest = at.strip_prefix(path.as_str());
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    };
    let here = pages
        .iter()
        .filter(within)
        .max_by_key(|page| page.path.len());
    let here = here.map(|page| page.path);
    let tabs = pages
        .iter()
        .fold(Tabs::new(cx.l.t("ui-settings")), |tabs, page| {
            let label = cx.l.t(page.title_key);
            tabs.tab(label, cx.to(page.path), None, here == Some(page.path))
        });
    html! { (tabs) }
}
