//! The question before a bulk change: what becomes of what was chosen.

use super::choice::Picked;
use super::gather;
use super::listed::{self, Few};
use super::model::{Becomes, Chosen, Kinds};
use crate::input::word;
use crate::profile::pages::label_key;
use crate::{Registry, owners, values};
use ::web::Cx;
use ::web::ui::{self, Button, Column, Crumbs, Errors, Field, Nav, PageHead, Row, Select, Table};
use base::{Error, FieldError, Permission, UserId};
use db::Tx;
use identity::members::colleagues::Colleague;
use maud::{Markup, html};
use records::lists::Count;
use std::collections::HashMap;

/// Stands for nobody in the form.
pub(super) const NOBODY: &str = "nobody";

/// What is to be changed of many records.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum What {
    Owner,
    Stage,
    Tags,
}

impl What {
    /// What a form names; the owner, unless it names another.
    pub(super) fn named(word: &str) -> Self {
        match word {
            "stage" => What::Stage,
            "tags" => What::Tags,
            _ => What::Owner,
        }
    }

    /// The word in forms.
    pub(crate) fn as_str(self) -> &'static str {
        match self {
            What::Owner => "owner",
            What::Stage => "stage",
            What::Tags => "tags",
        }
    }

    /// What the button says that begins it.
    pub(crate) fn label_key(self) -> &'static str {
        match self {
            What::Owner => "bulk-owner-do",
            What::Stage => "bulk-stage-do",
            What::Tags => "bulk-tags-do",
        }
    }

    /// What it changes.
    pub(crate) fn field_key(self) -> &'static str {
        match self {
            What::Owner => "person-owner",
            What::Stage => "person-stage",
            What::Tags => "person-tags",
        }
    }

    fn title_key(self) -> &'static str {
        match self {
            What::Owner => "bulk-owner-title",
            What::Stage => "bulk-stage-title",
            What::Tags => "bulk-tags-title",
        }
    }
}

/// What was typed into the form.
#[derive(Clone, Debug, Default)]
pub(super) struct Typed {
    pub(super) owner: String,
    pub(super) stage: String,
    pub(super) add: String,
    pub(super) remove: String,
}

impl Typed {
    /// What a form holds.
    pub(super) fn of(pairs: &[(String, String)]) -> Self {
        Self {
            owner: field(pairs, "owner"),
            stage: field(pairs, "stage"),
            add: field(pairs, "add_tags"),
            remove: field(pairs, "remove_tags"),
        }
    }
}

/// What is known of the records that are chosen, and of whom they can be given to.
pub(super) struct Known {
    pub(super) count: Count,
    pub(super) few: Vec<Few>,
    pub(super) names: HashMap<UserId, String>,
    pub(super) colleagues: Vec<Colleague>,
}

impl Known {
    /// # Errors
    /// As [`Picked::chosen`].
    pub(super) fn load(
        tx: &Tx<'_>,
        cx: &Cx,
        registry: &Registry,
        picked: &Picked,
    ) -> Result<Self, Error> {
        let scope = cx.actor.may(Permission::PeopleWrite)?;
        let (by, kinds, chosen) = (&cx.actor, picked.kinds, picked.chosen(tx, cx, registry)?);
        let count = match &chosen {
            Chosen::These(ids) => Count {
                counted: u32::try_from(ids.len()).unwrap_or(u32::MAX),
                more: false,
            },
            chosen => gather::count(tx, by, registry, kinds, chosen)?,
        };
        let some = if count.more { u32::MAX } else { count.counted };
        let few = listed::few(tx, by, registry, (kinds, &chosen), some)?;
        Ok(Self {
            count,
            names: listed::owners_of(tx, &scope, &few)?,
            colleagues: owners::choices(tx, by, &scope)?,
            few,
        })
    }
}

/// What the question is made of.
pub(super) struct Asking<'a> {
    pub(super) picked: &'a Picked,
    pub(super) what: What,
    pub(super) known: &'a Known,
    pub(super) typed: &'a Typed,
    pub(super) errors: &'a [FieldError],
}

/// What becomes of what was chosen.
pub(super) fn ask(cx: &Cx, a: &Asking<'_>) -> Markup {
    let l = &cx.l;
    let (title, back) = (l.t(a.what.title_key()), a.picked.back(cx));
    let (list, nav) = match a.picked.kinds {
        Kinds::Companies => (l.t("companies-title"), Nav::Companies),
        _ => (l.t("people-title"), Nav::People),
    };
    let errors = Errors::new(l, a.errors);
    let content = html! {
        (PageHead::new(title.as_str()).sub(how_many(cx, a)).crumbs(Crumbs::new(l).step(list, back.as_str()))
            .action(Button::link(l.t("bulk-list"), cx.to("bulk-changes"))))
        div.stack.narrow {
            @if !a.known.few.is_empty() { (chosen(cx, a)) }
            form.form method="post" action=(cx.to("bulk-changes")) {
                (ui::csrf_field(&cx.csrf))
                (errors.summary())
                @for (name, value) in a.picked.fields() { input type="hidden" name=(name) value=(value); }
                input type="hidden" name="what" value=(a.what.as_str());
                (fields(cx, a, &errors))
                div.form-foot {
                    (Button::submit(l.t(a.what.label_key())).primary())
                    (Button::link(l.t("ui-cancel"), back).quiet())
                }
            }
        }
    };
    ui::shell(cx, &title, nav, content)
}

/// Those that are chosen by name, with what they have now of what will change.
fn chosen(cx: &Cx, a: &Asking<'_>) -> Markup {
    let l = &cx.l;
    let owner = |one: &Few| match one.owner {
        None => l.t("owner-none"),
        Some(user) => a
            .known
            .names
            .get(&user)
            .cloned()
            .unwrap_or_else(|| l.t("owner-left")),
    };
    let now = |one: &Few| match a.what {
        What::Owner => owner(one),
        What::Stage => l.word("stage", one.stage.as_str()),
        What::Tags => one.tags.join(", "),
    };
    let shows = cx.actor.may(Permission::PeopleRead);
    let shows = shows.is_ok_and(|scope| scope.shows(a.what.as_str()));
    let mut table =
        Table::new("bulk-chosen", l.t("bulk-chosen")).column(Column::new(l.t("bulk-record")));
    if shows {
        table = table.column(Column::new(l.t(label_key(a.what.as_str()))));
    }
    let rows = a.known.few.iter().map(|one| {
        let row = Row::new()
            .link(listed::path(cx, one.of))
            .text(one.name.as_str());
        if shows { row.text(now(one)) } else { row }
    });
    html! { (table.rows(rows)) }
}

fn fields(cx: &Cx, a: &Asking<'_>, errors: &Errors) -> Markup {
    let (l, typed) = (&cx.l, a.typed);
    let hint = l.t("bulk-owner-hint");
    match a.what {
        What::Owner => html! {
            (Select::new("owner", l.t("bulk-owner-to"), options(cx, &a.known.colleagues)).chosen(&typed.owner).required()
                .hint(hint).error(errors.of("owner")))
        },
        What::Stage => {
            let mut stages = vec![(String::new(), l.t("bulk-owner-choose"))];
            stages.extend(crate::profile::pages::stages(cx));
            html! {
                (Select::new("stage", l.t("bulk-stage-to"), stages).chosen(&typed.stage).required()
                    .hint(hint).error(errors.of("stage")))
            }
        }
        What::Tags => html! {
            (Field::new("add_tags", l.t("bulk-tags-add")).value(&typed.add)
                .hint(l.t("person-tags-hint")).error(errors.of("add_tags")))
            (Field::new("remove_tags", l.t("bulk-tags-remove")).value(&typed.remove)
                .hint(hint).error(errors.of("remove_tags")))
        },
    }
}

fn options(cx: &Cx, colleagues: &[Colleague]) -> Vec<(String, String)> {
    let l = &cx.l;
    let write = cx.actor.may(Permission::PeopleWrite);
    let nobody = write.is_ok_and(|scope| scope.reaches_all());
    let mut out = vec![(String::new(), l.t("bulk-owner-choose"))];
    out.extend(
        colleagues
            .iter()
            .map(|c| (c.id.to_string(), c.name.clone())),
    );
    if nobody {
        out.push((NOBODY.to_owned(), l.t("owner-none")));
    }
    out
}

fn how_many(cx: &Cx, a: &Asking<'_>) -> String {
    let (one, many) = match a.picked.kinds {
        Kinds::Companies => ("companies-count", "companies-count-more"),
        _ => ("people-count", "people-count-more"),
    };
    let n = i64::from(a.known.count.counted);
    match a.known.count.more {
        true => cx.l.tx(many, &[("n", cx.l.number(n).into())]),
        false => cx.l.tx(one, &[("n", n.into())]),
    }
}

/// What one field of a form holds.
pub(super) fn field(pairs: &[(String, String)], name: &str) -> String {
    let found = pairs.iter().find(|(key, _)| key == name);
    found.map(|(_, value)| value.clone()).unwrap_or_default()
}

/// What a form wishes.
pub(super) fn wish(what: What, typed: &Typed) -> Result<Becomes, Error> {
    let tags = |name: &str, text: &str| {
        let read = values::tags(text);
        read.map_err(|refused| Error::Invalid(vec![refused.at(name)]))
    };
    Ok(match what {
        What::Owner => Becomes::Owner(named(&typed.owner)?),
        What::Stage => {
            let stage = typed.stage.parse();
            Becomes::Stage(stage.map_err(|_| Error::invalid("stage", "required", ""))?)
        }
        What::Tags => Becomes::Tags {
            add: tags("add_tags", &typed.add)?,
            remove: tags("remove_tags", &typed.remove)?,
        },
    })
}

/// Whom a form names: an id, `nobody`, or nothing, which is a fault.
fn named(text: &str) -> Result<Option<UserId>, Error> {
    match text {
        "" => Err(Error::invalid("owner", "required", "")),
        NOBODY => Ok(None),
        id => Ok(Some(
            word(id).map_err(|r| Error::Invalid(vec![r.at("owner")]))?,
        )),
    }
}
