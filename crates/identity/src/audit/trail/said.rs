//! The details of a row as sentences in the reader's language: no word of the program's own reaches a person.
//!
//! Every detail that areas record has its label in [`LABELS`]. In builds with checks a row whose kind, action or
//! detail has no words cannot be written at all, so that whatever test makes one finds the text that is missing.

use crate::audit::names::Named;
use base::{Currency, Money, Uuid};
use serde_json::{Map, Value};
use std::cell::RefCell;
use web::Locale;

/// What can be done, as the trail names it; the first four are reads.
pub(crate) const ACTIONS: &[&str] = &[
    "view",
    "list",
    "search",
    "export",
    "create",
    "change",
    "update",
    "delete",
    "add",
    "remove",
    "restore",
    "reverse",
    "upload",
    "check",
    "begin",
    "run",
    "undo",
    "pause",
    "resume",
    "retry",
    "discard",
    "hand-over",
    "invite",
    "renew",
    "withdraw",
    "join",
    "change-role",
    "ask-new-password",
    "take-second-factor",
    "revoke",
    "sign-in",
    "sign-in-failed",
    "sign-out",
    "change-password",
    "renew-password",
    "turn-on-second-factor",
    "turn-off-second-factor",
    "renew-recovery-codes",
    "use-recovery-code",
    "end-session",
    "end-sessions",
    "see-as",
    "see-as-end",
];
/// How many of [`ACTIONS`] only look.
pub(crate) const READS: usize = 4;

/// The names of details with the keys of their labels.
const LABELS: &[(&str, &str)] = &[
    ("name", "person-name"),
    ("slug", "audit-with-slug"),
    ("zone", "person-time-zone"),
    ("second_factor", "audit-with-second-factor"),
    ("visitor_months", "audit-with-visitor-months"),
    ("role", "audit-kind-role"),
    ("permissions", "audit-with-permissions"),
    ("grants", "audit-with-permissions"),
    ("hidden", "audit-with-hidden"),
    ("locked", "audit-with-locked"),
    ("tokens_revoked", "audit-with-tokens-revoked"),
    ("user", "audit-kind-member"),
    ("parent", "audit-with-parent"),
    ("people", "people-title"),
    ("companies", "companies-title"),
    ("email", "person-email"),
    ("invitation", "audit-kind-invitation"),
    ("file", "audit-kind-file"),
    ("source", "audit-with-source"),
    ("number", "audit-with-number"),
    ("order", "audit-kind-order"),
    ("person", "audit-kind-person"),
    ("company", "audit-kind-company"),
    ("kind", "audit-with-kind"),
    ("method", "payments-method"),
    ("write_key", "audit-kind-write-key"),
    ("bulk_change", "audit-kind-bulk-change"),
    ("owner", "person-owner"),
    ("bytes", "audit-with-bytes"),
    ("key", "audit-kind-schedule"),
    ("fields", "audit-with-fields"),
    ("words", "audit-with-words"),
    ("found", "audit-with-found"),
    ("record", "own-of"),
    ("holds", "own-holds"),
    ("help", "own-help"),
    ("choices", "own-choices"),
    ("required", "own-required"),
    ("indexed", "own-quick"),
    ("unique", "own-unique"),
    ("default", "own-default"),
    ("section", "own-section"),
    ("position", "audit-with-position"),
    ("visibility", "views-visible"),
    ("changed", "audit-with-fields"),
    ("default_of", "views-default"),
    ("custom", "audit-field-custom"),
    ("as_of", "rfm-day"),
    ("r", "person-r"),
    ("f", "person-f"),
    ("m", "person-m"),
];

/// The fields of customers that details name, with the keys of their labels.
const FIELDS: &[(&str, &str)] = &[
    ("name", "person-name"),
    ("name.full", "person-name"),
    ("name.given", "person-given"),
    ("name.family", "person-family"),
    ("stage", "person-stage"),
    ("email", "person-email"),
    ("emails", "person-email"),
    ("phone", "person-phone"),
    ("phones", "person-phone"),
    ("handle", "person-handle"),
    ("handles", "person-handle"),
    ("address", "person-address"),
    ("addresses", "person-address"),
    ("tags", "person-tags"),
    ("company", "person-company"),
    ("external_id", "person-external-id"),
    ("external_ids", "person-external-id"),
    ("language", "person-language"),
    ("time_zone", "person-time-zone"),
    ("owner", "person-owner"),
    ("custom", "audit-field-custom"),
    ("orders", "person-orders"),
    ("gross", "person-gross"),
    ("returned", "person-returned"),
    ("net", "person-net"),
    ("paid", "person-paid"),
    ("outstanding", "person-outstanding"),
    ("last_order", "person-last-order"),
    ("bought_in", "person-bought-in"),
    ("r", "person-r"),
    ("f", "person-f"),
    ("m", "person-m"),
];

/// Of what kind the records of a bulk change are, with the keys of their words.
const BULK: &[(&str, &str)] = &[
    ("people", "people-title"),
    ("companies", "companies-title"),
    ("all", "audit-bulk-all"),
];

/// Where the word stands that a value is, by the kind of the row and the name of the detail.
fn family(kind: &str, name: &str) -> Option<&'static str> {
    Some(match (kind, name) {
        ("payment", "kind") => "payment-kind",
        ("payment", "method") => "payment-method",
        ("activity", "kind") => "kind",
        ("relation", "kind") => "relation",
        ("field", "record") => "own-record",
        ("field", "holds") => "own-holds",
        ("view", "record") => "views-of",
        ("view", "visibility") => "views-visibility",
        ("view", "changed") => "views",
        ("order", "from" | "to") => "order-status",
        ("job", "name") => "job-name",
        ("member", "from" | "to") | (_, "role" | "default_of") => "role",
        (_, "permissions") => "permission",
        _ => return None,
    })
}

/// Says details in a language, with the names of what they speak of.
pub(crate) struct Speaker<'a> {
    l: &'a Locale,
    named: &'a Named,
    /// Keys of texts that there are none of.
    missing: RefCell<Vec<String>>,
}

/// The keys of the texts that a row would need and there are none of.
#[cfg(any(debug_assertions, test))]
pub(crate) fn missing(kind: &str, action: &str, detail: &Value) -> Vec<String> {
    let (l, named) = (
        Locale::of_visitor(base::Language::English),
        Named::default(),
    );
    let speaker = Speaker::new(&l, &named);
    speaker.word("audit-kind", kind);
    speaker.word("audit-did", action);
    speaker.say(kind, detail);
    let mut missing = speaker.missing.into_inner();
    if !ACTIONS.contains(&action) {
        missing.push(format!("{action} in the list of actions"));
    }
    missing
}

impl<'a> Speaker<'a> {
    pub(crate) fn new(l: &'a Locale, named: &'a Named) -> Self {
        Self {
            l,
            named,
            missing: RefCell::default(),
        }
    }

    /// The details of a row of this kind; empty where there is nothing to say besides.
    pub(crate) fn say(&self, kind: &str, detail: &Value) -> String {
        match detail {
            Value::Object(fields) => self.parts(kind, fields).join(" · "),
            _ => String::new(),
        }
    }

    fn parts(&self, kind: &str, fields: &Map<String, Value>) -> Vec<String> {
        let mut parts = Vec::new();
        if let (Some(from), Some(to)) = (fields.get("from"), fields.get("to")) {
            self.turned(kind, from, to, &mut parts);
        } else if let Some(to) = fields.get("to") {
            parts.push(self.labelled("owner", self.value(kind, "owner", to)));
        }
        if let Some(amount) = self.amount(fields) {
            parts.push(amount);
        }
        for (name, value) in fields {
            match (name.as_str(), value) {
                ("from" | "to" | "amount_minor" | "currency" | "id", _) => {}
                ("ids", Value::Array(ids)) if ids.is_empty() => {}
                ("ids", Value::Array(ids)) => {
                    parts.push(self.l.tx("audit-ids", &[("n", ids.len().into())]));
                }
                ("people", Value::Array(ids)) => {
                    parts.push(self.labelled(name, self.l.number(ids.len() as i64)));
                }
                ("becomes", Value::Object(inner)) => parts.extend(self.parts(kind, inner)),
                ("owner", _) => parts.push(self.labelled(name, self.value(kind, name, value))),
                (_, Value::Null) => {}
                (_, Value::Array(list)) if list.is_empty() => {}
                _ => parts.push(self.labelled(name, self.value(kind, name, value))),
            }
        }
        parts
    }

    /// What something was, and what it is now.
    fn turned(&self, kind: &str, from: &Value, to: &Value, parts: &mut Vec<String>) {
        match (from, to) {
            (Value::Object(before), Value::Object(after)) if !after.contains_key("id") => {
                for (name, value) in after {
                    let was = before.get(name).unwrap_or(&Value::Null);
                    if was != value {
                        let both = (self.value(kind, name, was), self.value(kind, name, value));
                        parts.push(self.labelled(name, arrow(both)));
                    }
                }
            }
            _ => parts.push(arrow((
                self.value(kind, "from", from),
                self.value(kind, "to", to),
            ))),
        }
    }

    fn amount(&self, fields: &Map<String, Value>) -> Option<String> {
        let minor = fields.get("amount_minor")?.as_i64()?;
        let currency: Currency = fields.get("currency")?.as_str()?.parse().ok()?;
        Some(self.l.money(Money { minor, currency }))
    }

    fn labelled(&self, name: &str, value: String) -> String {
        let key = LABELS.iter().find(|(one, _)| *one == name);
        let label = match key {
            Some((_, key)) => self.text(key).unwrap_or_else(|| name.to_owned()),
            None => {
                self.missing.borrow_mut().push(format!("label of {name}"));
                name.to_owned()
            }
        };
        let both = [("label", label.into()), ("value", value.into())];
        self.l.tx("audit-said", &both)
    }

    fn value(&self, kind: &str, name: &str, value: &Value) -> String {
        match value {
            Value::Null if name == "owner" => self.l.t("owner-none"),
            Value::Null => self.l.t("audit-said-nothing"),
            Value::Array(list) if list.is_empty() => self.l.t("audit-said-nothing"),
            Value::Bool(truth) => self.l.truth(*truth),
            Value::Number(n) => match n.as_i64() {
                Some(n) => self.l.number(n),
                None => n.to_string(),
            },
            Value::String(text) => self.string(kind, name, text),
            Value::Array(list) => {
                let all = list.iter().map(|one| self.value(kind, name, one));
                all.collect::<Vec<_>>().join(", ")
            }
            Value::Object(end) if end.contains_key("id") => {
                self.value(kind, "id", end.get("id").unwrap_or(&Value::Null))
            }
            Value::Object(grants) => {
                let all = grants.iter().map(|(permission, reach)| {
                    let reach = self.word("reach", reach.as_str().unwrap_or_default());
                    let permission = self.word("permission", permission);
                    self.l.tx(
                        "audit-said-reach",
                        &[("label", permission.into()), ("value", reach.into())],
                    )
                });
                all.collect::<Vec<_>>().join(", ")
            }
        }
    }

    fn string(&self, kind: &str, name: &str, text: &str) -> String {
        if let Ok(id) = text.parse::<Uuid>() {
            let gone = || self.l.t("audit-said-gone");
            return match name {
                // It has no name, and a page of its own.
                "bulk_change" => text.to_owned(),
                _ => self.named.records.get(&id).cloned().unwrap_or_else(gone),
            };
        }
        if matches!(name, "fields" | "hidden" | "locked") {
            if let Some(own) = self.named.fields.get(text) {
                return own.clone();
            }
            // One that the account thought of itself, and that is forgotten, has no other name than that of its key.
            if let Some(key) = text.strip_prefix("custom.") {
                return self.labelled("custom", key.to_owned());
            }
            return self.listed(FIELDS, text).unwrap_or_else(|| {
                // A field that came later is called as on the pages of people.
                self.word("person", text)
            });
        }
        if kind == "bulk-change"
            && name == "kind"
            && let Some(said) = self.listed(BULK, text)
        {
            return said;
        }
        match family(kind, name) {
            Some(family) => self.word(family, text),
            None => text.to_owned(),
        }
    }

    fn listed(&self, list: &[(&str, &str)], word: &str) -> Option<String> {
        let (_, key) = list.iter().find(|(one, _)| *one == word)?;
        self.text(key)
    }

    /// The word of a closed list; as the program names it where the language has none.
    pub(crate) fn word(&self, family: &str, word: &str) -> String {
        let key = format!("{family}-{}", word.replace(['_', '.'], "-"));
        self.text(&key).unwrap_or_else(|| word.to_owned())
    }

    fn text(&self, key: &str) -> Option<String> {
        if web::locale::has_text(key) {
            return Some(self.l.t(key));
        }
        self.missing.borrow_mut().push(key.to_owned());
        None
    }
}

fn arrow((from, to): (String, String)) -> String {
    format!("{from} → {to}")
}
