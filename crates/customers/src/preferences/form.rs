//! Preferences as they are typed: a part of the forms of people and companies.

use super::input::{clock, in_order, label, value};
use super::{LIKES_AT_MOST, Like, Preferences};
use crate::input::word;
use crate::values::{self, Fault};
use base::{Day, FieldError};
use std::collections::HashMap;

/// The box of a day.
pub(crate) fn day_field(day: Day) -> String {
    format!("reached_{day}")
}

/// Whether the form had preferences in it: who may not change them has none there.
pub(crate) fn is_in(typed: &HashMap<String, String>) -> bool {
    typed.contains_key("reached_by")
}

/// Whether a field of a form belongs to preferences.
pub(crate) fn has(field: &str) -> bool {
    field == "likes" || field.starts_with("reached_")
}

/// All of them in a text, so that two states of a form can be compared; none where it had none.
pub(crate) fn all(typed: &HashMap<String, String>) -> Option<String> {
    let text = |part: &str| typed.get(part).map_or("", |t| t.trim()).to_owned();
    let parts = ["by", "at", "from", "until", "zone"];
    let mut parts: Vec<String> = parts.map(|part| text(&format!("reached_{part}"))).into();
    let days = Day::ALL.iter().map(|day| day_field(*day));
    parts.extend(days.filter(|day| typed.contains_key(day)));
    parts.push(text("likes"));
    is_in(typed).then(|| parts.join("|"))
}

/// Reads all of them.
///
/// # Errors
/// Everything that is wrong, by part.
pub(crate) fn read(
    typed: &HashMap<String, String>,
) -> Result<Option<Preferences>, Vec<FieldError>> {
    let mut errors = Vec::new();
    let text = |part: &str| typed.get(part).map_or("", |t| t.trim());
    let mut part = |field: &str, rule: &dyn Fn(&str) -> Result<String, Fault>| {
        let written = Some(text(field)).filter(|t| !t.is_empty())?;
        match rule(written) {
            Ok(value) => Some(value),
            Err(refused) => {
                errors.push(refused.at(field));
                None
            }
        }
    };
    let from = part("reached_from", &clock);
    let until = part("reached_until", &clock);
    let contact = part("reached_at", &|t| values::line(t, 500));
    let time_zone = part("reached_zone", &values::time_zone);
    let reached_by = match text("reached_by") {
        "" => None,
        way => match word(way) {
            Ok(way) => Some(way),
            Err(refused) => {
                errors.push(refused.at("reached_by"));
                None
            }
        },
    };
    if text("reached_from").is_empty() != text("reached_until").is_empty() {
        errors.push(Fault::new("both-hours", "").at("reached_until"));
    }
    if from.is_some() && from == until {
        errors.push(Fault::new("same-hours", "").at("reached_until"));
    }
    let likes = likes(text("likes")).unwrap_or_else(|refused| {
        errors.push(refused.at("likes"));
        Vec::new()
    });
    let ticked = |day: &Day| typed.contains_key(&day_field(*day));
    let days = in_order(Day::ALL.iter().copied().filter(ticked).collect());
    if !errors.is_empty() {
        return Err(errors);
    }
    let read = Preferences {
        reached_by,
        contact,
        from,
        until,
        days,
        time_zone,
        likes,
    };
    Ok(read.if_any())
}

/// `Shoe size: 42` or a plain sentence, one a line; empty lines are nothing.
fn likes(text: &str) -> Result<Vec<Like>, Fault> {
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    let likes: Vec<Like> = lines.map(like).collect::<Result<_, _>>()?;
    match likes.len() > LIKES_AT_MOST {
        true => Err(Fault::new("too-many", LIKES_AT_MOST)),
        false => Ok(likes),
    }
}

fn like(line: &str) -> Result<Like, Fault> {
    // The colons of wide scripts and of Ethiopic as well.
    let parts = line.split_once([':', '：', '፡', '፦']);
    let Some((about, what)) = parts.filter(|(about, _)| label(about).is_ok()) else {
        return Ok(Like {
            label: String::new(),
            value: value(line)?,
        });
    };
    let whole = |refused: Fault| match refused.code {
        "required" => Fault::new("like", values::shortened(line)),
        _ => refused,
    };
    Ok(Like {
        label: label(about).map_err(whole)?,
        value: value(what).map_err(whole)?,
    })
}

/// What stands in the form for these preferences.
pub(crate) fn typed(of: Option<&Preferences>) -> HashMap<String, String> {
    let p = of.cloned().unwrap_or_default();
    let or_empty = |text: Option<String>| text.unwrap_or_default();
    let likes: Vec<String> = p.likes.iter().map(Like::line).collect();
    let way = p.reached_by.map(|way| way.to_string());
    let mut out = HashMap::from([
        ("reached_by".to_owned(), or_empty(way)),
        ("reached_at".to_owned(), or_empty(p.contact)),
        ("reached_from".to_owned(), or_empty(p.from)),
        ("reached_until".to_owned(), or_empty(p.until)),
        ("reached_zone".to_owned(), or_empty(p.time_zone)),
        ("likes".to_owned(), likes.join("\n")),
    ]);
    out.extend(p.days.iter().map(|day| (day_field(*day), "on".to_owned())));
    out
}
