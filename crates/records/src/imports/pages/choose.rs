//! The form of columns and options, with what the file holds beside each column.

use super::one::Shown;
use super::{dates, path};
use crate::imports::{Columns, Options, Preview, words};
use ::web::Locale;
use ::web::ui::{Button, Column, Errors, Field, Notice, Row, Select, Table, Tone, csrf_field};
use base::FieldError;
use maud::{Markup, html};

/// Values of a column that are shown as examples.
const EXAMPLES: usize = 3;

/// The form; why not, where the file cannot be read.
pub(super) fn form(s: &Shown<'_>) -> Markup {
    let preview = match &s.preview {
        Some(Ok(preview)) => preview,
        Some(Err(errors)) => return unreadable(s, errors),
        None => return html! {},
    };
    let l = &s.cx.l;
    let columns = s.choice.map_or(&s.import.columns, |choice| &choice.columns);
    let source = s.choice.map_or(&s.import.source, |choice| &choice.source);
    let errors = Errors::new(l, &words::readable(l, s.errors));
    html! {
        form.form.stack method="post" action=(path(s.cx, s.import, "/check")) {
            (csrf_field(&s.cx.csrf))
            input type="hidden" name="columns" value="chosen";
            (errors.summary())
            (missing(s, columns))
            (replaced(s, columns))
            section.section {
                h2 { (l.t("import-columns")) }
                p.soft { (l.t("import-columns-help")) }
                (encoding(l, preview))
                (table(s, preview, columns))
            }
            section.section {
                h2 { (l.t("import-options")) }
                (options(s, source, &columns.options, &errors))
            }
            div.form-foot { (Button::submit(l.t("import-check")).primary()) }
        }
    }
}

fn unreadable(s: &Shown<'_>, errors: &[FieldError]) -> Markup {
    let l = &s.cx.l;
    let why: Vec<String> = errors
        .iter()
        .map(|e| words::reason(l, e.code, &e.detail))
        .collect();
    html! { (Notice::new(Tone::Bad, why.join(" ")).body(html! { p { (l.t("import-failed-next")) } })) }
}

/// What the file must have, and nobody has said yet where.
fn missing(s: &Shown<'_>, columns: &Columns) -> Markup {
    let l = &s.cx.l;
    let names: Vec<String> = columns
        .missing(s.fields)
        .map(|spec| words::either(l, &spec.all()))
        .collect();
    let said = l.tx(
        "import-columns-missing",
        &[("names", names.join(", ").into())],
    );
    html! { @if !names.is_empty() && s.errors.is_empty() { (Notice::new(Tone::Warn, said)) } }
}

/// Which encoding was guessed, for a file that is not UTF-8.
fn encoding(l: &Locale, preview: &Preview) -> Markup {
    let name = preview.charset.name();
    html! {
        @if name != "UTF-8" { p.soft { (l.tx("import-encoding", &[("name", name.into())])) } }
    }
}

/// What other columns are taken for, because none holds what they stand in for.
pub(super) fn replaced(s: &Shown<'_>, columns: &Columns) -> Markup {
    let l = &s.cx.l;
    let replaced = columns.replaced(s.fields);
    let said: Vec<String> = replaced
        .filter_map(|(spec, _)| words::instead(l, spec.name))
        .collect();
    let body = html! { @for said in &said { p { (said) } } };
    html! { @if !said.is_empty() { (Notice::new(Tone::Info, l.t("import-instead")).body(body)) } }
}

fn table(s: &Shown<'_>, preview: &Preview, columns: &Columns) -> Table {
    let l = &s.cx.l;
    let mut table = Table::new("columns", l.t("import-columns"))
        .column(Column::new(l.t("import-column")))
        .column(Column::new(l.t("import-examples")))
        .column(Column::new(l.t("import-means")));
    for (at, name) in preview
        .header
        .iter()
        .enumerate()
        .filter(|(_, name)| !name.is_empty())
    {
        let chosen = columns.columns.get(name).map_or("", String::as_str);
        table = table.row(
            Row::new()
                .cell(html! { strong { (name) } })
                .cell(html! { span.soft { (examples(preview, at)) } })
                .cell(choice(s, at, name, chosen)),
        );
    }
    table
}

fn examples(preview: &Preview, at: usize) -> String {
    let mut seen: Vec<&str> = Vec::new();
    for row in &preview.rows {
        let value = row.get(at).map_or("", String::as_str);
        if !value.is_empty() && !seen.contains(&value) && seen.len() < EXAMPLES {
            seen.push(value);
        }
    }
    seen.iter()
        .map(|value| value.chars().take(40).collect::<String>())
        .collect::<Vec<_>>()
        .join(" · ")
}

fn choice(s: &Shown<'_>, at: usize, column: &str, chosen: &str) -> Markup {
    let l = &s.cx.l;
    let label = l.tx("import-column-means", &[("name", column.into())]);
    html! {
        select.input name={ "column-" (at) } aria-label=(label) {
            option value="" { (l.t("import-leave-out")) }
            @for spec in s.fields {
                option value=(spec.name) selected[spec.name == chosen] {
                    (words::field(l, spec.name)) @if spec.required && spec.instead.is_empty() { " *" }
                }
            }
        }
    }
}

fn options(s: &Shown<'_>, source: &str, chosen: &Options, errors: &Errors) -> Markup {
    let l = &s.cx.l;
    let text = |value: &Option<String>| value.clone().unwrap_or_default();
    let field = |name: &'static str, label: String, hint: String, value: String| {
        let field = Field::new(name, label).value(value).hint(hint);
        field.error(errors.of(name))
    };
    let prefix = chosen
        .cancel_prefix
        .clone()
        .unwrap_or_else(|| "C".to_owned());
    let usual = |value: &str| l.tx("import-usual", &[("value", value.into())]);
    let (label, hint) = (l.t("import-currency"), l.t("import-currency-hint"));
    let currency = field("currency", label, hint, text(&chosen.currency));
    let (label, hint) = (l.t("import-zone"), l.t("import-zone-hint"));
    let zone = field("time_zone", label, hint, text(&chosen.time_zone));
    let source = source_field(s, source).error(errors.of("source"));
    let (label, hint) = (l.t("import-prefix"), l.t("import-prefix-hint"));
    let prefix = field("cancel_prefix", label, hint, prefix);
    html! {
        div.form-pair {
            (source.max(60).required())
            (currency.max(3).placeholder(usual(s.cx.account.currency.code())))
            (zone.placeholder(usual(&s.cx.account.zone)))
            (dates::select(l, chosen.date_format.as_deref()).error(errors.of("date_format")))
            (decimals(l, chosen).error(errors.of("decimal")))
            (prefix.max(20))
            (changes(l, chosen).error(errors.of("on_change")))
        }
    }
}

/// Where the file comes from; known sources are offered, and none is chosen for who did not say.
fn source_field(s: &Shown<'_>, source: &str) -> Field {
    let l = &s.cx.l;
    let mut known: Vec<String> = Vec::new();
    for before in s.sources {
        if !known.contains(&before.source) {
            known.push(before.source.clone());
        }
    }
    let asks = s.choice.is_none() && s.asks_source();
    let hint = match asks {
        true => {
            let names = known.join(", ");
            l.tx("import-source-which", &[("names", names.into())])
        }
        false => l.t("import-source-hint"),
    };
    Field::new("source", l.t("import-source"))
        .value(if asks { "" } else { source })
        .hint(hint)
        .suggest(known)
}

fn decimals(l: &Locale, chosen: &Options) -> Select {
    let marks = [(".", "1,234.50"), (",", "1.234,50")];
    let marks = marks.map(|(mark, shown)| (mark.to_owned(), shown.to_owned()));
    Select::new("decimal", l.t("import-decimal"), marks).chosen(chosen.decimal.unwrap_or('.'))
}

fn changes(l: &Locale, chosen: &Options) -> Select {
    let ways = ["keep", "replace"].map(|way| (way.to_owned(), l.word("import-change", way)));
    Select::new("on_change", l.t("import-change"), ways)
        .chosen(
            chosen
                .on_change
                .clone()
                .unwrap_or_else(|| "keep".to_owned()),
        )
        .hint(l.t("import-change-hint"))
}
