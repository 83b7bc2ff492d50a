//! The form of a person or a company: the record with those to whom it can be given, and the page that comes back
//! when something is wrong or somebody else saved in the meantime. One place for both.

use super::custom::Own;
use super::custom_links;
use super::ids::{self, Held};
use super::{Profiled, addresses, custom_form, custom_page};
use crate::people::form::Typed;
use crate::{Registry, finder, owners, preferences};
use base::{Actor, Error, FieldError, Permission, Timestamp, Uuid};
use db::Tx;
use identity::audit::{self, LastChange};
use identity::members::colleagues::Colleague;
use maud::{Markup, html};
use records::own::CUSTOM;
use web::etag::Meant;
use web::meanwhile::{Back, Faster, Part, Sent};
use web::{App, Cx, Result};

/// A record that is changed by a form.
pub(crate) trait Formed: Profiled + Send + 'static {
    /// What the trail calls it.
    const KIND: &'static str;
    /// The fields of its form, in their order.
    const FIELDS: &'static [&'static str];

    /// Reads one that the actor may change.
    ///
    /// # Errors
    /// `NotFound`; `Forbidden`.
    fn to_change(tx: &Tx<'_>, by: &Actor, id: Uuid) -> std::result::Result<Self, Error>;

    /// The name of its owner, read for the page.
    fn set_owner_name(&mut self, name: Option<String>);

    /// Counted up at each change.
    fn version(&self) -> i64;

    /// When it was last changed.
    fn updated_at(&self) -> Timestamp;

    /// Everything as it stands in the form.
    fn typed(&self) -> Typed;

    /// Whether the actor may change a field, of records that they may change.
    fn writes(by: &Actor, field: &str) -> bool;

    /// The key of a field's label.
    fn label_key(field: &str) -> &'static str;

    /// What a field shows.
    fn shown(&self, cx: &Cx, field: &str) -> Markup;
}

/// What the page of a form shows.
pub(crate) struct Form<P> {
    /// None for a new one.
    pub(crate) record: Option<P>,
    /// To whom it can be given.
    pub(crate) colleagues: Vec<Colleague>,
    pub(crate) typed: Typed,
    /// What is wrong with it, and who saved in the meantime.
    pub(crate) back: Back,
    /// Ids that others have.
    pub(crate) held: Vec<Held>,
    /// The firm's own fields.
    pub(crate) own: Own,
}

impl<P: Formed> Form<P> {
    /// An empty one, or with what was typed and what is wrong with it.
    ///
    /// # Errors
    /// `Forbidden`; those of the database.
    pub(crate) async fn new(
        app: &App,
        cx: &Cx,
        typed: Typed,
        errors: Vec<FieldError>,
    ) -> Result<Self> {
        let (reader, registry) = (cx.clone(), app.get::<Registry>());
        let (told, wrong) = (typed.clone(), errors.clone());
        let read = app.db.read(move |tx| {
            let by = &reader.actor;
            let scope = by.may(Permission::PeopleWrite)?;
            let held = ids::held::<P>(tx, &scope, &ids_of(&told), None)?;
            let mut own = Own::seen(tx, &scope, P::RECORD, std::iter::empty())?;
            own.offers =
                custom_links::offers(tx, &reader, &registry, (&own.fields, &told), &wrong)?;
            Ok::<_, Error>((owners::choices(tx, by, &scope)?, held, own))
        });
        let (colleagues, held, own) = read.await?;
        offered(app, cx, &own, &typed);
        let mut typed = typed;
        if custom_form::all(&typed).is_none() {
            typed.extend(custom_form::defaults(&own.fields, &cx.l));
        }
        Ok(Self {
            record: None,
            colleagues,
            typed,
            own,
            back: Back::wrong(ids::told(errors, &held)),
            held,
        })
    }

    /// The record as it is; that somebody saw it is noted.
    ///
    /// # Errors
    /// `NotFound`; `Forbidden`; those of the database.
    pub(crate) async fn of(app: &App, cx: &Cx, id: Uuid) -> Result<Self> {
        let Read {
            record,
            colleagues,
            own,
            ..
        } = read::<P>(app, cx, id, (Typed::new(), Vec::new())).await?;
        Ok(Self {
            typed: all_typed(cx, &record, &own),
            record: Some(record),
            colleagues,
            own,
            back: Back::default(),
            held: Vec::new(),
        })
    }

    /// With what was typed, after a change that was not made: something is wrong, or somebody else was faster.
    ///
    /// # Errors
    /// As [`Form::of`].
    pub(crate) async fn again(
        app: &App,
        cx: &Cx,
        id: Uuid,
        mut typed: Typed,
        errors: Option<Vec<FieldError>>,
    ) -> Result<Self> {
        let Read {
            record,
            colleagues,
            said,
            held,
            own,
        } = read::<P>(
            app,
            cx,
            id,
            (typed.clone(), errors.clone().unwrap_or_default()),
        )
        .await?;
        let sent = Sent::of(&typed);
        let parts = parts(cx, (&record, &own), Some(&typed));
        let errors = errors.map(|errors| ids::told(errors, &held));
        let back = Back::new(errors, said, &sent, parts);
        take_over::<P>(&mut typed, &all_typed(cx, &record, &own), &back);
        Ok(Self {
            record: Some(record),
            colleagues,
            own,
            typed,
            back,
            held,
        })
    }

    /// Where one field came alone: all others as they stand.
    pub(crate) fn fill(&mut self, cx: &Cx) {
        let record = self.record.iter();
        for (name, text) in record.flat_map(|record| all_typed(cx, record, &self.own)) {
            self.typed.entry(name).or_insert(text);
        }
    }

    /// What stands at the head of the form of one field.
    pub(crate) fn head_of(&self, cx: &Cx, field: &str) -> Markup {
        let record = self.record.as_ref();
        let parts = record.map(|record| {
            let all = all_typed(cx, record, &self.own);
            (
                record.version(),
                part_of(cx, (record, &self.own), &all, field),
            )
        });
        html! {
            @if let Some((version, part)) = parts { (self.back.head(&cx.l, &version.to_string(), &[part])) }
        }
    }

    /// What stands at the head of the form of a record that is there.
    pub(crate) fn head(&self, cx: &Cx) -> Markup {
        html! {
            @if let Some(record) = &self.record {
                (self.back.head(&cx.l, &record.version().to_string(), &parts(cx, (record, &self.own), None)))
            }
        }
    }
}

fn ids_of(typed: &Typed) -> String {
    typed.get("external_ids").cloned().unwrap_or_default()
}

/// What a form needs of a record.
struct Read<P> {
    record: P,
    /// Everybody to whom it can be given.
    colleagues: Vec<Colleague>,
    /// Who changed it last, in words.
    said: Faster,
    /// Who has ids that were typed.
    held: Vec<Held>,
    own: Own,
}

/// The record for its form; `typed` is what came back, with what was wrong with it.
async fn read<P: Formed>(
    app: &App,
    cx: &Cx,
    id: Uuid,
    (typed, errors): (Typed, Vec<FieldError>),
) -> Result<Read<P>> {
    let (by, told, registry) = (cx.actor.clone(), cx.clone(), app.get::<Registry>());
    let sent = typed.clone();
    let read = app.db.read(move |tx| {
        let mut record = P::to_change(tx, &by, id)?;
        let scope = by.may(Permission::PeopleWrite)?;
        record.set_owner_name(owners::name(tx, &scope, record.profile().owner)?);
        let last = audit::last_change(tx, &scope, (P::KIND, id), Some(record.updated_at()))?;
        let said = LastChange::said(last.as_ref(), &told);
        let held = ids::held(tx, &scope, &ids_of(&typed), Some(&record))?;
        let customs = std::iter::once(record.profile().custom);
        let mut own = Own::seen(tx, &scope, P::RECORD, customs)?;
        own.offers = custom_links::offers(tx, &told, &registry, (&own.fields, &typed), &errors)?;
        Ok::<_, Error>(Read {
            record,
            colleagues: owners::choices(tx, &by, &scope)?,
            said,
            held,
            own,
        })
    });
    let read = read.await?;
    audit::read(app, &cx.actor, "view", P::KIND, &[id]);
    offered(app, cx, &read.own, &sent);
    Ok(read)
}

/// Notes whom a form offered to choose among.
fn offered(app: &App, cx: &Cx, own: &Own, typed: &Typed) {
    for field in &own.fields {
        if let Some(hits) = own.offers.get(&field.key) {
            let words = typed.get(&custom_form::name_of(field));
            let words = words.map_or("", String::as_str);
            audit::searched(app, &cx.actor, "person", &finder::people(hits), words);
        }
    }
}

/// Refuses a form that shows another version than `record`, and one that asked whose should stay without an answer.
///
/// # Errors
/// `Conflict("changed-meanwhile")`; `Invalid` with `whose`.
pub(crate) fn check(sent: &Sent, record: &impl Formed) -> std::result::Result<(), Error> {
    match sent.version().parse::<i64>() {
        Ok(version) if version != record.version() => Err(Error::Conflict("changed-meanwhile")),
        _ => sent.decided(),
    }
}

/// What is left to save of the form of one field; nothing where somebody else's stays.
///
/// # Errors
/// As [`Sent::saves`].
pub(crate) fn one<P: Formed>(
    sent: &Sent,
    record: &P,
    field: &str,
    typed: &Typed,
) -> std::result::Result<Typed, Error> {
    let now = text_of(field, &record.typed()).unwrap_or_default();
    let mine = text_of(field, typed).unwrap_or_default();
    match sent.saves(&Part::new(field, "", now).mine(mine))? {
        true => Ok(typed.clone()),
        false => Ok(Typed::new()),
    }
}

/// What was typed without that in which somebody gave way: it stays as it is.
pub(crate) fn own<P: Formed>(mut typed: Typed) -> Typed {
    let sent = Sent::of(&typed);
    let given = fields::<P>().filter(|field| sent.takes_theirs(field));
    for field in given {
        typed.retain(|name, _| !belongs(field, name));
    }
    typed
}

/// How a change went; `faults` turns errors into those of the form.
///
/// # Errors
/// Every error that the form cannot show.
pub(crate) fn meant<T>(
    outcome: std::result::Result<T, Error>,
    faults: impl Fn(Error) -> std::result::Result<Vec<FieldError>, Error>,
) -> Result<Meant<T>> {
    match outcome {
        Ok(done) => Ok(Meant::Done(done)),
        Err(Error::Conflict("changed-meanwhile")) => Ok(Meant::Stale),
        Err(e) => Ok(Meant::Wrong(faults(e)?)),
    }
}

/// The parts of a form in which two people may differ: those that the actor may change.
fn parts<P: Formed>(cx: &Cx, (record, own): (&P, &Own), typed: Option<&Typed>) -> Vec<Part> {
    let fields = fields::<P>().filter(|f| P::writes(&cx.actor, f));
    let all = all_typed(cx, record, own);
    let part = |field: &'static str| {
        let part = part_of(cx, (record, own), &all, field);
        match typed.and_then(|typed| text_of(field, typed)) {
            Some(mine) => part.mine(mine),
            None => part,
        }
    };
    fields.map(part).collect()
}

/// The fields of the form, the firm's own last.
pub(super) fn fields<P: Formed>() -> impl Iterator<Item = &'static str> {
    P::FIELDS.iter().copied().chain([CUSTOM])
}

/// Everything as it stands in the form, the firm's own fields as well.
fn all_typed(cx: &Cx, record: &impl Formed, own: &Own) -> Typed {
    let mut all = record.typed();
    all.extend(custom_form::typed(own, record.profile().custom, &cx.l));
    all
}

/// A field as it stands in the record, of which `all` is what the form holds.
fn part_of<P: Formed>(cx: &Cx, (record, own): (&P, &Own), all: &Typed, field: &str) -> Part {
    let now = text_of(field, all).unwrap_or_default();
    let part = Part::new(field, cx.l.t(P::label_key(field)), now);
    part.shown(match field {
        CUSTOM => custom_page::all_shown(cx, own, record.profile().custom),
        field => record.shown(cx, field),
    })
}

/// A field in one text; none where the form did not have it.
pub(super) fn text_of(field: &str, typed: &Typed) -> Option<String> {
    match field {
        "address" => addresses::all(typed),
        "preferences" => preferences::form::all(typed),
        CUSTOM => custom_form::all(typed),
        field => typed.get(field).cloned(),
    }
}

/// Whether an input belongs to a field.
fn belongs(field: &str, name: &str) -> bool {
    match field {
        "address" => addresses::has(name),
        "preferences" => preferences::form::has(name),
        CUSTOM => custom_form::has(name),
        field => field == name,
    }
}

/// What the other alone changed stands in the form as they saved it.
fn take_over<P: Formed>(typed: &mut Typed, now: &Typed, page: &Back) {
    for field in fields::<P>().filter(|field| page.took_over(field)) {
        typed.retain(|name, _| !belongs(field, name));
        let theirs = now.iter().filter(|(name, _)| belongs(field, name));
        typed.extend(theirs.map(|(name, text)| (name.clone(), text.clone())));
    }
}
