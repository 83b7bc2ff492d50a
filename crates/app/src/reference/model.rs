//! The API's description as its pages read it: the JSON of `/api/openapi.json`, no second source.

use serde::Deserialize;
use serde_json::Value;
use std::collections::BTreeMap;

/// The whole document.
#[derive(Debug, Deserialize)]
pub(crate) struct Document {
    #[serde(default)]
    servers: Vec<Server>,
    paths: BTreeMap<String, BTreeMap<String, Operation>>,
    components: Components,
}

#[derive(Debug, Deserialize)]
struct Server {
    url: String,
}

#[derive(Debug, Deserialize)]
struct Components {
    schemas: BTreeMap<String, Schema>,
}

/// What can be done at an address.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Operation {
    #[serde(default)]
    tags: Vec<String>,
    #[serde(default)]
    pub(super) summary: String,
    #[serde(default)]
    pub(super) description: String,
    #[serde(rename = "operationId")]
    pub(super) id: String,
    #[serde(default)]
    pub(super) parameters: Vec<Parameter>,
    pub(super) request_body: Option<Body>,
    pub(super) responses: BTreeMap<String, Answer>,
    #[serde(default)]
    pub(super) security: Vec<BTreeMap<String, Value>>,
    #[serde(rename = "x-permission", default)]
    pub(super) permission: String,
    #[serde(rename = "x-example-query", default)]
    pub(super) example_query: String,
}

#[derive(Debug, Deserialize)]
pub(crate) struct Parameter {
    pub(super) name: String,
    #[serde(rename = "in")]
    pub(super) place: String,
    #[serde(default)]
    pub(super) description: String,
    #[serde(default)]
    pub(super) required: bool,
    #[serde(default)]
    pub(super) schema: Schema,
}

#[derive(Debug, Deserialize)]
pub(crate) struct Body {
    pub(super) content: BTreeMap<String, Content>,
}

#[derive(Debug, Deserialize)]
pub(crate) struct Content {
    #[serde(default)]
    pub(super) schema: Schema,
    pub(super) example: Option<Value>,
}

#[derive(Debug, Deserialize)]
pub(crate) struct Answer {
    #[serde(default)]
    pub(super) description: String,
    #[serde(default)]
    pub(super) content: BTreeMap<String, Content>,
}

/// What a value looks like (JSON Schema, as far as the description uses it).
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Schema {
    #[serde(rename = "type", default)]
    kinds: Kinds,
    #[serde(rename = "$ref", default)]
    reference: String,
    #[serde(default)]
    pub(super) description: String,
    #[serde(default)]
    format: String,
    #[serde(rename = "enum", default)]
    words: Vec<Value>,
    #[serde(default)]
    required: Vec<String>,
    #[serde(default)]
    properties: BTreeMap<String, Schema>,
    items: Option<Box<Schema>>,
    additional_properties: Option<Value>,
    #[serde(default)]
    one_of: Vec<Schema>,
    #[serde(default)]
    all_of: Vec<Schema>,
    minimum: Option<Value>,
    maximum: Option<Value>,
    max_length: Option<u64>,
    pattern: Option<String>,
    default: Option<Value>,
}

/// One kind or several, as JSON Schema allows both.
#[derive(Debug, Default, Deserialize)]
#[serde(untagged)]
enum Kinds {
    #[default]
    None,
    One(String),
    Many(Vec<String>),
}

/// One field of a schema.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Field<'a> {
    pub(super) name: &'a str,
    pub(super) schema: &'a Schema,
    pub(super) required: bool,
}

/// A part of what a value looks like: words, or the name of a schema to go to.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Kind<'a> {
    Word(String),
    Named(&'a str),
}

impl Document {
    /// Reads the JSON.
    pub(crate) fn read(json: &str) -> Result<Self, serde_json::Error> {
        serde_json::from_str(json)
    }

    /// Where the API answers, without a slash at the end.
    pub(super) fn server(&self) -> &str {
        self.servers.first().map_or("", |s| s.url.as_str())
    }

    /// The groups of operations, by name.
    pub(super) fn tags(&self) -> Vec<&str> {
        let mut tags: Vec<&str> = self.operations().map(|(_, _, o)| o.tag()).collect();
        tags.sort_unstable();
        tags.dedup();
        tags
    }

    /// Every operation with its method and its path.
    pub(super) fn operations(&self) -> impl Iterator<Item = (&str, &str, &Operation)> {
        self.paths.iter().flat_map(|(path, item)| {
            let rank = |method: &str| METHODS.iter().position(|m| *m == method);
            let mut all: Vec<_> = item.iter().collect();
            all.sort_by_key(|(method, _)| rank(method));
            all.into_iter()
                .map(|(method, o)| (method.as_str(), path.as_str(), o))
        })
    }

    /// Every schema by name.
    pub(super) fn schemas(&self) -> impl Iterator<Item = (&str, &Schema)> {
        self.components.schemas.iter().map(|(n, s)| (n.as_str(), s))
    }

    /// The fields of a schema, of those that it is made of as well.
    pub(super) fn fields<'a>(&'a self, schema: &'a Schema) -> Vec<Field<'a>> {
        let parts = schema.all_of.iter().flat_map(|part| self.fields(part));
        let own = schema.properties.iter().map(|(name, of)| Field {
            name,
            schema: of,
            required: schema.required.contains(name),
        });
        let mut fields: Vec<Field<'a>> = match self.named(schema) {
            Some(there) => self.fields(there),
            None => own.chain(parts).collect(),
        };
        fields.sort_by_key(|f| !f.required);
        fields
    }

    fn named(&self, schema: &Schema) -> Option<&Schema> {
        self.components.schemas.get(schema.name()?)
    }
}

const METHODS: [&str; 5] = ["get", "post", "put", "patch", "delete"];

impl Operation {
    pub(super) fn tag(&self) -> &str {
        self.tags.first().map_or("", String::as_str)
    }

    /// Everything by which it is found, but its address.
    pub(super) fn words(&self, doc: &Document) -> String {
        let mut all = vec![&*self.summary, &self.description, &self.permission];
        all.extend(self.parameters.iter().map(|p| p.name.as_str()));
        let bodies = self.request_body.iter().flat_map(|b| b.content.values());
        for content in bodies {
            all.extend(doc.fields(&content.schema).iter().map(|f| f.name));
        }
        all.join(" ")
    }

    /// By what the caller is known: `token`, `writeKey`, or nothing.
    pub(super) fn key(&self) -> Option<&str> {
        self.security
            .first()
            .and_then(|s| s.keys().next())
            .map(String::as_str)
    }
}

impl Schema {
    /// The schema that this one points to.
    pub(super) fn name(&self) -> Option<&str> {
        self.reference.rsplit('/').next().filter(|n| !n.is_empty())
    }

    /// Everything by which it is found, but its name.
    pub(super) fn words(&self, doc: &Document) -> String {
        let names = doc.fields(self).into_iter().map(|f| f.name);
        let mut all: Vec<&str> = names.collect();
        all.push(&self.description);
        all.join(" ")
    }

    /// What it looks like, part by part: `array of `, then `Address`.
    pub(super) fn kind(&self) -> Vec<Kind<'_>> {
        if let Some(name) = self.name() {
            return vec![Kind::Named(name)];
        }
        if let Some(of) = self.one_of.iter().find(|s| !s.is_null()) {
            return of.kind();
        }
        let word = self.word();
        match &self.items {
            Some(items) if word == "array" => {
                let mut parts = vec![Kind::Word("array of ".to_owned())];
                parts.extend(items.kind());
                parts
            }
            _ if self.format.is_empty() => vec![Kind::Word(word.to_owned())],
            _ => vec![Kind::Word(format!("{word} ({})", self.format))],
        }
    }

    /// Whether null is a value of it.
    pub(super) fn nullable(&self) -> bool {
        let null = matches!(&self.kinds, Kinds::Many(all) if all.iter().any(|k| k == "null"));
        null || self.one_of.iter().any(Schema::is_null)
    }

    /// What holds for its values, in the words of JSON Schema.
    pub(super) fn limits(&self) -> Vec<String> {
        let number = |word: &str, value: &Option<Value>| {
            let value = value.as_ref()?;
            Some(format!("{word} {value}"))
        };
        let words: Vec<String> = self.words.iter().map(plain).collect();
        let choice = (!words.is_empty()).then(|| words.join(" | "));
        let length = self.max_length.map(|n| format!("maxLength {n}"));
        let pattern = self.pattern.as_ref().map(|p| format!("pattern {p}"));
        [
            choice,
            number("minimum", &self.minimum),
            number("maximum", &self.maximum),
            length,
            pattern,
            number("default", &self.default),
        ]
        .into_iter()
        .flatten()
        .collect()
    }

    fn word(&self) -> &str {
        match &self.kinds {
            Kinds::One(kind) => kind,
            Kinds::Many(all) => all.iter().find(|k| *k != "null").map_or("any", |k| k),
            Kinds::None if !self.properties.is_empty() || self.additional_properties.is_some() => {
                "object"
            }
            Kinds::None => "any",
        }
    }

    fn is_null(&self) -> bool {
        matches!(&self.kinds, Kinds::One(kind) if kind == "null")
    }
}

/// A value without quotes.
fn plain(value: &Value) -> String {
    value
        .as_str()
        .map_or_else(|| value.to_string(), str::to_owned)
}

/// The part of an address by which a group is named: `Audit trail` is `audit-trail`.
pub(super) fn slug(tag: &str) -> String {
    tag.to_lowercase().replace(' ', "-")
}
