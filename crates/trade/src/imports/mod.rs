//! The import of orders: from a shop's or till's export to orders, people, products and timelines.
//!
//! Invariants: an order is all lines with one number, wherever they stand in the file; its identity
//! is (source, number); it is taken whole or not at all; the order in which units are written
//! depends on the file alone, so a run that was cut off goes on after its last committed unit.

#[cfg(test)]
mod bad_days_tests;
mod check;
#[cfg(test)]
mod columns_tests;
#[cfg(test)]
mod dates_tests;
mod descriptions;
pub(crate) mod details;
pub(crate) mod draft;
mod feed;
mod fields;
#[cfg(test)]
mod files_tests;
mod names;
mod paid;
#[cfg(test)]
mod paid_tests;
mod parse;
mod run;
mod scan;
mod scattered;
mod slice;
mod store;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod without_codes_tests;
#[cfg(test)]
mod without_numbers_tests;
mod write;

use base::Error;
use customers::Hooks;
use records::imports::{FieldSpec, ImportKind, Refusal, Report, Run};

/// The kind `orders`.
pub struct Orders {
    /// What other areas do for new people.
    pub hooks: Hooks,
}

impl ImportKind for Orders {
    fn name(&self) -> &'static str {
        "orders"
    }

    fn fields(&self) -> &'static [FieldSpec] {
        fields::FIELDS
    }

    fn figures(&self) -> &'static [&'static str] {
        &[
            "orders_new",
            "orders_sum",
            "returns_new",
            "returns_sum",
            "adjustments_new",
            "adjustments_sum",
            "people_new",
            "products_new",
            "orders_anonymous",
            "orders_unchanged",
            "orders_changed",
            "orders_replaced",
            "orders_open",
            "orders_cancelled",
            "orders_other_currency",
            "lines",
            "lines_new",
            "lines_refused",
        ]
    }

    fn links(&self) -> &'static [(&'static str, &'static str)] {
        &[
            ("orders-import-best", "people?view=best"),
            ("orders-import-people", "people"),
            ("orders-import-orders", "orders"),
        ]
    }

    fn check(&self, run: &Run, refuse: &mut dyn FnMut(Refusal)) -> Result<Report, Error> {
        check::check(run, refuse)
    }

    fn run(&self, run: &Run) -> Result<Report, Error> {
        run::run(run, &self.hooks)
    }
}
