//! JSON at the door: reads an object field by field, collects everything that is wrong with it with
//! paths, and knows a mistyped name's nearest neighbour.

use crate::values::{self, Fault};
use base::{Error, FieldError, Listed};
use serde_json::{Map, Value as Json};
use std::str::FromStr;

/// What stands in a field: absent (leave it), null (empty it), or a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Given<T> {
    /// Not mentioned.
    Absent,
    /// Emptied.
    Null,
    /// Set.
    Some(T),
}

impl<T> Given<T> {
    /// For fields that cannot be empty: null is as good as absent.
    pub fn some(self) -> Option<T> {
        match self {
            Given::Some(value) => Some(value),
            Given::Absent | Given::Null => None,
        }
    }

    /// For fields that can be emptied: the outer option says whether to change it.
    pub fn change(self) -> Option<Option<T>> {
        match self {
            Given::Absent => None,
            Given::Null => Some(None),
            Given::Some(value) => Some(Some(value)),
        }
    }
}

/// One object being read.
pub struct Reader<'a> {
    map: &'a Map<String, Json>,
    path: String,
    known: Vec<&'static str>,
    errors: Vec<FieldError>,
}

impl<'a> Reader<'a> {
    /// Begins with the whole body.
    ///
    /// # Errors
    /// `Invalid` when it is no object.
    pub fn new(body: &'a Json) -> Result<Self, Error> {
        let map = body
            .as_object()
            .ok_or_else(|| Error::invalid("", "want-object", ""))?;
        Ok(Self {
            map,
            path: String::new(),
            known: Vec::new(),
            errors: Vec::new(),
        })
    }

    /// Text that `rule` accepts.
    pub fn text<T>(
        &mut self,
        name: &'static str,
        rule: impl Fn(&str) -> Result<T, Fault>,
    ) -> Given<T> {
        match self.raw(name) {
            None => Given::Absent,
            Some(Json::Null) => Given::Null,
            Some(Json::String(text)) => match rule(text) {
                Ok(value) => Given::Some(value),
                Err(refused) => self.refuse(name, refused),
            },
            Some(_) => self.refuse(name, Fault::new("want-text", "")),
        }
    }

    /// True or false.
    pub fn truth(&mut self, name: &'static str) -> Given<bool> {
        match self.raw(name) {
            None => Given::Absent,
            Some(Json::Null) => Given::Null,
            Some(Json::Bool(b)) => Given::Some(*b),
            Some(_) => self.refuse(name, Fault::new("want-truth", "")),
        }
    }

    /// A whole number; its range is the action's to judge.
    pub fn whole(&mut self, name: &'static str) -> Given<i64> {
        match self.raw(name) {
            None => Given::Absent,
            Some(Json::Null) => Given::Null,
            Some(value) => match value.as_i64() {
                Some(n) => Given::Some(n),
                None => self.refuse(name, Fault::new("number", "")),
            },
        }
    }

    /// Any object, kept as it is; only NUL, which PostgreSQL cannot keep, is refused in its texts.
    pub fn object(&mut self, name: &'static str) -> Given<Json> {
        match self.raw(name) {
            None => Given::Absent,
            Some(Json::Null) => Given::Null,
            Some(object) if holds_nul(object) => {
                self.refuse(name, Fault::new("control-characters", ""))
            }
            Some(object @ Json::Object(_)) if object.to_string().len() <= OBJECT_BYTES => {
                Given::Some(object.clone())
            }
            Some(Json::Object(_)) => self.refuse(name, Fault::new("too-long", OBJECT_BYTES)),
            Some(_) => self.refuse(name, Fault::new("want-object", "")),
        }
    }

    /// A list of texts that `rule` accepts, at most `max`.
    pub fn texts<T>(
        &mut self,
        name: &'static str,
        max: usize,
        rule: impl Fn(&str) -> Result<T, Fault>,
    ) -> Option<Vec<T>> {
        let list = self.list(name, max)?;
        let mut out = Vec::with_capacity(list.len());
        for (at, item) in list.iter().enumerate() {
            let read = item
                .as_str()
                .ok_or_else(|| Fault::new("want-text", ""))
                .and_then(&rule);
            match read {
                Ok(value) => out.push(value),
                Err(refused) => self
                    .errors
                    .push(refused.at(format!("{}{name}.{at}", self.path))),
            }
        }
        Some(out)
    }

    /// A list of objects, each read by `each`, at most `max`.
    pub fn objects<T>(
        &mut self,
        name: &'static str,
        max: usize,
        each: impl Fn(&mut Reader<'_>) -> Option<T>,
    ) -> Option<Vec<T>> {
        let list = self.list(name, max)?;
        let mut out = Vec::with_capacity(list.len());
        for (at, item) in list.iter().enumerate() {
            out.extend(self.inside(&format!("{name}.{at}"), item, &each));
        }
        Some(out)
    }

    /// One object within this one.
    pub fn nested<T>(
        &mut self,
        name: &'static str,
        read: impl Fn(&mut Reader<'_>) -> Option<T>,
    ) -> Option<T> {
        let value = self.raw(name)?;
        self.inside(name, value, &read)
    }

    /// One object within this one, that may be null.
    pub fn maybe<T>(
        &mut self,
        name: &'static str,
        read: impl Fn(&mut Reader<'_>) -> Option<T>,
    ) -> Given<T> {
        match self.raw(name) {
            None => Given::Absent,
            Some(Json::Null) => Given::Null,
            Some(value) => match self.inside(name, value, &read) {
                Some(read) => Given::Some(read),
                None => Given::Absent,
            },
        }
    }

    /// Text that `rule` accepts and that must be there.
    pub fn needed<T>(
        &mut self,
        name: &'static str,
        rule: impl Fn(&str) -> Result<T, Fault>,
    ) -> Option<T> {
        let before = self.errors.len();
        let value = self.text(name, rule).some();
        if value.is_none() && self.errors.len() == before {
            return self.refuse(name, Fault::new("required", "")).some();
        }
        value
    }

    /// A field that may stand there and means nothing here.
    pub fn ignore(&mut self, name: &'static str) {
        self.known.push(name);
    }

    /// Marks a field as wrong, or the object itself when `name` is empty; the value stays away.
    pub fn refuse<T>(&mut self, name: &str, refused: Fault) -> Given<T> {
        let path = format!("{}{name}", self.path);
        self.errors.push(refused.at(path.trim_end_matches('.')));
        Given::Absent
    }

    /// Ends the reading.
    ///
    /// # Errors
    /// `Invalid` with everything that was wrong, fields without a meaning included.
    pub fn finish(mut self) -> Result<(), Error> {
        self.complain_of_unknown();
        if self.errors.is_empty() {
            Ok(())
        } else {
            Err(Error::Invalid(self.errors))
        }
    }

    fn raw(&mut self, name: &'static str) -> Option<&'a Json> {
        self.known.push(name);
        self.map.get(name)
    }

    fn list(&mut self, name: &'static str, max: usize) -> Option<&'a [Json]> {
        match self.raw(name)? {
            Json::Null => Some(&[]),
            Json::Array(items) if items.len() <= max => Some(items),
            Json::Array(_) => self.refuse(name, Fault::new("too-many", max)).some(),
            _ => self.refuse(name, Fault::new("want-list", "")).some(),
        }
    }

    fn inside<T>(
        &mut self,
        step: &str,
        value: &Json,
        read: &impl Fn(&mut Reader<'_>) -> Option<T>,
    ) -> Option<T> {
        let path = format!("{}{step}", self.path);
        let Some(map) = value.as_object() else {
            self.errors.push(Fault::new("want-object", "").at(path));
            return None;
        };
        let path = format!("{path}.");
        let mut inner = Reader {
            map,
            path,
            known: Vec::new(),
            errors: Vec::new(),
        };
        let out = read(&mut inner);
        inner.complain_of_unknown();
        self.errors.append(&mut inner.errors);
        out
    }

    fn complain_of_unknown(&mut self) {
        for name in self
            .map
            .keys()
            .filter(|name| !self.known.contains(&name.as_str()))
        {
            let refused = match nearest(name, &self.known) {
                Some(near) => Fault::new("field-unknown-near", near),
                None => Fault::new("field-unknown", ""),
            };
            self.errors
                .push(refused.at(format!("{}{}", self.path, values::shortened(name))));
        }
    }
}

fn holds_nul(value: &Json) -> bool {
    match value {
        Json::String(text) => text.contains('\0'),
        Json::Array(list) => list.iter().any(holds_nul),
        Json::Object(map) => map
            .iter()
            .any(|(key, inner)| key.contains('\0') || holds_nul(inner)),
        _ => false,
    }
}

/// Largest free object, as JSON text in bytes.
pub(crate) const OBJECT_BYTES: usize = 16 * 1024;

/// A word of a closed list.
///
/// # Errors
/// `one-of` with what was written, and all the words that there are.
pub fn listed<T: Listed>(text: &str) -> Result<T, Fault> {
    let refused =
        || Fault::new("one-of", values::shortened(text)).with_example(T::words().join(", "));
    text.trim().parse().map_err(|_| refused())
}

/// A word of another list, or an id.
///
/// # Errors
/// `choice` with what was written.
pub fn word<T: FromStr>(text: &str) -> Result<T, Fault> {
    text.trim()
        .parse()
        .map_err(|_| Fault::new("choice", values::shortened(text)))
}

/// The known name that is fewest slips away from `name`, if it is near at all.
fn nearest(name: &str, known: &[&'static str]) -> Option<&'static str> {
    let name: Vec<char> = name.to_lowercase().chars().take(60).collect();
    let near = known.iter().map(|k| (slips(&name, k), *k)).min();
    near.filter(|(slips, k)| *slips <= 1.max(k.len() / 3))
        .map(|(_, k)| k)
}

/// Letters to insert, drop, change or swap with the next (optimal string alignment).
fn slips(a: &[char], b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut rows: Vec<Vec<usize>> = vec![(0..=b.len()).collect()];
    for i in 1..=a.len() {
        let mut row = vec![i];
        for j in 1..=b.len() {
            let change = rows[i - 1][j - 1] + usize::from(a[i - 1] != b[j - 1]);
            let mut best = change.min(rows[i - 1][j] + 1).min(row[j - 1] + 1);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                best = best.min(rows[i - 2][j - 2] + 1);
            }
            row.push(best);
        }
        rows.push(row);
    }
    rows.last()
        .and_then(|row| row.last())
        .copied()
        .unwrap_or(usize::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn everything_wrong_is_told_at_once_with_its_path() {
        let body = json!({"emial": 1, "zzzzzzzzz": 2, "tags": ["a", 3], "list": [{"x": "q"}, 4, {"y": 1}]});
        let mut r = Reader::new(&body).unwrap();
        r.texts("tags", 5, values::tag);
        r.text("email", values::email);
        r.objects("list", 3, |r| r.text("x", values::email).some());
        let Err(Error::Invalid(errors)) = r.finish() else {
            panic!()
        };
        let seen: Vec<_> = errors
            .iter()
            .map(|e| (e.field.as_str(), e.code, e.detail.as_str()))
            .collect();
        assert_eq!(
            seen,
            [
                ("tags.1", "want-text", ""),
                ("list.0.x", "email", "q"),
                ("list.1", "want-object", ""),
                ("list.2.y", "field-unknown-near", "x"),
                ("emial", "field-unknown-near", "email"),
                ("zzzzzzzzz", "field-unknown", ""),
            ]
        );
    }

    #[test]
    fn absent_and_null_differ() {
        let body = json!({"a": null});
        let mut r = Reader::new(&body).unwrap();
        assert_eq!(r.text("a", |t| values::line(t, 5)).change(), Some(None));
        assert_eq!(r.text("b", |t| values::line(t, 5)).change(), None);
        assert!(r.finish().is_ok());
    }
}
