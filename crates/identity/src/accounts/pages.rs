//! The choice of an account, and an account's settings with its tokens.

use crate::roles::{Roles, explained, permission};
use crate::tokens::store::Token;
use base::{FieldError, Permission, Timestamp};
use maud::{Markup, Render as _, html};
use web::ui::{
    self, Badge, Button, Check, Column, Confirm, Errors, Facts, Field, Nav, Notice, PageHead,
    Panel, Row, Select, Table, Tone, ZoneField,
};

use web::{Cx, Membership, SignedIn, Visitor};

/// The accounts of a user who has none or several; `names` are what firms call the role there, where it is their own.
pub(super) fn chooser(
    to: &Visitor,
    who: &SignedIn,
    names: &[Option<String>],
    left: &[String],
) -> Markup {
    let l = &to.l;
    let role = |member: &Membership, own: &Option<String>| {
        let own = own.clone();
        own.unwrap_or_else(|| l.word("role", member.role.word()))
    };
    let content = html! {
        h1 { (l.t("accounts-title")) }
        @if who.members.is_empty() && !left.is_empty() {
            @for name in left { p { (l.tx("accounts-ended", &[("name", name.as_str().into())])) } }
        } @else if who.members.is_empty() {
            p { (l.t("accounts-none")) }
        } @else {
            ul.stack.choices {
                @for (member, own) in who.members.iter().zip(names) {
                    li { a href=(super::web::door_of(&member.account.slug)) {
                        strong { (member.account.name) } " " span.soft { (role(member, own)) }
                    } }
                }
            }
        }
        form method="post" action="/sign-out" {
            (ui::csrf_field(&to.csrf))
            (Button::submit(l.t("accounts-sign-out")).quiet())
        }
    };
    ui::plain(to, &l.t("accounts-title"), content)
}

/// What the settings page shows besides the account.
#[derive(Default)]
pub(crate) struct Settings {
    pub tokens: Vec<Token>,
    /// The roles of the firm's own.
    pub roles: Roles,
    /// Whether everybody needs a second factor.
    pub second_factor: bool,
    /// A secret that was just made: shown this once.
    pub secret: Option<String>,
    /// What was wrong with the account's form.
    pub errors: Vec<FieldError>,
    /// What was wrong with the token's form.
    pub token_errors: Vec<FieldError>,
}

/// An account's settings: name, zone, currency, tokens.
pub(crate) fn settings(cx: &Cx, page: &Settings, now: Timestamp) -> Markup {
    let l = &cx.l;
    let content = html! {
        (PageHead::new(l.t("settings-title")))
        div.stack.narrow {
            (Panel::new(l.t("settings-account"), account(cx, page, now)))
            (Panel::new(l.t("tokens-title"), tokens(cx, page, now)))
        }
    };
    ui::shell(cx, &l.t("settings-title"), Nav::Settings, content)
}

fn account(cx: &Cx, page: &Settings, now: Timestamp) -> Markup {
    let l = &cx.l;
    let found = Errors::new(l, &page.errors);
    let (code, symbol) = (cx.account.currency.code(), l.symbol(cx.account.currency));
    let money = if symbol == code {
        symbol
    } else {
        format!("{code} ({symbol})")
    };
    html! {
        form.form method="post" action=(cx.to("settings")) {
            (ui::csrf_field(&cx.csrf))
            (Field::new("name", l.t("settings-name")).value(&cx.account.name).required().max(100).error(found.of("name")))
            (ZoneField::new(l, "zone", l.t("settings-zone"), now).value(&cx.account.zone).required()
                .hint(l.t("settings-zone-hint")).error(found.of("zone")))
            (Check::new("second_factor", l.t("settings-second-factor")).ticked(page.second_factor)
                .hint(l.t("settings-second-factor-hint")))
            (Facts::new()
                .fact(l.t("settings-currency"), html! { (money) " " span.soft { (l.t("settings-currency-fixed")) } })
                .fact(l.t("settings-address"), html! { code { "/a/" (cx.account.slug) } }))
            div.form-foot { (Button::submit(l.t("settings-save")).primary()) }
        }
    }
}

fn tokens(cx: &Cx, page: &Settings, now: Timestamp) -> Markup {
    let l = &cx.l;
    let found = Errors::new(l, &page.token_errors);
    html! {
        div.stack {
            p.soft { (l.t("tokens-what")) " " a href="/api/docs" { (l.t("tokens-docs")) } }
            @if let Some(secret) = &page.secret {
                (Notice::new(Tone::Good, l.t("tokens-made")).body(html! {
                    p { (l.t("tokens-once")) }
                    (ui::Copied::new(l, html! { p { code { (secret) } } }))
                }))
            }
            @if !page.tokens.is_empty() { (list(cx, page, now)) }
            form.form method="post" action=(cx.to("settings/tokens")) {
                (ui::csrf_field(&cx.csrf))
                (Field::new("token_name", l.t("tokens-name")).hint(l.t("tokens-name-hint")).required().max(100).error(found.of("name")))
                (Select::new("role", l.t("tokens-role"), page.roles.givable(cx))
                    .hint(l.t("tokens-role-hint")).error(found.of("role")))
                (explained(cx, &page.roles))
                (permissions(cx, &found))
                (Select::new("days", l.t("tokens-life"), lives(cx)).chosen(USUAL_DAYS).error(found.of("days")))
                (Field::new("until", l.t("tokens-until")).kind("date").hint(l.t("tokens-until-hint")).error(found.of("until")))
                div.form-foot { (Button::submit(l.t("tokens-create"))) }
            }
        }
    }
}

/// What a token is held to, besides its role: nothing ticked is all that the role grants.
fn permissions(cx: &Cx, found: &Errors) -> Markup {
    let l = &cx.l;
    html! {
        details.fold {
            summary { (l.t("tokens-permissions")) }
            fieldset.stack {
                legend.soft { (l.t("tokens-permissions-what")) }
                @if let Some(wrong) = found.of("permissions") { p.error { (wrong) } }
                @for p in Permission::ALL.iter().filter(|p| cx.may(**p)) {
                    (Check::new(format!("only.{}", p.as_str()), permission(l, *p)))
                }
            }
        }
    }
}

/// The token's role, and what it is held to.
fn allowed(cx: &Cx, page: &Settings, token: &Token) -> Markup {
    let l = &cx.l;
    let listed = token.permissions.as_ref();
    let words = listed.map(|list| list.iter().map(|p| permission(l, *p)).collect::<Vec<_>>());
    html! {
        span { (page.roles.name(l, token.role)) @if let Some(words) = words { br; small.soft { (words.join(" · ")) } } }
    }
}

/// How long a token may work, in days.
const LIVES: &[i64] = &[30, 90, 365];
/// What is chosen unless somebody chooses.
const USUAL_DAYS: &str = "365";

fn lives(cx: &Cx) -> Vec<(String, String)> {
    let l = &cx.l;
    let days = |n: &i64| {
        (
            n.to_string(),
            l.tx("tokens-life-days", &[("n", (*n).into())]),
        )
    };
    let mut lives: Vec<(String, String)> = LIVES.iter().map(days).collect();
    lives.push((String::new(), l.t("tokens-life-never")));
    lives
}

fn end_of(cx: &Cx, token: &Token, now: Timestamp) -> Markup {
    let l = &cx.l;
    html! {
        @match token.expires_at {
            None => { (l.t("tokens-life-never")) }
            Some(at) if at <= now => { (Badge::new(Tone::Warn, l.t("tokens-expired"))) }
            Some(at) => { (l.date(at)) }
        }
    }
}

fn list(cx: &Cx, page: &Settings, now: Timestamp) -> Table {
    let l = &cx.l;
    let head = [
        "tokens-name",
        "tokens-role",
        "tokens-created",
        "tokens-used",
        "tokens-expires",
    ];
    let table = head
        .iter()
        .fold(Table::new("tokens", l.t("tokens-title")), |t, key| {
            t.column(Column::new(l.t(key)))
        });
    page.tokens
        .iter()
        .fold(table.column(Column::new("")), |table, token| {
            let used = token
                .used_at
                .map_or_else(|| l.t("tokens-never"), |at| l.date(at));
            table.row(
                Row::new()
                    .cell(html! { (token.name) })
                    .cell(allowed(cx, page, token))
                    .cell(html! { (l.date(token.created_at)) })
                    .cell(html! { (used) })
                    .cell(end_of(cx, token, now))
                    .cell(revoke(cx, token).render()),
            )
        })
}

fn revoke(cx: &Cx, token: &Token) -> Confirm {
    let path = cx.to(&format!("settings/tokens/{}/revocation", token.id));
    let what = cx.l.tx(
        "tokens-revoke-what",
        &[("name", token.name.as_str().into())],
    );
    Confirm::new(&cx.l, token.id.to_string(), cx.l.t("tokens-revoke"), what).post(path, &cx.csrf)
}
