//! The page of members and invitations, and the page of one member.

use super::handing;
use super::one::One;
use super::store::Member;
use crate::invitations::store::Invitation;
use crate::roles::{Roles, explained};
use crate::secrets;
use crate::sessions::agent;
use crate::sessions::pages::device;
use base::{FieldError, Role, Timestamp};
use maud::{Markup, html};
use web::ui::{
    self, Badge, Button, Check, Column, Confirm, Crumbs, Errors, Facts, Field, Nav, Notice,
    PageHead, Pager, Panel, Row, Select, Table, Tone,
};
use web::{Cursor, Cx};

/// What the page of members shows.
#[derive(Default)]
pub(crate) struct Page {
    pub members: Vec<Member>,
    pub next: Option<Cursor>,
    pub invitations: Vec<Invitation>,
    /// The roles of the firm's own.
    pub roles: Roles,
    /// For whom an invitation was just made, and its address: shown this once.
    pub link: Option<(String, String)>,
    /// What stands in the form after a wrong try.
    pub email: String,
    pub role: Option<Role>,
    pub errors: Vec<FieldError>,
}

/// The way back to the settings, for the pages below them.
pub(crate) fn crumbs(cx: &Cx) -> Crumbs {
    Crumbs::new(&cx.l).step(cx.l.t("settings-title"), cx.to("settings"))
}

/// Members, invitations, and the form that invites.
pub(super) fn list(cx: &Cx, page: &Page, now: Timestamp) -> Markup {
    let l = &cx.l;
    let content = html! {
        (PageHead::new(l.t("members-title")))
        div.stack {
            @if let Some((email, link)) = &page.link { (made(cx, email, link)) }
            (members(cx, page, now))
            @if !page.invitations.is_empty() {
                section.stack {
                    h2 { (l.t("invitations-title")) }
                    (invitations(cx, page, now))
                }
            }
            div.narrow id="invite" { (Panel::new(l.t("invitations-new"), invite(cx, page))) }
        }
    };
    ui::shell(cx, &l.t("members-title"), Nav::Settings, content)
}

fn made(cx: &Cx, email: &str, link: &str) -> Notice {
    let l = &cx.l;
    let title = l.tx("invitations-made", &[("email", email.into())]);
    Notice::new(Tone::Good, title).body(html! {
        p { (l.t("invitations-once")) }
        (ui::Copied::new(l, html! { p { code { (link) } } }))
    })
}

fn members(cx: &Cx, page: &Page, now: Timestamp) -> Table {
    let l = &cx.l;
    let head = [
        "members-name",
        "members-email",
        "members-role",
        "factor-title",
        "members-seen",
    ];
    let table = head
        .iter()
        .fold(Table::new("members", l.t("members-title")), |t, key| {
            t.column(Column::new(l.t(key)))
        });
    let rows = page.members.iter().map(|m| {
        Row::new()
            .link(cx.to(&format!("settings/members/{}", m.id)))
            .cell(html! { (m.name) @if cx.actor.user == Some(m.id) { " " (Badge::new(Tone::Neutral, l.t("members-you"))) } (waiting(cx, m)) })
            .cell(html! { (m.email) })
            .text(page.roles.name(l, m.role))
            .text(l.truth(m.second_factor))
            .cell(html! { (seen(cx, m, now)) })
    });
    let next = page.next.as_ref();
    let more = next.map(|c| cx.to(&format!("settings/members?after={}", c.0)));
    table.rows(rows).pager(Pager::new(l).more(more))
}

/// That a new password is wanted of them and was not chosen yet.
fn waiting(cx: &Cx, m: &Member) -> Markup {
    html! { @if m.new_password { " " (Badge::new(Tone::Warn, cx.l.t("members-new-password-waits"))) } }
}

fn seen(cx: &Cx, member: &Member, now: Timestamp) -> String {
    let at = member.seen_at;
    at.map_or_else(|| cx.l.t("members-never"), |at| cx.l.ago(at, now))
}

fn invitations(cx: &Cx, page: &Page, now: Timestamp) -> Table {
    let l = &cx.l;
    let head = ["members-email", "members-role", "invitations-expires"];
    let table = head.iter().fold(
        Table::new("invitations", l.t("invitations-title")),
        |t, key| t.column(Column::new(l.t(key))),
    );
    page.invitations
        .iter()
        .fold(table.column(Column::new("")), |table, one| {
            let over = one.expires_at <= now;
            table.row(
                Row::new()
                    .cell(html! { (one.email) })
                    .text(page.roles.name(l, one.role))
                    .cell(html! {
                        @if over { (Badge::new(Tone::Warn, l.t("invitations-over"))) }
                        @else { (l.date_time(one.expires_at)) }
                    })
                    .cell(changes(cx, one)),
            )
        })
}

fn changes(cx: &Cx, one: &Invitation) -> Markup {
    let path = |verb: &str| cx.to(&format!("settings/invitations/{}/{verb}", one.id));
    html! {
        @if cx.may(one.role.given_by()) {
            div.row {
                form method="post" action=(path("renewal")) {
                    (ui::csrf_field(&cx.csrf))
                    (Button::submit(cx.l.t("invitations-renew")))
                }
                (withdraw(cx, one))
            }
        }
    }
}

fn withdraw(cx: &Cx, one: &Invitation) -> Confirm {
    let path = cx.to(&format!("settings/invitations/{}/withdrawal", one.id));
    let what = cx.l.tx(
        "invitations-withdraw-what",
        &[("email", one.email.as_str().into())],
    );
    let label = cx.l.t("invitations-withdraw");
    Confirm::new(&cx.l, one.id.to_string(), label, what).post(path, &cx.csrf)
}

fn invite(cx: &Cx, page: &Page) -> Markup {
    let l = &cx.l;
    let found = Errors::new(l, &page.errors);
    let role = page.role.unwrap_or(Role::Member);
    html! {
        div.stack {
            p.soft { (l.t("invitations-what")) }
            form.form method="post" action=(cx.to("settings/invitations")) {
                (ui::csrf_field(&cx.csrf))
                (Field::new("email", l.t("members-email")).kind("email").value(&page.email).required().max(254)
                    .autocomplete("off").error(found.of("email")))
                (Select::new("role", l.t("members-role"), page.roles.givable(cx)).chosen(role.to_string())
                    .hint(l.t("members-role-hint")).error(found.of("role")))
                (own_roles(cx, &page.roles))
                div.form-foot { (Button::submit(l.t("invitations-create")).primary()) }
            }
        }
    }
}

/// Where roles of the firm's own come from: those that there are stand among the choices.
fn own_roles(cx: &Cx, roles: &Roles) -> Markup {
    let l = &cx.l;
    let (text, link, path) = match roles.0.is_empty() {
        true => ("roles-own-none", "roles-new", "settings/roles/new"),
        false => ("roles-own-there", "roles-title", "settings/roles"),
    };
    html! {
        (explained(cx, roles))
        p.soft { (l.t(text)) " " a href=(cx.to(path)) { (l.t(link)) } }
    }
}

/// One member: what they are, their role, what they look after, and the way out.
pub(super) fn one(cx: &Cx, one: &One, errors: &[FieldError], now: Timestamp) -> Markup {
    let l = &cx.l;
    let m = &one.member;
    let above = crumbs(cx).step(l.t("members-title"), cx.to("settings/members"));
    let content = html! {
        (PageHead::new(&m.name).sub(&m.email).crumbs(above))
        div.stack.narrow {
            (Facts::new()
                .fact(l.t("members-role"), html! { (one.roles.name(l, m.role)) })
                .maybe(l.t("teams-title"), teams(one))
                .fact(l.t("members-joined"), html! { (l.date(m.joined_at)) })
                .fact(l.t("members-seen"), html! { (seen(cx, m, now)) }))
            @if cx.may(m.role.given_by()) {
                @if cx.actor.user != Some(m.id) { (Panel::new(l.t("eyes-title"), see_as(cx, m))) }
                (Panel::new(l.t("members-change-role"), change_role(cx, one)))
                (Panel::new(l.t("members-new-password"), new_password(cx, m)))
                (Panel::new(l.t("members-sessions"), signed_in(cx, one, now)))
                @if one.second_factor && cx.actor.user != Some(m.id) {
                    (second_factor(cx, m))
                }
                @if one.holds_some() { (Panel::new(l.t("members-hand-over"), handing::form(cx, one, errors))) }
                (removal(cx, one, errors))
            } @else {
                p.soft { (l.t("members-owners-only")) }
            }
        }
    };
    ui::shell(cx, &m.name, Nav::Settings, content)
}

fn teams(one: &One) -> Option<String> {
    let names: Vec<&str> = one.teams.iter().map(|team| team.name.as_str()).collect();
    (!names.is_empty()).then(|| names.join(", "))
}

fn see_as(cx: &Cx, m: &Member) -> Markup {
    let l = &cx.l;
    html! {
        form.form method="post" action=(cx.to(&format!("settings/members/{}/eyes", m.id))) {
            (ui::csrf_field(&cx.csrf))
            p.soft { (l.t("eyes-what")) }
            div.form-foot { (Button::submit(l.tx("eyes-begin", &[("name", m.name.as_str().into())]))) }
        }
    }
}

fn change_role(cx: &Cx, one: &One) -> Markup {
    let (l, m) = (&cx.l, &one.member);
    html! {
        form.form method="post" action=(cx.to(&format!("settings/members/{}", m.id))) {
            (ui::csrf_field(&cx.csrf))
            (Select::new("role", l.t("members-role"), one.roles.givable(cx)).chosen(m.role.to_string())
                .hint(l.t("members-role-hint")))
            (own_roles(cx, &one.roles))
            div.form-foot { (Button::submit(l.t("members-change-role")).primary()) }
        }
    }
}

fn new_password(cx: &Cx, m: &Member) -> Markup {
    let l = &cx.l;
    if m.new_password {
        return html! { p { (waiting(cx, m)) " " (l.t("members-new-password-asked")) } };
    }
    html! {
        form.form method="post" action=(cx.to(&format!("settings/members/{}/new-password", m.id))) {
            (ui::csrf_field(&cx.csrf))
            p.soft { (l.t("members-new-password-what")) }
            div.form-foot { (Button::submit(l.t("members-new-password-ask"))) }
        }
    }
}

/// Where they are signed in; each with the way to end it.
fn signed_in(cx: &Cx, one: &One, now: Timestamp) -> Markup {
    let l = &cx.l;
    if one.sessions.is_empty() {
        return html! { p.soft { (l.t("members-sessions-none")) } };
    }
    let head = ["me-session", "me-session-since", "me-session-seen"];
    let table = head
        .iter()
        .fold(Table::new("sessions", l.t("members-sessions")), |t, key| {
            t.column(Column::new(l.t(key)))
        });
    let rows = one.sessions.iter().map(|s| {
        let id = secrets::text(&s.hash);
        let path = format!("settings/members/{}/sessions/{id}/end", one.member.id);
        let end = Confirm::new(
            l,
            &id,
            l.t("members-session-end"),
            l.t("me-session-end-what"),
        );
        Row::new()
            .cell(html! { (device(l, agent::words(&s.agent))) })
            .cell(html! { (l.date_time(s.created_at)) })
            .cell(html! { (l.ago(s.seen_at, now)) })
            .cell(html! { (end.post(cx.to(&path), &cx.csrf)) })
    });
    html! { (table.column(Column::new("")).rows(rows)) }
}

fn second_factor(cx: &Cx, m: &Member) -> Markup {
    let l = &cx.l;
    let path = format!("settings/members/{}/second-factor/removal", m.id);
    html! {
        details.fold {
            summary { (l.t("members-factor-take")) }
            form.form method="post" action=(cx.to(&path)) {
                (ui::csrf_field(&cx.csrf))
                p.soft { (l.t("members-factor-what")) }
                div.form-foot { (Button::submit(l.t("members-factor-do")).danger()) }
            }
        }
    }
}

fn removal(cx: &Cx, one: &One, errors: &[FieldError]) -> Markup {
    let l = &cx.l;
    let path = format!("settings/members/{}/removal", one.member.id);
    let errors = Errors::new(l, errors);
    html! {
        details.fold open[errors.of("successor").is_some()] {
            summary { (l.t("members-remove")) }
            form.form method="post" action=(cx.to(&path)) {
                (ui::csrf_field(&cx.csrf))
                p.soft { (l.t("members-remove-what")) }
                @if one.holds_some() {
                    p { (l.t("members-remove-holds")) }
                    (handing::held(cx, &one.held))
                    (handing::choice(cx, one, "successor", &errors))
                }
                @if one.tokens > 0 {
                    (Check::new("keep_tokens", l.tx("members-keep-tokens", &[("n", one.tokens.into())])))
                }
                div.form-foot { (Button::submit(l.t("members-remove-do")).danger()) }
            }
        }
    }
}
