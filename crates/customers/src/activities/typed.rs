//! What people type into the form above a timeline: a note, a call, a meeting or a visit.

use super::{Activity, Told, add};
use crate::interactions::Subject;
use crate::notes;
use crate::values::{self, Fault};
use base::{Actor, Direction, Error, FieldError, Kind, Timestamp};
use db::Tx;
use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use serde::Deserialize;
use std::str::FromStr;
use web::meanwhile::Sent;
use web::{App, Cx};

/// The form as it was typed; what is empty is as usual.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub(crate) struct Typed {
    /// `note` when empty.
    pub(crate) kind: String,
    /// Day and time in the account's zone; empty for now.
    pub(crate) occurred_at: String,
    pub(crate) direction: String,
    pub(crate) minutes: String,
    pub(crate) outcome: String,
    pub(crate) channel: String,
    pub(crate) body: String,
    /// What the form showed, and whose should stay; empty for a new one.
    #[serde(flatten)]
    pub(crate) sent: Sent,
}

impl Typed {
    /// What stands in the form when one is changed.
    pub(crate) fn of(a: &Activity, zone: &TimeZone) -> Self {
        Self {
            kind: a.kind.as_str().to_owned(),
            occurred_at: local(a.occurred_at, zone),
            direction: a.direction.as_str().to_owned(),
            minutes: a.minutes.map(|n| n.to_string()).unwrap_or_default(),
            outcome: a.outcome.clone(),
            channel: a.channel.as_str().to_owned(),
            body: a.body.clone(),
            sent: Sent::default(),
        }
    }

    /// Writes it down, as it came from the reader's page; answers whether it was a note.
    ///
    /// # Errors
    /// As [`Self::write`].
    pub(crate) async fn written(&self, app: &App, cx: &Cx, with: Subject) -> Result<bool, Error> {
        let (by, told, zone) = (cx.actor.clone(), self.clone(), cx.l.zone().clone());
        let write = move |tx: &mut Tx<'_>| told.write(tx, &by, with, &zone);
        app.db.write(write).await
    }

    /// Writes it down; answers whether it was a note.
    ///
    /// # Errors
    /// `Invalid` by field; those of [`notes::add`] and [`add`].
    pub(crate) fn write(
        &self,
        tx: &mut Tx<'_>,
        by: &Actor,
        with: Subject,
        zone: &TimeZone,
    ) -> Result<bool, Error> {
        match (self.kind.as_str(), with) {
            ("" | "note", Subject::Person(person)) => {
                notes::add(tx, by, person, &self.body).map(|_| true)
            }
            _ => {
                let told = self.told(None, zone, tx.now())?;
                add(tx, by, with, told).map(|_| false)
            }
        }
    }

    /// What is told; of one that is changed, what is empty stays as `before`.
    ///
    /// # Errors
    /// `Invalid` by field.
    pub(crate) fn told(
        &self,
        before: Option<&Activity>,
        zone: &TimeZone,
        now: Timestamp,
    ) -> Result<Told, Error> {
        let mut errors = Vec::new();
        let kind = read(&self.kind, "kind", &mut errors).unwrap_or(Kind::Call);
        let usual = before.map_or_else(|| Told::of(kind, now), Activity::told);
        let at = match before {
            // The form shows whole minutes: what was not touched stays to the second.
            Some(a) if self.occurred_at == local(a.occurred_at, zone) => Ok(None),
            _ => moment(&self.occurred_at, zone),
        };
        let at = at.unwrap_or_else(|refused| {
            errors.push(refused.at("occurred_at"));
            None
        });
        let direction = match usual.kind {
            Kind::Call => read(&self.direction, "direction", &mut errors),
            _ => None,
        };
        let told = Told {
            kind: usual.kind,
            occurred_at: at.unwrap_or(usual.occurred_at),
            channel: read(&self.channel, "channel", &mut errors).unwrap_or(usual.channel),
            direction: direction.unwrap_or(usual.direction),
            minutes: number(&self.minutes).unwrap_or_else(|refused| {
                errors.push(refused.at("minutes"));
                None
            }),
            outcome: self.outcome.clone(),
            body: self.body.clone(),
        };
        match errors.is_empty() {
            true => Ok(told),
            false => Err(Error::Invalid(errors)),
        }
    }

    /// The same with what stands in the other form wherever `theirs` says so.
    pub(crate) fn with(mut self, now: &Self, theirs: impl Fn(&str) -> bool) -> Self {
        let fields = [
            ("occurred_at", &mut self.occurred_at, &now.occurred_at),
            ("direction", &mut self.direction, &now.direction),
            ("minutes", &mut self.minutes, &now.minutes),
            ("outcome", &mut self.outcome, &now.outcome),
            ("channel", &mut self.channel, &now.channel),
            ("body", &mut self.body, &now.body),
        ];
        for (name, field, now) in fields {
            if theirs(name) {
                field.clone_from(now);
            }
        }
        self
    }

    /// As a form sends it once more.
    pub(crate) fn fields(&self) -> [(&str, &str); 9] {
        [
            ("kind", &self.kind),
            ("occurred_at", &self.occurred_at),
            ("direction", &self.direction),
            ("minutes", &self.minutes),
            ("outcome", &self.outcome),
            ("channel", &self.channel),
            ("body", &self.body),
            ("version", self.sent.version()),
            ("seen", self.sent.shown()),
        ]
    }

    /// Whether the caller is the one who called.
    pub(crate) fn is_incoming(&self) -> bool {
        self.direction == Direction::In.as_str()
    }
}

fn read<T: FromStr>(text: &str, field: &str, errors: &mut Vec<FieldError>) -> Option<T> {
    if text.is_empty() {
        return None;
    }
    let value = text.parse().ok();
    if value.is_none() {
        errors.push(Fault::new("choice", values::shortened(text)).at(field));
    }
    value
}

fn number(text: &str) -> Result<Option<i64>, Fault> {
    match text.trim() {
        "" => Ok(None),
        text => match text.parse() {
            Ok(n) => Ok(Some(n)),
            Err(_) => Err(Fault::new("number", values::shortened(text))),
        },
    }
}

/// A day and a time of the zone; of a time that comes twice, the first, and of one that is left out, the
/// one an hour later.
fn moment(text: &str, zone: &TimeZone) -> Result<Option<Timestamp>, Fault> {
    let refused = || Fault::new("local-time", values::shortened(text));
    if text.trim().is_empty() {
        return Ok(None);
    }
    let civil: DateTime = text.trim().parse().map_err(|_| refused())?;
    let at = zone.to_timestamp(civil).map_err(|_| refused())?;
    values::time(&at.to_string())
        .map(Some)
        .map_err(|_| refused())
}

/// As the browser's input for day and time has it.
fn local(at: Timestamp, zone: &TimeZone) -> String {
    zone.to_datetime(at).strftime("%Y-%m-%dT%H:%M").to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn colombo() -> TimeZone {
        TimeZone::get("Asia/Colombo").unwrap()
    }

    fn call(at: &str) -> Typed {
        Typed {
            kind: "call".into(),
            occurred_at: at.into(),
            ..Typed::default()
        }
    }

    #[test]
    fn a_time_is_one_of_the_accounts_zone_and_now_when_none_is_typed() {
        let now: Timestamp = "2026-11-25T12:00:00Z".parse().unwrap();
        let told = call("").told(None, &colombo(), now).unwrap();
        assert_eq!((told.occurred_at, told.direction), (now, Direction::Out));
        // Colombo is 5:30 ahead: 14:05 there is 08:35 in Greenwich.
        let told = call("2026-11-25T14:05")
            .told(None, &colombo(), now)
            .unwrap();
        assert_eq!(told.occurred_at.to_string(), "2026-11-25T08:35:00Z");
        for wrong in ["yesterday", "2026-13-01T10:00", "-5000-01-01T00:00"] {
            let Err(Error::Invalid(errors)) = call(wrong).told(None, &colombo(), now) else {
                panic!("{wrong}")
            };
            assert_eq!(
                (errors[0].field.as_str(), errors[0].code),
                ("occurred_at", "local-time")
            );
        }
    }

    #[test]
    fn every_fault_is_named_at_its_field() {
        let typed = Typed {
            kind: "dance".into(),
            minutes: "long".into(),
            channel: "pigeon".into(),
            ..Typed::default()
        };
        let Err(Error::Invalid(errors)) = typed.told(None, &colombo(), Timestamp::UNIX_EPOCH)
        else {
            panic!("three faults")
        };
        let seen: Vec<_> = errors.iter().map(|e| (e.field.as_str(), e.code)).collect();
        assert_eq!(
            seen,
            [
                ("kind", "choice"),
                ("channel", "choice"),
                ("minutes", "number")
            ]
        );
    }
}
