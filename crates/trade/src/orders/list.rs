//! The list of orders: what it can be filtered by, and what the address asks for.

use super::Sort as Kind;
use ::web::{Cx, Locale};
use base::{Channel, Error, Permission, PersonId, Timestamp};
use customers::people::list::fields::company_of;
use customers::{reach, values};
use jiff::civil::Date;
use jiff::tz::TimeZone;
use records::filter::{Column, FieldDef, FieldKind, Fields, Filter};
use records::filter::{Literal, Op, Operand, Test};
use records::lists::{ListSpec, Sort, Whose};
use records::views::Opened;
use serde::Deserialize;
use std::sync::{Arc, LazyLock};

static KINDS: [&str; 3] = ["order", "return", "adjustment"];
static STATES: [&str; 3] = ["open", "paid", "cancelled"];
static CHANNELS: LazyLock<Vec<&'static str>> =
    LazyLock::new(|| Channel::ALL.iter().map(|c| c.as_str()).collect());

static SPEC: LazyLock<ListSpec> = LazyLock::new(|| {
    use FieldKind::{Id, Money, Number, Text, Time, Word};
    let own = |name, key, kind, column| FieldDef::new(name, key, kind, Column::Own(column));
    ListSpec {
        table: "trade_order",
        alias: "o",
        id: "id",
        whose: Whose::Within(|tx, scope| reach::near(tx, scope, "o.person_id")),
        only: None,
        fields: Fields::new([
            own("occurred", "order-when", Time, "occurred_at").sortable(),
            own("kind", "order-sort", Word(&KINDS), "kind"),
            own("status", "order-status", Word(&STATES), "status"),
            own("channel", "order-channel", Word(&CHANNELS), "channel"),
            own("number", "order-number", Text, "number"),
            own("source", "order-source", Text, "source"),
            own("person", "order-person", Id, "person_id").then(&["occurred"]),
            company_of(),
            own("currency", "field-order-currency", Text, "currency"),
            own("total", "order-total", Money, "total_minor").sortable(),
            own("lines", "order-lines", Number, "line_count"),
            own("id", "order-number", Id, "id"),
        ]),
        sort: Sort::down("occurred"),
    }
});

/// What orders can be filtered and sorted by.
pub(crate) fn spec() -> &'static ListSpec {
    &SPEC
}

/// What stands in the address of the page.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, utoipa::IntoParams)]
#[serde(default)]
#[into_params(parameter_in = Query)]
pub(crate) struct Asked {
    /// Words of a number: only on the page.
    #[param(ignore)]
    pub(super) q: String,
    /// Only those of the person with this id.
    pub(super) person: String,
    /// Only those of the people who belong now to the company of this id, or of this name.
    pub(super) company: String,
    /// From this day on, `YYYY-MM-DD` in the account's zone.
    pub(super) from: String,
    /// To this day, which is included.
    pub(super) to: String,
    /// `order`, `return` or `adjustment`.
    pub(super) kind: String,
    /// One channel.
    pub(super) channel: String,
    /// A field, with `-` before it for the greatest first: only on the page.
    #[param(ignore)]
    pub(super) sort: String,
    /// What else holds, in the language of filters: only on the page.
    #[param(ignore)]
    pub(super) filter: String,
    /// The id of a saved view: only on the page.
    #[param(ignore)]
    pub(super) view: String,
    /// The saved view that stands open; what the address leaves out is the view's.
    #[param(ignore)]
    #[serde(skip)]
    pub(super) saved: Option<Arc<Opened>>,
    /// Whether the list begins otherwise, so that an address has to say that all are meant.
    #[param(ignore)]
    #[serde(skip)]
    pub(super) begins_otherwise: bool,
}

/// The same, understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Wanted {
    pub(super) person: Option<PersonId>,
    /// An id or a name.
    pub(super) company: Option<String>,
    pub(super) from: Option<Date>,
    pub(super) to: Option<Date>,
    pub(super) kind: Option<Kind>,
    pub(super) channel: Option<Channel>,
    /// What else holds.
    pub(super) more: Filter,
    pub(super) sort: Sort,
}

impl Default for Wanted {
    fn default() -> Self {
        Self {
            person: None,
            company: None,
            from: None,
            to: None,
            kind: None,
            channel: None,
            more: Filter::All(Vec::new()),
            sort: SPEC.sort.clone(),
        }
    }
}

/// Where a search for a day leads: to its orders.
pub(crate) fn of_day(cx: &Cx, text: &str) -> Option<(String, String)> {
    let day = cx.l.read_day(text)?;
    cx.actor.may(Permission::OrdersRead).ok()?;
    let words = cx.l.tx("orders-of-day", &[("day", cx.l.day(day).into())]);
    Some((words, cx.to(&format!("orders?from={day}&to={day}"))))
}

impl Asked {
    /// The same, where a day is looked for instead of a number: the orders of that day.
    pub(super) fn with_day(mut self, l: &Locale) -> Self {
        if let Some(day) = l.read_day(&self.q) {
            (self.from, self.to) = (day.to_string(), day.to_string());
            self.q.clear();
        }
        self
    }

    /// What is meant. An order that lists do not have falls back to the latest first.
    ///
    /// # Errors
    /// `Invalid` for `from`, `to`, `kind`, `channel` and `company`, all that are wrong at once; `NotFound` for a
    /// person that is no id.
    pub(super) fn wanted(&self) -> Result<Wanted, Error> {
        let mut faults = Vec::new();
        let mut day = |field: &str, text: &str| {
            let day = some(text).map(|text| text.parse::<Date>().map_err(|_| text));
            read(&mut faults, field, "date", day)
        };
        let (from, to) = (day("from", &self.from), day("to", &self.to));
        let kind = some(&self.kind).map(|text| text.parse::<Kind>().map_err(|_| text));
        let kind = read(&mut faults, "kind", "invalid", kind);
        let channel = some(&self.channel).map(|text| text.parse::<Channel>().map_err(|_| text));
        let channel = read(&mut faults, "channel", "invalid", channel);
        let company = company(&mut faults, &self.company);
        let more = SPEC
            .fields
            .parse(self.filter.trim())
            .unwrap_or_else(|fault| {
                faults.push(("filter".to_owned(), fault.code, fault.to_string()));
                Filter::Any(Vec::new())
            });
        if let (Some(from), Some(to)) = (from, to)
            && from > to
        {
            faults.push(("to".to_owned(), "period-order", String::new()));
        }
        if !faults.is_empty() {
            let errors = faults.iter().filter_map(|(field, code, detail)| {
                match Error::invalid(field, code, detail) {
                    Error::Invalid(list) => list.into_iter().next(),
                    _ => None,
                }
            });
            return Err(Error::Invalid(errors.collect()));
        }
        let person = some(&self.person).map(|id| id.parse().map_err(|_| Error::NotFound("person")));
        let mut wanted = Wanted {
            person: person.transpose()?,
            company,
            from,
            to,
            kind,
            channel,
            more,
            sort: SPEC.sort.clone(),
        };
        if let Ok(sort) = self.sort.parse::<Sort>()
            && wanted.sorts_by(&sort.field)
        {
            wanted.sort = sort;
        }
        Ok(wanted)
    }
}

/// Days within which a page sorts by total.
const DAYS_SORTED: i32 = 366;

/// Whether the list can be in the order of a field. By time it always can; by total there is no
/// index, so those that are wanted are read and sorted: one person's, one company's, or those of at most a year.
fn can_sort(wanted: &Wanted, field: &str) -> bool {
    let days = wanted.from.zip(wanted.to);
    let days = days.and_then(|(from, to)| from.until(to).ok());
    let few = days.is_some_and(|days| days.get_days() < DAYS_SORTED);
    let whose = wanted.person.is_some() || wanted.company.is_some();
    field == "occurred" || whose || few
}

fn some(text: &str) -> Option<&str> {
    Some(text.trim()).filter(|text| !text.is_empty())
}

/// What the company is called, or its id.
fn company(faults: &mut Vec<Fault>, text: &str) -> Option<String> {
    match values::line(some(text)?, values::NAME_CHARS) {
        Ok(line) => Some(line),
        Err(refused) => {
            faults.push(("company".to_owned(), refused.code, refused.detail));
            None
        }
    }
}

type Fault = (String, &'static str, String);

fn read<T>(
    faults: &mut Vec<Fault>,
    field: &str,
    code: &'static str,
    value: Option<Result<T, &str>>,
) -> Option<T> {
    match value? {
        Ok(value) => Some(value),
        Err(text) => {
            faults.push((field.to_owned(), code, text.to_owned()));
            None
        }
    }
}

impl Wanted {
    /// Whether it narrows the list, other than to one person or company.
    pub(super) fn narrows(&self) -> bool {
        let days = self.from.is_some() || self.to.is_some();
        let more = self.more != Filter::All(Vec::new());
        days || more || self.kind.is_some() || self.channel.is_some()
    }

    /// Whether the page offers the list in the order of this field.
    pub(super) fn sorts_by(&self, field: &str) -> bool {
        let known = SPEC.fields.get(field).is_some_and(|field| field.sortable);
        known && can_sort(self, field)
    }

    /// The condition in the language of filters.
    pub(super) fn filter(&self) -> Filter {
        let mut tests = Vec::new();
        let mut test = |field: &str, op, value: Option<String>| {
            tests.extend(value.map(|text| {
                Filter::Test(Test {
                    field: field.to_owned(),
                    op,
                    value: Operand::One(Literal::Text(text)),
                    within_days: None,
                })
            }));
        };
        test("person", Op::Is, self.person.map(|id| id.to_string()));
        test("company", Op::Is, self.company.clone());
        test(
            "occurred",
            Op::AtLeast,
            self.from.map(|day| day.to_string()),
        );
        test("occurred", Op::AtMost, self.to.map(|day| day.to_string()));
        test(
            "kind",
            Op::Is,
            self.kind.map(|kind| kind.as_str().to_owned()),
        );
        test(
            "channel",
            Op::Is,
            self.channel.map(|c| c.as_str().to_owned()),
        );
        match &self.more {
            Filter::All(list) => tests.extend(list.iter().cloned()),
            other => tests.push(other.clone()),
        }
        Filter::All(tests)
    }

    /// The first moment of the days, and the first after them; out of range means no bound.
    pub(super) fn moments(&self, zone: &str) -> (Option<Timestamp>, Option<Timestamp>) {
        let zone = TimeZone::get(zone).unwrap_or(TimeZone::UTC);
        let moment = |day: Date| Some(day.to_zoned(zone.clone()).ok()?.timestamp());
        let after = self.to.and_then(|day| day.tomorrow().ok());
        (self.from.and_then(moment), after.and_then(moment))
    }
}

/// Days that people ask for at one touch: the texts' keys, and the first and last day of each.
pub(super) fn quick(today: Date) -> [(&'static str, Option<(Date, Date)>); 5] {
    let month = today.first_of_month();
    let before = month.yesterday().unwrap_or(month);
    let year = today.first_of_year();
    let last = year.yesterday().unwrap_or(year);
    [
        ("period-all", None),
        ("period-this-month", Some((month, month.last_of_month()))),
        ("period-last-month", Some((before.first_of_month(), before))),
        ("period-this-year", Some((year, year.last_of_year()))),
        ("period-last-year", Some((last.first_of_year(), last))),
    ]
}

/// Channels as a choice, in the order of their names.
pub(super) fn channels(l: &Locale) -> Vec<(String, String)> {
    let all = Channel::ALL.iter().map(|c| c.as_str());
    let mut named: Vec<(String, String)> = all
        .map(|word| (word.to_owned(), l.word("channel", word)))
        .collect();
    named.sort_by(|a, b| a.1.cmp(&b.1));
    named
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(from: &str, to: &str, kind: &str) -> Asked {
        Asked {
            from: from.into(),
            to: to.into(),
            kind: kind.into(),
            ..Asked::default()
        }
    }

    #[test]
    fn an_address_becomes_a_filter() {
        let mut wanted = asked(" 2011-11-01", "2011-11-30", "return")
            .wanted()
            .unwrap();
        assert_eq!(
            wanted.filter().to_string(),
            "occurred >= \"2011-11-01\" and occurred <= \"2011-11-30\" and kind = return"
        );
        assert_eq!(
            spec().fields.parse(&wanted.filter().to_string()).unwrap(),
            wanted.filter()
        );
        // 30 November ends in Colombo at 18:30 UTC.
        let (from, after) = wanted.moments("Asia/Colombo");
        assert_eq!(from.unwrap().to_string(), "2011-10-31T18:30:00Z");
        assert_eq!(after.unwrap().to_string(), "2011-11-30T18:30:00Z");
        wanted = asked("", "", "").wanted().unwrap();
        assert_eq!(wanted, Wanted::default());
        assert_eq!(wanted.sort, Sort::down("occurred"));
        let by_number = Asked {
            sort: "-number".into(),
            ..Asked::default()
        };
        assert_eq!(by_number.wanted().unwrap().sort, Sort::down("occurred"));
        let by_total = |person: String, from: &str, to: &str| {
            let total = Asked {
                sort: "total".into(),
                person,
                ..asked(from, to, "")
            };
            total.wanted().unwrap().sort.to_string()
        };
        let nobody = String::new;
        assert_eq!(by_total(PersonId::new().to_string(), "", ""), "total");
        // 1 January to 31 December of a leap year are 366 days; one more is too many.
        assert_eq!(by_total(nobody(), "2024-01-01", "2024-12-31"), "total");
        assert_eq!(by_total(nobody(), "2024-01-01", "2025-01-01"), "-occurred");
        assert_eq!(by_total(nobody(), "2024-01-01", ""), "-occurred");
    }

    #[test]
    fn everything_wrong_is_said_at_once() {
        let codes = |asked: Asked| match asked.wanted() {
            Err(Error::Invalid(errors)) => errors
                .iter()
                .map(|e| format!("{} {}", e.field, e.code))
                .collect::<Vec<_>>(),
            other => panic!("{other:?}"),
        };
        assert_eq!(
            codes(asked("31.12.2011", "2011-11-31", "gift")),
            ["from date", "to date", "kind invalid"]
        );
        assert_eq!(
            codes(asked("2011-12-02", "2011-12-01", "")),
            ["to period-order"]
        );
        let nobody = Asked {
            person: "x".into(),
            ..Asked::default()
        };
        assert!(matches!(nobody.wanted(), Err(Error::NotFound("person"))));
    }

    #[test]
    fn quick_choices_end_with_their_last_day() {
        let day = |text: &str| text.parse::<Date>().unwrap();
        let seen: Vec<_> = quick(day("2024-03-31"))
            .into_iter()
            .filter_map(|(_, days)| days)
            .collect();
        assert_eq!(
            seen,
            [
                (day("2024-03-01"), day("2024-03-31")),
                (day("2024-02-01"), day("2024-02-29")),
                (day("2024-01-01"), day("2024-12-31")),
                (day("2023-01-01"), day("2023-12-31")),
            ]
        );
    }
}
