//! To whom the firm's own fields lead in a list and in its filter.

use crate::profile::custom_links::Linked;
use base::{Scope, Uuid};
use db::{DbError, Tx};
use records::filter::{Filter, Literal, Operand};
use records::lists::{Cell, ListSpec, Row};
use records::own::Record;
use std::collections::HashSet;

/// Most records that a filter names on its page.
const NAMED_AT_MOST: usize = 200;

/// The ids of people and of companies.
#[derive(Debug, Default)]
pub(super) struct Led {
    people: HashSet<Uuid>,
    companies: HashSet<Uuid>,
}

impl Led {
    fn add(&mut self, record: Record, id: Uuid) {
        match record {
            Record::Person => self.people.insert(id),
            Record::Company => self.companies.insert(id),
        };
    }

    /// Their names, as far as the scope shows them.
    pub(super) fn read(self, tx: &Tx<'_>, scope: &Scope) -> Result<Linked, DbError> {
        Linked::of_ids(tx, scope, self.people, self.companies)
    }
}

/// Where the field of that name leads.
fn leads_to(spec: &ListSpec, name: &str) -> Option<Record> {
    spec.fields.get(name)?.own.as_ref()?.holds.leads_to()
}

/// Those whom the filter means.
pub(super) fn by_filter(filter: &Filter, spec: &ListSpec) -> Led {
    let mut led = Led::default();
    let mut left = NAMED_AT_MOST;
    for test in filter.tests() {
        let values = match &test.value {
            Operand::One(one) => std::slice::from_ref(one),
            Operand::Many(list) => list.as_slice(),
            Operand::None => &[],
        };
        let Some(record) = leads_to(spec, &test.field) else {
            continue;
        };
        for value in values.iter().take(left) {
            if let Literal::Text(text) = value
                && let Ok(id) = Uuid::try_parse(text)
            {
                led.add(record, id);
            }
        }
        left = left.saturating_sub(values.len());
    }
    led
}

/// Those in the cells of the list, which hold values as JSON.
pub(super) fn by_cells(rows: &[Row], cells: &[String], spec: &ListSpec) -> Led {
    let mut led = Led::default();
    for (at, name) in cells.iter().enumerate() {
        let Some(record) = leads_to(spec, name) else {
            continue;
        };
        for row in rows {
            if let Some(Cell::Text(json)) = row.cells.get(at)
                && let Ok(text) = serde_json::from_str::<String>(json)
                && let Ok(id) = Uuid::try_parse(&text)
            {
                led.add(record, id);
            }
        }
    }
    led
}
