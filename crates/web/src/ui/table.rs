//! Tables: sortable heads, whole rows as links, cards where the room is narrow, more rows on demand.
//!
//! ```text
//! (Table::new("people", l.t("people-title"))
//!     .column(Column::new(l.t("person-name")).sort("?sort=name", Some(Dir::Up)))
//!     .column(Column::new(l.t("person-orders")).align(Align::End))
//!     .row(Row::new().link(path).cell(html! { (name) }).cell(html! { (l.number(n)) }))
//!     .pager(Pager::new(l).more(next_href).shown(text)))
//! ```
//! The first cell is the row's title. `j` and `k` walk through rows that have a link.

use super::icon;
use crate::Locale;
use maud::{Markup, Render, html};

/// Where a column's cells stand. Figures stand at the end.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Align {
    /// At the line's beginning.
    #[default]
    Start,
    /// At its end, with figures of equal width.
    End,
    /// In the middle.
    Center,
}

impl Align {
    fn as_str(self) -> Option<&'static str> {
        match self {
            Align::Start => None,
            Align::End => Some("end"),
            Align::Center => Some("center"),
        }
    }
}

/// How a column is sorted now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dir {
    /// Smallest first.
    Up,
    /// Largest first.
    Down,
}

/// A table's column.
#[derive(Clone, Debug)]
pub struct Column {
    label: String,
    align: Align,
    sort: Option<(String, Option<Dir>)>,
}

impl Column {
    /// A column that cannot be sorted. The label may be empty for a column of buttons.
    pub fn new(label: impl Into<String>) -> Self {
        Self {
            label: label.into(),
            align: Align::Start,
            sort: None,
        }
    }

    /// Where its cells stand.
    #[must_use]
    pub fn align(mut self, align: Align) -> Self {
        self.align = align;
        self
    }

    /// Its head leads to `href`, which sorts by it (the other way round when it is sorted already).
    #[must_use]
    pub fn sort(mut self, href: impl Into<String>, now: Option<Dir>) -> Self {
        self.sort = Some((href.into(), now));
        self
    }

    fn head(&self) -> Markup {
        let now = self.sort.as_ref().and_then(|(_, dir)| *dir);
        let said = now.map(|d| {
            if d == Dir::Up {
                "ascending"
            } else {
                "descending"
            }
        });
        html! {
            th scope="col" data-align=[self.align.as_str()] aria-sort=[said] {
                @match &self.sort {
                    Some((href, dir)) => a href=(href) {
                        (self.label)
                        @match dir { Some(Dir::Up) => (icon("sort-up")), Some(Dir::Down) => (icon("sort-down")), None => {} }
                    },
                    None => (self.label),
                }
            }
        }
    }
}

/// A table's row.
#[derive(Clone, Debug, Default)]
pub struct Row {
    id: Option<String>,
    href: Option<String>,
    choice: Option<Markup>,
    cells: Vec<Markup>,
}

impl Row {
    /// An empty row.
    pub fn new() -> Self {
        Self::default()
    }

    /// The whole row leads to `href`; the first cell must hold no link then.
    #[must_use]
    pub fn link(mut self, href: impl Into<String>) -> Self {
        self.href = Some(href.into());
        self
    }

    /// An id, so that a part of a page can replace the row.
    #[must_use]
    pub fn id(mut self, id: impl Into<String>) -> Self {
        self.id = Some(id.into());
        self
    }

    /// A box before the cells, by which the row is chosen; see [`super::Choice`].
    #[must_use]
    pub fn choice(mut self, cell: Markup) -> Self {
        self.choice = Some(cell);
        self
    }

    /// The next cell. An empty one shows as a dash.
    #[must_use]
    pub fn cell(mut self, cell: Markup) -> Self {
        self.cells.push(cell);
        self
    }

    /// The next cell, of plain text.
    #[must_use]
    pub fn text(self, text: impl AsRef<str>) -> Self {
        self.cell(html! { (text.as_ref()) })
    }

    fn render(&self, columns: &[Column]) -> Markup {
        html! {
            tr id=[&self.id] {
                @if let Some(choice) = &self.choice { td.pick { (choice) } }
                @for (i, cell) in self.cells.iter().enumerate() {
                    @let column = columns.get(i);
                    td data-label=[column.map(|c| &c.label)] data-align=[column.and_then(|c| c.align.as_str())] {
                        @match (&self.href, i) {
                            (Some(href), 0) => a.row-link href=(href) data-row { (cell) },
                            _ => (cell),
                        }
                    }
                }
            }
        }
    }
}

/// A table with a name, columns and rows.
#[derive(Clone, Debug)]
pub struct Table {
    id: String,
    name: String,
    columns: Vec<Column>,
    rows: Vec<Row>,
    choice: Option<Markup>,
    foot: Option<Row>,
    pager: Option<Pager>,
    grid: bool,
}

impl Table {
    /// A table without rows. `id` is for the page, `name` for those who hear it.
    pub fn new(id: impl Into<String>, name: impl Into<String>) -> Self {
        Self {
            id: id.into(),
            name: name.into(),
            columns: Vec::new(),
            rows: Vec::new(),
            choice: None,
            foot: None,
            pager: None,
            grid: false,
        }
    }

    /// The next column.
    #[must_use]
    pub fn column(mut self, column: Column) -> Self {
        self.columns.push(column);
        self
    }

    /// The head of the boxes by which rows are chosen; every row has one then.
    #[must_use]
    pub fn choice(mut self, head: Markup) -> Self {
        self.choice = Some(head);
        self
    }

    /// The next row.
    #[must_use]
    pub fn row(mut self, row: Row) -> Self {
        self.rows.push(row);
        self
    }

    /// Many rows.
    #[must_use]
    pub fn rows(mut self, rows: impl IntoIterator<Item = Row>) -> Self {
        self.rows.extend(rows);
        self
    }

    /// A row of sums.
    #[must_use]
    pub fn foot(mut self, row: Row) -> Self {
        self.foot = Some(row);
        self
    }

    /// Short figures that belong side by side: it stays a grid where others become cards.
    #[must_use]
    pub fn grid(mut self) -> Self {
        self.grid = true;
        self
    }

    /// What stands below: how many, and more.
    #[must_use]
    pub fn pager(mut self, pager: Pager) -> Self {
        self.pager = Some(pager);
        self
    }
}

impl Render for Table {
    fn render(&self) -> Markup {
        html! {
            div.table-box id=(self.id) {
                table.table.grid[self.grid] {
                    caption.vh { (self.name) }
                    thead { tr { @if let Some(head) = &self.choice { th.pick scope="col" { (head) } } @for column in &self.columns { (column.head()) } } }
                    tbody id={ (self.id) "-rows" } { @for row in &self.rows { (row.render(&self.columns)) } }
                    @if let Some(foot) = &self.foot { tfoot { (foot.render(&self.columns)) } }
                }
                @if let Some(pager) = &self.pager { (pager.render(&self.id)) }
            }
        }
    }
}

/// Below a list: what is shown, and a link to the next part, which htmx appends.
///
/// The page at the next part's address must hold the same list with the same id.
#[derive(Clone, Debug)]
pub struct Pager {
    label: String,
    next: Option<String>,
    shown: String,
}

impl Pager {
    /// A pager at the end of a list.
    pub fn new(l: &Locale) -> Self {
        Self {
            label: l.t("ui-more"),
            next: None,
            shown: String::new(),
        }
    }

    /// There is more at `href`; none at the end.
    #[must_use]
    pub fn more(mut self, href: Option<String>) -> Self {
        self.next = href;
        self
    }

    /// Words on what is shown, for example how many there are.
    #[must_use]
    pub fn shown(mut self, text: impl Into<String>) -> Self {
        self.shown = text.into();
        self
    }

    /// The pager of the list with this id, whose rows stand in `{id}-rows`.
    pub fn render(&self, list: &str) -> Markup {
        html! {
            div.pager id={ (list) "-pager" } {
                span { (self.shown) }
                @if let Some(href) = &self.next {
                    a.btn href=(href) hx-get=(href) hx-target={ "#" (list) "-rows" } hx-select={ "#" (list) "-rows > *" }
                        hx-swap="beforeend" hx-select-oob={ "#" (list) "-pager" } { (self.label) }
                }
            }
        }
    }
}
