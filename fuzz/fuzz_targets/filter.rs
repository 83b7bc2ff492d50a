//! Filters: what is read can be written, in both forms, and means the same; SQL holds no value of it.
#![no_main]

use db::Dialect;
use libfuzzer_sys::{Corpus, fuzz_target};
use records::filter::{
    Base, Colleagues, Context, Filter, JSON_BYTES_AT_MOST, TEXT_BYTES_AT_MOST, compile,
};
use records::lists::ListSpec;
use std::sync::LazyLock;

static LIST: LazyLock<ListSpec> =
    LazyLock::new(|| customers::people::list::fields::spec(&app::wiring::registry()));

fuzz_target!(|text: &str| -> Corpus { look(text) });

fn look(text: &str) -> Corpus {
    let filter = match Filter::parse(text) {
        Ok(filter) => filter,
        Err(why) => {
            let chars = text.chars().count();
            assert!(
                why.at <= chars + 1,
                "{why:?} points behind {chars} characters"
            );
            assert!(!why.code.is_empty());
            return Corpus::Keep;
        }
    };
    written_and_read(&filter);
    in_sql(&filter);
    Corpus::Keep
}

fn written_and_read(filter: &Filter) {
    let json = filter.to_json();
    if json.to_string().len() <= JSON_BYTES_AT_MOST {
        assert_eq!(Filter::from_json(&json).as_ref(), Ok(filter), "{json}");
        assert_eq!(
            Filter::parse(&json.to_string()).as_ref(),
            Ok(filter),
            "{json}"
        );
    }
    let text = filter.to_string();
    if text.len() <= TEXT_BYTES_AT_MOST {
        assert_eq!(Filter::parse(&text).as_ref(), Ok(filter), "{text}");
    }
}

/// Each value is bound: the statement has as many places as values, whatever they hold.
fn in_sql(filter: &Filter) {
    let base = Base::new("p", "id");
    for dialect in [Dialect::Sqlite, Dialect::Postgres] {
        let cx = Context {
            account: base::AccountId::new(),
            dialect,
            now: "2026-03-01T10:00:00Z".parse().expect("a time"),
            zone: jiff::tz::TimeZone::get("Asia/Colombo").expect("a zone"),
            home: None,
            currency: "LKR".parse().expect("a currency"),
            colleagues: Colleagues::default(),
        };
        if let Ok(compiled) = compile(filter, &LIST.fields, base, &cx) {
            let text = compiled.condition.text(dialect);
            let quotes = text.matches('\'').count();
            assert!(quotes % 2 == 0, "{text}");
            assert!(!text.contains('\0') && !text.contains(';'), "{text}");
        }
    }
}
