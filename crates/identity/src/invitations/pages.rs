//! What somebody sees who opens an invitation.

use super::store::Opened;
use base::FieldError;
use maud::{Markup, html};
use web::Visitor;
use web::ui::{self, Button, Errors, Field, Notice, Tone};

/// The invitation: a form for somebody new, one button for who is signed in.
pub(super) fn show(
    to: &Visitor,
    opened: &Opened,
    secret: &str,
    name: &str,
    errors: &[FieldError],
) -> Markup {
    let l = &to.l;
    let own = opened.role_name.clone();
    let role = own.unwrap_or_else(|| l.word("role", opened.role.word()));
    let title = l.tx(
        "invitation-title",
        &[("account", opened.account.name.as_str().into())],
    );
    let content = html! {
        h1 { (title) }
        p { (l.tx("invitation-role", &[("role", role.into())])) }
        @match &to.signed_in {
            Some(who) => { (joining(to, secret, &who.name, &who.email)) }
            None => { (somebody_new(to, opened, secret, name, errors)) }
        }
    };
    ui::plain(to, &title, content)
}

fn joining(to: &Visitor, secret: &str, name: &str, email: &str) -> Markup {
    let l = &to.l;
    let me = format!("{name} ({email})");
    html! {
        form.form method="post" action={ "/invitation/" (secret) "/joining" } {
            (ui::csrf_field(&to.csrf))
            p { (l.tx("invitation-signed-in", &[("name", me.into())])) }
            div.form-foot { (Button::submit(l.t("invitation-join")).primary()) }
        }
        form method="post" action="/sign-out" {
            (ui::csrf_field(&to.csrf))
            (Button::submit(l.t("accounts-sign-out")).quiet())
        }
    }
}

fn somebody_new(
    to: &Visitor,
    opened: &Opened,
    secret: &str,
    name: &str,
    errors: &[FieldError],
) -> Markup {
    let l = &to.l;
    let found = Errors::new(l, errors);
    let least = crate::passwords::LEAST as i64;
    html! {
        form.form method="post" action={ "/invitation/" (secret) } {
            (ui::csrf_field(&to.csrf))
            p.soft { (l.tx("invitation-email", &[("email", opened.email.as_str().into())])) }
            input type="hidden" name="username" autocomplete="username" value=(opened.email);
            (Field::new("name", l.t("me-name")).value(name).autocomplete("name").required().max(100).error(found.of("name")))
            (Field::new("password", l.t("sign-in-password")).kind("password").autocomplete("new-password").required()
                .hint(l.tx("me-password-hint", &[("n", least.into())])).error(found.of("password")))
            div.form-foot { (Button::submit(l.t("invitation-join")).primary()) }
        }
        p { (Button::link(l.t("invitation-known"), format!("/sign-in?next=/invitation/{secret}")).quiet()) }
    }
}

/// A link that is not, or no longer, good.
pub(super) fn over(to: &Visitor) -> Markup {
    let l = &to.l;
    let title = l.t("invitation-over");
    let content = html! {
        h1 { (title) }
        (Notice::new(Tone::Warn, l.t("invitation-over-help")))
        p { (Button::link(l.t("sign-in-title"), "/").quiet()) }
    };
    ui::plain(to, &title, content)
}
