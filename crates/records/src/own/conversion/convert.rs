//! What becomes of a value when its field holds something else. Pure.

use crate::own::{Field, Holds};
use ::web::Locale;
use base::{Language, Timestamp};
use serde_json::Value as Json;

/// The value as the field keeps it `after` the change; none where it does not fit. Texts are read and written as the
/// locale does it.
pub(super) fn converted(before: &Field, after: &Field, value: &Json, l: &Locale) -> Option<Json> {
    let after = Field {
        required: false,
        ..after.clone()
    };
    // What fits only the new kind somebody wrote since the change began.
    let fitted = matches!(before.checked(value), Ok(Some(_)));
    if !fitted && after.checked(value) == Ok(Some(value.clone())) {
        return Some(value.clone());
    }
    let texts = texts(before, (after.holds, value), l)?;
    match after.holds {
        Holds::Truth => truth(texts.first()?),
        Holds::Choice => match texts.as_slice() {
            [one] => key(&after, one).map(Json::from),
            _ => None,
        },
        Holds::Choices => {
            let parts = texts.iter().flat_map(|text| parts(text));
            let keys: Option<Vec<String>> = parts.map(|part| key(&after, part)).collect();
            after.checked(&keys?.into()).ok().flatten()
        }
        Holds::Text => typed(
            &after,
            &texts.join(", ").replace(['\r', '\n', '\t'], " "),
            l,
        ),
        _ => typed(&after, &texts.join(", "), l),
    }
}

fn typed(after: &Field, text: &str, l: &Locale) -> Option<Json> {
    after.typed(&[text.to_owned()], l).ok().flatten()
}

/// The value as somebody would type it; several for several choices.
fn texts(before: &Field, (to, value): (Holds, &Json), l: &Locale) -> Option<Vec<String>> {
    let fits = before.checked(value).is_ok();
    let one = match (before.holds, value) {
        (_, Json::Null) => return None,
        // A record's id is no text for anybody.
        (Holds::Person | Holds::Company, _) if fits => return None,
        (Holds::Choice | Holds::Choices, Json::Array(keys)) => {
            let keys = keys.iter().filter_map(Json::as_str);
            return Some(keys.map(|key| named(before, key, l)).collect());
        }
        (Holds::Choice, Json::String(key)) => named(before, key, l),
        (Holds::Truth, Json::Bool(truth)) => match to {
            Holds::Truth => truth.to_string(),
            _ => l.truth(*truth),
        },
        (Holds::Time, Json::String(text)) => match text.parse::<Timestamp>() {
            Ok(at) if to == Holds::Date => l.zone().to_datetime(at).date().to_string(),
            Ok(at) => l
                .zone()
                .to_datetime(at)
                .strftime("%Y-%m-%d %H:%M:%S")
                .to_string(),
            Err(_) => text.clone(),
        },
        (Holds::Number | Holds::Money(_), Json::Number(_)) if fits => {
            before.retyped(value, l).into_iter().next()?
        }
        (_, Json::String(text)) => text.clone(),
        (_, Json::Number(n)) => n.to_string(),
        (_, Json::Bool(truth)) => l.truth(*truth),
        _ => return None,
    };
    Some(vec![one])
}

fn named(field: &Field, key: &str, l: &Locale) -> String {
    let label = field.choice(key).map(|choice| choice.labels.say(l.tag()));
    label
        .filter(|label| !label.is_empty())
        .unwrap_or(key)
        .to_owned()
}

/// Yes and no in every language of the screens, and as programs write them.
fn truth(text: &str) -> Option<Json> {
    let said = text.trim().to_lowercase();
    let is = |truth: bool, words: [&str; 4]| {
        let spoken = Language::ALL.iter();
        let mut spoken = spoken.map(|l| Locale::of_visitor(*l).truth(truth).to_lowercase());
        words.contains(&said.as_str()) || spoken.any(|word| word == said)
    };
    match (
        is(true, ["true", "1", "y", "on"]),
        is(false, ["false", "0", "n", "off"]),
    ) {
        (true, false) => Some(true.into()),
        (false, true) => Some(false.into()),
        _ => None,
    }
}

/// The key of the choice that is called so in any language, or has that key.
fn key(field: &Field, text: &str) -> Option<String> {
    let meant = language::sort_key(text);
    let called = |choice: &&super::Choice| {
        let labels = choice.labels.0.values();
        labels
            .map(|label| language::sort_key(label))
            .any(|label| label == meant)
    };
    let found = field
        .choice(text.trim())
        .or_else(|| field.choices.iter().find(called));
    found.map(|choice| choice.key.clone())
}

/// Several choices as people list them.
fn parts(text: &str) -> impl Iterator<Item = &str> {
    let parts = text.split([',', ';', '\n', '፣', '،', '，']).map(str::trim);
    parts.filter(|part| !part.is_empty())
}
