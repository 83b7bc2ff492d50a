//! The sign-in page and the page of one's own wishes.

use super::web::Problem;
use crate::roles::{NewRole, comes_to};
use crate::wishes::pages as writing;
use base::{FieldError, Language, Timestamp};
use maud::{Markup, html};
use web::ui::{
    self, Badge, Button, Column, Confirm, Errors, Field, Nav, Notice, PageHead, Panel, Row, Select,
    Table, Tone,
};
use web::{Cx, Duty, Locale, SignedIn, Theme, Visitor};

/// The sign-in page; `email` stands in it again after a wrong try, the password never.
///
/// With `pending` it also asks for the code of a second factor: who is not let in by the password alone
/// is not told whether it was right.
pub(crate) fn sign_in(
    to: &Visitor,
    email: &str,
    next: &str,
    pending: Option<&str>,
    errors: &[FieldError],
) -> Markup {
    let l = &to.l;
    let found = Errors::new(l, errors);
    let wrong = found.of("password");
    let (said, wrong) = match pending {
        Some(_) => (wrong, None),
        None => (None, wrong),
    };
    let (email_field, password_field) = (
        Field::new("email", l.t("sign-in-email"))
            .kind("email")
            .autocomplete("username")
            .required()
            .value(email),
        Field::new("password", l.t("sign-in-password"))
            .kind("password")
            .autocomplete("current-password")
            .required()
            .error(wrong),
    );
    let (email_field, password_field) = if pending.is_some() {
        (email_field, password_field)
    } else if email.is_empty() {
        (email_field.autofocus(), password_field)
    } else {
        (email_field, password_field.autofocus())
    };
    let content = html! {
        h1 { (l.t("sign-in-title")) }
        @if to.ended && errors.is_empty() { (Notice::new(Tone::Info, l.t("sign-in-ended"))) }
        @if let Some(pending) = pending { (Panel::new(l.t("factor-title"), code(to, (email, next), pending, said))) }
        form.form method="post" action="/sign-in" {
            (ui::csrf_field(&to.csrf))
            input type="hidden" name="next" value=(next);
            (email_field)
            (password_field)
            div.form-foot {
                @let go = Button::submit(l.t("sign-in-submit"));
                @if pending.is_none() { (go.primary()) } @else { (go) }
            }
        }
    };
    let title = l.t("sign-in-title");
    match pending {
        None => ui::plain(to, &title, content),
        // Whoever reads another language better does not type the password again.
        Some(pending) => {
            let kept = [("pending", pending), ("email", email), ("then", next)];
            ui::plain_with(to, &title, content, &kept)
        }
    }
}

fn code(to: &Visitor, (email, next): (&str, &str), pending: &str, wrong: Option<String>) -> Markup {
    let l = &to.l;
    html! {
        form.form method="post" action="/sign-in/code" {
            (ui::csrf_field(&to.csrf))
            input type="hidden" name="next" value=(next);
            input type="hidden" name="pending" value=(pending);
            input type="hidden" name="email" value=(email);
            p.soft { (l.t("sign-in-code-what")) }
            (Field::new("code", l.t("factor-code")).autocomplete("one-time-code").required().max(40).autofocus()
                .error(wrong))
            div.form-foot { (Button::submit(l.t("sign-in-with-code")).primary()) }
        }
    }
}

/// One of the user's sessions.
pub(crate) struct Line {
    pub id: String,
    /// Browser and system.
    pub agent: (Option<&'static str>, Option<&'static str>),
    pub since: Timestamp,
    pub seen: Timestamp,
    /// Whether it is the one that asks.
    pub here: bool,
}

/// One's own name, language and colours, and the password.
pub(crate) fn me(
    to: &Visitor,
    who: &SignedIn,
    (sessions, roles): (&[Line], &[(String, NewRole)]),
    now: Timestamp,
    problem: &Problem,
) -> Markup {
    let l = &to.l;
    let found = Errors::new(l, &problem.errors);
    let panels = html! {
        (found.summary())
        (Panel::new(l.t("me-wishes"), wishes(to, who, &found)))
        (writing::panel(to, who, problem.writing.as_ref(), now, &found))
        (Panel::new(l.t("me-password"), password(to, who, &problem.next, &found)))
        (Panel::new(l.t("factor-title"), html! {
            div.stack {
                p.soft { (l.t("factor-what")) }
                p { (Button::link(l.t("factor-open"), "/me/second-factor")) }
            }
        }))
        (Panel::new(l.t("me-sessions"), running(to, sessions, now)))
        @if !roles.is_empty() { (Panel::new(l.t("me-roles"), allowed(l, roles))) }
    };
    // Whoever has to choose a new password first finds that form, and nothing else.
    let (title, panels) = match who.duty {
        Some(Duty::NewPassword) => (
            "me-password-choose",
            must_change(to, who, &problem.next, &found),
        ),
        _ => ("me-title", panels),
    };
    let title = l.t(title);
    // Who has to do something first would only be led back here by the frame.
    let only = Cx::of_only_account(to, who).filter(|_| who.duty.is_none());
    if let Some(cx) = only {
        let content = html! {
            (PageHead::new(&title).sub(&who.email))
            div.stack.narrow { (panels) }
        };
        return ui::shell(&cx, &title, Nav::None, content);
    }
    let content = html! {
        h1 { (title) }
        p.soft { (who.email) }
        div.stack {
            (panels)
            @if who.duty.is_none() { p { (Button::link(l.t("me-back"), "/").quiet()) } }
        }
    };
    ui::plain(to, &title, content)
}

/// What a role that a firm made itself lets its holder do: its name alone does not say.
fn allowed(l: &Locale, roles: &[(String, NewRole)]) -> Markup {
    html! {
        dl.facts { @for (firm, role) in roles {
            dt { (role.name) br; span.soft { (firm) } }
            dd { (comes_to(l, role)) }
        } }
    }
}

/// Nothing but the new password, and the way out for who cannot choose one.
fn must_change(to: &Visitor, who: &SignedIn, next: &str, found: &Errors) -> Markup {
    let l = &to.l;
    html! {
        (Notice::new(Tone::Warn, l.t("me-password-needed")))
        (found.summary())
        (Panel::new(l.t("me-password"), password(to, who, next, found)))
        form.stack method="post" action="/sign-out" {
            (ui::csrf_field(&to.csrf))
            p.soft { (l.t("me-password-forgotten")) }
            div { (Button::submit(l.t("ui-sign-out"))) }
        }
    }
}

fn wishes(to: &Visitor, who: &SignedIn, found: &Errors) -> Markup {
    let l = &to.l;
    let languages = Language::ALL
        .iter()
        .map(|x| (x.as_str().to_owned(), l.word("ui-language", x.as_str())));
    let themes = Theme::ALL
        .iter()
        .map(|x| (x.as_str().to_owned(), l.word("ui-theme", x.as_str())));
    html! {
        form.form method="post" action="/me" {
            (ui::csrf_field(&to.csrf))
            (Field::new("name", l.t("me-name")).value(&who.name).autocomplete("name").required().max(100).error(found.of("name")))
            (Select::new("language", l.t("me-language"), languages)
                .chosen(who.language.unwrap_or(l.language()).as_str()).hint(l.t("me-language-hint")))
            (Select::new("theme", l.t("me-theme"), themes).chosen(who.theme.as_str()))
            div.form-foot { (Button::submit(l.t("me-save")).primary()) }
        }
    }
}

fn password(to: &Visitor, who: &SignedIn, next: &str, found: &Errors) -> Markup {
    let l = &to.l;
    let least = crate::passwords::LEAST as i64;
    let old = Field::new("old", l.t("me-password-old"))
        .kind("password")
        .autocomplete("current-password")
        .required()
        .error(found.of("old"));
    let old = match who.duty {
        Some(Duty::NewPassword) => old.autofocus(),
        _ => old,
    };
    html! {
        form.form method="post" action="/me/password" {
            (ui::csrf_field(&to.csrf))
            // Tells password managers whose password it is.
            input type="hidden" name="username" autocomplete="username" value=(who.email);
            input type="hidden" name="next" value=(next);
            (old)
            (Field::new("new", l.t("me-password-new")).kind("password").autocomplete("new-password").required()
                .hint(l.tx("me-password-hint", &[("n", least.into())])).error(found.of("new")))
            div.form-foot { (Button::submit(l.t("me-password-save"))) }
        }
    }
}

fn running(to: &Visitor, sessions: &[Line], now: Timestamp) -> Markup {
    let l = &to.l;
    let head = ["me-session", "me-session-since", "me-session-seen"];
    let table = head
        .iter()
        .fold(Table::new("sessions", l.t("me-sessions")), |t, key| {
            t.column(Column::new(l.t(key)))
        });
    let rows = sessions.iter().map(|s| {
        Row::new()
            .cell(html! { (device(&to.l, s.agent)) @if s.here { " " (Badge::new(Tone::Good, l.t("me-session-here"))) } })
            .cell(html! { (l.date_time(s.since)) })
            .cell(html! { (l.ago(s.seen, now)) })
            .cell(html! { @if !s.here { (end(to, &s.id.to_string(), ["me-session-end", "me-session-end-what"])) } })
    });
    html! {
        div.stack {
            (table.column(Column::new("")).rows(rows))
            @if sessions.len() > 1 { div { (end(to, "others", ["me-sessions-end", "me-sessions-end-what"])) } }
        }
    }
}

/// Browser and system in words.
pub(crate) fn device(l: &Locale, agent: (Option<&str>, Option<&str>)) -> String {
    match agent {
        (Some(browser), Some(system)) => format!("{browser} · {system}"),
        (Some(one), None) | (None, Some(one)) => one.to_owned(),
        (None, None) => l.t("me-session-unknown"),
    }
}

fn end(to: &Visitor, id: &str, [label, what]: [&str; 2]) -> Confirm {
    let l = &to.l;
    let path = match id {
        "others" => "/me/sessions/end-others".to_owned(),
        id => format!("/me/sessions/{id}/end"),
    };
    Confirm::new(l, id, l.t(label), l.t(what)).post(path, &to.csrf)
}
