//! The filter language: which records a view, a segment, a report or a caller of the API means.
//!
//! JSON is the stored form, text is what people type, and both say the same. A filter becomes SQL only
//! through the fields that areas register, and every value in it is bound.

mod draft;
mod fault;
mod fields;
mod form;
mod json;
mod kinds;
mod lexer;
mod marks;
mod model;
mod near;
mod own_fields;
mod parser;
mod print;
mod store;
mod values;
mod words;

pub use draft::Draft;
pub use fields::{Column, FieldDef, Fields, Rows, Source, Via};
pub use form::{BUILDER, Builder, hidden};
pub use kinds::{Absence, FieldKind, Names};
pub use marks::marks;
pub use model::{
    DAYS_AT_MOST, DEPTH_AT_MOST, JSON_BYTES_AT_MOST, TESTS_AT_MOST, TEXT_BYTES_AT_MOST,
    VALUES_AT_MOST,
};
pub use model::{Decimal, Filter, FilterError, Literal, Op, Operand, Test};
pub(crate) use near::nearest;
pub use store::{Base, Colleagues, Compiled, Context, ME, compile};
pub(crate) use store::{Found, found_by, held, json_of, own_value, qualified, rows_of};
pub use words::Words;

#[cfg(test)]
mod form_tests;
#[cfg(test)]
mod own_index_tests;
#[cfg(test)]
mod own_tests;
#[cfg(test)]
mod sql_tests;
#[cfg(test)]
mod tests;
