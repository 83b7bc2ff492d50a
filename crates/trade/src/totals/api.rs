//! What the orders of a person, or of a company's people, come to, for programs.

use super::{Totals, store};
use crate::rfm;
use ::web::{App, Cx, Doc, Id, Json, Result};
use axum::extract::State;
use base::{CompanyId, Currency, Error, Permission, PersonId, Scope, Timestamp};
use customers::companies;
use db::{DbError, Tx};
use identity::audit;
use serde::Serialize;
use serde_json::Value;
use utoipa::ToSchema;

/// Sums in minor units of the account's currency. Figures that the caller may not see are left out.
#[derive(Debug, Default, Serialize, ToSchema)]
#[schema(as = Totals)]
pub(crate) struct Shown {
    /// Counted orders: paid, above zero in total.
    orders: i64,
    /// Their sum.
    gross_minor: i64,
    /// Returns.
    returns: i64,
    /// Their sum, above zero.
    returned_minor: i64,
    /// Gross less what was returned.
    net_minor: i64,
    /// What was paid for orders.
    paid_minor: i64,
    /// Refunds that are recorded.
    refunded_minor: i64,
    /// What open orders still wait for.
    outstanding_minor: i64,
    /// Orders and returns in a currency without a known rate: in none of the sums.
    unrated: i64,
    /// ISO 4217.
    #[schema(value_type = String)]
    currency: Option<Currency>,
    /// The first counted order; null where there is none.
    #[schema(value_type = Option<String>, format = "date-time")]
    first_order_at: Option<Timestamp>,
    /// The last counted order.
    #[schema(value_type = Option<String>, format = "date-time")]
    last_order_at: Option<Timestamp>,
    /// Mean days between one counted order and the next, rounded half up; null below two orders.
    average_interval_days: Option<i64>,
    /// The class of recency, 1 (worst) to 5 (best), at `classes_as_of`; null without a class.
    r: Option<i64>,
    /// The class of frequency.
    f: Option<i64>,
    /// The class of the net sum.
    m: Option<i64>,
    /// The day of the classes.
    #[schema(format = "date")]
    classes_as_of: Option<String>,
    /// Of a company: how many of its people have ordered; null for a person.
    buyers: Option<i64>,
    /// The names of the figures above that the caller may not see: they are left out, rather than empty.
    hidden: Vec<&'static str>,
}

/// Each figure with the fields that one must see for it.
const NEEDED: [(&str, &[&str]); 16] = [
    ("orders", &["orders"]),
    ("gross_minor", &["gross"]),
    ("returns", &["returned"]),
    ("returned_minor", &["returned"]),
    ("net_minor", &["net"]),
    ("paid_minor", &["paid"]),
    ("refunded_minor", &["paid"]),
    ("outstanding_minor", &["outstanding"]),
    ("unrated", &["orders"]),
    ("first_order_at", &["orders", "last_order"]),
    ("last_order_at", &["last_order"]),
    ("average_interval_days", &["orders", "last_order"]),
    ("r", &["r"]),
    ("f", &["f"]),
    ("m", &["m"]),
    ("buyers", &["orders"]),
];

impl Shown {
    fn of(totals: &Totals, cx: &Cx) -> Self {
        let class = |of: fn(&super::Classes) -> i64| totals.classes.as_ref().map(of);
        Self {
            orders: totals.orders,
            gross_minor: totals.gross_minor,
            returns: totals.returns,
            returned_minor: totals.returned_minor,
            net_minor: totals.net_minor(),
            paid_minor: totals.paid_minor,
            refunded_minor: totals.refunded_minor,
            outstanding_minor: totals.outstanding_minor,
            unrated: totals.unrated,
            currency: Some(cx.account.currency),
            first_order_at: totals.first_order_at,
            last_order_at: totals.last_order_at,
            average_interval_days: totals.average_interval_days(),
            r: class(|c| c.r),
            f: class(|c| c.f),
            m: class(|c| c.m),
            ..Self::default()
        }
    }

    /// Without what is hidden.
    fn seen(mut self, scope: &Scope) -> Value {
        let hides = |fields: &[&str]| fields.iter().any(|field| !scope.shows(field));
        let hidden = NEEDED.iter().filter(|(_, fields)| hides(fields));
        self.hidden = hidden.map(|(name, _)| *name).collect();
        let names = self.hidden.clone();
        let mut whole = serde_json::to_value(self).unwrap_or_default();
        if let Some(map) = whole.as_object_mut() {
            map.retain(|name, _| !names.contains(&name.as_str()));
        }
        whole
    }
}

/// `GET /api/v1/people/{id}/totals`
pub(crate) async fn of_person(
    State(app): State<App>,
    cx: Cx,
    Id(id): Id<PersonId>,
) -> Result<Json<Value>> {
    let reader = cx.clone();
    let read = app.db.read(move |tx| {
        let scope = reader.actor.may(Permission::OrdersRead)?;
        let totals = store::get(tx, &scope, id)?.ok_or(Error::NotFound("person"))?;
        let shown = Shown {
            classes_as_of: day(tx, &scope, &totals)?,
            ..Shown::of(&totals, &reader)
        };
        Ok::<_, Error>(shown.seen(&scope))
    });
    let shown = read.await?;
    audit::read(&app, &cx.actor, "view", "person", &[id.0]);
    Ok(Json(shown))
}

/// The day of the classes, where there are some.
fn day(
    tx: &Tx<'_>,
    scope: &Scope,
    totals: &Totals,
) -> std::result::Result<Option<String>, DbError> {
    match totals.classes {
        Some(_) => rfm::store::as_of(tx, scope),
        None => Ok(None),
    }
}

/// `GET /api/v1/companies/{id}/totals`
pub(crate) async fn of_company(
    State(app): State<App>,
    cx: Cx,
    Id(id): Id<CompanyId>,
) -> Result<Json<Value>> {
    let reader = cx.clone();
    let read = app.db.read(move |tx| {
        let people = reader.actor.may(Permission::PeopleRead)?;
        if companies::names(tx, &people, &[id])?.is_empty() {
            return Err(Error::NotFound("company"));
        }
        let scope = reader.actor.may(Permission::OrdersRead)?;
        let (totals, buyers, as_of) = whole_company(tx, &scope, id)?;
        let shown = Shown {
            buyers: Some(buyers),
            classes_as_of: as_of,
            ..Shown::of(&totals, &reader)
        };
        Ok::<_, Error>(shown.seen(&scope))
    });
    let shown = read.await?;
    audit::read(&app, &cx.actor, "view", "company", &[id.0]);
    Ok(Json(shown))
}

/// What a company's people come to, how many have ordered, and the day of its classes, which are of all of its people:
/// who does not reach everybody is told none.
pub(crate) fn whole_company(
    tx: &Tx<'_>,
    scope: &Scope,
    id: CompanyId,
) -> std::result::Result<(Totals, i64, Option<String>), DbError> {
    let (totals, people) = store::of_company(tx, scope, id)?;
    let kept = match scope.reaches_all() {
        true => rfm::store::of_company(tx, scope, id)?,
        false => None,
    };
    let (as_of, classes) = kept.unzip();
    Ok((Totals { classes, ..totals }, people, as_of))
}

pub(crate) fn of_person_doc() -> Doc {
    Doc::new("Orders", "What a person's orders come to")
        .detail("Counted are paid orders above zero in total, with returns beside them.")
        .answers::<Shown>(200)
}

pub(crate) fn of_company_doc() -> Doc {
    Doc::new("Orders", "What the orders of a company's people come to")
        .detail("Of the people within reach who belong to it now, whenever they ordered.")
        .answers::<Shown>(200)
}
