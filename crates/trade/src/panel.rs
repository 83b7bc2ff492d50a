//! What a person's page says of their orders, and a company's of those of its people.

use crate::orders::Sort;
use crate::rfm;
use crate::totals::{self, Classes, Totals};
use crate::turnover::store::{self as turnover, Which};
use ::web::{Cx, links};
use base::{CompanyId, Money, Permission, PersonId, Scope};
use customers::{CustomerPanel, Panel, Tile};
use db::{DbError, Tx};

/// Totals and classes.
pub(crate) struct Orders;

impl CustomerPanel for Orders {
    fn title_key(&self) -> &'static str {
        "orders-panel"
    }

    fn load(
        &self,
        tx: &Tx<'_>,
        _: &Scope,
        cx: &Cx,
        who: PersonId,
    ) -> Result<Option<Panel>, DbError> {
        let Ok(scope) = cx.actor.may(Permission::OrdersRead) else {
            return Ok(None);
        };
        let Some(totals) = totals::store::get(tx, &scope, who)? else {
            return Ok(None);
        };
        if is_nothing(&totals) {
            return Ok(None);
        }
        let as_of = match totals.classes {
            Some(_) => rfm::store::as_of(tx, &scope)?,
            None => None,
        };
        let uncounted = uncounted(tx, &scope, who, &totals)?;
        let shown = panel(cx, who, &totals, uncounted, as_of.as_deref());
        Ok(Some(without_hidden(cx, &scope, shown)))
    }

    /// What the orders of the people who belong to the company come to.
    fn load_company(
        &self,
        tx: &Tx<'_>,
        _: &Scope,
        cx: &Cx,
        which: CompanyId,
    ) -> Result<Option<Panel>, DbError> {
        let Ok(scope) = cx.actor.may(Permission::OrdersRead) else {
            return Ok(None);
        };
        let (totals, people, as_of) = totals::api::whole_company(tx, &scope, which)?;
        if is_nothing(&totals) {
            return Ok(None);
        }
        let shown = of_company(cx, which, &totals, people, as_of.as_deref());
        Ok(Some(without_hidden(cx, &scope, shown)))
    }
}

fn is_nothing(t: &Totals) -> bool {
    t.orders + t.returns + t.unrated == 0 && t.paid_minor == 0 && t.outstanding_minor == 0
}

fn of_company(
    cx: &Cx,
    which: CompanyId,
    totals: &Totals,
    people: i64,
    as_of: Option<&str>,
) -> Panel {
    let l = &cx.l;
    let of_people = format!("company = \"{which}\"");
    let by_net = [("filter", of_people.as_str()), ("sort", "-net")];
    let by_net = Some(links::with(&cx.to("people"), &by_net));
    let which = which.to_string();
    let those = |kind: &str| {
        let query = [("company", which.as_str()), ("kind", kind)];
        Some(links::with(&cx.to("orders"), &query))
    };
    let back = (totals.returns > 0).then(|| those("return")).flatten();
    let tile = |key: &str, value: String, link: Option<String>| Tile {
        label: l.t(key),
        value,
        link,
        hint: None,
    };
    let currency = cx.account.currency;
    let money = |minor| l.money(Money { minor, currency });
    let mut tiles = vec![
        Tile {
            hint: Some(l.tx("company-buyers", &[("n", people.into())])),
            ..tile("person-orders", l.number(totals.orders), those("order"))
        },
        tile("person-gross", money(totals.gross_minor), those("order")),
        tile("person-returned", money(totals.returned_minor), back),
        tile("person-net", money(totals.net_minor()), by_net),
    ];
    tiles.extend(interval(cx, totals));
    let line = [("of", "companies"), ("who", which.as_str())];
    tiles.extend(later(cx, totals, as_of, &line));
    Panel {
        tiles,
        facts: facts(cx, totals),
        more: those("").map(|all| (l.t("orders-all-of-person"), all)),
    }
}

/// Tiles and facts by their labels, and the fields that one must see for them.
const NEEDED: [(&str, &[&str]); 13] = [
    ("person-paid", &["paid"]),
    ("person-refunded", &["paid"]),
    ("person-outstanding", &["outstanding"]),
    ("person-orders", &["orders"]),
    ("person-gross", &["gross"]),
    ("person-returned", &["returned"]),
    ("person-net", &["net"]),
    ("person-interval", &["orders", "last_order"]),
    ("person-last-order", &["last_order"]),
    ("person-rfm", &["r", "f", "m"]),
    ("person-first-order", &["orders", "last_order"]),
    ("person-returns", &["returned"]),
    ("person-unrated", &["orders"]),
];

/// The panel without figures that are hidden from the reader.
fn without_hidden(cx: &Cx, scope: &Scope, mut panel: Panel) -> Panel {
    let hides = |fields: &[&str]| fields.iter().any(|field| !scope.shows(field));
    for (key, _) in NEEDED.iter().filter(|(_, fields)| hides(fields)) {
        let label = cx.l.t(key);
        panel.tiles.retain(|tile| tile.label != label);
        panel.facts.retain(|(of, _)| *of != label);
    }
    panel
}

/// Above so many orders it is not looked up how many there are that do not count.
const LOOKED_UP_AT_MOST: i64 = 1_000;

/// How many of the person's orders stand in the timeline but not in the totals: free ones, unpaid ones, and
/// those in a currency without a rate.
fn uncounted(tx: &Tx<'_>, scope: &Scope, who: PersonId, totals: &Totals) -> Result<i64, DbError> {
    if totals.orders > LOOKED_UP_AT_MOST {
        return Ok(0);
    }
    let which = Which {
        kind: Some(Sort::Order),
        ..Which::default()
    };
    let found = turnover::of_person(tx, scope, who, (None, None), &which)?;
    let all: i64 = found.iter().map(|kind| kind.found).sum();
    Ok((all - totals.orders).max(0))
}

/// The person's orders, narrowed by more of the address.
fn orders(cx: &Cx, who: PersonId, more: &[(&str, &str)]) -> String {
    let who = who.to_string();
    let mut query = vec![("person", who.as_str())];
    query.extend(more);
    links::with(&cx.to("orders"), &query)
}

/// The sums, each leading to the orders behind it.
fn sums(cx: &Cx, who: PersonId, totals: &Totals, uncounted: i64) -> Vec<Tile> {
    let l = &cx.l;
    let sold = orders(cx, who, &[("kind", "order")]);
    let back = (totals.returns > 0).then(|| orders(cx, who, &[("kind", "return")]));
    let tile = |key: &str, value: String, link: Option<String>| Tile {
        label: l.t(key),
        value,
        link,
        hint: None,
    };
    let money = |minor| {
        l.money(Money {
            minor,
            currency: cx.account.currency,
        })
    };
    let (gross, returned) = (money(totals.gross_minor), money(totals.returned_minor));
    let (net, all) = (money(totals.net_minor()), orders(cx, who, &[]));
    let more = (uncounted > 0).then(|| l.tx("person-orders-more", &[("n", uncounted.into())]));
    vec![
        Tile {
            hint: more,
            ..tile("person-orders", l.number(totals.orders), Some(sold.clone()))
        },
        tile("person-gross", gross, Some(sold)),
        tile("person-returned", returned, back),
        tile("person-net", net, Some(all)),
    ]
}

fn panel(cx: &Cx, who: PersonId, totals: &Totals, uncounted: i64, as_of: Option<&str>) -> Panel {
    let l = &cx.l;
    let mut tiles = sums(cx, who, totals, uncounted);
    tiles.extend(interval(cx, totals));
    let line = who.to_string();
    tiles.extend(later(cx, totals, as_of, &[("who", &line)]));
    Panel {
        tiles,
        facts: facts(cx, totals),
        more: Some((l.t("orders-all-of-person"), orders(cx, who, &[]))),
    }
}

/// How long it takes from one order to the next.
fn interval(cx: &Cx, totals: &Totals) -> Option<Tile> {
    let days = totals.average_interval_days()?;
    Some(Tile {
        label: cx.l.t("person-interval"),
        value: cx.l.tx("orders-days", &[("n", days.into())]),
        ..Tile::default()
    })
}

/// The last order and the classes, which lead to the report.
fn later(cx: &Cx, totals: &Totals, as_of: Option<&str>, line: &[(&str, &str)]) -> Vec<Tile> {
    let l = &cx.l;
    let tile = |key: &str, value: String| Tile {
        label: l.t(key),
        value,
        ..Tile::default()
    };
    let mut tiles = Vec::new();
    if totals.outstanding_minor > 0 {
        let minor = totals.outstanding_minor;
        let currency = cx.account.currency;
        tiles.push(tile(
            "person-outstanding",
            l.money(Money { minor, currency }),
        ));
    }
    if let Some(last) = totals.last_order_at {
        tiles.push(tile("person-last-order", l.date(last)));
    }
    if let Some(classes) = totals.classes {
        let mut query = line.to_vec();
        query.push(("as_of", as_of.unwrap_or_default()));
        let report = links::with(&cx.to("reports/rfm"), &query) + "#people";
        tiles.push(Tile {
            hint: as_of.map(|day| of_day(cx, day)),
            link: Some(report).filter(|_| rfm::actions::is_shown(&cx.actor)),
            ..tile("person-rfm", words(classes))
        });
    }
    tiles
}

fn facts(cx: &Cx, totals: &Totals) -> Vec<(String, String)> {
    let l = &cx.l;
    let mut facts = Vec::new();
    let currency = cx.account.currency;
    let money = |minor| l.money(Money { minor, currency });
    // Where nothing is recorded, it is what was spent.
    if totals.paid_minor != totals.gross_minor {
        facts.push((l.t("person-paid"), money(totals.paid_minor)));
    }
    if totals.refunded_minor > 0 {
        facts.push((l.t("person-refunded"), money(totals.refunded_minor)));
    }
    if let Some(first) = totals.first_order_at {
        facts.push((l.t("person-first-order"), l.date(first)));
    }
    if totals.returns > 0 {
        facts.push((l.t("person-returns"), l.number(totals.returns)));
    }
    if totals.unrated > 0 {
        facts.push((l.t("person-unrated"), l.number(totals.unrated)));
    }
    facts
}

/// "R5 F4 M5".
pub(crate) fn words(c: Classes) -> String {
    format!("R{} F{} M{}", c.r, c.f, c.m)
}

fn of_day(cx: &Cx, day: &str) -> String {
    let shown = day
        .parse()
        .map_or_else(|_| day.to_owned(), |day| cx.l.day(day));
    cx.l.tx("orders-as-of", &[("day", shown.into())])
}
