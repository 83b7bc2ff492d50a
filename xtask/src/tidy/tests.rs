//! Each rule against a few lines that break it and a few that keep it.

use super::exceptions::Exceptions;
use super::tree::Tree;
use super::*;

/// The violations of a small tree, as `file:line: [rule]`, must be those.
fn check(files: &[(&str, &str)], expected: &[&str]) {
    check_with("families = [\"stage-\"]", files, expected);
}

fn check_with(exceptions: &str, files: &[(&str, &str)], expected: &[&str]) {
    let exceptions = Exceptions::parse(exceptions).unwrap();
    let found: Vec<String> = super::check(&Tree::of(files), &exceptions)
        .iter()
        .map(|v| format!("{}:{}: [{}]", v.path, v.line, v.rule))
        .collect();
    assert_eq!(found, expected);
}

fn manifest(name: &str, tier: u32, rest: &str) -> String {
    format!("[package]\nname = \"{name}\"\n[package.metadata]\ntier = {tier}\n{rest}")
}

#[test]
fn crates_depend_only_on_smaller_tiers() {
    let base = manifest("base", 0, "");
    let sales = manifest("sales", 50, "[dependencies]\nbase.workspace = true\n");
    let social = manifest("social", 50, "[dev-dependencies]\nsales.workspace = true\n");
    let lost = "[package]\nname = \"lost\"\n";
    check(
        &[
            ("crates/base/Cargo.toml", &base),
            ("crates/lost/Cargo.toml", lost),
            ("crates/sales/Cargo.toml", &sales),
            ("crates/social/Cargo.toml", &social),
        ],
        &[
            "crates/lost/Cargo.toml:0: [tier]",
            "crates/social/Cargo.toml:0: [tier]",
        ],
    );
}

#[test]
fn drivers_and_clients_have_one_home() {
    let db = manifest("db", 2, "[dependencies]\nrusqlite = \"1\"\n");
    let web = manifest(
        "web",
        7,
        "[dependencies]\nrusqlite = \"1\"\nmail = { package = \"lettre\" }\n",
    );
    check(
        &[
            ("crates/db/Cargo.toml", &db),
            ("crates/web/Cargo.toml", &web),
        ],
        &[
            "crates/web/Cargo.toml:0: [client]",
            "crates/web/Cargo.toml:0: [driver]",
        ],
    );
}

#[test]
fn tables_for_people_have_one_writer() {
    let answers = "//! x\nfn f() { let h = \"text/csv; charset=utf-8\";\n csv::WriterBuilder::new();\n \
                   format!(\"attachment; filename=\\\"a.csv\\\"\"); }\n";
    let harmless = "//! x\nfn f() { doc.raw_body(\"text/csv\"); csv::Reader::from_path(\"a.csv\"); }\n\
                    #[cfg(test)]\nmod tests { fn t() { csv::Writer::from_writer(x); } }\n";
    check(
        &[
            ("crates/a/src/file.rs", answers),
            ("crates/a/src/model.rs", harmless),
            ("crates/web/src/csv.rs", answers),
            ("xtask/src/bench.rs", answers),
        ],
        &[
            "crates/a/src/file.rs:2: [table]",
            "crates/a/src/file.rs:3: [table]",
            "crates/a/src/file.rs:4: [table]",
        ],
    );
}

#[test]
fn sql_stands_in_stores() {
    let code = "//! x\nfn f() { g(\"SELECT a\\n FROM b\"); Sql::new(\"\"); }\n";
    let harmless = "//! x\n// SELECT a FROM b\nfn f() { g(\"Select one from the list, UPDATE\"); }\n\
                    #[cfg(test)]\nmod tests { const A: &str = \"DELETE FROM x\"; }\n";
    check(
        &[
            ("crates/a/src/actions.rs", code),
            ("crates/a/src/model.rs", harmless),
            ("crates/a/src/store.rs", code),
            ("crates/a/src/people/store/list.rs", code),
            ("crates/a/tests/it.rs", code),
            ("crates/db/src/tx.rs", code),
        ],
        &["crates/a/src/actions.rs:2: [sql-place]"],
    );
}

#[test]
fn a_store_names_its_own_tables() {
    let table =
        "CREATE TABLE trade_order (account_id uuid, id uuid, PRIMARY KEY (account_id, id));";
    let ours = "//! x\nconst A: &str = \"SELECT id FROM trade_order o\";\n";
    let near = "//! x\nconst A: &str = \"SELECT id FROM trade_order_line\";\n";
    check(
        &[
            ("crates/trade/migrations/0001.sql", table),
            ("crates/trade/src/store.rs", ours),
            ("crates/customers/src/store.rs", ours),
            ("crates/records/src/store.rs", near),
        ],
        &["crates/customers/src/store.rs:2: [foreign-table]"],
    );
}

#[test]
fn tables_begin_with_area_and_account() {
    let text = "-- CREATE TABLE nothing (x int);\n\
        CREATE TABLE a_good (\n account_id uuid NOT NULL,\n id uuid,\n PRIMARY KEY (account_id, id)\n);\n\
        CREATE TABLE a_single (account_id uuid PRIMARY KEY, x numeric(1,2));\n\
        CREATE TABLE a_wrong (x text CHECK (x IN ('a','b')), id uuid PRIMARY KEY);\n\
        CREATE TABLE a_none (id uuid);\n\
        CREATE TABLE other (account_id uuid PRIMARY KEY);\n\
        CREATE VIRTUAL TABLE a_words USING fts5(x);\n";
    check(
        &[("crates/a/migrations/0001_start.sql", text)],
        &[
            "crates/a/migrations/0001_start.sql:8: [primary-key]",
            "crates/a/migrations/0001_start.sql:9: [primary-key]",
            "crates/a/migrations/0001_start.sql:10: [table-name]",
        ],
    );
}

#[test]
fn there_is_one_clock() {
    let code = "//! x\nfn f() { let a = Timestamp::now(); let b = Instant::now(); }\n\
                const A: &str = \"UPDATE x SET at = now()\";\n";
    check(
        &[
            ("crates/a/src/store.rs", code),
            (
                "crates/base/src/clock.rs",
                "//! x\nfn f() { Timestamp::now(); }\n",
            ),
            ("xtask/src/x.rs", code),
            (
                "crates/a/migrations/1.sql",
                "-- now()\nALTER TABLE x ADD y int DEFAULT now();\n",
            ),
        ],
        &[
            "crates/a/migrations/1.sql:2: [clock]",
            "crates/a/src/store.rs:2: [clock]",
            "crates/a/src/store.rs:2: [instant]",
            "crates/a/src/store.rs:3: [clock]",
        ],
    );
}

#[test]
fn whatever_htmx_asks_for_works_without_script() {
    let page = "//! x
fn f() -> Markup { html! {
    a href=(edit) hx-get=(edit) hx-target={ \"#\" (id) } { (name) }
    div { p; }
    form.x method=\"post\" action=(save) hx-post=(save) {
        button type=\"submit\" hx-post=(other) { \"x\" }
        select name=\"a\" hx-get=(opened) hx-trigger=\"change\" { }
    }
    a.b hx-get=(lost) hx-target={ \"#\" (id) } { }
    form method=\"post\" hx-post=(lost) { }
    div hx-get=(lost) { }
    @if x { button hx-post=(lost) { } }
    select hx-get=(lost) { }
} }
";
    check(
        &[("crates/a/src/pages.rs", page)],
        &[
            "crates/a/src/pages.rs:9: [script]",
            "crates/a/src/pages.rs:10: [script]",
            "crates/a/src/pages.rs:11: [script]",
            "crates/a/src/pages.rs:12: [script]",
            "crates/a/src/pages.rs:13: [script]",
        ],
    );
}

#[test]
fn care_is_taken() {
    let code = "fn f() { a.unwrap(); b()\n.expect(\"x\"); c.expect(\"(\"); }\n\
                #[cfg(test)]\nmod tests {\n #[test]\n fn t() { a.unwrap(); }\n}\n";
    check(
        &[
            ("crates/a/src/x.rs", code),
            (
                "crates/a/src/tests.rs",
                "//! x\n#[test]\n#[ignore]\nfn t() { a.unwrap(); }\n",
            ),
            (
                "crates/a/src/job.rs",
                "//! x\nimpl Job for A { fn run() { context.slice(a); context.db.bulk(b);\n db.bulk_now(c) } }\n",
            ),
            ("crates/a/src/other.rs", "//! x\nfn f() { db.bulk(a) }\n"),
            ("crates/a/src/snapshots/x.snap.new", ""),
            ("frontend/tests/a.test.mjs", "test.skip('x');\n"),
            (
                "fuzz/fuzz_targets/x.rs",
                "//! A fuzz target is a test.\nfn f() { a.unwrap(); }\n",
            ),
        ],
        &[
            "crates/a/src/job.rs:2: [slice]",
            "crates/a/src/job.rs:3: [slice]",
            "crates/a/src/snapshots/x.snap.new:0: [snapshot]",
            "crates/a/src/tests.rs:3: [ignored]",
            "crates/a/src/x.rs:1: [head]",
            "crates/a/src/x.rs:1: [unwrap]",
            "crates/a/src/x.rs:2: [unwrap]",
            "frontend/tests/a.test.mjs:1: [ignored]",
        ],
    );
}

#[test]
fn files_functions_and_handlers_stay_small() {
    let body = |n: usize| format!("fn f() {{\n{}}}\n", "    x();\n".repeat(n));
    let long = format!("//! x\n{}", body(59));
    let short = format!("//! x\n{}", body(58));
    let handler = format!("//! x\npub async {}", body(24));
    let file = format!("//! x\n{}", "const A: u8 = 1;\n".repeat(400));
    let tested = format!(
        "//! x\n#[cfg(test)]\nmod tests {{\n{}}}\n",
        "// x\n".repeat(500)
    );
    check(
        &[
            ("crates/a/src/short.rs", &short),
            ("crates/a/src/long.rs", &long),
            ("crates/a/src/deals/web.rs", &handler),
            ("crates/web/src/small.rs", &handler),
            ("crates/a/src/file.rs", &file),
            ("crates/a/src/tested.rs", &tested),
            ("frontend/src/a.ts", &"x\n".repeat(401)),
        ],
        &[
            "crates/a/src/deals/web.rs:2: [handler-size]",
            "crates/a/src/file.rs:1: [file-size]",
            "crates/a/src/long.rs:2: [function-size]",
            "frontend/src/a.ts:1: [file-size]",
        ],
    );
}

#[test]
fn texts_are_complete_in_every_language() {
    let code = "//! x\nfn f() { l.t(\"a-title\"); l.tx(\"a-count\", 1); l.t(\"a-lost\"); }\n\
                const D: &str = \"a-nav\";\nfn g() { l.t(&format!(\"a-col-{}\", x)); }\n";
    let en = "# x\na-title = Title { a-part }\na-part = part\na-nav = Nav\na-col-x = X\n\
              a-count = { $n ->\n    [one] one\n   *[other] { $n }\n }\nstage-lead = Lead\na-idle = x\n";
    let si = "a-title = T\na-part = p\na-nav = N\na-col-x = X\na-count = { $m }\nstage-lead = L\n";
    let am = en.replace("a-nav = Nav\n", "a-nav = Nav\na-nav = Nav\n");
    check(
        &[
            ("crates/a/src/x.rs", code),
            ("locales/en/a.ftl", en),
            ("locales/si/a.ftl", si),
            ("locales/am/a.ftl", &am),
            ("locales/ml/a.ftl", en),
        ],
        &[
            "crates/a/src/x.rs:2: [text-missing]",
            "locales/am/a.ftl:5: [text-twice]",
            "locales/en/a.ftl:6: [text-languages]",
            "locales/en/a.ftl:11: [text-languages]",
            "locales/en/a.ftl:11: [text-unused]",
            "locales/si/a.ftl:5: [text-languages]",
        ],
    );
}

#[test]
fn the_project_speaks_of_itself() {
    let path = concat!("see /wo", "rk/main\n");
    let word = concat!("At the Fa", "rm.\nFarmer, firm, transit", "ting\n");
    check(
        &[("README.md", path), ("docs/x.md", word)],
        &["README.md:1: [words]", "docs/x.md:1: [words]"],
    );
}

#[test]
fn exceptions_must_be_needed_and_reasoned() {
    let code = "//! x\nfn f() { Instant::now(); }\n";
    let list = |why: &str, path: &str| {
        format!(
            "families = []\n[[exception]]\nrule = \"instant\"\npath = \"{path}\"\nwhy = \"{why}\"\n"
        )
    };
    let files = [("crates/a/src/x.rs", code)];
    check_with(&list("it measures a duration", "crates/a/"), &files, &[]);
    check_with(
        &list("so", "crates/a/"),
        &files,
        &["xtask/tidy.toml:0: [exception]"],
    );
    check_with(
        &list("it measures a duration", "crates/b/"),
        &files,
        &[
            "crates/a/src/x.rs:2: [instant]",
            "xtask/tidy.toml:0: [exception]",
        ],
    );
}

#[test]
fn the_language_is_understood_far_enough() {
    let text = "//! x\nfn a<'a>(c: char) -> bool { c == '\"' || c == '\\'' || c == 'ሀ' }\n\
                fn b() { r#\"SELECT \"a\" FROM b\"#; /* \" /* */ */ b\"x\\\"}\"; }\n";
    let source = source::Source::new("crates/a/src/x.rs", text);
    assert_eq!(source.code.len(), text.len());
    let literals: Vec<&str> = source.literals.iter().map(|l| l.text.as_str()).collect();
    assert_eq!(literals, ["SELECT \"a\" FROM b", "x\\\"}"]);
    let names: Vec<String> = functions::of(&source).into_iter().map(|f| f.name).collect();
    assert_eq!(names, ["a", "b"]);
}
