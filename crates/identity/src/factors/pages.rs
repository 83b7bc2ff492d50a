//! The page of the second factor: how it stands, setting it up, recovery codes, switching it off.

use super::actions::{Setup, State};
use super::model;
use base::{Error, FieldError, Timestamp};
use maud::{Markup, html};
use web::ui::{self, Button, Errors, Field, Notice, Panel, Tone};
use web::{SignedIn, Visitor};

/// White squares around the picture, without which cameras do not find it.
const QUIET: usize = 4;

/// What the page has to say besides the state.
pub(super) struct View {
    /// What is set up when it is off.
    pub setup: Setup,
    /// Recovery codes that were just made, and when: shown this once.
    pub codes: Option<(Vec<String>, Timestamp)>,
    pub errors: Vec<FieldError>,
    pub off_errors: Vec<FieldError>,
}

impl View {
    pub fn of(setup: Setup) -> Self {
        Self {
            setup,
            codes: None,
            errors: Vec::new(),
            off_errors: Vec::new(),
        }
    }
}

/// The page.
pub(super) fn show(
    to: &Visitor,
    who: &SignedIn,
    state: &State,
    view: &View,
) -> Result<Markup, Error> {
    let l = &to.l;
    if let Some((codes, at)) = &view.codes {
        return Ok(once(to, who, (codes, *at)));
    }
    let content = html! {
        h1 { (l.t("factor-title")) }
        p.soft { (l.t("factor-what")) }
        div.stack {
            @if state.needed && state.since.is_none() { (Notice::new(Tone::Warn, l.t("factor-needed"))) }
            @match state.since {
                None => { (Panel::new(l.t("factor-set-up"), set_up(to, who, view)?)) }
                Some(since) => {
                    (Notice::new(Tone::Good, l.tx("factor-on", &[("since", l.date(since).into())]))
                        .body(html! { p { (l.tx("factor-codes-left", &[("n", state.codes_left.into())])) } }))
                    (Panel::new(l.t("factor-codes-renew"), renewal(to, state, &view.errors)))
                    @if !state.needed { (Panel::new(l.t("factor-turn-off"), turn_off(to, &view.off_errors))) }
                }
            }
            // Who has to set it up first would only be led back here.
            @if who.duty.is_none() { p { a href="/me" { (l.t("factor-back")) } } }
        }
    };
    Ok(ui::plain(to, &l.t("factor-title"), content))
}

/// The page of codes that are shown this once: nothing else is on it until they are kept.
fn once(to: &Visitor, who: &SignedIn, kept: (&[String], Timestamp)) -> Markup {
    let l = &to.l;
    let content = html! {
        h1 { (l.t("factor-title")) }
        div.stack {
            (codes(to, who, kept))
            p { (Button::link(l.t("factor-codes-kept"), "/me/second-factor").primary()) }
        }
    };
    ui::plain_once(to, &l.t("factor-title"), content)
}

/// The codes; a copy, a file and a sheet of paper say whose they are, where, and of which day.
fn codes(to: &Visitor, who: &SignedIn, (codes, at): (&[String], Timestamp)) -> Notice {
    let l = &to.l;
    let firms: Vec<&str> = who
        .members
        .iter()
        .map(|m| m.account.name.as_str())
        .collect();
    let place = match firms.is_empty() {
        true => l.t("ui-product"),
        false => firms.join(", "),
    };
    let said = [
        ("email", who.email.as_str().into()),
        ("place", place.into()),
        ("day", l.date(at).into()),
    ];
    let list = html! { ul.codes { @for code in codes { li { code { (code) } } } } };
    Notice::new(Tone::Good, l.t("factor-codes")).body(html! {
        p { (l.t("factor-codes-once")) }
        (ui::Copied::new(l, list).head(l.tx("factor-codes-whose", &said)).file("bandhu-recovery-codes.txt"))
    })
}

fn set_up(to: &Visitor, who: &SignedIn, view: &View) -> Result<Markup, Error> {
    let l = &to.l;
    let found = Errors::new(l, &view.errors);
    let setup = &view.setup;
    let (width, path) = model::picture(&model::uri(&setup.secret, &who.email))?;
    let whole = width + 2 * QUIET;
    Ok(html! {
        form.form method="post" action="/me/second-factor" {
            (ui::csrf_field(&to.csrf))
            input type="hidden" name="setup" value=(setup.sealed);
            p { (l.t("factor-scan")) }
            svg.qr role="img" aria-label=(l.t("factor-picture")) viewBox={ "0 0 " (whole) " " (whole) }
                width="220" height="220" shape-rendering="crispEdges" {
                rect width=(whole) height=(whole) fill="#fff" {}
                path transform={ "translate(" (QUIET) " " (QUIET) ")" } fill="#000" d=(path) {}
            }
            p.soft { (l.t("factor-key")) br; code { (model::text_key(&setup.secret)) } }
            (code_field(to, &found))
            (password_field(to, &found))
            div.form-foot { (Button::submit(l.t("factor-turn-on")).primary()) }
        }
    })
}

fn code_field(to: &Visitor, found: &Errors) -> Field {
    Field::new("code", to.l.t("factor-code"))
        .autocomplete("one-time-code")
        .required()
        .max(40)
        .error(found.of("code"))
}

fn password_field(to: &Visitor, found: &Errors) -> Field {
    Field::new("password", to.l.t("me-password-old"))
        .kind("password")
        .autocomplete("current-password")
        .required()
        .error(found.of("password"))
}

fn renewal(to: &Visitor, state: &State, errors: &[FieldError]) -> Markup {
    let found = Errors::new(&to.l, errors);
    html! {
        form.form method="post" action="/me/second-factor/codes" {
            (ui::csrf_field(&to.csrf))
            input type="hidden" name="seen" value=(state.codes_mark);
            @if let Some(said) = found.of("codes") { (Notice::new(Tone::Warn, said)) }
            p.soft { (to.l.t("factor-codes-renew-what")) }
            (password_field(to, &found))
            div.form-foot { (Button::submit(to.l.t("factor-codes-renew"))) }
        }
    }
}

fn turn_off(to: &Visitor, errors: &[FieldError]) -> Markup {
    let found = Errors::new(&to.l, errors);
    html! {
        form.form method="post" action="/me/second-factor/removal" {
            (ui::csrf_field(&to.csrf))
            (password_field(to, &found))
            (code_field(to, &found).hint(to.l.t("factor-code-or-recovery")))
            div.form-foot { (Button::submit(to.l.t("factor-turn-off")).danger()) }
        }
    }
}
