//! The sign-in page and the page of one's own wishes.

use base::{FieldError, Language};
use maud::{Markup, html};
use web::ui::{self, Button, Errors, Field, Nav, PageHead, Panel, Select};
use web::{Cx, SignedIn, Theme, Visitor};

/// The sign-in page; `email` stands in it again after a wrong try, the password never.
pub(crate) fn sign_in(to: &Visitor, email: &str, next: &str, errors: &[FieldError]) -> Markup {
    let l = &to.l;
    let found = Errors::new(l, errors);
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
            .error(found.of("password")),
    );
    let (email_field, password_field) = if email.is_empty() {
        (email_field.autofocus(), password_field)
    } else {
        (email_field, password_field.autofocus())
    };
    let content = html! {
        h1 { (l.t("sign-in-title")) }
        form.form method="post" action="/sign-in" {
            (ui::csrf_field(&to.csrf))
            input type="hidden" name="next" value=(next);
            (email_field)
            (password_field)
            div.form-foot { (Button::submit(l.t("sign-in-submit")).primary()) }
        }
    };
    ui::plain(to, &l.t("sign-in-title"), content)
}

/// One's own name, language and colours, and the password.
pub(crate) fn me(to: &Visitor, who: &SignedIn, errors: &[FieldError]) -> Markup {
    let l = &to.l;
    let found = Errors::new(l, errors);
    let panels = html! {
        (found.summary())
        (Panel::new(l.t("me-wishes"), wishes(to, who, &found)))
        (Panel::new(l.t("me-password"), password(to, who, &found)))
    };
    let title = l.t("me-title");
    if let Some(cx) = Cx::of_only_account(to, who) {
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
            p { (Button::link(l.t("me-back"), "/").quiet()) }
        }
    };
    ui::plain(to, &title, content)
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

fn password(to: &Visitor, who: &SignedIn, found: &Errors) -> Markup {
    let l = &to.l;
    let least = crate::passwords::LEAST as i64;
    html! {
        form.form method="post" action="/me/password" {
            (ui::csrf_field(&to.csrf))
            // Tells password managers whose password it is.
            input type="hidden" name="username" autocomplete="username" value=(who.email);
            (Field::new("old", l.t("me-password-old")).kind("password").autocomplete("current-password").required().error(found.of("old")))
            (Field::new("new", l.t("me-password-new")).kind("password").autocomplete("new-password").required()
                .hint(l.tx("me-password-hint", &[("n", least.into())])).error(found.of("new")))
            div.form-foot { (Button::submit(l.t("me-password-save"))) }
        }
    }
}
