//! Preferences as HTML: a strip above the history, and a part of forms.

use super::form::day_field;
use super::{Like, Preferences};
use crate::phones;
use crate::profile::Profile;
use ::web::ui::{self, Area, Badge, Check, Errors, Field, Select, Tone};
use ::web::{Cx, Locale};
use base::{Day, Way};
use jiff::civil::{Date, Time};
use maud::{Markup, html};
use std::collections::HashMap;

/// Likes that show at once; the others one click further.
const SHOWN_AT_ONCE: usize = 12;

/// What is wished, above everything that happened; nothing where nothing is known. `zone`: the record's.
pub(crate) fn strip(cx: &Cx, of: Option<&Preferences>, zone: Option<&str>) -> Markup {
    let Some(wishes) = of else { return html! {} };
    let l = &cx.l;
    let (first, rest) = wishes.likes.split_at(wishes.likes.len().min(SHOWN_AT_ONCE));
    let body = html! {
        div.stack {
            @if wishes.tells_of_reaching() { p { (reaching(cx, wishes, zone)) } }
            @if !first.is_empty() { (badges(first)) }
            @if !rest.is_empty() {
                details.fold {
                    summary { (l.tx("preferences-more-likes", &[("n", (rest.len() as i64).into())])) }
                    (badges(rest))
                }
            }
        }
    };
    html! { div id="preferences" { (ui::Panel::new(l.t("person-preferences"), body)) } }
}

fn badges(likes: &[Like]) -> Markup {
    html! {
        div.row {
            @for like in likes { (Badge::new(Tone::Neutral, like.line())) }
        }
    }
}

/// All of it in a line, for a form in which it may only be read.
pub(crate) fn shown(cx: &Cx, wishes: &Preferences, zone: Option<&str>) -> Markup {
    html! {
        @if wishes.tells_of_reaching() { div { (reaching(cx, wishes, zone)) } }
        @if !wishes.likes.is_empty() { (badges(&wishes.likes)) }
    }
}

/// `WhatsApp · 077 123 4567 · Monday, Friday · 09:00–17:00 (Colombo)`.
fn reaching(cx: &Cx, p: &Preferences, zone: Option<&str>) -> String {
    let l = &cx.l;
    let way = p.reached_by.map(|way| l.word("way", way.as_str()));
    let contact = p.contact.as_deref().map(|contact| said(cx, contact));
    let days: Vec<String> = p.days.iter().map(|day| weekday(l, *day)).collect();
    let days = (!days.is_empty()).then(|| days.join(&l.t("preferences-between-days")));
    let parts = [way, contact, days, hours(cx, p, zone)];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// The hours by the reader's clock, in the zone of who is to be reached.
fn hours(cx: &Cx, p: &Preferences, zone: Option<&str>) -> Option<String> {
    let (from, until): (Time, Time) = (
        p.from.as_ref()?.parse().ok()?,
        p.until.as_ref()?.parse().ok()?,
    );
    let (from, until) = (cx.l.clock_before(from), cx.l.clock(until));
    let zone = p.time_zone.as_deref().or(zone).unwrap_or(&cx.account.zone);
    let said = [
        ("from", from.into()),
        ("until", until.into()),
        ("zone", cx.l.zone_name(zone).into()),
    ];
    let key = match p.from > p.until {
        true => "preferences-hours-next",
        false => "preferences-hours",
    };
    Some(cx.l.tx(key, &said))
}

fn said(cx: &Cx, contact: &str) -> String {
    match contact.starts_with('+') {
        true => phones::shown(contact, cx.l.home()),
        false => contact.to_owned(),
    }
}

/// The name of a day of the week in the reader's language.
fn weekday(l: &Locale, day: Day) -> String {
    // The first of January 2024 is a Monday.
    let at = Day::ALL.iter().position(|d| *d == day).unwrap_or_default();
    let date = Date::constant(2024, 1, 1).saturating_add(jiff::Span::new().days(at as i64));
    l.weekday(date)
}

/// Where somebody can be reached, to choose from: each contact once, as it is kept and as it is read.
pub(crate) fn choices(cx: &Cx, of: Option<Profile<'_>>) -> Vec<(String, String)> {
    let mut out: Vec<(String, String)> = Vec::new();
    for contact in Way::ALL
        .iter()
        .flat_map(|way| of.map_or_else(Vec::new, |of| super::contacts(of, *way)))
    {
        if !out.iter().any(|(known, _)| *known == contact) {
            let shown = said(cx, &contact);
            out.push((contact, shown));
        }
    }
    out
}

/// The part of a form; `choices`: see [`choices`], none for who has no contacts.
pub(crate) fn fields(
    cx: &Cx,
    typed: &HashMap<String, String>,
    errors: &Errors,
    choices: &[(String, String)],
) -> Markup {
    let l = &cx.l;
    let value = |name: &str| typed.get(name).cloned().unwrap_or_default();
    let mut ways = vec![(String::new(), l.t("preferences-any-way"))];
    ways.extend(
        Way::ALL
            .iter()
            .map(|w| (w.to_string(), l.word("way", w.as_str()))),
    );
    let mut at = vec![(String::new(), l.t("preferences-any-contact"))];
    at.extend(choices.iter().cloned());
    let time = |name: &'static str, key: &str| {
        Field::new(name, l.t(key))
            .kind("time")
            .value(value(name))
            .error(errors.of(name))
    };
    let ticked = |day: Day| typed.contains_key(&day_field(day));
    html! {
        fieldset.form id="f-preferences" tabindex="-1" {
            legend { (l.t("person-preferences")) }
            (Select::new("reached_by", l.t("person-reached-by"), ways)
                .chosen(value("reached_by")).error(errors.of("reached_by")))
            @if !choices.is_empty() {
                (Select::new("reached_at", l.t("preferences-contact"), at)
                    .chosen(value("reached_at")).error(errors.of("reached_at")))
            }
            div.row {
                (time("reached_from", "preferences-from"))
                (time("reached_until", "preferences-until"))
            }
            // One of their own is seldom: else it is the record's.
            @if !value("reached_zone").is_empty() {
                (Field::new("reached_zone", l.t("person-time-zone")).value(value("reached_zone"))
                    .hint(l.t("person-time-zone-hint")).error(errors.of("reached_zone")).autocomplete("off"))
            }
            fieldset {
                legend { (l.t("preferences-days")) }
                div.row {
                    @for day in Day::ALL { (Check::new(day_field(*day), weekday(l, *day)).ticked(ticked(*day))) }
                }
            }
            (Area::new("likes", l.t("preferences-likes")).value(value("likes"))
                .hint(l.t("preferences-likes-hint")).error(errors.of("likes")))
        }
    }
}
