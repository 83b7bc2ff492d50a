//! The JSON form: `{"all": […]}`, `{"any": […]}`, `{"not": …}` or one test.

use super::parser::Placed;
use super::{Decimal, Filter, FilterError, Literal, Op, Operand, Test};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use serde_json::{Map, Value, json};

/// Reads JSON text; the tests' places are those of their `"field"` keys.
pub(super) fn parse(text: &str) -> Result<Placed, FilterError> {
    let value: Value = serde_json::from_str(text).map_err(|e| {
        FilterError::new(
            character(text, e.line(), e.column()),
            "filter-syntax",
            "JSON",
        )
    })?;
    let places = places(text);
    let mut reader = Reader {
        places: &places,
        tests: 0,
    };
    let filter = reader.filter(&value, 0)?;
    Ok(Placed { filter, places })
}

/// The number of the character at a line and a byte in it, both counted from 1.
fn character(text: &str, line: usize, byte: usize) -> usize {
    let before = text.split_inclusive('\n').take(line.saturating_sub(1));
    let start: usize = before.map(str::len).sum();
    let mut end = text.len().min(start + byte);
    while !text.is_char_boundary(end) {
        end += 1;
    }
    text[..end].chars().count().max(1)
}

/// Where each key `"field"` stands, counted in characters from 1.
fn places(text: &str) -> Vec<usize> {
    let mut out = Vec::new();
    let (mut chars, mut from) = (0, 0);
    for (at, key) in text.match_indices("\"field\"") {
        if text[at + key.len()..].trim_start().starts_with(':') {
            chars += text[from..at].chars().count();
            from = at;
            out.push(chars + 1);
        }
    }
    out
}

struct Reader<'a> {
    places: &'a [usize],
    tests: usize,
}

/// Deeper than any filter may be; what is refused for its depth is refused by `Filter::check`.
const NESTING_AT_MOST: usize = 64;

impl Reader<'_> {
    fn filter(&mut self, value: &Value, depth: usize) -> Result<Filter, FilterError> {
        let Value::Object(map) = value else {
            return Err(self.refuse("filter-syntax", value));
        };
        if depth > NESTING_AT_MOST {
            return Err(FilterError::new(
                0,
                "filter-too-deep",
                super::DEPTH_AT_MOST.to_string(),
            ));
        }
        match map.iter().next() {
            Some((key, inner)) if map.len() == 1 && key == "all" => {
                self.list(inner, depth).map(Filter::All)
            }
            Some((key, inner)) if map.len() == 1 && key == "any" => {
                self.list(inner, depth).map(Filter::Any)
            }
            Some((key, inner)) if map.len() == 1 && key == "not" => {
                Ok(Filter::Not(Box::new(self.filter(inner, depth + 1)?)))
            }
            _ => self.test(map).map(Filter::Test),
        }
    }

    fn list(&mut self, value: &Value, depth: usize) -> Result<Vec<Filter>, FilterError> {
        let Value::Array(list) = value else {
            return Err(self.refuse("filter-syntax", value));
        };
        list.iter()
            .map(|inner| self.filter(inner, depth + 1))
            .collect()
    }

    fn test(&mut self, map: &Map<String, Value>) -> Result<Test, FilterError> {
        let known = ["field", "op", "value", "within_days"];
        if let Some(key) = map.keys().find(|key| !known.contains(&key.as_str())) {
            let near = super::nearest(key, known.into_iter().chain(["all", "any", "not"]));
            return Err(FilterError::new(self.place(), "filter-syntax", key.as_str()).near(near));
        }
        let (Some(Value::String(field)), Some(Value::String(op))) =
            (map.get("field"), map.get("op"))
        else {
            return Err(FilterError::new(self.place(), "filter-syntax", "field, op"));
        };
        let op = Op::named(op).ok_or_else(|| {
            let near = super::nearest(op, Op::ALL.iter().map(|op| op.as_str()));
            FilterError::new(self.place(), "filter-operator", op.as_str()).near(near)
        })?;
        let value = match map.get("value") {
            None | Some(Value::Null) => Operand::None,
            Some(Value::Array(list)) => Operand::Many(
                list.iter()
                    .map(|v| self.literal(v))
                    .collect::<Result<_, _>>()?,
            ),
            Some(one) => Operand::One(self.literal(one)?),
        };
        let within_days = match map.get("within_days") {
            None | Some(Value::Null) => None,
            Some(days) => {
                let count = days.as_u64().and_then(|n| u32::try_from(n).ok());
                Some(count.ok_or_else(|| self.refuse("filter-value", days))?)
            }
        };
        self.tests += 1;
        Ok(Test {
            field: field.clone(),
            op,
            value,
            within_days,
        })
    }

    fn literal(&self, value: &Value) -> Result<Literal, FilterError> {
        match value {
            Value::String(text) => Ok(Literal::Text(text.clone())),
            Value::Bool(truth) => Ok(Literal::Bool(*truth)),
            Value::Number(number) => match number.to_string().parse::<Decimal>() {
                Ok(decimal) => Ok(Literal::Number(decimal)),
                Err(()) => Err(self.refuse("filter-value", value)),
            },
            _ => Err(self.refuse("filter-value", value)),
        }
    }

    fn place(&self) -> usize {
        self.places.get(self.tests).copied().unwrap_or(0)
    }

    fn refuse(&self, code: &'static str, value: &Value) -> FilterError {
        let found: String = value.to_string().chars().take(60).collect();
        FilterError::new(self.place(), code, found)
    }
}

impl Filter {
    /// The stored form.
    pub fn to_json(&self) -> Value {
        match self {
            Filter::All(list) => {
                json!({ "all": list.iter().map(Filter::to_json).collect::<Vec<_>>() })
            }
            Filter::Any(list) => {
                json!({ "any": list.iter().map(Filter::to_json).collect::<Vec<_>>() })
            }
            Filter::Not(inner) => json!({ "not": inner.to_json() }),
            Filter::Test(test) => test_json(test),
        }
    }

    /// Reads the stored form.
    ///
    /// # Errors
    /// As `Filter::parse`, without a place.
    pub fn from_json(value: &Value) -> Result<Filter, FilterError> {
        let limit = super::JSON_BYTES_AT_MOST;
        if value.to_string().len() > limit {
            return Err(FilterError::new(0, "filter-too-long", limit.to_string()));
        }
        let filter = Reader {
            places: &[],
            tests: 0,
        }
        .filter(value, 0)?;
        filter.check(&|_| 0)?;
        Ok(filter)
    }
}

fn test_json(test: &Test) -> Value {
    let mut map = Map::new();
    map.insert("field".into(), test.field.clone().into());
    map.insert("op".into(), test.op.as_str().into());
    match &test.value {
        Operand::None => {}
        Operand::One(value) => {
            map.insert("value".into(), literal_json(value));
        }
        Operand::Many(list) => {
            map.insert("value".into(), list.iter().map(literal_json).collect());
        }
    }
    if let Some(days) = test.within_days {
        map.insert("within_days".into(), days.into());
    }
    Value::Object(map)
}

fn literal_json(value: &Literal) -> Value {
    match value {
        Literal::Text(text) => text.clone().into(),
        Literal::Bool(truth) => (*truth).into(),
        // 15 digits pass through the float of JSON unchanged (IEEE 754, DBL_DIG).
        Literal::Number(number) => match number.scaled(0) {
            Some(whole) => whole.into(),
            None => number
                .to_string()
                .parse::<f64>()
                .map_or(Value::Null, Into::into),
        },
    }
}

impl Serialize for Filter {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        self.to_json().serialize(to)
    }
}

impl<'de> Deserialize<'de> for Filter {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let value = Value::deserialize(from)?;
        Filter::from_json(&value).map_err(|e| de::Error::custom(format!("{}: {e}", e.code)))
    }
}
