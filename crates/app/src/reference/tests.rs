//! What the description's pages say holds: filters read, problems and codes have words, every schema is there.

use super::guide::{FILTERS, PROBLEMS, codes, written};
use super::model::Document;
use crate::wiring;
use base::Language;
use records::filter::{Filter, Op};
use std::collections::BTreeSet;
use web::locale::all_texts;
use web::{Config, Locale};

fn document() -> Document {
    Document::read(&wiring::described(&Config::new("http://test"))).unwrap()
}

#[test]
fn every_filter_that_is_shown_is_understood_with_the_fields_of_people() {
    let spec = customers::people::list::fields::spec(&wiring::registry());
    for text in FILTERS {
        let filter = spec.fields.parse(text);
        assert!(filter.is_ok(), "{text}: {filter:?}");
    }
}

#[test]
fn every_comparison_is_written_as_the_language_reads_it() {
    for op in Op::ALL {
        let text = format!("name {}", written(*op).replace('…', "7"));
        let read = Filter::parse(&text).unwrap_or_else(|e| panic!("{text}: {e}"));
        let ops: Vec<Op> = read.tests().iter().map(|t| t.op).collect();
        assert_eq!(ops, [*op], "{text}");
    }
}

#[test]
fn every_kind_of_problem_is_told_but_those_of_forms() {
    let told: BTreeSet<&str> = PROBLEMS.iter().map(|(_, word)| *word).collect();
    let english = all_texts().filter(|t| t.language == "en" && t.area == "web");
    let helped = english.flat_map(|t| t.source.lines()).filter_map(|line| {
        let (key, _) = line.split_once(" =")?;
        key.strip_prefix("problem-")?.strip_suffix("-help")
    });
    // What only a browser's form meets, and what has the words of 503.
    let forms = ["other-site", "stale-form", "too-slow"];
    let untold: Vec<&str> = helped
        .filter(|word| !told.contains(word) && !forms.contains(word))
        .collect();
    assert_eq!(untold, [] as [&str; 0]);
    let l = Locale::new(Language::English, "UTC");
    for word in told {
        let key = format!("problem-{word}");
        assert_ne!(l.t(&key), key);
    }
}

#[test]
fn codes_are_there_once_and_known_ones_are_among_them() {
    let codes = codes();
    let once: BTreeSet<&str> = codes.iter().copied().collect();
    assert_eq!(once.len(), codes.len());
    for known in ["required", "email", "once-other", "bad-cursor"] {
        assert!(once.contains(known), "{known}");
    }
}

#[test]
fn every_body_has_an_example_and_every_permission_is_told() {
    let doc = document();
    let mut bodies = 0;
    for (method, path, o) in doc.operations() {
        for content in o.request_body.iter().flat_map(|b| b.content.values()) {
            assert!(content.example.is_some(), "{method} {path} has no example");
            bodies += 1;
        }
        // Which permission a view needs depends on its list: the text tells.
        let open = ["/api/v1/me", "/api/v1/views"];
        let open = open
            .iter()
            .any(|one| path == *one || path.starts_with(&format!("{one}/")));
        assert_eq!(o.permission.is_empty(), open, "{method} {path}");
    }
    assert!(bodies > 30, "{bodies}");
}

#[test]
fn every_link_to_a_schema_has_its_place() {
    let doc = document();
    let l = Locale::new(Language::English, "UTC");
    let schemas = super::pages::schemas(&l, &doc).into_string();
    let groups = doc.tags().into_iter().filter_map(|tag| {
        let (_, page) = super::pages::group(&l, &doc, &super::model::slug(tag))?;
        Some(page.into_string())
    });
    let mut links = 0;
    for page in groups.chain([schemas.clone()]) {
        for link in page.split("/api/docs/schemas#").skip(1) {
            let name = link.split('"').next().unwrap();
            assert!(schemas.contains(&format!("id=\"{name}\"")), "{name}");
            links += 1;
        }
    }
    assert!(links > 100, "{links}");
}

#[test]
fn what_a_search_finds_holds_all_words() {
    let doc = document();
    let l = Locale::new(Language::English, "UTC");
    let page = super::pages::found(&l, &doc, "people note").into_string();
    assert!(page.contains("#post_people_id_notes"), "{page}");
    assert!(!page.contains("#get_orders\""), "{page}");
    let hostile = super::pages::found(&l, &doc, "<b>x").into_string();
    assert!(
        hostile.contains("&lt;b&gt;x") && !hostile.contains("<b>x"),
        "{hostile}"
    );
}
