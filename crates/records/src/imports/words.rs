//! What imports call things: fields, counts, and why something was refused.

use ::web::Locale;
use ::web::locale::all_texts;
use base::FieldError;
use std::collections::BTreeSet;
use std::sync::OnceLock;

/// The label of a field: the key `field-order-number` for `order.number`.
pub(super) fn field(l: &Locale, name: &str) -> String {
    let key = format!("field-{}", name.replace(['.', '_'], "-"));
    if known(&key) {
        l.t(&key)
    } else {
        name.to_owned()
    }
}

/// The label of a count or sum, named by its kind of import.
pub(super) fn counted(l: &Locale, list: &str, name: &str) -> String {
    l.word(list, name)
}

/// What a count means, where its label alone does not say it.
pub(super) fn hint(l: &Locale, name: &str) -> Option<String> {
    let key = format!("import-hint-{}", name.replace('_', "-"));
    known(&key).then(|| l.t(&key))
}

/// Why a line or a file was refused.
pub(super) fn reason(l: &Locale, code: &str, detail: &str) -> String {
    let key = format!("error-{code}");
    let key = if known(&key) {
        key.as_str()
    } else {
        "error-invalid"
    };
    l.tx(key, &[("detail", detail.into())])
}

/// The reason that an import kept when it failed: a code and its detail.
pub(super) fn failure(l: &Locale, kept: &str) -> String {
    match kept.split_once(' ').unwrap_or((kept, "")) {
        ("internal", _) => l.t("import-failed-internal"),
        (code, detail) => reason(l, code, &of_a_field(l, code, detail)),
    }
}

/// The same errors with the names of fields as people read them, and of options as the form has them.
pub(super) fn readable(l: &Locale, errors: &[FieldError]) -> Vec<FieldError> {
    let readable = |e: &FieldError| FieldError {
        field: match e.code {
            code if code.starts_with("map-") => String::new(),
            _ => e.field.trim_start_matches("options.").to_owned(),
        },
        code: e.code,
        detail: of_a_field(l, e.code, &e.detail),
    };
    errors.iter().map(readable).collect()
}

fn of_a_field(l: &Locale, code: &str, detail: &str) -> String {
    match code {
        "map-field-missing" | "map-field-twice" => {
            either(l, &detail.split('/').collect::<Vec<_>>())
        }
        _ => detail.to_owned(),
    }
}

/// The labels of fields of which one is enough.
pub(super) fn either(l: &Locale, names: &[&str]) -> String {
    let labels = names.iter().map(|name| field(l, name));
    let joined = labels.reduce(|one, other| {
        l.tx(
            "import-either",
            &[("one", one.into()), ("other", other.into())],
        )
    });
    joined.unwrap_or_default()
}

/// What it means that no column holds this field and another one stands in for it.
pub(super) fn instead(l: &Locale, name: &str) -> Option<String> {
    let key = format!("field-{}-instead", name.replace(['.', '_'], "-"));
    known(&key).then(|| l.t(&key))
}

/// Whether there is such a text: codes and fields come from what areas register, and from rows.
fn known(key: &str) -> bool {
    static KEYS: OnceLock<BTreeSet<String>> = OnceLock::new();
    let keys = KEYS.get_or_init(|| {
        let english = all_texts().filter(|file| file.language == "en");
        let lines = english.flat_map(|file| file.source.lines());
        lines
            .filter_map(|line| Some(line.split_once(" =")?.0.to_owned()))
            .collect()
    });
    keys.contains(key)
}
