//! The form of a field: what stands in it, and what it says when it comes back.
//!
//! Texts have a field in each language, `labels.en`; choices have a row each, `choices.0.key`, `.en`, `.place`, `.away`,
//! and further ones stand in `more`, one a line.

use super::input::{Change, ChoiceInput, NewField};
use super::{Field, Holds, Texts};
use ::web::Locale;
use ::web::meanwhile::Part;
use base::{Error, FieldError, Language};
use maud::html;
use std::collections::HashMap;

/// What stands in a form, by the names of its fields.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Typed(pub(super) HashMap<String, String>);

/// A choice as its row has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Row {
    pub(super) index: usize,
    pub(super) key: String,
    pub(super) labels: Texts,
    pub(super) place: String,
    pub(super) away: bool,
}

/// The parts of a form that two people can change at once, besides texts by language.
const PARTS: [&str; 4] = ["section", "required", "default", "choices"];

impl Typed {
    /// What the form of a field shows.
    pub(super) fn of(field: &Field, l: &Locale) -> Self {
        let mut all = HashMap::new();
        let mut put = |name: String, text: &str| all.insert(name, text.to_owned());
        for (at, texts) in [("labels", &field.labels), ("help", &field.help)] {
            for (language, text) in &texts.0 {
                put(format!("{at}.{language}"), text);
            }
        }
        put("section".into(), &field.section);
        if field.required {
            put("required".into(), "on");
        }
        for (i, choice) in field.choices.iter().enumerate() {
            put(format!("choices.{i}.key"), &choice.key);
            put(format!("choices.{i}.place"), &(i + 1).to_string());
            for (language, text) in &choice.labels.0 {
                put(format!("choices.{i}.{language}"), text);
            }
        }
        let default = field.default.iter();
        for text in default.flat_map(|value| field.retyped(value, l)) {
            match field.holds {
                Holds::Choices => put(format!("default.{text}"), "on"),
                _ => put("default".into(), &text),
            };
        }
        Self(all)
    }

    /// What stands in a field; empty where the form does not have it.
    pub(super) fn text(&self, name: &str) -> &str {
        self.0.get(name).map_or("", String::as_str)
    }

    pub(super) fn is_on(&self, name: &str) -> bool {
        self.0.contains_key(name)
    }

    fn texts(&self, at: &str) -> Texts {
        let texts = Language::ALL.iter().map(|language| {
            let language = language.as_str().to_owned();
            let text = self.text(&format!("{at}.{language}")).trim().to_owned();
            (language, text)
        });
        Texts(texts.filter(|(_, text)| !text.is_empty()).collect())
    }

    /// The rows of choices, as they stand in the form.
    pub(super) fn rows(&self) -> Vec<Row> {
        let row = |index: usize| {
            let at = format!("choices.{index}");
            let key = self.0.get(&format!("{at}.key"))?;
            Some(Row {
                index,
                key: key.clone(),
                labels: self.texts(&at),
                place: self.text(&format!("{at}.place")).to_owned(),
                away: self.is_on(&format!("{at}.away")),
            })
        };
        (0..).map_while(row).collect()
    }

    /// The choices that are wanted, in the order that the places say, the further ones last.
    fn choices(&self, l: &Locale) -> Vec<ChoiceInput> {
        let mut rows = self.rows();
        rows.sort_by_key(|row| {
            let stood = i64::try_from(row.index).unwrap_or(i64::MAX / 4) + 1;
            let place = row.place.trim().parse::<i64>().unwrap_or(stood);
            let place = place.clamp(0, i64::MAX / 4);
            // Who wants another's place goes before it, or behind it, as they come.
            2 * place + (place - stood).signum()
        });
        let there = rows
            .into_iter()
            .filter(|row| !row.away)
            .map(|row| ChoiceInput {
                key: Some(row.key),
                labels: row.labels,
            });
        there.chain(self.further("more", l)).collect()
    }

    /// Choices of which only the names are told, one a line, in the reader's language.
    fn further(&self, name: &str, l: &Locale) -> Vec<ChoiceInput> {
        let lines = self.text(name).lines().map(str::trim);
        let lines = lines.filter(|line| !line.is_empty());
        lines
            .map(|line| ChoiceInput {
                key: None,
                labels: Texts::one(l.tag(), line),
            })
            .collect()
    }

    /// The field that is to be added. Currency and choices are told where they belong.
    pub(super) fn new_field(&self, l: &Locale) -> NewField {
        let holds = self.text("holds").to_owned();
        let key = self.text("key").to_owned();
        NewField {
            record: self.text("record").to_owned(),
            key: Some(key),
            currency: (holds == "money").then(|| self.text("currency").to_owned()),
            holds,
            labels: self.texts("labels"),
            help: self.texts("help"),
            choices: self.further("choices", l),
            required: self.is_on("required"),
            default: None,
            section: self.text("section").to_owned(),
        }
    }

    /// What is to be changed of `field`.
    ///
    /// # Errors
    /// `Invalid` (field `default`) for a value that the field does not take.
    pub(super) fn change(&self, field: &Field, l: &Locale) -> Result<Change, Error> {
        let free = Field {
            required: false,
            ..field.clone()
        };
        let default = free.typed_over(&self.default(field), field.default.as_ref(), l);
        let default = default.map_err(|fault| Error::Invalid(vec![fault.at("default")]))?;
        let has_choices = field.holds.has_choices();
        Ok(Change {
            indexed: None,
            unique: None,
            labels: Some(self.texts("labels")),
            help: Some(self.texts("help")),
            choices: has_choices.then(|| self.choices(l)),
            required: Some(self.is_on("required")),
            default: Some(default),
            section: Some(self.text("section").to_owned()),
            position: None,
        })
    }

    /// What a new record is to have, as it was typed.
    fn default(&self, field: &Field) -> Vec<String> {
        match field.holds {
            Holds::Choices => {
                let keys = field.choices.iter().map(|choice| choice.key.clone());
                keys.filter(|key| self.is_on(&format!("default.{key}")))
                    .collect()
            }
            _ => vec![self.text("default").to_owned()],
        }
    }

    /// The same with what `now` has wherever `theirs` says so.
    pub(super) fn with(mut self, now: &Typed, theirs: impl Fn(&str) -> bool) -> Self {
        for part in part_names() {
            if theirs(&part) {
                self.0.retain(|name, _| !is_of(name, &part));
                let taken = now.0.iter().filter(|(name, _)| is_of(name, &part));
                self.0.extend(taken.map(|(k, v)| (k.clone(), v.clone())));
            }
        }
        self
    }

    /// What a part comes to: the same text where it is the same.
    fn sum(&self, part: &str, field: &Field, l: &Locale) -> String {
        match part {
            "required" => self.is_on("required").to_string(),
            "default" => self.default(field).join("\n"),
            "choices" => {
                let line = |one: ChoiceInput| format!("{:?} {:?}", one.key, one.labels.0);
                let lines = self.choices(l).into_iter().map(line);
                lines.collect::<Vec<_>>().join("\n")
            }
            text => self.text(text).to_owned(),
        }
    }
}

/// Whether a field of the form belongs to the part.
fn is_of(name: &str, part: &str) -> bool {
    let below = name
        .strip_prefix(part)
        .is_some_and(|rest| rest.starts_with('.'));
    name == part || below || (part == "choices" && name == "more")
}

fn part_names() -> impl Iterator<Item = String> {
    let languages = || Language::ALL.iter().map(|language| language.as_str());
    let texts = ["labels", "help"].into_iter();
    let texts = texts.flat_map(move |at| languages().map(move |l| format!("{at}.{l}")));
    texts.chain(PARTS.map(str::to_owned))
}

/// A field's parts as they are now, with what somebody typed.
pub(super) fn parts(l: &Locale, field: &Field, typed: Option<&Typed>) -> Vec<Part> {
    let now = Typed::of(field, l);
    let has_choices = field.holds.has_choices();
    let names = part_names().filter(|part| has_choices || part != "choices");
    names
        .map(|name| {
            let part = Part::new(&name, label(l, &name), now.sum(&name, field, l));
            let part = part.shown(html! { span.written { (shown(l, field, &name)) } });
            match typed {
                Some(typed) => part.mine(typed.sum(&name, field, l)),
                None => part,
            }
        })
        .collect()
}

/// What a part of the form is called.
pub(super) fn label(l: &Locale, part: &str) -> String {
    match part.split_once('.') {
        Some((at, language)) => in_language(l, at, language),
        None => l.t(match part {
            "section" => "own-section",
            "required" => "own-required",
            "default" => "own-default",
            _ => "own-choices",
        }),
    }
}

/// What a text is called in this language: by itself in the reader's own.
pub(super) fn in_language(l: &Locale, at: &str, language: &str) -> String {
    let what = l.t(match at {
        "help" => "own-help",
        _ => "own-name",
    });
    if language == l.tag() {
        return what;
    }
    let language = l.word("ui-language", language);
    l.tx(
        "own-in",
        &[("what", what.into()), ("language", language.into())],
    )
}

fn shown(l: &Locale, field: &Field, part: &str) -> String {
    match part.split_once('.') {
        Some(("help", language)) => field.help.exactly(language).unwrap_or_default().to_owned(),
        Some((_, language)) => field
            .labels
            .exactly(language)
            .unwrap_or_default()
            .to_owned(),
        None => match part {
            "section" => field.section.clone(),
            "required" => l.truth(field.required),
            "default" => field
                .default
                .as_ref()
                .map_or_else(String::new, |v| field.said(v, l)),
            _ => {
                let names = field
                    .choices
                    .iter()
                    .map(|choice| choice.labels.say(l.tag()));
                names.collect::<Vec<_>>().join(", ")
            }
        },
    }
}

/// Faults as the form can show them: those of single choices at all of them, a missing name at the reader's.
pub(super) fn at_the_form(errors: Vec<FieldError>, l: &Locale) -> Vec<FieldError> {
    let mut out: Vec<FieldError> = Vec::new();
    for mut error in errors {
        if error.field.starts_with("choices") {
            error.field = "choices".into();
        } else if error.field == "labels" {
            error.field = format!("labels.{}", l.tag());
        }
        if !out.contains(&error) {
            out.push(error);
        }
    }
    out
}
