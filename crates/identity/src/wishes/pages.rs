//! The form of one's wishes, and what comes of them.

use super::model::{Typed, Wished};
use base::{Money, Timestamp};
use maud::{Markup, html};
use web::locale::{Dates, Hours, Locale, Numbers, Writing};
use web::ui::{self, Button, Errors, Facts, Panel, Select, ZoneField};
use web::{SignedIn, Visitor};

/// What the numbers of the examples are: large enough for two marks, and with decimals.
const NUMBER: (i64, u32) = (123_456_789, 2);

/// The form with its preview. `typed` is what stands in it, `now` the moment that the examples show.
pub(crate) fn panel(
    to: &Visitor,
    who: &SignedIn,
    typed: Option<&Typed>,
    now: Timestamp,
    found: &Errors,
) -> Panel {
    let l = &to.l;
    let kept = super::web::kept(who);
    let own = Typed::of(&kept);
    let typed = typed.unwrap_or(&own);
    let with = |writing: Writing| l.written(writing);
    let dates = options(l, "dates", Dates::ALL, Dates::as_str, |dates| {
        with(Writing {
            dates,
            ..l.writing()
        })
        .date(now)
    });
    let hours = options(l, "hours", Hours::ALL, Hours::as_str, |hours| {
        with(Writing {
            hours,
            ..l.writing()
        })
        .time(now)
    });
    let numbers = options(l, "numbers", Numbers::ALL, Numbers::as_str, |numbers| {
        with(Writing {
            numbers,
            ..l.writing()
        })
        .decimal(NUMBER.0, NUMBER.1)
    });
    let hint = l.tx("me-zone-hint", &[("zone", zones_of(l, who).into())]);
    Panel::new(
        l.t("me-writing"),
        html! {
            form.form method="post" action="/me/writing" hx-get="/me/writing" hx-trigger="input delay:200ms, change"
                hx-target="#preview" hx-swap="outerHTML" hx-sync="this:replace" {
                (ui::csrf_field(&to.csrf))
                (ZoneField::new(l, "zone", l.t("me-zone"), now).value(&typed.zone).hint(hint).error(found.of("zone")))
                (Select::new("dates", l.t("me-dates"), dates).chosen(&typed.dates).error(found.of("dates")))
                (Select::new("hours", l.t("me-hours"), hours).chosen(&typed.hours).error(found.of("hours")))
                (Select::new("numbers", l.t("me-numbers"), numbers).chosen(&typed.numbers).error(found.of("numbers")))
                (preview(to, who, &kept, now))
                div.form-foot { (Button::submit(l.t("me-save")).primary()) }
            }
        },
    )
}

/// Each choice with an example of it; what speaks for itself needs no words.
fn options<T: Copy>(
    l: &Locale,
    of: &str,
    all: &[T],
    word: impl Fn(T) -> &'static str,
    example: impl Fn(T) -> String,
) -> Vec<(String, String)> {
    let option = |one: &T| {
        let (word, example) = (word(*one), example(*one));
        let values = [("example", example.as_str().into())];
        let words = match word {
            "language" => l.tx("me-as-language", &values),
            _ if of == "numbers" => example,
            word => l.tx(&format!("me-{of}-{word}"), &values),
        };
        (word.to_owned(), words)
    };
    all.iter().map(option).collect()
}

/// The zones of the user's accounts, for who chooses none.
fn zones_of(l: &Locale, who: &SignedIn) -> String {
    let mut names: Vec<String> = Vec::new();
    for member in &who.members {
        let name = l.zone_name(&member.account.zone);
        if !names.contains(&name) {
            names.push(name);
        }
    }
    names.join(", ")
}

/// A day, a time, a number and an amount, as the wishes have them.
pub(crate) fn preview(to: &Visitor, who: &SignedIn, wished: &Wished, now: Timestamp) -> Markup {
    let account = who.members.first().map(|m| m.account.clone());
    let zone = wished.zone.as_deref();
    let zone = zone.or(account.as_ref().map(|a| a.zone.as_str()));
    let l = to.l.in_zone(zone.unwrap_or("UTC")).written(wished.writing);
    // A week ago, so that the heading is no word like "today".
    let week = now - jiff::SignedDuration::from_hours(7 * 24);
    let money = account.as_ref().map(|account| {
        l.money(Money {
            minor: NUMBER.0,
            currency: account.currency,
        })
    });
    let offset = web::locale::zones::offset(zone.unwrap_or("UTC"), now);
    html! {
        div.stack id="preview" aria-live="polite" {
            h3 { (l.t("me-preview")) }
            (Facts::new()
                .fact(l.t("me-preview-now"), html! { (l.date_time(now)) " " span.soft { "(" (offset) ")" } })
                .fact(l.t("me-preview-heading"), html! { (l.day_heading(l.day_of(week), now)) })
                .fact(l.t("me-preview-number"), html! { (l.decimal(NUMBER.0, NUMBER.1)) })
                .maybe(l.t("me-preview-money"), money))
        }
    }
}
