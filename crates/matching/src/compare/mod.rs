//! Two records compared field by field: which level each reaches, and how rare what they have in common is.

mod names;
mod plain;
mod texts;

use crate::level::{Level, rarity_share};
use crate::params::FieldParams;
use crate::schema::{Kind, Schema};
use crate::value::{Prepared, Value};
use std::sync::Arc;

/// How a field of two records agrees.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Agreement {
    /// The place of the level among those of the kind; `MISSING` says nothing.
    pub place: u8,
    /// How much rarer than usual what they have in common is, in bits.
    pub rarity: f32,
    /// Which values were compared.
    pub left: u8,
    pub right: u8,
}

/// A field of which one record has no value, or which another field speaks for.
pub(crate) const MISSING: u8 = u8::MAX;

const NOTHING: Agreement = Agreement {
    place: MISSING,
    rarity: 0.0,
    left: 0,
    right: 0,
};

/// Compares all fields into `out`.
pub(crate) fn records(
    schema: &Schema,
    params: &[FieldParams],
    exchange: Option<(usize, usize)>,
    a: &Prepared,
    b: &Prepared,
    out: &mut Vec<Agreement>,
) {
    out.clear();
    for (at, field) in schema.fields.iter().enumerate() {
        out.push(best(field.kind, &params[at], &a.values[at], &b.values[at]));
    }
    if let Some((given, family)) = exchange {
        exchanged(params, given, family, a, b, out);
    }
    for (at, field) in schema.fields.iter().enumerate() {
        let alike = Kind::Mail.place(Level::LocalPart) as u8;
        if field.kind == Kind::Mail
            && out[at].place == alike
            && (made_of_name(schema, at, a, out[at].left)
                || made_of_name(schema, at, b, out[at].right))
        {
            out[at].place = Kind::Mail.place(Level::Part) as u8;
        }
    }
}

/// Whether the local part of a mail address holds one of its owner's names, and no number: at another provider it may
/// be another one's of that name.
fn made_of_name(schema: &Schema, mail: usize, a: &Prepared, which: u8) -> bool {
    let Some(address) = a.values[mail].get(usize::from(which)) else {
        return false;
    };
    let local = &address.latin;
    let is_name = |kind| matches!(kind, Kind::GivenName | Kind::FamilyName | Kind::FullName);
    let fields = schema
        .fields
        .iter()
        .zip(&a.values)
        .filter(|(field, _)| is_name(field.kind));
    let mut words = fields
        .flat_map(|(_, values)| values.iter())
        .flat_map(|v| v.words.iter());
    !local.bytes().any(|b| b.is_ascii_digit())
        && words.any(|w| w.text.len() >= 3 && local.contains(&*w.text))
}

/// The best agreement among several values of a field: a person has more than one mail address.
fn best(kind: Kind, params: &FieldParams, a: &[Arc<Value>], b: &[Arc<Value>]) -> Agreement {
    let mut best = NOTHING;
    for (i, x) in a.iter().enumerate() {
        for (j, y) in b.iter().enumerate() {
            let now = one(kind, params, x, y);
            let better = (now.place, -now.rarity) < (best.place, -best.rarity);
            if best.place == MISSING || better {
                best = Agreement {
                    left: i as u8,
                    right: j as u8,
                    ..now
                };
            }
        }
    }
    best
}

fn one(kind: Kind, params: &FieldParams, a: &Value, b: &Value) -> Agreement {
    let level = level(kind, params, a, b);
    let share = rarity_share(level);
    let rarity = if share == 0.0 {
        0.0
    } else {
        // What both have is as common as the commoner of the two spellings.
        let rarity = |value: &Value| {
            if kind.is_ones_own() {
                params.values.shared_by_many(value.hash)
            } else {
                params.values.rarity(value.hash)
            }
        };
        share * rarity(a).min(rarity(b))
    };
    Agreement {
        place: kind.place(level) as u8,
        rarity: rarity as f32,
        left: 0,
        right: 0,
    }
}

fn level(kind: Kind, params: &FieldParams, a: &Value, b: &Value) -> Level {
    if a.text == b.text {
        return Level::Same;
    }
    match kind {
        Kind::GivenName | Kind::FamilyName => names::name(a, b),
        Kind::FullName => names::full_name(a, b),
        Kind::Place => names::place(a, b),
        Kind::People => names::people(a, b),
        Kind::Company => texts::company(params, a, b),
        Kind::Address => texts::address(params, a, b),
        Kind::Text => texts::text(params, a, b),
        Kind::Mail => plain::mail(a, b),
        Kind::Phone => plain::phone(a, b),
        Kind::Date => plain::date(a, b),
        Kind::Postcode => plain::postcode(a, b),
        Kind::Number => plain::number(a, b),
        Kind::Year => plain::year(a, b),
        Kind::Code => plain::code(a, b),
        Kind::Category => plain::category(a, b),
        Kind::Web => plain::web(a, b),
    }
}

/// Whether names begin alike: asked before they are compared, since most do not.
fn could_be(a: &Prepared, field: usize, b: &Prepared, other: usize) -> bool {
    let begins = |value: &Arc<Value>| value.sound.chars().next();
    let mut ours = a.values[field].iter();
    ours.any(|x| b.values[other].iter().any(|y| begins(x) == begins(y)))
}

/// Names that stand in each other's field: then the field of the given name speaks for both.
fn exchanged(
    params: &[FieldParams],
    given: usize,
    family: usize,
    a: &Prepared,
    b: &Prepared,
    out: &mut [Agreement],
) {
    let kind = Kind::GivenName;
    let near = kind.place(Level::Near) as u8;
    let agrees = |found: Agreement| found.place != MISSING && found.place <= near;
    if agrees(out[given]) || agrees(out[family]) {
        return;
    }
    if !could_be(a, given, b, family) && !could_be(a, family, b, given) {
        return;
    }
    let there = best(kind, &params[given], &a.values[given], &b.values[family]);
    let back = best(kind, &params[given], &a.values[family], &b.values[given]);
    let level = match (agrees(there), agrees(back)) {
        (true, true) => Level::Exchanged,
        (false, false) => return,
        _ => Level::HalfExchanged,
    };
    let rarity = |prepared: &Prepared, field: usize, counted: usize| {
        let first = prepared.values[field].first();
        first.map_or(0.0, |v| params[counted].values.rarity(v.hash))
    };
    let rarity = match level {
        Level::Exchanged => {
            // Each name is counted where it stands rightly more often.
            let names = |record: &Prepared| {
                let one = rarity(record, given, given).min(rarity(record, given, family));
                one + rarity(record, family, given).min(rarity(record, family, family))
            };
            names(a).min(names(b))
        }
        _ if agrees(there) => rarity(a, given, given).min(rarity(b, family, family)) * 0.5,
        _ => rarity(a, family, family).min(rarity(b, given, given)) * 0.5,
    };
    out[given] = Agreement {
        place: kind.place(level) as u8,
        rarity: rarity as f32,
        ..NOTHING
    };
    out[family] = NOTHING;
}
