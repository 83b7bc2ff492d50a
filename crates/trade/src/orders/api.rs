//! Orders for programs.

use super::list::{Asked as Chosen, Wanted, spec};
use super::web::LINES_AT_MOST;
use super::{Line, Order, find, views};
use crate::payments::Balance;
use crate::totals;
use crate::turnover::actions::Found;
use ::web::etag;
use ::web::{App, Cx, Doc, Id, Json, List, Page, Query, Result};
use axum::extract::State;
use axum::response::Response;
use base::{Currency, Error, OrderId, Permission, PersonId, Timestamp, Uuid};
use identity::audit;
use records::filter::Filter;
use records::lists::Sort;
use records::views::Listed as Of;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

/// An order's head as the API shows it.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Order)]
pub(crate) struct Head {
    #[schema(value_type = String)]
    id: Uuid,
    /// `order`, `return` or `adjustment`.
    kind: &'static str,
    /// `open`, `paid` or `cancelled`.
    status: String,
    /// Where it comes from.
    source: String,
    /// Its number there.
    number: String,
    /// Whose it is; null for an anonymous one.
    #[schema(value_type = Option<String>)]
    person: Option<Uuid>,
    #[schema(value_type = String, format = DateTime)]
    occurred_at: Timestamp,
    channel: &'static str,
    /// ISO 4217.
    currency: String,
    /// The sum of its unrounded lines, rounded once, in the currency's minor unit.
    total_minor: i64,
    /// What was paid: the whole where its source says that it is paid, else what is recorded.
    paid_minor: i64,
    /// Refunds that are recorded.
    refunded_minor: i64,
    /// What is still to come in; of an open return, what is still to go back.
    due_minor: i64,
    /// What came in beyond the total and did not go back.
    overpaid_minor: i64,
    line_count: i64,
}

/// An order with its lines.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = OrderWithLines)]
pub(crate) struct Whole {
    #[serde(flatten)]
    head: Head,
    lines: Vec<OfOrder>,
}

/// One line.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = OrderLine)]
pub(crate) struct OfOrder {
    #[schema(value_type = String)]
    product: Uuid,
    /// The product's code at the source.
    code: String,
    description: String,
    /// A decimal with up to 3 places.
    quantity: String,
    /// A decimal with up to 4 places, in the currency's major unit.
    unit_price: String,
    /// Rounded, in the currency's minor unit.
    total_minor: i64,
}

impl From<Order> for Head {
    fn from(o: Order) -> Self {
        let balance = Balance::of(&o);
        Self {
            paid_minor: balance.paid,
            refunded_minor: balance.refunded,
            due_minor: balance.due,
            overpaid_minor: balance.overpaid,
            id: o.id.0,
            kind: o.sort.as_str(),
            status: o.status,
            source: o.source,
            number: o.number,
            person: o.person.map(|p| p.0),
            occurred_at: o.occurred_at,
            channel: o.channel.as_str(),
            currency: o.total.currency.code().to_owned(),
            total_minor: o.total.minor,
            line_count: o.line_count,
        }
    }
}

impl From<(Order, Vec<Line>)> for Whole {
    fn from((order, lines): (Order, Vec<Line>)) -> Self {
        Self {
            head: order.into(),
            lines: lines.into_iter().map(OfOrder::from).collect(),
        }
    }
}

impl From<Line> for OfOrder {
    fn from(line: Line) -> Self {
        Self {
            product: line.product.0,
            code: line.code,
            description: line.description,
            quantity: plain(line.quantity.0, 3),
            unit_price: plain(line.price.0, 4),
            total_minor: line.total_minor,
        }
    }
}

/// `n` ten-to-the-`places`ths as a plain decimal, without zeros that say nothing.
pub(crate) fn plain(n: i64, places: usize) -> String {
    let sign = if n < 0 { "-" } else { "" };
    let digits = format!("{:0width$}", n.unsigned_abs(), width = places + 1);
    let (whole, fraction) = digits.split_at(digits.len() - places);
    match fraction.trim_end_matches('0') {
        "" => format!("{sign}{whole}"),
        fraction => format!("{sign}{whole}.{fraction}"),
    }
}

/// Which orders.
#[derive(Clone, Debug, Default, Deserialize, IntoParams)]
#[serde(default)]
#[into_params(parameter_in = Query)]
pub(crate) struct Asked {
    /// Only those of the person with this id.
    person: String,
    /// Only those of the people who belong now to the company of this id, or of this name.
    company: String,
    /// `occurred >= 2026-01-01 and kind = return`, or the same as JSON. A sum is in the order's own
    /// currency.
    filter: String,
    /// `occurred` or `total`, with `-` before it for the greatest first. By total, all orders that the
    /// filter finds are read: name a period.
    sort: String,
    /// The id of a saved view of orders; `filter` and `sort` beside it stand instead of the view's.
    view: String,
}

/// `GET /api/v1/orders`
pub(crate) async fn index(
    State(app): State<App>,
    cx: Cx,
    part: Page,
    Query(asked): Query<Asked>,
) -> Result<Json<List<Head>>> {
    let person = Some(asked.person.as_str()).filter(|id| !id.is_empty());
    let person = person.map(str::parse::<PersonId>).transpose();
    let person = person.map_err(|_| Error::invalid("person", "invalid", ""))?;
    let company = Chosen {
        company: asked.company.clone(),
        ..Chosen::default()
    };
    let whose = Wanted {
        person,
        ..company.wanted()?
    }
    .filter();
    let told = (asked.view, asked.filter, asked.sort);
    list(&app, &cx, whose, told, part).await
}

/// `GET /api/v1/people/{id}/orders`
pub(crate) async fn of_person(
    State(app): State<App>,
    cx: Cx,
    Id(id): Id<PersonId>,
    part: Page,
) -> Result<Json<List<Head>>> {
    let by = cx.actor.clone();
    let known = app.db.read(move |tx| {
        let scope = by.may(Permission::OrdersRead)?;
        totals::store::get(tx, &scope, id)?.ok_or(Error::NotFound("person"))
    });
    known.await?;
    let none = || (String::new(), String::new(), String::new());
    list(&app, &cx, of(Some(id)), none(), part).await
}

/// Everybody's orders, or one person's.
fn of(person: Option<PersonId>) -> Filter {
    Wanted {
        person,
        ..Wanted::default()
    }
    .filter()
}

/// A part of the orders that are somebody's, by view, filter and order as they were told.
async fn list(
    app: &App,
    cx: &Cx,
    whose: Filter,
    told: (String, String, String),
    part: Page,
) -> Result<Json<List<Head>>> {
    let reader = cx.clone();
    let read = app.db.read(move |tx| {
        let (view, mut filter, mut sort) = told.clone();
        let fields = views::fields(&reader.actor);
        let parts = (&*view, &mut filter, &mut sort);
        ::records::views::for_program(tx, &reader, (Of::Orders, &fields), parts)?;
        let told = spec().fields.parse(filter.trim())?;
        let whole = Filter::All(vec![whose.clone(), told]);
        let sort = Some(sort).filter(|sort| !sort.is_empty()).map(Sort::from);
        find::part(tx, &reader, whole, sort, &part)
    });
    let found = read.await?;
    let ids: Vec<Uuid> = found.items.iter().map(|order| order.id.0).collect();
    let people = find::people(&found.items);
    audit::read_of(app, &cx.actor, ("list", "order"), &ids, people);
    Ok(Json(found.map(Head::from)))
}

/// `GET /api/v1/orders/sums`
pub(crate) async fn sums(
    State(app): State<App>,
    cx: Cx,
    Query(asked): Query<Chosen>,
) -> Result<Json<Sums>> {
    let wanted = asked.wanted()?;
    let currency = cx.account.currency;
    let sums = app
        .db
        .read(move |tx| find::come_to(tx, &cx, &wanted))
        .await?;
    Ok(Json(Sums { currency, sums }))
}

/// What the chosen orders come to.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = SumsOfOrders)]
pub(crate) struct Sums {
    /// Of all sums; ISO 4217.
    #[schema(value_type = String)]
    currency: Currency,
    /// Null where they are too many to be added up for one person, or while sums are worked out anew.
    sums: Option<Found>,
}

/// `GET /api/v1/orders/{id}`
pub(crate) async fn show(State(app): State<App>, cx: Cx, Id(id): Id<OrderId>) -> Result<Response> {
    let reader = cx.clone();
    let found = app
        .db
        .read(move |tx| find::one(tx, &reader, id, LINES_AT_MOST))
        .await?;
    let (order, lines, _) = found;
    let person = order.person.map(|person| person.0);
    audit::read_of(&app, &cx.actor, ("view", "order"), &[id.0], person);
    Ok(etag::answer(Whole::from((order, lines))))
}

pub(crate) fn index_doc() -> Doc {
    Doc::new("Orders", "List orders, latest first unless told")
        .detail("Returns and adjustments are among them; `kind` tells.")
        .query::<Asked>()
        .page()
        .answers::<List<Head>>(200)
}

pub(crate) fn sums_doc() -> Doc {
    Doc::new("Orders", "What orders come to")
        .detail(
            "Paid orders above zero and returns, in the account's currency; the others are found but not \
             counted.",
        )
        .query::<Chosen>()
        .answers::<Sums>(200)
}

pub(crate) fn of_person_doc() -> Doc {
    Doc::new("Orders", "List a person's orders, latest first")
        .page()
        .answers::<List<Head>>(200)
}

pub(crate) fn show_doc() -> Doc {
    Doc::new("Orders", "One order with its lines").answers::<Whole>(200)
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn decimals_are_plain() {
        let seen = [(6_000, 3), (-250, 3), (25_500, 4), (10, 4), (0, 4)]
            .map(|(n, places)| plain(n, places));
        assert_eq!(seen, ["6", "-0.25", "2.55", "0.001", "0"]);
    }
}
