//! The filter above the list of people, or of companies: conditions in words, the form that makes them, what to do when
//! one is not understood.

use super::of::Of;
use super::pages::{Shown, address, href};
use super::{Asked, Meant, views};
use ::web::Cx;
use ::web::ui::{self, Button, Filters, Notice, Tone};
use base::{FieldError, Stage, Uuid};
use maud::{Markup, Render, html};
use records::filter::{BUILDER, Builder, Draft, Fields, Filter, FilterError, Literal, Op, Operand};
use records::filter::{Test, Words, hidden};
use records::lists::ListSpec;
use std::collections::HashMap;

/// The stages that one touch chooses.
pub(super) const STAGES_AT_HAND: [Stage; 3] = [Stage::Lead, Stage::Customer, Stage::Loyal];

/// Colleagues among whom the form lets one choose, by their ids.
pub(crate) type Names = HashMap<Uuid, String>;

/// A condition in the making, and what is wrong with it so far.
#[derive(Clone, Debug, Default)]
pub(crate) struct Making {
    names: Names,
    draft: Draft,
    faults: Vec<FieldError>,
}

/// What the address asks of the form.
pub(crate) enum Step {
    /// A condition is complete: the list's address with it.
    Taken(String),
    /// The form alone, where the page is there already.
    Part(Markup),
    /// The page, with the form or without it.
    Page(Option<Box<Making>>),
}

impl Making {
    /// Goes one step on.
    pub(crate) fn step(
        cx: &Cx,
        (of, spec): (Of, &ListSpec),
        asked: &Asked,
        draft: Draft,
        names: Names,
    ) -> Step {
        let fields = &spec.fields;
        let meant = Meant::of(asked, spec);
        let made = draft.condition(fields, cx.account.currency);
        let faults = match made {
            Ok(Some(condition)) if meant.fault.is_none() => {
                let mut asked = asked.clone();
                asked.filter = text(with(parts(&meant.filter), condition));
                return Step::Taken(address((cx, of), &asked, &[]));
            }
            Ok(_) => Vec::new(),
            Err(faults) => faults,
        };
        let making = Self {
            names,
            draft,
            faults,
        };
        match cx.htmx && meant.fault.is_none() {
            true => Step::Part(making.form((cx, of), fields, asked)),
            false => Step::Page(Some(Box::new(making))),
        }
    }

    fn form(&self, (cx, of): (&Cx, Of), fields: &Fields, asked: &Asked) -> Markup {
        let [_, _, filter, ..] = views::said(asked);
        let mut kept = kept(asked).to_vec();
        kept.push(filter);
        let builder = Builder {
            words: words(cx, fields, &self.names),
            action: &cx.to(of.path()),
            kept: &kept,
            opened: &address((cx, of), asked, &[]),
            closed: &address((cx, of), asked, &[]),
            draft: &self.draft,
            faults: &self.faults,
        };
        let text = html! {
            details.fold { summary { (cx.l.t("filter-text")) } (text_form((cx, of), fields, asked)) }
        };
        builder.render(&text)
    }
}

fn words<'a>(cx: &'a Cx, fields: &'a Fields, names: &'a HashMap<Uuid, String>) -> Words<'a> {
    Words {
        l: &cx.l,
        fields,
        currency: cx.account.currency,
        names,
    }
}

/// What the forms keep of the address besides the filter.
fn kept(a: &Asked) -> [(&str, &str); 4] {
    let [view, q, _, sort, columns] = views::said(a);
    [view, q, sort, columns]
}

/// What a search keeps of the address.
pub(super) fn narrowed(a: &Asked) -> [(&str, &str); 4] {
    let [view, _, filter, sort, columns] = views::said(a);
    [view, filter, sort, columns]
}

/// The way to the form: a link, so that the closed form costs the list next to nothing.
pub(super) fn opener(s: &Shown<'_>) -> Markup {
    if s.meant.fault.is_some() {
        return html! {};
    }
    let label = s.cx.l.t("people-filter");
    let open = address((s.cx, s.of), s.asked, &[]);
    let open = format!("{open}{}add=", if open.contains('?') { '&' } else { '?' });
    html! {
        a.btn href=(open) title=(label) hx-get=(open) hx-target={ "#" (BUILDER) } hx-swap="outerHTML" {
            (ui::icon("filter")) span { (label) }
        }
    }
}

/// The form's place; the filter's text is at hand where it is not understood.
pub(super) fn builder(s: &Shown<'_>) -> Markup {
    let fields = &s.spec.fields;
    match s.making {
        _ if views::unseen(s.asked).is_some() => html! { div id=(BUILDER) {} },
        _ if s.meant.fault.is_some() => {
            html! { div.builder id=(BUILDER) { (text_form((s.cx, s.of), fields, s.asked)) } }
        }
        Some(making) => making.form((s.cx, s.of), fields, s.asked),
        None => html! { div id=(BUILDER) {} },
    }
}

/// The language itself, for those who write faster than they choose.
fn text_form((cx, of): (&Cx, Of), fields: &Fields, asked: &Asked) -> Markup {
    let l = &cx.l;
    html! {
        form.row method="get" action=(cx.to(of.path())) {
            (hidden(&kept(asked)))
            input.input name="filter" value=(asked.filter) aria-label=(l.t("people-filter")) size="40"
                placeholder=(l.t("filter-text-example")) spellcheck="false" autocomplete="off";
            (Button::submit(l.t("people-filter-apply")))
        }
        details.fold {
            summary { (l.t("filter-text-fields")) }
            p.soft {
                @for (number, field) in fields.iter().enumerate() {
                    @if number > 0 { ", " } code { (field.name) } " " (field.label(l))
                }
            }
        }
    }
}

/// The conditions that hold, each with a way to take it away.
pub(super) fn taken(s: &Shown<'_>) -> Markup {
    let parts = parts(&s.meant.filter);
    let at_hand = STAGES_AT_HAND.map(stage_test);
    let shown: Vec<&Filter> = parts.iter().filter(|p| !at_hand.contains(p)).collect();
    if shown.is_empty() {
        return html! {};
    }
    let words = words(s.cx, &s.spec.fields, &s.found.named);
    let mut filters = Filters::new();
    for one in shown {
        let rest = text(parts.iter().filter(|p| *p != one).cloned().collect());
        filters = filters.taken(&s.cx.l, words.say(one), href(s, |a| a.filter = rest));
    }
    html! { (filters) }
}

/// What is wrong, where, what may be meant, and ways to go on.
pub(super) fn fault(s: &Shown<'_>, fault: &FilterError) -> Markup {
    let (l, fields) = (&s.cx.l, &s.spec.fields);
    if let Some(opened) = s
        .asked
        .saved
        .as_deref()
        .filter(|_| views::unseen(s.asked).is_some())
    {
        let without = href(s, |a| opened.rest.clone_into(&mut a.filter));
        return ::records::views::unseen(s.cx, opened, fields, without);
    }
    let near = fault.near.as_deref().unwrap_or_default();
    let mended = fault.mended(&s.asked.filter, |text| fields.parse(text).is_ok());
    let body = html! {
        @if mended.is_some() { p { (l.tx("filter-fault-near", &[("near", near.into())])) } }
        @else if let Some(hint) = fault.hint(l, fields) { p { (hint) } }
        p { (l.t("filter-fault-go-on")) }
        div.form-foot {
            @if let Some(text) = mended {
                (Button::link(l.tx("filter-fault-mend", &[("near", near.into())]), href(s, |a| a.filter = text)))
            }
            (Button::link(l.t("filter-fault-without"), href(s, |a| a.filter.clear())))
        }
    };
    Notice::new(Tone::Bad, fault.say(l)).body(body).render()
}

fn stage_test(stage: Stage) -> Filter {
    Filter::Test(Test {
        field: "stage".into(),
        op: Op::Is,
        value: Operand::One(Literal::Text(stage.as_str().to_owned())),
        within_days: None,
    })
}

/// Whether the filter holds this stage, and its text with the stage switched.
pub(super) fn with_stage(filter: &Filter, stage: Stage) -> (bool, String) {
    let wanted = stage_test(stage);
    let mut parts = parts(filter);
    let on = parts.contains(&wanted);
    parts.retain(|p| !Stage::ALL.iter().any(|s| *p == stage_test(*s)));
    if !on {
        parts.push(wanted);
    }
    (on, text(parts))
}

/// The conditions that all hold.
fn parts(filter: &Filter) -> Vec<Filter> {
    match filter {
        Filter::All(list) => list.clone(),
        other => vec![other.clone()],
    }
}

fn with(mut parts: Vec<Filter>, one: Filter) -> Vec<Filter> {
    if !parts.contains(&one) {
        parts.push(one);
    }
    parts
}

fn text(mut parts: Vec<Filter>) -> String {
    match parts.len() {
        0 => String::new(),
        1 => parts.remove(0).to_string(),
        _ => Filter::All(parts).to_string(),
    }
}
