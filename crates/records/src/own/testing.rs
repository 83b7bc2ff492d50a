//! A field for tests, which say only what matters to them.

use super::{Choice, Field, Holds, Record, Texts};
use base::{Timestamp, Uuid};

/// A field of people that is called as its key is; one of choices has none yet.
pub(crate) fn field(key: &str, holds: Holds) -> Field {
    Field {
        id: Uuid::from_u128(1),
        record: Record::Person,
        key: key.to_owned(),
        holds,
        labels: Texts::one("en", key),
        help: Texts::default(),
        choices: Vec::new(),
        required: false,
        unique: false,
        index: Default::default(),
        default: None,
        section: String::new(),
        position: 1,
        version: 1,
        created_at: Timestamp::UNIX_EPOCH,
        updated_at: Timestamp::UNIX_EPOCH,
        deleted_at: None,
    }
}

/// The same with these choices, if it holds any: keys and names in English.
pub(crate) fn choosing(key: &str, holds: Holds, choices: &[(&str, &str)]) -> Field {
    let choice = |(key, en): &(&str, &str)| Choice {
        key: (*key).to_owned(),
        labels: Texts::one("en", en),
    };
    let choices = match holds.has_choices() {
        true => choices.iter().map(choice).collect(),
        false => Vec::new(),
    };
    Field {
        choices,
        ..field(key, holds)
    }
}
