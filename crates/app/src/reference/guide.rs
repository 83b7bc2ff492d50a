//! What to know before the first request: signing in, lists, repeating, changing, limits; filters; errors.

use super::model::Document;
use super::pages::{self, ROOT, marked};
use customers::Registry;
use maud::{Markup, html};
use records::filter::{FieldDef, FieldKind, Op};
use web::Locale;
use web::locale::all_texts;
use web::pace::{Rates, WINDOW_S};
use web::ui::Copied;

/// Filters that the page shows; a test reads each.
pub(super) const FILTERS: [&str; 7] = [
    "stage = customer",
    r#"city in ("Kandy", "Galle") and tags != wholesale"#,
    r#"name contains "perera" or email is empty"#,
    "created within 30 days",
    "orders >= 2 and interactions did visit within 90 days",
    "last_order older than 180 days and net >= 10000",
    "owner = me and not (stage = former)",
];

/// Kinds of problems with their status, in the order in which one meets them.
pub(super) const PROBLEMS: [(u16, &str); 16] = [
    (400, "broken-off"),
    (401, "sign-in"),
    (403, "forbidden"),
    (403, "duty"),
    (404, "not-found"),
    (405, "method"),
    (409, "conflict"),
    (412, "changed-meanwhile"),
    (413, "too-large"),
    (415, "wrong-type"),
    (422, "invalid"),
    (429, "too-fast"),
    (500, "internal"),
    (500, "unsure"),
    (503, "unavailable"),
    (507, "disk-full"),
];

/// The first page: how to begin, and what there is.
pub(super) fn begin(l: &Locale, doc: &Document, rates: Rates) -> Markup {
    let server = doc.server();
    let first = format!("curl \"{server}/api/v1/me\" \\\n  -H \"Authorization: Bearer $TOKEN\"");
    let on = format!(
        "curl \"{server}/api/v1/people?limit=50&after=$NEXT\" \\\n  -H \"Authorization: Bearer $TOKEN\""
    );
    let once = "Idempotency-Key: 5f1c8a52-0b7e-4c59-9a4b-9d7f0f2b6c11";
    let change = "ETag: \"7\"\nIf-Match: \"7\"";
    let window = i64::from(WINDOW_S);
    let limits = match rates.token {
        0 => l.t("docs-limits-none"),
        n => l.tx(
            "docs-limits-text",
            &[("n", n.into()), ("window", window.into())],
        ),
    };
    html! {
        p { (marked(&l.t("docs-intro"))) }
        p.soft { (marked(&l.t("docs-english"))) }
        p { a href="/api/openapi.json" { (l.t("docs-machine")) } }
        (section(l, "token", &l.t("docs-token-text"), &[&first]))
        (section(l, "lists", &l.t("docs-lists-text"), &[&on]))
        (section(l, "once", &l.t("docs-once-text"), &[once]))
        (section(l, "change", &l.t("docs-change-text"), &[change]))
        (section(l, "values", &l.t("docs-values-text"), &[]))
        (section(l, "limits", &limits, &["RateLimit-Policy: \"token\";q=500;w=10\nRateLimit: \"token\";r=480;t=1"]))
        h2 { (l.t("docs-operations")) }
        (pages::contents(doc))
    }
}

fn section(l: &Locale, word: &str, text: &str, examples: &[&str]) -> Markup {
    html! {
        section.section id=(word) {
            h2 { (l.word("docs", word)) }
            p { (marked(text)) }
            @for example in examples { (Copied::new(l, html! { pre tabindex="0" { code { (example) } } })) }
        }
    }
}

/// The language of filters, with examples and what people and companies can be filtered by.
pub(super) fn filter(l: &Locale, registry: &Registry) -> Markup {
    let spec = customers::people::list::fields::spec(registry);
    html! {
        p { (marked(&l.t("docs-filter-text"))) }
        h2 { (l.t("docs-filter-examples")) }
        @for example in FILTERS { (Copied::new(l, html! { pre tabindex="0" { code { (example) } } })) }
        h2 { (l.t("docs-filter-fields")) }
        dl.fields { @for field in spec.fields.iter() { (one(l, field)) } }
        h2 { (l.t("docs-filter-companies")) }
        dl.fields { @for field in customers::companies::spec().fields.iter() { (one(l, field)) } }
    }
}

fn one(l: &Locale, field: &FieldDef) -> Markup {
    let ops: Vec<&str> = field.ops().into_iter().map(written).collect();
    html! {
        div {
            dt { code { (field.name) } " " span { (l.t(field.label_key)) } @if field.sortable { " " span.soft { (l.t("docs-filter-sortable")) } } }
            dd {
                @if let FieldKind::Word(words) = field.kind { code.limit { (words.join(" | ")) } " " }
                span.soft lang="en" { (ops.join(" · ")) }
            }
        }
    }
}

/// How a comparison is written; values stand as dots.
pub(super) fn written(op: Op) -> &'static str {
    match op {
        Op::Is => "= …",
        Op::IsNot => "!= …",
        Op::In => "in (…)",
        Op::NotIn => "not in (…)",
        Op::Contains => "contains …",
        Op::StartsWith => "starts with …",
        Op::Empty => "is empty",
        Op::NotEmpty => "is not empty",
        Op::Less => "< …",
        Op::AtMost => "<= …",
        Op::Greater => "> …",
        Op::AtLeast => ">= …",
        Op::Between => "between … and …",
        Op::WithinDays => "within … days",
        Op::OlderThanDays => "older than … days",
        Op::CountAtLeast => "count >= …",
        Op::CountAtMost => "count <= …",
        Op::Did => "did …",
        Op::DidNot => "did not …",
    }
}

/// Every kind of problem and every code, in the reader's language as the API tells them.
pub(super) fn errors(l: &Locale) -> Markup {
    let seconds = [("n", 1.into())];
    let kinds = PROBLEMS.map(|(status, word)| {
        let help = match word {
            "conflict" | "invalid" => l.t("docs-errors-see"),
            "too-fast" => l.tx("problem-too-fast-help", &seconds),
            _ => l.word("problem", &format!("{word}-help")),
        };
        (status, word, l.word("problem", word), help)
    });
    html! {
        p { (marked(&l.t("docs-errors-text"))) }
        h2 { (l.t("docs-errors-kinds")) }
        dl.fields { @for (status, word, title, help) in kinds {
            div id=(word) {
                dt { code { (status) } " " code { "urn:bandhu:problem:" (word) } }
                dd { strong { (title) } " " (help) }
            }
        } }
        h2 { (l.t("docs-errors-codes")) }
        dl.fields { @for code in codes() {
            div { dt { code { (code) } } dd { (meaning(l, code)) } }
        } }
        p { a href=(ROOT) { (l.t("docs-begin")) } }
    }
}

/// What a code says; where it tells of a limit or an example, that stands as dots.
fn meaning(l: &Locale, code: &str) -> String {
    let values = [("detail", "…".into()), ("example", "…".into())];
    l.tx(&format!("error-{code}"), &values)
}

/// Every code that has words: those of fields and of conflicts.
pub(super) fn codes() -> Vec<&'static str> {
    let english = all_texts().filter(|text| text.language == "en");
    let lines = english.flat_map(|text| text.source.lines());
    let mut codes: Vec<&str> = lines
        .filter_map(|line| line.strip_prefix("error-")?.split_once(" ="))
        .map(|(code, _)| code)
        .collect();
    codes.sort_unstable();
    codes
}
