//! The texts of `locales/<language>/<area>.ftl`, read once and held for the life of the program.

use super::writing::Numbers;
use super::{numbers, pseudo};
use base::Language;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::types::FluentNumber;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use std::cell::Cell;
use std::sync::OnceLock;
use unic_langid::LanguageIdentifier;

type Bundle = FluentBundle<FluentResource>;

static FILES: &[(&str, &str, &str)] = include!(concat!(env!("OUT_DIR"), "/texts.rs"));

/// One text file, for tests that compare languages.
#[derive(Clone, Copy, Debug)]
pub struct Text {
    /// The language's tag.
    pub language: &'static str,
    /// The area: the file's name without its ending.
    pub area: &'static str,
    /// The Fluent source.
    pub source: &'static str,
}

/// Every text file, by language and area.
pub fn all() -> impl Iterator<Item = Text> {
    FILES.iter().map(|(language, area, source)| Text {
        language,
        area,
        source,
    })
}

/// Whether English has the key.
pub(super) fn has(key: &str) -> bool {
    bundle(Language::English).has_message(key)
}

thread_local! {
    /// How the reader of the text that is being written wants numbers: bundles are shared by all readers.
    static WISH: Cell<Numbers> = const { Cell::new(Numbers::Language) };
}

/// The text in `language`, else in English, else the key.
pub(super) fn text(
    language: Language,
    wish: Numbers,
    key: &str,
    values: Option<&[(&str, FluentValue<'_>)]>,
) -> String {
    WISH.set(wish);
    for tried in [language, Language::English] {
        let bundle = bundle(tried);
        if let Some(pattern) = bundle.get_message(key).and_then(|m| m.value()) {
            let args: Option<FluentArgs<'_>> = values.map(|v| {
                v.iter()
                    .map(|(name, value)| (*name, value.clone()))
                    .collect()
            });
            let mut wrong = Vec::new();
            let text = bundle
                .format_pattern(pattern, args.as_ref(), &mut wrong)
                .into_owned();
            if !wrong.is_empty() {
                tracing::warn!(key, language = tried.as_str(), ?wrong, "text with a fault");
            }
            return pseudo::disguised(text);
        }
    }
    tracing::warn!(key, "text missing");
    key.to_owned()
}

fn bundle(language: Language) -> &'static Bundle {
    static BUNDLES: OnceLock<Vec<Bundle>> = OnceLock::new();
    let bundles = BUNDLES.get_or_init(|| Language::ALL.iter().map(|l| read(*l)).collect());
    &bundles[language as usize]
}

fn read(language: Language) -> Bundle {
    let tag: LanguageIdentifier = language.as_str().parse().unwrap_or_default();
    let mut bundle = Bundle::new_concurrent(vec![tag]);
    // Isolating marks would stand in attributes and copied texts; all four scripts run left to right.
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(match language {
        Language::English => figures::<0, _>,
        Language::Sinhala => figures::<1, _>,
        Language::Amharic => figures::<2, _>,
        Language::Malayalam => figures::<3, _>,
    }));
    for file in all().filter(|f| f.language == language.as_str()) {
        let resource = match FluentResource::try_new(file.source.to_owned()) {
            Ok(whole) => whole,
            Err((rest, wrong)) => {
                tracing::error!(file.language, file.area, ?wrong, "text file with a fault");
                rest
            }
        };
        if let Err(twice) = bundle.add_resource(resource) {
            tracing::error!(
                file.language,
                file.area,
                ?twice,
                "text key that stands twice"
            );
        }
    }
    bundle
}

/// Writes whole numbers as the reader or the `L`th language groups them; leaves the rest to Fluent.
fn figures<const L: usize, M>(value: &FluentValue<'_>, _: &M) -> Option<String> {
    match value {
        FluentValue::Number(FluentNumber { value, .. })
            if value.fract() == 0.0 && value.abs() < 9.0e15 =>
        {
            #[expect(
                clippy::cast_possible_truncation,
                reason = "checked to be whole and small"
            )]
            Some(numbers::decimal(
                Language::ALL[L],
                WISH.get(),
                *value as i64,
                0,
            ))
        }
        _ => None,
    }
}
