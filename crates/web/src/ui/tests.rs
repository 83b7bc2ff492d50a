//! What pages must always have, whatever they show.

use super::icons::ICONS;
use super::*;
use crate::locale::Locale;
use crate::{Theme, Visitor};
use base::{FieldError, Kind, Language};
use maud::{Render, html};

fn visitor(language: Language, theme: Theme) -> Visitor {
    Visitor {
        l: Locale::new(language, "Asia/Colombo"),
        csrf: "token".into(),
        htmx: false,
        api: false,
        path: "/styleguide".into(),
        theme,
        flash: None,
        signed_in: None,
        ended: false,
    }
}

/// Writes the style guide for the browser's tests when BANDHU_GUIDE names a folder.
#[test]
fn the_style_guide_speaks_every_language_and_needs_no_inline_code() {
    for language in Language::ALL {
        let to = visitor(*language, Theme::Auto);
        let page = styleguide::page(&to).into_string();
        assert!(page.contains(&format!("<html lang=\"{language}\" dir=\"ltr\"")));
        for forbidden in [
            " style=",
            "<style",
            "<script>",
            " onclick=",
            "hx-on",
            "javascript:",
        ] {
            assert!(!page.contains(forbidden), "{language}: {forbidden}");
        }
        for prefix in ["ui-", "guide-"] {
            let missing: Vec<&str> = page
                .split(['>', '"'])
                .filter(|t| is_key(t, prefix))
                .collect();
            assert!(missing.is_empty(), "{language}: {missing:?}");
        }
        if let Ok(folder) = std::env::var("BANDHU_GUIDE") {
            let failure = crate::Failure::Error(base::Error::Internal("x".into()));
            let problem = problem_page(&to, None, &failure, "0193-request").into_string();
            let bare = styleguide::bare(&to).into_string();
            let found = styleguide::found(&to.l).into_string();
            let written = [
                ("", page),
                ("-problem", problem),
                ("-bare", bare),
                ("-palette", found),
            ];
            for (name, html) in written {
                std::fs::write(format!("{folder}/{language}{name}.html"), html).unwrap();
            }
        }
    }
}

/// Whether a text between tags is a key that has no words: `ui-save<` or `ui-save`.
fn is_key(text: &str, prefix: &str) -> bool {
    let word = text.split('<').next().unwrap_or_default().trim();
    let known = [
        "guide-dialog",
        "guide-dialog-title",
        "guide-table",
        "guide-table-choice",
        "guide-timeline",
    ];
    word.starts_with(prefix)
        && word.chars().all(|c| c.is_ascii_lowercase() || c == '-')
        && !known.contains(&word)
        && !word.ends_with("-rows")
        && !word.ends_with("-pager")
}

#[test]
fn every_icon_and_every_kind_has_its_symbol() {
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/../../frontend/src/icons.svg");
    let symbols = std::fs::read_to_string(file).unwrap();
    for name in ICONS
        .iter()
        .copied()
        .chain(Kind::ALL.iter().map(|k| k.as_str()))
    {
        assert!(
            symbols.contains(&format!("<symbol id=\"{name}\"")),
            "{name}"
        );
    }
    let drawn = symbols.matches("<symbol ").count();
    assert_eq!(
        drawn,
        ICONS.len() + Kind::ALL.len(),
        "a symbol that nothing uses"
    );
}

#[test]
fn a_wrong_field_says_so_to_those_who_cannot_see_it() {
    let l = Locale::new(Language::English, "UTC");
    let wrong = [FieldError {
        field: "emails.0".into(),
        code: "email",
        detail: String::new(),
    }];
    let errors = Errors::new(&l, &wrong);
    let field = Field::new("emails.0", "E-mail")
        .hint("h")
        .error(errors.of("emails.0"))
        .required();
    let html = field.render().into_string();
    for part in [
        "id=\"f-emails-0\"",
        "for=\"f-emails-0\"",
        "aria-invalid=\"true\"",
        "aria-describedby=\"f-emails-0-error f-emails-0-hint\"",
        "id=\"f-emails-0-error\"",
        " required",
    ] {
        assert!(html.contains(part), "{part} in {html}");
    }
    assert!(
        errors
            .summary()
            .into_string()
            .contains("href=\"#f-emails-0\"")
    );
    assert!(Errors::new(&l, &[]).summary().into_string().is_empty());
}

#[test]
fn markup_of_strangers_stays_text() {
    let evil = "<b>\"x\"</b>";
    let html = html! {
        (Field::new("name", evil).value(evil))
        (Avatar::person(evil)) (Badge::new(Tone::Bad, evil)) (Facts::new().maybe(evil, Some(evil)))
        (Table::new("t", evil).column(Column::new(evil)).row(Row::new().text(evil)))
    };
    assert!(!html.into_string().contains("<b>"));
}

#[test]
fn a_pager_goes_on_in_the_same_list() {
    let l = Locale::new(Language::English, "UTC");
    let html = Pager::new(&l)
        .more(Some("/x?after=1".into()))
        .render("people")
        .into_string();
    assert!(
        html.contains("hx-target=\"#people-rows\"")
            && html.contains("hx-select=\"#people-rows &gt; *\"")
    );
    let end = Pager::new(&l).render("people").into_string();
    assert!(
        end.contains("id=\"people-pager\"") && !end.contains("<a"),
        "{end}"
    );
}

#[test]
fn progress_is_a_share_and_unknown_without_a_total() {
    let value = |p: Progress| {
        p.render()
            .into_string()
            .split("value=\"")
            .nth(1)
            .map(|v| v.split('"').next().unwrap().to_owned())
    };
    assert_eq!(value(Progress::new("x").of(1, 4)), Some("250".into()));
    assert_eq!(value(Progress::new("x").of(9, 4)), Some("1000".into()));
    assert_eq!(value(Progress::new("x").of(0, 0)), None);
}
