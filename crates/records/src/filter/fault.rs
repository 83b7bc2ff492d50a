//! A filter that is not understood, in the reader's words, and how it may have been meant.

use super::{FieldKind, Fields, FilterError};
use web::Locale;

impl FilterError {
    /// Where it stands and what is wrong: `At character 1: there is no field “stgae”.`
    pub fn say(&self, l: &Locale) -> String {
        let key = match self.code {
            "filter-syntax" => "filter-fault-syntax",
            "filter-field" => "filter-fault-field",
            "filter-operator" => "filter-fault-operator",
            "filter-value" => "filter-fault-value",
            _ => {
                let known = base::FieldError {
                    field: "filter".into(),
                    code: self.code,
                    detail: self.found.clone(),
                };
                return l.error(&known);
            }
        };
        let at = i64::try_from(self.at.max(1)).unwrap_or(1);
        let values = [("at", at.into()), ("found", self.found.as_str().into())];
        l.tx(key, &values)
    }

    /// What would fit there, when that depends on the field's kind.
    pub fn hint(&self, l: &Locale, fields: &Fields) -> Option<String> {
        if self.code != "filter-value" {
            return None;
        }
        let (name, _) = self.found.split_once(' ')?;
        let field = fields.get(name)?;
        Some(match field.kind {
            FieldKind::Time | FieldKind::Date => l.t("filter-fits-day"),
            FieldKind::Number | FieldKind::Decimal => l.t("filter-fits-number"),
            FieldKind::Money | FieldKind::MoneyIn(_) => l.t("filter-fits-money"),
            FieldKind::Bool => l.t("filter-fits-truth"),
            FieldKind::Word(_) | FieldKind::Choice => {
                let words = field.words().join(", ");
                l.tx("filter-fits-word", &[("words", words.into())])
            }
            _ => return None,
        })
    }

    /// The text with the nearest name in place of the wrong one, when it is understood then.
    pub fn mended(&self, text: &str, understood: impl Fn(&str) -> bool) -> Option<String> {
        let near = self.near.as_deref()?;
        let wrong = match self.code {
            // A field and its value; the value is what is replaced.
            "filter-value" => self.found.split_once(' ')?.1.trim_matches('"'),
            _ => self.found.as_str(),
        };
        let from = text.char_indices().nth(self.at.checked_sub(1)?)?.0;
        let at = from + text[from..].find(wrong)?;
        let mended = format!("{}{near}{}", &text[..at], &text[at + wrong.len()..]);
        understood(&mended).then_some(mended)
    }
}
