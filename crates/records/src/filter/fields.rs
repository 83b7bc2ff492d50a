//! The fields that filters, lists and columns name, as areas register them.

use super::near::nearest;
use super::store::{Base, Context, compile};
use super::{Absence, FieldKind, Filter, FilterError, Literal, Op, Test, parser};
use crate::own;
use std::borrow::Cow;
use std::sync::Arc;
use web::Locale;

/// Another area's table with one row for each record, reached by the record's id.
#[derive(Debug, PartialEq, Eq)]
pub struct Source {
    /// Its name within the query.
    pub alias: &'static str,
    /// The table; it has a column `account_id`.
    pub table: &'static str,
    /// The column that holds the record's id.
    pub on: &'static str,
    /// Columns with marks of the record's values elsewhere ([`Rows::marks`]), of the same names as in the record's
    /// own row; every index that sorts holds them behind the record's id.
    pub marks: &'static [&'static str],
}

/// A table with any number of rows for each record: tags, addresses, orders, things done.
#[derive(Debug, PartialEq, Eq)]
pub struct Rows {
    /// The table; it has a column `account_id`.
    pub table: &'static str,
    /// The column that holds the record's id.
    pub on: &'static str,
    /// The column that values are compared with, if they can be.
    pub value: Option<&'static str>,
    /// The column that tells when, if it is known.
    pub at: Option<&'static str>,
    /// A column and the word that it must hold for the row to count.
    pub only: Option<(&'static str, &'static str)>,
    /// The index of the values, with the record's id after each. Where many records are asked in turn for one
    /// value, SQLite asks there: those that have it stand together on few pages, and it would take the key of
    /// the table.
    pub index: Option<&'static str>,
    /// The column of the record's own row with the [`super::marks()`] of its values; every index by which its lists
    /// are walked holds it at its end. Who walks past many records asks there first.
    pub marks: Option<&'static str>,
}

/// Another kind of record, which the list's own names in a column: an order's person.
#[derive(Debug, PartialEq, Eq)]
pub struct Via {
    /// The column of the list's table that names it. An index has it behind the account, and behind it the order
    /// of the list and the record's id.
    pub by: &'static str,
    /// Its table; it has a column `account_id`.
    pub table: &'static str,
    /// The column of its id.
    pub id: &'static str,
    /// The column that values are compared with.
    pub value: &'static str,
}

/// How a field is reached from the list's own table.
#[derive(Clone, Copy, Debug)]
pub enum Column {
    /// A column of the list's table.
    Own(&'static str),
    /// A column of a table with one row for each record.
    Joined(&'static Source, &'static str),
    /// One of the firm's own fields, in this JSON column of the list's table.
    Custom(&'static str),
    /// Rows that belong to the record.
    Many(&'static Rows),
    /// A column of a record that this one names.
    Of(&'static Via),
}

/// One field.
#[derive(Clone, Debug)]
pub struct FieldDef {
    /// The name in filters, in the API and in stored views.
    pub name: Cow<'static, str>,
    /// The key of its label; empty for one of the firm's own.
    pub label_key: &'static str,
    /// What it holds.
    pub kind: FieldKind,
    /// Where it is.
    pub column: Column,
    /// The column of the same table that lists show instead: the name behind its sort key.
    pub shown: Option<&'static str>,
    /// What stands there where there is nothing.
    pub absence: Absence,
    /// Where the words of a closed list have their texts: the keys begin so. None: with `name`.
    pub family: Option<&'static str>,
    /// Whether lists may be sorted by it: the column is NOT NULL and indexed behind `account_id` and
    /// before the record's id.
    pub sortable: bool,
    /// Whether records are found by its value: an index has the value behind `account_id` (and behind
    /// what the rows must hold), and the record's id after it.
    pub found: bool,
    /// The fields of which an index has the order behind one value of this one.
    pub sorted_behind: &'static [&'static str],
    /// The fields that this index holds behind that order, so that they are asked without a look at the record.
    pub held_behind: &'static [&'static str],
    /// What else may stand there where a text is meant, as the column holds it; an empty list: only the text.
    pub also: Option<fn(&str) -> Vec<String>>,
    /// What the firm says of it, if it is one of its own.
    pub own: Option<Arc<own::Field>>,
}

impl FieldDef {
    /// Its label for people.
    pub fn label(&self, l: &Locale) -> String {
        match &self.own {
            Some(own) => own.label(l.language().as_str()).to_owned(),
            None => l.t(self.label_key),
        }
    }

    /// The words that may stand there, where they are a closed list.
    pub fn words(&self) -> Vec<&str> {
        match (self.kind, &self.own) {
            (FieldKind::Word(words), _) => words.to_vec(),
            (FieldKind::Choice, Some(own)) => own.choices.iter().map(|c| c.key.as_str()).collect(),
            _ => Vec::new(),
        }
    }

    /// One of these words, for people.
    pub fn word(&self, word: &str, l: &Locale) -> String {
        match &self.own {
            None => l.word(self.family.unwrap_or(&self.name), word),
            Some(own) => {
                let choice = own.choices.iter().find(|c| c.key == word);
                let said = choice.map(|c| c.labels.say(l.language().as_str()));
                said.unwrap_or(word).to_owned()
            }
        }
    }

    /// A field that lists do not sort by.
    pub const fn new(
        name: &'static str,
        label_key: &'static str,
        kind: FieldKind,
        column: Column,
    ) -> Self {
        Self {
            name: Cow::Borrowed(name),
            label_key,
            kind,
            column,
            shown: None,
            absence: Absence::Null,
            family: None,
            sortable: false,
            found: false,
            sorted_behind: &[],
            held_behind: &[],
            also: None,
            own: None,
        }
    }

    /// The same, sortable: see `sortable`. Unless `absent` says otherwise, there always is something.
    #[must_use]
    pub const fn sortable(mut self) -> Self {
        self.absence = Absence::Never;
        self.sortable = true;
        self.found = true;
        self
    }

    /// The same, by whose value records are found: see `found`.
    #[must_use]
    pub const fn found(mut self) -> Self {
        self.found = true;
        self
    }

    /// The same, where this stands for nothing.
    #[must_use]
    pub const fn absent(mut self, absence: Absence) -> Self {
        self.absence = absence;
        self
    }

    /// The same, with these fields sorted behind each of its values: see `sorted_behind`.
    #[must_use]
    pub const fn then(mut self, sorted: &'static [&'static str]) -> Self {
        self.sorted_behind = sorted;
        self.found()
    }

    /// The same, with these fields held behind that order: see `held_behind`.
    #[must_use]
    pub const fn holding(mut self, held: &'static [&'static str]) -> Self {
        self.held_behind = held;
        self
    }

    /// The same, where one thing has several names: see `also`.
    #[must_use]
    pub const fn also(mut self, names: fn(&str) -> Vec<String>) -> Self {
        self.also = Some(names);
        self
    }

    /// The same, with the texts of its words under keys that begin so: `kind` for `kind-order`.
    #[must_use]
    pub const fn spoken(mut self, family: &'static str) -> Self {
        self.family = Some(family);
        self
    }

    /// The same, shown from another column of its table, as text.
    #[must_use]
    pub const fn shown(mut self, column: &'static str) -> Self {
        self.shown = Some(column);
        self
    }

    /// Whether a role that hides this name hides the field.
    fn is_hidden_by(&self, name: &str) -> bool {
        name == self.name || (self.own.is_some() && name == own::CUSTOM)
    }

    /// Whether a list can have it as a column: rows of their own have no single value, and what another record
    /// says is shown with that.
    pub fn is_listable(&self) -> bool {
        !matches!(self.column, Column::Many(_) | Column::Of(_))
    }

    /// What can be asked of it, in the order in which screens offer it.
    pub fn ops(&self) -> Vec<Op> {
        let Column::Many(rows) = self.column else {
            return self.kind.ops().to_vec();
        };
        let mut ops = vec![Op::CountAtLeast, Op::CountAtMost, Op::Did, Op::DidNot];
        if rows.value.is_some() {
            ops.extend(self.kind.ops());
        }
        ops
    }
}

/// The fields of one kind of record, in the order in which screens show them.
#[derive(Clone, Debug, Default)]
pub struct Fields(Vec<FieldDef>);

impl Fields {
    /// The fields that the record's own area registers.
    pub fn new(fields: impl IntoIterator<Item = FieldDef>) -> Self {
        Self::default().with(fields)
    }

    /// Adds another area's fields; one of the same name takes the earlier one's place.
    #[must_use]
    pub fn with(mut self, fields: impl IntoIterator<Item = FieldDef>) -> Self {
        for field in fields {
            match self.0.iter_mut().find(|known| known.name == field.name) {
                Some(known) => *known = field,
                None => self.0.push(field),
            }
        }
        self
    }

    /// The field of that name.
    pub fn get(&self, name: &str) -> Option<&FieldDef> {
        self.0.iter().find(|field| field.name == name)
    }

    /// All of them.
    pub fn iter(&self) -> impl Iterator<Item = &FieldDef> {
        self.0.iter()
    }

    /// The same without those that `hidden` names.
    #[must_use]
    pub fn visible(&self, hidden: &[String]) -> Self {
        Self(
            self.0
                .iter()
                .filter(|f| !hidden.iter().any(|h| f.is_hidden_by(h)))
                .cloned()
                .collect(),
        )
    }

    /// Reads a filter's text or JSON and holds it against these fields.
    ///
    /// # Errors
    /// As `Filter::parse`, and `filter-field`, `filter-operator` with the place and the nearest name.
    pub fn parse(&self, text: &str) -> Result<Filter, FilterError> {
        let placed = parser::parse(text)?;
        for (number, test) in placed.filter.tests().into_iter().enumerate() {
            self.field_of(test).map_err(|e| FilterError {
                at: placed.places.get(number).copied().unwrap_or(0),
                ..e
            })?;
        }
        Ok(placed.filter)
    }

    /// As `parse`, and holds every value against its field, so that a wrong one has its place as well.
    ///
    /// # Errors
    /// As `parse`; `filter-value` with the place of its test.
    pub fn read(&self, text: &str, base: Base<'_>, cx: &Context) -> Result<Filter, FilterError> {
        let placed = parser::parse(text)?;
        for (number, test) in placed.filter.tests().into_iter().enumerate() {
            let alone = Filter::Test(test.clone());
            compile(&alone, self, base, cx).map_err(|e| FilterError {
                at: placed.places.get(number).copied().unwrap_or(0),
                ..e
            })?;
        }
        Ok(placed.filter)
    }

    /// The test's field, when it is known and the operator suits it.
    pub(crate) fn field_of(&self, test: &Test) -> Result<&FieldDef, FilterError> {
        let Some(field) = self.get(&test.field) else {
            let near = nearest(&test.field, self.iter().map(|field| &*field.name));
            return Err(FilterError::new(0, "filter-field", test.field.as_str()).near(near));
        };
        let ops = field.ops();
        if !ops.contains(&test.op) {
            let near = nearest(test.op.as_str(), ops.iter().map(|op| op.as_str()));
            let found = format!("{} {}", field.name, test.op.as_str());
            return Err(FilterError::new(0, "filter-operator", found).near(near));
        }
        Ok(field)
    }
}

/// The value that was refused, for the error.
pub(crate) fn refused(field: &FieldDef, value: &Literal) -> FilterError {
    let mut words = field.words();
    let choices = field.own.iter().flat_map(|own| &own.choices);
    words.extend(choices.flat_map(|c| c.labels.0.values().map(String::as_str)));
    let near = match value {
        Literal::Text(text) => nearest(text, words.iter().copied()),
        _ => None,
    };
    FilterError::new(0, "filter-value", format!("{} {value}", field.name)).near(near)
}
