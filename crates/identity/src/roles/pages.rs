//! The pages of roles: what there is, and the editor of one.

use super::hideable::Hideable;
use super::model::{GRANTABLE, NewRole, OwnRole, Reach, Roles};
use super::parts;
use crate::members::pages::crumbs;
use base::{Permission, Role, RoleId};
use maud::{Markup, html};
use web::meanwhile::Back;
use web::ui::{
    self, Button, Check, Column, Confirm, Empty, Errors, Field, Nav, PageHead, Panel, Row, Select,
    Table,
};
use web::{Cx, Locale, etag};

/// The roles of the firm's own, and what those are that every firm has.
pub(super) fn list(cx: &Cx, roles: &Roles, counts: &[(Role, i64)], fields: &Hideable) -> Markup {
    let l = &cx.l;
    let new = Button::link(l.t("roles-new"), cx.to("settings/roles/new")).primary();
    let content = html! {
        (PageHead::new(l.t("roles-title")).action(new))
        div.stack {
            p.soft { (l.t("roles-what")) }
            @if roles.0.is_empty() {
                (Empty::new("person", l.t("roles-none"), l.t("roles-none-help")))
            } @else {
                (own(cx, &roles.0, counts, fields))
            }
            section.stack {
                h2 { (l.t("roles-fixed")) }
                dl.facts {
                    @for role in Role::ALL {
                        dt { (l.word("role", role.word())) }
                        dd { (l.word("role-what", role.word())) span.soft { " " (held(l, counts, *role)) } }
                    }
                }
            }
        }
    };
    ui::shell(cx, &l.t("roles-title"), Nav::Settings, content)
}

/// How many members have the role.
fn held(l: &Locale, counts: &[(Role, i64)], role: Role) -> String {
    let n = counts
        .iter()
        .find(|(of, _)| *of == role)
        .map_or(0, |(_, n)| *n);
    l.tx("roles-members", &[("n", n.into())])
}

fn own(cx: &Cx, roles: &[OwnRole], counts: &[(Role, i64)], fields: &Hideable) -> Table {
    let l = &cx.l;
    let table = Table::new("roles", l.t("roles-title"))
        .column(Column::new(l.t("roles-name")))
        .column(Column::new(l.t("roles-grants")))
        .column(Column::new(l.t("roles-hidden")))
        .column(Column::new(l.t("roles-locked")))
        .column(Column::new(l.t("members-title")))
        .column(Column::new(""));
    let rows = roles.iter().map(|one| {
        Row::new()
            .link(cx.to(&format!("settings/roles/{}", one.id)))
            .text(&one.role.name)
            .text(summary(l, &one.role))
            .text(labels(l, fields, &one.role.hidden))
            .text(labels(l, fields, &one.role.locked))
            .text(held(l, counts, Role::Own(one.id)))
            .cell(html! { (Button::link(l.t("roles-invite"), invite(cx, one)).quiet()) })
    });
    table.rows(rows)
}

/// The form that invites somebody for this role.
fn invite(cx: &Cx, one: &OwnRole) -> String {
    let id = one.id;
    cx.to(&format!("settings/members?role={id}#invite"))
}

/// Fields by their labels.
fn labels(l: &Locale, fields: &Hideable, names: &[String]) -> String {
    let labels = fields
        .0
        .iter()
        .filter(|f| names.iter().any(|one| *one == f.name));
    labels.map(|f| f.label(l)).collect::<Vec<_>>().join(", ")
}

/// "See people: their own. Write notes: all."
fn summary(l: &Locale, role: &NewRole) -> String {
    let said = GRANTABLE.iter().filter_map(|p| {
        let reach = role.reach(*p)?;
        Some(match p.has_reach() {
            true => l.tx(
                "roles-grant",
                &[
                    ("what", permission(l, *p).into()),
                    ("whose", l.word("reach", reach.as_str()).into()),
                ],
            ),
            false => permission(l, *p),
        })
    });
    said.collect::<Vec<_>>().join(" · ")
}

/// What the firm's own roles come to that the reader may give, beside the choice among them.
pub(crate) fn explained(cx: &Cx, roles: &Roles) -> Markup {
    let l = &cx.l;
    let givable = |one: &&OwnRole| cx.may(Role::Own(one.id).given_by());
    let own: Vec<&OwnRole> = roles.0.iter().filter(givable).collect();
    html! {
        @if !own.is_empty() {
            details.fold {
                summary { (l.t("roles-explained")) }
                dl.facts {
                    @for one in own {
                        dt { (one.role.name) }
                        dd { (comes_to(l, &one.role)) }
                    }
                }
            }
        }
    }
}

/// What a role allows, and how many fields it leaves out.
pub(crate) fn comes_to(l: &Locale, role: &NewRole) -> Markup {
    let fields = |key: &str, named: &[String]| {
        let n = i64::try_from(named.len()).unwrap_or(i64::MAX);
        (n > 0).then(|| l.tx(key, &[("n", n.into())]))
    };
    html! {
        (summary(l, role))
        @if let Some(hidden) = fields("roles-hides", &role.hidden) { br; (hidden) }
        @if let Some(locked) = fields("roles-locks", &role.locked) { br; (locked) }
    }
}

/// The permission in the reader's words.
pub(crate) fn permission(l: &Locale, p: Permission) -> String {
    l.word("permission", &p.as_str().replace('.', "-"))
}

/// What the editor shows.
pub(super) struct Editor<'a> {
    /// As it stands there, and who has it; none for a new role.
    pub of: Option<(OwnRole, Vec<String>)>,
    pub role: NewRole,
    pub fields: &'a Hideable,
    /// What is wrong with it, and who changed it in the meantime.
    pub back: Back,
}

/// A new role, or one that there is.
pub(super) fn editor(cx: &Cx, page: &Editor<'_>) -> Markup {
    let l = &cx.l;
    let (title, path) = match &page.of {
        None => (l.t("roles-new"), "settings/roles/new".to_owned()),
        Some((own, _)) => (page.role.name.clone(), format!("settings/roles/{}", own.id)),
    };
    let above = crumbs(cx).step(l.t("roles-title"), cx.to("settings/roles"));
    let found = Errors::new(l, &page.back.errors);
    let content = html! {
        (PageHead::new(&title).crumbs(above))
        div.stack.narrow {
            form.form method="post" action=(cx.to(&path)) {
                (ui::csrf_field(&cx.csrf))
                @if let Some((own, _)) = &page.of {
                    (page.back.head(l, &etag::of_content(&own.role), &parts::of(l, &own.role, page.fields, None)))
                }
                (found.summary())
                (Field::new("name", l.t("roles-name")).value(&page.role.name).required().max(60)
                    .hint(l.t("roles-name-hint")).error(found.of("name")))
                (page.back.choice(l, "name", &found))
                (Panel::new(l.t("roles-grants"), grants(l, page, &found)))
                @if !page.fields.0.is_empty() {
                    (Panel::new(l.t("roles-fields"), fields(l, page, &found)))
                }
                div.form-foot { (Button::submit(l.t("roles-save")).primary()) }
            }
            @match &page.of {
                None => {}
                Some((own, held)) if held.is_empty() => { div { (removal(cx, own.id)) } }
                Some((_, held)) => { p.soft { (l.tx("roles-held", &[("names", held.join(", ").into())])) } }
            }
        }
    };
    ui::shell(cx, &title, Nav::Settings, content)
}

fn grants(l: &Locale, page: &Editor<'_>, found: &Errors) -> Markup {
    let role = &page.role;
    html! {
        div.stack {
            p.soft { (l.t("roles-reach-what")) }
            @for p in GRANTABLE {
                (Select::new(format!("grant.{}", p.as_str()), permission(l, *p), reaches(l, *p))
                    .chosen(role.reach(*p).map_or("", Reach::as_str))
                    .error(found.of(&format!("grant.{}", p.as_str()))))
                (page.back.choice(l, &parts::grant(p.as_str()), found))
            }
        }
    }
}

/// How far a permission can reach: value and words.
pub(super) fn reaches(l: &Locale, p: Permission) -> Vec<(String, String)> {
    let mut choices = vec![(String::new(), l.truth(false))];
    match p.has_reach() {
        true => choices.extend(
            Reach::ALL
                .iter()
                .map(|r| (r.as_str().to_owned(), l.word("reach", r.as_str()))),
        ),
        false => choices.push((Reach::All.as_str().to_owned(), l.truth(true))),
    }
    choices
}

fn fields(l: &Locale, page: &Editor<'_>, found: &Errors) -> Markup {
    let role = &page.role;
    let ticked = |list: &[String], name: &str| list.iter().any(|one| one == name);
    html! {
        div.stack {
            p.soft { (l.t("roles-fields-what")) }
            fieldset.stack {
                legend { (l.t("roles-hide")) }
                @for field in &page.fields.0 {
                    (Check::new(format!("hide.{}", field.name), field.label(l))
                        .ticked(ticked(&role.hidden, &field.name)))
                }
            }
            (page.back.choice(l, "hidden", found))
            fieldset.stack {
                legend { (l.t("roles-lock")) }
                @for field in page.fields.0.iter().filter(|field| field.lockable) {
                    (Check::new(format!("lock.{}", field.name), field.label(l))
                        .ticked(ticked(&role.locked, &field.name)))
                }
            }
            (page.back.choice(l, "locked", found))
        }
    }
}

fn removal(cx: &Cx, id: RoleId) -> Confirm {
    let path = cx.to(&format!("settings/roles/{id}/removal"));
    let (label, what) = (cx.l.t("roles-remove"), cx.l.t("roles-remove-what"));
    Confirm::new(&cx.l, "role", label, what).post(path, &cx.csrf)
}
